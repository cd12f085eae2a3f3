package rotation

import (
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// ROT011 compares what a year's plan of changes set out to do with what was done, unit by unit, as item B.1.7.2 of the
// assessment set counts it. Who is deferred or has left is not missed, and where nothing was to be done there is no
// percentage.
var ROT011 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-011", Severity: rules.N3, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Tỷ lệ thực hiện kế hoạch chuyển đổi vị trí", "Plan execution"),
		Says: text("Kế hoạch chuyển đổi vị trí của năm phải được thực hiện đủ tỷ lệ vào cuối năm, không tính người được hoãn hoặc đã rời cơ quan.",
			"The year's plan of changes must be carried out to the target by the end of the year; who is deferred or has left does not count."),
		Basis: []rules.Citation{
			{Text: text("Bộ chỉ số đánh giá công tác phòng, chống tham nhũng, mục B.1.7.2", "The assessment set for anti-corruption work, item B.1.7.2"), Mark: "verified"},
			{Text: text("Tỷ lệ phải đạt và ngày bắt đầu ước tính: do Bộ quyết định", "The target and the day of projection: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.UnitSubject,
		Subject:    text("Đơn vị có kế hoạch (unit.unit_id; để trống là Bộ)", "The unit whose plan it is (unit.unit_id; empty: the ministry)"),
		Obligation: text("Kế hoạch của năm (rotation_plan.plan_year)", "The year's plan (rotation_plan.plan_year)"),
		Yearly:     true,
		YearsAfter: 1,
		Reads: []rules.Need{
			{Kind: "rotation_plan", Columns: []string{"plan_year", "published_on"}},
			{Kind: "rotation_plan_item", Columns: []string{"plan_year", "person_id", "executed_on"}},
		},
		Considers: []rules.Caveat{
			caveat("coi mọi kế hoạch là kế hoạch chung của Bộ", "every plan is taken for the ministry's own", "rotation_plan", "unit_id"),
			caveat("mục kế hoạch không ghi đơn vị được xếp theo đơn vị của vị trí", "items are counted with the unit of their position", "rotation_plan_item", "unit_id"),
			caveat("không xét vị trí ghi trong kế hoạch", "which position the plan names is not considered", "rotation_plan_item", "position_id"),
			caveat("không xét ngày đưa vào kế hoạch", "when the plan took someone in is not considered", "rotation_plan_item", "added_on"),
			caveat("không xét ngày đưa ra khỏi kế hoạch", "when the plan struck someone out is not considered", "rotation_plan_item", "removed_on"),
			caveat("không biết vị trí thuộc đơn vị nào", "the units of positions are not known", "position", "unit_id"),
			caveat("không hiển thị tên đơn vị", "units are shown by their codes", "unit", "name"),
			caveat("không tính đơn vị cấp trên", "units above are not considered", "unit", "parent_id"),
			caveat("không xét đổi tên, sáp nhập đơn vị", "renamed and merged units are not considered", "unit_lineage", "predecessor_id", "successor_id", "effective_on"),
			caveat("không trừ người được hoãn", "who is deferred is not left out", "deferral", "ground", "starts_on", "ends_on"),
			wording.Detail("không tính ngày con đủ tuổi để kết thúc việc hoãn", "the day on which the child is old enough does not end a deferral", "deferral", "child_born_on"),
			caveat("không trừ người đã rời cơ quan", "who has left the service is not left out", "person", "left_on"),
			wording.Detail("không biết người trong kế hoạch nay thuộc đơn vị nào", "of which unit somebody in a plan is now is not known", "person", "unit_id"),
		},
		Across: text("Mỗi mục kế hoạch của từng người: thuộc đơn vị nào, đã thực hiện, được hoãn, đã rời cơ quan hay chưa", "Each person's plan items: whose plan they are in, and whether they were carried out, deferred, or the person has left"),
		Uses:   []string{"rot.plan_target_percent", "rot.plan_projected_from", "rot.defer", "rot.defer.personal", "rot.defer.child_months"},
		Paragraph: text(
			`Xét kế hoạch của năm trước và của năm có ngày chốt số liệu A. Với kế hoạch năm Y, ngày tính là A, nhưng không muộn hơn 31/12/Y.
Đối tượng: mỗi đơn vị (đơn vị kế thừa vào ngày A, đơn vị bị chia cho nhiều đơn vị trong một ngày thì không theo tiếp; để trống là Bộ) và năm có kế hoạch công khai không sau ngày A. Kế hoạch của các đơn vị đã sáp nhập được cộng lại. Nghĩa vụ là năm kế hoạch.
Mục kế hoạch: dòng rotation_plan_item của năm Y, đưa vào không sau ngày tính và chưa bị đưa ra vào ngày đó. Mục thuộc kế hoạch của đơn vị ghi ở unit_id, nếu đơn vị đó không có kế hoạch (đã công khai hay chưa) thì của đơn vị cấp trên gần nhất có kế hoạch, sau cùng là của Bộ. unit_id để trống là kế hoạch của Bộ; Bộ không có thì theo đơn vị của vị trí.
Đã thực hiện: executed_on từ 01/01/Y đến ngày tính, kể cả trước ngày công khai kế hoạch. Thực hiện từ trước 01/01/Y thì không tính vào cả hai số. Phải thực hiện: các mục còn lại cùng các mục đã thực hiện, trừ mục chưa thực hiện của người được hoãn vào ngày tính (deferral, theo căn cứ có hiệu lực ngày ấy) hoặc đã rời cơ quan (left_on không sau ngày tính).
Kết luận: không có mục phải thực hiện: đạt, ghi "không phát sinh"; số đã thực hiện × 100 không nhỏ hơn rot.plan_target_percent × số phải thực hiện: đạt; sau 31/12/Y: không đạt; từ ngày rot.plan_projected_from của năm Y: sắp đến hạn; trước đó: đạt. Hạn là 31/12/Y.`,
			`The plans of the year before and of the year of the as-of date A are looked at. For a plan of year Y, items are counted on A, but no later than on 31 December of Y.
Population: every unit (carried through lineage to A, but not beyond a day on which several units took its place; none: the ministry) and year with a plan published by A. The plans of units that were merged are added up. The obligation is the plan's year.
Items: rotation_plan_item rows of Y, added by the day of counting and not struck out by then. An item is in the plan of its unit_id, where that unit has none (published or not) in that of the nearest unit above that has one, at last in the ministry's. An empty unit_id is the ministry's plan; where there is none, that of the position's unit.
Carried out: executed_on from 1 January of Y to the day of counting, also before the plan was published. What was carried out before 1 January of Y counts neither way. To be carried out: these and the others, less what was not carried out of persons who on the day of counting are deferred (deferral, by the law of that day) or have left the service (left_on on or before it).
Verdict: nothing to be carried out: pass, with "nothing arose"; carried out × 100 at least rot.plan_target_percent × to be carried out: pass; after 31 December of Y overdue; from the day rot.plan_projected_from in Y due soon; before it pass. The due day is 31 December of Y.`),
		Exempts: text("Không có; người được hoãn hoặc đã rời cơ quan được trừ khỏi số phải thực hiện.", "Nothing does; who is deferred or has left is taken out of what was to be done."),
		Unknowns: text(
			`Dòng kế hoạch của đơn vị và năm đó bị loại, hoặc ghi mã đơn vị không có trong danh sách đơn vị mà chỉ khác mã của một đơn vị ở chữ hoa, khoảng trắng ở hai đầu hoặc số 0 ở đầu; dòng unit_lineage bị loại có thể đưa đơn vị có kế hoạch, hoặc đơn vị của một mục, vào đơn vị khác, hay đưa đơn vị khác vào đơn vị có kế hoạch.
Một mục có thể thuộc kế hoạch, đã hoặc chưa thực hiện, mà điều đó có thể làm kết luận khác đi hoặc kế hoạch không có mục nào khác phải thực hiện: mục bị loại; mục ghi mã đơn vị, hay đơn vị cấp trên của đơn vị của mục hoặc của một đơn vị cấp trên của nó ghi bằng mã, như trên (ở mọi kế hoạch mà mục ấy có thể thuộc về); không đọc được mục là của đơn vị nào, dưới đơn vị nào, hoặc kế hoạch nào khác trong năm là của ai mà mục không có trong kế hoạch của chính đơn vị mình (ở mọi kế hoạch của năm).
Dòng deferral bị loại, hoãn vì con nhỏ, mang thai không có cả ngày kết thúc lẫn ngày sinh của con, hoặc ngày rời cơ quan không đọc được của người có mục chưa thực hiện mà giá trị đúng có thể làm kết luận khác đi; nếu người đó nay thuộc đơn vị khác (person.unit_id) thì nêu mục của kế hoạch, không nêu dòng ấy.`,
			`A plan of that unit and year was set aside, or names its unit by a code that no list of units has and that differs from a unit's only by case, blanks around it or leading zeros; a set-aside unit_lineage row may bring the unit of the plan, or of an item, under another one, or another one under the unit of the plan.
An item may be in the plan, carried out or not, and that could change the verdict, or the plan has no other item to be carried out: an item that was set aside; one that names its unit by such a code, or of whose unit, or of a unit above that, the unit above is named so (in every plan that it may be in); one of which it cannot be read of which unit it is, or what is above that, or whose another plan of the year is while the item is not in the plan of its own unit (in all plans of the year).
A set-aside deferral, one for a child with neither an end nor the child's birth, or an unreadable day of leaving, of somebody whose item was not carried out, and the true value could change the verdict; where they are of another unit now (person.unit_id), the item of the plan is named and not that row.`),
		Remedy: text("Thực hiện các quyết định chuyển đổi còn lại và ghi ngày thực hiện; hoặc điều chỉnh kế hoạch, ghi căn cứ hoãn.",
			"Carry out the changes that are left and record the day; or amend the plan, or record the deferral."),
		Lapsed: text("không còn kế hoạch nào của năm đó đã công khai", "there is no published plan of that year any more"),
	},
	Cases: slices.Concat([]rules.Case{
		{Name: text("Hết năm mà mới thực hiện một trên hai", "The year is over, and one of two was done"),
			AsOf: "2026-01-01", Given: plan2025 + `rotation_plan_item plan_year=2025 person_id=P unit_id=CLS executed_on=2025-06-01
				rotation_plan_item plan_year=2025 person_id=Q unit_id=CLS`,
			Want: "overdue unit=CLS obligation=2025 due=2025-12-31 severity=N3 at=CLS"},
		{Name: text("Đúng ngày cuối năm chưa phải quá hạn; từ cuối quý III đã nhắc", "On the last day of the year nothing is overdue; from the end of the third quarter it is due soon"),
			AsOf: "2025-12-31", Given: plan2025 + "rotation_plan_item plan_year=2025 person_id=P unit_id=CLS", Want: "due_soon unit=CLS obligation=2025 due=2025-12-31"},
		{Name: text("Trước ngày ước tính: đạt", "Before the day of projection: pass"),
			AsOf: "2025-09-29", Given: plan2025 + "rotation_plan_item plan_year=2025 person_id=P unit_id=CLS", Want: "pass unit=CLS obligation=2025 due=2025-12-31"},
		{Name: text("Thực hiện trước ngày công khai kế hoạch vẫn tính; từ trước năm kế hoạch thì không tính vào số nào", "What was done before the plan was published counts; what was done before its year counts neither way"),
			Edge: "①", AsOf: "2026-01-01", Given: plan2025 + `rotation_plan_item plan_year=2025 person_id=P unit_id=CLS executed_on=2025-01-01
				rotation_plan_item plan_year=2025 person_id=Q unit_id=CLS executed_on=2024-12-31`,
			Want: "pass unit=CLS obligation=2025 due=2025-12-31"},
		{Name: text("Thực hiện đúng ngày đầu và ngày cuối năm đều tính: 2 trên 4, với chỉ tiêu 50%", "What was done on the first and on the last day of the year counts: 2 of 4, with a target of 50 %"),
			Edge: "①", AsOf: "2026-01-01", Given: plan2025 + `param rot.plan_target_percent=50
				rotation_plan_item plan_year=2025 person_id=P unit_id=CLS executed_on=2025-01-01
				rotation_plan_item plan_year=2025 person_id=Q unit_id=CLS executed_on=2025-12-31
				rotation_plan_item plan_year=2025 person_id=R unit_id=CLS executed_on=2024-12-31
				rotation_plan_item plan_year=2025 person_id=S unit_id=CLS
				rotation_plan_item plan_year=2025 person_id=T unit_id=CLS executed_on=2026-01-01`,
			Want: "pass unit=CLS obligation=2025 due=2025-12-31"},
		{Name: text("Thực hiện sau khi hết năm không tính cho năm đó", "What was done after the year does not count for it"),
			AsOf: "2026-03-01", Given: plan2025 + "rotation_plan_item plan_year=2025 person_id=P unit_id=CLS executed_on=2026-01-15",
			Want: "overdue unit=CLS obligation=2025 due=2025-12-31 severity=N3"},
		{Name: text("Hai đơn vị sáp nhập: kế hoạch và kết quả cộng lại ở đơn vị mới", "Two units are merged: their plans and results are added up in the new one"),
			Edge: "②", AsOf: "2026-01-01", Given: `rotation_plan plan_year=2025 unit_id=LT published_on=2025-02-01
				rotation_plan plan_year=2025 unit_id=PD published_on=2025-02-10
				unit unit_id=LTNN name="Cục Lễ tân Nhà nước và Phiên dịch đối ngoại"
				unit_lineage predecessor_id=LT successor_id=LTNN effective_on=2025-03-01
				unit_lineage predecessor_id=PD successor_id=LTNN effective_on=2025-03-01
				rotation_plan_item plan_year=2025 person_id=P unit_id=LT executed_on=2025-06-01
				rotation_plan_item plan_year=2025 person_id=Q unit_id=PD
				rotation_plan_item plan_year=2025 person_id=R unit_id=LTNN executed_on=2025-07-01`,
			Want: "overdue unit=LTNN obligation=2025 due=2025-12-31 severity=N3"},
		{Name: text("Không có mục nào phải thực hiện: không phát sinh, không phải 0% hay 100%", "Nothing was to be done: nothing arose, and that is neither 0 % nor 100 %"),
			AsOf: "2026-01-01", Given: plan2025, Want: "pass unit=CLS obligation=2025 due=2025-12-31"},
		{Name: text("Người được hoãn đến hết năm, người đã rời cơ quan, mục bị đưa ra khỏi kế hoạch không tính", "Who is deferred to the end of the year, has left, or was struck out does not count"),
			AsOf: "2026-01-01", Given: plan2025 + `deferral person_id=P ground=study starts_on=2025-09-01 ends_on=2026-09-01
				rotation_plan_item plan_year=2025 person_id=P unit_id=CLS
				person person_id=Q left_on=2025-12-31
				rotation_plan_item plan_year=2025 person_id=Q unit_id=CLS
				rotation_plan_item plan_year=2025 person_id=R unit_id=CLS removed_on=2025-12-31
				rotation_plan_item plan_year=2025 person_id=S unit_id=CLS added_on=2026-01-01`,
			Want: "pass unit=CLS obligation=2025 due=2025-12-31"},
		{Name: text("Căn cứ hoãn được tính theo quy định vào ngày tính, dù sau đó đã thay đổi", "A ground of deferral counts by the law on the day of counting, whatever became of it later"),
			AsOf: "2026-02-01", Given: plan2025 + `deferral person_id=P ground=study starts_on=2025-01-01
				param rot.defer.personal=illness from=2026-01-01
				rotation_plan_item plan_year=2025 person_id=P unit_id=CLS`,
			Want: "pass unit=CLS obligation=2025 due=2025-12-31"},
		{Name: text("Hoãn đã hết trước cuối năm thì vẫn phải thực hiện", "A deferral that ended before the end of the year excuses nothing"),
			AsOf: "2026-01-01", Given: plan2025 + `deferral person_id=P ground=study starts_on=2024-09-01 ends_on=2025-12-30
				rotation_plan_item plan_year=2025 person_id=P unit_id=CLS`,
			Want: "overdue unit=CLS obligation=2025 due=2025-12-31 severity=N3"},
		{Name: text("Mục không ghi đơn vị thuộc kế hoạch của Bộ; Bộ không có kế hoạch thì theo đơn vị của vị trí", "An item without a unit is in the ministry's plan; where there is none, in that of the position's unit"),
			AsOf: "2026-01-01", Given: plan2025 + desk + `rotation_plan plan_year=2026 published_on=2026-01-01
				rotation_plan plan_year=2026 unit_id=CLS published_on=2026-01-01
				rotation_plan_item plan_year=2025 person_id=P position_id=LS
				rotation_plan_item plan_year=2026 person_id=P position_id=LS
				param rot.plan_projected_from=01-01`,
			Want: "overdue unit=CLS obligation=2025 due=2025-12-31 severity=N3\npass unit=CLS obligation=2026 due=2026-12-31\ndue_soon unit=\"\" obligation=2026 due=2026-12-31"},
		{Name: text("Đơn vị không có kế hoạch: tính vào kế hoạch của đơn vị cấp trên", "A unit without a plan: its items are in the plan of the unit above"),
			AsOf: "2026-01-01", Given: plan2025 + `unit unit_id=CLS-HC name="Phòng Hộ chiếu" parent_id=CLS
				rotation_plan_item plan_year=2025 person_id=P unit_id=CLS-HC`,
			Want: "overdue unit=CLS obligation=2025 due=2025-12-31 severity=N3"},
		{Name: text("Chỉ tiêu 80%: thực hiện 4 trên 5 là đạt", "With a target of 80 %, 4 of 5 are enough"),
			AsOf: "2026-01-01", Given: plan2025 + `rotation_plan_item plan_year=2025 person_id=P unit_id=CLS executed_on=2025-06-01
				rotation_plan_item plan_year=2025 person_id=Q unit_id=CLS executed_on=2025-06-01
				rotation_plan_item plan_year=2025 person_id=R unit_id=CLS executed_on=2025-06-01
				rotation_plan_item plan_year=2025 person_id=S unit_id=CLS executed_on=2025-06-01
				rotation_plan_item plan_year=2025 person_id=T unit_id=CLS
				param rot.plan_target_percent=80`,
			Want: "pass unit=CLS obligation=2025 due=2025-12-31"},
		{Name: text("Kế hoạch chưa công khai, hoặc của năm khác", "A plan that is not published yet, or of another year"),
			AsOf: "2026-01-01", Given: `rotation_plan plan_year=2025 unit_id=A
				rotation_plan plan_year=2026 unit_id=A published_on=2026-01-02
				rotation_plan plan_year=2024 unit_id=A published_on=2024-02-01
				rotation_plan_item plan_year=2025 person_id=P unit_id=A`,
			Want: "none"},
	}, executionMissing),
	Gather: plannedItemsIfAny,
	Conclude: func(c rules.Chronicle) []rules.Verdict {
		var verdicts []rules.Verdict
		for _, x := range executions(c) {
			verdicts = append(verdicts, carriedOut(c, x))
		}
		return verdicts
	},
}

// reckoning is the plan in figures.
type reckoning struct {
	toDo, done int64 // toDo with what was done
	end        civil.Date
	target     parameters.Value
	from       parameters.Value // the day of projection
}

func reckon(c rules.Chronicle, x *execution) reckoning {
	r := reckoning{done: int64(x.counts[itemDone]), end: civil.LastOfYear(x.year)}
	r.toDo = r.done + int64(x.counts[itemToDo])
	r.target = c.Param("rot.plan_target_percent", r.end)
	_, r.from = c.DayIn(x.year, "rot.plan_projected_from")
	return r
}

// outcome judges with a number of items more to do, of which so many were done.
func (r reckoning) outcome(asOf civil.Date, more, ofThemDone int) rules.Outcome {
	toDo, done := r.toDo+int64(more), r.done+int64(ofThemDone)
	switch {
	case toDo == 0 || done*100 >= r.target.Int*toDo:
		return rules.Pass
	case asOf > r.end:
		return rules.Overdue
	case asOf >= r.from.In(r.end.Year()):
		return rules.DueSoon
	}
	return rules.Pass
}

// carriedOut judges the plan of a unit for a year.
func carriedOut(c rules.Chronicle, x *execution) rules.Verdict {
	r := reckon(c, x)
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: x.unit}, Obligation: strconv.Itoa(x.year), UnitID: x.unit, DueOn: r.end}
	v.Outcome = r.outcome(c.AsOf, 0, 0)
	missing := x.missing
	best, worst := r.outcome(c.AsOf, x.open.n, x.open.n), r.outcome(c.AsOf, x.open.n+len(x.doubts), 0)
	if v.Outcome != best || v.Outcome != worst || r.toDo == 0 && x.open.n > 0 { // nobody may say that nothing arose
		missing = slices.Concat(missing, x.open.why, x.doubts)
	}
	if len(missing) > 0 {
		v.Outcome = rules.Unknown
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:    r.message(c, x, v.Outcome),
			Advice:     executionAdvice(v.Outcome),
			Evidence:   r.evidence(x),
			Parameters: r.parameters(v.Outcome),
			Missing:    missing,
		}
	}
	return v
}

