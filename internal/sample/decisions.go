package sample

import (
	"strings"

	"probity/rules/parameters"
)

// Decisions are the ministry's own: what the law leaves to it, it has decided; and where the program knows the law from
// memory only, its legal department has compared the register with the original. Each says by which paper.
func Decisions() []parameters.Override {
	const (
		circular = "Quyết định số 2815/QĐ-BNG ngày 15/08/2019 về danh mục vị trí và thời hạn định kỳ chuyển đổi"
		posting  = "Quyết định số 1904/QĐ-BNG ngày 02/07/2021 về nhiệm kỳ công tác tại cơ quan đại diện"
		checks   = "Quyết định số 1650/QĐ-BNG ngày 04/06/2018 về kiểm tra các đơn vị trong nước và cơ quan đại diện"
		declares = "Quyết định số 2240/QĐ-BNG ngày 18/12/2020 về kê khai, công khai bản kê khai tài sản, thu nhập"
		steering = "Quyết định số 1420/QĐ-BNG ngày 28/06/2024 về thành lập và quy chế làm việc của Ban Chỉ đạo"
		papers   = "Quyết định số 2077/QĐ-BNG ngày 30/09/2023 về xây dựng, rà soát và công khai quy trình"
		managers = "Quyết định số 3112/QĐ-BNG ngày 20/11/2020 về bổ nhiệm, bổ nhiệm lại công chức lãnh đạo, quản lý"
	)
	rows := compared("Công văn số 418/BNG-LPQT ngày 12/03/2026 về đối chiếu văn bản gốc", "retire.age_months.", "dec.handover_days", "dec.list_grades", "dec.personnel_days", "rot.defer.personal", "rot.defer.child", "rot.exempt_retire", "com.report_days")
	rows = append(rows, decided(circular,
		"rot.mofa_period", "36", "rot.transition_months", "0", "rot.cool_months", "24", "rot.acting_days", "30", "rot.nominal_same", "function, area", "rot.handover_days", "30",
		"rot.due_soon_days", "180", "rot.late_severe_months", "12", "rot.plan_published_by", "03-31", "rot.plan_warn_days", "30",
		"rot.plan_target_percent", "100", "rot.plan_projected_from", "09-30", "rot.deferral_grace_days", "30", "rot.deferral_review_months", "12",
		"rot.deferral_warn_days", "60")...)
	rows = append(rows, decided(posting, "post.term", "36", "post.extension_total_months", "12", "post.due_soon_days", "180",
		"post.home_min", "24", "post.home_warn_days", "180", "post.short_mission_days", "90")...)
	rows = append(rows, decided(checks, "ins.coverage_kinds", "inspection, sector_check, internal_check, audit", "ins.cycle_months", "60",
		"ins.cycle_months.high", "24", "ins.cycle_months.medium", "36", "ins.cycle_months.low", "60", "ins.cycle_soon_days", "180",
		"ins.plan_deadline", "11-30", "ins.plan_warn_days", "30", "ins.self_check_by", "11-15", "ins.self_check_new_months", "6", "ins.self_check_soon_days", "60", "ins.self_check_told_years", "1",
		"ins.recommendation_days", "180", "ins.recommendation_days.high", "90", "ins.recommendation_soon_days", "30")...)
	rows = append(rows, decided(declares, "dec.initial_soon_days", "5", "dec.annual_soon_days", "60, 30, 7", "dec.annual_started_after", "12-01", "dec.handover_soon_days", "5", "dec.late_told_months", "12", "dec.personnel_soon_days", "20", "dec.personnel_valid_months", "12", "time.roll_last_day", "1")...)
	rows = append(rows, decided(steering, "com.meeting_soon_days", "20", "com.told_months", "12", "com.conclusion_days", "10", "com.conclusion_soon_days", "3",
		"com.task_soon_days", "15, 7", "com.task_postponements", "2", "com.plan_deadline", "01-31", "com.plan_soon_days", "30", "com.report_soon_days", "7", "com.meetings_per_quarter", "1")...)
	rows = append(rows, decided(papers, "pro.risk_areas", "consular, protection, licensing, finance, procurement, personnel", "pro.expiry_soon_days", "60", "pro.review_months", "24",
		"pro.basis_review_days", "90", "pro.review_soon_days", "90", "pro.publish_days", "5", "pro.publish_soon_days", "3")...)
	return append(rows, decided(managers, "mgr.appointment_term", "60", "mgr.terms", "2", "mgr.due_soon_days", "90", "mgr.retire_extension_months", "60")...)
}

// decided are values of one decision, key after value.
func decided(basis string, pairs ...string) (rows []parameters.Override) {
	for i := 0; i < len(pairs); i += 2 {
		rows = append(rows, parameters.Override{Key: pairs[i], Value: pairs[i+1], Basis: basis})
	}
	return rows
}

// compared are the register's own rows that somebody has compared with the law, of keys that begin so.
func compared(basis string, prefixes ...string) (rows []parameters.Override) {
	for _, p := range parameters.Embedded().Parameters() {
		for _, prefix := range prefixes {
			if !strings.HasPrefix(p.Key, prefix) {
				continue
			}
			for _, v := range p.Rows {
				rows = append(rows, parameters.Override{Key: v.Key, Value: v.Raw, From: v.From, To: v.To, Basis: basis})
			}
		}
	}
	return rows
}
