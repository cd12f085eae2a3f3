package ledger

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/rules"
)

func TestFindingLivesFromRunToRun(t *testing.T) {
	l := newLedger(t)
	first := night{asOf: "2026-01-01", verdicts: `
		ROT-001 An   LS-01 due_soon N2
		ROT-001 Bình LS-01 overdue N2
		ROT-001 Chi  LS-02 unknown N2
		ROT-001 Dung LS-02 exempt N2
		ROT-001 Em   LS-03 pass N2`}.audit(t, l)
	tells(t, l, first, `
		An LS-01 due_soon new
		Bình LS-01 overdue new
		Chi LS-02 unknown new
		Dung LS-02 exempt`)
	second := night{asOf: "2026-02-01", left: "Chi LS-02 left_service", verdicts: `
		ROT-001 An   LS-01 overdue N2
		ROT-001 Bình LS-01 overdue N1
		ROT-001 Dung LS-02 overdue N2
		ROT-001 Em   LS-03 pass N2`}.audit(t, l)
	tells(t, l, second, `
		An LS-01 overdue worsened since run 1
		Bình LS-01 overdue worsened since run 1
		Dung LS-02 overdue new
		Chi LS-02 unknown → gone left_service`)
	third := night{asOf: "2026-03-01", verdicts: `
		ROT-001 An   LS-01 overdue N2
		ROT-001 Bình LS-01 pass N2
		ROT-001 Chi  LS-02 overdue N2
		ROT-001 Dung LS-02 exempt N2`}.audit(t, l)
	tells(t, l, third, `
		An LS-01 overdue ongoing since run 1
		Chi LS-02 overdue reopened since run 1
		Dung LS-02 exempt
		Bình LS-01 overdue → resolved pass
		Dung LS-02 overdue → resolved exempt`)
	counts, err := l.LifeCounts(context.Background(), third.Number)
	check(t, err)
	if diff := cmp.Diff(LifeCounts{Ongoing: 1, Reopened: 1, Resolved: 2}, counts["ROT-001"]); diff != "" {
		t.Error(diff)
	}
	sound(t, l)
}

func TestWorsenedIsOverdueOrGraver(t *testing.T) {
	for _, c := range []struct {
		before, now string
		want        Change
	}{
		{"due_soon N2", "overdue N2", Worsened},
		{"unknown N2", "overdue N2", Worsened},
		{"overdue N2", "overdue N1", Worsened},
		{"due_soon N3", "due_soon N2", Worsened},
		{"overdue N2", "overdue N3", Ongoing},
		{"overdue N2", "due_soon N2", Ongoing},
		{"overdue N2", "unknown N2", Ongoing},
		{"unknown N2", "due_soon N2", Ongoing},
	} {
		l := newLedger(t)
		night{verdicts: "ROT-001 An LS-01 " + c.before}.audit(t, l)
		run := night{verdicts: "ROT-001 An LS-01 " + c.now}.audit(t, l)
		for f, err := range l.Findings(context.Background(), run.Number, Filter{}) {
			check(t, err)
			if f.Life != c.want {
				t.Errorf("%s, then %s is %s, want %s", c.before, c.now, f.Life, c.want)
			}
		}
	}
}

func TestRuleThatWasNotEvaluatedTouchesNoLife(t *testing.T) {
	l := newLedger(t)
	night{verdicts: "ROT-001 An LS-01 overdue N2\nROT-007 An CT-01 overdue N2"}.audit(t, l)
	run := night{verdicts: "ROT-007 An CT-01 overdue N2", not: "ROT-001"}.audit(t, l)
	tells(t, l, run, "An CT-01 overdue ongoing since run 1")
	run = night{verdicts: "ROT-001 An LS-01 overdue N2\nROT-007 An CT-01 overdue N2"}.audit(t, l)
	tells(t, l, run, `
		An LS-01 overdue ongoing since run 1
		An CT-01 overdue ongoing since run 1`)
}

func TestFindingsOfRuleThatIsSwitchedOffAreGone(t *testing.T) {
	l := newLedger(t)
	night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	run := night{off: "ROT-001"}.audit(t, l)
	tells(t, l, run, "An LS-01 overdue → gone rule_off")
}

