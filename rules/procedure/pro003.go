package procedure

import "probity/rules"

// PRO003 finds procedures in force that nobody has looked at for too long, or since the law that they rest on has changed.
var PRO003 = rules.Rule{
	Meta: rules.Meta{
		ID: "PRO-003", Severity: rules.N3, Annex: rules.Procedures, Revision: 1, Since: "0.1.0",
		Title: text("Quá hạn rà soát quy trình", "Review of a procedure overdue"),
		Says: text("Quy trình đang có hiệu lực phải được rà soát theo chu kỳ, và sớm hơn khi căn cứ pháp lý thay đổi.",
			"A procedure in force must be reviewed in turn, and sooner when the law that it rests on has changed."),
		Basis: []rules.Citation{
			{Text: text("Quy định của Bộ về rà soát quy trình", "The ministry's own rules on reviews of procedures"), Mark: "policy"},
			{Text: text("Chu kỳ rà soát, thời hạn rà soát khi căn cứ thay đổi, thời gian báo trước: do Bộ quyết định", "The cycle, the limit after a change of the law, and the warning: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Đơn vị chủ trì (procedure.unit_id); không ghi thì là Bộ", "The unit in charge (procedure.unit_id); the ministry where none is recorded"),
		Obligation: text("Phiên bản quy trình (procedure.procedure_id)", "The version (procedure.procedure_id)"),
		Rows:       []string{"procedure"},
		Reads:      []rules.Need{{Kind: "procedure", Columns: []string{"starts_on", "ends_on", "reviewed_on"}}},
		Considers: versionCaveats(
			caveat("không biết căn cứ pháp lý thay đổi khi nào: chỉ xét chu kỳ", "when the law changed is not known: only the cycle is looked at", "procedure", "basis_changed_on"),
		),
		Uses: []string{"pro.review_months", "pro.basis_review_days", "pro.review_soon_days"},
		Paragraph: text(
			`Đối tượng: mỗi phiên bản (dòng procedure) có hiệu lực vào ngày chốt số liệu A như ở PRO-001. Chủ thể là đơn vị chủ trì, không ghi thì là Bộ. Nghĩa vụ là phiên bản.
Mốc: ngày muộn hơn trong ngày ban hành (issued_on) và ngày rà soát gần nhất (reviewed_on, không sau A); rà soát không có văn bản ghi nhận thì không ghi ngày.
Hạn: mốc cộng pro.review_months tháng; nếu căn cứ pháp lý thay đổi sau mốc và không sau A (basis_changed_on) thì lấy ngày sớm hơn trong hạn ấy và basis_changed_on cộng pro.basis_review_days ngày; đều theo mức có hiệu lực vào chính ngày đến hạn.
Kết luận: sau hạn là quá hạn; không quá pro.review_soon_days ngày trước hạn (kể cả ngày hạn) là sắp đến hạn; còn lại là đạt.`,
			`Population: every version (row of procedure) that is in force on the as-of date A as in PRO-001. The subject is the unit in charge, the ministry where none is recorded. The obligation is the version.
Clock: it begins on the later of the day of issue (issued_on) and that of the last review (reviewed_on, not after A); a review that is not on record has no day.
Due: the beginning plus pro.review_months months; where the law changed after it and not after A (basis_changed_on), the earlier of that day and basis_changed_on plus pro.basis_review_days days; each by the value in force on the due day itself.
Verdict: after the due day overdue; up to pro.review_soon_days days before it (the due day included) due soon; else pass.`),
		Exempts: text("Không có.", "Nothing does."),
		Unknowns: text(versionUnknownVI+` Kết luận không phải đạt mà dòng bị loại vì ngày rà soát, ngày căn cứ thay đổi, mã phiên bản hoặc đơn vị.`,
			versionUnknownEN+` It is no pass, and the row was set aside for the day of review or of the change of the law, its number or its unit.`),
		Remedy: text("Rà soát, ghi ngày của văn bản ghi nhận; hoặc ban hành phiên bản mới.", "Review it, and record the day of the paper that says so; or issue a new version."),
		Lapsed: text("phiên bản không còn hiệu lực, hoặc nay do đơn vị khác chủ trì", "the version is in force no more, or another unit's now"),
	},
	Cases:    reviewCases,
	Conclude: func(c rules.Chronicle) []rules.Verdict { return eachVersion(c, reviewOf) },
}
