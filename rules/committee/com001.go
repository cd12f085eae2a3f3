package committee

import (
	"probity/rules"
)

// COM001 finds quarters in which the steering committee did not meet. Whether it should have, and how often, is the ministry's to decide.
var COM001 = rules.Rule{
	Meta: rules.Meta{
		ID: "COM-001", Severity: rules.N3, Annex: rules.Committee, Revision: 1, Since: "0.1.0",
		Title: text("Ban Chỉ đạo không họp định kỳ", "The committee did not meet"),
		Says: text("Mỗi quý Ban Chỉ đạo phải họp ít nhất số lần do Bộ quyết định; cuộc họp bất thường cũng được tính.",
			"In every quarter the committee must meet as often as the ministry has decided; an extraordinary meeting counts too."),
		Basis: []rules.Citation{
			{Text: text("Quy chế làm việc của Ban Chỉ đạo (họp định kỳ)", "The committee's rules of procedure (regular meetings)"), Mark: "policy"},
			{Text: text("Số cuộc họp mỗi quý, thời gian báo trước và thời gian còn nêu: do Bộ quyết định", "How often it meets, the warning, and for how long a quarter is told: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Bộ (unit_id để trống)", "The ministry (no unit_id)"),
		Obligation: text("Quý theo lịch, như 2026-Q3 (committee_meeting.held_on)", "The calendar quarter, as 2026-Q3 (committee_meeting.held_on)"),
		Together:   true,
		Reads:      []rules.Need{{Kind: "committee_meeting", Columns: []string{"held_on"}}},
		Across:     text("Mọi cuộc họp của Ban Chỉ đạo", "All meetings of the committee"),
		Uses:       []string{"com.meetings_per_quarter", "com.meeting_soon_days", "com.told_months"},
		Paragraph: text(
			`Đối tượng: Bộ, với quý của ngày chốt số liệu A và các quý trước đó mà ngày cuối quý E cách A không quá com.told_months tháng (A không sau E cộng số tháng ấy); quý là quý theo lịch (tháng 1–3, 4–6, 7–9, 10–12), không phải kỳ lấy số liệu báo cáo. Quý mà com.meetings_per_quarter có hiệu lực vào ngày E là 0 thì không xét. Nghĩa vụ là quý. Hạn là ngày E.
Cuộc họp được tính: mỗi dòng committee_meeting có held_on trong quý và không sau A, định kỳ hay bất thường. Lấy ý kiến bằng văn bản không phải là họp, nên không ghi thành cuộc họp.
Kết luận: đủ số cuộc họp (com.meetings_per_quarter) thì đạt. Nếu không: sau E là quá hạn; không quá com.meeting_soon_days ngày trước E (kể cả ngày E) là sắp đến hạn; còn lại là đạt.`,
			`Population: the ministry, with the quarter of the as-of date A and those before it whose last day E is no more than com.told_months months before A (A is not after E plus so many months); a quarter is one of the calendar (months 1–3, 4–6, 7–9, 10–12), and no window of a report. A quarter on whose last day com.meetings_per_quarter is 0 is not looked at. The obligation is the quarter. Due is E.
Meetings that count: each row of committee_meeting with held_on within the quarter and not after A, regular or extraordinary. A paper that is passed round is no meeting, and so is not recorded as one.
Verdict: as many meetings as com.meetings_per_quarter says: pass. Else after E overdue; up to com.meeting_soon_days days before it (E included) due soon; else pass.`),
		Exempts: text("Không có.", "Nothing does."),
		Unknowns: text("Kết luận không phải đạt, mà thêm các dòng committee_meeting bị loại (không đọc được ngày họp, hoặc các dòng cùng mã mâu thuẫn) có thể thuộc quý đó, theo phần đọc được của chúng, thì đủ số cuộc họp. Dòng có lỗi chỉ ở cột khác vẫn được tính.",
			"It is no pass, and with the rows of committee_meeting that were set aside (the day cannot be read, or rows of one number contradict each other) and may be of that quarter, by what can be read of them, there are enough meetings. A row that is faulty in other columns only counts."),
		Remedy: text("Họp Ban Chỉ đạo trong quý và ghi ngày họp; hoặc bổ sung cuộc họp chưa ghi. Quý không họp còn được nêu đến hết com.told_months tháng sau ngày cuối quý.",
			"Hold the meeting within the quarter and record its day; or record one that was left out. A quarter without one is told until com.told_months months after its last day."),
		Lapsed: text("đã hết thời gian còn nêu", "the time for which it is told is over"),
	},
	Cases:    quarterCases,
	Conclude: judgeQuarters,
}
