package rotation

import (
	"cmp"
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// ROT010 finds listed positions for which nobody has set after how long the holder must change (Law 36/2018, Article 25).
// The general period of the ministry stands in for it in ROT-001; that it has to is worth a reminder.
var ROT010 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-010", Severity: rules.N4, Assessment: "B.1.7.1", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Vị trí thuộc danh mục chưa có thời hạn chuyển đổi", "Listed position without a period"),
		Says: text("Vị trí thuộc danh mục mà chưa ai quy định thời hạn chuyển đổi.",
			"A listed position for which nobody has set a period."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 25", "Anti-Corruption Law 36/2018/QH14, Article 25"), Mark: "verified"},
		},
		Kind:       rules.PositionSubject,
		Subject:    text("Vị trí thuộc danh mục (position.position_id)", "The listed position (position.position_id)"),
		Obligation: text("Vị trí phải có thời hạn chuyển đổi (position.position_id)", "The position that must have a period (position.position_id)"),
		Listed:     true,
		Reads: []rules.Need{
			{Kind: "position", Columns: []string{"name", "unit_id", "listed", "managerial"}},
			{Kind: "rotation_period", Columns: []string{"position_id", "months", "starts_on", "ends_on"}},
		},
		Considers: []rules.Caveat{
			caveat("không xét vị trí đã được vị trí khác kế thừa", "positions that others have replaced are not left out",
				"position_lineage", "predecessor_id", "successor_id", "effective_on"),
		},
		Paragraph: text(
			`Đối tượng: mọi vị trí thuộc danh mục (listed), không phải lãnh đạo, quản lý, và vào ngày chốt số liệu chưa bị vị trí khác kế thừa (position_lineage có effective_on không sau ngày chốt số liệu; mã được trao lại sau đó, hoặc có thể đã được trao lại theo một dòng không dùng được hay một dòng có hiệu lực đúng ngày bị thay, thì tính là còn). Nghĩa vụ là chính vị trí đó.
Kết luận: có đúng một dòng rotation_period bao gồm ngày chốt số liệu thì đạt; không có dòng nào thì vi phạm, không có ngày đến hạn. Hai dòng chồng lên nhau là lỗi dữ liệu, không lấy dòng dài hơn. Thời hạn của vị trí tiền thân không chuyển sang vị trí kế thừa.`,
			`Population: every listed position that is not managerial and has not been replaced by the as-of date (position_lineage with effective_on on or before it; an id that was given back afterwards, or may have been by a row that cannot be used or one of the very day on which it was replaced, counts as standing). The obligation is that position.
Verdict: exactly one rotation_period that covers the as-of date: pass; none: overdue, with no due day. Two that overlap are an error in the records, and the longer one is not taken. A predecessor's period does not pass on to its successor.`),
		Exempts: text("Không có.", "Nothing does."),
		Unknowns: text("Có dòng rotation_period của vị trí bị loại hoặc chồng lên nhau, hoặc có mã không trong danh sách vị trí, chỉ khác mã của vị trí như nêu ở ROT-001, mà nếu là của vị trí thì kết luận sẽ khác; dòng position bị loại mà không đọc được là ngoài danh mục hay là chức vụ lãnh đạo, quản lý; hoặc chưa có thời hạn mà không rõ có phải chức vụ lãnh đạo, quản lý, hay dòng position_lineage của vị trí đó không dùng được có thể đã thay vị trí đó, hoặc dòng như thế hay dòng có hiệu lực đúng ngày bị thay có thể đã trao lại mã của vị trí đã bị thay.",
			"A period of the position was set aside or overlaps another, or has a code in no list that differs from the position's only as ROT-001 says, and the verdict would be another one if it were the position's; a set-aside position is not readably off the list or managerial; or there is no period and it is not known whether the position is managerial, or a lineage row of that position that cannot be used may have replaced it, or one like that, or of the very day on which it was replaced, may have given back the id of one that was replaced."),
		Remedy: text("Ban hành thời hạn định kỳ chuyển đổi cho vị trí và ghi vào danh mục; sửa các dòng chồng lên nhau.",
			"Set the period of the position and record it; mend periods that overlap."),
		Lapsed: text("vị trí đó nay là chức vụ lãnh đạo, quản lý", "the position is a manager's now"),
	},
	Cases: []rules.Case{
		{Name: text("Có thời hạn vào ngày chốt số liệu: đạt", "A period covers the as-of date: pass"),
			AsOf: "2026-01-01", Given: consular + "rotation_period position_id=LS months=36 starts_on=2020-01-01",
			Want: "pass position=LS obligation=LS at=CLS term=36"},
		{Name: text("Không có dòng nào; thời hạn đã hết hoặc chưa bắt đầu cũng vậy", "There is none; one that has ended or not begun is none either"),
			AsOf: "2026-01-01", Given: consular + cashier + `rotation_period position_id=KT months=36 starts_on=2020-01-01 ends_on=2025-12-31
				rotation_period position_id=KT months=24 starts_on=2026-01-02`,
			Want: "overdue position=LS obligation=LS severity=N4\noverdue position=KT obligation=KT severity=N4"},
		{Name: text("Vị trí mới sau sáp nhập chưa có dòng nào, dù các vị trí cũ đã có", "After a merger the new position has none yet, although the old ones had"),
			Edge: "①", AsOf: "2025-03-01", Given: consular + `position position_id=LS-1 name="Cấp hộ chiếu" unit_id=CLS listed=1 managerial=0
				position_lineage predecessor_id=LS-1 successor_id=LS effective_on=2025-03-01
				rotation_period position_id=LS-1 months=36 starts_on=2020-01-01`,
			Want: "overdue position=LS obligation=LS severity=N4"},
		{Name: text("Trước ngày sáp nhập vị trí cũ vẫn được xét", "Before the merger the old position is looked at"),
			Edge: "①", AsOf: "2025-02-28", Given: consular + `position_lineage predecessor_id=LS successor_id=LS-M effective_on=2025-03-01
				rotation_period position_id=LS months=36 starts_on=2020-01-01`,
			Want: "pass position=LS obligation=LS"},
		{Name: text("Đúng ngày sáp nhập vị trí cũ không còn được xét; dòng không dùng được cho biết mã được trao lại chỉ kể khi có ngày từ đó đến ngày chốt số liệu", "On the very day of the merger the old position is not looked at any more; a row that cannot be used and says that its code was given back counts only with a day from then to the as-of date"),
			Edge: "①", AsOf: "2025-03-01", Given: consular + cashier + `position position_id=VT name="Văn thư" unit_id=CLS listed=1 managerial=0
				position_lineage predecessor_id=LS successor_id=LS-M effective_on=2025-03-01
				position_lineage predecessor_id=KT successor_id=KT-M effective_on=2024-03-01
				position_lineage predecessor_id=- successor_id=KT effective_on=2024-02-29
				position_lineage predecessor_id=- successor_id=KT effective_on=2025-03-02
				position_lineage predecessor_id=VT successor_id=VT-M effective_on=2024-03-01
				position_lineage predecessor_id=- successor_id=VT effective_on=2025-03-01`,
			Want: "unknown position=VT obligation=VT missing=position_lineage.predecessor_id"},
		{Name: text("Mã vị trí được trao lại sau một lần đổi tên: vẫn xét", "A position that got its name back is looked at again"),
			AsOf: "2026-01-01", Given: consular + `position_lineage predecessor_id=LS successor_id=LS-M effective_on=2023-03-01
				position_lineage predecessor_id=LS-M successor_id=LS effective_on=2025-03-01`,
			Want: "overdue position=LS obligation=LS severity=N4"},
		{Name: text("Các bàn đánh số lại trong một ngày: mã vừa bị thay vừa được dùng lại, hoặc chỉ đổi tên hai lần", "Desks are numbered anew on one day: an id is given on as it is given up, unless it was renamed twice"),
			AsOf: "2026-01-01", Given: consular + cashier + `position_lineage predecessor_id=VT successor_id=LS effective_on=2025-03-01
				position_lineage predecessor_id=LS successor_id=LS-3 effective_on=2025-03-01
				position_lineage predecessor_id=VT-2 successor_id=KT effective_on=2025-03-01
				position_lineage predecessor_id=KT successor_id=KT-3 effective_on=2025-03-01
				rotation_period position_id=KT months=36 starts_on=2020-01-01`,
			Want: "unknown position=LS obligation=LS missing=position_lineage.effective_on\npass position=KT obligation=KT"},
		{Name: text("Hai thời hạn chồng lên nhau là lỗi, không lấy dòng dài hơn", "Two periods that overlap are an error, and the longer one is not taken"),
			Edge: "②", AsOf: "2026-01-01", Given: consular + `rotation_period position_id=LS months=60 starts_on=2020-01-01
				rotation_period position_id=LS months=36 starts_on=2024-01-01`,
			Want: "unknown position=LS obligation=LS missing=rotation_period.starts_on"},
		{Name: text("Ngoài danh mục, chức vụ lãnh đạo, quản lý", "Off the list, or managerial"),
			AsOf: "2026-01-01", Given: `position position_id=CT name="Cục trưởng" unit_id=CLS listed=1 managerial=1
				position position_id=VT name="Văn thư" unit_id=CLS listed=0 managerial=0`,
			Want: "none"},
		{Name: text("Chưa ánh xạ rotation_period: không đánh giá quy tắc", "rotation_period is not mapped: the rule is not evaluated"),
			AsOf: "2026-01-01", Given: consular + "unmapped rotation_period", Want: "not evaluated"},
		{Name: text("Chưa ánh xạ quan hệ kế thừa: vị trí đã bị thay vẫn được xét, kèm lưu ý", "Lineage is not mapped: a position that was replaced is looked at, saying so"),
			AsOf: "2026-01-01", Given: consular + "unmapped position_lineage", Want: "overdue position=LS obligation=LS severity=N4"},
		{Name: text("Không rõ có phải lãnh đạo, quản lý: chỉ thiếu dữ liệu khi chưa có thời hạn", "Whether it is managerial is not known: that matters only where there is no period"),
			AsOf: "2026-01-01", Given: `position position_id=A name=A unit_id=CLS listed=1
				position position_id=B name=B unit_id=CLS listed=1
				rotation_period position_id=B months=36 starts_on=2020-01-01`,
			Want: "unknown position=A obligation=A missing=position.managerial\npass position=B obligation=B"},
		{Name: text("Dòng vị trí hoặc dòng thời hạn bị loại", "A position or a period was set aside"),
			AsOf: "2026-01-01", Given: cashier + `position position_id=A name=A unit_id=CLS listed=2 managerial=0
				position position_id=B name=B unit_id=CLS listed=0 managerial=9
				position position_id=C name=C unit_id=CLS listed=1 managerial=1
				position position_id=C name=C unit_id=QTTV listed=1 managerial=1
				rotation_period position_id=KT months="ba năm" starts_on=2020-01-01`,
			Want: "unknown position=A obligation=A missing=position.listed\nunknown position=KT obligation=KT at=QTTV missing=rotation_period.months"},
		{Name: text("Thời hạn ghi mã vị trí bằng chữ thường: có thể là của vị trí; dòng chưa áp dụng, hoặc thêm vào thời hạn đã có, thì không làm khác đi", "A period names the position in small letters: it may be the position's; one that is not in force yet, or says again what is set, changes nothing"),
			AsOf: "2026-01-01", Given: consular + cashier + `position position_id=VT-01 name="Văn thư" unit_id=CLS listed=1 managerial=0
				rotation_period position_id=ls months=36 starts_on=2020-01-01
				rotation_period position_id=KT months=36 starts_on=2020-01-01
				rotation_period position_id=kt months=36 starts_on=2020-01-01
				rotation_period position_id=VT-1 months=36 starts_on=2026-01-02`,
			Want: "unknown position=LS obligation=LS missing=rotation_period.position_id\npass position=KT obligation=KT\noverdue position=VT-01 obligation=VT-01 severity=N4"},
		{Name: text("Dòng kế thừa không dùng được có thể đã thay vị trí đó", "A lineage row that cannot be used may have replaced the position"),
			AsOf: "2026-01-01", Given: consular + cashier + `position_lineage predecessor_id=LS successor_id=LS-M effective_on=2025-13-01
				position_lineage predecessor_id=KT successor_id="" effective_on=2025-03-01`,
			Want: "unknown position=LS obligation=LS missing=position_lineage.effective_on\nunknown position=KT obligation=KT missing=position_lineage.successor_id"},
		{Name: text("Hai dòng kế thừa ngược nhau trong một ngày: không biết vị trí nào còn", "Two lineage rows of one day contradict each other: it is not known which position stands"),
			AsOf: "2026-01-01", Given: consular + cashier + `position_lineage predecessor_id=LS successor_id=KT effective_on=2025-03-01
				position_lineage predecessor_id=KT successor_id=LS effective_on=2025-03-01`,
			Want: "unknown position=LS obligation=LS missing=position_lineage.effective_on\nunknown position=KT obligation=KT missing=position_lineage.effective_on"},
	},
	Conclude: func(c rules.Chronicle) []rules.Verdict {
		var verdicts []rules.Verdict
		for _, id := range listedPositions(c.Ref) {
			p, known := readPost(c.Ref, id)
			if !known || !p.mustChange() {
				continue
			}
			ended := replaced(c.Ref, id, c.AsOf)
			if back := perhapsGivenBack(c, id, ended); ended.IsZero() || len(back) > 0 {
				verdicts = append(verdicts, periodSet(c, p, back))
			}
		}
		return verdicts
	},
}

