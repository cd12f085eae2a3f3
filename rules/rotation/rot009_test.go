package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestManagerPastTerm(t *testing.T) { check(t, &rotation.ROT009) }
