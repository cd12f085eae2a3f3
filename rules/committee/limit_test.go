package committee

import (
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
)

func TestALimitInWordsIsItsLastDay(t *testing.T) {
	set := civil.Must("2026-05-12")
	for words, want := range map[string]string{
		"Quý II/2026": "2026-06-30", "quý 4 năm 2026": "2026-12-31", "hết quý III / 2026": "2026-09-30", "Quý I 2027": "2027-03-31",
		"tháng 2/2028": "2028-02-29", "Tháng 11 năm 2026": "2026-11-30", "trong tháng 5": "2026-05-31", "tháng 4": "2027-04-30",
		"6 tháng đầu năm 2026": "2026-06-30", "năm 2026": "2026-12-31", "Hoàn thành trong năm 2027.": "2027-12-31",
		"15/12/2026": "2026-12-15", "trước ngày 15/12/2026": "2026-12-15", "chậm nhất ngày 5.1.2027": "2027-01-05", "Qu\u0079\u0301 II/2026": "2026-06-30",
	} {
		if got, known := limitIn(words, set); !known || got != civil.Must(want) {
			t.Errorf("%q is read as %s (%v), not %s", words, got, known, want)
		}
	}
	for _, words := range []string{"", "sớm", "quý V/2026", "tháng 13/2026", "31/02/2026", "trước quý II/2026", "quý II", "năm sau", "tháng 5 hoặc tháng 6/2026", "đầu năm 2026"} {
		if got, known := limitIn(words, set); known {
			t.Errorf("%q is read as %s", words, got)
		}
	}
	if got, known := limitIn("tháng 5", 0); known {
		t.Errorf("a month without a year is read as %s though nobody knows when it was set", got)
	}
}

func FuzzALimitInWords(f *testing.F) {
	for _, words := range []string{"Quý II/2026", "trong tháng 5", "trước ngày 15/12/2026", "năm 99999"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if day, known := limitIn(words, civil.Must("2026-05-12")); known == day.IsZero() {
			t.Errorf("%q: %s, %v", words, day, known)
		}
	})
}

// A month without a year never lies before the day on which the task was set, nor a year or more after it.
func TestAMonthWithoutAYearIsTheNext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		set := civil.Must("2024-01-01").AddDays(rapid.IntRange(0, 1500).Draw(t, "set"))
		month := rapid.IntRange(1, 12).Draw(t, "month")
		day, known := limitIn(say("tháng %d", "", month).VI, set)
		if !known || day < set || day.Month() != month || day >= set.AddMonths(13) {
			t.Fatalf("set on %s, month %d is read as %s", set, month, day)
		}
	})
}
