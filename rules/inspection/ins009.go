package inspection

import (
	"slices"

	"probity/rules"
	"probity/rules/wording"
)

// INS009 finds units that have not checked themselves in a year by the day that the ministry has set (Law 36/2018, Article 56).
var INS009 = rules.Rule{
	Meta: rules.Meta{
		ID: "INS-009", Severity: rules.N3, Annex: rules.Inspections, Revision: 1, Since: "0.1.0",
		Title: text("Đơn vị không tự kiểm tra trong năm", "No self-check in the year"),
		Says: text("Mỗi đơn vị phải tự kiểm tra mỗi năm một lần và báo cáo kết quả đúng hạn; báo cáo chép lại của năm trước không tính.",
			"Every unit must check itself once a year and report the result in time; a report copied from an earlier year does not count."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 56 (tự kiểm tra)", "Anti-Corruption Law 36/2018/QH14, Article 56 (self-checks)"), Mark: "memory:high"},
			{Text: text("Hạn báo cáo mức thời gian hoạt động của đơn vị mới và số năm còn nêu: do Bộ quyết định", "The day of the report, how long a unit counts as new, and for how many years a missed one is told: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Đơn vị phải tự kiểm tra (unit.unit_id)", "The unit that must check itself (unit.unit_id)"),
		Obligation: text("Năm phải tự kiểm tra, như 2026", "The year of the self-check, such as 2026"),
		Yearly:     true,
		YearsAfter: 1,
		Together:   true,
		Reads: []rules.Need{
			{Kind: "unit", Columns: []string{"name"}},
			{Kind: "oversight", Columns: []string{"kind", "reported_on"}},
			{Kind: "oversight_unit", Columns: []string{"oversight_id", "unit_id"}},
		},
		Considers: []rules.Caveat{
			caveat("không phân biệt loại đơn vị: đơn vị nào trong danh sách cũng được xét", "all units of the list are looked at, of whatever kind", "unit", "kind"),
			caveat("không biết ngày thành lập: đơn vị chưa có báo cáo mà đã đến kỳ nhắc là chưa đủ dữ liệu", "openings are not known: of a unit without a report there is not enough data once it would be reminded", "unit", "opened_on"),
			caveat("không loại đơn vị đã chấm dứt hoạt động", "units that have been closed are not left out", "unit", "closed_on"),
			caveat("năm của cuộc tự kiểm tra là năm báo cáo", "a self-check is one of the year in which it was reported", "oversight", "plan_year"),
			caveat("không loại cuộc đã hủy", "self-checks that were cancelled are not left out", "oversight", "cancelled_on"),
			caveat("không nhận ra báo cáo chép lại của năm trước", "a report copied from an earlier year is not recognised", "oversight", "report_digest"),
			caveat("không xét đổi tên, sáp nhập đơn vị", "renamed and merged units are not considered", "unit_lineage", "predecessor_id", "successor_id", "effective_on"),
			wording.Detail("không biết hình thức thay đổi đơn vị: một đơn vị trước coi là đổi tên, nhiều đơn vị coi là sáp nhập",
				"how units changed is not known: one unit before counts as a new name, several as a merger", "unit_lineage", "change"),
		},
		Across:    text("Các cuộc tự kiểm tra của từng đơn vị, vì cuộc của đơn vị trước tính cho đơn vị kế thừa", "Which self-checks name each unit, because those of a unit before count for what took its place"),
		Uses:      []string{"ins.self_check_by", "ins.self_check_new_months", "ins.self_check_soon_days", "ins.self_check_told_years"},
		Paragraph: text(selfCheckVI, selfCheckEN),
		Exempts: text("Đơn vị thành lập chưa đủ ins.self_check_new_months tháng vào ngày P.",
			"A unit that on P was opened less than ins.self_check_new_months months ago."),
		Unknowns: text(selfCheckUnknownVI, selfCheckUnknownEN),
		Remedy: text("Tự kiểm tra, báo cáo kết quả và ghi cuộc tự kiểm tra cùng đơn vị vào sổ theo dõi; làm sau khi năm đã hết thì ghi năm kế hoạch (plan_year) là năm đó.",
			"Make the self-check, report its result, and enter it with its unit in the register; one that is made after the year has that year as plan_year."),
		Lapsed: text("đã hết thời gian còn nêu", "the time for which it is told is over"),
	},
	Cases:    slices.Concat(selfCheckCases, selfCheckMissing),
	Hears:    rules.UnitSubject,
	Gather:   checksNamed,
	Conclude: judgeSelfChecks,
}

const (
	selfCheckVI = `Xét mỗi năm Y, từ năm của ngày chốt số liệu A trừ ins.self_check_told_years đến năm của A; P là ngày ins.self_check_by trong năm Y; ngày xét B là A, hoặc 31/12/Y nếu năm đó đã hết.
Đối tượng: như INS-001: mỗi đơn vị trong danh sách là đơn vị trong nước hoặc cơ quan đại diện (unit.kind headquarters, mission), đang hoạt động và chưa bị đơn vị khác thay thế vào ngày B. Nghĩa vụ là năm Y.
Cuộc tự kiểm tra được tính: dòng oversight hình thức self_check có đơn vị ở oversight_unit (do ai thực hiện cũng tính; một cuộc gồm nhiều đơn vị thì tính cho từng đơn vị), reported_on không sau ngày A và trong năm Y, hoặc sau năm Y nếu plan_year là Y; plan_year là Y hoặc để trống; không bị hủy (cancelled_on để trống hoặc sau ngày A), và report_digest không trùng với cuộc tự kiểm tra khác của chính đơn vị, kể cả dưới tên trước đây, báo cáo trước 01/01/Y (cuộc trước không có report_digest thì không so sánh).
Kế thừa: như INS-001. Cuộc của đơn vị trước khi đổi tên tính cho tên mới; sáp nhập, chia, tách trong năm thì mỗi phần phải có cuộc được tính, hoặc đơn vị mới có từ ngày đó trở đi. Đơn vị kế thừa tính tuổi từ ngày thành lập của đơn vị trước; giải thể không mang gì sang.
Kết luận: có cuộc được tính, kể cả báo cáo sau ngày P hoặc sau khi năm đã hết: đạt. Nếu không: ngày thành lập (opened_on) cộng ins.self_check_new_months tháng sau ngày P thì được miễn; A sau P là quá hạn; không quá ins.self_check_soon_days ngày trước P (kể cả ngày P) là sắp đến hạn; còn lại là đạt. Hạn là P.`
	selfCheckEN = `Looked at is each year Y from that of the as-of date A less ins.self_check_told_years to that of A; P is the day ins.self_check_by in Y; B is A, or 31 December of Y if that year is over.
Population: as in INS-001: every listed unit at home or mission abroad (unit.kind headquarters, mission) that is open on B and in whose place nothing else stands then. The obligation is the year Y.
Self-checks that count: an oversight of sort self_check that names the unit in oversight_unit (whoever made it; one of several units counts for each), with reported_on not after A and in Y, or after Y if plan_year is Y; plan_year Y or empty; not cancelled (cancelled_on empty or after A), and a report_digest that no other self-check of the unit has, also under a former name, that was reported before 1 January of Y (an earlier one without report_digest is not compared).
Lineage: as in INS-001. What a unit reported before it was renamed counts for the new name; after a merger or a split in the year each part must have one that counts, or the new unit one from that day on. A unit that took the place of others is as old as these; of what was dissolved nothing is taken over.
Verdict: one that counts, also if it was reported after P or after the year: pass. Else exempt, if the opening (opened_on) plus ins.self_check_new_months months is after P; A after P is overdue; up to ins.self_check_soon_days days before P (P included) due soon; else pass. The due day is P.`

	selfCheckUnknownVI = `Không biết có cuộc được tính hay không, hoặc đơn vị có còn mới hay không, mà điều đó làm kết luận khác đi: một dòng oversight hay oversight_unit bị loại mà phần đọc được không loại trừ (không đọc được đơn vị thì với mọi đơn vị); oversight_unit ghi số không có trong oversight, hoặc mã đơn vị viết khác như ở INS-001; report_digest để trống trong khi báo cáo năm trước của đơn vị có; báo cáo trước đó bị loại có thể là bản bị chép; không rõ opened_on; dòng unit_lineage bị loại, viết khác mã, hoặc không ghi change.
Kết luận không phải đạt mà để trống unit.kind hoặc không rõ đơn vị đã bị thay hay chưa (như INS-001). Dòng unit bị loại mà không đọc được là loại khác, chưa mở hay đã đóng: luôn là chưa đủ dữ liệu.`
	selfCheckUnknownEN = `It is not known whether one counts, or whether the unit is still new, and that changes the verdict: a row of oversight or oversight_unit was set aside and nothing readable excludes it (where the unit cannot be read, for every unit); oversight_unit has a number that is not in oversight, or a unit's code in another spelling as in INS-001; report_digest is empty while an earlier report of the unit has one; an earlier report that was set aside may be the one that was copied; opened_on is not known; a unit_lineage row was set aside, spells a code otherwise, or has no change.
The verdict is no pass, and unit.kind is empty or it is not known whether the unit was replaced (as in INS-001). A unit's own row was set aside and is not readably of another kind, not open yet or closed: always.`
)
