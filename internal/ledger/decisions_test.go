package ledger

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/rules"
)

// waive is that nothing has to be done until the end of the year about a finding that is overdue by N2.
func waive(who, what string) Resolution {
	return Resolution{Decision: Decision{
		Decision: rules.Decision{Measure: rules.Waived, DueOn: civil.Must("2026-12-31"), Note: "Kết luận số 12/KL-BCĐ"},
		Run:      1, Fingerprint: printOf("ROT-001", who, what), Outcome: rules.Overdue, Severity: rules.N2, By: "thuky",
		File: strings.Repeat("f", 64), Cell: "PL1 Chuyển đổi vị trí!R8",
	}}
}

// decidedNights are chainedNights with a decision, and a night on which lineage carries the finding over.
func decidedNights(t tester, l *Ledger) {
	t.Helper()
	chainedNights(t, l)
	check(t, l.Decide(context.Background(), []Resolution{waive("An", "LS-01")}))
	night{asOf: "2026-04-01", verdicts: "ROT-001 An VT-01 overdue N2", carry: "An LS-01 → VT-01"}.audit(t, l)
}

// waived tells about which findings nothing has to be done yet, by a run.
func waived(t tester, l *Ledger, run int) string {
	t.Helper()
	standing, err := l.Standing(context.Background(), run)
	check(t, err)
	var told []string
	for _, finding := range []string{"An LS-01", "An VT-01", "Bình LS-01", "Bình VT-01"} {
		person, obligation, _ := strings.Cut(finding, " ")
		if d, known := standing[printOf("ROT-001", person, obligation)]; known {
			told = append(told, fmt.Sprintf("%s by decision %d", finding, d.Number))
		}
	}
	return strings.Join(told, ", ")
}

