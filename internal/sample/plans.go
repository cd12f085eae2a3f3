package sample

import (
	"maps"
	"slices"

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
type plans struct{ of map[unitYear]*execution }

type unitYear struct {
	unit string
	year int
}

// execution has one pair of counts for each of AsOfDates.
type execution struct{ planned, executed []int }

func newPlans() *plans { return &plans{of: map[unitYear]*execution{}} }

// publish writes the plans of all units that have a listed position.
func (ps *plans) publish(w *writer) {
	for _, year := range []int{2025, 2026} {
		published := planPublished(year)
		for _, u := range w.m.units {
			units := map[string]bool{}
			for _, s := range u.seats {
				if s.listed {
					units[s.unitAt(published)] = true
				}
			}
			for _, id := range slices.Sorted(maps.Keys(units)) {
				w.plan(year, id, published)
				ps.of[unitYear{u.id, year}] = &execution{make([]int, len(w.dates)), make([]int, len(w.dates))}
			}
		}
	}
}

func (w *writer) plan(year int, unit string, published civil.Date) {
	w.pen.plans++
	w.row("ke_hoach_chuyen_doi", count(w.pen.plans), count(year), orNull(unit), on(published))
}

// planItem writes that someone is to leave a position in a year, and when they did.
func (w *writer) planItem(p *person, year int, s *seat, executed civil.Date) {
	published := planPublished(year)
	w.row("ke_hoach_chi_tiet", text(p.id), count(year), count(1), text(s.at(published)), text(s.unitAt(published)), cell{}, cell{}, on(executed))
	counts := w.plans.of[unitYear{s.unit, year}]
	for i, asOf := range w.dates {
		counts.planned[i]++
		if !executed.IsZero() && executed <= asOf {
			counts.executed[i]++
		}
	}
}

// answer plants what must be said of each unit's plan: behind in the last quarter, not carried out after the year.
func (ps *plans) answer(w *writer) {
	byUnit := func(a, b unitYear) int {
		if a.unit != b.unit {
			if a.unit < b.unit {
				return -1
			}
			return 1
		}
		return a.year - b.year
	}
	for _, plan := range slices.SortedFunc(maps.Keys(ps.of), byUnit) {
		for i, asOf := range w.dates {
			counts := ps.of[plan]
			if counts.executed[i] >= counts.planned[i] || asOf < planPublished(plan.year) || asOf.Year() > plan.year+1 {
				continue
			}
			end := civil.LastOfYear(plan.year)
			v := verdict{"ROT-011", itoa(plan.year), dueSoon, end}
			if asOf > end {
				v.word = overdue
			}
			if asOf >= lastQuarter(plan.year) {
				w.plant(asOf, "unit", plan.unit, v)
			}
		}
	}
}

// lastQuarter begins to be looked at on its eve: what is then not done is projected.
func lastQuarter(year int) civil.Date { return civil.FirstOfYear(year).AddMonths(9) - 1 }
