package ledger

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"

	"probity/rules"
)

// live lets the findings and events of a stored run have their effect on lives.
func (l *Ledger) live(ctx context.Context, tx *sqlx.Tx, run int) error {
	// REPLACE is the one form of "insert or change" that SQLite and MySQL share; every column comes from the finding.
	_, err := tx.ExecContext(ctx, `
		REPLACE INTO lives (fingerprint, rule, subject_kind, subject_id, obligation, position_id, state, outcome, severity,
			first_run, first_on, last_run, last_on)
		SELECT f.fingerprint, f.rule, f.subject_kind, f.subject_id, f.obligation, f.position_id, 'open', f.outcome, f.severity,
			f.first_run, f.first_on, f.run, r.as_of
		FROM findings f JOIN runs r ON r.run = f.run
		WHERE f.run = ? AND f.life <> '' AND NOT EXISTS (
			SELECT 1 FROM lives l WHERE l.fingerprint = f.fingerprint AND l.state = 'open'
			AND l.position_id = f.position_id AND l.outcome = f.outcome AND l.severity = f.severity AND l.first_run = f.first_run)`, run)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		UPDATE lives SET state = (SELECT e.word FROM events e WHERE e.run = ? AND e.fingerprint = lives.fingerprint)
		WHERE fingerprint IN (SELECT fingerprint FROM events WHERE run = ? AND word IN ('resolved', 'gone', 'carried'))`, run, run)
	if err != nil {
		return err
	}
	// Whatever is still open was seen, if its rule was evaluated.
	_, err = tx.ExecContext(ctx, `
		UPDATE lives SET last_run = ?, last_on = (SELECT as_of FROM runs WHERE run = ?)
		WHERE state = 'open' AND last_run <> ? AND rule IN (SELECT rule FROM run_rules WHERE run = ? AND evaluated = 1)`,
		run, run, run, run)
	return err
}

// ErrNotReleased is why a run cannot be released; nothing was changed.
type ErrNotReleased struct {
	Number int
	Why    string
}

func (e ErrNotReleased) Error() string { return fmt.Sprintf("run %d: %s", e.Number, e.Why) }

// newestOfAll is the newest run about everything, held or not.
const newestOfAll = "(SELECT MAX(run) FROM results WHERE kind IN ('normal', 'held'))"

// Held returns the run that waits for its release: the newest about everything, if it is held. False: none does.
func (l *Ledger) Held(ctx context.Context) (Run, bool, error) {
	runs, err := l.runs(ctx, "WHERE run = "+newestOfAll)
	if err != nil || len(runs) == 0 {
		return Run{}, false, l.failed("looking for a run that is held", err)
	}
	return runs[0], runs[0].Kind == Held && !runs[0].Released, nil
}

// Release lets a held run have its life after all. Only the newest run about everything can be released: a newer one has
// superseded it.
func (l *Ledger) Release(ctx context.Context, number int) error {
	r, err := l.Run(ctx, number)
	if err != nil {
		return err
	}
	return l.record(ctx, fmt.Sprintf("releasing run %d", number), func(tx *sqlx.Tx) error {
		var newest int
		err := tx.GetContext(ctx, &newest, "SELECT COALESCE("+newestOfAll+", 0)")
		switch {
		case err != nil:
			return err
		case r.Kind != Held:
			return ErrNotReleased{number, "it is not held"}
		case r.Released:
			return ErrNotReleased{number, "it was released before"}
		case newest != number:
			return ErrNotReleased{number, fmt.Sprintf("run %d has superseded it", newest)}
		}
		if err := l.live(ctx, tx, number); err != nil {
			return err
		}
		return l.link(ctx, tx, number, releasedWord, r.Hash)
	})
}

func (r lifeRow) life() Life {
	return Life{
		Fingerprint: r.Fingerprint, Rule: r.Rule, Subject: rules.Subject{Kind: rules.SubjectKind(r.SubjectKind), ID: r.SubjectID},
		Obligation: r.Obligation, Position: r.PositionID, State: LifeState(r.State), Outcome: rules.Outcome(r.Outcome), Severity: severity(r.Severity),
		FirstRun: int(r.FirstRun), FirstOn: day(r.FirstOn), LastRun: int(r.LastRun), LastOn: day(r.LastOn),
	}
}
