package ledger

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOnlyTheOwnerCanReadTheLedger(t *testing.T) {
	path := filepath.Join(t.TempDir(), "var", "ledger.db")
	l := openLedger(t, path)
	r, _ := night{verdicts: "ROT-001 An LS-01 overdue N2"}.begin(t, l)
	defer r.Abort(errors.New("the test ends"))
	for name, want := range map[string]os.FileMode{filepath.Dir(path): 0o700, path: 0o600, path + "-wal": 0o600, path + "-shm": 0o600} {
		found, err := os.Stat(name)
		check(t, err)
		if got := found.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", filepath.Base(name), got, want)
		}
	}
}

func TestLedgerThatOthersCouldReadIsClosedToThem(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	check(t, openLedger(t, path).Close())
	check(t, os.Chmod(path, 0o644))
	openLedger(t, path)
	found, err := os.Stat(path)
	check(t, err)
	if found.Mode().Perm() != 0o600 {
		t.Errorf("mode %o", found.Mode().Perm())
	}
}

func TestOpenRefusesWhatIsNotItsLedger(t *testing.T) {
	for want, prepare := range map[string]func(t *testing.T, path string){
		"is a file, but not a ledger": func(t *testing.T, path string) {
			check(t, os.WriteFile(path, []byte(strings.Repeat("Sổ theo dõi\n", 100)), 0o600))
		},
		`is a database of something else: it has a table "person"; name a file of the ledger's own`: func(t *testing.T, path string) {
			execute(t, path, "CREATE TABLE person (person_id TEXT)")
		},
		`belongs to the source "finance", not to "hr"; a ledger remembers one source, so give this one another ledger.dsn`: func(t *testing.T, path string) {
			s := testSettings()
			s.Source = "finance"
			l, err := Open(context.Background(), path, s)
			check(t, err)
			check(t, l.Close())
		},
		"its tables are of version 99, this probity knows versions up to 7; use the newer probity that wrote it": func(t *testing.T, path string) {
			check(t, openLedger(t, path).Close())
			execute(t, path, "UPDATE meta SET content = '99' WHERE name = 'schema'")
		},
		"its tables are of version 2, which no release had; move it away, and the next run begins a new one": func(t *testing.T, path string) {
			check(t, openLedger(t, path).Close())
			execute(t, path, "UPDATE meta SET content = '2' WHERE name = 'schema'")
		},
		"does not say any more which source it belongs to; go back to a backup": func(t *testing.T, path string) {
			check(t, openLedger(t, path).Close())
			execute(t, path, "DELETE FROM meta WHERE name = 'source'")
		},
		`the version of its tables is "x"; it must be a number up to 7`: func(t *testing.T, path string) {
			check(t, openLedger(t, path).Close())
			execute(t, path, "UPDATE meta SET content = 'x' WHERE name = 'schema'")
		},
	} {
		t.Run(want, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "ledger.db")
			prepare(t, path)
			check(t, os.Chmod(path, 0o644))
			before, err := os.ReadFile(path)
			check(t, err)
			_, err = Open(context.Background(), path, testSettings())
			if err == nil || err.Error() != "ledger "+path+": "+want {
				t.Errorf("error %v", err)
			}
			after, err := os.ReadFile(path)
			check(t, err)
			if found, _ := os.Stat(path); string(before) != string(after) || found.Mode().Perm() != 0o644 {
				t.Error("what is not its ledger was changed")
			}
		})
	}
}

func TestReadersAreToldThatThereIsNoLedgerYet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	_, err := OpenReadOnly(context.Background(), path)
	if want := "ledger " + path + ": there is none yet; the first run makes it"; err == nil || err.Error() != want {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a reader made the file")
	}
}

func TestFolderIsNoLedger(t *testing.T) {
	path := t.TempDir()
	want := "ledger " + path + ": cannot be opened: " + path + ": is a directory"
	_, reading := OpenReadOnly(context.Background(), path)
	_, writing := Open(context.Background(), path, testSettings())
	for _, err := range []error{reading, writing} {
		if err == nil || err.Error() != want {
			t.Errorf("error %v", err)
		}
	}
}

// A process that is stopped between any two steps of making a ledger leaves an empty one or a whole one.
func TestLedgerIsMadeWithItsOwnerOrNotAtAll(t *testing.T) {
	l := newLedger(t)
	sound(t, l)
}

func TestFolderThatCannotBeMadeIsNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "var")
	check(t, os.WriteFile(file, nil, 0o600))
	_, err := Open(context.Background(), filepath.Join(file, "ledger.db"), testSettings())
	if err == nil || !strings.Contains(err.Error(), "cannot be opened: "+file) {
		t.Errorf("error %v", err)
	}
}

func TestReadersChangeNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	l := openLedger(t, path)
	night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	check(t, l.Close())
	before, err := os.ReadFile(path)
	check(t, err)
	reader, err := OpenReadOnly(context.Background(), path)
	check(t, err)
	sound(t, reader)
	if err := reader.SetState(context.Background(), 1, Written); err == nil {
		t.Error("a reader could write")
	}
	check(t, reader.Close())
	after, err := os.ReadFile(path)
	check(t, err)
	if string(before) != string(after) {
		t.Error("a reader changed the file")
	}
}

func TestFullDiskLeavesNothingHalfDone(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	r, err := l.Begin(ctx, night{asOf: "2026-02-01"}.start())
	check(t, err)
	_, err = r.tx.Exec("PRAGMA max_page_count = 80")
	check(t, err)
	for i := 0; err == nil && i < 10_000; i++ {
		err = r.Add(ctx, ruling([]string{"ROT-001", "NV" + strings.Repeat("x", i), "LS-01", "overdue", "N2"}))
	}
	full := err
	if full == nil || !strings.Contains(full.Error(), "the disk is full") {
		t.Fatalf("error %v", full)
	}
	_, err = l.db.Exec("PRAGMA max_page_count = 1000000") // somebody made room
	check(t, err)
	check(t, r.Abort(full))
	run, err := l.Run(ctx, 2)
	check(t, err)
	if run.State != Failed {
		t.Errorf("the run is %s", run.State)
	}
	sound(t, l)
}

func TestCopyIsTheLedgerAsItStands(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	run := night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	to := filepath.Join(t.TempDir(), "copy.db")
	check(t, Copy(ctx, l.path, to))
	twin := openLedger(t, to)
	copied, err := twin.Run(ctx, run.Number)
	check(t, err)
	if copied.Hash != run.Hash {
		t.Error("the copy has another hash")
	}
	sound(t, twin)
}

// execute changes a ledger behind its back.
func execute(t tester, path, statement string, args ...any) int64 {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	check(t, err)
	defer db.Close()
	done, err := db.Exec(statement, args...)
	check(t, err)
	n, err := done.RowsAffected()
	check(t, err)
	return n
}
