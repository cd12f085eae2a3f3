package rotation

import (
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// ROT002 finds who must change position this year, or should have before, and is not in the year's published plan (Law
// 36/2018, Article 24 clause 3). Where no plan is published at all that is one finding about the unit, and none about
// each of its people.
var ROT002 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-002", Severity: rules.N3, Assessment: "B.1.7.1", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Đến hạn nhưng không có trong kế hoạch năm", "Due but not in the year's plan"),
		Says: text("Người phải chuyển đổi vị trí trong năm, hoặc lẽ ra đã phải, mà không có tên trong kế hoạch năm đã công khai; đơn vị chưa công khai kế hoạch nào thì nhắc đơn vị một lần.",
			"Who must change position this year, or should have before, is missing from the published plan of the year; a unit without any plan is told so once."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 24 khoản 3 (kế hoạch, công khai)", "Anti-Corruption Law 36/2018/QH14, Article 24 clause 3 (plan, publicity)"), Mark: "verified"},
			{Text: text("Ngày phải công khai kế hoạch: do Bộ quyết định", "The day by which the plan is published: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người đến hạn chuyển đổi (person.person_id); nếu đơn vị chưa có kế hoạch nào thì là đơn vị (unit.unit_id)", "Whose change is due (person.person_id); where a unit has no plan at all, the unit (unit.unit_id)"),
		Obligation: text("Vị trí và năm kế hoạch, như LS-01/2026; với đơn vị là năm kế hoạch", "The position and the plan's year, such as LS-01/2026; for a unit the year"),
		Yearly:     true,
		Listed:     true,
		Rows:       []string{"assignment"},
		Reads: dutyNeeds(
			rules.Need{Kind: "rotation_plan", Columns: []string{"plan_year", "published_on"}},
			rules.Need{Kind: "rotation_plan_item", Columns: []string{"plan_year", "person_id"}}),
		Considers: dutyCaveats(append(excuseCaveats(),
			caveat("coi mọi kế hoạch là kế hoạch chung của Bộ", "every plan is taken for the ministry's own", "rotation_plan", "unit_id"),
			caveat("không xét vị trí ghi trong kế hoạch", "which position the plan names is not considered", "rotation_plan_item", "position_id"),
			caveat("không xét ngày đưa vào kế hoạch", "when the plan took someone in is not considered", "rotation_plan_item", "added_on"),
			caveat("không xét ngày đưa ra khỏi kế hoạch", "when the plan struck someone out is not considered", "rotation_plan_item", "removed_on"),
			caveat("không tính đơn vị cấp trên", "units above are not considered", "unit", "parent_id"),
			caveat("không xét đổi tên, sáp nhập đơn vị", "renamed and merged units are not considered", "unit_lineage", "predecessor_id", "successor_id", "effective_on"))...),
		Across: text("Đơn vị chưa có kế hoạch: số người đến hạn của đơn vị", "A unit without a plan: how many of its people are due"),
		Uses:   dutyParameters(excuseParameters("rot.plan_published_by", "rot.plan_warn_days")...),
		Paragraph: text(`Y là năm của ngày chốt số liệu A; P là ngày rot.plan_published_by trong năm Y.
Đối tượng: mọi (người, vị trí) thuộc ROT-001 có hạn không sau 31/12/Y (không xác định được hạn thì chưa đủ dữ liệu), nếu đơn vị của vị trí (tính theo đơn vị kế thừa vào ngày A; đơn vị bị chia cho nhiều đơn vị trong một ngày thì không theo tiếp), một đơn vị cấp trên (cũng tính theo đơn vị kế thừa), hoặc Bộ (đơn vị để trống) có kế hoạch năm Y công khai không sau ngày A. Nghĩa vụ là vị trí/Y.
Có trong kế hoạch: một dòng rotation_plan_item của người đó, năm Y, đưa vào không sau ngày A và chưa bị đưa ra, dù ghi vị trí nào (kế hoạch đi theo người), trừ khi ghi một vị trí khác thuộc danh mục mà người đó cũng đang giữ ngày A.
Có trong kế hoạch thì đạt. Nếu không: được miễn khi các trường hợp chưa thực hiện chuyển đổi (theo căn cứ có hiệu lực vào ngày A) nối nhau phủ kín từ ngày muộn hơn trong hai ngày 01/01/Y và hạn đến 31/12/Y, hoặc được miễn theo ROT-001 vì sắp nghỉ hưu; sau P là quá hạn; không quá rot.plan_warn_days ngày trước P (kể cả ngày P) là sắp đến hạn; còn lại đạt. Hạn là P.
Đơn vị có người thuộc diện trên mà không có kế hoạch nào: không kết luận về từng người, kết luận một lần về đơn vị theo cùng các mốc; dòng kế hoạch bị loại có thể là của đơn vị, mã đơn vị ghi ở một kế hoạch đã công khai hoặc ở vị trí không có trong danh sách đơn vị mà chỉ khác mã của đơn vị đó (hoặc của một đơn vị) ở chữ hoa, khoảng trắng ở hai đầu hoặc số 0 ở đầu, đơn vị cấp trên (của đơn vị đó hoặc của đơn vị cấp trên của nó) ghi bằng mã như thế mà có thể là đơn vị đã công khai kế hoạch, hoặc không đọc được vì những dòng của đơn vị bị loại (hay ghi khác nhau) trong khi có đơn vị đã công khai kế hoạch, hoặc không chắc chắn có ai trong đơn vị đến hạn (không xác định được hạn, hoặc không rõ có phải lãnh đạo, quản lý), thì chưa đủ dữ liệu.`,
			`Y is the year of the as-of date A; P is the day rot.plan_published_by in Y.
Population: every (person, position) of ROT-001 that is due by 31 December of Y (where the due day cannot be known: not enough data), if the position's unit (carried through lineage to A, but not beyond a day on which several units took its place), a unit above it (each carried likewise) or the ministry (no unit) has a plan for Y published by A. The obligation is position/Y.
In the plan: a rotation_plan_item of the person for Y, added by A and not struck out by then, whatever position it names (it follows the person), unless it names another listed position that the person also holds on A.
In the plan: pass. Else exempt, if deferrals (on grounds in force on A) that follow each other cover every day from 1 January of Y or the due day, whichever is later, to 31 December of Y, or if ROT-001 exempts for nearness to retirement; after P overdue; up to rot.plan_warn_days days before P (P included) due soon; else pass. The due day is P.
A unit with such people and no plan at all: no verdict about each of them but one about the unit, by the same days; not enough data where a set-aside plan may be the unit's, where a published plan, or the position, names its unit by a code that no list of units has and that differs from a unit's only by case, blanks around it or leading zeros, where the unit above it, or above one that is, is named by such a code and may have a published plan, or cannot be read from its rows, which were set aside (or name several), while some unit has published one, or where of nobody in it it is certain that they are due (the due day cannot be known, or whether the position is managerial).`),
		Exempts: text("Các trường hợp chưa thực hiện chuyển đổi phủ kín phần còn lại của năm; sắp đến tuổi nghỉ hưu theo ROT-001. Hoãn kết thúc trong năm thì phải có trong kế hoạch năm đó.", "Deferrals that cover the rest of the year; nearness to retirement as in ROT-001. Whose deferral ends in the year must be in its plan."),
		Unknowns: text(
			`Không xác định được hạn (như ROT-001).
Hạn sau 31/12/Y nhưng một dòng assignment bị loại, không đọc được vị trí, có thể làm hạn đến sớm hơn, mà người đó chưa có trong kế hoạch (đã có thì đạt).
Dòng kế hoạch, dòng người trong kế hoạch hoặc dòng hoãn bị loại; dòng unit_lineage, hoặc dòng unit không đọc được đơn vị cấp trên, có thể đưa đơn vị chưa có kế hoạch vào một kế hoạch; hoãn vì con nhỏ, mang thai không có cả ngày kết thúc lẫn ngày sinh của con; dòng người trong kế hoạch ghi một vị trí khác đang giữ mà không đọc được là có thuộc danh mục hay không, hoặc một vị trí khác thuộc danh mục mà một dòng assignment bị loại có thể cho biết là đang giữ; ngày sinh không rõ; mà giá trị đúng có thể làm kết luận khác đi.`,
			`The due day cannot be known (as in ROT-001).
It is after 31 December of Y, but a set-aside assignment whose position cannot be read could bring it forward, and the person is not in the plan (in it: pass).
A plan, an item or a deferral was set aside; a set-aside unit_lineage row, or a unit row of which the unit above cannot be read, may bring a unit without a plan under one; a deferral for a child has neither an end nor the child's birth; an item names another position held of which it cannot be read whether it is listed, or another listed position that a set-aside assignment may say is held; the birth is not known; and the true value could change the verdict.`),
		Remedy: text("Bổ sung người đó vào kế hoạch và công khai; hoặc ghi căn cứ hoãn; với đơn vị: ban hành và công khai kế hoạch.", "Take the person into the plan and publish it; or record the deferral; for a unit: make and publish a plan."),
		Lapsed: text("không còn giữ vị trí đó, không còn đến hạn trong năm kế hoạch đó, hoặc đơn vị nay không có kế hoạch nào",
			"the position is no longer held, the change is no longer due in that plan's year, or the unit has no plan now"),
		OfUnit: text("đơn vị nay đã có kế hoạch, hoặc không còn ai đến hạn trong năm đó", "the unit has a plan now, or nobody in it is due in that year any more"),
	},
	Cases: slices.Concat([]rules.Case{
		{Name: text("Không có trong kế hoạch", "Not in the plan"),
			AsOf: "2026-04-01", Given: planned2026, Want: "overdue person=P obligation=LS/2026 due=2026-03-31 severity=N3 at=CLS"},
		{Name: text("Đúng ngày phải công khai: sắp đến hạn", "On the day of publication: due soon"),
			AsOf: "2026-03-31", Given: planned2026, Want: "due_soon person=P obligation=LS/2026 due=2026-03-31"},
		{Name: text("Còn hơn 30 ngày: đạt", "More than 30 days before: pass"),
			AsOf: "2026-02-28", Given: planned2026, Want: "pass person=P obligation=LS/2026 due=2026-03-31"},
		{Name: text("Điều chỉnh kế hoạch giữa năm: đưa vào từ ngày 04/05", "The plan is amended in May: from then on it holds the person"),
			Edge: "①", AsOf: "2026-05-04", Given: planned2026 + "rotation_plan_item person_id=P plan_year=2026 added_on=2026-05-04",
			Want: "pass person=P obligation=LS/2026 due=2026-03-31"},
		{Name: text("Trước ngày điều chỉnh chưa có; đưa ra khỏi kế hoạch thì không còn", "Before the amendment not yet; struck out, no longer"),
			Edge: "①", AsOf: "2026-05-03", Given: planned2026 + `rotation_plan_item person_id=P plan_year=2026 added_on=2026-05-04
				rotation_plan_item person_id=P plan_year=2026 position_id=LS removed_on=2026-05-03`,
			Want: "overdue person=P obligation=LS/2026 due=2026-03-31 severity=N3"},
		{Name: text("Hoãn kết thúc trong năm: phải có trong kế hoạch năm đó", "A deferral ends in the year: the person must be in its plan"),
			Edge: "②", AsOf: "2026-04-01", Given: planned2026 + "deferral person_id=P ground=study starts_on=2025-09-01 ends_on=2026-12-30",
			Want: "overdue person=P obligation=LS/2026 due=2026-03-31 severity=N3"},
		{Name: text("Hoãn phủ hết năm, do hai trường hợp nối nhau", "Two deferrals that follow each other cover the year"),
			AsOf: "2026-04-01", Given: planned2026 + `deferral person_id=P ground=study starts_on=2025-09-01 ends_on=2026-08-31
				deferral person_id=P ground=illness starts_on=2026-09-01`,
			Want: "exempt person=P obligation=LS/2026 due=2026-03-31 ground=study"},
		{Name: text("Hoãn từ đúng ngày đến hạn, hoặc từ 01/01 nếu đã đến hạn từ năm trước: phủ hết phần phải có trong kế hoạch; muộn hơn một ngày thì không", "Deferred from the very due day, or from 1 January where that was last year: all that the plan is about is covered; a day later it is not"),
			AsOf: "2026-04-01", Given: planned2026 + `deferral person_id=P ground=study starts_on=2026-06-01
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2022-06-01
				deferral person_id=Q ground=study starts_on=2026-01-01
				person person_id=R full_name="Đỗ Văn Dũng" born_on=1990-01-01 sex=male
				assignment person_id=R position_id=LS starts_on=2023-06-01
				deferral person_id=R ground=study starts_on=2026-06-02`,
			Want: `exempt person=P obligation=LS/2026 due=2026-03-31 ground=study
				exempt person=Q obligation=LS/2026 due=2026-03-31 ground=study
				overdue person=R obligation=LS/2026 due=2026-03-31 severity=N3`},
		{Name: text("Đến hạn đúng ngày 31/12 thì phải có trong kế hoạch năm đó, ngày 01/01 sau thì chưa; sẽ bị đưa ra sau ngày chốt số liệu thì vẫn còn trong kế hoạch", "Due on 31 December: the year's plan must hold them; on 1 January after it not yet; whom it will only strike out after the as-of date it still holds"),
			AsOf: "2026-04-01", Given: planned2026 + `rotation_plan_item person_id=P plan_year=2026 removed_on=2026-04-02
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2023-12-31
				person person_id=R full_name="Đỗ Văn Dũng" born_on=1990-01-01 sex=male
				assignment person_id=R position_id=LS starts_on=2024-01-01`,
			Want: "pass person=P obligation=LS/2026 due=2026-03-31\noverdue person=Q obligation=LS/2026 due=2026-03-31 severity=N3"},
		{Name: text("Trong năm Bộ quyết định phải công khai sớm hơn: tính theo ngày mới", "Within the year the ministry decides on an earlier day of publication: that counts"),
			AsOf: "2026-03-01", Given: planned2026 + "param rot.plan_published_by=02-28 from=2026-02-01 basis=12/QĐ-BNG",
			Want: "overdue person=P obligation=LS/2026 due=2026-02-28 severity=N3"},
		{Name: text("Chuyển đơn vị sau khi lập kế hoạch: kế hoạch đi theo người", "Moved to another unit after the plan: the item follows the person"),
			Edge: "③", AsOf: "2026-04-01", Given: planned2026 + "rotation_plan_item person_id=P plan_year=2026 position_id=HC-9",
			Want: "pass person=P obligation=LS/2026 due=2026-03-31"},
		{Name: text("Dòng kế hoạch ghi vị trí khác mà người đó cũng đang giữ", "The item names another listed position that the person also holds"),
			Edge: "③", AsOf: "2026-04-01", Given: planned2026 + cashier + `rotation_plan plan_year=2026 unit_id=QTTV published_on=2026-01-15
				assignment person_id=P position_id=KT starts_on=2022-01-01
				rotation_plan_item person_id=P plan_year=2026 position_id=KT`,
			Want: "overdue person=P obligation=LS/2026 due=2026-03-31 severity=N3\npass person=P obligation=KT/2026 due=2026-03-31"},
		{Name: text("Chưa có kế hoạch nào: một kết luận về đơn vị, không phải về từng người", "No plan at all: one verdict about the unit and none about each person"),
			AsOf: "2026-04-01", Given: an + "person person_id=Q full_name=\"Lê Thị Cúc\" born_on=1990-01-01 sex=female\n" + consular + `rotation_plan plan_year=2026 unit_id=CLS
				rotation_plan plan_year=2025 unit_id=CLS published_on=2025-03-01
				assignment person_id=P position_id=LS starts_on=2023-06-01
				assignment person_id=Q position_id=LS starts_on=2023-07-01`,
			Want: "overdue unit=CLS obligation=2026 due=2026-03-31 severity=N3 at=CLS"},
		{Name: text("Không chắc chắn có ai đến hạn: không kết luận đơn vị thiếu kế hoạch", "Nobody is certainly due: the unit is not blamed"),
			AsOf: "2026-04-01", Given: an + consular + `rotation_plan plan_year=2025 unit_id=CLS published_on=2025-03-01
				assignment person_id=P position_id=LS starts_on=0000-00-00`,
			Want: "unknown unit=CLS obligation=2026 due=2026-03-31 missing=assignment.*"},
		{Name: text("Người duy nhất đến hạn đúng ngày 31/12: đơn vị phải có kế hoạch; không rõ vị trí duy nhất có phải của lãnh đạo, quản lý hay không thì chưa kết luận", "The only one who is due is so on 31 December: the unit must have a plan; where it is not known whether the only position is managerial, it is not blamed"),
			AsOf: "2026-04-01", Given: an + consular + `position position_id=KT name="Kế toán" unit_id=QTTV listed=1
				assignment person_id=P position_id=LS starts_on=2023-12-31
				assignment person_id=P position_id=KT starts_on=2023-06-01`,
			Want: "overdue unit=CLS obligation=2026 due=2026-03-31 severity=N3\nunknown unit=QTTV obligation=2026 due=2026-03-31 missing=assignment.*"},
		{Name: text("Đơn vị cấp trên đã đổi tên", "The unit above was renamed"),
			AsOf: "2026-03-01", Given: an + consular + `unit unit_id=CLS name="Cục Lãnh sự" parent_id=BNG-C
				unit unit_id=BNG-C name=BNG-C
				unit unit_id=BNG name=BNG
				unit_lineage predecessor_id=BNG-C successor_id=BNG effective_on=2025-03-01
				rotation_plan plan_year=2026 unit_id=BNG published_on=2026-01-10
				assignment person_id=P position_id=LS starts_on=2023-06-01`,
			Want: "due_soon person=P obligation=LS/2026 due=2026-03-31"},
		{Name: text("Dòng đơn vị bị loại vì thiếu tên, đơn vị cấp trên vẫn đọc được", "A unit's row was set aside because it has no name: the unit above it can be read"),
			AsOf: "2026-03-01", Given: an + consular + `unit unit_id=CLS parent_id=BNG
				unit unit_id=BNG name=BNG
				rotation_plan plan_year=2026 unit_id=BNG published_on=2026-01-10
				assignment person_id=P position_id=LS starts_on=2023-06-01`,
			Want: "due_soon person=P obligation=LS/2026 due=2026-03-31"},
		{Name: text("Hai dòng đơn vị ghi hai đơn vị cấp trên", "Two rows of a unit name two units above it"),
			AsOf: "2026-03-01", Given: an + consular + `unit unit_id=CLS name="Cục Lãnh sự" parent_id=BNG
				unit unit_id=CLS name="Cục Lãnh sự" parent_id=BNG-2
				unit unit_id=BNG name=BNG
				unit unit_id=BNG-2 name=BNG-2
				rotation_plan plan_year=2026 unit_id=BNG published_on=2026-01-10
				assignment person_id=P position_id=LS starts_on=2023-06-01`,
			Want: "unknown unit=CLS obligation=2026 due=2026-03-31 missing=unit.*"},
		{Name: text("Mã đơn vị cấp trên ghi bằng chữ thường: có thể là đơn vị có kế hoạch", "The unit above is named in small letters: it may be the one that has a plan"),
			AsOf: "2026-03-01", Given: an + consular + `unit unit_id=CLS name="Cục Lãnh sự" parent_id=bng
				unit unit_id=BNG name=BNG
				rotation_plan plan_year=2026 unit_id=BNG published_on=2026-01-10
				assignment person_id=P position_id=LS starts_on=2023-06-01`,
			Want: "unknown unit=CLS obligation=2026 due=2026-03-31 missing=unit.parent_id"},
		{Name: text("Kế hoạch của đơn vị cấp trên, của đơn vị trước khi sáp nhập, và chung của Bộ", "The plan of a unit above, of a unit since merged, and the ministry's"),
			AsOf: "2026-03-01", Given: an + consular + cashier + `position position_id=VT name="Văn thư lưu trữ" unit_id=X listed=1 managerial=0
				unit unit_id=CLS name="Cục Lãnh sự" parent_id=BNG
				unit_lineage predecessor_id=QTTV-C successor_id=QTTV effective_on=2026-02-01
				rotation_plan plan_year=2026 unit_id=BNG published_on=2026-01-10
				rotation_plan plan_year=2026 unit_id=QTTV-C published_on=2026-01-15
				assignment person_id=P position_id=LS starts_on=2023-06-01
				assignment person_id=P position_id=KT starts_on=2023-06-01
				assignment person_id=P position_id=VT starts_on=2023-06-01`,
			Want: `due_soon person=P obligation=LS/2026 due=2026-03-31
				due_soon person=P obligation=KT/2026 due=2026-03-31
				due_soon unit=X obligation=2026 due=2026-03-31`},
		{Name: text("Hạn sang năm sau; sắp nghỉ hưu; không có ai đến hạn", "Due next year; near to retirement; nobody due"),
			AsOf: "2025-04-01", Given: binh + consular + cashier + `rotation_plan plan_year=2025 published_on=2025-01-10
				assignment person_id=P position_id=LS starts_on=2022-02-11
				assignment person_id=P position_id=KT starts_on=2023-06-01`,
			Want: "exempt person=P obligation=LS/2025 due=2025-03-31 ground=2026-08-10"},
	}, planMissing),
	Judge:    func(h rules.Hearing) []rules.Verdict { return inPlan(h).verdicts },
	Gather:   func(h rules.Hearing) []rules.Fact { return inPlan(h).facts },
	Conclude: unitsWithoutPlan,
}

