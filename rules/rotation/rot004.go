package rotation

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// ROT004 finds who is back in a listed position too soon after leaving it. A day's break made to set the clock to zero does
// not (ROT-001 adds the time up); here it is named. There is no law behind it: the ministry sets the months.
var ROT004 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-004", Severity: rules.N3, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Quay lại vị trí cũ sớm", "Early return to a former position"),
		Says: text("Người đã thôi giữ một vị trí lại giữ chính vị trí đó sớm hơn thời gian tối thiểu.",
			"Someone who had left a position is back in it sooner than is allowed."),
		Basis: []rules.Citation{
			{Text: text("Thời gian tối thiểu trước khi trở lại vị trí cũ: do Bộ quyết định", "The shortest time before a return: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người giữ vị trí (person.person_id)", "Who holds the position (person.person_id)"),
		Obligation: text("Vị trí đang giữ lại (position.position_id)", "The position held again (position.position_id)"),
		Listed:     true,
		Rows:       []string{"assignment"},
		Reads:      dutyNeeds(rules.Need{Kind: "assignment", Columns: []string{"kind"}}),
		Considers: dutyCaveats(
			caveat("không xét thời gian công tác ở nước ngoài: mọi thời gian rời vị trí đều tính", "postings abroad are not considered: every gap counts", "posting", "posting_id", "unit_id"),
			wording.Detail("mọi dòng đều coi là nhiệm kỳ, kể cả đi học và công tác ngắn ngày", "every row counts as a posting, study abroad and short missions too", "posting", "kind"),
			wording.Detail("không rõ nhiệm kỳ từ ngày nào đến ngày nào: có thể rơi vào bất kỳ thời gian nào", "the days of postings are not known: one may lie in any gap", "posting", "took_up_on", "left_on"),
			wording.Detail("nhiệm kỳ không rõ cả ngày đầu và ngày cuối được coi là có thể rơi vào bất kỳ thời gian nào", "a posting with neither a first nor a last day may lie anywhere", "posting", "planned_from")),
		Across: text("Ai khác đã giữ vị trí đó trong thời gian người này đi công tác nước ngoài", "Who else held the position while this person was posted abroad"),
		Uses:   dutyParameters("rot.acting_days"),
		Paragraph: text(`Đối tượng như ROT-001: mọi (người, vị trí phải chuyển đổi) đang giữ vào ngày chốt số liệu A; nghĩa vụ là vị trí. Giai đoạn như ROT-001 (kể cả qua kế thừa), nhưng giai đoạn trước chỉ gồm quyết định tạm thời đảm nhiệm (acting) và không quá rot.acting_days ngày thì không tính là giai đoạn.
f là ngày đầu của giai đoạn đang giữ, L là ngày cuối của giai đoạn liền trước. Không có giai đoạn trước: đạt. (L + 1 ngày) cộng rot.cool_months tháng không sau f: đạt. Nếu sau f là quay lại sớm:
– giai đoạn đang giữ chỉ là tạm thời đảm nhiệm và đến ngày A chưa quá rot.acting_days ngày: được miễn;
– một nhiệm kỳ công tác nước ngoài (không phải đi học, không phải công tác ngắn ngày) của người đó có ngày nằm trong khoảng từ L + 1 đến f − 1, và không ai khác giữ vị trí đó (hoặc vị trí tiền thân, kế thừa) vào bất kỳ ngày nào của khoảng ấy: đạt, vì không có ai thay;
– còn lại: vi phạm (ghi là quá hạn, không có ngày đến hạn).`,
			`The population is ROT-001's: every (person, position that must be changed) held on the as-of date A; the obligation is the position. Pieces are ROT-001's, lineage included, but an earlier piece that is only acting and no longer than rot.acting_days days is none.
f is the first day of the piece held now, L the last day of the one before it. No piece before: pass. (L + 1 day) plus rot.cool_months months is not after f: pass. If it is after f, it is an early return:
– the piece held now is only acting and on A has lasted no longer than rot.acting_days days: exempt;
– a posting of the person (neither study nor a short mission) covers a day from L + 1 to f − 1, and nobody else held the position, or one of its lineage, on any day of that time: pass, because nobody had taken over;
– else a breach (stored as overdue, without a due day).`),
		Exempts: text("Đang tạm thời đảm nhiệm không quá rot.acting_days ngày.", "Acting for no longer than rot.acting_days days."),
		Unknowns: text(
			`Không xác định được thời gian giữ vị trí (như ROT-001).
Một dòng assignment bị loại, không đọc được vị trí, có thể có ngày nằm trong khoảng rời vị trí, hoặc (khi không phải quay lại sớm) có thể là thời gian giữ trước đó mà nếu vậy thì là quay lại sớm.
Loại quyết định (assignment.kind) hoặc position.managerial để trống; nhiệm kỳ không rõ took_up_on có thể nằm trong khoảng ấy (không rõ cả left_on thì khi planned_from không sau f − 1); dòng posting (không kể dòng đi học, công tác ngắn ngày, hoặc có took_up_on mà chỉ planned_from, planned_to có lỗi; took_up_on sau planned_to thì coi như không đọc được took_up_on) hoặc dòng assignment của người khác bị loại, hoặc không đọc được ngày người khác rời cơ quan; mà giá trị đúng có thể làm kết luận khác đi.`,
			`The time in the position cannot be known (as in ROT-001).
A set-aside assignment whose position cannot be read may cover a day of the gap, or (where there is no early return) may be an earlier time in the position that would make one.
assignment.kind or position.managerial is empty; a posting without took_up_on may lie in that time (without left_on too: if planned_from is no later than f − 1); a posting (neither study nor a short mission, nor one with a took_up_on of which only planned_from or planned_to is faulty; a took_up_on after planned_to counts as unreadable) or someone else's assignment was set aside, or the day on which someone else left cannot be read; and the true value could change the verdict.`),
		Remedy: text("Chuyển người đó sang vị trí khác; hoặc trình Ban Chỉ đạo chấp nhận giải trình đến ngày được phép trở lại.", "Move the person to another position; or ask the committee for a waiver until the day on which the return is lawful."),
		Lapsed: text("không còn giữ vị trí đó, hoặc vị trí đó không còn phải chuyển đổi", "the position is no longer held, or no longer has to be changed"),
	},
	Cases: slices.Concat([]rules.Case{
		{Name: text("Nghỉ một ngày để thời hạn tính lại", "A break of one day, made to reset the clock"),
			Edge: "①", AsOf: "2024-06-01", Given: back("2024-01-02"), Want: "overdue person=P obligation=LS severity=N3 at=CLS since=2024-01-02"},
		{Name: text("Trở lại đúng sau 24 tháng", "Back after exactly 24 months"),
			AsOf: "2026-06-01", Given: back("2026-01-01"), Want: "pass person=P obligation=LS"},
		{Name: text("Trở lại sớm hơn một ngày, dưới tên mới của vị trí", "One day earlier, and under the position's new name"),
			AsOf: "2026-06-01", Given: chi + consular + `position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS-C starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
				assignment person_id=P position_id=LS starts_on=2025-12-31 kind=transfer`,
			Want: "overdue person=P obligation=LS severity=N3"},
		{Name: text("Giữ lần đầu", "Held for the first time"),
			AsOf: "2024-06-01", Given: chi + consular + "assignment person_id=P position_id=LS starts_on=2021-01-01 kind=transfer", Want: "pass person=P obligation=LS"},
		{Name: text("Đang tạm thời đảm nhiệm: ngày thứ 30 còn được miễn", "Acting again: exempt on the 30th day"),
			AsOf: "2024-06-30", Given: backActing, Want: "exempt person=P obligation=LS"},
		{Name: text("Ngày thứ 31 không còn được miễn", "On the 31st day no longer"),
			AsOf: "2024-07-01", Given: backActing, Want: "overdue person=P obligation=LS severity=N3"},
		{Name: text("Trước đây chỉ tạm thời đảm nhiệm 30 ngày: không phải là trở lại", "Before it was only acting for 30 days: no return"),
			AsOf: "2024-06-01", Given: chi + consular + `assignment person_id=P position_id=LS starts_on=2023-12-02 ends_on=2023-12-31 kind=acting
				assignment person_id=P position_id=LS starts_on=2024-03-01 kind=transfer`, Want: "pass person=P obligation=LS"},
		{Name: text("Đi công tác nước ngoài, có người thay: vẫn là trở lại sớm", "Posted abroad and replaced by another holder: an early return"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + "assignment person_id=Q position_id=LS starts_on=2024-02-01 ends_on=2025-01-31 kind=transfer",
			Want: "overdue person=P obligation=LS severity=N3 at=CLS"},
		{Name: text("Người thay giữ vị trí dưới tên cũ, nay ngoài danh mục: vẫn là có người thay", "Whoever took over held it under its former name, which is off the list now: replaced all the same"),
			Edge: "②", AsOf: "2025-06-01", Given: chi + consular + `person person_id=Q full_name="Lê Thị Cúc"
				position position_id=LS-C name="Cấp hộ chiếu (cũ)" unit_id=CLS listed=0 managerial=0
				position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS-C starts_on=2021-01-01 ends_on=2024-01-31 kind=transfer
				assignment person_id=P position_id=LS starts_on=2025-03-01 kind=transfer
				posting person_id=P posting_id=NK-9 unit_id=VTE took_up_on=2024-02-01 left_on=2025-01-31
				assignment person_id=Q position_id=LS-C starts_on=2024-02-01 ends_on=2025-01-31 kind=transfer`,
			Want: "overdue person=P obligation=LS severity=N3"},
		{Name: text("Đi công tác nước ngoài, không có ai thay: thời gian đi không tính; ai giữ cùng đến ngày rời, ai đã rời cơ quan mà dòng chưa đóng, không phải là người thay", "Posted abroad and nobody took over: the gap does not count; whoever shared the desk until the day of leaving, or left the service with the row open, had not taken over"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + `assignment person_id=Q position_id=LS starts_on=2019-01-01 ends_on=2023-12-31 kind=transfer
				assignment person_id=Q starts_on=2018-01-01 ends_on=2018-12-31
				person person_id=R full_name="Đỗ Văn Dũng" left_on=2023-12-31
				assignment person_id=R position_id=LS starts_on=2019-01-01 kind=transfer
				assignment person_id=R position_id=LS starts_on=2024-02-01 kind=transfer`,
			Want: "pass person=P obligation=LS"},
		{Name: text("Có người giữ vị trí dù chỉ ngày đầu, hoặc ngày cuối, của khoảng ấy: đã có người thay", "Somebody held the position if only on the first day of that time, or on the last: somebody had taken over"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + cashier + `assignment person_id=Q position_id=LS starts_on=2024-01-01 ends_on=2024-01-01 kind=transfer
				person person_id=R full_name="Đỗ Văn Dũng"
				assignment person_id=R position_id=KT starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
				assignment person_id=R position_id=KT starts_on=2025-03-01 kind=transfer
				posting person_id=R posting_id=NK-8 unit_id=VTE took_up_on=2024-01-15 left_on=2025-02-15
				assignment person_id=Q position_id=KT starts_on=2025-02-28 ends_on=2025-02-28 kind=transfer`,
			Want: "overdue person=P obligation=LS severity=N3\noverdue person=R obligation=KT severity=N3"},
		{Name: text("Trước khi đi đã thay người khác hai tuần, sau khi về tạm giữ lại vị trí mười ngày: người kia có người thay, người này thì không", "Stood in for somebody for two weeks before going, and for ten days after coming home: the other one had been replaced, this one had not"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + cashier + `assignment person_id=P position_id=KT starts_on=2024-01-01 ends_on=2024-01-14 kind=acting
				assignment person_id=P position_id=LS starts_on=2025-02-16 ends_on=2025-02-25 kind=acting
				assignment person_id=Q position_id=KT starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
				assignment person_id=Q position_id=KT starts_on=2025-03-01 kind=transfer
				posting person_id=Q posting_id=NK-8 unit_id=VTE took_up_on=2024-01-01 left_on=2025-02-15`,
			Want: "pass person=P obligation=LS\noverdue person=Q obligation=KT severity=N3"},
		{Name: text("Nhiệm kỳ có ngày đầu hoặc ngày cuối của khoảng ấy là nhiệm kỳ xen giữa; nhiệm kỳ hết đúng ngày rời, bắt đầu hay dự kiến bắt đầu đúng ngày trở lại, hoặc đi học thì không", "A posting that has the first or the last day of that time lies in between; one that ended on the day of leaving, began or was to begin on the day of return, or study, does not"),
			Edge: "②", AsOf: "2024-06-01", Given: back("2024-03-01") + "posting person_id=P posting_id=NK unit_id=VTE took_up_on=2019-01-01 left_on=2023-12-31\n" +
				backToo("Q") + "posting person_id=Q posting_id=NK unit_id=VTE took_up_on=2023-12-15 left_on=2024-01-01\n" +
				backToo("R") + "posting person_id=R posting_id=NK unit_id=VTE took_up_on=2024-02-29 left_on=2024-03-15\n" +
				backToo("S") + "posting person_id=S posting_id=NK unit_id=VTE took_up_on=2024-03-01 left_on=2024-03-15\n" +
				backToo("T") + "posting person_id=T posting_id=NK unit_id=VTE planned_from=2024-03-01\n" +
				backToo("U") + "posting person_id=U posting_id=HOC unit_id=VTE kind=study took_up_on=2024-01-01 left_on=2024-02-15\n",
			Want: `overdue person=P obligation=LS severity=N3
				pass person=Q obligation=LS
				pass person=R obligation=LS
				overdue person=S obligation=LS severity=N3
				overdue person=T obligation=LS severity=N3
				overdue person=U obligation=LS severity=N3`},
		{Name: text("Người khác giữ vị trí quản lý kế thừa mã cũ, sau đó mã cũ được dùng lại: đã có người thay", "Somebody held the manager's position that had taken the code's place, before the code was used again: somebody had taken over"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + "position position_id=LS-M name=\"Trưởng phòng Lãnh sự\" unit_id=CLS listed=1 managerial=1\nposition_lineage predecessor_id=LS successor_id=LS-M effective_on=2024-02-01\nassignment person_id=Q position_id=LS-M starts_on=2024-02-01 ends_on=2025-01-31 kind=transfer",
			Want: "overdue person=P obligation=LS severity=N3"},
		{Name: text("Dòng bị loại có thể là của người thay", "A row that was set aside may be the one who took over"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + "assignment person_id=Q position_id=LS starts_on=2024-02-30 ends_on=2025-01-31 kind=transfer",
			Want: "unknown person=P obligation=LS missing=assignment.*"},
		{Name: text("Dòng bị loại của người khác không đọc được vị trí cũng có thể là của người thay", "A set-aside row of somebody else of which the position cannot be read may be of the one who took over too"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + "assignment person_id=Q starts_on=2024-02-01 ends_on=2025-01-31 kind=transfer",
			Want: "unknown person=P obligation=LS missing=assignment.*"},
		{Name: text("Người khác giữ vị trí mà dòng kế thừa không đọc được ngày cho biết là vị trí tiền thân: không biết có thay hay không", "Somebody held what a link without a readable day says was this position: whether they had taken over is not known"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + "position_lineage predecessor_id=LS-C successor_id=LS effective_on=2024-13-01\nassignment person_id=Q position_id=LS-C starts_on=2024-02-01 ends_on=2025-01-31 kind=transfer",
			Want: "unknown person=P obligation=LS missing=assignment.*"},
		{Name: text("Không đọc được người khác đã rời cơ quan ngày nào: không biết có thay hay không", "When somebody else left the service cannot be read: whether they had taken over is not known"),
			Edge: "②", AsOf: "2025-06-01", Given: backFromAbroad + "person person_id=R full_name=R left_on=2020-13-01\nassignment person_id=R position_id=LS starts_on=2019-01-01 kind=transfer",
			Want: "unknown person=P obligation=LS missing=assignment.*\nunknown person=R obligation=LS missing=person.left_on"},
	}, returnMissing),
	Judge:    func(h rules.Hearing) []rules.Verdict { return earlyReturns(h).verdicts },
	Gather:   func(h rules.Hearing) []rules.Fact { return testify(h, earlyReturns(h).open) },
	Conclude: returnsFromAbroad,
}

// back is someone who left on 31/12/2023 and is back since a day.
func back(since string) string {
	return chi + consular + `assignment person_id=P position_id=LS starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
	assignment person_id=P position_id=LS starts_on=` + since + ` kind=transfer
	`
}

// backToo is another one who left on 31/12/2023 and is back since 01/03/2024.
func backToo(person string) string {
	return `person person_id=` + person + ` full_name="Lê Thị Cúc"
	assignment person_id=` + person + ` position_id=LS starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
	assignment person_id=` + person + ` position_id=LS starts_on=2024-03-01 kind=transfer
	`
}

const (
	backActing = chi + consular + `assignment person_id=P position_id=LS starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
	assignment person_id=P position_id=LS starts_on=2024-06-01 kind=acting
	`
	backFromAbroad = chi + consular + `person person_id=Q full_name="Lê Thị Cúc"
	assignment person_id=P position_id=LS starts_on=2021-01-01 ends_on=2023-12-31 kind=appointment
	assignment person_id=P position_id=LS starts_on=2025-03-01 kind=transfer
	posting person_id=P posting_id=NK-9 unit_id=VTE took_up_on=2024-01-15 left_on=2025-02-15
	`
)

// earlyReturns judges every duty but those that hang on who held the position meanwhile.
func earlyReturns(h rules.Hearing) comebacks { return ofDuties(h, judgeReturns) }

// comebacks are the verdicts about a person, and the returns that wait for what the dossiers of others say.
type comebacks struct {
	verdicts []rules.Verdict
	open     []comeback
}

func judgeReturns(h rules.Hearing, found []duty) (j comebacks) {
	for _, d := range found {
		c := comebackOf(h, d)
		v := d.post.verdict(h.ID)
		v.Outcome = rules.Pass
		missing := c.doubts
		switch {
		case len(c.doubts) > 0:
		case !c.early():
			missing = c.unplacedTime(h)
		case c.standingIn == record.Yes:
			v.Outcome = rules.Exempt
		default:
			unplaced := c.unplacedTime(h)
			if len(unplaced) == 0 && (c.posting != nil || len(c.doubtfulPosts) > 0) {
				j.open = append(j.open, c)
				continue
			}
			v.Outcome, missing = rules.Overdue, slices.Concat(c.unsure(), c.doubtfulPosts, unplaced)
		}
		if len(missing) > 0 {
			v.Outcome = rules.Unknown
		}
		v.Reasons = func(v rules.Verdict) rules.Reasons {
			return c.absence(h).reasons(v.Outcome, c.post.label(), missing, c.parameters())
		}
		j.verdicts = append(j.verdicts, v)
	}
	return j
}

// testify leaves to Conclude what only the dossiers of others can tell, and notes for others who held what.
func testify(h rules.Hearing, open []comeback) []rules.Fact {
	facts := occupants(h, open)
	for i := range open {
		a := open[i].absence(h)
		a.unsure, a.doubtful = open[i].unsure(), open[i].doubtfulPosts
		facts = append(facts, a.fact(open[i].id))
	}
	return facts
}

// returnsFromAbroad judges those who were posted abroad in between: if nobody had taken over, the gap does not count.
func returnsFromAbroad(c rules.Chronicle) []rules.Verdict {
	var verdicts []rules.Verdict
	for _, f := range c.Facts {
		a, waits := f.Detail.(absence)
		if !waits {
			continue
		}
		post, _ := readPost(c.Ref, f.Key)
		v := post.verdict(f.Person)
		var missing []rules.Missing
		v.Outcome, missing = a.judge(occupied(c, f.Key, a.gap()), f.Key)
		v.Reasons = func(v rules.Verdict) rules.Reasons {
			return a.reasons(v.Outcome, post.label(), missing, []parameters.Value{c.Param("rot.cool_months", a.back)})
		}
		verdicts = append(verdicts, v)
	}
	return verdicts
}

// judge says what a return is, given whether somebody held the position meanwhile: if so, it does not matter whether the
// person was abroad; if not and they certainly were, what the decisions were does not.
func (a absence) judge(replaced record.Flag, position string) (rules.Outcome, []rules.Missing) {
	missing := a.unsure
	switch {
	case replaced == record.No && a.posting != "":
		return rules.Pass, nil
	case replaced == record.No:
		missing = slices.Concat(missing, a.doubtful)
	case replaced == record.Unknown:
		missing = slices.Concat(missing, a.doubtful, []rules.Missing{{Record: "assignment", Key: rules.Key("position_id", position), Field: wording.WholeRow,
			Why: text("một dòng bị loại có thể là của người thay trong thời gian đó", "a row that was set aside may be of someone who took over meanwhile")}})
	}
	if len(missing) > 0 {
		return rules.Unknown, missing
	}
	return rules.Overdue, nil
}

func (a absence) reasons(o rules.Outcome, post record.Text, missing []rules.Missing, used []parameters.Value) rules.Reasons {
	return rules.Reasons{
		Message: a.message(post, o), Evidence: a.evidence(), Missing: missing, Parameters: used,
		Advice: adviceOn(o, text("Bố trí người đó sang vị trí khác.", "Find another position for the person."), record.Text{}),
	}
}

func (a absence) message(post record.Text, o rules.Outcome) record.Text {
	switch {
	case a.back.IsZero() || a.left.IsZero() && o == rules.Unknown:
		return say("%s giữ %s; chưa đủ dữ liệu để biết có phải trở lại vị trí cũ hay không.",
			"%s holds %s; there is not enough data to say whether that is a return.", a.who, post)
	case a.left.IsZero() && o != rules.Unknown:
		return say("%s giữ %s từ ngày %s, không phải trở lại vị trí cũ.", "%s has held %s since %s, which is no return.", a.who, post, a.back)
	}
	stem := say("%s thôi giữ %s ngày %s và trở lại ngày %s, được phép từ ngày %s", "%s left %s on %s and was back on %s, which is allowed from %s",
		a.who, post, a.left, a.back, a.lawful)
	switch o {
	case rules.Overdue:
		return say("%s: quá sớm.", "%s: too soon.", stem)
	case rules.Exempt:
		return say("%s; hiện chỉ tạm thời đảm nhiệm.", "%s; for now only acting.", stem)
	case rules.Unknown:
		return say("%s; chưa đủ dữ liệu để biết có phải trở lại sớm hay không.", "%s; there is not enough data to say whether that was too soon.", stem)
	}
	return say("%s; không phải trở lại sớm.", "%s; that was not too soon.", stem)
}
