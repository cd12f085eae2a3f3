package source

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"probity/internal/mariadbtest"
	"probity/internal/record"
)

// place is a database that a test fills and then reads.
type place struct {
	dsn DSN
	db  *sql.DB // the administrator's way in
}

// do runs statements; a test's tables are written in words that MariaDB and SQLite both understand.
func (p place) do(t testing.TB, statements ...string) {
	t.Helper()
	for _, statement := range statements {
		if _, err := p.db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

// onMariaDB is a new database on a real server, read through an account that may only read.
func onMariaDB(t testing.TB) place {
	t.Helper()
	return onServer(t, mariadbtest.Open(t))
}

func onServer(t testing.TB, server *mariadbtest.Server) place {
	t.Helper()
	admin := server.Database(t)
	db, err := sql.Open("mysql", admin)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return place{DSN{Driver: MySQL, Text: server.Account(t, admin, "SELECT", "SHOW VIEW")}, db}
}

// onSQLite is a new file.
func onSQLite(t testing.TB) place {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ministry.db")
	db, err := sql.Open("sqlite", path+"?_pragma=journal_mode(WAL)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	place{db: db}.do(t, "CREATE TABLE made (day TEXT)") // or there is no file yet
	return place{DSN{Driver: SQLite, Text: path}, db}
}

// both runs a story on a real MariaDB and on SQLite.
func both(t *testing.T, story func(t *testing.T, p place)) {
	t.Run("mariadb", func(t *testing.T) { story(t, onMariaDB(t)) })
	t.Run("sqlite", func(t *testing.T) { story(t, onSQLite(t)) })
}

// open opens a snapshot that is closed with the test.
func (p place) open(t testing.TB, options Options, mappings ...Mapping) *Snapshot {
	t.Helper()
	snapshot, err := Open(context.Background(), []DSN{p.dsn}, mappings, nil, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := snapshot.Close(); err != nil {
			t.Error(err)
		}
	})
	return snapshot
}

// mapped makes mappings of kind, query, kind, query …
func mapped(pairs ...string) (mappings []Mapping) {
	for pair := range slices.Chunk(pairs, 2) {
		mappings = append(mappings, Mapping{Kind: pair[0], Query: pair[1]})
	}
	return mappings
}

// dossiers reads all persons to the end: what each has on record, by id, and the defects, sorted.
func dossiers(t testing.TB, s *Snapshot) (map[string]string, []string) {
	t.Helper()
	reader, err := s.Persons(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return gather(t, reader)
}

func gather(t testing.TB, reader *Reader) (map[string]string, []string) {
	t.Helper()
	all, defects := map[string]string{}, []string{}
	for batch, err := range reader.Batches(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		set := &record.Set{}
		batch.Subjects(set, func(id string, rows *record.Set) {
			if _, twice := all[id]; twice {
				t.Errorf("%q came in two batches", id)
			}
			all[id] = told(rows)
		})
		for _, d := range batch.Defects() {
			defects = append(defects, fmt.Sprintf("%s %s %s %s", d.Kind, d.Key, d.Column, d.Problem))
		}
	}
	slices.Sort(defects)
	return all, defects
}

// told writes a set's rows for comparison: kind, how many are good and how many set aside, and their values.
func told(set *record.Set) string {
	var b strings.Builder
	fields := reflect.ValueOf(set).Elem()
	for i := range fields.NumField() {
		good, bad := fields.Field(i).FieldByName("Good"), fields.Field(i).FieldByName("Bad")
		if good.Len()+bad.Len() > 0 {
			fmt.Fprintf(&b, "%s{Good:%+v Bad:%+v} ", fields.Type().Field(i).Name, good, bad)
		}
	}
	return b.String()
}

func ids(all map[string]string) []string { return slices.Sorted(maps.Keys(all)) }
