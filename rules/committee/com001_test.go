package committee_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/committee"
)

func TestTheCommitteeMeetsInEveryQuarter(t *testing.T) {
	for _, err := range cases.Check(&committee.COM001) {
		t.Error(err)
	}
}
