package sample

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	_ "github.com/go-sql-driver/mysql" // the driver
)

// Into writes the ministry into an empty database: with driver "mysql" the one that the DSN names, with "sqlite" a new
// file. A database that holds a table already is refused and left as it is.
func Into(ctx context.Context, driver, dsn string, o Options) error {
	if driver == "sqlite" {
		return Build(ctx, dsn, o)
	}
	into, err := openMySQL(ctx, dsn)
	if err != nil {
		return err
	}
	err = write(ctx, into, o.withDefaults())
	if err == nil {
		_, err = into.conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		err = fmt.Errorf("writing the sample ministry: %w", err)
	}
	return errors.Join(err, into.close())
}

// mysqlDatabase is an empty database on a MySQL or MariaDB server.
type mysqlDatabase struct {
	db      *sql.DB
	conn    *sql.Conn
	written int // rows since the last commit
}

// commitEvery bounds what a server has to keep to undo; a half-filled database is refused by the next attempt anyway.
const commitEvery = 200_000

func openMySQL(ctx context.Context, dsn string) (*mysqlDatabase, error) {
	db, err := sql.Open("mysql", dsn)
	if err != nil {
		return nil, fmt.Errorf("the DSN for the sample ministry: %w", err)
	}
	m := &mysqlDatabase{db: db}
	if err := m.open(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the database for the sample ministry: %w", err), m.close())
	}
	return m, nil
}

func (m *mysqlDatabase) open(ctx context.Context) (err error) {
	if m.conn, err = m.db.Conn(ctx); err != nil {
		return err
	}
	var tables int
	row := m.conn.QueryRowContext(ctx, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()")
	if err := row.Scan(&tables); err != nil {
		return err
	}
	if tables > 0 {
		return fmt.Errorf("it holds %d tables already; the sample ministry wants an empty one", tables)
	}
	// The ministry's records hold dates and bytes that a strict server would refuse; that is what they are there for.
	for _, statement := range []string{"SET SESSION sql_mode = ''", "SET NAMES utf8mb4", "SET unique_checks = 0", "SET foreign_key_checks = 0"} {
		if _, err := m.conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

func (m *mysqlDatabase) create(ctx context.Context, t *table) error {
	types := [...]string{
		code: "VARCHAR(40)", words: "VARCHAR(400)", long: "MEDIUMTEXT", bytes_: "VARBINARY(1000)", day: "DATE", number: "INT",
	}
	_, err := m.conn.ExecContext(ctx, t.ddl(types[:])+" ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
	if err == nil && t.index != "" {
		_, err = m.conn.ExecContext(ctx, "CREATE INDEX "+t.name+"_i ON "+t.name+" ("+t.index+")")
	}
	return err
}

func (m *mysqlDatabase) insert(ctx context.Context, t *table, cells []cell) error {
	if m.written == 0 {
		if _, err := m.conn.ExecContext(ctx, "START TRANSACTION"); err != nil {
			return err
		}
	}
	rows := len(cells) / len(t.columns)
	if _, err := m.conn.ExecContext(ctx, insertStatement(t, cells)); err != nil {
		return fmt.Errorf("%s: %w", t.name, err)
	}
	if m.written += rows; m.written >= commitEvery {
		m.written = 0
		_, err := m.conn.ExecContext(ctx, "COMMIT")
		return err
	}
	return nil
}

// insertStatement holds the rows themselves: sent as one text they need no second round to the server.
func insertStatement(t *table, cells []cell) string {
	var b strings.Builder
	b.WriteString("INSERT INTO " + t.name + " VALUES ")
	for i, c := range cells {
		switch {
		case i%len(t.columns) > 0:
			b.WriteByte(',')
		case i > 0:
			b.WriteString("),(")
		default:
			b.WriteByte('(')
		}
		writeLiteral(&b, t.columns[i%len(t.columns)], c)
	}
	b.WriteByte(')')
	return b.String()
}

// writeLiteral writes a value as SQL does: bytes of no certain encoding as hexadecimal digits, everything else in quotes.
func writeLiteral(b *strings.Builder, c column, v cell) {
	switch {
	case !v.notNull:
		b.WriteString("NULL")
	case c.typ == bytes_:
		fmt.Fprintf(b, "x'%x'", v.text)
	default:
		b.WriteByte('\'')
		b.WriteString(strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\x00", `\0`).Replace(v.text))
		b.WriteByte('\'')
	}
}

func (m *mysqlDatabase) close() error {
	var err error
	if m.conn != nil {
		err = m.conn.Close()
	}
	return errors.Join(err, m.db.Close())
}
