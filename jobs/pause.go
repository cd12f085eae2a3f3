package jobs

import "time"

// pause is for how long what came to nothing is left alone.
type pause struct {
	failed int
	until  time.Time
}

// longestPause is the one between two tries at a thing that has failed often.
const longestPause = time.Hour

// mayTry reports whether something is not left alone just now.
func (d *daemon) mayTry(what string) bool { return !d.Clock.Now().Before(d.pauses[what].until) }

// leave leaves something alone: for a minute first, then twice as long each time.
func (d *daemon) leave(what string) {
	p := d.pauses[what]
	d.pauses[what] = pause{p.failed + 1, d.Clock.Now().Add(pauseAfter(p.failed))}
}

// pauseAfter is the pause after a failed try, before which there were others.
func pauseAfter(others int) time.Duration { return min(longestPause, time.Minute<<min(others, 6)) }
