package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// holding is a time for which a person held a position by one decision. A reorganisation cuts an assignment into several:
// the old position until the day before, its successor from that day.
type holding struct {
	position string
	civil.Interval
	row *record.Assignment
}

// holdings returns all that the person has held until the as-of date, in the order of the records. Assignments that begin
// after it, or after the person left the service, are ignored.
func holdings(h rules.Hearing) []holding {
	all := make([]holding, 0, len(h.Assignment.Good)+1)
	for i := range h.Assignment.Good {
		all = follow(h, &h.Assignment.Good[i], all)
	}
	return all
}

// served is the time of an assignment, ended at the latest by leaving the service; false when it has not begun.
func served(h rules.Hearing, row *record.Assignment) (civil.Interval, bool) {
	held := civil.Interval{First: row.StartsOn, Last: row.EndsOn}
	if left := h.LeftOn(); !left.IsZero() {
		if held.First > left {
			return held, false
		}
		held, _ = held.Until(left)
	}
	return held, held.First <= h.AsOf
}

// follow takes an assignment through lineage. A holding still open when something else takes the position's place goes on
// in the successor, if that is the only one, until the person's own assignment to it begins; else it ends the day before.
// The paper that confirms a reorganisation is often months late, and nobody has left the desk meanwhile.
func follow(h rules.Hearing, row *record.Assignment, all []holding) []holding {
	held, begun := served(h, row)
	if !begun {
		return all
	}
	position, from := row.PositionID, h.Ref.PositionLines.FirstStep(row.PositionID, held.First)
	for {
		next, fork, replaced := h.Ref.PositionLines.Step(position, from, min(lastDay(held), h.AsOf))
		if !replaced {
			return append(all, holding{position, held, row})
		}
		if before, some := held.Until(next.On - 1); some {
			all = append(all, holding{position, before, row})
		}
		if fork {
			return all
		}
		position, from, held.First = next.ID, next.On, next.On
		if own, decided := ownAssignment(h, next, row); decided {
			if held, begun = held.Until(own - 1); !begun {
				return all
			}
		}
	}
}

// ownAssignment is the first day of the person's own assignments to a successor that hold on the day of the change or begin
// after it; false without one. One that had ended before says nothing about the change.
func ownAssignment(h rules.Hearing, successor rules.Link, except *record.Assignment) (first civil.Date, decided bool) {
	for i := range h.Assignment.Good {
		row := &h.Assignment.Good[i]
		if row == except || row.PositionID != successor.ID {
			continue
		}
		held, begun := served(h, row)
		if begun && lastDay(held) >= successor.On && (!decided || held.First < first) {
			first, decided = held.First, true
		}
	}
	return first, decided
}

// counted returns the holdings whose time counts for a position.
func counted(h rules.Hearing, all []holding, position string) []holding {
	t := through{ref: h.Ref, all: all}
	return t.timeIn(position, civil.Interval{}, h.AsOf)
}

// through follows the holdings of a person back through lineage.
type through struct {
	ref    *rules.Reference
	all    []holding
	before map[rules.Link][]holding // what counts for a predecessor on its last day: names that are given back meet it again
}

// timeIn returns the holdings within a period whose time counts for a position that has taken over others by a day. On each
// day of change it is the time in what the person held last before: the position itself with what was brought to it by
// then, or one of the others with what was brought to that. Whoever moved from A to B in time does not get A's years when
// both are merged into C, or A into B; of a name that was soon changed again nobody may have a decision.
func (t *through) timeIn(position string, period civil.Interval, by civil.Date) []holding {
	var brought []holding
	links := t.ref.PositionLines.Predecessors(position)
	for i := 0; i < len(links) && links[i].On <= by; {
		day := links[i].On
		own := heldIn(t.all, position, civil.Interval{First: period.First, Last: day - 1})
		last := lastTime(slices.Concat(own, brought))
		for ; i < len(links) && links[i].On == day; i++ {
			theirs := t.until(links[i])
			if time := lastTime(theirs); later(time, last) {
				last, brought, period.First = time, theirs, day
			}
		}
	}
	return append(heldIn(t.all, position, period), brought...)
}

// until returns the holdings whose time counts for a predecessor before the day on which it was replaced.
func (t *through) until(l rules.Link) []holding {
	theirs, known := t.before[l]
	if !known {
		theirs = t.timeIn(l.ID, civil.Interval{Last: l.On - 1}, l.On)
		if t.before == nil {
			t.before = map[rules.Link][]holding{}
		}
		t.before[l] = theirs
	}
	return theirs
}

// heldIn returns the holdings of one position within a period.
func heldIn(all []holding, position string, period civil.Interval) []holding {
	var mine []holding
	for _, held := range all {
		if held.position != position {
			continue
		}
		if part, some := held.Intersect(period); some {
			mine = append(mine, holding{position, part, held.row})
		}
	}
	return mine
}

// lastTime is the last unbroken time of holdings that are all over; no time without any.
func lastTime(all []holding) civil.Interval {
	if len(all) == 0 {
		return civil.Interval{}
	}
	return pieces(all).now()
}

// later reports whether a time ended after another one, or to the same day began before it.
func later(a, b civil.Interval) bool {
	return cmp.Or(cmp.Compare(a.Last, b.Last), cmp.Compare(b.First, a.First)) > 0
}

// lastDay is the last day of a period, and the end of time for one that is still open.
func lastDay(i civil.Interval) civil.Date {
	if i.Open() {
		return civil.MaxDate
	}
	return i.Last
}

func assignmentKey(a *record.Assignment) string {
	return rules.Key("person_id", a.PersonID, "position_id", a.PositionID, "starts_on", a.StartsOn.String())
}
