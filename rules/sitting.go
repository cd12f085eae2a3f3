package rules

import (
	"cmp"
	"maps"

	"probity/internal/record"
)

// Sitting hears dossiers by a set of rules. Each goroutine has its own; Join brings their facts together.
type Sitting struct {
	rules []*Rule
	heard map[SubjectKind][]*Rule // by whose dossiers they are given
	ref   *Reference
	scope Scope
	met   map[string]bool  // units whose dossiers were heard
	facts map[string]Facts // by rule
	about int              // facts that verdicts about persons will be concluded from
	known []any            // worked out from the dossier that is heard
}

// NewSitting prepares to hear dossiers.
func NewSitting(rules []*Rule, ref *Reference, scope Scope) *Sitting {
	s := &Sitting{rules: rules, heard: map[SubjectKind][]*Rule{}, ref: ref, scope: scope, met: map[string]bool{}, facts: map[string]Facts{}}
	for _, r := range rules {
		kind := cmp.Or(r.Hears, PersonSubject)
		s.heard[kind] = append(s.heard[kind], r)
	}
	return s
}

// Hear judges one dossier by every rule and hands over each verdict. Reasons must be asked for before Hear returns: they
// read rows that are used again for the next dossier.
func (s *Sitting) Hear(d *Dossier, deliver func(*Rule, Verdict)) {
	s.known = s.known[:0]
	if d.Kind == UnitSubject {
		s.met[d.ID] = true
	}
	h := Hearing{d, s.ref, s.scope, &s.known}
	for _, r := range s.heard[d.Kind] {
		if r.Judge != nil {
			for _, v := range r.Judge(h) {
				deliver(r, v)
			}
		}
		if r.Gather != nil {
			if facts := r.Gather(h); len(facts) > 0 {
				s.facts[r.ID] = append(s.facts[r.ID], facts...)
				for _, f := range facts {
					if f.Person != "" {
						s.about++
					}
				}
			}
		}
	}
}

// AboutPersons is how many facts were gathered so far that name a person, because a verdict about them may be concluded.
// When it grows during Hear, the person's name will be needed after their dossier is gone.
func (s *Sitting) AboutPersons() int { return s.about }

// Join takes over the facts that another sitting gathered.
func (s *Sitting) Join(other *Sitting) {
	maps.Copy(s.met, other.met)
	for id, facts := range other.facts {
		s.facts[id] = append(s.facts[id], facts...)
	}
}

// hearOthers hears the listed units of which there was no dossier: the list of units is read whole, so that a unit has one only
// where another kind has a row of it. Of a unit that nobody ever checked there is none, and it is the one that is looked for.
func (s *Sitting) hearOthers(deliver func(*Rule, Verdict)) {
	if len(s.heard[UnitSubject]) == 0 {
		return
	}
	for _, id := range s.ref.UnitIDs().IDs() {
		if !s.met[id] {
			s.Hear(&Dossier{Kind: UnitSubject, ID: id, Set: &record.Set{}}, deliver)
		}
	}
}

// Conclude hears the units of which there are no records but the list's, and asks the rules that need the whole ministry. It
// comes after the last dossier.
func (s *Sitting) Conclude(deliver func(*Rule, Verdict)) {
	s.hearOthers(deliver)
	for _, r := range s.rules {
		if r.Conclude == nil {
			continue
		}
		facts := s.facts[r.ID]
		facts.Sort()
		for _, v := range r.Conclude(Chronicle{facts, s.ref, s.scope}) {
			deliver(r, v)
		}
	}
}
