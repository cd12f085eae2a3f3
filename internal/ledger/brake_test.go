package ledger

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// people are verdicts about so many persons, of whom some are overdue.
func people(all, overdue int) string {
	var b strings.Builder
	for i := range all {
		outcome := "pass"
		if i < overdue {
			outcome = "overdue"
		}
		fmt.Fprintf(&b, "ROT-001 NV-%03d LS-01 %s N2\n", i, outcome)
	}
	return b.String()
}

func TestBrakeHoldsRunsOutOfTheOrdinary(t *testing.T) {
	usual := Brake{MaxRise: 2000, MaxDrop: 2000}
	flagged := Brake{MaxFlagged: map[string]Limit{"ROT-001": 3000}, MaxRise: NoLimit, MaxDrop: NoLimit}
	for _, c := range []struct {
		name          string
		brake         Brake
		first, second night
		want          []string // in English; none: not held
	}{
		{"rises by 20 points", usual, night{verdicts: people(100, 5)}, night{verdicts: people(100, 25)}, nil},
		{"rises by more", usual, night{verdicts: people(100, 5)}, night{verdicts: people(100, 26)},
			[]string{"ROT-001: its flagged share rose from 5.0% to 26.0%; it may rise by 20.0 points"}},
		{"population falls by 20 %", usual, night{verdicts: people(100, 5)}, night{verdicts: people(80, 5)}, nil},
		{"population falls by more", usual, night{verdicts: people(100, 5)}, night{verdicts: people(79, 5)},
			[]string{"ROT-001: its population fell from 100 to 79; it may fall by 20.0%"}},
		{"population vanishes", usual, night{verdicts: people(100, 5)}, night{},
			[]string{"ROT-001: its population fell from 100 to 0; it may fall by 20.0%"}},
		{"rows of a kind fall", usual, night{rows: map[string]int{"person": 1000, "unit": 5}}, night{rows: map[string]int{"person": 799, "unit": 4}},
			[]string{"Person (person): rows fell from 1000 to 799; they may fall by 20.0%"}},
		{"a kind is mapped no more", usual, night{rows: map[string]int{"person": 1000}}, night{}, nil},
		{"a rule is evaluated no more", usual, night{verdicts: people(100, 5)}, night{not: "ROT-001"}, nil},
		{"flags up to its limit", flagged, night{verdicts: people(100, 30)}, night{verdicts: people(100, 30)}, nil},
		{"flags more than its limit", flagged, night{}, night{verdicts: people(100, 31)},
			[]string{"ROT-001: flags 31.0% of its population; the limit is 30.0%"}},
		{"everything at once", usual, night{verdicts: people(100, 0), rows: map[string]int{"person": 100}}, night{verdicts: people(40, 20), rows: map[string]int{"person": 10}},
			[]string{"ROT-001: its population fell from 100 to 40; it may fall by 20.0%",
				"ROT-001: its flagged share rose from 0.0% to 50.0%; it may rise by 20.0 points",
				"Person (person): rows fell from 100 to 10; they may fall by 20.0%"}},
		{"a small rule after a day's decisions", usual, night{verdicts: people(13, 7)}, night{verdicts: people(13, 10)}, nil},
		{"19 more", usual, night{verdicts: people(40, 0)}, night{verdicts: people(40, 19)}, nil},
		{"20 more", usual, night{verdicts: people(40, 0)}, night{verdicts: people(40, 20)},
			[]string{"ROT-001: its flagged share rose from 0.0% to 50.0%; it may rise by 20.0 points"}},
		{"19 fewer", usual, night{verdicts: people(40, 0), rows: map[string]int{"person": 40}}, night{verdicts: people(21, 0), rows: map[string]int{"person": 21}}, nil},
		{"20 fewer", usual, night{verdicts: people(40, 0), rows: map[string]int{"person": 40}}, night{verdicts: people(20, 0), rows: map[string]int{"person": 20}},
			[]string{"ROT-001: its population fell from 40 to 20; it may fall by 20.0%", "Person (person): rows fell from 40 to 20; they may fall by 20.0%"}},
		{"few rows become none", usual, night{rows: map[string]int{"deferral": 3}}, night{rows: map[string]int{"deferral": 0}},
			[]string{"Deferral (deferral): rows fell from 3 to 0; they may fall by 20.0%"}},
		{"a small population flags more than its limit", flagged, night{verdicts: people(10, 3)}, night{verdicts: people(10, 4)},
			[]string{"ROT-001: flags 40.0% of its population; the limit is 30.0%"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLedger(t)
			c.first.brake, c.second.brake = c.brake, c.brake
			if first := c.first.audit(t, l); first.Kind != Normal {
				t.Fatalf("the first run is %s: %+v", first.Kind, first.Holds)
			}
			before := openNow(t, l)
			second := c.second.audit(t, l)
			var got []string
			for _, h := range second.Holds {
				got = append(got, h.Text().EN)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if held := second.Kind == Held; held != (c.want != nil) {
				t.Errorf("the run is %s", second.Kind)
			}
			if second.Kind == Held {
				if diff := cmp.Diff(before, openNow(t, l)); diff != "" {
					t.Error("a held run touched lives:", diff)
				}
			}
			sound(t, l)
		})
	}
}

func TestRunIsMeasuredAgainstTheLastThatHadItsLife(t *testing.T) {
	l, usual := newLedger(t), Brake{MaxRise: 2000, MaxDrop: 2000}
	night{verdicts: people(100, 5), brake: usual}.audit(t, l)
	for range 2 { // a held run is no measure for the next
		if run := (night{verdicts: people(100, 50), brake: usual}).audit(t, l); run.Kind != Held {
			t.Fatalf("run %d is %s", run.Number, run.Kind)
		}
	}
	night{not: "ROT-001", brake: usual}.audit(t, l)
	if run := (night{verdicts: people(100, 50), brake: usual}).audit(t, l); run.Kind != Held {
		t.Errorf("after a night without the rule, run %d is %s", run.Number, run.Kind)
	}
}

// A plan is a year's: in January nobody is in it yet whom December counted.
func TestYearlyRuleIsNotMeasuredAgainstAnotherYear(t *testing.T) {
	for _, yearly := range []bool{true, false} {
		l := newLedger(t)
		brake := Brake{MaxRise: 2000, MaxDrop: 2000, Yearly: map[string]bool{"ROT-001": yearly}}
		for _, n := range []struct {
			asOf, verdicts string
			held           bool
		}{
			{"2025-12-30", people(70, 8), false},
			{"2025-12-31", people(39, 8), true}, // in December it is as wrong as ever
			{"2026-01-01", people(39, 20), !yearly},
			{"2026-01-02", people(39, 20), !yearly},
			{"2026-01-03", people(19, 10), true},
		} {
			run := night{asOf: n.asOf, verdicts: n.verdicts, brake: brake}.audit(t, l)
			if (run.Kind == Held) != n.held {
				t.Errorf("yearly %v, %s: the run is %s: %+v", yearly, n.asOf, run.Kind, run.Holds)
			}
		}
		if first, err := l.Rules(context.Background(), 3); err != nil || first[0].FirstTime {
			t.Errorf("a new year makes the rule new: %+v, %v", first, err)
		}
		sound(t, l)
	}
}

// All self-checks of a year are due on one day, so that all that are not made yet are due soon from one day on. Who is then late was
// told before.
func TestAYearsDutiesMayAllBeDueSoonAtOnce(t *testing.T) {
	soon := strings.ReplaceAll(people(100, 90), "overdue", "due_soon")
	for _, yearly := range []bool{true, false} {
		l := newLedger(t)
		brake := Brake{MaxRise: 2000, MaxDrop: 2000, Yearly: map[string]bool{"ROT-001": yearly}}
		for _, n := range []struct {
			asOf, verdicts string
			held           bool
		}{
			{"2026-09-15", people(100, 0), false},
			{"2026-09-16", soon, !yearly},
			{"2026-11-16", people(100, 60), !yearly},
		} {
			if run := (night{asOf: n.asOf, verdicts: n.verdicts, brake: brake}).audit(t, l); (run.Kind == Held) != n.held {
				t.Errorf("yearly %v, %s: the run is %s: %+v", yearly, n.asOf, run.Kind, run.Holds)
			}
		}
		run := night{asOf: "2026-11-17", verdicts: people(100, 100), brake: brake}.audit(t, l)
		if run.Kind != Held {
			t.Errorf("yearly %v: everybody is late overnight, and the run is %s", yearly, run.Kind)
		}
	}
}

func TestHeldRunHasItsLifeWhenReleased(t *testing.T) {
	l, ctx, usual := newLedger(t), context.Background(), Brake{MaxRise: 2000, MaxDrop: 2000}
	night{verdicts: people(100, 1), brake: usual}.audit(t, l)
	held := night{asOf: "2026-02-01", verdicts: people(100, 50), brake: usual}.audit(t, l)
	if len(openNow(t, l)) != 1 || lived(held) {
		t.Fatal("a held run had its life")
	}
	check(t, l.Release(ctx, held.Number))
	if n := len(openNow(t, l)); n != 50 {
		t.Errorf("%d open findings after the release, want 50", n)
	}
	released, err := l.Run(ctx, held.Number)
	check(t, err)
	if !lived(released) || released.Hash != held.Hash {
		t.Errorf("%+v", released)
	}
	for number, want := range map[int]string{1: "it is not held", 2: "it was released before", 9: "there is no run 9"} {
		if err := l.Release(ctx, number); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("releasing run %d: %v", number, err)
		}
	}
	if next := (night{asOf: "2026-02-02", verdicts: people(100, 50), brake: usual}).audit(t, l); next.Kind != Normal {
		t.Errorf("the run after the release is %s", next.Kind)
	}
	sound(t, l)
}

