package ledger

import (
	"iter"
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

// events gives what changed in the lives of findings, by fingerprint.
func (s *step) events() iter.Seq[eventRow] {
	return func(yield func(eventRow) bool) {
		for _, fingerprint := range s.fingerprints() {
			if e, changed := s.event(fingerprint); changed && !yield(e) {
				return
			}
		}
	}
}

// fingerprints are all that were known or seen, in the order of their bytes.
func (s *step) fingerprints() []string {
	all := slices.AppendSeq(make([]string, 0, len(s.seen)+len(s.known)), maps.Keys(s.seen))
	for fingerprint := range s.known {
		if s.seen[fingerprint] == nil {
			all = append(all, fingerprint)
		}
	}
	slices.Sort(all)
	return all
}

// event is what changed in the life of one finding, if anything did.
func (s *step) event(fingerprint string) (e eventRow, changed bool) {
	if now := s.seen[fingerprint]; now != nil && now.outcome.Open() {
		return s.sighted(fingerprint, now)
	}
	if before := s.known[fingerprint]; before != nil && before.State == StateOpen {
		return s.ending(before)
	}
	return eventRow{}, false
}

// sighted is the event of a finding that this run saw; there is none for one that goes on as it was.
func (s *step) sighted(fingerprint string, now *sight) (eventRow, bool) {
	e := eventRow{Run: int64(s.run), Fingerprint: fingerprint, Word: string(now.change),
		Outcome: string(now.outcome), Severity: now.severity.String(), Sighted: int64(s.run)}
	if now.was != nil {
		e.WasOutcome, e.WasSeverity = string(now.was.Outcome), now.was.Severity.String()
	}
	return e, now.change != Ongoing
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
	case s.rules[before.Rule] == notEvaluated:
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
