package reports

import (
	"strings"
	"testing"

	"probity/rules"
)

// A finding whose explanation is accepted needs somebody again when that ends, and the committee hears of it while there is time to meet.
func TestAWaiverThatWillSoonBeOverIsToldOnTheFirstPage(t *testing.T) {
	for left, want := range map[int]bool{0: true, 30: true, 31: false, -1: false} {
		e := small()
		for fingerprint, d := range e.Decided {
			if d.Measure == rules.Waived {
				d.DueOn = asOf.AddDays(left)
				e.Decided[fingerprint] = d
			}
		}
		const told = "1 trường hợp đã chấp nhận giải trình sẽ hết thời hạn chấp nhận trong vòng 30 ngày."
		if got := strings.Contains(dump(t, made(t, e)), told); got != want {
			t.Errorf("%d days before its end it is told: %v", left, got)
		}
	}
}
