package prose

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestALineIsBrokenBetweenWords(t *testing.T) {
	for text, want := range map[string][]string{
		"":                         {""},
		"  một\thai \n ba  ":       {"một hai ba"},
		"chuyển đổi vị trí":        {"chuyển đổi", "vị trí"},
		"không-thể-ngắt-ở-đâu cả":  {"không-thể-ngắt-ở-đâu", "cả"},
		"à không-thể-ngắt-ở-đâu à": {"à", "không-thể-ngắt-ở-đâu", "à"},
	} {
		if got := Wrap(text, 12); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestEveryWordStaysAndEveryLineFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, most := rapid.StringMatching(`([a-zđễ]{1,9} ?){0,30}`).Draw(t, "text"), rapid.IntRange(1, 40).Draw(t, "most")
		lines := Wrap(text, most)
		if got, want := strings.Fields(strings.Join(lines, " ")), strings.Fields(text); !slices.Equal(got, want) {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, line := range lines {
			if utf8.RuneCountInString(line) > most && strings.Contains(line, " ") {
				t.Fatalf("%q is longer than %d", line, most)
			}
		}
	})
}