func (r reckoning) message(c rules.Chronicle, x *execution, outcome rules.Outcome) record.Text {
	whose := text("Bộ", "the ministry")
	if x.unit != "" {
		name := wording.Unit(c.Ref, x.unit)
		whose = text(name, name)
	}
	stem := say("Kế hoạch chuyển đổi vị trí năm %d của %s", "The plan of changes of %[2]s for %[1]d", x.year, whose)
	switch {
	case outcome == rules.Unknown:
		return say("%s: chưa đủ dữ liệu để tính tỷ lệ thực hiện.", "%s: there is not enough data to say how far it was carried out.", stem)
	case r.toDo == 0:
		return say("%s: không phát sinh trường hợp phải thực hiện.", "%s: nothing arose that had to be carried out.", stem)
	}
	return say("%s: đã thực hiện %d trên %d trường hợp (%d%%), chỉ tiêu %d%%.", "%s: %d of %d changes were carried out (%d%%); the target is %d%%.",
		stem, r.done, r.toDo, r.done*100/r.toDo, r.target.Int)
}

func executionAdvice(outcome rules.Outcome) record.Text {
	return adviceOn(outcome,
		text("Giải trình và thực hiện ngay các trường hợp còn lại.", "Explain, and carry out now what is left."),
		text("Thực hiện các trường hợp còn lại trước ngày 31/12.", "Carry out what is left before 31 December."))
}

