package civil

import (
	"testing"
	"time"
)

// Scenario 14: five minutes past midnight in Hà Nội it is still the old year in UTC.
func TestTodayIsTheDayInHaNoi(t *testing.T) {
	hanoi, err := Location("Asia/Ho_Chi_Minh")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2025, 12, 31, 17, 5, 0, 0, time.UTC)
	if got := Today(now, hanoi); got != Must("2026-01-01") {
		t.Errorf("at 00:05 on New Year's Day: %s", got)
	}
	if got := Today(now.Add(-10*time.Minute), hanoi); got != Must("2025-12-31") {
		t.Errorf("ten minutes before: %s", got)
	}
	if got := FromTime(now); got != Must("2025-12-31") {
		t.Errorf("the day in UTC: %s", got)
	}
}

func TestAZoneThatDependsOnTheMachineIsRefused(t *testing.T) {
	for _, name := range []string{"", "Local", "Asia/Ha_Noi", "../etc/passwd"} {
		if loc, err := Location(name); err == nil {
			t.Errorf("%q: %s", name, loc)
		}
	}
}
