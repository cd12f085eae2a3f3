package declaration

import (
	"slices"

	"probity/rules"
)

// DEC002 finds annual declarations of assets and income that did not come, or not in time (Law 36/2018, Article 36 clause 3). The law
// names the day, the last of the year, which no day off moves.
var DEC002 = rules.Rule{
	Meta: rules.Meta{
		ID: "DEC-002", Severity: rules.N2, Assessment: "B.1.9.1", Annex: rules.Declarations, Revision: 1, Since: "0.1.0",
		Title: text("Kê khai hằng năm thiếu, chậm", "Annual declaration missing or late"),
		Says: text("Người thuộc diện kê khai hằng năm phải nộp bản kê khai của năm chậm nhất vào ngày cuối năm; đã nhắc bằng văn bản hai lần mà không nộp là nghiêm trọng.",
			"Whoever must declare every year must hand in the year's declaration by its last day; not to do so after two written reminders is grave."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 36 khoản 3", "Anti-Corruption Law 36/2018/QH14, Article 36 clause 3"), Mark: "verified"},
			{Text: text("Nghị định 130/2020/NĐ-CP, Điều 20 và Điều 21 (không nộp bản kê khai sau hai lần được đôn đốc bằng văn bản)", "Decree 130/2020/NĐ-CP, Articles 20 and 21 (not handing in after two written reminders)"), Mark: "verified"},
			{Text: text("Thời gian báo trước, thời gian còn nêu bản nhận chậm, và người kê khai lần đầu cuối năm: do Bộ quyết định", "The warning, for how long one that came late is told, and first declarations late in the year: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người có nghĩa vụ kê khai hằng năm (person.person_id)", "Who must declare every year (person.person_id)"),
		Obligation: text("Kê khai của năm: annual/ và năm (obligation.year); không rõ năm thì là annual", "To declare for the year: annual/ and the year (obligation.year); annual where that is not known"),
		Together:   true,
		Rows:       []string{"obligation"},
		Reads:      declarationNeeds(rules.Need{Kind: "obligation", Columns: []string{"kind", "year"}}, rules.Need{Kind: "declaration", Columns: []string{"kind", "year", "received_on"}}),
		Considers: declarationCaveats(
			caveat("không xét số lần nhắc: không trường hợp nào là nghiêm trọng vì đã nhắc", "reminders are not considered: nothing is grave for having been reminded of", "obligation", "reminders"),
			caveat("không xét người kê khai lần đầu cuối năm: vẫn phải kê khai hằng năm", "first declarations late in the year are not considered: the annual one is owed all the same", "obligation", "trigger_on"),
			caveat("bản kê khai nhận trước khi phát sinh nghĩa vụ lần đầu đều coi là kê khai tại Bộ, vì không biết ngày vào Bộ", "every declaration received before a first duty arose counts as made to the ministry, because the day of joining it is not known", "person", "hired_on"),
		),
		Uses: []string{"dec.annual_deadline", "dec.annual_started_after", "dec.annual_reminders", "dec.annual_soon_days", "dec.late_told_months"},
		Paragraph: text(
			`Đối tượng: mỗi năm (year, không sau năm của ngày chốt số liệu) mà một người đang công tác (left_on để trống hoặc không trước ngày chốt số liệu) có dòng obligation kind là annual; các dòng cùng năm là một. Năm mà cuối năm dec.annual_deadline chưa có hiệu lực thì không xét. Ai thuộc diện do danh sách quyết định: người vào diện kê khai hằng năm trong tháng 12 mà có tên trong danh sách của năm thì phải kê khai cho năm đó.
Hạn: dec.annual_deadline của năm đó; ngày nghỉ không làm lùi hạn.
Bản kê khai được tính: dòng declaration kind là annual, year là năm đó. Ngày nhận là received_on như đã ghi (kể cả với người ở nước ngoài: ngày đơn vị nhận bản có chữ ký, bất kể gửi bằng cách nào), không phải ngày ký; để trống là chưa nhận (như ý nghĩa của cột), sau ngày chốt số liệu cũng là chưa nhận. Bản bị trả lại sau đó vẫn là đã nhận; bản kê khai bổ sung không thay được.
Kê khai lần đầu cuối năm: dòng obligation kind là initial có trigger_on sau dec.annual_started_after và không sau hạn, của người chưa có bản kê khai (initial, annual, supplementary) nào nhận trước trigger_on.
Kết luận theo bản được tính nhận sớm nhất: nhận không sau hạn thì đạt; nếu không, left_on trước hạn hoặc có kê khai lần đầu cuối năm thì miễn; nhận sau hạn thì quá hạn; chưa nhận: sau hạn là quá hạn, từ hạn trở về trước không quá mốc dài nhất của dec.annual_soon_days là sắp đến hạn (kể cả đúng ngày hạn), còn lại là đạt. Quá hạn mà chưa nhận và số lần nhắc (reminders, lấy số lớn nhất; để trống hoặc dòng bị loại là chưa nhắc) không ít hơn dec.annual_reminders thì mức độ là N1. Bản nhận sau hạn chỉ xét đến hết dec.late_told_months tháng sau hạn; sau đó năm ấy không thuộc diện.`,
			`Population: every year (not after that of the as-of date) for which a person in the service (left_on empty or not before the as-of date) has an obligation of kind annual; rows of one year are one. A year at whose end dec.annual_deadline was not in force is not looked at. Who must declare is decided by the list: whoever becomes an annual declarant in December and is on the list of the year owes it for that year.
Due: dec.annual_deadline of that year; no day off moves it.
Declarations that count: those of kind annual with that year. The day is received_on as it was recorded (also of who is abroad: when the unit received the signed form, however it was sent), not that of signing; empty is not received (as the column means it), and so is one after the as-of date. One that was returned later was received; a supplementary one does not do.
First declaration late in the year: an obligation of kind initial with trigger_on after dec.annual_started_after and not after the due day, of somebody of whom no declaration (initial, annual, supplementary) was received before trigger_on.
Verdict, by the declaration that counts and was received first: received by the due day: pass; else with left_on before the due day, or a first declaration late in the year: exempt; received after it: overdue; not received: after the due day overdue, up to the longest of dec.annual_soon_days before it due soon (the due day included), else pass. Overdue, not received, and with no fewer reminders (the largest number; empty or set aside is none) than dec.annual_reminders it is of severity N1. One received after the due day is looked at until dec.late_told_months months after it; then the year is not counted.`),
		Exempts: text("Rời cơ quan trước hạn; hoặc kê khai lần đầu sau ngày dec.annual_started_after của năm.", "The person leaves the service before the due day; or declares for the first time after dec.annual_started_after of the year."),
		Unknowns: text(
			`Không rõ year của dòng annual; dòng obligation bị loại mà phần đọc được không loại trừ (loại khác; không rõ loại mà year để trống, tức là không theo năm; năm sau năm của ngày chốt số liệu); dòng có lỗi chỉ ở cột khác thì xét như thường. Khi kết luận theo phần chắc chắn là quá hạn hoặc sắp đến hạn mà: một bản kê khai hằng năm không rõ năm, nhận từ đầu năm đó trở đi, hoặc ghi năm đó mà nhận trước khi năm bắt đầu, hoặc dòng declaration bị loại, có thể là bản được tính và nếu là thì kết luận khác đi; dòng initial không rõ trigger_on hoặc bị loại có thể là kê khai lần đầu cuối năm; không rõ bản kê khai nhận trước trigger_on có phải kê khai tại Bộ hay không (nhận trước hired_on, hoặc không rõ hired_on); không đọc được left_on.`,
			`The year of an annual row is empty; an obligation was set aside and nothing readable excludes it (another sort; no readable sort and an empty year, which is not by year; a year after that of the as-of date); one that is faulty in other columns only is judged as any other. Where by what is certain it is overdue or due soon, and: an annual declaration whose year is not known, received since that year began, or one for that year that was received before it had begun, or a declaration that was set aside, may count and would change the verdict; an initial row without trigger_on, or one that was set aside, may be a first declaration late in the year; it is not known whether a declaration received before trigger_on was made to the ministry (received before hired_on, or hired_on is not known); left_on cannot be read.`),
		Remedy: text("Nộp bản kê khai và ghi ngày nhận; hoặc sửa năm, ngày nhận, danh sách cho đúng. Bản nhận chậm còn được nêu đến hết dec.late_told_months tháng sau hạn.",
			"Hand in the declaration and record the day of receipt; or correct the year, the day or the list. One that came late is told until dec.late_told_months months after its due day."),
		Lapsed: text("đã nhận bản kê khai, nhận chậm và đã hết thời gian còn nêu; hoặc không còn trong danh sách của năm đó", "the declaration was received late, and the time for which that is told is over; or the person is on the list of that year no more"),
	},
	Cases: slices.Concat(annualCases, annualMissing),
	Judge: judgeAnnual,
}
