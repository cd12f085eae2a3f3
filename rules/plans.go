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
	r.plans = map[int64]*planTable{}
	good := r.Rows.RotationPlan.Good
	for i := range good {
		p := &good[i]
		t := r.plans[p.PlanYear.N]
		if t == nil {
			t = &planTable{byUnit: map[string]*record.RotationPlan{}}
			r.plans[p.PlanYear.N] = t
		}
		t.byUnit[p.UnitID] = p
		if p.UnitID != "" && r.UnitLines.Succeeded(p.UnitID) {
			t.moved = append(t.moved, p)
		}
	}
}

// Published reports whether a plan had been published by a day; no plan is not.
func Published(p *record.RotationPlan, by civil.Date) bool {
	return p != nil && !p.PublishedOn.IsZero() && p.PublishedOn <= by
}

// PublishedPlan finds a plan of a year that had been published by a day and covers a unit alive on that day: its own, that
// of a unit above it, that of a unit whose place one of these has taken, or else the ministry's.
func (r *Reference) PublishedPlan(year int, unit string, by civil.Date) (*record.RotationPlan, bool) {
	t := r.plans[int64(year)]
	if t == nil {
		return nil, false
	}
	for above := range r.Upward(unit, by) {
		if p := t.byUnit[above]; Published(p, by) {
			return p, true
		}
	}
	for _, p := range t.moved {
		if Published(p, by) && r.Within(unit, r.UnitAlive(p.UnitID, by), by) {
			return p, true
		}
	}
	if p := t.byUnit[""]; Published(p, by) {
		return p, true
	}
	return nil, false
}