func TestADecisionIsInForceFromWhenItIsRecorded(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 Bình LS-01 overdue N1\nROT-001 Chi LS-01 due_soon N2"}.audit(t, l)
	check(t, l.Decide(ctx, []Resolution{waive("An", "LS-01")}))
	all, err := l.Decisions(ctx)
	check(t, err)
	want := []Decision{waive("An", "LS-01").Decision}
	want[0].Number, want[0].At = 1, time.Date(2026, 10, 31, 15, 0, 3, 0, time.UTC)
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error(diff)
	}
	night{asOf: "2026-12-31", verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 Bình LS-01 overdue N1\nROT-001 Chi LS-01 pass N2"}.audit(t, l)
	night{asOf: "2027-01-01", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
	if got := [3]string{waived(t, l, 1), waived(t, l, 2), waived(t, l, 0)}; got != [3]string{"", "An LS-01 by decision 1", "An LS-01 by decision 1"} {
		t.Errorf("in force for run 1, for run 2, and now: %q", got)
	}
	for run, want := range map[int]FollowUp{ // the last day of the waiver is that of run 2
		1: {Waived: map[string]int{}}, 2: {Waived: map[string]int{"ROT-001": 1}, Gravest: rules.N1}, 3: {Waived: map[string]int{}, Over: 1, Gravest: rules.N2},
	} {
		got, err := l.FollowUp(ctx, run)
		check(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("run %d: %s", run, diff)
		}
	}
	sound(t, l)
}

func TestDecisionsAreRecordedAllOrNone(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 Bình LS-01 overdue N2"}.audit(t, l)
	for want, change := range map[string]func(*Resolution){
		"got another decision meanwhile": func(r *Resolution) { r.Replaces = 7 },
		"was judged anew meanwhile":      func(r *Resolution) { r.Severity = rules.N1 },
		"is not open":                    func(r *Resolution) { r.Fingerprint = printOf("ROT-001", "Chi", "LS-01") },
	} {
		second := waive("Bình", "LS-01")
		change(&second)
		err := l.Decide(ctx, []Resolution{waive("An", "LS-01"), second})
		var meanwhile ErrDecidedMeanwhile
		if !errors.As(err, &meanwhile) || meanwhile.Why != want {
			t.Errorf("error %v, want %s", err, want)
		}
	}
	if all, err := l.Decisions(ctx); err != nil || len(all) > 0 {
		t.Errorf("%v was recorded (%v)", all, err)
	}
}

// An id that is given on: An's time goes on at VT-01 under another id, and LS-01 is another desk's by now.
func TestADecisionIsNotTakenForThatOfWhoeverHasTheIDNow(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 Bình LS-01 overdue N2"}.audit(t, l)
	check(t, l.Decide(ctx, []Resolution{waive("An", "LS-01"), waive("Bình", "LS-01")}))
	n := night{asOf: "2026-02-01", verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 An VT-01 overdue N2\nROT-001 Bình LS-01 overdue N2", carry: "An LS-01 → VT-01"}
	r, result := n.begin(t, l)
	r.Moved(printOf("ROT-001", "An", "LS-01"))
	r.Moved(printOf("ROT-001", "Bình", "LS-01"))
	_, err := r.Finish(ctx, result)
	check(t, err)
	if got, want := waived(t, l, 0), "An VT-01 by decision 1"; got != want {
		t.Errorf("in force: %s; want %s", got, want)
	}
	// Whoever is at LS-01 now goes on at VT-02; of An, whom run 1 saw there, that tells nothing.
	night{asOf: "2026-03-01", verdicts: "ROT-001 An VT-02 overdue N2\nROT-001 An VT-01 overdue N2", carry: "An LS-01 → VT-02"}.audit(t, l)
	since, err := l.Since(ctx, 1, 0)
	check(t, err)
	want := map[string]string{printOf("ROT-001", "An", "LS-01"): printOf("ROT-001", "An", "VT-01"), printOf("ROT-001", "Bình", "LS-01"): ""}
	if diff := cmp.Diff(want, since); diff != "" {
		t.Error(diff)
	}
	then, err := l.Since(ctx, 1, 2)
	check(t, err)
	if diff := cmp.Diff(want, then); diff != "" {
		t.Errorf("as run 2 had it: %s", diff)
	}
	if then, err = l.Since(ctx, 1, 1); err != nil || len(then) > 0 {
		t.Errorf("until itself %v went on (%v)", then, err)
	}
	since, err = l.Since(ctx, 2, 0)
	check(t, err)
	if got := since[printOf("ROT-001", "An", "LS-01")]; got != printOf("ROT-001", "An", "VT-02") {
		t.Errorf("since run 2 it goes on as %s", got)
	}
	sound(t, l)
}

// Codes are numbered anew in a night that is held and released, and again after it: LS-01 becomes VT-01, VT-01 becomes VT-02, and then
// both go round. What a run carried over itself is no news to its own findings, whenever that had its effect.
func TestWhereAFindingGoesOnIsFollowedNightByNight(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 An VT-01 overdue N2"}.audit(t, l)
	held := Brake{MaxFlagged: map[string]Limit{"ROT-001": 5000}, MaxRise: NoLimit, MaxDrop: NoLimit}
	n := night{asOf: "2026-02-01", verdicts: "ROT-001 An VT-01 overdue N2\nROT-001 An VT-02 overdue N2", carry: "An LS-01 → VT-01\nAn VT-01 → VT-02", brake: held}
	r, result := n.begin(t, l)
	r.Moved(printOf("ROT-001", "An", "VT-01"))
	_, err := r.Finish(ctx, result)
	check(t, err)
	check(t, l.Release(ctx, 2))
	night{asOf: "2026-03-01", verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 An VT-02 overdue N2", carry: "An VT-01 → LS-01"}.audit(t, l)
	for _, c := range []struct {
		run, until int
		from, want string
	}{
		{1, 2, "LS-01", "VT-01"}, {1, 2, "VT-01", "VT-02"},
		{1, 0, "LS-01", "LS-01"}, {1, 0, "VT-01", "VT-02"},
		{2, 0, "VT-01", "LS-01"}, {2, 2, "VT-01", ""}, {2, 0, "VT-02", ""},
	} {
		since, err := l.Since(ctx, c.run, c.until)
		check(t, err)
		want := ""
		if c.want != "" {
			want = printOf("ROT-001", "An", c.want)
		}
		if got := since[printOf("ROT-001", "An", c.from)]; got != want {
			t.Errorf("from run %d until %d %s goes on as %s, want %s (%s)", c.run, c.until, c.from, got, c.want, want)
		}
	}
}

func TestVerifyNamesWhatWasTamperedWithInDecisions(t *testing.T) {
	t.Parallel()
	original := filepath.Join(t.TempDir(), "ledger.db")
	l := hastyLedger(t, original)
	decidedNights(t, l)
	var link int
	check(t, l.db.Get(&link, "SELECT link FROM decisions WHERE decision = 1"))
	check(t, l.Close())
	gone := fmt.Sprintf("run 1, decisions: a row was changed or removed, that of link %d", link)
	an := printOf("ROT-001", "An", "LS-01")
	for _, c := range []struct{ statement, want string }{
		{"UPDATE decisions SET due_on = '2036-12-31'", "run 1, decisions, 1: the row was changed or inserted"},
		{"UPDATE decisions SET decision = 2", "run 1, decisions, 2: the row was changed or inserted"},
		{"UPDATE decisions SET link = 1", gone},
		{"DELETE FROM decisions", gone},
		{"INSERT INTO decisions SELECT 2, 2, run, fingerprint, measure, due_on, note, outcome, severity, decided_by, file_sha256, cell FROM decisions",
			"run 1, decisions, 2: the row was changed or inserted"},
		{"DELETE FROM links WHERE word = 'decided'", fmt.Sprintf("links, %d: the row was removed", link)},
		{"UPDATE carriages SET heir = ''", "run 4, carriages, " + an + ": the row was changed"},
		{"DELETE FROM carriages", "run 4, carriages, " + an + ": the row was removed"},
		{"INSERT INTO carriages VALUES (2, 'a', 'b')", "run 2, carriages, a: the row was inserted"},
	} {
		t.Run(c.statement, func(t *testing.T) {
			t.Parallel()
			isFound(t, original, c.statement, c.want)
		})
	}
}

func TestPruningKeepsWhatWasDecided(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	decidedNights(t, l)
	check(t, l.SetState(ctx, 4, Written))
	before, err := l.Decisions(ctx)
	check(t, err)
	if p, err := l.Prune(ctx, civil.Must("2030-01-01"), false); err != nil || p.Runs == 0 {
		t.Fatalf("pruned %+v (%v)", p, err)
	}
	after, err := l.Decisions(ctx)
	check(t, err)
	if !slices.Equal(before, after) || waived(t, l, 0) != "An VT-01 by decision 1" {
		t.Errorf("%v is left, in force %s", after, waived(t, l, 0))
	}
	sound(t, l)
}
