package jobs

import (
	"fmt"
	"slices"

	"probity/rules"
)

// matter is what a verdict is about.
type matter struct {
	rule       string
	subject    rules.Subject
	obligation string
}

// matters are those that a verdict was given on. They are few in one dossier, and looked through more quickly than in a map.
type matters struct {
	few  []matter
	many map[matter]bool // where there are more
}

const fewMatters = 16

// add reports whether there was no such matter before.
func (s *matters) add(m matter) bool {
	switch {
	case slices.Contains(s.few, m) || s.many[m]:
		return false
	case len(s.few) < fewMatters:
		s.few = append(s.few, m)
	case s.many == nil:
		s.many = map[matter]bool{m: true}
	default:
		s.many[m] = true
	}
	return true
}

func (s *matters) clear() { s.few, s.many = s.few[:0], nil }

// refuseFaulty refuses what only a faulty rule can answer: a verdict about somebody else, unless it is that a unit did what it owed about the
// person's rows, or two about one obligation.
func (c *clerk) refuseFaulty(r *rules.Rule, v rules.Verdict) error {
	passes := v.Outcome == rules.Pass && v.Subject.Kind == rules.UnitSubject && c.current.Kind == rules.PersonSubject
	if c.current.ID != "" && v.Subject.ID != c.current.ID && !passes {
		return fmt.Errorf("%s judged %s %q while it heard %q: this is a fault of the rule", r.ID, v.Subject.Kind, v.Subject.ID, c.current.ID)
	}
	if !c.seen.add(matter{r.ID, v.Subject, v.Obligation}) {
		return fmt.Errorf("%s gave two verdicts about %s %q and %q: this is a fault of the rule", r.ID, v.Subject.Kind, v.Subject.ID, v.Obligation)
	}
	return nil
}
