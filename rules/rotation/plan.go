package rotation

import (
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// dayOf is the day that a parameter such as rot.plan_published_by sets in a year, by the value in force on that very day.
func dayOf(s rules.Scope, key string, year int) (civil.Date, parameters.Value) {
	value := s.Param(key, civil.FirstOfYear(year))
	if later := s.Param(key, value.In(year)); later.Key != "" {
		value = later
	}
	return value.In(year), value
}

// unreadablePlans lists the set-aside plans that may be a published plan for a unit in a year.
func unreadablePlans(ref *rules.Reference, year int, unit string, by civil.Date) []rules.Missing {
	var missing []rules.Missing
	for i := range ref.Rows.RotationPlan.Bad {
		b := &ref.Rows.RotationPlan.Bad[i]
		if of := b.Row.PlanYear; of.Known && of.N != int64(year) || b.Row.PublishedOn > by {
			continue
		}
		owner := b.Row.UnitID
		if owner == "" || b.Faulty("unit_id") || ref.Within(unit, ref.UnitAlive(owner, by)) {
			missing = append(missing, unreadable("rotation_plan", planKey(&b.Row), b.Faults)...)
		}
	}
	return missing
}

func planKey(p *record.RotationPlan) string {
	return rules.Key("plan_year", number(p.PlanYear), "unit_id", p.UnitID)
}

func itemKey(i *record.RotationPlanItem) string {
	return rules.Key("person_id", i.PersonID, "plan_year", number(i.PlanYear), "position_id", i.PositionID)
}

func number(n record.Number) string {
	if !n.Known {
		return ""
	}
	return strconv.FormatInt(n.N, 10)
}
