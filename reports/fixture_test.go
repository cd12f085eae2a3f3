package reports

import (
	"cmp"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// The editions that the tests print: a ministry that does not exist, as of 31/10/2026.

var asOf = civil.Must("2026-10-31")

// text is a text in its two languages.
func text(vi, en string) record.Text { return record.Text{VI: vi, EN: en} }

func ruleROT001() *rules.Meta {
	return &rules.Meta{ID: "ROT-001", Severity: rules.N2, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1,
		Title: text("Quá hạn chuyển đổi vị trí công tác", "Overdue change of position"),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 24 và Điều 25", "Anti-Corruption Law 36/2018/QH14, Articles 24 and 25"), Mark: "verified"},
			{Text: text("Nghị định 59/2019/NĐ-CP, Điều 38 (trường hợp chưa thực hiện chuyển đổi) và quy định về người sắp đến tuổi nghỉ hưu",
				"Decree 59/2019/NĐ-CP, Article 38 (deferral) and its rule on those near to retirement age"), Mark: "memory:high"},
		}}
}

func ruleROT003() *rules.Meta {
	return &rules.Meta{ID: "ROT-003", Severity: rules.N2, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1,
		Title: text("Chuyển đổi hình thức", "Nominal move"),
		Basis: []rules.Citation{{Text: text("Nghị định 59/2019/NĐ-CP, Điều 37", "Decree 59/2019/NĐ-CP, Article 37"), Mark: "verified"}}}
}

func ruleROT007() *rules.Meta {
	return &rules.Meta{ID: "ROT-007", Severity: rules.N2, Assessment: "B.1.7.2", Annex: rules.Postings, Revision: 1,
		Title: text("Quá nhiệm kỳ công tác nước ngoài", "Overseas term exceeded"),
		Basis: []rules.Citation{{Text: text("Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài số 33/2009/QH12, sửa đổi năm 2017",
			"Law 33/2009/QH12 on overseas representative missions, amended in 2017"), Mark: "memory:med"}}}
}

func ruleROT011() *rules.Meta {
	return &rules.Meta{ID: "ROT-011", Severity: rules.N3, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1,
		Title: text("Tỷ lệ thực hiện kế hoạch chuyển đổi", "Execution of the plan"),
		Basis: []rules.Citation{{Text: text("Bộ chỉ số đánh giá công tác phòng, chống tham nhũng, B.1.7.2", "Assessment set, B.1.7.2"), Mark: "policy"}}}
}

// months is the period of three years that the ministry set by a decision of its own, or the one that nobody decided yet.
func months(confirmed bool) parameters.Value {
	v := parameters.Value{Key: "rot.mofa_period", Kind: parameters.Integer, Unit: parameters.Months, Raw: "36", Int: 36, High: 36,
		From: civil.Must("2019-07-01"), Basis: "Luật 36/2018/QH14, Điều 25", Mark: parameters.Policy, Origin: parameters.BuiltIn}
	if confirmed {
		v.Origin, v.Confirmed, v.From, v.Basis = parameters.Ministry, true, civil.Must("2020-01-01"), "Quyết định số 123/QĐ-BNG ngày 02/01/2020"
	}
	return v
}

