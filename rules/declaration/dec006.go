package declaration

import (
	"slices"

	"probity/rules"
	"probity/rules/wording"
)

// DEC006 finds declarations that were not reviewed and handed to the control body in time (Law 36/2018, Articles 37 and 38). The duty is
// that of the unit in which the declarant served, and goes on when they have left.
var DEC006 = rules.Rule{
	Meta: rules.Meta{
		ID: "DEC-006", Severity: rules.N3, Assessment: "B.1.9.1", Annex: rules.Declarations, Revision: 1, Since: "0.1.0",
		Title: text("Chậm rà soát, bàn giao bản kê khai", "Declaration reviewed or handed over late"),
		Says: text("Đơn vị nhận bản kê khai phải rà soát và bàn giao cho cơ quan kiểm soát tài sản, thu nhập, hoặc trả lại để kê khai lại, trong thời hạn.",
			"The unit that received a declaration must review it and hand it to the control body, or send it back, within so many days."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 37 và Điều 38", "Anti-Corruption Law 36/2018/QH14, Articles 37 and 38"), Mark: "memory:med"},
			{Text: text("Bộ luật Dân sự số 91/2015/QH13, Điều 147 và Điều 148 (ngày đầu không tính; hạn rơi vào ngày nghỉ)", "Civil Code 91/2015/QH13, Articles 147 and 148 (the first day is not counted; a limit that ends on a day off)"), Mark: "memory:high"},
			{Text: text("Thời gian báo trước, thời gian còn nêu việc làm chậm: do Bộ quyết định", "The warning, and for how long what was late is told: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.UnitSubject,
		Subject:    text("Đơn vị quản lý người kê khai vào ngày nhận; để trống là Toàn Bộ", "The unit that managed the declarant on the day of receipt; empty: the whole ministry"),
		Obligation: text("Bản kê khai phải được bàn giao (declaration.declaration_id)", "The declaration that must be handed over (declaration.declaration_id)"),
		Reads:      []rules.Need{{Kind: "declaration", Columns: []string{"kind", "received_on", "handed_over_on"}}},
		Considers: []rules.Caveat{
			caveat("không xét việc trả lại: bản bị trả lại vẫn bị coi là phải bàn giao", "what was sent back is not considered: it counts as to be handed over", "declaration", "returned_on"),
			caveat("năm kê khai không được nêu", "the year declared for is not told", "declaration", "year"),
			caveat("không xét vị trí đã giữ: đơn vị là đơn vị hiện nay của người kê khai, trừ khi có nhiệm kỳ ở nước ngoài", "positions held are not considered: the unit is the declarant's present one, unless they were posted abroad",
				"assignment", "position_id", "starts_on", "ends_on"),
			caveat("không biết vị trí thuộc đơn vị nào: đơn vị là đơn vị hiện nay của người kê khai, trừ khi có nhiệm kỳ ở nước ngoài", "the units of positions are not known: the unit is the declarant's present one, unless they were posted abroad", "position", "unit_id"),
			caveat("không xét nhiệm kỳ ở nước ngoài khi xác định đơn vị", "postings are not considered in finding the unit", "posting", "unit_id", "took_up_on", "left_on"),
			caveat("không biết đơn vị hiện nay của người kê khai: trường hợp không rõ đơn vị chỉ nêu trong báo cáo của Trưởng ban", "the declarant's present unit is not known: a case of which the unit cannot be found is told to the chair alone", "person", "unit_id"),
			caveat("không đối chiếu được mã đơn vị với danh sách đơn vị", "codes of units are not compared with a list of units", "unit"),
			wording.Detail("không biết đơn vị nào dưới đơn vị nào: người ở đơn vị cấp dưới không được nêu trong căn cứ", "which units are below which is not known: somebody in a unit below is not named in the evidence", "unit", "parent_id"),
			caveat("không xét đơn vị nào kế thừa đơn vị nào", "which units took the place of which others is not considered", "unit_lineage", "predecessor_id", "successor_id", "effective_on"),
			caveat("không xét ngày nghỉ lễ: chỉ thứ bảy, chủ nhật là ngày nghỉ", "holidays are not considered: Saturdays and Sundays are the only days off", "holiday", "day"),
		},
		Across:    text("Bản kê khai của mọi người đã hoặc đang công tác ở đơn vị", "The declarations of everyone who serves or served in the unit"),
		Uses:      []string{"dec.handover_days", "dec.handover_soon_days", "dec.late_told_months", "time.roll_last_day"},
		Paragraph: text(handoverVI, handoverEN),
		Exempts:   text("Không có.", "Nothing does."),
		Unknowns:  text(handoverUnknownVI, handoverUnknownEN),
		Remedy:    text("Rà soát, bàn giao và ghi ngày bàn giao; hoặc trả lại để kê khai lại và ghi ngày trả lại.", "Review it, hand it over and record the day; or send it back and record that day."),
		Lapsed: text("đã hết thời gian còn nêu việc làm chậm, hoặc hồ sơ không còn bản kê khai này hay nay cho biết đơn vị khác quản lý",
			"the time for which what was late is told is over, or the records no longer have this declaration or now say that another unit managed it"),
	},
	Cases:    slices.Concat(handoverCases, handoverMissing),
	Judge:    judgeReviewed,
	Gather:   unreviewed,
	Conclude: judgeHandovers,
}

const (
	handoverVI = `Đối tượng: mỗi bản kê khai (dòng declaration, mọi loại) có received_on không sau ngày chốt số liệu A và không trước ngày dec.handover_days có hiệu lực, kể cả khi người kê khai đã rời cơ quan. Ngày để trống hoặc sau ngày A là chưa có việc đó.
Đơn vị chịu trách nhiệm là đơn vị của người kê khai vào ngày received_on; nếu đơn vị khác đã thay nó đến ngày A thì là đơn vị ấy (đơn vị bị chia thì không theo tiếp). Đó là đơn vị của các vị trí có dòng assignment bao gồm ngày ấy (position.unit_id; vị trí không có trong danh sách thì bỏ qua) và cơ quan đại diện của các dòng posting bao gồm ngày ấy (từ took_up_on đến left_on). Nếu là nhiều đơn vị (các mã nay là một đơn vị thì tính là một) thì là đơn vị hiện nay (person.unit_id) nếu là một trong số đó. Nếu không có dòng nào cho biết thì là đơn vị hiện nay, trừ khi có dòng assignment hoặc posting bắt đầu sau ngày ấy.
Hạn là received_on cộng dec.handover_days ngày (ngày đầu không tính), theo mức có hiệu lực vào chính ngày đến hạn; hạn rơi vào ngày nghỉ thì lùi đến ngày làm việc tiếp theo nếu time.roll_last_day là 1. Ngày thực hiện là ngày sớm hơn trong handed_over_on và returned_on: trả lại cũng là đã rà soát. Việc kê khai lại là của người kê khai, quy tắc này không xét; bản kê khai lại là một bản riêng, có hạn bàn giao riêng. Bàn giao cho cơ quan kiểm soát nào thì hạn cũng như nhau.
Kết luận: thực hiện không sau hạn thì đạt; thực hiện sau hạn thì quá hạn, chỉ xét đến hết dec.late_told_months tháng sau hạn tính theo lịch, sau đó không thuộc diện; chưa thực hiện: sau hạn là quá hạn, từ hạn trở về trước không quá dec.handover_soon_days ngày là sắp đến hạn (kể cả đúng ngày hạn), còn lại là đạt.
Người kê khai không phải là đối tượng: mã của họ chỉ có trong căn cứ, và chỉ khi họ đang ở đơn vị đó hoặc đơn vị dưới nó. Nếu một đơn vị có từ hai bản kê khai cùng mã mà không đạt thì nghĩa vụ của những bản ấy ghi thêm mã người, và bản của người nay ở nơi khác chỉ nêu trong báo cáo của Trưởng ban.`
	handoverEN = `Population: every declaration (row of declaration, of whatever sort) with received_on on or before the as-of date A and not before dec.handover_days was in force, also when the declarant has left the service. An empty day, or one after A, is that the thing was not done.
The unit that answers is the declarant's on received_on; where another has taken its place by A it is that one (but not beyond a split). It is the unit of the positions of which a row of assignment covers that day (position.unit_id; one that no list has is passed over) and the mission of the rows of posting that cover it (from took_up_on to left_on). Where these are several units (codes that are one unit by now are one) it is the present one (person.unit_id) if that is among them. Where no row tells, it is the present one, unless a row of assignment or posting begins after that day.
Due is received_on plus dec.handover_days days (the first day is not counted), by the value in force on the due day itself; a day off moves it to the next working day if time.roll_last_day is 1. It was done on the earlier of handed_over_on and returned_on: what was sent back was reviewed. To declare again is the declarant's own duty, which this rule does not look at; a declaration made again is one of its own, to be handed over by a day of its own. The limit is the same whichever control body it goes to.
Verdict: done by the due day: pass; done after it: overdue, looked at until dec.late_told_months months after the due day by the calendar, and then not counted; not done: after the due day overdue, up to dec.handover_soon_days days before it due soon (the due day included), else pass.
The declarant is not who it is about: their number stands in the evidence alone, and only where they serve in that unit, or below it, now. Where two or more declarations of a unit that are no pass bear one number the obligation of each of these has the person's number too, and that of somebody who serves elsewhere now is told to the chair alone.`

	handoverUnknownVI = `Dòng declaration bị loại vì mã, received_on, handed_over_on hoặc returned_on mà giá trị đúng có thể làm kết luận khác đi, hoặc vì các dòng cùng mã mâu thuẫn; không đọc được ngày nhận thì xếp vào Toàn Bộ, trừ khi đã bàn giao từ lâu quá thời gian còn nêu. Bàn giao hoặc trả lại trước ngày nhận, khi chưa quá thời gian còn nêu: một trong hai ngày ghi sai. Năm không có ngày nghỉ nào, hoặc dòng holiday bị loại, mà hạn lùi đến ngày nào làm kết luận khác đi.
Không phải đạt mà không rõ đơn vị, khi đó xếp vào Toàn Bộ: dòng assignment hoặc posting bị loại có thể bao gồm ngày nhận; vị trí của dòng bao gồm ngày ấy bị loại mà không đọc được đơn vị; nhiều đơn vị mà không có đơn vị hiện nay; không có dòng nào cho biết mà có dòng bắt đầu sau, hoặc person.unit_id để trống hay không đọc được; danh sách đơn vị không có mã ấy.`
	handoverUnknownEN = `A declaration was set aside for its number, received_on, handed_over_on or returned_on and the true value could change the verdict, or because rows of one number contradict each other; where the day of receipt cannot be read it is the whole ministry's, unless it was handed over longer ago than is told. It was handed over or sent back before it was received, and the time for which it is told is not over: one of the days is wrong. A year without a single holiday, or a holiday that was set aside, where the day to which the limit moves would change the verdict.
It is no pass and the unit is not known, and then it is the whole ministry's: a row of assignment or posting that was set aside may cover the day of receipt; the position of one that covers it was set aside, and its unit cannot be read; there are several units, and the present one is not among them; no row tells and one begins later, or person.unit_id is empty or cannot be read; no list of units has the code.`
)
