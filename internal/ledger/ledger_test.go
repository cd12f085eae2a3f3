package ledger

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/rules"
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
		"its tables are of version 99, this probity knows versions up to 1; use the newer probity that wrote it": func(t *testing.T, path string) {
			check(t, openLedger(t, path).Close())
			execute(t, path, "UPDATE meta SET content = '99' WHERE name = 'schema'")
		},
		`the version of its tables is "x"; it must be a number from 1 to 1`: func(t *testing.T, path string) {
			check(t, openLedger(t, path).Close())
			execute(t, path, "UPDATE meta SET content = 'x' WHERE name = 'schema'")
		},
	} {
		t.Run(want, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "ledger.db")
			prepare(t, path)
			_, err := Open(context.Background(), path, testSettings())
			if err == nil || err.Error() != "ledger "+path+": "+want {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestReadersAreToldThatThereIsNoLedgerYet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.db")
	_, err := OpenReadOnly(context.Background(), path)
	if want := "ledger " + path + ": there is none yet; `probity run` makes it"; err == nil || err.Error() != want {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a reader made the file")
	}
}

func TestFolderThatCannotBeMadeIsNamed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "var")
	check(t, os.WriteFile(file, nil, 0o600))
	_, err := Open(context.Background(), filepath.Join(file, "ledger.db"), testSettings())
	if err == nil || !strings.Contains(err.Error(), "cannot be opened for writing: "+file) {
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

func TestStoredRunIsWhatWasFound(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	n := night{
		verdicts: "ROT-001 Bình LS-02 exempt N3\nROT-001 An LS-01 overdue N2\nROT-001 Em LS-01 pass N2\nROT-007 An CT-01 unknown N1",
		not:      "ROT-002", rows: map[string]int{"person": 3, "assignment": 9},
		caveats: []Caveat{{Word: ReorganisationCaveat}}, within: Restriction{Rules: []string{"ROT-007", "ROT-001"}},
	}
	stored := n.audit(t, l)
	if !stored.Started.Before(stored.Finished) || stored.State != Audited || stored.Kind != Restricted || stored.PID != 4711 {
		t.Errorf("%+v", stored)
	}
	if diff := cmp.Diff(Restriction{Rules: []string{"ROT-001", "ROT-007"}}, stored.Restricted); diff != "" {
		t.Error(diff)
	}
	var order []string
	for f, err := range l.Findings(ctx, 1, Filter{}) {
		check(t, err)
		order = append(order, f.Rule+" "+f.Subject.ID)
		want := ruling([]string{f.Rule, f.Subject.ID, f.Obligation, string(f.Outcome), f.Severity.String()})
		if diff := cmp.Diff(want, f.Ruling); diff != "" {
			t.Error(diff)
		}
	}
	if diff := cmp.Diff([]string{"ROT-001 An", "ROT-001 Bình", "ROT-007 An"}, order); diff != "" {
		t.Error(diff)
	}
	results, err := l.Rules(ctx, 1)
	check(t, err)
	first := results[0]
	if diff := cmp.Diff(Counts{Pass: 1, Overdue: 1, Exempt: 1}, first.Total()); diff != "" {
		t.Error(diff)
	}
	if !first.Suspected() || !first.FirstTime || first.Horizon != 180 || len(first.Partitions) != 1 {
		t.Errorf("%+v", first)
	}
	if skipped := results[1]; skipped.Evaluated || skipped.Reason.EN == "" || skipped.Partitions != nil {
		t.Errorf("%+v", skipped)
	}
	used, err := l.Parameters(ctx, 1)
	check(t, err)
	if len(used) != 1 || cmp.Diff(months(), used[0]) != "" {
		t.Errorf("parameters %+v", used)
	}
	counts, err := l.RowCounts(ctx, 1)
	check(t, err)
	if diff := cmp.Diff([]RowCount{{"assignment", 9}, {"person", 3}}, counts); diff != "" {
		t.Error(diff)
	}
}

func TestFilterSelectsFindings(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	run := night{verdicts: `
		ROT-001 An   LS-01 overdue N2
		ROT-001 Bình VT-01 due_soon N2
		ROT-001 Chi  LS-02 exempt N2
		ROT-007 An   CT-01 overdue N2`}.audit(t, l)
	for want, f := range map[string]Filter{
		"An Bình Chi An": {},
		"An Bình Chi":    {Rules: []string{"ROT-001"}},
		"Bình An":        {Units: []string{"VT", "CT"}},
		"Chi":            {Outcomes: []rules.Outcome{rules.Exempt}},
		"An An":          {Subject: "An"},
		"An":             {Fingerprint: printOf("ROT-007", "An", "CT-01"), WithoutWhy: true},
	} {
		var got []string
		for found, err := range l.Findings(ctx, run.Number, f) {
			check(t, err)
			got = append(got, found.Subject.ID)
			if f.WithoutWhy != (found.Reasons.Evidence == nil) {
				t.Errorf("reasons %+v", found.Reasons)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%+v selects %v, want %s", f, got, want)
		}
	}
}

func TestRecorderRefusesWhatDoesNotAddUp(t *testing.T) {
	for want, spoil := range map[string]func(r *Recorder, result *Result) error{
		`ROT-001: the partition of the unit "LS" has 2 overdue, but 1 were added`: func(r *Recorder, result *Result) error {
			result.Rules[0].Partitions[0].Overdue++
			return nil
		},
		`ROT-001: verdicts were added for the unit "LS", which has no partition`: func(r *Recorder, result *Result) error {
			result.Rules[0].Partitions = nil
			return nil
		},
		`adding ROT-001 for person An: two verdicts for the obligation "LS-01"`: func(r *Recorder, _ *Result) error {
			return r.Add(context.Background(), ruling([]string{"ROT-001", "An", "LS-01", "unknown", "N2"}))
		},
		`adding ROT-001 for person Em: a verdict "pass" is not stored`: func(r *Recorder, _ *Result) error {
			return r.Add(context.Background(), ruling([]string{"ROT-001", "Em", "LS-01", "pass", "N2"}))
		},
		"parameter rot.mofa_period@2021-01-01 has two values from the same day, 36 and 24": func(r *Recorder, result *Result) error {
			other := months()
			other.Raw, other.Int = "24", 24
			result.Parameters = append(result.Parameters, other)
			return nil
		},
	} {
		t.Run(want, func(t *testing.T) {
			l := newLedger(t)
			r, result := night{verdicts: "ROT-001 An LS-01 overdue N2"}.begin(t, l)
			result.Rules = result.Rules[:0]
			result.Rules = append(result.Rules, RuleResult{Rule: "ROT-001", Evaluated: true,
				Partitions: []Partition{{UnitID: "LS", Counts: Counts{Overdue: 1}}}})
			err := spoil(r, &result)
			if err == nil {
				_, err = r.Finish(context.Background(), result)
			} else {
				check(t, r.Abort(err))
			}
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("error %v", err)
			}
			run, err := l.Run(context.Background(), 1)
			check(t, err)
			if run.State != Failed || !strings.Contains(run.Failure, want) || run.Hash != "" {
				t.Errorf("the run is %+v", run)
			}
			sound(t, l)
		})
	}
}

func TestTrendHasOnePointForEachDate(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{asOf: "2026-01-31", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-02-28", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-02-28", verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 Bình LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-02-28", verdicts: "ROT-001 An LS-01 unknown N2", within: Restriction{Person: "An"}}.audit(t, l)
	night{asOf: "2026-03-31", verdicts: "ROT-001 An LS-01 pass N2"}.audit(t, l)
	points, err := l.Trend(ctx, 5, 2)
	check(t, err)
	want := []Point{
		{3, civil.Must("2026-02-28"), map[string]Counts{"ROT-001": {Overdue: 2}, "ROT-007": {}}},
		{5, civil.Must("2026-03-31"), map[string]Counts{"ROT-001": {Pass: 1}, "ROT-007": {}}},
	}
	if diff := cmp.Diff(want, points); diff != "" {
		t.Error(diff)
	}
	points, err = l.Trend(ctx, 2, 12)
	check(t, err)
	if len(points) != 2 || points[1].Run != 2 {
		t.Errorf("an old workbook would show %+v", points)
	}
}

func TestWorkbooksAreRecordedOnce(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	book := File{"var/reports/2026-01-01-run1.xlsx", strings.Repeat("a", 64)}
	check(t, l.RecordFile(ctx, 1, book))
	check(t, l.RecordFile(ctx, 1, book))
	check(t, l.SetState(ctx, 1, Written))
	check(t, l.SetState(ctx, 1, Written))
	run, err := l.Run(ctx, 1)
	check(t, err)
	if run.State != Written {
		t.Errorf("the run is %s", run.State)
	}
	files, err := l.Files(ctx, 1)
	check(t, err)
	if diff := cmp.Diff([]File{book}, files); diff != "" {
		t.Error(diff)
	}
	book.SHA256 = strings.Repeat("b", 64)
	if err := l.RecordFile(ctx, 1, book); err == nil || !strings.Contains(err.Error(), "a run gives the same bytes every time") {
		t.Errorf("error %v", err)
	}
	if err := l.SetState(ctx, 7, Written); err == nil || !strings.Contains(err.Error(), "there is no run 7") {
		t.Errorf("error %v", err)
	}
	sound(t, l)
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
