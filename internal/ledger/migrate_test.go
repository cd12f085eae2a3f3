package ledger

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// version4 is a ledger that the program of version 4 wrote, with runs and workbooks in it.
//
//go:embed testdata/version4.sql
var version4 string

func olderLedger(t tester, path string) *Ledger {
	t.Helper()
	db, err := openFile(path)
	check(t, err)
	t.Cleanup(func() { db.Close() })
	_, err = db.Exec(version4)
	check(t, err)
	return &Ledger{path: path, settings: testSettings(), db: db}
}

// rowsOfAll are all rows of all tables, table by table, without the columns that came later, where they are empty.
func rowsOfAll(t tester, l *Ledger) map[string][]string {
	t.Helper()
	later := []string{"caveats.unit_id", "set_aside.units"}
	var tables []string
	check(t, l.db.Select(&tables, tablesQuery))
	all := map[string][]string{}
	for _, table := range tables {
		rows, err := l.db.Queryx("SELECT * FROM " + table + " ORDER BY rowid")
		check(t, err)
		for rows.Next() {
			row, err := rows.SliceScan()
			check(t, err)
			columns, err := rows.Columns()
			check(t, err)
			if last := len(row) - 1; slices.Contains(later, table+"."+columns[last]) && row[last] == "" {
				row = row[:last]
			}
			all[table] = append(all[table], fmt.Sprintf("%q", row))
		}
		check(t, rows.Err())
	}
	return all
}

func TestOlderLedgerIsBroughtUpToDateWithAllItsRows(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "ledger.db")
	older := olderLedger(t, path)
	before := rowsOfAll(t, older)
	check(t, older.Close())
	want := "ledger " + path + ": its tables are of version 4, this probity reads 7; the next run brings them up to date"
	if _, err := OpenReadOnly(ctx, path); err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}

	l := openLedger(t, path)
	after := rowsOfAll(t, l)
	if len(after["links"]) != 8 || !slices.Contains(after["meta"], `["schema" "7"]`) {
		t.Errorf("links %v, meta %v", after["links"], after["meta"])
	}
	delete(before, "meta")
	delete(after, "meta")
	if diff := cmp.Diff(before, after); diff != "" {
		t.Error(diff)
	}
	sound(t, l)
	reader, err := OpenReadOnly(ctx, path)
	check(t, err)
	check(t, reader.Close())

	letters, err := l.Queue(ctx, 2, []Letter{letterTo("chair")})
	check(t, err)
	check(t, l.Tried(ctx, letters[0].Number, Try{moment(1), Delivered, 250, "OK"}))
	night{asOf: "2026-04-01", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	sound(t, l)
}

// The program is replaced while a run of the older one goes on.
func TestOlderLedgerIsNotBroughtUpToDateUnderARunThatHoldsIt(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "ledger.db")
	older := olderLedger(t, path)
	r, _ := night{asOf: "2026-04-01"}.begin(t, older)
	_, err := Open(ctx, path, testSettings())
	var locked *LockedError
	want := "ledger " + path + ": locked by run 4 (process 4711 on hr-db"
	if !errors.As(err, &locked) || locked.Run != 4 || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("error %v", err)
	}
	check(t, r.Abort(errors.New("it ends")))
	sound(t, openLedger(t, path))
}