// listedPositions returns the ids of all positions that may be on the list. A row without an id is no position.
func listedPositions(ref *rules.Reference) []string {
	var ids []string
	for i := range ref.Rows.Position.Good {
		if p := &ref.Rows.Position.Good[i]; p.Listed != record.No {
			ids = append(ids, p.PositionID)
		}
	}
	for i := range ref.Rows.Position.Bad {
		if id := ref.Rows.Position.Bad[i].Row.PositionID; id != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// replaced is the day since which something else stands in a position's place on a day: it was succeeded, and has not been
// given back since. It is no day for a position that stands.
func replaced(ref *rules.Reference, id string, on civil.Date) (ended civil.Date) {
	var back civil.Date
	for _, link := range ref.PositionLines.Successors(id) {
		if link.On <= on {
			ended = max(ended, link.On)
		}
	}
	for _, link := range ref.PositionLines.Predecessors(id) {
		if link.On <= on {
			back = max(back, link.On)
		}
	}
	if back > ended {
		return 0
	}
	return ended
}

// periodSet judges one position. Where it was replaced, back is what may have given it back.
func periodSet(c rules.Chronicle, p post, back []rules.Missing) rules.Verdict {
	period := periodOn(c.Ref.Periods(p.PositionID), c.AsOf)
	missing := append(p.faults(), doubtfulPeriods(c, p.PositionID)...)
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.PositionSubject, ID: p.PositionID}, Obligation: p.PositionID, Position: p.PositionID, UnitID: p.UnitID}
	switch {
	case len(missing) > 0:
		v.Outcome = rules.Unknown
	case period != nil:
		v.Outcome = rules.Pass
	default:
		v.Outcome = rules.Overdue
		if missing = slices.Concat(p.unknownManagerial(), perhapsReplaced(c, p.PositionID), back); len(missing) > 0 {
			v.Outcome = rules.Unknown
		}
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:  periodMessage(p, v.Outcome, period),
			Advice:   periodAdvice(v.Outcome),
			Evidence: periodEvidence(p, period),
			Missing:  missing,
		}
	}
	return v
}

