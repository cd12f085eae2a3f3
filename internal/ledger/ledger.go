// Package ledger is the job's own memory: every run, what it found and why, what was read and set aside, and the life of
// each finding from its first sight to its end. Rows are added and never changed, some may be pruned, and a chain of hashes
// seals them, so that a year later nobody can change what was known without Verify naming the row.
//
// It judges nothing, reads no source and makes no workbook; it knows the clock only through Settings.Now. Three files of the
// package (sqlite.go and its two neighbours) know that the ledger is an SQLite file; all other SQL is understood by MySQL and
// MariaDB as well.
//
//	l, err := ledger.Open(ctx, "var/probity.db", ledger.Settings{Source: "hr", Version: "1.0", Now: time.Now})
//	run, err := l.Begin(ctx, ledger.Start{AsOf: asOf, Today: today})
//	defer run.Abort(errors.New("interrupted"))    // does nothing after Finish
//	err = run.Add(ctx, ruling)                    // each finding and exempt verdict
//	run.Judged(fingerprint, rules.Pass)           // each open finding that passes now
//	stored, err := run.Finish(ctx, ledger.Result{…})
//
// The tables and what each column means are in migrations.
package ledger

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
)

// Ledger is an open ledger. Its methods may be called by several goroutines.
type Ledger struct {
	db       *sqlx.DB
	path     string // as the administrator wrote it, for messages
	settings Settings
}

// Settings say to whom the ledger belongs and who writes to it.
type Settings struct {
	Source  string           // the one source of this ledger, without credentials
	Version string           // of probity; it is part of every run's hash
	Now     func() time.Time // the clock of the links
	PID     int              // of this process, for whoever finds the ledger locked
	Host    string

	// Patience is how long what a caller does with one call waits for a run that holds the ledger, beyond the first moment;
	// Waiting is told so, once, with who holds it. Begin does not wait: a night has one run.
	Patience time.Duration
	Waiting  func(held error)
}

// Open opens the ledger for writing and brings its tables up to date. A file that does not exist is made, readable by its
// owner alone, in a folder that is made if need be. A ledger of another source or of a newer probity is refused.
func Open(ctx context.Context, path string, s Settings) (*Ledger, error) {
	l := &Ledger{path: path, settings: s}
	if err := l.open(ctx); err != nil {
		if l.db != nil {
			l.db.Close()
		}
		return nil, fmt.Errorf("ledger %s: %w", path, l.explain(err))
	}
	return l, nil
}

func (l *Ledger) open(ctx context.Context) (err error) {
	if _, err := l.look(ctx); err != nil {
		return err
	}
	if l.db, err = openFile(l.path); err != nil {
		return err
	}
	if err := l.migrate(ctx); err != nil {
		return err
	}
	return l.checkSource(ctx, l.db)
}

// Look refuses what Open would refuse to open, and changes nothing. It tells whether there is nothing yet.
func Look(ctx context.Context, path string, s Settings) (empty bool, err error) {
	l := &Ledger{path: path, settings: s}
	if empty, err = l.look(ctx); err != nil {
		err = fmt.Errorf("ledger %s: %w", path, l.explain(err))
	}
	return empty, err
}

// look keeps a file that is no ledger of ours as it is, its mode and its journal included.
func (l *Ledger) look(ctx context.Context) (empty bool, err error) {
	file, err := os.Stat(l.path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && file.Size() == 0 {
		return true, nil
	}
	db, err := openFileReadOnly(ctx, l.path)
	if err != nil {
		return false, err
	}
	defer db.Close()
	version, err := l.schemaIn(ctx, db)
	if err != nil || version == 0 {
		return version == 0, err
	}
	return false, l.checkSource(ctx, db)
}

// OpenReadOnly opens an existing ledger for those who only look: nothing in it can be changed through it.
func OpenReadOnly(ctx context.Context, path string) (*Ledger, error) {
	l := &Ledger{path: path}
	db, err := openFileReadOnly(ctx, path)
	if err == nil {
		l.db = db
		if err = l.checkSchema(ctx); err != nil {
			db.Close()
		}
	}
	if err != nil {
		return nil, fmt.Errorf("ledger %s: %w", path, l.explain(err))
	}
	return l, nil
}

// Close ends all use of the ledger.
func (l *Ledger) Close() error { return l.db.Close() }

// write runs f in a transaction that no other writer can come into.
func (l *Ledger) write(ctx context.Context, f func(*sqlx.Tx) error) error {
	if l.settings.Now == nil {
		return errors.New("it was opened for reading only")
	}
	tx, err := l.db.BeginTxx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// record is write for what a caller does with one call: its error says what was being done, and who holds the lock.
func (l *Ledger) record(ctx context.Context, doing string, f func(*sqlx.Tx) error) error {
	return l.failed(doing, l.orLocked(ctx, l.patiently(ctx, f)))
}

// patiently writes as soon as the ledger is free. Each attempt waits by itself.
func (l *Ledger) patiently(ctx context.Context, f func(*sqlx.Tx) error) error {
	for waited := time.Duration(0); ; waited += lockWait {
		err := l.write(ctx, f)
		if !busy(err) || waited >= l.settings.Patience || ctx.Err() != nil {
			return err
		}
		if waited == 0 && l.settings.Waiting != nil {
			l.settings.Waiting(l.orLocked(ctx, err))
		}
	}
}

// failed names the ledger and what was being done in it, where there is an error.
func (l *Ledger) failed(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("ledger %s: %s: %w", l.path, doing, l.explain(err))
}

// missing reports whether a query found no row, which is an answer and not a failure.
func missing(err error) bool { return errors.Is(err, sql.ErrNoRows) }

// day reads a stored day; what the ledger wrote can be read, anything else is no date and Verify's to find.
func day(text string) civil.Date {
	d, err := civil.Parse(text)
	if err != nil {
		return 0
	}
	return d
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
