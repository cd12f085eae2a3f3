package rotation_test

import (
	"testing"

	"probity/rules"
	"probity/rules/cases"
	"probity/rules/rotation"
)

func TestOverdueChangeOfPosition(t *testing.T) { check(t, &rotation.ROT001) }

func check(t *testing.T, r *rules.Rule) {
	t.Helper()
	for _, err := range cases.Check(r) {
		t.Error(err)
	}
}

func TestDueButNotInPlan(t *testing.T) { check(t, &rotation.ROT002) }

func TestNominalMove(t *testing.T) { check(t, &rotation.ROT003) }
