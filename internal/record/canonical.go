package record

import (
	"bytes"
	"strconv"

	"probity/internal/civil"
	"probity/internal/money"
)

// day is what a value of a column of days or months says, if it is one that can be used.
func (f *field) day(v []byte) (day civil.Date, ok bool) {
	switch f.Type {
	case DateColumn:
		ok = len(v) >= len("2025-08-31") && date(v, &day) == ""
	case MonthColumn:
		ok = len(v) >= len("2025-08") && month(v, &day) == ""
	}
	return day, ok
}

// canonical writes a value that can be used in the one way in which its column's values are kept, so that rows with equal
// values are equal bytes, whatever the source wrote: +2025 is 2025. Days and ids are told apart by what they are, and text
// and codes by their bytes; a value that cannot be used, or NULL, stays as it was read.
func canonical(t Type, v []byte) []byte {
	switch t {
	case FlagColumn:
		if len(v) == 1 && v[0] <= 1 {
			return []byte{v[0] + '0'}
		}
	case YearColumn, CountColumn:
		if !plain(v) {
			if n, err := strconv.ParseInt(string(v), 10, 64); err == nil {
				return strconv.AppendInt(nil, n, 10)
			}
		}
	case VNDColumn:
		if !plain(v) {
			if amount, err := money.ParseVND(string(v)); err == nil {
				return []byte(amount.String())
			}
		}
	case DecimalColumn:
		if !plain(v) {
			return shortest(v)
		}
	}
	return v
}

// plain reports whether a number is digits without a zero before them, as nearly all are.
func plain(v []byte) bool {
	for _, c := range v {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(v) == 1 || len(v) > 1 && v[0] != '0'
}

// shortest writes an amount without a zero that says nothing: 01.50 is 1.5, and 2.00 is 2.
func shortest(v []byte) []byte {
	amount, err := money.ParseDecimal(string(v))
	if err != nil {
		return v
	}
	digits := []byte(amount.String())
	if bytes.IndexByte(digits, '.') >= 0 {
		digits = bytes.TrimSuffix(bytes.TrimRight(digits, "0"), []byte("."))
	}
	return digits
}
