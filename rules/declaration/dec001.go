package declaration

import (
	"slices"

	"probity/rules"
)

// DEC001 finds first declarations of assets and income that did not come in time (Law 36/2018, Article 36 clause 1). The limit runs
// from the day on which the appointment or recruitment took effect, not from its signing.
var DEC001 = rules.Rule{
	Meta: rules.Meta{
		ID: "DEC-001", Severity: rules.N2, Assessment: "B.1.9.1", Annex: rules.Declarations, Revision: 1, Since: "0.1.0",
		Title: text("Kê khai lần đầu chậm", "Initial declaration late"),
		Says: text("Người được tuyển dụng, bổ nhiệm vào diện phải kê khai tài sản, thu nhập phải nộp bản kê khai lần đầu trong thời hạn tính từ ngày quyết định có hiệu lực.",
			"Whoever is recruited or appointed into the ranks of declarants must hand in a first declaration of assets and income within so many days of the day on which that took effect."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 36 khoản 1", "Anti-Corruption Law 36/2018/QH14, Article 36 clause 1"), Mark: "verified"},
			{Text: text("Bộ luật Dân sự số 91/2015/QH13, Điều 147 và Điều 148 (ngày đầu không tính; hạn rơi vào ngày nghỉ)", "Civil Code 91/2015/QH13, Articles 147 and 148 (the first day is not counted; a limit that ends on a day off)"), Mark: "memory:high"},
			{Text: text("Thời gian báo trước, thời gian còn nêu bản nhận chậm: do Bộ quyết định", "The warning, and for how long one that came late is told: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người có nghĩa vụ kê khai (person.person_id)", "Who must declare (person.person_id)"),
		Obligation: text("Kê khai lần đầu: initial/ và ngày phát sinh nghĩa vụ (obligation.trigger_on); không rõ ngày thì là initial", "To declare for the first time: initial/ and the day on which the duty arose (obligation.trigger_on); initial where that is not known"),
		Rows:       []string{"obligation"},
		Reads:      declarationNeeds(rules.Need{Kind: "obligation", Columns: []string{"kind", "trigger_on"}}, rules.Need{Kind: "declaration", Columns: []string{"kind", "received_on"}}),
		Considers: declarationCaveats(
			caveat("bản kê khai nhận trước khi phát sinh nghĩa vụ đều coi là kê khai tại Bộ, vì không biết ngày vào Bộ", "every declaration received before the duty arose counts as made to the ministry, because the day of joining it is not known", "person", "hired_on"),
			caveat("không xét ngày nghỉ lễ: chỉ thứ bảy, chủ nhật là ngày nghỉ", "holidays are not considered: Saturdays and Sundays are the only days off", "holiday", "day"),
		),
		Uses: []string{"dec.initial_days", "dec.initial_soon_days", "dec.late_told_months", "time.roll_last_day"},
		Paragraph: text(
			`Đối tượng: mỗi ngày phát sinh nghĩa vụ (trigger_on, không sau ngày chốt số liệu) mà một người đang công tác (left_on để trống hoặc không trước ngày chốt số liệu) có dòng obligation kind là initial; các dòng cùng trigger_on là một. Nghĩa vụ phát sinh trước khi dec.initial_days có hiệu lực không xét. Ngày phát sinh là ngày quyết định có hiệu lực, không phải ngày ký. Người đang ở nước ngoài, người từ cơ quan khác chuyển về cũng tính như mọi người có tên trong danh sách.
Hạn: trigger_on cộng dec.initial_days ngày (ngày đầu không tính), theo mức có hiệu lực vào chính ngày đến hạn; hạn rơi vào thứ bảy, chủ nhật hoặc ngày nghỉ (holiday) thì lùi đến ngày làm việc tiếp theo nếu time.roll_last_day là 1.
Bản kê khai được tính: dòng declaration kind là initial; và dòng kind là annual hoặc supplementary nhận trước trigger_on. Ngày nhận là received_on, không phải ngày ký; để trống là chưa nhận (như ý nghĩa của cột), sau ngày chốt số liệu cũng là chưa nhận. Bản bị trả lại sau đó vẫn là đã nhận. Bản kê khai phục vụ công tác cán bộ (personnel) không thay cho kê khai lần đầu.
Kết luận theo bản được tính nhận sớm nhất: nhận trước trigger_on thì miễn (đã kê khai tại Bộ); nhận không sau hạn thì đạt; nếu không, left_on trước hạn thì miễn; nhận sau hạn thì quá hạn; chưa nhận: sau hạn là quá hạn, từ hạn trở về trước không quá dec.initial_soon_days ngày là sắp đến hạn (kể cả đúng ngày hạn), còn lại là đạt. Bản nhận sau hạn chỉ xét đến hết dec.late_told_months tháng sau hạn tính theo lịch (chưa lùi); sau đó nghĩa vụ ấy không thuộc diện.`,
			`Population: every day on which a duty arose (trigger_on, on or before the as-of date) by an obligation of kind initial of a person in the service (left_on empty or not before the as-of date); rows with one trigger_on are one. A duty that arose before dec.initial_days was in force is not looked at. The day is that on which the decision took effect, not that of its signing. Who is abroad, and who came from another agency, counts like everybody on the list.
Due: trigger_on plus dec.initial_days days (the first day is not counted), by the value in force on the due day itself; where that is a Saturday, a Sunday or a day off (holiday), the next working day, if time.roll_last_day is 1.
Declarations that count: those of kind initial; and those of kind annual or supplementary received before trigger_on. The day is received_on, not that of signing; empty is not received (as the column means it), and so is one after the as-of date. One that was returned later was received. One for personnel work (personnel) is no first declaration.
Verdict, by the declaration that counts and was received first: received before trigger_on: exempt (declared to the ministry already); received by the due day: pass; else with left_on before the due day: exempt; received after it: overdue; not received: after the due day overdue, up to dec.initial_soon_days days before it due soon (the due day included), else pass. One received after the due day is looked at until dec.late_told_months months after the due day by the calendar (before any move); then the duty is not counted.`),
		Exempts: text("Đã có bản kê khai tại Bộ nhận trước ngày phát sinh nghĩa vụ; hoặc rời cơ quan trước hạn.", "A declaration to the ministry was received before the duty arose; or the person leaves the service before the due day."),
		Unknowns: text(
			`Không rõ trigger_on của dòng initial; dòng obligation bị loại mà phần đọc được không loại trừ (loại khác; không rõ loại mà trigger_on để trống, tức là kê khai theo năm; trigger_on sau ngày chốt số liệu); dòng có lỗi chỉ ở cột khác thì xét như thường. Khi kết luận theo phần chắc chắn là quá hạn hoặc sắp đến hạn mà: dòng declaration bị loại có thể là bản được tính (không đọc được loại, ngày nhận, hoặc các dòng cùng mã mâu thuẫn) và nếu là thì kết luận khác đi; bản nhận trước trigger_on cũng nhận trước hired_on, hoặc không rõ hired_on (có thể là kê khai tại cơ quan cũ); không đọc được left_on. Năm không có ngày nghỉ nào, hoặc dòng holiday bị loại, mà hạn lùi đến ngày nào làm kết luận khác đi.`,
			`trigger_on of an initial row is empty; an obligation was set aside and nothing readable excludes it (another sort; no readable sort and an empty trigger_on, which is declared by year; a trigger_on after the as-of date); one that is faulty in other columns only is judged as any other. Where by what is certain it is overdue or due soon, and: a declaration that was set aside may count (its sort or day cannot be read, or rows with one number contradict each other) and would change the verdict; one received before trigger_on was received before hired_on too, or hired_on is not known (it may have been made to another agency); left_on cannot be read. A year without a single holiday, or a holiday that was set aside, where the day to which the limit moves would change the verdict.`),
		Remedy: text("Nộp bản kê khai và ghi ngày nhận; hoặc sửa ngày phát sinh nghĩa vụ, ngày nhận cho đúng. Bản nhận chậm còn được nêu đến hết dec.late_told_months tháng sau hạn.",
			"Hand in the declaration and record the day of receipt; or correct the day on which the duty arose, or of receipt. One that came late is told until dec.late_told_months months after its due day."),
		Lapsed: text("đã nhận bản kê khai, nhận chậm và đã hết thời gian còn nêu; hoặc nghĩa vụ nay ghi ngày khác", "the declaration was received late, and the time for which that is told is over; or the duty bears another day now"),
	},
	Cases: slices.Concat(initialCases, initialMissing),
	Judge: judgeInitial,
}

// declarationNeeds is what no rule of the family can be without.
func declarationNeeds(more ...rules.Need) []rules.Need {
	return append([]rules.Need{{Kind: "person", Columns: []string{"full_name"}}}, more...)
}

// declarationCaveats is what the rules of the family are judged without, saying so.
func declarationCaveats(more ...rules.Caveat) []rules.Caveat {
	return append([]rules.Caveat{
		caveat("không biết đơn vị của người đó: chỉ nêu trong báo cáo của Trưởng ban", "the person's unit is not known: the case is told to the chair alone", "person", "unit_id"),
		caveat("không xét ngày rời cơ quan: người đã rời vẫn bị coi là đang công tác", "leaving the service is not considered: whoever left still counts as serving", "person", "left_on"),
	}, more...)
}
