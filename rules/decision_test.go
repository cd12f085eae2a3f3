package rules_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"probity/internal/civil"
	"probity/rules"
)

func TestEveryMeasureIsReadBackInBothLanguages(t *testing.T) {
	for _, m := range rules.Measures() {
		for _, written := range []string{m.Text().VI, m.Text().EN, string(m), " " + strings.ToUpper(m.Text().VI) + "\n"} {
			if got, ok := rules.ParseMeasure(written); !ok || got != m {
				t.Errorf("%q is read as %q", written, got)
			}
		}
	}
	for _, written := range []string{"", "Đồng ý", "Yêu cầu"} {
		if got, ok := rules.ParseMeasure(written); ok {
			t.Errorf("%q is read as %q", written, got)
		}
	}
}

// A workbook holds the list in 255 UTF-16 units, its parts divided by commas.
func TestTheListOfMeasuresFitsAWorkbook(t *testing.T) {
	var vi, en []string
	for _, m := range rules.Measures() {
		vi, en = append(vi, m.Text().VI), append(en, m.Text().EN)
	}
	for _, list := range [][]string{vi, en} {
		whole := strings.Join(list, ",")
		if n := len(utf16.Encode([]rune(whole))); n > 255 || strings.Count(whole, ",") != len(list)-1 {
			t.Errorf("%q has %d units, and %d commas", whole, n, strings.Count(whole, ","))
		}
	}
}

func TestWhatADecisionNeeds(t *testing.T) {
	until := civil.Must("2026-12-31")
	for _, c := range []struct {
		decided rules.Decision
		want    string // the parts that are wrong
	}{
		{rules.Decision{}, "[]"},
		{rules.Decision{Measure: rules.ToAct}, "[]"},
		{rules.Decision{Measure: rules.ToAct, DueOn: until, Note: "12/KL-BCĐ"}, "[]"},
		{rules.Decision{Measure: rules.Waived, DueOn: until, Note: "12/KL-BCĐ"}, "[]"},
		{rules.Decision{Measure: rules.Waived, Note: "12/KL-BCĐ"}, "[1]"},
		{rules.Decision{Measure: rules.Waived, DueOn: until}, "[2]"},
		{rules.Decision{Measure: rules.Waived}, "[1 2]"},
		{rules.Decision{DueOn: until}, "[0]"},
		{rules.Decision{Note: "12/KL-BCĐ"}, "[0]"},
		{rules.Decision{Measure: rules.ToAct, DueOn: civil.Must("2200-12-31")}, "[]"},
		{rules.Decision{Measure: rules.ToAct, DueOn: civil.Must("2201-01-01")}, "[1]"},
		{rules.Decision{Measure: rules.Noted, Note: strings.Repeat("ế", 1000)}, "[]"},
		{rules.Decision{Measure: rules.Noted, Note: strings.Repeat("ế", 1001)}, "[2]"},
	} {
		parts := []rules.Part{}
		for _, f := range c.decided.Check() {
			parts = append(parts, f.Part)
		}
		if got := fmt.Sprint(parts); got != c.want {
			t.Errorf("%+v: %s, want %s", c.decided, got, c.want)
		}
	}
}

func TestAWaiverHoldsUntilItsLastDay(t *testing.T) {
	d := rules.Decision{Measure: rules.Waived, DueOn: civil.Must("2026-12-31"), Note: "12/KL-BCĐ"}
	if !d.WaivesOn(civil.Must("2026-12-31")) || d.WaivesOn(civil.Must("2027-01-01")) {
		t.Error("it holds on 31/12/2026, and no longer")
	}
	d.Measure = rules.ToAct
	if d.WaivesOn(civil.Must("2026-12-01")) {
		t.Error("what is to be done is not waived")
	}
}

func TestANoteIsTheSameWhicheverProgramSavedIt(t *testing.T) {
	for written, want := range map[string]string{
		"  Kết luận số 12/KL-BCĐ\r\nngày 05/11/2026 ": "Kết luận số 12/KL-BCĐ ngày 05/11/2026",
		"Giải trình":          "Giải trình", // the letters and their marks apart
		"a\x00b\u200bc\u202e": "a b c",
		"\xff":                "\uFFFD",
		"\n\t":                "",
	} {
		if got := (rules.Decision{Note: written}).Tidy().Note; got != want {
			t.Errorf("%q becomes %q, want %q", written, got, want)
		}
	}
}
