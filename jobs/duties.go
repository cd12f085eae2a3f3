package jobs

import (
	"fmt"
	"slices"

	"probity/rules"
)

// duty identifies a verdict while one dossier is heard.
type duty struct {
	rule       string
	subject    rules.Subject
	obligation string
}

// duties are those that a verdict was given on. They are few in one dossier, and looked through more quickly than in a map.
type duties struct {
	few  []duty
	many map[duty]bool // where there are more
}

const fewDuties = 16

// add reports whether there was no such duty before.
func (s *duties) add(d duty) bool {
	switch {
	case slices.Contains(s.few, d) || s.many[d]:
		return false
	case len(s.few) < fewDuties:
		s.few = append(s.few, d)
	case s.many == nil:
		s.many = map[duty]bool{d: true}
	default:
		s.many[d] = true
	}
	return true
}

func (s *duties) clear() { s.few, s.many = s.few[:0], nil }

// admissible refuses what only a faulty rule can answer: a verdict about somebody else, or two about one obligation.
func (c *clerk) admissible(r *rules.Rule, v rules.Verdict) error {
	if c.current.ID != "" && v.Subject.ID != c.current.ID {
		return fmt.Errorf("%s judged %s %q while it heard %q: this is a fault of the rule", r.ID, v.Subject.Kind, v.Subject.ID, c.current.ID)
	}
	if !c.seen.add(duty{r.ID, v.Subject, v.Obligation}) {
		return fmt.Errorf("%s gave two verdicts about %s %q and %q: this is a fault of the rule", r.ID, v.Subject.Kind, v.Subject.ID, v.Obligation)
	}
	return nil
}
