package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// deferral is a time for which the law defers a person's change of position. The clock runs on; only the finding is
// suspended.
type deferral struct {
	civil.Interval
	row *record.Deferral
}

// deferrals returns the person's deferrals on a ground that the law knows on a day, by first day.
func deferrals(h rules.Hearing, law civil.Date) []deferral {
	var all []deferral
	for i := range h.Deferral.Good {
		if row := &h.Deferral.Good[i]; lawfulGround(h, row.Ground, law) {
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
	months := int(h.Param("rot.defer.child_months", law).Int)
	if row.ChildBornOn.IsZero() || months == 0 || row.Ground != "young_child" && row.Ground != "pregnancy" {
		return row.EndsOn
	}
	grown := row.ChildBornOn.AddMonths(months) - 1
	if row.EndsOn.IsZero() || grown < row.EndsOn {
		return grown
	}
	return row.EndsOn
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

// unreadableDeferrals lists the set-aside deferrals that may speak of a day of a period.
func unreadableDeferrals(h rules.Hearing, period civil.Interval) []rules.Missing {
	var missing []rules.Missing
	for i := range h.Deferral.Bad {
		b := &h.Deferral.Bad[i]
		if glimpseOf(b.Row.StartsOn, b.Row.EndsOn, b.Faults).mayTouch(period) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

func deferralKey(d *record.Deferral) string {
	return rules.Key("person_id", d.PersonID, "ground", d.Ground, "starts_on", d.StartsOn.String())
}
