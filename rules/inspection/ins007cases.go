package inspection

import "probity/rules"

// A check whose conclusion was signed on 24 June 2026, and the columns of a recommendation that it made.
const (
	concluded = `unit unit_id=VTE name="ĐSQ Viêng Chăn"
		oversight oversight_id=KT-1 kind=internal_check signed_on=2026-06-24
		`
	advised = concluded + "recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE priority=other due_on=2026-09-24 money_recovery=0 "
)

// recommendationCases are the worked cases of INS-007 in which nothing is missing.
var recommendationCases = []rules.Case{
	{Name: text("Đúng ngày đến hạn: sắp đến hạn", "On the due day: due soon"),
		AsOf: "2026-09-24", Given: advised, Want: "due_soon unit=VTE obligation=KN-1 due=2026-09-24 since=2026-06-24 check=internal_check"},
	{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"),
		AsOf: "2026-09-25", Given: advised, Want: "overdue unit=VTE obligation=KN-1 due=2026-09-24 severity=N2 at=VTE"},
	{Name: text("Còn 30 ngày: sắp đến hạn", "30 days are left: due soon"),
		AsOf: "2026-08-25", Given: advised, Want: "due_soon unit=VTE obligation=KN-1 due=2026-09-24"},
	{Name: text("Còn 31 ngày: đạt", "31 days are left: pass"),
		AsOf: "2026-08-24", Given: advised, Want: "pass unit=VTE obligation=KN-1 due=2026-09-24"},
	{Name: text("Trước ngày ký kết luận: chưa có kiến nghị", "Before the conclusion was signed nothing is recommended"),
		AsOf: "2026-06-23", Given: advised, Want: "none"},
	{Name: text("Có nội dung thu hồi tiền, tài sản: mức N1", "Money or property is to be recovered: N1"),
		AsOf: "2026-09-25", Given: concluded + "recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24 money_recovery=1",
		Want: "overdue unit=VTE obligation=KN-1 due=2026-09-24 severity=N1"},
	{Name: text("Đã thực hiện và được xác nhận, dù muộn: đạt", "Done and verified, also late: pass"),
		AsOf: "2026-12-01", Given: advised + "done_on=2026-11-02 verified_on=2026-12-01", Want: "pass unit=VTE obligation=KN-1 due=2026-09-24"},
	{Name: text("Báo cáo xong mà chưa xác nhận, hoặc xác nhận sau ngày chốt số liệu: chưa phải đã thực hiện", "Reported done and not verified, or verified after the as-of date: not carried out"),
		Edge: "①", AsOf: "2026-12-01", Given: advised + `done_on=2026-09-18
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24 done_on=2026-09-18 verified_on=2026-12-02`,
		Want: "overdue unit=VTE obligation=KN-1 due=2026-09-24 severity=N2\noverdue unit=VTE obligation=KN-2 due=2026-09-24 severity=N2"},
	{Name: text("Mới thu hồi được một phần: phần còn lại vẫn phải thực hiện, nên chưa ghi ngày xong", "Recovered in part: the rest is still to be done, and no day is recorded"),
		Edge: "③", AsOf: "2026-09-25", Given: concluded + "recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24 money_recovery=1 done_on=-",
		Want: "overdue unit=VTE obligation=KN-1 due=2026-09-24 severity=N1"},
	{Name: text("Gia hạn ký đúng ngày đến hạn: tính; ký muộn hơn một ngày: không", "An extension decided on the due day counts; one decided a day later does not"),
		AsOf: "2026-09-26", Given: advised + `extended_to=2026-12-24 extension_decided_on=2026-09-24
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24 extended_to=2026-12-24 extension_decided_on=2026-09-25`,
		Want: "pass unit=VTE obligation=KN-1 due=2026-12-24\noverdue unit=VTE obligation=KN-2 due=2026-09-24 severity=N2"},
	{Name: text("Gia hạn ký sau ngày chốt số liệu: chưa tính; hạn mới sớm hơn hạn gốc: không tính", "An extension that is decided after the as-of date does not count yet; a new day before the first one never does"),
		AsOf: "2026-09-10", Given: advised + `extended_to=2026-12-24 extension_decided_on=2026-09-11
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24 extended_to=2026-09-01 extension_decided_on=2026-08-01`,
		Want: "due_soon unit=VTE obligation=KN-1 due=2026-09-24\ndue_soon unit=VTE obligation=KN-2 due=2026-09-24"},
	{Name: text("Kết luận không ấn định hạn: ưu tiên cao 90 ngày, còn lại 180 ngày từ ngày ký", "No day is set: 90 days of high priority, else 180 from the day of signing"),
		AsOf: "2026-12-22", Given: concluded + `recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE priority=high
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=VTE priority=other`,
		Want: "overdue unit=VTE obligation=KN-1 due=2026-09-22 severity=N2 days=90\noverdue unit=VTE obligation=KN-2 due=2026-12-21 severity=N2 days=180"},
	{Name: text("Bộ đổi thời hạn chung sau ngày ký: kiến nghị cũ giữ thời hạn cũ", "The ministry changes the general limit after the signing: what was recommended before keeps its own"),
		AsOf: "2026-09-23", Given: concluded + "param ins.recommendation_days=30 from=2026-07-01\nrecommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE priority=other",
		Want: "pass unit=VTE obligation=KN-1 due=2026-12-21"},
	{Name: text("Đơn vị được giao đã sáp nhập hoặc giải thể: việc của đơn vị kế thừa", "The unit was merged or dissolved: it is the matter of what took its place"),
		Edge: "②", AsOf: "2026-09-25", Given: advised + `
			unit unit_id=M name="Cục mới"
			unit_lineage predecessor_id=VTE successor_id=M effective_on=2026-08-01`,
		Want: "overdue unit=VTE obligation=KN-1 due=2026-09-24 severity=N2"},
	{Name: text("Kiến nghị giao hai đơn vị: mỗi đơn vị một kết luận", "One given to two units: a verdict about each"),
		AsOf: "2026-09-25", Given: advised + `done_on=2026-09-01 verified_on=2026-09-10
			unit unit_id=PNH name=PNH
			recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=PNH due_on=2026-09-24`,
		Want: "pass unit=VTE obligation=KN-1 due=2026-09-24\noverdue unit=PNH obligation=KN-1 due=2026-09-24 severity=N2"},
}

