package rotation

import (
	"probity/internal/civil"
	"probity/rules"
)

// fallsDue is the day on which the months that a parameter allows from a day on are over. Several keys are multiplied. What
// counts is the values in force on the due day itself; one that follows another makes nothing due before its own first
// day, so that a shorter term makes nobody late over night.
func fallsDue(h rules.Hearing, start civil.Date, keys ...string) civil.Date {
	for from := start; ; {
		months, end := 1, civil.MaxDate
		for _, key := range keys {
			value := h.Param(key, from)
			months *= int(value.Int)
			end = min(end, lastDay(value.Force()))
		}
		if due := max(start.AddMonths(months), from); due <= end {
			return due
		}
		from = end + 1
	}
}
