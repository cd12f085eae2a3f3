package config

import (
	"math/bits"
	"net"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/robfig/cron/v3"
)

// Cron says at which minute of which days a schedule has its slots, by the calendar of the instants that it is asked about.
type Cron struct {
	text string
	spec *cron.SpecSchedule
}

// String returns the five fields as they were written.
func (c Cron) String() string { return c.text }

// After is the first slot after an instant, in that instant's time zone.
func (c Cron) After(t time.Time) time.Time { return c.spec.Next(t) }

// Last is the newest slot that is not after an instant, in that instant's time zone. It is zero when there was none for as long
// as the rarest schedule waits.
func (c Cron) Last(t time.Time) time.Time {
	for days := 1; days <= rarestDays; days *= 4 {
		slot := c.After(t.AddDate(0, 0, -days))
		if slot.IsZero() || slot.After(t) {
			continue
		}
		for next := c.After(slot); !next.IsZero() && !next.After(t); next = c.After(next) {
			slot = next
		}
		return slot
	}
	return time.Time{}
}

// rarestDays is more than lies between two 29 February.
const rarestDays = 4096

const cronExample = `write minute, hour, day of the month, month, day of the week, such as "30 2 * * *" for half past two every night`

// parseCron reads the five fields. A schedule's slots are days, so minute and hour must each be one number.
func parseCron(text string) (Cron, []flaw) {
	fields := strings.Fields(text)
	if len(fields) != 5 || strings.Contains(text, "=") {
		return Cron{}, flawed("%s is not a schedule; %s", quoted(text), cronExample)
	}
	parsed, err := cron.ParseStandard(strings.Join(fields, " "))
	if err != nil {
		return Cron{}, flawed("%s is not a schedule: %v; %s", quoted(text), err, cronExample)
	}
	spec, ok := parsed.(*cron.SpecSchedule)
	switch {
	case !ok:
		return Cron{}, flawed("%s is not a schedule; %s", quoted(text), cronExample)
	case bits.OnesCount64(spec.Minute) != 1 || bits.OnesCount64(spec.Hour) != 1:
		return Cron{}, flawed("%s comes more than once a day; a slot is a day, so name one minute and one hour", quoted(text))
	case spec.Next(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)).IsZero():
		return Cron{}, flawed("%s never comes: no month has such a day", quoted(text))
	}
	return Cron{strings.Join(fields, " "), spec}, nil
}

// parseListen reads an address of this machine alone.
func parseListen(text string) (string, []flaw) {
	host, port, err := net.SplitHostPort(text)
	if err != nil {
		return "", flawed(`%s is no address; write "127.0.0.1:9468"`, quoted(text))
	}
	if n, err := strconv.Atoi(port); err != nil || n < 0 || n > 65535 {
		return "", flawed("%s has no port from 0 to 65535 (0: any that is free)", quoted(text))
	}
	if at, err := netip.ParseAddr(host); host != "localhost" && (err != nil || !at.IsLoopback()) {
		return "", flawed("%s could be reached from other machines; write 127.0.0.1, [::1] or localhost before the port", quoted(text))
	}
	return text, nil
}
