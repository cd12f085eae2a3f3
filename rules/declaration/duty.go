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

// duties are the rows of the list that are, or may be, of a sort; columns are those by which they are judged beside the sort. One that
// was set aside for another column is as good as any.
func duties(h rules.Hearing, kind string, columns ...string) (all []duty) {
	for i := range h.Obligation.Good {
		if row := &h.Obligation.Good[i]; row.Kind == kind {
			all = append(all, duty{row: row})
		}
	}
	for i := range h.Obligation.Bad {
		b := &h.Obligation.Bad[i]
		switch {
		case b.Row.Kind != kind && !b.Faulty("kind"):
		case soundIn(b.Aside, append(columns, "kind")):
			all = append(all, duty{row: &b.Row})
		default:
			all = append(all, duty{&b.Row, wording.Unreadable(b.Aside)})
		}
	}
	return all
}

// soundIn reports whether a row that was set aside can be relied on in some columns. Rows that contradict each other may do so in any
// column but those of their key.
func soundIn(aside record.Aside, columns []string) bool {
	kind, _ := record.Lookup(aside.Kind)
	return !slices.ContainsFunc(aside.Faults, func(f record.Fault) bool {
		if f.Problem == record.Contradiction {
			return slices.ContainsFunc(columns, func(c string) bool { return !slices.Contains(kind.Key, c) })
		}
		return slices.Contains(columns, f.Column)
	})
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
