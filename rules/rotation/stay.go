package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// stay is an unbroken time abroad: one posting, or several of which each begins no later than the day after the one before
// ends. A transfer from post to post and one ambassador in several countries are one stay.
type stay struct {
	civil.Interval
	first, last *record.Posting // with which it began, and which ended latest
}

// stays returns the times abroad that have begun by the as-of date, in order of time. One that was over in fewer than
// post.short_mission_days days is a short mission and none.
func stays(h rules.Hearing) []stay {
	var all []stay
	for row := range postings(h, daysPlanned) {
		if !isPosting(row.Kind) || row.TookUpOn.IsZero() || row.TookUpOn > h.AsOf {
			continue
		}
		if time := atPost(h, row); time.Valid() {
			all = append(all, stay{time, row, row})
		}
	}
	slices.SortFunc(all, func(a, b stay) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.first.PostingID, b.first.PostingID))
	})
	joined := all[:0]
	for _, next := range all {
		if n := len(joined) - 1; n >= 0 && next.First <= lastDay(joined[n].Interval)+1 {
			joined[n] = joined[n].through(next)
			continue
		}
		joined = append(joined, next)
	}
	return slices.DeleteFunc(joined, func(s stay) bool {
		return !s.Open() && s.Days() < int(h.Param("post.short_mission_days", s.Last).Int)
	})
}

// through joins a later posting that touches it.
func (s stay) through(next stay) stay {
	if lastDay(next.Interval) > lastDay(s.Interval) {
		s.Last, s.last = next.Last, next.last
	}
	return s
}

// before is the latest stay that ended before a day and does not touch it; false when there is none.
func before(all []stay, day civil.Date) (latest stay, found bool) {
	for _, s := range all {
		if lastDay(s.Interval) < day-1 {
			latest, found = s, true // stays are in order of time and do not touch
		}
	}
	return latest, found
}
