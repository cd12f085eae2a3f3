package rotation

import (
	"cmp"

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
	if left := leftOn(h); !left.IsZero() {
		if held.First > left {
			return held, false
		}
		held, _ = held.Until(left)
	}
	return held, held.First <= h.AsOf
}

// follow takes an assignment through lineage. A holding still open when something else takes the position's place goes on
// in the successor, if that is the only one and the person has no assignment of their own to it then; else it ends the
// day before.
func follow(h rules.Hearing, row *record.Assignment, all []holding) []holding {
	held, begun := served(h, row)
	if !begun {
		return all
	}
	position, from := row.PositionID, held.First+1
	for {
		next, fork, replaced := h.Ref.PositionLines.Step(position, from, min(lastDay(held), h.AsOf))
		if !replaced {
			return append(all, holding{position, held, row})
		}
		if before, some := held.Until(next.On - 1); some {
			all = append(all, holding{position, before, row})
		}
		if fork || ownAssignment(h, next, row) {
			return all
		}
		position, from, held.First = next.ID, next.On, next.On
	}
}

// ownAssignment reports whether the person was appointed to a successor by a decision of its own that holds on the day of
// the change or begins after it. One that had ended before says nothing about the change.
func ownAssignment(h rules.Hearing, successor rules.Link, except *record.Assignment) bool {
	for i := range h.Assignment.Good {
		row := &h.Assignment.Good[i]
		if row == except || row.PositionID != successor.ID {
			continue
		}
		if held, begun := served(h, row); begun && lastDay(held) >= successor.On {
			return true
		}
	}
	return false
}

// counted returns the holdings whose time counts for a position: those of the position itself, and going back through its
// lineage only those of the predecessor which the person held last before the change. Whoever moved from A to B in time
// does not get A's years when both are merged into C.
func counted(h rules.Hearing, all []holding, position string) []holding {
	var mine []holding
	for _, held := range all {
		if held.position == position {
			mine = append(mine, held)
		}
	}
	before := h.AsOf
	for {
		from, found := heldLast(h.Ref, all, position, before)
		if !found {
			return mine
		}
		for _, held := range all {
			if held.position != from.ID {
				continue
			}
			if part, some := held.Until(from.On - 1); some {
				mine = append(mine, holding{from.ID, part, held.row})
			}
		}
		position, before = from.ID, from.On
	}
}

// heldLast chooses among the predecessors of a position the one that the person held last before it was replaced. Of two
// that were held to the same day it is the one that was held longer.
func heldLast(ref *rules.Reference, all []holding, position string, before civil.Date) (from rules.Link, found bool) {
	var best civil.Interval
	for _, link := range ref.PositionLines.Predecessors(position) {
		if link.On > before {
			continue
		}
		for _, held := range all {
			part, some := held.Until(link.On - 1)
			if held.position != link.ID || !some {
				continue
			}
			if !found || cmp.Or(cmp.Compare(part.Last, best.Last), cmp.Compare(best.First, part.First)) > 0 {
				from, best, found = link, part, true
			}
		}
	}
	return from, found
}

// lastDay is the last day of a period, and the end of time for one that is still open.
func lastDay(i civil.Interval) civil.Date {
	if i.Open() {
		return civil.MaxDate
	}
	return i.Last
}
