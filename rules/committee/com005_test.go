package committee_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/committee"
)

func TestTheYearHasItsPlan(t *testing.T) {
	for _, err := range cases.Check(&committee.COM005) {
		t.Error(err)
	}
}
