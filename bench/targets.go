package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// The targets, as ratios or bytes. An empty machine is not needed to meet them, a quiet one is to measure them well.
const (
	dryAgainstBare   = 1.5
	wholeAgainstBare = 2.0
	dryPeak          = 128 * mebibyte
	timesFaster      = 8.0
	partOfMemory     = 0.25
	againAgainst     = 1.0
	tenfoldTime      = 10.5
)

// target is one thing that was aimed at, and what came of it.
type target struct {
	what, figure, wanted string
	met                  bool
}

// targets compares a series with what was aimed at.
func (s *series) targets() []target {
	list := []target{
		atMost("--dry-run ÷ bare loop, time", s.ratio(dry, bare), dryAgainstBare),
		atMost("whole run ÷ bare loop, time", s.ratio(whole, bare), wholeAgainstBare),
		{"--dry-run, peak memory", mib(s.peak(dry)), "≤ " + mib(dryPeak), s.peak(dry) <= dryPeak},
		{"whole run, peak memory", mib(s.peak(whole)), "≤ " + mib(dryPeak+s.allowance), s.peak(whole) <= dryPeak+s.allowance},
		atMost("second run ÷ first, time", s.ratio(again, whole), againAgainst),
	}
	if s.noScript != "" || len(s.costs[script]) == 0 {
		return list
	}
	faster, memory := s.ratio(script, whole), float64(s.peak(whole))/float64(s.peak(script))
	return append(list,
		target{"usual.py ÷ whole run (all rules), time", fmt.Sprintf("%.2f", faster), fmt.Sprintf("≥ %.2f", timesFaster), faster >= timesFaster},
		target{"usual.py ÷ run --rules ROT-001, time", fmt.Sprintf("%.2f", s.ratio(script, alone)), fmt.Sprintf("≥ %.2f", timesFaster), s.ratio(script, alone) >= timesFaster},
		atMost("whole run ÷ usual.py, peak memory", memory, partOfMemory),
	)
}

// growth compares a ministry with one ten times as large.
func growth(once, tenfold *series) []target {
	var list []target
	for _, c := range []contestant{dry, whole} {
		list = append(list, atMost(fmt.Sprintf("%v: time at %d × people", c, bigger), tenfold.seconds(c)/once.seconds(c), tenfoldTime))
	}
	return append(list, atMost(fmt.Sprintf("bare loop: time at %d × people, for comparison", bigger), tenfold.seconds(bare)/once.seconds(bare), tenfoldTime))
}

func atMost(what string, figure, limit float64) target {
	return target{what, fmt.Sprintf("%.2f", figure), fmt.Sprintf("≤ %.2f", limit), figure <= limit}
}

// print writes the figures as a table that Markdown understands too.
func (s *series) print(out io.Writer) error {
	table := tabwriter.NewWriter(out, 0, 0, 1, ' ', 0)
	fmt.Fprintln(table, "| what\t| time, s\t| ÷ bare\t| processor, s\t| ÷ bare\t| peak memory\t|")
	fmt.Fprintln(table, "|---\t|---:\t|---:\t|---:\t|---:\t|---:\t|")
	for c := range contestants {
		if len(s.costs[c]) == 0 {
			continue
		}
		fmt.Fprintf(table, "| %v\t| %.2f\t| %.2f\t| %.2f\t| %.2f\t| %s\t|\n",
			c, s.seconds(c), s.ratio(c, bare), s.processor(c), s.processor(c)/s.processor(bare), mib(s.peak(c)))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(out, "medians of %d turns; the script ran in %d of them\n", s.repeat, len(s.costs[script]))
	if s.noScript != "" {
		fmt.Fprintln(out, "the script of the usual kind did not run:", s.noScript)
	}
	if s.scriptSaid != "" {
		fmt.Fprintln(out, "usual.py found", s.scriptSaid)
	}
	_, err := fmt.Fprintln(out)
	return err
}

func printAll(out io.Writer, targets []target) error {
	table := tabwriter.NewWriter(out, 0, 0, 1, ' ', 0)
	fmt.Fprintln(table, "| target\t| figure\t| wanted\t| \t|")
	fmt.Fprintln(table, "|---\t|---:\t|---:\t|---\t|")
	for _, t := range targets {
		verdict := "met"
		if !t.met {
			verdict = "MISSED"
		}
		fmt.Fprintf(table, "| %s\t| %s\t| %s\t| %s\t|\n", t.what, t.figure, t.wanted, verdict)
	}
	return table.Flush()
}
