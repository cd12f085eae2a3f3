package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// judgement is what ROT-001 finds about a duty: by its dates, then by what excuses, then by what is not known and could
// excuse.
type judgement struct {
	outcome  rules.Outcome
	deferral *deferral // the ground of an exemption; nil with an exemption: nearness to retirement
	retiring retiring
	missing  []rules.Missing // for unknown
}

// overdueChange is the verdict of ROT-001 about a duty.
func overdueChange(h rules.Hearing, d duty) rules.Verdict {
	j := d.judge(h, true)
	v := d.post.verdict(h.ID)
	v.Outcome, v.DueOn = j.outcome, d.term.due
	severe := h.Param("rot.late_severe_months", d.term.due)
	if v.Outcome == rules.Overdue && severe.Confirmed && h.AsOf > d.term.due.AddMonths(int(severe.Int)) { // how grave it is, is not for us to guess
		v.Severity = rules.N1
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		why := rules.Reasons{
			Message:    overdueMessage(h, &d, j),
			Advice:     overdueAdvice(j),
			Evidence:   d.evidence(h, j),
			Parameters: d.parameters(h, j),
			Missing:    j.missing,
		}
		if v.Severity == rules.N1 {
			why.Parameters = append(why.Parameters, severe)
		}
		return why
	}
	return v
}

// judge applies ROT-001. Without deferrals it says what would be found if there were none.
func (d *duty) judge(h rules.Hearing, withDeferrals bool) judgement {
	if !d.hasTerm() {
		return judgement{outcome: rules.Unknown, missing: slices.Concat(d.doubts, d.months)}
	}
	j := judgement{outcome: d.byDate(h)}
	if j.outcome != rules.Overdue && len(d.unplaced) > 0 {
		return judgement{outcome: rules.Unknown, missing: d.unplaced} // with that time it could be overdue
	}
	if elsewhere := d.perhapsElsewhere(h); len(elsewhere) > 0 {
		return judgement{outcome: rules.Unknown, missing: elsewhere}
	}
	if j.outcome == rules.Pass {
		return j
	}
	if withDeferrals {
		if covering, found := deferredOn(h, h.AsOf); found {
			j.outcome, j.deferral = rules.Exempt, &covering
			return j
		}
		j.missing = unreadableDeferrals(h, civil.Interval{First: h.AsOf, Last: h.AsOf}, h.AsOf)
	}
	if j.retiring = retiringAfter(h, d.term.due); j.retiring.soon == record.Yes {
		if len(d.unplaced) > 0 {
			return judgement{outcome: rules.Unknown, missing: d.unplaced} // with that time it was due before, further from retirement
		}
		return judgement{outcome: rules.Exempt, retiring: j.retiring}
	}
	j.missing = slices.Concat(d.post.unknownManagerial(), j.missing, j.retiring.missing)
	if len(j.missing) > 0 {
		j.outcome = rules.Unknown
	}
	return j
}

// evidence follows the time held to the due day and, for an exemption, to its ground.
func (d *duty) evidence(h rules.Hearing, j judgement) []rules.Evidence {
	all := d.run.evidence(h.Ref)
	if !d.hasTerm() {
		return all
	}
	all = append(all, d.term.evidence(h, d.run)...)
	switch {
	case j.deferral != nil:
		all = append(all, j.deferral.evidence()...)
	case j.outcome == rules.Exempt:
		all = append(all, j.retiring.evidence(h)...)
	}
	return all
}

// parameters are those without which the due day or the verdict would be another one.
func (d *duty) parameters(h rules.Hearing, j judgement) []parameters.Value {
	if !d.hasTerm() {
		return nil
	}
	used := d.term.parameters()
	if len(pieces(d.held).pieces) > 1 {
		used = append(used, h.Param("rot.cool_months", d.run.now().First))
	}
	switch {
	case j.outcome == rules.DueSoon:
		used = append(used, h.Param("rot.due_soon_days", d.term.due))
	case j.deferral != nil:
		used = append(used, j.deferral.parameters(h)...)
	case j.outcome == rules.Exempt:
		used = append(used, j.retiring.limit, j.retiring.day.Age)
	case slices.ContainsFunc(deferrals(h, h.AsOf), func(d deferral) bool { return d.grownChild(h.AsOf) }):
		used = append(used, h.Param("rot.defer.child_months", h.AsOf))
	}
	return used
}

// ground says what exempts.
func (j judgement) ground() record.Text {
	if j.deferral != nil {
		return say("thuộc trường hợp chưa thực hiện chuyển đổi: %s", "the change is deferred: %s", j.deferral.words())
	}
	return say("đủ tuổi nghỉ hưu ngày %s, khi đến hạn chuyển đổi còn dưới %d tháng",
		"retirement age is reached on %s, less than %d months after the due day", j.retiring.day.Reached, j.retiring.limit.Int)
}

func overdueMessage(h rules.Hearing, d *duty, j judgement) record.Text {
	who, post := personName(h), d.post.label()
	if !d.hasTerm() {
		return say("%s giữ %s; chưa đủ dữ liệu để xác định hạn chuyển đổi.",
			"%s holds %s; there is not enough data to say by when it must be left.", who, post)
	}
	stem := say("%s giữ %s từ ngày %s%s", "%s has held %s since %s%s", who, post, d.run.first(), d.term.words())
	switch j.outcome {
	case rules.Overdue:
		return say("%s; đã quá hạn %s.", "%s; it is %s late.", stem, wording.Days(h.AsOf.Sub(d.term.due)))
	case rules.DueSoon:
		return say("%s; %s.", "%s; %s.", stem, wording.DaysLeft(d.term.due.Sub(h.AsOf)))
	case rules.Unknown:
		if h.AsOf > d.term.due && len(d.perhapsElsewhere(h)) > 0 {
			return say("%s; một dòng không đọc được vị trí có thể cho biết người đó không còn giữ vị trí này.", "%s; a row whose position cannot be read could say that it is not held any more.", stem)
		}
		if h.AsOf <= d.term.due && len(d.unplaced) > 0 {
			return say("%s; một dòng không đọc được vị trí có thể làm hạn đến sớm hơn.", "%s; a row whose position cannot be read could make that earlier.", stem)
		}
		if d.post.Managerial == record.Unknown {
			return say("%s; chưa đủ dữ liệu để biết vị trí này có phải chuyển đổi hay không.", "%s; there is not enough data to say whether this position must be changed at all.", stem)
		}
		return say("%s; chưa đủ dữ liệu để biết có được hoãn, miễn hay không.", "%s; there is not enough data to say whether that is excused.", stem)
	case rules.Exempt:
		return say("%s; %s.", "%s; %s.", stem, j.ground())
	}
	return say("%s.", "%s.", stem)
}

func overdueAdvice(j judgement) record.Text {
	return adviceOn(j.outcome,
		text("Quyết định chuyển đổi vị trí công tác ngay; nếu có căn cứ hoãn thì ghi vào hồ sơ.", "Decide the change of position now; if there is a ground of deferral, put it on record."),
		text("Chuẩn bị quyết định chuyển đổi vị trí công tác trước ngày đến hạn.", "Prepare the change of position before the due day."))
}
