package jobs

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/nearest"
	"probity/rules"
)

// Members are shown a share of each run that has its effect: the units that they answer for and those below, as that run knew them.
// What may be told of somebody is decided here and nowhere else: everything else asks share.has and whole.shows.

// share is what one member may see.
type share struct {
	units map[string]bool
	above map[string][]string // of each unit that the run knew, as ledger.Unit has it
}

// has reports whether a unit is one of the member's, or below one.
func (s share) has(unit string) bool {
	above, known := s.above[unit]
	if !known {
		above = []string{unit}
	}
	return slices.ContainsFunc(above, func(u string) bool { return s.units[u] })
}

// concerns reports whether something about some units may be told: one of them is in the share, or it cannot be said which they are.
func (s share) concerns(units []string) bool {
	return slices.ContainsFunc(units, func(u string) bool { return u == "" || s.has(u) })
}

// whole is what is known of a stored run before it is cut into shares: it is read once for all of them.
type whole struct {
	ledger.Run
	results  []ledger.RuleResult
	units    []ledger.Unit
	above    map[string][]string
	findings []ledger.Finding // and exempt verdicts, without their reasons
	at       map[string]int   // of each, by fingerprint
	fresh    map[string]bool  // rules that were not evaluated, or for the first time: the secretary sees first what they find
}

func readWhole(ctx context.Context, l *ledger.Ledger, run ledger.Run) (*whole, error) {
	s := &whole{Run: run, above: map[string][]string{}, at: map[string]int{}, fresh: map[string]bool{}}
	var err error
	if s.results, err = l.Rules(ctx, run.Number); err != nil {
		return nil, err
	}
	for _, r := range s.results {
		s.fresh[r.Rule] = !r.Evaluated || r.FirstTime
	}
	if err := s.readUnits(ctx, l); err != nil {
		return nil, err
	}
	for f, err := range l.Findings(ctx, run.Number, ledger.Filter{WithoutWhy: true}) {
		if err != nil {
			return nil, err
		}
		s.at[f.Fingerprint] = len(s.findings)
		s.findings = append(s.findings, f)
	}
	return s, nil
}

func (s *whole) readUnits(ctx context.Context, l *ledger.Ledger) (err error) {
	s.units, err = l.UnitsOf(ctx, s.Number)
	for _, u := range s.units {
		s.above[u.ID] = u.Above
	}
	return err
}

// refuseUnits refuses a run of which no member's workbook can be made, and a member whose units it does not know.
func (s *whole) refuseUnits(c *config.Config, name string) error {
	if len(s.units) == 0 {
		return Refused{fmt.Sprintf("run %d does not know which units there were: its source has no list of them, or an older probity made it", s.Number)}
	}
	if wrong := s.wrongUnits(c, name); wrong != "" {
		return Refused{c.Fault("recipient."+name+".units", wrong).Error()}
	}
	return nil
}

// share is that of whoever answers for some units.
func (s *whole) share(units []string) share {
	one := share{map[string]bool{}, s.above}
	for _, u := range units {
		one.units[u] = true
	}
	return one
}

// shows reports whether a finding is told to whoever has a share: nobody is accused by our own guess, nor by a rule whose first list
// the secretary has not read, before those whom they answer to.
func (s *whole) shows(f *ledger.Finding, to share) bool {
	return f.Outcome.Open() && f.Confirmed && !s.fresh[f.Rule] && to.has(f.UnitID)
}

// find is the finding or exempt verdict with a fingerprint; nil without one.
func (s *whole) find(fingerprint string) *ledger.Finding {
	at, known := s.at[fingerprint]
	if !known {
		return nil
	}
	return &s.findings[at]
}

// wrongUnits says which units of a member the run does not know, and which were replaced: what took their place has other people too,
// and whether the member may see them is for whoever keeps the configuration to say.
func (s *whole) wrongUnits(c *config.Config, name string) string {
	var wrong []string
	for _, id := range c.Recipients[name].Units {
		at := slices.IndexFunc(s.units, func(u ledger.Unit) bool { return u.ID == id })
		switch {
		case at < 0:
			ids := make([]string, len(s.units))
			for i, u := range s.units {
				ids[i] = u.ID
			}
			wrong = append(wrong, fmt.Sprintf("no unit has the id %q%s", id, nearest.Hint(id, ids)))
		case s.units[at].Alive != id:
			wrong = append(wrong, fmt.Sprintf("another unit took the place of %q; on %s that is %q", id, s.AsOf, s.units[at].Alive))
		}
	}
	return strings.Join(wrong, "; ")
}

// unitTitles names the units of a member as the run knew them.
func (s *whole) unitTitles(units []string) string {
	var titles []string
	for _, u := range s.units {
		switch {
		case !slices.Contains(units, u.ID):
		case u.Name == "" || u.Name == u.ID:
			titles = append(titles, u.ID)
		default:
			titles = append(titles, u.Name+" ("+u.ID+")")
		}
	}
	return strings.Join(titles, ", ")
}

// counts is the partition of a rule in a share; nothing of a rule that is not shown.
func (s *whole) counts(r ledger.RuleResult, to share) rules.Counts {
	if s.fresh[r.Rule] {
		return rules.Counts{}
	}
	return r.In(to.has)
}
