package declaration

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// duty is a row of the list of obligations.
type duty struct {
	row   *record.Obligation
	aside []rules.Missing // why it is not certain what it says; none where all is certain that matters
}

// duties are the rows of the list that are, or may be, of a sort, which names them by a column: its day or its year. One that was set
// aside for another column is as good as any; one without a sort that has nothing in that column is of another, as the column means it.
func duties(h rules.Hearing, kind, column string) (all []duty) {
	for i := range h.Obligation.Good {
		if row := &h.Obligation.Good[i]; row.Kind == kind {
			all = append(all, duty{row: row})
		}
	}
	for i := range h.Obligation.Bad {
		b := &h.Obligation.Bad[i]
		switch {
		case b.Row.Kind != kind && !b.Faulty("kind"):
		case b.Faulty("kind") && !b.Faulty(column) && !named(&b.Row, column):
		case b.Aside.Sound("kind", column):
			all = append(all, duty{row: &b.Row})
		default:
			all = append(all, duty{&b.Row, wording.Unreadable(b.Aside)})
		}
	}
	return all
}

// named reports whether a row has something in the column by which its sort names a duty.
func named(row *record.Obligation, column string) bool {
	if column == "year" {
		return row.Year.Known
	}
	return !row.TriggerOn.IsZero()
}

// byName brings together the rows that name one obligation: what one of them says for certain, the others need not.
func byName(all []duty, name func(*record.Obligation) string) (each []duty) {
	for _, d := range all {
		at := slices.IndexFunc(each, func(e duty) bool { return name(e.row) == name(d.row) })
		switch {
		case at < 0:
			each = append(each, d)
		case len(d.aside) == 0:
			each[at].aside = nil
		case len(each[at].aside) > 0:
			each[at].aside = joined(each[at].aside, d.aside...)
		}
	}
	return each
}
