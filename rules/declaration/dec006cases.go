package declaration

import "probity/rules"

// A declaration of the consular department that was received on Monday 5 January 2026: it is due at the control body on Sunday the 25th,
// and so on the 26th.
const (
	dung   = calendar + "unit unit_id=CLS name=\"Cục Lãnh sự\"\nposition position_id=CLS-01 name=\"Hộ chiếu\" unit_id=CLS listed=0\nperson person_id=P full_name=\"Đỗ Văn Dũng\" unit_id=CLS\n"
	filed  = "declaration person_id=P declaration_id=KK-1 kind=annual year=2025 received_on=2026-01-05"
	filedQ = "person person_id=Q full_name=\"Lê Thị Cúc\" unit_id=CLS\ndeclaration person_id=Q declaration_id=KK-2 kind=annual year=2025 received_on=2026-01-05"
	abroad = "unit unit_id=DSQ name=\"Đại sứ quán tại Pháp\"\nposition position_id=DSQ-01 name=\"Bí thư\" unit_id=DSQ listed=0\n"
	serves = "assignment person_id=P position_id=CLS-01 starts_on=2020-01-06"
)

// handoverCases are the worked cases of DEC-006.
var handoverCases = []rules.Case{
	{Name: text("Ngày thứ 20 là chủ nhật: hạn là thứ hai; đúng hạn mà chưa bàn giao thì sắp đến hạn", "Day 20 is a Sunday: due on Monday; on that day without a handover, due soon"),
		AsOf: "2026-01-26", Given: dung + filed, Want: "due_soon unit=CLS obligation=KK-1 due=2026-01-26 at=CLS sort=annual since=2026-01-05"},
	{Name: text("Hôm sau là quá hạn; còn hơn 5 ngày thì đạt; chưa nhận thì chưa xét", "The day after it is overdue; with more than 5 days left it passes; not received, it is not looked at"),
		AsOf: "2026-01-27", Given: dung + filed + `
			declaration person_id=P declaration_id=KK-3 kind=initial received_on=2026-01-14
			declaration person_id=P declaration_id=KK-4 kind=personnel received_on=2026-01-28
			declaration person_id=P declaration_id=KK-5 kind=personnel`,
		Want: "overdue unit=CLS obligation=KK-1 due=2026-01-26 severity=N3\npass unit=CLS obligation=KK-3 due=2026-02-03"},
	{Name: text("Bàn giao đúng hạn theo danh sách chung một ngày: đạt; bàn giao hôm sau: chậm; sau ngày chốt số liệu: chưa", "Handed over on the due day with a list of many: pass; the day after: late; after the as-of date: not yet"),
		Edge: "②", AsOf: "2026-02-02", Given: dung + filed + " handed_over_on=2026-01-26\n" + filedQ + ` handed_over_on=2026-01-27
			person person_id=R full_name="Hồ Văn Sơn" unit_id=CLS
			declaration person_id=R declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-05 handed_over_on=2026-02-03`,
		Want: `pass unit=CLS obligation=KK-1 due=2026-01-26
			overdue unit=CLS obligation=KK-2 due=2026-01-26 severity=N3 received=2026-01-27
			overdue unit=CLS obligation=KK-3 due=2026-01-26 severity=N3`},
	{Name: text("Người giữ chức vụ cao bàn giao cho Thanh tra Chính phủ, đảng viên cho Ủy ban kiểm tra từ 01/07/2026: hạn như nhau", "Senior officials' go to the Government Inspectorate, party members' to the party's body from 2026-07-01: the limit is the same"),
		Edge: "①", AsOf: "2026-08-31", Given: dung + "declaration person_id=P declaration_id=KK-1 kind=annual year=2026 received_on=2026-08-03",
		Want: "overdue unit=CLS obligation=KK-1 due=2026-08-24 severity=N3"},
	{Name: text("Trả lại trong hạn là đã rà soát, dù chưa kê khai lại; bản kê khai lại có hạn riêng", "Sent back in time, it was reviewed, whether or not it was made again; one that is made again has a limit of its own"),
		AsOf: "2026-02-20", Given: dung + filed + " returned_on=2026-01-26\n" + filedQ + ` returned_on=2026-01-12
			declaration person_id=Q declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-19`,
		Want: `pass unit=CLS obligation=KK-1 due=2026-01-26
			pass unit=CLS obligation=KK-2 due=2026-01-26
			overdue unit=CLS obligation=KK-3 due=2026-02-09 severity=N3`},
	{Name: text("Trả lại sau hạn: rà soát chậm; trả lại trong hạn rồi vẫn bàn giao bản đó: tính ngày sớm hơn", "Sent back after the due day: reviewed late; sent back in time and handed over all the same: the earlier day counts"),
		AsOf: "2026-02-20", Given: dung + filed + " returned_on=2026-01-27\n" + filedQ + " returned_on=2026-01-12 handed_over_on=2026-01-30",
		Want: "overdue unit=CLS obligation=KK-1 due=2026-01-26 severity=N3 received=2026-01-27\npass unit=CLS obligation=KK-2 due=2026-01-26"},
	{Name: text("Người kê khai đã nghỉ hưu: đơn vị vẫn phải bàn giao", "The declarant has retired: the unit must hand it over all the same"),
		AsOf: "2026-01-27", Given: dung + serves + " ends_on=2026-01-15\n" + filed, Want: "overdue unit=CLS obligation=KK-1 due=2026-01-26 severity=N3"},
	{Name: text("Bàn giao chậm còn được nêu 12 tháng sau hạn tính theo lịch (25/01); chưa bàn giao thì còn nêu mãi", "A late handover is told for 12 months after the due day by the calendar (25 January); a missing one for ever"),
		AsOf: "2027-01-26", Given: dung + filed + " handed_over_on=2026-02-27\n" + filedQ, Want: "overdue unit=CLS obligation=KK-2 due=2026-01-26 severity=N3"},
	{Name: text("Ngày cuối còn nêu", "The last day on which it is told"),
		AsOf: "2027-01-25", Given: dung + filed + " handed_over_on=2026-02-27", Want: "overdue unit=CLS obligation=KK-1 due=2026-01-26 severity=N3"},
	{Name: text("Nhận trước khi Luật 2018 có hiệu lực: không xét", "Received before the law of 2018 was in force: not looked at"),
		AsOf: "2026-01-26", Given: dung + "declaration person_id=P declaration_id=KK-1 kind=annual year=2018 received_on=2019-06-30", Want: "none"},
	// Which unit.
	{Name: text("Sau khi nhận, người đó chuyển sang đơn vị khác: đơn vị cũ chịu trách nhiệm, không nêu người đó", "The person moved after the receipt: the former unit answers, and is not told of whom"),
		AsOf: "2026-03-02", Given: dung + abroad + serves + ` ends_on=2026-01-31
			assignment person_id=P position_id=DSQ-01 starts_on=2026-02-01
			person person_id=R full_name="Hồ Văn Sơn" unit_id=DSQ
			assignment person_id=R position_id=CLS-01 starts_on=2020-01-06 ends_on=2026-01-31
			declaration person_id=R declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-05
			` + filed,
		Want: "overdue unit=CLS obligation=KK-1 due=2026-01-26 severity=N3 at=CLS\noverdue unit=CLS obligation=KK-3 due=2026-01-26 severity=N3 at=CLS"},
	{Name: text("Ngày đầu ở đơn vị mới là ngày nhận: đơn vị mới", "The first day in the new unit is the day of receipt: the new unit"),
		AsOf: "2026-03-02", Given: dung + abroad + serves + ` ends_on=2026-01-04
			assignment person_id=P position_id=DSQ-01 starts_on=2026-01-05
			` + filed,
		Want: "overdue unit=DSQ obligation=KK-1 due=2026-01-26 severity=N3"},
	{Name: text("Đang công tác tại cơ quan đại diện: cơ quan đại diện, dù vị trí trong nước chưa kết thúc", "Posted to a mission: the mission, also where the position at home was not ended"),
		AsOf: "2026-03-02", Given: dung + abroad + serves + `
			person person_id=R full_name="Hồ Văn Sơn" unit_id=DSQ
			assignment person_id=R position_id=CLS-01 starts_on=2020-01-06
			posting person_id=R posting_id=NK-1 unit_id=DSQ took_up_on=2025-09-01
			declaration person_id=R declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-05`,
		Want: "overdue unit=DSQ obligation=KK-3 due=2026-01-26 severity=N3 at=DSQ"},
	{Name: text("Đơn vị đã đổi tên: đơn vị thay thế chịu trách nhiệm; hai mã nay là một đơn vị không phải là hai đơn vị", "The unit was renamed: the one in its place answers; two codes that are one unit by now are not two"),
		AsOf: "2026-03-02", Given: dung + `unit unit_id=LSV name="Cục Lãnh sự và Người Việt Nam ở nước ngoài"
			unit_lineage predecessor_id=CLS successor_id=LSV effective_on=2026-02-01
			position position_id=LSV-01 name="Hộ chiếu" unit_id=LSV listed=0
			assignment person_id=P position_id=LSV-01 starts_on=2020-01-06
			` + serves + "\n" + filed,
		Want: "overdue unit=LSV obligation=KK-1 due=2026-01-26 severity=N3 at=LSV"},
	{Name: text("Hai người của một đơn vị có bản kê khai cùng mã: nghĩa vụ ghi thêm mã người; người nay ở nơi khác chỉ nêu với Trưởng ban", "Declarations of two persons of a unit bear one number: the obligation has the person's too, and of one who is elsewhere now it is told to the chair alone"),
		AsOf: "2026-03-02", Given: dung + abroad + filed + `
			person person_id=R full_name="Hồ Văn Sơn" unit_id=DSQ
			assignment person_id=R position_id=CLS-01 starts_on=2020-01-06 ends_on=2026-01-31
			declaration person_id=R declaration_id=KK-1 kind=annual year=2025 received_on=2026-01-05`,
		Want: "overdue unit=CLS obligation=KK-1:P due=2026-01-26 severity=N3 at=CLS\noverdue unit=CLS obligation=KK-1:R due=2026-01-26 severity=N3 at=\"\""},
	{Name: text("Bản cùng mã mà đạt thì không tính: một bản không đạt mang mã như thường, hai bản thì ghi thêm mã người", "One of that number that passes does not matter: a single one that does not is called as usual, of two each has the person's"),
		AsOf: "2026-03-02", Given: dung + filed + ` handed_over_on=2026-01-12
			declaration person_id=P declaration_id=KK-2 kind=annual year=2024 received_on=2026-01-05 handed_over_on=2026-01-12
			person person_id=R full_name="Hồ Văn Sơn" unit_id=CLS
			declaration person_id=R declaration_id=KK-1 kind=annual year=2025 received_on=2026-01-05
			declaration person_id=R declaration_id=KK-2 kind=annual year=2024 received_on=2026-01-05
			person person_id=S full_name="Vũ Thị Mai" unit_id=CLS
			declaration person_id=S declaration_id=KK-2 kind=annual year=2024 received_on=2026-01-05`,
		Want: `pass unit=CLS obligation=KK-1 due=2026-01-26
			overdue unit=CLS obligation=KK-1 due=2026-01-26 severity=N3
			pass unit=CLS obligation=KK-2 due=2026-01-26
			overdue unit=CLS obligation=KK-2:R due=2026-01-26 severity=N3
			overdue unit=CLS obligation=KK-2:S due=2026-01-26 severity=N3`},
}
