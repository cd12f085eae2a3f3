package civil

import (
	"fmt"
	"time"
)

// Holidays knows which weekdays are days off. The table is per year, because Tết is lunar and swap days are announced
// each year: a year without a single row is a year without a table, and is never taken for Monday to Friday.
type Holidays struct {
	off   map[Date]bool
	years map[int]bool
}

// NewHolidays makes the table from its rows, in any order; rows without a date are left out.
func NewHolidays(days []Date) Holidays {
	h := Holidays{off: make(map[Date]bool, len(days)), years: map[int]bool{}}
	for _, d := range days {
		if !d.IsZero() {
			h.off[d] = true
			h.years[d.Year()] = true
		}
	}
	return h
}

// NoTableError says that the answer depends on the holidays of a year for which there are none. The verdict that asked
// is then "not enough data".
type NoTableError struct{ Year int }

func (e *NoTableError) Error() string {
	return fmt.Sprintf("no holidays are known for %d; add rows of kind holiday for that year", e.Year)
}

// WorkingDay reports whether the day is one. Saturdays and Sundays need no table.
func (h Holidays) WorkingDay(d Date) (bool, error) {
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return false, nil
	}
	if !h.years[d.Year()] {
		return false, &NoTableError{Year: d.Year()}
	}
	return !h.off[d], nil
}

// AddWorkingDays returns the n-th working day after d, or before it if n is negative. The first day is not counted,
// whether it is a working day or not. No date stays no date.
func (h Holidays) AddWorkingDays(d Date, n int) (Date, error) {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 && !d.IsZero() {
		if d = d.AddDays(step); d == MinDate || d == MaxDate {
			return 0, &NoTableError{Year: d.Year()}
		}
		working, err := h.WorkingDay(d)
		if err != nil {
			return 0, err
		}
		if working {
			n--
		}
	}
	return d, nil
}

// RollForward returns d, or the next working day if d is none: where a time limit ends on a day off, it ends with the
// next working day (Bộ luật Dân sự 2015, Article 148 clause 5). No date stays no date.
func (h Holidays) RollForward(d Date) (Date, error) {
	if d.IsZero() {
		return 0, nil
	}
	working, err := h.WorkingDay(d)
	if err != nil {
		return 0, err
	}
	if working {
		return d, nil
	}
	return h.AddWorkingDays(d, 1)
}
