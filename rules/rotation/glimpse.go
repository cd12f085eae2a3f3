package rotation

import (
	"probity/internal/civil"
	"probity/internal/record"
)

// glimpse is what can be read of the time of a row that was set aside: a day that could not be read is zero.
type glimpse struct {
	civil.Interval
	backwards bool // the end is before the start: one of the two is wrong, and nobody can say which
}

func glimpseOf(first, last civil.Date, aside record.Aside) glimpse {
	return glimpse{civil.Interval{First: first, Last: last}, aside.Has(record.EndBeforeStart)}
}

// mayTouch reports whether the row may speak of a day of a period: unless what can be read of it says that it does not.
func (g glimpse) mayTouch(period civil.Interval) bool {
	if g.backwards {
		return g.First <= lastDay(period) || g.Last >= period.First
	}
	return g.Overlaps(period)
}

func (g glimpse) mayCover(day civil.Date) bool {
	return g.mayTouch(civil.Interval{First: day, Last: day})
}

// certainEnd is the last day by which the row's time is certainly over; zero when that cannot be read.
func (g glimpse) certainEnd() civil.Date {
	if g.backwards {
		return 0
	}
	return g.Last
}

// overBefore reports whether the row's time is certainly over before a day.
func (g glimpse) overBefore(day civil.Date) bool {
	end := g.certainEnd()
	return !end.IsZero() && end < day
}
