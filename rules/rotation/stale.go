package rotation

import (
	"probity/internal/civil"
	"probity/rules"
)

// lastDeferrals returns the deferrals that have begun, by their real end; of those that follow each other only the one that
// ends last.
func lastDeferrals(h rules.Hearing) []deferral {
	var last []deferral
	for _, d := range deferrals(h, h.AsOf) {
		if d.First > h.AsOf {
			continue
		}
		d.Last = groundGone(h, d)
		n := len(last) - 1
		if n < 0 || d.First > lastDay(last[n].Interval)+1 {
			last = append(last, d)
			continue
		}
		if lastDay(d.Interval) >= lastDay(last[n].Interval) {
			last[n] = d
		}
	}
	return last
}

// groundGone is the last day on which the ground of a deferral holds: proceedings that are closed defer no longer, with or
// without a sanction.
func groundGone(h rules.Hearing, d deferral) civil.Date {
	if !restsOnProceedings(d) {
		return d.Last
	}
	var closed civil.Date
	for _, p := range h.Proceeding.Good {
		if p.OpenedOn > h.AsOf || !p.ClosedOn.IsZero() && p.ClosedOn < d.First {
			continue
		}
		if p.ClosedOn.IsZero() || p.ClosedOn > h.AsOf {
			return d.Last
		}
		closed = max(closed, p.ClosedOn)
	}
	if closed.IsZero() || !d.Open() && d.Last < closed {
		return d.Last
	}
	return closed
}

func restsOnProceedings(d deferral) bool {
	return d.row.Ground == "discipline" || d.row.Ground == "proceedings"
}

// unreadableProceedings lists the set-aside proceedings that may keep the ground of a deferral alive, or end it.
func unreadableProceedings(h rules.Hearing, d deferral) []rules.Missing {
	if !restsOnProceedings(d) {
		return nil
	}
	var missing []rules.Missing
	for i := range h.Proceeding.Bad {
		b := &h.Proceeding.Bad[i]
		if glimpseOf(b.Row.OpenedOn, b.Row.ClosedOn, b.Faults).mayTouch(civil.Interval{First: d.First, Last: h.AsOf}) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// closedProceedings is the proceedings whose closing ended the ground of a deferral.
func closedProceedings(h rules.Hearing, d deferral) []rules.Evidence {
	var all []rules.Evidence
	for i := range h.Proceeding.Good {
		if p := &h.Proceeding.Good[i]; restsOnProceedings(d) && !d.Open() && d.Last != d.row.EndsOn && p.ClosedOn == d.Last {
			all = append(all, fact("proceeding", proceedingKey(p), "closed_on", p.ClosedOn.String(), ""))
		}
	}
	return all
}
