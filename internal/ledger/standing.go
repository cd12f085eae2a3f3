package ledger

import (
	"cmp"
	"context"
	"fmt"
	"math"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
	"probity/rules"
)

// Standing is what is in force about each finding, by the fingerprint under which lineage lets it go on: now for run 0, else when the
// run got its result, whatever was decided since, so that its workbook can be made again. A waiver whose last day is over is among it.
func (l *Ledger) Standing(ctx context.Context, run int) (map[string]Decision, error) {
	decided := map[string]Decision{}
	err := l.glimpse(ctx, func(tx *sqlx.Tx) error {
		rows, err := standing(ctx, tx, run)
		if err != nil || len(rows) == 0 {
			return err
		}
		at, err := decidedAt(ctx, tx)
		if err != nil {
			return err
		}
		for fingerprint, row := range rows {
			if row.Measure != "" {
				decided[fingerprint] = row.read(at)
			}
		}
		return nil
	})
	return decided, l.failed("reading what is decided", err)
}

// standing goes through what was decided and what lineage carried over, in the order in which it happened.
func standing(ctx context.Context, q sqlx.QueryerContext, run int) (map[string]decisionRow, error) {
	until, err := resultLink(ctx, q, run)
	if err != nil {
		return nil, err
	}
	rows, err := decisionsTable().all(ctx, q, "WHERE link < ? ORDER BY decision", until)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	carriages, err := carriedUntil(ctx, q, run, until)
	if err != nil {
		return nil, err
	}
	now := map[string]decisionRow{}
	for _, c := range carriages {
		for len(rows) > 0 && rows[0].Link < c.link {
			now[rows[0].Fingerprint], rows = rows[0], rows[1:]
		}
		carryOver(now, c.rows)
	}
	for _, row := range rows {
		now[row.Fingerprint] = row
	}
	return now, nil
}

// resultLink is the link by which a run got its result; for run 0 it is beyond all.
func resultLink(ctx context.Context, q sqlx.QueryerContext, run int) (link int64, err error) {
	if run == 0 {
		return math.MaxInt64, nil
	}
	err = sqlx.GetContext(ctx, q, &link, "SELECT link FROM links WHERE run = ? AND word = 'audited'", run)
	if missing(err) {
		err = fmt.Errorf("run %d has no result", run)
	}
	return link, err
}

// carried is what a run carried over, and the link by which that had its effect.
type carried struct {
	run, link int64
	rows      []carriageRow
}

// carriedUntil are the carriages that had their effect until a moment, the earliest first, and those of a run itself, which shows the
// findings as they would go on should it be released.
func carriedUntil(ctx context.Context, q sqlx.QueryerContext, run int, until int64) (all []carried, err error) {
	var effects []struct{ Run, Link int64 }
	err = sqlx.SelectContext(ctx, q, &effects, `SELECT run, link FROM links WHERE run IN (SELECT run FROM carriages) AND (
		link <= ? AND (word = 'released' OR word = 'audited' AND run IN (SELECT run FROM results WHERE kind = 'normal'))
		OR run = ? AND word = 'audited') ORDER BY link`, until, run)
	for _, effect := range effects {
		one := carried{run: effect.Run, link: effect.Link}
		if one.rows, err = carriagesTable().all(ctx, q, "WHERE run = ?", effect.Run); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, err
}

// carryOver moves what is decided to the fingerprints that the findings go on under, all at once: one may take another's place. Where
// several come together the newest counts.
func carryOver(now map[string]decisionRow, rows []carriageRow) {
	moving := map[string]decisionRow{}
	for _, c := range rows {
		if row := now[c.Fingerprint]; c.Heir != "" && row.Decision > moving[c.Heir].Decision {
			moving[c.Heir] = row
		}
	}
	for _, c := range rows {
		delete(now, c.Fingerprint)
	}
	for heir, row := range moving {
		if row.Decision > now[heir].Decision {
			now[heir] = row
		}
	}
}

// FollowUp is what the findings of a run are by what the committee decided about them.
type FollowUp struct {
	Waived  map[string]int // by rule: those about which nothing has to be done yet
	Over    int            // those about which something was to be done by a day that is past on the as-of date
	Gravest rules.Severity // of the overdue findings that are not waived; 0: there are none, or nothing is decided
}

// FollowUp counts those of a run on its as-of date.
func (l *Ledger) FollowUp(ctx context.Context, run int) (FollowUp, error) {
	f := FollowUp{Waived: map[string]int{}}
	decided, err := l.Standing(ctx, run)
	if err != nil {
		return f, err
	}
	var text string
	if err = l.db.GetContext(ctx, &text, "SELECT as_of FROM runs WHERE run = ?", run); err == nil && len(decided) > 0 {
		err = f.count(ctx, l.db, run, day(text), decided)
	}
	return f, l.failed(fmt.Sprintf("counting what is decided about run %d", run), err)
}

func (f *FollowUp) count(ctx context.Context, q sqlx.QueryerContext, run int, asOf civil.Date, decided map[string]Decision) error {
	var found struct{ Rule, Fingerprint, Outcome, Severity string }
	rows, err := q.QueryxContext(ctx, "SELECT rule, fingerprint, outcome, severity FROM findings WHERE run = ? AND outcome <> 'exempt'", run)
	if err != nil {
		return err
	}
	places := []any{&found.Rule, &found.Fingerprint, &found.Outcome, &found.Severity}
	return scanEach(rows, places, func() error {
		d := decided[found.Fingerprint]
		if d.OverOn(asOf) {
			f.Over++
		}
		if d.WaivesOn(asOf) {
			f.Waived[found.Rule]++
		} else if grave := severity(found.Severity); found.Outcome == string(rules.Overdue) {
			f.Gravest = min(cmp.Or(f.Gravest, grave), grave)
		}
		return nil
	})
}

// Since tells under which fingerprint each finding of a run goes on in a later one, or with 0 now, of those that lineage carried over
// since. The empty one is that its id was given to another subject, and it went on under none.
func (l *Ledger) Since(ctx context.Context, run, until int) (map[string]string, error) {
	now := map[string]string{}
	err := l.glimpse(ctx, func(tx *sqlx.Tx) error {
		after, err := resultLink(ctx, tx, run)
		if err != nil {
			return err
		}
		last, err := resultLink(ctx, tx, until)
		if err != nil {
			return err
		}
		carriages, err := carriedUntil(ctx, tx, until, last)
		if err != nil {
			return err
		}
		for _, c := range carriages {
			if c.link > after && c.run != int64(run) { // what it carried over itself, its own findings tell, whenever it was released
				followOn(now, c.rows)
			}
		}
		return nil
	})
	return now, l.failed("following what lineage carried over", err)
}

// followOn goes along with what one run carried over, all at once. An id that was given on before is another finding's by now.
func followOn(now map[string]string, rows []carriageRow) {
	heirs := map[string]string{}
	for _, c := range rows {
		heirs[c.Fingerprint] = c.Heir
	}
	for was, here := range now {
		if heir, moves := heirs[here]; moves && here != "" {
			now[was] = heir
		}
	}
	for was, heir := range heirs {
		if _, gone := now[was]; !gone {
			now[was] = heir
		}
	}
}

// Life is what is known of one finding; false where there never was one with the fingerprint.
func (l *Ledger) Life(ctx context.Context, fingerprint string) (Life, bool, error) {
	rows, err := livesTable().all(ctx, l.db, "WHERE fingerprint = ?", fingerprint)
	if err != nil || len(rows) == 0 {
		return Life{}, false, l.failed("looking for the finding "+fingerprint, err)
	}
	return rows[0].life(), true, nil
}
