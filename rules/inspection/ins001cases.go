package inspection

import "probity/rules"

// A mission of low risk, opened at the beginning of 2020, and one check of it.
const (
	vientiane = `unit unit_id=VTE name="ĐSQ Viêng Chăn" kind=mission risk_tier=low opened_on=2020-01-01` + "\n"
	checked   = "oversight oversight_id=KT-1 kind=internal_check scope=full on_site_from=2022-05-02 on_site_to=2022-05-20\noversight_unit oversight_id=KT-1 unit_id=VTE\n"
)

// cycleCases are the worked cases of INS-001 in which nothing is missing and every unit is what it always was.
var cycleCases = []rules.Case{
	{Name: text("Chưa kiểm tra lần nào: tính từ ngày thành lập; đúng ngày đến hạn chưa phải quá hạn", "Never checked: the opening counts; on the due day nothing is overdue yet"),
		Edge: "①", AsOf: "2025-01-01", Given: vientiane, Want: "due_soon unit=VTE obligation=full_check due=2025-01-01 since=2020-01-01 term=60 tier=low"},
	{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"),
		Edge: "①", AsOf: "2025-01-02", Given: vientiane, Want: "overdue unit=VTE obligation=full_check due=2025-01-01 severity=N2 at=VTE"},
	{Name: text("Còn 180 ngày: sắp đến hạn; còn 181 ngày: đạt", "180 days are left: due soon; 181 days: pass"),
		AsOf: "2024-07-05", Given: vientiane + "unit unit_id=PNH name=PNH kind=mission risk_tier=low opened_on=2020-01-02",
		Want: "due_soon unit=VTE obligation=full_check due=2025-01-01\npass unit=PNH obligation=full_check due=2025-01-02"},
	{Name: text("Chu kỳ tính từ ngày cuối cùng làm việc trực tiếp của cuộc gần nhất", "The cycle runs from the last day on site of the newest check"),
		AsOf: "2025-01-02", Given: vientiane + checked + `oversight oversight_id=TT-1 kind=inspection scope=full on_site_to=2021-06-30
			oversight_unit oversight_id=TT-1 unit_id=VTE`,
		Want: "pass unit=VTE obligation=full_check due=2027-05-20 since=2022-05-20 check=internal_check"},
	{Name: text("Mức rủi ro cao 24 tháng, vừa 36 tháng; một cuộc gồm ba đơn vị", "High risk 24 months, medium 36; one check of three units"),
		AsOf: "2025-05-21", Given: vientiane + checked + `unit unit_id=CLS name="Cục Lãnh sự" kind=headquarters risk_tier=high opened_on=2000-01-01
			unit unit_id=VPB name="Văn phòng Bộ" kind=headquarters risk_tier=medium opened_on=2000-01-01
			oversight_unit oversight_id=KT-1 unit_id=CLS
			oversight_unit oversight_id=KT-1 unit_id=VPB`,
		Want: `overdue unit=CLS obligation=full_check due=2024-05-20 severity=N2 term=24
			overdue unit=VPB obligation=full_check due=2025-05-20 severity=N2 term=36
			pass unit=VTE obligation=full_check due=2027-05-20`},
	{Name: text("Kiểm tra theo chuyên đề không phải kiểm tra toàn diện", "A thematic check is no full one"),
		Edge: "③", AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=thematic on_site_to=2024-05-20
			oversight_unit oversight_id=KT-2 unit_id=VTE`,
		Want: "overdue unit=VTE obligation=full_check due=2025-01-01 severity=N2"},
	{Name: text("Cuộc mới có kế hoạch, đang làm hoặc kết thúc sau ngày chốt số liệu, đã hủy, chỉ làm việc qua hồ sơ: không tính", "One that is planned, going on or ends after the as-of date, one that was cancelled, one by paper alone: none counts"),
		Edge: "④", AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=full
			oversight oversight_id=KT-3 kind=audit scope=full on_site_from=2024-12-20
			oversight oversight_id=KT-4 kind=audit scope=full on_site_from=2024-12-20 on_site_to=2025-01-03
			oversight oversight_id=KT-5 kind=audit scope=full on_site_to=2024-05-20 cancelled_on=2025-01-02
			oversight oversight_id=KT-6 kind=audit scope=full reported_on=2024-05-20 signed_on=2024-06-20
			oversight_unit oversight_id=KT-2 unit_id=VTE
			oversight_unit oversight_id=KT-3 unit_id=VTE
			oversight_unit oversight_id=KT-4 unit_id=VTE
			oversight_unit oversight_id=KT-5 unit_id=VTE
			oversight_unit oversight_id=KT-6 unit_id=VTE`,
		Want: "overdue unit=VTE obligation=full_check due=2025-01-01 severity=N2"},
	{Name: text("Kết thúc đúng ngày chốt số liệu: tính; hủy sau ngày đó thì lúc này chưa biết", "One that ends on the as-of date counts; that it is cancelled later is not known yet"),
		Edge: "④", AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-5 kind=audit scope=full on_site_to=2025-01-02 cancelled_on=2025-01-03
			oversight_unit oversight_id=KT-5 unit_id=VTE`,
		Want: "pass unit=VTE obligation=full_check due=2030-01-02"},
	{Name: text("Tự kiểm tra, kiểm tra, giám sát của Đảng không tính", "Self-checks and party supervision do not count"),
		Edge: "⑤", AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=TKT kind=self_check scope=full on_site_to=2024-11-15
			oversight oversight_id=GSD kind=party_supervision scope=full on_site_to=2024-06-15
			oversight_unit oversight_id=TKT unit_id=VTE
			oversight_unit oversight_id=GSD unit_id=VTE`,
		Want: "overdue unit=VTE obligation=full_check due=2025-01-01 severity=N2"},
	{Name: text("Hình thức được tính theo danh sách có hiệu lực vào ngày kết thúc", "Which sorts count is what was in force on the day on which the check ended"),
		Edge: "⑤", AsOf: "2025-01-02", Given: vientiane + `param ins.coverage_kinds="audit" from=2024-01-01
			unit unit_id=PNH name=PNH kind=mission risk_tier=low opened_on=2020-01-01
			oversight oversight_id=TT-1 kind=inspection scope=full on_site_to=2023-12-31
			oversight oversight_id=TT-2 kind=inspection scope=full on_site_to=2024-01-01
			oversight_unit oversight_id=TT-1 unit_id=VTE
			oversight_unit oversight_id=TT-2 unit_id=PNH`,
		Want: "pass unit=VTE obligation=full_check due=2028-12-31\noverdue unit=PNH obligation=full_check due=2025-01-01 severity=N2"},
	{Name: text("Chu kỳ rút từ 60 xuống 24 tháng: đến hạn vào ngày áp dụng, không sớm hơn", "The cycle is shortened from 60 to 24 months: due on the first day of the new one and not before"),
		AsOf: "2023-07-02", Given: vientiane + "param ins.cycle_months.low=24 from=2023-07-01",
		Want: "overdue unit=VTE obligation=full_check due=2023-07-01 severity=N2"},
	{Name: text("Kiểm tra đơn vị cấp trên không phải kiểm tra đơn vị này", "A check of the unit above is none of this one"),
		AsOf: "2025-01-02", Given: vientiane + `unit unit_id=BNG name=Bộ kind=headquarters risk_tier=low opened_on=2000-01-01
			oversight oversight_id=KT-2 kind=audit scope=full on_site_to=2024-05-20
			oversight_unit oversight_id=KT-2 unit_id=BNG`,
		Want: "pass unit=BNG obligation=full_check due=2029-05-20\noverdue unit=VTE obligation=full_check due=2025-01-01 severity=N2"},
	{Name: text("Đóng rồi mở lại: tính từ ngày mở lại; cuộc trước đó không còn ý nghĩa", "Closed and opened again: the new opening counts, an older check means nothing"),
		AsOf: "2025-01-01", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=full on_site_to=2012-05-20
			oversight_unit oversight_id=KT-2 unit_id=VTE`,
		Want: "due_soon unit=VTE obligation=full_check due=2025-01-01 since=2020-01-01"},
	{Name: text("Đã đóng, chưa mở, loại khác: không thuộc diện; ngày hoạt động cuối cùng thì vẫn thuộc", "Closed, not open yet, of another kind: not counted; on the last day of work it still is"),
		AsOf: "2025-01-02", Given: `unit unit_id=A name=A kind=mission risk_tier=low opened_on=2010-01-01 closed_on=2025-01-01
			unit unit_id=B name=B kind=mission risk_tier=low opened_on=2025-01-03
			unit unit_id=C name=C kind=other risk_tier=low opened_on=2010-01-01
			unit unit_id=D name=D kind=mission risk_tier=low opened_on=2010-01-01 closed_on=2025-01-02`,
		Want: "overdue unit=D obligation=full_check due=2015-01-01 severity=N2"},
}

// A department that came of a merger, and one of its parts.
const (
	merged = `unit unit_id=M name="Cục mới" kind=headquarters risk_tier=low opened_on=2025-03-01
		unit unit_id=A name="Cục A" kind=headquarters risk_tier=low opened_on=2000-01-01 closed_on=2025-02-28
		unit unit_id=B name="Cục B" kind=headquarters risk_tier=low opened_on=2000-01-01 closed_on=2025-02-28
		unit_lineage predecessor_id=A successor_id=M change=merge effective_on=2025-03-01
		unit_lineage predecessor_id=B successor_id=M change=merge effective_on=2025-03-01
		oversight oversight_id=KT-A kind=audit scope=full on_site_to=2019-06-30
		oversight oversight_id=KT-B kind=audit scope=full on_site_to=2024-06-30
		oversight_unit oversight_id=KT-A unit_id=A
		oversight_unit oversight_id=KT-B unit_id=B
		`
	renamed = `unit unit_id=M name="Cục mới" kind=headquarters risk_tier=low opened_on=2025-03-01
		unit_lineage predecessor_id=A successor_id=M change=rename effective_on=2025-03-01
		`
)

// lineageCases are those in which units were merged, renamed, split or dissolved.
var lineageCases = []rules.Case{
	{Name: text("Sẽ đổi tên vào tháng sau: tên mới chưa phải một đơn vị, dù ghi ngày thành lập của tên cũ; sẽ nhận sáp nhập thì vẫn là đơn vị đang có", "To be renamed next month: the new name is no unit yet, though the former opening is recorded; one into which another will be merged is there"),
		AsOf: "2025-02-01", Given: vientiane + `unit unit_id=M name=M kind=mission risk_tier=low opened_on=2019-01-01
			unit unit_id=N name=N kind=mission risk_tier=low opened_on=2022-01-01
			unit_lineage predecessor_id=VTE successor_id=M change=rename effective_on=2025-03-01
			unit_lineage predecessor_id=VTE successor_id=N change=merge effective_on=2025-03-01`,
		Want: "overdue unit=VTE obligation=full_check due=2025-01-01 severity=N2\npass unit=N obligation=full_check due=2027-01-01"},
	{Name: text("Như trên, không ghi hình thức: không biết tên mới đã có hay chưa", "The same, and how it changes is not recorded: it may be there"),
		AsOf: "2025-02-01", Given: vientiane + "unit unit_id=M name=M kind=mission risk_tier=low opened_on=2019-01-01\nunit_lineage predecessor_id=VTE successor_id=M effective_on=2025-03-01",
		Want: "overdue unit=VTE obligation=full_check due=2025-01-01 severity=N2\nunknown unit=M obligation=full_check due=2024-01-01 missing=unit_lineage.change"},
	{Name: text("Sáp nhập: tính theo phần lâu nhất chưa được kiểm tra, không theo lần gần nhất và không theo ngày thành lập đơn vị mới", "Merged: the part that waited longest counts, not the newest visit and not the new unit's opening"),
		Edge: "②", AsOf: "2025-03-01", Given: merged, Want: "overdue unit=M obligation=full_check due=2024-06-30 severity=N2 since=2019-06-30"},
	{Name: text("Trước ngày sáp nhập: từng đơn vị", "Before the merger: each unit by itself"),
		Edge: "②", AsOf: "2025-02-28", Given: merged, Want: "overdue unit=A obligation=full_check due=2024-06-30 severity=N2\npass unit=B obligation=full_check due=2029-06-30"},
	{Name: text("Một phần chưa được kiểm tra lần nào: tính từ ngày thành lập của phần ấy", "A part that was never checked counts from its own opening"),
		Edge: "②", AsOf: "2025-03-01", Given: merged + `unit unit_id=C name="Cục C" kind=headquarters risk_tier=low opened_on=2010-01-01
			unit_lineage predecessor_id=C successor_id=M change=merge effective_on=2025-03-01`,
		Want: "overdue unit=M obligation=full_check due=2015-01-01 severity=N2"},
	{Name: text("Đơn vị mới được kiểm tra sau khi sáp nhập: tính cho cả đơn vị", "The merged unit was checked after the merger: that covers all of it"),
		Edge: "②", AsOf: "2026-01-01", Given: merged + `oversight oversight_id=KT-M kind=audit scope=full on_site_to=2025-03-01
			oversight_unit oversight_id=KT-M unit_id=M`,
		Want: "pass unit=M obligation=full_check due=2030-03-01 since=2025-03-01"},
	{Name: text("Cuộc kiểm tra một phần kết thúc sau ngày sáp nhập chỉ tính cho phần ấy", "A check of one part that ends after the merger covers that part"),
		Edge: "②", AsOf: "2026-01-01", Given: merged + `oversight oversight_id=KT-3 kind=audit scope=full on_site_from=2025-02-17 on_site_to=2025-03-14
			oversight_unit oversight_id=KT-3 unit_id=A`,
		Want: "pass unit=M obligation=full_check due=2029-06-30 since=2024-06-30"},
	{Name: text("Sáp nhập vào đơn vị đã có: chính đơn vị đó cũng là một phần", "Merged into a unit that was there before: that is a part too"),
		Edge: "②", AsOf: "2025-03-01", Given: `unit unit_id=M name=M kind=headquarters risk_tier=low opened_on=2000-01-01
			unit_lineage predecessor_id=A successor_id=M change=merge effective_on=2025-01-01
			oversight oversight_id=KT-A kind=audit scope=full on_site_to=2024-06-30
			oversight oversight_id=KT-M kind=audit scope=full on_site_to=2018-06-30
			oversight_unit oversight_id=KT-A unit_id=A
			oversight_unit oversight_id=KT-M unit_id=M`,
		Want: "overdue unit=M obligation=full_check due=2023-06-30 severity=N2"},
	{Name: text("Đổi tên: tính tiếp chu kỳ; ghi ngày thành lập ban đầu hay cuộc cũ dưới tên mới cũng vậy", "Renamed: the cycle goes on; so it does where the first opening, or an old check, is recorded under the new name"),
		Edge: "②", AsOf: "2025-03-01", Given: renamed + `oversight oversight_id=KT-A kind=audit scope=full on_site_to=2023-06-30
			oversight_unit oversight_id=KT-A unit_id=A
			unit unit_id=N name=N kind=headquarters risk_tier=low opened_on=1990-01-01
			unit_lineage predecessor_id=N1 successor_id=N change=rename effective_on=2025-03-01
			oversight_unit oversight_id=KT-A unit_id=N1
			unit unit_id=O name=O kind=headquarters risk_tier=low opened_on=2025-03-01
			unit_lineage predecessor_id=O1 successor_id=O change=rename effective_on=2025-03-01
			oversight_unit oversight_id=KT-A unit_id=O`,
		Want: `pass unit=M obligation=full_check due=2028-06-30 since=2023-06-30
			pass unit=N obligation=full_check due=2028-06-30
			pass unit=O obligation=full_check due=2028-06-30`},
	{Name: text("Đổi tên đơn vị chưa được kiểm tra: tính từ ngày thành lập ban đầu", "Renamed without ever having been checked: the first opening counts"),
		Edge: "②", AsOf: "2025-03-02", Given: renamed + `unit unit_id=A name=A kind=headquarters risk_tier=low opened_on=2020-03-01
			unit unit_id=N name=N kind=headquarters risk_tier=low opened_on=2020-03-02
			unit_lineage predecessor_id=N1 successor_id=N change=rename effective_on=2025-03-01`,
		Want: "overdue unit=M obligation=full_check due=2025-03-01 severity=N2 since=2020-03-01\ndue_soon unit=N obligation=full_check due=2025-03-02"},
	{Name: text("Đổi tên và nhận đơn vị khác sáp nhập vào trong cùng một ngày; đổi tên hai lần trong một ngày", "Renamed, and another unit merged into it, on one day; renamed twice on one day"),
		Edge: "②", AsOf: "2025-03-01", Given: renamed + `unit_lineage predecessor_id=A0 successor_id=A change=rename effective_on=2025-03-01
			unit_lineage predecessor_id=B successor_id=M change=merge effective_on=2025-03-01
			oversight oversight_id=KT-A kind=audit scope=full on_site_to=2023-06-30
			oversight oversight_id=KT-B kind=audit scope=full on_site_to=2022-06-30
			oversight_unit oversight_id=KT-A unit_id=A0
			oversight_unit oversight_id=KT-B unit_id=B`,
		Want: "pass unit=M obligation=full_check due=2027-06-30 since=2022-06-30"},
	{Name: text("Chia tách: mỗi đơn vị mới tính tiếp chu kỳ của đơn vị trước", "Split: each new unit goes on with the cycle of the one before"),
		Edge: "②", AsOf: "2025-03-01", Given: `unit unit_id=M name=M kind=headquarters risk_tier=low opened_on=2025-01-01
			unit unit_id=N name=N kind=headquarters risk_tier=low opened_on=2025-01-01
			unit unit_id=A name=A kind=headquarters risk_tier=low opened_on=2000-01-01
			unit_lineage predecessor_id=A successor_id=M change=split effective_on=2025-01-01
			unit_lineage predecessor_id=A successor_id=N change=split effective_on=2025-01-01
			oversight oversight_id=KT-A kind=audit scope=full on_site_to=2019-06-30
			oversight oversight_id=KT-N kind=audit scope=full on_site_to=2025-02-28
			oversight_unit oversight_id=KT-A unit_id=A
			oversight_unit oversight_id=KT-N unit_id=N`,
		Want: "overdue unit=M obligation=full_check due=2024-06-30 severity=N2\npass unit=N obligation=full_check due=2030-02-28"},
	{Name: text("Cuộc kiểm tra sau ngày đổi tên mà vẫn ghi tên cũ là của chính đơn vị, dù cũng có cuộc ghi tên mới", "A check after the rename that still bears the old name is one of the unit, also where another bears the new one"),
		Edge: "②", AsOf: "2026-01-01", Given: renamed + `oversight oversight_id=KT-M kind=audit scope=full on_site_to=2025-03-01
			oversight oversight_id=KT-A kind=audit scope=full on_site_to=2025-06-30
			oversight_unit oversight_id=KT-M unit_id=M
			oversight_unit oversight_id=KT-A unit_id=A`,
		Want: "pass unit=M obligation=full_check due=2030-06-30 since=2025-06-30"},
	{Name: text("Dòng ghi đơn vị thay chính nó không phải là thay", "A row by which a unit follows itself replaces nothing"),
		Edge: "②", AsOf: "2025-01-02", Given: vientiane + "unit_lineage predecessor_id=VTE successor_id=VTE change=rename effective_on=2024-06-01",
		Want: "overdue unit=VTE obligation=full_check due=2025-01-01 severity=N2"},
	{Name: text("Giải thể: đơn vị cũ không còn thuộc diện, đơn vị tiếp nhận nhiệm vụ giữ chu kỳ của mình", "Dissolved: the old unit is not counted any more, the one that took over its tasks keeps its own cycle"),
		Edge: "②", AsOf: "2025-03-01", Given: vientiane + checked + `unit unit_id=A name=A kind=headquarters risk_tier=low opened_on=2000-01-01
			unit_lineage predecessor_id=A successor_id=VTE change=dissolve effective_on=2025-01-01`,
		Want: "pass unit=VTE obligation=full_check due=2027-05-20"},
	{Name: text("Mã được trao lại cho đơn vị khác: cuộc của đơn vị trước đó không tính cho đơn vị mới mà cho đơn vị kế thừa", "A code was given to another unit: a check of the one that had it before counts for its successor, not for the new one"),
		Edge: "②", AsOf: "2025-06-01", Given: `unit unit_id=A name=A kind=headquarters risk_tier=low opened_on=2025-03-01
			unit unit_id=B name=B kind=headquarters risk_tier=low opened_on=2023-01-01
			unit_lineage predecessor_id=A successor_id=B change=rename effective_on=2023-01-01
			unit_lineage predecessor_id=C successor_id=A change=rename effective_on=2025-03-01
			unit unit_id=C name=C kind=headquarters risk_tier=low opened_on=2019-01-01
			oversight oversight_id=KT-A kind=audit scope=full on_site_to=2022-06-30
			oversight_unit oversight_id=KT-A unit_id=A`,
		Want: "overdue unit=A obligation=full_check due=2024-01-01 severity=N2\npass unit=B obligation=full_check due=2027-06-30"},
}
