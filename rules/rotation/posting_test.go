package rotation_test

import (
	"slices"
	"testing"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

// The rules that look at where somebody really was do not read the end that was planned. It is mapped for ROT-007 all the
// same, and sets a row aside where it is before the planned beginning.
func TestAReversedPlanMattersOnlyWhereThePlanDoes(t *testing.T) {
	const home = "person person_id=P full_name=P\nposting person_id=P posting_id=N1 unit_id=U planned_from=2022-02-01 planned_to=2022-01-01 took_up_on=2019-01-01 left_on=2021-12-31\n"
	const desk = `person person_id=P full_name=P
		position position_id=LS name=LS unit_id=U listed=1 managerial=0
		assignment person_id=P position_id=LS starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
		assignment person_id=P position_id=LS starts_on=2024-03-01 kind=transfer
		`
	for name, c := range map[string]struct {
		rule        rules.Rule
		given, want string
	}{
		"the stay before":             {rotation.ROT008, home + "posting person_id=P posting_id=N2 unit_id=U took_up_on=2023-12-30", "overdue person=P obligation=N2 severity=N3"},
		"this stay":                   {rotation.ROT008, home + "posting person_id=P posting_id=N2 unit_id=U planned_from=2024-01-01 planned_to=2023-12-31 took_up_on=2023-12-31", "pass person=P obligation=N2"},
		"taken up after the plan":     {rotation.ROT008, home + "posting person_id=P posting_id=N2 unit_id=U planned_to=2022-12-31 took_up_on=2024-06-01", "unknown person=P obligation=N2"},
		"in the gap":                  {rotation.ROT004, desk + "posting person_id=P posting_id=N unit_id=U planned_from=2024-01-20 planned_to=2024-01-18 took_up_on=2024-01-15 left_on=2024-02-15", "pass person=P obligation=LS"},
		"long before the gap":         {rotation.ROT004, desk + "posting person_id=P posting_id=N unit_id=U planned_from=2020-02-01 planned_to=2020-01-01 took_up_on=2018-01-15 left_on=2020-02-15", "overdue person=P obligation=LS severity=N3"},
		"begun after the planned end": {rotation.ROT004, desk + "posting person_id=P posting_id=N unit_id=U planned_to=2023-12-31 took_up_on=2024-04-01", "unknown person=P obligation=LS"},
	} {
		t.Run(name, func(t *testing.T) {
			c.rule.Considers = append(slices.Clone(c.rule.Considers), rules.Caveat{Need: rules.Need{Kind: "posting", Columns: []string{"planned_to"}}})
			answers := judge(t, &c.rule, parameters.Embedded(), civil.Must("2025-06-01"), c.given)
			if got := cases.Lines(&c.rule, answers); len(got) != 1 || got[0] != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
