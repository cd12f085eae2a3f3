package jobs

import (
	"slices"
	"strings"
	"sync"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
)

// fates follows the findings that are open in the ledger: what became of those that are not seen again.
type fates struct {
	recorder *ledger.Recorder // nil where nothing is remembered
	heirs    map[string]bool  // fingerprints that lineage leads to from an open one
	persons  map[string]int32 // with open findings, and the numbers of their fates
	all      []fate           // each is met by one goroutine
	some     bool             // whether anything is open
	kinds    []*record.Kind   // that obligations rest on
	adding   sync.Mutex
	rows     []trace // of all of them; without pointers, so that the collector need not look through them again and again
}

// fate is what a dossier says about a person's service, and of what it has rows.
type fate struct {
	met, left bool
	from, to  int // its rows among those of all
}

func newFates(recorder *ledger.Recorder, ref *rules.Reference, asOf civil.Date) *fates {
	f := &fates{recorder: recorder, heirs: map[string]bool{}, persons: map[string]int32{}, kinds: traced()}
	if recorder == nil {
		return f
	}
	for l := range recorder.OpenFindings() {
		f.some = true
		if _, known := f.persons[l.Subject.ID]; !known && l.Subject.Kind == rules.PersonSubject {
			f.persons[l.Subject.ID] = int32(len(f.all))
			f.all = append(f.all, fate{})
		}
		for _, h := range heirsOf(l, ref, asOf) {
			f.heirs[rules.Fingerprint(l.Rule, h.subject, h.obligation)] = true
		}
	}
	return f
}

// awaits reports whether it is worth knowing that a verdict passes: whether a finding that is open, or that lineage leads to
// from one, is about the same; and its fingerprint then.
func (f *fates) awaits(rule string, v rules.Verdict) (string, bool) {
	if !f.some {
		return "", false
	}
	fingerprint := rules.Fingerprint(rule, v.Subject, v.Obligation)
	return fingerprint, f.heirs[fingerprint] || f.recorder.IsOpen(fingerprint)
}

// meet notes the dossier of a person with an open finding, and reports whether it is one.
func (f *fates) meet(d *rules.Dossier, ref *rules.Reference, asOf civil.Date) bool {
	number, watched := f.persons[d.ID]
	if watched {
		f.adding.Lock()
		from := len(f.rows)
		f.rows = appendTraces(f.rows, d, f.kinds)
		f.rows = appendSteps(f.rows, d, ref.PositionLines, asOf)
		f.all[number] = fate{d.Known(), d.Gone(asOf), from, len(f.rows)}
		f.adding.Unlock()
	}
	return watched
}

// tell gives the recorder what lineage and the records say about each open finding that was not seen again.
func (f *fates) tell(to *ledger.Recorder, ref *rules.Reference, asOf civil.Date) {
	for l := range to.SeenAgain() {
		if heirs := heirsOf(l, ref, asOf); len(heirs) > 0 && givenAnew(l, ref, asOf) {
			to.Moved(l.Fingerprint)
			to.Left(l.Fingerprint, f.why(l, ref, asOf))
			for _, h := range heirs {
				to.Carry(l.Fingerprint, h.subject, h.obligation)
			}
		}
	}
	for l := range to.Unseen() {
		to.Left(l.Fingerprint, f.why(l, ref, asOf))
		for _, h := range heirsOf(l, ref, asOf) {
			if f.follows(l, h) {
				to.Carry(l.Fingerprint, h.subject, h.obligation)
			}
		}
	}
}

// follows reports whether a person went with their position to what took its place. Where their row of it began later, its code
// was another desk's by then. A row that the records no longer have may now bear the new name.
func (f *fates) follows(l ledger.Life, h heir) bool {
	if h.position == "" || l.Subject.Kind != rules.PersonSubject {
		return true
	}
	met := f.all[f.persons[l.Subject.ID]]
	rows := f.rows[met.from:met.to]
	return !slices.Contains(rows, traceOf("assignment", l.Position)) || slices.Contains(rows, stepOf(l.Position, h.position))
}

// heir is a subject and obligation in the place of those of a finding.
type heir struct {
	subject    rules.Subject
	obligation string
	position   string // that took the place of another
}

// heirsOf are what lineage puts in the place of a finding. Of a position that was split it is each part: the records say in
// which of them the person's time goes on, and only that one is judged. A unit that was split stays itself.
func heirsOf(l ledger.Life, ref *rules.Reference, asOf civil.Date) (heirs []heir) {
	itself := heir{subject: l.Subject, obligation: l.Obligation}
	// An obligation begins with the position's id only where it is about that position. That of a posting may look like one.
	rest, about := strings.CutPrefix(l.Obligation, l.Position)
	if l.Position == "" || !about || rest != "" && rest[0] != '/' {
		next := itself
		if l.Subject.Kind == rules.UnitSubject {
			next.subject.ID = unitNow(l, ref, asOf)
		}
		heirs = append(heirs, next)
	} else {
		for _, position := range ref.PositionLines.Standing(l.Position, given(l, ref.PositionLines), asOf) {
			next := heir{l.Subject, position + rest, position}
			if l.Subject.Kind == rules.PositionSubject {
				next.subject.ID = position
			}
			heirs = append(heirs, next)
		}
	}
	return slices.DeleteFunc(heirs, func(h heir) bool {
		return h.subject == itself.subject && h.obligation == itself.obligation
	})
}

// unitNow is what stands in the place of the unit that a finding is about.
func unitNow(l ledger.Life, ref *rules.Reference, asOf civil.Date) string {
	alive, _ := ref.UnitLines.Follow(l.Subject.ID, given(l, ref.UnitLines), asOf)
	return alive
}

// given is the day from which links can have taken an id from what a finding is about: of one that is about the position or the
// unit itself, after the last day on which the id had been given to it when it was last seen. Its first sight may be inherited.
func given(l ledger.Life, lines rules.Lineage) (from civil.Date) {
	if l.Subject.Kind == rules.PersonSubject {
		return 0
	}
	for _, link := range lines.Predecessors(l.Subject.ID) {
		if link.On <= l.LastOn {
			from = link.On + 1
		}
	}
	return from
}

// givenAnew reports whether the id of a finding's position or unit was given to another one, on a later day than something else
// took its place. Of the very day nobody can say which came first.
func givenAnew(l ledger.Life, ref *rules.Reference, asOf civil.Date) bool {
	lines := ref.PositionLines
	if l.Subject.Kind == rules.UnitSubject {
		lines = ref.UnitLines
	}
	left, _, replaced := lines.Step(l.Subject.ID, given(l, lines), asOf)
	return replaced && slices.ContainsFunc(lines.Predecessors(l.Subject.ID), func(link rules.Link) bool {
		return link.On > left.On && link.On <= asOf
	})
}
