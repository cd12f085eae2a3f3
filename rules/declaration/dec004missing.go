package declaration

import "probity/rules"

// personnelMissing are the worked cases of DEC-004 in which something is missing.
var personnelMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ ngày ký bản kê khai: không đánh giá quy tắc", "The day of signing declarations is not mapped: the rule is not evaluated"),
		AsOf: "2026-06-30", Given: minh + promoted + "unmapped declaration.signed_on", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ vị trí, ngày có hiệu lực, kế thừa, quá trình công tác: vẫn xét, kèm lưu ý", "Positions, days of effect, lineage and assignments are not mapped: judged all the same, saying so"),
		AsOf: "2026-06-30", Given: minh + promoted + "unmapped appointment.position_id appointment.effective_on position_lineage assignment position person.unit_id declaration.received_on",
		Want: "overdue person=P obligation=appointment/2026-05-11 due=2026-05-01 severity=N2 at=\"\""},
	// Empty.
	{Name: text("Không rõ ngày ký bản kê khai: có thể trong hạn, trừ khi nhận từ lâu trước đó; nhận trong hạn thì đã ký trong hạn", "The day of signing is not known: perhaps in time, unless it was received long before; received in time it was signed in time"),
		AsOf: "2026-06-30", Given: minh + promoted + `declaration person_id=P declaration_id=KK-1 kind=personnel received_on=2026-05-04
			` + promotedToo("Q") + `declaration person_id=Q declaration_id=KK-2 kind=personnel received_on=2025-05-04
			` + promotedToo("R") + `declaration person_id=R declaration_id=KK-3 kind=personnel received_on=2026-04-30
			` + promotedToo("S") + "declaration person_id=S declaration_id=KK-4 kind=personnel",
		Want: `unknown person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=declaration.signed_on
			overdue person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-01 severity=N2
			pass person=R obligation=appointment/PCT/2026-06-01 due=2026-05-01
			unknown person=S obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=declaration.signed_on`},
	{Name: text("Nhận trước khi ký: một trong hai ngày không đúng", "Received before it was signed: one of the two days is wrong"),
		AsOf: "2026-06-30", Given: minh + promoted + "declaration person_id=P declaration_id=KK-1 kind=personnel signed_on=2026-04-20 received_on=2025-04-04",
		Want: "unknown person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=declaration.received_on"},
	{Name: text("Không có ngày nào; ngày dự kiến đã qua mà không ghi ngày ký, trừ khi đã kê khai", "Neither day is known; the day planned has passed and no signing is recorded, unless there is a declaration"),
		AsOf: "2026-06-02", Given: minh + `appointment person_id=P position_id=PCT kind=appointment
			person person_id=Q full_name="Lê Thị Cúc"
			appointment person_id=Q position_id=PCT kind=appointment effective_on=2026-06-01
			person person_id=R full_name="Đỗ Văn Dũng"
			appointment person_id=R position_id=PCT kind=appointment effective_on=2026-06-01
			declaration person_id=R declaration_id=KK-1 kind=personnel signed_on=2026-05-22`,
		Want: `unknown person=P obligation=appointment/PCT missing=appointment.effective_on
			unknown person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-22 missing=appointment.decided_on
			pass person=R obligation=appointment/PCT/2026-06-01 due=2026-05-22`},
	{Name: text("Quyết định không ghi vị trí: có thể là bố trí lại, nếu vị trí đang giữ được thay thế đúng ngày ấy", "The decision names no position: it may be a rearrangement, if what was held was replaced on that day"),
		AsOf: "2026-06-30", Given: minh + `position_lineage predecessor_id=LS-PCT successor_id=PCT effective_on=2026-06-01
			assignment person_id=P position_id=LS-PCT starts_on=2022-01-01
			appointment person_id=P kind=appointment decided_on=2026-05-11 effective_on=2026-06-01
			person person_id=Q full_name="Lê Thị Cúc"
			assignment person_id=Q position_id=LS-TP starts_on=2022-01-01
			appointment person_id=Q kind=appointment decided_on=2026-05-11 effective_on=2026-06-01`,
		Want: `unknown person=P obligation=appointment/2026-06-01 due=2026-05-01 missing=appointment.position_id
			overdue person=Q obligation=appointment/2026-06-01 due=2026-05-01 severity=N2`},
	// Set aside.
	{Name: text("Dòng bản kê khai bị loại có thể là bản còn thiếu; phần đọc được loại trừ thì không", "A declaration that was set aside may be the missing one; not where what can be read excludes it"),
		AsOf: "2026-06-30", Given: minh + promoted + `declaration person_id=P declaration_id=KK-1 kind=x signed_on=2026-04-20
			` + promotedToo("Q") + `declaration person_id=Q declaration_id=KK-2 kind=personnel signed_on=0000-00-00 received_on=2026-05-20
			` + promotedToo("R") + `declaration person_id=R declaration_id=KK-3 kind=x signed_on=2026-05-04
			declaration person_id=R declaration_id=KK-4 kind=annual signed_on=0000-00-00
			declaration person_id=R declaration_id=KK-5 kind=personnel signed_on=0000-00-00 received_on=2025-04-04
			` + promotedToo("S") + "declaration person_id=S declaration_id=KK-6 kind=personnel signed_on=2026-04-20 received_on=0000-00-00",
		Want: `unknown person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=declaration.kind
			unknown person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=declaration.signed_on
			overdue person=R obligation=appointment/PCT/2026-06-01 due=2026-05-01 severity=N2
			pass person=S obligation=appointment/PCT/2026-06-01 due=2026-05-01`},
	{Name: text("Dòng quyết định bị loại; quá thời gian còn nêu thì không thuộc diện", "A decision that was set aside; one beyond the time for which it is told is not counted"),
		AsOf: "2026-06-30", Given: minh + `appointment person_id=P position_id=PCT kind=x decided_on=2026-05-11 effective_on=2026-06-01
			appointment person_id=P position_id=PCT kind=appointment decided_on=0000-00-00 effective_on=2026-06-15
			appointment person_id=P position_id=TP kind=x decided_on=2021-05-11 effective_on=2021-06-01
			appointment person_id=P position_id=TP kind=appointment decided_on=0000-00-00 effective_on=2021-06-15`,
		Want: `unknown person=P obligation=appointment/PCT/2026-06-15 missing=appointment.decided_on
			unknown person=P obligation=x/PCT/2026-06-01 missing=appointment.kind`},
	{Name: text("Dòng kế thừa hoặc dòng giữ vị trí bị loại có thể là bố trí lại; phần đọc được loại trừ thì không", "A row of lineage or an assignment that was set aside may make it a rearrangement; not where what can be read excludes it"),
		AsOf: "2026-06-30", Given: minh + `position_lineage predecessor_id=LS-PCT successor_id=PCT effective_on=2026-13-01
			position_lineage predecessor_id=BC-PCT successor_id=PCT effective_on=2026-06-01
			assignment person_id=P position_id=LS-PCT starts_on=2022-01-01
			` + promoted + promotedToo("Q") + `assignment person_id=Q position_id=BC-PCT starts_on=2022-13-01
			` + promotedToo("R") + `assignment person_id=R position_id=BC-PCT starts_on=2022-13-01 ends_on=2026-05-30
			assignment person_id=R position_id=TP starts_on=2022-13-01
			` + promotedToo("S") + "assignment person_id=S position_id=- starts_on=2022-01-01",
		Want: `unknown person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=position_lineage.effective_on
			unknown person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=assignment.starts_on
			overdue person=R obligation=appointment/PCT/2026-06-01 due=2026-05-01 severity=N2
			unknown person=S obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=assignment.position_id`},
	{Name: text("Không đọc được ngày rời cơ quan: có thể đã rời", "The day of leaving cannot be read: they may have left"),
		AsOf: "2026-06-30", Given: "person person_id=P full_name=\"Phạm Văn Minh\" left_on=0000-00-00\n" + promoted,
		Want: "unknown person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 missing=person.left_on"},
}
