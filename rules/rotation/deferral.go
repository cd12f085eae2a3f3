package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// deferral is a time for which the law defers a person's change of position. The clock runs on; only the finding is
// suspended.
type deferral struct {
	civil.Interval
	row *record.Deferral
}

// deferrals returns the person's deferrals on a ground that the law knows on a day, by first day. Those of which nobody can
// say how long they last are left out, as if they could not be read.
func deferrals(h rules.Hearing, law civil.Date) []deferral {
	var all []deferral
	for i := range h.Deferral.Good {
		if row := &h.Deferral.Good[i]; lawfulGround(h, row.Ground, law) && !agelessChild(h, row, law) {
			all = append(all, deferral{civil.Interval{First: row.StartsOn, Last: groundEnds(h, row, law)}, row})
		}
	}
	slices.SortFunc(all, func(a, b deferral) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.row.Ground, b.row.Ground))
	})
	return all
}

// lawfulGround reports whether a ground is one of those in force on a day. Before the first decree that lists
// them every ground counts.
func lawfulGround(h rules.Hearing, ground string, law civil.Date) bool {
	review, personal := h.Param("rot.defer", law), h.Param("rot.defer.personal", law)
	return review.Has(ground) || personal.Has(ground) || len(review.List)+len(personal.List) == 0
}

// groundEnds is the last day of a deferral, zero while it is open: its recorded one, for a child at the latest the day
// before the child is rot.defer.child_months old.
func groundEnds(h rules.Hearing, row *record.Deferral, law civil.Date) civil.Date {
	months := childMonths(h, row, law)
	if row.ChildBornOn.IsZero() || months == 0 {
		return row.EndsOn
	}
	grown := row.ChildBornOn.AddMonths(months) - 1
	if row.EndsOn.IsZero() || grown < row.EndsOn {
		return grown
	}
	return row.EndsOn
}

// childMonths is how old a child may be for whom somebody is deferred; zero where the ground is another one or the law names
// no age.
func childMonths(h rules.Hearing, row *record.Deferral, law civil.Date) int {
	if row.Ground != "young_child" && row.Ground != "pregnancy" {
		return 0
	}
	return int(h.Param("rot.defer.child_months", law).Int)
}

// agelessChild reports whether a deferral for a child has no end and the child's birth is not recorded, so that it may have
// ended at any time.
func agelessChild(h rules.Hearing, row *record.Deferral, law civil.Date) bool {
	return row.EndsOn.IsZero() && row.ChildBornOn.IsZero() && h.Has("deferral", "child_born_on") && childMonths(h, row, law) > 0 &&
		lawfulGround(h, row.Ground, law)
}

// ageless are the deferrals begun by a day of which nobody can say how long they last, by the law of another.
func ageless(h rules.Hearing, begunBy, law civil.Date) []*record.Deferral {
	var found []*record.Deferral
	for i := range h.Deferral.Good {
		if row := &h.Deferral.Good[i]; row.StartsOn <= begunBy && agelessChild(h, row, law) {
			found = append(found, row)
		}
	}
	return found
}

func missingChild(row *record.Deferral) rules.Missing {
	return rules.Missing{Record: "deferral", Key: deferralKey(row), Field: "child_born_on",
		Why: text("không biết con sinh ngày nào nên không biết việc hoãn còn hiệu lực hay không", "the child's birth is not known, so that it is not known whether the deferral still holds")}
}

// deferredOn finds the deferral that covers a day, by the law of that day; of several the one that lasts longest.
func deferredOn(h rules.Hearing, day civil.Date) (longest deferral, found bool) {
	for _, d := range deferrals(h, day) {
		if d.Contains(day) && (!found || lastDay(d.Interval) > lastDay(longest.Interval)) {
			longest, found = d, true
		}
	}
	return longest, found
}

// deferredThrough reports whether deferrals, joined where they follow each other, cover every day of a period.
func deferredThrough(h rules.Hearing, period civil.Interval) bool {
	var times []civil.Interval
	for _, d := range deferrals(h, h.AsOf) {
		times = append(times, d.Interval)
	}
	return slices.ContainsFunc(civil.Join(times), func(i civil.Interval) bool { return i.Covers(period) })
}

