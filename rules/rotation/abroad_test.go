package rotation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

// ruled is a rule and one person's rows that it reads, some of them missing or bad.
type ruled struct {
	rule *rules.Rule
	draw func(t *rapid.T, person string) string
}

// clocks are the rules about time abroad and time in office.
func clocks() []ruled {
	return []ruled{
		{&rotation.ROT007, func(t *rapid.T, person string) string {
			return drawTravels(t, person, true) + drawExtensions(t, person)
		}},
		{&rotation.ROT008, func(t *rapid.T, person string) string { return drawTravels(t, person, true) }},
		{&rotation.ROT009, drawCareer},
	}
}

// drawTravels draws postings, study and short missions of a person; with flaws some days are missing or cannot be read.
func drawTravels(t *rapid.T, person string, flaws bool) string {
	rows := fmt.Sprintf("person person_id=%s full_name=%s left_on=%s\n", person, person, rapid.SampledFrom([]string{"-", "-", "-", "2025-09-30"}).Draw(t, "left"))
	var before civil.Date
	for i := range rapid.IntRange(0, 5).Draw(t, "postings") {
		first := drawDay(t, "took up")
		if !before.IsZero() && rapid.IntRange(0, 2).Draw(t, "follows") == 0 {
			first = before.AddDays(rapid.SampledFrom([]int{0, 1, 2, 720, 731}).Draw(t, "gap"))
		}
		start, end, from := first.String(), "-", "-"
		if rapid.IntRange(0, 3).Draw(t, "over") > 0 {
			before = first.AddDays(rapid.SampledFrom([]int{30, 88, 89, 400, 1000}).Draw(t, "length"))
			end = before.String()
		}
		switch flaw := rapid.IntRange(0, 9).Draw(t, "flaw"); {
		case flaw == 0: // planned
			start, end, from = "-", "-", asOf.AddDays(rapid.IntRange(1, 300).Draw(t, "ahead")).String()
		case flaw == 1 && flaws:
			start = rapid.SampledFrom([]string{"-", "2024-13-01"}).Draw(t, "bad start")
		case flaw == 2 && flaws:
			end = rapid.SampledFrom([]string{"0000-00-00", (first - 1).String()}).Draw(t, "bad end")
		}
		rows += fmt.Sprintf("posting person_id=%s posting_id=N%d unit_id=U kind=%s took_up_on=%s left_on=%s planned_from=%s\n", person, i,
			rapid.SampledFrom([]string{"-", "-", "-", "posting", "study", "short"}).Draw(t, "kind"), start, end, from)
	}
	return rows
}

func drawExtensions(t *rapid.T, person string) (rows string) {
	for range rapid.IntRange(0, 3).Draw(t, "extensions") {
		decided := drawDay(t, "decided")
		rows += fmt.Sprintf("posting_extension person_id=%s posting_id=N%d decided_on=%s extended_to=%s\n", person,
			rapid.IntRange(0, 2).Draw(t, "of"), decided, drawEnd(t, decided))
	}
	return rows
}

// drawCareer draws the positions of somebody who may be a manager; all decisions are older than the as-of date.
func drawCareer(t *rapid.T, person string) string {
	rows := fmt.Sprintf("person person_id=%s full_name=%s born_on=%s sex=%s\n", person, person,
		rapid.SampledFrom([]string{"1980-05-01", "1965-02-10", "-"}).Draw(t, "born"), rapid.SampledFrom([]string{"male", "-"}).Draw(t, "sex"))
	for range rapid.IntRange(1, 4).Draw(t, "assignments") {
		first := origin.AddDays(rapid.IntRange(0, int(asOf-origin)).Draw(t, "first"))
		rows += fmt.Sprintf("assignment person_id=%s position_id=%s starts_on=%s ends_on=%s kind=%s\n", person,
			rapid.SampledFrom([]string{"HEAD", "DEPUTY", "DESK"}).Draw(t, "position"), first, drawEnd(t, first),
			rapid.SampledFrom([]string{"appointment", "reappointment", "extension", "acting", "-"}).Draw(t, "kind"))
	}
	return rows
}

const offices = `position position_id=HEAD name=Head unit_id=U listed=1 managerial=1 leadership=head
	position position_id=DEPUTY name=Deputy unit_id=U listed=0 managerial=1 leadership=deputy
	position position_id=DESK name=Desk unit_id=U listed=1 managerial=-
	`

// answersOf is what a rule says about persons, one line a verdict.
func answersOf(t *rapid.T, r *rules.Rule, register *parameters.Register, on civil.Date, given string) []string {
	if r == &rotation.ROT009 {
		given = offices + given
	}
	return cases.Lines(r, judge(t, r, register, on, given))
}

func TestTheOrderOfPostingsAndDecisionsDoesNotMatter(t *testing.T) {
	register := parameters.Embedded()
	for _, c := range clocks() {
		rapid.Check(t, func(t *rapid.T) {
			rows := slices.Collect(strings.Lines(c.draw(t, "P")))
			want := answersOf(t, c.rule, register, asOf, strings.Join(rows, ""))
			if got := answersOf(t, c.rule, register, asOf, strings.Join(rapid.Permutation(rows).Draw(t, "order"), "")); !slices.Equal(got, want) {
				t.Fatalf("%s: %q in one order and %q in another\n%s", c.rule.ID, want, got, strings.Join(rows, ""))
			}
		})
	}
}

func TestTheTravelsAndOfficesOfOthersChangeNothing(t *testing.T) {
	register := parameters.Embedded()
	for _, c := range clocks() {
		rapid.Check(t, func(t *rapid.T) {
			mine, others := c.draw(t, "P"), c.draw(t, "O")
			alone := answersOf(t, c.rule, register, asOf, mine)
			among := slices.DeleteFunc(answersOf(t, c.rule, register, asOf, mine+others), func(line string) bool { return strings.Contains(line, "person=O") })
			if !slices.Equal(alone, among) {
				t.Fatalf("%s: %q alone and %q among others\n%s", c.rule.ID, alone, among, mine+others)
			}
		})
	}
}

// While the records stand, a breach stays one: only an end of what is held takes it off the list, and only a row that
// begins to speak makes it uncertain.
func TestALaterDayNeverTurnsABreachIntoAPass(t *testing.T) {
	register := parameters.Embedded()
	for _, c := range clocks() {
		rapid.Check(t, func(t *rapid.T) {
			given := c.draw(t, "P")
			later := asOf.AddDays(rapid.IntRange(1, 400).Draw(t, "later"))
			now, then := answersOf(t, c.rule, register, asOf, given), answersOf(t, c.rule, register, later, given)
			for _, line := range now {
				words := strings.Fields(line)
				for _, other := range then {
					after := strings.Fields(other)
					if words[0] == "overdue" && words[2] == after[2] && after[0] != "overdue" && after[0] != "unknown" {
						t.Fatalf("%s: %q on %s and %q on %s\n%s", c.rule.ID, line, asOf, other, later, given)
					}
				}
			}
		})
	}
}

func TestNobodyIsJudgedTwiceForOneObligation(t *testing.T) {
	register := parameters.Embedded()
	for _, c := range clocks() {
		rapid.Check(t, func(t *rapid.T) {
			given, seen := c.draw(t, "P"), map[string]bool{}
			for _, line := range answersOf(t, c.rule, register, asOf, given) {
				if about := strings.Fields(line)[2]; seen[about] {
					t.Fatalf("%s: two verdicts about %s\n%s", c.rule.ID, about, given)
				} else {
					seen[about] = true
				}
			}
		})
	}
}