// recommendationMissing are those in which something is missing or wrong.
var recommendationMissing = []rules.Case{
	{Name: text("Báo cáo xong trước ngày ký kết luận là ghi sai: chưa đủ dữ liệu", "Done before the conclusion was signed is a mistake: not enough data"),
		Edge: "④", AsOf: "2026-09-25", Given: advised + "done_on=2026-06-23 verified_on=2026-09-10", Want: "unknown unit=VTE obligation=KN-1 due=2026-09-24 missing=recommendation.done_on"},
	{Name: text("Như trên, chưa đến kỳ nhắc: đạt dù ngày nào đúng", "The same before anybody would be reminded: pass, whatever is right"),
		Edge: "④", AsOf: "2026-08-24", Given: advised + "done_on=2026-06-23 verified_on=2026-08-10", Want: "pass unit=VTE obligation=KN-1 due=2026-09-24"},
	{Name: text("Báo cáo xong đúng ngày ký: được", "Done on the day of signing: that can be"),
		Edge: "④", AsOf: "2026-09-25", Given: advised + "done_on=2026-06-24 verified_on=2026-06-24", Want: "pass unit=VTE obligation=KN-1 due=2026-09-24"},
	{Name: text("Xác nhận trước ngày báo cáo xong, hoặc không ghi ngày báo cáo xong: ghi sai", "Verified before it was done, or without a day on which it was: a mistake"),
		AsOf: "2026-09-25", Given: advised + `done_on=2026-09-20 verified_on=2026-09-10
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24 verified_on=2026-09-10`,
		Want: "unknown unit=VTE obligation=KN-1 due=2026-09-24 missing=recommendation.verified_on\nunknown unit=VTE obligation=KN-2 due=2026-09-24 missing=recommendation.done_on"},
	// Not mapped.
	{Name: text("Chưa ánh xạ kiến nghị, hoặc ngày xác nhận: không đánh giá", "Recommendations, or the day of verification, are not mapped: not evaluated"),
		AsOf: "2026-09-25", Given: "unmapped recommendation.verified_on\nunit unit_id=VTE name=VTE", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ cuộc thanh tra, kiểm tra: kiến nghị đã ấn định hạn vẫn xét được", "Checks are not mapped: what has a day of its own can still be judged"),
		AsOf: "2026-09-25", Given: `unmapped oversight
			unit unit_id=VTE name=VTE
			recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=VTE`,
		Want: "overdue unit=VTE obligation=KN-1 due=2026-09-24 severity=N2\nunknown unit=VTE obligation=KN-2 missing=recommendation.oversight_id"},
	{Name: text("Chưa ánh xạ ưu tiên, ngày ký gia hạn, thu hồi tiền: theo thời hạn chung, gia hạn nào cũng tính, mức N2; kèm lưu ý", "Priority, the day of the extension's decision and recovery are not mapped: the general limit, all extensions count, N2; saying so"),
		AsOf: "2026-12-25", Given: concluded + `unmapped recommendation.priority recommendation.extension_decided_on recommendation.money_recovery
			recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24 extended_to=2026-12-24
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=VTE`,
		Want: "overdue unit=VTE obligation=KN-1 due=2026-12-24 severity=N2\noverdue unit=VTE obligation=KN-2 due=2026-12-21 severity=N2"},
	{Name: text("Chưa ánh xạ gia hạn: theo hạn gốc; chưa ánh xạ kế thừa, tên đơn vị: như đơn vị được ghi", "Extensions are not mapped: the first due day; lineage and names are not: the unit as recorded"),
		AsOf: "2026-09-25", Given: advised + "\nunmapped recommendation.extended_to recommendation.extension_decided_on unit_lineage", Want: "overdue unit=VTE obligation=KN-1 due=2026-09-24 severity=N2"},
	// Empty.
	{Name: text("Không ấn định hạn và để trống ưu tiên: chỉ thiếu dữ liệu khi hai thời hạn cho kết luận khác nhau", "No day and no priority: that matters only where the two limits give different verdicts"),
		AsOf: "2026-09-23", Given: concluded + "recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE", Want: "unknown unit=VTE obligation=KN-1 missing=recommendation.priority"},
	{Name: text("Như trên, đã quá cả hai", "The same after both"),
		AsOf: "2026-12-22", Given: concluded + "recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE", Want: "overdue unit=VTE obligation=KN-1 due=2026-12-21 severity=N2"},
	{Name: text("Để trống ưu tiên mà đã ấn định hạn, để trống thu hồi tiền: xét được, mức N2", "No priority but a day of its own, and recovery not said: it can be judged, N2"),
		AsOf: "2026-09-25", Given: concluded + "recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24", Want: "overdue unit=VTE obligation=KN-1 due=2026-09-24 severity=N2"},
	{Name: text("Có hạn mới mà không ghi ngày ký gia hạn", "A new day without the day on which it was decided"),
		AsOf: "2026-09-25", Given: advised + "extended_to=2026-12-24", Want: "unknown unit=VTE obligation=KN-1 missing=recommendation.extension_decided_on"},
	{Name: text("Không ấn định hạn, kết luận không ghi ngày ký, hoặc không có cuộc ấy trong hồ sơ", "No day is set, and the conclusion has no day of signing, or no record has the check"),
		AsOf: "2026-09-25", Given: `unit unit_id=VTE name=VTE
			oversight oversight_id=KT-1 kind=audit
			recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE priority=high
			recommendation recommendation_id=KN-2 oversight_id=KT-9 unit_id=VTE priority=high
			recommendation recommendation_id=KN-3 oversight_id=KT-9 unit_id=VTE priority=high done_on=2026-09-01 verified_on=2026-09-02`,
		Want: `unknown unit=VTE obligation=KN-1 missing=oversight.signed_on
			unknown unit=VTE obligation=KN-2 missing=recommendation.oversight_id
			pass unit=VTE obligation=KN-3`},
	// Set aside.
	{Name: text("Dòng bị loại: chưa đủ dữ liệu, trừ khi phần đọc được cho thấy đã thực hiện xong hoặc còn xa hạn", "A row that was set aside: not enough data, unless what can be read says that it is done, or far from due"),
		AsOf: "2026-09-25", Given: concluded + `recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE due_on=2026-02-30
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=VTE due_on=2026-02-30 done_on=2026-09-01 verified_on=2026-09-02
			recommendation recommendation_id=KN-3 oversight_id=KT-1 unit_id=VTE due_on=2027-01-01 done_on=2026-02-30
			recommendation recommendation_id=KN-4 oversight_id=KT-1 unit_id=VTE due_on=2026-09-01 extended_to=2026-02-30
			recommendation recommendation_id=KN-5 oversight_id=KT-1 unit_id=VTE due_on=2026-09-01 money_recovery=x`,
		Want: `unknown unit=VTE obligation=KN-1 missing=recommendation.due_on
			pass unit=VTE obligation=KN-2
			pass unit=VTE obligation=KN-3 due=2027-01-01
			unknown unit=VTE obligation=KN-4 missing=recommendation.extended_to
			unknown unit=VTE obligation=KN-5 due=2026-09-01 missing=recommendation.money_recovery`},
	{Name: text("Hai dòng cùng khóa mà khác nội dung là một kiến nghị; kết luận bị loại có thể ký sau ngày chốt số liệu", "Two rows with one key and different values are one recommendation; a conclusion that was set aside may be signed after the as-of date"),
		AsOf: "2026-09-25", Given: advised + `
			recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=VTE due_on=2026-09-24 done_on=2026-09-01 verified_on=2026-09-02
			oversight oversight_id=KT-2 kind=audit signed_on=2026-02-30
			recommendation recommendation_id=KN-2 oversight_id=KT-2 unit_id=VTE due_on=2026-09-24`,
		Want: "unknown unit=VTE obligation=KN-1 due=2026-09-24 missing=recommendation.*\nunknown unit=VTE obligation=KN-2 due=2026-09-24 missing=oversight.signed_on"},
	{Name: text("Mã đơn vị viết chữ thường; mã không giống đơn vị nào thì xét như đã ghi", "The unit's code in small letters; a code that resembles no unit's is judged as it is"),
		AsOf: "2026-09-25", Given: concluded + `recommendation recommendation_id=KN-1 oversight_id=KT-1 unit_id=vte due_on=2026-09-24
			recommendation recommendation_id=KN-2 oversight_id=KT-1 unit_id=XYZ due_on=2026-09-24`,
		Want: "unknown unit=vte obligation=KN-1 due=2026-09-24 missing=recommendation.unit_id\noverdue unit=XYZ obligation=KN-2 due=2026-09-24 severity=N2"},
}