// planned2026 is someone due on 01/06/2026 in a unit that published its plan on 15/01/2026.
const planned2026 = an + consular + `rotation_plan plan_year=2026 unit_id=CLS published_on=2026-01-15
	assignment person_id=P position_id=LS starts_on=2023-06-01
	`

// inPlan judges each duty that falls due by the end of the year. Of a unit without a plan it only notes that there is one.
func inPlan(h rules.Hearing) plannedDuties { return ofDuties(h, judgePlan) }

// plannedDuties are the verdicts about a person, and the units without a plan in which the person should be in one.
type plannedDuties struct {
	verdicts []rules.Verdict
	facts    []rules.Fact
}

func judgePlan(h rules.Hearing, found []duty) (j plannedDuties) {
	p := planYearOf(h.Scope)
	for _, d := range found {
		if d.hasTerm() && d.term.due > civil.LastOfYear(p.year) && len(d.unplaced) == 0 {
			continue
		}
		unit := h.Ref.UnitAlive(d.post.UnitID, h.AsOf)
		plan, published := h.Ref.PublishedPlan(p.year, d.post.UnitID, h.AsOf)
		if !published && unit != "" {
			j.facts = append(j.facts, rules.Fact{Key: unit, Word: p.certainly(h, d)})
			continue
		}
		j.verdicts = append(j.verdicts, p.judge(h, d, plan)) // without a plan: of a position that cannot be read
	}
	return j
}

