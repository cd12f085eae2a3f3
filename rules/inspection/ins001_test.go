package inspection_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/inspection"
)

func TestUnitsAreCheckedInTurn(t *testing.T) {
	for _, err := range cases.Check(&inspection.INS001) {
		t.Error(err)
	}
}
