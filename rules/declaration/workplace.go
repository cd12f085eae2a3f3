package declaration

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// workplace is the unit in which somebody served on a day, as far as the records tell: the unit of the position that they held, or the
// mission to which they were posted. Where neither covers the day it is the unit in which they serve now, unless something later is
// recorded, by which they may have moved.
type workplace struct {
	unit string          // or what has taken its place by the as-of date; empty where it is not known
	why  []rules.Missing // why it is not; none either where nothing is mapped that could tell
}

// service is what the rows of one person say of where they served on a day.
type service struct {
	units  []string        // of the rows that cover the day
	later  *rules.Missing  // a row that begins after it
	doubts []rules.Missing // rows that may cover it, and cannot be read
}

// servedIn finds the unit in which the person served on a day.
func servedIn(h rules.Hearing, day civil.Date) workplace {
	var s service
	s.holdings(h, day)
	s.postings(h, day)
	if len(s.doubts) > 0 {
		return workplace{why: s.doubts}
	}
	units := s.alive(h)
	if len(units) == 1 {
		return listed(h, units[0])
	}
	return s.byOwnUnit(h, units)
}

// holdings reads the positions that the person held.
func (s *service) holdings(h rules.Hearing, day civil.Date) {
	for i, place := range h.Places() {
		a := &h.Assignment.Good[i]
		s.at(h, place, a, civil.Interval{First: a.StartsOn, Last: a.EndsOn}, day)
	}
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		days := civil.Interval{First: b.Row.StartsOn, Last: b.Row.EndsOn}
		switch {
		case b.Aside.Sound("position_id", "starts_on", "ends_on"):
			s.at(h, h.Ref.Place(b.Row.PositionID), &b.Row, days, day)
		case mayBeOf(b.Aside, days, day):
			s.doubts = joined(s.doubts, wording.Unreadable(b.Aside)...)
		case days.First > day:
			s.laterThan(rules.Key("person_id", b.Row.PersonID, "position_id", b.Row.PositionID), "assignment")
		}
	}
}

// at notes the unit of a position that was held for some days. One that no list has tells no unit, if the list can be read.
func (s *service) at(h rules.Hearing, place *rules.Place, a *record.Assignment, days civil.Interval, day civil.Date) {
	switch {
	case days.First > day:
		s.laterThan(rules.Key("person_id", a.PersonID, "position_id", a.PositionID, "starts_on", a.StartsOn.String()), "assignment")
	case !days.Contains(day):
	case place == nil || place.Row == nil && len(place.Aside) == 0:
		for i := range h.Ref.Rows.Position.Bad {
			if b := &h.Ref.Rows.Position.Bad[i]; b.Faulty("position_id") {
				s.doubts = joined(s.doubts, wording.Unreadable(b.Aside)...)
			}
		}
	case place.Row != nil:
		s.units = append(s.units, place.Row.UnitID)
	case len(place.Aside) == 1 && place.Aside[0].Aside.Sound("unit_id"):
		s.units = append(s.units, place.Aside[0].Row.UnitID)
	default:
		for _, b := range place.Aside {
			s.doubts = joined(s.doubts, wording.Unreadable(b.Aside)...)
		}
	}
}

// postings reads the missions to which the person was posted, and took up the post.
func (s *service) postings(h rules.Hearing, day civil.Date) {
	note := func(p *record.Posting) {
		switch days := (civil.Interval{First: p.TookUpOn, Last: p.LeftOn}); {
		case p.TookUpOn.IsZero():
		case days.First > day:
			s.laterThan(rules.Key("person_id", p.PersonID, "posting_id", p.PostingID), "posting")
		case days.Contains(day):
			s.units = append(s.units, p.UnitID)
		}
	}
	for i := range h.Posting.Good {
		note(&h.Posting.Good[i])
	}
	for i := range h.Posting.Bad {
		b := &h.Posting.Bad[i]
		switch {
		case !b.Has(record.EndBeforeStart) && b.Aside.Sound("unit_id", "took_up_on", "left_on"):
			note(&b.Row)
		case b.Row.TookUpOn.IsZero() && b.Aside.Sound("took_up_on"):
		case mayBeOf(b.Aside, civil.Interval{First: b.Row.TookUpOn, Last: b.Row.LeftOn}, day):
			s.doubts = joined(s.doubts, wording.Unreadable(b.Aside)...)
		case b.Row.TookUpOn > day:
			note(&b.Row)
		}
	}
}

func (s *service) laterThan(key, kind string) {
	if m := (rules.Missing{Record: kind, Key: key, Field: wording.WholeRow, Why: text(
		"bắt đầu sau ngày nhận bản kê khai, mà không có dòng nào cho biết khi nhận người đó ở đơn vị nào",
		"it began after the declaration was received, and no row tells in which unit the person was then")}); s.later == nil || m.Key < s.later.Key {
		s.later = &m
	}
}

// mayBeOf reports whether a row that was set aside may be about a day, for all that can be read of it.
func mayBeOf(aside record.Aside, days civil.Interval, day civil.Date) bool {
	switch contradicts := aside.Has(record.Contradiction); {
	case contradicts && aside.Kind == "posting":
		return true
	case contradicts:
		days.Last = 0
	case aside.Has(record.EndBeforeStart): // one of the two days is wrong, and nobody can say which; of a posting it may be a third
		return aside.Kind == "posting" || days.First <= day || days.Last >= day
	}
	return days.Contains(day)
}

// alive are the units of today that stand for those of the rows.
func (s *service) alive(h rules.Hearing) (units []string) {
	for _, unit := range s.units {
		units = append(units, h.Ref.UnitAlive(unit, h.AsOf))
	}
	slices.Sort(units)
	return slices.Compact(units)
}

// byOwnUnit goes by the unit in which the person serves now: where no row covers the day, and where several do.
func (s *service) byOwnUnit(h rules.Hearing, units []string) workplace {
	own := h.Ref.UnitAlive(h.Self().UnitID, h.AsOf)
	lacks := func(why record.Text) workplace {
		return workplace{why: []rules.Missing{{Record: "person", Key: personKey(h), Field: "unit_id", Why: why}}}
	}
	switch {
	case len(units) == 0 && s.later != nil:
		return workplace{why: []rules.Missing{*s.later}}
	case h.Unreadable("unit_id"):
		return workplace{why: unreadablePerson(h)}
	case len(units) == 0 && own == "" && h.Has("person", "unit_id"):
		return lacks(text("không rõ người đó thuộc đơn vị nào", "the person's unit is not known"))
	case len(units) > 0 && !slices.Contains(units, own):
		return lacks(text("khi nhận bản kê khai người đó ở nhiều đơn vị, không có đơn vị hiện nay: không rõ đơn vị nào quản lý",
			"when the declaration was received the person was in several units, and not in the present one: it is not known which of them manages the person"))
	}
	return listed(h, own)
}

// listed leaves the unit open where no list has it: its code may be another unit's in another spelling.
func listed(h rules.Hearing, unit string) workplace {
	if unit == "" || !h.Has("unit") || h.Ref.UnitIDs().Has(unit) {
		return workplace{unit: unit}
	}
	return workplace{why: []rules.Missing{{Record: "unit", Key: rules.Key("unit_id", unit), Field: "unit_id", Why: text(
		"không có trong danh sách đơn vị", "no list of units has it")}}}
}
