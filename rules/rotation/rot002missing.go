package rotation

import "probity/rules"

// planMissing are the worked cases of ROT-002 in which something is missing, in each of its three meanings.
var planMissing = []rules.Case{
	{Name: text("Dòng kế thừa đơn vị không đọc được ngày có thể đưa đơn vị vào kế hoạch của đơn vị khác", "A row of lineage of units without a readable day may bring the unit under another one's plan"),
		AsOf: "2026-04-01", Given: an + consular + `rotation_plan plan_year=2026 unit_id=BNG published_on=2026-01-10
			unit_lineage predecessor_id=CLS successor_id=BNG effective_on=2026-02-30
			assignment person_id=P position_id=LS starts_on=2023-06-01`,
		Want: "unknown unit=CLS obligation=2026 due=2026-03-31 missing=unit_lineage.effective_on"},
	{Name: text("Đơn vị có kế hoạch có thể đã thành đơn vị này, hoặc không đọc được mã đơn vị kế thừa; đơn vị kia không có kế hoạch, hay dòng chỉ có hiệu lực sau ngày chốt số liệu, thì không làm khác đi", "A unit with a plan may have become this one, or the successor's code cannot be read; where the other has no plan, or the row only takes effect after the as-of date, it changes nothing"),
		AsOf: "2026-04-01", Given: an + consular + cashier + `position position_id=VT name="Văn thư" unit_id=VP listed=1 managerial=0
			rotation_plan plan_year=2026 unit_id=BNG published_on=2026-01-10
			unit_lineage predecessor_id=BNG successor_id=CLS effective_on=2026-02-30
			unit_lineage predecessor_id=QTTV successor_id=- effective_on=2026-04-01
			unit_lineage predecessor_id=VP successor_id=X effective_on=2026-02-30
			unit_lineage predecessor_id=VP successor_id=- effective_on=2026-04-02
			assignment person_id=P position_id=LS starts_on=2023-06-01
			assignment person_id=P position_id=KT starts_on=2023-06-01
			assignment person_id=P position_id=VT starts_on=2023-06-01`,
		Want: `unknown unit=CLS obligation=2026 due=2026-03-31 missing=unit_lineage.effective_on
			unknown unit=QTTV obligation=2026 due=2026-03-31 missing=unit_lineage.successor_id
			overdue unit=VP obligation=2026 due=2026-03-31 severity=N3`},
	{Name: text("Không đọc được đơn vị cấp trên, nhưng trong năm chưa đơn vị nào công khai kế hoạch: đơn vị thiếu kế hoạch", "The unit above cannot be read, but no unit has published a plan for the year: the unit has none"),
		AsOf: "2026-04-01", Given: an + consular + `rotation_plan plan_year=2025 unit_id=BNG published_on=2025-01-10
			rotation_plan plan_year=2026 unit_id=BNG published_on=2026-04-02
			unit unit_id=CLS name="Cục Lãnh sự" parent_id=""
			assignment person_id=P position_id=LS starts_on=2023-06-01`,
		Want: "overdue unit=CLS obligation=2026 due=2026-03-31 severity=N3"},
	{Name: text("Không đọc được đơn vị cấp trên: có thể là đơn vị có kế hoạch; đọc được thì dòng bị loại vẫn cho biết", "The unit above cannot be read: it may be one with a plan; where it can, a set-aside row still says so"),
		AsOf: "2026-04-01", Given: an + consular + cashier + `rotation_plan plan_year=2026 unit_id=BNG published_on=2026-01-10
			unit unit_id=CLS name="Cục Lãnh sự" parent_id=""
			unit unit_id=QTTV parent_id=BNG
			assignment person_id=P position_id=LS starts_on=2023-06-01
			assignment person_id=P position_id=KT starts_on=2023-06-01`,
		Want: "overdue person=P obligation=KT/2026 due=2026-03-31 severity=N3\nunknown unit=CLS obligation=2026 due=2026-03-31 missing=unit.parent_id"},
	{Name: text("Dòng kế hoạch bị loại có thể là của đơn vị", "A plan that was set aside may be the unit's"),
		AsOf: "2026-04-01", Given: an + consular + `rotation_plan plan_year=2026 unit_id=CLS published_on=2026-02-30
			assignment person_id=P position_id=LS starts_on=2023-06-01`,
		Want: "unknown unit=CLS obligation=2026 due=2026-03-31 missing=rotation_plan.published_on"},
	{Name: text("Dòng kế hoạch bị loại của năm khác, của đơn vị khác, hay chỉ công khai sau ngày chốt số liệu, và kế hoạch năm khác hay chưa công khai ghi mã bằng chữ thường: đơn vị thiếu kế hoạch", "A set-aside plan of another year, of another unit, or only published after the as-of date, and one in small letters for another year or not yet published: the unit has no plan"),
		AsOf: "2026-04-01", Given: an + consular + `unit unit_id=CLS name="Cục Lãnh sự"
			rotation_plan plan_year=2025 unit_id=CLS published_on=2025-02-30
			rotation_plan plan_year=2026 unit_id=QTTV published_on=2026-02-30
			rotation_plan plan_year=2026 unit_id=CLS published_on=2026-04-02
			rotation_plan plan_year=2026 unit_id=CLS published_on=2026-04-03
			rotation_plan plan_year=2025 unit_id=cls published_on=2025-01-15
			rotation_plan plan_year=2026 unit_id=cls published_on=2026-04-02
			assignment person_id=P position_id=LS starts_on=2023-06-01`,
		Want: "overdue unit=CLS obligation=2026 due=2026-03-31 severity=N3"},
	{Name: text("Kế hoạch chung của Bộ bị loại", "The ministry's own plan was set aside"),
		AsOf: "2026-04-01", Given: an + consular + `rotation_plan plan_year=2026 published_on=2026-02-30
			assignment person_id=P position_id=LS starts_on=2023-06-01`,
		Want: "unknown unit=CLS obligation=2026 due=2026-03-31 missing=rotation_plan.published_on"},
	{Name: text("Không đọc được năm của kế hoạch đơn vị", "The year of the unit's plan cannot be read"),
		AsOf: "2026-04-01", Given: an + consular + `rotation_plan plan_year=hai-sáu unit_id=CLS published_on=2026-01-15
			assignment person_id=P position_id=LS starts_on=2023-06-01`,
		Want: "unknown unit=CLS obligation=2026 due=2026-03-31 missing=rotation_plan.plan_year"},
	{Name: text("Hạn sang năm sau, nhưng một dòng không đọc được vị trí có thể làm hạn đến trong năm", "Due next year, but a row whose position cannot be read could bring that into this one"),
		AsOf: "2026-04-01", Given: an + consular + `rotation_plan plan_year=2026 unit_id=CLS published_on=2026-01-15
			assignment person_id=P starts_on=2020-01-01 ends_on=2024-02-29
			assignment person_id=P position_id=LS starts_on=2024-03-01`,
		Want: "unknown person=P obligation=LS/2026 due=2026-03-31 missing=assignment.position_id"},
	{Name: text("Dòng kế hoạch ghi vị trí khác, mà một dòng bị loại có thể cho biết là đang giữ", "The item names another position, which a set-aside row may say is held"),
		AsOf: "2026-04-01", Given: planned2026 + `position position_id=KT name="Kế toán" unit_id=CLS listed=1 managerial=0
			assignment person_id=P position_id=KT starts_on=2024-13-01
			rotation_plan_item person_id=P plan_year=2026 position_id=KT`,
		Want: `unknown person=P obligation=LS/2026 due=2026-03-31 missing=assignment.starts_on
			unknown person=P obligation=KT/2026 due=2026-03-31 missing=assignment.starts_on`},
	{Name: text("Dòng kế hoạch ghi vị trí khác đang giữ mà không đọc được là có thuộc danh mục hay không; vị trí giữ qua kế thừa mà một dòng không đọc được vị trí có thể đã chấm dứt", "The item names another position held, of which it cannot be read whether it is listed; a position held by lineage, which a row without a position may have ended"),
		AsOf: "2026-04-01", Given: planned2026 + `position position_id=KT name="Kế toán" unit_id=CLS listed=7 managerial=0
			assignment person_id=P position_id=KT starts_on=2024-01-01
			rotation_plan_item person_id=P plan_year=2026 position_id=KT
			position position_id=VT name="Văn thư" unit_id=CLS listed=1 managerial=0
			position_lineage predecessor_id=VT-C successor_id=VT effective_on=2025-03-01
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=VT-C starts_on=2022-01-01
			assignment person_id=Q starts_on=2025-06-01 ends_on=2025-12-31`,
		Want: `unknown person=P obligation=LS/2026 due=2026-03-31 missing=position.listed
			unknown person=P obligation=KT/2026 due=2026-03-31 missing=position.listed
			unknown person=Q obligation=VT/2026 due=2026-03-31 missing=assignment.position_id`},
	{Name: text("Kế hoạch, hoặc vị trí, ghi mã đơn vị bằng chữ thường: không kết luận đơn vị thiếu kế hoạch", "A plan, or a position, spells its unit in small letters: no unit is blamed"),
		AsOf: "2026-04-01", Given: an + consular + `unit unit_id=CLS name="Cục Lãnh sự"
			unit unit_id=QTTV name="Cục Quản trị tài vụ"
			position position_id=KT name="Kế toán" unit_id=qttv listed=1 managerial=0
			rotation_plan plan_year=2026 unit_id=cls published_on=2026-01-15
			assignment person_id=P position_id=LS starts_on=2023-06-01
			assignment person_id=P position_id=KT starts_on=2023-06-01`,
		Want: "unknown unit=CLS obligation=2026 due=2026-03-31 missing=rotation_plan.unit_id\nunknown unit=qttv obligation=2026 due=2026-03-31 missing=position.unit_id"},
	{Name: text("Dòng người trong kế hoạch bị loại; ngày bắt đầu giữ vị trí không đọc được", "An item was set aside; a first day cannot be read"),
		AsOf: "2026-04-01", Given: planned2026 + cashier + `rotation_plan plan_year=2026 published_on=2026-01-15
			rotation_plan_item person_id=P plan_year=2026 added_on=2026-02-30
			assignment person_id=P position_id=KT starts_on=0000-00-00`,
		Want: "unknown person=P obligation=LS/2026 due=2026-03-31 missing=rotation_plan_item.added_on\nunknown person=P obligation=KT/2026 due=2026-03-31 missing=assignment.starts_on"},
	{Name: text("Dòng người trong kế hoạch bị loại mà không thể là dòng còn thiếu: của năm khác, đã bị đưa ra, hoặc của vị trí khác đang giữ", "A set-aside item that cannot be the one that is missed: of another year, struck out, or about another position that is held"),
		AsOf: "2026-04-01", Given: planned2026 + `position position_id=KT name="Kế toán" unit_id=CLS listed=1 managerial=0
			assignment person_id=P position_id=KT starts_on=2023-06-01
			rotation_plan_item person_id=P plan_year=2025 added_on=2025-02-30
			rotation_plan_item person_id=P plan_year=2026 position_id=LS added_on=2026-02-30 removed_on=2026-04-01
			rotation_plan_item person_id=P plan_year=2026 position_id=KT added_on=2026-02-30`,
		Want: "overdue person=P obligation=LS/2026 due=2026-03-31 severity=N3\nunknown person=P obligation=KT/2026 due=2026-03-31 missing=rotation_plan_item.added_on"},
	{Name: text("Không rõ ngày sinh: có thể được miễn", "The birth is not known: it could exempt"),
		AsOf: "2026-04-01", Given: "person person_id=P full_name=An\n" + consular + `rotation_plan plan_year=2026 published_on=2026-01-15
			assignment person_id=P position_id=LS starts_on=2023-06-01`,
		Want: "unknown person=P obligation=LS/2026 due=2026-03-31 missing=person.born_on"},
	{Name: text("Chưa ánh xạ kế hoạch", "Plans are not mapped"), AsOf: "2026-04-01", Given: planned2026 + "unmapped rotation_plan", Want: "not evaluated"},
}
