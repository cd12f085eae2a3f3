package declaration

import (
	"probity/internal/civil"
	"probity/rules"
	"probity/rules/wording"
)

// notCounted is the outcome of a duty that is looked at no more.
const notCounted rules.Outcome = ""

// question is a duty of which the last day, and the day on which it was settled, may both be uncertain.
type question struct {
	due     rules.Limit
	filings []filing
	outcome func(received, due civil.Date) rules.Outcome // received is zero while nothing was
}

// answer is the outcome by what is certain, the declaration that settled it, and what could give another outcome.
func (q question) answer() (said rules.Outcome, settled *filing, missing []rules.Missing) {
	settled = first(q.filings)
	said = q.outcome(settled.on(), q.due.Last)
	earlier := q.outcome(settled.on(), q.due.First)
	switch {
	case earlier == notCounted && quiet(said):
		return notCounted, settled, nil
	case earlier != said:
		missing = joined(missing, wording.DaysOff(q.due)...)
	case quiet(said):
		return said, settled, nil // nothing is owed any more, or not yet: one more declaration changes nothing
	}
	for _, f := range q.filings {
		if len(f.why) > 0 && q.mayChange(said, settled.on(), f) {
			missing = joined(missing, f.why...)
		}
	}
	return said, settled, missing
}

// mayChange reports whether one more declaration would give another outcome, on one of the days on which it may have come.
func (q question) mayChange(said rules.Outcome, settled civil.Date, f filing) bool {
	for _, day := range f.days {
		if !settled.IsZero() && settled < day {
			continue
		}
		if q.outcome(day, q.due.First) != said || q.outcome(day, q.due.Last) != said {
			return true
		}
	}
	return false
}

// quiet reports whether an outcome names nobody.
func quiet(o rules.Outcome) bool { return !o.Owed() }

// late is the outcome of a duty that was settled after its due day: it is told for so many months after that.
func late(h rules.Hearing, due civil.Date) rules.Outcome {
	if h.AsOf > due.AddMonths(int(h.Param("dec.late_told_months", due).Int)) {
		return notCounted
	}
	return rules.Overdue
}