// The workbook of a run that was made before the release is made again with the trend that it had.
func TestAReleaseIsNoNewsForAnEarlierTrend(t *testing.T) {
	l, ctx, usual := newLedger(t), context.Background(), Brake{MaxRise: 2000, MaxDrop: 2000}
	waiting := func() int {
		held, waits, err := l.Held(ctx)
		check(t, err)
		if !waits {
			return 0
		}
		return held.Number
	}
	trend := func(until int) []Point {
		points, err := l.Trend(ctx, until, 12)
		check(t, err)
		return points
	}
	night{verdicts: people(100, 10), brake: usual}.audit(t, l)
	if waiting() != 0 {
		t.Error("a normal run waits for its release")
	}
	held := night{asOf: "2026-02-01", verdicts: people(100, 50), brake: usual}.audit(t, l)
	one := night{asOf: "2026-02-02", verdicts: people(1, 0), within: Restriction{Unit: "LS"}}.audit(t, l)
	if waiting() != held.Number {
		t.Errorf("run %d waits for its release, not %d", waiting(), held.Number)
	}
	before := trend(one.Number)
	check(t, l.Release(ctx, held.Number))
	if diff := cmp.Diff(before, trend(one.Number)); diff != "" || waiting() != 0 {
		t.Error(diff)
	}
	last := night{asOf: "2026-03-03", verdicts: people(100, 50), brake: usual}.audit(t, l)
	if len(trend(held.Number)) != 2 || len(trend(last.Number)) != 3 {
		t.Errorf("the trend of the released run is %v, that of the next %v", trend(held.Number), trend(last.Number))
	}
}

