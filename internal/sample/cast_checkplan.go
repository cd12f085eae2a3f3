package sample

import (
	"strconv"

	"probity/internal/civil"
)

const checkPlanHorizon = 30 // days, as the ministry has decided

// checkPlan is a line of the register of plans of inspections and checks.
type checkPlan struct {
	year           int
	kind, approved string
}

// checkPlanScene is what is to be said of a year's plan: whether nobody can read it, or since when there is one that counts.
type checkPlanScene struct {
	title    string
	year     int
	plans    []checkPlan
	since    string
	doubtful bool
}

// checkPlanScenes are the years of the sample's dates, and the next.
func checkPlanScenes() []checkPlanScene {
	return []checkPlanScene{
		{title: "the plan for 2025 was approved on 0000-00-00: nobody knows when", year: 2025, doubtful: true,
			plans: []checkPlan{{2025, "Thanh tra", noDay}}},
		{title: "for 2026 there was a plan of inspections in time; the inspectorate being gone, one of checks was approved in January", year: 2026, since: "2026-01-16",
			plans: []checkPlan{{2026, "Thanh tra", "2025-11-20"}, {2026, "Kiểm tra nội bộ", "2026-01-16"}}},
		{title: "the plan for 2027 has not been approved yet: due soon, and overdue after 30/11/2026", year: 2027},
		{year: 2028},
	}
}

// on: a plan is looked at from the year before it on; it is due by 30 November of that.
func (s checkPlanScene) on(asOf civil.Date) []verdict {
	if year := asOf.Year(); s.year != year && s.year != year+1 || s.since != "" && date(s.since) <= asOf {
		return nil
	}
	due := civil.FirstOfYear(s.year-1).AddMonths(11) - 1
	found := byDate("INS-003", strconv.Itoa(s.year), asOf, due, checkPlanHorizon)
	if len(found) > 0 && s.doubtful {
		found[0].word = unknown
	}
	return found
}

// planChecks writes the plans, and plants what must be said of each.
func (w *writer) planChecks() {
	line := 0
	for _, s := range checkPlanScenes() {
		for _, p := range s.plans {
			line++
			w.row("ke_hoach_thanh_tra", count(line), count(p.year), orNull(p.kind), text(p.approved))
		}
		for _, asOf := range w.dates {
			for _, v := range s.on(asOf) {
				w.plant(asOf, "unit", "", v)
			}
		}
	}
}
