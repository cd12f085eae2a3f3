package committee_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/committee"
)

func TestTasksAreDoneByTheirDay(t *testing.T) {
	for _, err := range cases.Check(&committee.COM003) {
		t.Error(err)
	}
}
