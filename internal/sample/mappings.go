package sample

import "strings"

// Mapping is how the records of one kind are read from the ministry's tables.
type Mapping struct{ Kind, Query string }

// Mappings are all of them, in the order in which a person would write them into config.toml.
func Mappings() []Mapping { return append(ofStaff(), ofCommittee()...) }

// ofStaff are those of units, people, and the checks of both.
func ofStaff() []Mapping {
	return []Mapping{
		{"unit", `SELECT ma_don_vi AS unit_id, ten_don_vi AS name,
       ` + translate("loai_don_vi", "Trong nước", "headquarters", "CQĐD", "mission", "Khác", "other") + ` AS kind, don_vi_cap_tren AS parent_id,
       ` + translate("muc_rui_ro", "Cao", "high", "Trung bình", "medium", "Thấp", "low") + ` AS risk_tier,
       ngay_thanh_lap AS opened_on, ngay_giai_the AS closed_on, dia_ban_kho_khan AS remote
FROM don_vi`},
		{"unit_lineage", `SELECT don_vi_cu AS predecessor_id, don_vi_moi AS successor_id,
       ` + translate("hinh_thuc", "Đổi tên", "rename", "Sáp nhập", "merge", "Chia tách", "split", "Giải thể", "dissolve") + ` AS ` + "`change`" + `, ngay_hieu_luc AS effective_on
FROM don_vi_ke_thua`},
		{"position", `SELECT ma_vi_tri AS position_id, ten_vi_tri AS name, ma_don_vi AS unit_id, thuoc_danh_muc AS listed, la_quan_ly AS managerial,
       ` + translate("vai_tro", "Cấp trưởng", "head", "Cấp phó", "deputy") + ` AS leadership, phai_ke_khai AS declarable,
       ma_chuyen_mon AS function_code, dia_ban AS area_code, co_quyen_ky AS signing_right
FROM vi_tri`},
		{"position_lineage", `SELECT vi_tri_cu AS predecessor_id, vi_tri_moi AS successor_id, ngay_hieu_luc AS effective_on
FROM vi_tri_ke_thua`},
		{"rotation_period", `SELECT ma_vi_tri AS position_id, so_thang AS months, tu_ngay AS starts_on, den_ngay AS ends_on
FROM thoi_han_vi_tri`},
		{"holiday", "SELECT ngay AS day, ten_ngay_nghi AS name FROM ngay_nghi"},
		{"person", `SELECT ma_can_bo AS person_id, ho_ten AS full_name, ma_don_vi AS unit_id, ngay_sinh AS born_on,
       ` + translate("gioi_tinh", "Nam", "male", "Nữ", "female") + ` AS sex, ham_ngoai_giao AS rank_code, ma_ngach AS grade_code, trong_bien_che AS official,
       ngay_tuyen_dung AS hired_on, ngay_thoi_viec AS left_on
FROM can_bo`},
		{"assignment", `SELECT ma_can_bo AS person_id, ma_vi_tri AS position_id, tu_ngay AS starts_on, den_ngay AS ends_on,
       so_quyet_dinh AS decision_no, ngay_quyet_dinh AS decided_on,
       ` + translate("hinh_thuc", decisionKinds()...) + ` AS kind
FROM qua_trinh_cong_tac`},
		{"appointment", `SELECT ma_can_bo AS person_id, ma_vi_tri AS position_id,
       ` + translate("loai", "Bổ nhiệm", "appointment", "Bổ nhiệm lại", "reappointment", "Giới thiệu", "nomination", "Phê chuẩn", "approval") + ` AS kind,
       ngay_ky AS decided_on, ngay_hieu_luc AS effective_on
FROM quyet_dinh_bo_nhiem`},
		{"deferral", `SELECT ma_can_bo AS person_id,
       ` + translate("ly_do", deferralGrounds()...) + ` AS ground, tu_ngay AS starts_on, den_ngay AS ends_on,
       so_van_ban AS evidence_no, ngay_ra_soat AS reviewed_on, ngay_sinh_con AS child_born_on
FROM hoan_chuyen_doi`},
		{"proceeding", `SELECT ma_can_bo AS person_id,
       ` + translate("loai_vu_viec", proceedingKinds()...) + ` AS kind, ngay_bat_dau AS opened_on, ngay_duoc_thong_bao AS notified_on, ngay_ket_thuc AS closed_on,
       ` + translate("ket_qua", "Có xử lý", "sanctioned", "Không xử lý", "no_sanction", "Chuyển cơ quan khác", "transferred", "Đình chỉ", "closed") + ` AS result,
       ` + translate("bien_phap", measures()...) + ` AS measure, ngay_ap_dung AS measure_on, ly_do_bien_phap AS measure_reason
FROM vu_viec`},
		{"posting", `SELECT ma_can_bo AS person_id, ma_nhiem_ky AS posting_id, ma_don_vi AS unit_id,
       ` + translate("loai", "Nhiệm kỳ", "posting", "Học tập", "study", "Ngắn hạn", "short") + ` AS kind, dung_dau AS head, chuc_vu AS post_title,
       so_quyet_dinh AS decision_no, du_kien_di AS planned_from, ngay_nhan_nhiem_vu AS took_up_on, han_nhiem_ky AS planned_to,
       ngay_roi_nhiem_so AS left_on, so_quyet_dinh_di_som AS early_decision_no
FROM nhiem_ky_nuoc_ngoai`},
		{"posting_extension", `SELECT ma_can_bo AS person_id, ma_nhiem_ky AS posting_id, ngay_quyet_dinh AS decided_on,
       gia_han_den AS extended_to, so_quyet_dinh AS decision_no
FROM gia_han_nhiem_ky`},
		{"oversight", `SELECT ma_cuoc AS oversight_id, ` + translate("hinh_thuc", oversightKinds()...) + ` AS kind,
       ` + translate("pham_vi", "Toàn diện", "full", "Chuyên đề", "thematic") + ` AS scope, nam_ke_hoach AS plan_year,
       tu_ngay AS on_site_from, den_ngay AS on_site_to, ngay_bao_cao AS reported_on, ma_bam_bao_cao AS report_digest, ngay_ky_ket_luan AS signed_on, ngay_huy AS cancelled_on
FROM thanh_tra_kiem_tra`},
		{"oversight_unit", "SELECT ma_cuoc AS oversight_id, ma_don_vi AS unit_id FROM don_vi_duoc_kiem_tra"},
		{"obligation", `SELECT ma_can_bo AS person_id, ` + translate("loai_ke_khai", sortsOfDeclaration()...) + ` AS kind, nam AS year,
       ngay_phat_sinh AS trigger_on, so_lan_nhac AS reminders
FROM nghia_vu_ke_khai`},
		{"declaration", `SELECT so_ban AS declaration_id, ma_can_bo AS person_id, ` + translate("loai_ke_khai", sortsOfDeclaration()...) + ` AS kind, nam AS year,
       ngay_ky AS signed_on, ngay_nhan AS received_on, ngay_ban_giao AS handed_over_on, ngay_tra_lai AS returned_on
FROM ban_ke_khai`},
		{"oversight_plan", "SELECT nam AS plan_year, " + translate("hinh_thuc", oversightKinds()...) + " AS kind, ngay_phe_duyet AS approved_on FROM ke_hoach_thanh_tra"},
		{"recommendation", `SELECT ma_kien_nghi AS recommendation_id, ma_cuoc AS oversight_id, ma_don_vi AS unit_id, ` + translate("muc_uu_tien", "Cao", "high", "Khác", "other") + ` AS priority,
       han_thuc_hien AS due_on, gia_han_den AS extended_to, ngay_ky_gia_han AS extension_decided_on, ngay_thuc_hien_xong AS done_on,
       ngay_xac_nhan AS verified_on, thu_hoi_tien AS money_recovery
FROM kien_nghi`},
		{"rotation_plan", "SELECT nam AS plan_year, ma_don_vi AS unit_id, ngay_cong_khai AS published_on FROM ke_hoach_chuyen_doi"},
		{"rotation_plan_item", `SELECT nam AS plan_year, ma_can_bo AS person_id, ma_vi_tri AS position_id, ma_don_vi AS unit_id,
       ngay_bo_sung AS added_on, ngay_dua_ra AS removed_on, ngay_thuc_hien AS executed_on
FROM ke_hoach_chi_tiet`},
	}
}

