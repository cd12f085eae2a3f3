package committee

import "probity/rules"

// COM005 finds a year for which the ministry's anti-corruption plan was not issued by the day that it has set.
var COM005 = rules.Rule{
	Meta: rules.Meta{
		ID: "COM-005", Severity: rules.N2, Annex: rules.Committee, Assessment: "A.1.2", Revision: 1, Since: "0.1.0",
		Title: text("Thiếu kế hoạch phòng, chống tham nhũng, lãng phí, tiêu cực năm", "Annual anti-corruption plan missing"),
		Says: text("Kế hoạch phòng, chống tham nhũng, lãng phí, tiêu cực của năm phải được ban hành chậm nhất vào ngày do Bộ quyết định; chưa có thì quá hạn cho đến khi ban hành.",
			"The year's plan against corruption must be issued by a day that the ministry sets; without one it is overdue until it is issued."),
		Basis: []rules.Citation{
			{Text: text("Bộ chỉ số đánh giá công tác phòng, chống tham nhũng, tiêu cực, mục A.1.2", "The assessment set of anti-corruption work, item A.1.2"), Mark: "verified"},
			{Text: text("Ngày phải ban hành kế hoạch, thời gian báo trước: do Bộ quyết định", "The day by which the plan is issued, and the warning: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Bộ (unit_id để trống)", "The ministry (no unit_id)"),
		Obligation: text("Năm kế hoạch (committee_plan.plan_year)", "The year planned for (committee_plan.plan_year)"),
		Yearly:     true, Together: true,
		Reads:  []rules.Need{{Kind: "committee_plan", Columns: []string{"plan_year", "approved_on"}}},
		Across: text("Mọi kế hoạch năm của Bộ", "All yearly plans of the ministry"),
		Considers: []rules.Caveat{
			caveat("không hiển thị số văn bản", "the numbers of documents are not shown", "committee_plan", "decision_no"),
		},
		Uses: []string{"com.plan_deadline", "com.plan_soon_days"},
		Paragraph: text(
			`Đối tượng: Bộ, với năm Y của ngày chốt số liệu A. Nghĩa vụ là năm Y. Hạn P là ngày com.plan_deadline của năm Y.
Kế hoạch được tính: dòng committee_plan có plan_year là Y, approved_on không sau A; ban hành từ năm trước cũng được tính. Kế hoạch điều chỉnh giữ ngày ban hành lần đầu. Kế hoạch của Đảng ủy là văn bản khác và không ghi ở đây.
Kết luận: có kế hoạch được tính, dù ban hành muộn: đạt. Nếu không: sau P là quá hạn; không quá com.plan_soon_days ngày trước P (kể cả ngày P) là sắp đến hạn; còn lại là đạt.`,
			`Population: the ministry, with the year Y of the as-of date A. The obligation is Y. Due is P, the day com.plan_deadline of Y.
Plans that count: a committee_plan with plan_year Y and approved_on not after A; one that was issued the year before counts. An amended plan keeps the day of its first issue. The Party committee's plan is another document, and is not recorded here.
Verdict: one that counts, also if it was issued late: pass. Else after P overdue; up to com.plan_soon_days days before it (P included) due soon; else pass.`),
		Exempts: text("Không có.", "Nothing does."),
		Unknowns: text("Kết luận không phải đạt mà một dòng committee_plan bị loại có thể là kế hoạch của năm đó, theo phần đọc được của nó.",
			"It is no pass, and a row of committee_plan that was set aside may be that year's plan, by what can be read of it."),
		Remedy: text("Ban hành kế hoạch của năm và ghi ngày ban hành lần đầu.", "Issue the year's plan, and record the day on which it was first issued."),
	},
	Cases:    yearPlanCases,
	Conclude: func(c rules.Chronicle) []rules.Verdict { return []rules.Verdict{yearPlanOf(c, c.AsOf.Year()).judge()} },
}
