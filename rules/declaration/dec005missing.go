package declaration

import "probity/rules"

// enrolmentMissing are the cases of DEC-005 in which something is missing.
var enrolmentMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ vị trí nào phải kê khai: không đánh giá quy tắc", "Which positions are declarable is not mapped: the rule is not evaluated"),
		AsOf: "2026-01-23", Given: posts + "unmapped position.declarable", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ danh sách nghĩa vụ: không đánh giá quy tắc", "The list of obligations is not mapped: the rule is not evaluated"),
		AsOf: "2026-01-23", Given: posts + "unmapped obligation", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ vai trò, ngạch, ngày vào Bộ, hợp đồng, lịch nghỉ: vẫn xét, kèm lưu ý", "Leadership, grades, the day of joining, contracts and holidays are not mapped: judged all the same, saying so"),
		AsOf: "2026-01-23", Given: posts + `assignment person_id=P position_id=LS starts_on=2026-01-12
			unmapped position.leadership person.grade_code person.hired_on person.official person.unit_id person.left_on holiday position_lineage`,
		Want: "overdue person=P obligation=list due=2026-01-22 severity=N2 at=\"\""},
	{Name: text("Chưa ánh xạ ngày vào Bộ: người có ngạch coi là đã vào từ lâu", "The day of joining is not mapped: who is of the grade counts as having joined long ago"),
		AsOf: "2026-01-23", Given: posts + "person person_id=Q full_name=\"Đỗ Văn Dũng\" official=1 grade_code=06.031\nunmapped person.hired_on",
		Want: "overdue person=Q obligation=list severity=N2"},
	// Empty.
	{Name: text("Không rõ vị trí có phải kê khai hay không: chưa đủ dữ liệu, trừ khi đã có tên trong danh sách", "It is not known whether the position is declarable: not enough data, unless the list has the person"),
		AsOf: "2026-01-23", Given: posts + `position position_id=X name="Lễ tân" unit_id=CLS listed=0 declarable=-
			assignment person_id=P position_id=X starts_on=2020-01-06
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=X starts_on=2020-01-06
			obligation person_id=Q kind=initial`,
		Want: "unknown person=P obligation=list missing=position.declarable"},
	{Name: text("Không rõ ngạch: chưa đủ dữ liệu; đã quá hạn theo vị trí, hoặc là hợp đồng, thì ngạch nào cũng vậy", "The grade is not known: not enough data; overdue by the position, or on contract, any grade would do"),
		AsOf: "2026-01-23", Given: posts + `person person_id=Q full_name="Đỗ Văn Dũng" official=1
			assignment person_id=Q position_id=CV starts_on=2020-01-06
			person person_id=R full_name="Hồ Văn Sơn" official=1
			assignment person_id=R position_id=LS starts_on=2026-01-12
			person person_id=S full_name="Vũ Thị Mai" official=0`,
		Want: "unknown person=Q obligation=list missing=person.grade_code\noverdue person=R obligation=list due=2026-01-22 severity=N2"},
	{Name: text("Không rõ có phải hợp đồng, hoặc ngày vào Bộ của người có ngạch", "It is not known whether the person is on contract, or when one of the grade joined"),
		AsOf: "2026-01-23", Given: posts + `person person_id=Q full_name="Đỗ Văn Dũng" grade_code=01.003
			assignment person_id=Q position_id=LS starts_on=2026-01-12
			person person_id=R full_name="Hồ Văn Sơn" official=1 grade_code=06.031
			person person_id=S full_name="Vũ Thị Mai" official=1 grade_code=06.031
			assignment person_id=S position_id=LS starts_on=2026-01-14`,
		Want: `unknown person=Q obligation=list due=2026-01-22 missing=person.official
			unknown person=R obligation=list missing=person.hired_on
			unknown person=S obligation=list due=2026-01-26 missing=person.hired_on`},
	{Name: text("Người không có trong danh sách nhân sự: như các cột để trống", "Somebody whom the list of persons does not have: as if the columns were empty"),
		AsOf: "2026-01-23", Given: posts + "assignment person_id=Z position_id=LS starts_on=2026-01-12", Want: "unknown person=Z obligation=list due=2026-01-22 missing=person.official"},
	{Name: text("Năm không có lịch nghỉ làm kết luận khác đi", "A year without a table of days off changes the verdict"),
		AsOf: "2028-01-22", Given: posts + `assignment person_id=P position_id=LS starts_on=2028-01-11
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=LS starts_on=2028-01-12`,
		Want: "unknown person=P obligation=list missing=holiday.day\ndue_soon person=Q obligation=list"},
	{Name: text("Danh sách có mã chỉ khác mã của người đó ở chữ hoa hoặc số 0 ở đầu, mà danh sách nhân sự không có: có thể là người đó", "The list has a number that differs from the person's by case or leading zeros only, and no list of persons has it: it may be the same person"),
		AsOf: "2026-01-23", Given: posts + `assignment person_id=P position_id=LS starts_on=2026-01-12
			obligation person_id=p kind=initial
			person person_id=007 full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=007 position_id=LS starts_on=2026-01-12
			obligation person_id=7 kind=personnel`,
		Want: "unknown person=P obligation=list due=2026-01-22 missing=obligation.person_id\noverdue person=007 obligation=list due=2026-01-22 severity=N2\nunknown person=7 obligation=list missing=person.grade_code"},
	// Set aside.
	{Name: text("Dòng nghĩa vụ bị loại: không đọc được loại thì chưa rõ; đọc được loại thì có tên trong danh sách", "An obligation was set aside: open where its sort cannot be read; on the list where it can"),
		AsOf: "2026-01-23", Given: posts + `assignment person_id=P position_id=LS starts_on=2026-01-12
			obligation person_id=P kind=x
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=LS starts_on=2026-01-12
			obligation person_id=Q kind=annual year=x`,
		Want: "unknown person=P obligation=list due=2026-01-22 missing=obligation.kind\npass person=Q obligation=list"},
	{Name: text("Dòng giữ vị trí bị loại có thể bao gồm ngày chốt số liệu; phần đọc được loại trừ thì không thuộc diện", "A row of a position held was set aside and may cover the as-of date; not counted where what can be read excludes it"),
		AsOf: "2026-01-23", Given: posts + `assignment person_id=P position_id=LS starts_on=0000-00-00
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=LS starts_on=0000-00-00 ends_on=2026-01-22
			assignment person_id=Q position_id=CV starts_on=0000-00-00
			assignment person_id=Q position_id=- starts_on=2026-01-24`,
		Want: "unknown person=P obligation=list missing=assignment.starts_on"},
	{Name: text("Sắp đến hạn mà dòng bị loại có thể nối liền trước đó: có thể đã quá hạn", "Due soon, and a row that was set aside may lead up to it: it may be overdue"),
		AsOf: "2026-01-20", Given: posts + `assignment person_id=P position_id=LS starts_on=2026-01-12
			assignment person_id=P position_id=TP starts_on=2024-01-08 ends_on=0000-00-00
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=LS starts_on=2026-01-12
			assignment person_id=Q position_id=TP starts_on=0000-00-00 ends_on=2026-01-10`,
		Want: "unknown person=P obligation=list due=2026-01-22 missing=assignment.ends_on\ndue_soon person=Q obligation=list due=2026-01-22"},
	{Name: text("Dòng vị trí bị loại: chưa rõ, trừ khi đọc được là phải kê khai hay không", "The position was set aside: open, unless it can be read whether it is declarable"),
		AsOf: "2026-01-23", Given: posts + `position position_id=A name="Lễ tân" unit_id=CLS listed=0 declarable=x
			position position_id=B unit_id=CLS listed=0 declarable=1
			position position_id=C unit_id=CLS listed=0 declarable=0
			assignment person_id=P position_id=A starts_on=2026-01-12
			person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003
			assignment person_id=Q position_id=B starts_on=2026-01-12
			person person_id=R full_name="Hồ Văn Sơn" official=1 grade_code=01.003
			assignment person_id=R position_id=C starts_on=2026-01-12`,
		Want: "unknown person=P obligation=list missing=position.declarable\noverdue person=Q obligation=list due=2026-01-22 severity=N2"},
	{Name: text("Vị trí không có trong danh sách: không thuộc diện; chưa rõ nếu một dòng của danh sách không đọc được mã", "A position that no list has: not counted; open if a row of the list has a code that cannot be read"),
		AsOf: "2026-01-23", Given: posts + "assignment person_id=P position_id=X starts_on=2026-01-12", Want: "none"},
	{Name: text("Danh sách vị trí có dòng không đọc được mã", "The list of positions has a row of which the code cannot be read"),
		AsOf: "2026-01-23", Given: posts + "position position_id=- name=\"Lễ tân\" unit_id=CLS listed=0 declarable=1\nassignment person_id=P position_id=X starts_on=2026-01-12",
		Want: "unknown person=P obligation=list missing=position.position_id"},
	{Name: text("Dòng kế thừa của vị trí không còn trong danh sách không dùng được", "The lineage of a position that no list has any more cannot be used"),
		AsOf: "2026-01-23", Given: posts + "assignment person_id=P position_id=LSC starts_on=2026-01-12\nposition_lineage predecessor_id=LSC successor_id=LS effective_on=2026-13-01",
		Want: "unknown person=P obligation=list missing=position_lineage.effective_on"},
	{Name: text("Dòng của người bị loại: không đọc được ngày rời, ngạch", "The person's own row was set aside for the day of leaving, or for the grade"),
		AsOf: "2026-01-23", Given: posts + `person person_id=Q full_name="Đỗ Văn Dũng" official=1 grade_code=01.003 left_on=0000-00-00
			assignment person_id=Q position_id=LS starts_on=2026-01-12
			person person_id=R full_name="Hồ Văn Sơn" official=1 grade_code="\xff"`,
		Want: "unknown person=Q obligation=list due=2026-01-22 missing=person.left_on\nunknown person=R obligation=list missing=person.grade_code"},
}
