package main

import (
	"archive/zip"
	"fmt"
	"os"
	"slices"
)

// contestant is one of the things that are measured.
type contestant int

const (
	bare contestant = iota
	dry
	whole
	again
	alone
	script
	contestants
)

func (c contestant) String() string {
	return [...]string{
		"bare loop over the same queries", "probity run --dry-run", "probity run, with ledger and workbook",
		"the same once more, the same night", "probity run --rules ROT-001", "usual.py, ROT-001 alone",
	}[c]
}

// series is what was measured at one size.
type series struct {
	repeat     int
	costs      [contestants][]cost
	allowance  int64  // bytes that the workbook may add to the peak
	noScript   string // why the script was not run
	scriptSaid string
}

func (s *series) add(c contestant, taken cost) { s.costs[c] = append(s.costs[c], taken) }

// median of the wall-clock or processor seconds of one contestant.
func (s *series) seconds(c contestant) float64 {
	return median(figures(s.costs[c], func(c cost) float64 { return c.wall.Seconds() }))
}

func (s *series) processor(c contestant) float64 {
	return median(figures(s.costs[c], func(c cost) float64 { return c.cpu.Seconds() }))
}

// peak is the highest of all repetitions: memory that was needed once is needed.
func (s *series) peak(c contestant) int64 {
	var highest int64
	for _, taken := range s.costs[c] {
		highest = max(highest, taken.peak)
	}
	return highest
}

// ratio is the median of the ratios turn by turn. Neighbours in time were disturbed by the same neighbours on the machine.
func (s *series) ratio(of, to contestant) float64 {
	var ratios []float64
	for turn := range min(len(s.costs[of]), len(s.costs[to])) {
		ratios = append(ratios, s.costs[of][turn].wall.Seconds()/s.costs[to][turn].wall.Seconds())
	}
	return median(ratios)
}

func figures(costs []cost, of func(cost) float64) (values []float64) {
	for _, taken := range costs {
		values = append(values, of(taken))
	}
	return values
}

// median of no values is 0.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

const (
	mebibyte   = 1 << 20
	largeSheet = 4 * mebibyte // of XML
)

// allowance is what a workbook may add to the peak: twice its own size, and 40 MiB for each large sheet. A run that wrote
// none gets none.
func allowance(workbook string) int64 {
	file, err := os.Stat(workbook)
	if err != nil {
		return 0
	}
	allowed := 2 * file.Size()
	book, err := zip.OpenReader(workbook)
	if err != nil {
		return 0
	}
	defer book.Close()
	for _, part := range book.File {
		if part.UncompressedSize64 > largeSheet {
			allowed += 40 * mebibyte
		}
	}
	return allowed
}

func mib(bytes int64) string { return fmt.Sprintf("%.0f MiB", float64(bytes)/mebibyte) }
