// Package civil counts as Vietnamese law counts: whole days of the calendar, months that are added to the first
// day and never chained, periods that include both their ends, working days that need a table of holidays.
//
// It knows no clock and no time zone except where an instant becomes a day (Today, FromTime), and it never asks
// what day it is: the as-of date is given to whoever needs it.
//
//	start := civil.Must("2022-08-31")
//	due := start.AddMonths(36)             // 2025-08-31
//	late := civil.Must("2025-09-01") > due // true: on the due date itself nothing is overdue yet
package civil

import (
	"strconv"
	"time"
)

// Date is a day of the proleptic Gregorian calendar as its Rata Die number: 1 is 0001-01-01. The zero value means
// "no date" (NULL). Dates compare with <, == and >; no date is before every date.
type Date int32

// The first and the last day that can be written with four digits of year. Arithmetic stops at them.
const (
	MinDate Date = 1       // 0001-01-01
	MaxDate Date = 3652059 // 9999-12-31
)

// daysBefore is the number of days of a common year before the first of each month (index 1 is January).
var daysBefore = [14]int32{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

// Of returns the day with these parts, and whether there is such a day in the years 1 to 9999.
func Of(year, month, day int) (Date, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return 0, false
	}
	return number(int32(year), int32(month), int32(day)), true
}

// number counts the days up to a day that is known to exist.
func number(year, month, day int32) Date {
	y := year - 1
	n := 365*y + y/4 - y/100 + y/400 + daysBefore[month] + day
	if month > 2 && leap(year) {
		n++
	}
	return Date(n)
}

func leap(year int32) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// DaysIn is the number of days of a month, 28 to 31; month is 1 to 12.
func DaysIn(year, month int) int {
	if month == 2 && leap(int32(year)) {
		return 29
	}
	return int(daysBefore[month+1] - daysBefore[month])
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == 0 }

// parts splits a date that exists into year, month and day of the month.
func (d Date) parts() (year, month, day int32) {
	// The year is counted from 1 March, so that the day that comes and goes is the last one (Hinnant's days_from_civil).
	const toMarch1 = 305 // 0001-01-01 is day 306 after 0000-03-01, which is day 0
	z := int32(d) + toMarch1
	era := z / 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = mp + 3
	year = yoe + era*400
	if month > 12 {
		month, year = month-12, year+1
	}
	return year, month, day
}

// Year is the calendar year, 0 if there is no date.
func (d Date) Year() int {
	if d.IsZero() {
		return 0
	}
	y, _, _ := d.parts()
	return int(y)
}

// Month is 1 for January to 12 for December, 0 if there is no date.
func (d Date) Month() int {
	if d.IsZero() {
		return 0
	}
	_, m, _ := d.parts()
	return int(m)
}

// Day is the day of the month, 0 if there is no date.
func (d Date) Day() int {
	if d.IsZero() {
		return 0
	}
	_, _, day := d.parts()
	return int(day)
}

// Weekday is the day of the week; it means nothing if there is no date.
func (d Date) Weekday() time.Weekday { return time.Weekday(d % 7) }

// String writes 2025-08-31; no date is the empty text.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	var b [10]byte
	return string(d.Append(b[:0]))
}

// Append adds the text of String to b, without allocating when b has room.
func (d Date) Append(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	year, month, day := d.parts()
	b = append(b, byte('0'+year/1000), byte('0'+year/100%10))
	b = two(b, year%100)
	b = two(append(b, '-'), month)
	return two(append(b, '-'), day)
}

func two(b []byte, n int32) []byte { return append(b, byte('0'+n/10), byte('0'+n%10)) }

// Vietnamese writes 31/08/2025, as a Vietnamese office does; no date is the empty text.
func (d Date) Vietnamese() string {
	if d.IsZero() {
		return ""
	}
	year, month, day := d.parts()
	b := two(make([]byte, 0, 10), day)
	b = two(append(b, '/'), month)
	return string(two(two(append(b, '/'), year/100), year%100))
}

// GoString makes test failures readable.
func (d Date) GoString() string { return "civil.Must(" + strconv.Quote(d.String()) + ")" }

// MarshalText writes the text of String, so that JSON and configuration show dates and not day numbers.
func (d Date) MarshalText() ([]byte, error) { return d.Append(nil), nil }

// UnmarshalText reads what MarshalText wrote; the empty text is no date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
