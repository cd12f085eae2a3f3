package declaration_test

import (
	"testing"

	"probity/rules/declaration"
)

func TestNobodyIsAppointedWithoutADeclaration(t *testing.T) { check(t, &declaration.DEC004) }
