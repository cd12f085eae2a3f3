package money

import (
	"math/big"
	"testing"
)

func TestForeignAmountsKeepTheirDigits(t *testing.T) {
	for text, want := range map[string]string{
		"1234.50": "1234.50", "0.05": "0.05", "-0.05": "-0.05", "25460.12345678": "25460.12345678", "70": "70", "007": "7",
		"1.500000000000": "1.50000000",
	} {
		d, err := ParseDecimal(text)
		if err != nil || d.String() != want {
			t.Errorf("%q: %s, %v; want %s", text, d, err, want)
		}
	}
	if d, _ := ParseDecimal("12.50"); d != (Decimal{1250, 2}) {
		t.Errorf("12.50 is %+v", d)
	}
}

func TestNothingIsRounded(t *testing.T) {
	for _, text := range []string{"0.123456789", "123456789012345678901", "NaN", "1.5e3", "1 000"} {
		if d, err := ParseDecimal(text); err == nil {
			t.Errorf("%q became %s", text, d)
		}
	}
}

func exact(d Decimal) *big.Rat {
	r, _ := new(big.Rat).SetString(d.String())
	return r
}

// FuzzDecimal holds the reader against math/big, and what it writes against what it read.
func FuzzDecimal(f *testing.F) {
	for _, seed := range []string{"0", "-1.50", "+3", "1.", ".1", "1e5", "1_000", "9223372036854775807.00", "-0.0", "0.000000010"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := ParseDecimal(text)
		if err != nil {
			return
		}
		want, ok := new(big.Rat).SetString(text)
		if !ok || exact(d).Cmp(want) != 0 {
			t.Fatalf("%q was read as %s", text, d)
		}
		if back, err := ParseDecimal(d.String()); err != nil || back != d {
			t.Fatalf("%q: %s is read back as %s, %v", text, d, back, err)
		}
		v, err := ParseVND(text)
		if whole := want.IsInt(); (err == nil) != whole || whole && v.String() != want.RatString() {
			t.Fatalf("%q as đồng: %s, %v", text, v, err)
		}
	})
}
