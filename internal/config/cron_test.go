package config

import (
	"testing"
	"time"

	"probity/internal/civil"
)

func TestASlotIsADayOfTheMinistrysCalendar(t *testing.T) {
	hanoi, err := civil.Location("Asia/Ho_Chi_Minh")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ cron, now, last, next string }{
		{"5 0 * * *", "2025-12-31 17:04 UTC", "2025-12-31 00:05", "2026-01-01 00:05"},
		{"5 0 * * *", "2025-12-31 17:05 UTC", "2026-01-01 00:05", "2026-01-02 00:05"},
		{"0 6 1 * *", "2026-11-27 03:00 UTC", "2026-11-01 06:00", "2026-12-01 06:00"},
		{"0 6 31 * *", "2026-11-27 03:00 UTC", "2026-10-31 06:00", "2026-12-31 06:00"},
		{"0 6 * * 1-5", "2026-11-29 03:00 UTC", "2026-11-27 06:00", "2026-11-30 06:00"},
		{"0 6 29 2 *", "2027-11-29 03:00 UTC", "2024-02-29 06:00", "2028-02-29 06:00"},
		{"0 6 29 2 *", "2103-11-29 03:00 UTC", "2096-02-29 06:00", "2104-02-29 06:00"},
	} {
		cron, flaws := parseCron(c.cron)
		if len(flaws) > 0 {
			t.Fatalf("%s: %v", c.cron, flaws)
		}
		now, err := time.Parse("2006-01-02 15:04 MST", c.now)
		if err != nil {
			t.Fatal(err)
		}
		now = now.In(hanoi)
		if got := cron.Last(now).Format("2006-01-02 15:04"); got != c.last {
			t.Errorf("%s at %s: the last slot was %s, want %s", c.cron, c.now, got, c.last)
		}
		if got := cron.After(now).Format("2006-01-02 15:04"); got != c.next {
			t.Errorf("%s at %s: the next slot is %s, want %s", c.cron, c.now, got, c.next)
		}
	}
}

func FuzzCron(f *testing.F) {
	for _, seed := range []string{"30 2 * * *", "0 6 1 */3 *", "0 6 30 2 *", "@daily", "TZ=UTC 0 0 * * *", "0 0 * * sun", "59 23 31 12 7"} {
		f.Add(seed)
	}
	now := time.Date(2026, 11, 27, 3, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text string) {
		cron, flaws := parseCron(text)
		if len(flaws) > 0 {
			return
		}
		next := cron.After(now)
		if !next.After(now) {
			t.Fatalf("%q: the slot after %s is %s", text, now, next)
		}
		if last := cron.Last(next); !last.Equal(next) {
			t.Fatalf("%q: at its slot of %s the last is %s", text, next, last)
		}
		if after := cron.After(next); after.Format(time.DateOnly) == next.Format(time.DateOnly) {
			t.Fatalf("%q: two slots on %s", text, next.Format(time.DateOnly))
		}
	})
}
