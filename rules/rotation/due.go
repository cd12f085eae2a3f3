package rotation

import (
	"iter"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// span is a time for which a position had one number of months: by a rotation period of its own, else by the ministry's
// general period. First is zero for the first span of all.
type span struct {
	civil.Interval
	months  int
	own     *record.RotationPeriod // nil: the general period
	general parameters.Value
}

// spans walks through the months of a position in date order, gaps before, between and after its own periods filled by
// rot.mofa_period.
func spans(h rules.Hearing, periods []record.RotationPeriod) iter.Seq[span] {
	return func(yield func(span) bool) {
		var from civil.Date
		for i := range periods {
			own := &periods[i]
			if own.StartsOn > civil.MinDate && !general(h, from, own.StartsOn-1, yield) {
				return
			}
			if !yield(span{civil.Interval{First: own.StartsOn, Last: own.EndsOn}, int(own.Months.N), own, parameters.Value{}}) {
				return
			}
			if own.EndsOn.IsZero() {
				return
			}
			from = own.EndsOn + 1
		}
		general(h, from, 0, yield)
	}
}

// general fills a gap with the ministry's general period. Its rows follow each other in the gap; rows with the same months
// are one span, so that a decision which only confirms the number changes nothing.
func general(h rules.Hearing, from, to civil.Date, yield func(span) bool) bool {
	for gap := (civil.Interval{First: from, Last: to}); gap.Valid(); {
		value := h.Param("rot.mofa_period", max(gap.First, civil.MinDate))
		end := value.To
		for !end.IsZero() {
			next := h.Param("rot.mofa_period", end+1)
			if next.Int != value.Int {
				break
			}
			end = next.To
		}
		part, _ := gap.Intersect(civil.Interval{Last: end})
		if !yield(span{part, int(value.Int), nil, value}) {
			return false
		}
		if part.Open() || part.Last == gap.Last {
			return true
		}
		gap.First = part.Last + 1
	}
	return true
}

// term is when a run must end and why then.
type term struct {
	due        civil.Date
	method     civil.Method
	span       span
	transition parameters.Value // the transition that moved the day; zero when none did
}

// termOf finds the day by which a run must end: the first due day that its period still covers. A period that follows
// another one is not due before its own first day and the transition after it: without that a circular that shortens
// 60 months to 36 would make hundreds of people late over night. One that only confirms the months changes nothing.
func termOf(h rules.Hearing, periods []record.RotationPeriod, r run) term {
	var t term
	var earliest civil.Date
	var transition parameters.Value
	for s := range spans(h, periods) {
		if t.span.months != 0 && t.span.months != s.months {
			transition = h.Param("rot.transition_months", s.First)
			earliest = s.First.AddMonths(int(transition.Int))
		}
		t = term{span: s}
		t.due, t.method = civil.Due(r.pieces, s.months)
		if earliest > t.due {
			t.due, t.transition = earliest, transition
		}
		if t.due <= lastDay(s.Interval) {
			break
		}
	}
	return t
}
