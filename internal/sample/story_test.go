package sample

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/catalog"
)

// said is what chapters answer on a day, as lines.
func said(asOf string, life ...chapter) (lines []string) {
	for _, c := range life {
		for _, v := range c.on(date(asOf)) {
			lines = append(lines, strings.TrimSpace(fmt.Sprint(v.rule, " ", v.obligation, " ", v.word, " ", v.due)))
		}
	}
	return lines
}

func TestOrdinaryLivesAnswerByTheirOwnArithmetic(t *testing.T) {
	office := &seat{id: "NEW-KT", was: "OLD-KT", unit: "NEW", wasUnit: "OLD", months: 36}
	accountant := rotated{seat: office, from: date("2023-01-31")}
	planned := accountant
	planned.planned = []plannedYear{{year: 2026}}
	post := abroad{id: "N1", seat: &seat{unit: "DSQ"}, from: date("2023-08-31"), decided: date("2026-08-01"), extended: date("2026-12-31")}
	head := manager{seat: &seat{id: "V-TR", leadership: "Cấp trưởng"}, from: date("2017-01-01"), reappointed: date("2022-01-01")}
	for _, c := range []struct {
		story string
		life  chapter
		asOf  string
		want  []string
	}{
		{"half a year before 36 months are over it is due soon, under the code of the day", accountant, "2025-08-04", []string{"ROT-001 NEW-KT due_soon 2026-01-31"}},
		{"a day earlier nothing is said", accountant, "2025-08-03", nil},
		{"on the day itself it is not overdue", accountant, "2026-01-31", []string{"ROT-001 NEW-KT due_soon 2026-01-31"}},
		{"once the plan is out, who is not in it must be put in by 31 March", accountant, "2026-04-01",
			[]string{"ROT-001 NEW-KT overdue 2026-01-31", "ROT-002 NEW-KT/2026 overdue 2026-03-31"}},
		{"who is in the plan is only overdue", planned, "2026-04-01", []string{"ROT-001 NEW-KT overdue 2026-01-31"}},
		{"a term of 36 months", post, "2026-07-31", []string{"ROT-007 N1 due_soon 2026-08-31"}},
		{"lengthened once that was decided", post, "2026-09-01", []string{"ROT-007 N1 due_soon 2026-12-31"}},
		{"two terms at the head", head, "2027-01-02", []string{"ROT-009 V-TR overdue 2027-01-01"}},
		{"before the reappointment the first term counts", head, "2021-12-31", []string{"ROT-009 V-TR due_soon 2022-01-01"}},
	} {
		if diff := cmp.Diff(c.want, said(c.asOf, c.life)); diff != "" {
			t.Errorf("%s: %s\n%s", c.asOf, c.story, diff)
		}
	}
}

func TestAnOrdinaryUnitAnswersByItsOwnArithmetic(t *testing.T) {
	post := visited{unit: &unit{risk: "Thấp", opened: date("2020-01-01")}, checks: []civil.Date{date("2025-03-31")}}
	for asOf, want := range map[string]string{"2019-12-31": "[]", "2024-07-04": "[]", "2024-07-05": "[due_soon 2025-01-01]", "2025-01-01": "[due_soon 2025-01-01]",
		"2025-01-02": "[overdue 2025-01-01]", "2025-03-30": "[overdue 2025-01-01]", "2025-03-31": "[]", "2030-04-01": "[overdue 2030-03-31]"} {
		var lines []string
		for _, v := range post.on(date(asOf)) {
			lines = append(lines, v.word+" "+v.due.String())
		}
		if got := fmt.Sprint(lines); got != want {
			t.Errorf("%s: %s, want %s", asOf, got, want)
		}
	}
}

func TestEveryScenarioOfTheRotationRulesIsPlayed(t *testing.T) {
	titles := map[string]bool{}
	for _, s := range cast() {
		if titles[s.title] {
			t.Errorf("two scenes are called %q", s.title)
		}
		titles[s.title] = true
	}
	for _, number := range []string{"1", "2", "3", "4", "15", "16"} {
		played := func(title string) bool { return strings.HasPrefix(title, "scenario "+number+": ") }
		if !slices.ContainsFunc(slices.Collect(maps.Keys(titles)), played) {
			t.Errorf("nobody plays scenario %s", number)
		}
	}
}

