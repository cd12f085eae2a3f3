package inspection

import "probity/rules"

// cycleMissing are the worked cases of INS-001 in which something is missing, in each of its three meanings.
var cycleMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ cuộc kiểm tra hoặc đơn vị được kiểm tra: không đánh giá quy tắc", "Checks, or the units that they name, are not mapped: the rule is not evaluated"),
		AsOf: "2025-01-02", Given: vientiane + "unmapped oversight_unit", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ ngày cuối cùng làm việc trực tiếp: không đánh giá quy tắc", "The last day on site is not mapped: the rule is not evaluated"),
		AsOf: "2025-01-02", Given: vientiane + "unmapped oversight.on_site_to", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ phạm vi, ngày hủy, loại đơn vị, mức rủi ro, ngày đóng: xét không có các trường ấy, kèm lưu ý", "Scope, cancellation, kind, tier and closing are not mapped: judged without them, saying so"),
		AsOf: "2025-01-02", Given: `unmapped oversight.scope oversight.cancelled_on unit.kind unit.risk_tier unit.closed_on
			unit unit_id=VTE name=VTE kind=other risk_tier=high opened_on=2020-01-01 closed_on=2024-01-01
			unit unit_id=PNH name=PNH opened_on=2010-01-01
			oversight oversight_id=KT-2 kind=audit scope=thematic on_site_to=2024-05-20 cancelled_on=2024-05-20
			oversight_unit oversight_id=KT-2 unit_id=PNH`,
		Want: "overdue unit=VTE obligation=full_check due=2025-01-01 severity=N2 term=60\npass unit=PNH obligation=full_check due=2029-05-20"},
	{Name: text("Chưa ánh xạ ngày thành lập: đơn vị đã được kiểm tra vẫn xét được", "Openings are not mapped: a unit that was checked can still be judged"),
		AsOf: "2025-01-02", Given: vientiane + checked + "unmapped unit.opened_on\nunit unit_id=PNH name=PNH kind=mission risk_tier=low",
		Want: "pass unit=VTE obligation=full_check due=2027-05-20\nunknown unit=PNH obligation=full_check missing=unit.opened_on"},
	{Name: text("Chưa ánh xạ kế thừa: mỗi đơn vị xét riêng", "Lineage is not mapped: each unit by itself"),
		AsOf: "2025-03-01", Given: "unmapped unit_lineage\n" + merged, Want: "pass unit=M obligation=full_check due=2030-03-01"},
	{Name: text("Chưa ánh xạ hình thức thay đổi: một đơn vị trước coi là đổi tên, nhiều đơn vị coi là sáp nhập", "How units changed is not mapped: one unit before counts as a new name, several as a merger"),
		AsOf: "2025-03-01", Given: "unmapped unit_lineage.change\n" + merged + `unit unit_id=N name=N kind=headquarters risk_tier=low opened_on=1990-01-01
			unit_lineage predecessor_id=N1 successor_id=N effective_on=2025-03-01
			oversight_unit oversight_id=KT-B unit_id=N1`,
		Want: "overdue unit=M obligation=full_check due=2024-06-30 severity=N2\npass unit=N obligation=full_check due=2029-06-30"},
	// Empty.
	{Name: text("Chưa được kiểm tra và để trống ngày thành lập: chưa đủ dữ liệu; đã được kiểm tra thì không cần", "Never checked, and the opening is empty: not enough data; for one that was checked it does not matter"),
		Edge: "①", AsOf: "2025-01-02", Given: checked + `unit unit_id=VTE name=VTE kind=mission risk_tier=low
			unit unit_id=PNH name=PNH kind=mission risk_tier=low`,
		Want: "pass unit=VTE obligation=full_check due=2027-05-20\nunknown unit=PNH obligation=full_check missing=unit.opened_on"},
	{Name: text("Đơn vị trước khi đổi tên không có trong danh sách, đã quá một chu kỳ từ ngày đổi tên: dù thành lập khi nào cũng quá hạn", "The unit before a rename is in no list, and a cycle has passed since: overdue whenever it was opened"),
		Edge: "②", AsOf: "2030-03-01", Given: renamed, Want: "overdue unit=M obligation=full_check due=2030-02-28 severity=N2"},
	{Name: text("Như trên, chưa qua một chu kỳ: chưa đủ dữ liệu", "The same, within a cycle: not enough data"),
		Edge: "②", AsOf: "2027-03-01", Given: renamed, Want: "unknown unit=M obligation=full_check missing=unit.opened_on"},
	{Name: text("Để trống mức rủi ro: chỉ thiếu dữ liệu khi các chu kỳ cho kết luận khác nhau", "No tier of risk: that matters only where the cycles give different verdicts"),
		AsOf: "2025-01-02", Given: `unit unit_id=A name=A kind=mission opened_on=2019-12-31
			unit unit_id=B name=B kind=mission opened_on=2021-01-01
			unit unit_id=C name=C kind=mission opened_on=2024-06-01`,
		Want: `overdue unit=A obligation=full_check due=2024-12-31 severity=N2
			unknown unit=B obligation=full_check missing=unit.risk_tier
			pass unit=C obligation=full_check due=2029-06-01`},
	{Name: text("Để trống loại đơn vị: chỉ thiếu dữ liệu khi không đạt", "No kind of unit: that matters only where it is no pass"),
		AsOf: "2025-01-02", Given: `unit unit_id=A name=A risk_tier=low opened_on=2019-12-31
			unit unit_id=C name=C risk_tier=low opened_on=2024-06-01`,
		Want: "unknown unit=A obligation=full_check due=2024-12-31 missing=unit.kind\npass unit=C obligation=full_check due=2029-06-01"},
	{Name: text("Để trống phạm vi: có thể là kiểm tra toàn diện; không đủ muộn thì không ảnh hưởng", "No scope: it may have been a full check; one that is not late enough changes nothing"),
		Edge: "③", AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit on_site_to=2021-05-20
			oversight_unit oversight_id=KT-2 unit_id=VTE
			unit unit_id=PNH name=PNH kind=mission risk_tier=high opened_on=2010-01-01
			oversight_unit oversight_id=KT-2 unit_id=PNH`,
		Want: "unknown unit=VTE obligation=full_check missing=oversight.scope\noverdue unit=PNH obligation=full_check due=2012-01-01 severity=N2"},
	{Name: text("Đã báo cáo mà không ghi ngày cuối cùng làm việc trực tiếp: ngày ấy muộn nhất là ngày báo cáo", "Reported without a last day on site: that was the day of the report at the latest"),
		Edge: "④", AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=full on_site_from=2021-04-01 reported_on=2021-05-20 signed_on=2021-06-20
			oversight_unit oversight_id=KT-2 unit_id=VTE
			unit unit_id=PNH name=PNH kind=mission risk_tier=high opened_on=2010-01-01
			oversight_unit oversight_id=KT-2 unit_id=PNH
			oversight oversight_id=KT-3 kind=audit scope=full on_site_from=2024-04-01 reported_on=2025-01-03
			oversight_unit oversight_id=KT-3 unit_id=PNH`,
		Want: "unknown unit=VTE obligation=full_check missing=oversight.on_site_to\noverdue unit=PNH obligation=full_check due=2012-01-01 severity=N2"},
	{Name: text("Để trống hình thức thay đổi: có thể đổi tên, sáp nhập hoặc giải thể", "How the unit changed is empty: it may have been renamed, merged or dissolved"),
		Edge: "②", AsOf: "2025-03-01", Given: `unit unit_id=M name=M kind=headquarters risk_tier=low opened_on=2000-01-01
			unit unit_id=N name=N kind=headquarters risk_tier=low opened_on=2000-01-01
			unit_lineage predecessor_id=A successor_id=M effective_on=2025-01-01
			unit_lineage predecessor_id=A successor_id=N effective_on=2025-01-01
			oversight oversight_id=KT-A kind=audit scope=full on_site_to=2024-06-30
			oversight oversight_id=KT-N kind=audit scope=full on_site_to=2023-06-30
			oversight_unit oversight_id=KT-A unit_id=A
			oversight_unit oversight_id=KT-N unit_id=N`,
		Want: "unknown unit=M obligation=full_check missing=unit_lineage.change\npass unit=N obligation=full_check due=2029-06-30"},
	{Name: text("Cả tên cũ và tên mới thành lập sau ngày đổi tên: không biết ngày nào đúng, trừ khi ngày nào cũng quá hạn", "Both names were opened after the day of the rename: it is not known which day is right, unless it is overdue by either"),
		Edge: "②", AsOf: "2025-03-01", Given: `unit unit_id=M name=M kind=headquarters risk_tier=low opened_on=2021-03-01
			unit unit_id=A name=A kind=headquarters risk_tier=low opened_on=2021-01-01
			unit_lineage predecessor_id=A successor_id=M change=rename effective_on=2012-01-01
			unit unit_id=N name=N kind=headquarters risk_tier=low opened_on=2021-03-01
			unit unit_id=B name=B kind=headquarters risk_tier=low opened_on=2019-01-01
			unit_lineage predecessor_id=B successor_id=N change=rename effective_on=2012-01-01`,
		Want: `unknown unit=M obligation=full_check missing=unit.opened_on
			pass unit=A obligation=full_check due=2026-01-01
			unknown unit=B obligation=full_check due=2024-01-01 missing=unit.opened_on
			overdue unit=N obligation=full_check due=2016-12-31 severity=N2`},
	// Set aside.
	{Name: text("Cuộc kiểm tra bị loại có thể đã tính; đọc được là tự kiểm tra, theo chuyên đề, đã hủy hoặc chưa làm thì không", "A check that was set aside may have counted; not one that is readably a self-check, thematic, cancelled or not made yet"),
		AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=full on_site_to=2024-02-30
			oversight_unit oversight_id=KT-2 unit_id=VTE
			unit unit_id=PNH name=PNH kind=mission risk_tier=low opened_on=2010-01-01
			oversight oversight_id=KT-3 kind=self_check scope=full on_site_to=2024-02-30
			oversight oversight_id=KT-4 kind=audit scope=thematic on_site_to=2024-02-30
			oversight oversight_id=KT-5 kind=audit scope=full on_site_to=2024-02-30 cancelled_on=2024-01-01
			oversight oversight_id=KT-6 kind=audit scope=x on_site_to=2025-01-03
			oversight oversight_id=KT-7 kind=audit scope=x
			oversight_unit oversight_id=KT-3 unit_id=PNH
			oversight_unit oversight_id=KT-4 unit_id=PNH
			oversight_unit oversight_id=KT-5 unit_id=PNH
			oversight_unit oversight_id=KT-6 unit_id=PNH
			oversight_unit oversight_id=KT-7 unit_id=PNH`,
		Want: "unknown unit=VTE obligation=full_check missing=oversight.on_site_to\noverdue unit=PNH obligation=full_check due=2015-01-01 severity=N2"},
	{Name: text("Ngày cuối trước ngày đầu: một trong hai ngày sai", "The last day is before the first: one of the two is wrong"),
		AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=full on_site_from=2022-02-01 on_site_to=2021-02-01
			oversight_unit oversight_id=KT-2 unit_id=VTE`,
		Want: "unknown unit=VTE obligation=full_check missing=oversight.on_site_to"},
	{Name: text("Hai dòng cùng số mà khác nội dung", "Two rows with one number and different values"),
		AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=full on_site_to=2024-02-01
			oversight oversight_id=KT-2 kind=self_check scope=full on_site_to=2024-02-01
			oversight_unit oversight_id=KT-2 unit_id=VTE`,
		Want: "unknown unit=VTE obligation=full_check missing=oversight.*"},
	{Name: text("Đơn vị ghi số của một cuộc không có trong danh sách, hoặc không đọc được số", "A unit names an event that no list has, or whose number cannot be read"),
		AsOf: "2025-01-02", Given: vientiane + `oversight_unit oversight_id=KT-9 unit_id=VTE
			unit unit_id=PNH name=PNH kind=mission risk_tier=low opened_on=2010-01-01
			oversight_unit oversight_id="" unit_id=PNH`,
		Want: "unknown unit=VTE obligation=full_check missing=oversight_unit.oversight_id\nunknown unit=PNH obligation=full_check missing=oversight_unit.oversight_id"},
	{Name: text("Không đọc được đơn vị được kiểm tra: có thể là đơn vị nào cũng được, nếu cuộc ấy được tính và đủ muộn", "Which unit was checked cannot be read: it may be any, if the check counts and is late enough"),
		AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=full on_site_to=2021-05-20
			oversight oversight_id=TKT kind=self_check scope=full on_site_to=2024-05-20
			oversight_unit oversight_id=KT-2 unit_id=-
			oversight_unit oversight_id=TKT unit_id=""
			unit unit_id=PNH name=PNH kind=mission risk_tier=high opened_on=2010-01-01`,
		Want: "unknown unit=VTE obligation=full_check missing=oversight_unit.unit_id\noverdue unit=PNH obligation=full_check due=2012-01-01 severity=N2"},
	{Name: text("Cuộc kiểm tra, hoặc dòng kế thừa, ghi mã đơn vị bằng chữ thường", "A check, or a row of lineage, spells its unit in small letters"),
		AsOf: "2025-01-02", Given: vientiane + `oversight oversight_id=KT-2 kind=audit scope=full on_site_to=2024-05-20
			oversight_unit oversight_id=KT-2 unit_id=vte
			unit unit_id=PNH name=PNH kind=mission risk_tier=low opened_on=2010-01-01
			unit_lineage predecessor_id=pnh successor_id=VTE change=dissolve effective_on=2021-01-01
			unit unit_id=BKK name=BKK kind=mission risk_tier=low opened_on=2023-01-01
			unit_lineage predecessor_id=X successor_id=bkk change=merge effective_on=2023-01-01
			unit unit_id=X name=X kind=mission risk_tier=low opened_on=2010-01-01`,
		Want: `unknown unit=VTE obligation=full_check missing=oversight_unit.unit_id
			unknown unit=PNH obligation=full_check due=2015-01-01 missing=unit_lineage.predecessor_id
			unknown unit=BKK obligation=full_check missing=unit_lineage.successor_id`},
	{Name: text("Dòng đơn vị bị loại; đọc được là loại khác, đã đóng hoặc chưa mở thì không thuộc diện", "A unit's row was set aside; one that is readably of another kind, closed or not open yet is not counted"),
		AsOf: "2025-01-02", Given: checked + `unit unit_id=VTE kind=mission risk_tier=low opened_on=2020-01-01
			unit unit_id=A name=A kind=other opened_on=2020-13-01
			unit unit_id=B name=B kind=mission opened_on=2020-13-01 closed_on=2025-01-01
			unit unit_id=C name=C kind=mission opened_on=2025-01-03 risk_tier=x
			unit unit_id=D name=D kind=mission risk_tier=low opened_on=2021-01-01 closed_on=2020-01-01
			unit unit_id=E name=E kind=mission risk_tier=low opened_on=2026-01-01 closed_on=2020-01-01`,
		Want: "unknown unit=VTE obligation=full_check missing=unit.name\nunknown unit=D obligation=full_check missing=unit.closed_on"},
	{Name: text("Dòng kế thừa bị loại có thể đã thay đơn vị, hoặc mang chu kỳ của đơn vị khác sang; có hiệu lực sau ngày chốt số liệu, hoặc trước lần kiểm tra gần nhất thì không ảnh hưởng", "A link that was set aside may have replaced the unit, or brought another's clock; not one after the as-of date, or before the newest check"),
		Edge: "②", AsOf: "2025-01-02", Given: vientiane + `unit_lineage predecessor_id=VTE successor_id=X change=merge effective_on=2024-13-01
			unit unit_id=PNH name=PNH kind=mission risk_tier=low opened_on=2010-01-01
			unit_lineage predecessor_id=PNH successor_id="" change=merge effective_on=2025-01-03
			unit unit_id=BKK name=BKK kind=mission risk_tier=low opened_on=2023-01-01
			unit_lineage predecessor_id=PNH successor_id=BKK change=x effective_on=2023-01-01
			unit unit_id=SIN name=SIN kind=mission risk_tier=low opened_on=2010-01-01
			unit_lineage predecessor_id="" successor_id=SIN change=merge effective_on=2022-05-20
			oversight oversight_id=KT-2 kind=audit scope=full on_site_to=2022-05-20
			oversight_unit oversight_id=KT-2 unit_id=SIN`,
		Want: `unknown unit=VTE obligation=full_check due=2025-01-01 missing=unit_lineage.effective_on
			unknown unit=PNH obligation=full_check due=2015-01-01 missing=unit_lineage.change
			unknown unit=BKK obligation=full_check missing=unit_lineage.change
			pass unit=SIN obligation=full_check due=2027-05-20`},
	{Name: text("Đơn vị bị thay và thay đơn vị khác trong cùng một ngày; mã có thể đã được trao lại", "A unit was replaced and took another's place on one day; a code may have been given back"),
		Edge: "②", AsOf: "2025-01-02", Given: vientiane + `unit_lineage predecessor_id=VTE successor_id=X change=rename effective_on=2024-06-01
			unit_lineage predecessor_id=Y successor_id=VTE change=rename effective_on=2024-06-01
			unit unit_id=Y name=Y kind=mission risk_tier=low opened_on=2010-01-01
			unit unit_id=PNH name=PNH kind=mission risk_tier=low opened_on=2010-01-01
			unit_lineage predecessor_id=PNH successor_id=Z change=rename effective_on=2023-06-01
			unit_lineage predecessor_id="" successor_id=PNH change=rename effective_on=2024-06-01`,
		Want: `unknown unit=VTE obligation=full_check due=2015-01-01 missing=unit_lineage.effective_on
			unknown unit=PNH obligation=full_check missing=unit_lineage.predecessor_id`},
	{Name: text("Dòng của đơn vị trước bị loại: có thể thành lập sau cuộc kiểm tra ghi tên mới", "The row of the unit before was set aside: that may have been opened after the check that bears the new name"),
		Edge: "②", AsOf: "2025-03-02", Given: `unit unit_id=M name=M kind=headquarters risk_tier=low opened_on=2012-01-01
			unit unit_id=A name=A kind=x risk_tier=low opened_on=2020-06-30
			unit_lineage predecessor_id=A successor_id=M change=rename effective_on=2022-01-01
			oversight oversight_id=KT-M kind=audit scope=full on_site_to=2013-01-01
			oversight_unit oversight_id=KT-M unit_id=M`,
		Want: "unknown unit=M obligation=full_check missing=unit.kind"},
	{Name: text("Mã có thể đã được trao lại: cuộc kiểm tra trước đó là của đơn vị cũ", "The code may have been given back: a check from before that was one of the former unit"),
		Edge: "②", AsOf: "2024-05-01", Given: `unit unit_id=A name=A kind=mission risk_tier=low opened_on=2010-01-01
			unit_lineage predecessor_id=A successor_id=D change=rename effective_on=2015-06-01
			unit_lineage predecessor_id=D successor_id=A change=x effective_on=2020-01-02
			oversight oversight_id=KT-A kind=audit scope=full on_site_to=2019-12-31
			oversight_unit oversight_id=KT-A unit_id=A`,
		Want: "unknown unit=A obligation=full_check missing=unit_lineage.change"},
}
