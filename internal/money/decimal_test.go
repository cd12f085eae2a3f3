package money

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

func someDecimal() *rapid.Generator[Decimal] {
	return rapid.Custom(func(t *rapid.T) Decimal {
		units := rapid.OneOf(rapid.Int64(), rapid.Int64Range(-1000, 1000)).Draw(t, "units")
		d, err := NewDecimal(units, rapid.IntRange(0, maxScale).Draw(t, "scale"))
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

func TestForeignAmountsKeepTheirDigits(t *testing.T) {
	for text, want := range map[string]string{
		"1234.50": "1.234,50", "0.05": "0,05", "-0.05": "-0,05", "25460.12345678": "25.460,12345678", "70": "70",
		"1.500000000000": "1,50000000",
	} {
		d, err := ParseDecimal(text)
		if err != nil || d.Vietnamese() != want {
			t.Errorf("%q: %s, %v; want %s", text, d.Vietnamese(), err, want)
		}
	}
	d, _ := ParseDecimal("12.50")
	if d.Units() != 1250 || d.Scale() != 2 || d.String() != "12.50" {
		t.Errorf("12.50 is %d units of scale %d", d.Units(), d.Scale())
	}
}

func TestNothingIsRounded(t *testing.T) {
	for _, text := range []string{"0.123456789", "123456789012345678901", "NaN", "1.5e3", "1 000"} {
		if d, err := ParseDecimal(text); err == nil {
			t.Errorf("%q became %s", text, d)
		}
	}
	for _, scale := range []int{-1, 9} {
		if _, err := NewDecimal(1, scale); err == nil {
			t.Errorf("scale %d", scale)
		}
	}
}

func TestOnePointFiveIsOnePointFiftyAndAmountsAreInOrder(t *testing.T) {
	a, _ := ParseDecimal("1.5")
	b, _ := ParseDecimal("1.50")
	if a.Cmp(b) != 0 || a == b {
		t.Error("1.5 and 1.50: one amount, two values")
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := someDecimal().Draw(t, "a"), someDecimal().Draw(t, "b")
		if got, want := a.Cmp(b), exact(a).Cmp(exact(b)); got != want {
			t.Fatalf("%s against %s: %d, want %d", a, b, got, want)
		}
	})
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
