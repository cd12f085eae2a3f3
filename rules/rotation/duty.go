package rotation

import (
	"slices"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// duty is one listed, non-managerial position that a person holds on the as-of date: the population of ROT-001, from
// which ROT-002, ROT-004 and ROT-005 take theirs.
type duty struct {
	id     string // the position held now; empty when it cannot be read
	post   post
	held   []holding       // the holdings whose time counts for the position, before breaks are looked at
	run    run             // no pieces when the only record of it was set aside
	term   term            // no due day while there are doubts about it
	doubts []rules.Missing // why it is not known whether, or for how long, the position is held
	months []rules.Missing // why its months are not known

	unplaced []rules.Missing // assignments that may be of this position too and lengthen the time held
}

// dutiesFound is what several rules ask for.
type dutiesFound []duty

// duties returns the positions that a person must change, in the order of their ids. Most people hold none, and for them
// it costs nothing.
func duties(h rules.Hearing) []duty {
	if h.ID == "" || !concerned(h) || h.HasLeft() {
		return nil
	}
	return rules.Once(h, findDuties)
}

// ofDuties is what a rule works out once from all duties of a person; for most people there is nothing to work out.
func ofDuties[T any](h rules.Hearing, work func(rules.Hearing, []duty) T) (answer T) {
	found := duties(h)
	if len(found) == 0 {
		return answer
	}
	return rules.Once(h, func(h rules.Hearing) T { return work(h, found) })
}

func findDuties(h rules.Hearing) dutiesFound {
	all := holdings(h)
	var found dutiesFound
	for _, held := range all {
		if held.Contains(h.AsOf) {
			found = include(h.Ref, found, held.position)
			for _, link := range doubtfulSuccessors(h, held) {
				if link.ID != "" {
					found = include(h.Ref, found, link.ID)
				}
			}
		}
	}
	for i := range h.Assignment.Bad {
		if b := &h.Assignment.Bad[i]; glimpseOfAssignment(b).mayCover(h.AsOf) {
			for _, position := range carried(h, b) {
				found = include(h.Ref, found, position)
			}
		}
	}
	for i := range found {
		found[i].count(h, all)
	}
	slices.SortFunc(found, func(a, b duty) int { return strings.Compare(a.id, b.id) })
	return found
}

// concerned is a quick look that needs no memory: whether duties can find anything.
func concerned(h rules.Hearing) bool { return mayHold(h, mustChange) }

// mayHold is a quick look that needs no memory: whether the person may hold a position of some sort on the as-of date.
func mayHold(h rules.Hearing, sort func(*record.Position) bool) bool {
	for i, place := range h.Places() {
		row := &h.Assignment.Good[i]
		if place == nil || row.StartsOn > h.AsOf || !row.EndsOn.IsZero() && row.EndsOn < h.AsOf {
			continue
		}
		if place.Replaced || isOfSort(place, sort) {
			return true
		}
	}
	return len(h.Assignment.Bad) > 0
}

// include adds a position to those found, if its holder must change it. A position that cannot be read at all may be such
// a one; one that no list has is in no population.
func include(ref *rules.Reference, found []duty, position string) []duty {
	if slices.ContainsFunc(found, func(d duty) bool { return d.id == position }) {
		return found
	}
	if position == "" {
		return append(found, duty{})
	}
	if p, known := readPost(ref, position); known && p.mustChange() {
		return append(found, duty{id: position, post: p})
	}
	return found
}

// count puts together the time that counts and works out until when, unless something about it cannot be known.
func (d *duty) count(h rules.Hearing, all []holding) {
	d.held = counted(h, all, d.id)
	if len(d.held) > 0 {
		d.run = pieces(d.held).present(h)
	}
	d.doubts = slices.Concat(d.post.faults(), unreadableLeaving(h), d.unreadableTime(h), unreadableLineage(h, d.id, d.held, all))
	if h.Ref.BadPeriods(d.id) {
		d.months = unreadablePeriods(h.Ref, d.id)
	}
	if d.hasTerm() {
		d.term, d.unplaced = termOf(h, h.Ref.Periods(d.id), d.run), d.unreadablePosition(h)
		d.doubtMonths(h)
	}
}

// doubtMonths forgets the due day if it would be another one with the periods that probably are the position's but for the
// spelling of its code.
func (d *duty) doubtMonths(h rules.Hearing) {
	m := h.Ref.MisspeltPeriods(d.id)
	if m != nil && (m.Bad || termOf(h, m.Joined, d.run).due != d.term.due) {
		d.term, d.months = term{}, misspeltPeriods(m)
	}
}

// hasTerm reports whether it can be counted by when the position must be left.
func (d *duty) hasTerm() bool { return len(d.doubts) == 0 && len(d.months) == 0 }

// perhapsElsewhere lists the assignments that may end what only lineage says is held: if their position, which cannot be read,
// is this one, an assignment of the person's own has taken the place of the one that went on.
func (d *duty) perhapsElsewhere(h rules.Hearing) []rules.Missing {
	if heldByName(h, d.held, d.id) {
		return nil
	}
	return d.unplaced
}

// heldByName reports whether an assignment to a position itself, and not lineage alone, says that it is held on the as-of date.
func heldByName(h rules.Hearing, held []holding, position string) bool {
	return slices.ContainsFunc(held, func(one holding) bool {
		return one.position == position && one.Contains(h.AsOf) && one.row.PositionID == position
	})
}

// byDate is the verdict that the dates alone give: on the due day itself nothing is overdue yet.
func (d *duty) byDate(h rules.Hearing) rules.Outcome {
	warn := h.Param("rot.due_soon_days", d.term.due)
	return h.ByDate(d.term.due, int(warn.Int))
}
