package money

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestDongAreWholeOrRefused(t *testing.T) {
	for text, want := range map[string]VND{
		"1234567": 1234567, "1234567.00": 1234567, "1234567.0000000000": 1234567, "0": 0, "-5": -5, "+5": 5, "007": 7,
		"9223372036854775807": math.MaxInt64, "9223372036854775807.00": math.MaxInt64, "-9223372036854775808": math.MinInt64,
	} {
		if got, err := ParseVND(text); err != nil || got != want {
			t.Errorf("%q: %d, %v; want %d", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"1234567.5":           `"1234567.5" is not whole đồng; write digits only, such as 1234567`,
		"0.000000001":         `"0.000000001" has more than 8 digits after the point`,
		"1.234.567":           `"1.234.567" is not an amount; write digits with a point, such as 1234.50`,
		"1,234,567":           `"1,234,567" is not an amount; write digits with a point, such as 1234.50`,
		"1e6":                 `"1e6" is not an amount; write digits with a point, such as 1234.50`,
		"":                    `"" is not an amount; write digits with a point, such as 1234.50`,
		"-":                   `"-" is not an amount; write digits with a point, such as 1234.50`,
		"5.":                  `"5." is not an amount; write digits with a point, such as 1234.50`,
		".5":                  `".5" is not an amount; write digits with a point, such as 1234.50`,
		"--5":                 `"--5" is not an amount; write digits with a point, such as 1234.50`,
		" 5":                  `" 5" is not an amount; write digits with a point, such as 1234.50`,
		"9223372036854775808": `"9223372036854775808" is too large; amounts have at most 18 digits`,
	} {
		if got, err := ParseVND(text); err == nil || err.Error() != want || got != 0 {
			t.Errorf("%q: %d, %v\nwant %s", text, got, err, want)
		}
	}
}

func TestAmountsAsTheyArePrintedInVietnam(t *testing.T) {
	for v, want := range map[VND]string{
		0: "0", 999: "999", 1000: "1.000", 1234567: "1.234.567", -50000000: "-50.000.000",
		math.MinInt64: "-9.223.372.036.854.775.808",
	} {
		if got := v.Vietnamese(); got != want {
			t.Errorf("%d: %s, want %s", v, got, want)
		}
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := VND(rapid.Int64().Draw(t, "amount"))
		if back, err := ParseVND(v.String()); err != nil || back != v {
			t.Fatalf("%s: %d, %v", v, back, err)
		}
		if plain := strings.ReplaceAll(v.Vietnamese(), ".", ""); plain != v.String() {
			t.Fatalf("%s without its points is %s", v.Vietnamese(), plain)
		}
	})
}