// overdueHolder is a finding of ROT-001: the position was to be left some days ago, or will have to be.
func overdueHolder(id, name string, late int) Case {
	due := asOf.AddDays(-late)
	since := due.AddMonths(-36)
	c := Case{Life: Ongoing, FirstSeen: civil.Must("2026-03-31"), Ruling: rules.Ruling{
		Rule: "ROT-001", Subject: rules.Subject{Kind: rules.PersonSubject, ID: id}, SubjectName: name, BornYear: 1984,
		Obligation: "LS-01", Position: "LS-01", PositionName: "Cán bộ tiếp nhận hồ sơ thị thực, miễn thị thực", UnitID: "CLS", UnitName: "Cục Lãnh sự",
		Outcome: rules.Overdue, Severity: rules.N2, DueOn: due, DaysLate: late, Confirmed: true}}
	held := civil.HeldUntil(asOf, []civil.Interval{{First: since}})
	c.Reasons = rules.Reasons{
		Message: text(fmt.Sprintf("%s giữ vị trí Cán bộ tiếp nhận hồ sơ thị thực, miễn thị thực (LS-01) từ ngày %s, thời hạn 36 tháng, hạn chuyển đổi là ngày %s; đã quá hạn %d ngày.",
			name, since.Vietnamese(), due.Vietnamese(), late),
			fmt.Sprintf("%s has held the position LS-01 since %s; the period is 36 months and the change is due on %s; it is %d days late.", name, since, due, late)),
		Advice: text("Quyết định chuyển đổi vị trí công tác ngay; nếu có căn cứ hoãn thì ghi vào hồ sơ.",
			"Decide the change of position now; if there is a ground of deferral, put it on record."),
		Evidence: []rules.Evidence{
			{Record: "assignment", Field: "starts_on", Value: since.String(), Role: rules.RoleSince},
			{Record: "assignment", Field: "decision_no", Value: "1234/QĐ-BNG", Role: rules.RoleDecision},
			{Record: "rotation_period", Field: "months", Value: "36", Role: rules.RoleTerm},
			{Field: "held", Value: rules.HeldValue(held), Role: rules.RoleHeld},
		},
		Parameters: []parameters.Value{months(true)},
	}
	switch {
	case late > 365:
		c.Severity = rules.N1
	case late <= 0:
		c.Outcome = rules.DueSoon
		c.Reasons.Message = text(fmt.Sprintf("%s giữ vị trí LS-01 từ ngày %s, thời hạn 36 tháng, hạn chuyển đổi là ngày %s; còn %d ngày.", name, since.Vietnamese(), due.Vietnamese(), -late),
			fmt.Sprintf("%s has held the position LS-01 since %s; the change is due on %s; %d days are left.", name, since, due, -late))
		c.Reasons.Advice = text("Chuẩn bị quyết định chuyển đổi vị trí công tác trước ngày đến hạn.", "Prepare the change of position before the due day.")
	}
	return c
}

// deferred makes a case exempt because the holder has a small child.
func deferred(c Case) Case {
	c.Outcome, c.Life, c.FirstSeen = rules.Exempt, "", 0
	c.Reasons.Message.VI += " Thuộc trường hợp chưa thực hiện chuyển đổi."
	c.Reasons.Advice = record.Text{}
	c.Reasons.Evidence = append(c.Reasons.Evidence,
		rules.Evidence{Record: "deferral", Field: "ground", Value: "young_child", Role: rules.RoleGround},
		rules.Evidence{Field: "deferred_until", Value: "2027-02-27"},
		rules.Evidence{Record: "deferral", Field: "evidence_no", Value: "45/TCCB"})
	return c
}

// unreadable makes a case one that cannot be decided.
func unreadable(c Case) Case {
	c.Outcome, c.DueOn, c.DaysLate, c.Severity = rules.Unknown, 0, 0, rules.N2
	c.Reasons.Evidence = nil
	c.Reasons.Message = text(c.SubjectName+" giữ vị trí LS-01; chưa đủ dữ liệu để xác định hạn chuyển đổi.", c.SubjectName+" holds LS-01; there is not enough data to say by when it must be left.")
	c.Reasons.Missing = []rules.Missing{{Record: "assignment", Key: "person_id=" + c.Subject.ID + " position_id=LS-01 starts_on=0000-00-00", Field: "starts_on", Why: record.ZeroDate.Text()}}
	return c
}

// undecided makes a case rest on a number that the ministry has not set.
func undecided(c Case) Case {
	c.Confirmed = false
	c.Reasons.Parameters = []parameters.Value{months(false)}
	return c
}

