package declaration_test

import (
	"fmt"
	"strings"
	"testing"

	"probity/rules"
	"probity/rules/cases"
	"probity/rules/declaration"
)

func TestDeclarationsAreHandedOverInTime(t *testing.T) { check(t, &declaration.DEC006) }

// A unit is told of its declarations by their numbers. Whoever serves elsewhere now is no matter of it any more: neither their name nor
// their number stands in what it reads, whatever is wrong with the records.
func TestAUnitIsNotToldWhoIsElsewhere(t *testing.T) {
	for what, paper := range map[string]string{
		"late":       "received_on=2026-01-05",
		"unreadable": "received_on=2026-01-05 handed_over_on=2026-13-01",
		"backwards":  "received_on=2026-01-05 handed_over_on=2026-01-04",
		"pass":       "received_on=2026-01-05 handed_over_on=2026-01-06",
	} {
		for now, told := range map[string]bool{"CLS": true, "CLS.HC": true, "DSQ": false, "-": false} {
			given := strings.Join([]string{
				"unit unit_id=CLS name=CLS", "unit unit_id=CLS.HC name=CLS.HC parent_id=CLS", "unit unit_id=DSQ name=DSQ", "holiday day=2026-01-01",
				"position position_id=A name=A unit_id=CLS listed=0", "assignment person_id=NV-7 position_id=A starts_on=2020-01-06",
				"person person_id=NV-7 full_name=Dung unit_id=" + now,
				"declaration person_id=NV-7 declaration_id=KK-1 kind=annual year=2025 " + paper,
			}, "\n")
			world, err := cases.Read(&declaration.DEC006, rules.Case{AsOf: "2026-03-02", Given: given}, register)
			if err != nil {
				t.Fatal(err)
			}
			answers, _ := world.Judge(&declaration.DEC006)
			if len(answers) != 1 || answers[0].Subject.ID != "CLS" {
				t.Fatalf("%s, now in %s: %+v", what, now, answers)
			}
			a := answers[0]
			if told != strings.Contains(fmt.Sprint(a), "NV-7") || strings.Contains(fmt.Sprint(a), "Dung") || strings.Contains(a.Reasons.Message.VI, "NV-7") {
				t.Errorf("%s, now in %s: %+v", what, now, a)
			}
		}
	}
}
