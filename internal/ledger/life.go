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
	Position    string // that it is about; empty where it is about none
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

// meet compares a finding with what was known of it before; before is nil for one that was never seen.
func (s *sight) meet(before *Life, run int, asOf civil.Date) {
	s.change, s.firstRun, s.firstOn = New, run, asOf
	if before == nil {
		return
	}
	s.goOn(before)
	s.firstRun, s.firstOn = before.FirstRun, before.FirstOn
	switch {
	case before.State != StateOpen:
		s.change = Reopened
	case s.worse(before):
		s.change = Worsened
	default:
		s.change = Ongoing
	}
}

func (s *sight) goOn(from *Life) { s.wasOutcome, s.wasSeverity = from.Outcome, from.Severity }

// worse reports whether someone is now named as overdue who was not, or the severity rose; N1 is the gravest.
func (s *sight) worse(before *Life) bool {
	return s.outcome == rules.Overdue && before.Outcome != rules.Overdue || s.severity < before.Severity
}

// inherit lets a finding go on from one under another fingerprint. Where several come together it is worse only if it is
// worse than each of them, and the earliest first sight counts.
func (s *sight) inherit(from *Life) {
	switch worse := s.worse(from); {
	case !worse:
		s.change = Ongoing
		s.goOn(from)
	case s.change != Ongoing:
		s.change = Worsened
		s.goOn(from)
	}
	if from.FirstOn < s.firstOn || from.FirstOn == s.firstOn && from.FirstRun < s.firstRun {
		s.firstRun, s.firstOn = from.FirstRun, from.FirstOn
	}
}