func TestRestrictedAndOldRunsTouchNoLife(t *testing.T) {
	for name, n := range map[string]night{
		"restricted to a rule":    {within: Restriction{Rules: []string{"ROT-001"}}},
		"restricted to a person":  {within: Restriction{Person: "Bình"}},
		"restricted to a unit":    {within: Restriction{Unit: "LS"}},
		"before the newest as-of": {asOf: "2025-12-31"},
		"after today":             {asOf: "2026-02-01", today: "2026-01-31"},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLedger(t)
			night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
			before := openNow(t, l)
			n.verdicts = "ROT-001 Bình LS-01 overdue N2"
			run := n.audit(t, l)
			if lived(run) {
				t.Errorf("a run of kind %s had its life", run.Kind)
			}
			for e, err := range l.events(context.Background(), "", "e.run = ?", run.Number) {
				t.Errorf("event %v, error %v", e, err)
			}
			if diff := cmp.Diff(before, openNow(t, l)); diff != "" {
				t.Error(diff)
			}
			sound(t, l)
		})
	}
}

func TestRestrictedRunStillSaysSinceWhen(t *testing.T) {
	l := newLedger(t)
	night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	run := night{verdicts: "ROT-001 An LS-01 overdue N2", within: Restriction{Person: "An"}}.audit(t, l)
	tells(t, l, run, "An LS-01 overdue ongoing since run 1")
	run = night{asOf: "2025-01-01", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	tells(t, l, run, "An LS-01 overdue")
}

func TestLineageCarriesFindingsOver(t *testing.T) {
	overdue := night{verdicts: "ROT-001 An LS-01 overdue N2"}
	for name, c := range map[string]struct{ verdicts, carry, want string }{
		"to its successor": {
			"ROT-001 An VT-02 overdue N2", "An LS-01 → VT-02", `
			An VT-02 overdue ongoing since run 1
			An LS-01 overdue → carried overdue`},
		"and it may be worse there": {
			"ROT-001 An VT-02 overdue N1", "An LS-01 → VT-02", `
			An VT-02 overdue worsened since run 1
			An LS-01 overdue → carried overdue`},
		"to the one of several that is judged": {
			"ROT-001 An VT-03 overdue N2", "An LS-01 → VT-02\nAn LS-01 → VT-03", `
			An VT-03 overdue ongoing since run 1
			An LS-01 overdue → carried overdue`},
		"to the one of two that is a finding": {
			"ROT-001 An VT-02 pass N2\nROT-001 An VT-03 overdue N2", "An LS-01 → VT-02\nAn LS-01 → VT-03", `
			An VT-03 overdue ongoing since run 1
			An LS-01 overdue → carried overdue`},
		"whichever of the two it is": {
			"ROT-001 An VT-02 overdue N2\nROT-001 An VT-03 pass N2", "An LS-01 → VT-02\nAn LS-01 → VT-03", `
			An VT-02 overdue ongoing since run 1
			An LS-01 overdue → carried overdue`},
		"where it may be resolved": {
			"ROT-001 An VT-02 pass N2", "An LS-01 → VT-02",
			"An LS-01 overdue → resolved pass"},
		"where it may be exempt": {
			"ROT-001 An VT-02 exempt N2", "An LS-01 → VT-02", `
			An VT-02 exempt
			An LS-01 overdue → resolved exempt`},
		"but not while it is judged itself": {
			"ROT-001 An LS-01 overdue N2\nROT-001 An VT-02 overdue N2", "An LS-01 → VT-02", `
			An LS-01 overdue ongoing since run 1
			An VT-02 overdue new`},
		"and not to what is not judged": {
			"ROT-001 Em VT-02 pass N2", "An LS-01 → VT-02",
			"An LS-01 overdue → gone"},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLedger(t)
			overdue.audit(t, l)
			run := night{asOf: "2026-02-01", verdicts: c.verdicts, carry: c.carry}.audit(t, l)
			tells(t, l, run, c.want)
			sound(t, l)
		})
	}
}

