package rotation_test

import (
	"testing"

	"probity/rules"
	"probity/rules/cases"
)

func check(t *testing.T, r *rules.Rule) {
	t.Helper()
	for _, err := range cases.Check(r) {
		t.Error(err)
	}
}
