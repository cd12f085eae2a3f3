package committee_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/committee"
)

func TestATaskIsSomebodysAndHasADay(t *testing.T) {
	for _, err := range cases.Check(&committee.COM004) {
		t.Error(err)
	}
}