func TestTwoFindingsThatLineageJoinsHaveTheEarlierFirstSight(t *testing.T) {
	l := newLedger(t)
	night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-02-01", verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 An LS-02 due_soon N2"}.audit(t, l)
	run := night{asOf: "2026-03-01", verdicts: "ROT-001 An VT-01 overdue N2", carry: "An LS-01 → VT-01\nAn LS-02 → VT-01"}.audit(t, l)
	tells(t, l, run, `
		An VT-01 overdue ongoing since run 1
		An LS-01 overdue → carried overdue
		An LS-02 due_soon → carried overdue`)
	stories, err := l.History(context.Background(), printOf("ROT-001", "An", "VT-01"))
	check(t, err)
	if len(stories) != 3 {
		t.Errorf("the history of what lineage joined has %d lives, want 3", len(stories))
	}
}

func TestFindingThatGoesOnInheritsAnEarlierFirstSight(t *testing.T) {
	l := newLedger(t)
	night{verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 An VT-01 overdue N2"}.audit(t, l)
	night{verdicts: "ROT-001 An VT-01 overdue N2", carry: "An LS-01 → VT-01"}.audit(t, l)
	last := night{verdicts: "ROT-001 An VT-01 overdue N2"}.audit(t, l)
	tells(t, l, last, "An VT-01 overdue ongoing since run 1")
	sound(t, l)
}

func TestHistoryKeepsFirstAndLastSight(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{asOf: "2026-01-01", verdicts: "ROT-001 An LS-01 due_soon N2"}.audit(t, l)
	night{asOf: "2026-02-01", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	night{asOf: "2026-03-01", verdicts: "ROT-001 An LS-01 pass N2"}.audit(t, l)
	stories, err := l.History(ctx, "An")
	check(t, err)
	if len(stories) != 1 {
		t.Fatalf("%d lives, want 1", len(stories))
	}
	s := stories[0]
	want := Life{Fingerprint: printOf("ROT-001", "An", "LS-01"), Rule: "ROT-001", Subject: person("An"), Obligation: "LS-01",
		Position: "LS-01", State: StateResolved, Outcome: rules.Overdue, Severity: rules.N2,
		FirstRun: 1, FirstOn: civil.Must("2026-01-01"), LastRun: 2, LastOn: civil.Must("2026-02-01")}
	if diff := cmp.Diff(want, s.Life); diff != "" {
		t.Error(diff)
	}
	var changes []Change
	for _, e := range s.Events {
		changes = append(changes, e.Change)
	}
	if diff := cmp.Diff([]Change{New, Worsened, Resolved}, changes); diff != "" {
		t.Error(diff)
	}
	first, seen, err := l.Sight(ctx, s.FirstRun, s.Fingerprint)
	check(t, err)
	if !seen || first.Outcome != rules.DueSoon || first.Reasons.Evidence[0].Value != "2022-08-31" {
		t.Errorf("the first sight is %+v", first)
	}
}

// What a finding is to end may stay while the position that it is about changes: a deferral is of a person, not of a position.
func TestALifeKnowsThePositionOfItsLastSight(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	for _, position := range []string{"LS-01", "LS-02"} {
		r, result := night{verdicts: "ROT-007 An LS-01 pass N2"}.begin(t, l)
		found := ruling(strings.Fields("ROT-001 An LS-01 overdue N2"))
		found.Position = position
		check(t, r.Add(ctx, found))
		result.Rules[0] = RuleResult{Rule: "ROT-001", Severity: rules.N2, Evaluated: true,
			Partitions: []Partition{{UnitID: "LS", Counts: rules.Counts{Overdue: 1}}}}
		_, err := r.Finish(ctx, Result{Rules: result.Rules[:1]})
		check(t, err)
		stories, err := l.History(ctx, "An")
		check(t, err)
		if len(stories) != 1 || stories[0].Position != position {
			t.Errorf("after a sight at %s: %+v", position, stories)
		}
	}
	sound(t, l)
}

// openNow are the open findings.
func openNow(t tester, l *Ledger) map[string]Finding {
	t.Helper()
	open := map[string]Finding{}
	for f, err := range l.OpenFindings(context.Background(), Filter{WithoutWhy: true}) {
		check(t, err)
		open[f.Fingerprint] = f
	}
	return open
}