func (p planYear) judge(h rules.Hearing, d duty, plan *record.RotationPlan) rules.Verdict {
	v := d.post.verdict(h.ID)
	v.Obligation, v.DueOn, v.Outcome = d.id+"/"+strconv.Itoa(p.year), p.publishBy, p.byDate(h.Scope)
	item, planned := p.item(h, d)
	open := civil.Interval{First: max(civil.FirstOfYear(p.year), d.term.due), Last: civil.LastOfYear(p.year)}
	var missing []rules.Missing
	var old retiring
	switch {
	case !d.hasTerm():
		v.Outcome, missing = rules.Unknown, slices.Concat(d.doubts, d.months)
	case planned:
		v.Outcome = rules.Pass
	case d.term.due > civil.LastOfYear(p.year):
		v.Outcome, missing = rules.Unknown, d.unplaced // with that time it could be due this year
	case deferredThrough(h, open):
		v.Outcome = rules.Exempt
	default:
		if old = retiringAfter(h, d.term.due); old.soon == record.Yes {
			v.Outcome = rules.Exempt
		} else if v.Outcome != rules.Pass {
			missing = slices.Concat(d.post.unknownManagerial(), d.perhapsElsewhere(h), p.unreadableItems(h, d), unreadableDeferrals(h, open, h.AsOf), old.missing)
		}
	}
	if len(missing) > 0 {
		v.Outcome = rules.Unknown
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{Message: p.message(h, &d, v.Outcome), Advice: planAdvice(v.Outcome), Missing: missing,
			Evidence: p.evidence(h, &d, plan, item, v.Outcome, old, open), Parameters: append(d.parameters(h, judgement{}), p.parameters(v.Outcome)...)}
	}
	return v
}

