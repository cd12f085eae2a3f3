package record

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"
	"unicode/utf8"

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

// cell is one decoded value; which field counts is the column's type.
type cell struct {
	text    string
	date    civil.Date
	number  Number
	flag    Flag
	vnd     VND
	decimal Decimal
}

// latest is the last year that a record may speak of; beyond it a date is a way to say "none" that must be mapped to NULL.
const latest = 2200

// decoder shares the id of a subject among the rows of its dossier.
type decoder struct{ last string }

// subject reads the id that the rows of one dossier share; it is seldom seen again after them.
func (d *decoder) subject(raw []byte, v *cell) Problem {
	if len(raw) > 0 && string(raw) == d.last {
		v.text = d.last
		return ""
	}
	problem := id(raw, v)
	if problem == "" {
		d.last = v.text
	}
	return problem
}

// decode reads one value, which is not NULL, into an empty cell. The problem is empty when the value is good.
func decode(c *Column, raw []byte, v *cell) Problem {
	switch c.Type {
	case IDColumn:
		return id(raw, v)
	case DateColumn:
		return date(raw, v)
	case FlagColumn:
		return flag(raw, v)
	case CodeColumn:
		return code(c, raw, v)
	case MonthColumn:
		return month(raw, v)
	case YearColumn, CountColumn:
		return number(c.Type, raw, v)
	case VNDColumn:
		amount, err := money.ParseVND(string(raw))
		v.vnd = VND{amount, err == nil}
		return problemIf(err != nil, NotWholeVND)
	case DecimalColumn:
		amount, err := money.ParseDecimal(string(raw))
		v.decimal = Decimal{amount, err == nil}
		return problemIf(err != nil, NotNumber)
	}
	return text(raw, v)
}

func problemIf(bad bool, p Problem) Problem {
	if bad {
		return p
	}
	return ""
}

func id(raw []byte, v *cell) Problem {
	problem := text(raw, v)
	return problemIf(problem != "" || len(raw) == 0, cmp.Or(problem, EmptyID))
}

func text(raw []byte, v *cell) Problem {
	v.text = string(raw)
	return problemIf(!utf8.Valid(raw), NotUTF8)
}

func date(raw []byte, v *cell) Problem {
	day, ok := civil.ParseBytes(raw)
	if !ok {
		return cmp.Or(problemIf(bytes.HasPrefix(raw, []byte("0000-00-00")), ZeroDate), NotDate)
	}
	if year := string(raw[:4]); year < earliestYear || year > latestYear {
		return FarDate
	}
	v.date = day
	return ""
}

// earliest is the first year that a record may speak of: 0201 is a typing error for 2010 or 2021, not an old record.
const earliest = 1700

// The same years as they are written in a date: comparing four digits is cheaper than taking a day number apart.
const earliestYear, latestYear = "1700", "2200"

func month(raw []byte, v *cell) Problem {
	if len(raw) == len("2025-08") {
		raw = append(append(make([]byte, 0, 10), raw...), "-01"...)
	}
	problem := date(raw, v)
	return problemIf(problem != "" || v.date.Day() != 1, NotMonth)
}

func flag(raw []byte, v *cell) Problem {
	switch string(raw) {
	case "1", "\x01":
		v.flag = Yes
	case "0", "\x00":
		v.flag = No
	default:
		return NotFlag
	}
	return ""
}

func code(c *Column, raw []byte, v *cell) Problem {
	for i := range c.Codes {
		if c.Codes[i].Word == string(raw) {
			v.text = c.Codes[i].Word
			return ""
		}
	}
	v.text = string(raw)
	return NotCode
}

func number(t Type, raw []byte, v *cell) Problem {
	n, err := strconv.ParseInt(string(raw), 10, 64)
	switch {
	case err != nil || n < 0: // what is counted here is never less than nothing
		return NotNumber
	case t == YearColumn && (n < earliest || n > latest):
		return FarDate
	}
	v.number = Number{n, true}
	return ""
}

// Parse checks one written value against a column, as the examples of the documentation and the worked cases are.
func (c Column) Parse(value string) error {
	if problem := decode(&c, []byte(value), &cell{}); problem != "" {
		return fmt.Errorf("%s %q: %s", c.Name, value, problem.Text().EN)
	}
	return nil
}
