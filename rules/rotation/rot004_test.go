package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestEarlyReturn(t *testing.T) { check(t, &rotation.ROT004) }
