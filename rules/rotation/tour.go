package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// tour is a posting with the end of its term.
type tour struct {
	row        *record.Posting
	due        civil.Date
	extensions []extension     // those decided by the as-of date, in the order of their days
	doubts     []rules.Missing // why the end cannot be known
}

// extension is a decision that lengthens or shortens a posting.
type extension struct {
	row   *record.PostingExtension
	aside record.Aside // why the row cannot be used; no faults: it can
	void  bool         // decided after the term had ended: there was nothing left to extend
}

// tourOf finds the end of a term: the day that was decided, else the usual term from the day of taking up the post; then
// each extension in turn, if it was decided before the term as it stood by then had ended.
func tourOf(h rules.Hearing, row *record.Posting) tour {
	t := tour{row: row, due: row.PlannedTo, extensions: extensionsOf(h, row.PostingID)}
	if t.due.IsZero() {
		t.due = h.FallsDue(row.TookUpOn, "post.term")
	}
	for i := range t.extensions {
		e := &t.extensions[i]
		switch {
		case e.row.DecidedOn > t.due:
			e.void = true
		case len(e.aside.Faults) > 0:
			t.doubts = append(t.doubts, unreadable(e.aside)...)
		case e.row.ExtendedTo < row.TookUpOn:
			t.doubts = append(t.doubts, rules.Missing{Record: "posting_extension", Key: extensionKey(e.row), Field: "extended_to", Why: record.EndBeforeStart.Text()})
		default:
			t.due = e.row.ExtendedTo
		}
	}
	return t
}

// extended reports whether an extension has set the end of the term.
func (t *tour) extended() bool {
	return slices.ContainsFunc(t.extensions, func(e extension) bool { return !e.void })
}

// extensionsOf returns the extensions of a posting, with those that may be its: set aside, or of a posting that the person
// does not have.
func extensionsOf(h rules.Hearing, posting string) []extension {
	var all []extension
	for i := range h.PostingExtension.Good {
		row := &h.PostingExtension.Good[i]
		switch {
		case row.DecidedOn > h.AsOf:
		case row.PostingID == posting:
			all = append(all, extension{row: row})
		case !hasPosting(h, row.PostingID):
			all = append(all, extension{row: row, aside: record.Aside{Kind: "posting_extension", Key: extensionKey(row),
				Faults: []record.Fault{{Column: "posting_id", Value: row.PostingID, Problem: record.Orphan}}}})
		}
	}
	for i := range h.PostingExtension.Bad {
		b := &h.PostingExtension.Bad[i]
		if (b.Row.PostingID == posting || b.Faulty("posting_id")) && b.Row.DecidedOn <= h.AsOf {
			all = append(all, extension{row: &b.Row, aside: b.Aside})
		}
	}
	slices.SortFunc(all, func(a, b extension) int {
		return cmp.Or(cmp.Compare(a.row.DecidedOn, b.row.DecidedOn), cmp.Compare(a.row.ExtendedTo, b.row.ExtendedTo),
			cmp.Compare(a.row.DecisionNo, b.row.DecisionNo))
	})
	return all
}

func hasPosting(h rules.Hearing, id string) bool {
	return slices.ContainsFunc(h.Posting.Good, func(p record.Posting) bool { return p.PostingID == id }) ||
		slices.ContainsFunc(h.Posting.Bad, func(b record.Bad[record.Posting]) bool { return b.Row.PostingID == id })
}

func extensionKey(e *record.PostingExtension) string {
	return rules.Key("person_id", e.PersonID, "posting_id", e.PostingID, "decided_on", e.DecidedOn.String(), "extended_to", e.ExtendedTo.String())
}

// evidence follows a posting from its decision to the end of its term and on to the as-of date.
func (t *tour) evidence(h rules.Hearing) []rules.Evidence {
	key := postingKey(t.row)
	all := postEvidence(t.row)
	usual := h.FallsDue(t.row.TookUpOn, "post.term")
	if t.row.PlannedTo.IsZero() {
		all = append(all, derived("post.term", h.Param("post.term", usual).Raw, rules.RoleTerm),
			derived("usual_term_ends_on", usual.String(), rules.RoleEnd))
	} else {
		all = append(all, fact("posting", key, "planned_to", t.row.PlannedTo.String(), rules.RoleEnd))
	}
	for _, e := range t.extensions {
		all = append(all, e.evidence()...)
	}
	if len(t.doubts) > 0 {
		return all
	}
	all = append(all, derived("due_on", t.due.String(), ""))
	all = append(all, t.longer(h, usual)...)
	return append(all, t.abroad(h)...)
}

func (e extension) evidence() []rules.Evidence {
	key, role, field := extensionKey(e.row), rules.RoleExtended, "extended_to"
	if len(e.aside.Faults) > 0 {
		return nil
	}
	all := []rules.Evidence{fact("posting_extension", key, "decided_on", e.row.DecidedOn.String(), "")}
	if e.row.DecisionNo != "" {
		all = append(all, fact("posting_extension", key, "decision_no", e.row.DecisionNo, ""))
	}
	if e.void {
		role = ""
	}
	all = append(all, fact("posting_extension", key, field, e.row.ExtendedTo.String(), role))
	if e.void {
		all = append(all, derived("decided_after_the_term_had_ended", e.row.DecidedOn.String(), ""))
	}
	return all
}

// longer says by how much the term is longer than the usual one, and what is odd about that: no decision is recorded, or
// all extensions together are longer than the ministry allows.
func (t *tour) longer(h rules.Hearing, usual civil.Date) []rules.Evidence {
	var all []rules.Evidence
	if t.due > usual {
		all = append(all, derived("longer_than_the_usual_term", rules.HeldValue(between(usual, t.due)), ""))
	}
	if t.row.PlannedTo > usual && t.row.DecisionNo == "" && h.Has("posting", "decision_no") {
		all = append(all, derived("no_decision_for_a_longer_term", t.row.PlannedTo.String(), ""))
	}
	before := t.row.PlannedTo
	if before.IsZero() {
		before = usual
	}
	if most := h.Param("post.extension_total_months", t.due); t.due > before.AddMonths(int(most.Int)) {
		all = append(all, derived("extended_beyond_months", most.Raw, ""))
	}
	return all
}

// abroad says how long the person has been at the post, and how long abroad where they came from another post without
// returning.
func (t *tour) abroad(h rules.Hearing) []rules.Evidence {
	at := civil.Interval{First: t.row.TookUpOn}
	all := []rules.Evidence{derived("held", rules.HeldValue(civil.HeldUntil(h.AsOf, []civil.Interval{at})), rules.RoleHeld)}
	for _, s := range stays(h) {
		if s.Contains(h.AsOf) && s.First < at.First {
			all = append(all, fact("posting", postingKey(s.first), "took_up_on", s.First.String(), ""),
				derived("abroad", rules.HeldValue(civil.HeldUntil(h.AsOf, []civil.Interval{s.Interval})), ""))
		}
	}
	return all
}

// between is the time from one day to another, in months and days.
func between(from, to civil.Date) civil.Held {
	months, rest := civil.Between(from, to)
	return civil.Held{Months: months, Days: rest}
}

// parameters are those without which the due day or the verdict would be another one.
func (t *tour) parameters(h rules.Hearing, outcome rules.Outcome) []parameters.Value {
	var used []parameters.Value
	if t.row.PlannedTo.IsZero() {
		used = append(used, h.Param("post.term", h.FallsDue(t.row.TookUpOn, "post.term")))
	}
	if outcome == rules.DueSoon {
		used = append(used, h.Param("post.due_soon_days", t.due))
	}
	return used
}
