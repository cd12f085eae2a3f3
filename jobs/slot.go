package jobs

import (
	"context"
	"fmt"
	"strings"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
)

// slot is a run that a schedule plans: one a day at most. It is known by the schedule and the day that it was planned for, on
// whatever day it is made up for.
type slot struct {
	schedule string
	at       time.Time
}

// name is by what a run knows its slot; those of one schedule sort by their days.
func (s slot) name() string { return s.schedule + " " + s.day() }

func (s slot) day() string { return s.at.Format(time.DateOnly) }

// newestSlot is the last slot of a schedule that is not still to come; false where there was none.
func newestSlot(c *config.Config, schedule string, now time.Time) (slot, bool) {
	at := c.Schedules[schedule].Cron.Last(now.In(c.Audit.Timezone))
	return slot{schedule, at}, !at.IsZero()
}

// missedBetween are the days of the slots after one that is done and before another.
func missedBetween(c *config.Config, done, s slot) []string {
	if done.at.IsZero() {
		return nil
	}
	var days []string
	cron, nextDay := c.Schedules[s.schedule].Cron, done.at.AddDate(0, 0, 1)
	for at := cron.After(nextDay.Add(-time.Second)); !at.IsZero() && at.Before(s.at); at = cron.After(at) {
		days = append(days, at.Format(time.DateOnly))
	}
	return days
}

// doneSlot is the newest slot of a schedule of which the ledger has a result; its time is the beginning of its day, and zero where there
// is none.
func doneSlot(ctx context.Context, l *ledger.Ledger, c *config.Config, schedule string) (slot, error) {
	name, err := l.LastSlot(ctx, schedule)
	if err != nil || name == "" {
		return slot{schedule: schedule}, err
	}
	at, err := time.ParseInLocation(time.DateOnly, strings.TrimPrefix(name, schedule+" "), c.Audit.Timezone)
	if err != nil {
		return slot{}, fmt.Errorf("ledger %s: the slot %q has no day: %w", c.Ledger.DSN.Redacted(), name, err)
	}
	return slot{schedule, at}, nil
}
