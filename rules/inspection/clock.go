package inspection

import (
	"slices"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/wording"
)

// clock is since when a unit has not been checked. What is not known makes it a span: it began no earlier than low and no later than
// high.
type clock struct {
	low, since, high civil.Date // since is what the verdict says: what is certain, and otherwise the latest
	early, late      []rules.Missing
	visit            *visit // since when; nil: the unit was never checked
	unit             string // whose visit, or whose opening, that is
	bare             bool   // nothing is known but that the unit was opened at some time
}

// at is a clock of which the day is known.
func at(unit string, on civil.Date, v *visit) clock {
	return clock{low: on, since: on, high: on, visit: v, unit: unit}
}

// orLater is the clock where doubtful checks in some days may have set it anew.
func (k clock) orLater(visits []visit, days civil.Interval) clock {
	if !days.Valid() {
		return k
	}
	for i := range visits {
		v := &visits[i]
		if on, in := v.lastIn(days); v.may() && in && on > k.since {
			k.high, k.late = max(k.high, on), joined(k.late, v.why)
		}
	}
	return k
}

// orAs is the clock where it is not known whether it or another one is right.
func (k clock) orAs(other clock, why ...rules.Missing) clock {
	one := k
	if other.since > one.since {
		one.since, one.visit, one.unit, one.bare = other.since, other.visit, other.unit, other.bare
	}
	one.early, one.late = joined(k.early, other.early), joined(k.late, other.late)
	if k.low != other.low {
		one.low, one.early = min(k.low, other.low), joined(one.early, why)
	}
	if k.high != other.high || k.since != other.since {
		one.high, one.late = max(k.high, other.high), joined(one.late, why)
	}
	return one
}

// oldest is the clock of what was brought together: that of the part that waited longest.
func oldest(parts []clock) clock {
	one := parts[0]
	for _, k := range parts[1:] {
		if k.since < one.since {
			one.since, one.visit, one.unit, one.bare = k.since, k.visit, k.unit, k.bare
		}
		one.low, one.high = min(one.low, k.low), min(one.high, k.high)
		one.early, one.late = joined(one.early, k.early), joined(one.late, k.late)
	}
	return one
}

// orNewer is the clock where another one is right if it began later.
func (k clock) orNewer(other clock) clock {
	if other.since > k.since {
		k.since, k.visit, k.unit, k.bare = other.since, other.visit, other.unit, other.bare
	}
	if other.low > k.low {
		k.low, k.early = other.low, other.early
	}
	if other.high > k.high {
		k.high, k.late = other.high, joined(k.late, other.late)
	}
	return k
}

// after is the clock where something certain set it anew, if that was later: a check, or without one an opening. It is certain also
// where of the clock nothing is known.
func (k clock) after(on civil.Date, v *visit, unit string) clock {
	if on <= k.since && !k.bare {
		return k
	}
	anew := at(unit, on, v)
	if k.high > k.since && k.high > on { // else it is only that the opening was not known
		anew.high, anew.late = k.high, k.late
	}
	return anew
}

// clockOf is the clock of a unit by what had happened until a day. Checks that name it count up to the as-of date, also where
// something else had taken its place when they ended.
func (f *file) clockOf(id string, until civil.Date) clock {
	e := f.eraOf(id, until, nil, nil)
	k := f.sureIn(id, e, until)
	for _, left := range slices.Concat(f.Ref.UnitLines.DoubtfulSuccessors(id), f.perhapsGone[id]) {
		if other := f.eraOf(id, until, []rules.Link{left}, nil); other.First > e.First {
			k = k.orAs(f.sureIn(id, other, until), aboutLink(id, left.ID, left.Wrong, sayWhichCount))
		}
	}
	for _, given := range slices.Concat(f.Ref.UnitLines.DoubtfulPredecessors(id), f.perhapsOf[id]) {
		why := unusableLink(given, id)
		if given.On.IsZero() {
			given.On = until
		}
		if other := f.eraOf(id, until, nil, []rules.Link{given}); other.First > e.First {
			k = k.orAs(f.sureIn(id, other, until), why)
		}
	}
	return f.orByDoubtful(k, id, until)
}

// sure is the same by the links that can be used.
func (f *file) sure(id string, until civil.Date) clock {
	return f.sureIn(id, f.eraOf(id, until, nil, nil), until)
}

// sureIn is that of the unit that had the code in some days.
func (f *file) sureIn(id string, e era, until civil.Date) clock {
	if len(e.steps) == 0 {
		return f.own(id, e.Interval, until)
	}
	on := e.steps[len(e.steps)-1].on
	since := civil.Interval{First: on, Last: e.Last}
	visits := f.visitsOf(id, until)
	k := f.inherit(id, e, on)
	if newest := latest(visits, since, (*visit).counts); newest != nil {
		k = at(id, newest.on, newest).orNewer(k)
	}
	return k.orLater(visits, since)
}

// own is the clock of a unit by its own checks and its own opening alone: whichever is the later, because nobody can check what is
// not open yet, or not again.
func (f *file) own(id string, days civil.Interval, until civil.Date) clock {
	visits := f.visitsOf(id, until)
	opened, known := f.openedOn(id)
	contradicts := known && opened > until && !f.givenBack(id, until, opened)
	known = known && opened <= until
	newest := latest(visits, days, (*visit).counts)
	var k clock
	switch {
	case newest != nil && (!known || newest.on >= opened):
		k = at(id, newest.on, newest)
		if aside := f.setAside(id); len(aside) > 0 && newest.on < until {
			k.high, k.late = until, aside // it may say that the unit was opened later
		}
	case known:
		k = at(id, f.startOf(opened), nil)
	default:
		k = at(id, f.startOf(until), nil)
		k.low, k.early, k.bare = civil.MinDate, []rules.Missing{f.noOpening(id)}, true
	}
	if contradicts {
		k.high, k.late = max(k.high, f.startOf(opened)), []rules.Missing{openedLate(id)}
	}
	return k.orLater(visits, days)
}

// givenBack reports whether the code of a unit that was looked at until a day was given to another one after it, and by a second day.
func (f *file) givenBack(id string, until, by civil.Date) bool {
	return slices.ContainsFunc(f.Ref.UnitLines.Predecessors(id), func(l rules.Link) bool { return until < l.On && l.On <= by })
}

// setAside lists what is wrong with the set-aside rows of a unit of which no row can be used.
func (f *file) setAside(id string) (missing []rules.Missing) {
	if _, usable := f.Ref.Unit(id); usable {
		return nil
	}
	for i := range f.Ref.Rows.Unit.Bad {
		if b := &f.Ref.Rows.Unit.Bad[i]; b.Row.UnitID == id {
			missing = append(missing, wording.Unreadable(b.Aside)...)
		}
	}
	return missing
}

// openedOn is the day on which a unit was opened; false where that is not known.
func (f *file) openedOn(id string) (civil.Date, bool) {
	row, usable := f.Ref.Unit(id)
	if !usable || row.OpenedOn.IsZero() {
		return 0, false
	}
	return row.OpenedOn, true
}

func (f *file) noOpening(id string) rules.Missing {
	return noValue("unit", unitKey(id), "opened_on", text("không có cuộc nào được tính cho đơn vị và không rõ ngày thành lập", "no check of the unit counts, and its opening is not known"))
}

func openedLate(id string) rules.Missing {
	return noValue("unit", unitKey(id), "opened_on", text("đơn vị thành lập sau ngày đã bị thay: không biết ngày nào đúng",
		"the unit was opened after the day on which it was replaced: it is not known which of the two is right"))
}
