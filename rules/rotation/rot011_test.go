package rotation_test

import (
	"slices"
	"testing"

	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

func TestPlanExecution(t *testing.T) { check(t, &rotation.ROT011) }

// A row that cannot be read never makes a plan one in which nothing had to be done.
func TestAnItemThatMayBeInAPlanLeavesItOpen(t *testing.T) {
	const (
		plans = "rotation_plan plan_year=2025 unit_id=CLS published_on=2025-02-01\nunit unit_id=CLS name=CLS\n"
		desk  = "position position_id=LS name=LS unit_id=CLS listed=1\n"
		item  = "rotation_plan_item plan_year=2025 person_id=P "
	)
	for name, c := range map[string]struct{ given, want string }{
		"of which unit it is":                       {item + `unit_id=""`, "unknown"},
		"whose position it names":                   {item + `position_id=""`, "unknown"},
		"where its position is":                     {item + "position_id=KT\nposition position_id=KT name=KT unit_id=\"\" listed=1", "unknown"},
		"what is above its unit":                    {item + "unit_id=HC\nunit unit_id=HC name=HC parent_id=\"\"", "unknown"},
		"what is above its unit, which has no plan": {item + "unit_id=HC\nunit unit_id=HC parent_id=CLS", "overdue"},
		"what has become of the unit above, as no list says": {item + "unit_id=X\nunit unit_id=X name=X parent_id=HC\nunit unit_id=HC name=HC parent_id=CLS\n" +
			"unit_lineage predecessor_id=HC successor_id=HC2 effective_on=2024-01-01", "overdue"},
		"whose another plan is, and it names none":    {desk + item + "position_id=LS\nrotation_plan plan_year=2025 unit_id=\"\" published_on=2025-02-01", "unknown"},
		"whose another plan is, and it names its own": {item + "unit_id=CLS\nrotation_plan plan_year=2025 unit_id=\"\" published_on=2025-02-01", "overdue"},
	} {
		t.Run(name, func(t *testing.T) {
			world, err := cases.Read(&rotation.ROT011, rules.Case{AsOf: "2026-01-01", Given: plans + c.given}, parameters.Embedded())
			if err != nil {
				t.Fatal(err)
			}
			answers, _ := world.Judge(&rotation.ROT011)
			of := slices.IndexFunc(answers, func(a cases.Answer) bool { return a.Subject.ID == "CLS" })
			if of < 0 || string(answers[of].Outcome) != c.want {
				t.Errorf("the plan of CLS: %v, not %s", cases.Lines(&rotation.ROT011, answers), c.want)
			}
		})
	}
}
