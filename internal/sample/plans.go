package sample

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"probity/internal/civil"
)

// planPublished is when the units published their plans for a year. The plans of 2025 are still those of the units
// before the reorganisation; nobody has a plan for 2027 yet.
func planPublished(year int) civil.Date {
	switch year {
	case 2025:
		return civil.Must("2025-02-20")
	case 2026:
		return civil.Must("2026-02-27")
	}
	return civil.MaxDate
}

// planDay is the day by which a year's plan must be public.
func planDay(year int) civil.Date { return civil.FirstOfYear(year).AddMonths(3) - 1 }

// plans counts, for each unit and year, who was to change position and who did.
type plans map[unitYear]*execution

type unitYear struct {
	unit string
	year int
}

// execution has one pair of counts for each of AsOfDates.
type execution struct {
	planned, executed []int
	doubtful          int // lines that cannot be read
}

// publishedBy is when a unit published its plan for a year, and whether it ever did. Three units of the cast have plans of
// their own kind for 2026: none, a late one, and one whose day cannot be read.
func publishedBy(unit string, year int) (day string, ever bool) {
	switch {
	case year == 2026 && unit == "BTGVN":
		return "", false
	case year == 2026 && unit == "UBBG":
		return "2026-04-20", true
	case year == 2026 && unit == "HVNG":
		return noDay, true
	}
	return planPublished(year).String(), true
}

// publish writes the plans of all units that have a listed position. The inspectorate, which was to close, made none.
func (ps plans) publish(w *writer) {
	for _, year := range []int{2025, 2026} {
		for _, u := range w.m.units {
			if u.closed == inspectorateEnds() {
				continue
			}
			units := map[string]bool{}
			for _, s := range u.seats {
				if s.listed {
					units[s.unitAt(planPublished(year))] = true
				}
			}
			for _, id := range slices.Sorted(maps.Keys(units)) {
				if day, ever := publishedBy(id, year); ever {
					w.plan(year, id, day)
					ps[unitYear{u.id, year}] = &execution{planned: make([]int, len(w.dates)), executed: make([]int, len(w.dates))}
				}
			}
		}
	}
}

func (w *writer) plan(year int, unit, published string) {
	w.lastPlan++
	w.row("ke_hoach_chuyen_doi", count(w.lastPlan), count(year), orNull(unit), text(published))
}

// planItem writes that someone is to leave a position in a year, and when they did.
func (w *writer) planItem(p *person, year int, s *seat, executed civil.Date) {
	published := planPublished(year)
	item{year: year, unit: s.unitAt(published), position: s.at(published), executed: executed.String()}.write(w, p)
}

// count adds a line of a plan to its unit's counts of each date: to be done, unless it was not yet in the plan, struck
// out, or not done by someone who was spared; and done, if that was in the plan's year.
func (ps plans) count(w *writer, c item) {
	counts := ps[unitYear{w.m.now(c.unit), c.year}]
	if c.added == noDay {
		counts.doubtful++
		return
	}
	added, removed, executed := date(c.added), date(c.removed), date(c.executed)
	for i, asOf := range w.dates {
		by := min(asOf, civil.LastOfYear(c.year))
		done := !executed.IsZero() && executed.Year() == c.year && executed <= by
		switch {
		case added > by, !removed.IsZero() && removed <= by:
		case done:
			counts.planned[i]++
			counts.executed[i]++
		case c.spared == "" || !within(by, date(c.spared), date(c.sparedTo)):
			counts.planned[i]++
		}
	}
}

// now is what has become of a unit.
func (m *ministry) now(unit string) string {
	for _, c := range m.lineage {
		if c.old == unit {
			return c.new
		}
	}
	return unit
}

// answer plants what must be said of each unit's plan: behind in the last quarter, not carried out after the year.
func (ps plans) answer(w *writer) {
	byUnit := func(a, b unitYear) int { return cmp.Or(cmp.Compare(a.unit, b.unit), cmp.Compare(a.year, b.year)) }
	for _, plan := range slices.SortedFunc(maps.Keys(ps), byUnit) {
		for i, asOf := range w.dates {
			if word := ps[plan].on(i, asOf, plan.year); word != "" {
				w.plant(asOf, "unit", plan.unit, verdict{rule: "ROT-011", obligation: strconv.Itoa(plan.year), word: word, due: civil.LastOfYear(plan.year)})
			}
		}
	}
}

// on is what must be said of a plan on one of the dates, or nothing. It is looked at until the end of the next year. Of lines that
// cannot be read nobody knows whether they are in the plan or were done: where that would make another answer, or there is no
// other line, nothing can be said.
func (e *execution) on(i int, asOf civil.Date, year int) string {
	if asOf < planPublished(year) || asOf.Year() > year+1 {
		return ""
	}
	planned, executed := e.planned[i], e.executed[i]
	word := wordOn(asOf, year, planned, executed)
	all, none := wordOn(asOf, year, planned+e.doubtful, executed+e.doubtful), wordOn(asOf, year, planned+e.doubtful, executed)
	if word != all || word != none || planned == 0 && e.doubtful > 0 {
		return unknown
	}
	return word
}

func wordOn(asOf civil.Date, year, planned, executed int) string {
	switch {
	case executed >= planned:
		return ""
	case asOf > civil.LastOfYear(year):
		return overdue
	case asOf >= lastQuarter(year):
		return dueSoon
	}
	return ""
}

// lastQuarter begins to be looked at on its eve: what is then not done is projected.
func lastQuarter(year int) civil.Date { return civil.FirstOfYear(year).AddMonths(9) - 1 }