func TestEveryVerdictThatARuleCanGiveIsPlanted(t *testing.T) {
	db := built(t, Options{})
	for _, r := range catalog.All() {
		var verdicts []string
		for _, o := range []rules.Outcome{rules.DueSoon, rules.Exempt, rules.Overdue, rules.Unknown} {
			if slices.ContainsFunc(r.Cases, func(c rules.Case) bool { return regexp.MustCompile(`(?m)^\s*` + string(o) + " ").MatchString(c.Want) }) {
				verdicts = append(verdicts, string(o))
			}
		}
		var planted string // empty where there is none
		query := "SELECT coalesce(group_concat(verdict, ' '), '') FROM (SELECT DISTINCT verdict FROM planted WHERE rule = '" + r.ID + "' ORDER BY 1)"
		if err := db.QueryRow(query).Scan(&planted); err != nil {
			t.Fatal(err)
		}
		if can := strings.Join(verdicts, " "); planted != can {
			t.Errorf("%s: planted are %q, and by its cases it can give %q", r.ID, planted, can)
		}
	}
	for _, asOf := range AsOfDates() {
		if ask(t, db, "SELECT count(*) FROM planted WHERE as_of = '"+asOf.String()+"'") == 0 {
			t.Errorf("nothing is planted for %s", asOf)
		}
	}
}

func TestScenarioTwoIsToldToTheDay(t *testing.T) {
	life := timeHeld()[1].parts
	for asOf, want := range map[string]string{
		"2025-08-31": "ROT-001 SNVHCM-HC exempt 2025-08-31", "2027-02-27": "ROT-001 SNVHCM-HC exempt 2025-08-31",
		"2027-02-28": "ROT-001 SNVHCM-HC overdue 2025-08-31",
	} {
		if !slices.Contains(said(asOf, life...), want) {
			t.Errorf("%s: %q is not among %q", asOf, want, said(asOf, life...))
		}
	}
}

func TestTheSameSeedIsTheSameMinistry(t *testing.T) {
	one, again, other := built(t, Options{People: 800, Seed: 7}), built(t, Options{People: 800, Seed: 7}), built(t, Options{People: 800, Seed: 8})
	same := true
	for _, table := range tables() {
		query := "SELECT * FROM " + table.name
		rows := rowsOf(t, one, query)
		if !slices.Equal(rows, rowsOf(t, again, query)) {
			t.Errorf("%s has other rows the second time", table.name)
		}
		same = same && slices.Equal(rows, rowsOf(t, other, query))
	}
	if same {
		t.Error("another seed gives the same ministry")
	}
}

// TestTheDiceFallTheSameOnEveryMachine pins the numbers themselves: a ministry of the documentation must not change with a
// release of Go or a 32-bit machine.
func TestTheDiceFallTheSameOnEveryMachine(t *testing.T) {
	d := newDice(1, 1)
	got := []int{d.n(1000), d.n(1000), d.n(1000), d.between(5, 9)}
	if want := []int{997, 102, 863, 9}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestEverybodyIsGivenOneNumber(t *testing.T) {
	for _, people := range []int{100, 101, 2400, 65536, 99991} {
		c := newCrowd(newMinistry(people), Options{People: people, Seed: 1})
		seen := make([]bool, people)
		for i := range people {
			seen[i*c.stride%people] = true
		}
		if slices.Contains(seen, false) {
			t.Errorf("of %d people some have no story", people)
		}
	}
}

func TestTheCalendarOfPlansIsThatOfTheLists(t *testing.T) {
	if got := planDay(2026); got != civil.Must("2026-03-31") {
		t.Errorf("a plan is out by %s", got)
	}
	if got := lastQuarter(2026); got != civil.Must("2026-09-30") {
		t.Errorf("the last quarter is looked at from %s", got)
	}
}

func TestThePageIsFresh(t *testing.T) {
	page, err := os.ReadFile("../../docs/sample.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(page), string(Markdown())); diff != "" {
		t.Errorf("docs/sample.md is stale: run go generate ./internal/sample\n%s", diff)
	}
}
