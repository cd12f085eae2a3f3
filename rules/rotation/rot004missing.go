package rotation

import "probity/rules"

// returnMissing are the worked cases of ROT-004 in which something is missing, in each of its three meanings.
var returnMissing = []rules.Case{
	{Name: text("Chưa ánh xạ nhiệm kỳ công tác nước ngoài: mọi thời gian rời vị trí đều tính", "Postings are not mapped: every gap counts"),
		AsOf: "2025-06-01", Given: backFromAbroad + "unmapped posting", Want: "overdue person=P obligation=LS severity=N3"},
	{Name: text("Một dòng không đọc được vị trí có thể lấp khoảng rời vị trí, hoặc là thời gian giữ trước đó; đã xa thì không làm khác đi", "A row whose position cannot be read may fill the gap, or be an earlier time in the position; one of long ago changes nothing"),
		AsOf: "2024-06-01", Given: back("2024-03-01") + `assignment person_id=P starts_on=2024-01-01 ends_on=2024-02-29 kind=transfer
			person person_id=Q full_name="Lê Thị Cúc"
			assignment person_id=Q starts_on=2021-01-01 ends_on=2023-12-31 kind=transfer
			assignment person_id=Q position_id=LS starts_on=2024-03-01 kind=transfer
			person person_id=R full_name="Đỗ Văn Dũng"
			assignment person_id=R starts_on=2018-01-01 ends_on=2022-02-28 kind=transfer
			assignment person_id=R position_id=LS starts_on=2024-03-01 kind=transfer
			` + backToo("S") + "assignment person_id=S starts_on=2022-01-01 ends_on=2023-12-31 kind=transfer",
		Want: `unknown person=P obligation=LS missing=assignment.position_id
			unknown person=Q obligation=LS missing=assignment.position_id
			pass person=R obligation=LS
			overdue person=S obligation=LS severity=N3`},
	{Name: text("Ngày trong một dòng bị loại của người khác mâu thuẫn: có thể đã giữ vào bất kỳ ngày nào", "The days of somebody else's set-aside row contradict each other: it may have been held on any day"),
		Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + "assignment person_id=Q position_id=LS starts_on=2025-04-01 ends_on=2023-11-30 kind=transfer",
		Want: "unknown person=P obligation=LS missing=assignment.*\nunknown person=Q obligation=LS missing=assignment.ends_on"},
	{Name: text("Đi công tác nước ngoài, nhưng một dòng của chính người đó trong khoảng ấy không đọc được vị trí", "Posted abroad, but of a row of the person's own in that time the position cannot be read"),
		Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + "assignment person_id=P starts_on=2024-06-01 ends_on=2024-06-30 kind=transfer",
		Want: "unknown person=P obligation=LS missing=assignment.position_id"},
	{Name: text("Nhiệm kỳ chỉ biết ngày dự kiến, nhưng đã có người thay: quay lại sớm dù nhiệm kỳ khi nào", "Of the posting only the planned days are known, but somebody had taken over: an early return whenever it was"),
		Edge: "②", AsOf: "2025-06-01", Given: back("2025-03-01") + `posting person_id=P posting_id=NK unit_id=VTE planned_from=2024-01-15
			person person_id=Q full_name="Lê Thị Cúc"
			assignment person_id=Q position_id=LS starts_on=2024-02-01 ends_on=2025-01-31 kind=transfer`,
		Want: "overdue person=P obligation=LS severity=N3"},
	{Name: text("Không rõ loại quyết định của một tháng trước đây, nhưng ở giữa là nhiệm kỳ nước ngoài và không có ai thay: đạt dù loại gì", "What a month of long ago was is not known, but in between was a posting abroad and nobody took over: pass whatever it was"),
		Edge: "②", AsOf: "2024-06-01", Given: chi + consular + `assignment person_id=P position_id=LS starts_on=2023-12-02 ends_on=2023-12-31
			assignment person_id=P position_id=LS starts_on=2024-03-01 kind=transfer
			posting person_id=P posting_id=NK unit_id=VTE took_up_on=2024-01-15 left_on=2024-02-15`,
		Want: "pass person=P obligation=LS"},
	{Name: text("Không rõ loại quyết định của một tháng trước đây", "What a month of long ago was is not known"),
		AsOf: "2024-06-01", Given: chi + consular + `assignment person_id=P position_id=LS starts_on=2023-12-02 ends_on=2023-12-31
			assignment person_id=P position_id=LS starts_on=2024-03-01 kind=transfer`, Want: "unknown person=P obligation=LS missing=assignment.kind"},
	{Name: text("Không rõ loại quyết định đang giữ, mới hai mươi ngày: có thể chỉ là tạm thời đảm nhiệm", "What the present decision is is not known, and it is twenty days old: it may be only acting"),
		AsOf: "2024-06-20", Given: chi + consular + `assignment person_id=P position_id=LS starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
			assignment person_id=P position_id=LS starts_on=2024-06-01`, Want: "unknown person=P obligation=LS missing=assignment.kind"},
	{Name: text("Ngày nhận nhiệm vụ ở nước ngoài không đọc được", "The day of taking up a post abroad cannot be read"),
		AsOf: "2024-06-01", Given: back("2024-03-01") + "posting person_id=P posting_id=NK unit_id=VTE took_up_on=2023-02-30 left_on=2024-02-15",
		Want: "unknown person=P obligation=LS missing=posting.took_up_on"},
	{Name: text("Ngày dự kiến đi của nhiệm kỳ xen giữa không đọc được: thời gian thật sự đi vẫn rõ", "The planned beginning of the posting in between cannot be read: when it really was is clear"),
		Edge: "②", AsOf: "2024-06-01", Given: back("2024-03-01") + "posting person_id=P posting_id=NK unit_id=VTE planned_from=2024-13-01 took_up_on=2024-01-15 left_on=2024-02-15",
		Want: "pass person=P obligation=LS"},
	{Name: text("Dòng đi học bị loại, nhiệm kỳ bị loại mà đã kết thúc từ trước: không thể là nhiệm kỳ xen giữa", "Study abroad that was set aside, or a set-aside posting that was over before, is no posting in between"),
		AsOf: "2024-06-01", Given: back("2024-03-01") + `posting person_id=P posting_id=HOC unit_id=VTE kind=study took_up_on=2024-01-35 left_on=2024-02-15
			posting person_id=P posting_id=NK unit_id=VTE planned_from=2018-13-01 took_up_on=2018-01-15 left_on=2020-02-15
			posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2018-13-15 left_on=2023-12-31`,
		Want: "overdue person=P obligation=LS severity=N3"},
	{Name: text("Nhiệm kỳ chỉ biết ngày dự kiến, có thể nằm trong thời gian rời vị trí", "A posting of which only the planned days are known may lie in the gap"),
		AsOf: "2025-06-01", Given: back("2025-03-01") + "posting person_id=P posting_id=NK unit_id=VTE planned_from=2024-01-15",
		Want: "unknown person=P obligation=LS missing=posting.took_up_on"},
	{Name: text("Ngày bắt đầu giữ vị trí không đọc được; không rõ có phải lãnh đạo, quản lý hay không", "A first day cannot be read; whether the position is managerial is not known"),
		AsOf: "2024-06-01", Given: back("2024-01-02") + cashier + `position position_id=VT name="Văn thư" unit_id=CLS listed=1
			assignment person_id=P position_id=KT starts_on=0000-00-00
			assignment person_id=P position_id=VT starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
			assignment person_id=P position_id=VT starts_on=2024-01-02 kind=appointment`,
		Want: `overdue person=P obligation=LS severity=N3
			unknown person=P obligation=KT missing=assignment.starts_on
			unknown person=P obligation=VT missing=position.managerial`},
	{Name: text("Chưa ánh xạ loại quyết định: không đánh giá", "assignment.kind is not mapped: not evaluated"),
		AsOf: "2024-06-01", Given: back("2024-01-02") + "unmapped assignment.kind", Want: "not evaluated"},
}
