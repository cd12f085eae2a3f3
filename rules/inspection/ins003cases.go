package inspection

import "probity/rules"

// nextYear is the plan of the year after the one that a case is about.
const nextYear = "oversight_plan plan_year=2027 kind=internal_check approved_on=2026-01-01\n"

// yearPlanCases are the worked cases of INS-003.
var yearPlanCases = []rules.Case{
	{Name: text("Hôm sau ngày 30/11 mà chưa phê duyệt kế hoạch năm sau: quá hạn", "The day after 30 November next year's plan is not approved: overdue"),
		AsOf: "2025-12-01", Given: "oversight_plan plan_year=2025 kind=- approved_on=2024-11-29", Want: "pass unit= obligation=2025 due=2024-11-30\noverdue unit= obligation=2026 due=2025-11-30 severity=N3"},
	{Name: text("Đúng ngày 30/11: sắp đến hạn", "On 30 November: due soon"),
		AsOf: "2025-11-30", Given: "oversight_plan plan_year=2025 approved_on=2024-11-29", Want: "pass unit= obligation=2025 due=2024-11-30\ndue_soon unit= obligation=2026 due=2025-11-30"},
	{Name: text("Còn 30 ngày: sắp đến hạn", "30 days are left: due soon"),
		AsOf: "2025-10-31", Given: "oversight_plan plan_year=2025 approved_on=2024-11-29", Want: "pass unit= obligation=2025 due=2024-11-30\ndue_soon unit= obligation=2026 due=2025-11-30"},
	{Name: text("Còn 31 ngày: đạt", "31 days are left: pass"),
		AsOf: "2025-10-30", Given: "oversight_plan plan_year=2025 approved_on=2024-11-29", Want: "pass unit= obligation=2025 due=2024-11-30\npass unit= obligation=2026 due=2025-11-30"},
	{Name: text("Trong năm mà vẫn chưa có kế hoạch: còn quá hạn; phê duyệt muộn thì từ ngày ấy là đạt", "Within the year there is still none: overdue; approved late it passes from that day on"),
		AsOf: "2026-02-10", Given: nextYear + "oversight_plan plan_year=2026 approved_on=2026-02-11", Want: "overdue unit= obligation=2026 due=2025-11-30 severity=N3\npass unit= obligation=2027 due=2026-11-30"},
	{Name: text("Như trên, hôm sau", "The same, a day later"),
		AsOf: "2026-02-11", Given: nextYear + "oversight_plan plan_year=2026 approved_on=2026-02-11", Want: "pass unit= obligation=2026 due=2025-11-30\npass unit= obligation=2027 due=2026-11-30"},
	{Name: text("Kế hoạch điều chỉnh giữ ngày phê duyệt lần đầu", "An amended plan keeps the day of its first approval"),
		Edge: "①", AsOf: "2026-06-01", Given: nextYear + "oversight_plan plan_year=2026 kind=internal_check approved_on=2025-11-28",
		Want: "pass unit= obligation=2026 due=2025-11-30\npass unit= obligation=2027 due=2026-11-30"},
	{Name: text("Bộ không còn thanh tra: phải có kế hoạch kiểm tra, kế hoạch thanh tra không thay được", "The ministry has no inspectorate: it needs a plan of checks, and one of inspections does not stand in for it"),
		Edge: "②", AsOf: "2026-02-10", Given: nextYear + "oversight_plan plan_year=2026 kind=inspection approved_on=2025-11-28",
		Want: "overdue unit= obligation=2026 due=2025-11-30 severity=N3\npass unit= obligation=2027 due=2026-11-30"},
	{Name: text("Khi Bộ còn thanh tra: kế hoạch thanh tra được tính, kể cả sau ngày 01/07/2025", "While the ministry had one: a plan of inspections counts, also after 1 July 2025"),
		Edge: "②", AsOf: "2025-08-01", Given: "oversight_plan plan_year=2025 kind=inspection approved_on=2024-11-29",
		Want: "pass unit= obligation=2025 due=2024-11-30\npass unit= obligation=2026 due=2025-11-30"},
	{Name: text("Kế hoạch kiểm tra chuyên ngành được tính; tự kiểm tra, kiểm toán, giám sát của Đảng, năm khác, chưa phê duyệt: không", "A plan of sectoral checks counts; not one of self-checks, audits or party supervision, of another year, or not approved"),
		AsOf: "2026-02-10", Given: `oversight_plan plan_year=2027 kind=sector_check approved_on=2026-02-10
			oversight_plan plan_year=2026 kind=self_check approved_on=2025-11-01
			oversight_plan plan_year=2026 kind=audit approved_on=2025-11-01
			oversight_plan plan_year=2026 kind=party_supervision approved_on=2025-11-01
			oversight_plan plan_year=2025 kind=internal_check approved_on=2024-11-01
			oversight_plan plan_year=2026 kind=internal_check`,
		Want: "overdue unit= obligation=2026 due=2025-11-30 severity=N3\npass unit= obligation=2027 due=2026-11-30"},
	{Name: text("Bộ quyết định ngày khác", "The ministry decides on another day"),
		AsOf: "2026-01-01", Given: nextYear + "param ins.plan_deadline=12-31 from=2025-06-01 basis=12/QĐ-BNG", Want: "overdue unit= obligation=2026 due=2025-12-31 severity=N3\npass unit= obligation=2027 due=2026-12-31"},
	// Missing.
	{Name: text("Chưa ánh xạ kế hoạch: không đánh giá", "Plans are not mapped: not evaluated"),
		AsOf: "2026-02-10", Given: "unmapped oversight_plan", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ hình thức: kế hoạch nào cũng được tính", "Sorts are not mapped: every plan counts"),
		AsOf: "2026-02-10", Given: "unmapped oversight_plan.kind\noversight_plan plan_year=2026 approved_on=2025-11-28\noversight_plan plan_year=2027 approved_on=2026-01-28",
		Want: "pass unit= obligation=2026 due=2025-11-30\npass unit= obligation=2027 due=2026-11-30"},
	{Name: text("Dòng kế hoạch bị loại có thể được tính", "A plan that was set aside may count"),
		AsOf: "2026-02-10", Given: nextYear + "oversight_plan plan_year=2026 kind=internal_check approved_on=2025-11-31",
		Want: "unknown unit= obligation=2026 due=2025-11-30 missing=oversight_plan.approved_on\npass unit= obligation=2027 due=2026-11-30"},
	{Name: text("Đọc được là năm khác, hình thức khác hoặc chưa phê duyệt thì không", "Not one that is readably of another year or sort, or not approved yet"),
		AsOf: "2026-02-10", Given: nextYear + `oversight_plan plan_year=2025 kind=internal_check approved_on=2025-11-31
			oversight_plan plan_year=2026 kind=audit approved_on=2025-11-31
			oversight_plan plan_year=2026 kind=x approved_on=2026-02-11
			oversight_plan plan_year=2026 kind=y`,
		Want: "overdue unit= obligation=2026 due=2025-11-30 severity=N3\npass unit= obligation=2027 due=2026-11-30"},
	{Name: text("Không đọc được năm, hoặc hình thức", "The year, or the sort, cannot be read"),
		AsOf: "2026-12-01", Given: "oversight_plan plan_year=x kind=internal_check approved_on=2025-11-28\noversight_plan plan_year=2026 approved_on=2025-11-28",
		Want: "pass unit= obligation=2026 due=2025-11-30\nunknown unit= obligation=2027 due=2026-11-30 missing=oversight_plan.plan_year"},
}
