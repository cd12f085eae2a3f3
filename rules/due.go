package rules

import (
	"probity/internal/civil"
	"probity/rules/parameters"
)

// FallsDue is the day on which the months that a parameter allows from a day on are over. Several keys are multiplied. What
// counts is the values in force on the due day itself; one that follows another makes nothing due before its own first
// day, so that a shorter term makes nobody late over night.
func (s Scope) FallsDue(start civil.Date, keys ...string) civil.Date {
	return s.fallsDue(start.AddMonths, start, keys...)
}

// FallsDueInDays is the same for a parameter that allows days. The first day is not counted.
func (s Scope) FallsDueInDays(start civil.Date, key string) civil.Date {
	return s.fallsDue(start.AddDays, start, key)
}

func (s Scope) fallsDue(after func(int) civil.Date, start civil.Date, keys ...string) civil.Date {
	for from := start; ; {
		term, end := 1, civil.MaxDate
		for _, key := range keys {
			value := s.Param(key, from)
			term *= int(value.Int)
			if force := value.Force(); !force.Open() {
				end = min(end, force.Last)
			}
		}
		if due := max(after(term), from); due <= end {
			return due
		}
		from = end + 1
	}
}

// ByDate is the verdict that a due day alone gives, with so many days of warning: on the due day itself nothing is overdue yet.
func (s Scope) ByDate(due civil.Date, warnDays int) Outcome {
	switch {
	case s.AsOf > due:
		return Overdue
	case due.Sub(s.AsOf) <= warnDays:
		return DueSoon
	}
	return Pass
}

// DayIn is the day that a parameter such as rot.plan_published_by sets in a year, by the value in force on that very day.
func (s Scope) DayIn(year int, key string) (civil.Date, parameters.Value) {
	value := s.Param(key, civil.FirstOfYear(year))
	if later := s.Param(key, value.In(year)); later.Key != "" {
		value = later
	}
	return value.In(year), value
}
