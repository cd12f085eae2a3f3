package inspection_test

import (
	"regexp"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules/cases"
	"probity/rules/inspection"
	"probity/rules/trial"
)

func TestEachYearHasItsPlan(t *testing.T) {
	for _, err := range cases.Check(&inspection.INS003) {
		t.Error(err)
	}
}

func TestASpoiltFieldOfAPlanClearsAndNamesNobody(t *testing.T) {
	fields := regexp.MustCompile(`\b(plan_year|kind|approved_on)=[^-\s]\S*`)
	rapid.Check(t, func(t *rapid.T) {
		w := &scribe{trial.Scribe{T: t}}
		for _, kind := range []string{"inspection", "internal_check", "audit"}[:rapid.IntRange(1, 3).Draw(t, "plans")] {
			w.Row("oversight_plan plan_year=%s kind=%s approved_on=%s", w.One("2025", "2026", "2027"), kind,
				w.One("-", civil.Must("2024-10-01").AddDays(rapid.IntRange(0, 900).Draw(t, "day")).String()))
		}
		on := civil.Must("2025-01-01").AddDays(rapid.IntRange(0, 729).Draw(t, "as of"))
		spoil(t, &inspection.INS003, on, w.Rows, fields)
	})
}
