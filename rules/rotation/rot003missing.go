package rotation

import "probity/rules"

// moveMissing are the worked cases of ROT-003 in which something is missing, in each of its three meanings.
var moveMissing = []rules.Case{
	{Name: text("Chưa ánh xạ quyền ký: kết luận không xét quyền ký", "Signing right is not mapped: judged without it"),
		AsOf: "2026-01-01", Given: movedTo("function_code=TCCB area_code=DBA signing_right=1") + "unmapped position.signing_right", Want: "pass person=P obligation=B"},
	{Name: text("Chưa ánh xạ địa bàn: không đánh giá", "The area is not mapped: not evaluated"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + "unmapped position.area_code", Want: "not evaluated"},
	{Name: text("Một quyết định bị loại đã hết từ trước khi rời vị trí cũ, hoặc chỉ bắt đầu sau khi nhận vị trí mới: không làm khác đi", "A set-aside assignment that was over before the former position was left, or only began after the new one was taken up: it changes nothing"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + `assignment person_id=P position_id=X starts_on=2015-13-01 ends_on=2023-12-30
			assignment person_id=P position_id=Y starts_on=2024-01-02 ends_on=9999-12-31`,
		Want: "overdue person=P obligation=B severity=N2"},
	{Name: text("Một quyết định bị loại có thể nằm giữa hai vị trí", "An assignment that was set aside may lie in between"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + "assignment person_id=P position_id=X starts_on=2022-13-01 ends_on=2023-12-31",
		Want: "unknown person=P obligation=B missing=assignment.starts_on"},
	{Name: text("Không đọc được ngày đầu ở vị trí đang giữ: có thể đã nhận từ trước, khi rời một vị trí khác, cùng chức năng; chỉ rời vị trí khác chức năng thì đạt dù từ ngày nào", "The first day in the position cannot be read: it may have been taken up earlier, when another one with the same function was left; whoever left none such passes whenever it was"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + `position position_id=C name="Kế toán" unit_id=CLS listed=1 managerial=0 function_code=KT area_code=EU
			person person_id=Q full_name="Lê Thị Cúc"
			assignment person_id=Q position_id=A starts_on=2018-01-01 ends_on=2019-12-31
			assignment person_id=Q position_id=C starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=Q position_id=B starts_on=2024-13-01
			person person_id=R full_name="Đỗ Văn Dũng"
			assignment person_id=R position_id=A starts_on=2018-01-01 ends_on=2019-12-31
			assignment person_id=R position_id=C starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=R position_id=B starts_on=2020-13-01 ends_on=2023-12-31
			assignment person_id=R position_id=B starts_on=2024-01-01
			person person_id=S full_name="Vũ Thị Em"
			assignment person_id=S position_id=C starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=S position_id=B starts_on=2024-13-01`,
		Want: `overdue person=P obligation=B severity=N2
			unknown person=Q obligation=B missing=assignment.starts_on
			unknown person=R obligation=B missing=assignment.starts_on
			pass person=S obligation=B`},
	{Name: text("Vị trí rời gần nhất là chuyển đổi thật, nhưng một dòng bị loại có thể kết thúc muộn hơn ở vị trí cùng chức năng, hoặc không đọc được vị trí; chỉ có dòng không đọc được vị trí", "What was left last makes a true change, but a set-aside row may have ended later in a position with the same function, or its position cannot be read; there is only such a row"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=CHAU-AU") + `position position_id=C name="Cấp hộ chiếu 3" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=CHAU-AU
			assignment person_id=P position_id=C starts_on=2020-01-01 ends_on=2023-13-01
			person person_id=Q full_name="Lê Thị Cúc"
			assignment person_id=Q position_id=A starts_on=2020-01-01 ends_on=2023-06-30
			assignment person_id=Q starts_on=2023-07-01 ends_on=2023-12-31
			assignment person_id=Q position_id=B starts_on=2024-01-01
			person person_id=R full_name="Đỗ Văn Dũng"
			assignment person_id=R starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=R position_id=B starts_on=2024-01-01`,
		Want: `unknown person=P obligation=B missing=assignment.ends_on
			unknown person=Q obligation=B missing=assignment.position_id
			unknown person=R obligation=B missing=assignment.position_id`},
	{Name: text("Dòng kế thừa không dùng được có thể cho biết vị trí chỉ đổi tên", "A link that cannot be used may say that the position was only renamed"),
		Edge: "②", AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + "position_lineage predecessor_id=A successor_id=B effective_on=2024-13-01\nposition position_id=C name=C unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA\nassignment person_id=Q position_id=C starts_on=2020-01-01 ends_on=2023-12-31\nassignment person_id=Q position_id=B starts_on=2024-01-01\nposition_lineage predecessor_id=B successor_id=C effective_on=2025-13-01",
		Want: "unknown person=P obligation=B missing=position_lineage.effective_on\nunknown person=Q obligation=B missing=position_lineage.effective_on"},
	{Name: text("Không đọc được ngày vị trí cũ đổi thành vị trí khác: nếu đổi khi còn giữ thì đã rời một vị trí khác", "The day on which the former position became another one cannot be read: if it was still held then, it is another one that was left"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + `position position_id=C name="Cấp hộ chiếu 3" unit_id=QTTV listed=1 managerial=0 function_code=HC area_code=EU
			position position_id=D name="Cấp hộ chiếu 4" unit_id=QTTV listed=1 managerial=0 function_code=HC area_code=DBA
			position_lineage predecessor_id=A successor_id=C effective_on=2022-13-01
			position_lineage predecessor_id=C successor_id=D effective_on=2022-13-01
			assignment person_id=Q position_id=C starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=Q position_id=B starts_on=2024-01-01`,
		Want: "unknown person=P obligation=B missing=position_lineage.effective_on\nunknown person=Q obligation=B missing=position_lineage.effective_on"},
	{Name: text("Dòng kế thừa không dùng được của vị trí cũ: ngày sau khi đã rời thì vị trí đã rời vẫn rõ; trong khi còn giữ thì không biết đã rời vị trí nào", "A link of the former position that cannot be used: of a day after it was left, what was left is clear; while it was held, which position was left is not known"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=CHAU-AU") + `position_lineage predecessor_id=A successor_id=- effective_on=2025-06-01
			position position_id=D name="Cấp hộ chiếu 4" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
			position_lineage predecessor_id=D successor_id=- effective_on=2022-06-01
			person person_id=Q full_name="Lê Thị Cúc"
			assignment person_id=Q position_id=D starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=Q position_id=B starts_on=2024-01-01`,
		Want: "pass person=P obligation=B\nunknown person=Q obligation=B missing=position_lineage.successor_id"},
	{Name: text("Dòng bị loại ghi vị trí cũ theo tên trước khi đổi", "A set-aside row has the former position by the name from before it was renamed"),
		AsOf: "2026-01-01", Given: chi + officeA + `position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
			position_lineage predecessor_id=CU successor_id=A effective_on=2022-01-01
			assignment person_id=P position_id=CU starts_on=2020-01-01 ends_on=2023-13-31
			assignment person_id=P position_id=B starts_on=2024-01-01`,
		Want: "unknown person=P obligation=B missing=assignment.ends_on"},
	{Name: text("Dòng kế thừa đơn vị không đọc được ngày: không biết có còn ký trong cùng đơn vị hay không", "A row of lineage of units has no readable day: it is not known whether it is still the same unit to sign in"),
		AsOf: "2026-01-01", Given: chi + `position position_id=A name="Duyệt chi" unit_id=QT-C listed=1 managerial=0 function_code=KT area_code=HN signing_right=1
			position position_id=B name="Quản lý tài sản" unit_id=QT-M listed=1 managerial=0 function_code=TS area_code=HN signing_right=1
			unit_lineage predecessor_id=QT-C successor_id=QT-M effective_on=2025-13-01
			assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=P position_id=B starts_on=2024-01-01
			person person_id=Q full_name="Lê Thị Cúc"
			assignment person_id=Q position_id=B starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=Q position_id=A starts_on=2024-01-01`,
		Want: "unknown person=P obligation=B missing=unit_lineage.effective_on\nunknown person=Q obligation=A missing=unit_lineage.effective_on"},
	{Name: text("Đơn vị của vị trí cũ, hoặc mới, không đọc được: có thể vẫn ký trong cùng đơn vị", "The unit of the former position, or of the new one, cannot be read: it may still be the same unit to sign in"),
		AsOf: "2026-01-01", Given: chi + `position position_id=A name="Duyệt chi" listed=1 managerial=0 function_code=KT area_code=HN signing_right=1
			position position_id=B name="Quản lý tài sản" unit_id=QT listed=1 managerial=0 function_code=TS area_code=HN signing_right=1
			assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=P position_id=B starts_on=2024-01-01
			person person_id=Q full_name="Lê Thị Cúc"
			assignment person_id=Q position_id=B starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=Q position_id=A starts_on=2024-01-01`,
		Want: "unknown person=P obligation=B missing=position.unit_id\nunknown person=Q obligation=A missing=position.unit_id"},
	{Name: text("Dòng không đọc được vị trí có thể là lần giữ trước của chính vị trí này: khi đó không phải rời vị trí kia để nhận nó", "A row whose position cannot be read may be an earlier time in this very position, which then was not what the other one was left for"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + "assignment person_id=P starts_on=2019-01-01 ends_on=2022-06-30",
		Want: "unknown person=P obligation=B missing=assignment.position_id"},
	{Name: text("Một dòng bị loại có thể cho biết vị trí cũ nay lại giữ", "A set-aside row may say that the former position is held again"),
		AsOf: "2026-01-01", Given: movedTo("function_code=HC area_code=DBA") + "assignment person_id=P position_id=A starts_on=2025-06-01 ends_on=2026-13-01",
		Want: "unknown person=P obligation=B missing=assignment.ends_on"},
	{Name: text("Vị trí đang giữ chỉ có ở một dòng bị loại", "The position held now is only in a row that was set aside"),
		AsOf: "2026-01-01", Given: chi + officeA + `position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
			assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=P position_id=B starts_on=0000-00-00`,
		Want: "unknown person=P obligation=B missing=assignment.starts_on"},
	{Name: text("Không rõ vị trí cũ có phải của lãnh đạo, quản lý hay không", "Whether the former position was managerial is not known"),
		AsOf: "2026-01-01", Given: chi + `position position_id=A name="Cấp hộ chiếu 1" unit_id=CLS listed=1 function_code=HC area_code=DBA
			position position_id=B name="Cấp hộ chiếu 2" unit_id=CLS listed=1 managerial=0 function_code=HC area_code=DBA
			assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
			assignment person_id=P position_id=B starts_on=2024-01-01`,
		Want: "unknown person=P obligation=B missing=position.managerial"},
}