// abroad is a finding of ROT-007.
func abroad(id, name, mission string, late int) Case {
	due := asOf.AddDays(-late)
	start := due.AddMonths(-36)
	c := overdueHolder(id, name, late)
	c.Rule, c.Obligation, c.Position, c.PositionName = "ROT-007", "NK-"+id, "", ""
	c.UnitID, c.UnitName = "M-"+id, mission
	c.Reasons.Evidence = []rules.Evidence{
		{Record: "posting", Field: "post_title", Value: "Bí thư thứ nhất", Role: rules.RolePost},
		{Record: "posting", Field: "took_up_on", Value: start.String(), Role: rules.RoleSince},
		{Record: "posting", Field: "planned_to", Value: due.AddMonths(-6).String(), Role: rules.RoleEnd},
		{Record: "posting_extension", Field: "extended_to", Value: due.String(), Role: rules.RoleExtended},
	}
	c.Reasons.Message = text(fmt.Sprintf("%s, Bí thư thứ nhất tại %s, nhận nhiệm vụ ngày %s, hết nhiệm kỳ ngày %s; đã quá hạn %d ngày.", name, mission, start.Vietnamese(), due.Vietnamese(), late),
		fmt.Sprintf("%s, first secretary at %s, took up the post on %s; the term ends on %s and has been exceeded by %d days.", name, mission, start, due, late))
	c.Reasons.Advice = text("Triệu tập về nước và ghi ngày rời nhiệm sở; quyết định kéo dài ký sau khi hết nhiệm kỳ không có giá trị.",
		"Call the person home and record the last day at the post; an extension decided after the term had ended is void.")
	return c
}

// stream gives cases out as the ledger does.
func stream[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, one := range all {
			if !yield(one, nil) {
				return
			}
		}
	}
}

// sheets is how many a workbook has: the first page, the annexes, what is missing, the bases.
func sheets() int { return len(annexes()) + 3 }

// byAnnex gives each annex its cases.
func byAnnex(cases []Case) func(rules.Annex) iter.Seq2[Case, error] {
	return func(a rules.Annex) iter.Seq2[Case, error] {
		return stream(slices.DeleteFunc(slices.Clone(cases), func(c Case) bool {
			on := map[string]rules.Annex{"ROT-007": rules.Postings, "INS": rules.Inspections, "DEC": rules.Declarations}
			return a != cmp.Or(on[c.Rule], on[c.Rule[:3]], rules.Positions)
		}))
	}
}

// edition prints some cases. The partition counts them, and some who pass; changes are made from their lives.
func edition(cases ...Case) *Edition {
	for i := range cases {
		cases[i].Fingerprint = fingerprintOf(cases[i])
	}
	e := &Edition{
		Language: "vi",
		Letterhead: Letterhead{Superior: "BỘ NGOẠI GIAO", Body: "BAN CHỈ ĐẠO PHÒNG, CHỐNG THAM NHŨNG, LÃNG PHÍ, TIÊU CỰC",
			Place: "Hà Nội", Signer: "TM. BAN CHỈ ĐẠO", SentTo: []string{"Thành viên Ban Chỉ đạo", "Lưu: VT"}},
		Run: Run{Number: 12, AsOf: asOf, Base: Base{11, civil.Must("2026-09-30")}, Source: "sample:ministry?people=2400&seed=1",
			Hash:        "3f8a1c0de4b5a6978812f00d3f8a1c0de4b5a6978812f00d3f8a1c0de4b5a697",
			InputDigest: "91c2a40b77de1188a5b6c7d8e9f0011291c2a40b77de1188a5b6c7d8e9f00112", ConfigDigest: "0aa3b1c2d3e4f5061728394a5b6c7d8e0aa3b1c2d3e4f5061728394a5b6c7d8e",
			Version: "0.1.0",
			Records: []KindCount{{"assignment", 6120, 1}, {"person", 2400, 0}, {"posting", 1815, 0}}},
		Parameters: []parameters.Value{months(false), months(true)},
		Cases:      byAnnex(cases), Ended: stream[Event](nil), Recall: func(*Event) error { return nil }, Defects: stream[record.Defect](nil),
		Decidable: true,
	}
	e.Rules = []RulePart{
		{Meta: ruleROT001(), Evaluated: true, Caveats: []record.Text{text("không xét miễn do sắp đến tuổi nghỉ hưu: chưa ánh xạ person.born_on", "retirement exemption not considered: person.born_on not mapped")}},
		{Meta: ruleROT003(), Evaluated: true, FirstTime: true},
		{Meta: ruleROT007(), Evaluated: true},
		{Meta: ruleROT011(), Reason: text("chưa ánh xạ loại bản ghi rotation_plan", "the kind rotation_plan is not mapped")},
	}
	for i := range e.Rules[:3] {
		e.Rules[i].count(cases, 40*(i+1))
	}
	for run, on := range []string{"2026-08-31", "2026-09-30", "2026-10-31"} {
		for i, p := range e.Rules[:3] {
			if i == 1 && run < 2 {
				continue // ROT-003 was not evaluated then
			}
			counts := p.Counts
			counts.Overdue = max(0, counts.Overdue+2-run)
			e.Trend = append(e.Trend, TrendPoint{Run: int64(10 + run), AsOf: civil.Must(on), Rule: p.ID, Counts: counts})
		}
	}
	return e
}

