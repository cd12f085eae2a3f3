package ledger

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
)

// Start is what a run is asked to do.
type Start struct {
	AsOf         civil.Date
	Today        civil.Date // an as-of date after it is history, not news
	Slot         string     // the planned run that this is; empty when started by hand
	Restricted   Restriction
	ConfigDigest string
	Brake        Brake
}

// LockedError says who holds the ledger: a run that goes on in another process.
type LockedError struct {
	Run   int
	PID   int
	Host  string
	Since time.Time
}

func (e *LockedError) Error() string {
	if e.Run == 0 {
		return "locked by another process that is writing to it"
	}
	return fmt.Sprintf("locked by run %d (process %d on %s, since %s); wait until it has ended",
		e.Run, e.PID, e.Host, e.Since.Format("2006-01-02 15:04:05 MST"))
}

// Begin records a run and takes the ledger for it: until Finish or Abort every other writer gets a LockedError. The lock
// is the database's own, so a process that dies gives it back; its run is then recorded as failed by the next Begin.
func (l *Ledger) Begin(ctx context.Context, s Start) (*Recorder, error) {
	r, err := l.begin(ctx, s)
	return r, l.failed("beginning a run", err)
}

func (l *Ledger) begin(ctx context.Context, s Start) (*Recorder, error) {
	var row runRow
	err := l.write(ctx, func(tx *sqlx.Tx) (err error) {
		row, err = l.register(ctx, tx, s)
		return err
	})
	if err != nil {
		return nil, l.orLocked(ctx, err)
	}
	tx, err := l.db.BeginTxx(ctx, nil)
	if err != nil {
		return nil, l.orLocked(ctx, err)
	}
	r := newRecorder(l, tx, s, row)
	if err := r.load(ctx); err != nil {
		return nil, errors.Join(err, r.Abort(err))
	}
	return r, nil
}

// register gives a run its number. It holds the lock, so a run that is recorded as started and is not this one has died.
func (l *Ledger) register(ctx context.Context, tx *sqlx.Tx, s Start) (runRow, error) {
	if err := l.buryTheDead(ctx, tx); err != nil {
		return runRow{}, err
	}
	var last int64
	if err := tx.GetContext(ctx, &last, "SELECT COALESCE(MAX(run), 0) FROM runs"); err != nil {
		return runRow{}, err
	}
	row := runRow{
		Run: last + 1, AsOf: s.AsOf.String(), Source: l.settings.Source, Version: l.settings.Version,
		ConfigDigest: s.ConfigDigest, Rules: strings.Join(slices.Sorted(slices.Values(s.Restricted.Rules)), " "),
		Unit: s.Restricted.Unit, Person: s.Restricted.Person, Slot: s.Slot,
		PID: int64(l.settings.PID), Host: l.settings.Host,
	}
	if err := runsTable().insert(ctx, tx, row); err != nil {
		return runRow{}, err
	}
	return row, l.link(ctx, tx, int(row.Run), string(Started), digestOf(runsTable(), row))
}

// unfinished are the runs whose last word is that they started.
const unfinished = `WHERE run NOT IN (SELECT run FROM links WHERE word IN ('audited', 'failed')) ORDER BY run`

func (l *Ledger) buryTheDead(ctx context.Context, tx *sqlx.Tx) error {
	dead, err := runsTable().all(ctx, tx, unfinished)
	if err != nil {
		return err
	}
	for _, row := range dead {
		detail := fmt.Sprintf("process %d on %s ended without finishing it", row.PID, row.Host)
		if err := l.link(ctx, tx, int(row.Run), string(Failed), detail); err != nil {
			return err
		}
	}
	return nil
}

// orLocked names who holds the lock, where that is why a write was refused.
func (l *Ledger) orLocked(ctx context.Context, err error) error {
	if !busy(err) {
		return err
	}
	locked := &LockedError{}
	rows, failure := runsTable().all(ctx, l.db, unfinished)
	if failure != nil || len(rows) == 0 {
		return locked
	}
	owner := rows[len(rows)-1]
	var since string
	if err := l.db.GetContext(ctx, &since, "SELECT at FROM links WHERE run = ? AND word = 'started'", owner.Run); err != nil {
		return locked
	}
	return &LockedError{int(owner.Run), int(owner.PID), owner.Host, instant(since).Local()}
}
