package rules

import (
	"errors"

	"probity/internal/civil"
	"probity/internal/record"
)

// Limit is the last day of a time limit. Where the days off are not known it is a span: it ends no earlier than First and no later
// than Last.
type Limit struct {
	First, Last civil.Date
	Counted     civil.Date                    // the last day by the calendar alone
	NoTable     int                           // a year without holidays, for which it is not certain; 0: none
	Aside       []*record.Bad[record.Holiday] // rows of holidays that were set aside, for which it is not certain
}

// Certain reports whether it is one day.
func (l Limit) Certain() bool { return l.First == l.Last }

// Moved reports whether a day off moved it.
func (l Limit) Moved() bool { return l.Last > l.Counted }

// LastDay is the end of a limit that by the calendar ends on a day: where that is a day off, and time.roll_last_day says so, with the
// next working day. A year without a single holiday has no table, and any weekday of it may be a day off; so may be one day for each
// row of holidays whose day cannot be read. Where holidays are not mapped at all, Saturdays and Sundays are the only days off.
func (h Hearing) LastDay(counted civil.Date) Limit {
	l := Limit{First: counted, Last: counted, Counted: counted}
	if h.Param("time.roll_last_day", counted).Int == 0 {
		return l
	}
	for h.certainlyOff(l.First) {
		l.First++
	}
	l.Last = l.First
	if h.Has("holiday", "day") {
		h.lengthen(&l, l.First, 0)
	}
	return l
}

// WorkingDaysAfter is the end of a limit of so many working days, the first day not counted. It is a span as that of LastDay is.
func (h Hearing) WorkingDaysAfter(day civil.Date, n int) Limit {
	l := Limit{First: day, Last: day}
	for left := n; left > 0 && l.First < civil.MaxDate; {
		if l.First++; !h.certainlyOff(l.First) {
			left--
		}
	}
	l.Counted, l.Last = l.First, l.First
	if n > 0 && h.Has("holiday", "day") {
		l.Last = day.AddDays(1)
		h.lengthen(&l, l.Last, n-1)
	}
	return l
}

// certainlyOff reports whether a day is certainly a day off.
func (h Hearing) certainlyOff(day civil.Date) bool {
	working, err := h.Ref.Holidays.WorkingDay(day)
	return err == nil && !working && day < civil.MaxDate
}

// lengthen moves the end on to the latest day that may be the first working day from it on, and then on by so many more; and notes what
// is not known of the days off from a day on.
func (h Hearing) lengthen(l *Limit, from civil.Date, more int) {
	aside := h.Ref.Rows.Holiday.Bad
	unread := 0
	for i := range aside {
		if aside[i].Faulty("day") {
			unread++
		}
	}
	for l.Last < civil.MaxDate {
		_, err := h.Ref.Holidays.WorkingDay(l.Last)
		var none *civil.NoTableError
		switch {
		case errors.As(err, &none):
			l.NoTable, l.Last = none.Year, civil.LastOfYear(none.Year).AddDays(1)
			continue
		case h.certainlyOff(l.Last), perhapsOff(aside, l.Last):
		case unread > 0:
			unread--
		case more > 0:
			more--
		default:
			h.asideOf(l, from)
			return
		}
		l.Last++
	}
	h.asideOf(l, from)
}

// perhapsOff reports whether a row that was set aside says that a day is off.
func perhapsOff(aside []record.Bad[record.Holiday], day civil.Date) bool {
	for i := range aside {
		if aside[i].Row.Day == day {
			return true
		}
	}
	return false
}

// asideOf notes the rows for which a limit is not certain, from the first day on that matters to it.
func (h Hearing) asideOf(l *Limit, from civil.Date) {
	if l.Certain() {
		return
	}
	aside := h.Ref.Rows.Holiday.Bad
	for i := range aside {
		if b := &aside[i]; b.Faulty("day") || b.Row.Day >= from && b.Row.Day < l.Last {
			l.Aside = append(l.Aside, b)
		}
	}
}
