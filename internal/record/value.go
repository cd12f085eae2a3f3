package record

import (
	"bytes"
	"cmp"
	"strconv"

	"probity/internal/civil"
	"probity/internal/money"
)

// Flag is a yes or no that may be unknown (NULL).
type Flag uint8

// The three states of a flag; the zero value is "not known".
const (
	Unknown Flag = iota
	No
	Yes
)

// Number is a whole number that may be unknown (NULL).
type Number struct {
	N     int64
	Known bool
}

// VND is an amount of whole đồng that may be unknown; unknown is a lawful answer on a declaration and is never zero.
type VND struct {
	Amount money.VND
	Known  bool
}

// Decimal is a foreign amount or a rate that may be unknown.
type Decimal struct {
	Amount money.Decimal
	Known  bool
}

// Records may speak of these years: 0201 is a typing error for 2010 or 2021, and a day beyond the last is a way to say "none"
// that must be mapped to NULL.
const earliest, latest = 1700, 2200

var firstDay, lastDay = civil.FirstOfYear(earliest), civil.LastOfYear(latest)

// decode reads one value, which is not NULL and valid text, to where the row keeps it: what target.at gave. Of a value that cannot be used
// it leaves there what can be read. The problem is empty when the value is good.
func decode(c *Column, raw []byte, to any) Problem {
	switch c.Type {
	case IDColumn:
		return id(raw, to.(*string))
	case DateColumn:
		return date(raw, to.(*civil.Date))
	case FlagColumn:
		return flag(raw, to.(*Flag))
	case CodeColumn:
		return code(c, raw, to.(*string))
	case MonthColumn:
		return month(raw, to.(*civil.Date))
	case YearColumn, CountColumn:
		return count(c.Type, raw, to.(*Number))
	case VNDColumn:
		amount, err := money.ParseVND(string(raw))
		*to.(*VND) = VND{amount, err == nil}
		return problemIf(err != nil, NotWholeVND)
	case DecimalColumn:
		amount, err := money.ParseDecimal(string(raw))
		*to.(*Decimal) = Decimal{amount, err == nil}
		return problemIf(err != nil, NotNumber)
	}
	*to.(*string) = string(raw)
	return ""
}

func problemIf(bad bool, p Problem) Problem {
	if bad {
		return p
	}
	return ""
}

func id(raw []byte, to *string) Problem {
	*to = string(raw)
	return problemIf(len(raw) == 0, EmptyID)
}

func date(raw []byte, to *civil.Date) Problem {
	day, ok := civil.ParseBytes(raw)
	if !ok {
		return cmp.Or(problemIf(bytes.HasPrefix(raw, []byte("0000-00-00")), ZeroDate), NotDate)
	}
	if day < firstDay || day > lastDay {
		return FarDate
	}
	*to = day
	return ""
}

func month(raw []byte, to *civil.Date) Problem {
	if len(raw) == len("2025-08") {
		raw = append(append(make([]byte, 0, 10), raw...), "-01"...)
	}
	problem := date(raw, to)
	return problemIf(problem != "" || to.Day() != 1, NotMonth)
}

func flag(raw []byte, to *Flag) Problem {
	switch string(raw) {
	case "1", "\x01":
		*to = Yes
	case "0", "\x00":
		*to = No
	default:
		return NotFlag
	}
	return ""
}

func code(c *Column, raw []byte, to *string) Problem {
	for i := range c.Codes {
		if c.Codes[i].Word == string(raw) {
			*to = c.Codes[i].Word
			return ""
		}
	}
	*to = string(raw)
	return NotCode
}

func count(t Type, raw []byte, to *Number) Problem {
	n, err := strconv.ParseInt(string(raw), 10, 64)
	switch {
	case err != nil || n < 0: // what is counted here is never less than nothing
		return NotNumber
	case t == YearColumn && (n < earliest || n > latest):
		return FarDate
	}
	*to = Number{n, true}
	return ""
}
