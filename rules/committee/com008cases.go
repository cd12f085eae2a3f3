package committee

import (
	"strings"

	"probity/rules"
)

// sentBefore are the reports of 2025, sent in time, and the first of 2026.
const sentBefore = `periodic_report year=2025 period=quarter_1 sent_on=2025-03-20
	periodic_report year=2025 period=half_year sent_on=2025-06-20
	periodic_report year=2025 period=nine_months sent_on=2025-09-24
	periodic_report year=2025 period=full_year sent_on=2025-12-24
	periodic_report year=2026 period=quarter_1 sent_on=2026-03-14
	`

const sentBeforePass = `pass unit= obligation=2025/full_year due=2025-12-24
	pass unit= obligation=2025/half_year due=2025-06-24
	pass unit= obligation=2025/nine_months due=2025-09-24
	pass unit= obligation=2026/full_year due=2026-12-24
	pass unit= obligation=2026/nine_months due=2026-09-24
	pass unit= obligation=2026/quarter_1 due=2026-03-24
	`

// reportCases are the worked cases of COM-008.
var reportCases = []rules.Case{
	{Name: text("Đúng ngày đến hạn (14/06 cộng 10 ngày): sắp đến hạn", "On the due day (14 June plus ten days): due soon"),
		AsOf: "2026-06-24", Given: sentBefore, Want: sentBeforePass + "due_soon unit= obligation=2026/half_year due=2026-06-24 since=2026-06-14"},
	{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"),
		AsOf: "2026-06-25", Given: sentBefore, Want: strip(sentBeforePass, "2025/half_year") + "overdue unit= obligation=2026/half_year due=2026-06-24 severity=N2"},
	{Name: text("Còn 7 ngày: sắp đến hạn; kỳ lấy số liệu đã hết", "Seven days are left, and the window is over: due soon"),
		AsOf: "2026-06-17", Given: sentBefore, Want: sentBeforePass + "due_soon unit= obligation=2026/half_year due=2026-06-24"},
	{Name: text("Còn 8 ngày: đạt", "Eight days are left: pass"),
		AsOf: "2026-06-16", Given: sentBefore, Want: sentBeforePass + "pass unit= obligation=2026/half_year due=2026-06-24"},
	{Name: text("Gửi đúng ngày đến hạn: đạt; gửi chậm một ngày: quá hạn", "Sent on the due day: pass; a day late: overdue"),
		AsOf: "2026-06-25", Given: sentBefore + "periodic_report year=2026 period=half_year sent_on=2026-06-25",
		Want: strip(sentBeforePass, "2025/half_year") + "overdue unit= obligation=2026/half_year due=2026-06-24 severity=N2 received=2026-06-25"},
	{Name: text("Ngày gửi sau ngày chốt số liệu: chưa gửi", "Sent after the as-of date: not yet"),
		AsOf: "2026-06-24", Given: sentBefore + "periodic_report year=2026 period=half_year sent_on=2026-06-25", Want: sentBeforePass + "due_soon unit= obligation=2026/half_year due=2026-06-24"},
	{Name: text("Kỳ của năm sau bắt đầu từ ngày 15/12; ngày 14/12 thì chưa", "The next year's windows begin on 15 December; on the 14th they have not"),
		Edge: "①", AsOf: "2026-12-15", Given: sentBefore + "periodic_report year=2026 period=half_year sent_on=2026-06-20\nperiodic_report year=2026 period=nine_months sent_on=2026-09-20",
		Want: `pass unit= obligation=2025/full_year due=2025-12-24
			pass unit= obligation=2026/full_year due=2026-12-24
			pass unit= obligation=2026/half_year due=2026-06-24
			pass unit= obligation=2026/nine_months due=2026-09-24
			pass unit= obligation=2026/quarter_1 due=2026-03-24
			pass unit= obligation=2027/full_year due=2027-12-24
			pass unit= obligation=2027/half_year due=2027-06-24
			pass unit= obligation=2027/nine_months due=2027-09-24
			pass unit= obligation=2027/quarter_1 due=2027-03-24`},
	{Name: text("Báo cáo quý I và 6 tháng là hai báo cáo: gửi kỳ này không thay cho kỳ kia", "Those for the first quarter and for six months are two reports: one does not stand in for the other"),
		Edge: "②", AsOf: "2026-06-25", Given: sentBefore + "periodic_report year=2026 period=nine_months sent_on=2026-06-20",
		Want: strip(sentBeforePass, "2025/half_year") + "overdue unit= obligation=2026/half_year due=2026-06-24 severity=N2"},
	{Name: text("Còn nêu đến hết 12 tháng sau hạn", "Told until 12 months after the due day"),
		AsOf: "2026-06-24", Given: dropped(sentBefore, "period=half_year"), Want: strip(sentBeforePass, "2025/half_year") + "overdue unit= obligation=2025/half_year due=2025-06-24 severity=N2\ndue_soon unit= obligation=2026/half_year due=2026-06-24"},
	// Missing.
	{Name: text("Chưa ánh xạ báo cáo: không đánh giá", "Reports are not mapped: not evaluated"), AsOf: "2026-06-25", Given: "unmapped periodic_report", Want: "not evaluated"},
	{Name: text("Dòng bị loại có thể là báo cáo của kỳ đó: không đọc được ngày, hoặc kỳ", "A row that was set aside may be it: its day, or its period, cannot be read"),
		AsOf: "2026-06-25", Given: sentBefore + "periodic_report year=2026 period=half_year sent_on=2026-13-01",
		Want: strip(sentBeforePass, "2025/half_year") + "unknown unit= obligation=2026/half_year due=2026-06-24 missing=periodic_report.sent_on"},
	{Name: text("Như trên, không đọc được kỳ; gửi sau hạn hoặc năm khác thì không phải", "The same where the period cannot be read; not one that was sent after the due day, or is of another year"),
		AsOf: "2026-06-25", Given: sentBefore + "periodic_report year=2026 period=x sent_on=2026-06-20\nperiodic_report year=2026 period=y sent_on=2026-06-25\nperiodic_report year=2024 period=half_year sent_on=2026-13-01",
		Want: strip(sentBeforePass, "2025/half_year") + "unknown unit= obligation=2026/half_year due=2026-06-24 missing=periodic_report.period"},
}

// strip leaves out the line about an obligation.
func strip(lines, obligation string) string { return dropped(lines, "obligation="+obligation) }

// dropped leaves out the first line that has some words.
func dropped(lines, words string) string {
	before, after, _ := strings.Cut(lines, words)
	at := strings.LastIndex(before, "\n") + 1
	_, rest, _ := strings.Cut(after, "\n")
	return before[:at] + rest
}
