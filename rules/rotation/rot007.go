package rotation

import (
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// ROT007 finds who is abroad longer than their term (Law 33/2009 on missions abroad, amended by Law 19/2017). The term runs
// from the day of taking up the post; only an extension that was decided before the term had ended makes it longer.
var ROT007 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-007", Severity: rules.N2, Assessment: "B.1.7.2", Annex: rules.Postings, Revision: 1, Since: "0.1.0",
		Title: text("Quá nhiệm kỳ công tác nước ngoài", "Overseas term exceeded"),
		Says: text("Người đang công tác ở nước ngoài quá nhiệm kỳ, kể cả phần gia hạn được quyết định trước khi nhiệm kỳ hết.",
			"Someone is abroad beyond the term of the posting, extensions included that were decided before it ended."),
		Basis: []rules.Citation{
			{Text: text("Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài số 33/2009/QH12, sửa đổi bởi Luật 19/2017/QH14", "Law 33/2009/QH12 on missions abroad, amended by Law 19/2017/QH14"), Mark: "memory:med"},
			{Text: text("Tổng thời gian kéo dài nhiệm kỳ và thời gian báo trước do Bộ quyết định", "The total of extensions and the warning are the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người được cử đi (person.person_id)", "Who is posted (person.person_id)"),
		Obligation: text("Nhiệm kỳ phải kết thúc đúng hạn (posting.posting_id)", "The posting that must end in time (posting.posting_id)"),
		Rows:       []string{"posting"},
		Reads:      postingNeeds(),
		Considers: postingCaveats(
			caveat("không xét ngày hết nhiệm kỳ theo quyết định, chỉ xét nhiệm kỳ thông thường",
				"the end of the term as decided is not considered, only the usual term", "posting", "planned_to"),
			caveat("không xét quyết định kéo dài, rút ngắn nhiệm kỳ", "extensions are not considered",
				"posting_extension", "posting_id", "decided_on", "extended_to"),
			caveat("không hiển thị số quyết định cử đi", "the numbers of decisions are not shown", "posting", "decision_no"),
			wording.Detail("không hiển thị số quyết định gia hạn", "the numbers of extensions are not shown", "posting_extension", "decision_no"),
			caveat("không hiển thị ai là người đứng đầu cơ quan đại diện", "heads of mission are not marked", "posting", "head"),
		),
		Uses: []string{"post.term", "post.due_soon_days", "post.extension_total_months", "post.short_mission_days"},
		Paragraph: text(
			`Đối tượng: mỗi nhiệm kỳ (dòng posting có kind là posting hoặc để trống) có took_up_on không sau ngày chốt số liệu, và left_on (chậm nhất là person.left_on) để trống hoặc không trước ngày chốt số liệu. Nghĩa vụ là posting_id.
Hạn: planned_to; nếu để trống thì took_up_on cộng post.term tháng, theo mức có hiệu lực vào chính ngày đến hạn. Xét lần lượt các quyết định gia hạn ký không sau ngày chốt số liệu, theo thứ tự (decided_on, extended_to): quyết định ký không muộn hơn hạn đang có thì hạn trở thành extended_to (kể cả khi rút ngắn); quyết định khác không có giá trị và được nêu trong căn cứ.
Kết luận: sau hạn là quá hạn; từ hạn trở về trước không quá post.due_soon_days ngày là sắp đến hạn (kể cả đúng ngày hạn); còn lại là đạt. Không xét trường hợp hoãn hay tuổi nghỉ hưu.
Nhiệm kỳ dài hơn mức thông thường, không ghi số quyết định, kéo dài quá post.extension_total_months tháng, và tổng thời gian ở nước ngoài khi chuyển tiếp từ cơ quan đại diện khác được nêu trong căn cứ, không làm thay đổi kết luận.`,
			`Population: every posting (a row of kind posting, or with no kind) with took_up_on on or before the as-of date, and left_on (at the latest person.left_on) empty or not before it. The obligation is its posting_id.
Due: planned_to; where that is empty took_up_on plus post.term months, by the value in force on the due day itself. Extensions decided by the as-of date are taken in the order of (decided_on, extended_to): one decided no later than the due day as it stands sets it to extended_to (earlier or later); any other is void, and shown.
Verdict: after the due day overdue; up to post.due_soon_days days before it due soon (the due day included); else pass. Neither deferral nor retirement counts.
A term longer than the usual one, one without the number of its decision, extensions of more than post.extension_total_months months together, and the whole time abroad of who came from another post are evidence and change no verdict.`),
		Exempts: text("Không có. Quyết định kéo dài ký trước khi hết nhiệm kỳ làm thay đổi hạn.", "Nothing does. An extension that was decided before the term had ended moves the due day."),
		Unknowns: text("took_up_on để trống, left_on để trống hoặc không trước ngày chốt số liệu, và planned_from không sau ngày đó; dòng posting bị loại mà phần đọc được không cho biết nhiệm kỳ đã kết thúc hay chưa bắt đầu (có took_up_on mà chỉ planned_from không đọc được thì vẫn xét như thường; took_up_on sau planned_to thì coi như không đọc được took_up_on); dòng posting_extension có thể thay đổi hạn mà bị loại, ghi ngày kéo dài đến trước took_up_on, hoặc ghi posting_id không phải nhiệm kỳ nào của người đó; hoặc không đọc được ngày rời cơ quan.",
			"took_up_on is empty, left_on is empty or not before the as-of date, and planned_from is not after it; a set-aside posting of which nothing readable says that it is over or has not begun (one with a took_up_on of which only planned_from cannot be read is judged as any other; a took_up_on after planned_to counts as unreadable); an extension that may move the due day and is set aside, reaches to a day before took_up_on, or names a posting that the person does not have; or the day of leaving the service cannot be read."),
		Remedy: text("Kết thúc nhiệm kỳ và ghi ngày rời nhiệm sở; hoặc ghi quyết định kéo dài đã ký trước khi hết nhiệm kỳ; hoặc trình Ban Chỉ đạo chấp nhận giải trình có thời hạn.",
			"End the posting and record the last day at the post; or record an extension that was decided before the term had ended; or ask the committee for a waiver until a date."),
		Lapsed: text("nhiệm kỳ đó đã kết thúc", "the posting has ended"),
	},
	Cases: []rules.Case{
		{Name: text("Nhiệm kỳ tính từ ngày nhận nhiệm vụ, không từ ngày dự kiến; đúng ngày hết nhiệm kỳ chưa phải quá hạn", "The term runs from taking up the post, not from the day planned; on its last day nothing is overdue"),
			Edge: "①", AsOf: "2026-09-12", Given: lan + vientiane + "posting person_id=P posting_id=NK unit_id=VTE planned_from=2023-07-01 took_up_on=2023-09-12",
			Want: "due_soon person=P obligation=NK due=2026-09-12 since=2023-09-12 term=36 end=2026-09-12"},
		{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"),
			Edge: "①", AsOf: "2026-09-13", Given: lan + vientiane + "posting person_id=P posting_id=NK unit_id=VTE planned_from=2023-07-01 took_up_on=2023-09-12",
			Want: `overdue person=P obligation=NK due=2026-09-12 severity=N2 at=VTE held="P36M2D calendar"`},
		{Name: text("Ngày hết nhiệm kỳ theo quyết định", "The last day of the term as it was decided"),
			AsOf: "2026-02-01", Given: lan + vientiane + termDecided, Want: `due_soon person=P obligation=NK due=2026-06-30 end=2026-06-30 decision=872/QĐ-BNG post="Bí thư thứ hai"`},
		{Name: text("Còn hơn 180 ngày: đạt", "More than 180 days are left: pass"),
			AsOf: "2025-12-31", Given: lan + vientiane + termDecided, Want: "pass person=P obligation=NK due=2026-06-30"},
		{Name: text("Nhiệm kỳ dài hơn 36 tháng mà không ghi quyết định: nêu trong căn cứ, hạn vẫn theo quyết định", "A term of more than 36 months without the number of a decision is shown; it is still the term"),
			AsOf: "2027-01-01", Given: lan + vientiane + "posting person_id=P posting_id=NK unit_id=VTE took_up_on=2023-07-01 planned_to=2027-12-31",
			Want: "pass person=P obligation=NK due=2027-12-31"},
		{Name: text("Gia hạn ký trước khi hết nhiệm kỳ: tính theo hạn mới", "An extension decided before the term ended counts"),
			AsOf: "2026-08-01", Given: lan + vientiane + termDecided + "posting_extension person_id=P posting_id=NK decided_on=2026-06-30 extended_to=2027-06-30 decision_no=950/QĐ-BNG",
			Want: "pass person=P obligation=NK due=2027-06-30 extended=2027-06-30"},
		{Name: text("Gia hạn ký sau khi hết nhiệm kỳ không có giá trị; gia hạn thứ hai cũng vậy", "An extension decided after the term had ended is void, and so is the next one"),
			Edge: "②", AsOf: "2026-08-01", Given: lan + vientiane + termDecided + `posting_extension person_id=P posting_id=NK decided_on=2026-07-01 extended_to=2027-06-30
				posting_extension person_id=P posting_id=NK decided_on=2026-07-20 extended_to=2027-12-31`,
			Want: "overdue person=P obligation=NK due=2026-06-30 severity=N2"},
		{Name: text("Hai lần gia hạn nối tiếp, ký đúng thứ tự; quyết định rút ngắn cũng tính", "Two extensions, each in time; a decision that shortens the term counts too"),
			Edge: "②", AsOf: "2027-03-01", Given: lan + vientiane + termDecided + `posting_extension person_id=P posting_id=NK decided_on=2026-06-01 extended_to=2026-12-31
				posting_extension person_id=P posting_id=NK decided_on=2026-12-01 extended_to=2027-12-31
				posting_extension person_id=P posting_id=NK decided_on=2027-01-15 extended_to=2027-02-28`,
			Want: "overdue person=P obligation=NK due=2027-02-28 severity=N2 extended=2027-02-28"},
		{Name: text("Quyết định gia hạn ký sau ngày chốt số liệu chưa được biết", "An extension decided after the as-of date is not known yet"),
			AsOf: "2026-05-31", Given: lan + vientiane + termDecided + "posting_extension person_id=P posting_id=NK decided_on=2026-06-01 extended_to=2026-12-31",
			Want: "due_soon person=P obligation=NK due=2026-06-30"},
		{Name: text("Chuyển thẳng từ cơ quan đại diện này sang cơ quan đại diện khác: mỗi nhiệm kỳ tính riêng, tổng thời gian ở nước ngoài nêu trong căn cứ", "From one post straight to another: each term is counted by itself, and the whole time abroad is shown"),
			Edge: "③", AsOf: "2026-02-01", Given: lan + vientiane + `posting person_id=P posting_id=NK-1 unit_id=BKK took_up_on=2021-01-01 left_on=2023-12-31
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-01-01`,
			Want: "pass person=P obligation=NK-2 due=2027-01-01 since=2024-01-01"},
		{Name: text("Chuyến bay về nước bị hoãn vì dịch bệnh: vẫn quá hạn cho đến ngày rời nhiệm sở; giải trình ghi ở sổ theo dõi", "The flight home is delayed by an epidemic: overdue until the last day at the post; the explanation is a waiver's matter"),
			Edge: "④", AsOf: "2026-07-15", Given: lan + vientiane + "posting person_id=P posting_id=NK unit_id=VTE took_up_on=2023-07-01 planned_to=2026-06-30 left_on=2026-07-15",
			Want: "overdue person=P obligation=NK due=2026-06-30 severity=N2"},
		{Name: text("Chuyến bay bị hoãn nhưng đã có quyết định kéo dài trước khi hết nhiệm kỳ", "The flight is delayed, and the term was extended before it ended"),
			Edge: "④", AsOf: "2026-07-15", Given: lan + vientiane + termDecided + "posting_extension person_id=P posting_id=NK decided_on=2026-06-29 extended_to=2026-08-31",
			Want: "due_soon person=P obligation=NK due=2026-08-31"},
		{Name: text("Đại sứ: chỉ ngày rời nhiệm sở kết thúc nhiệm kỳ, thư triệu hồi thì không", "An ambassador: leaving the post ends the term, letters of recall do not"),
			Edge: "⑤", AsOf: "2026-07-15", Given: lan + vientiane + `posting person_id=P posting_id=NK unit_id=VTE head=1 post_title="Đại sứ" took_up_on=2023-07-01 planned_to=2026-06-30`,
			Want: `overdue person=P obligation=NK due=2026-06-30 severity=N2 post="Đại sứ"`},
		{Name: text("Nhiệm kỳ rút từ 48 xuống 36 tháng: đến hạn không sớm hơn ngày áp dụng", "The usual term is shortened from 48 to 36 months: nothing is due before the change"),
			AsOf: "2025-01-02", Given: lan + vientiane + "posting person_id=P posting_id=NK unit_id=VTE took_up_on=2021-06-01\nparam post.term=48 to=2024-12-31",
			Want: "overdue person=P obligation=NK due=2025-01-01 severity=N2 term=36"},
		{Name: text("Nhiệm kỳ 48 tháng hết trước khi rút ngắn, hoặc đúng ngày cuối của mức cũ: tính theo mức cũ; hôm sau thì đến hạn vào ngày áp dụng", "48 months that were over before the change, or on the last day of the old term: that counts; a day later it is due on the day of the change"),
			AsOf: "2025-01-02", Given: lan + vientiane + `param post.term=48 to=2024-12-31
				posting person_id=P posting_id=NK-1 unit_id=VTE took_up_on=2020-06-01
				person person_id=Q full_name="Lê Thị Cúc"
				posting person_id=Q posting_id=NK-2 unit_id=VTE took_up_on=2020-12-31
				person person_id=R full_name="Đỗ Văn Dũng"
				posting person_id=R posting_id=NK-3 unit_id=VTE took_up_on=2021-01-01`,
			Want: `overdue person=P obligation=NK-1 due=2024-06-01 severity=N2 term=48
				overdue person=Q obligation=NK-2 due=2024-12-31 severity=N2 term=48
				overdue person=R obligation=NK-3 due=2025-01-01 severity=N2 term=36`},
		{Name: text("Đã rời nhiệm sở, chưa nhận nhiệm vụ, đi học, công tác ngắn ngày, đã rời cơ quan", "Who has left the post, has not taken it up, studies, is on a short mission, or has left the service"),
			AsOf: "2026-07-15", Given: lan + vientiane + `posting person_id=P posting_id=NK-1 unit_id=VTE took_up_on=2020-01-01 left_on=2026-07-14
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2026-07-16
				posting person_id=P posting_id=NK-3 unit_id=VTE planned_from=2026-07-16
				posting person_id=P posting_id=NK-4 unit_id=VTE kind=study took_up_on=2020-01-01
				posting person_id=P posting_id=NK-5 unit_id=VTE kind=short took_up_on=2020-01-01
				person person_id=Q full_name="Lê Thị Cúc" left_on=2026-07-14
				posting person_id=Q posting_id=NK-6 unit_id=VTE took_up_on=2020-01-01`,
			Want: "none"},
		// Not mapped.
		{Name: text("Chưa ánh xạ ngày nhận nhiệm vụ: không đánh giá quy tắc", "The day of taking up the post is not mapped: the rule is not evaluated"),
			AsOf: "2026-07-15", Given: lan + vientiane + "unmapped posting.took_up_on", Want: "not evaluated"},
		{Name: text("Chưa ánh xạ ngày hết nhiệm kỳ và gia hạn: xét theo nhiệm kỳ thông thường, kèm lưu ý", "Decided ends and extensions are not mapped: judged by the usual term, saying so"),
			AsOf: "2026-09-13", Given: lan + vientiane + "unmapped posting.planned_to posting_extension posting.kind person.left_on\nposting person_id=P posting_id=NK unit_id=VTE took_up_on=2023-09-12",
			Want: "overdue person=P obligation=NK due=2026-09-12 severity=N2"},
		// Empty.
		{Name: text("Không rõ ngày nhận nhiệm vụ; một nhiệm kỳ khác mới dự kiến", "The day of taking up the post is not known; another posting is only planned"),
			AsOf: "2026-07-15", Given: lan + vientiane + `posting person_id=P posting_id=NK-1 unit_id=VTE planned_from=2023-07-01
				posting person_id=P posting_id=NK-2 unit_id=VTE left_on=2026-07-15
				posting person_id=P posting_id=NK-3 unit_id=VTE left_on=2026-07-14
				posting person_id=P posting_id=NK-4 unit_id=VTE planned_from=2026-07-16
				posting person_id=P posting_id=NK-5 unit_id=VTE planned_from=2026-07-15`,
			Want: `unknown person=P obligation=NK-1 at=VTE missing=posting.took_up_on
				unknown person=P obligation=NK-2 missing=posting.took_up_on
				unknown person=P obligation=NK-5 missing=posting.took_up_on`},
		// Set aside.
		{Name: text("Ngày nhận nhiệm vụ không đọc được; hai dòng cùng khóa khác nội dung; dòng mà phần đọc được cho biết đã kết thúc", "The first day cannot be read; two rows with one key contradict each other; one that is readably over"),
			AsOf: "2026-07-15", Given: lan + vientiane + `posting person_id=P posting_id=NK-1 unit_id=VTE took_up_on=2023-13-01
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2023-01-01
				posting person_id=P posting_id=NK-2 unit_id=BKK took_up_on=2023-01-01
				posting person_id=P posting_id=NK-3 unit_id=VTE took_up_on=2020-13-01 left_on=2022-01-01
				posting person_id=P posting_id=NK-4 unit_id=VTE took_up_on=2026-08-01 left_on=9999-12-31
				posting person_id=P posting_id=NK-5 unit_id=VTE kind=study took_up_on=2020-13-01`,
			Want: "unknown person=P obligation=NK-1 missing=posting.took_up_on\nunknown person=P obligation=NK-2 missing=posting.*"},
		{Name: text("Dòng bị loại chưa có ngày nhận nhiệm vụ: dự kiến sau ngày chốt số liệu thì chưa bắt đầu; dự kiến đúng ngày đó, không đọc được ngày dự kiến hay ngày nhận nhiệm vụ thì có thể đã bắt đầu", "A set-aside posting without a first day: planned for later it has not begun; planned for the as-of date, or with a planned or first day that cannot be read, it may have"),
			AsOf: "2026-07-15", Given: lan + vientiane + `posting person_id=P posting_id=NK-1 unit_id=VTE planned_from=2026-07-16 left_on=9999-12-31
				posting person_id=P posting_id=NK-2 unit_id=VTE planned_from=2026-07-15 left_on=9999-12-31
				posting person_id=P posting_id=NK-3 unit_id=VTE planned_from=2026-13-01
				posting person_id=P posting_id=NK-4 unit_id=VTE planned_from=2027-01-01 took_up_on=2026-13-01`,
			Want: `unknown person=P obligation=NK-2 missing=posting.left_on
				unknown person=P obligation=NK-3 missing=posting.planned_from
				unknown person=P obligation=NK-4 missing=posting.took_up_on`},
		{Name: text("Ngày dự kiến bị đảo ngược: nhiệm kỳ đã kết thúc thì không xét nữa, đang diễn ra thì không biết hạn; chỉ ngày dự kiến đi không đọc được thì hạn vẫn rõ", "The planned days are reversed: that does not matter for a posting that is over, and leaves the term of a present one open; where only the planned beginning cannot be read the term is clear"),
			AsOf: "2026-07-15", Given: lan + vientiane + `posting person_id=P posting_id=NK-1 unit_id=VTE planned_from=2022-06-01 planned_to=2022-05-01 took_up_on=2019-07-01 left_on=2022-06-30
				posting person_id=P posting_id=NK-2 unit_id=VTE planned_from=2027-06-30 planned_to=2026-06-30 took_up_on=2023-07-01
				posting person_id=P posting_id=NK-3 unit_id=VTE planned_from=2023-13-01 planned_to=2026-06-30 took_up_on=2023-07-01
				posting person_id=P posting_id=NK-4 unit_id=VTE planned_from=2027-01-01 planned_to=2026-12-01 took_up_on=2026-08-01`,
			Want: "unknown person=P obligation=NK-2 missing=posting.planned_to\noverdue person=P obligation=NK-3 due=2026-06-30 severity=N2"},
		{Name: text("Nhận nhiệm vụ sau ngày hết nhiệm kỳ dự kiến: không biết ngày nào sai, trừ khi đã rời nhiệm sở", "Taken up after the planned end: nobody knows which of the two is wrong, and that does not matter once the post was left"),
			AsOf: "2026-07-15", Given: lan + vientiane + `posting person_id=P posting_id=NK-1 unit_id=VTE planned_to=2026-06-30 took_up_on=2027-07-01
				posting person_id=P posting_id=NK-2 unit_id=VTE planned_to=2018-06-30 took_up_on=2019-07-01 left_on=2022-06-30`,
			Want: "unknown person=P obligation=NK-1 missing=posting.planned_to"},
		{Name: text("Gia hạn ký đúng ngày chốt số liệu thì tính; dòng bị loại của nhiệm kỳ khác, hoặc ký sau ngày đó, thì không ảnh hưởng", "An extension decided on the as-of date counts; a set-aside one of another posting, or decided later, changes nothing"),
			AsOf: "2026-06-30", Given: lan + vientiane + termDecided + `posting_extension person_id=P posting_id=NK decided_on=2026-06-30 extended_to=2027-06-30
				posting_extension person_id=P posting_id=NK decided_on=2026-07-01 extended_to=9999-12-31
				posting person_id=P posting_id=NK-0 unit_id=VTE took_up_on=2018-13-01 left_on=2020-06-30
				posting_extension person_id=P posting_id=NK-0 decided_on=2020-01-01 extended_to=2020-06-30
				posting_extension person_id=P posting_id=NK-0 decided_on=2020-01-02 extended_to=9999-12-31`,
			Want: "pass person=P obligation=NK due=2027-06-30"},
		{Name: text("Dòng gia hạn không ghi nhiệm kỳ nào, hoặc không đọc được mà ký đúng ngày chốt số liệu", "An extension that names no posting, or one that cannot be read and was decided on the as-of date"),
			AsOf: "2026-06-30", Given: lan + vientiane + termDecided + `posting_extension person_id=P decided_on=2026-06-01 extended_to=2027-06-30
				person person_id=Q full_name="Lê Thị Cúc"
				posting person_id=Q posting_id=NK unit_id=VTE took_up_on=2023-07-01 planned_to=2026-06-30
				posting_extension person_id=Q posting_id=NK decided_on=2026-06-30 extended_to=9999-12-31`,
			Want: "unknown person=P obligation=NK missing=posting_extension.posting_id\nunknown person=Q obligation=NK missing=posting_extension.extended_to"},
		{Name: text("Dòng gia hạn không đọc được ngày: chưa đủ dữ liệu; dòng ký sau khi hết nhiệm kỳ thì không ảnh hưởng", "An extension whose day cannot be read: not enough data; one decided after the term had ended changes nothing"),
			AsOf: "2026-08-01", Given: lan + vientiane + termDecided + `posting_extension person_id=P posting_id=NK decided_on=2026-06-01 extended_to=9999-12-31
				person person_id=Q full_name="Lê Thị Cúc"
				posting person_id=Q posting_id=NK unit_id=VTE took_up_on=2023-07-01 planned_to=2026-06-30
				posting_extension person_id=Q posting_id=NK decided_on=2026-07-01 extended_to=9999-12-31`,
			Want: "unknown person=P obligation=NK missing=posting_extension.extended_to\noverdue person=Q obligation=NK due=2026-06-30 severity=N2"},
		{Name: text("Quyết định kéo dài ghi mã nhiệm kỳ bằng chữ thường: có thể là của nhiệm kỳ này; quyết định nhiệm kỳ khác thì không", "An extension names the posting in small letters: it may be this one's; one of another posting is not"),
			AsOf: "2026-08-01", Given: lan + vientiane + termDecided + `posting_extension person_id=P posting_id=nk decided_on=2026-06-01 extended_to=2027-06-30
				person person_id=Q full_name="Lê Thị Cúc"
				posting person_id=Q posting_id=NK-1 unit_id=VTE took_up_on=2020-01-01 left_on=2021-12-31
				posting person_id=Q posting_id=NK-2 unit_id=VTE took_up_on=2023-07-01 planned_to=2026-06-30
				posting_extension person_id=Q posting_id=NK-1 decided_on=2021-06-01 extended_to=2027-06-30`,
			Want: "unknown person=P obligation=NK missing=posting_extension.posting_id\noverdue person=Q obligation=NK-2 due=2026-06-30 severity=N2"},
		{Name: text("Kéo dài đến một ngày trước khi nhận nhiệm vụ: không tin ngày đó", "Extended to a day before the post was taken up: nobody believes that day"),
			AsOf: "2026-08-01", Given: lan + vientiane + termDecided + "posting_extension person_id=P posting_id=NK decided_on=2026-06-01 extended_to=2018-12-31",
			Want: "unknown person=P obligation=NK missing=posting_extension.extended_to"},
		{Name: text("Không đọc được ngày rời cơ quan", "The day of leaving the service cannot be read"),
			AsOf: "2026-08-01", Given: "person person_id=P full_name=Lan left_on=2026-02-30\n" + vientiane + termDecided,
			Want: "unknown person=P obligation=NK missing=person.left_on"},
	},
	Judge: func(h rules.Hearing) []rules.Verdict {
		if len(h.Posting.Good)+len(h.Posting.Bad) == 0 || h.HasLeft() {
			return nil
		}
		var verdicts []rules.Verdict
		for row := range postings(h, beginningPlanned) {
			switch {
			case startless(h, row):
				verdicts = append(verdicts, uncertainPost(h, row, missingStart(row)))
			case isPosting(row.Kind) && !row.TookUpOn.IsZero() && atPost(h, row).Contains(h.AsOf):
				verdicts = append(verdicts, overseasTerm(h, row))
			}
		}
		for _, u := range unreadablePosts(h, beginningPlanned) {
			verdicts = append(verdicts, uncertainPost(h, u.row, u.missing))
		}
		return verdicts
	},
}

func overseasTerm(h rules.Hearing, row *record.Posting) rules.Verdict {
	t := tourOf(h, row)
	if doubts := append(t.doubts, unreadableLeaving(h)...); len(doubts) > 0 {
		return uncertainPost(h, row, doubts)
	}
	v := aboutPost(h, row)
	v.DueOn = t.due
	v.Outcome = h.ByDate(t.due, int(h.Param("post.due_soon_days", t.due).Int))
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:    termMessage(h, &t, v.Outcome),
			Advice:     termAdvice(v.Outcome),
			Evidence:   t.evidence(h),
			Parameters: t.parameters(h, v.Outcome),
		}
	}
	return v
}

