package rotation

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// ROT006 finds who is under disciplinary review or criminal proceedings and still signs in a listed position (Law 36/2018,
// Article 71: suspension, or a temporary move to other work). A deferral of the change of position does not settle it: that
// suspends ROT-001 and is the very reason to look here.
var ROT006 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-006", Severity: rules.N2, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Người đang bị xem xét, xử lý vẫn giữ vị trí nhạy cảm", "Under review in a listed position"),
		Says: text("Người đang bị xem xét kỷ luật, điều tra, truy tố hoặc xét xử mà vẫn giữ vị trí thuộc danh mục có quyền ký, chưa bị tạm đình chỉ hay chuyển tạm thời.",
			"Someone under disciplinary review, investigation, prosecution or trial still holds a listed position with the right to sign, neither suspended nor moved for the time."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 71 (tạm đình chỉ công tác, tạm thời chuyển vị trí công tác khác)", "Anti-Corruption Law 36/2018/QH14, Article 71 (suspension, temporary move to other work)"), Mark: "verified"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người đang bị xem xét, xử lý (person.person_id)", "Who is under review (person.person_id)"),
		Obligation: text("Vị trí thuộc danh mục đang giữ (position.position_id)", "The listed position that is held (position.position_id)"),
		Listed:     true,
		Rows:       []string{"assignment", "proceeding"},
		Reads: officeNeeds([]string{"listed", "signing_right"},
			rules.Need{Kind: "assignment", Columns: []string{"position_id", "starts_on", "ends_on"}},
			rules.Need{Kind: "proceeding", Columns: []string{"kind", "opened_on", "closed_on", "measure"}}),
		Considers: officeCaveats(
			caveat("không xét quyết định tạm thời chuyển vị trí ghi ở quá trình công tác", "temporary transfers recorded as assignments are not considered", "assignment", "kind"),
			caveat("không xét ngày Bộ nhận được thông báo, coi như biết ngay khi vụ việc bắt đầu", "the day the ministry was told is not considered: a case counts from its opening", "proceeding", "notified_on"),
			caveat("không xét ngày biện pháp có hiệu lực", "the day from which a measure holds is not considered", "proceeding", "measure_on"),
			caveat("không xét lý do không tạm đình chỉ: mọi quyết định không tạm đình chỉ đều coi là có lý do", "reasons for not suspending are not considered: every such decision counts as reasoned", "proceeding", "measure_reason"),
		),
		Paragraph: text(
			`Vụ việc đang mở: dòng proceeding có kind là discipline, investigation, prosecution hoặc trial; opened_on và notified_on (nếu có: ngày Bộ nhận được thông báo) không sau ngày chốt số liệu; closed_on để trống hoặc sau ngày chốt số liệu. Thanh tra, kiểm tra, xác minh (inspection) không tính.
Đối tượng: người có ít nhất một vụ việc đang mở, ở mỗi vị trí thuộc danh mục (kể cả lãnh đạo, quản lý) đang giữ vào ngày chốt số liệu, trừ vị trí không có quyền ký (signing_right). Thời gian giữ tính qua kế thừa vị trí như ROT-001. Nghĩa vụ là vị trí.
Biện pháp: measure của vụ việc, nếu measure_on để trống hoặc không sau ngày chốt số liệu; biện pháp có hiệu lực sau ngày đó coi như chưa có (none).
Kết luận, theo thứ tự: người đó đang giữ một vị trí khác theo quyết định kind là temporary_transfer, bắt đầu không trước ngày mở của vụ việc sớm nhất đang mở, hoặc mọi vụ việc đang mở có biện pháp suspended hay temporary_transfer thì đạt; có vụ việc mà biện pháp là none, hoặc not_suspended mà không ghi measure_reason thì vi phạm, không có ngày đến hạn; có vụ việc không rõ biện pháp thì chưa đủ dữ liệu; còn lại (not_suspended có lý do) là miễn.`,
			`Open case: a proceeding of kind discipline, investigation, prosecution or trial; opened_on and notified_on (if there is one: the day the ministry was told) on or before the as-of date; closed_on empty or after it. Inspection, check and verification do not count.
Population: whoever has an open case, in each listed position (managerial or not) held on the as-of date, unless it has no signing_right. Holding follows lineage as in ROT-001. The obligation is the position.
Measure: the case's measure, if measure_on is empty or not after the as-of date; one that holds from a later day counts as none yet.
Verdict, in this order: the person holds another position by an assignment of kind temporary_transfer that began on or after the opening of the earliest open case, or every open case has the measure suspended or temporary_transfer: pass; a case has the measure none, or not_suspended without measure_reason: overdue, with no due day; a case whose measure is not known: not enough data; else (not_suspended with a reason) exempt.`),
		Exempts: text("Quyết định không tạm đình chỉ có nêu lý do (measure là not_suspended, có measure_reason).", "A decision not to suspend that gives its reason (measure not_suspended, with measure_reason)."),
		Unknowns: text("Chưa rõ biện pháp của một vụ việc đang mở; không rõ vị trí có quyền ký, hoặc quyết định đang giữ vị trí khác không ghi loại, mà giá trị đúng có thể làm kết luận khác đi; dòng proceeding bị loại có thể là vụ việc đang mở; dòng assignment, position, position_lineage bị loại hoặc ngày rời cơ quan không đọc được.",
			"The measure of an open case is not known; whether the position has signing right, or the kind of a decision for another position, is not recorded and could change the verdict; a set-aside proceeding may be an open case; an assignment, position or lineage row was set aside, or the day of leaving the service cannot be read."),
		Remedy: text("Quyết định tạm đình chỉ công tác hoặc tạm thời chuyển vị trí công tác khác, hoặc quyết định không tạm đình chỉ có nêu lý do, và ghi vào hồ sơ vụ việc.",
			"Decide on suspension or a temporary move to other work, or decide not to suspend and give the reason, and record it with the case."),
		Lapsed: text("vụ việc đã kết thúc, không còn giữ vị trí đó, hoặc vị trí đó không còn quyền ký",
			"the case is closed, the position is no longer held, or it has no right to sign any more"),
	},
	Cases: []rules.Case{
		{Name: text("Đang bị điều tra, giữ vị trí có quyền ký, chưa có biện pháp; việc hoãn chuyển đổi theo ROT-001 không làm thay đổi điều này", "Under investigation in a position that signs, and no measure taken; that ROT-001 is deferred for it changes nothing"),
			Edge: "①", AsOf: "2026-05-01", Given: lan + signing + "assignment person_id=P position_id=LS starts_on=2024-01-01 decision_no=12/QĐ-BNG\n" + investigated + " measure=none",
			Want: "overdue person=P obligation=LS severity=N2 at=CLS since=2024-01-01 decision=12/QĐ-BNG"},
		{Name: text("Vụ việc do cơ quan khác thụ lý: trước ngày Bộ nhận thông báo thì chưa biết, từ ngày đó thì tính", "A case opened elsewhere: not known before the ministry is told, counted from that day on"),
			Edge: "②", AsOf: "2026-04-20", Given: lan + signing + `assignment person_id=P position_id=LS starts_on=2024-01-01
				proceeding person_id=P kind=prosecution opened_on=2026-03-02 notified_on=2026-04-20 measure=none
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=LS starts_on=2024-01-01
				proceeding person_id=Q kind=prosecution opened_on=2026-03-02 notified_on=2026-04-21 measure=none`,
			Want: "overdue person=P obligation=LS severity=N2"},
		{Name: text("Chức vụ lãnh đạo, quản lý cũng tính; vị trí không có quyền ký thì không", "A managerial position counts too; one without signing right does not"),
			AsOf: "2026-05-01", Given: lan + `position position_id=CT name="Cục trưởng" unit_id=CLS listed=1 signing_right=1
				position position_id=VT name="Văn thư" unit_id=CLS listed=1 signing_right=0
				position position_id=NGOAI name="Nghiên cứu" unit_id=CLS listed=0 signing_right=1
				assignment person_id=P position_id=CT starts_on=2024-01-01
				assignment person_id=P position_id=VT starts_on=2024-01-01
				assignment person_id=P position_id=NGOAI starts_on=2024-01-01
				` + investigated + " measure=none",
			Want: "overdue person=P obligation=CT severity=N2"},
		{Name: text("Đã tạm đình chỉ công tác: đạt", "Suspended: pass"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + " measure=suspended measure_on=2026-05-01", Want: "pass person=P obligation=LS"},
		{Name: text("Biện pháp là tạm thời chuyển vị trí; hoặc quyết định tạm thời chuyển có sau vụ việc đầu tiên, trước vụ việc thứ hai: đạt", "The measure is a temporary transfer; or the decision for one came after the first case and before the second: pass"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + ` measure=temporary_transfer
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=LS starts_on=2024-01-01
				assignment person_id=Q position_id=KHO starts_on=2026-03-15 kind=temporary_transfer
				proceeding person_id=Q kind=investigation opened_on=2026-03-02 measure=none
				proceeding person_id=Q kind=trial opened_on=2026-04-01 measure=none`,
			Want: "pass person=P obligation=LS\npass person=Q obligation=LS"},
		{Name: text("Hai quyết định tại cùng vị trí: một kết luận, tính từ quyết định đầu", "Two decisions at the same desk: one verdict, since the first of them"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + "assignment person_id=P position_id=LS starts_on=2025-06-01 kind=pay_grade\n" + investigated + " measure=none",
			Want: "overdue person=P obligation=LS severity=N2 since=2024-01-01"},
		{Name: text("Biện pháp có hiệu lực sau ngày chốt số liệu thì chưa có", "A measure that holds from a later day is none yet"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + " measure=suspended measure_on=2026-05-02", Want: "overdue person=P obligation=LS severity=N2"},
		{Name: text("Đang giữ vị trí khác theo quyết định tạm thời chuyển: đạt", "Temporarily transferred to another position: pass"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + " measure=none\nassignment person_id=P position_id=KHO starts_on=2026-03-02 kind=temporary_transfer",
			Want: "pass person=P obligation=LS"},
		{Name: text("Tạm thời chuyển chính vào một vị trí nhạy cảm có quyền ký không giải quyết được gì", "A temporary transfer into a listed position that signs settles nothing there"),
			AsOf: "2026-05-01", Given: lan + signing + investigated + " measure=none\nassignment person_id=P position_id=LS starts_on=2026-03-02 kind=temporary_transfer",
			Want: "overdue person=P obligation=LS severity=N2"},
		{Name: text("Quyết định tạm thời chuyển có trước vụ việc, hoặc đã hết: không tính", "A temporary transfer from before the case, or one that is over, does not count"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + ` measure=none
				assignment person_id=P position_id=KHO starts_on=2026-03-01 kind=temporary_transfer
				assignment person_id=P position_id=XE starts_on=2026-03-10 ends_on=2026-04-30 kind=temporary_transfer`,
			Want: "overdue person=P obligation=LS severity=N2"},
		{Name: text("Quyết định không tạm đình chỉ có nêu lý do: miễn", "It was decided not to suspend, with a reason: exempt"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + ` measure=not_suspended measure_reason="Không liên quan nhiệm vụ được giao"`,
			Want: "exempt person=P obligation=LS ground=not_suspended"},
		{Name: text("Quyết định không tạm đình chỉ mà không nêu lý do", "It was decided not to suspend, and no reason is given"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + " measure=not_suspended", Want: "overdue person=P obligation=LS severity=N2"},
		{Name: text("Hai vụ việc, một vụ chưa có biện pháp", "Two cases, and no measure in one of them"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + " measure=suspended\nproceeding person_id=P kind=discipline opened_on=2026-04-01 measure=none",
			Want: "overdue person=P obligation=LS severity=N2"},
		{Name: text("Vụ việc đã kết thúc đúng ngày chốt số liệu, chưa bắt đầu, hoặc chỉ là thanh tra, kiểm tra", "A case that ended on the as-of date, has not begun, or is an inspection only"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + `proceeding person_id=P kind=discipline opened_on=2026-01-01 closed_on=2026-05-01 measure=none
				proceeding person_id=P kind=trial opened_on=2026-05-02 measure=none
				proceeding person_id=P kind=inspection opened_on=2026-01-01 measure=none`,
			Want: "none"},
		// Not mapped.
		{Name: text("Chưa ánh xạ biện pháp hoặc quyền ký: không đánh giá quy tắc", "Measures or signing rights are not mapped: the rule is not evaluated"),
			AsOf: "2026-05-01", Given: lan + signing + "unmapped proceeding.measure", Want: "not evaluated"},
		{Name: text("Chưa ánh xạ lý do không tạm đình chỉ: coi như có lý do, kèm lưu ý", "Reasons are not mapped: every decision not to suspend counts as reasoned, saying so"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + " measure=not_suspended\nunmapped proceeding.measure_reason assignment.kind",
			Want: "exempt person=P obligation=LS"},
		// Empty.
		{Name: text("Không rõ biện pháp: chưa đủ dữ liệu, trừ khi vụ khác đã rõ là chưa có", "The measure is not known: not enough data, unless another case settles it"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + `
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=LS starts_on=2024-01-01
				proceeding person_id=Q kind=discipline opened_on=2026-04-01
				proceeding person_id=Q kind=trial opened_on=2026-04-01 measure=none`,
			Want: "unknown person=P obligation=LS missing=proceeding.measure\noverdue person=Q obligation=LS severity=N2"},
		{Name: text("Không rõ vị trí có quyền ký: chỉ thiếu dữ liệu khi chưa có biện pháp", "Whether the position signs is not known: that matters only where there is no measure"),
			AsOf: "2026-05-01", Given: lan + consulate + inOffice + investigated + ` measure=none
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=LS starts_on=2024-01-01
				proceeding person_id=Q kind=trial opened_on=2026-04-01 measure=suspended`,
			Want: "unknown person=P obligation=LS missing=position.signing_right\npass person=Q obligation=LS"},
		{Name: text("Quyết định không ghi loại có thể là tạm thời chuyển", "A decision without a kind may be a temporary transfer"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + " measure=none\nassignment person_id=P position_id=KHO starts_on=2026-03-10",
			Want: "unknown person=P obligation=LS missing=assignment.kind"},
		// Set aside.
		{Name: text("Dòng vụ việc bị loại có thể đang mở; phần đọc được cho biết đã đóng thì không tính", "A set-aside case may be open; one that is readably closed is not"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + `proceeding person_id=P kind=discipline opened_on=2026-13-01 measure=suspended
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=LS starts_on=2024-01-01
				proceeding person_id=Q kind=discipline opened_on=2026-13-01 closed_on=2026-05-01 measure=none
				proceeding person_id=Q kind=inspection opened_on=2026-13-01`,
			Want: "unknown person=P obligation=LS missing=proceeding.opened_on"},
		{Name: text("Dòng vụ việc bị loại mà Bộ được thông báo sau ngày chốt số liệu thì chưa biết; đúng ngày đó, hoặc không đọc được loại, thì có thể đang mở", "A set-aside case of which the ministry is only told after the as-of date is not known yet; one of that very day, or of which the kind cannot be read, may be open"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + `proceeding person_id=P kind=discipline opened_on=2026-13-01 notified_on=2026-05-02
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=LS starts_on=2024-01-01
				proceeding person_id=Q kind=discipline opened_on=2026-13-01 notified_on=2026-05-01
				person person_id=R full_name="Đỗ Văn Dũng"
				assignment person_id=R position_id=LS starts_on=2024-01-01
				proceeding person_id=R kind=zz opened_on=2026-03-01`,
			Want: "unknown person=Q obligation=LS missing=proceeding.opened_on\nunknown person=R obligation=LS missing=proceeding.kind"},
		{Name: text("Dòng bị loại có thể là quyết định tạm thời chuyển sang vị trí khác vì vụ việc: không đọc được loại, hoặc ngày cuối", "A set-aside row may be a temporary transfer to another position because of the case: its kind, or its last day, cannot be read"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + ` measure=none
				assignment person_id=P position_id=KHO starts_on=2026-03-10 kind=zz
				` + underInvestigation("Q") + "assignment person_id=Q position_id=KHO starts_on=2026-03-02 ends_on=2026-13-01 kind=temporary_transfer",
			Want: "unknown person=P obligation=LS missing=assignment.kind\nunknown person=Q obligation=LS missing=assignment.ends_on"},
		{Name: text("Dòng bị loại không thể là quyết định ấy: điều động, có trước vụ việc, đã hết, hoặc chính vị trí này", "A set-aside row that cannot be one: a transfer for good, from before the case, over, or for this very position"),
			AsOf: "2026-05-01", Given: lan + signing + inOffice + investigated + ` measure=none
				assignment person_id=P position_id=KHO starts_on=2026-03-10 ends_on=2026-13-01 kind=transfer
				assignment person_id=P position_id=KHO starts_on=2026-03-01 ends_on=2026-13-01 kind=temporary_transfer
				assignment person_id=P position_id=XE starts_on=2026-13-01 ends_on=2026-04-30 kind=temporary_transfer
				assignment person_id=P position_id=LS starts_on=2026-03-10 ends_on=2026-13-01 kind=temporary_transfer`,
			Want: "overdue person=P obligation=LS severity=N2"},
		{Name: text("Chỉ có một dòng không ghi vị trí: có thể là vị trí có quyền ký", "The only row has no position: it may be one that signs"),
			AsOf: "2026-05-01", Given: lan + signing + "assignment person_id=P starts_on=2024-01-01\n" + investigated + " measure=none",
			Want: `unknown person=P obligation="" missing=assignment.position_id`},
		{Name: text("Dòng kế thừa không dùng được: không biết vị trí đã đi đâu trước, hoặc sau, khi thành vị trí đang giữ", "A link that cannot be used: it is not known where the position led before, or after, it became the one that is held"),
			AsOf: "2026-05-01", Given: lan + signing + `position position_id=BC name="Báo chí" unit_id=CLS listed=1 signing_right=1
				position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				position_lineage predecessor_id=LS-C successor_id=- effective_on=2024-06-01
				assignment person_id=P position_id=LS-C starts_on=2024-01-01
				` + investigated + ` measure=none
				position_lineage predecessor_id=BC successor_id=- effective_on=2026-01-01
				person person_id=Q full_name="Lê Thị Cúc"
				assignment person_id=Q position_id=BC starts_on=2024-01-01
				proceeding person_id=Q kind=trial opened_on=2026-04-01 measure=none`,
			Want: `unknown person=P obligation=LS missing=position_lineage.successor_id
				unknown person=Q obligation="" missing=position_lineage.successor_id
				unknown person=Q obligation=BC missing=position_lineage.successor_id`},
		{Name: text("Không đọc được ngày bắt đầu ở vị trí đã được thay thế: có thể đang giữ chính vị trí đó", "The first day in a position that was replaced cannot be read: it may be that very one that is held"),
			AsOf: "2026-05-01", Given: lan + signing + `position position_id=KHO name="Kho" unit_id=CLS listed=1 signing_right=0
				position_lineage predecessor_id=LS successor_id=KHO effective_on=2025-03-01
				assignment person_id=P position_id=LS starts_on=2025-13-01
				` + investigated + " measure=none",
			Want: "unknown person=P obligation=LS missing=assignment.starts_on"},
		{Name: text("Vị trí chỉ được giữ qua đổi tên, mà dòng quyết định của chính vị trí đó bị loại: có thể đã thôi giữ", "Only a rename says that the position is held, and the decision for that very position was set aside: it may have ended"),
			AsOf: "2026-05-01", Given: lan + signing + `position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS-C starts_on=2024-01-01
				assignment person_id=P position_id=LS starts_on=2025-03-01 ends_on=2025-12-31 kind=zz
				` + investigated + " measure=none",
			Want: "unknown person=P obligation=LS missing=assignment.kind"},
		{Name: text("Chỉ có dòng bị loại cho biết đang giữ vị trí; ngày rời cơ quan không đọc được", "Only a set-aside row says that the position is held; the day of leaving cannot be read"),
			AsOf: "2026-05-01", Given: lan + signing + investigated + ` measure=none
				assignment person_id=P position_id=LS starts_on=2024-13-01
				person person_id=Q full_name="Lê Thị Cúc" left_on=0000-00-00
				assignment person_id=Q position_id=LS starts_on=2024-01-01
				proceeding person_id=Q kind=trial opened_on=2026-04-01 measure=none`,
			Want: "unknown person=P obligation=LS missing=assignment.starts_on\nunknown person=Q obligation=LS missing=person.left_on"},
	},
	Judge: func(h rules.Hearing) []rules.Verdict {
		r := reviewOf(h)
		if len(r.open)+len(r.unreadable) == 0 || h.HasLeft() {
			return nil
		}
		all := holdings(h)
		var verdicts []rules.Verdict
		for _, o := range offices(h, all, signsInListed) {
			verdicts = append(verdicts, underReview(h, r, all, o))
		}
		return verdicts
	},
}

func signsInListed(p *record.Position) bool {
	return p.Listed != record.No && p.SigningRight != record.No
}

// underReview judges one position.
func underReview(h rules.Hearing, r review, all []holding, o office) rules.Verdict {
	v := o.post.verdict(h.ID)
	missing := slices.Concat(o.doubts, r.unreadable)
	away := movedAway(h, r, all, o.id)
	switch {
	case len(missing) > 0:
		v.Outcome = rules.Unknown
	case away != nil:
		v.Outcome = rules.Pass
	default:
		v.Outcome = worst(h, r.open)
	}
	if v.Outcome == rules.Unknown || v.Outcome == rules.Overdue {
		missing = slices.Concat(missing, r.unknownMeasures(h, v.Outcome), unknownSigning(o), perhapsMovedAway(h, r, all, o.id), o.perhapsEnded(h, all))
	}
	if len(missing) > 0 {
		v.Outcome = rules.Unknown
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:  reviewMessage(h, r, &o, v.Outcome, away),
			Advice:   reviewAdvice(v.Outcome),
			Evidence: r.evidence(h, &o, away),
			Missing:  missing,
		}
	}
	return v
}

func reviewMessage(h rules.Hearing, r review, o *office, outcome rules.Outcome, away *record.Assignment) record.Text {
	stem := say("%s giữ %s", "%s holds %s", personName(h), o.post.label())
	for i, p := range r.open {
		join := text(", trong khi đang bị", ", while under")
		if i > 0 {
			join = text(" và", " and")
		}
		stem = say("%s%s %s (từ ngày %s)", "%s%s %s (since %s)", stem, join, wording.Code("proceeding", "kind", p.Kind), p.OpenedOn)
	}
	switch outcome {
	case rules.Overdue:
		return say("%s; chưa có quyết định tạm đình chỉ, tạm thời chuyển vị trí, hay không tạm đình chỉ có nêu lý do.",
			"%s; there is no decision to suspend, to transfer for the time being, or not to suspend that gives a reason.", stem)
	case rules.Exempt:
		return say("%s; đã có quyết định không tạm đình chỉ, có nêu lý do.", "%s; it was decided not to suspend, with a reason.", stem)
	case rules.Unknown:
		return say("%s; chưa đủ dữ liệu để kết luận.", "%s; there is not enough data for a verdict.", stem)
	}
	if away != nil {
		return say("%s; đã tạm thời chuyển sang vị trí khác từ ngày %s.", "%s; temporarily transferred since %s.", stem, away.StartsOn)
	}
	return say("%s; đã áp dụng biện pháp tạm thời.", "%s; an interim measure is in force.", stem)
}

func reviewAdvice(outcome rules.Outcome) record.Text {
	return adviceOn(outcome,
		text("Xem xét tạm đình chỉ công tác hoặc tạm thời chuyển vị trí công tác khác; nếu không thì quyết định và nêu lý do.", "Consider suspension or a temporary transfer; otherwise decide against it and give the reason."),
		record.Text{})
}

// underInvestigation is another one who signs there and is under investigation.
func underInvestigation(person string) string {
	return `person person_id=` + person + ` full_name="Lê Thị Cúc"
	assignment person_id=` + person + ` position_id=LS starts_on=2024-01-01
	proceeding person_id=` + person + ` kind=investigation opened_on=2026-03-02 measure=none
	`
}

// Lan signs in a consular position, and is under investigation.
const (
	consulate    = "position position_id=LS name=\"Cấp hộ chiếu\" unit_id=CLS listed=1\n"
	signing      = "position position_id=LS name=\"Cấp hộ chiếu\" unit_id=CLS listed=1 signing_right=1\n"
	inOffice     = "assignment person_id=P position_id=LS starts_on=2024-01-01\n"
	investigated = "proceeding person_id=P kind=investigation opened_on=2026-03-02"
)
