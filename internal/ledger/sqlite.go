package ledger

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/jmoiron/sqlx"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Everything that is true of SQLite alone stands in this file.

// lockWait is how long one attempt to write waits for the lock, as busy_timeout says to SQLite in milliseconds.
const lockWait = 2 * time.Second

// pragmas of every connection that writes. FULL: what was acknowledged survives the loss of power. A transaction takes
// the write lock when it begins, so that it cannot be refused half-way. What is pruned is overwritten, not only forgotten.
const writing = "_txlock=immediate" +
	"&_pragma=busy_timeout(2000)" +
	"&_pragma=journal_mode(WAL)" +
	"&_pragma=synchronous(FULL)" +
	"&_pragma=foreign_keys(1)" +
	"&_pragma=secure_delete(1)" +
	"&_pragma=cache_size(-16384)" +
	"&_pragma=temp_store(MEMORY)" +
	"&_pragma=journal_size_limit(1048576)"

const reading = "mode=ro&_pragma=busy_timeout(2000)&_pragma=query_only(1)"

// copying lets a connection write to another file than its own.
const copying = "mode=ro&_pragma=busy_timeout(2000)"

// freeMemory gives back the pages that a large transaction has filled.
const freeMemory = "PRAGMA shrink_memory"

// copyStatement writes the whole database, as one reader sees it, into a new file.
const copyStatement = "VACUUM INTO ?"

// tablesQuery lists the tables of the database.
const tablesQuery = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"

func openFile(path string) (*sqlx.DB, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	if err := ownersAlone(path); err != nil {
		return nil, err
	}
	if err := makeRoomy(path); err != nil {
		return nil, err
	}
	return connect(path, writing)
}

// ownersAlone makes the file readable by its owner alone before anything is in it. SQLite gives its two companions the
// same permissions; those of an earlier crash are seen to here.
func ownersAlone(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	for _, name := range []string{path, path + "-wal", path + "-shm"} {
		if err := os.Chmod(name, 0o600); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// openFileReadOnly also opens a copy in a folder that cannot be written to, where SQLite cannot make its companions;
// unless the copy has a log whose end it would then not see.
func openFileReadOnly(ctx context.Context, path string) (*sqlx.DB, error) {
	if file, err := os.Stat(path); err != nil {
		return nil, err
	} else if file.IsDir() {
		return nil, &fs.PathError{Op: "open", Path: path, Err: syscall.EISDIR}
	}
	db, err := connect(path, reading)
	if err != nil {
		return nil, err
	}
	var tables int
	err = db.GetContext(ctx, &tables, "SELECT COUNT(*) FROM sqlite_master")
	if err == nil {
		return db, nil
	}
	db.Close()
	if code(err) != sqlite3.SQLITE_CANTOPEN {
		return nil, err
	}
	if log, _ := os.Stat(path + "-wal"); log != nil && log.Size() > 0 {
		return nil, err
	}
	return connect(path, reading+"&immutable=1")
}

func connect(path, options string) (*sqlx.DB, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	address := url.URL{Scheme: "file", OmitHost: true, Path: absolute, RawQuery: options}
	return sqlx.Open(sqliteDriver, address.String())
}

// code is SQLite's own number of an error, without its finer distinctions; 0 for errors of others.
func code(err error) int {
	var refused *sqlite.Error
	if !errors.As(err, &refused) {
		return 0
	}
	return refused.Code() & 0xff
}

// busy reports whether another connection holds the write lock.
func busy(err error) bool {
	return code(err) == sqlite3.SQLITE_BUSY
}

// explain says in words for an administrator what the database or the disk refused.
func (l *Ledger) explain(err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is none yet; the first run makes it")
	case errors.As(err, &path):
		return fmt.Errorf("cannot be opened: %s: %w", path.Path, path.Err)
	}
	switch code(err) {
	case sqlite3.SQLITE_NOTADB:
		return errors.New("is a file, but not a ledger")
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("the disk is full: %w", err)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return fmt.Errorf("the file or its folder cannot be written to: %w", err)
	case sqlite3.SQLITE_CORRUPT:
		return fmt.Errorf("is damaged; go back to a backup: %w", err)
	case sqlite3.SQLITE_IOERR:
		return fmt.Errorf("the disk failed, or takes no more: %w", err) // a quota that is spent looks like this too
	}
	return err
}
