package committee

import "probity/rules"

// yearPlanCases are the worked cases of COM-005.
var yearPlanCases = []rules.Case{
	{Name: text("Hôm sau ngày 31/01 mà chưa ban hành: quá hạn", "The day after 31 January it is not issued: overdue"),
		AsOf: "2026-02-01", Given: "committee_plan plan_year=2025 approved_on=2025-01-20", Want: "overdue unit= obligation=2026 due=2026-01-31 severity=N2"},
	{Name: text("Đúng ngày 31/01: sắp đến hạn", "On 31 January: due soon"), AsOf: "2026-01-31", Want: "due_soon unit= obligation=2026 due=2026-01-31"},
	{Name: text("Ngày 01/01, còn 30 ngày: sắp đến hạn", "On 1 January 30 days are left: due soon"), AsOf: "2026-01-01", Want: "due_soon unit= obligation=2026 due=2026-01-31"},
	{Name: text("Báo trước ngắn hơn: chưa đến lúc báo thì đạt", "With a shorter warning: pass before it"),
		AsOf: "2026-01-23", Given: "param com.plan_soon_days=7 basis=31/QĐ-BCĐ", Want: "pass unit= obligation=2026 due=2026-01-31"},
	{Name: text("Ban hành muộn: từ ngày ấy là đạt, trước ngày ấy còn quá hạn", "Issued late: pass from that day on, overdue before it"),
		AsOf: "2026-03-09", Given: "committee_plan plan_year=2026 approved_on=2026-03-10", Want: "overdue unit= obligation=2026 due=2026-01-31 severity=N2"},
	{Name: text("Như trên, hôm sau", "The same, a day later"),
		AsOf: "2026-03-10", Given: "committee_plan plan_year=2026 approved_on=2026-03-10 decision_no=88/QĐ-BNG", Want: "pass unit= obligation=2026 due=2026-01-31 received=2026-03-10 decision=88/QĐ-BNG"},
	{Name: text("Kế hoạch năm sau ban hành từ năm trước: được tính", "A plan that was issued the year before counts"),
		Edge: "①", AsOf: "2026-02-01", Given: "committee_plan plan_year=2026 approved_on=2025-12-25", Want: "pass unit= obligation=2026 due=2026-01-31"},
	{Name: text("Kế hoạch điều chỉnh giữ ngày ban hành lần đầu; năm chưa ban hành thì chưa có", "An amended plan keeps its first day; one that is not issued is none"),
		Edge: "②", AsOf: "2026-06-01", Given: "committee_plan plan_year=2026 approved_on=-", Want: "overdue unit= obligation=2026 due=2026-01-31 severity=N2"},
	// Missing.
	{Name: text("Chưa ánh xạ kế hoạch: không đánh giá", "Plans are not mapped: not evaluated"), AsOf: "2026-02-01", Given: "unmapped committee_plan", Want: "not evaluated"},
	{Name: text("Dòng kế hoạch bị loại có thể là của năm đó", "A plan that was set aside may be that year's"),
		AsOf: "2026-02-01", Given: "committee_plan plan_year=2026 approved_on=2026-01-32", Want: "unknown unit= obligation=2026 due=2026-01-31 missing=committee_plan.approved_on"},
	{Name: text("Không đọc được năm", "The year cannot be read"),
		AsOf: "2026-02-01", Given: "committee_plan plan_year=x approved_on=2026-01-20", Want: "unknown unit= obligation=2026 due=2026-01-31 missing=committee_plan.plan_year"},
	{Name: text("Đọc được là năm khác, hoặc chưa ban hành: không phải", "Readably of another year, or not issued: it is not"),
		AsOf: "2026-02-01", Given: "committee_plan plan_year=2025 approved_on=x\ncommittee_plan plan_year=y approved_on=2026-02-02", Want: "overdue unit= obligation=2026 due=2026-01-31 severity=N2"},
	{Name: text("Chỉ không đọc được số văn bản: vẫn được tính", "Only the document's number cannot be read: it counts"),
		AsOf: "2026-02-01", Given: `committee_plan plan_year=2026 approved_on=2026-01-20 decision_no="\xff"`, Want: "pass unit= obligation=2026 due=2026-01-31"},
}
