package civil

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// span reads "2025-01-01…2025-12-31"; a side may be empty.
func span(first, last string) Interval {
	var i Interval
	if first != "" {
		i.First = Must(first)
	}
	if last != "" {
		i.Last = Must(last)
	}
	return i
}

// someInterval draws a valid period of a few months, one in four of them open, so that overlaps are frequent.
func someInterval() *rapid.Generator[Interval] {
	return rapid.Custom(func(t *rapid.T) Interval {
		first := Must("2020-01-01").AddDays(rapid.IntRange(0, 200).Draw(t, "first"))
		if rapid.IntRange(0, 3).Draw(t, "open") == 0 {
			return Interval{First: first}
		}
		return Interval{First: first, Last: first.AddDays(rapid.IntRange(0, 90).Draw(t, "length"))}
	})
}

func TestBothEndsBelongToAPeriod(t *testing.T) {
	year := span("2025-01-01", "2025-12-31")
	for day, want := range map[string]bool{"2024-12-31": false, "2025-01-01": true, "2025-12-31": true, "2026-01-01": false} {
		if got := year.Contains(Must(day)); got != want {
			t.Errorf("%s in 2025: %t", day, got)
		}
	}
	if year.Days() != 365 || span("2025-01-01", "2025-01-01").Days() != 1 {
		t.Error("days of a period")
	}
	open := span("2025-01-01", "")
	if !open.Contains(MaxDate) || open.Days() != 0 || !open.Open() || year.Open() {
		t.Error("a period that is still open")
	}
	if (Interval{}).Contains(0) || !(Interval{}).Contains(MinDate) {
		t.Error("the period without ends")
	}
	if span("2025-01-02", "2025-01-01").Valid() || span("2025-01-02", "2025-01-01").Days() != 0 {
		t.Error("a period that ends before it begins")
	}
}

func TestPeriodsAreComparedDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := someInterval().Draw(t, "a"), someInterval().Draw(t, "b")
		both, some := a.Intersect(b)
		covered, met := true, false
		for d := Must("2019-12-25"); d < Must("2021-01-01"); d++ {
			inA, inB := a.Contains(d), b.Contains(d)
			met = met || inA && inB
			covered = covered && (inA || !inB)
			if some && both.Contains(d) != (inA && inB) {
				t.Fatalf("%s and %s: %s has %s", a, b, both, d)
			}
		}
		if some != met || a.Overlaps(b) != met || a.Covers(b) != covered {
			t.Fatalf("%s and %s: overlap %t (%t), covers %t (%t)", a, b, a.Overlaps(b), met, a.Covers(b), covered)
		}
	})
}

func TestJoinKeepsEveryDayAndLeavesGapsBetweenPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		periods := rapid.SliceOfN(someInterval(), 0, 6).Draw(t, "periods")
		before := fmt.Sprint(periods)
		pieces := Join(periods)
		for d := Must("2019-12-25"); d < Must("2021-01-01"); d++ {
			if held(periods, d) != held(pieces, d) {
				t.Fatalf("%v joined to %v: %s", periods, pieces, d)
			}
		}
		for i := 1; i < len(pieces); i++ {
			if pieces[i-1].Open() || pieces[i].First <= pieces[i-1].Last+1 {
				t.Fatalf("%v joined to %v: the pieces touch", periods, pieces)
			}
		}
		if fmt.Sprint(periods) != before {
			t.Fatal("the periods were changed")
		}
	})
}

func held(periods []Interval, d Date) bool {
	for _, p := range periods {
		if p.Contains(d) {
			return true
		}
	}
	return false
}

func TestAPeriodInWords(t *testing.T) {
	for _, c := range []struct {
		i            Interval
		text, vi, en string
	}{
		{span("2022-08-31", "2025-08-30"), "2022-08-31…2025-08-30", "từ 31/08/2022 đến 30/08/2025", "from 2022-08-31 to 2025-08-30"},
		{span("2022-08-31", ""), "2022-08-31…", "từ 31/08/2022", "from 2022-08-31"},
		{span("", "2025-08-30"), "…2025-08-30", "đến 30/08/2025", "to 2025-08-30"},
		{span("", ""), "…", "", ""},
	} {
		if c.i.String() != c.text || c.i.Vietnamese() != c.vi || c.i.English() != c.en {
			t.Errorf("%q, %q, %q", c.i.String(), c.i.Vietnamese(), c.i.English())
		}
	}
}
