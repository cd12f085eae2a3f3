package declaration

import (
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// standing is how a duty to declare stands: what was due, and what came of it.
type standing struct {
	rules.Hearing
	duty
	due     rules.Limit
	said    rules.Outcome
	settled *filing // nil while nothing was received
	missing []rules.Missing
}

// decide finds the outcome, and what could give another one.
func (s *standing) decide(q question) {
	s.said, s.settled, s.missing = q.answer()
	if !quiet(s.said) {
		s.missing = joined(s.missing, unreadableLeaving(s.Hearing)...)
	}
	if s.said == notCounted {
		return
	}
	if s.missing = joined(s.missing, s.aside...); len(s.missing) > 0 {
		s.said = rules.Unknown
	}
}

// about is the verdict without its reasons.
func (s *standing) about(obligation string) rules.Verdict {
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.PersonSubject, ID: s.ID}, Obligation: obligation, UnitID: unitOf(s.Hearing), Outcome: s.said}
	if s.due.Certain() || !quiet(s.said) {
		v.DueOn = s.due.Last
	}
	return v
}

// ending says what came in.
func (s *standing) ending(v rules.Verdict) record.Text {
	on := s.settled.on()
	switch {
	case v.Outcome == rules.Exempt && on.IsZero():
		return say("người này rời cơ quan từ sau ngày %s, trước khi đến hạn", "the last day in the service is %s, before the due day", s.LeftOn())
	case v.Outcome == rules.Exempt:
		return say("đã có bản kê khai nhận ngày %s, trước khi phát sinh nghĩa vụ", "a declaration had been received on %s, before the duty arose", on)
	case v.Outcome == rules.Overdue && !on.IsZero():
		return say("đến ngày %s mới nhận được bản kê khai, chậm %s", "it was received on %s only, %s late", on, wording.Days(on.Sub(v.DueOn)))
	case v.Outcome == rules.Overdue:
		return say("chưa nhận được bản kê khai, đã quá hạn %s", "none has been received, and it is %s late", wording.Days(s.AsOf.Sub(v.DueOn)))
	case on.IsZero():
		return say("chưa nhận được bản kê khai, %s", "none has been received yet; %s", wording.DaysLeft(s.due.First.Sub(s.AsOf)))
	}
	return say("đã nhận bản kê khai ngày %s", "it was received on %s", on)
}

func (s *standing) advice(o rules.Outcome) record.Text {
	overdue := text("Yêu cầu nộp ngay bản kê khai và làm rõ lý do chậm.", "Ask for the declaration now, and for the reason of the delay.")
	if s.settled != nil {
		overdue = text("Làm rõ lý do nộp chậm và ghi vào hồ sơ.", "Find out why it came late, and put that on record.")
	}
	return wording.AdviceOn(o, overdue, text("Nhắc người có nghĩa vụ nộp bản kê khai trước hạn.", "Remind the person to declare before the due day."))
}

// settling is the declaration, or the end of service, that the verdict rests on.
func (s *standing) settling(v rules.Verdict) (all []rules.Evidence) {
	if s.settled == nil {
		if v.Outcome == rules.Exempt {
			all = append(all, fact("person", personKey(s.Hearing), "left_on", s.LeftOn().String(), rules.RoleGround))
		}
		return all
	}
	key := filingKey(s.settled.row)
	all = append(all, fact("declaration", key, "received_on", s.settled.on().String(), rules.RoleReceived))
	if v.Outcome == rules.Exempt {
		all = append(all, fact("declaration", key, "kind", s.settled.row.Kind, rules.RoleGround))
	}
	return all
}
