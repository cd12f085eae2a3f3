package nearest

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestATypoFindsTheWordThatWasMeant(t *testing.T) {
	rules := []string{"ROT-001", "ROT-002", "ROT-007", "ROT-010", "ROT-011", "DEC-001"}
	keys := []string{"timezone", "language", "max_rise_points", "max_drop_percent", "starts_on", "ends_on"}
	for _, c := range []struct {
		typed string
		valid []string
		want  string
	}{
		{"ROT-01", rules, "ROT-001"},
		{"rot-007", rules, "ROT-007"},
		{"rot_011", rules, "ROT-011"},
		{"ORT-002", rules, "ROT-002"},
		{"timezon", keys, "timezone"},
		{"time", keys, "timezone"},
		{"lang", keys, "language"},
		{"max-rise-point", keys, "max_rise_points"},
		{"startsOn", keys, "starts_on"},
		{"max", keys, ""},
		{"ROT", rules, ""},
		{"colour", keys, ""},
		{"", keys, ""},
		{"N5", []string{"N1", "N2"}, ""},
		{"n2", []string{"N1", "N2"}, "N2"},
		{"đơn vi", []string{"đơn vị", "vị trí"}, "đơn vị"},
		{"anything", nil, ""},
	} {
		got, ok := To(c.typed, c.valid)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("To(%q) = %q, %v; want %q", c.typed, got, ok, c.want)
		}
	}
}

func TestAHintIsAQuestionOrNothing(t *testing.T) {
	if got := Hint("ROT-01", []string{"ROT-001"}); got != `; did you mean "ROT-001"?` {
		t.Error(got)
	}
	if got := Hint("colour", []string{"ROT-001"}); got != "" {
		t.Error(got)
	}
	if got := HintOr("ROT-01", []string{"ROT-001"}, "probity rules list"); got != `; did you mean "ROT-001"?` {
		t.Error(got)
	}
	if got := HintOr("colour", []string{"ROT-001"}, "probity rules list"); got != "; see probity rules list" {
		t.Error(got)
	}
}

func TestEditsIsSymmetricAndZeroOnlyForTheSameWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.SampledFrom([]rune("abđ1")), 0, 8, -1)
		a, b := []rune(word.Draw(t, "a")), []rune(word.Draw(t, "b"))
		if edits(a, b) != edits(b, a) {
			t.Fatalf("edits(%q, %q) depends on the order", string(a), string(b))
		}
		if (edits(a, b) == 0) != (string(a) == string(b)) {
			t.Fatalf("edits(%q, %q) = %d", string(a), string(b), edits(a, b))
		}
	})
}

func TestAValidWordIsItsOwnNearest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		valid := rapid.SliceOfNDistinct(rapid.StringMatching(`[a-z]{1,6}`), 1, 5, rapid.ID[string]).Draw(t, "valid")
		word := rapid.SampledFrom(valid).Draw(t, "word")
		if got, ok := To(strings.ToUpper(word), valid); !ok || got != word {
			t.Fatalf("To(%q) = %q, %v", word, got, ok)
		}
	})
}
