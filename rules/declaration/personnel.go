package declaration

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// personnel is the duty to declare before a personnel decision.
type personnel struct {
	standing
	decision
	window civil.Interval      // within which the declaration must be signed
	other  *record.Declaration // the latest one that was signed on another day
}

// judgePersonnel gives a verdict on each decision about the person.
func judgePersonnel(h rules.Hearing) (verdicts []rules.Verdict) {
	if len(h.Appointment.Good)+len(h.Appointment.Bad) == 0 || h.HasLeft() {
		return nil
	}
	for _, d := range decisions(h) {
		if !d.day.IsZero() && h.Param("dec.personnel_days", d.day).Key == "" {
			continue
		}
		if p := personnelOf(h, d); p.said != notCounted {
			verdicts = append(verdicts, p.verdict())
		}
	}
	return verdicts
}

func personnelOf(h rules.Hearing, d decision) *personnel {
	p := &personnel{standing: standing{Hearing: h, said: rules.Unknown}, decision: d}
	if d.day.IsZero() || len(d.aside) > 0 {
		p.missing = d.aside
		if len(p.missing) == 0 {
			p.missing = []rules.Missing{{Record: "appointment", Key: d.key(), Field: "effective_on", Why: text(
				"không rõ ngày quyết định, ngày có hiệu lực hay ngày dự kiến", "neither the day of the decision, nor that of its effect, is known")}}
		}
		return p
	}
	limit := d.day.AddDays(-int(h.Param("dec.personnel_days", d.day).Int))
	p.window = civil.Interval{First: d.day.AddMonths(-int(h.Param("dec.personnel_valid_months", d.day).Int)), Last: limit}
	p.due = rules.Limit{First: limit, Last: limit, Counted: limit}
	filings, other := signedIn(h, p.window)
	p.other = other
	p.said, p.settled, p.missing = question{p.due, filings, p.outcome}.answer()
	if !quiet(p.said) {
		p.except()
	}
	return p
}

// except looks for what takes a decision without a declaration out of the rule, or leaves it open.
func (p *personnel) except() {
	exempt, doubts := rearranged(p.Hearing, p.decision)
	if exempt {
		p.said, p.missing = rules.Exempt, nil
		return
	}
	p.missing = joined(joined(p.missing, doubts...), unreadableLeaving(p.Hearing)...)
	if !p.taken && p.AsOf > p.day {
		p.missing = joined(p.missing, rules.Missing{Record: "appointment", Key: p.key(), Field: "decided_on", Why: text(
			"ngày dự kiến đã qua mà không ghi ngày ký: không rõ đã quyết định hay chưa", "the day planned has passed, and no signing is recorded: it may not have been decided")})
	}
	if len(p.missing) > 0 {
		p.said = rules.Unknown
	}
}

// outcome is that of a declaration signed within the window, or of none: one of a decision that is only planned can still be made good.
func (p *personnel) outcome(signed, _ civil.Date) rules.Outcome {
	soon := int(p.Param("dec.personnel_soon_days", p.day).Int)
	switch {
	case !signed.IsZero():
		return rules.Pass
	case p.taken:
		return late(p.Hearing, p.day)
	case p.day.Sub(p.AsOf) <= soon:
		return rules.DueSoon
	}
	return rules.Pass
}

func (p *personnel) verdict() rules.Verdict {
	v := p.about(p.name())
	if p.day.IsZero() || len(p.decision.aside) > 0 {
		v.DueOn = 0
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:    p.message(v),
			Advice:     p.advice(v.Outcome),
			Evidence:   p.evidence(v),
			Parameters: p.parameters(v),
			Missing:    p.missing,
		}
	}
	return v
}

// message says what is decided about whom, by when the declaration had to be signed, and what there is.
func (p *personnel) message(v rules.Verdict) record.Text {
	name := wording.Person(p.Hearing)
	if v.Outcome == rules.Unknown {
		return say("%s, %s: chưa đủ dữ liệu để biết đã kê khai phục vụ công tác cán bộ đúng hạn hay chưa.", "%s, %s: there is not enough data to say whether the declaration for personnel work came in time.",
			name, p.label(p.Ref))
	}
	stem := say("%s: %s ngày %s", "%s: %s on %s", name, p.label(p.Ref), p.day)
	if !p.taken {
		stem = say("%s: dự kiến %s ngày %s", "%s: %s planned on %s", name, p.label(p.Ref), p.day)
	}
	return say("%s; bản kê khai phục vụ công tác cán bộ phải ký chậm nhất ngày %s; %s.", "%s; the declaration for personnel work had to be signed by %s; %s.", stem, p.due.Last, p.ending(v))
}

