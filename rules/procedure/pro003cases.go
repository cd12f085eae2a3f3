package procedure

import "probity/rules"

// visa is a procedure in force since 1 June 2024, which was issued on 20 May.
const visa = lists + "procedure procedure_id=TT/1 code=TT name=\"Cấp thị thực\" unit_id=CLS issued_on=2024-05-20 starts_on=2024-06-01 "

// reviewCases are the worked cases of PRO-003.
var reviewCases = []rules.Case{
	{Name: text("24 tháng từ ngày ban hành, đúng ngày: sắp đến hạn", "24 months from its issue, on the day: due soon"),
		AsOf: "2026-05-20", Given: visa, Want: "due_soon unit=CLS obligation=TT/1 due=2026-05-20 since=2024-06-01"},
	{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"), AsOf: "2026-05-21", Given: visa, Want: "overdue unit=CLS obligation=TT/1 due=2026-05-20 severity=N3 at=CLS"},
	{Name: text("Còn 90 ngày: sắp đến hạn; còn 91 ngày: đạt", "90 days are left: due soon; 91: pass"),
		AsOf: "2026-02-19", Given: visa + "\nprocedure procedure_id=HC/1 code=HC name=HC issued_on=2024-05-21 starts_on=2024-06-01", Want: "pass unit= obligation=HC/1 due=2026-05-21\ndue_soon unit=CLS obligation=TT/1 due=2026-05-20"},
	{Name: text("Đã rà soát: tính từ ngày rà soát; rà soát sau ngày chốt số liệu thì chưa", "Reviewed: the cycle runs from that day; a review after the as-of date is none yet"),
		AsOf: "2026-05-21", Given: visa + "reviewed_on=2025-11-03\nprocedure procedure_id=HC/1 code=HC name=HC issued_on=2024-05-20 starts_on=2024-06-01 reviewed_on=2026-05-22",
		Want: "overdue unit= obligation=HC/1 due=2026-05-20 severity=N3 at=\"\"\npass unit=CLS obligation=TT/1 due=2027-11-03 received=2025-11-03"},
	{Name: text("Căn cứ pháp lý thay đổi sau lần rà soát: 90 ngày, dù mới rà soát", "The law changed after the review: 90 days, though it was reviewed not long ago"),
		Edge: "①", AsOf: "2026-05-21", Given: visa + "reviewed_on=2025-11-03 basis_changed_on=2026-02-19", Want: "overdue unit=CLS obligation=TT/1 due=2026-05-20 severity=N3"},
	{Name: text("Đã rà soát sau khi căn cứ thay đổi: theo chu kỳ; căn cứ thay đổi sau ngày chốt số liệu: chưa", "Reviewed since the law changed: by the cycle; a change after the as-of date is none yet"),
		Edge: "①", AsOf: "2026-05-21", Given: visa + "reviewed_on=2026-02-19 basis_changed_on=2026-02-19\nprocedure procedure_id=HC/1 code=HC name=HC issued_on=2026-01-01 starts_on=2026-01-05 basis_changed_on=2026-05-22",
		Want: "pass unit= obligation=HC/1 due=2028-01-01\npass unit=CLS obligation=TT/1 due=2028-02-19"},
	{Name: text("Rà soát không có văn bản thì không ghi ngày: chưa rà soát", "A review without a paper has no day: it is none"),
		Edge: "②", AsOf: "2026-05-21", Given: visa + "reviewed_on=-", Want: "overdue unit=CLS obligation=TT/1 due=2026-05-20 severity=N3"},
	{Name: text("Đã hết hiệu lực, chưa có hiệu lực hoặc chưa ban hành: không thuộc diện", "No more, not yet in force, or not issued: not counted"),
		AsOf: "2026-05-21", Given: visa + "ends_on=2026-05-20\nprocedure procedure_id=HC/1 code=HC name=HC issued_on=2026-05-20 starts_on=2026-05-22\nprocedure procedure_id=XN/1 code=XN name=XN starts_on=2024-06-01", Want: "none"},
	// Missing.
	{Name: text("Chưa ánh xạ ngày rà soát: không đánh giá", "Days of review are not mapped: not evaluated"), AsOf: "2026-05-21", Given: visa + "\nunmapped procedure.reviewed_on", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ ngày ban hành, căn cứ, đơn vị: tính từ ngày có hiệu lực, kèm lưu ý", "Days of issue, changes of the law and units are not mapped: from the first day of force, saying so"),
		AsOf: "2026-06-02", Given: "unmapped procedure.issued_on procedure.basis_changed_on procedure.unit_id procedure.area procedure.name unit\nprocedure procedure_id=TT/1 starts_on=2024-06-01 ends_on=-", Want: "overdue unit= obligation=TT/1 due=2026-06-01 severity=N3"},
	{Name: text("Đã ban hành mà không ghi ngày có hiệu lực: chưa rõ khi đã đến kỳ, trước đó thì không sao", "Issued, and without a first day of force: open once it is due, and before that it does not matter"),
		AsOf: "2026-05-21", Given: lists + "procedure procedure_id=TT/1 code=TT name=TT unit_id=CLS issued_on=2024-05-20\nprocedure procedure_id=TT/2 code=TT name=TT unit_id=CLS issued_on=2026-01-20",
		Want: "unknown unit=CLS obligation=TT/1 missing=procedure.starts_on\npass unit=CLS obligation=TT/2 due=2028-01-20"},
	{Name: text("Dòng bị loại: ngày rà soát, ngày căn cứ thay đổi không đọc được; rà soát đọc được còn mới thì không sao", "A row that was set aside: the day of review, or of the change, cannot be read; a review that is readably recent is enough"),
		AsOf: "2026-05-21", Given: visa + `reviewed_on=2025-13-01
			procedure procedure_id=HC/1 code=HC name=HC unit_id=CLS issued_on=2026-01-01 starts_on=2026-01-05 basis_changed_on=2026-13-01
			procedure procedure_id=XN/1 code=XN name=XN unit_id=CLS issued_on=2024-13-01 starts_on=2024-06-05 reviewed_on=2026-01-05`,
		Want: "unknown unit=CLS obligation=HC/1 missing=procedure.basis_changed_on\nunknown unit=CLS obligation=TT/1 missing=procedure.reviewed_on\npass unit=CLS obligation=XN/1 due=2028-01-05"},
	{Name: text("Hai dòng cùng mã mâu thuẫn: chưa rõ, trừ khi cả hai đều đạt", "Two rows of one number contradict each other: open, unless both pass"),
		AsOf: "2026-05-21", Given: visa + "\nprocedure procedure_id=TT/1 code=TT name=\"Cấp thị thực\" unit_id=CLS issued_on=2026-05-20 starts_on=2024-06-01", Want: "unknown unit=CLS obligation=TT/1 missing=procedure.*"},
}
