package rotation

import "probity/rules"

// staleMissing are the worked cases of ROT-005 in which something is missing, in each of its three meanings.
var staleMissing = []rules.Case{
	{Name: text("Vị trí chỉ được giữ qua đổi tên, mà một dòng không đọc được vị trí có thể cho biết đã thôi giữ", "Only a rename says that the position is held, and a row whose position cannot be read may say that it has ended"),
		AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=CU successor_id=LS effective_on=2025-03-01
			assignment person_id=P position_id=CU starts_on=2022-08-31
			assignment person_id=P starts_on=2025-03-01 ends_on=2025-06-30
			deferral person_id=P ground=illness starts_on=2025-06-01`,
		Want: "unknown person=P obligation=illness/2025-06-01 missing=assignment.position_id"},
	{Name: text("Dòng hoãn bị loại có thể nối tiếp và kết thúc muộn hơn: khi đó chỉ xét dòng ấy", "A set-aside deferral may follow and end later: then only that one is judged"),
		AsOf: "2025-11-01", Given: studied + "deferral person_id=P ground=illness starts_on=2025-10-01 ends_on=2026-13-01 evidence_no=8/BV",
		Want: `unknown person=P obligation=illness/2025-10-01 missing=deferral.ends_on
			unknown person=P obligation=study/2024-01-01 missing=deferral.ends_on`},
	{Name: text("Dòng hoãn bị loại kết thúc trước dòng đang xét thì không làm khác đi; kết thúc cùng ngày, hoặc hoãn vì con nhỏ không biết đến khi nào, thì có thể", "A set-aside deferral that ends before the one that is judged changes nothing; one that ends with it, or one for a child of which nobody knows how long it lasts, may"),
		AsOf: "2025-09-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2024-01-01
			deferral person_id=P ground=illness starts_on=2025-06-01 ends_on=2026-06-01
			deferral person_id=P ground=study starts_on=2025-13-01 ends_on=2026-05-31
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=LS starts_on=2024-01-01
			deferral person_id=Q ground=illness starts_on=2025-06-01 ends_on=2026-06-01
			deferral person_id=Q ground=study starts_on=2025-13-01 ends_on=2026-06-01
			person person_id=R full_name="Vũ Thị Em" born_on=1990-01-01 sex=female
			assignment person_id=R position_id=LS starts_on=2024-01-01
			deferral person_id=R ground=illness starts_on=2025-06-01 ends_on=2026-06-01
			deferral person_id=R ground=young_child starts_on=2025-01-01`,
		Want: `overdue person=P obligation=illness/2025-06-01 severity=N3
			unknown person=P obligation=study/ missing=deferral.starts_on
			unknown person=Q obligation=illness/2025-06-01 missing=deferral.starts_on
			unknown person=Q obligation=study/ missing=deferral.starts_on
			unknown person=R obligation=illness/2025-06-01 missing=deferral.child_born_on
			unknown person=R obligation=young_child/2025-01-01 missing=deferral.child_born_on`},
	{Name: text("Sắp hết hoãn, mà chỉ vị trí không rõ có phải lãnh đạo, quản lý mới đến hạn trước đó; có cả vị trí chắc chắn không phải thì rõ", "The deferral ends soon, and only a position that may be managerial is due before; where one is that certainly is not, it is clear"),
		AsOf: "2025-11-01", Given: an + consular + `position position_id=KT name="Kế toán" unit_id=QTTV listed=1
			assignment person_id=P position_id=LS starts_on=2024-08-31
			assignment person_id=P position_id=KT starts_on=2022-08-31
			deferral person_id=P ground=study starts_on=2024-01-01 ends_on=2025-12-31 evidence_no=7/QĐ-BNG
			position position_id=VT name="Văn thư" unit_id=CLS listed=1 managerial=0
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=KT starts_on=2021-03-01
			assignment person_id=Q position_id=LS starts_on=2024-08-31
			assignment person_id=Q position_id=VT starts_on=2021-08-31
			deferral person_id=Q ground=study starts_on=2024-01-01 ends_on=2025-12-31 evidence_no=8/QĐ-BNG`,
		Want: "unknown person=P obligation=study/2024-01-01 missing=position.managerial\ndue_soon person=Q obligation=study/2024-01-01 due=2026-01-30"},
	{Name: text("Sắp hết hoãn, không đọc được từ ngày nào giữ vị trí; còn lâu mới hết thì không làm khác đi", "The deferral ends soon, and since when a position is held cannot be read; where it has long to go that changes nothing"),
		AsOf: "2025-11-01", Given: an + consular + cashier + `assignment person_id=P position_id=LS starts_on=2024-08-31
			assignment person_id=P position_id=KT starts_on=0000-00-00
			deferral person_id=P ground=study starts_on=2024-01-01 ends_on=2025-12-31 evidence_no=7/QĐ-BNG
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=LS starts_on=2024-08-31
			assignment person_id=Q position_id=KT starts_on=0000-00-00
			deferral person_id=Q ground=study starts_on=2024-01-01 ends_on=2027-12-31 evidence_no=8/QĐ-BNG`,
		Want: "unknown person=P obligation=study/2024-01-01 missing=assignment.starts_on\npass person=Q obligation=study/2024-01-01"},
	{Name: text("Dòng vụ việc bị loại có thể giữ hoặc làm mất căn cứ hoãn vì kỷ luật; trước khi hoãn, hoặc hoãn vì lý do khác, thì không ảnh hưởng", "A set-aside proceeding may keep, or end, the ground of a deferral under review; from before it, or for another ground, it changes nothing"),
		AsOf: "2026-01-31", Given: renamed + `deferral person_id=P ground=discipline starts_on=2025-06-01 evidence_no=4/TB
			proceeding person_id=P kind=discipline opened_on=2025-05-20 closed_on=2025-13-01
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=LS-M starts_on=2024-01-01
			deferral person_id=Q ground=discipline starts_on=2025-06-01 evidence_no=5/TB
			proceeding person_id=Q kind=discipline opened_on=2025-13-01 closed_on=2025-05-31
			person person_id=R full_name="Vũ Thị Em" born_on=1990-01-01 sex=female
			assignment person_id=R position_id=LS-M starts_on=2024-01-01
			deferral person_id=R ground=study starts_on=2025-06-01 evidence_no=6
			proceeding person_id=R kind=discipline opened_on=2025-06-20 closed_on=2025-13-01`,
		Want: `unknown person=P obligation=discipline/2025-06-01 missing=proceeding.closed_on
			pass person=Q obligation=discipline/2025-06-01
			pass person=R obligation=study/2025-06-01`},
	{Name: text("Dòng hoãn bị loại", "A deferral was set aside"),
		AsOf: "2025-09-01", Given: renamed + "deferral person_id=P ground=study starts_on=2025-01-01 ends_on=9999-12-31",
		Want: "unknown person=P obligation=study/2025-01-01 missing=deferral.ends_on"},
	{Name: text("Hai dòng hoãn cùng khóa khác nội dung là một trường hợp; dòng bị loại chỉ bắt đầu sau ngày chốt số liệu thì không thuộc diện", "Two rows of one deferral that contradict each other are one case; a set-aside row that only begins after the as-of date is not counted"),
		AsOf: "2025-09-01", Given: renamed + `deferral person_id=P ground=study starts_on=2025-01-01 ends_on=2025-12-31 evidence_no=1
			deferral person_id=P ground=study starts_on=2025-01-01 ends_on=2026-12-31 evidence_no=1
			deferral person_id=P ground=illness starts_on=2025-09-02 ends_on=9999-12-31 evidence_no=2`,
		Want: "unknown person=P obligation=study/2025-01-01 missing=deferral.*"},
	{Name: text("Hoãn vì con nhỏ, không có ngày kết thúc và không rõ con sinh ngày nào", "Deferred for a child, without an end, and the child's birth is not known"),
		AsOf: "2025-09-01", Given: renamed + "deferral person_id=P ground=young_child starts_on=2020-01-01 reviewed_on=2025-06-01 evidence_no=1",
		Want: "unknown person=P obligation=young_child/2020-01-01 missing=deferral.child_born_on"},
	{Name: text("Hết hoãn, không rõ ngày sinh: có thể sắp nghỉ hưu", "Ended, and the birth is not known: perhaps near to retirement"),
		AsOf: "2026-01-31", Given: `person person_id=P full_name=An
			deferral person_id=P ground=study starts_on=2024-01-01 ends_on=2025-12-31 evidence_no=7/QĐ
			assignment person_id=P position_id=LS starts_on=2022-08-31` + "\n" + consular,
		Want: "unknown person=P obligation=study/2024-01-01 missing=person.born_on"},
	{Name: text("Một dòng không đọc được vị trí có thể làm hạn đến sớm hơn; một vị trí khác không xác định được hạn", "A row whose position cannot be read could make a change due before; of another position the due day is not known"),
		AsOf: "2026-01-31", Given: an + consular + cashier + `assignment person_id=P starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=P position_id=LS starts_on=2024-01-01
			deferral person_id=P ground=study starts_on=2024-06-01 ends_on=2025-12-31 evidence_no=7/QĐ
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=LS starts_on=2025-01-01
			assignment person_id=Q position_id=KT starts_on=2020-13-01
			deferral person_id=Q ground=illness starts_on=2025-06-01 ends_on=2026-03-01 evidence_no=9/BV`,
		Want: "unknown person=P obligation=study/2024-06-01 missing=assignment.position_id\nunknown person=Q obligation=illness/2025-06-01 missing=assignment.starts_on"},
	{Name: text("Người không giữ vị trí nào thuộc diện; hoãn bắt đầu sau ngày chốt số liệu", "Holds no such position; begins after the as-of date"),
		AsOf: "2023-12-31", Given: studied + `person person_id=Q full_name="Lê Thị Cúc"
			deferral person_id=Q ground=study starts_on=2020-01-01`, Want: "none"},
	{Name: text("Chưa ánh xạ văn bản chứng minh: không kiểm tra căn cứ", "Evidence is not mapped: it is not checked"),
		AsOf: "2025-09-01", Given: renamed + "deferral person_id=P ground=illness starts_on=2025-06-01 ends_on=2026-06-01\nunmapped deferral.evidence_no",
		Want: "pass person=P obligation=illness/2025-06-01"},
	{Name: text("Chưa ánh xạ ngày kết thúc hoãn: không đánh giá", "The end of deferrals is not mapped: not evaluated"), AsOf: "2026-01-10", Given: studied + "unmapped deferral.ends_on", Want: "not evaluated"},
}