// ofCommittee are those of procedures, and of the committee's own papers.
func ofCommittee() []Mapping {
	return []Mapping{
		{"procedure", `SELECT ma_phien_ban AS procedure_id, ma_quy_trinh AS code, ten_quy_trinh AS name, don_vi_chu_tri AS unit_id,
       ` + translate("cap", "Cấp Bộ", "ministry", "Xử lý công việc", "working") + ` AS level,
       ` + translate("linh_vuc", procedureAreas()...) + ` AS area, phai_ban_hanh AS required, ngay_ban_hanh AS issued_on,
       hieu_luc_tu AS starts_on, hieu_luc_den AS ends_on, thay_the_boi AS superseded_by, ngay_ra_soat AS reviewed_on,
       ngay_can_cu_thay_doi AS basis_changed_on, ngay_cong_khai AS published_on, noi_cong_khai AS published_url, bi_mat AS classified
FROM quy_trinh`},
		{"committee_meeting", "SELECT ma_cuoc_hop AS meeting_id, ngay_hop AS held_on, " + translate("hinh_thuc", "Định kỳ", "regular", "Bất thường", "extraordinary") + ` AS kind,
       so_thong_bao AS conclusion_no, ngay_ky AS concluded_on
FROM hop_ban_chi_dao`},
		{"committee_task", `SELECT ma_nhiem_vu AS task_id, ma_cuoc_hop AS meeting_id, noi_dung AS name, don_vi_chu_tri AS unit_id, thuong_xuyen AS standing,
       han_hoan_thanh AS due_on, han_bang_chu AS due_text, gia_han_den AS extended_to, so_lan_lui_han AS postponements, ngay_chap_nhan AS accepted_on
FROM nhiem_vu_ban_chi_dao`},
		{"committee_plan", "SELECT nam AS plan_year, ngay_ban_hanh AS approved_on, so_van_ban AS decision_no FROM ke_hoach_pctn"},
		{"periodic_report", "SELECT nam AS year, " + translate("ky_bao_cao", "Quý I", "quarter_1", "6 tháng", "half_year", "9 tháng", "nine_months", "Năm", "full_year") + " AS period, ngay_gui AS sent_on FROM bao_cao_dinh_ky"},
	}
}

