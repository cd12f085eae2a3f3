package rotation

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
)

// ROT009 finds managers whose term has passed without a reappointment, and heads who lead one agency for longer than the
// terms allowed (Decree 138/2020, from 01/07/2025 Decree 170/2025). Managers are left out of ROT-001; this is their clock.
var ROT009 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-009", Severity: rules.N2, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Quá thời hạn bổ nhiệm hoặc quá số nhiệm kỳ của người đứng đầu", "Manager past term"),
		Says: text("Người giữ chức vụ quản lý quá thời hạn bổ nhiệm mà chưa được bổ nhiệm lại, hoặc đứng đầu một đơn vị quá số nhiệm kỳ cho phép.",
			"A manager is past the term of the appointment without a new one, or has headed one unit for more terms than are allowed."),
		Basis: []rules.Citation{
			{Text: text("Nghị định 138/2020/NĐ-CP; từ 01/07/2025: Nghị định 170/2025/NĐ-CP (thời hạn giữ chức vụ, bổ nhiệm lại, kéo dài thời gian giữ chức vụ)", "Decree 138/2020/NĐ-CP; from 2025-07-01 Decree 170/2025/NĐ-CP (terms of office, reappointment, extension until retirement)"), Mark: "memory:high"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người giữ chức vụ (person.person_id)", "Who holds the office (person.person_id)"),
		Obligation: text("Chức vụ lãnh đạo, quản lý đang giữ (position.position_id)", "The managerial position held now (position.position_id)"),
		Rows:       []string{"assignment"},
		Reads: officeNeeds([]string{"managerial"},
			rules.Need{Kind: "assignment", Columns: []string{"position_id", "starts_on", "ends_on", "kind"}}),
		Considers: officeCaveats(
			caveat("không xét số nhiệm kỳ liên tiếp của người đứng đầu", "the consecutive terms of heads are not considered", "position", "leadership"),
			caveat("không nối thời gian đứng đầu qua đổi tên, sáp nhập đơn vị", "time at the head of an agency is not carried on through renamed and merged units",
				"unit_lineage", "predecessor_id", "successor_id", "effective_on"),
			caveat("không xét việc kéo dài thời gian giữ chức vụ của người sắp đến tuổi nghỉ hưu", "extension for nearness to retirement is not considered", "person", "born_on", "sex"),
			caveat("không xét quyết định bổ nhiệm lại ghi ở sổ quyết định về cán bộ", "reappointments recorded as personnel decisions are not considered",
				"appointment", "position_id", "kind", "decided_on", "effective_on"),
		),
		Uses: []string{"mgr.appointment_term", "mgr.terms", "mgr.due_soon_days", "mgr.retire_extension_months",
			"retire.age_months.male", "retire.age_months.female"},
		Paragraph: text(
			`Đối tượng: mọi cặp (người, chức vụ lãnh đạo, quản lý) đang giữ vào ngày chốt số liệu, dù theo quyết định bổ nhiệm, giao quyền, giao phụ trách hay tập sự. Thời gian giữ tính qua kế thừa vị trí như ROT-001. Nghĩa vụ là vị trí.
Quá trình: giai đoạn đang giữ của vị trí đó và của vị trí tiền thân, chỉ nối khi liền nhau (bắt đầu chậm nhất vào ngày liền sau ngày cuối của giai đoạn trước); ngày đầu là s. Nhiệm kỳ hiện tại bắt đầu ngày t: ngày muộn nhất, sau s và không sau ngày chốt số liệu, của một dòng assignment trong quá trình hoặc một dòng appointment về vị trí đó hay vị trí tiền thân trong quá trình (effective_on, nếu để trống thì decided_on; đã ký, tức decided_on không sau ngày chốt số liệu) có kind là reappointment; nếu không có thì t = s.
Hạn 1: t cộng mgr.appointment_term tháng. Hạn 2, chỉ với cấp trưởng (leadership là head): ngày đầu của thời gian liên tục đứng đầu cùng một đơn vị (hai đơn vị là một nếu tính qua kế thừa đơn vị đến ngày chuyển là một; kể cả ở vị trí tiền thân trong quá trình nếu là vị trí cấp trưởng hoặc không có trong danh sách vị trí) cộng mgr.appointment_term × mgr.terms tháng. leadership để trống là không phải cấp trưởng, cấp phó. Mức tính là mức có hiệu lực vào chính ngày đến hạn.
Kết luận cho từng hạn: sau hạn là quá hạn; từ hạn trở về trước không quá mgr.due_soon_days ngày là sắp đến hạn (kể cả đúng ngày hạn); còn lại là đạt. Miễn chỉ áp dụng cho hạn 1. Kết luận chung là kết luận đứng trước trong thứ tự: quá hạn, chưa đủ dữ liệu, sắp đến hạn, miễn, đạt; ngày đến hạn là hạn sớm nhất có kết luận đó.`,
			`Population: every (person, managerial position) held on the as-of date, whether by appointment, as acting, in charge or on probation. Holding follows lineage as in ROT-001. The obligation is the position.
Run: the piece held now of that position and those it continues, joined only where they are adjacent (one begins no later than the day after the one before ends); its first day is s. The present term begins on t: the latest day, after s and not after the as-of date, of an assignment of the run, or of an appointment record about the position or one of the run's (effective_on, where empty decided_on; signed, so with a decided_on not after the as-of date), of kind reappointment; else t = s.
Limit 1: t plus mgr.appointment_term months. Limit 2, for a head only (leadership head): the first day of the unbroken time at the head of the same unit (two units are one that, carried through lineage to the day of the move, are one; also in those positions of the run that are a head's or that no list has) plus mgr.appointment_term × mgr.terms months. An empty leadership is neither head nor deputy. The values are those in force on the due day itself.
Verdict for each limit: after it overdue; up to mgr.due_soon_days days before it due soon (the day itself included); else pass. Exemption applies to limit 1 only. The verdict is the first of overdue, not enough data, due soon, exempt, pass that a limit has; the due day is the earliest limit that has it.`),
		Exempts: text("Với hạn 1: có quyết định kéo dài thời gian giữ chức vụ (assignment.kind là extension, bắt đầu không trước nhiệm kỳ hiện tại) mà chưa qua ngày đủ tuổi nghỉ hưu và sau đó không có quyết định nào chưa rõ là gì; hoặc khi hết hạn 1 còn dưới mgr.retire_extension_months tháng đến ngày đủ tuổi nghỉ hưu và ngày đó chưa qua.",
			"For limit 1: a decision to keep the manager until retirement age (assignment.kind extension, begun no earlier than the present term), while that age has not passed, and no decision after it that may be a reappointment; or on limit 1 less than mgr.retire_extension_months months were left to the day of retirement age, and that day has not passed."),
		Unknowns: text("Một dòng assignment, position, position_lineage, unit_lineage bị loại có thể thuộc quá trình giữ chức vụ (dòng position_lineage bị loại từ một vị trí đang giữ đưa người đó vào diện ở vị trí kế thừa; dòng assignment không đọc được vị trí thì cả khi chức vụ chỉ được giữ qua kế thừa), hoặc ngày rời cơ quan không đọc được; quyết định sau ngày t không ghi loại, dòng appointment bổ nhiệm lại không ghi vị trí, ghi mã không có trong danh sách và chỉ khác mã của vị trí ở chữ hoa, khoảng trắng hoặc số 0 ở đầu, hoặc bị loại, hai đơn vị chỉ thành một sau ngày chuyển, ngày sinh, giới tính hoặc position.managerial để trống mà giá trị đúng có thể làm kết luận khác đi.",
			"A set-aside assignment, position, position_lineage or unit_lineage row may belong to the time held (a set-aside position_lineage row from a position held puts its holder into the population of the successor; an assignment whose position cannot be read also where the office is held by lineage alone), or the day of leaving the service cannot be read; or a decision after t has no kind, a reappointment names no position, spells the position's code as no list does (case, blanks, leading zeros), or was set aside, two units became one only after the move, birth, sex or position.managerial is empty, and the true value could change the verdict."),
		Remedy: text("Quyết định bổ nhiệm lại, kéo dài thời gian giữ chức vụ, hoặc bố trí công tác khác, và ghi vào quá trình công tác.",
			"Decide on reappointment, extension until retirement, or other work, and record it."),
		Lapsed: text("không còn giữ chức vụ đó, hoặc đó không còn là chức vụ lãnh đạo, quản lý", "the position is no longer held, or is no longer managerial"),
	},
	Cases: slices.Concat([]rules.Case{
		{Name: text("Lãnh đạo Cục Lãnh sự là chức vụ quản lý: ROT-001 không thấy, ở đây thấy; đúng ngày hết thời hạn chưa phải quá hạn", "The leaders of the consular department are managers: ROT-001 does not see them, this rule does; on the last day nothing is overdue"),
			Edge: "①", AsOf: "2026-03-01", Given: vinh + deputy + "assignment person_id=P position_id=PCT starts_on=2021-03-01 kind=appointment decision_no=77/QĐ-BNG",
			Want: "due_soon person=P obligation=PCT due=2026-03-01 since=2021-03-01 term=60 decision=77/QĐ-BNG"},
		{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"),
			Edge: "①", AsOf: "2026-03-02", Given: vinh + deputy + "assignment person_id=P position_id=PCT starts_on=2021-03-01 kind=appointment",
			Want: `overdue person=P obligation=PCT due=2026-03-01 severity=N2 at=CLS held="P60M2D calendar"`},
		{Name: text("Còn đúng 90 ngày: sắp đến hạn", "Exactly 90 days before: due soon"),
			AsOf: "2025-12-01", Given: vinh + deputy + "assignment person_id=P position_id=PCT starts_on=2021-03-01 kind=appointment",
			Want: "due_soon person=P obligation=PCT due=2026-03-01"},
		{Name: text("Trước 90 ngày: đạt", "More than 90 days before: pass"),
			AsOf: "2025-11-30", Given: vinh + deputy + "assignment person_id=P position_id=PCT starts_on=2021-03-01 kind=appointment",
			Want: "pass person=P obligation=PCT due=2026-03-01"},
		{Name: text("Bổ nhiệm lại: thời hạn tính từ ngày bổ nhiệm lại; quyết định nâng lương thì không", "A reappointment begins a new term; a pay decision does not"),
			AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2016-03-01 ends_on=2021-02-28 kind=appointment
				assignment person_id=P position_id=PCT starts_on=2021-03-01 ends_on=2024-05-31 kind=reappointment
				assignment person_id=P position_id=PCT starts_on=2024-06-01 kind=pay_grade`,
			Want: "overdue person=P obligation=PCT due=2026-03-01 severity=N2 since=2016-03-01"},
		{Name: text("Bổ nhiệm lại ghi ở sổ quyết định về cán bộ; quyết định có hiệu lực sau ngày chốt số liệu thì chưa tính", "A reappointment among the personnel decisions counts; one that takes effect later does not yet"),
			AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2021-03-01 kind=appointment
				appointment person_id=P position_id=PCT kind=reappointment decided_on=2026-02-10 effective_on=2026-03-02
				person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
				assignment person_id=Q position_id=PCT starts_on=2021-03-01 kind=appointment
				appointment person_id=Q position_id=PCT kind=reappointment decided_on=2026-02-10 effective_on=2026-03-03`,
			Want: "pass person=P obligation=PCT due=2031-03-02\noverdue person=Q obligation=PCT due=2026-03-01 severity=N2"},
		{Name: text("Bổ nhiệm lại ký đúng ngày chốt số liệu thì tính; quyết định bổ nhiệm lần đầu không phải là bổ nhiệm lại", "A reappointment that is signed on the as-of date counts; a first appointment among those decisions is none"),
			AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2021-03-01 kind=appointment
				appointment person_id=P position_id=PCT kind=reappointment decided_on=2026-03-02
				person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
				assignment person_id=Q position_id=PCT starts_on=2021-03-01 kind=appointment
				appointment person_id=Q position_id=PCT kind=appointment decided_on=2021-03-15`,
			Want: "pass person=P obligation=PCT due=2031-03-02\noverdue person=Q obligation=PCT due=2026-03-01 severity=N2"},
		{Name: text("Bổ nhiệm lại mới dự kiến, chưa ký: chưa có nhiệm kỳ mới", "A reappointment that is only planned and not signed begins no term"),
			AsOf: "2025-09-01", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2020-03-01 kind=appointment
				appointment person_id=P position_id=PCT kind=reappointment effective_on=2025-03-01`,
			Want: "overdue person=P obligation=PCT due=2025-03-01 severity=N2"},
		{Name: text("Vị trí cấp phó được nâng thành cấp trưởng: thời gian làm cấp phó không tính vào số nhiệm kỳ của người đứng đầu", "A deputy's position became the head's: the years as deputy are no terms of a head"),
			Edge: "②", AsOf: "2026-03-02", Given: vinh + deputy + director + `position_lineage predecessor_id=PCT successor_id=CT effective_on=2025-01-01
				assignment person_id=P position_id=PCT starts_on=2015-01-01 kind=appointment
				appointment person_id=P position_id=PCT kind=reappointment decided_on=2023-01-01`,
			Want: "pass person=P obligation=CT due=2028-01-01"},
		{Name: text("Không đọc được vị trí tiền thân có phải của cấp trưởng hay không", "Whether the former position was a head's cannot be read"),
			Edge: "②", AsOf: "2026-03-02", Given: vinh + director + `position position_id=D name="Phụ trách Cục" unit_id=CLS listed=1 managerial=1 leadership=zz
				position_lineage predecessor_id=D successor_id=CT effective_on=2025-01-01
				assignment person_id=P position_id=D starts_on=2015-01-01 kind=appointment
				appointment person_id=P position_id=D kind=reappointment decided_on=2024-01-01`,
			Want: "unknown person=P obligation=CT due=2035-01-01 missing=position.leadership"},
		{Name: text("Trước đó giữ một chức vụ không đọc được là của đơn vị nào, hoặc một chức vụ nay là của người đứng đầu mà không đọc được từ ngày nào: có thể đã đứng đầu cùng cơ quan", "Before that another office, of which unit cannot be read, or one that is a head's now and of which the first day cannot be read: the same agency may have been headed"),
			AsOf: "2026-03-02", Given: vinh + director + `position position_id=D name="Quyền Cục trưởng" unit_id="" listed=1 managerial=1 leadership=head
				assignment person_id=P position_id=D starts_on=2015-01-01 ends_on=2022-12-31 kind=appointment
				assignment person_id=P position_id=CT starts_on=2023-01-01 kind=appointment
				position position_id=HA name="Cục trưởng A" unit_id=CLS listed=1 managerial=1 leadership=head
				position_lineage predecessor_id=CU successor_id=HA effective_on=2020-01-01
				assignment person_id=Q position_id=CU starts_on=2015-13-01 ends_on=2022-12-31 kind=appointment
				assignment person_id=Q position_id=CT starts_on=2023-01-01 kind=appointment`,
			Want: "unknown person=P obligation=CT due=2033-01-01 missing=position.unit_id\nunknown person=Q obligation=CT missing=assignment.starts_on"},
		{Name: text("Đã sang chức vụ khác, rồi chức vụ ấy nhập vào chức vụ cũ: chỉ tính từ quyết định sau", "Moved to another office, which is then merged into the former one: counted from the later decision"),
			AsOf: "2026-07-15", Given: vinh + deputy + `position_lineage predecessor_id=M successor_id=PCT effective_on=2026-01-27
				assignment person_id=P position_id=PCT starts_on=2019-04-14 ends_on=2025-06-28 kind=appointment
				assignment person_id=P position_id=M starts_on=2025-06-29 kind=appointment`,
			Want: "pass person=P obligation=PCT due=2030-06-29"},
		{Name: text("Đứng đầu hai cơ quan mà sau khi chuyển mới sáp nhập", "At the head of two agencies that were merged only after the move"),
			AsOf: "2026-03-02", Given: vinh + `position position_id=HA name="Vụ trưởng A" unit_id=UA listed=1 managerial=1 leadership=head
				position position_id=HB name="Vụ trưởng B" unit_id=UB listed=1 managerial=1 leadership=head
				unit_lineage predecessor_id=UA successor_id=UB effective_on=2023-01-01
				assignment person_id=P position_id=HA starts_on=2015-01-01 ends_on=2021-12-31 kind=appointment
				assignment person_id=P position_id=HB starts_on=2022-01-01 kind=appointment`,
			Want: "unknown person=P obligation=HB due=2032-01-01 missing=unit_lineage.effective_on"},
		{Name: text("Sau quyết định kéo dài có quyết định không ghi loại, có thể là bổ nhiệm lại", "After the extension there is a decision without a kind: it may be a reappointment"),
			AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2014-01-01 ends_on=2018-12-31 kind=appointment
				assignment person_id=P position_id=PCT starts_on=2019-01-01 ends_on=2019-12-31 kind=extension
				assignment person_id=P position_id=PCT starts_on=2020-01-01`,
			Want: "unknown person=P obligation=PCT due=2019-01-01 missing=assignment.kind"},
		{Name: text("Cấp phó lên cấp trưởng: thời gian tính lại từ đầu, cả số nhiệm kỳ của người đứng đầu", "From deputy to head: the clock begins anew, that of the head's terms too"),
			Edge: "②", AsOf: "2026-03-02", Given: vinh + deputy + director + `assignment person_id=P position_id=PCT starts_on=2014-01-01 ends_on=2023-12-31 kind=appointment
				assignment person_id=P position_id=CT starts_on=2024-01-01 kind=appointment`,
			Want: "pass person=P obligation=CT due=2029-01-01 since=2024-01-01"},
		{Name: text("Giao phụ trách, tập sự đều tính là đang giữ chức vụ, từ ngày đầu", "In charge and on probation both count as holding, from the first day"),
			Edge: "③", AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2020-12-01 ends_on=2021-05-31 kind=in_charge
				assignment person_id=P position_id=PCT starts_on=2021-06-01 ends_on=2022-05-31 kind=probation
				assignment person_id=P position_id=PCT starts_on=2022-06-01 kind=appointment`,
			Want: "overdue person=P obligation=PCT due=2025-12-01 severity=N2 since=2020-12-01"},
		{Name: text("Cục trưởng được bổ nhiệm lại đúng hạn nhưng đã đủ hai nhiệm kỳ liên tiếp", "A head was reappointed in time, but has led the agency for two terms"),
			AsOf: "2026-03-02", Given: vinh + director + `assignment person_id=P position_id=CT starts_on=2016-03-01 ends_on=2021-02-28 kind=appointment
				assignment person_id=P position_id=CT starts_on=2021-03-01 ends_on=2025-12-31 kind=reappointment
				assignment person_id=P position_id=CT starts_on=2026-01-01 kind=reappointment`,
			Want: "overdue person=P obligation=CT due=2026-03-01 severity=N2 term=120"},
		{Name: text("Hai hạn của cấp trưởng: quá hạn hai nhiệm kỳ thì không được miễn vì sắp nghỉ hưu, cũng không phụ thuộc ngày sinh; hạn đã qua đứng trước hạn sắp đến", "The two limits of a head: past two terms nearness to retirement does not exempt, and the birth does not matter; a limit that has passed comes before one that is due soon"),
			AsOf: "2026-03-02", Given: "person person_id=P full_name=\"Trần Văn Bình\" born_on=1965-02-10 sex=male\n" + director + `assignment person_id=P position_id=CT starts_on=2015-01-01 ends_on=2019-12-31 kind=appointment
				assignment person_id=P position_id=CT starts_on=2020-01-01 kind=reappointment
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=CT starts_on=2015-01-01 ends_on=2019-12-31 kind=appointment
				assignment person_id=Q position_id=CT starts_on=2020-01-01 kind=reappointment
				person person_id=R full_name="Đỗ Văn Dũng" born_on=1980-01-01 sex=male
				assignment person_id=R position_id=CT starts_on=2016-04-01 ends_on=2020-12-31 kind=appointment
				assignment person_id=R position_id=CT starts_on=2021-01-01 kind=reappointment`,
			Want: `overdue person=P obligation=CT due=2025-01-01 severity=N2 term=120
				overdue person=Q obligation=CT due=2025-01-01 severity=N2 term=120
				overdue person=R obligation=CT due=2026-01-01 severity=N2 term=60`},
		{Name: text("Vị trí tiền thân không có trong danh sách vị trí: coi là vị trí đứng đầu", "A former position that no list has is taken for the head's"),
			AsOf: "2026-03-02", Given: vinh + director + `position_lineage predecessor_id=CT-CU successor_id=CT effective_on=2025-03-01
				assignment person_id=P position_id=CT-CU starts_on=2016-01-01 kind=appointment
				appointment person_id=P position_id=CT-CU kind=reappointment decided_on=2024-01-01`,
			Want: "overdue person=P obligation=CT due=2026-01-01 severity=N2 term=120"},
		{Name: text("Đơn vị sáp nhập, người đứng đầu giữ vị trí mới: cùng một cơ quan, nhiệm kỳ không tính lại; nghỉ một ngày ở giữa thì tính lại", "The unit is merged and its head leads the new one: it is the same agency; with a day in between the terms begin anew"),
			AsOf: "2026-03-02", Given: vinh + director + `position position_id=CT-CU name="Cục trưởng" unit_id=CLS-CU listed=1 managerial=1 leadership=head
				unit_lineage predecessor_id=CLS-CU successor_id=CLS effective_on=2025-03-01
				assignment person_id=P position_id=CT-CU starts_on=2016-03-01 ends_on=2025-02-28 kind=appointment
				assignment person_id=P position_id=CT starts_on=2025-03-01 kind=appointment
				person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
				assignment person_id=Q position_id=CT-CU starts_on=2016-03-01 ends_on=2025-02-27 kind=appointment
				assignment person_id=Q position_id=CT starts_on=2025-03-01 kind=appointment`,
			Want: "overdue person=P obligation=CT due=2026-03-01 severity=N2 since=2025-03-01 term=120\npass person=Q obligation=CT due=2030-03-01"},
		{Name: text("Vị trí đổi tên: thời gian tính tiếp; rời một ngày rồi trở lại: tính lại từ đầu", "A renamed position goes on; a day away and the run begins anew"),
			AsOf: "2026-03-02", Given: vinh + deputy + `position_lineage predecessor_id=PCT-CU successor_id=PCT effective_on=2025-03-01
				assignment person_id=P position_id=PCT-CU starts_on=2021-01-01 kind=appointment
				person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
				assignment person_id=Q position_id=PCT starts_on=2016-01-01 ends_on=2022-12-30 kind=appointment
				assignment person_id=Q position_id=PCT starts_on=2023-01-01 kind=appointment`,
			Want: "overdue person=P obligation=PCT due=2026-01-01 severity=N2\npass person=Q obligation=PCT due=2028-01-01"},
		{Name: text("Hết thời hạn khi còn dưới 5 năm đến tuổi nghỉ hưu: miễn; còn đúng 5 năm thì không", "The term ends less than 5 years before retirement age: exempt; exactly 5 years are not"),
			AsOf: "2021-09-01", Given: `person person_id=P full_name="Trần Văn Bình" born_on=1965-02-10 sex=male
				` + deputy + `assignment person_id=P position_id=PCT starts_on=2016-08-11 kind=appointment
				person person_id=Q full_name="Trần Văn Ba" born_on=1965-02-10 sex=male
				assignment person_id=Q position_id=PCT starts_on=2016-08-10 kind=appointment`,
			Want: "exempt person=P obligation=PCT due=2021-08-11 ground=2026-08-10\noverdue person=Q obligation=PCT due=2021-08-10 severity=N2"},
		{Name: text("Có quyết định kéo dài đến tuổi nghỉ hưu: miễn", "There is a decision to keep the manager until retirement age: exempt"),
			AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2020-01-01 ends_on=2024-12-31 kind=appointment
				assignment person_id=P position_id=PCT starts_on=2025-01-01 kind=extension`,
			Want: "exempt person=P obligation=PCT due=2025-01-01 ground=extension"},
		{Name: text("Quyết định kéo dài từ trước khi được bổ nhiệm lại không còn tác dụng; quyết định chưa rõ loại trước khi kéo dài thì không sao; gần tuổi nghỉ hưu mà chưa hết thời hạn: đạt", "A decision to keep a manager, made before a reappointment, has no effect any more; one without a kind before the extension does not matter; near to retirement with the term not over: pass"),
			AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2014-01-01 ends_on=2018-12-31 kind=appointment
				assignment person_id=P position_id=PCT starts_on=2019-01-01 ends_on=2019-12-31 kind=extension
				assignment person_id=P position_id=PCT starts_on=2020-01-01 kind=reappointment
				person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
				assignment person_id=Q position_id=PCT starts_on=2018-01-01 ends_on=2020-12-31 kind=appointment
				assignment person_id=Q position_id=PCT starts_on=2021-01-01 ends_on=2022-12-31
				assignment person_id=Q position_id=PCT starts_on=2023-01-01 kind=extension
				person person_id=R full_name="Trần Văn Bình" born_on=1965-02-10 sex=male
				assignment person_id=R position_id=PCT starts_on=2024-01-01 kind=appointment`,
			Want: `overdue person=P obligation=PCT due=2025-01-01 severity=N2
				exempt person=Q obligation=PCT due=2023-01-01 ground=extension
				pass person=R obligation=PCT due=2029-01-01`},
		{Name: text("Kéo dài đến tuổi nghỉ hưu, nhưng ngày sinh không rõ, hoặc là nữ thì đã qua tuổi ấy: không biết còn được kéo dài hay không", "Kept until retirement age, but the birth is not known, or a woman would have passed it: whether that still holds is not known"),
			AsOf: "2026-03-02", Given: "person person_id=P full_name=Vinh\n" + deputy + `assignment person_id=P position_id=PCT starts_on=2020-01-01 ends_on=2024-12-31 kind=appointment
				assignment person_id=P position_id=PCT starts_on=2025-01-01 kind=extension
				person person_id=Q full_name=Cúc born_on=1967-02-10
				assignment person_id=Q position_id=PCT starts_on=2018-01-01 kind=extension
				person person_id=R full_name=Dũng born_on=1963-02-10 sex=male
				assignment person_id=R position_id=PCT starts_on=2018-01-01 kind=extension`,
			Want: `unknown person=P obligation=PCT due=2025-01-01 missing=person.born_on
				unknown person=Q obligation=PCT due=2023-01-01 missing=person.sex
				overdue person=R obligation=PCT due=2023-01-01 severity=N2`},
		{Name: text("Không phải lãnh đạo, quản lý; đã thôi giữ; đã rời cơ quan", "Not managerial; no longer held; left the service"),
			AsOf: "2026-03-02", Given: vinh + consular + deputy + `assignment person_id=P position_id=LS starts_on=2010-01-01 kind=placement
				assignment person_id=P position_id=PCT starts_on=2010-01-01 ends_on=2026-03-01 kind=appointment
				person person_id=Q full_name="Lê Thị Cúc" left_on=2026-03-01
				assignment person_id=Q position_id=PCT starts_on=2010-01-01 kind=appointment`,
			Want: "none"},
	}, termMissing),
	Judge: func(h rules.Hearing) []rules.Verdict {
		if !mayManage(h) || h.HasLeft() {
			return nil
		}
		all := holdings(h)
		var verdicts []rules.Verdict
		for _, o := range offices(h, all, managerial) {
			verdicts = append(verdicts, pastTerm(h, mandateOf(h, all, o)))
		}
		return verdicts
	},
}

