package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// move is a position held now with the one that the person left for it.
type move struct {
	to, from post
	run      run     // in the position held now; no pieces when its only record was set aside
	left     holding // the last time in the position that was left; no row when it was set aside
	doubts   []rules.Missing
	perhaps  []rules.Missing // the set-aside rows of what may have been left instead, after which nothing would have changed
}

// moves finds for each position that is held now the listed position that was left for it.
func moves(h rules.Hearing) []move {
	if h.ID == "" || !hasLeftListed(h) || h.HasLeft() {
		return nil
	}
	all := holdings(h)
	var found []move
	add := func(m move, since civil.Date) {
		known := func(other move) bool { return other.to.PositionID == m.to.PositionID }
		if m.complete(h, all, since) && !slices.ContainsFunc(found, known) {
			found = append(found, m)
		}
	}
	for _, held := range all {
		if to, known := readPost(h.Ref, held.position); known && held.Contains(h.AsOf) {
			r := pieces(counted(h, all, held.position)).present(h)
			add(move{to: to, run: r}, r.first())
		}
	}
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		g := glimpseOfAssignment(b)
		since := g.First
		if since.IsZero() || g.backwards {
			since = h.AsOf + 1
		}
		for _, id := range carried(h, b) {
			if to, known := readPost(h.Ref, id); known && g.mayCover(h.AsOf) {
				add(move{to: to}, since)
			}
		}
	}
	slices.SortFunc(found, func(a, b move) int { return cmp.Compare(a.to.PositionID, b.to.PositionID) })
	return found
}

// hasLeftListed is a quick look that needs no memory: whether a listed position, or one that something else has taken the
// place of, was left before the as-of date.
func hasLeftListed(h rules.Hearing) bool {
	for i, place := range h.Places() {
		row := &h.Assignment.Good[i]
		if place == nil || row.StartsOn >= h.AsOf || row.EndsOn.IsZero() && !place.Replaced {
			continue
		}
		if isOfSort(place, mustChange) || place.Replaced {
			return true
		}
	}
	return len(h.Assignment.Bad) > 0
}

// complete finds what was left for the position, and what about it cannot be known. It is false where the person is not in
// the population.
func (m *move) complete(h rules.Hearing, all []holding, since civil.Date) bool {
	line := relatives(h.Ref, m.to.PositionID)
	left, found := latestBefore(h, all, since)
	if found && !slices.Contains(line, left.position) && leftFor(h, all, left, since) {
		m.left = left
		m.from, _ = readPost(h.Ref, left.position)
	} else {
		found = false
	}
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		between := civil.Interval{First: left.Last, Last: min(since, h.AsOf)}
		touches, own := glimpseOfAssignment(b).mayTouch(between), slices.Contains(line, b.Row.PositionID)
		if !touches && !own && !m.mayStillHold(h, b) && !m.mayLengthen(h, b) {
			continue
		}
		former, suspect := m.suspect(h, b, line, since)
		if suspect = suspect && touches; !suspect && own {
			former, suspect = m.leftEarlier(h, all, glimpseOfAssignment(b), line, since)
		}
		if suspect {
			m.perhaps = append(m.perhaps, unreadable(b.Aside)...)
		}
		if suspect && !found {
			m.from, found = former, true
		}
		if found {
			m.doubts = append(m.doubts, unreadable(b.Aside)...)
		}
	}
	return found
}

// doubtfulLineage lists the links that cannot be used and by which the position may only have been renamed.
func (m *move) doubtfulLineage(h rules.Hearing) []rules.Missing {
	if m.from.PositionID == "" {
		return nil
	}
	line := relatives(h.Ref, m.to.PositionID)
	var missing []rules.Missing
	doubt := func(predecessor, successor, column string) {
		missing = append(missing, aboutLink("position_lineage", predecessor, successor, column, text(
			"không dùng được dòng kế thừa này nên không biết có phải chỉ đổi tên vị trí hay không",
			"this link of lineage cannot be used, so that it is not known whether the position was only renamed")))
	}
	for _, id := range progeny(h.Ref, m.from.PositionID) {
		for _, link := range h.Ref.PositionLines.DoubtfulSuccessors(id) {
			if link.ID == "" || slices.Contains(line, link.ID) {
				doubt(id, link.ID, link.Wrong)
			}
		}
	}
	before := h.Ref.PositionLines.Ancestry(m.from.PositionID, civil.MaxDate)
	for _, id := range line {
		for _, link := range h.Ref.PositionLines.DoubtfulPredecessors(id) {
			if link.ID == "" {
				doubt("", id, link.Wrong)
			}
		}
		for _, link := range h.Ref.PositionLines.DoubtfulSuccessors(id) {
			if slices.Contains(before, link.ID) {
				doubt(id, link.ID, link.Wrong)
			}
		}
	}
	return missing
}

// doubtfulName lists the links that cannot be used and may have put another position in the place of the one that was left
// while it was held, from which the move would be judged otherwise.
func (m *move) doubtfulName(h rules.Hearing, answer record.Flag, since civil.Date) []rules.Missing {
	if m.left.row == nil {
		return nil
	}
	var missing []rules.Missing
	line := relatives(h.Ref, m.to.PositionID)
	for _, link := range doubtfulSuccessors(h, m.left) {
		if link.On <= lastDay(m.left.Interval) && !slices.Contains(line, link.ID) && m.under(h, link.ID, since) != answer {
			missing = append(missing, aboutLink("position_lineage", m.left.position, link.ID, link.Wrong, text(
				"không dùng được dòng kế thừa này nên không biết vị trí đã rời là vị trí nào",
				"this link of lineage cannot be used, so that it is not known which position was left")))
		}
	}
	return missing
}

