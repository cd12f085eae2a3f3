package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestNominalMove(t *testing.T) { check(t, &rotation.ROT003) }
