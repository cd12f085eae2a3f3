package inspection_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules/cases"
	"probity/rules/inspection"
	"probity/rules/trial"
)

func TestUnitsCheckThemselvesEachYear(t *testing.T) {
	for _, err := range cases.Check(&inspection.INS009) {
		t.Error(err)
	}
}

// checkingItself draws a small ministry of which some units report, some copy, and some were renamed or merged within the year.
func checkingItself(t *rapid.T) []string {
	w := &scribe{trial.Scribe{T: t}}
	day := func() civil.Date {
		return civil.Must("2025-06-01").AddDays(rapid.IntRange(0, 620).Draw(t, "day"))
	}
	units := []string{"A", "B", "C", "D"}
	for _, u := range units {
		w.Row("unit unit_id=%s name=%s kind=mission opened_on=%s", u, u, w.One("2010-01-01", day().String()))
	}
	for range rapid.IntRange(0, 3).Draw(t, "links") {
		w.Row("unit_lineage predecessor_id=%s successor_id=%s change=%s effective_on=%s", w.One(units...), w.One(units...),
			w.One("rename", "merge", "split", "dissolve"), day())
	}
	for i := range rapid.IntRange(0, 6).Draw(t, "checks") {
		w.Row("oversight oversight_id=K%d kind=%s plan_year=%s reported_on=%s cancelled_on=%s report_digest=%s", i, w.One("self_check", "self_check", "audit"),
			w.One("-", "2026", "2025"), w.One(day().String(), "-"), w.One("-", "-", day().String()), w.One("-", "a1", "b2"))
		w.Row("oversight_unit oversight_id=K%d unit_id=%s", i, w.One(units...))
	}
	return w.Sorted()
}

func TestASpoiltFieldClearsAndNamesNobodyInAYear(t *testing.T) {
	fields := regexp.MustCompile(`\b(opened_on|kind|reported_on|plan_year|cancelled_on|change|effective_on|oversight_id)=[^-\s]\S*`)
	rapid.Check(t, func(t *rapid.T) {
		on := civil.Must("2026-09-01").AddDays(rapid.IntRange(0, 200).Draw(t, "as of"))
		spoil(t, &inspection.INS009, on, checkingItself(t), fields)
	})
}

func TestTheYearDoesNotDependOnTheOrderOfTheRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, on := checkingItself(t), civil.Must("2026-11-16")
		one, other := trial.Judge(t, on, &inspection.INS009, rows), trial.Judge(t, on, &inspection.INS009, rapid.Permutation(rows).Draw(t, "order"))
		if fmt.Sprint(one) != fmt.Sprint(other) {
			t.Fatalf("%v and %v\n%s", one, other, strings.Join(rows, "\n"))
		}
	})
}
