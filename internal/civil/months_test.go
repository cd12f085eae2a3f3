package civil

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestMonthsAreAddedAsTheLawAddsThem(t *testing.T) {
	for _, c := range []struct {
		start  string
		months int
		want   string
	}{
		{"2025-01-31", 1, "2025-02-28"},
		{"2025-01-31", 2, "2025-03-31"}, // not 28/03: the first day is what is added to
		{"2024-02-29", 12, "2025-02-28"},
		{"2024-02-29", 48, "2028-02-29"},
		{"2022-08-31", 6, "2023-02-28"},
		{"2023-08-31", 6, "2024-02-29"},
		{"2022-08-31", 36, "2025-08-31"}, // scenario 1: due, and not yet overdue on that day
		{"2024-02-29", 36, "2027-02-28"}, // scenario 2: the child is 36 months old; the deferral covers the day before
		{"2020-01-01", 60, "2025-01-01"}, // scenario 11: overdue from 02/01/2025
		{"2025-02-10", 18, "2026-08-10"}, // scenario 15
		{"2025-03-31", -1, "2025-02-28"},
		{"2025-03-31", 0, "2025-03-31"},
		{"2024-12-31", 2, "2025-02-28"},
		{"0001-01-15", -1, "0001-01-01"},
		{"9999-12-15", 1, "9999-12-31"},
		{"2025-01-01", math.MaxInt, "9999-12-31"},
		{"2025-01-01", math.MinInt, "0001-01-01"},
	} {
		if got := Must(c.start).AddMonths(c.months); got != Must(c.want) {
			t.Errorf("%s + %d months: %s, want %s", c.start, c.months, got, c.want)
		}
	}
}

func TestTheFirstDayIsNotCounted(t *testing.T) {
	for _, c := range []struct {
		start string
		days  int
		want  string
	}{
		{"2025-12-20", 10, "2025-12-30"}, // scenario 5
		{"2025-06-10", 15, "2025-06-25"}, // scenario 10: signed on the 30th is late
		{"2025-08-05", 15, "2025-08-20"},
		{"2025-03-01", -1, "2025-02-28"},
		{"0001-01-01", -1, "0001-01-01"},
		{"2025-01-01", math.MaxInt, "9999-12-31"},
		{"2025-01-01", math.MinInt, "0001-01-01"},
	} {
		if got := Must(c.start).AddDays(c.days); got != Must(c.want) {
			t.Errorf("%s + %d days: %s, want %s", c.start, c.days, got, c.want)
		}
	}
}

func TestTheDayOfTheMonthIsKeptOrItIsTheLast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someRecentDay().Draw(t, "start")
		n := rapid.IntRange(-300, 300).Draw(t, "months")
		got := d.AddMonths(n)
		if got.Year()*12+got.Month() != d.Year()*12+d.Month()+n {
			t.Fatalf("%s + %d is in the month of %s", d, n, got)
		}
		if got.Day() != d.Day() && (got.Day() > d.Day() || got != got.LastOfMonth()) {
			t.Fatalf("%s + %d is %s", d, n, got)
		}
	})
}

func TestWhoeverStartsLaterIsNeverDueEarlier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someRecentDay().Draw(t, "start")
		n := rapid.IntRange(0, 300).Draw(t, "months")
		if d.AddMonths(n) > (d + 1).AddMonths(n) {
			t.Fatalf("%s is due on %s, a day later on %s", d, d.AddMonths(n), (d + 1).AddMonths(n))
		}
	})
}

func TestBetweenIsWholeMonthsFromTheFirstDayAndTheDaysLeft(t *testing.T) {
	for _, c := range []struct {
		from, to     string
		months, days int
	}{
		{"2025-01-31", "2025-02-28", 1, 0},
		{"2025-01-31", "2025-03-30", 1, 30},
		{"2025-01-31", "2025-03-31", 2, 0},
		{"2024-02-29", "2025-02-28", 12, 0},
		{"2022-08-31", "2025-08-30", 35, 30},
		{"2022-08-31", "2025-08-31", 36, 0},
		{"2022-08-31", "2025-09-01", 36, 1},
		{"2025-05-05", "2025-05-05", 0, 0},
		{"2025-05-05", "2025-05-04", 0, 0},
	} {
		if m, d := Between(Must(c.from), Must(c.to)); m != c.months || d != c.days {
			t.Errorf("%s to %s: %d months %d days, want %d and %d", c.from, c.to, m, d, c.months, c.days)
		}
	}
	if m, d := Between(0, Must("2025-01-01")); m != 0 || d != 0 {
		t.Errorf("from no date: %d months %d days", m, d)
	}
}

func TestBetweenLeadsBackToTheDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := someRecentDay().Draw(t, "from"), someRecentDay().Draw(t, "to")
		if to < from {
			from, to = to, from
		}
		months, days := Between(from, to)
		if from.AddMonths(months).AddDays(days) != to || days < 0 || days > 30 || from.AddMonths(months+1) <= to {
			t.Fatalf("%s to %s: %d months %d days", from, to, months, days)
		}
	})
}

func TestEndsOfMonthsAndYears(t *testing.T) {
	d := Must("2024-02-10")
	if d.FirstOfMonth() != Must("2024-02-01") || d.LastOfMonth() != Must("2024-02-29") {
		t.Errorf("February 2024: %s to %s", d.FirstOfMonth(), d.LastOfMonth())
	}
	if FirstOfYear(2025) != Must("2025-01-01") || LastOfYear(2025) != Must("2025-12-31") || !FirstOfYear(0).IsZero() {
		t.Error("the ends of a year")
	}
}
