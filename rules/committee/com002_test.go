package committee_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/committee"
)

func TestAMeetingIsConcluded(t *testing.T) {
	for _, err := range cases.Check(&committee.COM002) {
		t.Error(err)
	}
}
