package inspection

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// The ways in which a unit takes over the clock of what was before it.
const (
	asRename      = "rename"   // it is the same unit: the checks of both names are one history
	asMerger      = "merge"    // it waits as long as the part that waited longest; of what was split it is the same
	asDissolution = "dissolve" // it took over tasks, and no clock
)

// step is a link of lineage to what a unit was before, and how the one became the other; empty where that is not recorded.
type step struct {
	id  string
	on  civil.Date
	how string
}

// era is the time for which a code was one unit's: a code may be given back, and then it is another unit's.
type era struct {
	civil.Interval
	ended civil.Date // when the unit ended that had the code before; zero where there was none
	steps []step     // by which it took over the clocks of others, in date order
}

// eraOf is the time of the unit that had a code on a day, with the checks that still name it after that day. Beside the
// links that can be used there may be some by which it was perhaps left, or perhaps given.
func (f *file) eraOf(id string, until civil.Date, left, perhaps []rules.Link) era {
	e := era{Interval: civil.Interval{Last: f.AsOf}}
	given := f.Ref.UnitLines.Predecessors(id)
	for _, left := range slices.Concat(f.Ref.UnitLines.Successors(id), left) {
		for _, link := range slices.Concat(given, perhaps) {
			if left.On < link.On && link.On <= until {
				e.First, e.ended = max(e.First, link.On), max(e.ended, left.On)
				break
			}
		}
	}
	for _, link := range given {
		switch how := f.changeOf(link.ID, id, link.On); {
		case link.On > until:
			e.Last = min(e.Last, link.On-1)
		case link.On >= e.First && how != asDissolution:
			e.steps = append(e.steps, step{link.ID, link.On, how})
		}
	}
	return e
}

// changeOf is how one unit became another.
func (f *file) changeOf(predecessor, successor string, on civil.Date) string {
	rows := f.Ref.Rows.UnitLineage.Good
	i := slices.IndexFunc(rows, func(l record.UnitLineage) bool {
		return l.PredecessorID == predecessor && l.SuccessorID == successor && l.EffectiveOn == on
	})
	return rows[i].Change // every link that can be used is a row
}

// inherit is the clock that a unit had on the day on which it last took the place of others. Where it is not recorded how, it may
// have been in any way; where nobody records that, one unit was renamed and several were merged.
func (f *file) inherit(id string, e era, on civil.Date) clock {
	var group []step
	var why []rules.Missing
	for _, s := range e.steps {
		if s.on != on {
			continue
		}
		if s.how == "" && f.Has("unit_lineage", "change") {
			why = append(why, noChange(s, id))
		}
		group = append(group, s)
	}
	if len(why) == 0 && len(group) == 1 {
		return f.inheritAs(id, e, on, group, asRename)
	}
	k := f.inheritAs(id, e, on, group, asMerger)
	if len(why) == 0 {
		return k
	}
	if len(group) == 1 {
		k = k.orAs(f.inheritAs(id, e, on, group, asRename), why...)
	}
	return k.orAs(f.inheritAs(id, e, on, group, asDissolution), why...)
}

// inheritAs is the clock of a unit that took the place of others, if those of which it is not recorded how it did so did it in one way.
func (f *file) inheritAs(id string, e era, on civil.Date, group []step, how string) clock {
	var parts []clock
	renamed := false
	for _, s := range group {
		if s.how == "" {
			s.how = how
		}
		if s.how == asDissolution {
			continue
		}
		k := f.untilReplaced(s.id, on)
		if s.how == asRename {
			renamed = true
			k = f.asOne(k, id, e, on)
		}
		parts = append(parts, k)
	}
	switch {
	case len(parts) == 0:
		return f.clockOf(id, on-1)
	case renamed:
		return oldest(parts)
	}
	return f.withItself(oldest(parts), id, e, on)
}

// asOne is the clock of a unit that has another name since a day: what is recorded under the new name from before that day is its own
// too, its first opening where no list has the former name, and its checks. Where one has it and does not say since when, it may have
// been opened earlier than the new name says.
func (f *file) asOne(k clock, id string, e era, on civil.Date) clock {
	if opened, known := f.openedOn(id); known && opened < on && k.bare && !f.Ref.UnitIDs().Has(k.unit) {
		k = k.after(f.startOf(opened), nil, id)
	}
	before := civil.Interval{First: e.First, Last: on - 1}
	if newest := latest(f.of(id), before, (*visit).counts); newest != nil {
		aside, until := f.setAside(k.unit), k.since
		bare := k.bare
		k = k.after(newest.on, newest, id)
		if bare && len(aside) > 0 && until > k.high {
			k.high, k.late = until, aside // it may say that the former unit was opened after that check
		}
	}
	return k.orLater(f.of(id), before)
}

// untilReplaced is the clock of a unit by what had happened when another one took its place on a day: until the day before. What only
// came to be on that very day was renamed twice on it.
func (f *file) untilReplaced(id string, on civil.Date) clock {
	sameDay := func(l rules.Link) bool { return l.On == on }
	perhapsSameDay := func(l rules.Link) bool { return l.On == on || l.On.IsZero() }
	doubtful := slices.Concat(f.Ref.UnitLines.DoubtfulPredecessors(id), f.perhapsOf[id])
	twice, perhapsTwice := slices.ContainsFunc(f.Ref.UnitLines.Predecessors(id), sameDay), slices.ContainsFunc(doubtful, perhapsSameDay)
	stood, perhapsStood := f.stoodBefore(id, era{}, on)
	switch {
	case stood, !twice && !perhapsTwice:
		return f.clockOf(id, on-1)
	case twice && !perhapsStood:
		return f.clockOf(id, on)
	case twice:
		return f.clockOf(id, on-1).orAs(f.clockOf(id, on), f.noOpening(id))
	}
	link := doubtful[slices.IndexFunc(doubtful, perhapsSameDay)]
	return f.clockOf(id, on-1).orAs(f.clockOf(id, on), unusableLink(link, id))
}