func managerial(p *record.Position) bool { return p.Managerial != record.No }

// mayManage is a quick look that needs no memory: whether the person may hold a managerial position.
func mayManage(h rules.Hearing) bool { return mayHold(h, managerial) }

func pastTerm(h rules.Hearing, m mandate) rules.Verdict {
	v := m.post.verdict(h.ID)
	if len(m.doubts) > 0 {
		v.Outcome = rules.Unknown
		v.Reasons = func(rules.Verdict) rules.Reasons {
			return rules.Reasons{
				Message: say("%s giữ %s; chưa đủ dữ liệu để xác định thời hạn.", "%s holds %s; there is not enough data to say until when.", personName(h), m.post.label()),
				Advice:  adviceToMend(), Evidence: m.run.evidence(h.Ref), Missing: m.doubts,
			}
		}
		return v
	}
	outcome, l := m.judge(h)
	v.Outcome, v.DueOn = outcome, l.due
	var missing []rules.Missing
	if outcome == rules.Unknown {
		missing = l.missing
	}
	if outcome.Open() {
		missing = slices.Concat(missing, m.post.unknownManagerial())
	}
	if outcome != rules.Overdue {
		missing = slices.Concat(missing, m.unplacedTime(h)) // with that time it could be overdue
	}
	if len(missing) > 0 {
		v.Outcome = rules.Unknown
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:    m.message(h, v.Outcome, l),
			Advice:     m.advice(v.Outcome, l),
			Evidence:   m.evidence(h, v.Outcome, l),
			Parameters: m.parameters(h, v.Outcome, l),
			Missing:    missing,
		}
	}
	return v
}

// Vinh is far from retirement. The consular department has a director and deputies.
const (
	vinh     = "person person_id=P full_name=\"Hoàng Văn Vinh\" born_on=1980-01-01 sex=male\n"
	deputy   = "position position_id=PCT name=\"Phó Cục trưởng Cục Lãnh sự\" unit_id=CLS listed=1 managerial=1 leadership=deputy\n"
	director = "position position_id=CT name=\"Cục trưởng Cục Lãnh sự\" unit_id=CLS listed=1 managerial=1 leadership=head\n"
)
