package inspection

import (
	"slices"

	"probity/rules"
	"probity/rules/wording"
)

// INS001 finds units that nobody has checked as a whole for longer than the cycle of their tier of risk. No law sets the cycle: how
// often, and which checks count, the ministry decides.
var INS001 = rules.Rule{
	Meta: rules.Meta{
		ID: "INS-001", Severity: rules.N2, Annex: rules.Inspections, Revision: 1, Since: "0.1.0",
		Title: text("Quá chu kỳ kiểm tra", "Outside the inspection cycle"),
		Says: text("Mỗi đơn vị phải được thanh tra, kiểm tra toàn diện ít nhất một lần trong mỗi chu kỳ theo mức rủi ro; tự kiểm tra, kiểm tra chuyên đề và cuộc đã hủy không tính.",
			"Every unit must be inspected or checked as a whole at least once in each cycle of its tier of risk; self-checks, thematic checks and cancelled ones do not count."),
		Basis: []rules.Citation{
			{Text: text("Quy định của Bộ về chu kỳ kiểm tra (chu kỳ và các hình thức được tính do Bộ quyết định)", "The ministry's own rule on the cycle of checks (how often, and which checks count, is its to decide)"), Mark: "policy"},
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, các điều về kiểm tra và tự kiểm tra (Điều 55 đến Điều 59)", "Anti-Corruption Law 36/2018/QH14, on checks and self-checks (Articles 55 to 59)"), Mark: "memory:med"},
		},
		Kind: rules.UnitSubject, Subject: text("Đơn vị phải được kiểm tra (unit.unit_id)", "The unit that must be checked (unit.unit_id)"),
		Obligation: text("Được kiểm tra toàn diện trong chu kỳ: luôn là full_check", "To be checked as a whole in each cycle: always full_check"),
		Reads: []rules.Need{
			{Kind: "unit", Columns: []string{"name"}},
			{Kind: "oversight", Columns: []string{"kind", "on_site_to"}},
			{Kind: "oversight_unit", Columns: []string{"oversight_id", "unit_id"}},
		},
		Considers: cycleCaveats(),
		Across:    text("Các cuộc kiểm tra của từng đơn vị, vì đơn vị kế thừa tính tiếp chu kỳ của đơn vị trước", "Which checks name each unit, because a unit takes over the clocks of those before it"),
		Uses: []string{"ins.coverage_kinds", "ins.cycle_months", "ins.cycle_months.high", "ins.cycle_months.medium", "ins.cycle_months.low",
			"ins.cycle_soon_days"},
		Paragraph: text(paragraphVI, paragraphEN),
		Exempts: text("Không có. Hồ sơ không có trường nào cho biết một cơ quan đại diện tạm rút hoặc phải sơ tán; trường hợp đó Ban Chỉ đạo chấp nhận giải trình có thời hạn.",
			"Nothing does. No record says that a post was evacuated; for that the committee accepts an explanation until a date."),
		Unknowns: text(unknownsVI, unknownsEN),
		Remedy: text("Kiểm tra toàn diện đơn vị và ghi ngày cuối cùng làm việc trực tiếp; hoặc sửa hồ sơ các cuộc đã làm; hoặc trình Ban Chỉ đạo chấp nhận giải trình có thời hạn.",
			"Check the unit as a whole and record the last day on site; or mend the records of checks that were made; or ask the committee for a waiver until a date."),
	},
	Cases:  slices.Concat(cycleCases, lineageCases, cycleMissing),
	Hears:  rules.UnitSubject,
	Gather: checksNamed,
	Conclude: func(c rules.Chronicle) []rules.Verdict {
		f := newFile(c, (*visit).weighFullCheck)
		var verdicts []rules.Verdict
		for _, id := range c.Ref.UnitIDs().IDs() {
			if s, counted := f.stands(id); counted {
				verdicts = append(verdicts, f.cycleOf(s).judge())
			}
		}
		return verdicts
	},
}

