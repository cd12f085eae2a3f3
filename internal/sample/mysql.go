package sample

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	_ "github.com/go-sql-driver/mysql" // the driver
)

// mysqlDatabase is an empty database on a MySQL or MariaDB server. Rows go there as text in statements of many rows, a
// few statements to a transaction, which is as fast as it gets without the server's leave to read files.
type mysqlDatabase struct {
	db      *sql.DB
	conn    *sql.Conn
	made    []string // tables so far
	pending int      // statements since the last commit
	sql     []byte   // the statement being written; used again for the next
}

// Many rows to a statement, and few enough statements to a transaction that the server's undo log stays small.
const (
	mysqlRows       = 1000
	mysqlStatements = 50
)

func openMySQL(ctx context.Context, dsn string) (*mysqlDatabase, error) {
	db, err := sql.Open("mysql", dsn)
	if err != nil {
		return nil, errors.New("the driver cannot read the DSN") // its own words may repeat a password
	}
	m := &mysqlDatabase{db: db}
	if err := m.begin(ctx); err != nil {
		return nil, errors.Join(err, m.close())
	}
	return m, nil
}

// begin refuses a database that has any table. Modes that would refuse the ministry's bad dates are switched off.
func (m *mysqlDatabase) begin(ctx context.Context) (err error) {
	if m.conn, err = m.db.Conn(ctx); err != nil {
		return fmt.Errorf("connecting to the database for the sample ministry: %w", err)
	}
	var name sql.NullString
	var tables int
	const found = "SELECT DATABASE(), (SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE())"
	if err := m.conn.QueryRowContext(ctx, found).Scan(&name, &tables); err != nil {
		return err
	}
	if tables > 0 {
		return NotEmptyError{Where: "database " + name.String, Tables: tables}
	}
	for _, statement := range []string{"SET SESSION sql_mode = ''", "SET NAMES utf8mb4", "SET SESSION unique_checks = 0", "SET SESSION autocommit = 0"} {
		if _, err := m.conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

func (m *mysqlDatabase) rows() int { return mysqlRows }

func (m *mysqlDatabase) create(ctx context.Context, t *table) error {
	types := [...]string{code: "VARCHAR(64)", words: "VARCHAR(255)", long: "TEXT", unsure: "VARBINARY(64)", day: "DATE", number: "INT"}
	_, err := m.conn.ExecContext(ctx, t.ddl(types[:])+" ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci")
	if err == nil {
		m.made = append(m.made, t.name)
	}
	return err
}

func (m *mysqlDatabase) insert(ctx context.Context, t *table, cells []cell) error {
	b := append(m.sql[:0], "INSERT INTO "...)
	b = append(append(b, t.name...), " VALUES "...)
	for i, c := range cells {
		switch {
		case i == 0:
			b = append(b, '(')
		case i%len(t.columns) == 0:
			b = append(b, "),("...)
		default:
			b = append(b, ',')
		}
		b = appendLiteral(b, c)
	}
	m.sql = append(b, ')')
	if _, err := m.conn.ExecContext(ctx, string(m.sql)); err != nil {
		return err
	}
	if m.pending++; m.pending < mysqlStatements {
		return nil
	}
	return m.commit(ctx)
}

// appendLiteral writes a value as MySQL reads it, with backslash as its mark of escape.
func appendLiteral(b []byte, c cell) []byte {
	switch {
	case !c.notNull:
		return append(b, "NULL"...)
	case !utf8.ValidString(c.text):
		return fmt.Appendf(b, "x'%x'", c.text)
	}
	b = append(b, '\'')
	for i := range len(c.text) {
		if c.text[i] == '\'' || c.text[i] == '\\' {
			b = append(b, '\\')
		}
		b = append(b, c.text[i])
	}
	return append(b, '\'')
}

func (m *mysqlDatabase) commit(ctx context.Context) error {
	m.pending = 0
	_, err := m.conn.ExecContext(ctx, "COMMIT")
	return err
}

func (m *mysqlDatabase) finish(ctx context.Context) error {
	return errors.Join(m.commit(ctx), m.close())
}

func (m *mysqlDatabase) close() error {
	var err error
	if m.conn != nil {
		err = m.conn.Close()
	}
	return errors.Join(err, m.db.Close())
}

// abandon leaves the database as empty as it was, also when the caller has lost patience and the connection is gone.
func (m *mysqlDatabase) abandon(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Minute)
	defer cancel()
	var faults []error
	if m.conn != nil {
		_ = m.conn.Close() // a transaction that is still open would keep the tables locked
	}
	for _, name := range m.made {
		_, err := m.db.ExecContext(ctx, "DROP TABLE "+name)
		faults = append(faults, err)
	}
	return errors.Join(append(faults, m.db.Close())...)
}
