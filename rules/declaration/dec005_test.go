package declaration_test

import (
	"slices"
	"testing"

	"probity/rules"
	"probity/rules/cases"
	"probity/rules/declaration"
)

func TestWhoMustDeclareIsOnTheList(t *testing.T) { check(t, &declaration.DEC005) }

// Which grades the decree means is known from memory only. What would be found for the position alone does not wait until somebody has
// compared the list of grades.
func TestAFindingRestsOnGradesOnlyWhereTheyDecideIt(t *testing.T) {
	const since = "assignment person_id=P position_id=A starts_on="
	for _, c := range []struct {
		says, grade, held string
		said              rules.Outcome
		grades            bool
	}{
		{"by the position", "01.003", since + "2024-01-08", rules.Overdue, false},
		{"by the position, whatever the grade", "06.031", since + "2024-01-08", rules.Overdue, false},
		{"by the position due soon, by the grade overdue", "06.031", since + "2026-01-19", rules.Overdue, true},
		{"by the grade alone", "06.031", "", rules.Overdue, true},
		{"by the position, due soon", "01.003", since + "2026-01-19", rules.DueSoon, false},
	} {
		world, err := cases.Read(&declaration.DEC005, rules.Case{AsOf: "2026-01-23", Given: "position position_id=A name=A unit_id=U listed=0 declarable=1\n" +
			"holiday day=2026-01-01\nperson person_id=P full_name=P official=1 hired_on=2023-02-06 grade_code=" + c.grade + "\n" + c.held}, register)
		if err != nil {
			t.Fatal(err)
		}
		answers, _ := world.Judge(&declaration.DEC005)
		if len(answers) != 1 || answers[0].Outcome != c.said {
			t.Fatalf("%s: %+v", c.says, answers)
		}
		var keys []string
		for _, p := range answers[0].Reasons.Parameters {
			keys = append(keys, p.Key)
		}
		if slices.Contains(keys, "dec.list_grades") != c.grades || !slices.Contains(keys, "dec.initial_days") {
			t.Errorf("%s rests on %v", c.says, keys)
		}
	}
}