func (p *personnel) ending(v rules.Verdict) record.Text {
	switch {
	case v.Outcome == rules.Exempt:
		return text("bố trí lại vì vị trí đang giữ được thay thế cùng ngày, không phải chức vụ mới", "it only follows what took the place of the position held on that day, and is no new post")
	case p.settled != nil:
		return say("đã có, chậm nhất ngày %s", "it was made by %s", p.settled.on())
	case v.Outcome == rules.DueSoon && p.AsOf > p.due.Last:
		return text("chưa có, nên ngày dự kiến không còn kịp", "there is none, so that the day planned cannot be kept")
	case !p.taken:
		return say("chưa có, %s", "there is none yet; %s", wording.DaysLeft(p.due.Last.Sub(p.AsOf)))
	case p.other != nil && p.other.SignedOn > p.due.Last:
		return say("đến ngày %s mới ký, chậm %s", "it was signed on %s only, %s late", p.other.SignedOn, wording.Days(p.other.SignedOn.Sub(p.due.Last)))
	case p.other != nil:
		return say("bản gần nhất ký ngày %s, đã quá lâu trước đó", "the latest was signed on %s, too long before", p.other.SignedOn)
	}
	return text("không có bản nào", "there is none")
}

func (p *personnel) advice(o rules.Outcome) record.Text {
	return wording.AdviceOn(o,
		text("Làm rõ vì sao quyết định khi chưa có bản kê khai, và bổ sung hồ sơ.", "Find out why it was decided without the declaration, and complete the file."),
		text("Yêu cầu kê khai ngay; nếu không kịp thì lùi ngày quyết định.", "Ask for the declaration now; where it comes too late put the decision off."))
}

// evidence is the decision, by when the declaration had to be signed, and the one that there is.
func (p *personnel) evidence(v rules.Verdict) (all []rules.Evidence) {
	add := func(field, value string, role rules.Role) {
		if value != "" {
			all = append(all, fact("appointment", p.key(), field, value, role))
		}
	}
	add("kind", p.row().Kind, rules.RoleSort)
	add("position_id", p.row().PositionID, "")
	add("decided_on", p.row().DecidedOn.String(), "")
	add("effective_on", p.row().EffectiveOn.String(), "")
	if v.DueOn.IsZero() {
		return all
	}
	all = append(all, derived("appointed_on", p.day.String(), rules.RoleSince), derived("due_on", p.due.Last.String(), ""))
	switch {
	case p.settled != nil && p.settled.row.SignedOn.IsZero():
		all = append(all, fact("declaration", filingKey(p.settled.row), "received_on", p.settled.on().String(), rules.RoleReceived))
	case p.settled != nil:
		all = append(all, fact("declaration", filingKey(p.settled.row), "signed_on", p.settled.on().String(), rules.RoleReceived))
	case v.Outcome == rules.Exempt:
		all = append(all, derived("rearranged_on", p.row().EffectiveOn.String(), rules.RoleGround))
	case p.other != nil && p.other.SignedOn > p.due.Last:
		all = append(all, fact("declaration", filingKey(p.other), "signed_on", p.other.SignedOn.String(), rules.RoleReceived))
	case p.other != nil:
		all = append(all, fact("declaration", filingKey(p.other), "signed_on", p.other.SignedOn.String(), ""))
	}
	return all
}

func (p *personnel) row() *record.Appointment { return p.decision.row }

// parameters are the numbers that a finding rests on: that a declaration is too old is one of them only where there is such a one.
func (p *personnel) parameters(v rules.Verdict) (used []parameters.Value) {
	if quiet(v.Outcome) {
		return nil
	}
	used = append(used, p.Param("dec.personnel_days", p.day))
	if p.other != nil && p.other.SignedOn < p.window.First {
		used = append(used, p.Param("dec.personnel_valid_months", p.day))
	}
	if v.Outcome == rules.DueSoon {
		used = append(used, p.Param("dec.personnel_soon_days", p.day))
	}
	return used
}
