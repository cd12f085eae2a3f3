package rotation_test

import (
	"fmt"
	"slices"
	"testing"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

// A finding rests on a number of ours also where that number ended, or denied, what would have excused: until the ministry
// has decided it, the finding is unconfirmed.
func TestAFindingNamesTheNumberThatDeniedAnExcuse(t *testing.T) {
	const desk = `person person_id=P full_name=P%s
		position position_id=LS name=LS unit_id=CLS listed=1 managerial=0
		`
	const young = " born_on=1990-01-01 sex=female"
	for name, c := range map[string]struct {
		rule                    *rules.Rule
		born, asOf, given, want string
	}{
		"the child has grown up": {&rotation.ROT001, young, "2027-02-28", `assignment person_id=P position_id=LS starts_on=2022-08-31
			deferral person_id=P ground=young_child starts_on=2024-03-01 child_born_on=2024-02-29 evidence_no=1`, "rot.defer.child_months"},
		"the deferral for a child has ended": {&rotation.ROT005, young, "2027-05-01", `assignment person_id=P position_id=LS starts_on=2022-08-31
			deferral person_id=P ground=young_child starts_on=2024-03-01 child_born_on=2024-02-29 evidence_no=1`, "rot.defer.child_months"},
		"acting for a day too long": {&rotation.ROT004, "", "2024-07-01", `assignment person_id=P position_id=LS starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
			assignment person_id=P position_id=LS starts_on=2024-06-01 kind=acting`, "rot.acting_days"},
		"beside the former position for a week": {&rotation.ROT003, "", "2024-06-01", `position position_id=A name=A unit_id=CLS listed=1 managerial=0 function_code=F area_code=X
			position position_id=B name=B unit_id=CLS listed=1 managerial=0 function_code=F area_code=X
			assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2024-01-07
			assignment person_id=P position_id=B starts_on=2024-01-01`, "rot.handover_days"},
	} {
		t.Run(name, func(t *testing.T) {
			answers := judge(t, c.rule, parameters.Embedded(), civil.Must(c.asOf), fmt.Sprintf(desk, c.born)+c.given)
			if len(answers) != 1 || answers[0].Outcome != rules.Overdue {
				t.Fatalf("got %q, want one finding", cases.Lines(c.rule, answers))
			}
			used := answers[0].Reasons.Parameters
			if !slices.ContainsFunc(used, func(v parameters.Value) bool { return v.Key == c.want }) {
				t.Errorf("it names %v, and not %s", used, c.want)
			}
		})
	}
}

// What falls due after the ministry has decided its general period rests on that decision, also where it only confirmed the months
// that were proposed before: else the finding would be our own guess for ever.
func TestAFindingRestsOnTheGeneralPeriodOfItsDueDay(t *testing.T) {
	answers := judge(t, &rotation.ROT001, parameters.Embedded(), civil.Must("2025-09-01"), `param rot.mofa_period=36 from=2024-01-01 basis=1234/QĐ-BNG
		person person_id=P full_name=P born_on=1990-01-01 sex=male
		position position_id=LS name=LS unit_id=CLS listed=1 managerial=0
		assignment person_id=P position_id=LS starts_on=2022-08-31`)
	if len(answers) != 1 || answers[0].Outcome != rules.Overdue {
		t.Fatalf("got %q, want one finding", cases.Lines(&rotation.ROT001, answers))
	}
	if used := answers[0].Reasons.Parameters; len(used) != 1 || !used[0].Confirmed {
		t.Errorf("it rests on %v, and not on the ministry's decision alone", used)
	}
}