// doubtfulPeriods says why it is not known whether a period covers the as-of date.
func doubtfulPeriods(c rules.Chronicle, position string) []rules.Missing {
	m := c.Ref.MisspeltPeriods(position)
	switch {
	case c.Ref.BadPeriods(position):
		return unreadablePeriods(c.Ref, position)
	case m == nil:
		return nil
	case m.Bad || (periodOn(m.Joined, c.AsOf) == nil) != (periodOn(c.Ref.Periods(position), c.AsOf) == nil):
		return misspeltPeriods(m)
	}
	return nil
}

func periodOn(periods []record.RotationPeriod, on civil.Date) *record.RotationPeriod {
	for i := range periods {
		if (civil.Interval{First: periods[i].StartsOn, Last: periods[i].EndsOn}).Contains(on) {
			return &periods[i]
		}
	}
	return nil
}

// perhapsReplaced lists the links that cannot be used and may have replaced a position by the as-of date.
func perhapsReplaced(c rules.Chronicle, position string) []rules.Missing {
	return perhapsSucceeded(c.Ref.PositionLines, "position_lineage", position, c.AsOf, text(
		"không dùng được dòng kế thừa này nên không biết vị trí đã bị thay hay chưa",
		"this link of lineage cannot be used, so that it is not known whether the position was replaced"))
}

