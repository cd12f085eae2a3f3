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
func (f *fates) meet(d *rules.Dossier, asOf civil.Date) bool {
	number, watched := f.persons[d.ID]
	if watched {
		f.adding.Lock()
		from := len(f.rows)
		f.rows = appendTraces(f.rows, d, f.kinds)
		f.all[number] = fate{d.Known(), d.Gone(asOf), from, len(f.rows)}
		f.adding.Unlock()
	}
	return watched
}

// tell gives the recorder what lineage and the records say about each open finding that was not seen again.
func (f *fates) tell(to *ledger.Recorder, ref *rules.Reference, asOf civil.Date) {
	for l := range to.Unseen() {
		to.Left(l.Fingerprint, f.why(l, ref, asOf))
		for _, h := range heirsOf(l, ref, asOf) {
			to.Carry(l.Fingerprint, h.subject, h.obligation)
		}
	}
}

// heir is a subject and obligation in the place of those of a finding.
type heir struct {
	subject    rules.Subject
	obligation string
}

// heirsOf are what lineage puts in the place of a finding. Of a position that was split it is each part: the records say in
// which of them the person's time goes on, and only that one is judged. A unit that was split stays itself.
func heirsOf(l ledger.Life, ref *rules.Reference, asOf civil.Date) (heirs []heir) {
	itself := heir{l.Subject, l.Obligation}
	// An obligation begins with the position's id only where it is about that position. That of a posting may look like one.
	rest, about := strings.CutPrefix(l.Obligation, l.Position)
	if l.Position == "" || !about || rest != "" && rest[0] != '/' {
		next := itself
		if l.Subject.Kind == rules.UnitSubject {
			next.subject.ID = ref.UnitAlive(l.Subject.ID, asOf)
		}
		heirs = append(heirs, next)
	} else {
		for _, position := range ref.PositionLines.Standing(l.Position, asOf) {
			next := heir{l.Subject, position + rest}
			if l.Subject.Kind == rules.PositionSubject {
				next.subject.ID = position
			}
			heirs = append(heirs, next)
		}
	}
	return slices.DeleteFunc(heirs, func(h heir) bool { return h == itself })
}