// evidence is the plan and its figures.
func (r reckoning) evidence(x *execution) []rules.Evidence {
	var all []rules.Evidence
	for _, row := range x.published {
		all = append(all, fact("rotation_plan", planKey(row), "published_on", row.PublishedOn.String(), ""))
	}
	all = append(all, derived("to_be_carried_out", strconv.FormatInt(r.toDo, 10), ""), derived("carried_out", strconv.FormatInt(r.done, 10), ""))
	if r.toDo == 0 {
		all = append(all, derived("nothing_arose", "không phát sinh", ""))
	}
	if x.open.n > 0 {
		all = append(all, derived("items_not_known", strconv.Itoa(x.open.n), ""))
	}
	for _, s := range []standing{itemDeferred, itemLeft, itemBefore} {
		if n := x.counts[s]; n > 0 {
			all = append(all, derived("not_counted_"+string(s), strconv.Itoa(n), ""))
		}
	}
	return all
}

func (r reckoning) parameters(outcome rules.Outcome) []parameters.Value {
	switch outcome {
	case rules.Overdue:
		return []parameters.Value{r.target}
	case rules.DueSoon:
		return []parameters.Value{r.target, r.from}
	}
	return nil
}

// The plan of the consular department, and a position there.
const (
	plan2025 = "unit unit_id=CLS name=\"Cục Lãnh sự\"\nrotation_plan plan_year=2025 unit_id=CLS published_on=2025-02-01\n"
	desk     = "position position_id=LS name=\"Cấp hộ chiếu\" unit_id=CLS listed=1\n"
)
