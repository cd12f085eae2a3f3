package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestOverdueChangeOfPosition(t *testing.T) { check(t, &rotation.ROT001) }
