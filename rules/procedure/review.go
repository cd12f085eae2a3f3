package procedure

import (
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// reviewOf is when a version was last looked at, and by when it must be again.
func reviewOf(p *procedures, v *version) standing {
	since, row := v.begun(), v.row
	reviewed := !row.ReviewedOn.IsZero() && row.ReviewedOn <= p.AsOf
	if reviewed {
		since = max(since, row.ReviewedOn)
	}
	s := standing{due: p.FallsDue(since, "pro.review_months")}
	s.used = []parameters.Value{p.Param("pro.review_months", s.due)}
	changed := row.BasisChangedOn > since && row.BasisChangedOn <= p.AsOf
	if due := p.FallsDueInDays(row.BasisChangedOn, "pro.basis_review_days"); changed && due < s.due {
		s.due, s.used = due, []parameters.Value{p.Param("pro.basis_review_days", due)}
	}
	s.outcome = p.ByDate(s.due, int(p.Param("pro.review_soon_days", s.due).Int))
	if s.outcome == rules.DueSoon {
		s.used = append(s.used, p.Param("pro.review_soon_days", s.due))
	}
	if !v.aside.Sound("procedure_id", "unit_id", "reviewed_on", "basis_changed_on") {
		s.missing = wording.Unreadable(v.aside)
	}
	if s.outcome == rules.Pass && v.aside.Faulty("basis_changed_on") {
		s.outcome = rules.Unknown // the law may have changed at any time
	}
	s.message = say("chưa rà soát kể từ khi ban hành ngày %s; %s", "not reviewed since it was issued on %s; %s", since, p.inTime(s.outcome, s.due))
	if reviewed {
		s.message = say("rà soát gần nhất ngày %s; %s", "last reviewed on %s; %s", row.ReviewedOn, p.inTime(s.outcome, s.due))
	}
	if changed {
		s.message = say("căn cứ pháp lý thay đổi ngày %s; %s", "the law that it rests on changed on %s; %s", row.BasisChangedOn, s.message)
	}
	s.advice = wording.AdviceOn(s.outcome, text("Rà soát, sửa đổi hoặc xác nhận không thay đổi bằng văn bản.", "Review it, and amend it or confirm it on paper."),
		text("Rà soát trước ngày đến hạn.", "Review it before the due day."))
	key := versionKey(row.ProcedureID)
	if reviewed {
		s.evidence = append(s.evidence, fact("procedure", key, "reviewed_on", row.ReviewedOn.String(), rules.RoleReceived))
	}
	if changed {
		s.evidence = append(s.evidence, fact("procedure", key, "basis_changed_on", row.BasisChangedOn.String(), ""))
	}
	s.evidence = append(s.evidence, derived("due_on", s.due.String(), ""))
	return s
}
