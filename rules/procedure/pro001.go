package procedure

import "probity/rules"

// PRO001 finds procedures that the ministry must have and that are not in force. Which must exist is its own list; the law asks that an
// agency's procedures be known (Law 36/2018, Articles 9 to 12 and 27).
var PRO001 = rules.Rule{
	Meta: rules.Meta{
		ID: "PRO-001", Severity: rules.N3, Annex: rules.Procedures, Assessment: "B.1.1", Revision: 1, Since: "0.1.0",
		Title: text("Quy trình phải ban hành chưa có hiệu lực", "Procedure that must exist is not in force"),
		Says: text("Mỗi quy trình trong danh mục phải ban hành phải có một phiên bản đang có hiệu lực; ở lĩnh vực rủi ro thì thiếu quy trình là nghiêm trọng hơn.",
			"Of every procedure on the list of those that must exist a version must be in force; in a field of risk it is graver to be without."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 9 đến Điều 12 và Điều 27", "Anti-Corruption Law 36/2018/QH14, Articles 9 to 12 and 27"), Mark: "memory:high"},
			{Text: text("Danh mục quy trình, lĩnh vực rủi ro, thời gian báo trước: do Bộ quyết định", "The list of procedures, the fields of risk, and the warning: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Đơn vị chủ trì (procedure.unit_id) của phiên bản mới nhất; không ghi thì là Bộ", "The unit in charge (procedure.unit_id) of the newest version; the ministry where none is recorded"),
		Obligation: text("Mã quy trình (procedure.code)", "The procedure's code (procedure.code)"),
		Reads:      []rules.Need{{Kind: "procedure", Columns: []string{"code", "required", "starts_on", "ends_on"}}},
		Considers: []rules.Caveat{
			caveat("không biết ngày ban hành: phiên bản đến ngày có hiệu lực coi là đã ban hành", "days of issue are not known: a version whose day has come counts as issued", "procedure", "issued_on"),
			caveat("không xét quy trình đã nhập vào quy trình khác", "procedures that were merged into others are not considered", "procedure", "superseded_by"),
			caveat("không phân biệt lĩnh vực rủi ro: mọi trường hợp ở mức N3", "fields of risk are not told apart: all are N3", "procedure", "area"),
			caveat("không biết đơn vị chủ trì: mọi trường hợp thuộc báo cáo của Trưởng ban", "units in charge are not known: every case is the chair's", "procedure", "unit_id"),
			caveat("không hiển thị tên đơn vị", "units are shown by their codes", "unit", "name"),
		},
		Across:    text("Mọi phiên bản của quy trình, và những gì đã thay thế chúng", "All versions of the procedure, and what has taken their place"),
		Uses:      []string{"pro.risk_areas", "pro.expiry_soon_days"},
		Paragraph: text(coverVI, coverEN),
		Exempts:   text("Không có.", "Nothing does."),
		Unknowns:  text(coverUnknownVI, coverUnknownEN),
		Remedy:    text("Ban hành quy trình hoặc phiên bản mới, ghi ngày ban hành và ngày có hiệu lực; hoặc đưa ra khỏi danh mục.", "Issue the procedure, or a new version, and record its days; or strike it from the list."),
		Lapsed:    text("quy trình không còn trong danh mục phải ban hành, hoặc nay do đơn vị khác chủ trì", "the procedure is on the list of those that must exist no more, or another unit's now"),
	},
	Cases:    coverCases,
	Conclude: judgeCover,
}

const (
	coverVI = `Đối tượng: mỗi mã quy trình (code) mà dòng procedure mới nhất có starts_on không sau ngày A (mọi dòng đều bắt đầu sau thì xét cả các dòng đó) ghi required là 1: đưa ra khỏi danh mục thì ghi 0 ở phiên bản mới nhất. Dòng mới nhất là dòng có starts_on muộn nhất (để trống là sớm nhất), rồi procedure_id. Chủ thể là đơn vị chủ trì của dòng mới nhất có ghi đơn vị, không có thì là Bộ. Nghĩa vụ là mã quy trình.
Có hiệu lực vào ngày d: đã ban hành (issued_on không sau ngày chốt số liệu A), starts_on không sau d, ends_on để trống hoặc không trước d.
Phiên bản của một mã: các dòng có mã đó, và các dòng mà superseded_by của chúng chỉ đến, lần lượt, dù mang mã khác (quy trình nhập vào quy trình khác); phiên bản trùng lặp chỉ cần một.
Kết luận: không phiên bản nào có hiệu lực vào ngày A: chưa đạt, mức N2 nếu lĩnh vực (area) của dòng mới nhất thuộc pro.risk_areas (danh sách Bộ đã quyết định; chưa quyết định thì vẫn là N3); hạn là ends_on muộn nhất trước A của các phiên bản đã ban hành, chưa từng có thì không có hạn. Có: E là ngày cuối cùng mà từ A đến đó ngày nào cũng có phiên bản có hiệu lực (kể cả phiên bản đã ban hành sẽ có hiệu lực sau); không có ngày cuối thì đạt; E cách A không quá pro.expiry_soon_days ngày là sắp đến hạn, hạn là E; còn lại là đạt.
Không mã nào phải ban hành hay có thể phải ban hành: một kết luận chưa đủ dữ liệu của Bộ, nghĩa vụ là list.`
	coverEN = `Population: every code of which the newest row of procedure whose starts_on is not after A (of all, where every row starts later) has required 1: what is struck from the list has 0 in its newest version. The newest row is that with the latest starts_on (empty is the earliest), then procedure_id. The subject is the unit in charge by the newest row that names one, the ministry where none does. The obligation is the code.
In force on a day d: issued (issued_on not after the as-of date A), starts_on not after d, ends_on empty or not before d.
Versions of a code: the rows with that code, and those to which superseded_by leads from them, one after the other, though they bear another code (a procedure that was merged into another); of versions that overlap one is enough.
Verdict: no version is in force on A: a breach, N2 if the field (area) of the newest row is in pro.risk_areas (a list that the ministry has decided; until then it stays N3); due is the latest ends_on before A of the versions that were issued, and there is none where there never was one. Else: E is the last day until which from A on a version is in force on every day (also one that was issued and will be in force later); without a last day pass; E no more than pro.expiry_soon_days days after A is due soon, and E is the due day; else pass.
No code must exist, or may have to: one verdict about the ministry that there is not enough data, whose obligation is list.`

	coverUnknownVI = `Không mã nào được ghi là phải ban hành. Mã không có phiên bản chắc chắn có hiệu lực mà: một phiên bản đã ban hành không ghi starts_on; một dòng bị loại có thể là phiên bản có hiệu lực của mã đó (không đọc được mã thì với mọi mã), hoặc superseded_by của nó không đọc được; chính dòng phải ban hành hoặc có thể phải ban hành không đọc được mã (nghĩa vụ để trống), trừ khi dòng đó đang có hiệu lực; dòng mới nhất để trống required, hoặc một dòng bị loại vì required, starts_on hay procedure_id có thể là dòng mới nhất và nói khác. Sắp đến hạn mà một phiên bản như thế có thể nối tiếp.`
	coverUnknownEN = `No code is recorded as one that must exist. A code has no version that certainly is in force, and: one that was issued has no starts_on; a row that was set aside may be a version of it in force (where its code cannot be read, of every code), or its superseded_by cannot be read; a row that must exist, or may have to, has a code that cannot be read (the obligation is empty), unless it is in force itself; required is empty in the newest row, or a row that was set aside for required, starts_on or procedure_id may be the newest and say otherwise. It is due soon, and such a version may follow.`
)
