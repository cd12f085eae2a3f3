package civil

import (
	"testing"

	"pgregory.net/rapid"
)

func TestTimeInOnePieceCountsCalendarMonths(t *testing.T) {
	// Scenario 1: renamed on 01/03/2025, and the clock goes on.
	consul := []Interval{span("2022-08-31", "2025-02-28"), span("2025-03-01", "")}
	due, method := Due(consul, 36)
	if due != Must("2025-08-31") || method != Calendar {
		t.Errorf("due %s, %s", due, method)
	}
	got := HeldUntil(Must("2025-08-31"), consul)
	if want := (Held{Months: 36, Days: 1, Total: 1097, Method: Calendar}); got != want {
		t.Errorf("held %+v, want %+v", got, want)
	}
}

func TestTimeInPiecesIsASumOfDays(t *testing.T) {
	// Scenario 3: 700 and 1,100 days on a position of 60 months, the second piece from 01/01/2022.
	pieces := []Interval{{First: Must("2022-01-01")}, {First: Must("2019-01-01"), Last: Must("2019-01-01").AddDays(699)}}
	due, method := Due(pieces, 60)
	if due != Must("2025-01-05") || method != Summed {
		t.Errorf("due %s, %s", due, method)
	}
	last := Must("2022-01-01").AddDays(1099)
	got := HeldUntil(last, pieces)
	if want := (Held{Months: 60, Days: 0, Total: 1800, Method: Summed}); got != want {
		t.Errorf("held on %s %+v, want %+v", last, got, want)
	}
	if due != last+1 {
		t.Errorf("1,800 days end with %s, due on %s", last, due)
	}
}

func TestFiveYearsInOnePieceAreUpTo27DaysLongerThanInTwo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := someRecentDay().Draw(t, "first")
		whole, _ := Due([]Interval{{First: first}}, 60)
		if days := whole.Sub(first); days != 1826 && days != 1827 {
			t.Fatalf("five years from %s are %d days", first, days)
		}
	})
}

func TestAnEarlierPieceAloneMayFillTheTime(t *testing.T) {
	due, _ := Due([]Interval{span("2010-01-01", "2019-12-31"), span("2022-01-01", "")}, 60)
	if due != Must("2022-01-01") {
		t.Errorf("due %s", due)
	}
	if due, method := Due(nil, 60); !due.IsZero() || method != Calendar {
		t.Errorf("without a period due %s, %s", due, method)
	}
}

func TestWhatBeginsAfterTheDayDoesNotCount(t *testing.T) {
	periods := []Interval{span("2024-01-01", "2024-12-31"), span("2025-06-01", "")}
	if got := HeldUntil(Must("2025-05-31"), periods); got != (Held{Months: 12, Total: 366}) {
		t.Errorf("%+v", got)
	}
	if got := HeldUntil(Must("2023-12-31"), periods); got != (Held{}) {
		t.Errorf("before all of them: %+v", got)
	}
}

func TestDueIsTheDayAfterTheMonthsAreFull(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		periods := rapid.SliceOfN(someInterval(), 1, 4).Draw(t, "periods")
		pieces := Join(periods)
		last := &pieces[len(pieces)-1]
		last.Last = 0
		months := rapid.IntRange(1, 60).Draw(t, "months")
		due, method := Due(pieces, months)
		on := HeldUntil(due-1, pieces)
		if due > last.First && (on.Months != months || on.Days != 0 || on.Method != method) {
			t.Fatalf("%v: due %s for %d months, held %+v the day before", pieces, due, months, on)
		}
	})
}

func TestLengthsInWords(t *testing.T) {
	h := Held{Months: 36, Days: 1}
	if h.VI() != "36 tháng 1 ngày" || h.EN() != "36 months 1 day" {
		t.Errorf("%s | %s", h.VI(), h.EN())
	}
	for h, want := range map[Held][2]string{{Months: 20}: {"20 tháng", "20 months"}, {Days: 9}: {"9 ngày", "9 days"}, {}: {"0 ngày", "0 days"}} {
		if got := [2]string{h.VI(), h.EN()}; got != want {
			t.Errorf("%+v is written %q", h, got)
		}
	}
	for _, m := range []Method{Calendar, Summed} {
		if m.VI() == "" || m.EN() == "" || m.String() == "" {
			t.Errorf("method %d has no words", m)
		}
	}
	if Calendar.VI() == Summed.VI() || Calendar.EN() == Summed.EN() || Calendar.String() == Summed.String() {
		t.Error("the methods read alike")
	}
}
