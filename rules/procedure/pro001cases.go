package procedure

import "probity/rules"

const (
	lists    = "unit unit_id=CLS name=\"Cục Lãnh sự\"\n"
	passport = lists + "procedure procedure_id=HC/1 code=HC name=\"Cấp hộ chiếu\" unit_id=CLS area=consular required=1 issued_on=2024-05-20 starts_on=2024-06-01 "
)

// coverCases are the worked cases of PRO-001.
var coverCases = []rules.Case{
	{Name: text("Đang có hiệu lực, không có ngày hết hiệu lực: đạt", "In force without an end: pass"),
		AsOf: "2026-07-01", Given: passport, Want: "pass unit=CLS obligation=HC since=2024-06-01 tier=consular"},
	{Name: text("Chưa từng ban hành: chưa đạt, không có hạn", "Never issued: a breach, without a due day"),
		AsOf: "2026-07-01", Given: lists + "procedure procedure_id=HC/1 code=HC name=N unit_id=CLS area=other required=1", Want: "overdue unit=CLS obligation=HC severity=N3 at=CLS"},
	{Name: text("Hết hiệu lực hôm qua: chưa đạt; hết hiệu lực hôm nay: sắp đến hạn", "It ended yesterday: a breach; it ends today: due soon"),
		AsOf: "2026-07-01", Given: passport + "ends_on=2026-06-30\nprocedure procedure_id=TT/1 code=TT name=TT required=1 issued_on=2024-05-20 starts_on=2024-06-01 ends_on=2026-07-01",
		Want: "due_soon unit= obligation=TT due=2026-07-01 at=\"\"\noverdue unit=CLS obligation=HC due=2026-06-30 severity=N3"},
	{Name: text("Còn 60 ngày hiệu lực: sắp đến hạn; còn 61 ngày: đạt", "60 days of force are left: due soon; 61: pass"),
		AsOf: "2026-07-01", Given: passport + "ends_on=2026-08-30\nprocedure procedure_id=TT/1 code=TT name=TT required=1 issued_on=2024-05-20 starts_on=2024-06-01 ends_on=2026-08-31",
		Want: "pass unit= obligation=TT due=2026-08-31\ndue_soon unit=CLS obligation=HC due=2026-08-30"},
	{Name: text("Phiên bản mới đã ban hành nối tiếp liền ngày: đạt; hở một ngày: sắp đến hạn", "A new version that was issued follows on the next day: pass; with a gap of a day: due soon"),
		AsOf: "2026-07-01", Given: passport + `ends_on=2026-07-31
			procedure procedure_id=HC/2 code=HC name=HC unit_id=CLS required=1 issued_on=2026-06-20 starts_on=2026-08-01
			procedure procedure_id=TT/1 code=TT name=TT required=1 issued_on=2024-05-20 starts_on=2024-06-01 ends_on=2026-07-31
			procedure procedure_id=TT/2 code=TT name=TT required=1 issued_on=2026-06-20 starts_on=2026-08-02`,
		Want: "due_soon unit= obligation=TT due=2026-07-31\npass unit=CLS obligation=HC"},
	{Name: text("Lĩnh vực rủi ro theo danh sách Bộ đã quyết định: mức N2; lĩnh vực khác: N3", "A field of risk by the list that the ministry has decided: N2; another one: N3"),
		AsOf: "2026-07-01", Given: "param pro.risk_areas=consular,protection basis=31/QĐ-BCĐ\n" + passport + "ends_on=2026-06-30\nprocedure procedure_id=VT/1 code=VT name=VT area=other required=1",
		Want: "overdue unit= obligation=VT severity=N3\noverdue unit=CLS obligation=HC due=2026-06-30 severity=N2"},
	{Name: text("Phiên bản cũ và phiên bản thay thế cùng có hiệu lực: một quy trình, tính một lần", "The old version and the one that replaced it are both in force: one procedure, counted once"),
		Edge: "①", AsOf: "2026-07-01", Given: passport + "superseded_by=HC/2\nprocedure procedure_id=HC/2 code=HC name=HC unit_id=CLS required=1 issued_on=2026-05-20 starts_on=2026-06-01", Want: "pass unit=CLS obligation=HC"},
	{Name: text("Đã ban hành nhưng có hiệu lực sau ngày chốt số liệu: chưa có hiệu lực; ban hành sau ngày ấy: chưa ban hành", "Issued, and in force after the as-of date only: not yet; issued after it: not issued"),
		Edge: "②", AsOf: "2026-07-01", Given: lists + `procedure procedure_id=HC/1 code=HC name=HC unit_id=CLS required=1 issued_on=2026-06-20 starts_on=2026-07-02
			procedure procedure_id=TT/1 code=TT name=TT unit_id=CLS required=1 issued_on=2026-07-02 starts_on=2026-06-20`,
		Want: "overdue unit=CLS obligation=HC severity=N3\noverdue unit=CLS obligation=TT severity=N3"},
	{Name: text("Không thuộc danh mục: không xét, dù hết hiệu lực", "Not on the list: not looked at, though it has ended"),
		Edge: "③", AsOf: "2026-07-01", Given: passport + "\nprocedure procedure_id=TT/1 code=TT name=TT required=0 issued_on=2024-05-20 starts_on=2024-06-01 ends_on=2025-05-31", Want: "pass unit=CLS obligation=HC"},
	{Name: text("Đưa ra khỏi danh mục: phiên bản mới nhất ghi 0 thì không xét; mới đưa vào: phiên bản mới nhất ghi 1 thì xét", "Struck from the list: the newest version has 0, and it is not looked at; put on it: the newest has 1, and it is"),
		Edge: "③", AsOf: "2026-07-01", Given: passport + `ends_on=2025-05-31
			procedure procedure_id=HC/2 code=HC name=HC unit_id=CLS required=0 issued_on=2025-05-20 starts_on=2025-06-01 ends_on=2026-05-31
			procedure procedure_id=TT/1 code=TT name=TT unit_id=CLS required=0 issued_on=2024-05-20 starts_on=2024-06-01 ends_on=2025-05-31
			procedure procedure_id=TT/2 code=TT name=TT unit_id=CLS required=1 issued_on=2025-05-20 starts_on=2025-06-01 ends_on=2026-05-31`,
		Want: "overdue unit=CLS obligation=TT due=2026-05-31 severity=N3"},
	{Name: text("Phiên bản sẽ có hiệu lực sau mới ghi 0: hôm nay vẫn thuộc danh mục", "The version to come has 0: today it still is on the list"),
		Edge: "③", AsOf: "2026-07-01", Given: passport + `ends_on=2026-05-31
			procedure procedure_id=HC/2 code=HC name=HC unit_id=CLS required=0 issued_on=2026-06-20 starts_on=2026-09-01`,
		Want: "overdue unit=CLS obligation=HC due=2026-05-31 severity=N3"},
	{Name: text("Quy trình đã nhập vào quy trình khác đang có hiệu lực: đạt", "Merged into another procedure, which is in force: pass"),
		Edge: "④", AsOf: "2026-07-01", Given: passport + `ends_on=2026-05-31 superseded_by=GT/1
			procedure procedure_id=GT/1 code=GT name="Cấp giấy tờ đi lại" unit_id=CLS required=0 issued_on=2026-05-20 starts_on=2026-06-01`, Want: "pass unit=CLS obligation=HC"},
	// Missing.
	{Name: text("Chưa ánh xạ danh mục: không đánh giá", "The list is not mapped: not evaluated"), AsOf: "2026-07-01", Given: "unmapped procedure.required", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ ngày ban hành, đơn vị, lĩnh vực, thay thế: vẫn xét, kèm lưu ý", "Days of issue, units, fields and successors are not mapped: judged all the same, saying so"),
		AsOf: "2026-07-01", Given: "unmapped procedure.issued_on procedure.unit_id procedure.area procedure.superseded_by unit\nprocedure procedure_id=HC/1 code=HC required=1 starts_on=2024-06-01\nprocedure procedure_id=TT/1 code=TT required=1 starts_on=2026-07-02",
		Want: "pass unit= obligation=HC\noverdue unit= obligation=TT severity=N3"},
	{Name: text("Không dòng nào được ghi là phải ban hành: chưa đủ dữ liệu", "No row is recorded as one that must exist: there is not enough data"),
		AsOf: "2026-07-01", Given: "procedure procedure_id=HC/1 code=HC name=HC required=0 issued_on=2024-05-20 starts_on=2024-06-01", Want: "unknown unit= obligation=list missing=procedure.required"},
	{Name: text("Đã ban hành mà không ghi ngày có hiệu lực; để trống danh mục: chỉ thiếu dữ liệu khi không có phiên bản chắc chắn có hiệu lực", "Issued without a day of force; the list is empty: that matters only where no version certainly is in force"),
		AsOf: "2026-07-01", Given: passport + `
			procedure procedure_id=TT/1 code=TT name=TT unit_id=CLS required=1 issued_on=2024-05-20
			procedure procedure_id=XN/1 code=XN name=XN unit_id=CLS issued_on=2024-05-20 starts_on=2024-06-01
			procedure procedure_id=YN/1 code=YN name=YN unit_id=CLS`,
		Want: "pass unit=CLS obligation=HC\nunknown unit=CLS obligation=TT missing=procedure.starts_on\nunknown unit=CLS obligation=YN missing=procedure.required"},
	{Name: text("Dòng bị loại có thể là phiên bản có hiệu lực; đọc được là đã hết hiệu lực thì không", "A row that was set aside may be a version in force; not one that readably has ended"),
		AsOf: "2026-07-01", Given: lists + `procedure procedure_id=HC/1 code=HC name=HC unit_id=CLS required=1 issued_on=2024-05-20 starts_on=2024-13-01
			procedure procedure_id=TT/1 code=TT name=TT unit_id=CLS required=1 issued_on=2024-05-20 starts_on=2024-13-01 ends_on=2026-06-30`,
		Want: "unknown unit=CLS obligation=HC missing=procedure.starts_on\noverdue unit=CLS obligation=TT severity=N3"},
	{Name: text("Dòng không đọc được mã quy trình có thể là của mã nào cũng được; có phiên bản chắc chắn thì không sao", "A row whose code cannot be read may be any procedure's; with a version that is certain it does not matter"),
		AsOf: "2026-07-01", Given: passport + "\nprocedure procedure_id=TT/1 code=TT name=TT unit_id=CLS required=1\nprocedure procedure_id=X/1 code=- name=X unit_id=CLS required=1 issued_on=2024-05-20 starts_on=2024-06-01",
		Want: "pass unit=CLS obligation=HC\nunknown unit=CLS obligation=TT missing=procedure.code"},
	{Name: text("Chính quy trình phải ban hành không đọc được mã: chưa rõ, trừ khi đang có hiệu lực", "The code of the very procedure that must exist cannot be read: open, unless it is in force"),
		AsOf: "2026-07-01", Given: passport + "\nprocedure procedure_id=X/1 code=- name=X unit_id=CLS required=1",
		Want: "unknown unit=CLS obligation= missing=procedure.code\npass unit=CLS obligation=HC"},
}
