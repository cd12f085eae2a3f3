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
	population map[string]int                       // by rule: verdicts that the rule gave
	counts     map[string]map[string]*ledger.Counts // by rule and unit: verdicts that were filed
}

func newTally() *tally {
	return &tally{map[string]int{}, map[string]map[string]*ledger.Counts{}}
}

// expect notes that a rule gave a verdict, before anything is done with it.
func (t *tally) expect(rule string) { t.population[rule]++ }

// file counts a verdict in its unit.
func (t *tally) file(rule, unit string, o rules.Outcome) error {
	if !slices.Contains(rules.Outcomes[:], o) {
		return fmt.Errorf("%s gave the verdict %q, which is none of the five: this is a fault of the rule", rule, o)
	}
	t.at(rule, unit).Add(o, 1)
	return nil
}

func (t *tally) at(rule, unit string) *ledger.Counts {
	units := t.counts[rule]
	if units == nil {
		units = map[string]*ledger.Counts{}
		t.counts[rule] = units
	}
	if units[unit] == nil {
		units[unit] = &ledger.Counts{}
	}
	return units[unit]
}

// join adds what another goroutine counted.
func (t *tally) join(other *tally) {
	for rule, n := range other.population {
		t.population[rule] += n
	}
	for rule, units := range other.counts {
		for unit, more := range units {
			sum := t.at(rule, unit)
			*sum = sum.Plus(*more)
		}
	}
}

// partition returns a rule's counts by unit, and an error when they do not sum to what the rule gave.
func (t *tally) partition(rule string, name func(unit string) string) ([]ledger.Partition, error) {
	var parts []ledger.Partition
	sum := 0
	for _, unit := range slices.Sorted(maps.Keys(t.counts[rule])) {
		p := ledger.Partition{UnitID: unit, UnitName: name(unit), Counts: *t.counts[rule][unit]}
		parts = append(parts, p)
		sum += p.Population()
	}
	if sum != t.population[rule] {
		return nil, fmt.Errorf("%s: the partition sums to %d and the population is %d: verdicts were lost or counted twice; nothing was stored",
			rule, sum, t.population[rule])
	}
	return parts, nil
}
