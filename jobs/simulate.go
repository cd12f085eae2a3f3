package jobs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/nearest"
	"probity/rules"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

// Supposition is what else could be so: other numbers, another day, rules that are switched off.
type Supposition struct {
	Numbers []Number
	On      civil.Date // judge by this day as well; zero: by the same
	Enable  []string   // ids of rules
}

// Number is a value that a parameter would have, always and everywhere.
type Number struct{ Key, Value string }

// IsZero reports whether nothing else is supposed.
func (s Supposition) IsZero() bool { return len(s.Numbers) == 0 && s.On.IsZero() && len(s.Enable) == 0 }

// Simulation compares what the rules say with what they would say. Both are judged from the same snapshot, and nothing is stored.
type Simulation struct {
	AsOf, On civil.Date
	Numbers  []SupposedNumber
	Rules    []SupposedRule
	Enter    []Supposed // who would be overdue and is not
	Leave    []Supposed // who is overdue and would not be
}

// SupposedNumber is a parameter as it is in force on the as-of date, and as it would be.
type SupposedNumber struct{ Key, Is, Would string }

// SupposedRule is a rule's partition as it is and as it would be.
type SupposedRule struct {
	Rule      *rules.Rule
	Is, Would rules.Counts
}

// Supposed is one verdict on both sides. A side that does not count the subject has no outcome.
type Supposed struct {
	Rule       string
	Subject    rules.Subject
	Name       string
	BornYear   int
	Obligation string
	Unit       string
	Is, Would  Stance
}

// Stance is what a verdict comes to.
type Stance struct {
	Outcome rules.Outcome
	DueOn   civil.Date
}

// Simulate judges everything twice: as it is, and as it would be.
func Simulate(ctx context.Context, o Order, s Supposition) (*Simulation, error) {
	supposed, err := s.enabling(o.Config)
	if err != nil {
		return nil, err
	}
	is := o.Config
	o.Config, o.DryRun = supposed, true
	a, err := prepare(ctx, o)
	if err != nil {
		return nil, err
	}
	defer a.close()
	t, err := a.twice(is, s)
	if err != nil {
		return nil, err
	}
	heard, err := t.hear(ctx)
	if err != nil {
		return nil, err
	}
	return t.simulation(s, heard), nil
}

// enabling is the configuration with the rules switched on that are supposed to be.
func (s Supposition) enabling(c *config.Config) (*config.Config, error) {
	supposed := *c
	supposed.Rules = maps.Clone(c.Rules)
	var faults []string
	for _, id := range s.Enable {
		off := slices.DeleteFunc(catalog.IDs(), func(id string) bool { return c.Rule(id).Enabled })
		if !slices.Contains(off, id) {
			faults = append(faults, fmt.Sprintf("--enable %s: is no rule that the configuration switches off%s", id, nearest.Hint(id, off)))
			continue
		}
		on := *c.Rules[id]
		on.Enabled = true
		supposed.Rules[id] = &on
	}
	if len(faults) > 0 {
		return nil, Refused{strings.Join(faults, "\n")}
	}
	return &supposed, nil
}

// twice is a hearing by two benches: dossiers are read once and judged by each.
type twice struct {
	*audit
	is, would bench
}

// bench is one way to judge.
type bench struct {
	rules []*rules.Rule
	scope rules.Scope
}

func (a *audit) twice(is *config.Config, s Supposition) (*twice, error) {
	t := &twice{audit: a, is: bench{scope: a.scope}, would: bench{a.heard, a.scope}}
	for _, r := range a.heard {
		if is.Rule(r.ID).Enabled {
			t.is.rules = append(t.is.rules, r)
		}
	}
	t.would.scope.AsOf = cmp.Or(s.On, a.AsOf)
	var rows []parameters.Override
	for _, n := range s.Numbers {
		rows = append(rows, parameters.Override{Key: n.Key, Value: n.Value})
	}
	known, faults := a.scope.Parameters.With(rows)
	for i, fault := range faults {
		faults[i] = fmt.Errorf("--set: %w", fault)
	}
	for _, n := range s.Numbers {
		asks := func(r *rules.Rule) bool { return slices.Contains(r.Uses, n.Key) }
		if _, there := a.scope.Parameters.Find(n.Key); there && !slices.ContainsFunc(a.heard, asks) {
			faults = append(faults, fmt.Errorf("--set: parameter %s: no rule that is judged asks for it; probity params %[1]s says which do", n.Key))
		}
	}
	if err := errors.Join(faults...); err != nil {
		return nil, Refused{err.Error()}
	}
	t.would.scope.Parameters = known
	return t, nil
}

// simulation puts together what was heard.
func (t *twice) simulation(s Supposition, heard *witness) *Simulation {
	m := &Simulation{AsOf: t.AsOf, On: t.would.scope.AsOf}
	for _, n := range s.Numbers {
		is, _ := t.is.scope.Parameters.At(n.Key, t.AsOf)
		would, _ := t.would.scope.Parameters.At(n.Key, t.AsOf)
		m.Numbers = append(m.Numbers, SupposedNumber{n.Key, is.Raw, would.Raw})
	}
	for _, r := range t.would.rules {
		counts := heard.counts[r.ID]
		m.Rules = append(m.Rules, SupposedRule{r, counts[0], counts[1]})
	}
	for _, one := range heard.moved {
		if one.Would.Outcome == rules.Overdue {
			m.Enter = append(m.Enter, one)
		} else {
			m.Leave = append(m.Leave, one)
		}
	}
	for _, list := range [][]Supposed{m.Enter, m.Leave} {
		slices.SortFunc(list, func(a, b Supposed) int {
			return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Subject.ID, b.Subject.ID), cmp.Compare(a.Obligation, b.Obligation))
		})
	}
	return m
}
