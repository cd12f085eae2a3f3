package procedure_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/procedure"
)

func TestProceduresAreReviewed(t *testing.T) {
	for _, err := range cases.Check(&procedure.PRO003) {
		t.Error(err)
	}
}
