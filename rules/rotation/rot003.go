package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// ROT003 finds moves that change nothing: from a listed position into one with the same function and the same area, or
// with the same right to sign in the same unit (Law 36/2018, Article 24 clause 1; Decree 59/2019, Article 37). To do the
// same job for another area is a change that the law allows.
var ROT003 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-003", Severity: rules.N2, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Chuyển đổi hình thức", "Nominal move"),
		Says: text("Chuyển đổi mà chức năng (hoặc quyền ký trong cùng đơn vị) và địa bàn vẫn như cũ thì không phải là chuyển đổi.",
			"A move after which the function (or the right to sign in the same unit) and the area are the same is no change."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 24 khoản 1 (mục đích)", "Anti-Corruption Law 36/2018/QH14, Article 24 clause 1 (purpose)"), Mark: "verified"},
			{Text: text("Nghị định 59/2019/NĐ-CP, Điều 37 (phương thức chuyển đổi)", "Decree 59/2019/NĐ-CP, Article 37 (ways of changing)"), Mark: "memory:high"},
			{Text: text("Cùng chức năng và cùng địa bàn là không đổi: do Bộ quyết định", "That the same function and area are no change: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người đã chuyển vị trí (person.person_id)", "Who was moved (person.person_id)"),
		Obligation: text("Vị trí đang giữ sau khi chuyển (position.position_id)", "The position held after the move (position.position_id)"),
		Rows:       []string{"assignment"},
		Reads: []rules.Need{
			{Kind: "person", Columns: []string{"full_name"}},
			{Kind: "position", Columns: []string{"name", "unit_id", "listed", "managerial", "function_code", "area_code"}},
			{Kind: "assignment", Columns: []string{"position_id", "starts_on", "ends_on"}},
		},
		Considers: []rules.Caveat{
			caveat("không xét quyền ký", "signing right not considered", "position", "signing_right"),
			caveat("không nhận ra vị trí chỉ đổi tên, sáp nhập", "positions that were only renamed or merged are not recognised", "position_lineage", "predecessor_id", "successor_id", "effective_on"),
			caveat("không xét đổi tên, sáp nhập đơn vị", "renamed and merged units are not considered", "unit_lineage", "predecessor_id", "successor_id", "effective_on"),
			caveat("không xét ngày rời cơ quan", "leaving the service is not considered", "person", "left_on"),
			caveat("không hiển thị số quyết định", "the numbers of decisions are not shown", "assignment", "decision_no"),
		},
		Uses: []string{"rot.nominal_same", "rot.cool_months", "rot.handover_days"},
		Paragraph: text(`Giữ vị trí, quan hệ kế thừa, giai đoạn và quá trình như ROT-001.
Đối tượng: (người, vị trí B có trong danh sách vị trí) đang giữ vào ngày chốt số liệu A, quá trình hiện tại ở B bắt đầu ngày f, mà vị trí đã rời gần nhất A0 (trong các vị trí bắt đầu giữ trước f và có ngày cuối trước f cộng rot.handover_days ngày: ngày cuối muộn nhất; các ngày cuối từ ngày trước f trở đi coi như nhau; cùng ngày cuối thì ưu tiên vị trí phải chuyển đổi, rồi vị trí bắt đầu muộn hơn, rồi vị trí có mã nhỏ hơn; giữ song song lâu hơn thì không phải là rời để nhận B; ngày cuối ở một vị trí là ngày cuối của thời gian liên tục ở vị trí đó và vị trí kế thừa nó, dù theo nhiều quyết định, và trong các tên ấy lấy tên sau cùng đã giữ trước f) không phải là B hay vị trí tiền thân, kế thừa của B, thuộc danh mục, không phải lãnh đạo, quản lý, người đó không còn giữ A0 hay vị trí kế thừa nó vào ngày A, và không có quyết định nào khác bắt đầu sau ngày cuối ở A0 và trước f (quyết định tiếp theo, không gián đoạn, ở một vị trí đang giữ thì không kể). Tiền thân, kế thừa tính cả các dòng có hiệu lực sau ngày A; hai nửa của một vị trí được tách không phải tiền thân, kế thừa của nhau. Nghĩa vụ là B.
Vi phạm (ghi là quá hạn, không có ngày đến hạn) khi cùng địa bàn VÀ (cùng chức năng HOẶC cả hai vị trí đều có quyền ký và cùng một đơn vị, tính qua kế thừa đến ngày A). Địa bàn khác nhau, hoặc chức năng khác nhau mà không cùng có quyền ký trong một đơn vị: đạt. Ô trống mà giá trị đúng có thể làm kết luận khác đi: chưa đủ dữ liệu. rot.nominal_same cho biết yếu tố nào trong hai yếu tố chức năng (function), địa bàn (area) phải giữ nguyên.`,
			`Holding, lineage, pieces and run are ROT-001's.
Population: (person, position B that the list of positions has) held on the as-of date A, whose present run in B began on f, where the position left last, A0 (of those that the person began to hold before f and whose last day is before f plus rot.handover_days days, the one with the latest last day; last days from the day before f on count as the same; of those with the same one that must be changed, then the one begun later, then the one with the smaller code; what was held beside B for longer was not left for it; the last day in a position is that of the unbroken time in it and in what continues it, by however many decisions, and of these names the last one held before f counts), is not B nor what B continues or what continues B, is listed and not managerial, neither it nor what continues it is held on A, and no other assignment began after its last day and before f (a further decision for what was held until then, without a break, is none). What continues what is asked of all lineage rows, also those that take effect after A; the halves of a position that was split do not continue each other. The obligation is B.
A breach (stored as overdue, without a due day) if the area is the same AND (the function is the same OR both positions have the right to sign and belong to one unit, carried through lineage to A). Another area, or another function without the right to sign in one unit on both sides: pass. An empty column whose true value could change that: not enough data. rot.nominal_same says which of function and area must stay the same.`),
		Exempts:  text("Không có: đổi địa bàn trong cùng công việc là chuyển đổi thật, nên là đạt.", "None: another area in the same job is a true change and therefore a pass."),
		Unknowns: text("Chức năng, địa bàn, quyền ký hoặc position.managerial để trống; dòng assignment (kể cả khi chỉ có dòng không đọc được vị trí cho biết vị trí đã rời, hoặc khi theo dòng bị loại ở B thì có thể đã nhận B sớm hơn, lúc rời một vị trí khác), position, position_lineage, unit_lineage hoặc ngày rời cơ quan bị loại; mà giá trị đúng có thể làm kết luận khác đi.", "Function, area, signing right or position.managerial is empty, or an assignment (also where only one whose position cannot be read says what was left, or where by one of B that was set aside B may have been taken up earlier, when another position was left), a position, a lineage of positions or units or the day of leaving was set aside, and the true value could change the verdict."),
		Remedy:   text("Chuyển người đó sang vị trí khác chức năng hoặc khác địa bàn; hoặc sửa mã chức năng, địa bàn nếu ghi sai.", "Move the person to another function or area; or mend the codes where they are wrong."),
		Lapsed:   text("không còn giữ vị trí đó, hoặc lần chuyển đó không còn thuộc diện xét", "the position is no longer held, or the move no longer counts"),
	},
	Cases: slices.Concat([]rules.Case{
		{Name: text("Cùng chức năng, cùng địa bàn", "The same function and the same area"),
			AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA"),
			Want: "overdue person=P obligation=B severity=N2 at=CLS since=2024-01-01 decision=77/QĐ-BNG"},
		{Name: text("Bàn lãnh sự khác, phụ trách nước khác: chuyển đổi thật", "Another consular desk with other countries: a true change"),
			Edge: "①", AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=CHAU-AU"), Want: "pass person=P obligation=B"},
		{Name: text("Chỉ đổi tên vị trí: không phải chuyển đổi, nên không thuộc diện", "Only the title was renamed: no move at all"),
			Edge: "②", AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + "position_lineage predecessor_id=A successor_id=B effective_on=2024-01-01",
			Want: "none"},
		{Name: text("Vẫn giữ vị trí cũ dưới tên mới; vị trí gần nhất là chính vị trí này, hai lần", "The former position is still held under its new name; the latest position is this one, twice"),
			Edge: "②", AsOf: "2026-10-31", Given: chi + officeA + `position position_id=A2 name="Cấp hộ chiếu 1 (mới)" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
				position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
				position_lineage predecessor_id=A successor_id=A2 effective_on=2025-03-01
				assignment person_id=P position_id=A starts_on=2021-01-01
				assignment person_id=P position_id=B starts_on=2024-01-01
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=A starts_on=2014-01-01 ends_on=2014-12-31
				assignment person_id=Q position_id=B starts_on=2018-01-01 ends_on=2021-12-31
				assignment person_id=Q position_id=B starts_on=2025-01-01`,
			Want: "none"},
		{Name: text("Vị trí được tách làm hai: từ nửa này sang nửa kia là chuyển đổi hình thức", "A position was split: from one half to the other is a nominal move"),
			Edge: "②", AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + `position_lineage predecessor_id=C successor_id=A effective_on=2019-01-01
				position_lineage predecessor_id=C successor_id=B effective_on=2019-01-01`,
			Want: "overdue person=P obligation=B severity=N2 since=2024-01-01"},
		{Name: text("Không rõ địa bàn", "The area is not known"),
			Edge: "③", AsOf: "2026-01-01", Given: movedTo("function_code=HC"), Want: "unknown person=P obligation=B missing=position.area_code"},
		{Name: text("Không rõ địa bàn nhưng chức năng khác và không có quyền ký: đạt dù địa bàn nào", "The area is not known, but the function differs and nobody signs: pass whatever the area"),
			Edge: "③", AsOf: "2026-01-01", Given: movedTo("function_code=TCCB signing_right=0"), Want: "pass person=P obligation=B"},
		{Name: text("Không rõ chức năng", "The function is not known"),
			Edge: "③", AsOf: "2026-01-01", Given: movedTo("area_code=DBA"), Want: "unknown person=P obligation=B missing=position.function_code"},
		{Name: text("Chức năng khác, không rõ vị trí mới có quyền ký hay không", "Another function, and whether the new position may sign is not known"),
			Edge: "③", AsOf: "2026-01-01", Given: movedTo("function_code=TCCB area_code=DBA"), Want: "unknown person=P obligation=B missing=position.signing_right"},
		{Name: text("Bộ quyết định chỉ cần cùng chức năng: địa bàn khác vẫn là chuyển đổi hình thức", "The ministry decides that the same function is enough: another area is a nominal move all the same"),
			AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=CHAU-AU") + "param rot.nominal_same=function basis=12/QĐ-BNG", Want: "overdue person=P obligation=B severity=N2"},
		{Name: text("Bộ quyết định chỉ cần cùng địa bàn: chức năng khác vẫn là chuyển đổi hình thức, không rõ chức năng cũng vậy", "The ministry decides that the same area is enough: another function is a nominal move all the same, and so is one that is not known"),
			AsOf: "2026-01-01", Given: movedTo("area_code=DBA signing_right=0") + `param rot.nominal_same=area basis=12/QĐ-BNG
				position position_id=C name="Kế toán" unit_id=CLS listed=1 managerial=0 function_code=KT area_code=DBA signing_right=0
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=A starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=Q position_id=C starts_on=2024-01-01`,
			Want: "overdue person=P obligation=B severity=N2\noverdue person=Q obligation=C severity=N2"},
		{Name: text("Chức năng khác nhưng vẫn ký trong cùng đơn vị đã đổi tên", "Another function, but still signing in the same unit, which was renamed"),
			AsOf: "2026-01-01", Given: chi + `position position_id=A name="Duyệt chi" unit_id=QT-C listed=1 managerial=0 function_code=KT area_code=HN signing_right=1
				position position_id=B name="Quản lý tài sản" unit_id=QT-M listed=1 managerial=0 function_code=TS area_code=HN signing_right=1
				unit_lineage predecessor_id=QT-C successor_id=QT-M effective_on=2025-03-01
				assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=P position_id=B starts_on=2024-01-01`,
			Want: "overdue person=P obligation=B severity=N2"},
		{Name: text("Vị trí giữ gần nhất là vị trí khác, ngoài danh mục; vẫn còn giữ vị trí cũ", "The latest position was another one, off the list; the former position is still held"),
			AsOf: "2026-01-01", Given: chi + officeA + `person person_id=Q full_name="Lê Thị Cúc"
				person person_id=R full_name="Đỗ Văn Dũng"
				position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
				position position_id=X name="Văn thư" unit_id=CLS listed=0 managerial=0 function_code=HC area_code=DBA
				assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-06-30
				assignment person_id=P position_id=X starts_on=2023-06-01 ends_on=2023-12-31
				assignment person_id=P position_id=B starts_on=2024-01-01
				assignment person_id=Q position_id=A starts_on=2020-01-01
				assignment person_id=Q position_id=B starts_on=2024-01-01
				assignment person_id=R position_id=X starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=R position_id=B starts_on=2024-01-01`,
			Want: "none"},
		{Name: text("Hai vị trí thôi giữ cùng ngày: tính vị trí phải chuyển đổi, rồi vị trí bắt đầu muộn hơn, rồi mã nhỏ hơn", "Two positions were left on one day: the one that must be changed counts, then the one begun later, then the smaller code"),
			AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + besideA + `assignment person_id=P position_id=X starts_on=2022-01-01 ends_on=2023-12-31
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=A starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=Q position_id=C starts_on=2022-01-01 ends_on=2023-12-31
				assignment person_id=Q position_id=B starts_on=2024-01-01
				person person_id=R full_name="Đỗ Văn Dũng"
				assignment person_id=R position_id=A starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=R position_id=C starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=R position_id=B starts_on=2024-01-01`,
			Want: "overdue person=P obligation=B severity=N2\npass person=Q obligation=B\noverdue person=R obligation=B severity=N2"},
		{Name: text("Ngày cuối từ ngày trước khi nhận trở đi coi như nhau, dù đang bàn giao; sớm hơn một ngày thì không; vị trí nhận cùng ngày không phải là vị trí đã rời", "Last days from the day before taking up on count as the same, also during a handover; one a day before that does not; what was taken up on the same day was not left for it"),
			AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + besideA + `assignment person_id=P position_id=X starts_on=2022-01-01 ends_on=2024-01-10
				assignment person_id=P position_id=C starts_on=2024-01-01 ends_on=2024-01-10
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=A starts_on=2020-01-01 ends_on=2023-12-30
				assignment person_id=Q position_id=X starts_on=2022-01-01 ends_on=2023-12-31
				assignment person_id=Q position_id=B starts_on=2024-01-01`,
			Want: "overdue person=P obligation=B severity=N2"},
		{Name: text("Giữ song song ba năm rồi thôi một vị trí: không phải chuyển đổi; bàn giao 30 ngày thì vẫn là", "Two positions side by side for three years, then one of them: no move; with a handover of 30 days it still is one"),
			AsOf: "2024-06-01", Given: chi + officeA + `position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
				assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=P position_id=B starts_on=2021-01-01
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=A starts_on=2020-01-01 ends_on=2024-01-30
				assignment person_id=Q position_id=B starts_on=2024-01-01
				person person_id=R full_name="Đỗ Văn Dũng"
				assignment person_id=R position_id=A starts_on=2020-01-01 ends_on=2024-01-31
				assignment person_id=R position_id=B starts_on=2024-01-01`,
			Want: "overdue person=Q obligation=B severity=N2"},
		{Name: text("Quyết định nâng lương tại vị trí cũ đã hết, nhưng vị trí đó còn giữ thêm một năm rưỡi: chưa rời để nhận vị trí mới", "A pay decision at the former desk has ended, but the desk was kept for a year and a half: it was not left for the new one"),
			AsOf: "2026-01-01", Given: chi + officeA + `position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
				assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2025-06-30
				assignment person_id=P position_id=A starts_on=2022-07-01 ends_on=2023-12-31
				assignment person_id=P position_id=B starts_on=2024-01-01`,
			Want: "none"},
		{Name: text("Việc kiêm nhiệm lâu dài, ngoài danh mục, không che việc chuyển đổi", "A lasting second position off the list does not hide the move"),
			AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + `position position_id=X name="Thư ký công đoàn" unit_id=CLS listed=0 managerial=0 function_code=HC area_code=DBA
				assignment person_id=P position_id=X starts_on=2019-01-01`,
			Want: "overdue person=P obligation=B severity=N2 since=2024-01-01"},
		{Name: text("Quyết định nâng lương ở việc kiêm nhiệm, giữa lúc rời vị trí cũ và nhận vị trí mới, không che việc chuyển đổi; việc mới nhận khi đó thì có", "A pay decision in the second position, between leaving the one and taking up the other, does not hide the move; something new taken up then does"),
			AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + `person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=A starts_on=2020-01-01 ends_on=2023-10-31
				assignment person_id=Q position_id=CD starts_on=2019-01-01 ends_on=2023-11-30
				assignment person_id=Q position_id=CD starts_on=2023-12-01
				assignment person_id=Q position_id=B starts_on=2024-01-01
				person person_id=R full_name="Đỗ Văn Dũng"
				assignment person_id=R position_id=A starts_on=2020-01-01 ends_on=2023-10-31
				assignment person_id=R position_id=CD starts_on=2023-12-01
				assignment person_id=R position_id=B starts_on=2024-01-01`,
			Want: "overdue person=P obligation=B severity=N2\noverdue person=Q obligation=B severity=N2"},
		{Name: text("Việc khác nhận vào đúng ngày cuối ở vị trí cũ không che việc chuyển đổi; nhận ngay hôm sau, hoặc nhận lại sau một ngày gián đoạn, thì có", "Something else that was taken up on the very last day in the former position does not hide the move; taken up the day after, or again after a break of one day, it does"),
			AsOf: "2026-01-01", Given: chi + officeA + `position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
				assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-10-31
				assignment person_id=P position_id=CD starts_on=2023-10-31
				assignment person_id=P position_id=B starts_on=2024-01-01
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=A starts_on=2020-01-01 ends_on=2023-10-31
				assignment person_id=Q position_id=CD starts_on=2023-11-01
				assignment person_id=Q position_id=B starts_on=2024-01-01
				person person_id=R full_name="Đỗ Văn Dũng"
				assignment person_id=R position_id=A starts_on=2020-01-01 ends_on=2023-10-31
				assignment person_id=R position_id=CD starts_on=2019-01-01 ends_on=2023-11-29
				assignment person_id=R position_id=CD starts_on=2023-12-01
				assignment person_id=R position_id=B starts_on=2024-01-01`,
			Want: "overdue person=P obligation=B severity=N2"},
	}, moveMissing),
	Judge: func(h rules.Hearing) []rules.Verdict {
		var verdicts []rules.Verdict
		for _, m := range moves(h) {
			verdicts = append(verdicts, m.judge(h))
		}
		return verdicts
	},
}

// officeA is the position that is left in the cases, with a function, an area and the right to sign.
const officeA = `position position_id=A name="Cấp hộ chiếu 1" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA signing_right=1
	`

// besideA are two more positions: one off the list, and one with another area.
const besideA = `position position_id=X name="Thư ký công đoàn" unit_id=CLS listed=0 managerial=0 function_code=HC area_code=DBA
	position position_id=C name="Cấp hộ chiếu 3" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=CHAU-AU
	`

// movedTo is a move from A to B on 01/01/2024, where B has these columns.
func movedTo(columns string) string {
	return chi + officeA + `position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 ` + columns + `
	assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
	assignment person_id=P position_id=B starts_on=2024-01-01 decision_no=77/QĐ-BNG
	`
}

func (m *move) judge(h rules.Hearing) rules.Verdict {
	since := h.AsOf
	if len(m.run.pieces) > 0 {
		since = m.run.first()
	}
	v := m.to.verdict(h.ID)
	v.Outcome = rules.Pass
	answer := nominal(h, m.from, m.to, since)
	missing := m.doubtfulName(h, answer, since)
	if answer == record.No {
		missing = append(missing, m.perhaps...)
	} else {
		missing = append(missing, m.missing(h, answer, since)...)
		v.Outcome = rules.Overdue
	}
	if len(missing) > 0 {
		v.Outcome = rules.Unknown
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{Message: m.message(h, v.Outcome, since), Advice: m.advice(v.Outcome), Missing: missing,
			Evidence: m.evidence(h), Parameters: m.parameters(h, since)}
	}
	return v
}

// parameters are what must stay the same, and the days of a handover where the positions were held beside each other.
func (m *move) parameters(h rules.Hearing, since civil.Date) []parameters.Value {
	used := []parameters.Value{h.Param("rot.nominal_same", since)}
	if m.left.row != nil && lastDay(m.left.Interval) >= since {
		used = append(used, h.Param("rot.handover_days", since))
	}
	return used
}

func (m *move) message(h rules.Hearing, o rules.Outcome, since civil.Date) record.Text {
	stem := say("%s chuyển từ %s sang %s", "%s moved from %s to %s", personName(h), m.from.label(), m.to.label())
	if len(m.run.pieces) > 0 {
		stem = say("%s ngày %s", "%s on %s", stem, since)
	}
	switch o {
	case rules.Overdue:
		return say("%s nhưng địa bàn và chức năng (hoặc quyền ký) vẫn như cũ.", "%s, but the area and the function (or the right to sign) are the same.", stem)
	case rules.Unknown:
		return say("%s; chưa đủ dữ liệu để biết việc chuyển đổi có thực chất hay không.", "%s; there is not enough data to say whether the move changed anything.", stem)
	}
	return say("%s; đó là chuyển đổi thật.", "%s; that is a true change.", stem)
}

func (m *move) advice(o rules.Outcome) record.Text {
	return adviceOn(o,
		text("Bố trí sang vị trí khác chức năng hoặc khác địa bàn.", "Find a position with another function or another area."),
		record.Text{})
}

// evidence names the position that was left, the decision since which the new one is held, and what both have in common.
func (m *move) evidence(h rules.Hearing) []rules.Evidence {
	var all []rules.Evidence
	if m.left.row != nil {
		all = append(all, fact("assignment", assignmentKey(m.left.row), "position_id", m.left.row.PositionID, ""),
			derived("left_on", m.left.Last.String(), ""))
	}
	if len(m.run.pieces) > 0 {
		all = append(all, m.run.evidence(h.Ref)...)
	}
	for _, p := range []post{m.from, m.to} {
		key := rules.Key("position_id", p.PositionID)
		for _, column := range []struct{ name, value string }{{"function_code", p.FunctionCode}, {"area_code", p.AreaCode}} {
			if column.value != "" {
				all = append(all, fact("position", key, column.name, column.value, ""))
			}
		}
		if p.SigningRight == record.Yes {
			all = append(all, fact("position", key, "signing_right", "1", ""))
		}
	}
	return all
}