// stoodBefore reports whether a unit was there before it took the place of others on a day, or may have been.
func (f *file) stoodBefore(id string, e era, on civil.Date) (stood, perhaps bool) {
	earlier := func(l rules.Link) bool { return l.On < on && l.On >= e.First }
	if slices.ContainsFunc(f.Ref.UnitLines.Predecessors(id), earlier) {
		return true, false
	}
	if opened, known := f.openedOn(id); known {
		return opened < on, false
	}
	if latest(f.visits[id], civil.Interval{First: e.First, Last: on - 1}, (*visit).counts) != nil {
		return true, false
	}
	return false, f.Ref.UnitIDs().Has(id) && f.Has("unit", "opened_on")
}

// withItself is the clock of a unit into which others were merged: it is a part like those, if it was there before. A check from before
// that, of a unit that was not there yet, may have been one of any part.
func (f *file) withItself(parts clock, id string, e era, on civil.Date) clock {
	stood, perhaps := f.stoodBefore(id, e, on)
	if stood {
		return oldest([]clock{parts, f.clockOf(id, on-1)})
	}
	if perhaps {
		return parts.orAs(oldest([]clock{parts, f.clockOf(id, on-1)}), f.noOpening(id))
	}
	days := civil.Interval{First: e.First, Last: on - 1}
	early := doubted(slices.DeleteFunc(slices.Clone(f.visits[id]), func(v visit) bool { return !days.Contains(v.on) }),
		noValue("oversight_unit", unitKey(id), "unit_id", text("cuộc kiểm tra ghi đơn vị này kết thúc trước khi có đơn vị: không biết đã kiểm tra đơn vị nào",
			"a check that names this unit had ended before there was one: it is not known which unit was checked")))
	return parts.orLater(early, days)
}

// clockBy is what a link that cannot be used may bring along: the clock of the unit before as it is by now, or as it was when the link
// says that it was replaced; where it does not say when, that may have been at any time.
func (f *file) clockBy(l rules.Link, until civil.Date) clock {
	if l.ID == "" {
		return clock{low: civil.MinDate, high: f.AsOf}
	}
	k := f.sure(l.ID, until)
	if l.On.IsZero() {
		k.low, k.high = civil.MinDate, max(k.high, f.newestIn(l.ID, until))
		return k
	}
	then := f.untilReplaced(l.ID, l.On)
	k.low, k.high = min(k.low, then.low), max(k.high, then.high)
	return k
}

// newestIn is the latest day on which the clock of a unit can ever have begun.
func (f *file) newestIn(unit string, until civil.Date) (day civil.Date) {
	for _, id := range f.Ref.UnitLines.Ancestry(unit, until) {
		if opened, known := f.openedOn(id); known {
			day = max(day, f.startOf(opened))
		}
		visits := f.of(id)
		for i := range visits {
			if visits[i].against == "" {
				day = max(day, visits[i].on)
			}
		}
	}
	return day
}

// orByDoubtful is a clock where links that cannot be used may have made it another one. A check of the unit after such a link counts
// in any case, and a later one of the unit before does if the link is a new name.
func (f *file) orByDoubtful(k clock, id string, until civil.Date) clock {
	if f.asking[id] {
		return k
	}
	f.asking[id] = true
	defer delete(f.asking, id)
	e := f.eraOf(id, until, nil, nil)
	for _, l := range slices.Concat(f.Ref.UnitLines.DoubtfulPredecessors(id), f.perhapsOf[id]) {
		since := k.visit != nil && k.unit == id && !l.On.IsZero() && k.visit.on >= l.On
		if l.On > until || !l.On.IsZero() && l.On < e.ended {
			continue
		}
		why := unusableLink(l, id)
		if l.On < e.First {
			longer := era{Interval: civil.Interval{First: max(l.On, e.ended), Last: e.Last}, steps: e.steps}
			k = k.orAs(f.sureIn(id, longer, until), why)
		}
		other := f.clockBy(l, until)
		if newest := latest(f.visitsOf(id, until), civil.Interval{First: l.On, Last: e.Last}, (*visit).counts); newest != nil {
			other.high = max(other.high, newest.on) // it counts from that link on, also before what is recorded as the opening
		}
		if other.low < k.low && !since {
			k.low, k.early = other.low, joined(k.early, []rules.Missing{why})
		}
		if other.high > k.high {
			k.high, k.late = other.high, joined(k.late, []rules.Missing{why})
		}
	}
	return k
}

var sayWhichCount = text("không dùng được dòng kế thừa này nên không biết cuộc kiểm tra nào tính cho đơn vị",
	"this link of lineage cannot be used, so that it is not known which checks count for the unit")

func unusableLink(l rules.Link, successor string) rules.Missing {
	return aboutLink(l.ID, successor, l.Wrong, sayWhichCount)
}

func noChange(s step, successor string) rules.Missing {
	return noValue("unit_lineage", rules.Key("predecessor_id", s.id, "successor_id", successor, "effective_on", s.on.String()), "change",
		text("không ghi hình thức thay đổi nên không biết cuộc kiểm tra nào tính cho đơn vị", "how the unit was changed is not recorded, so that it is not known which checks count for it"))
}
