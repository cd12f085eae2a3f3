package procedure

import "probity/rules"

// The days off of 2026, and a procedure in force since Thursday, 12 February 2026, before Tết: due on the 26th.
const (
	daysOff   = "holiday day=2026-01-01\nholiday day=2026-02-16\nholiday day=2026-02-17\nholiday day=2026-02-18\nholiday day=2026-02-19\nholiday day=2026-02-20\n"
	beforeTet = lists + daysOff + "procedure procedure_id=TT/1 code=TT name=\"Cấp thị thực\" unit_id=CLS issued_on=2026-02-01 starts_on=2026-02-12 classified=0 "
)

// publishCases are the worked cases of PRO-004.
var publishCases = []rules.Case{
	{Name: text("Năm ngày làm việc, không kể Tết: đúng ngày đến hạn là sắp đến hạn", "Five working days, Tết not counted: on the due day it is due soon"),
		AsOf: "2026-02-26", Given: beforeTet, Want: "due_soon unit=CLS obligation=TT/1 due=2026-02-26 since=2026-02-12"},
	{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"), AsOf: "2026-02-27", Given: beforeTet, Want: "overdue unit=CLS obligation=TT/1 due=2026-02-26 severity=N3 at=CLS"},
	{Name: text("Còn 3 ngày: sắp đến hạn", "Three days are left: due soon"), AsOf: "2026-02-23", Given: beforeTet, Want: "due_soon unit=CLS obligation=TT/1 due=2026-02-26"},
	{Name: text("Còn 4 ngày: đạt", "Four days are left: pass"), AsOf: "2026-02-22", Given: beforeTet, Want: "pass unit=CLS obligation=TT/1 due=2026-02-26"},
	{Name: text("Công khai, dù muộn: đạt; công khai sau ngày chốt số liệu: chưa", "Published, also late: pass; after the as-of date: not yet"),
		AsOf: "2026-03-10", Given: beforeTet + "published_on=2026-03-10\nprocedure procedure_id=HC/1 code=HC name=HC issued_on=2026-02-01 starts_on=2026-02-12 classified=0 published_on=2026-03-11",
		Want: "overdue unit= obligation=HC/1 due=2026-02-26 severity=N3\npass unit=CLS obligation=TT/1 due=2026-02-26 received=2026-03-10"},
	{Name: text("Bí mật nhà nước: miễn", "A state secret: exempt"), AsOf: "2026-03-10", Given: lists + daysOff + "procedure procedure_id=CY/1 code=CY name=CY unit_id=CLS issued_on=2026-02-01 starts_on=2026-02-12 classified=1",
		Want: "exempt unit=CLS obligation=CY/1 due=2026-02-26 ground=1"},
	{Name: text("Trang mạng đã đổi, đường dẫn cũ không mở được: ngày công khai vẫn là bằng chứng", "The portal moved, and the old address is dead: the day is the proof all the same"),
		Edge: "①", AsOf: "2026-03-10", Given: beforeTet + "published_on=2026-02-13 published_url=https://cu.example.vn/tt", Want: "pass unit=CLS obligation=TT/1 due=2026-02-26"},
	{Name: text("Phiên bản cũ còn trên mạng, phiên bản mới chưa công khai: phiên bản mới quá hạn, phiên bản cũ hết hiệu lực thì không xét", "The old version is online still, the new one is not: the new one is overdue, and the old one is in force no more"),
		Edge: "②", AsOf: "2026-03-10", Given: beforeTet + "\nprocedure procedure_id=TT/0 code=TT name=TT unit_id=CLS issued_on=2020-02-01 starts_on=2020-02-12 ends_on=2026-02-11 classified=0 published_on=2020-02-13",
		Want: "overdue unit=CLS obligation=TT/1 due=2026-02-26 severity=N3"},
	// Missing.
	{Name: text("Chưa ánh xạ ngày công khai: không đánh giá", "Days of publication are not mapped: not evaluated"), AsOf: "2026-03-10", Given: beforeTet + "\nunmapped procedure.published_on", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ ngày nghỉ, dấu bí mật, nơi công khai: chỉ cuối tuần là ngày nghỉ, quy trình nào cũng phải công khai, kèm lưu ý", "Holidays, secrets and places are not mapped: only weekends are off, and every procedure must be published, saying so"),
		AsOf: "2026-02-20", Given: "unmapped holiday procedure.classified procedure.published_url procedure.issued_on procedure.unit_id procedure.area procedure.name unit\nprocedure procedure_id=TT/1 starts_on=2026-02-12", Want: "overdue unit= obligation=TT/1 due=2026-02-19 severity=N3"},
	{Name: text("Để trống dấu bí mật, hoặc ghi nơi công khai mà không ghi ngày: chưa rõ; chưa đến kỳ thì không sao", "Not recorded whether it is a secret, or a place without a day: open; before it is due it does not matter"),
		AsOf: "2026-02-27", Given: lists + daysOff + `procedure procedure_id=TT/1 code=TT name=TT unit_id=CLS issued_on=2026-02-01 starts_on=2026-02-12
			procedure procedure_id=HC/1 code=HC name=HC unit_id=CLS issued_on=2026-02-01 starts_on=2026-02-12 classified=0 published_url=https://vi.example.vn/hc
			procedure procedure_id=XN/1 code=XN name=XN unit_id=CLS issued_on=2026-02-01 starts_on=2026-02-26`,
		Want: "unknown unit=CLS obligation=HC/1 due=2026-02-26 missing=procedure.published_on\nunknown unit=CLS obligation=TT/1 due=2026-02-26 missing=procedure.classified\npass unit=CLS obligation=XN/1 due=2026-03-05"},
	{Name: text("Năm không có lịch nghỉ: quá số ngày làm việc ít nhất thì chưa rõ", "A year without a table of days off: open once the fewest days are over"),
		AsOf: "2027-01-20", Given: lists + daysOff + "procedure procedure_id=TT/1 code=TT name=TT unit_id=CLS issued_on=2027-01-04 starts_on=2027-01-11 classified=0\nprocedure procedure_id=TT/2 code=TT name=TT unit_id=CLS issued_on=2027-01-04 starts_on=2027-01-18 classified=0",
		Want: "unknown unit=CLS obligation=TT/1 missing=holiday.day\npass unit=CLS obligation=TT/2"},
	{Name: text("Dòng ngày nghỉ bị loại có thể là một ngày nữa; dòng quy trình bị loại vì ngày công khai: chưa rõ", "A holiday that was set aside may be one more day off; a procedure that was set aside for the day of publication: open"),
		AsOf: "2026-02-27", Given: beforeTet + "\nholiday day=2026-02-3x\nprocedure procedure_id=HC/1 code=HC name=HC unit_id=CLS issued_on=2025-12-01 starts_on=2026-01-05 classified=0 published_on=2026-13-01",
		Want: "unknown unit=CLS obligation=HC/1 missing=procedure.published_on\nunknown unit=CLS obligation=TT/1 missing=holiday.day"},
}
