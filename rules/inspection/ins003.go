package inspection

import (
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// INS003 finds years for which no plan of checks was approved by the day that the ministry has set. Since 1 July 2025 a ministry without
// an inspectorate plans checks, and no inspections.
var INS003 = rules.Rule{
	Meta: rules.Meta{
		ID: "INS-003", Severity: rules.N3, Annex: rules.Inspections, Revision: 1, Since: "0.1.0",
		Title: text("Chậm ban hành kế hoạch thanh tra, kiểm tra năm", "Annual plan of checks late"),
		Says: text("Kế hoạch thanh tra, kiểm tra của mỗi năm phải được phê duyệt trước khi năm đó bắt đầu, vào ngày do Bộ quyết định; chưa có kế hoạch thì quá hạn cho đến khi phê duyệt.",
			"Each year's plan of inspections and checks must be approved before that year begins, by a day that the ministry sets; without one it is overdue until it is approved."),
		Basis: []rules.Citation{
			{Text: text("Ngày phải phê duyệt kế hoạch: do Bộ quyết định", "The day by which the plan is approved: the ministry's to decide"), Mark: "policy"},
			{Text: text("Luật Thanh tra số 84/2025/QH15, Chương II (Bộ không còn cơ quan thanh tra từ ngày 01/07/2025)", "Law on Inspection 84/2025/QH15, Chapter II (no ministry inspectorates since 1 July 2025)"), Mark: "verified"},
		},
		Kind: rules.UnitSubject, Subject: text("Bộ (unit_id để trống)", "The ministry (no unit_id)"),
		Obligation: text("Năm kế hoạch (oversight_plan.plan_year)", "The year planned for (oversight_plan.plan_year)"),
		Yearly:     true,
		Reads:      []rules.Need{{Kind: "oversight_plan", Columns: []string{"plan_year", "approved_on"}}},
		Considers: []rules.Caveat{
			caveat("không phân biệt hình thức: kế hoạch nào cũng được tính", "sorts of plans are not told apart: every plan counts", "oversight_plan", "kind"),
		},
		Across:    text("Mọi kế hoạch thanh tra, kiểm tra của Bộ", "All plans of inspections and checks of the ministry"),
		Uses:      []string{"ins.body", "ins.plan_deadline", "ins.plan_warn_days"},
		Paragraph: text(yearPlanVI, yearPlanEN),
		Exempts:   text("Không có.", "Nothing does."),
		Unknowns: text("Kết luận không phải đạt mà một dòng oversight_plan bị loại có thể là kế hoạch được tính của năm đó, theo phần đọc được của nó.",
			"It is no pass, and a row of oversight_plan that was set aside may be a plan that counts for that year, by what can be read of it."),
		Remedy: text("Phê duyệt kế hoạch của năm và ghi ngày phê duyệt lần đầu.", "Approve the year's plan, and record the day of its first approval."),
	},
	Cases: yearPlanCases,
	Conclude: func(c rules.Chronicle) []rules.Verdict {
		return []rules.Verdict{yearPlanOf(c, c.AsOf.Year()).judge(), yearPlanOf(c, c.AsOf.Year()+1).judge()}
	},
}

const (
	yearPlanVI = `Đối tượng: Bộ, với năm của ngày chốt số liệu A và năm sau. Nghĩa vụ là năm kế hoạch Y. Hạn P là ngày ins.plan_deadline của năm Y−1.
Kế hoạch được tính: dòng oversight_plan có plan_year là Y, approved_on không sau ngày A, và hình thức (kind) là kiểm tra nội bộ, kiểm tra chuyên ngành (internal_check, sector_check) hoặc để trống (mọi hình thức); hình thức thanh tra (inspection) chỉ tính nếu vào ngày P Bộ có cơ quan thanh tra (ins.body có ministry). Kế hoạch tự kiểm tra, kiểm toán, kiểm tra, giám sát của Đảng không tính. Kế hoạch điều chỉnh giữ ngày phê duyệt lần đầu.
Kết luận: có kế hoạch được tính, dù phê duyệt muộn: đạt. Nếu không: sau P là quá hạn; không quá ins.plan_warn_days ngày trước P (kể cả ngày P) là sắp đến hạn; còn lại là đạt. Hạn là P.`
	yearPlanEN = `Population: the ministry, with the year of the as-of date A and the next. The obligation is the year Y that is planned for. Due is P, the day ins.plan_deadline of the year Y−1.
Plans that count: an oversight_plan with plan_year Y, approved_on not after A, and of the sort (kind) internal or sectoral check (internal_check, sector_check) or empty (all sorts); one of inspections (inspection) only if on P the ministry had an inspectorate (ins.body has ministry). Plans of self-checks, audits or party supervision do not count. An amended plan keeps the day of its first approval.
Verdict: one that counts, also if it was approved late: pass. Else after P overdue; up to ins.plan_warn_days days before it (P included) due soon; else pass. The due day is P.`
)

// yearPlan is how the plan for a year stands.
type yearPlan struct {
	rules.Chronicle
	year     int
	by       civil.Date
	setBy    parameters.Value
	approved *record.OversightPlan // the first that counts; nil without one
	other    *record.OversightPlan // one of inspections that does not count any more
	perhaps  []rules.Missing       // rows that may count
}

func yearPlanOf(c rules.Chronicle, year int) *yearPlan {
	p := &yearPlan{Chronicle: c, year: year}
	p.by, p.setBy = c.DayIn(year-1, "ins.plan_deadline")
	for i := range c.Ref.Rows.OversightPlan.Good {
		row := &c.Ref.Rows.OversightPlan.Good[i]
		switch {
		case row.PlanYear.N != int64(year) || row.ApprovedOn.IsZero() || row.ApprovedOn > c.AsOf:
		case !p.counts(row.Kind):
			if row.Kind == "inspection" {
				p.other = row
			}
		case p.approved == nil || row.ApprovedOn < p.approved.ApprovedOn:
			p.approved = row
		}
	}
	for i := range c.Ref.Rows.OversightPlan.Bad {
		b := &c.Ref.Rows.OversightPlan.Bad[i]
		ofYear := b.Faulty("plan_year") || b.Row.PlanYear.N == int64(year)
		approved := b.Faulty("approved_on") || !b.Row.ApprovedOn.IsZero() && b.Row.ApprovedOn <= c.AsOf
		if ofYear && approved && p.counts(b.Row.Kind) {
			p.perhaps = append(p.perhaps, wording.Unreadable(b.Aside)...)
		}
	}
	return p
}

// counts reports whether a plan of a sort is the year's plan of checks.
func (p *yearPlan) counts(kind string) bool {
	switch kind {
	case "", "internal_check", "sector_check":
		return true
	case "inspection":
		return p.Param("ins.body", p.by).Has("ministry")
	}
	return false
}

func (p *yearPlan) judge() rules.Verdict {
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject}, Obligation: strconv.Itoa(p.year), DueOn: p.by, Outcome: rules.Pass}
	if p.approved == nil {
		v.Outcome = p.ByDate(p.by, int(p.Param("ins.plan_warn_days", p.by).Int))
	}
	var missing []rules.Missing
	if v.Outcome != rules.Pass && len(p.perhaps) > 0 {
		v.Outcome, missing = rules.Unknown, p.perhaps
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message: p.message(v.Outcome),
			Advice: wording.AdviceOn(v.Outcome, text("Phê duyệt kế hoạch ngay.", "Approve the plan now."),
				text("Trình phê duyệt kế hoạch trước ngày đến hạn.", "Have the plan approved before the due day.")),
			Evidence: p.evidence(), Parameters: p.parameters(v.Outcome), Missing: missing,
		}
	}
	return v
}

