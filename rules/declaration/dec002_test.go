package declaration_test

import (
	"testing"

	"probity/rules/declaration"
)

func TestAnnualDeclarationsComeByTheEndOfTheYear(t *testing.T) { check(t, &declaration.DEC002) }