func (p *RulePart) count(cases []Case, pass int) {
	units := map[string]*UnitPart{"TCCB": {ID: "TCCB", Name: "Vụ Tổ chức Cán bộ", Counts: rules.Counts{Pass: pass}}}
	for _, c := range cases {
		if c.Rule != p.ID {
			continue
		}
		if units[c.UnitID] == nil {
			units[c.UnitID] = &UnitPart{ID: c.UnitID, Name: c.UnitName}
		}
		units[c.UnitID].Counts.Add(c.Outcome, 1)
		switch c.Life {
		case New:
			p.New++
		case Worsened:
			p.Worsened++
		case Reopened:
			p.Reopened++
		}
	}
	for _, u := range units {
		p.Units = append(p.Units, *u)
		p.Counts = p.Counts.Plus(u.Counts)
	}
	slices.SortFunc(p.Units, func(x, y UnitPart) int { return slices.Compare([]byte(x.ID), []byte(y.ID)) })
}

func fingerprintOf(c Case) string { return rules.Fingerprint(c.Rule, c.Subject, c.Obligation) }

// small is the edition of most tests: one case of each sort.
func small() *Edition {
	worsened := overdueHolder("NV-0007", "Trần Thị Ân", 426)
	worsened.Life = Worsened
	fresh := abroad("NV-0301", "Lê Văn Đức", "Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức", 12)
	fresh.Life, fresh.FirstSeen = New, asOf
	nominal := overdueHolder("NV-0044", "Phạm Minh Ước", 30)
	nominal.Rule, nominal.Life, nominal.FirstSeen = "ROT-003", New, asOf
	namesake := overdueHolder("NV-0008", "Nguyễn Văn An", 30)
	namesake.Homonym = true
	resolved := overdueHolder("NV-0099", "Hoàng Thị Dung", 45)
	resolved.Fingerprint = fingerprintOf(resolved)
	e := edition(overdueHolder("NV-0009", "Nguyễn Văn An", -40), namesake, worsened, fresh, nominal,
		deferred(overdueHolder("NV-0020", "Đỗ Thị Bích", 100)), unreadable(overdueHolder("NV-0021", "Vũ Ngọc Ánh", 1)),
		undecided(overdueHolder("NV-0030", "Bùi Quang Ơn", 61)), deferred(abroad("NV-0302", "Ngô Bảo Yến", "Tổng Lãnh sự quán Việt Nam tại Osaka", 5)))
	e.Ended = stream([]Event{{Kind: Resolved, Ruling: resolved.Ruling, Detail: text("đạt", "pass")}})
	e.Rules[0].Resolved = 1
	e.Decided = map[string]rules.Decision{
		fingerprintOf(namesake): {Measure: rules.Waived, DueOn: civil.Must("2026-12-31"), Note: "Kết luận số 12/KL-BCĐ ngày 05/11/2026"},
		fingerprintOf(worsened): {Measure: rules.ToExplain, DueOn: civil.Must("2026-11-15")},
	}
	e.Defects = stream([]record.Defect{
		{Kind: "assignment", Key: "person_id=NV-0021 position_id=LS-01 starts_on=0000-00-00", Subject: "NV-0021", Fault: record.Fault{Column: "starts_on", Value: "0000-00-00", Problem: record.ZeroDate}},
		{Kind: "assignment", Key: "person_id=nv-0044 position_id=LS-01 starts_on=2023-01-01", Subject: "nv-0044", Fault: record.Fault{Column: "person_id", Value: "nv-0044", Problem: record.AlmostSame}, Hint: "UPPER(ma_cb)"},
	})
	return e
}

