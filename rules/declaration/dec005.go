package declaration

import (
	"slices"

	"probity/rules"
)

// DEC005 finds those who must declare and are not on the list of those who must (Law 36/2018, Articles 34 and 37): the other rules on
// declarations go by that list, so that whoever is not on it is missed by all of them.
var DEC005 = rules.Rule{
	Meta: rules.Meta{
		ID: "DEC-005", Severity: rules.N2, Assessment: "B.1.9.1", Annex: rules.Declarations, Revision: 1, Since: "0.1.0",
		Title: text("Bỏ sót người có nghĩa vụ kê khai", "Declarant missing from the list"),
		Says: text("Người giữ vị trí hoặc ngạch phải kê khai tài sản, thu nhập phải có tên trong danh sách người có nghĩa vụ kê khai.",
			"Whoever holds a position, or is of a grade, whose holders must declare assets and income must be on the list of declarants."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 34 (người có nghĩa vụ kê khai)", "Anti-Corruption Law 36/2018/QH14, Article 34 (who must declare)"), Mark: "verified"},
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 37 (lập danh sách)", "Anti-Corruption Law 36/2018/QH14, Article 37 (the list)"), Mark: "memory:med"},
			{Text: text("Nghị định 130/2020/NĐ-CP, Điều 10 (ngạch phải kê khai)", "Decree 130/2020/NĐ-CP, Article 10 (grades whose officials must declare)"), Mark: "memory:med"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người phải kê khai (person.person_id)", "Who must declare (person.person_id)"),
		Obligation: text("Có tên trong danh sách: luôn là list", "To be on the list: always list"),
		Reads: declarationNeeds(rules.Need{Kind: "assignment", Columns: []string{"position_id", "starts_on", "ends_on"}},
			rules.Need{Kind: "position", Columns: []string{"name", "declarable"}}, rules.Need{Kind: "obligation", Columns: []string{"kind"}}),
		Considers: declarationCaveats(
			caveat("không xét cấp trưởng, cấp phó: chỉ xét vị trí ghi là phải kê khai", "heads and deputies are not considered: only positions recorded as declarable are", "position", "leadership"),
			caveat("không nêu được có tên trong danh sách vì dòng nào", "by which row the list has a person is not told", "obligation", "year", "trigger_on"),
			caveat("không xét ngạch", "grades are not considered", "person", "grade_code"),
			caveat("người có ngạch phải kê khai đều coi là đã vào Bộ từ lâu", "everybody of a grade whose officials must declare counts as having joined long ago", "person", "hired_on"),
			caveat("mọi người đều coi là cán bộ, công chức, viên chức", "everybody counts as an official", "person", "official"),
			caveat("không xét vị trí nào thay vị trí nào", "which positions took the place of which others is not considered", "position_lineage", "predecessor_id", "successor_id", "effective_on"),
			caveat("không xét ngày nghỉ lễ: chỉ thứ bảy, chủ nhật là ngày nghỉ", "holidays are not considered: Saturdays and Sundays are the only days off", "holiday", "day"),
		),
		Across:    text("Mã người mà danh sách người có nghĩa vụ kê khai có và danh sách nhân sự không có", "Numbers of persons that the list of declarants has, and no list of persons"),
		Uses:      []string{"dec.initial_days", "dec.list_grades", "time.roll_last_day"},
		Paragraph: text(enrolmentVI, enrolmentEN),
		Exempts:   text("Không có.", "Nothing does."),
		Unknowns:  text(enrolmentUnknownVI, enrolmentUnknownEN),
		Remedy: text("Bổ sung người đó vào danh sách (obligation); hoặc sửa vị trí, ngạch, ngày kết thúc giữ vị trí cho đúng.",
			"Put the person on the list (obligation); or correct the position, the grade or the day on which the position was left."),
		Lapsed: text("nay không giữ vị trí hay ngạch nào phải kê khai", "the person no longer holds a position, or is of a grade, whose holders must declare"),
	},
	Cases:    slices.Concat(enrolmentCases, enrolmentMissing),
	Judge:    judgeEnrolment,
	Gather:   gatherEnrolment,
	Conclude: concludeEnrolment,
}

const (
	enrolmentVI = `Đối tượng: mỗi người đang công tác vào ngày chốt số liệu A (left_on để trống hoặc không trước A), không phải lao động theo hợp đồng (official là 0), mà vào ngày A giữ ít nhất một vị trí phải kê khai hoặc thuộc ngạch phải kê khai; nếu dec.initial_days có hiệu lực vào ngày A.
Vị trí phải kê khai: position.declarable là 1, hoặc leadership là cấp trưởng, cấp phó (kể cả khi declarable là 0). Giữ vị trí: dòng assignment bao gồm ngày A, bất kể loại quyết định, nên người được giao quyền, giao phụ trách cũng tính; người vừa là cấp phó vừa phụ trách đơn vị là một trường hợp. Tên vị trí không được xét: người làm công việc kế toán không có ngạch kế toán chỉ thuộc diện nếu vị trí ghi như trên. Vị trí không có trong danh sách thì xét vị trí đã thay nó đến ngày A; vị trí đó cũng không có thì không phải vị trí phải kê khai.
Ngạch phải kê khai: person.grade_code có trong dec.list_grades có hiệu lực vào ngày A, dù giữ vị trí nào.
Có tên trong danh sách: có ít nhất một dòng obligation, của bất kỳ năm nào, mà kind không phải personnel (kê khai phục vụ công tác cán bộ không làm cho một người có tên trong danh sách). Dòng của năm nào, loại nào còn thiếu thì quy tắc này không xét.
Kết luận: có tên thì đạt. Nếu không: tính từ ngày bắt đầu giữ liên tục các vị trí phải kê khai (ngày trước ngày đầu của dòng này được dòng khác bao gồm thì tính tiếp), theo ngạch thì từ hired_on (không tính nếu sau ngày A) nếu sớm hơn và nếu theo vị trí chưa quá hạn; trước ngày dec.initial_days có hiệu lực thì tính từ ngày ấy. Hạn là ngày đến hạn kê khai lần đầu: ngày đó cộng dec.initial_days ngày, theo mức có hiệu lực vào chính ngày đến hạn, hạn rơi vào ngày nghỉ thì lùi đến ngày làm việc tiếp theo nếu time.roll_last_day là 1. Sau hạn là quá hạn, còn lại là sắp đến hạn.`
	enrolmentEN = `Population: everyone who serves on the as-of date A (left_on empty or not before A), is not on contract (official is 0), and on A holds at least one position whose holder must declare or is of a grade whose officials must; if dec.initial_days is in force on A.
A position whose holder must declare: position.declarable is 1, or leadership is head or deputy (also where declarable is 0). It is held by a row of assignment that covers A, whatever its kind, so that who is acting or was put in charge counts; a deputy who is in charge of the unit is one case. What a position is called does not matter: somebody who does accounts and is of no accountant's grade counts only if the position is recorded as above. Of a position that no list has, what has taken its place by A is looked at; where no list has that either, it is none whose holder must declare.
A grade whose officials must declare: person.grade_code is in dec.list_grades as in force on A, whatever position they hold.
On the list: there is at least one row of obligation, of whatever year, whose kind is not personnel (a declaration for personnel work puts nobody on the list). For which year, or of which sort, a row is wanting this rule does not ask.
Verdict: on the list: pass. Else it counts from the day since which the person has held such positions without a break (where the day before a row's first is covered by another row it goes on), and by the grade from hired_on (not if that is after A) if that is earlier and by the position it is not overdue; what was before dec.initial_days was in force counts from then. Due is the day on which a first declaration is: that day plus dec.initial_days days, by the value in force on the due day itself, a day off moving it to the next working day if time.roll_last_day is 1. After the due day overdue, else due soon.`

	enrolmentUnknownVI = `Chỉ xét người chắc chắn không có dòng obligation nào như trên, và: có dòng obligation bị loại không đọc được loại; không rõ hoặc không đọc được official; không đọc được left_on; có dòng obligation như trên của một mã không có trong danh sách nhân sự, chỉ khác mã của người đó ở chữ hoa, khoảng trắng hoặc số 0 ở đầu.
Không chắc chắn phải kê khai, hoặc mới là sắp đến hạn, mà có thể phải kê khai, hay phải từ sớm hơn: dòng assignment bị loại có thể bao gồm ngày A (hoặc ngày trước ngày bắt đầu tính), vị trí có thể là vị trí phải kê khai; vị trí để trống declarable mà không phải cấp trưởng, cấp phó; dòng position bị loại; vị trí không có trong danh sách mà có dòng position không đọc được mã, hoặc dòng position_lineage bị loại có thể là của nó; grade_code để trống hoặc không đọc được. Thuộc ngạch phải kê khai mà hired_on để trống hoặc không đọc được, và theo vị trí chưa quá hạn. Lịch nghỉ không rõ làm kết luận khác đi.`
	enrolmentUnknownEN = `Only who certainly has no such row of obligation, and: a row of obligation was set aside whose sort cannot be read; official is empty or cannot be read; left_on cannot be read; there is such a row of a number that no list of persons has, and that differs from the person's by case, blanks or leading zeros only.
It is not certain that the person must declare, or it is only due soon, and they may have to, or from an earlier day: a row of assignment that was set aside may cover A (or the day before the one from which it counts), and its position may be one whose holder must declare; a position has no declarable and is neither head nor deputy; a row of position was set aside; no list has a position, and a row of position has a code that cannot be read, or a row of position_lineage that was set aside may be about it; grade_code is empty or cannot be read. The grade is one whose officials must declare, hired_on is empty or cannot be read, and by the position it is not overdue. What is not known of the days off would change the verdict.`
)
