package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"pgregory.net/rapid"
)

// rightOrWrong are documents on which this package and the TOML decoder must agree.
func rightOrWrong() map[string]bool {
	return map[string]bool{
		"a = 1\nb.c = 2\nb.d = 3\n":           true,
		"[a.b]\n[a]\nc = 1\n":                 true,
		"[a]\nb.c = 1\n[a.b.d]\nx = 1\n":      true,
		"[[a]]\n[a.b]\n[[a]]\n[a.b]\nx = 1\n": true,
		"[[a.b]]\n[[a.b]]\n":                  true,
		"a = {b = 1, c.d = 2}\n":              true,
		"a = 1\na = 2\n":                      false,
		"[a]\n[a]\n":                          false,
		"a = 1\n[a]\n":                        false,
		"a = 1\n[a.b]\n":                      false,
		"a = {}\n[a.b]\n":                     false,
		"[a]\nb = 1\n[a.b]\n":                 false,
		"[a]\nb.c = 1\n[a.b]\n":               false,
		"[a.b]\nc = 1\n[a]\nb.d = 1\n":        false,
		"[[a]]\n[a]\n":                        false,
		"[a]\n[[a]]\n":                        false,
		"a = []\n[[a]]\n":                     false,
		"a = {b = 1, b = 2}\n":                false,
		"a.b = 1\na.b.c = 2\n":                false,
		"a = [ {b = 1}, {b = 1, b = 2} ]\n":   false,
		"\"a\" = 1\n'a' = 2\n":                false,
		"a = 1 b = 2\n":                       false,
	}
}

func TestNamesGivenTwiceAreFoundAsTOMLHasIt(t *testing.T) {
	for text, right := range rightOrWrong() {
		var into map[string]any
		if err := toml.Unmarshal([]byte(text), &into); (err == nil) != right {
			t.Errorf("the decoder says of\n%s%v", text, err)
		}
		if d := parseDocument("x", []byte(text)); (len(d.faults) == 0) != right {
			t.Errorf("%s%v", text, d.faults)
		}
	}
}

func TestAPlaceInTextIsAPlaceInTheFile(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "đ", "SELECT ", "'", " ", "\n", `\n`, `\t`, `\"`, `\\`, `\u0111`, `\U0001F600`, `\x41`, "\\\n   ", `""`})
	rapid.Check(t, func(t *rapid.T) {
		multi := rapid.Bool().Draw(t, "multi-line")
		raw := strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), "")
		if !multi {
			raw = strings.NewReplacer("\n", "", `""`, "").Replace(raw)
		}
		quotes := `"`
		if multi {
			quotes = `"""` + rapid.SampledFrom([]string{"", "\n", "\r\n"}).Draw(t, "break")
		}
		text := "key = " + quotes + raw + quotes[:min(3, len(quotes))] + "\n"
		d := parseDocument("x", []byte(text))
		if len(d.faults) > 0 {
			return // quotes that ran together, or an escape cut in two
		}
		v := d.root.child("key").value
		for i := range v.text {
			at := d.within(v.at, v.end, i)
			switch c := d.bytes[at]; {
			case c == '\\': // an escape stands for this byte
			case c != v.text[i]:
				t.Fatalf("byte %d of %q is %q, but place %d of %q is %q", i, v.text, v.text[i], at, text, c)
			}
		}
	})
}

func FuzzLoadNeverPanicsAndPlacesEveryFault(f *testing.F) {
	files, err := filepath.Glob("testdata/broken/*.toml")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, file := range append(files, "../../config.toml") {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	k := known()
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := Parse("config.toml", text, k, noEnvironment)
		var faults Faults
		switch {
		case err == nil:
			if c.Digest() == "" {
				t.Fatal("no digest")
			}
			return
		case !errors.As(err, &faults) || len(faults) == 0:
			t.Fatalf("%v is not told as faults", err)
		}
		for i, fault := range faults {
			line := fault.Error()
			if fault.Line < 1 || fault.Col < 1 || fault.Text == "" {
				t.Fatalf("no place or text: %q", line)
			}
			if strings.ContainsAny(line, "\n\r") || utf8.Valid(text) && !utf8.ValidString(line) {
				t.Fatalf("not one line: %q", line)
			}
			if i > 0 && fault.Line < faults[i-1].Line {
				t.Fatalf("out of order: %v", faults)
			}
		}
	})
}

func FuzzWhatTOMLAllowsIsReadWithoutComplaint(f *testing.F) {
	for text := range rightOrWrong() {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var into map[string]any
		if toml.Unmarshal(text, &into) != nil {
			return
		}
		if d := parseDocument("x", text); len(d.faults) > 0 {
			t.Fatalf("%q is right, but: %v", text, d.faults)
		}
	})
}
