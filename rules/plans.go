package rules

import (
	"probity/internal/civil"
	"probity/internal/record"
)

// planTable is the rotation plans of one year, by the unit whose plan it is; the ministry's own has no unit.
type planTable struct {
	byUnit map[string]*record.RotationPlan
	moved  []*record.RotationPlan // of units that something else has taken the place of since
}

func (r *Reference) indexPlans() {
	r.plans = map[int64]planTable{}
	good := r.Rows.RotationPlan.Good
	for i := range good {
		t := r.planTable(good[i].PlanYear.N)
		t.byUnit[good[i].UnitID] = &good[i]
		if good[i].UnitID != "" && len(r.UnitLines.Successors(good[i].UnitID)) > 0 {
			t.moved = append(t.moved, &good[i])
		}
		r.plans[good[i].PlanYear.N] = t
	}
}

func (r *Reference) planTable(year int64) planTable {
	t, ok := r.plans[year]
	if !ok {
		t.byUnit = map[string]*record.RotationPlan{}
	}
	return t
}

// PublishedPlan finds a plan of a year that had been published by a day and covers a unit alive on that day: its own, that
// of a unit above it, that of a unit whose place one of these has taken, or else the ministry's.
func (r *Reference) PublishedPlan(year int, unit string, by civil.Date) (*record.RotationPlan, bool) {
	t := r.plans[int64(year)]
	published := func(p *record.RotationPlan) bool { return p != nil && !p.PublishedOn.IsZero() && p.PublishedOn <= by }
	for above := range r.Upward(unit, by) {
		if p := t.byUnit[above]; published(p) {
			return p, true
		}
	}
	for _, p := range t.moved {
		if published(p) && r.Within(unit, r.UnitAlive(p.UnitID, by), by) {
			return p, true
		}
	}
	if p := t.byUnit[""]; published(p) {
		return p, true
	}
	return nil, false
}
