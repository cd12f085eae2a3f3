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

// decoder turns raw values of one kind into cells and interns the ids that repeat.
type decoder struct {
	ids  map[string]string // ids that repeat: positions, units
	last string            // the subject's id read last
}

// internLimit bounds the memory of repeated ids; what comes after it is simply stored again.
const internLimit = 1 << 16

// subject reads the id that the rows of one dossier share; it is seldom seen again after them.
func (d *decoder) subject(raw []byte) (cell, Problem) {
	if len(raw) > 0 && string(raw) == d.last {
		return cell{text: d.last}, ""
	}
	c, problem := text(raw)
	if problem == "" {
		d.last = c.text
	}
	return c, problemIf(problem != "" || len(raw) == 0, cmp.Or(problem, EmptyID))
}

// decode reads one value, which is not NULL. The problem is empty when the value is good.
func (d *decoder) decode(c *Column, raw []byte) (cell, Problem) {
	switch c.Type {
	case IDColumn:
		return d.id(raw)
	case DateColumn:
		return date(raw)
	case FlagColumn:
		return flag(raw)
	case CodeColumn:
		return code(c, raw)
	case MonthColumn:
		return month(raw)
	case YearColumn, CountColumn:
		return number(c.Type, raw)
	case VNDColumn:
		amount, err := money.ParseVND(string(raw))
		return cell{vnd: VND{amount, err == nil}}, problemIf(err != nil, NotWholeVND)
	case DecimalColumn:
		amount, err := money.ParseDecimal(string(raw))
		return cell{decimal: Decimal{amount, err == nil}}, problemIf(err != nil, NotNumber)
	}
	return text(raw)
}

func problemIf(bad bool, p Problem) Problem {
	if bad {
		return p
	}
	return ""
}

func (d *decoder) id(raw []byte) (cell, Problem) {
	if s, ok := d.ids[string(raw)]; ok {
		return cell{text: s}, ""
	}
	c, problem := text(raw)
	if problem == "" && len(d.ids) < internLimit {
		d.ids[c.text] = c.text
	}
	return c, problemIf(problem != "" || len(raw) == 0, cmp.Or(problem, EmptyID))
}

func text(raw []byte) (cell, Problem) {
	return cell{text: string(raw)}, problemIf(!utf8.Valid(raw), NotUTF8)
}

func date(raw []byte) (cell, Problem) {
	day, ok := civil.ParseBytes(raw)
	if !ok {
		return cell{}, cmp.Or(problemIf(bytes.HasPrefix(raw, []byte("0000-00-00")), ZeroDate), NotDate)
	}
	if year := day.Year(); year < earliest || year > latest {
		return cell{}, FarDate
	}
	return cell{date: day}, ""
}

// earliest is the first year that a record may speak of: 0201 is a typing error for 2010 or 2021, not an old record.
const earliest = 1700

func month(raw []byte) (cell, Problem) {
	if len(raw) == len("2025-08") {
		raw = append(append(make([]byte, 0, 10), raw...), "-01"...)
	}
	c, problem := date(raw)
	return c, problemIf(problem != "" || c.date.Day() != 1, NotMonth)
}

func flag(raw []byte) (cell, Problem) {
	switch string(raw) {
	case "1", "\x01":
		return cell{flag: Yes}, ""
	case "0", "\x00":
		return cell{flag: No}, ""
	}
	return cell{}, NotFlag
}

func code(c *Column, raw []byte) (cell, Problem) {
	for i := range c.Codes {
		if c.Codes[i].Word == string(raw) {
			return cell{text: c.Codes[i].Word}, ""
		}
	}
	return cell{text: string(raw)}, NotCode
}

func number(t Type, raw []byte) (cell, Problem) {
	n, err := strconv.ParseInt(string(raw), 10, 64)
	switch {
	case err != nil || n < 0:
		return cell{}, NotNumber // what is counted here is never less than nothing
	case t == YearColumn && (n < earliest || n > latest):
		return cell{}, FarDate
	}
	return cell{number: Number{n, true}}, ""
}

// Parse checks one written value against a column, as the examples of the documentation and the worked cases are.
func (c Column) Parse(value string) error {
	d := decoder{ids: map[string]string{}}
	if _, problem := d.decode(&c, []byte(value)); problem != "" {
		return fmt.Errorf("%s %q: %s", c.Name, value, problem.Text().EN)
	}
	return nil
}
