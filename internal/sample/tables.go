package sample

import "strings"

// The types that a column of the ministry's tables can have.
type columnType uint8

const (
	code   columnType = iota // an identifier or a word of the ministry's own lists
	words                    // free text
	long                     // free text of any length
	unsure                   // text from an older program in no certain encoding
	day                      // a date
	number                   // a whole number
)

type column struct {
	name string
	typ  columnType
	must bool // NOT NULL
}

// table is one table of the ministry's personnel system.
type table struct {
	name    string
	columns []column
	key     string // its primary key
}

// tables lists them in the order in which an empty database gets them.
func tables() []*table {
	return append(tablesOfLists(), tablesOfPeople()...)
}

// newTable reads a short form: "ma_don_vi code!, ten_don_vi words" where ! says NOT NULL.
func newTable(name, columns, key string) *table {
	t := &table{name: name, key: key}
	types := map[string]columnType{"code": code, "words": words, "long": long, "unsure": unsure, "day": day, "number": number}
	for part := range strings.SplitSeq(columns, ",") {
		name, typ, _ := strings.Cut(strings.TrimSpace(part), " ")
		typ, must := strings.CutSuffix(typ, "!")
		t.columns = append(t.columns, column{name, types[typ], must})
	}
	return t
}

// tablesOfLists are the small tables: what there is, whoever works there.
func tablesOfLists() []*table {
	return []*table{
		newTable("don_vi", "ma_don_vi code!, ten_don_vi words!, loai_don_vi code, don_vi_cap_tren code, muc_rui_ro code, ngay_thanh_lap day, ngay_giai_the day, dia_ban_kho_khan number", "ma_don_vi"),
		newTable("don_vi_ke_thua", "don_vi_cu code!, don_vi_moi code!, hinh_thuc code!, ngay_hieu_luc day!", "don_vi_cu, don_vi_moi"),
		newTable("vi_tri", "ma_vi_tri code!, ten_vi_tri words!, ma_don_vi code!, thuoc_danh_muc number!, la_quan_ly number, vai_tro code, phai_ke_khai number, ma_chuyen_mon code, dia_ban code, co_quyen_ky number", "ma_vi_tri"),
		newTable("vi_tri_ke_thua", "vi_tri_cu code!, vi_tri_moi code!, ngay_hieu_luc day!", "vi_tri_cu, vi_tri_moi"),
		newTable("thoi_han_vi_tri", "so_dong number!, ma_vi_tri code!, so_thang code!, tu_ngay day!, den_ngay day", "so_dong"),
		newTable("ngay_nghi", "ngay day!, ten_ngay_nghi words", "ngay"),
		newTable("ke_hoach_chuyen_doi", "so_ke_hoach number!, nam number!, ma_don_vi code, ngay_cong_khai day", "so_ke_hoach"),
		newTable("ke_hoach_thanh_tra", "so_ke_hoach number!, nam number!, hinh_thuc code, ngay_phe_duyet day", "so_ke_hoach"),
		newTable("thanh_tra_kiem_tra", "ma_cuoc code!, hinh_thuc code!, pham_vi code, nam_ke_hoach number, tu_ngay day, den_ngay day, ngay_bao_cao day, ma_bam_bao_cao code, ngay_ky_ket_luan day, ngay_huy day", "ma_cuoc"),
		newTable("don_vi_duoc_kiem_tra", "ma_cuoc code!, ma_don_vi code!", "ma_cuoc, ma_don_vi"),
		newTable("kien_nghi", "ma_kien_nghi code!, ma_cuoc code!, ma_don_vi code!, muc_uu_tien code, han_thuc_hien day, gia_han_den day, ngay_ky_gia_han day, ngay_thuc_hien_xong day, ngay_xac_nhan day, thu_hoi_tien number", "ma_kien_nghi, ma_don_vi"),
		newTable("quy_trinh", "ma_phien_ban code!, ma_quy_trinh code!, ten_quy_trinh words!, don_vi_chu_tri code, cap code, linh_vuc code, phai_ban_hanh number, ngay_ban_hanh day, hieu_luc_tu day, hieu_luc_den day, thay_the_boi code, ngay_ra_soat day, ngay_can_cu_thay_doi day, ngay_cong_khai day, noi_cong_khai words, bi_mat number", "ma_phien_ban"),
		newTable("hop_ban_chi_dao", "so_dong number!, ma_cuoc_hop code!, ngay_hop day!, hinh_thuc code, so_thong_bao words, ngay_ky day", "so_dong"),
		newTable("nhiem_vu_ban_chi_dao", "ma_nhiem_vu code!, ma_cuoc_hop code, noi_dung words!, don_vi_chu_tri code, thuong_xuyen number, han_hoan_thanh day, han_bang_chu words, gia_han_den day, so_lan_lui_han number, ngay_chap_nhan day", "ma_nhiem_vu"),
		newTable("ke_hoach_pctn", "nam number!, ngay_ban_hanh day, so_van_ban words", "nam"),
		newTable("bao_cao_dinh_ky", "so_dong number!, nam number!, ky_bao_cao code!, ngay_gui day", "so_dong"),
	}
}

