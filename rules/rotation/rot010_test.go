package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestListedPositionWithoutAPeriod(t *testing.T) { check(t, &rotation.ROT010) }
