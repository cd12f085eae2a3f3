package declaration

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// freshAt is the duty to declare for the first time that arose so late in a year that none is owed for the year itself; nil without
// one. It is none for somebody who had declared before it arose. The doubts are what could make one of what is not certain.
func freshAt(h rules.Hearing, year int, due civil.Date) (first *record.Obligation, doubts []rules.Missing) {
	after := h.Param("dec.annual_started_after", due).In(year)
	if !h.Has("obligation", "trigger_on") || after.IsZero() {
		return nil, nil
	}
	for _, d := range duties(h, "initial", "trigger_on") {
		trigger := d.row.TriggerOn
		switch {
		case !trigger.IsZero() && (trigger <= after || trigger > due):
			continue
		case len(d.aside) > 0:
			doubts = joined(doubts, d.aside...)
			continue
		case trigger.IsZero():
			doubts = joined(doubts, rules.Missing{Record: "obligation", Key: dutyKey(d.row), Field: "trigger_on", Why: text(
				"không rõ ngày phát sinh nghĩa vụ kê khai lần đầu nên không biết có phải kê khai hằng năm của năm đó hay không",
				"when the duty to declare for the first time arose is not known, nor whether a declaration for that year is owed too")})
			continue
		}
		before, perhaps := declaredBefore(h, trigger)
		switch {
		case before:
		case len(perhaps) > 0:
			doubts = joined(doubts, perhaps...)
		case first == nil || trigger < first.TriggerOn:
			first = d.row
		}
	}
	return first, doubts
}

// declaredBefore reports whether the person had certainly declared to this ministry before a day, and what else may say so.
func declaredBefore(h rules.Hearing, day civil.Date) (certain bool, perhaps []rules.Missing) {
	for _, f := range formerly(h, day) {
		if len(f.why) == 0 {
			return true, nil
		}
		perhaps = joined(perhaps, f.why...)
	}
	return false, perhaps
}

// formerly are the declarations by which somebody had declared to this ministry before a day, or may have.
func formerly(h rules.Hearing, day civil.Date) (kept []filing) {
	for _, f := range received(h, []string{"initial", "annual", "supplementary"}, []civil.Date{day - 1}) {
		if f.days[0] >= day {
			continue
		}
		if len(f.why) == 0 {
			f.why = notOurs(h, f)
		}
		kept = append(kept, f)
	}
	return kept
}
