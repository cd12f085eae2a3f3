package inspection

import "probity/rules"

// A mission, and a self-check of it that was reported in the year.
const (
	ownYear         = "param ins.self_check_told_years=0\n"
	small           = `unit unit_id=VTE name="ĐSQ Viêng Chăn" kind=mission opened_on=2020-01-01` + "\n"
	selfChecked2026 = "oversight oversight_id=TKT-1 kind=self_check plan_year=2026 reported_on=2026-10-20 report_digest=b2\noversight_unit oversight_id=TKT-1 unit_id=VTE\n"
)

// selfCheckCases are the worked cases of INS-009 in which nothing is missing.
var selfCheckCases = []rules.Case{
	{Name: text("Hôm sau ngày 15/11 mà chưa có báo cáo: quá hạn", "The day after 15 November without a report: overdue"),
		AsOf: "2026-11-16", Given: ownYear + small, Want: "overdue unit=VTE obligation=2026 due=2026-11-15 severity=N3 at=VTE"},
	{Name: text("Đúng ngày 15/11: sắp đến hạn", "On 15 November: due soon"),
		AsOf: "2026-11-15", Given: ownYear + small, Want: "due_soon unit=VTE obligation=2026 due=2026-11-15"},
	{Name: text("Còn 60 ngày: sắp đến hạn", "60 days are left: due soon"),
		AsOf: "2026-09-16", Given: ownYear + small, Want: "due_soon unit=VTE obligation=2026 due=2026-11-15"},
	{Name: text("Còn 61 ngày: đạt", "61 days are left: pass"),
		AsOf: "2026-09-15", Given: ownYear + small, Want: "pass unit=VTE obligation=2026 due=2026-11-15"},
	{Name: text("Sang năm mới: năm trước không tự kiểm tra thì còn quá hạn, năm mới chưa đến kỳ", "On the first day of the next year the missed one is overdue still, and the new year's is far"),
		AsOf: "2027-01-01", Given: small, Want: "overdue unit=VTE obligation=2026 due=2026-11-15 severity=N3\npass unit=VTE obligation=2027 due=2027-11-15"},
	{Name: text("Làm sau khi năm đã hết mà ghi kế hoạch của năm đó: tính cho năm đó; không ghi năm kế hoạch thì tính cho năm báo cáo", "Made after the year, as that year's: it counts for that; without a year it is of that in which it was reported"),
		AsOf: "2027-02-10", Given: small + `oversight oversight_id=K1 kind=self_check plan_year=2026 reported_on=2027-02-10
			oversight_unit oversight_id=K1 unit_id=VTE
			unit unit_id=PNH name=PNH kind=mission opened_on=2010-01-01
			oversight oversight_id=K2 kind=self_check reported_on=2027-02-10
			oversight_unit oversight_id=K2 unit_id=PNH`,
		Want: `pass unit=VTE obligation=2026 due=2026-11-15 since=2027-02-10
			pass unit=VTE obligation=2027 due=2027-11-15
			overdue unit=PNH obligation=2026 due=2026-11-15 severity=N3
			pass unit=PNH obligation=2027 due=2027-11-15`},
	{Name: text("Còn nêu hết năm sau, rồi thôi", "Told until the end of the year after, and then no more"),
		AsOf: "2028-01-01", Given: small + "oversight oversight_id=K1 kind=self_check reported_on=2027-02-10\noversight_unit oversight_id=K1 unit_id=VTE",
		Want: "pass unit=VTE obligation=2027 due=2027-11-15\npass unit=VTE obligation=2028 due=2028-11-15"},
	{Name: text("Bộ quyết định chỉ nêu trong chính năm đó", "The ministry decides to tell it in its own year only"),
		AsOf: "2027-01-01", Given: ownYear + small, Want: "pass unit=VTE obligation=2027 due=2027-11-15"},
	{Name: text("Đơn vị đã đóng hoặc đổi tên trong năm sau: năm trước vẫn của đơn vị ấy; tên mới chưa có khi năm trước hết, dù ghi ngày thành lập của tên cũ", "Closed or renamed in the year after: the year before is that unit's still; the new name was not there when it ended, though the former opening is recorded"),
		AsOf: "2027-06-01", Given: small + `unit unit_id=A name=A kind=mission opened_on=2010-01-01 closed_on=2027-03-31
			unit unit_id=M name=M kind=mission opened_on=2020-01-01
			unit_lineage predecessor_id=VTE successor_id=M change=rename effective_on=2027-03-01`,
		Want: `overdue unit=VTE obligation=2026 due=2026-11-15 severity=N3
			overdue unit=A obligation=2026 due=2026-11-15 severity=N3
			pass unit=M obligation=2027 due=2027-11-15`},
	{Name: text("Đổi tên mà không ghi hình thức: không biết tên mới đã có hay chưa", "How it changed is not recorded: the new name may have been there"),
		AsOf: "2027-06-01", Given: small + `unit unit_id=M name=M kind=mission opened_on=2020-01-01
			unit_lineage predecessor_id=VTE successor_id=M effective_on=2027-03-01`,
		Want: `overdue unit=VTE obligation=2026 due=2026-11-15 severity=N3
			unknown unit=M obligation=2026 due=2026-11-15 missing=unit_lineage.change
			pass unit=M obligation=2027 due=2027-11-15`},
	{Name: text("Đã báo cáo: đạt; báo cáo đúng ngày chốt số liệu, sau hạn: cũng đạt", "Reported: pass; so it is where it was reported on the as-of date, after the due day"),
		AsOf: "2026-12-01", Given: ownYear + small + selfChecked2026 + `unit unit_id=PNH name=PNH kind=mission opened_on=2010-01-01
			oversight oversight_id=TKT-2 kind=self_check reported_on=2026-12-01
			oversight_unit oversight_id=TKT-2 unit_id=PNH`,
		Want: "pass unit=VTE obligation=2026 due=2026-11-15 since=2026-10-20 check=self_check\npass unit=PNH obligation=2026 due=2026-11-15 since=2026-12-01"},
	{Name: text("Không tính: chưa báo cáo, báo cáo sau ngày chốt số liệu, của năm trước, theo kế hoạch năm trước, đã hủy, hình thức khác", "Not reported, reported after the as-of date, reported last year, one of last year's plan, cancelled, another sort: none counts"),
		AsOf: "2026-11-16", Given: ownYear + small + `oversight oversight_id=K1 kind=self_check plan_year=2026
			oversight oversight_id=K2 kind=self_check reported_on=2026-11-17
			oversight oversight_id=K3 kind=self_check reported_on=2025-12-31
			oversight oversight_id=K4 kind=self_check plan_year=2025 reported_on=2026-01-10
			oversight oversight_id=K5 kind=self_check reported_on=2026-10-01 cancelled_on=2026-11-16
			oversight oversight_id=K6 kind=internal_check reported_on=2026-10-01
			oversight_unit oversight_id=K1 unit_id=VTE
			oversight_unit oversight_id=K2 unit_id=VTE
			oversight_unit oversight_id=K3 unit_id=VTE
			oversight_unit oversight_id=K4 unit_id=VTE
			oversight_unit oversight_id=K5 unit_id=VTE
			oversight_unit oversight_id=K6 unit_id=VTE`,
		Want: "overdue unit=VTE obligation=2026 due=2026-11-15 severity=N3 since=2026-01-10"},
	{Name: text("Báo cáo trùng mã băm với báo cáo năm trước của chính đơn vị: chép lại, không tính; trùng với đơn vị khác thì không xét", "A report with the digest of the unit's own of an earlier year is a copy and does not count; another unit's is not compared"),
		Edge: "①", AsOf: "2026-11-16", Given: ownYear + small + selfChecked2026 + `oversight oversight_id=TKT-0 kind=self_check reported_on=2024-11-01 report_digest=b2
			oversight_unit oversight_id=TKT-0 unit_id=VTE
			unit unit_id=PNH name=PNH kind=mission opened_on=2010-01-01
			oversight_unit oversight_id=TKT-1 unit_id=PNH`,
		Want: "overdue unit=VTE obligation=2026 due=2026-11-15 severity=N3\npass unit=PNH obligation=2026 due=2026-11-15"},
	{Name: text("Hai báo cáo trùng nhau trong cùng một năm, hoặc năm trước không có mã băm: tính", "Two reports with one digest in one year, or none last year: it counts"),
		Edge: "①", AsOf: "2026-11-16", Given: ownYear + small + selfChecked2026 + `oversight oversight_id=TKT-0 kind=self_check reported_on=2025-11-01
			oversight oversight_id=TKT-2 kind=self_check reported_on=2026-01-01 report_digest=b2
			oversight_unit oversight_id=TKT-0 unit_id=VTE
			oversight_unit oversight_id=TKT-2 unit_id=VTE`,
		Want: "pass unit=VTE obligation=2026 due=2026-11-15"},
	{Name: text("Cơ quan đại diện hai người, đơn vị trong nước tự kiểm tra hộ: tính; cuộc chỉ ghi đơn vị cấp trên thì không", "A post of two people that headquarters checked for it: it counts; not where only the unit above is named"),
		Edge: "②", AsOf: "2026-11-16", Given: ownYear + small + selfChecked2026 + `unit unit_id=VPB name=VPB kind=headquarters opened_on=2000-01-01
			oversight_unit oversight_id=TKT-1 unit_id=VPB
			unit unit_id=PNH name=PNH kind=mission opened_on=2010-01-01`,
		Want: `pass unit=VTE obligation=2026 due=2026-11-15
			pass unit=VPB obligation=2026 due=2026-11-15
			overdue unit=PNH obligation=2026 due=2026-11-15 severity=N3`},
	{Name: text("Thành lập 16/05: ngày 15/11 chưa đủ 6 tháng, được miễn; thành lập 15/05 thì phải tự kiểm tra; đơn vị mới đã tự kiểm tra thì đạt", "Opened on 16 May: on 15 November not six months old, exempt; opened on 15 May it owes one; a new one that has made it passes"),
		AsOf: "2026-11-16", Given: ownYear + selfChecked2026 + `unit unit_id=A name=A kind=mission opened_on=2026-05-16
			unit unit_id=B name=B kind=mission opened_on=2026-05-15
			unit unit_id=VTE name=VTE kind=mission opened_on=2026-08-01`,
		Want: `exempt unit=A obligation=2026 due=2026-11-15
			overdue unit=B obligation=2026 due=2026-11-15 severity=N3
			pass unit=VTE obligation=2026 due=2026-11-15`},
	{Name: text("Bộ quyết định hạn sớm hơn: tính theo hạn mới", "The ministry decides on an earlier day: that counts"),
		AsOf: "2026-11-01", Given: ownYear + small + "param ins.self_check_by=10-31 from=2026-03-01 basis=12/QĐ-BNG", Want: "overdue unit=VTE obligation=2026 due=2026-10-31 severity=N3"},
	{Name: text("Đổi tên: cuộc ghi tên cũ tính cho tên mới, và đơn vị không phải là mới", "Renamed: what bears the old name counts, and the unit is not new"),
		AsOf: "2026-11-16", Given: ownYear + `unit unit_id=M name=M kind=headquarters opened_on=2026-08-01
			unit unit_id=A name=A kind=headquarters opened_on=2000-01-01 closed_on=2026-07-31
			unit_lineage predecessor_id=A successor_id=M change=rename effective_on=2026-08-01
			oversight oversight_id=K1 kind=self_check reported_on=2026-06-30
			oversight_unit oversight_id=K1 unit_id=A
			unit unit_id=N name=N kind=headquarters opened_on=2026-08-01
			unit unit_id=B name=B kind=headquarters opened_on=2000-01-01 closed_on=2026-07-31
			unit_lineage predecessor_id=B successor_id=N change=rename effective_on=2026-08-01`,
		Want: "pass unit=M obligation=2026 due=2026-11-15 since=2026-06-30\noverdue unit=N obligation=2026 due=2026-11-15 severity=N3"},
	{Name: text("Sáp nhập trong năm: mỗi phần phải có, hoặc đơn vị mới có", "Merged in the year: each part must have one, or the new unit"),
		AsOf: "2026-11-16", Given: ownYear + `unit unit_id=M name=M kind=headquarters opened_on=2026-08-01
			unit unit_id=A name=A kind=headquarters opened_on=2000-01-01 closed_on=2026-07-31
			unit unit_id=B name=B kind=headquarters opened_on=2026-01-05 closed_on=2026-07-31
			unit_lineage predecessor_id=A successor_id=M change=merge effective_on=2026-08-01
			unit_lineage predecessor_id=B successor_id=M change=merge effective_on=2026-08-01
			oversight oversight_id=K1 kind=self_check reported_on=2026-02-28
			oversight_unit oversight_id=K1 unit_id=A
			unit unit_id=N name=N kind=headquarters opened_on=2026-08-01
			unit_lineage predecessor_id=A successor_id=N change=merge effective_on=2026-08-01
			unit_lineage predecessor_id=B successor_id=N change=merge effective_on=2026-08-01
			oversight oversight_id=K2 kind=self_check reported_on=2026-10-30
			oversight_unit oversight_id=K2 unit_id=N`,
		Want: "overdue unit=M obligation=2026 due=2026-11-15 severity=N3\npass unit=N obligation=2026 due=2026-11-15"},
	{Name: text("Giải thể: cuộc của đơn vị cũ không tính cho đơn vị nhận nhiệm vụ; đã đóng, loại khác: không thuộc diện", "Dissolved: what the old unit reported does not count for the one that took over its tasks; closed, of another kind: not counted"),
		AsOf: "2026-11-16", Given: ownYear + small + `unit unit_id=A name=A kind=headquarters opened_on=2000-01-01 closed_on=2026-07-31
			unit unit_id=C name=C kind=other opened_on=2000-01-01
			unit_lineage predecessor_id=A successor_id=VTE change=dissolve effective_on=2026-08-01
			oversight oversight_id=K1 kind=self_check reported_on=2026-02-28
			oversight_unit oversight_id=K1 unit_id=A`,
		Want: "overdue unit=VTE obligation=2026 due=2026-11-15 severity=N3"},
}