func (p *yearPlan) message(o rules.Outcome) record.Text {
	if p.approved != nil {
		return say("Kế hoạch thanh tra, kiểm tra năm %d được phê duyệt ngày %s.", "The plan of checks for %d was approved on %s.", p.year, p.approved.ApprovedOn)
	}
	if o == rules.Unknown {
		return say("Chưa đủ dữ liệu để biết kế hoạch thanh tra, kiểm tra năm %d đã được phê duyệt hay chưa; hạn là ngày %s.",
			"There is not enough data to say whether the plan of checks for %d was approved; it is due by %s.", p.year, p.by)
	}
	all := say("Chưa phê duyệt kế hoạch kiểm tra năm %d; hạn là ngày %s", "No plan of checks for %d was approved; it is due by %s", p.year, p.by)
	if p.other != nil {
		all = say("%s; kế hoạch thanh tra phê duyệt ngày %s không thay được vì Bộ không còn cơ quan thanh tra", "%s; a plan of inspections, approved on %s, does not stand in for it, since the ministry has no inspectorate",
			all, p.other.ApprovedOn)
	}
	return say("%s.", "%s.", wording.ByDay(all, o, p.AsOf, p.by))
}

func (p *yearPlan) evidence() (all []rules.Evidence) {
	for _, row := range []*record.OversightPlan{p.approved, p.other} {
		if row != nil {
			key := rules.Key("plan_year", strconv.Itoa(p.year), "kind", row.Kind)
			all = append(all, fact("oversight_plan", key, "approved_on", row.ApprovedOn.String(), ""))
		}
	}
	return append(all, derived("due_on", p.by.String(), ""))
}

func (p *yearPlan) parameters(o rules.Outcome) []parameters.Value {
	switch {
	case o == rules.Pass || o == rules.Unknown:
		return nil
	case o == rules.DueSoon:
		return []parameters.Value{p.setBy, p.Param("ins.plan_warn_days", p.by)}
	case p.other != nil:
		return []parameters.Value{p.setBy, p.Param("ins.body", p.by)}
	}
	return []parameters.Value{p.setBy}
}
