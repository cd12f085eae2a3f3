// Package money counts whole đồng and foreign amounts without floating point. It does not convert between
// currencies and does not round: an amount that cannot be said exactly is refused.
//
//	m, err := money.ParseVND("1234567.00")
//	m.Vietnamese() // 1.234.567
package money

import (
	"fmt"
	"strconv"
)

// VND is an amount of whole đồng. The đồng has no smaller unit in use, so a fraction in the records is a fault of
// theirs and not something to round.
type VND int64

// ParseVND reads "1234567", with a sign, or with a fraction of zeros only, as a DECIMAL(15,2) column sends it.
// "1234567.5", "1.234.567" and "1e6" are refused.
func ParseVND(s string) (VND, error) {
	d, err := ParseDecimal(s)
	if err != nil {
		return 0, err
	}
	whole, ok := d.whole()
	if !ok {
		return 0, fmt.Errorf("%q is not whole đồng; write digits only, such as 1234567", s)
	}
	return VND(whole), nil
}

// String writes the digits, as ParseVND reads them.
func (v VND) String() string { return strconv.FormatInt(int64(v), 10) }

// Vietnamese writes 1.234.567, as amounts are printed in Vietnam.
func (v VND) Vietnamese() string {
	digits := v.String()
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return digits
}
