package procedure

import "probity/rules"

// PRO004 finds procedures in force that were not published: whoever cannot read by which rules they will be served has to ask somebody.
var PRO004 = rules.Rule{
	Meta: rules.Meta{
		ID: "PRO-004", Severity: rules.N3, Annex: rules.Procedures, Assessment: "B.1.1", Revision: 1, Since: "0.1.0",
		Title: text("Quy trình chưa công khai", "Procedure not published"),
		Says: text("Quy trình phải được công khai trong thời hạn kể từ ngày có hiệu lực, trừ nội dung thuộc bí mật nhà nước.",
			"A procedure must be published within so many working days of its first day of force, unless it is a state secret."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 9 đến Điều 12", "Anti-Corruption Law 36/2018/QH14, Articles 9 to 12"), Mark: "memory:high"},
			{Text: text("Thời hạn công khai, thời gian báo trước: do Bộ quyết định", "The limit, and the warning: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Đơn vị chủ trì (procedure.unit_id); không ghi thì là Bộ", "The unit in charge (procedure.unit_id); the ministry where none is recorded"),
		Obligation: text("Phiên bản quy trình (procedure.procedure_id)", "The version (procedure.procedure_id)"),
		Rows:       []string{"procedure"},
		Reads:      []rules.Need{{Kind: "procedure", Columns: []string{"starts_on", "ends_on", "published_on"}}},
		Considers: versionCaveats(
			caveat("không biết quy trình nào thuộc bí mật nhà nước: quy trình nào cũng phải công khai", "state secrets are not known: every procedure must be published", "procedure", "classified"),
			caveat("không biết nơi công khai: không ghi ngày là chưa công khai", "where it is published is not known: without a day it is not", "procedure", "published_url"),
			caveat("không xét ngày nghỉ lễ: chỉ thứ bảy, chủ nhật là ngày nghỉ", "holidays are not considered: Saturdays and Sundays are the only days off", "holiday", "day"),
		),
		Uses: []string{"pro.publish_days", "pro.publish_soon_days"},
		Paragraph: text(
			`Đối tượng: mỗi phiên bản (dòng procedure) có hiệu lực vào ngày chốt số liệu A như ở PRO-001. Chủ thể là đơn vị chủ trì, không ghi thì là Bộ. Nghĩa vụ là phiên bản.
Hạn: starts_on cộng pro.publish_days ngày làm việc (ngày đầu không tính; thứ bảy, chủ nhật và ngày trong bảng holiday là ngày nghỉ), theo mức có hiệu lực vào ngày starts_on.
Kết luận: published_on không sau A, dù công khai muộn: đạt. Nếu không: bí mật nhà nước (classified là 1) thì miễn; sau hạn là quá hạn; không quá pro.publish_soon_days ngày trước hạn (kể cả ngày hạn) là sắp đến hạn; còn lại là đạt. Bản đã gỡ khỏi mạng sau khi công khai vẫn là đã công khai: ngày công khai là bằng chứng.`,
			`Population: every version (row of procedure) that is in force on the as-of date A as in PRO-001. The subject is the unit in charge, the ministry where none is recorded. The obligation is the version.
Due: starts_on plus pro.publish_days working days (the first day not counted; Saturdays, Sundays and the days of holiday are off), by the value in force on starts_on.
Verdict: published_on not after A, also if late: pass. Else a state secret (classified is 1) is exempt; after the due day overdue; up to pro.publish_soon_days days before it (the due day included) due soon; else pass. What was taken off the net after it was published was published all the same: the day is the proof.`),
		Exempts: text("Quy trình thuộc bí mật nhà nước.", "A procedure that is a state secret."),
		Unknowns: text(versionUnknownVI+` Kết luận không phải đạt mà để trống classified, hoặc ghi nơi công khai (published_url) mà không ghi ngày; hoặc dòng bị loại vì ngày công khai, nơi công khai, dấu bí mật, mã phiên bản hoặc đơn vị. Năm không có ngày nghỉ nào, hoặc dòng holiday bị loại, mà ngày đến hạn vì thế làm kết luận khác đi.`,
			versionUnknownEN+` It is no pass, and classified is empty, or there is a published_url without a day; or the row was set aside for the day or the place of publication, its being a secret, its number or its unit. A year without a single holiday, or a holiday that was set aside, where the due day changes the verdict for it.`),
		Remedy: text("Công khai và ghi ngày công khai; hoặc ghi là bí mật nhà nước.", "Publish it, and record the day; or record that it is a state secret."),
		Lapsed: text("phiên bản không còn hiệu lực, hoặc nay do đơn vị khác chủ trì", "the version is in force no more, or another unit's now"),
	},
	Cases:    publishCases,
	Conclude: func(c rules.Chronicle) []rules.Verdict { return eachVersion(c, publicationOf) },
}
