package jobs

import (
	"strings"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
)

// fates follows the findings that are open in the ledger: what became of those that are not seen again.
type fates struct {
	subjects map[rules.Subject]*fate // of the open findings, and those that lineage leads to
	awaited  map[string]bool         // fingerprints of the same: that one of them passes now is worth knowing
}

// fate is what a dossier says about a person's service; each is met by one goroutine.
type fate struct{ met, left bool }

func newFates(open []*ledger.Life, ref *rules.Reference, asOf civil.Date) *fates {
	f := &fates{subjects: map[rules.Subject]*fate{}, awaited: map[string]bool{}}
	for _, l := range open {
		f.await(l.Subject, l.Fingerprint)
		if subject, obligation := heir(l, ref, asOf); subject != l.Subject || obligation != l.Obligation {
			f.await(subject, rules.Fingerprint(l.Rule, subject, obligation))
		}
	}
	return f
}

func (f *fates) await(subject rules.Subject, fingerprint string) {
	if f.subjects[subject] == nil {
		f.subjects[subject] = &fate{}
	}
	f.awaited[fingerprint] = true
}

// awaits reports whether it is worth knowing that a verdict passes, and its fingerprint then.
func (f *fates) awaits(rule string, v rules.Verdict) (string, bool) {
	if f.subjects[v.Subject] == nil {
		return "", false
	}
	fingerprint := rules.Fingerprint(rule, v.Subject, v.Obligation)
	return fingerprint, f.awaited[fingerprint]
}

// meet notes the dossier of a person with an open finding, and reports whether it is one.
func (f *fates) meet(d *rules.Dossier, asOf civil.Date) bool {
	p, watched := f.subjects[rules.Subject{Kind: rules.PersonSubject, ID: d.ID}]
	if watched {
		p.met, p.left = d.Known(), d.Gone(asOf)
	}
	return watched
}

// tell gives the recorder what lineage and the records say about each open finding that was not seen again.
func (f *fates) tell(to *ledger.Recorder, ref *rules.Reference, asOf civil.Date) {
	for _, l := range to.Unseen() {
		to.Left(l.Fingerprint, f.why(l, ref))
		subject, obligation := heir(l, ref, asOf)
		if subject != l.Subject || obligation != l.Obligation {
			to.Carry(l.Fingerprint, subject, obligation)
		}
	}
}

// why says, as far as it is known, why a subject is no longer in the population.
func (f *fates) why(l *ledger.Life, ref *rules.Reference) ledger.Reason {
	if l.Subject.Kind == rules.PersonSubject {
		switch p := f.subjects[l.Subject]; {
		case !p.met:
			return ledger.Unrecorded
		case p.left:
			return ledger.LeftService
		}
	}
	if position, ok := ref.Position(positionOf(l.Obligation, ref)); ok && position.Listed == record.No {
		return ledger.Struck
	}
	if l.Subject.Kind == rules.PersonSubject {
		return ledger.LeftPost
	}
	return ledger.NotKnown
}

// heir is the subject and obligation in whose place lineage puts those of a finding.
func heir(l *ledger.Life, ref *rules.Reference, asOf civil.Date) (rules.Subject, string) {
	subject, obligation := l.Subject, l.Obligation
	switch subject.Kind {
	case rules.UnitSubject:
		subject.ID = ref.UnitAlive(subject.ID, asOf)
	case rules.PositionSubject:
		subject.ID = ref.PositionLines.Alive(subject.ID, asOf)
	}
	if id := positionOf(obligation, ref); id != "" {
		obligation = ref.PositionLines.Alive(id, asOf) + strings.TrimPrefix(obligation, id)
	}
	return subject, obligation
}

// positionOf is the position that an obligation names, alone or before a year ("LS-01/2026"); empty when it names none.
func positionOf(obligation string, ref *rules.Reference) string {
	known := func(id string) bool {
		_, ok := ref.Position(id)
		return ok || len(ref.PositionLines.Successors(id)) > 0
	}
	if known(obligation) {
		return obligation
	}
	if i := strings.LastIndexByte(obligation, '/'); i > 0 && known(obligation[:i]) {
		return obligation[:i]
	}
	return ""
}
