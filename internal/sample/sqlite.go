package sample

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	_ "modernc.org/sqlite" // the driver
)

// sqliteFile is a new SQLite database. It is written without a journal, because a file that was not finished is removed.
type sqliteFile struct {
	file    string
	db      *sql.DB
	conn    *sql.Conn
	inserts map[insertion]*sql.Stmt
}

// insertion is what tells one prepared statement from another.
type insertion struct {
	table string
	rows  int
}

// openSQLite begins a database in a file that does not exist yet, or is empty.
func openSQLite(ctx context.Context, file string) (*sqliteFile, error) {
	f, err := os.OpenFile(file, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("creating the file of the sample ministry: %w", err)
	}
	about, err := f.Stat()
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	if about.Size() > 0 {
		return nil, NotEmptyError{Where: "file " + file}
	}
	s := &sqliteFile{file: file, inserts: map[insertion]*sql.Stmt{}}
	if err := s.open(ctx); err != nil {
		return nil, errors.Join(err, s.abandon(ctx))
	}
	return s, nil
}

// sqliteRows is how many rows one prepared statement inserts.
const sqliteRows = 250

func (s *sqliteFile) open(ctx context.Context) (err error) {
	at := url.URL{Scheme: "file", Opaque: (&url.URL{Path: s.file}).EscapedPath()}
	if s.db, err = sql.Open("sqlite", at.String()); err != nil {
		return err
	}
	if s.conn, err = s.db.Conn(ctx); err != nil {
		return err
	}
	for _, statement := range []string{"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -16384", "BEGIN"} {
		if _, err := s.conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

func (s *sqliteFile) rows() int { return sqliteRows }

func (s *sqliteFile) create(ctx context.Context, t *table) error {
	types := [...]string{code: "TEXT", words: "TEXT", long: "TEXT", unsure: "TEXT", day: "DATE", number: "INTEGER"}
	_, err := s.conn.ExecContext(ctx, t.ddl(types[:])+" WITHOUT ROWID")
	return err
}

// ddl is the statement that makes the table, with the database's own names for the types.
func (t *table) ddl(types []string) string {
	var b strings.Builder
	b.WriteString("CREATE TABLE " + t.name + " (")
	for _, c := range t.columns {
		b.WriteString(c.name + " " + types[c.typ])
		if c.must {
			b.WriteString(" NOT NULL")
		}
		b.WriteString(", ")
	}
	b.WriteString("PRIMARY KEY (" + t.key + "))")
	return b.String()
}

func (s *sqliteFile) insert(ctx context.Context, t *table, cells []cell) error {
	rows := len(cells) / len(t.columns)
	if err := s.prepare(ctx, t, rows); err != nil {
		return err
	}
	values := make([]any, len(cells))
	for i, c := range cells {
		if c.notNull {
			values[i] = c.text
		}
	}
	_, err := s.inserts[insertion{t.name, rows}].ExecContext(ctx, values...)
	return err
}

// prepare makes the statement that inserts so many rows, once.
func (s *sqliteFile) prepare(ctx context.Context, t *table, rows int) (err error) {
	key := insertion{t.name, rows}
	if s.inserts[key] == nil {
		one := "(?" + strings.Repeat(",?", len(t.columns)-1) + ")"
		//nolint:sqlclosecheck // close closes all of them
		s.inserts[key], err = s.conn.PrepareContext(ctx, "INSERT INTO "+t.name+" VALUES "+one+strings.Repeat(","+one, rows-1))
	}
	return err
}

// finish makes what was written one whole database.
func (s *sqliteFile) finish(ctx context.Context) error {
	_, err := s.conn.ExecContext(ctx, "COMMIT")
	return errors.Join(err, s.close())
}

func (s *sqliteFile) close() error {
	var faults []error
	for _, statement := range s.inserts {
		if statement == nil { // its preparation failed
			continue
		}
		faults = append(faults, statement.Close())
	}
	if s.conn != nil {
		faults = append(faults, s.conn.Close())
	}
	if s.db != nil {
		faults = append(faults, s.db.Close())
	}
	return errors.Join(faults...)
}

// abandon removes the file.
func (s *sqliteFile) abandon(context.Context) error {
	_ = s.close() // the failure that led here is the one to tell
	return os.Remove(s.file)
}
