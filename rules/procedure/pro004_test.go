package procedure_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/procedure"
)

func TestProceduresArePublished(t *testing.T) {
	for _, err := range cases.Check(&procedure.PRO004) {
		t.Error(err)
	}
}
