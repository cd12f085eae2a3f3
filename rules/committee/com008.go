package committee

import "probity/rules"

// COM008 finds periodic reports that were not sent in time (Circular 01/2024/TT-TTCP, with its windows; the day of sending is known from
// memory only).
var COM008 = rules.Rule{
	Meta: rules.Meta{
		ID: "COM-008", Severity: rules.N2, Annex: rules.Committee, Revision: 1, Since: "0.1.0",
		Title: text("Chậm báo cáo định kỳ", "Periodic report late"),
		Says: text("Báo cáo định kỳ về phòng, chống tham nhũng, tiêu cực phải gửi trong thời hạn kể từ ngày cuối của kỳ lấy số liệu.",
			"Each periodic anti-corruption report must be sent within so many days of the last day of its window."),
		Basis: []rules.Citation{
			{Text: text("Thông tư 01/2024/TT-TTCP (kỳ báo cáo và thời kỳ lấy số liệu)", "Circular 01/2024/TT-TTCP (periods and their windows)"), Mark: "verified"},
			{Text: text("Thông tư 01/2024/TT-TTCP (thời hạn gửi)", "Circular 01/2024/TT-TTCP (by when it is sent)"), Mark: "memory:low"},
			{Text: text("Thời gian báo trước và thời gian còn nêu: do Bộ quyết định", "The warning, and for how long it is told: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Bộ (unit_id để trống)", "The ministry (no unit_id)"),
		Obligation: text("Kỳ báo cáo, như 2026/half_year (periodic_report.year, period)", "The period, as 2026/half_year (periodic_report.year, period)"),
		Together:   true,
		Reads:      []rules.Need{{Kind: "periodic_report", Columns: []string{"year", "period", "sent_on"}}},
		Across:     text("Mọi báo cáo định kỳ của Bộ", "All periodic reports of the ministry"),
		Uses:       []string{"com.window.q1", "com.window.half", "com.window.nine_months", "com.window.year", "com.report_days", "com.report_soon_days", "com.told_months"},
		Paragraph: text(
			`Đối tượng: Bộ, với mỗi kỳ báo cáo (quý I, 6 tháng, 9 tháng, năm) của mỗi năm mà kỳ lấy số liệu (com.window.q1, com.window.half, com.window.nine_months, com.window.year; kết thúc trong năm báo cáo) đã bắt đầu vào ngày chốt số liệu A, và A không sau hạn quá com.told_months tháng. Kỳ mà ngày cuối của nó chưa có com.report_days thì không xét. Nghĩa vụ là năm và kỳ. Sự việc ngày 14/12 thuộc báo cáo năm đó, ngày 15/12 thuộc báo cáo năm sau: đó là việc của báo cáo, không phải của quy tắc này.
Hạn: ngày cuối của kỳ lấy số liệu cộng com.report_days ngày (ngày đầu không tính), theo mức có hiệu lực vào chính ngày đến hạn; không lùi vì ngày nghỉ.
Đã gửi: dòng periodic_report của năm và kỳ đó có sent_on không sau A.
Kết luận: gửi không sau hạn thì đạt; gửi sau hạn, hoặc chưa gửi mà đã sau hạn, thì quá hạn; chưa gửi mà không quá com.report_soon_days ngày trước hạn (kể cả ngày hạn) là sắp đến hạn; còn lại là đạt.`,
			`Population: the ministry, with each period (first quarter, six months, nine months, year) of each year whose window (com.window.q1, com.window.half, com.window.nine_months, com.window.year; it ends within the reporting year) has begun by the as-of date A, and A is no more than com.told_months months after the due day. A period on whose last day there was no com.report_days is not looked at. The obligation is the year and the period. That what happened on 14 December is of that year's report, and on the 15th of the next, is the report's concern and not this rule's.
Due: the last day of the window plus com.report_days days (the first day is not counted), by the value in force on the due day itself; no day off moves it.
Sent: a periodic_report of that year and period with sent_on not after A.
Verdict: sent by the due day: pass; sent after it, or not sent after it: overdue; not sent, up to com.report_soon_days days before it (the due day included): due soon; else pass.`),
		Exempts: text("Không có.", "Nothing does."),
		Unknowns: text("Kết luận không phải đạt mà một dòng periodic_report bị loại có thể là báo cáo của kỳ đó gửi đúng hạn, theo phần đọc được của nó.",
			"It is no pass, and a row of periodic_report that was set aside may be that period's, sent in time, by what can be read of it."),
		Remedy: text("Gửi báo cáo và ghi ngày gửi. Kỳ gửi chậm, không gửi còn được nêu đến hết com.told_months tháng sau hạn.", "Send the report and record the day. A period that was sent late, or not at all, is told until com.told_months months after its due day."),
		Lapsed: text("đã hết thời gian còn nêu", "the time for which it is told is over"),
	},
	Cases:    reportCases,
	Conclude: judgeReports,
}
