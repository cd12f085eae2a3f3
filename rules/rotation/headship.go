package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// lead sets the second limit of a head: the unbroken time at the head of one agency, through its reorganisations. Of what the
// position continues a deputy's post does not count; one that no list has is taken for the same.
func (m *mandate) lead(h rules.Hearing, all []holding) {
	if m.post.Leadership != "head" {
		return
	}
	var own, same []civil.Interval
	var unread []rules.Missing
	for _, held := range m.run.holdings {
		switch p, known := readPost(h.Ref, held.position); {
		case !known || p.Leadership == "head":
			own = append(own, held.Interval)
		case p.Leadership == "" && len(p.aside) > 0:
			same, unread = append(same, held.Interval), append(unread, p.faults()...)
		}
	}
	for _, held := range all {
		if m.headsSame(h, held.position) {
			same = append(same, held.Interval)
		} else if why := m.mayHeadSame(h, held.position); len(why) > 0 {
			same, unread = append(same, held.Interval), append(unread, why...)
		}
	}
	m.headed = m.throughMoves(h, all, goingOn(own, h.AsOf))
	m.merged = append(m.merged, unread...)
	m.perhaps = goingOn(append(same, own...), h.AsOf)
	m.terms = &limit{due: h.FallsDue(m.headed, termsInAll()...), keys: termsInAll()}
}

// goingOn is the first day of the unbroken time that goes on on a day.
func goingOn(times []civil.Interval, on civil.Date) (first civil.Date) {
	for _, time := range civil.Join(times) {
		if time.Contains(on) {
			first = time.First
		}
	}
	return first
}

// headsSame reports whether a position is that of the head of what is the same agency on the as-of date.
func (m *mandate) headsSame(h rules.Hearing, position string) bool {
	p, known := readPost(h.Ref, position)
	return known && m.post.Leadership == "head" && p.Leadership == "head" &&
		h.Ref.UnitAlive(p.UnitID, h.AsOf) == h.Ref.UnitAlive(m.post.UnitID, h.AsOf)
}

// mayHeadSame says why a position may be that of the head of the same agency: its row was set aside, and whether it is a head's,
// or where, cannot be read.
func (m *mandate) mayHeadSame(h rules.Hearing, position string) []rules.Missing {
	p, known := readPost(h.Ref, position)
	if !known || len(p.aside) == 0 {
		return nil
	}
	unread := slices.ContainsFunc(p.aside, func(b *record.Bad[record.Position]) bool {
		return b.Faulty("leadership") || b.Row.Leadership != p.aside[0].Row.Leadership
	})
	there := p.UnitID == "" || h.Ref.UnitAlive(p.UnitID, h.AsOf) == h.Ref.UnitAlive(m.post.UnitID, h.AsOf)
	if there && (unread || p.Leadership == "head") {
		return p.faults()
	}
	return nil
}

// throughMoves goes back from a first day at the head of the agency to earlier posts at its head, as long as the two units
// were one on the day of the move. Where they became one only later nobody can say from the records whether it was a move
// to another agency, or within one whose position is listed under its present unit.
func (m *mandate) throughMoves(h rules.Hearing, all []holding, first civil.Date) civil.Date {
	unit := m.post.UnitID
	for {
		from, earlier := first, unit
		m.merged = nil
		for _, held := range all {
			if !m.headsSame(h, held.position) || held.First >= from || lastDay(held.Interval) < first-1 {
				continue
			}
			p, _ := readPost(h.Ref, held.position)
			if h.Ref.UnitAlive(p.UnitID, first) == h.Ref.UnitAlive(unit, first) {
				from, earlier = held.First, p.UnitID
				continue
			}
			m.merged = append(m.merged, aboutLink("unit_lineage", p.UnitID, h.Ref.UnitAlive(p.UnitID, h.AsOf), "effective_on", text(
				"các đơn vị thành một sau khi người này chuyển: không biết khi đó có phải cùng một cơ quan hay không; nếu phải, ghi vị trí cũ là tiền thân của vị trí mới ở position_lineage",
				"the units became one only after the person had moved: it is not known whether it was one agency then; if so, record the former position as what the new one continues in position_lineage")))
		}
		if from == first {
			return first
		}
		first, unit = from, earlier
	}
}

// doubtHeadship leaves the second limit open where it hangs on whether two units were one agency when the person moved, or
// on a position that cannot be read.
func (m *mandate) doubtHeadship(h rules.Hearing) {
	if m.perhaps == m.headed || len(m.merged) == 0 {
		return
	}
	other := limit{due: h.FallsDue(m.perhaps, termsInAll()...)}
	if other.byDate(h); other.outcome != m.terms.outcome {
		m.terms.outcome, m.terms.missing = rules.Unknown, m.merged
	}
}