func cycleCaveats() []rules.Caveat {
	return []rules.Caveat{
		caveat("không phân biệt loại đơn vị: đơn vị nào trong danh sách cũng được xét", "all units of the list are looked at, of whatever kind", "unit", "kind"),
		caveat("không xét mức rủi ro: mọi đơn vị theo chu kỳ chung ins.cycle_months", "tiers of risk are not considered: all units have the general cycle ins.cycle_months", "unit", "risk_tier"),
		caveat("không biết ngày thành lập: đơn vị chưa được kiểm tra toàn diện lần nào là chưa đủ dữ liệu", "openings are not known: of a unit that was never fully checked there is not enough data", "unit", "opened_on"),
		caveat("không loại đơn vị đã chấm dứt hoạt động", "units that have been closed are not left out", "unit", "closed_on"),
		caveat("không phân biệt kiểm tra toàn diện và theo chuyên đề: cuộc nào cũng được tính", "thematic checks are not told from full ones: all of them count", "oversight", "scope"),
		caveat("không loại cuộc đã hủy", "checks that were cancelled are not left out", "oversight", "cancelled_on"),
		caveat("cuộc không ghi ngày cuối cùng làm việc trực tiếp coi như chưa kết thúc", "a check without a last day on site counts as not finished", "oversight", "on_site_from", "reported_on", "signed_on"),
		caveat("không xét đổi tên, sáp nhập đơn vị", "renamed and merged units are not considered", "unit_lineage", "predecessor_id", "successor_id", "effective_on"),
		wording.Detail("không biết hình thức thay đổi đơn vị: một đơn vị trước coi là đổi tên, nhiều đơn vị coi là sáp nhập",
			"how units changed is not known: one unit before counts as a new name, several as a merger", "unit_lineage", "change"),
	}
}

