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

func TestRecommendationsAreCarriedOut(t *testing.T) {
	for _, err := range cases.Check(&inspection.INS007) {
		t.Error(err)
	}
}

func TestASpoiltFieldClearsAndNamesNobodyOfARecommendation(t *testing.T) {
	fields := regexp.MustCompile(`\b(kind|signed_on|priority|due_on|extended_to|extension_decided_on|done_on|verified_on|money_recovery)=[^-\s]\S*`)
	rapid.Check(t, func(t *rapid.T) {
		w := &scribe{trial.Scribe{T: t}}
		day := func() string {
			return w.One("-", civil.Must("2025-01-01").AddDays(rapid.IntRange(0, 720).Draw(t, "day")).String())
		}
		w.Row("unit unit_id=A name=A")
		w.Row("oversight oversight_id=K kind=audit signed_on=%s", day())
		w.Row("recommendation recommendation_id=N oversight_id=%s unit_id=A priority=%s due_on=%s extended_to=%s extension_decided_on=%s done_on=%s verified_on=%s money_recovery=%s",
			w.One("K", "K", "L"), w.One("-", "high", "other"), day(), day(), day(), day(), day(), w.One("-", "0", "1"))
		spoil(t, &inspection.INS007, civil.Must("2026-06-30"), w.Rows, fields)
	})
}
