package jobs

import (
	"fmt"
	"maps"
	"slices"

	"probity/internal/ledger"
	"probity/rules"
)

// tally counts the verdicts of a set of rules by unit. What a rule gave and what was filed are counted apart, so that a
// verdict lost between two goroutines shows.
type tally struct {
	numbers    map[*rules.Rule]int
	population []int                     // by the rule's number: verdicts that it gave
	counts     map[string][]rules.Counts // by unit, then by the rule's number: verdicts that were filed
	gravest    rules.Severity            // of those that are overdue and not waived; 0: none is
	waived     map[string]int            // findings by rule
}

func newTally(of []*rules.Rule) *tally {
	t := &tally{numbers: map[*rules.Rule]int{}, population: make([]int, len(of)), counts: map[string][]rules.Counts{}, waived: map[string]int{}}
	for number, r := range of {
		t.numbers[r] = number
	}
	return t
}

// expect notes that a rule gave a verdict, before anything is done with it.
func (t *tally) expect(r *rules.Rule) { t.population[t.numbers[r]]++ }

// file counts a verdict in its unit.
func (t *tally) file(r *rules.Rule, unit string, o rules.Outcome, s rules.Severity, waived bool) error {
	switch {
	case waived:
		t.waived[r.ID]++
	case o == rules.Overdue:
		t.gravest = graver(t.gravest, s)
	}
	if !t.in(unit)[t.numbers[r]].Add(o, 1) {
		return refuseOutcome(r, o)
	}
	return nil
}

// refuseOutcome refuses a verdict that is none.
func refuseOutcome(r *rules.Rule, o rules.Outcome) error {
	return fmt.Errorf("%s gave the verdict %q, which is none of the five: this is a fault of the rule", r.ID, o)
}

// graver is the worse of two severities; 0 is none at all.
func graver(a, b rules.Severity) rules.Severity {
	if a == 0 || b == 0 {
		return max(a, b)
	}
	return min(a, b)
}

// in is what was filed in a unit, by the rule's number.
func (t *tally) in(unit string) []rules.Counts {
	filed := t.counts[unit]
	if filed == nil {
		filed = make([]rules.Counts, len(t.population))
		t.counts[unit] = filed
	}
	return filed
}

// join adds what another goroutine counted.
func (t *tally) join(other *tally) {
	for number, n := range other.population {
		t.population[number] += n
	}
	t.gravest = graver(t.gravest, other.gravest)
	for rule, n := range other.waived {
		t.waived[rule] += n
	}
	for unit, more := range other.counts {
		sum := t.in(unit)
		for number := range more {
			sum[number] = sum[number].Plus(more[number])
		}
	}
}

// partition returns a rule's counts by unit, and an error when they do not sum to what the rule gave.
func (t *tally) partition(r *rules.Rule, name func(unit string) string) ([]ledger.Partition, error) {
	number := t.numbers[r]
	var parts []ledger.Partition
	sum := 0
	for _, unit := range slices.Sorted(maps.Keys(t.counts)) {
		p := ledger.Partition{UnitID: unit, UnitName: name(unit), Counts: t.counts[unit][number]}
		if p.Population() == 0 {
			continue
		}
		parts = append(parts, p)
		sum += p.Population()
	}
	if sum != t.population[number] {
		return nil, fmt.Errorf("%s: the partition sums to %d and the population is %d: verdicts were lost or counted twice; nothing was stored",
			r.ID, sum, t.population[number])
	}
	return parts, nil
}
