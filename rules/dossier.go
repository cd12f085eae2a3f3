package rules

import (
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
)

// Dossier is all records of one subject: of a person, or of a unit. Its slices are used again for the next one.
type Dossier struct {
	Kind SubjectKind
	ID   string
	*record.Set

	at      []*Place // of the good assignments
	located bool
}

// Open puts another subject's records into the dossier.
func (d *Dossier) Open(kind SubjectKind, id string, rows *record.Set) {
	*d = Dossier{Kind: kind, ID: id, Set: rows, at: d.at[:0]}
}

// Known reports whether the person is in the list of persons. An orphan's rows are judged as if the columns of person
// were NULL.
func (d *Dossier) Known() bool { return len(d.Person.Good) > 0 || len(d.Person.Bad) > 0 }

// Self returns the person's own row, not to be changed: the good one, else what could be read of a row that was set aside.
func (d *Dossier) Self() *record.Person {
	switch {
	case len(d.Person.Good) > 0:
		return &d.Person.Good[0]
	case len(d.Person.Bad) > 0:
		return &d.Person.Bad[0].Row
	}
	return &record.Person{}
}

// Unreadable reports whether a column of the person's own row cannot be trusted: the row was set aside with a fault
// there, rows contradict each other, or it is one of two days in the wrong order.
func (d *Dossier) Unreadable(column string) bool {
	if len(d.Person.Good) > 0 {
		return false
	}
	return slices.ContainsFunc(d.Person.Bad, func(b record.Bad[record.Person]) bool {
		service := column == "hired_on" || column == "left_on"
		return b.Faulty(column) || b.Has(record.Contradiction) || service && b.Has(record.EndBeforeStart)
	})
}

// LeftOn is the person's last day in the service; zero while they serve, or where it cannot be read.
func (d *Dossier) LeftOn() civil.Date {
	if d.Unreadable("left_on") {
		return 0
	}
	return d.Self().LeftOn
}

// Gone reports whether the person had left the service before a day.
func (d *Dossier) Gone(on civil.Date) bool {
	left := d.Self().LeftOn
	return !left.IsZero() && left < on
}

// Key writes a record's key as evidence and faults show it: pairs of column and value.
func Key(pairs ...string) string {
	var b strings.Builder
	for i := 0; i+1 < len(pairs); i += 2 {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(pairs[i] + "=" + pairs[i+1])
	}
	return b.String()
}
