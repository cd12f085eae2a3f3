package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestHomeTimeTooShort(t *testing.T) { check(t, &rotation.ROT008) }
