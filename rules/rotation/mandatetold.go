package rotation

import (
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// message says since when the office is held and how it stands with the limit that decides.
func (m *mandate) message(h rules.Hearing, outcome rules.Outcome, l *limit) record.Text {
	stem := say("%s giữ %s từ ngày %s", "%s has held %s since %s", personName(h), m.post.label(), m.run.first())
	if m.renewal != nil {
		stem = say("%s, bổ nhiệm lại từ ngày %s", "%s, reappointed on %s", stem, m.since)
	}
	if l == m.terms {
		stem = say("%s, đứng đầu đơn vị từ ngày %s; đủ số nhiệm kỳ liên tiếp cho phép vào ngày %s", "%s, at the head of the unit since %s; the consecutive terms allowed end on %s", stem, m.headed, l.due)
	} else {
		stem = say("%s; hết thời hạn bổ nhiệm ngày %s", "%s; the term ends on %s", stem, l.due)
	}
	switch outcome {
	case rules.Overdue:
		return say("%s; đã quá %s.", "%s, %s ago.", stem, wording.Days(h.AsOf.Sub(l.due)))
	case rules.DueSoon:
		return say("%s; %s.", "%s; %s.", stem, wording.DaysLeft(l.due.Sub(h.AsOf)))
	case rules.Unknown:
		if l == m.terms {
			return say("%s; chưa đủ dữ liệu để biết trước đó có đứng đầu cùng cơ quan này hay không.", "%s; there is not enough data to say whether it was the same unit before.", stem)
		}
		return say("%s; chưa đủ dữ liệu để biết đã được bổ nhiệm lại hay kéo dài hay chưa.", "%s; there is not enough data to say whether it was renewed or extended.", stem)
	case rules.Exempt:
		if m.extended != nil {
			return say("%s; được kéo dài thời gian giữ chức vụ đến tuổi nghỉ hưu từ ngày %s.", "%s; kept in office until retirement age since %s.", stem, m.extended.StartsOn)
		}
		return say("%s; đủ tuổi nghỉ hưu ngày %s, khi hết thời hạn còn dưới %d tháng.", "%s; retirement age is reached on %s, less than %d months later.",
			stem, l.retires.day.Reached, l.retires.limit.Int)
	}
	return say("%s.", "%s.", stem)
}

// advice does not speak of reappointment where the terms in one office are used up.
func (m *mandate) advice(outcome rules.Outcome, l *limit) record.Text {
	if l == m.terms {
		other := text("Bố trí công tác khác, hoặc trình cấp có thẩm quyền xem xét; không bổ nhiệm lại vào chức vụ này.", "Give other work, or refer the case upward; no further reappointment to this office.")
		return adviceOn(outcome, other, other)
	}
	return adviceOn(outcome,
		text("Quyết định bổ nhiệm lại, kéo dài thời gian giữ chức vụ hoặc bố trí công tác khác.", "Decide on reappointment, extension until retirement, or other work."),
		text("Bắt đầu quy trình bổ nhiệm lại hoặc bố trí công tác khác.", "Begin the procedure of reappointment, or prepare other work."))
}

// evidence follows the run to the limit that decides, and to what excuses.
func (m *mandate) evidence(h rules.Hearing, outcome rules.Outcome, l *limit) []rules.Evidence {
	all := m.run.evidence(h.Ref)
	if m.renewal != nil {
		if !slices.Contains(all, *m.renewal) { // the run may have told it as its own
			all = append(all, *m.renewal)
		}
		all = append(all, derived("reappointed_on", m.since.String(), ""))
	}
	if l == m.terms {
		all = append(all, derived("head_of_the_unit_since", m.headed.String(), ""))
	}
	months := 1
	for _, key := range l.keys {
		months *= int(h.Param(key, l.due).Int)
	}
	all = append(all, derived("months_allowed", strconv.Itoa(months), rules.RoleTerm), derived("due_on", l.due.String(), ""))
	all = append(all, derived("held", rules.HeldValue(civil.HeldUntil(h.AsOf, m.run.pieces)), rules.RoleHeld))
	switch {
	case outcome != rules.Exempt:
	case m.extended != nil:
		all = append(all, fact("assignment", assignmentKey(m.extended), "kind", m.extended.Kind, rules.RoleGround))
	default:
		all = append(all, m.term.retires.evidence(h)...)
	}
	return all
}

// parameters are those without which the due day or the verdict would be another one.
func (m *mandate) parameters(h rules.Hearing, outcome rules.Outcome, l *limit) []parameters.Value {
	var used []parameters.Value
	for _, key := range l.keys {
		used = append(used, h.Param(key, l.due))
	}
	switch {
	case outcome == rules.DueSoon:
		used = append(used, h.Param("mgr.due_soon_days", l.due))
	case outcome == rules.Exempt && m.extended == nil:
		used = append(used, m.term.retires.limit, m.term.retires.day.Age)
	}
	return used
}
