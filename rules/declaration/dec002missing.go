package declaration

import "probity/rules"

// annualMissing are the worked cases of DEC-002 in which something is missing.
var annualMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ năm của bản kê khai: không đánh giá quy tắc", "The year of declarations is not mapped: the rule is not evaluated"),
		AsOf: "2026-01-01", Given: hoa + yearly + "unmapped declaration.year", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ số lần nhắc, ngày phát sinh, đơn vị, ngày rời cơ quan: vẫn xét, kèm lưu ý", "Reminders, the days of first duties, units and leaving are not mapped: judged all the same, saying so"),
		AsOf: "2026-01-01", Given: hoa + "obligation person_id=P kind=annual year=2025 reminders=2\nobligation person_id=P kind=initial trigger_on=2025-12-02\nunmapped obligation.reminders obligation.trigger_on person.unit_id person.left_on person.hired_on",
		Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N2 at=\"\""},
	// Empty.
	{Name: text("Không rõ năm phải kê khai", "For which year it is owed is not known"),
		AsOf: "2026-01-01", Given: hoa + "obligation person_id=P kind=annual", Want: "unknown person=P obligation=annual missing=obligation.year"},
	{Name: text("Ngày nhận để trống là chưa nhận: đó là ý nghĩa của cột; số lần nhắc để trống là chưa nhắc", "An empty day of receipt is not received: so the column means it; an empty number of reminders is none"),
		AsOf: "2026-01-01", Given: hoa + yearly + "declaration person_id=P declaration_id=KK-1 kind=annual year=2025",
		Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N2"},
	{Name: text("Bản kê khai không rõ năm: nhận trong năm thì có thể là của năm đó; nhận từ trước, chưa nhận, hoặc cũng chậm thì không làm khác đi", "A declaration without a year: received in the year it may be that year's; received before, not received, or late as well it changes nothing"),
		AsOf: "2026-01-31", Given: hoa + yearly + `declaration person_id=P declaration_id=KK-1 kind=annual received_on=2025-01-01
			` + declarant("Q") + `declaration person_id=Q declaration_id=KK-2 kind=annual received_on=2024-12-31
			declaration person_id=Q declaration_id=KK-3 kind=annual
			declaration person_id=Q declaration_id=KK-4 kind=annual received_on=2026-01-02`,
		Want: "unknown person=P obligation=annual/2025 due=2025-12-31 missing=declaration.year\noverdue person=Q obligation=annual/2025 due=2025-12-31 severity=N2"},
	{Name: text("Bản kê khai của năm mà nhận trước khi năm bắt đầu: năm hoặc ngày nhận không đúng", "A declaration for the year that was received before it had begun: one of the two is wrong"),
		AsOf: "2026-01-31", Given: hoa + yearly + "declaration person_id=P declaration_id=KK-1 kind=annual year=2025 received_on=2024-12-31",
		Want: "unknown person=P obligation=annual/2025 due=2025-12-31 missing=declaration.received_on"},
	{Name: text("Không rõ ngày phát sinh của nghĩa vụ kê khai lần đầu: có thể là cuối năm", "The day of a first duty is not known: it may be late in the year"),
		Edge: "①", AsOf: "2026-01-01", Given: hoa + yearly + "obligation person_id=P kind=initial\n" + declarant("Q") + `obligation person_id=Q kind=initial
			declaration person_id=Q declaration_id=KK-1 kind=annual year=2025 received_on=2025-12-30`,
		Want: "unknown person=P obligation=annual/2025 due=2025-12-31 missing=obligation.trigger_on\npass person=Q obligation=annual/2025 due=2025-12-31"},
	{Name: text("Kê khai lần đầu cuối năm, mà bản nhận từ trước có thể của cơ quan cũ: chưa rõ có phải lần đầu hay không", "First declared late in the year, and one received before may be another agency's: it is not known whether it is the first"),
		Edge: "①", AsOf: "2026-01-01", Given: `person person_id=P full_name="Trần Thị Hoa" hired_on=2025-12-02
			` + yearly + "obligation person_id=P kind=initial trigger_on=2025-12-02\ndeclaration person_id=P declaration_id=KK-1 kind=annual year=2024 received_on=2024-12-02",
		Want: "unknown person=P obligation=annual/2025 due=2025-12-31 missing=declaration.received_on"},
	// Set aside.
	{Name: text("Dòng bản kê khai bị loại có thể là bản còn thiếu: không đọc được loại, năm hoặc ngày nhận", "A declaration that was set aside may be the missing one: its sort, year or day cannot be read"),
		AsOf: "2026-01-31", Given: hoa + yearly + `declaration person_id=P declaration_id=KK-1 kind=x year=2025 received_on=2025-12-12
			` + declarant("Q") + `declaration person_id=Q declaration_id=KK-2 kind=annual year=20x5 received_on=2025-12-12
			` + declarant("R") + "declaration person_id=R declaration_id=KK-3 kind=annual year=2025 received_on=0000-00-00",
		Want: `unknown person=P obligation=annual/2025 due=2025-12-31 missing=declaration.kind
			unknown person=Q obligation=annual/2025 due=2025-12-31 missing=declaration.year
			unknown person=R obligation=annual/2025 due=2025-12-31 missing=declaration.received_on`},
	{Name: text("Phần đọc được loại trừ: loại khác, năm khác, nhận sau hạn", "What can be read excludes it: another sort, another year, received after the due day"),
		AsOf: "2026-01-31", Given: hoa + yearly + `declaration person_id=P declaration_id=KK-1 kind=initial year=20x5 received_on=2025-12-12
			declaration person_id=P declaration_id=KK-2 kind=x year=2024 received_on=2025-01-12
			declaration person_id=P declaration_id=KK-3 kind=annual year=2024 received_on=0000-00-00
			declaration person_id=P declaration_id=KK-4 kind=x year=2025 received_on=2026-01-02`,
		Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N2"},
	{Name: text("Hai dòng cùng mã mâu thuẫn về năm", "Two rows with one number differ in the year"),
		AsOf: "2026-01-31", Given: hoa + yearly + `declaration person_id=P declaration_id=KK-1 kind=annual year=2025 received_on=2025-12-12
			declaration person_id=P declaration_id=KK-1 kind=annual year=2024 received_on=2025-12-12`,
		Want: "unknown person=P obligation=annual/2025 due=2025-12-31 missing=declaration.*"},
	{Name: text("Dòng nghĩa vụ bị loại: không đọc được loại hoặc năm; năm sau hoặc loại khác thì không thuộc diện", "An obligation was set aside: its sort or year cannot be read; one for a later year, or of another sort, is not counted"),
		AsOf: "2026-01-01", Given: hoa + `obligation person_id=P kind=x year=2025
			person person_id=Q full_name="Lê Thị Cúc"
			obligation person_id=Q kind=annual year=20x5
			person person_id=R full_name="Đỗ Văn Dũng"
			obligation person_id=R kind=supplementary year=20x5
			obligation person_id=R kind=x year=2027
			obligation person_id=R kind=x`,
		Want: "unknown person=P obligation=annual/2025 due=2025-12-31 missing=obligation.kind\nunknown person=Q obligation=annual missing=obligation.year"},
	{Name: text("Dòng nghĩa vụ chỉ có lỗi ở số lần nhắc, hoặc hai dòng chỉ khác số lần nhắc: vẫn phải kê khai, coi như chưa nhắc", "An obligation is faulty in its reminders alone, or two rows differ in them alone: owed all the same, and reminded of never"),
		AsOf: "2026-01-01", Given: hoa + "obligation person_id=P kind=annual year=2025 reminders=x\n" + `person person_id=Q full_name="Lê Thị Cúc"
			obligation person_id=Q kind=annual year=2025 reminders=2
			obligation person_id=Q kind=annual year=2025 reminders=3`,
		Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N2\noverdue person=Q obligation=annual/2025 due=2025-12-31 severity=N2"},
	{Name: text("Dòng kê khai lần đầu bị loại có thể miễn; không đọc được ngày rời cơ quan: có thể đã rời", "A first duty that was set aside may exempt; the day of leaving cannot be read: they may have left"),
		AsOf: "2026-01-01", Given: hoa + yearly + `obligation person_id=P kind=initial trigger_on=2025-13-02
			person person_id=Q full_name="Lê Thị Cúc" left_on=0000-00-00
			obligation person_id=Q kind=annual year=2025
			person person_id=R full_name="Đỗ Văn Dũng"
			obligation person_id=R kind=annual year=2025
			obligation person_id=R kind=x trigger_on=2025-12-01`,
		Want: `unknown person=P obligation=annual/2025 due=2025-12-31 missing=obligation.trigger_on
			unknown person=Q obligation=annual/2025 due=2025-12-31 missing=person.left_on
			overdue person=R obligation=annual/2025 due=2025-12-31 severity=N2`},
}
