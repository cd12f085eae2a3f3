package declaration

import "probity/rules"

// A section head's position, one that the ministry has declared declarable, and a desk of which nothing is asked.
const posts = calendar + `holiday day=2023-01-02
	holiday day=2024-01-01
	position position_id=TP name="Trưởng phòng Hộ chiếu" unit_id=CLS listed=0 declarable=1 leadership=head
	position position_id=PP name="Phó Trưởng phòng Hộ chiếu" unit_id=CLS listed=0 declarable=1 leadership=deputy
	position position_id=LS name="Cấp hộ chiếu" unit_id=CLS listed=0 declarable=1
	position position_id=KT name="Kế toán" unit_id=CLS listed=0 declarable=0
	position position_id=CV name="Chuyên viên" unit_id=CLS listed=0 declarable=0
	person person_id=P full_name="Lê Thị Cúc" unit_id=CLS official=1 grade_code=01.003 hired_on=2020-01-06
	`

// enrolmentCases are the worked cases of DEC-005. Monday 12 January 2026 plus ten days is Thursday the 22nd.
var enrolmentCases = []rules.Case{
	{Name: text("Giữ vị trí phải kê khai, không có tên trong danh sách: hết hạn kê khai lần đầu là quá hạn", "Holds a declarable position and is not on the list: overdue when the first declaration was due"),
		AsOf: "2026-01-23", Given: posts + "assignment person_id=P position_id=LS starts_on=2026-01-12",
		Want: "overdue person=P obligation=list due=2026-01-22 severity=N2 at=CLS since=2026-01-12"},
	{Name: text("Đúng ngày đến hạn, hoặc vừa nhận vị trí: sắp đến hạn", "On the due day, or on the first day in the position: due soon"),
		AsOf: "2026-01-22", Given: posts + `assignment person_id=P position_id=LS starts_on=2026-01-12
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=TP starts_on=2026-01-22`,
		Want: "due_soon person=P obligation=list due=2026-01-22\ndue_soon person=Q obligation=list due=2026-02-02"},
	{Name: text("Có tên trong danh sách, của bất kỳ năm nào, loại nào: đạt; chỉ có dòng phục vụ công tác cán bộ thì không", "On the list, of whatever year and sort: pass; a row for personnel work alone does not count"),
		AsOf: "2026-01-23", Given: posts + `assignment person_id=P position_id=LS starts_on=2026-01-12
			obligation person_id=P kind=annual
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=LS starts_on=2026-01-12
			obligation person_id=Q kind=personnel`,
		Want: "pass person=P obligation=list\noverdue person=Q obligation=list due=2026-01-22 severity=N2"},
	{Name: text("Vị trí không phải kê khai, đã thôi giữ, chưa giữ: không thuộc diện; ngày cuối còn giữ thì thuộc diện", "A position that need not declare, one that was left, one to come: not counted; on the last day in it, counted"),
		AsOf: "2026-01-23", Given: posts + `assignment person_id=P position_id=CV starts_on=2020-01-06
			assignment person_id=P position_id=LS starts_on=2024-01-08 ends_on=2026-01-22
			assignment person_id=P position_id=TP starts_on=2026-01-24
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=LS starts_on=2024-01-08 ends_on=2026-01-23`,
		Want: "overdue person=Q obligation=list due=2024-01-18 severity=N2"},
	{Name: text("Ngạch kế toán viên, thanh tra viên thuộc diện dù giữ vị trí nào; làm kế toán mà không có ngạch thì không", "The rank of accountant or inspector counts whatever the position; the job of an accountant without the rank does not"),
		Edge: "①", AsOf: "2026-01-23", Given: posts + `assignment person_id=P position_id=KT starts_on=2020-01-06
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=06.031 hired_on=2026-01-12
			assignment person_id=Q position_id=CV starts_on=2026-01-12
			person person_id=R full_name="Hồ Văn Sơn" official=1 grade_code=04.025 hired_on=2026-01-13`,
		Want: "overdue person=Q obligation=list due=2026-01-22 severity=N2\ndue_soon person=R obligation=list due=2026-01-23"},
	{Name: text("Trước Nghị định 130/2020 (20/12/2020) ngạch chưa làm ai thuộc diện; trước Luật 2018 chưa xét ai", "Before Decree 130/2020 (2020-12-20) no grade made anybody a declarant; before the law of 2018 nobody is looked at"),
		AsOf: "2020-12-19", Given: posts + "person person_id=Q full_name=\"Đỗ Văn Dũng\" official=1 grade_code=06.031 hired_on=2015-01-05", Want: "none"},
	{Name: text("Lao động hợp đồng tại chỗ không phải cán bộ, công chức, viên chức: không thuộc diện", "Contract staff at a post are no officials: not counted"),
		Edge: "②", AsOf: "2026-01-23", Given: posts + `person person_id=Q full_name="Đỗ Văn Dũng" official=0 grade_code=06.031
			assignment person_id=Q position_id=LS starts_on=2020-01-06`, Want: "none"},
	{Name: text("Cấp phó được giao phụ trách đơn vị: một trường hợp; người không phải cấp phó được giao phụ trách cũng tính", "A deputy put in charge of the unit is one case; somebody else who was put in charge counts too"),
		Edge: "③", AsOf: "2026-01-23", Given: posts + `assignment person_id=P position_id=PP starts_on=2023-01-09
			assignment person_id=P position_id=TP starts_on=2026-01-12
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=CV starts_on=2020-01-06
			assignment person_id=Q position_id=TP starts_on=2026-01-12`,
		Want: "overdue person=P obligation=list due=2023-01-19 severity=N2 since=2023-01-09\noverdue person=Q obligation=list due=2026-01-22 severity=N2"},
	{Name: text("Cấp trưởng thuộc diện dù vị trí ghi declarable là 0", "A head counts although the position is recorded as not declarable"),
		AsOf: "2026-01-23", Given: posts + "position position_id=CT name=\"Cục trưởng\" unit_id=CLS listed=0 declarable=0 leadership=head\nassignment person_id=P position_id=CT starts_on=2026-01-12",
		Want: "overdue person=P obligation=list due=2026-01-22 severity=N2"},
	{Name: text("Quyết định mới sau sáp nhập không tính lại từ đầu; gián đoạn một ngày thì tính lại", "A new decision after a merger does not begin anew; a break of a day does"),
		AsOf: "2026-01-20", Given: posts + `assignment person_id=P position_id=LS starts_on=2024-01-08 ends_on=2026-01-11
			assignment person_id=P position_id=TP starts_on=2026-01-12
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=LS starts_on=2024-01-08 ends_on=2026-01-10
			assignment person_id=Q position_id=TP starts_on=2026-01-12`,
		Want: "overdue person=P obligation=list due=2024-01-18 severity=N2 since=2026-01-12\ndue_soon person=Q obligation=list due=2026-01-22"},
	{Name: text("Mã vị trí cũ không còn trong danh sách: xét vị trí đã thay nó", "No list has the former code of a position: what took its place is looked at"),
		AsOf: "2026-01-23", Given: posts + "assignment person_id=P position_id=LSC starts_on=2026-01-12\nposition_lineage predecessor_id=LSC successor_id=LS effective_on=2026-01-14",
		Want: "overdue person=P obligation=list due=2026-01-22 severity=N2"},
	{Name: text("Giữ vị trí từ trước khi Luật 2018 có hiệu lực: tính từ ngày Luật có hiệu lực", "Held since before the law of 2018 was in force: it counts from then"),
		AsOf: "2026-01-23", Given: posts + "holiday day=2019-09-02\nassignment person_id=P position_id=LS starts_on=2012-01-09", Want: "overdue person=P obligation=list due=2019-07-11 severity=N2"},
	{Name: text("Đã rời cơ quan: không thuộc diện; ngày làm việc cuối cùng thì còn", "Left the service: not counted; on the last day in it, counted"),
		AsOf: "2026-01-23", Given: posts + `person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003 left_on=2026-01-22
			assignment person_id=Q position_id=LS starts_on=2020-01-06
			person person_id=R full_name="Hồ Văn Sơn" official=1 grade_code=01.003 left_on=2026-01-23
			assignment person_id=R position_id=LS starts_on=2026-01-12`,
		Want: "overdue person=R obligation=list due=2026-01-22 severity=N2"},
	{Name: text("Ngạch làm quá hạn khi vị trí mới chỉ sắp đến hạn", "The grade makes it overdue where by the position it is only due soon"),
		AsOf: "2026-01-20", Given: posts + `person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=06.030 hired_on=2024-01-08
			assignment person_id=Q position_id=LS starts_on=2026-01-12`,
		Want: "overdue person=Q obligation=list due=2024-01-18 severity=N2"},
}
