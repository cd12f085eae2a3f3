package mail

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestAServersWordsAreOneLineThatSteersNothing(t *testing.T) {
	for text, want := range map[string]string{
		"550 5.1.1 Không có người này\nsee https://example.vn": "550 5.1.1 Không có người này see https://example.vn",
		"\x1b[2Jgone\r\n":                   `\x1b[2Jgone`,
		"tab\tnul\x00bell\adel\x7f":         `tab\tnul\x00bell\adel\x7f`,
		"turned \u202eround\u2066":          `turned \u202eround\u2066`,
		"no text \xff\xc3":                  `no text \xff\xc3`,
		strings.Repeat("x", 497):            strings.Repeat("x", 497),
		strings.Repeat("x", 501):            strings.Repeat("x", 497) + "…",
		"x" + strings.Repeat("ế", 300):      "x" + strings.Repeat("ế", 165) + "…",
		strings.Repeat("x", 495) + "\x1b\n": strings.Repeat("x", 495) + "…",
	} {
		if got := oneLine(text); got != want {
			t.Errorf("%q:\n%q instead of\n%q", text, got, want)
		}
	}
}

func FuzzAServersWordsAreShortAndPrintable(f *testing.F) {
	for _, text := range []string{"250 OK", "\x1b\n\xff", strings.Repeat("ế", 400)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := oneLine(text)
		steers := strings.ContainsFunc(got, func(r rune) bool { return !unicode.IsPrint(r) })
		if len(got) > longestWords || !utf8.ValidString(got) || steers {
			t.Fatalf("%q: %q", text, got)
		}
	})
}

func TestAnOutcomeHasAName(t *testing.T) {
	for o, want := range map[Outcome]string{0: "", Delivered: "delivered", Uncertain: "uncertain", 9: "outcome 9"} {
		if o.String() != want {
			t.Errorf("%d: %q instead of %q", uint8(o), o, want)
		}
	}
}
