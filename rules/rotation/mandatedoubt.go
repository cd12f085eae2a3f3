package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// unclear lists what may be a reappointment or an extension after a day.
func (m *mandate) unclear(h rules.Hearing, after civil.Date) []rules.Missing {
	return slices.Concat(m.unclearAssignments(after), m.unplacedRenewals(h, after), m.unclearAppointments(h, after))
}

// unplacedRenewals lists the set-aside assignments whose position cannot be read and which may renew or extend this term.
func (m *mandate) unplacedRenewals(h rules.Hearing, after civil.Date) []rules.Missing {
	return unplacedAssignments(h, func(b *record.Bad[record.Assignment], g glimpse) bool {
		renews := b.Row.Kind == "" || b.Row.Kind == "reappointment" || b.Row.Kind == "extension" || b.Faulty("kind")
		return renews && (g.First.IsZero() || g.backwards || g.First > after)
	})
}

// unplacedTime lists the set-aside assignments whose position cannot be read and which may lengthen the time that counts: of
// one that ended or was renewed later the beginning does not matter, but for the terms of a head.
func (m *mandate) unplacedTime(h rules.Hearing) []rules.Missing {
	if m.renewal != nil && m.terms == nil {
		return nil
	}
	first := m.run.first()
	if m.terms != nil {
		first = min(first, m.headed)
	}
	return unplacedAssignments(h, func(_ *record.Bad[record.Assignment], g glimpse) bool {
		return !g.overBefore(first-1) && (g.backwards || g.First < first)
	})
}

// perhapsElsewhere lists the assignments that may end an office that only lineage says is held: if their position, which cannot
// be read, is this one, an assignment of the person's own has taken the place of the one that went on.
func (m *mandate) perhapsElsewhere(h rules.Hearing) []rules.Missing {
	if len(m.run.pieces) == 0 || heldByName(h, m.run.holdings, m.id) {
		return nil
	}
	return unplacedAssignments(h, func(*record.Bad[record.Assignment], glimpse) bool { return true })
}

// unclearAssignments lists the later decisions of the run that say not what they were.
func (m *mandate) unclearAssignments(after civil.Date) []rules.Missing {
	var missing []rules.Missing
	for i, held := range m.run.holdings {
		again := slices.ContainsFunc(m.run.holdings[:i], func(before holding) bool { return before.row == held.row })
		if held.row.Kind == "" && held.row.StartsOn > after && !again {
			missing = append(missing, rules.Missing{Record: "assignment", Key: assignmentKey(held.row), Field: "kind",
				Why: text("có thể là quyết định bổ nhiệm lại hoặc kéo dài thời gian giữ chức vụ", "it may be a reappointment, or an extension until retirement age")})
		}
	}
	return missing
}

// unclearAppointments lists the reappointments that name no position, or spell it as no list does, and what was set aside and may
// be one.
func (m *mandate) unclearAppointments(h rules.Hearing, after civil.Date) []rules.Missing {
	if !h.Has("appointment", "position_id") {
		return nil
	}
	var missing []rules.Missing
	for i := range h.Appointment.Good {
		a := &h.Appointment.Good[i]
		on, _ := takesEffect(h, a)
		if a.Kind == "reappointment" && (a.PositionID == "" || m.misspelt(h, a.PositionID)) && on > after && on <= h.AsOf {
			missing = append(missing, rules.Missing{Record: "appointment", Key: appointmentKey(a), Field: "position_id",
				Why: text("có thể là quyết định bổ nhiệm lại vào chính vị trí này", "it may be a reappointment to this very position")})
		}
	}
	for i := range h.Appointment.Bad {
		b := &h.Appointment.Bad[i]
		other := b.Row.Kind != "reappointment" && !b.Faulty("kind") || b.Row.PositionID != "" && !m.names(b.Row.PositionID) && !m.misspelt(h, b.Row.PositionID)
		if !other && mayTakeEffect(h, b, after) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// mayTakeEffect reports whether a personnel decision that was set aside may take effect after a day and by the as-of date, for all
// that can be read of its days.
func mayTakeEffect(h rules.Hearing, b *record.Bad[record.Appointment], after civil.Date) bool {
	on := b.Row.EffectiveOn
	if on.IsZero() && !b.Faulty("effective_on") {
		on = b.Row.DecidedOn
	}
	return b.Row.DecidedOn <= h.AsOf && on <= h.AsOf && (on.IsZero() || on > after)
}

// misspelt reports whether an id that no list has differs from the position's, or from an earlier one of the run, by its spelling
// alone.
func (m *mandate) misspelt(h rules.Hearing, id string) bool {
	if h.Ref.PositionIDs().Has(id) || m.names(id) {
		return false
	}
	var names []string
	for _, held := range m.run.holdings {
		names = append(names, held.position)
	}
	return len(record.AllResembling([]string{id}, slices.Values(names))[id]) > 0
}

// unreadableTime lists the set-aside assignments that may belong to the time in the position, or at the head of the agency:
// begun by the as-of date, and not certainly over before it began.
func (m *mandate) unreadableTime(h rules.Hearing) []rules.Missing {
	if len(h.Assignment.Bad) == 0 {
		return nil
	}
	line, first := h.Ref.PositionLines.Ancestry(m.id, h.AsOf), m.headed
	if first.IsZero() && len(m.run.pieces) > 0 {
		first = m.run.first()
	}
	var missing []rules.Missing
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		g := glimpseOfAssignment(b)
		led := slices.ContainsFunc(progeny(h.Ref, b.Row.PositionID), func(id string) bool { return m.headsSame(h, id) })
		mine := slices.Contains(line, b.Row.PositionID) || led
		if mine && !g.overBefore(first-1) && g.mayTouch(civil.Interval{Last: h.AsOf}) && !amongThem(m.doubts, b.Key) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// otherLineage lists the unusable links of lineage that are not among the doubts yet: of the position, and for a head those
// of the agency.
func (m *mandate) otherLineage(h rules.Hearing, all []holding) []rules.Missing {
	var missing []rules.Missing
	for _, found := range unreadableLineage(h, m.id, m.run.holdings, all) {
		if !amongThem(m.doubts, found.Key) {
			missing = append(missing, found)
		}
	}
	if m.post.Leadership != "head" {
		return missing
	}
	for _, held := range all {
		p, known := readPost(h.Ref, held.position)
		if !known || p.Leadership != "head" || m.headsSame(h, held.position) {
			continue
		}
		for _, link := range h.Ref.UnitLines.DoubtfulSuccessors(p.UnitID) {
			missing = append(missing, aboutLink("unit_lineage", p.UnitID, link.ID, link.Wrong, text(
				"không dùng được dòng kế thừa này nên không biết có phải cùng một cơ quan hay không",
				"this link of lineage cannot be used, so that it is not known whether it is the same agency")))
		}
	}
	return missing
}

// amongThem reports whether a record is among those that are missing something.
func amongThem(missing []rules.Missing, key string) bool {
	return slices.ContainsFunc(missing, func(m rules.Missing) bool { return m.Key == key })
}
