package ledger

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"hash"
	"slices"
	"strings"

	"github.com/jmoiron/sqlx"
)

// Fault is a place where the ledger is not what was written.
type Fault struct {
	Table string
	Run   int    // 0 where it is no run's
	Key   string // names the row; empty where it cannot be named
	What  string
}

func (f Fault) String() string {
	var place []string
	if f.Run > 0 {
		place = append(place, fmt.Sprintf("run %d", f.Run))
	}
	place = append(place, f.Table)
	if f.Key != "" {
		place = append(place, f.Key)
	}
	return strings.Join(place, ", ") + ": " + f.What
}

// What happened to a row.
const (
	changed  = "the row was changed"
	removed  = "the row was removed"
	inserted = "the row was inserted"
)

// Verify reads the whole ledger and returns every place where a row was changed, removed, inserted or put into another
// place since it was written, by run, table and key, or where the database contradicts itself. What it cannot see is that the
// newest links were cut off together with all that they stand for: compare the newest run's hash with the one that a workbook prints.
func (l *Ledger) Verify(ctx context.Context) ([]Fault, error) {
	tx, err := l.db.BeginTxx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, l.failed("beginning to verify", err)
	}
	defer tx.Rollback()
	v := &verification{tx: tx, byRun: map[int64][]linkRow{}, lost: map[int64]hash.Hash{}, results: map[int64]resultRow{}}
	for _, check := range []func(context.Context) error{
		v.checkStorage, v.checkOwner, v.checkLinks, v.checkRuns, v.checkResults, v.checkPruned, v.checkSnapshots, v.checkFiles, v.checkOutbox, v.checkDecisions,
		v.checkPartitions, v.checkLives,
	} {
		err := check(ctx)
		switch {
		case err != nil && (len(v.faults) == 0 || ctx.Err() != nil):
			return nil, l.failed("verifying", err)
		case err != nil: // what was found so far says more than that the rest cannot be read
			v.fault("database", 0, "", fmt.Sprintf("not all of it could be checked: %v", l.explain(err)))
		}
	}
	slices.SortStableFunc(v.faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Run, b.Run), cmp.Compare(a.Table, b.Table), cmp.Compare(a.Key, b.Key))
	})
	return v.faults, nil
}

// verification is one pass over the ledger.
type verification struct {
	tx      *sqlx.Tx
	faults  []Fault
	runs    []runRow
	links   []linkRow
	byRun   map[int64][]linkRow
	lost    map[int64]hash.Hash // of the rows that each run which was pruned has no more
	results map[int64]resultRow
}

func (v *verification) fault(table string, run int64, key, what string) {
	v.faults = append(v.faults, Fault{table, int(run), key, what})
}

// checkOwner compares the name of the source with the one that every run recorded; nothing else but the schema stands beside it.
func (v *verification) checkOwner(ctx context.Context) (err error) {
	if v.runs, err = runsTable().all(ctx, v.tx, "ORDER BY run"); err != nil {
		return err
	}
	var owner string
	err = v.tx.GetContext(ctx, &owner, "SELECT content FROM meta WHERE name = 'source'")
	if missing(err) {
		v.fault("meta", 0, "source", removed)
		return nil
	}
	for _, run := range v.runs {
		if run.Source != owner {
			v.fault("meta", 0, "source", changed)
			break
		}
	}
	if err != nil {
		return err
	}
	var strange []string
	err = v.tx.SelectContext(ctx, &strange, "SELECT name FROM meta WHERE name NOT IN ('schema', 'source')")
	for _, name := range strange {
		v.fault("meta", 0, name, inserted)
	}
	return err
}

// checkLinks follows the chain of what happened.
func (v *verification) checkLinks(ctx context.Context) (err error) {
	if v.links, err = linksTable().all(ctx, v.tx, "ORDER BY link"); err != nil {
		return err
	}
	previous, next := "", int64(1)
	for _, link := range v.links {
		v.byRun[link.Run] = append(v.byRun[link.Run], link)
		if link.Word == prunedWord {
			v.lost[link.Run] = sha256.New()
		}
		for ; next < link.Link; next++ {
			v.fault("links", 0, fmt.Sprint(next), removed)
			previous = ""
		}
		// After a gap only the link's successors can tell whether it is whole.
		if (previous != "" || next == 1) && link.sum(previous) != link.Hash {
			v.fault("links", link.Run, fmt.Sprint(link.Link), "it was changed, or does not follow the link before it")
		}
		previous, next = link.Hash, link.Link+1
	}
	return nil
}

// linked returns the details of a run's links with a word.
func (v *verification) linked(run int64, word string) []string {
	var details []string
	for _, link := range v.byRun[run] {
		if link.Word == word {
			details = append(details, link.Detail)
		}
	}
	return details
}

// checkRuns compares what was asked for with the links that it started by.
func (v *verification) checkRuns(context.Context) error {
	known := map[int64]bool{}
	for _, run := range v.runs {
		known[run.Run] = true
		switch details := v.linked(run.Run, string(Started)); {
		case len(details) == 0:
			v.fault("runs", run.Run, "", inserted)
		case details[0] != digestOf(runsTable(), run):
			v.fault("runs", run.Run, "", changed)
		}
	}
	for _, link := range v.links {
		if link.Word == string(Started) && !known[link.Run] {
			v.fault("runs", link.Run, "", removed)
		}
	}
	return nil
}

// checkPruned compares what is gone from each run that was pruned with what had gone when that was linked. A row that went later
// cannot be told from the others any more.
func (v *verification) checkPruned(context.Context) error {
	for run, lost := range v.lost {
		details := v.linked(run, prunedWord)
		if hexSum(lost) != details[len(details)-1] {
			v.fault("links", run, prunedWord, "other rows are gone than were pruned")
		}
	}
	return nil
}

// checkSnapshots compares from where was read, and the hash of the result, with the link that ended the run.
func (v *verification) checkSnapshots(ctx context.Context) error {
	rows, err := snapshotsTable().all(ctx, v.tx, "ORDER BY run, source")
	if err != nil {
		return err
	}
	byRun := map[int64][]snapshotRow{}
	for _, row := range rows {
		byRun[row.Run] = append(byRun[row.Run], row)
	}
	for _, link := range v.links {
		if link.Word != string(Audited) {
			continue
		}
		hash, digest, _ := strings.Cut(link.Detail, " ")
		if result, stored := v.results[link.Run]; !stored {
			v.fault("results", link.Run, "", removed)
		} else if result.Hash != hash {
			v.fault("results", link.Run, "", "its hash is not the one that was linked when the run ended")
		}
		if digest != digestOf(snapshotsTable(), byRun[link.Run]...) {
			v.fault("snapshots", link.Run, "", "a row was changed, removed or inserted")
		}
		delete(byRun, link.Run)
	}
	for run := range byRun {
		v.fault("snapshots", run, "", inserted)
	}
	return nil
}
