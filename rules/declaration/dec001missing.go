package declaration

import "probity/rules"

// initialMissing are the worked cases of DEC-001 in which something is missing.
var initialMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ ngày nhận: không đánh giá quy tắc", "The day of receipt is not mapped: the rule is not evaluated"),
		AsOf: "2026-01-16", Given: lan + owed + "unmapped declaration.received_on", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ đơn vị, ngày rời cơ quan, ngày vào Bộ: vẫn xét, kèm lưu ý; trường hợp thuộc báo cáo của Trưởng ban", "Unit, leaving and joining are not mapped: judged all the same, saying so; the case is the chair's"),
		AsOf: "2026-01-16", Given: lan + owed + "unmapped person.unit_id person.left_on person.hired_on\n" + serving("Q", "2026-01-05") + "declaration person_id=Q declaration_id=KK-1 kind=initial received_on=2001-01-01",
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2 at=\"\"\nexempt person=Q obligation=initial/2026-01-05 due=2026-01-15"},
	{Name: text("Chưa ánh xạ ngày nghỉ: chỉ thứ bảy, chủ nhật làm lùi hạn, kèm lưu ý", "Holidays are not mapped: only Saturdays and Sundays move the due day, saying so"),
		AsOf: "2026-02-17", Given: lan + serving("Q", "2026-01-07") + serving("R", "2026-02-06") + "unmapped holiday",
		Want: "overdue person=Q obligation=initial/2026-01-07 due=2026-01-19 severity=N2\noverdue person=R obligation=initial/2026-02-06 due=2026-02-16 severity=N2"},
	// Empty.
	{Name: text("Không rõ ngày phát sinh nghĩa vụ", "The day on which the duty arose is not known"),
		AsOf: "2026-01-16", Given: lan + "obligation person_id=P kind=initial\ndeclaration person_id=P declaration_id=KK-1 kind=initial received_on=2026-01-12",
		Want: "unknown person=P obligation=initial missing=obligation.trigger_on"},
	{Name: text("Ngày nhận để trống là chưa nhận: đó là ý nghĩa của cột", "An empty day of receipt is not received: so the column means it"),
		AsOf: "2026-01-16", Given: lan + owed + "declaration person_id=P declaration_id=KK-1 kind=initial received_on=-",
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2"},
	{Name: text("Bản nhận trước khi vào Bộ, hoặc không rõ ngày vào Bộ: có thể kê khai tại cơ quan cũ; có bản nhận trong hạn thì không sao", "Received before joining the ministry, or that day is not known: it may have been made to another agency; with one received in time it does not matter"),
		Edge: "③", AsOf: "2026-01-16", Given: calendar + `person person_id=P full_name="Nguyễn Thị Lan" hired_on=2026-01-05
			` + owed + `declaration person_id=P declaration_id=KK-1 kind=annual received_on=2025-12-20
			person person_id=Q full_name="Lê Thị Cúc"
			obligation person_id=Q kind=initial trigger_on=2026-01-05
			declaration person_id=Q declaration_id=KK-2 kind=initial received_on=2025-12-20
			person person_id=R full_name="Đỗ Văn Dũng"
			obligation person_id=R kind=initial trigger_on=2026-01-05
			declaration person_id=R declaration_id=KK-3 kind=initial received_on=2025-12-20
			declaration person_id=R declaration_id=KK-4 kind=initial received_on=2026-01-15`,
		Want: `unknown person=P obligation=initial/2026-01-05 due=2026-01-15 missing=declaration.received_on
			unknown person=Q obligation=initial/2026-01-05 due=2026-01-15 missing=person.hired_on
			pass person=R obligation=initial/2026-01-05 due=2026-01-15`},
	{Name: text("Năm không có lịch nghỉ: chỉ thiếu dữ liệu khi hạn lùi hay không làm kết luận khác đi", "A year without a table of days off: it matters only where the day to which the limit moves changes the verdict"),
		Edge: "④", AsOf: "2028-01-17", Given: lan + serving("Q", "2028-01-04") + serving("R", "2028-01-05") + serving("S", "2028-01-10") + `declaration person_id=R declaration_id=KK-1 kind=initial received_on=2028-01-17
			` + serving("T", "2028-01-04") + `declaration person_id=T declaration_id=KK-2 kind=initial received_on=2028-01-14
			` + serving("U", "2026-12-28"),
		Want: `unknown person=Q obligation=initial/2028-01-04 missing=holiday.day
			pass person=R obligation=initial/2028-01-05
			unknown person=S obligation=initial/2028-01-10 missing=holiday.day
			pass person=T obligation=initial/2028-01-04
			overdue person=U obligation=initial/2026-12-28 due=2027-01-07 severity=N2`},
	{Name: text("Năm cũ không có lịch nghỉ, bản nhận ngay sau ngày đến hạn theo lịch: đạt hoặc chậm đã lâu, không nêu ai", "A former year without a table of days off, and it came on the day after the due day by the calendar: in time or late long ago, and nobody is told"),
		Edge: "④", AsOf: "2026-01-16", Given: lan + serving("Q", "2022-03-01") + "declaration person_id=Q declaration_id=KK-1 kind=initial received_on=2022-03-14",
		Want: "none"},
	// Set aside.
	{Name: text("Dòng ngày nghỉ bị loại: không đọc được ngày thì ngày nào cũng có thể là ngày nghỉ, nhưng chỉ một ngày", "A holiday was set aside: where its day cannot be read any day may be off, but one only"),
		Edge: "④", AsOf: "2026-01-16", Given: lan + owed + serving("Q", "2026-01-04") + "holiday day=2026-13-01",
		Want: "unknown person=P obligation=initial/2026-01-05 missing=holiday.day\noverdue person=Q obligation=initial/2026-01-04 due=2026-01-15 severity=N2"},
	{Name: text("Dòng bản kê khai bị loại có thể là bản còn thiếu: không đọc được loại hoặc ngày nhận", "A declaration that was set aside may be the missing one: its sort or its day cannot be read"),
		AsOf: "2026-01-16", Given: lan + owed + `declaration person_id=P declaration_id=KK-1 kind=x received_on=2026-01-12
			` + serving("Q", "2026-01-05") + "declaration person_id=Q declaration_id=KK-2 kind=initial received_on=0000-00-00",
		Want: "unknown person=P obligation=initial/2026-01-05 due=2026-01-15 missing=declaration.kind\nunknown person=Q obligation=initial/2026-01-05 due=2026-01-15 missing=declaration.received_on"},
	{Name: text("Phần đọc được loại trừ: loại khác, chưa nhận, nhận sau hạn, nhận sau ngày chốt số liệu; đã có bản khác nhận trong hạn", "What can be read excludes it: another sort, not received, received after the due day or after the as-of date; or another one was received in time"),
		AsOf: "2026-01-20", Given: lan + owed + `declaration person_id=P declaration_id=KK-1 kind=personnel received_on=0000-00-00
			declaration person_id=P declaration_id=KK-2 kind=x received_on=-
			declaration person_id=P declaration_id=KK-3 kind=x received_on=2026-01-16
			declaration person_id=P declaration_id=KK-4 kind=x received_on=2026-01-21
			` + serving("Q", "2026-01-05") + `declaration person_id=Q declaration_id=KK-5 kind=initial received_on=2026-01-08
			declaration person_id=Q declaration_id=KK-6 kind=initial received_on=0000-00-00`,
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2\npass person=Q obligation=initial/2026-01-05 due=2026-01-15"},
	{Name: text("Bản kê khai không đọc được mã vẫn là bản kê khai; hai dòng cùng mã mâu thuẫn thì chưa rõ, trừ khi cả hai đều chậm", "A declaration whose number cannot be read is one all the same; two rows with one number contradict each other, unless both are late"),
		AsOf: "2026-01-20", Given: lan + owed + `declaration person_id=P declaration_id=- kind=initial received_on=2026-01-12
			` + serving("Q", "2026-01-05") + `declaration person_id=Q declaration_id=KK-2 kind=initial received_on=2026-01-12
			declaration person_id=Q declaration_id=KK-2 kind=initial received_on=2026-01-17
			` + serving("R", "2026-01-05") + `declaration person_id=R declaration_id=KK-3 kind=initial received_on=2026-01-17
			declaration person_id=R declaration_id=KK-3 kind=initial received_on=2026-01-18`,
		Want: `pass person=P obligation=initial/2026-01-05 due=2026-01-15
			unknown person=Q obligation=initial/2026-01-05 due=2026-01-15 missing=declaration.*
			overdue person=R obligation=initial/2026-01-05 due=2026-01-15 severity=N2`},
	{Name: text("Dòng nghĩa vụ bị loại: không đọc được loại, hoặc ngày phát sinh; phần đọc được loại trừ thì không thuộc diện", "An obligation was set aside: its sort, or its day, cannot be read; one that is readably another's is not counted"),
		AsOf: "2026-01-16", Given: lan + `obligation person_id=P kind=x trigger_on=2026-01-05
			person person_id=Q full_name="Lê Thị Cúc"
			obligation person_id=Q kind=initial trigger_on=2026-13-05
			person person_id=R full_name="Đỗ Văn Dũng"
			obligation person_id=R kind=annual trigger_on=2026-13-05
			obligation person_id=R kind=x trigger_on=2026-01-17
			obligation person_id=R kind=x trigger_on=2019-06-30
			obligation person_id=R kind=x`,
		Want: "unknown person=P obligation=initial/2026-01-05 due=2026-01-15 missing=obligation.kind\nunknown person=Q obligation=initial missing=obligation.trigger_on"},
	{Name: text("Dòng đọc được và dòng bị loại cùng ngày phát sinh: dòng đọc được là đủ", "A row that can be read and one that was set aside are of one day: the first is enough"),
		AsOf: "2026-01-16", Given: lan + owed + "obligation person_id=P kind=x trigger_on=2026-01-05",
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2"},
	{Name: text("Không đọc được ngày rời cơ quan: có thể đã rời; không đọc được đơn vị: không thuộc đơn vị nào", "The day of leaving cannot be read: they may have left; the unit cannot be read: the case is no unit's"),
		AsOf: "2026-01-16", Given: calendar + `person person_id=P full_name="Nguyễn Thị Lan" unit_id=CLS left_on=0000-00-00
			` + owed + `person person_id=Q full_name="Lê Thị Cúc" unit_id=CLS left_on=0000-00-00
			obligation person_id=Q kind=initial trigger_on=2026-01-05
			declaration person_id=Q declaration_id=KK-1 kind=initial received_on=2026-01-15
			person person_id=R full_name="Đỗ Văn Dũng" unit_id=""
			obligation person_id=R kind=initial trigger_on=2026-01-05`,
		Want: `unknown person=P obligation=initial/2026-01-05 due=2026-01-15 at=CLS missing=person.left_on
			pass person=Q obligation=initial/2026-01-05 due=2026-01-15
			overdue person=R obligation=initial/2026-01-05 due=2026-01-15 severity=N2 at=""`},
}
