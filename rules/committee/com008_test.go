package committee_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/committee"
)

func TestEachPeriodIsReported(t *testing.T) {
	for _, err := range cases.Check(&committee.COM008) {
		t.Error(err)
	}
}
