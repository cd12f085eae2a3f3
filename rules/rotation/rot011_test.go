package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestPlanExecution(t *testing.T) { check(t, &rotation.ROT011) }
