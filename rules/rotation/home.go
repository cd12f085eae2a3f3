package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// departure is a going abroad before which there must be enough time at home: that of the stay which holds on the as-of
// date, or one that is planned.
type departure struct {
	on      civil.Date
	row     *record.Posting // the posting with which the stay begins
	planned bool
	back    home            // the time at home before it; no day where it is the first posting
	doubts  []rules.Missing // why the verdict cannot be known
}

// home is the time at home between the last day abroad and a departure.
type home struct {
	last   civil.Date      // the last day abroad before; zero when there is none
	from   *record.Posting // the posting that ended then
	study  []*record.Posting
	time   civil.Held
	enough bool
}

// departures finds what is judged of a person: the stay that holds on the as-of date and the postings planned for the next
// post.home_warn_days days that do not go on from one.
func departures(h rules.Hearing, all []stay) []departure {
	var found []departure
	for _, s := range all {
		if s.Contains(h.AsOf) {
			found = append(found, departure{on: s.First, row: s.first})
		}
	}
	for row := range postings(h, daysPlanned) {
		on, planned := plannedFor(h, row)
		if planned && (len(all) == 0 || lastDay(all[len(all)-1].Interval) < on-1) {
			found = append(found, departure{on: on, row: row, planned: true})
		}
	}
	for i := range found {
		found[i].look(h, all)
	}
	return found
}

// plannedFor is the day on which a posting will begin, if that is near enough to look at.
func plannedFor(h rules.Hearing, row *record.Posting) (on civil.Date, near bool) {
	if on = row.TookUpOn; on.IsZero() {
		on = row.PlannedFrom
	}
	if !isPosting(row.Kind) || on <= h.AsOf {
		return on, false
	}
	left := h.LeftOn()
	return on, on.Sub(h.AsOf) <= int(h.Param("post.home_warn_days", on).Int) && (left.IsZero() || on <= left)
}

// look finds the time at home before a departure, and what about it cannot be known.
func (d *departure) look(h rules.Hearing, all []stay) {
	if s, found := before(all, d.on); found {
		d.back = homeAfter(h, s.Last, s.last, d.on)
	}
	d.doubts = unreadableLeaving(h)
	if row := endedBefore(h, d.on); row != nil && row.LeftOn > d.back.last {
		back := homeAfter(h, row.LeftOn, row, d.on)
		if back.enough != (d.back.enough || d.back.last.IsZero()) {
			d.doubts = append(d.doubts, missingStart(row)...) // it may have been a short mission
		}
		d.back = back
	}
	d.doubts = slices.Concat(d.doubts, d.undated(h), d.unreadable(h), d.undatedStudy(h))
}

// endedBefore is the latest posting without a first day that ended before a departure. It counts for its last day.
func endedBefore(h rules.Hearing, on civil.Date) (latest *record.Posting) {
	for i := range h.Posting.Good {
		row := &h.Posting.Good[i]
		if isPosting(row.Kind) && row.TookUpOn.IsZero() && !row.LeftOn.IsZero() && row.LeftOn < on-1 &&
			(latest == nil || row.LeftOn > latest.LeftOn) {
			latest = row
		}
	}
	return latest
}

// homeAfter measures the time at home between the last day abroad and a departure, without the days of study abroad.
func homeAfter(h rules.Hearing, last civil.Date, from *record.Posting, on civil.Date) home {
	gap := civil.Interval{First: last + 1, Last: on - 1}
	at := home{last: last, from: from}
	var away []civil.Interval
	for row := range postings(h, daysPlanned) {
		if time := atPost(h, row); row.Kind == "study" && !row.TookUpOn.IsZero() && time.Overlaps(gap) {
			at.study, away = append(at.study, row), append(away, time)
		}
	}
	rest := without(gap, away)
	at.time = civil.HeldUntil(gap.Last, rest)
	at.enough = enoughHome(h, gap, rest)
	return at
}

// enoughHome reports whether what is left of the time between two stays is long enough. Where nothing was taken out of it,
// the months count from the last day abroad to the first day of the next stay.
func enoughHome(h rules.Hearing, gap civil.Interval, rest []civil.Interval) bool {
	last, on := gap.First-1, gap.Last+1
	months := int(h.Param("post.home_min", on).Int)
	if len(rest) == 1 && rest[0] == gap {
		return on >= last.AddMonths(months)
	}
	return civil.HeldUntil(gap.Last, rest).Months >= months
}

// without is what is left of a closed period when the days of others are taken out of it.
func without(period civil.Interval, others []civil.Interval) []civil.Interval {
	var left []civil.Interval
	from := period.First
	for _, other := range civil.Join(others) {
		if from < other.First && from <= period.Last {
			left = append(left, civil.Interval{First: from, Last: min(other.First-1, period.Last)})
		}
		if lastDay(other) >= period.Last {
			return left
		}
		from = max(from, other.Last+1)
	}
	return append(left, civil.Interval{First: from, Last: period.Last})
}

// undated lists the postings without a first day that had not ended the day before a departure, as far as is known. They may
// be what it began with; where there was no posting before, that changes nothing.
func (d *departure) undated(h rules.Hearing) []rules.Missing {
	var missing []rules.Missing
	for i := range h.Posting.Good {
		row := &h.Posting.Good[i]
		begun := isPosting(row.Kind) && row.TookUpOn.IsZero() && row.PlannedFrom <= h.AsOf
		open := row.LeftOn.IsZero() && row.PlannedFrom <= d.on
		if begun && (open || row.LeftOn >= d.on-1) && !d.back.last.IsZero() {
			missing = append(missing, missingStart(row)...)
		}
	}
	return missing
}

// unreadable lists the set-aside postings that may be the beginning of the stay or lie between it and the one before.
func (d *departure) unreadable(h rules.Hearing) []rules.Missing {
	var missing []rules.Missing
	for i := range h.Posting.Bad {
		if b := &h.Posting.Bad[i]; !usable(b, daysPlanned) && d.mayMatter(h, b) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

func (d *departure) mayMatter(h rules.Hearing, b *record.Bad[record.Posting]) bool {
	row, g := &b.Row, glimpseOfPosting(b)
	if noPosting(b) {
		return row.Kind == "study" && !d.back.last.IsZero() && g.mayTouch(civil.Interval{First: d.back.last + 1, Last: d.on - 1})
	}
	if row.TookUpOn.IsZero() && row.PlannedFrom > h.AsOf && !b.Faulty("took_up_on") {
		return false // it has not begun
	}
	later := g.First >= d.on
	earlier := !row.LeftOn.IsZero() && row.LeftOn <= d.back.last
	if g.backwards {
		return !later || !earlier
	}
	return !later && !earlier
}

// undatedStudy lists the study abroad without a first day that would make the time at home too short.
func (d *departure) undatedStudy(h rules.Hearing) []rules.Missing {
	if d.back.last.IsZero() || !d.back.enough {
		return nil
	}
	gap := civil.Interval{First: d.back.last + 1, Last: d.on - 1}
	var missing []rules.Missing
	for i := range h.Posting.Good {
		row := &h.Posting.Good[i]
		if row.Kind != "study" || !row.TookUpOn.IsZero() || row.PlannedFrom > h.AsOf {
			continue
		}
		rest := without(gap, []civil.Interval{{Last: row.LeftOn}})
		if !enoughHome(h, gap, rest) {
			missing = append(missing, missingStart(row)...)
		}
	}
	return missing
}