func (p planYear) evidence(h rules.Hearing, d *duty, plan *record.RotationPlan, item *record.RotationPlanItem,
	outcome rules.Outcome, old retiring, open civil.Interval) []rules.Evidence {
	all := d.evidence(h, judgement{})
	if plan != nil {
		all = append(all, fact("rotation_plan", planKey(plan), "published_on", plan.PublishedOn.String(), ""))
	}
	switch {
	case item != nil:
		all = append(all, fact("rotation_plan_item", itemKey(item), "plan_year", number(item.PlanYear), ""))
	case outcome == rules.Exempt && old.soon == record.Yes:
		all = append(all, old.evidence(h)...)
	case outcome == rules.Exempt:
		for _, covering := range deferrals(h, h.AsOf) {
			if covering.Overlaps(open) {
				all = append(all, covering.evidence()...)
			}
		}
	}
	return all
}

func (p planYear) message(h rules.Hearing, d *duty, outcome rules.Outcome) record.Text {
	who, post := personName(h), d.post.label()
	if !d.hasTerm() || outcome == rules.Unknown && d.term.due > civil.LastOfYear(p.year) {
		return say("%s giữ %s; chưa đủ dữ liệu để biết có phải đưa vào kế hoạch năm %d hay không.",
			"%s holds %s; there is not enough data to say whether the plan for %d must hold them.", who, post, p.year)
	}
	stem := say("%s giữ %s, hạn chuyển đổi ngày %s", "%s holds %s, to be changed by %s", who, post, d.term.due)
	switch outcome {
	case rules.Overdue:
		return say("%s, nhưng không có trong kế hoạch chuyển đổi năm %d.", "%s, but is not in the plan for %d.", stem, p.year)
	case rules.DueSoon:
		return say("%s, chưa có trong kế hoạch năm %d; kế hoạch phải công khai chậm nhất ngày %s.",
			"%s, and is not yet in the plan for %d, which must be published by %s.", stem, p.year, p.publishBy)
	case rules.Unknown:
		return say("%s; chưa đủ dữ liệu để biết có trong kế hoạch năm %d hoặc được miễn hay không.",
			"%s; there is not enough data to say whether the plan for %d holds them or need not.", stem, p.year)
	case rules.Exempt:
		return say("%s; không phải đưa vào kế hoạch năm %d.", "%s; the plan for %d need not hold them.", stem, p.year)
	}
	return say("%s; kế hoạch năm %d không thiếu người này.", "%s; the plan for %d lacks nothing for them.", stem, p.year)
}

func planAdvice(o rules.Outcome) record.Text {
	advice := text("Bổ sung vào kế hoạch chuyển đổi của năm và công khai, hoặc ghi căn cứ hoãn.", "Take the person into the year's plan and publish it, or record the ground of deferral.")
	return adviceOn(o, advice, advice)
}
