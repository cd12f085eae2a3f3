package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// What the garbage collector is told. Its own measure of how much garbage may lie is a share of what is in use, which is
// little for a small ministry, where it then collects all the time, and more memory than the rows take for a country.
const (
	garbage     = 26 << 20 // bytes that may lie, whatever is in use
	leastShare  = 20       // percent of what is in use; with less a run whose findings fill the memory would do nothing else
	largestWait = 400      // percent; a process that has just begun has next to nothing in use
)

// limitGarbage sets the collector's share anew now, and again whenever it has collected. Whoever sets the share by the
// usual variable is obeyed.
func limitGarbage() {
	if os.Getenv("GOGC") == "" {
		limitGarbageFrom(0)
	}
}

func limitGarbageFrom(percent int) {
	inUse := []metrics.Sample{{Name: "/gc/heap/live:bytes"}} // when the collector last looked
	metrics.Read(inUse)
	next := min(max(100*garbage/max(1, int(inUse[0].Value.Uint64())), leastShare), largestWait)
	if near := next - percent; near*near*16 > next*next { // setting it stops the program for a moment: not for less than a quarter
		debug.SetGCPercent(next)
		percent = next
	}
	runtime.AddCleanup(&collected{}, limitGarbageFrom, percent)
}

// collected is something that the next collection finds unused. It holds a pointer, so that it lies alone and goes at once.
type collected struct{ _ *collected }
