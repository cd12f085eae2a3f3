package rotation_test

import (
	"testing"

	"probity/rules/rotation"
)

func TestUnderReviewInAListedPosition(t *testing.T) { check(t, &rotation.ROT006) }
