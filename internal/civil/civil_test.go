package civil

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// someDay draws any day that can be written.
func someDay() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		return Date(rapid.Int32Range(int32(MinDate), int32(MaxDate)).Draw(t, "day"))
	})
}

// someRecentDay draws a day that an official's file may hold.
func someRecentDay() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		return Date(rapid.Int32Range(int32(Must("1990-01-01")), int32(Must("2060-12-31"))).Draw(t, "day"))
	})
}

func TestEveryDayOfTenThousandYearsIsTheDayAfterTheOneBefore(t *testing.T) {
	year, month, day := 1, 1, 1
	for d := MinDate; ; d++ {
		if y, m, dd := d.parts(); int(y) != year || int(m) != month || int(dd) != day {
			t.Fatalf("day %d is %d-%d-%d, want %d-%d-%d", d, y, m, dd, year, month, day)
		}
		if got, ok := Of(year, month, day); !ok || got != d {
			t.Fatalf("%d-%d-%d is day %d, want %d", year, month, day, got, d)
		}
		if d == MaxDate {
			return
		}
		if day++; day > DaysIn(year, month) {
			if day, month = 1, month+1; month > 12 {
				month, year = 1, year+1
			}
		}
	}
}

func TestDatesAgreeWithTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someDay().Draw(t, "day")
		u := d.Time()
		if FromTime(u) != d || u.Weekday() != d.Weekday() || u.Format(time.DateOnly) != d.String() ||
			u.Format("02/01/2006") != d.Vietnamese() {
			t.Fatalf("%s (%s, %s) against %s", d, d.Vietnamese(), d.Weekday(), u)
		}
		if u.Year() != d.Year() || int(u.Month()) != d.Month() || u.Day() != d.Day() {
			t.Fatalf("parts of %s: %d %d %d", d, d.Year(), d.Month(), d.Day())
		}
	})
}

func TestADayThatDoesNotExistIsNoDate(t *testing.T) {
	for _, c := range [][3]int{
		{2025, 2, 29}, {2100, 2, 29}, {2025, 4, 31}, {2025, 0, 1}, {2025, 13, 1}, {2025, 1, 0}, {0, 1, 1},
		{10000, 1, 1}, {-1, 1, 1}, {1 << 40, 1, 1},
	} {
		if d, ok := Of(c[0], c[1], c[2]); ok || !d.IsZero() {
			t.Errorf("%v became %s", c, d)
		}
	}
	for _, c := range [][3]int{{2024, 2, 29}, {2000, 2, 29}, {1, 1, 1}, {9999, 12, 31}} {
		if _, ok := Of(c[0], c[1], c[2]); !ok {
			t.Errorf("%v was refused", c)
		}
	}
}

func TestNoDateStaysNoDate(t *testing.T) {
	var none Date
	if none.String() != "" || none.Vietnamese() != "" || none.Year() != 0 || none.Month() != 0 || none.Day() != 0 {
		t.Error("no date is written as something")
	}
	for name, d := range map[string]Date{
		"AddDays": none.AddDays(10), "AddMonths": none.AddMonths(1), "FirstOfMonth": none.FirstOfMonth(),
		"LastOfMonth": none.LastOfMonth(), "FromTime": FromTime(none.Time().AddDate(-10, 0, 0)),
	} {
		if !d.IsZero() {
			t.Errorf("%s made %s of no date", name, d)
		}
	}
	if !none.Time().IsZero() {
		t.Error("no date has a time")
	}
}

func TestJSONShowsDatesAndNotDayNumbers(t *testing.T) {
	type row struct{ From, To Date }
	text, err := json.Marshal(row{From: Must("2025-08-31")})
	if err != nil || string(text) != `{"From":"2025-08-31","To":""}` {
		t.Fatalf("%s, %v", text, err)
	}
	var back row
	if err := json.Unmarshal(text, &back); err != nil || back.From != Must("2025-08-31") || back.To != 0 {
		t.Errorf("%+v, %v", back, err)
	}
	if err := json.Unmarshal([]byte(`{"From":"31/08/2025"}`), &back); err == nil {
		t.Error("a date in another form was read")
	}
}

func TestADateInAFailureIsReadable(t *testing.T) {
	if got := Must("2025-08-31").GoString(); got != `civil.Must("2025-08-31")` {
		t.Error(got)
	}
}