// perhapsGivenBack lists the links that may have given back the id of a position that ended on a day: those that cannot be
// used, and those of that very day, as where desks are numbered anew.
func perhapsGivenBack(c rules.Chronicle, position string, ended civil.Date) []rules.Missing {
	if ended.IsZero() {
		return nil
	}
	var missing []rules.Missing
	for _, link := range c.Ref.PositionLines.Predecessors(position) {
		if link.On == ended {
			missing = append(missing, aboutLink("position_lineage", link.ID, position, "effective_on", text(
				"vị trí bị thay và thay vị trí khác trong cùng một ngày: không biết mã vị trí được dùng lại ngay hay chỉ đổi tên hai lần",
				"the position was replaced and took another's place on one day: it is not known whether its id was given on at once, or was renamed twice")))
		}
	}
	for _, link := range c.Ref.PositionLines.DoubtfulPredecessors(position) {
		if link.On.IsZero() || ended <= link.On && link.On <= c.AsOf {
			missing = append(missing, aboutLink("position_lineage", link.ID, position, link.Wrong, text(
				"không dùng được dòng kế thừa này nên không biết mã vị trí có được dùng lại hay không",
				"this link of lineage cannot be used, so that it is not known whether the id was given back")))
		}
	}
	return missing
}

func periodMessage(p post, outcome rules.Outcome, period *record.RotationPeriod) record.Text {
	title := cmp.Or(p.Name, p.PositionID)
	switch outcome {
	case rules.Pass:
		return say("Vị trí %s (%s) có thời hạn chuyển đổi %d tháng, áp dụng từ ngày %s.", "The position %s (%s) has a period of %d months, in force since %s.",
			title, p.PositionID, period.Months.N, period.StartsOn)
	case rules.Overdue:
		return say("Vị trí %s (%s) thuộc danh mục nhưng chưa có thời hạn chuyển đổi.", "The position %s (%s) is on the list, and no period is set for it.", title, p.PositionID)
	}
	return say("Vị trí %s (%s): chưa đủ dữ liệu để biết thời hạn chuyển đổi đã được quy định hay chưa.",
		"The position %s (%s): there is not enough data to say whether a period is set.", title, p.PositionID)
}

func periodAdvice(outcome rules.Outcome) record.Text {
	return adviceOn(outcome,
		text("Ban hành thời hạn định kỳ chuyển đổi cho vị trí này.", "Set the period of this position."),
		record.Text{})
}

func periodEvidence(p post, period *record.RotationPeriod) []rules.Evidence {
	all := []rules.Evidence{fact("position", rules.Key("position_id", p.PositionID), "name", cmp.Or(p.Name, p.PositionID), "")}
	if p.Listed == record.Yes {
		all = append(all, fact("position", rules.Key("position_id", p.PositionID), "listed", "1", ""))
	}
	if period != nil {
		all = append(all, fact("rotation_period", periodKey(period), "months", strconv.FormatInt(period.Months.N, 10), rules.RoleTerm),
			fact("rotation_period", periodKey(period), "starts_on", period.StartsOn.String(), rules.RoleSince))
	}
	return all
}
