package parameters

import (
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
)

func TestTheAgeCountsThatIsInForceWhenItIsReached(t *testing.T) {
	r := Embedded()
	for _, c := range []struct {
		born    string
		sex     Sex
		age     int64
		reached string
	}{
		{"1965-02-10", Male, 61*12 + 6, "2026-08-10"}, // scenario 15
		{"1960-12-31", Male, 60 * 12, "2020-12-31"},
		{"1961-01-01", Male, 60*12 + 3, "2021-04-01"},
		{"1961-09-30", Male, 60*12 + 3, "2021-12-30"},
		{"1961-10-01", Male, 60*12 + 6, "2022-04-01"},
		{"1966-04-01", Male, 62 * 12, "2028-04-01"},
		{"1990-05-31", Male, 62 * 12, "2052-05-31"},
		{"1965-12-31", Female, 55 * 12, "2020-12-31"},
		{"1966-01-01", Female, 55*12 + 4, "2021-05-01"},
		{"1966-08-31", Female, 55*12 + 4, "2021-12-31"},
		{"1975-05-01", Female, 60 * 12, "2035-05-01"},
	} {
		got, ok := r.Retirement(civil.Must(c.born), c.sex)
		if !ok || got.Age.Int != c.age || got.Reached.String() != c.reached {
			t.Errorf("%s born %s: %d months reached %s; want %d, %s", c.sex, c.born, got.Age.Int, got.Reached, c.age, c.reached)
		}
	}
}

// Scenario 15: with exactly 18 months left on the due date nobody is exempt, with one day less he is.
func TestEighteenMonthsBeforeRetirement(t *testing.T) {
	r := Embedded()
	retires, _ := r.Retirement(civil.Must("1965-02-10"), Male)
	for due, exempt := range map[string]bool{"2025-02-10": false, "2025-02-11": true} {
		left, _ := r.At("rot.exempt_retire", civil.Must(due))
		if got := civil.Must(due).AddMonths(int(left.Int)) > retires.Reached; got != exempt {
			t.Errorf("due %s: exempt %t, want %t", due, got, exempt)
		}
	}
}

func TestWhoeverIsBornLaterReachesTheAgeLater(t *testing.T) {
	r := Embedded()
	born := rapid.Int32Range(int32(civil.Must("1900-01-01")), int32(civil.Must("2010-12-31")))
	rapid.Check(t, func(t *rapid.T) {
		sex := rapid.SampledFrom([]Sex{Male, Female}).Draw(t, "sex")
		day := civil.Date(born.Draw(t, "born"))
		first, ok1 := r.Retirement(day, sex)
		next, ok2 := r.Retirement(day+1, sex)
		if !ok1 || !ok2 || next.Reached < first.Reached {
			t.Fatalf("born %s: %s; born %s: %s", day, first.Reached, day+1, next.Reached)
		}
		if row, _ := r.At("retire.age_months."+string(sex), first.Reached); row.Int != first.Age.Int {
			t.Fatalf("born %s: judged by %d, in force is %d", day, first.Age.Int, row.Int)
		}
	})
}

func TestWithoutABirthDateOrSexThereIsNoRetirement(t *testing.T) {
	r := Embedded()
	if _, ok := r.Retirement(0, Male); ok {
		t.Error("no birth date")
	}
	if _, ok := r.Retirement(civil.Must("1965-02-10"), ""); ok {
		t.Error("no sex")
	}
}
