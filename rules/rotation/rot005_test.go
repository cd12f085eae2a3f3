package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestStaleDeferral(t *testing.T) { check(t, &rotation.ROT005) }
