package inspection

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

func (r *recommendations) outcome(due civil.Date) rules.Outcome {
	return r.ByDate(due, int(r.Param("ins.recommendation_soon_days", due).Int))
}

// stand is the verdict about one row, and why it is not known.
func (r *recommendations) stand(t *task) (rules.Outcome, []rules.Missing) {
	early, late := r.outcome(t.first), r.outcome(t.last)
	switch {
	case t.done, early == rules.Pass && late == rules.Pass:
		return rules.Pass, nil
	case len(t.aside.Faults) > 0:
		return rules.Unknown, wording.Unreadable(t.aside)
	case t.signed.perhaps:
		return rules.Unknown, t.signed.why
	case early != late:
		return rules.Unknown, joined(t.whyDue, t.whyDone)
	case len(t.whyDone) > 0:
		return rules.Unknown, t.whyDone
	case len(r.alike[t.UnitID]) > 0:
		return rules.Unknown, []rules.Missing{noValue("recommendation", t.key(), "unit_id", text(
			"mã này không có trong danh sách đơn vị và chỉ khác mã của một đơn vị ở chữ hoa, khoảng trắng hoặc số 0 ở đầu: không biết có phải đơn vị ấy hay không",
			"no unit has this code, which differs from a unit's by case, blanks or leading zeros only: it is not known whether that unit is meant"))}
	}
	return early, nil
}

// judge gives the verdict about the rows of one number. It is false where none of them was made by the as-of date.
func (r *recommendations) judge(rows []*given) (v rules.Verdict, counted bool) {
	unit, number := rows[0].UnitID, rows[0].RecommendationID
	v = rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: unit}, Obligation: number, UnitID: unit, Outcome: rules.Pass}
	var told task
	var missing []rules.Missing
	for _, g := range rows {
		t, counts := r.taskOf(g)
		if !counts {
			continue
		}
		outcome, why := r.stand(&t)
		if !counted || outcome != rules.Pass && v.Outcome == rules.Pass {
			told, v.Outcome = t, outcome
		}
		counted, missing = true, joined(missing, why)
	}
	if told.first == told.last || v.Outcome != rules.Unknown && told.last < civil.MaxDate {
		v.DueOn = told.last
	}
	if v.Outcome == rules.Overdue && told.MoneyRecovery == record.Yes {
		v.Severity = rules.N1
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{Message: r.message(&told, v), Advice: told.advice(v.Outcome), Evidence: told.evidence(r, v),
			Parameters: r.parameters(&told, v.Outcome), Missing: missing}
	}
	return v, counted
}

// message says what is to be done by whom, until when, and how far it is.
func (r *recommendations) message(t *task, v rules.Verdict) record.Text {
	name := wording.Unit(r.Ref, t.UnitID)
	whose := text(name, name)
	if alive := r.Ref.UnitAlive(t.UnitID, r.AsOf); alive != t.UnitID {
		whose = say("%s (việc nay thuộc %s)", "%s (now the matter of %s)", name, wording.Unit(r.Ref, alive))
	}
	what := say("Kiến nghị %s giao %s", "Recommendation %s to %s", t.RecommendationID, whose)
	if t.MoneyRecovery == record.Yes {
		what = say("%s, có nội dung thu hồi tiền, tài sản", "%s, with money or property to be recovered", what)
	}
	if v.Outcome == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết đã quá hạn thực hiện hay chưa.", "%s: there is not enough data to say whether it is overdue.", what)
	}
	if t.done {
		return say("%s: đã thực hiện xong ngày %s và được xác nhận ngày %s.", "%s: done on %s and verified on %s.", what, t.DoneOn, t.VerifiedOn)
	}
	how := text("chưa báo cáo thực hiện xong", "it is not reported done")
	if !t.DoneOn.IsZero() && t.DoneOn <= r.AsOf {
		how = say("đơn vị báo cáo thực hiện xong ngày %s, chưa được xác nhận", "the unit reported it done on %s, and that is not verified", t.DoneOn)
	}
	all := say("%s: %s; hạn là ngày %s", "%s: %s; it is due by %s", what, how, t.last)
	return say("%s.", "%s.", wording.ByDay(all, v.Outcome, r.AsOf, t.last))
}

func (t *task) advice(o rules.Outcome) record.Text {
	if o == rules.Overdue && !t.DoneOn.IsZero() {
		return text("Kiểm tra, xác nhận kết quả thực hiện.", "Look at what was done, and verify it.")
	}
	return wording.AdviceOn(o, text("Đôn đốc thực hiện xong và xác nhận; làm rõ lý do chậm.", "See that it is done and verified; clarify why it is late."),
		text("Thực hiện xong trước hạn, hoặc trình gia hạn trước ngày đến hạn.", "Carry it out by the due day, or ask for an extension before it."))
}

// evidence is from which check it is, since when it counts, and how far it is.
func (t *task) evidence(r *recommendations, v rules.Verdict) (all []rules.Evidence) {
	if t.signed.kind != "" {
		all = append(all, fact("oversight", eventKey(t.OversightID), "kind", t.signed.kind, rules.RoleCheck))
	}
	if !t.signed.on.IsZero() {
		all = append(all, fact("oversight", eventKey(t.OversightID), "signed_on", t.signed.on.String(), rules.RoleSince))
	}
	all = append(all, fact("recommendation", t.key(), "recommendation_id", t.RecommendationID, rules.RoleItem))
	for _, f := range []struct {
		field string
		day   civil.Date
	}{{"due_on", t.DueOn}, {"extended_to", t.ExtendedTo}, {"extension_decided_on", t.ExtensionDecidedOn}, {"done_on", t.DoneOn}, {"verified_on", t.VerifiedOn}} {
		if !f.day.IsZero() {
			all = append(all, fact("recommendation", t.key(), f.field, f.day.String(), ""))
		}
	}
	if t.general != "" && t.first == t.last {
		all = append(all, derived(t.general, r.Param(t.general, t.signed.on).Raw, rules.RoleDays))
	}
	if !v.DueOn.IsZero() {
		all = append(all, derived("due_on", v.DueOn.String(), ""))
	}
	return all
}

func (r *recommendations) parameters(t *task, o rules.Outcome) (used []parameters.Value) {
	if o != rules.Overdue && o != rules.DueSoon {
		return nil
	}
	if t.general != "" {
		used = append(used, r.Param(t.general, t.signed.on))
	}
	if o == rules.DueSoon {
		used = append(used, r.Param("ins.recommendation_soon_days", t.last))
	}
	return used
}
