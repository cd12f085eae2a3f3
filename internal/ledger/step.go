package ledger

import (
	"cmp"
	"maps"
	"slices"

	"probity/rules"
)

// step is everything that decides how lives go on: what was known, and what a run saw.
type step struct {
	run    int
	known  map[string]*Life
	seen   map[string]*sight        // findings and exempt verdicts
	judged map[string]rules.Outcome // what passed, of those that matter
	left   map[string]Reason
	heirs  map[string][]string // by lineage: old fingerprint → those that may continue it
	rules  map[string]ruleFate
}

// ruleFate is what a run did with a rule.
type ruleFate int

const (
	notEvaluated ruleFate = iota // also for a rule that the run does not know at all: its lives are not touched
	evaluated
	switchedOff
)

// carry lets findings go on that lineage leads to from one that is open and was not judged any more. It returns the
// fingerprints whose sight it changed.
func (s *step) carry() []string {
	var changed []string
	for _, old := range slices.Sorted(maps.Keys(s.heirs)) {
		from := s.known[old]
		if from == nil || !s.lost(from) {
			continue
		}
		if heir, outcome := s.heir(old); outcome.Open() {
			s.seen[heir].inherit(from)
			changed = append(changed, heir)
		}
	}
	slices.Sort(changed)
	return slices.Compact(changed)
}

// heir is the fingerprint that continues another one, and the verdict for it: a finding before a pass, and of several
// the first by its bytes. Without one there is no outcome.
func (s *step) heir(old string) (fingerprint string, outcome rules.Outcome) {
	for _, candidate := range slices.Sorted(slices.Values(s.heirs[old])) {
		verdict, judged := s.verdict(candidate)
		if judged && (outcome == "" || verdict.Open() && !outcome.Open()) {
			fingerprint, outcome = candidate, verdict
		}
	}
	return fingerprint, outcome
}

// lost reports whether a finding is open and this run, which evaluated its rule, has no verdict for it.
func (s *step) lost(l *Life) bool {
	_, judged := s.judged[l.Fingerprint]
	return l.State == StateOpen && s.rules[l.Rule] == evaluated && s.seen[l.Fingerprint] == nil && !judged
}

// events returns what changed in the lives of findings, by fingerprint.
func (s *step) events() []eventRow {
	var events []eventRow
	for fingerprint, now := range s.seen {
		if e, changed := s.sighted(fingerprint, now); changed {
			events = append(events, e)
		}
	}
	for _, before := range s.known {
		if before.State != StateOpen {
			continue
		}
		if e, ended := s.ending(before); ended {
			events = append(events, e)
		}
	}
	slices.SortFunc(events, func(a, b eventRow) int { return cmp.Compare(a.Fingerprint, b.Fingerprint) })
	return events
}

// sighted is the event of a finding that this run saw.
func (s *step) sighted(fingerprint string, now *sight) (eventRow, bool) {
	if !now.outcome.Open() || now.change == Ongoing {
		return eventRow{}, false
	}
	e := eventRow{Run: int64(s.run), Fingerprint: fingerprint, Word: string(now.change),
		Outcome: string(now.outcome), Severity: now.severity.String(), Sighted: int64(s.run)}
	if now.was != nil {
		e.WasOutcome, e.WasSeverity = string(now.was.Outcome), now.was.Severity.String()
	}
	return e, true
}

// ending is the event of an open finding that is one no more.
func (s *step) ending(before *Life) (eventRow, bool) {
	e := eventRow{Run: int64(s.run), Fingerprint: before.Fingerprint, Sighted: int64(before.LastRun),
		WasOutcome: string(before.Outcome), WasSeverity: before.Severity.String()}
	if s.rules[before.Rule] == switchedOff {
		e.Word, e.Reason = string(Gone), string(RuleOff)
		return e, true
	}
	outcome, judged := s.verdict(before.Fingerprint)
	if !judged && s.rules[before.Rule] == evaluated {
		e.Other, outcome = s.heir(before.Fingerprint)
	}
	switch {
	case s.rules[before.Rule] == notEvaluated, judged && outcome.Open():
		return e, false
	case outcome.Open():
		e.Word, e.Outcome = string(Carried), string(outcome)
	case outcome != "":
		e.Word, e.Outcome = string(Resolved), string(outcome)
	default:
		e.Word, e.Reason = string(Gone), string(s.left[before.Fingerprint])
	}
	return e, true
}

// verdict is what the run answered for a fingerprint; false when it gave no answer.
func (s *step) verdict(fingerprint string) (rules.Outcome, bool) {
	if now := s.seen[fingerprint]; now != nil {
		return now.outcome, true
	}
	outcome, judged := s.judged[fingerprint]
	return outcome, judged
}
