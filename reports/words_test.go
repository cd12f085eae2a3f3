package reports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"probity/internal/civil"
	"probity/internal/record"
)

// texts are all texts that stand in the package's files, in both languages, by their place.
func texts(t *testing.T) map[string]record.Text {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	all := map[string]record.Text{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			literal, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if kind, ok := literal.Type.(*ast.SelectorExpr); !ok || kind.Sel.Name != "Text" || len(literal.Elts) == 0 {
				return true
			}
			var text record.Text
			fixed := true
			for _, element := range literal.Elts {
				pair := element.(*ast.KeyValueExpr)
				value, ok := pair.Value.(*ast.BasicLit)
				if !ok {
					fixed = false
					continue
				}
				words, _ := strconv.Unquote(value.Value)
				if pair.Key.(*ast.Ident).Name == "VI" {
					text.VI = words
				} else {
					text.EN = words
				}
			}
			if fixed {
				all[files.Position(n.Pos()).String()] = text
			}
			return true
		})
	}
	return all
}

func TestEveryTextExistsInBothLanguages(t *testing.T) {
	all := texts(t)
	if len(all) < 120 {
		t.Fatalf("only %d texts are found", len(all))
	}
	verb := regexp.MustCompile(`%[^s]|%$`)
	for at, text := range all {
		switch {
		case text.VI == "" || text.EN == "":
			t.Errorf("%s: %q has one language", at, text)
		case strings.Count(text.VI, "%s") != strings.Count(text.EN, "%s"):
			t.Errorf("%s: the languages of %q take different parts", at, text)
		case verb.MatchString(text.VI + text.EN):
			t.Errorf("%s: %q has another verb than %%s", at, text)
		case !norm.NFC.IsNormalString(text.VI):
			t.Errorf("%s: %q is not composed (NFC)", at, text.VI)
		case length(text.VI+text.EN) > 255:
			t.Errorf("%s: %q is too long for a header, a title or a remark", at, text)
		}
	}
}

func TestNamesOfSheetsFit(t *testing.T) {
	sheets := []record.Text{saySummarySheet, sayMissingSheet, sayGroundsSheet}
	for _, a := range annexes() {
		sheets = append(sheets, a.code.Name())
	}
	for _, l := range []language{vietnamese, english, bilingual} {
		names := sheetNames{}
		for _, s := range sheets {
			name := l.sheet(s)
			if got, err := names.take(name); got != name || err != nil || length(name) > longestName-len(" (99)") {
				t.Errorf("%q becomes %q (%v)", name, got, err)
			}
		}
	}
}

func TestNumbersAndDaysSpeakTheLanguage(t *testing.T) {
	for n, want := range map[int][2]string{0: {"0", "0"}, 999: {"999", "999"}, 1000: {"1.000", "1,000"}, -12345: {"-12.345", "-12,345"},
		-123: {"-123", "-123"}, 1234567: {"1.234.567", "1,234,567"}} {
		if got := [2]string{vietnamese.amount(n), english.amount(n)}; got != want {
			t.Errorf("%d is written %q", n, got)
		}
	}
	for on, want := range map[string]record.Text{
		"2026-03-05": {VI: "ngày 05 tháng 3 năm 2026", EN: "5 March 2026"},
		"2026-02-28": {VI: "ngày 28 tháng 02 năm 2026", EN: "28 February 2026"},
		"2026-10-31": {VI: "ngày 31 tháng 10 năm 2026", EN: "31 October 2026"},
	} {
		if got := longDay(civil.Must(on)); got != want {
			t.Errorf("%s is written %q", on, got)
		}
	}
	if got := bilingual.beneath(with(text("%s: %s", "%s: %s"), 1000, asOf)); got != "1.000: 31/10/2026\n1,000: 2026-10-31" {
		t.Errorf("got %q", got)
	}
}
