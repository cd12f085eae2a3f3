package cases

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// Answer is a verdict with its reasons spelled out.
type Answer struct {
	rules.Verdict
	Reasons rules.Reasons
}

// Judge lets a rule hear the world, in the way of one night: the lists first, then persons, then units, then what needs
// all of them. It is false when the rule is not evaluated. The answers are sorted by subject and obligation.
func (w *World) Judge(r *rules.Rule) (answers []Answer, evaluated bool) {
	for _, need := range r.Reads {
		if !w.scope.Has(need.Kind, need.Columns...) {
			return nil, false
		}
	}
	deliver := func(_ *rules.Rule, v rules.Verdict) {
		a := Answer{Verdict: v}
		if v.Reasons != nil {
			a.Reasons = v.Reasons(v)
		}
		answers = append(answers, a)
	}
	ref, _ := rules.NewReference(w.lists())
	sitting := rules.NewSitting([]*rules.Rule{r}, ref, w.scope)
	w.dossiers(rules.PersonSubject, record.ByPerson, func(d *rules.Dossier) { sitting.Hear(d, deliver) })
	w.dossiers(rules.UnitSubject, record.ByUnit, func(d *rules.Dossier) { sitting.Hear(d, deliver) })
	sitting.Conclude(deliver)
	slices.SortStableFunc(answers, func(a, b Answer) int {
		return cmp.Or(cmp.Compare(a.Subject.Kind, b.Subject.Kind), cmp.Compare(a.Subject.ID, b.Subject.ID),
			cmp.Compare(a.Obligation, b.Obligation))
	})
	return answers, true
}

// batch files the rows that are cut in one way.
func (w *World) batch(cut record.Cut) *record.Batch {
	b := record.NewBatch(w.mapped(cut))
	for _, row := range w.rows {
		if row.kind.CutBy == cut {
			b.Add(row.kind.Name, row.values)
		}
	}
	return b
}

func (w *World) mapped(cut record.Cut) record.Schema {
	schema := record.Schema{}
	for _, kind := range record.Kinds() {
		if columns, ok := w.scope.Mapped[kind.Name]; ok && kind.CutBy == cut {
			schema[kind.Name] = columns
		}
	}
	return schema
}

func (w *World) lists() *record.Set {
	set := &record.Set{}
	w.batch(record.Whole).Subjects(set, func(string, *record.Set) {})
	return set
}

func (w *World) dossiers(kind rules.SubjectKind, cut record.Cut, hear func(*rules.Dossier)) {
	w.batch(cut).Subjects(&record.Set{}, func(id string, rows *record.Set) {
		hear(&rules.Dossier{Kind: kind, ID: id, Set: rows})
	})
}

// Lines writes answers in the notation of Case.Want.
func Lines(r *rules.Rule, answers []Answer) []string {
	lines := make([]string, len(answers))
	for i, a := range answers {
		lines[i] = a.line(r)
	}
	return lines
}

func (a Answer) line(r *rules.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s=%s obligation=%s", a.Outcome, a.Subject.Kind, write(a.Subject.ID), write(a.Obligation))
	if !a.DueOn.IsZero() {
		fmt.Fprintf(&b, " due=%s", a.DueOn)
	}
	if a.Outcome == rules.Overdue {
		fmt.Fprintf(&b, " severity=%s", cmp.Or(a.Severity, r.Severity))
	}
	return b.String()
}

// checkOrder judges again with the rows in other orders: a database gives no promise about theirs.
func (w *World) checkOrder(r *rules.Rule, first []Answer) []error {
	said := fmt.Sprint(Lines(r, first), reasons(first))
	for _, order := range []struct {
		name    string
		shuffle func([]row) []row
	}{{"backwards", backwards}, {"every other row first", everyOther}} {
		again := &World{w.scope, w.declared, order.shuffle(w.rows)}
		answers, _ := again.Judge(r)
		if now := fmt.Sprint(Lines(r, answers), reasons(answers)); now != said {
			return []error{fmt.Errorf("the answer depends on the order of the rows; %s:\n%s\nas written:\n%s", order.name, now, said)}
		}
	}
	return nil
}

func reasons(answers []Answer) []rules.Reasons {
	all := make([]rules.Reasons, len(answers))
	for i, a := range answers {
		all[i] = a.Reasons
	}
	return all
}

func backwards(rows []row) []row {
	turned := slices.Clone(rows)
	slices.Reverse(turned)
	return turned
}

func everyOther(rows []row) []row {
	var odd, even []row
	for i, r := range rows {
		if i%2 == 0 {
			even = append(even, r)
		} else {
			odd = append(odd, r)
		}
	}
	return append(odd, even...)
}
