package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jmoiron/sqlx"
)

// The same bytes in another storage class look unchanged to whoever reads them, and no query that compares finds them.
func TestValueInAnotherStorageClassIsAFault(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ledger.db")
	l := hastyLedger(t, path)
	decidedNights(t, l)
	behind, err := sqlx.Open(sqliteDriver, path+"?_pragma=busy_timeout(2000)")
	check(t, err)
	defer behind.Close()
	for _, place := range append(columnsOf(t, l), []struct{ table, column string }{{"meta", "name"}, {"meta", "content"}}...) {
		for _, tampered := range []string{fmt.Sprintf("CAST(%s AS BLOB)", place.column), "x'39'"} {
			var before any
			check(t, behind.Get(&before, fmt.Sprintf("SELECT %s FROM %s WHERE rowid = 1", place.column, place.table)))
			update := fmt.Sprintf("UPDATE %s SET %s = %s WHERE rowid = 1", place.table, place.column, tampered)
			_, err := behind.Exec(update)
			if err != nil && strings.Contains(err.Error(), "datatype mismatch") {
				continue // an INTEGER PRIMARY KEY takes nothing else
			}
			check(t, err)
			faults := storageFaults(t, l)
			if !slices.ContainsFunc(faults, func(f Fault) bool {
				return f.Table == place.table && strings.HasPrefix(f.What, "stored as another type") && strings.HasSuffix(f.What, " "+place.column)
			}) {
				t.Errorf("%s: faults %v", update, faults)
			}
			change(t, behind, fmt.Sprintf("UPDATE %s SET %s = ? WHERE rowid = 1", place.table, place.column), before)
		}
	}
	sound(t, l)
}

// storageFaults are those that Verify finds first; all of it for every column would take minutes.
func storageFaults(t *testing.T, l *Ledger) []Fault {
	t.Helper()
	tx, err := l.db.BeginTxx(context.Background(), &sql.TxOptions{ReadOnly: true})
	check(t, err)
	defer tx.Rollback()
	v := &verification{tx: tx}
	check(t, v.checkStorage(context.Background()))
	return v.faults
}

func TestHiddenOpenFindingIsNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	l := hastyLedger(t, path)
	chainedNights(t, l)
	an := printOf("ROT-001", "An", "LS-01")
	execute(t, path, "UPDATE lives SET state = CAST(state AS BLOB) WHERE fingerprint = '"+an+"'")
	faults, err := l.Verify(context.Background())
	check(t, err)
	want := "lives, " + an + ": stored as another type than was written, so that queries miss it: state"
	if len(faults) != 1 || faults[0].String() != want {
		t.Errorf("faults %v, want %s", faults, want)
	}
}

// A row that an index does not have is there for whoever reads the table, and not for whoever asks for a person.
func TestRowLeftOutOfAnIndexIsAFault(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	l := hastyLedger(t, path)
	chainedNights(t, l)
	check(t, l.Close())
	var index struct{ Rootpage, SQL string }
	db, err := sqlx.Open(sqliteDriver, path)
	check(t, err)
	check(t, db.Get(&index, "SELECT rootpage, sql FROM sqlite_master WHERE name = 'lives_of_subject'"))
	check(t, db.Close())
	for _, step := range []string{ // hide the index while a row is given another place, so that it is not told
		"DELETE FROM sqlite_master WHERE name = 'lives_of_subject'",
		"UPDATE lives SET rowid = rowid + 1000 WHERE subject_id = 'An'",
		fmt.Sprintf("INSERT INTO sqlite_master VALUES ('index', 'lives_of_subject', 'lives', %s, '%s')", index.Rootpage, index.SQL),
	} {
		db, err := sqlx.Open(sqliteDriver, path+"?_pragma=writable_schema(1)")
		check(t, err)
		_, err = db.Exec(step)
		check(t, err)
		check(t, db.Close())
	}
	l, err = OpenReadOnly(context.Background(), path)
	check(t, err)
	defer l.Close()
	faults, err := l.Verify(context.Background())
	check(t, err)
	if !slices.ContainsFunc(faults, func(f Fault) bool {
		return f.Table == "database" && strings.Contains(f.What, "missing from index lives_of_subject")
	}) {
		t.Errorf("faults %v", faults)
	}
}
