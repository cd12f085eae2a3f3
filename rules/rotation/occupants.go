package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// The facts of ROT-004 are returns that wait for what others say, which name a person and have the absence as their detail, and
// times in listed positions, of whoever held them.
const (
	someoneHeld = "held"
	someoneMay  = "unreadable"
)

func (a absence) fact(position string) rules.Fact {
	return rules.Fact{Key: position, Person: a.person, First: a.left, Last: a.back, Detail: a}
}

// occupants notes who held listed positions when: without a name, because it matters only that it was somebody. The
// person's own short times within their own gap are left out.
func occupants(h rules.Hearing, own []comeback) []rules.Fact {
	if !h.Has("posting") || !everListed(h) {
		return nil
	}
	var facts []rules.Fact
	certainly := someoneHeld
	if len(unreadableLeaving(h)) > 0 {
		certainly = someoneMay
	}
	for _, held := range holdings(h) {
		p, known := readPost(h.Ref, held.position)
		if (!known || !p.mustChange()) && !ofListedLine(h.Ref, held.position) {
			continue
		}
		key := held.position
		if known {
			key = p.PositionID // the list's own copy, so that no row is kept alive
		}
		mine := slices.ContainsFunc(own, func(c comeback) bool {
			return held.Overlaps(c.gap()) && slices.Contains(relatives(h.Ref, c.id), held.position)
		})
		if !mine {
			facts = append(facts, rules.Fact{Key: key, First: held.First, Last: held.Last, Word: certainly})
		}
	}
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		fact := rules.Fact{Key: b.Row.PositionID, First: b.Row.StartsOn, Last: b.Row.EndsOn, Word: someoneMay}
		if glimpseOfAssignment(b).backwards {
			fact.First, fact.Last = 0, 0
		}
		facts = append(facts, fact)
	}
	return facts
}

// everListed is a quick look that needs no memory: whether the person has ever had a position that facts are kept about.
func everListed(h rules.Hearing) bool {
	for _, place := range h.Places() {
		if isOfSort(place, mustChange) || related(place) {
			return true
		}
	}
	return len(h.Assignment.Bad) > 0
}

// related reports whether a position has taken another one's place, or something else has taken its own, or may have.
func related(place *rules.Place) bool { return place != nil && (place.Replaced || place.Replaces) }

// ofListedLine reports whether a position is, or may be, of one lineage with one that must be changed: who held it may have held
// what somebody comes back to, whether or not it is on the list itself.
func ofListedLine(ref *rules.Reference, id string) bool {
	if !related(ref.Place(id)) {
		return false
	}
	line := relatives(ref, id)
	for _, other := range perhapsRelated(ref, line) {
		line = append(line, relatives(ref, other)...)
	}
	return slices.ContainsFunc(line, func(other string) bool { return other == "" || isOfSort(ref.Place(other), mustChange) })
}

// occupied answers whether anybody held a position or one of its lineage on a day of a gap.
func occupied(c rules.Chronicle, position string, gap civil.Interval) record.Flag {
	answer := record.No
	line := relatives(c.Ref, position)
	for i, id := range append(line, perhapsRelated(c.Ref, line)...) {
		for _, f := range c.Facts.About(id) {
			if f.Person != "" || !f.Days().Overlaps(gap) {
				continue
			}
			if f.Word == someoneHeld && i < len(line) {
				return record.Yes
			}
			answer = record.Unknown
		}
	}
	for _, f := range c.Facts.About("") { // of these rows it cannot be read what was held
		if f.Person == "" && f.Days().Overlaps(gap) {
			answer = record.Unknown
		}
	}
	return answer
}

// perhapsRelated are the positions that links which cannot be used may bring into a line.
func perhapsRelated(ref *rules.Reference, line []string) []string {
	var others []string
	for _, id := range line {
		for _, link := range slices.Concat(ref.PositionLines.DoubtfulPredecessors(id), ref.PositionLines.DoubtfulSuccessors(id)) {
			others = append(others, link.ID)
		}
	}
	return others
}
