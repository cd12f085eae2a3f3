package ledger

import (
	"context"
	"crypto/sha256"
	"slices"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
)

// What a run says of each verdict, and what was wrong with the records, is most of a ledger, and the same night after night.
// Prune takes it away from old runs. Their counts, findings and lives stay, and so does the digest of everything that went, by
// which Verify knows that nothing else did.

// Pruned is what Prune took away, or would take away.
type Pruned struct {
	Runs    int // that lost something
	Reasons int // of verdicts
	Defects int // lines about records that were wrong
}

// prunedTable is a table of which old runs lose rows.
type prunedTable struct {
	sealedTable
	going string             // which rows of a run go; its second argument is the first run that keeps all it has
	count func(*Pruned) *int // how many did
}

// prunedTables are all of them, in the order of sealedTables. Reasons that somebody may still ask for stay: those of a finding's first sight and of its last, and
// those of a sight that an event of a kept run is about.
func prunedTables() []prunedTable {
	return []prunedTable{
		{sealedIn(reasonsTable()), `run = ? AND NOT EXISTS (
				SELECT 1 FROM events e WHERE e.fingerprint = reasons.fingerprint AND e.sighted = reasons.run AND e.run >= ?)
			AND NOT EXISTS (
				SELECT 1 FROM lives l WHERE l.fingerprint = reasons.fingerprint AND reasons.run IN (l.first_run, l.last_run))`,
			func(p *Pruned) *int { return &p.Reasons }},
		{sealedIn(defectsTable()), "run = ? AND run < ?", func(p *Pruned) *int { return &p.Defects }},
	}
}

// canBePruned reports whether rows of a table may be gone by right.
func (t sealedTable) canBePruned() bool {
	return slices.ContainsFunc(prunedTables(), func(p prunedTable) bool { return p.name == t.name })
}

// Prune takes the reasons and defects from all runs before the first one with life that is as of a day or later; the newest with life
// and a workbook keeps them in any case. Each run is pruned by itself, so that the next call goes on where one was interrupted.
// A rehearsal changes nothing.
func (l *Ledger) Prune(ctx context.Context, before civil.Date, rehearsal bool) (p Pruned, err error) {
	until, err := l.firstKept(ctx, before)
	if err != nil {
		return p, l.failed("looking for what is to be pruned", err)
	}
	var runs []int
	err = l.db.SelectContext(ctx, &runs, "SELECT run FROM results WHERE run < ? ORDER BY run", until)
	for _, run := range runs {
		if err == nil {
			err = l.pruneRun(ctx, run, until, rehearsal, &p)
		}
	}
	return p, l.failed("pruning", err)
}

// firstKept is the first run that keeps all it has; 0 where all do, because none with life has a workbook.
func (l *Ledger) firstKept(ctx context.Context, before civil.Date) (run int, err error) {
	const newest = "(SELECT MAX(run) FROM links WHERE word = 'written' AND run IN " + living + ")"
	err = l.db.GetContext(ctx, &run, "SELECT COALESCE(MIN(run), 0) FROM runs WHERE run IN "+living+
		" AND run <= "+newest+" AND (as_of >= ? OR run = "+newest+")", before.String())
	return run, err
}

// pruneRun takes from one run what the first run that is kept does not need, and links the digest of all that it has lost.
func (l *Ledger) pruneRun(ctx context.Context, run, until int, rehearsal bool, p *Pruned) error {
	gone := 0
	for _, t := range prunedTables() {
		var rows int
		err := l.db.GetContext(ctx, &rows, "SELECT COUNT(*) FROM "+t.name+" WHERE "+t.going, run, until)
		if err != nil {
			return err
		}
		*t.count(p) += rows
		gone += rows
	}
	if gone == 0 {
		return nil
	}
	p.Runs++
	if rehearsal {
		return nil
	}
	return l.orLocked(ctx, l.patiently(ctx, func(tx *sqlx.Tx) error {
		for _, t := range prunedTables() {
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+t.name+" WHERE "+t.going, run, until); err != nil {
				return err
			}
		}
		lost, err := digestOfLost(ctx, tx, int64(run))
		if err != nil {
			return err
		}
		return l.link(ctx, tx, run, prunedWord, lost)
	}))
}

// digestOfLost is the digest of all rows of the tables that are pruned which a run has sealed and has no more.
func digestOfLost(ctx context.Context, q sqlx.QueryerContext, run int64) (string, error) {
	sum := sha256.New()
	for _, t := range prunedTables() {
		before, err := sealedRows(ctx, q, t.name, run, func(sealRow) {})
		if err != nil {
			return "", err
		}
		now, err := t.digests(ctx, q, run)
		if err != nil {
			return "", err
		}
		for _, d := range differences(before, now) {
			if d.what == removed {
				sum.Write(d.row.digest[:])
			}
		}
	}
	return hexSum(sum), nil
}
