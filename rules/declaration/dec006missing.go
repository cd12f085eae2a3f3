package declaration

import "probity/rules"

// handoverMissing are the cases of DEC-006 in which something is missing.
var handoverMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ ngày bàn giao: không đánh giá quy tắc", "The day of handover is not mapped: the rule is not evaluated"),
		AsOf: "2026-01-26", Given: dung + filed + "\nunmapped declaration.handed_over_on", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ việc trả lại, vị trí, ngày nghỉ: vẫn xét, theo đơn vị hiện nay, kèm lưu ý", "What was sent back, positions and holidays are not mapped: judged all the same by the present unit, saying so"),
		AsOf: "2026-01-27", Given: dung + filed + " returned_on=2026-01-12\nunmapped declaration.returned_on declaration.year assignment position posting holiday",
		Want: "overdue unit=CLS obligation=KK-1 due=2026-01-26 severity=N3 at=CLS"},
	{Name: text("Không có gì cho biết đơn vị: Toàn Bộ, chỉ nêu với Trưởng ban", "Nothing that could tell the unit is mapped: the whole ministry's, told to the chair alone"),
		AsOf: "2026-01-27", Given: dung + filed + "\nunmapped assignment position posting person.unit_id", Want: "overdue unit=\"\" obligation=KK-1 due=2026-01-26 severity=N3 at=\"\""},
	// Empty.
	{Name: text("Không rõ đơn vị: chưa đủ dữ liệu, trừ khi đã bàn giao đúng hạn", "The unit is not known: not enough data, unless it was handed over in time"),
		AsOf: "2026-01-27", Given: dung + `person person_id=R full_name="Hồ Văn Sơn"
			declaration person_id=R declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-05
			declaration person_id=R declaration_id=KK-4 kind=annual year=2024 received_on=2026-01-05 handed_over_on=2026-01-26`,
		Want: "unknown unit=\"\" obligation=KK-3 due=2026-01-26 missing=person.unit_id at=\"\"\npass unit=\"\" obligation=KK-4 due=2026-01-26"},
	{Name: text("Khi nhận ở hai đơn vị, nay ở đơn vị thứ ba", "In two units at the receipt, and in a third one now"),
		AsOf: "2026-01-27", Given: dung + abroad + `unit unit_id=VP name="Văn phòng Bộ"
			person person_id=R full_name="Hồ Văn Sơn" unit_id=VP
			assignment person_id=R position_id=CLS-01 starts_on=2020-01-06
			assignment person_id=R position_id=DSQ-01 starts_on=2025-06-02
			declaration person_id=R declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-05`,
		Want: "unknown unit=\"\" obligation=KK-3 due=2026-01-26 missing=person.unit_id"},
	{Name: text("Không có dòng nào bao gồm ngày nhận, mà có dòng bắt đầu sau: có thể đã chuyển đơn vị", "No row covers the day of receipt, and one begins later: the person may have moved"),
		AsOf: "2026-03-02", Given: dung + "assignment person_id=P position_id=CLS-01 starts_on=2026-01-06\n" + filed,
		Want: "unknown unit=\"\" obligation=KK-1 due=2026-01-26 missing=assignment.*"},
	{Name: text("Vị trí không có trong danh sách (chỉ ánh xạ vị trí thuộc danh mục): đơn vị hiện nay; mã đơn vị không có trong danh sách: chưa rõ", "A position that no list has, because only listed ones are mapped: the present unit; a unit that no list has: not known"),
		AsOf: "2026-01-27", Given: dung + "assignment person_id=P position_id=X starts_on=2020-01-06\n" + filed + `
			person person_id=R full_name="Hồ Văn Sơn" unit_id=cls
			declaration person_id=R declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-05`,
		Want: "overdue unit=CLS obligation=KK-1 due=2026-01-26 severity=N3\nunknown unit=\"\" obligation=KK-3 due=2026-01-26 missing=unit.unit_id"},
	{Name: text("Năm không có lịch nghỉ: chỉ thiếu dữ liệu khi làm kết luận khác đi", "A year without a table of days off: it matters only where it changes the verdict"),
		AsOf: "2028-01-25", Given: dung + "declaration person_id=P declaration_id=KK-1 kind=annual year=2027 received_on=2028-01-03\n" +
			"declaration person_id=P declaration_id=KK-3 kind=annual year=2026 received_on=2028-01-03 handed_over_on=2028-01-24",
		Want: "unknown unit=CLS obligation=KK-1 missing=holiday.day\npass unit=CLS obligation=KK-3"},
	{Name: text("Bàn giao trước ngày nhận: một trong hai ngày ghi sai; cùng ngày thì đạt", "Handed over before it was received: one of the days is wrong; on the same day it passes"),
		AsOf: "2026-01-27", Given: dung + filed + " handed_over_on=2026-01-04\n" + filedQ + " handed_over_on=2026-01-05",
		Want: "unknown unit=CLS obligation=KK-1 due=2026-01-26 missing=declaration.received_on\npass unit=CLS obligation=KK-2 due=2026-01-26"},
	// Set aside.
	{Name: text("Dòng bị loại: không đọc được ngày bàn giao, ngày nhận hoặc mã; lỗi ở cột không xét, hoặc đã trả lại trong hạn, thì vẫn xét", "Set aside: the day of handover or receipt, or the number, cannot be read; one faulty elsewhere, or sent back in time, is judged"),
		AsOf: "2026-02-02", Given: dung + filed + " handed_over_on=0000-00-00\n" + filedQ + ` handed_over_on=2026-01-12
			declaration person_id=Q declaration_id=KK-3 kind=annual year=2025 received_on=0000-00-00
			declaration person_id=Q declaration_id=- kind=annual year=2025 received_on=2026-01-05
			declaration person_id=Q declaration_id=KK-4 kind=x year=2025 received_on=2026-01-05
			declaration person_id=Q declaration_id=KK-5 kind=annual year=2025 received_on=2026-01-05 handed_over_on=0000-00-00 returned_on=2026-01-20`,
		Want: `unknown unit=CLS obligation=KK-1 due=2026-01-26 missing=declaration.handed_over_on
			pass unit=CLS obligation=KK-2 due=2026-01-26
			unknown unit="" obligation=KK-3 missing=declaration.received_on
			unknown unit=CLS obligation="" due=2026-01-26 missing=declaration.declaration_id
			overdue unit=CLS obligation=KK-4 due=2026-01-26 severity=N3
			pass unit=CLS obligation=KK-5 due=2026-01-26`},
	{Name: text("Phần đọc được loại trừ: chưa nhận, hoặc đã bàn giao từ hơn 12 tháng trước", "What can be read excludes it: not received, or handed over more than 12 months ago"),
		AsOf: "2026-02-02", Given: dung + `declaration person_id=P declaration_id=KK-1 kind=annual year=2025 handed_over_on=0000-00-00
			declaration person_id=P declaration_id=KK-4 kind=annual year=2023 received_on=0000-00-00 handed_over_on=2024-03-05`,
		Want: "none"},
	{Name: text("Hai dòng cùng mã mâu thuẫn", "Two rows of one number contradict each other"),
		AsOf: "2026-01-20", Given: dung + filed + " handed_over_on=2026-01-12\n" + filed + " handed_over_on=2026-01-13",
		Want: "unknown unit=CLS obligation=KK-1 missing=declaration.*"},
	{Name: text("Dòng giữ vị trí bị loại có thể bao gồm ngày nhận; phần đọc được loại trừ thì không", "A position held was set aside and may cover the day of receipt; not where what can be read excludes it"),
		AsOf: "2026-01-27", Given: dung + abroad + filed + "\nassignment person_id=P position_id=- starts_on=2020-01-06\n" + filedQ + `
			assignment person_id=Q position_id=CLS-01 starts_on=2020-01-06
			assignment person_id=Q position_id=DSQ-01 starts_on=0000-00-00 ends_on=2026-01-04`,
		Want: "unknown unit=\"\" obligation=KK-1 due=2026-01-26 missing=assignment.position_id\noverdue unit=CLS obligation=KK-2 due=2026-01-26 severity=N3"},
	{Name: text("Dòng nhiệm kỳ bị loại có thể bao gồm ngày nhận", "A posting was set aside and may cover the day of receipt"),
		AsOf: "2026-01-27", Given: dung + filed + "\n" + serves + "\nposting person_id=P posting_id=NK-1 unit_id=DSQ took_up_on=2025-13-01",
		Want: "unknown unit=\"\" obligation=KK-1 due=2026-01-26 missing=posting.took_up_on"},
	{Name: text("Vị trí bị loại: đơn vị không đọc được thì chưa rõ, đọc được thì vẫn xét", "The position was set aside: not known where its unit cannot be read, and judged where it can"),
		AsOf: "2026-01-27", Given: dung + `position position_id=A name="Văn thư" unit_id=- listed=0
			position position_id=B name="Lễ tân" unit_id=CLS listed=x
			assignment person_id=P position_id=A starts_on=2020-01-06
			assignment person_id=Q position_id=B starts_on=2020-01-06
			` + filed + "\n" + filedQ,
		Want: "unknown unit=\"\" obligation=KK-1 due=2026-01-26 missing=position.unit_id\noverdue unit=CLS obligation=KK-2 due=2026-01-26 severity=N3"},
	{Name: text("Vị trí không có trong danh sách, mà danh sách có dòng không đọc được mã", "A position that no list has, and the list has a row of which the code cannot be read"),
		AsOf: "2026-01-27", Given: dung + "position position_id=- name=\"Văn thư\" unit_id=VP listed=0\nassignment person_id=P position_id=X starts_on=2020-01-06\n" + filed,
		Want: "unknown unit=\"\" obligation=KK-1 due=2026-01-26 missing=position.position_id"},
	{Name: text("Dòng của người bị loại ở đơn vị", "The person's own row was set aside for the unit"),
		AsOf: "2026-01-27", Given: dung + `person person_id=R full_name="Hồ Văn Sơn" unit_id="\xff"
			declaration person_id=R declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-05`,
		Want: "unknown unit=\"\" obligation=KK-3 due=2026-01-26 missing=person.unit_id"},
}