func TestNewerRunSupersedesHeldOne(t *testing.T) {
	l, usual := newLedger(t), Brake{MaxRise: 2000, MaxDrop: 2000}
	night{verdicts: people(100, 1), brake: usual}.audit(t, l)
	held := night{verdicts: people(100, 50), brake: usual}.audit(t, l)
	night{verdicts: people(100, 1), brake: usual}.audit(t, l)
	err := l.Release(context.Background(), held.Number)
	if err == nil || !strings.Contains(err.Error(), "run 3 has superseded it") {
		t.Errorf("error %v", err)
	}
}

func TestFirstRunOfRuleIsMarked(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	firsts := func(run Run) (ids []string) {
		results, err := l.Rules(ctx, run.Number)
		check(t, err)
		for _, r := range results {
			if r.FirstTime {
				ids = append(ids, r.Rule)
			}
		}
		return ids
	}
	for i, c := range []struct {
		night
		want []string
	}{
		{night{not: "ROT-007"}, []string{"ROT-001"}},
		{night{}, []string{"ROT-007"}},
		{night{}, nil},
	} {
		if diff := cmp.Diff(c.want, firsts(c.audit(t, l))); diff != "" {
			t.Errorf("run %d: %s", i+1, diff)
		}
	}
}

func TestAShareIsRoundedUnlessItWouldSeemToKeepWithinTheLimit(t *testing.T) {
	for _, c := range []struct {
		now, allowed int64
		want         string
	}{
		{4045, 1000, "ROT-001: tỷ lệ bị nêu là 40,5%, vượt giới hạn 10,0%"}, // 89 of 220
		{1004, 1000, "ROT-001: tỷ lệ bị nêu là 10,04%, vượt giới hạn 10,0%"},
		{500, 225, "ROT-001: tỷ lệ bị nêu là 5,0%, vượt giới hạn 2,25%"},
	} {
		if got := (Hold{Cause: FlaggedShare, What: "ROT-001", Now: c.now, Allowed: c.allowed}).Text().VI; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
