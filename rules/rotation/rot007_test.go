package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestOverseasTermExceeded(t *testing.T) { check(t, &rotation.ROT007) }
