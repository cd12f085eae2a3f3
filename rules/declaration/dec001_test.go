package declaration_test

import (
	"testing"

	"probity/rules"
	"probity/rules/cases"
	"probity/rules/declaration"
)

func check(t *testing.T, r *rules.Rule) {
	t.Helper()
	for _, err := range cases.Check(r) {
		t.Error(err)
	}
}

func TestFirstDeclarationsComeInTime(t *testing.T) { check(t, &declaration.DEC001) }
