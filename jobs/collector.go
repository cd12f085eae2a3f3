package jobs

import (
	"runtime/debug"
	"runtime/metrics"
)

// collector has the garbage collector let so much garbage lie, whatever the size of what is in use: the collector's own
// measure is a share of that, which is little for a small ministry, where it then collects all the time, and more memory
// than the rows take for a country.
type collector struct {
	percent int // as it was set last
}

const (
	garbage     = 32 << 20
	leastShare  = 20  // percent of what is in use; with less a run whose findings fill the memory would do nothing else
	largestWait = 400 // percent; a process that has just begun has next to nothing in use
)

// adjust is called now and then by whoever makes garbage, by one goroutine at a time. It takes a microsecond.
func (c *collector) adjust() {
	inUse := []metrics.Sample{{Name: "/gc/heap/live:bytes"}} // when the collector last looked
	metrics.Read(inUse)
	percent := min(max(100*garbage/max(1, int(inUse[0].Value.Uint64())), leastShare), largestWait)
	if near := percent - c.percent; near*near*16 < percent*percent { // within a quarter
		return
	}
	c.percent = percent
	debug.SetGCPercent(percent)
}