func termMessage(h rules.Hearing, t *tour, outcome rules.Outcome) record.Text {
	ends := text("hết nhiệm kỳ", "the term ends")
	if t.extended() {
		ends = text("hết nhiệm kỳ (đã gia hạn)", "the extended term ends")
	}
	stem := say("%s, %s, nhận nhiệm vụ ngày %s, %s ngày %s", "%s, %s, took up the post on %s; %s on %s",
		personName(h), postName(h.Ref, t.row), t.row.TookUpOn, ends, t.due)
	switch outcome {
	case rules.Overdue:
		return say("%s; đã quá hạn %s.", "%s and has been exceeded by %s.", stem, wording.Days(h.AsOf.Sub(t.due)))
	case rules.DueSoon:
		return say("%s; %s.", "%s; %s.", stem, wording.DaysLeft(t.due.Sub(h.AsOf)))
	}
	return say("%s.", "%s.", stem)
}

func termAdvice(outcome rules.Outcome) record.Text {
	return adviceOn(outcome,
		text("Nếu đã rời nhiệm sở thì ghi ngày rời; nếu chưa thì triệu tập về nước. Quyết định kéo dài ký sau khi hết nhiệm kỳ không có giá trị.", "If the person has left, record the last day at the post; if not, call them home. An extension decided after the term had ended is void."),
		text("Chuẩn bị người thay, hoặc trình quyết định kéo dài trước ngày hết nhiệm kỳ.", "Prepare the successor, or have an extension decided before the term ends."))
}

// Lan's posting in Vientiane, with a term that was decided.
const (
	lan         = "person person_id=P full_name=\"Phạm Thị Lan\"\n"
	vientiane   = "unit unit_id=VTE name=\"Đại sứ quán tại Lào\"\n"
	termDecided = "posting person_id=P posting_id=NK unit_id=VTE post_title=\"Bí thư thứ hai\" decision_no=872/QĐ-BNG took_up_on=2023-07-01 planned_to=2026-06-30\n"
)
