package procedure_test

import (
	"testing"

	"probity/rules/cases"
	"probity/rules/procedure"
)

func TestProceduresThatMustExistAreInForce(t *testing.T) {
	for _, err := range cases.Check(&procedure.PRO001) {
		t.Error(err)
	}
}
