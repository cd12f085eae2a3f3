package jobs

import (
	"context"
	"maps"
	"runtime"

	"probity/internal/record"
	"probity/rules"
)

// witness hears dossiers by both benches of a simulation, in one goroutine, and keeps whose verdict would move into or out of overdue.
type witness struct {
	*twice
	sittings [2]*rules.Sitting // as it is, as it would be
	current  rules.Dossier
	met      map[duty]*Supposed // verdicts on the current dossier
	counts   map[string]*[2]rules.Counts
	people   map[string]bearer // whose verdicts are concluded after their dossiers are gone
	moved    []Supposed
	err      error
}

// duty is what a verdict is about.
type duty struct {
	rule, obligation string
	subject          rules.Subject
}

func (t *twice) witness() *witness {
	w := &witness{twice: t, met: map[duty]*Supposed{}, counts: map[string]*[2]rules.Counts{}, people: map[string]bearer{}}
	for i, b := range []bench{t.is, t.would} {
		w.sittings[i] = rules.NewSitting(b.rules, t.ref, b.scope)
	}
	for _, r := range t.would.rules {
		w.counts[r.ID] = &[2]rules.Counts{}
	}
	return w
}

// hear judges every dossier by both benches, on all cores, and then asks both what they conclude.
func (t *twice) hear(ctx context.Context) (*witness, error) {
	var witnesses []*witness
	for range runtime.GOMAXPROCS(0) {
		witnesses = append(witnesses, t.witness())
	}
	hear := func(kind rules.SubjectKind) func(int, *record.Batch, *record.Set) error {
		return func(n int, b *record.Batch, set *record.Set) error { return witnesses[n].hear(b, kind, set) }
	}
	persons, err := t.snapshot.Persons(ctx)
	if err == nil {
		err = eachBatch(ctx, persons, len(witnesses), hear(rules.PersonSubject))
	}
	if err != nil {
		return nil, err
	}
	units, err := t.snapshot.Units(ctx)
	if err == nil {
		err = eachBatch(ctx, units, len(witnesses), hear(rules.UnitSubject))
	}
	if err != nil {
		return nil, err
	}
	first := witnesses[0]
	for _, other := range witnesses[1:] {
		first.join(other)
	}
	return first, first.conclude()
}

func (w *witness) hear(b *record.Batch, kind rules.SubjectKind, set *record.Set) error {
	b.Subjects(set, func(id string, rows *record.Set) {
		w.current.Open(kind, id, rows)
		waits := false
		for side, sitting := range w.sittings {
			before := sitting.AboutPersons()
			sitting.Hear(&w.current, func(r *rules.Rule, v rules.Verdict) { w.note(side, r, v) })
			waits = waits || sitting.AboutPersons() > before
		}
		if waits {
			self := w.current.Self()
			w.people[id] = bearer{self.FullName, year(self.BornOn)}
		}
		w.settle()
	})
	return w.err
}

// note keeps a verdict of one side until the other has spoken.
func (w *witness) note(side int, r *rules.Rule, v rules.Verdict) {
	asOf := []bench{w.is, w.would}[side].scope.AsOf
	unit := w.ref.UnitAlive(v.UnitID, asOf)
	if w.Unit != "" && !w.ref.Within(unit, w.Unit, asOf) {
		return
	}
	if !w.counts[r.ID][side].Add(v.Outcome, 1) && w.err == nil {
		w.err = refuseOutcome(r, v.Outcome)
	}
	at := duty{r.ID, v.Obligation, v.Subject}
	if w.met[at] == nil {
		w.met[at] = &Supposed{Rule: r.ID, Subject: v.Subject, Obligation: v.Obligation}
	}
	one := w.met[at]
	one.Unit = unit
	if stance := (Stance{v.Outcome, v.DueOn}); side == 0 {
		one.Is = stance
	} else {
		one.Would = stance
	}
}

// settle keeps those whose verdict is overdue on one side alone.
func (w *witness) settle() {
	for _, one := range w.met {
		if (one.Is.Outcome == rules.Overdue) != (one.Would.Outcome == rules.Overdue) {
			who := w.called(one.Subject)
			one.Name, one.BornYear = who.name, who.born
			w.moved = append(w.moved, *one)
		}
	}
	clear(w.met)
}

// called is the name of a subject, of a person as the dossier or the people have it.
func (w *witness) called(s rules.Subject) bearer {
	switch s.Kind {
	case rules.PersonSubject:
		if w.current.Set != nil {
			return bearer{w.current.Self().FullName, year(w.current.Self().BornOn)}
		}
		return w.people[s.ID]
	case rules.UnitSubject:
		if s.ID == "" {
			return bearer{name: ministry}
		}
		return bearer{name: w.unitName(s.ID)}
	case rules.PositionSubject:
		if p, ok := w.ref.Position(s.ID); ok {
			return bearer{name: p.Name}
		}
	}
	return bearer{}
}

func (w *witness) join(other *witness) {
	for side := range w.sittings {
		w.sittings[side].Join(other.sittings[side])
		for id, counts := range other.counts {
			w.counts[id][side] = w.counts[id][side].Plus(counts[side])
		}
	}
	maps.Copy(w.people, other.people)
	w.moved = append(w.moved, other.moved...)
}

func (w *witness) conclude() error {
	w.current = rules.Dossier{}
	for side, sitting := range w.sittings {
		sitting.Conclude(func(r *rules.Rule, v rules.Verdict) { w.note(side, r, v) })
	}
	w.settle()
	return w.err
}
