package ledger

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

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
	if diff := cmp.Diff(rules.Counts{Pass: 1, Overdue: 1, Exempt: 1}, first.Total()); diff != "" {
		t.Error(diff)
	}
	if !first.FirstTime || len(first.Caveats) != 1 || len(first.Partitions) != 1 {
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
	if diff := cmp.Diff([]RowCount{{"assignment", 9, 0}, {"person", 3, 0}}, counts); diff != "" {
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
		`ROT-001: the partition of the unit "LS" has 2 overdue, but 1 were added`: func(_ *Recorder, result *Result) error {
			result.Rules[0].Partitions[0].Overdue++
			return nil
		},
		`ROT-001: verdicts were added for the unit "LS", which has no partition`: func(_ *Recorder, result *Result) error {
			result.Rules[0].Partitions = nil
			return nil
		},
		"ROT-001: it was not evaluated, but has a partition": func(_ *Recorder, result *Result) error {
			result.Rules[0].Evaluated = false
			return nil
		},
		`adding ROT-001 for person An: two verdicts for the obligation "LS-01"`: func(r *Recorder, _ *Result) error {
			return r.Add(context.Background(), ruling([]string{"ROT-001", "An", "LS-01", "unknown", "N2"}))
		},
		`adding ROT-001 for person Em: "F-1" is no fingerprint`: func(r *Recorder, _ *Result) error {
			strange := ruling([]string{"ROT-001", "Em", "LS-01", "unknown", "N2"})
			strange.Fingerprint = "F-1"
			return r.Add(context.Background(), strange)
		},
		`adding ROT-001 for person Em: a verdict "pass" is not stored`: func(r *Recorder, _ *Result) error {
			return r.Add(context.Background(), ruling([]string{"ROT-001", "Em", "LS-01", "pass", "N2"}))
		},
		"parameter rot.mofa_period@2021-01-01 has two values from the same day, 36 and 24": func(r *Recorder, _ *Result) error {
			other := ruling([]string{"ROT-001", "Em", "LS-01", "unknown", "N2"})
			other.Reasons.Parameters[0].Raw, other.Reasons.Parameters[0].Int = "24", 24
			return r.Add(context.Background(), other)
		},
	} {
		t.Run(want, func(t *testing.T) {
			l := newLedger(t)
			r, result := night{verdicts: "ROT-001 An LS-01 overdue N2"}.begin(t, l)
			result.Rules = result.Rules[:0]
			result.Rules = append(result.Rules, RuleResult{Rule: "ROT-001", Evaluated: true,
				Partitions: []Partition{{UnitID: "LS", Counts: rules.Counts{Overdue: 1}}}})
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

// Eight nights of one month are no trend.
func TestTrendHasTheEndsOfTheMonthsBeforeAndTheRunItself(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{asOf: "2026-01-30", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-01-31", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-02-28", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-02-28", verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 Bình LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-02-28", verdicts: "ROT-001 An LS-01 unknown N2", within: Restriction{Person: "An"}}.audit(t, l)
	night{asOf: "2026-03-30", verdicts: "ROT-001 An LS-01 pass N2"}.audit(t, l)
	night{asOf: "2026-03-31", verdicts: "ROT-001 An LS-01 pass N2"}.audit(t, l)
	trend := func(until, most int) (runs []int) {
		points, err := l.Trend(ctx, until, most, nil)
		check(t, err)
		for _, p := range points {
			runs = append(runs, p.Run)
		}
		return runs
	}
	for until, want := range map[int][]int{1: {1}, 2: {2}, 3: {2, 3}, 4: {2, 4}, 5: {2, 5}, 6: {2, 4, 6}, 7: {2, 4, 7}} {
		if got := trend(until, 8); !slices.Equal(got, want) {
			t.Errorf("the trend of run %d has the runs %v, want %v", until, got, want)
		}
	}
	points, err := l.Trend(ctx, 7, 2, nil)
	check(t, err)
	want := []Point{
		{4, civil.Must("2026-02-28"), map[string]rules.Counts{"ROT-001": {Overdue: 2}, "ROT-007": {}}},
		{7, civil.Must("2026-03-31"), map[string]rules.Counts{"ROT-001": {Pass: 1}, "ROT-007": {}}},
	}
	if diff := cmp.Diff(want, points); diff != "" {
		t.Error(diff)
	}
}

// The workbook of a run that has no life shows it in its own trend.
func TestTrendHasARunWithoutLifeAtItsEnd(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{asOf: "2026-01-31", verdicts: people(100, 5)}.audit(t, l)
	night{asOf: "2026-02-28", verdicts: people(100, 50), brake: Brake{MaxRise: 2000, MaxDrop: NoLimit}}.audit(t, l)
	night{asOf: "2026-03-31", verdicts: people(100, 5)}.audit(t, l)
	night{asOf: "2026-02-15", verdicts: people(100, 5)}.audit(t, l)
	for until, want := range map[int]string{2: "1 2", 3: "1 3", 4: "1 4"} {
		points, err := l.Trend(ctx, until, 8, nil)
		check(t, err)
		var got []string
		for _, p := range points {
			got = append(got, fmt.Sprint(p.Run))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("the trend of run %d has the runs %v, want %s", until, got, want)
		}
	}
}

// A run for an as-of date that was judged before is compared with that judgement, not with one of an older date.
func TestChangesAreCountedFromTheNewestRunThatHadItsLife(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{asOf: "2026-02-28", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-03-31", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-03-31", verdicts: "ROT-001 An LS-01 unknown N2", within: Restriction{Person: "An"}}.audit(t, l)
	night{asOf: "2026-01-31", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-03-31", verdicts: "ROT-001 An LS-01 pass N2"}.audit(t, l)
	for run, want := range map[int]int{2: 1, 3: 2, 5: 2} {
		if base, known, err := l.Base(ctx, run); err != nil || !known || base.Number != want {
			t.Errorf("run %d is compared with run %d (%v), want %d", run, base.Number, err, want)
		}
	}
	if base, known, err := l.Base(ctx, 1); known || err != nil {
		t.Errorf("the first run is compared with %+v (%v)", base, err)
	}
}

// A row may have two faults, or name two things that no list has; two rows that contradict each other have one key.
func TestRowsAreCountedThatAreNotInOrder(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	fault := func(key, column string, problem record.Problem) record.Defect {
		return record.Defect{Kind: "assignment", Key: key, Subject: "An", Fault: record.Fault{Column: column, Problem: problem}}
	}
	night{rows: map[string]int{"assignment": 9, "person": 5}, defects: []record.Defect{
		fault("a", "starts_on", record.ZeroDate), fault("a", "ends_on", record.ZeroDate),
		fault("b", "", record.Contradiction), fault("b", "", record.Contradiction), fault("b", "ends_on", record.ZeroDate),
		fault("c", "", record.Duplicate), fault("d", "person_id", record.Orphan), fault("d", "position_id", record.Orphan),
		fault("e", "person_id", record.Orphan), fault("e", "person_id", record.Orphan),
	}}.audit(t, l)
	counts, err := l.RowCounts(ctx, 1)
	check(t, err)
	if diff := cmp.Diff([]RowCount{{"assignment", 9, 3}, {"person", 5, 0}}, counts); diff != "" {
		t.Error(diff)
	}
	quality, err := l.Quality(ctx, 1)
	check(t, err)
	if want := (Quality{Records: 14, SetAside: 3, Orphans: 3}); quality != want {
		t.Errorf("got %+v, want %+v", quality, want)
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
	files, err := filesTable().all(ctx, l.db, "")
	check(t, err)
	if diff := cmp.Diff([]fileRow{{1, book.Path, book.SHA256}}, files); diff != "" {
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
