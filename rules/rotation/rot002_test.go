package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestDueButNotInPlan(t *testing.T) { check(t, &rotation.ROT002) }
