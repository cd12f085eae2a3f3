package civil

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// tet is Tết Bính Ngọ with the other holidays of 2026; 2027 has no table.
func tet() Holidays {
	var days []Date
	for _, d := range []string{
		"2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27",
		"2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02",
	} {
		days = append(days, Must(d))
	}
	return NewHolidays(append(days, 0))
}

func TestWorkingDaysSkipTet(t *testing.T) {
	// Scenario 12: received on the Thursday before Tết; Friday is the first of seven working days.
	got, err := tet().AddWorkingDays(Must("2026-02-12"), 7)
	if err != nil || got != Must("2026-03-02") {
		t.Errorf("7 working days after 2026-02-12: %s, %v", got, err)
	}
	for _, c := range []struct {
		start string
		n     int
		want  string
	}{
		{"2026-02-12", 1, "2026-02-13"},
		{"2026-02-12", 2, "2026-02-23"},
		{"2026-02-14", 1, "2026-02-23"}, // a Saturday is a first day like any other
		{"2026-02-12", 0, "2026-02-12"},
		{"2026-02-23", -1, "2026-02-13"},
	} {
		if got, err := tet().AddWorkingDays(Must(c.start), c.n); err != nil || got != Must(c.want) {
			t.Errorf("%s + %d: %s, %v; want %s", c.start, c.n, got, err, c.want)
		}
	}
}

func TestALimitThatEndsOnADayOffEndsOnTheNextWorkingDay(t *testing.T) {
	for day, want := range map[string]string{
		"2026-02-13": "2026-02-13", "2026-02-14": "2026-02-23", "2026-02-17": "2026-02-23", "2026-09-01": "2026-09-03",
	} {
		if got, err := tet().RollForward(Must(day)); err != nil || got != Must(want) {
			t.Errorf("%s: %s, %v; want %s", day, got, err, want)
		}
	}
}

func TestAYearWithoutATableHasNoAnswer(t *testing.T) {
	var missing *NoTableError
	if d, err := tet().AddWorkingDays(Must("2026-12-30"), 2); !errors.As(err, &missing) || missing.Year != 2027 || d != 0 {
		t.Errorf("into 2027: %s, %v", d, err)
	}
	if got, err := tet().AddWorkingDays(Must("2026-12-30"), 1); err != nil || got != Must("2026-12-31") {
		t.Errorf("within 2026: %s, %v", got, err)
	}
	if d, err := tet().RollForward(Must("2027-01-04")); !errors.As(err, &missing) || d != 0 {
		t.Errorf("a Monday of 2027: %s, %v", d, err)
	}
	if _, err := (Holidays{}).AddWorkingDays(Must("2026-01-05"), 1); !errors.As(err, &missing) {
		t.Errorf("without any table: %v", err)
	}
}

func TestWorkingDaysEndWhereTheCalendarEnds(t *testing.T) {
	ends := NewHolidays([]Date{MaxDate, MinDate})
	for _, n := range []int{5, -5} {
		start := MaxDate
		if n < 0 {
			start = MinDate
		}
		if _, err := ends.AddWorkingDays(start, n); err == nil {
			t.Errorf("%d working days from %s", n, start)
		}
	}
	if _, err := ends.RollForward(MaxDate); err == nil {
		t.Error("the last day is a holiday, and there is no next")
	}
	if d, err := tet().RollForward(0); d != 0 || err != nil {
		t.Errorf("no date: %s, %v", d, err)
	}
	if d, err := tet().AddWorkingDays(0, 3); d != 0 || err != nil {
		t.Errorf("no date: %s, %v", d, err)
	}
}

func TestExactlySoManyWorkingDaysLieBetween(t *testing.T) {
	table := tet()
	rapid.Check(t, func(t *rapid.T) {
		start := Must("2026-01-01").AddDays(rapid.IntRange(0, 250).Draw(t, "start"))
		n := rapid.IntRange(1, 40).Draw(t, "n")
		end, err := table.AddWorkingDays(start, n)
		if err != nil {
			t.Fatal(err)
		}
		counted, working := 0, false
		for d := start + 1; d <= end; d++ {
			if working, _ = table.WorkingDay(d); working {
				counted++
			}
		}
		if counted != n || !working {
			t.Fatalf("%s + %d: %s, with %d working days", start, n, end, counted)
		}
	})
}
