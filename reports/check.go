package reports

import (
	"fmt"
	"slices"

	"probity/rules"
)

// check refuses an edition whose numbers contradict each other: that is a fault of ours, and a wrong table is worse than
// none.
func (e *Edition) check() error {
	if !slices.Contains([]string{"vi", "en", "both"}, e.Language) {
		return fmt.Errorf("language %q; it can be vi, en or both", e.Language)
	}
	if e.AsOf.IsZero() {
		return fmt.Errorf("run %d has no as-of date", e.Number)
	}
	known := map[string]bool{}
	for i := range e.Rules {
		part := &e.Rules[i]
		if known[part.ID] {
			return fmt.Errorf("rule %s is there twice", part.ID)
		}
		known[part.ID] = true
		if err := part.check(); err != nil {
			return fmt.Errorf("rule %s: %w", part.ID, err)
		}
	}
	return nil
}

func (p *RulePart) check() error {
	hasSheet := slices.ContainsFunc(annexes(), func(a annex) bool { return a.code == p.Annex })
	if !hasSheet && p.Annex != "" { // a rule of an older version has none any more
		return fmt.Errorf("annex %q has no sheet", p.Annex)
	}
	if !p.Evaluated && p.Counts != (rules.Counts{}) {
		return fmt.Errorf("it was not evaluated and has a partition of %d", p.Counts.Population())
	}
	for _, o := range rules.Outcomes {
		if n := p.Counts.Of(o); n < 0 {
			return fmt.Errorf("%s counts %d", o, n)
		}
	}
	var units rules.Counts
	for _, u := range p.Units {
		units = units.Plus(u.Counts)
	}
	if len(p.Units) > 0 && units != p.Counts {
		return fmt.Errorf("the units' counts %+v sum to %d, the rule's are %+v and sum to %d", units, units.Population(), p.Counts, p.Counts.Population())
	}
	return nil
}

// part finds a rule's part of the run.
func (e *Edition) part(rule string) (*RulePart, bool) {
	for i := range e.Rules {
		if e.Rules[i].ID == rule {
			return &e.Rules[i], true
		}
	}
	return nil, false
}
