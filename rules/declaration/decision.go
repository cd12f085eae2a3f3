package declaration

import (
	"cmp"
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// decision is a personnel decision, taken or planned, before which a declaration is owed.
type decision struct {
	row   *record.Appointment
	day   civil.Date      // of the decision, or of its effect where that is earlier; zero where neither is known
	taken bool            // it was signed by the as-of date
	aside []rules.Missing // why it is not certain what it says
}

// decisionOf finds on which day the appointment is. One with effect from before its signing is of the day of its effect: who signs later
// makes nobody's declaration earlier. While it is not signed, what it will say of a day that has passed counts for nothing.
func decisionOf(row *record.Appointment, asOf civil.Date) decision {
	d := decision{row: row, taken: !row.DecidedOn.IsZero() && row.DecidedOn <= asOf}
	switch {
	case row.DecidedOn.IsZero():
		d.day = row.EffectiveOn
	case row.EffectiveOn.IsZero() || !d.taken && row.EffectiveOn <= asOf:
		d.day = row.DecidedOn
	default:
		d.day = min(row.DecidedOn, row.EffectiveOn)
	}
	return d
}

// decisions are those of the person, each once: of several rows about one appointment the one that was taken, on the latest day.
func decisions(h rules.Hearing) (each []decision) {
	for i := range h.Appointment.Good {
		d := decisionOf(&h.Appointment.Good[i], h.AsOf)
		at := slices.IndexFunc(each, func(e decision) bool { return e.name() == d.name() })
		switch {
		case at < 0:
			each = append(each, d)
		case d.taken != each[at].taken && d.taken, d.taken == each[at].taken && d.day > each[at].day:
			each[at] = d
		}
	}
	for i := range h.Appointment.Bad {
		b := &h.Appointment.Bad[i]
		d := decisionOf(&b.Row, h.AsOf)
		d.aside = wording.Unreadable(b.Aside)
		at := slices.IndexFunc(each, func(e decision) bool { return e.name() == d.name() })
		switch {
		case overLongAgo(h, b):
		case at < 0:
			each = append(each, d)
		case len(each[at].aside) > 0:
			each[at].aside = joined(each[at].aside, d.aside...)
		}
	}
	return each
}

// overLongAgo reports whether a decision that was set aside is one that nobody is told of any more, for all that can be read of its days:
// the appointment was on one of them or before it.
func overLongAgo(h rules.Hearing, b *record.Bad[record.Appointment]) bool {
	latest := cmp.Or(b.Row.DecidedOn, b.Row.EffectiveOn)
	planned := b.Row.DecidedOn.IsZero() && !b.Faulty("decided_on")
	return !planned && !latest.IsZero() && latest <= h.AsOf && late(h, latest) == notCounted
}

// name is what the duty is called: the sort of decision, the position, and the day of its effect or of its signing.
func (d decision) name() string {
	parts := slices.DeleteFunc([]string{d.row.Kind, d.row.PositionID, cmp.Or(d.row.EffectiveOn, d.row.DecidedOn).String()}, func(s string) bool { return s == "" })
	return strings.Join(parts, "/")
}

func (d decision) key() string {
	pairs := []string{"person_id", d.row.PersonID}
	for _, p := range [][2]string{{"position_id", d.row.PositionID}, {"kind", d.row.Kind}, {"decided_on", d.row.DecidedOn.String()}} {
		if p[1] != "" {
			pairs = append(pairs, p[0], p[1])
		}
	}
	return rules.Key(pairs...)
}

// label is the decision as a sentence mentions it.
func (d decision) label(ref *rules.Reference) record.Text {
	kind := wording.Code("appointment", "kind", d.row.Kind)
	if d.row.PositionID == "" {
		return kind
	}
	name := d.row.PositionID
	if p, known := ref.Position(name); known {
		name = p.Name + " (" + name + ")"
	}
	return say("%s %s", "%s, %s", kind, name)
}
