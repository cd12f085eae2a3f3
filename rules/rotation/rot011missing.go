package rotation

import "probity/rules"

// executionMissing are the worked cases of ROT-011 in which something is missing, in each of its three meanings.
var executionMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ kế hoạch: không đánh giá quy tắc", "Plans are not mapped: the rule is not evaluated"),
		AsOf: "2026-01-01", Given: "unmapped rotation_plan", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ đơn vị của mục kế hoạch và trường hợp hoãn: theo đơn vị của vị trí, kèm lưu ý", "The units of items and deferrals are not mapped: judged by the position's unit, saying so"),
		AsOf: "2026-01-01", Given: plan2025 + desk + "unmapped rotation_plan_item.unit_id deferral\nrotation_plan_item plan_year=2025 person_id=P position_id=LS",
		Want: "overdue unit=CLS obligation=2025 due=2025-12-31 severity=N3"},
	// Empty or set aside.
	{Name: text("Một mục của kế hoạch bị loại; mục đưa vào sau ngày tính thì không ảnh hưởng", "An item of the plan was set aside; one added after the day of counting changes nothing"),
		AsOf: "2026-01-01", Given: plan2025 + `rotation_plan_item plan_year=2025 person_id=P unit_id=CLS executed_on=2025-13-01
			rotation_plan plan_year=2025 unit_id=QTTV published_on=2025-02-01
			rotation_plan_item plan_year=2025 person_id=Q unit_id=QTTV added_on=2026-01-01 executed_on=2025-13-01`,
		Want: "unknown unit=CLS obligation=2025 due=2025-12-31 missing=rotation_plan_item.executed_on\npass unit=QTTV obligation=2025 due=2025-12-31"},
	{Name: text("Dòng hoãn bị loại, ngày rời cơ quan không đọc được: chỉ thiếu dữ liệu khi làm đổi kết luận", "A set-aside deferral, an unreadable day of leaving: that matters only where it changes the verdict"),
		AsOf: "2026-01-01", Given: plan2025 + `deferral person_id=P ground=study starts_on=2025-09-01 ends_on=2026-13-01
			rotation_plan_item plan_year=2025 person_id=P unit_id=CLS
			rotation_plan plan_year=2025 unit_id=QTTV published_on=2025-02-01
			person person_id=Q left_on=2025-13-01
			rotation_plan_item plan_year=2025 person_id=Q unit_id=QTTV
			rotation_plan_item plan_year=2025 person_id=R unit_id=QTTV`,
		Want: "unknown unit=CLS obligation=2025 due=2025-12-31 missing=deferral.ends_on\noverdue unit=QTTV obligation=2025 due=2025-12-31 severity=N3"},
	{Name: text("Người trong kế hoạch nay thuộc đơn vị khác: nêu mục của kế hoạch, không nêu dòng hoãn của người đó", "Somebody in the plan is of another unit now: the plan's item is named, and not their deferral"),
		AsOf: "2026-01-01", Given: plan2025 + `unit unit_id=QTTV name="Cục Quản trị tài vụ"
			deferral person_id=P ground=study starts_on=2025-09-01 ends_on=2026-13-01
			person person_id=P unit_id=QTTV
			rotation_plan_item plan_year=2025 person_id=P unit_id=CLS`,
		Want: "unknown unit=CLS obligation=2025 due=2025-12-31 missing=rotation_plan_item.executed_on"},
	{Name: text("Kế hoạch, hoặc một mục, ghi mã đơn vị bằng chữ thường: có thể là của đơn vị đã có", "A plan, or an item, spells its unit in small letters: it may be the listed one's"),
		AsOf: "2026-01-01", Given: plan2025 + `unit unit_id=QTTV name="Cục Quản trị tài vụ"
			rotation_plan plan_year=2025 unit_id=qttv published_on=2025-02-01
			rotation_plan_item plan_year=2025 person_id=P unit_id=cls executed_on=2025-06-01`,
		Want: "unknown unit=CLS obligation=2025 due=2025-12-31 missing=rotation_plan_item.unit_id\nunknown unit=qttv obligation=2025 due=2025-12-31 missing=rotation_plan.unit_id"},
	{Name: text("Không đọc được đơn vị của mục, hoặc đơn vị trên đơn vị ấy: có thể thuộc mọi kế hoạch của năm", "Of which unit an item is, or what is above that, cannot be read: it may be in any plan of the year"),
		AsOf: "2026-01-01", Given: plan2025 + "rotation_plan plan_year=2026 unit_id=CLS published_on=2026-01-01\nunit unit_id=HC name=\"Phòng Hộ chiếu\" parent_id=\"\"\nrotation_plan_item plan_year=2025 person_id=P unit_id=\"\"\nrotation_plan_item plan_year=2026 person_id=P unit_id=HC",
		Want: "unknown unit=CLS obligation=2025 due=2025-12-31 missing=rotation_plan_item.unit_id\nunknown unit=CLS obligation=2026 due=2026-12-31 missing=unit.parent_id"},
	{Name: text("Dòng đơn vị của mục bị loại vì thiếu tên, đơn vị cấp trên vẫn đọc được; đơn vị cấp trên ghi bằng chữ thường thì có thể là đơn vị có kế hoạch", "The row of an item's unit was set aside because it has no name: the unit above it can be read; where that is named in small letters it may be the one that has a plan"),
		AsOf: "2026-01-01", Given: plan2025 + `unit unit_id=CLS-HC parent_id=CLS
			rotation_plan_item plan_year=2025 person_id=P unit_id=CLS-HC
			rotation_plan plan_year=2025 unit_id=A published_on=2025-02-01
			unit unit_id=A name=A
			unit unit_id=A1 name=A1 parent_id=a
			rotation_plan_item plan_year=2025 person_id=Q unit_id=A1`,
		Want: "overdue unit=CLS obligation=2025 due=2025-12-31 severity=N3\nunknown unit=A obligation=2025 due=2025-12-31 missing=unit.parent_id"},
	{Name: text("Một mục không đọc được không làm kết luận khác đi: dù đã thực hiện, vẫn chưa đủ", "One item that cannot be read changes nothing: even if it was carried out it is not enough"),
		AsOf: "2026-01-01", Given: plan2025 + `rotation_plan_item plan_year=2025 person_id=P unit_id=CLS executed_on=2025-06-01
			rotation_plan_item plan_year=2025 person_id=Q unit_id=CLS
			rotation_plan_item plan_year=2025 person_id=R unit_id=CLS
			rotation_plan_item plan_year=2025 person_id=S unit_id=""`,
		Want: "overdue unit=CLS obligation=2025 due=2025-12-31 severity=N3"},
	{Name: text("Hai dòng của đơn vị của mục ghi hai đơn vị cấp trên: có thể thuộc mọi kế hoạch của năm", "Two rows of an item's unit name two units above it: it may be in any plan of the year"),
		AsOf: "2026-01-01", Given: plan2025 + `rotation_plan plan_year=2025 unit_id=B published_on=2025-02-01
			unit unit_id=B name=B
			unit unit_id=B1 name=B1 parent_id=B
			unit unit_id=B1 name=B1
			rotation_plan_item plan_year=2025 person_id=R unit_id=B1`,
		Want: "unknown unit=B obligation=2025 due=2025-12-31 missing=unit.*\nunknown unit=CLS obligation=2025 due=2025-12-31 missing=unit.*"},
	{Name: text("Không đọc được ngày sáp nhập đơn vị: không biết kế hoạch tính cho đơn vị nào, mục thuộc kế hoạch nào", "The day of a merger of units cannot be read: whose the plan is, and in which plan an item is, is not known"),
		AsOf: "2026-01-01", Given: plan2025 + `unit unit_id=LS-C name="Phòng Lãnh sự"
			unit unit_id=BHCD name="Cục Bảo hộ công dân"
			unit_lineage predecessor_id=CLS successor_id=BHCD effective_on=2025-13-01
			unit_lineage predecessor_id=LS-C successor_id=BHCD effective_on=2025-13-01
			rotation_plan plan_year=2025 published_on=2025-02-01
			rotation_plan_item plan_year=2025 person_id=P unit_id=LS-C`,
		Want: "unknown unit=CLS obligation=2025 due=2025-12-31 missing=unit_lineage.effective_on\nunknown unit= obligation=2025 due=2025-12-31 missing=unit_lineage.effective_on"},
	{Name: text("Dòng kế thừa không dùng được có thể đưa đơn vị khác vào đơn vị có kế hoạch; dòng chỉ có hiệu lực sau ngày chốt số liệu thì không", "A link that cannot be used may bring another unit under the one that has a plan; one that only takes effect after the as-of date does not"),
		AsOf: "2026-01-01", Given: plan2025 + `rotation_plan_item plan_year=2025 person_id=P unit_id=CLS executed_on=2025-06-01
			unit_lineage predecessor_id=A successor_id=CLS effective_on=2025-13-01
			rotation_plan plan_year=2025 unit_id=QTTV published_on=2025-02-01
			rotation_plan_item plan_year=2025 person_id=Q unit_id=QTTV executed_on=2025-06-01
			unit_lineage predecessor_id=- successor_id=QTTV effective_on=2026-01-02
			rotation_plan plan_year=2025 unit_id=VP published_on=2025-02-01
			rotation_plan_item plan_year=2025 person_id=R unit_id=VP executed_on=2025-06-01
			unit_lineage predecessor_id=- successor_id=VP effective_on=2026-01-01`,
		Want: `unknown unit=CLS obligation=2025 due=2025-12-31 missing=unit_lineage.effective_on
			pass unit=QTTV obligation=2025 due=2025-12-31
			unknown unit=VP obligation=2025 due=2025-12-31 missing=unit_lineage.predecessor_id`},
	{Name: text("Kế hoạch bị loại của một đơn vị chỉ để ngỏ kế hoạch của chính đơn vị đó; bị loại mà chỉ công khai sau ngày chốt số liệu thì chưa phải kế hoạch; mục không đọc được vị trí vẫn thuộc đơn vị ghi ở đó", "A set-aside plan of a unit leaves only that unit's open; one that is only published after the as-of date is no plan yet; an item whose position cannot be read is still of the unit that it names"),
		AsOf: "2026-01-01", Given: plan2025 + `rotation_plan_item plan_year=2025 person_id=P unit_id=CLS position_id=""
			rotation_plan plan_year=2025 unit_id=QTTV published_on=2025-02-30
			rotation_plan plan_year=2025 unit_id=VP published_on=2026-01-02
			rotation_plan plan_year=2025 unit_id=VP published_on=2026-01-03
			rotation_plan plan_year=2025 unit_id=BNG published_on=2025-02-01
			unit unit_id=BNG name=BNG
			unit unit_id=HC name="Phòng Hộ chiếu" parent_id=BNG
			rotation_plan_item plan_year=2025 person_id=Q unit_id=HC`,
		Want: `overdue unit=BNG obligation=2025 due=2025-12-31 severity=N3
			unknown unit=CLS obligation=2025 due=2025-12-31 missing=rotation_plan_item.position_id
			unknown unit=QTTV obligation=2025 due=2025-12-31 missing=rotation_plan.published_on`},
	{Name: text("Dòng kế hoạch bị loại", "The plan was set aside"),
		AsOf: "2026-01-01", Given: "rotation_plan plan_year=2025 unit_id=CLS published_on=2025-02-30", Want: "unknown unit=CLS obligation=2025 due=2025-12-31 missing=rotation_plan.published_on"},
}
