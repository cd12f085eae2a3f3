package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"probity/rules"
)

// Decision is what the committee decided about a finding, as it is stored. One without a measure withdraws what was decided before.
type Decision struct {
	rules.Decision
	Number      int // 1, 2, 3 … in the order in which they were recorded
	Run         int // whose workbook it was written into, or that saw the finding last
	Fingerprint string
	Outcome     rules.Outcome // of the finding when it was decided about
	Severity    rules.Severity
	By          string    // who decided, or had it recorded
	At          time.Time // when it was recorded, by the clock of the ledger
	File        string    // SHA-256 of the workbook that it was read from, hexadecimal; empty: of none
	Cell        string    // where it stood there
}

// Resolution is a decision to be recorded, and what it rests on.
type Resolution struct {
	Decision
	Replaces int // the number of the decision that was in force; 0: none was
}

// ErrDecidedMeanwhile is why decisions were not recorded: what they rest on is not so any more.
type ErrDecidedMeanwhile struct{ Fingerprint, Why string }

func (e ErrDecidedMeanwhile) Error() string {
	return fmt.Sprintf("finding %s %s; nothing was recorded", e.Fingerprint, e.Why)
}

// Decide records decisions about findings that are open, all or none. Each of them rests on what was in force, and on what was
// judged last; where that has changed none is recorded.
func (l *Ledger) Decide(ctx context.Context, resolutions []Resolution) error {
	if len(resolutions) == 0 {
		return nil
	}
	return l.record(ctx, "recording what was decided", func(tx *sqlx.Tx) error {
		now, err := standing(ctx, tx, 0)
		if err != nil {
			return err
		}
		var last int64
		if err := tx.GetContext(ctx, &last, "SELECT COALESCE(MAX(decision), 0) FROM decisions"); err != nil {
			return err
		}
		for i, r := range resolutions {
			if now[r.Fingerprint].Decision != int64(r.Replaces) && !withdrawn(now, r) {
				return ErrDecidedMeanwhile{r.Fingerprint, "got another decision meanwhile"}
			}
			if err := l.decide(ctx, tx, last+1+int64(i), r.Decision); err != nil {
				return err
			}
		}
		return nil
	})
}

// withdrawn reports whether nothing is in force about a finding, as it was believed: what was decided was withdrawn.
func withdrawn(now map[string]decisionRow, r Resolution) bool {
	return r.Replaces == 0 && now[r.Fingerprint].Measure == ""
}

func (l *Ledger) decide(ctx context.Context, tx *sqlx.Tx, number int64, d Decision) error {
	lives, err := livesTable().all(ctx, tx, "WHERE fingerprint = ?", d.Fingerprint)
	switch {
	case err != nil:
		return err
	case len(lives) == 0 || lives[0].State != string(StateOpen):
		return ErrDecidedMeanwhile{d.Fingerprint, "is not open"}
	case lives[0].Outcome != string(d.Outcome) || lives[0].Severity != d.Severity.String():
		return ErrDecidedMeanwhile{d.Fingerprint, "was judged anew meanwhile"}
	}
	var link int64
	if err := tx.GetContext(ctx, &link, "SELECT MAX(link) + 1 FROM links"); err != nil {
		return err
	}
	row := decisionRow{
		Decision: number, Link: link, Run: int64(d.Run), Fingerprint: d.Fingerprint, Measure: string(d.Measure), DueOn: d.DueOn.String(),
		Note: d.Note, Outcome: string(d.Outcome), Severity: d.Severity.String(), By: d.By, FileSHA256: d.File, Cell: d.Cell,
	}
	if err := decisionsTable().insert(ctx, tx, row); err != nil {
		return err
	}
	return l.link(ctx, tx, d.Run, decidedWord, digestOf(decisionsTable(), row))
}

func (r decisionRow) read(at map[int64]time.Time) Decision {
	return Decision{
		Decision: rules.Decision{Measure: rules.Measure(r.Measure), DueOn: day(r.DueOn), Note: r.Note},
		Number:   int(r.Decision), Run: int(r.Run), Fingerprint: r.Fingerprint, Outcome: rules.Outcome(r.Outcome), Severity: severity(r.Severity),
		By: r.By, At: at[r.Link], File: r.FileSHA256, Cell: r.Cell,
	}
}

// Decisions returns all that was ever decided, the oldest first, those that were withdrawn or replaced among them.
func (l *Ledger) Decisions(ctx context.Context) ([]Decision, error) {
	var decisions []Decision
	err := l.glimpse(ctx, func(tx *sqlx.Tx) error {
		at, err := decidedAt(ctx, tx)
		if err != nil {
			return err
		}
		return decisionsTable().each(ctx, tx, func(row decisionRow) error {
			decisions = append(decisions, row.read(at))
			return nil
		}, "ORDER BY decision")
	})
	return decisions, l.failed("reading what was decided", err)
}

// decidedAt is when each decision was recorded, by its link.
func decidedAt(ctx context.Context, tx *sqlx.Tx) (map[int64]time.Time, error) {
	at := map[int64]time.Time{}
	err := linksTable().each(ctx, tx, func(link linkRow) error {
		at[link.Link] = instant(link.At)
		return nil
	}, "WHERE word = 'decided'")
	return at, err
}

// glimpse runs f in a transaction that sees the ledger as it is at one moment.
func (l *Ledger) glimpse(ctx context.Context, f func(*sqlx.Tx) error) error {
	tx, err := l.db.BeginTxx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback()
	return f(tx)
}
