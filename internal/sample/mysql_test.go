package sample

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "github.com/go-sql-driver/mysql" // the driver

	"probity/internal/mariadbtest"
	"probity/internal/source"
)

func opened(t *testing.T, driver, dsn string) *sql.DB {
	t.Helper()
	db, err := sql.Open(driver, dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// rowsOf is what a query gives, as text, NULL told apart from nothing, in an order of its own.
func rowsOf(t *testing.T, db *sql.DB, query string) []string {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	raw, targets := make([]sql.RawBytes, len(columns)), make([]any, len(columns))
	for i := range raw {
		targets[i] = &raw[i]
	}
	var found []string
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		var line bytes.Buffer
		for _, value := range raw {
			fmt.Fprintf(&line, "%t %q|", value == nil, bytes.TrimSuffix(value, []byte("T00:00:00Z")))
		}
		found = append(found, line.String())
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	slices.Sort(found)
	return found
}

func TestMariaDBHoldsTheSameRowsAsSQLite(t *testing.T) {
	const people = 700
	dsn := mariadbtest.Open(t).Database(t)
	if err := Into(context.Background(), "mysql", dsn, Options{People: people}); err != nil {
		t.Fatal(err)
	}
	there, here := opened(t, "mysql", dsn), built(t, Options{People: people})
	for _, table := range tables() {
		var columns []string
		for _, c := range table.columns {
			columns = append(columns, c.name)
		}
		query := "SELECT " + strings.Join(columns, ", ") + " FROM " + table.name
		got, want := rowsOf(t, there, query), rowsOf(t, here, query)
		if len(want) == 0 {
			t.Errorf("table %s is empty", table.name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("table %s: MariaDB has %d rows, SQLite %d; the first that differ: %s", table.name, len(got), len(want), difference(got, want))
		}
	}
}

func difference(got, want []string) string {
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			return got[i] + "\nand " + want[i]
		}
	}
	return "none"
}

func TestTheRulesAnswerTheSameOnMariaDB(t *testing.T) {
	dsn := mariadbtest.Open(t).Database(t)
	if err := Into(context.Background(), "mysql", dsn, Options{}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "ministry.db")
	if err := Build(context.Background(), file, Options{}); err != nil {
		t.Fatal(err)
	}
	if judged := judge(t, source.DSN{Driver: source.MySQL, Text: dsn}, AsOf()); !maps.Equal(judged, plantedIn(t, file)[AsOf()]) {
		t.Error("the verdicts on MariaDB are not those that the stories planted")
	}
}

func TestADatabaseWithATableIsLeftAlone(t *testing.T) {
	dsn := mariadbtest.Open(t).Database(t)
	db := opened(t, "mysql", dsn)
	if _, err := db.Exec("CREATE TABLE mine (n INT)"); err != nil {
		t.Fatal(err)
	}
	err := Into(context.Background(), "mysql", dsn, Options{People: 100})
	var notEmpty NotEmptyError
	if !errors.As(err, &notEmpty) || notEmpty.Tables != 1 {
		t.Fatalf("got %v, want a refusal that says 1 table", err)
	}
	if n := ask(t, db, "SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE()"); n != 1 {
		t.Errorf("there are %d tables now", n)
	}
}

func TestWhoLosesPatienceFindsTheDatabaseEmpty(t *testing.T) {
	dsn := mariadbtest.Open(t).Database(t)
	ctx, cancel := context.WithCancel(context.Background())
	into, err := openMySQL(ctx, dsn)
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPen(ctx, into)
	if err != nil {
		t.Fatal(err)
	}
	p.row("ngay_nghi", text("2026-01-01"), cell{})
	cancel()
	if err := p.finish(); err == nil {
		t.Error("written although the caller had gone")
	}
	if err := into.abandon(ctx); err != nil {
		t.Error(err)
	}
	if n := ask(t, opened(t, "mysql", dsn), "SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE()"); n != 0 {
		t.Errorf("%d tables were left behind", n)
	}
}
