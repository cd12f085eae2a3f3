// Package health shows how a daemon is to those who watch over it from outside: whether it is alive, whether something needs a
// person, and figures for Prometheus. It names nobody who is audited: what it shows can be read by whoever may log in to the machine.
package health

import (
	"maps"
	"slices"
	"sync"
	"time"
)

// Board is what is shown. Its methods may be called by several goroutines.
type Board struct {
	version string
	now     func() time.Time

	mu        sync.Mutex
	beat      time.Time
	busy      bool
	troubles  map[string]string // by what they are about
	schedules map[string]Schedule
	failures  map[string]int // by schedule
	run       Run
}

// Schedule is how far a schedule has come.
type Schedule struct {
	Next    time.Time // when its next slot is; zero: none is in sight
	Done    time.Time // for when the newest slot was planned that came to a result; zero: none did
	Waiting time.Time // for when the newest slot was planned, while it has no result; zero: it has one
}

// Run is the newest run about everything.
type Run struct {
	Number   int // 0: there is none
	AsOf     time.Time
	Started  time.Time
	Finished time.Time
	Held     bool                      // the brake holds it
	Findings map[string]map[string]int // by rule and verdict
}

// New is a board without a word on it. The clock is the daemon's own.
func New(version string, now func() time.Time) *Board {
	return &Board{
		version: version, now: now, beat: now(),
		troubles: map[string]string{}, schedules: map[string]Schedule{}, failures: map[string]int{},
	}
}

// Beat says that the daemon has looked after everything, or is busy from now until the next beat.
func (b *Board) Beat(busy bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.beat, b.busy = b.now(), busy
}

// Trouble writes down what needs a person, or takes it away when there is no line. It reports whether that is news.
func (b *Board) Trouble(about, line string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.troubles[about] == line {
		return false
	}
	b.troubles[about] = line
	if line == "" {
		delete(b.troubles, about)
	}
	return true
}

// Troubles are the lines, in the order of what they are about.
func (b *Board) Troubles() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var lines []string
	for _, about := range slices.Sorted(maps.Keys(b.troubles)) {
		lines = append(lines, b.troubles[about])
	}
	return lines
}

// Keep shows how far the schedules are; those that are not among them are shown no more.
func (b *Board) Keep(schedules map[string]Schedule) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.schedules = schedules
}

// Failed counts a try at a slot that came to nothing.
func (b *Board) Failed(schedule string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failures[schedule]++
}

// Ran shows the figures of the newest run.
func (b *Board) Ran(r Run) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.run = r
}