// realistic is an edition of about as many cases as a ministry has on a month's end, in no order.
func realistic(n int) *Edition {
	dice := rand.New(rand.NewPCG(1, 2))
	pick := func(words ...string) string { return words[dice.IntN(len(words))] }
	units := []string{"Cục Lãnh sự", "Cục Quản trị Tài vụ", "Văn phòng Bộ", "Ủy ban Nhà nước về người Việt Nam ở nước ngoài",
		"Vụ Đông Nam Á - Nam Á - Nam Thái Bình Dương", "Cục Lễ tân Nhà nước và Phiên dịch đối ngoại", "Sở Ngoại vụ Thành phố Hồ Chí Minh"}
	missions := []string{"Đại sứ quán Việt Nam tại Nhật Bản", "Phái đoàn đại diện thường trực Việt Nam bên cạnh Liên hợp quốc tại Giơ-ne-vơ",
		"Tổng Lãnh sự quán Việt Nam tại Osaka", "Văn phòng Kinh tế và Văn hóa Việt Nam tại Đài Bắc", "Đại sứ quán Việt Nam tại Cộng hòa Liên bang Đức"}
	posts := []string{"Cán bộ tiếp nhận hồ sơ thị thực, miễn thị thực", "Kế toán viên", "Thủ quỹ", "Chuyên viên quản lý dự án đầu tư, xây dựng và mua sắm tài sản ở nước ngoài"}
	var cases []Case
	for i := range n {
		name := pick("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Vũ") + " " + pick("Văn", "Thị", "Minh", "Ngọc", "Thị Hồng", "Quang") + " " +
			pick("An", "Ân", "Ánh", "Bình", "Dung", "Đức", "Hòa", "Nhung", "Ơn", "Phượng", "Ước", "Yến")
		id := fmt.Sprintf("NV-%05d", 100+i*7)
		late := dice.IntN(900) - 170
		c := overdueHolder(id, name, late)
		if i%3 == 0 {
			c = abroad(id, name, pick(missions...), max(1, late))
		} else {
			u := dice.IntN(len(units))
			c.UnitID, c.UnitName = fmt.Sprintf("U%02d", u), units[u]
			c.PositionName, c.Position = pick(posts...), fmt.Sprintf("VT-%03d", dice.IntN(110))
			c.Obligation = c.Position
		}
		c.Homonym = i%9 == 0
		switch life := dice.IntN(10); {
		case life < 2:
			c.Life, c.FirstSeen = New, asOf
		case life == 2:
			c.Life = Worsened
		case life == 3:
			c.Life = Reopened
		}
		switch i % 11 {
		case 3:
			c = deferred(c)
		case 5:
			c = unreadable(c)
		case 7:
			c = undecided(c)
		}
		cases = append(cases, c)
	}
	e := edition(cases...)
	e.Defects = small().Defects
	return e
}