// endsByAge reports whether the age that the law sets to the child ends a deferral, and not its recorded day.
func (d deferral) endsByAge(h rules.Hearing) bool {
	return d.Last != d.row.EndsOn && childMonths(h, d.row, h.AsOf) > 0
}

// grownChild reports whether a deferral would still hold but for the age that the law sets to the child.
func (d deferral) grownChild(day civil.Date) bool {
	return !d.Open() && d.Last < day && (d.row.EndsOn.IsZero() || d.row.EndsOn >= day)
}

// unreadableDeferrals lists the deferrals that may cover a day of a period: those set aside, and those for a child of whose
// age nothing is known, by the law of a day.
func unreadableDeferrals(h rules.Hearing, period civil.Interval, law civil.Date) []rules.Missing {
	var missing []rules.Missing
	for _, row := range ageless(h, lastDay(period), law) {
		missing = append(missing, missingChild(row))
	}
	for i := range h.Deferral.Bad {
		b := &h.Deferral.Bad[i]
		if glimpseOfDeferral(h, b, law).mayTouch(period) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// glimpseOfDeferral is what can be read of the time of a deferral that was set aside. For a child whose birth can be read it
// ends when the child is old enough, whatever its last day should be.
func glimpseOfDeferral(h rules.Hearing, b *record.Bad[record.Deferral], law civil.Date) glimpse {
	return glimpseOf(b.Row.StartsOn, groundEnds(h, &b.Row, law), b.Aside)
}

func deferralKey(d *record.Deferral) string {
	return rules.Key("person_id", d.PersonID, "ground", d.Ground, "starts_on", d.StartsOn.String())
}

// evidence is the ground with its days, and the document that proves it.
func (d deferral) evidence() []rules.Evidence {
	key := deferralKey(d.row)
	all := []rules.Evidence{
		fact("deferral", key, "ground", d.row.Ground, rules.RoleGround),
		fact("deferral", key, "starts_on", d.First.String(), ""),
	}
	if !d.row.ChildBornOn.IsZero() {
		all = append(all, fact("deferral", key, "child_born_on", d.row.ChildBornOn.String(), ""))
	}
	if !d.row.EndsOn.IsZero() && d.row.EndsOn != d.Last {
		all = append(all, fact("deferral", key, "ends_on", d.row.EndsOn.String(), ""))
	}
	if !d.Open() {
		all = append(all, derived("deferred_until", d.Last.String(), ""))
	}
	if d.row.EvidenceNo != "" {
		all = append(all, fact("deferral", key, "evidence_no", d.row.EvidenceNo, ""))
	}
	return all
}

// parameters are the list that names the ground, and the child's age where it ends the deferral.
func (d deferral) parameters(h rules.Hearing) []parameters.Value {
	var used []parameters.Value
	for _, key := range []string{"rot.defer", "rot.defer.personal"} {
		if v := h.Param(key, h.AsOf); v.Has(d.row.Ground) {
			used = append(used, v)
		}
	}
	if d.endsByAge(h) {
		used = append(used, h.Param("rot.defer.child_months", h.AsOf))
	}
	return used
}

// words say which ground defers, and which end is meant: the recorded one, that of the child's age, or the closing of the
// proceedings that the ground rested on. ROT-001 goes by the record, ROT-005 by what became of the ground.
func (d deferral) words() record.Text {
	ground, recorded := wording.Code("deferral", "ground", d.row.Ground), text("hồ sơ hoãn không ghi ngày kết thúc", "no end recorded")
	if !d.row.EndsOn.IsZero() {
		recorded = say("hồ sơ hoãn ghi đến hết ngày %s", "recorded until %s", d.row.EndsOn)
	}
	switch {
	case d.closed():
		return say("%s (%s, nhưng vụ việc đã kết thúc ngày %s)", "%s (%s, but the case was closed on %s)", ground, recorded, d.Last)
	case d.Last != d.row.EndsOn:
		return say("%s (đến hết ngày %s theo ngày sinh của con)", "%s (until %s by the child's birth)", ground, d.Last)
	}
	return say("%s (%s)", "%s (%s)", ground, recorded)
}