// under answers whether the move would be nominal if what was left had come to bear another id.
func (m *move) under(h rules.Hearing, id string, since civil.Date) record.Flag {
	former, known := readPost(h.Ref, id)
	switch {
	case id == "":
		return record.Unknown
	case !known || !former.mustChange():
		return record.No
	}
	return nominal(h, former, m.to, since)
}

// suspect finds what a set-aside assignment says may have been left for the position without any true change: what it names,
// or what continues that; no position where it cannot be read what it names.
func (m *move) suspect(h rules.Hearing, b *record.Bad[record.Assignment], line []string, since civil.Date) (post, bool) {
	if b.Faulty("position_id") {
		return post{}, true
	}
	for _, id := range progeny(h.Ref, b.Row.PositionID) {
		former, known := readPost(h.Ref, id)
		if known && former.mustChange() && !slices.Contains(line, id) && nominal(h, former, m.to, since) != record.No {
			return former, true
		}
	}
	return post{}, false
}

// mayLengthen reports whether a set-aside assignment whose position cannot be read may be of an earlier part of the run, so
// that the position was taken up before the one that seems to be left for it.
func (m *move) mayLengthen(h rules.Hearing, b *record.Bad[record.Assignment]) bool {
	return len(m.run.pieces) > 0 && b.Faulty("position_id") && m.run.mayBelong(h, glimpseOfAssignment(b))
}

// mayStillHold reports whether a set-aside assignment may say that the position left is held on the as-of date, or what
// continues it.
func (m *move) mayStillHold(h rules.Hearing, b *record.Bad[record.Assignment]) bool {
	if m.left.row == nil || !glimpseOfAssignment(b).mayCover(h.AsOf) {
		return false
	}
	return b.Faulty("position_id") || slices.Contains(progeny(h.Ref, m.left.position), b.Row.PositionID)
}

// relatives is a position with all that it continues and all that continues it.
func relatives(ref *rules.Reference, id string) []string { return ref.PositionLines.Relatives(id) }

// progeny is a position with all that continues it.
func progeny(ref *rules.Reference, id string) []string {
	return ref.PositionLines.Progeny(id, civil.MaxDate)
}

// latestBefore is the time in a position that the person began before a day and ended last before it or, while the desk was
// handed over, soon after; of two that ended together, or during that, the one in a position that must be changed. What
// somebody held for longer beside the new position was not left for it.
func latestBefore(h rules.Hearing, all []holding, since civil.Date) (latest holding, found bool) {
	rank := func(held holding) int {
		if p, known := readPost(h.Ref, held.position); known && p.mustChange() {
			return 1
		}
		return 0
	}
	ended := func(held holding) civil.Date { return min(lastDay(held.Interval), since-1) }
	handedOver := handover(h, since)
	for _, held := range all {
		if held.First >= since || goesOn(h.Ref, all, held, since) || stayedUntil(h.Ref, all, held) > handedOver {
			continue
		}
		if !found || cmp.Or(cmp.Compare(ended(held), ended(latest)), cmp.Compare(rank(held), rank(latest)),
			cmp.Compare(held.First, latest.First), cmp.Compare(latest.position, held.position)) > 0 {
			latest, found = held, true
		}
	}
	return latest, found
}

// prolongs reports whether a person who held a position until a day stayed there longer by another decision for it, or for
// what continues it: the end of a decision at a desk that is kept leaves nothing.
func prolongs(ref *rules.Reference, next, held holding, until civil.Date) bool {
	if lastDay(next.Interval) <= until || next.First > until+1 {
		return false
	}
	return next.position == held.position || slices.Contains(progeny(ref, held.position), next.position)
}

// goesOn reports whether a time in a position goes on in one that was begun before a day, which is what may have been left.
func goesOn(ref *rules.Reference, all []holding, held holding, since civil.Date) bool {
	return slices.ContainsFunc(all, func(next holding) bool {
		return next.First < since && prolongs(ref, next, held, lastDay(held.Interval))
	})
}

// stayedUntil is the last day of the unbroken time in a position and in what continues it.
func stayedUntil(ref *rules.Reference, all []holding, held holding) civil.Date {
	until := lastDay(held.Interval)
	for {
		at := slices.IndexFunc(all, func(next holding) bool { return prolongs(ref, next, held, until) })
		if at < 0 {
			return until
		}
		until = lastDay(all[at].Interval)
	}
}

// handover is the last day on which a position may still be held that was left for one begun on a day.
func handover(h rules.Hearing, since civil.Date) civil.Date {
	return since.AddDays(int(h.Param("rot.handover_days", since).Int)) - 1
}

// renewed reports whether an assignment is a further decision for what the person held until then, without a break.
func renewed(ref *rules.Reference, all []holding, row *record.Assignment) bool {
	return slices.ContainsFunc(all, func(held holding) bool {
		until := lastDay(held.Interval) + 1
		return held.row != row && held.First < row.StartsOn && until >= row.StartsOn && slices.Contains(progeny(ref, held.position), row.PositionID)
	})
}

// leftFor reports whether a position was left for one that was begun on a day: it had to be changed, neither it nor what
// continues it is held any more, and nothing else was taken up in between.
func leftFor(h rules.Hearing, all []holding, left holding, since civil.Date) bool {
	p, known := readPost(h.Ref, left.position)
	if !known || !p.mustChange() {
		return false
	}
	for i := range h.Assignment.Good {
		row := &h.Assignment.Good[i]
		if between := row.StartsOn > lastDay(left.Interval) && row.StartsOn < since; between && !renewed(h.Ref, all, row) {
			return false
		}
	}
	return !stillHeld(h, all, left.position)
}