// translate turns the ministry's words into the kind's. A word that is in no list stays as it is, so that it is reported
// and not lost.
func translate(column string, pairs ...string) string {
	var b strings.Builder
	b.WriteString("CASE " + column)
	for i := 0; i < len(pairs); i += 2 {
		b.WriteString(" WHEN '" + pairs[i] + "' THEN '" + pairs[i+1] + "'")
	}
	b.WriteString(" ELSE " + column + " END")
	return b.String()
}

func decisionKinds() []string {
	return []string{"Bổ nhiệm", "appointment", "Bổ nhiệm lại", "reappointment", "Kéo dài", "extension", "Phân công", "placement",
		"Điều động", "transfer", "Chuyển đổi vị trí", "transfer", "Luân chuyển", "rotation", "Biệt phái", "secondment",
		"Tạm giao", "acting", "Phụ trách", "in_charge", "Tập sự", "probation", "Tạm chuyển", "temporary_transfer", "Nâng lương", "pay_grade",
		"Đổi tên", "rename", "Khác", "other"}
}

func sortsOfDeclaration() []string {
	return []string{"Lần đầu", "initial", "Hằng năm", "annual", "Bổ sung", "supplementary", "Công tác cán bộ", "personnel"}
}

func procedureAreas() []string {
	return []string{"Lãnh sự", "consular", "Bảo hộ công dân", "protection", "Cấp phép", "licensing", "Tài chính", "finance", "Mua sắm", "procurement",
		"Tổ chức cán bộ", "personnel", "Khác", "other"}
}

func oversightKinds() []string {
	return []string{"Thanh tra", "inspection", "Kiểm tra chuyên ngành", "sector_check", "Kiểm tra nội bộ", "internal_check", "Tự kiểm tra", "self_check",
		"Kiểm toán", "audit", "Giám sát của Đảng", "party_supervision"}
}

func deferralGrounds() []string {
	return []string{"Xem xét kỷ luật", "discipline", "Thanh tra, điều tra", "proceedings", "Bệnh hiểm nghèo", "illness", "Đi học", "study",
		"Biệt phái", "secondment", "Mang thai", "pregnancy", "Con nhỏ", "young_child"}
}

func proceedingKinds() []string {
	return []string{"Kỷ luật", "discipline", "Thanh tra, kiểm tra", "inspection", "Điều tra", "investigation", "Truy tố", "prosecution", "Xét xử", "trial"}
}

func measures() []string {
	return []string{"Đình chỉ", "suspended", "Tạm chuyển", "temporary_transfer", "Không đình chỉ", "not_suspended", "Chưa áp dụng", "none"}
}