const (
	paragraphVI = `Đối tượng: mỗi đơn vị trong danh sách là đơn vị trong nước hoặc cơ quan đại diện (unit.kind headquarters, mission), đang hoạt động vào ngày chốt số liệu (opened_on không sau, closed_on không trước ngày đó hoặc để trống) và chưa bị đơn vị khác thay thế vào ngày đó (unit_lineage có effective_on không sau ngày đó; mã được trao lại sau ngày bị thay thì tính là còn). Tên mới mà đơn vị khác chỉ mang sau ngày đó (đổi tên, chưa có thay đổi nào trước) thì chưa phải một đơn vị, dù ghi opened_on trước ngày đó. Phòng, ban không kiểm tra riêng thì ghi loại khác (other). Nghĩa vụ luôn là full_check.
Cuộc kiểm tra được tính: dòng oversight có đơn vị ở oversight_unit (kiểm tra đơn vị cấp trên mà không ghi đơn vị này thì không tính), hình thức thuộc ins.coverage_kinds (danh sách có hiệu lực vào ngày kết thúc), phạm vi toàn diện (scope full), on_site_to không sau ngày chốt số liệu, và không bị hủy (cancelled_on để trống hoặc sau ngày chốt số liệu). Cuộc chỉ làm việc qua hồ sơ (không có ngày làm việc trực tiếp nào) không tính.
Mốc tính: ngày cuối cùng làm việc trực tiếp (on_site_to) của cuộc được tính gần nhất, hoặc ngày thành lập (opened_on), lấy ngày muộn hơn: đơn vị mở lại thì tính từ ngày mở lại.
Kế thừa: xét ngày gần nhất mà đơn vị thay thế đơn vị khác (unit_lineage; dòng ghi một đơn vị thay chính nó không tính; không kể giải thể: đơn vị tiếp nhận nhiệm vụ không nhận chu kỳ). Mốc là cuộc được tính gần nhất của chính đơn vị từ ngày đó trở đi, hoặc mốc kế thừa, lấy ngày muộn hơn. Mốc kế thừa: đổi tên (rename) thì lịch sử hai tên là một, mốc là của đơn vị trước (không rõ ngày thành lập của đơn vị trước thì lấy opened_on của tên mới nếu trước ngày đổi tên) hoặc cuộc được tính ghi tên mới nếu muộn hơn; sáp nhập (merge), chia, tách (split) thì mỗi đơn vị trước là một phần, và chính đơn vị cũng là một phần nếu nó đã có từ trước ngày đó (opened_on trước ngày đó, hoặc trước đó đã thay thế đơn vị khác); mốc là mốc sớm nhất của các phần. Mốc của mỗi phần tính theo cách này đến ngày trước ngày thay thế, kể cả cuộc kết thúc sau ngày đó mà vẫn ghi tên cũ. Trong một ngày vừa có đổi tên vừa có sáp nhập thì phần được đổi tên là chính đơn vị.
Hạn: mốc cộng số tháng của mức rủi ro đang ghi (ins.cycle_months.high, .medium, .low), theo mức có hiệu lực vào chính ngày đến hạn; mức mới ban hành không làm ai đến hạn trước ngày đầu của nó.
Kết luận: sau hạn là quá hạn; từ hạn trở về trước không quá ins.cycle_soon_days ngày là sắp đến hạn (kể cả đúng ngày hạn); còn lại là đạt.`
	paragraphEN = `Population: every listed unit at home or mission abroad (unit.kind headquarters, mission) that is open on the as-of date (opened_on not after it, closed_on not before it or empty) and in whose place nothing else stands then (unit_lineage with effective_on on or before it; a code that was given back after the day on which it was replaced counts as standing). A name that another unit bears only after that date (by a rename, without any change before it) is no unit yet, though opened_on is before. A section that is not checked by itself is recorded as of another kind (other). The obligation is always full_check.
Checks that count: an oversight that names the unit in oversight_unit (one of the unit above that does not name this one does not count), of a sort that ins.coverage_kinds has (the list in force on the day on which it ended), of full scope, with on_site_to on or before the as-of date, and not cancelled (cancelled_on empty or after that date). One by paper alone, without any day on site, does not count.
Clock: it begins on the last day on site (on_site_to) of the newest check that counts, or on the opening (opened_on), whichever is the later: of a unit that was opened again it begins on that day.
Lineage: the newest day is looked at on which the unit took the place of others (unit_lineage; a row by which a unit follows itself says nothing; not of dissolved ones: who takes over tasks takes over no clock). The clock begins on the newest check of the unit itself that counts and ended on or after that day, or is the one that it took over, whichever is the later. Taken over is: after a rename the history of both names is one, and the clock is that of the unit before (where its opening is not known, the opening under the new name if that is before the rename), or begins on a later check that counts and bears the new name; after a merger or a split each unit before is a part, and so is the unit itself if it was there before that day (opened_on before it, or others replaced before it); the clock is the oldest of the parts'. The clock of a part is found in the same way until the day before it was replaced, checks included that ended later and still bear its name. Where a unit was renamed and others merged into it on one day, the renamed one is the unit itself.
Due: the beginning of the clock plus the months of the tier of risk as recorded now (ins.cycle_months.high, .medium, .low), by the value in force on the due day itself; a new value makes nothing due before its own first day.
Verdict: after the due day overdue; up to ins.cycle_soon_days days before it due soon (the due day included); else pass.`

	unknownsVI = `Điều không rõ làm mốc thành một khoảng (sớm nhất, muộn nhất); chỉ khi hai đầu cho kết luận khác nhau thì mới là chưa đủ dữ liệu. Mốc không rõ khi: đơn vị chưa được kiểm tra và không rõ opened_on; đơn vị trước có opened_on sau ngày bị thay mà mã của nó không được trao lại trong thời gian đó, hoặc dòng của nó bị loại; một cuộc có thể được tính mà để trống scope, đã báo cáo hoặc ký kết luận mà không ghi on_site_to, hoặc dòng oversight hay oversight_unit bị loại mà phần đọc được không loại trừ (không đọc được đơn vị thì với mọi đơn vị); oversight_unit ghi số không có trong oversight, hoặc mã đơn vị không có trong danh sách mà chỉ khác mã của một đơn vị ở chữ hoa, khoảng trắng hoặc số 0 ở đầu, hoặc ghi đơn vị vào ngày chưa có đơn vị đó; dòng unit_lineage bị loại, viết khác mã như thế, hoặc không ghi change.
Để trống risk_tier mà các chu kỳ (kể cả ins.cycle_months) cho kết luận khác nhau. Kết luận không phải đạt mà để trống unit.kind, hoặc dòng unit_lineage không dùng được có thể đã thay đơn vị hay trao lại mã của nó, hoặc dòng unit_lineage sau ngày đó không ghi change hay không dùng được có thể chỉ là đổi tên thành đơn vị ấy, hoặc đơn vị bị thay và thay đơn vị khác trong cùng một ngày, hoặc đã bị thay mà opened_on sau ngày đó. Dòng unit bị loại mà không đọc được là loại khác, chưa mở hay đã đóng: luôn là chưa đủ dữ liệu.`
	unknownsEN = `What is not known makes the beginning of the clock a span, from the earliest to the latest that it can be; only where both ends give another verdict is there not enough data. It is not known where: the unit was never checked and opened_on is not known; the unit before was opened after it was replaced, without its code having been given back in between, or its row was set aside; a check may count and has no scope, or was reported or signed and has no on_site_to, or its row of oversight or oversight_unit was set aside and nothing readable excludes it (where the unit cannot be read, for every unit); oversight_unit has a number that is not in oversight, or a unit's code that no list has and that differs from a unit's only by case, blanks or leading zeros, or names the unit on a day when there was none; a unit_lineage row was set aside, spells a code so, or has no change.
risk_tier is empty, and the cycles (ins.cycle_months too) give different verdicts. The verdict is no pass, and unit.kind is empty, or a unit_lineage row that cannot be used may have replaced the unit or given back its code, or one after that date has no change or cannot be used and may only be the rename to the unit, or it was replaced and took another's place on one day, or was replaced and opened_on is after that. A unit's own row was set aside and is not readably of another kind, not open yet or closed: always.`
)