// selfCheckMissing are those in which something is missing.
var selfCheckMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ ngày báo cáo, hoặc đơn vị được kiểm tra: không đánh giá quy tắc", "The day of the report, or the units named, are not mapped: the rule is not evaluated"),
		AsOf: "2026-11-16", Given: small + "unmapped oversight.reported_on", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ mã băm, năm kế hoạch, ngày hủy, loại đơn vị, ngày đóng: xét không có các trường ấy, kèm lưu ý", "Digest, year, cancellation, kind and closing are not mapped: judged without them, saying so"),
		AsOf: "2026-11-16", Given: ownYear + `unmapped oversight.report_digest oversight.plan_year oversight.cancelled_on unit.kind unit.closed_on
			unit unit_id=VTE name=VTE opened_on=2020-01-01
			unit unit_id=PNH name=PNH opened_on=2010-01-01
			oversight oversight_id=K0 kind=self_check reported_on=2025-10-01
			oversight oversight_id=K1 kind=self_check reported_on=2026-10-01
			oversight_unit oversight_id=K0 unit_id=VTE
			oversight_unit oversight_id=K1 unit_id=VTE`,
		Want: "pass unit=VTE obligation=2026 due=2026-11-15\noverdue unit=PNH obligation=2026 due=2026-11-15 severity=N3"},
	{Name: text("Chưa ánh xạ ngày thành lập: có báo cáo thì đạt, không thì chưa đủ dữ liệu", "Openings are not mapped: with a report it passes, without one there is not enough data"),
		AsOf: "2026-11-16", Given: ownYear + selfChecked2026 + "unmapped unit.opened_on\nunit unit_id=VTE name=VTE kind=mission\nunit unit_id=PNH name=PNH kind=mission",
		Want: "pass unit=VTE obligation=2026 due=2026-11-15\nunknown unit=PNH obligation=2026 due=2026-11-15 missing=unit.opened_on"},
	{Name: text("Chưa ánh xạ kế thừa: mỗi đơn vị xét riêng", "Lineage is not mapped: each unit by itself"),
		AsOf: "2026-11-16", Given: ownYear + "unmapped unit_lineage\n" + selfChecked2026 + "unit unit_id=M name=M kind=headquarters opened_on=2026-08-01\nunit unit_id=VTE name=VTE kind=mission opened_on=2010-01-01 closed_on=2026-07-31",
		Want: "exempt unit=M obligation=2026 due=2026-11-15"},
	// Empty.
	{Name: text("Để trống ngày thành lập: có thể còn mới; trước kỳ nhắc thì không ảnh hưởng", "The opening is empty: the unit may be new"),
		AsOf: "2026-11-15", Given: ownYear + "unit unit_id=VTE name=VTE kind=mission", Want: "unknown unit=VTE obligation=2026 due=2026-11-15 missing=unit.opened_on"},
	{Name: text("Như trên, vào ngày mà thành lập hôm ấy cũng phải tự kiểm tra", "The same on a day when even a unit opened that day owes one"),
		AsOf: "2026-05-15", Given: ownYear + "unit unit_id=VTE name=VTE kind=mission", Want: "pass unit=VTE obligation=2026 due=2026-11-15"},
	{Name: text("Để trống loại đơn vị: chỉ thiếu dữ liệu khi không đạt", "No kind of unit: that matters only where it is no pass"),
		AsOf: "2026-11-16", Given: ownYear + selfChecked2026 + "unit unit_id=VTE name=VTE opened_on=2010-01-01\nunit unit_id=PNH name=PNH opened_on=2010-01-01",
		Want: "pass unit=VTE obligation=2026 due=2026-11-15\nunknown unit=PNH obligation=2026 due=2026-11-15 missing=unit.kind"},
	{Name: text("Để trống mã băm trong khi báo cáo năm trước có: không biết có phải chép lại", "The digest is empty, and last year's report has one: it may be a copy"),
		Edge: "①", AsOf: "2026-11-16", Given: ownYear + small + `oversight oversight_id=K0 kind=self_check reported_on=2025-10-01 report_digest=a1
			oversight oversight_id=K1 kind=self_check reported_on=2026-10-01
			oversight_unit oversight_id=K0 unit_id=VTE
			oversight_unit oversight_id=K1 unit_id=VTE`,
		Want: "unknown unit=VTE obligation=2026 due=2026-11-15 missing=oversight.report_digest"},
	{Name: text("Đổi tên mà để trống hình thức thay đổi: cuộc ghi tên cũ có thể không tính", "How the unit changed is empty: what bears the old name may not count"),
		AsOf: "2026-11-16", Given: ownYear + selfChecked2026 + `unit unit_id=M name=M kind=headquarters opened_on=2000-01-01
			unit_lineage predecessor_id=VTE successor_id=M effective_on=2026-11-01`,
		Want: "unknown unit=M obligation=2026 due=2026-11-15 missing=unit_lineage.change"},
	// Set aside.
	{Name: text("Cuộc bị loại có thể được tính; đọc được là hình thức khác, năm khác, đã hủy hoặc chưa báo cáo thì không", "A row that was set aside may count; not one that is readably of another sort or year, cancelled or not reported"),
		AsOf: "2026-11-16", Given: ownYear + small + `oversight oversight_id=K1 kind=self_check reported_on=2026-02-30
			oversight_unit oversight_id=K1 unit_id=VTE
			unit unit_id=PNH name=PNH kind=mission opened_on=2010-01-01
			oversight oversight_id=K2 kind=audit reported_on=2026-02-30
			oversight oversight_id=K3 kind=self_check plan_year=2025 reported_on=2026-02-30
			oversight oversight_id=K4 kind=x reported_on=2025-12-31
			oversight oversight_id=K5 kind=self_check reported_on=2026-02-30 cancelled_on=2026-03-01
			oversight oversight_id=K6 kind=self_check plan_year=x
			oversight_unit oversight_id=K2 unit_id=PNH
			oversight_unit oversight_id=K3 unit_id=PNH
			oversight_unit oversight_id=K4 unit_id=PNH
			oversight_unit oversight_id=K5 unit_id=PNH
			oversight_unit oversight_id=K6 unit_id=PNH`,
		Want: "unknown unit=VTE obligation=2026 due=2026-11-15 missing=oversight.reported_on\noverdue unit=PNH obligation=2026 due=2026-11-15 severity=N3"},
	{Name: text("Báo cáo trước đó bị loại có thể là bản bị chép", "An earlier report that was set aside may be the one that was copied"),
		Edge: "①", AsOf: "2026-11-16", Given: ownYear + small + selfChecked2026 + `oversight oversight_id=K0 kind=self_check reported_on=2025-13-01 report_digest=b2
			oversight_unit oversight_id=K0 unit_id=VTE`,
		Want: "unknown unit=VTE obligation=2026 due=2026-11-15 missing=oversight.reported_on"},
	{Name: text("Đơn vị ghi số của cuộc không có trong danh sách; không đọc được đơn vị: có thể là đơn vị nào cũng được; mã viết chữ thường", "A number that no list has; a unit that cannot be read may be any; a code in small letters"),
		AsOf: "2026-11-16", Given: ownYear + small + "oversight_unit oversight_id=K9 unit_id=VTE\nunit unit_id=PNH name=PNH kind=mission opened_on=2010-01-01\noversight_unit oversight_id=K9 unit_id=pnh",
		Want: "unknown unit=VTE obligation=2026 due=2026-11-15 missing=oversight_unit.oversight_id\nunknown unit=PNH obligation=2026 due=2026-11-15 missing=oversight_unit.oversight_id"},
	{Name: text("Không đọc được đơn vị được kiểm tra", "Which unit was checked cannot be read"),
		AsOf: "2026-11-16", Given: ownYear + small + "oversight oversight_id=K1 kind=self_check reported_on=2026-10-01\noversight_unit oversight_id=K1 unit_id=-",
		Want: "unknown unit=VTE obligation=2026 due=2026-11-15 missing=oversight_unit.unit_id"},
	{Name: text("Dòng đơn vị bị loại; dòng kế thừa bị loại có thể đã thay đơn vị", "The unit's own row was set aside; a link that was set aside may have replaced the unit"),
		AsOf: "2026-11-16", Given: ownYear + "unit unit_id=VTE kind=mission opened_on=2020-01-01\nunit unit_id=PNH name=PNH kind=mission opened_on=2010-01-01\nunit_lineage predecessor_id=PNH successor_id=X change=rename effective_on=2026-13-01",
		Want: "unknown unit=VTE obligation=2026 due=2026-11-15 missing=unit.name\nunknown unit=PNH obligation=2026 due=2026-11-15 missing=unit_lineage.effective_on"},
}
