package money

import (
	"fmt"
	"strconv"
	"strings"
)

// maxScale is the number of digits after the point that are kept; an exchange rate needs no more.
const maxScale = 8

// Decimal is an exact amount of a foreign currency, or a rate: units × 10^−scale. 12.50 is 1250 units of scale 2. The
// zero value is 0. 1.5 and 1.50 are different values of this type.
type Decimal struct {
	units int64
	scale uint8
}

// ParseDecimal reads an optional sign, digits, and optionally a point and one to eight digits. Zeros beyond the eighth
// digit are dropped; nothing is ever rounded.
func ParseDecimal(s string) (Decimal, error) {
	sign, text := "", s
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "+") {
		sign, text = s[:1], s[1:]
	}
	whole, fraction, point := strings.Cut(text, ".")
	if !allDigits(whole) || point && !allDigits(fraction) {
		return Decimal{}, fmt.Errorf("%q is not an amount; write digits with a point, such as 1234.50", s)
	}
	if len(fraction) > maxScale {
		if strings.Trim(fraction[maxScale:], "0") != "" {
			return Decimal{}, fmt.Errorf("%q has more than %d digits after the point", s, maxScale)
		}
		fraction = fraction[:maxScale]
	}
	units, err := strconv.ParseInt(sign+whole+fraction, 10, 64)
	if err != nil {
		// A column of many decimals may fill 64 bits with zeros that say nothing.
		fraction = strings.TrimRight(fraction, "0")
		units, err = strconv.ParseInt(sign+whole+fraction, 10, 64)
	}
	if err != nil {
		return Decimal{}, fmt.Errorf("%q is too large; amounts have at most 18 digits", s)
	}
	return Decimal{units: units, scale: uint8(len(fraction))}, nil
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// whole is the amount as a whole number, if it is one.
func (d Decimal) whole() (int64, bool) {
	unit := int64(1)
	for range d.scale {
		unit *= 10
	}
	return d.units / unit, d.units%unit == 0
}

// String writes the amount with a point and all its digits, as ParseDecimal reads it.
func (d Decimal) String() string {
	digits, negative := strings.CutPrefix(strconv.FormatInt(d.units, 10), "-")
	if d.scale > 0 {
		digits = strings.Repeat("0", max(0, int(d.scale)+1-len(digits))) + digits
		point := len(digits) - int(d.scale)
		digits = digits[:point] + "." + digits[point:]
	}
	if negative {
		return "-" + digits
	}
	return digits
}
