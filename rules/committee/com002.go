package committee

import "probity/rules"

// COM002 finds meetings of the committee of which no conclusion was signed in time: what was said there binds nobody until it is.
var COM002 = rules.Rule{
	Meta: rules.Meta{
		ID: "COM-002", Severity: rules.N2, Annex: rules.Committee, Revision: 1, Since: "0.1.0",
		Title: text("Họp không có kết luận", "Meeting without a conclusion"),
		Says: text("Mỗi cuộc họp Ban Chỉ đạo phải có thông báo kết luận được ký trong thời hạn do Bộ quyết định.",
			"Of every meeting of the committee a conclusion must be signed within so many days, as the ministry has decided."),
		Basis: []rules.Citation{
			{Text: text("Quy chế làm việc của Ban Chỉ đạo (thông báo kết luận)", "The committee's rules of procedure (conclusions)"), Mark: "policy"},
			{Text: text("Thời hạn ban hành thông báo kết luận, thời gian báo trước và thời gian còn nêu: do Bộ quyết định", "The limit, the warning, and for how long a late one is told: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Bộ (unit_id để trống)", "The ministry (no unit_id)"),
		Obligation: text("Cuộc họp (committee_meeting.meeting_id)", "The meeting (committee_meeting.meeting_id)"),
		Rows:       []string{"committee_meeting"},
		Reads:      []rules.Need{{Kind: "committee_meeting", Columns: []string{"held_on", "concluded_on"}}},
		Considers: []rules.Caveat{
			caveat("không biết kết luận nào chung cho nhiều phiên họp: phiên không ghi ngày ký là chưa có kết luận", "what is one conclusion for several sessions is not known: a session without a day of signing has none", "committee_meeting", "conclusion_no"),
		},
		Across:    text("Các phiên họp khác có cùng số thông báo kết luận", "Other sessions with the same number of a conclusion"),
		Uses:      []string{"com.conclusion_days", "com.conclusion_soon_days", "com.told_months"},
		Paragraph: text(conclusionVI, conclusionEN),
		Exempts:   text("Không có.", "Nothing does."),
		Unknowns: text(
			`Kết luận không phải đạt, mà: thông báo kết luận được ký trước ngày họp (ghi sai một trong hai ngày); có số thông báo mà không phiên nào ghi ngày ký, và quá hạn chưa quá com.told_months tháng; một dòng committee_meeting bị loại có thể có cùng số thông báo. Dòng bị loại vì mã, ngày họp, ngày ký hoặc số thông báo, hoặc vì các dòng cùng mã mâu thuẫn, trừ khi phần đọc được cho biết chưa họp.`,
			`It is no pass, and: the conclusion was signed before the meeting (one of the two days is wrong); there is a number and no session has a day of signing, and the due day is not longer than com.told_months months ago; a row of committee_meeting that was set aside may bear the same number. A row that was set aside for its number, the day of the meeting or of signing, or the number of the conclusion, or because rows of one number contradict each other, unless what can be read says that it was not held yet.`),
		Remedy: text("Ký thông báo kết luận và ghi ngày ký; hoặc sửa ngày cho đúng. Kết luận ký chậm còn được nêu đến hết com.told_months tháng sau hạn.",
			"Sign the conclusion and record the day; or correct the days. One that was signed late is told until com.told_months months after its due day."),
		Lapsed: text("kết luận đã ký, ký chậm và đã hết thời gian còn nêu", "the conclusion was signed late, and the time for which that is told is over"),
	},
	Cases:    conclusionCases,
	Conclude: judgeSessions,
}

const (
	conclusionVI = `Đối tượng: mỗi cuộc họp (dòng committee_meeting) có held_on không sau ngày chốt số liệu A. Nghĩa vụ là mã cuộc họp. Chủ thể là Bộ.
Các phiên của một cuộc họp: các dòng có cùng conclusion_no (không để trống), mỗi phiên họp không sau phiên trước nó quá com.conclusion_days ngày. Hạn: ngày họp của phiên cuối (không sau A) cộng com.conclusion_days ngày, ngày đầu không tính, theo mức có hiệu lực vào chính ngày đến hạn; không lùi vì ngày nghỉ. Hai cuộc họp cách nhau lâu hơn thì mỗi cuộc có hạn riêng, dù ghi chung số thông báo.
Ngày ký: concluded_on của dòng đó; để trống thì ngày ký sớm nhất không trước ngày họp của nó, trong các dòng có cùng conclusion_no. Ngày sau A là chưa ký.
Kết luận: ký không sau hạn thì đạt; ký sau hạn thì quá hạn, chỉ xét đến hết com.told_months tháng sau hạn, sau đó không thuộc diện; chưa ký: sau hạn là quá hạn, không quá com.conclusion_soon_days ngày trước hạn (kể cả ngày hạn) là sắp đến hạn, còn lại là đạt.`
	conclusionEN = `Population: each meeting (row of committee_meeting) with held_on not after the as-of date A. The obligation is the meeting's number. The subject is the ministry.
Sessions of one meeting: rows with one conclusion_no (not empty), each held no more than com.conclusion_days days after the one before. Due: the day of the last session (not after A) plus com.conclusion_days days, the first day not counted, by the value in force on the due day itself; no day off moves it. Meetings that lie further apart are due each by itself, though they bear one number.
Signed: concluded_on of the row itself; where that is empty the earliest such day, not before its own meeting, of the rows with the same conclusion_no. A day after A is not signed yet.
Verdict: signed by the due day: pass; signed after it: overdue, until com.told_months months after it, and then not counted; not signed: after the due day overdue, up to com.conclusion_soon_days days before it (the due day included) due soon, else pass.`
)
