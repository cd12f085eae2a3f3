package ledger

import (
	"iter"
	"maps"
	"slices"

	"probity/internal/civil"
	"probity/rules"
)

// step is everything that decides how lives go on: what was known, and what a run saw.
type step struct {
	run    int
	asOf   civil.Date
	known  lives
	seen   remembered[sight]         // findings and exempt verdicts
	judged map[imprint]rules.Outcome // what passed, of those that matter
	left   map[imprint]Reason
	heirs  map[imprint][]imprint // by lineage: those that may continue a finding
	moved  map[imprint]bool      // what was known went on elsewhere, and the id is another subject's by now
	rules  map[string]ruleFate

	carriages []carriageRow // under which fingerprint findings went on
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
func (s *step) carry() []imprint {
	var changed []imprint
	for old := range s.moved {
		if now := s.seen.find(old); now != nil && now.outcome.Open() {
			*now = sight{outcome: now.outcome, severity: now.severity}
			now.meet(nil, s.run, s.asOf)
			changed = append(changed, old)
		}
	}
	for _, old := range slices.SortedFunc(maps.Keys(s.heirs), imprint.compare) {
		from := s.known.find(old)
		if from == nil || !s.lost(old, from) {
			continue
		}
		if heir, outcome := s.heir(old); outcome.Open() {
			s.seen.find(heir).inherit(from)
			s.carriages = append(s.carriages, carriageRow{int64(s.run), old.String(), heir.String()})
			changed = append(changed, heir)
		}
	}
	s.leaveBehind()
	slices.SortFunc(changed, imprint.compare)
	return slices.Compact(changed)
}

// leaveBehind notes the fingerprints that are another subject's by now and went on nowhere: what was known of them is not that one's.
func (s *step) leaveBehind() {
	wentOn := map[string]bool{}
	for _, c := range s.carriages {
		wentOn[c.Fingerprint] = true
	}
	for _, p := range slices.SortedFunc(maps.Keys(s.moved), imprint.compare) {
		if !wentOn[p.String()] {
			s.carriages = append(s.carriages, carriageRow{int64(s.run), p.String(), ""})
		}
	}
}

// heir is the fingerprint that continues another one, and the verdict for it: a finding before a pass, and of several
// the first by its bytes. Without one there is no outcome.
func (s *step) heir(old imprint) (heir imprint, outcome rules.Outcome) {
	for _, candidate := range slices.SortedFunc(slices.Values(s.heirs[old]), imprint.compare) {
		verdict, judged := s.verdict(candidate)
		if judged && (outcome == "" || verdict.Open() && !outcome.Open()) {
			heir, outcome = candidate, verdict
		}
	}
	return heir, outcome
}

// lost reports whether a finding is open and this run, which evaluated its rule, has no verdict for it: none, or another subject's.
func (s *step) lost(p imprint, l *Life) bool {
	_, judged := s.verdict(p)
	return l.State == StateOpen && s.rules[l.Rule] == evaluated && (!judged || s.moved[p])
}

// events gives what changed in the lives of findings, by fingerprint.
func (s *step) events() iter.Seq[eventRow] {
	return func(yield func(eventRow) bool) {
		for _, p := range s.imprints() {
			if e, changed := s.event(p); changed && !yield(e) {
				return
			}
		}
	}
}

// imprints are all that were known or seen, in the order of their bytes.
func (s *step) imprints() []imprint {
	all := slices.AppendSeq(make([]imprint, 0, len(s.seen.all)+len(s.known.packed.all)), maps.Keys(s.seen.numbers))
	for p := range s.known.packed.numbers {
		if s.seen.find(p) == nil {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, imprint.compare)
	return all
}

// event is what changed in the life of one finding, if anything did.
func (s *step) event(p imprint) (e eventRow, changed bool) {
	if now := s.seen.find(p); now != nil && now.outcome.Open() {
		return s.sighted(p, now)
	}
	if s.known.isOpen(p) {
		return s.ending(p, s.known.find(p))
	}
	return eventRow{}, false
}

// sighted is the event of a finding that this run saw; there is none for one that goes on as it was.
func (s *step) sighted(p imprint, now *sight) (eventRow, bool) {
	if now.change == Ongoing {
		return eventRow{}, false
	}
	return eventRow{Run: int64(s.run), Fingerprint: p.String(), Word: string(now.change),
		Outcome: string(now.outcome), Severity: now.severity.String(), Sighted: int64(s.run),
		WasOutcome: string(now.wasOutcome), WasSeverity: now.wasSeverity.String()}, true
}

// ending is the event of an open finding that is one no more.
func (s *step) ending(p imprint, before *Life) (eventRow, bool) {
	e := eventRow{Run: int64(s.run), Fingerprint: before.Fingerprint, Sighted: int64(before.LastRun),
		WasOutcome: string(before.Outcome), WasSeverity: before.Severity.String()}
	if s.rules[before.Rule] == switchedOff {
		e.Word, e.Reason = string(Gone), string(RuleOff)
		return e, true
	}
	outcome, _ := s.verdict(p)
	if s.lost(p, before) {
		var heir imprint
		if heir, outcome = s.heir(p); outcome != "" {
			e.Other = heir.String()
		}
	}
	switch {
	case s.rules[before.Rule] == notEvaluated:
		return e, false
	case outcome.Open():
		e.Word, e.Outcome = string(Carried), string(outcome)
	case outcome != "":
		e.Word, e.Outcome = string(Resolved), string(outcome)
	default:
		e.Word, e.Reason = string(Gone), string(s.left[p])
	}
	return e, true
}

// verdict is what the run answered for a fingerprint; false when it gave no answer.
func (s *step) verdict(p imprint) (rules.Outcome, bool) {
	if now := s.seen.find(p); now != nil {
		return now.outcome, true
	}
	outcome, judged := s.judged[p]
	return outcome, judged
}
