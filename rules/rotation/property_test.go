package rotation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

// ministry draws a small world as the cases write it: positions on and off the list, some renamed, split or merged,
// periods, and for each person assignments, deferrals, postings and plans, now and then with a value that is missing or bad.
type ministry struct {
	lists  string
	people []string // the rows of one person each
}

var (
	origin = civil.Must("2014-01-01")
	asOf   = civil.Must("2025-06-30")
)

func drawDay(t *rapid.T, label string) civil.Date {
	return origin.AddDays(rapid.IntRange(0, 4500).Draw(t, label))
}

// drawEnd is a day after the first, none, or now and then nonsense.
func drawEnd(t *rapid.T, first civil.Date) string {
	switch rapid.IntRange(0, 9).Draw(t, "end") {
	case 0, 1, 2, 3:
		return "-"
	case 4:
		return rapid.SampledFrom([]string{"9999-12-31", "0000-00-00", (first - 1).String()}).Draw(t, "bad end")
	}
	return first.AddDays(rapid.IntRange(0, 1500).Draw(t, "length")).String()
}

var positions = []string{"A", "B", "C", "D", "E"}

func drawMinistry(t *rapid.T) ministry {
	var m ministry
	for _, p := range positions {
		m.lists += fmt.Sprintf("position position_id=%s name=%s unit_id=U listed=%s managerial=%s\n", p, p,
			rapid.SampledFrom([]string{"1", "1", "1", "0", "x"}).Draw(t, "listed"), rapid.SampledFrom([]string{"0", "0", "0", "1", "-"}).Draw(t, "managerial"))
		if rapid.IntRange(0, 3).Draw(t, "has period") == 0 {
			first := drawDay(t, "period")
			m.lists += fmt.Sprintf("rotation_period position_id=%s months=%d starts_on=%s ends_on=%s\n", p,
				rapid.SampledFrom([]int{24, 36, 60}).Draw(t, "months"), first, drawEnd(t, first))
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "links") {
		ids := append([]string{"-"}, positions...)
		on := rapid.SampledFrom([]string{drawDay(t, "effective").String(), "2020-01-01", "2020-02-30"}).Draw(t, "on")
		m.lists += fmt.Sprintf("position_lineage predecessor_id=%s successor_id=%s effective_on=%s\n",
			rapid.SampledFrom(ids).Draw(t, "from"), rapid.SampledFrom(ids).Draw(t, "to"), on)
	}
	for i := range rapid.IntRange(1, 3).Draw(t, "people") {
		m.people = append(m.people, drawPerson(t, fmt.Sprintf("P%d", i)))
	}
	return m
}

func drawPerson(t *rapid.T, id string) string {
	born := rapid.SampledFrom([]string{"1980-05-01", "1964-02-10", "-", "1979-02-30"}).Draw(t, "born")
	left := rapid.SampledFrom([]string{"-", "-", "-", "2024-12-31"}).Draw(t, "left")
	rows := fmt.Sprintf("person person_id=%s full_name=%s born_on=%s sex=female left_on=%s\n", id, id, born, left)
	for range rapid.IntRange(1, 4).Draw(t, "assignments") {
		first := drawDay(t, "start")
		rows += fmt.Sprintf("assignment person_id=%s position_id=%s starts_on=%s ends_on=%s\n", id,
			rapid.SampledFrom(append(positions, "-", "F")).Draw(t, "position"), first, drawEnd(t, first))
	}
	for range rapid.IntRange(0, 2).Draw(t, "deferrals") {
		first := drawDay(t, "deferred")
		rows += fmt.Sprintf("deferral person_id=%s ground=%s starts_on=%s ends_on=%s\n", id,
			rapid.SampledFrom([]string{"study", "illness", "discipline"}).Draw(t, "ground"), first, drawEnd(t, first))
	}
	return rows
}

// judged is what a rule answers in a world, one line a verdict. Rows of kinds or columns that the rule does not read are
// left out.
func judged(t *rapid.T, r *rules.Rule, register *parameters.Register, on civil.Date, given string) []string {
	return cases.Lines(r, judge(t, r, register, on, readable(r, given)))
}

// readable keeps of a world what a rule reads.
func readable(r *rules.Rule, given string) string {
	columns := map[string][]string{}
	for _, n := range r.Needs() {
		columns[n.Kind] = append(columns[n.Kind], n.Columns...)
		kind, _ := record.Lookup(n.Kind)
		for i := range kind.Columns {
			if c := &kind.Columns[i]; c.Required {
				columns[n.Kind] = append(columns[n.Kind], c.Name)
			}
		}
	}
	var kept []string
	for line := range strings.Lines(given) {
		words := strings.Fields(line)
		if columns[words[0]] == nil {
			continue
		}
		row := slices.DeleteFunc(words[1:], func(pair string) bool {
			column, _, _ := strings.Cut(pair, "=")
			return !slices.Contains(columns[words[0]], column)
		})
		kept = append(kept, words[0]+" "+strings.Join(row, " "))
	}
	return strings.Join(kept, "\n")
}

// family is the rules of this package as the catalogue has them.
func family() []*rules.Rule {
	return slices.DeleteFunc(catalog.All(), func(r *rules.Rule) bool { return !strings.HasPrefix(r.ID, "ROT-") })
}

func TestTheOrderOfTheRowsDoesNotMatter(t *testing.T) {
	register := parameters.Embedded()
	rapid.Check(t, func(t *rapid.T) {
		m := drawMinistry(t)
		rows := slices.Collect(strings.Lines(m.lists + strings.Join(m.people, "")))
		shuffled := rapid.Permutation(rows).Draw(t, "order")
		for _, r := range family() {
			want, got := judged(t, r, register, asOf, strings.Join(rows, "")), judged(t, r, register, asOf, strings.Join(shuffled, ""))
			if !slices.Equal(want, got) {
				t.Fatalf("%s: %q in one order and %q in another\n%s", r.ID, want, got, strings.Join(rows, ""))
			}
		}
	})
}

func TestAPersonIsJudgedByTheirOwnRecordsAlone(t *testing.T) {
	register := parameters.Embedded()
	rapid.Check(t, func(t *rapid.T) {
		m := drawMinistry(t)
		for _, r := range family() {
			if !r.Across.IsZero() {
				continue
			}
			var apart []string
			for _, person := range m.people {
				apart = append(apart, judged(t, r, register, asOf, m.lists+person)...)
			}
			together := judged(t, r, register, asOf, m.lists+strings.Join(m.people, ""))
			apart = slices.DeleteFunc(apart, func(line string) bool { return !strings.Contains(line, " person=") })
			together = slices.DeleteFunc(together, func(line string) bool { return !strings.Contains(line, " person=") })
			if !slices.Equal(apart, together) {
				t.Fatalf("%s: %q apart and %q together\n%s", r.ID, apart, together, m.lists+strings.Join(m.people, ""))
			}
		}
	})
}

// Nobody is judged twice for one obligation: the engine would refuse the run.
func TestEachObligationHasOneVerdict(t *testing.T) {
	register := parameters.Embedded()
	rapid.Check(t, func(t *rapid.T) {
		m := drawMinistry(t)
		given := m.lists + strings.Join(m.people, "")
		for _, r := range family() {
			seen := map[string]bool{}
			for _, line := range judged(t, r, register, asOf, given) {
				about := strings.Join(strings.Fields(line)[1:3], " ")
				if seen[about] {
					t.Fatalf("%s: two verdicts about %s\n%s", r.ID, about, given)
				}
				seen[about] = true
			}
		}
	})
}

// Time alone makes an open holding later, never earlier: pass, due soon, overdue.
func TestAnOpenHoldingOnlyGetsLater(t *testing.T) {
	register := parameters.Embedded()
	rapid.Check(t, func(t *rapid.T) {
		first := drawDay(t, "first")
		given := fmt.Sprintf("person person_id=P full_name=P born_on=1990-01-01 sex=male\nposition position_id=A name=A unit_id=U listed=1 managerial=0\nassignment person_id=P position_id=A starts_on=%s", first)
		rank := map[string]int{"pass": 0, "due_soon": 1, "overdue": 2}
		last := 0
		for on := first; on < first.AddMonths(60); on = on.AddDays(rapid.IntRange(1, 90).Draw(t, "later")) {
			lines := judged(t, family()[0], register, on, given)
			now := rank[strings.Fields(lines[0])[0]]
			if now < last {
				t.Fatalf("on %s: %q after a later outcome", on, lines)
			}
			last = now
		}
	})
}