// tablesOfPeople hold what is known of each person; all but the answers are clustered by person.
func tablesOfPeople() []*table {
	return []*table{
		newTable("can_bo", "ma_can_bo code!, ho_ten long!, ma_don_vi code, ngay_sinh day, gioi_tinh code, ham_ngoai_giao words, ma_ngach code, trong_bien_che number, ngay_tuyen_dung day, ngay_thoi_viec day", "ma_can_bo"),
		newTable("qua_trinh_cong_tac", "ma_can_bo code!, thu_tu number!, ma_vi_tri code!, tu_ngay day, den_ngay day, so_quyet_dinh unsure, ngay_quyet_dinh day, hinh_thuc code", "ma_can_bo, thu_tu"),
		newTable("quyet_dinh_bo_nhiem", "ma_can_bo code!, thu_tu number!, ma_vi_tri code, loai code!, ngay_ky day, ngay_hieu_luc day", "ma_can_bo, thu_tu"),
		newTable("hoan_chuyen_doi", "ma_can_bo code!, thu_tu number!, ly_do code!, tu_ngay day!, den_ngay day, so_van_ban words, ngay_ra_soat day, ngay_sinh_con day", "ma_can_bo, thu_tu"),
		newTable("vu_viec", "ma_can_bo code!, thu_tu number!, loai_vu_viec code!, ngay_bat_dau day!, ngay_duoc_thong_bao day, ngay_ket_thuc day, ket_qua code, bien_phap code, ngay_ap_dung day, ly_do_bien_phap words", "ma_can_bo, thu_tu"),
		newTable("nhiem_ky_nuoc_ngoai", "ma_can_bo code!, ma_nhiem_ky code!, ma_don_vi code!, loai code, dung_dau number, chuc_vu words, so_quyet_dinh words, du_kien_di day, ngay_nhan_nhiem_vu day, han_nhiem_ky day, ngay_roi_nhiem_so day, so_quyet_dinh_di_som words", "ma_can_bo, ma_nhiem_ky"),
		newTable("gia_han_nhiem_ky", "ma_can_bo code!, ma_nhiem_ky code!, thu_tu number!, ngay_quyet_dinh day!, gia_han_den day!, so_quyet_dinh words", "ma_can_bo, ma_nhiem_ky, thu_tu"),
		newTable("ke_hoach_chi_tiet", "ma_can_bo code!, nam number!, thu_tu number!, ma_vi_tri code, ma_don_vi code, ngay_bo_sung day, ngay_dua_ra day, ngay_thuc_hien day", "ma_can_bo, nam, thu_tu"),
		newTable("nghia_vu_ke_khai", "ma_can_bo code!, thu_tu number!, loai_ke_khai code, nam number, ngay_phat_sinh day, so_lan_nhac number", "ma_can_bo, thu_tu"),
		newTable("ban_ke_khai", "ma_can_bo code!, so_ban code!, loai_ke_khai code, nam number, ngay_ky day, ngay_nhan day, ngay_ban_giao day, ngay_tra_lai day", "ma_can_bo, so_ban"),
		newTable("planted", "as_of day!, rule code!, subject_kind code!, subject_id code!, obligation code!, verdict code!, due_on day", "subject_id, rule, obligation, as_of"),
	}
}
