package ledger

import (
	"probity/internal/civil"
	"probity/rules"
)

// Life is what the ledger knows of one finding, from its first sight to its last.
type Life struct {
	Fingerprint string
	Rule        string
	Subject     rules.Subject
	Obligation  string
	State       LifeState
	Outcome     rules.Outcome // at the last sight
	Severity    rules.Severity
	FirstRun    int // the run of the first sight
	FirstOn     civil.Date
	LastRun     int // the run of the last sight
	LastOn      civil.Date
}

// sight is what a run saw of one fingerprint, and what that means for its life.
type sight struct {
	outcome  rules.Outcome
	severity rules.Severity
	change   Change
	firstRun int
	firstOn  civil.Date

	wasOutcome  rules.Outcome // of what it goes on from; empty when it is new
	wasSeverity rules.Severity
}

// meet compares a finding with what was known of it before; nil for one that was never seen.
func (s *sight) meet(was *past, run int, asOf civil.Date) {
	s.change, s.firstRun, s.firstOn = New, run, asOf
	if was == nil {
		return
	}
	s.goOn(was)
	s.firstRun, s.firstOn = was.firstRun, was.firstOn
	switch {
	case was.state != StateOpen:
		s.change = Reopened
	case s.worse(was):
		s.change = Worsened
	default:
		s.change = Ongoing
	}
}

func (s *sight) goOn(from *past) { s.wasOutcome, s.wasSeverity = from.outcome, from.severity }

// worse reports whether someone is now named as overdue who was not, or the severity rose; N1 is the gravest.
func (s *sight) worse(was *past) bool {
	return s.outcome == rules.Overdue && was.outcome != rules.Overdue || s.severity < was.severity
}

// inherit lets a finding go on from one under another fingerprint. Where several come together it is worse only if it is
// worse than each of them, and the earliest first sight counts.
func (s *sight) inherit(from *past) {
	switch worse := s.worse(from); {
	case !worse:
		s.change = Ongoing
		s.goOn(from)
	case s.change != Ongoing:
		s.change = Worsened
		s.goOn(from)
	}
	if from.firstOn < s.firstOn || from.firstOn == s.firstOn && from.firstRun < s.firstRun {
		s.firstRun, s.firstOn = from.firstRun, from.firstOn
	}
}
