package inspection

import (
	"slices"

	"probity/rules"
	"probity/rules/wording"
)

// INS007 finds recommendations that nobody has carried out, or nobody has verified, by their day (Law 84/2025, Article 55).
var INS007 = rules.Rule{
	Meta: rules.Meta{
		ID: "INS-007", Severity: rules.N2, Annex: rules.Inspections, Revision: 1, Since: "0.1.0",
		Title: text("Kiến nghị quá hạn thực hiện", "Recommendation overdue"),
		Says: text("Kiến nghị sau thanh tra, kiểm tra phải được thực hiện xong và được xác nhận; quá hạn mà chưa xác nhận là quá hạn, dù đơn vị đã báo cáo xong hay đang thực hiện.",
			"What an inspection or check recommends must be carried out and verified; after its day it is overdue until that is verified, also where the unit reports it done or under way."),
		Basis: []rules.Citation{
			{Text: text("Luật Thanh tra số 84/2025/QH15, Điều 55; Nghị định 216/2025/NĐ-CP", "Law on Inspection 84/2025/QH15, Article 55; Decree 216/2025/NĐ-CP"), Mark: "verified"},
			{Text: text("Thời hạn chung khi kết luận không ấn định: do Bộ quyết định", "The general limit where a conclusion sets none: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Đơn vị được giao thực hiện (recommendation.unit_id)", "The unit that it was given to (recommendation.unit_id)"),
		Obligation: text("Kiến nghị (recommendation.recommendation_id)", "The recommendation (recommendation.recommendation_id)"),
		Rows:       []string{"recommendation"},
		Reads: []rules.Need{
			{Kind: "recommendation", Columns: []string{"oversight_id", "due_on", "done_on", "verified_on"}},
		},
		Considers: []rules.Caveat{
			caveat("không biết kết luận nào đã kiến nghị: kiến nghị không ấn định hạn là chưa đủ dữ liệu", "conclusions are not known: of a recommendation without a day of its own there is not enough data", "oversight", "signed_on"),
			wording.Detail("không hiển thị hình thức thanh tra, kiểm tra", "what sort of check it was is not shown", "oversight", "kind"),
			caveat("không xét mức ưu tiên: mọi kiến nghị không ấn định hạn theo thời hạn chung", "priorities are not considered: all without a day of their own have the general limit", "recommendation", "priority"),
			caveat("không xét gia hạn", "extensions are not considered", "recommendation", "extended_to"),
			caveat("mọi quyết định gia hạn đều được tính, dù ký khi đã quá hạn", "every extension counts, also one that was decided too late", "recommendation", "extension_decided_on"),
			caveat("không biết kiến nghị nào có nội dung thu hồi tiền, tài sản: mọi kiến nghị quá hạn đều ở mức N2", "what is about the recovery of money is not known: all that are overdue are N2", "recommendation", "money_recovery"),
			caveat("không hiển thị tên đơn vị", "units are shown by their codes", "unit", "name"),
			caveat("không xét đổi tên, sáp nhập đơn vị", "renamed and merged units are not considered", "unit_lineage", "predecessor_id", "successor_id", "effective_on"),
		},
		Across:    text("Ngày ký kết luận của cuộc thanh tra, kiểm tra", "On which day the conclusion of the check was signed"),
		Uses:      []string{"ins.recommendation_days", "ins.recommendation_days.high", "ins.recommendation_soon_days"},
		Paragraph: text(recommendationVI, recommendationEN),
		Exempts:   text("Không có; gia hạn được tính vào hạn.", "None; an extension moves the due day."),
		Unknowns:  text(recommendationUnknownVI, recommendationUnknownEN),
		Remedy: text("Thực hiện xong, báo cáo và được xác nhận (done_on, verified_on); hoặc trình gia hạn trước ngày đến hạn.",
			"Carry it out, report it and have it verified (done_on, verified_on); or ask for an extension before the due day."),
	},
	Cases:    slices.Concat(recommendationCases, recommendationMissing),
	Hears:    rules.UnitSubject,
	Gather:   recommended,
	Conclude: judgeRecommendations,
}

const (
	recommendationVI = `Đối tượng: mỗi dòng recommendation, trừ dòng của kết luận ký sau ngày chốt số liệu A (oversight.signed_on). Đơn vị là đơn vị được giao; nếu đơn vị khác đã thay nó vào ngày A (đổi tên, sáp nhập, giải thể) thì việc chuyển cho đơn vị đó, đơn vị bị chia thì không theo tiếp. Nghĩa vụ là mã kiến nghị.
Hạn gốc: due_on; để trống thì ngày ký kết luận (signed_on) cộng số ngày ins.recommendation_days.high nếu ưu tiên cao (priority high), còn lại ins.recommendation_days, theo giá trị có hiệu lực vào ngày ký. Hạn: extended_to nếu muộn hơn hạn gốc và quyết định gia hạn ký không sau hạn gốc và ngày A (extension_decided_on), còn lại là hạn gốc.
Đã thực hiện: done_on và verified_on đều có và không sau ngày A. Chỉ báo cáo xong mà chưa xác nhận, thu hồi được một phần hoặc đang thực hiện thì chưa phải đã thực hiện.
Kết luận: đã thực hiện, dù muộn: đạt. Nếu không: sau hạn là quá hạn (mức N1 nếu money_recovery là 1, còn lại kể cả để trống là N2); không quá ins.recommendation_soon_days ngày trước hạn (kể cả ngày hạn) là sắp đến hạn; còn lại là đạt.`
	recommendationEN = `Population: every recommendation, but those of a conclusion that was signed after the as-of date A (oversight.signed_on). The unit is the one that it was given to; where another has taken its place by A (by rename, merger or dissolution) it is the matter of that one, but not beyond a split. The obligation is the recommendation's number.
First due: due_on; where that is empty the day on which the conclusion was signed (signed_on) plus ins.recommendation_days.high days if it is of high priority (priority high), else ins.recommendation_days, as in force on the day of signing. Due: extended_to if that is later and the extension was decided on or before the first due day and A (extension_decided_on), else the first due day.
Carried out: done_on and verified_on are both there and not after A. What is reported done and not verified, recovered in part or under way is not carried out.
Verdict: carried out, also late: pass. Else after the due day overdue (N1 if money_recovery is 1, else, also where that is empty, N2); up to ins.recommendation_soon_days days before it (the due day included) due soon; else pass.`

	recommendationUnknownVI = `Kết luận không phải đạt với mọi giá trị có thể, mà: dòng bị loại (không đọc được đơn vị thì xếp vào Bộ); không ấn định hạn, và cuộc thanh tra, kiểm tra không có trong hồ sơ, bị loại hay không ghi ngày ký; không ấn định hạn và để trống priority mà hai thời hạn cho kết luận khác nhau; có extended_to mà không ghi extension_decided_on; báo cáo xong trước ngày ký kết luận, xác nhận trước ngày báo cáo xong, hoặc xác nhận mà không ghi ngày báo cáo xong: là ghi sai. Không phải đạt mà mã đơn vị không có trong danh sách đơn vị và chỉ khác mã của một đơn vị ở chữ hoa, khoảng trắng hoặc số 0 ở đầu.`
	recommendationUnknownEN = `It is no pass by every value that may be true, and: the row was set aside (where its unit cannot be read it is the ministry's); no day is set, and the check is in no record, was set aside or has no day of signing; no day is set and priority is empty, and the two limits give different verdicts; there is an extended_to without extension_decided_on; it was done before the conclusion was signed, verified before it was done, or verified without a day on which it was done: somebody made a mistake. It is no pass, and no list of units has the unit's code, which differs from a unit's only by case, blanks or leading zeros.`
)
