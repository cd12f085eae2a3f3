package declaration

import (
	"slices"

	"probity/rules"
)

// DEC004 finds personnel decisions that were taken, or are about to be, without a declaration of assets and income in time before them
// (Law 36/2018, Article 36 clause 4). A decision with effect from before its signing is of the day of its effect.
var DEC004 = rules.Rule{
	Meta: rules.Meta{
		ID: "DEC-004", Severity: rules.N2, Assessment: "B.1.9.1", Annex: rules.Declarations, Revision: 1, Since: "0.1.0",
		Title: text("Thiếu, chậm kê khai phục vụ công tác cán bộ", "Personnel decision without a declaration in time"),
		Says: text("Trước khi bổ nhiệm, bổ nhiệm lại, giới thiệu hoặc phê chuẩn, người được xem xét phải có bản kê khai tài sản, thu nhập phục vụ công tác cán bộ ký trước đó đủ số ngày.",
			"Before somebody is appointed, reappointed, nominated or approved, a declaration of assets and income for personnel work must have been signed so many days earlier."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 36 khoản 4", "Anti-Corruption Law 36/2018/QH14, Article 36 clause 4"), Mark: "memory:med"},
			{Text: text("Bản kê khai được tính trong bao lâu, thời gian báo trước, thời gian còn nêu, và việc bố trí lại do sáp nhập: do Bộ quyết định", "For how long a declaration counts, the warning, for how long a case is told, and rearrangement after a merger: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người được bổ nhiệm, giới thiệu (person.person_id)", "Who is appointed or nominated (person.person_id)"),
		Obligation: text("Kê khai trước quyết định: loại, vị trí và ngày có hiệu lực, nếu không có thì ngày ký (appointment.kind/position_id/effective_on hoặc decided_on)", "To declare before the decision: its sort, position and day of effect, else of signing (appointment.kind/position_id/effective_on or decided_on)"),
		Rows:       []string{"appointment"},
		Reads:      declarationNeeds(rules.Need{Kind: "appointment", Columns: []string{"kind", "decided_on"}}, rules.Need{Kind: "declaration", Columns: []string{"kind", "signed_on"}}),
		Considers: declarationCaveats(
			caveat("không biết vị trí của quyết định", "the positions of decisions are not known", "appointment", "position_id"),
			caveat("không biết ngày có hiệu lực và ngày dự kiến: chỉ xét quyết định đã ký", "days of effect and days planned are not known: only decisions that were signed are looked at", "appointment", "effective_on"),
			caveat("bản kê khai không ghi ngày ký là chưa rõ, dù đã nhận", "a declaration without a day of signing is not certain, though it was received", "declaration", "received_on"),
			caveat("không hiển thị tên vị trí", "positions are shown by their codes", "position", "name"),
			caveat("không xét việc bố trí lại do sáp nhập, đổi tên vị trí", "appointments that only follow a merger are not considered", "position_lineage", "predecessor_id", "successor_id", "effective_on"),
			caveat("không xét việc bố trí lại do sáp nhập, vì không biết vị trí đã giữ", "appointments that only follow a merger are not considered, because what was held is not known", "assignment", "position_id", "starts_on", "ends_on"),
		),
		Uses: []string{"dec.personnel_days", "dec.personnel_valid_months", "dec.personnel_soon_days", "dec.late_told_months"},
		Paragraph: text(
			`Đối tượng: mỗi quyết định (dòng appointment, mọi loại) về một người đang công tác (left_on để trống hoặc không trước ngày chốt số liệu), đã ký (decided_on không sau ngày chốt số liệu) hoặc mới dự kiến. Các dòng cùng loại, vị trí và ngày có hiệu lực (không có thì ngày ký) là một: lấy dòng đã ký, có ngày muộn nhất.
Ngày quyết định d: ngày sớm hơn trong decided_on và effective_on (quyết định ký lùi: tính từ ngày có hiệu lực); dự kiến thì là effective_on, nếu decided_on sau ngày chốt số liệu mà effective_on đã qua thì là decided_on. Quyết định có d trước khi dec.personnel_days có hiệu lực không xét.
Bản kê khai được tính: dòng declaration kind là personnel, ký (signed_on) trong khoảng từ d trừ dec.personnel_valid_months tháng đến d trừ dec.personnel_days ngày (hạn; không lùi vì ngày nghỉ), theo mức có hiệu lực vào ngày d. Không ghi ngày ký mà received_on trong khoảng ấy thì cũng tính, vì đã ký trước khi nhận. Bản kê khai lần đầu hoặc hằng năm không thay được, dù cùng tháng.
Kết luận: có bản được tính thì đạt. Không có: đã ký quyết định thì quá hạn, cho đến hết dec.late_told_months tháng sau d, sau đó không thuộc diện; dự kiến thì từ d trừ dec.personnel_soon_days ngày đến d là sắp đến hạn (kể cả khi hạn đã qua, vì còn có thể lùi ngày quyết định), trước đó là đạt. Quá hạn hoặc sắp đến hạn mà quyết định bổ nhiệm chỉ bố trí lại thì miễn: vị trí của quyết định thay thế (position_lineage, effective_on đúng ngày quyết định có hiệu lực) vị trí mà người đó giữ vào ngày hôm trước (assignment).`,
			`Population: every decision (row of appointment, of whatever sort) about a person in the service (left_on empty or not before the as-of date), signed (decided_on on or before the as-of date) or only planned. Rows of one sort, position and day of effect (else of signing) are one: the one that was signed counts, of the latest day.
Day of the decision d: the earlier of decided_on and effective_on (a back-dated one is of the day of its effect); of a planned one effective_on, or decided_on if that is after the as-of date and effective_on is past. A decision with d before dec.personnel_days was in force is not looked at.
Declarations that count: those of kind personnel signed (signed_on) from d less dec.personnel_valid_months months to d less dec.personnel_days days (the due day; no day off moves it), by the values in force on d. One without a day of signing counts if its received_on is among these days, because it was signed before that. A first or an annual declaration does not do, though of the same month.
Verdict: with one that counts: pass. Without: a decision that was signed is overdue until dec.late_told_months months after d, and then not counted; a planned one is due soon from d less dec.personnel_soon_days days to d (also when the due day has passed, because the decision can still be put off), and before that pass. Overdue or due soon, an appointment that only rearranges is exempt: its position takes the place (position_lineage with effective_on on the very day of effect) of the one that the person held on the day before (assignment).`),
		Exempts: text("Bố trí lại khi vị trí đang giữ được thay thế (sáp nhập, đổi tên) đúng ngày quyết định có hiệu lực.", "A rearrangement because the position held was replaced (merged, renamed) on the very day of effect."),
		Unknowns: text(
			`Dòng appointment không có cả decided_on và effective_on; dòng appointment bị loại, trừ khi phần đọc được cho biết đã quá thời gian còn nêu. Khi kết luận theo phần chắc chắn là quá hạn hoặc sắp đến hạn mà: một bản kê khai phục vụ công tác cán bộ không rõ ngày ký, hoặc ghi nhận trước khi ký, hoặc dòng declaration bị loại, có thể là bản được tính; dòng assignment hoặc position_lineage bị loại, hoặc quyết định không ghi vị trí, mà có thể là bố trí lại; không đọc được left_on. Ngày dự kiến đã qua mà không có bản được tính và không ghi ngày ký quyết định.`,
			`An appointment has neither decided_on nor effective_on; an appointment was set aside, unless what can be read says that the time for which it is told is over. Where by what is certain it is overdue or due soon, and: a declaration for personnel work whose day of signing is not known, or that was received before it was signed, or one that was set aside, may count; an assignment or position_lineage row was set aside, or the decision names no position, and it may be a rearrangement; left_on cannot be read. The day planned has passed without one that counts, and no signing is recorded.`),
		Remedy: text("Trước quyết định: kê khai và ghi ngày ký, hoặc lùi ngày dự kiến. Sau quyết định: làm rõ và trình Ban Chỉ đạo; trường hợp còn được nêu đến hết dec.late_told_months tháng sau ngày quyết định.",
			"Before the decision: declare and record the day of signing, or put the decision off. After it: find out why, and tell the committee; the case is told until dec.late_told_months months after the decision."),
		Lapsed: text("đã hết thời gian còn nêu, hoặc quyết định nay ghi khác", "the time for which it is told is over, or the decision is recorded in another way now"),
	},
	Cases: slices.Concat(personnelCases, personnelMissing),
	Judge: judgePersonnel,
}
