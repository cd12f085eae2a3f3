package rotation

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// ROT008 finds who goes abroad again before the minimum time at home has passed. No law sets that time: the ministry does.
// Study abroad is not time at home, and a short mission is no posting.
var ROT008 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-008", Severity: rules.N3, Assessment: "B.1.7.2", Annex: rules.Postings, Revision: 1, Since: "0.1.0",
		Title: text("Thời gian trong nước giữa hai nhiệm kỳ quá ngắn", "Home time between two postings too short"),
		Says: text("Người đi công tác nước ngoài tiếp mà chưa ở trong nước đủ thời gian tối thiểu giữa hai nhiệm kỳ.",
			"Someone goes abroad again before the shortest time at home between two postings has passed."),
		Basis: []rules.Citation{
			{Text: text("Quy định nội bộ của Bộ về luân chuyển trong và ngoài nước (do Bộ quyết định)", "The ministry's internal rule on service at home and abroad (the ministry's to decide)"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người được cử đi (person.person_id)", "Who is posted (person.person_id)"),
		Obligation: text("Nhiệm kỳ mở đầu đợt ở nước ngoài (posting.posting_id)", "The posting with which the stay abroad begins (posting.posting_id)"),
		Rows:       []string{"posting"},
		Reads:      postingNeeds(),
		Considers: postingCaveats(
			caveat("không xét quyết định cho phép đi trước khi đủ thời gian trong nước", "decisions that allow an early posting are not considered", "posting", "early_decision_no"),
			caveat("không hiển thị số quyết định cử đi", "the numbers of decisions are not shown", "posting", "decision_no"),
			caveat("không hiển thị ai là người đứng đầu cơ quan đại diện", "heads of mission are not marked", "posting", "head"),
		),
		Uses: []string{"post.home_min", "post.short_mission_days", "post.home_warn_days"},
		Paragraph: text(
			`Đợt ở nước ngoài: các nhiệm kỳ của một người (dòng posting có kind là posting hoặc để trống, có took_up_on không sau ngày chốt số liệu; ngày cuối là left_on, chậm nhất là person.left_on; để trống là còn ở nước ngoài), nối với nhau khi nhiệm kỳ sau bắt đầu chậm nhất vào ngày liền sau ngày cuối muộn nhất của các nhiệm kỳ trước. Đợt có ghi ngày cuối mà tổng cộng dưới post.short_mission_days ngày (tính cả hai đầu) là công tác ngắn ngày, không phải đợt ở nước ngoài; dòng có kind là short cũng vậy.
Đối tượng: đợt bao gồm ngày chốt số liệu, có ngày đầu f; và mỗi nhiệm kỳ dự kiến bắt đầu ngày f (took_up_on, nếu để trống thì planned_from) sau ngày chốt số liệu không quá post.home_warn_days ngày, không nối vào một đợt. Nghĩa vụ là posting_id của nhiệm kỳ mở đầu (took_up_on sớm nhất, rồi posting_id nhỏ nhất).
Thời gian trong nước: từ ngày liền sau ngày cuối l của đợt gần nhất kết thúc trước f đến ngày trước f, trừ những ngày đi học ở nước ngoài (kind là study). Nhiệm kỳ không rõ took_up_on mà có left_on trước f - 1 ngày được tính là đợt trước theo ngày cuối của nó. Không trừ ngày nào thì đủ khi f không trước l cộng post.home_min tháng; có trừ thì tính phần còn lại: liền một mạch theo tháng dương lịch, bị ngắt quãng thì cộng số ngày, 30 ngày là một tháng.
Kết luận: không có đợt trước thì đạt; đủ post.home_min tháng (mức có hiệu lực ngày f) thì đạt; nếu không, nhiệm kỳ mở đầu có early_decision_no thì miễn; f không sau ngày chốt số liệu thì vi phạm; dự kiến thì sắp đến hạn, ngày đến hạn là f.`,
			`Stay abroad: a person's postings (rows of kind posting, or with no kind, with took_up_on on or before the as-of date; the last day is left_on, at the latest person.left_on; empty is still abroad), joined when one begins no later than the day after the latest last day of those before it. A stay whose last day is recorded and that had fewer than post.short_mission_days days in all (both ends counted) is a short mission and no stay; neither is a row of kind short.
Population: the stay that holds on the as-of date, with first day f; and every planned posting that begins on f (took_up_on, where empty planned_from) after the as-of date by no more than post.home_warn_days days and does not join a stay. The obligation is the posting_id of the first posting (earliest took_up_on, then smallest posting_id).
Home time: from the day after the last day l of the latest stay that ended before f to the day before f, less the days of study abroad (kind study). A posting without took_up_on whose left_on is before f - 1 day counts as an earlier stay by its last day. With nothing taken out it is enough if f is not before l plus post.home_min months; else what is left counts: in one piece in calendar months, in several by adding up days, 30 to a month.
Verdict: no earlier stay: pass; post.home_min months (by the value in force on f) or more: pass; else exempt if the first posting has early_decision_no; else overdue if f is not after the as-of date; a planned one is due soon, due on f.`),
		Exempts: text("Nhiệm kỳ mở đầu có số quyết định của Bộ trưởng cho phép đi sớm (early_decision_no). Nhiệm kỳ đầu tiên thì đạt.", "The first posting has the number of the Minister's decision that allows it early (early_decision_no). Somebody's first posting passes."),
		Unknowns: text("Nhiệm kỳ có thể đang diễn ra mà không có took_up_on (left_on để trống hoặc không trước ngày chốt số liệu, planned_from không sau ngày đó); nhiệm kỳ không có took_up_on (không có cả left_on thì khi planned_from không sau f) hoặc dòng posting bị loại (không kể dòng có took_up_on mà chỉ planned_from, planned_to có lỗi: dòng ấy xét như thường; took_up_on sau planned_to thì coi như không đọc được took_up_on) có thể mở đầu đợt đang xét hoặc nằm giữa đợt đó và đợt trước mà giá trị đúng có thể làm kết luận khác đi; hoặc không đọc được ngày rời cơ quan. Dòng bị loại không có kết luận riêng khi người đó đang trong một đợt ở nước ngoài, hoặc khi dòng ấy bắt đầu sau ngày chốt số liệu.",
			"A posting that may be going on has no took_up_on (left_on is empty or not before the as-of date, planned_from is not after it); a posting without took_up_on (without left_on too: if planned_from is no later than f), or one that was set aside (but not one with a took_up_on of which only planned_from or planned_to is faulty: that is judged as any other; a took_up_on after planned_to counts as unreadable), may begin the stay or lie between it and the one before, and the true value could change the verdict; or the day of leaving the service cannot be read. A set-aside row has no verdict of its own while a stay holds, or if it begins after the as-of date."),
		Remedy: text("Bố trí công tác trong nước đủ thời gian; hoặc ghi số quyết định của Bộ trưởng cho phép; hoặc trình Ban Chỉ đạo chấp nhận giải trình.",
			"Give the person their time at home; or record the Minister's decision that allows the posting; or ask the committee for a waiver."),
		Lapsed: text("nhiệm kỳ đó đã kết thúc hoặc không thực hiện", "the posting has ended or was not taken up"),
	},
	Cases: slices.Concat([]rules.Case{
		{Name: text("Đủ 24 tháng trong nước: đạt", "24 months at home: pass"),
			AsOf: "2025-06-01", Given: lan + vientiane + bangkok + "posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-01-01",
			Want: `pass person=P obligation=NK-2 at=VTE home="P24M0D calendar"`},
		{Name: text("Thiếu một ngày: vi phạm", "One day less: a breach"),
			AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=NK-2 unit_id=VTE post_title="Bí thư thứ hai" took_up_on=2023-12-30`,
			Want: `overdue person=P obligation=NK-2 severity=N3 since=2023-12-30 home="P23M29D calendar" post="Bí thư thứ hai"`},
		{Name: text("Đúng 24 tháng kể từ ngày cuối ở nước ngoài: đạt", "24 months to the day since the last day abroad: pass"),
			AsOf: "2025-06-01", Given: lan + vientiane + bangkok + "posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2023-12-31",
			Want: "pass person=P obligation=NK-2"},
		{Name: text("Nhiệm kỳ đầu tiên: đạt", "The first posting: pass"),
			AsOf: "2020-01-01", Given: lan + vientiane + bangkok, Want: "pass person=P obligation=NK-1"},
		{Name: text("Nhận nhiệm vụ đúng ngày chốt số liệu; chỉ về nước một ngày rồi lại đi", "Taken up on the very as-of date; at home for one day only"),
			AsOf: "2022-01-02", Given: lan + vientiane + bangkok + "posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2022-01-02",
			Want: `overdue person=P obligation=NK-2 severity=N3 home="P0M1D calendar"`},
		{Name: text("Có quyết định của Bộ trưởng cho phép: miễn", "The Minister's decision allows it: exempt"),
			AsOf: "2025-06-01", Given: lan + vientiane + bangkok + "posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2023-01-01 early_decision_no=15/QĐ-BNG",
			Want: "exempt person=P obligation=NK-2 ground=15/QĐ-BNG"},
		{Name: text("Đi học ở nước ngoài xen giữa không phải là thời gian trong nước: 12 + 6 tháng chỉ được 18 tháng", "Study abroad in between is not home: 12 + 6 months are 18 and not 30"),
			Edge: "①", AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=HOC unit_id=VTE kind=study took_up_on=2023-01-01 left_on=2023-12-31
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-07-01`,
			Want: `overdue person=P obligation=NK-2 severity=N3 home="P18M7D summed"`},
		{Name: text("Bị ngắt quãng bởi thời gian học: đủ 720 ngày cộng dồn thì đạt", "In pieces because of study: 720 days added up are enough"),
			Edge: "①", AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=HOC unit_id=VTE kind=study took_up_on=2022-07-01 left_on=2022-07-31
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-01-22`,
			Want: `pass person=P obligation=NK-2 home="P24M0D summed"`},
		{Name: text("Đi học từ khi còn nhiệm kỳ trước: trong nước từ khi học xong, đủ 24 tháng hoặc thiếu một ngày; đi học chưa có ngày về", "Study that began within the posting before: home counts from its end, 24 months or a day less; study without a last day"),
			Edge: "①", AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=HOC unit_id=VTE kind=study took_up_on=2021-06-01 left_on=2022-06-30
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-07-01
				` + backInBangkok("Q") + `posting person_id=Q posting_id=HOC unit_id=VTE kind=study took_up_on=2021-06-01 left_on=2022-07-01
				posting person_id=Q posting_id=NK-2 unit_id=VTE took_up_on=2024-07-01
				` + backInBangkok("R") + `posting person_id=R posting_id=HOC unit_id=VTE kind=study took_up_on=2023-01-01
				posting person_id=R posting_id=NK-2 unit_id=VTE took_up_on=2025-01-01`,
			Want: `pass person=P obligation=NK-2
				overdue person=Q obligation=NK-2 severity=N3
				overdue person=R obligation=NK-2 severity=N3 home="P12M0D calendar"`},
		{Name: text("Hết nhiệm kỳ thì đi học rồi đi nhiệm kỳ mới: không có ngày nào trong nước", "From the posting to study and on to the next posting: no day at home"),
			Edge: "①", AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=HOC unit_id=VTE kind=study took_up_on=2022-01-01 left_on=2024-12-31
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2025-01-01`,
			Want: `overdue person=P obligation=NK-2 severity=N3 home="P0M0D calendar"`},
		{Name: text("Chuyến công tác 89 ngày không phải là nhiệm kỳ: thời gian trong nước không bị ngắt", "A mission of 89 days is no posting: home time goes on through it"),
			Edge: "②", AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=NGAN unit_id=VTE took_up_on=2023-01-01 left_on=2023-03-30
				posting person_id=P posting_id=DAI-HON unit_id=VTE kind=short took_up_on=2023-06-01 left_on=2023-12-01
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-01-01`,
			Want: `pass person=P obligation=NK-2 home="P24M0D calendar"`},
		{Name: text("Chuyến công tác 90 ngày là nhiệm kỳ", "A mission of 90 days is a posting"),
			Edge: "②", AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=NGAN unit_id=VTE took_up_on=2023-01-01 left_on=2023-03-31
				posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-01-01`,
			Want: `overdue person=P obligation=NK-2 severity=N3 home="P9M0D calendar"`},
		{Name: text("Chuyển thẳng qua một cơ quan đại diện chỉ ở 60 ngày: vẫn là một đợt, không phải về nước 60 ngày", "Straight on through a post held for 60 days only: one stay, and no return of 60 days"),
			Edge: "②", AsOf: "2023-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2022-01-01 left_on=2022-03-01
				posting person_id=P posting_id=NK-3 unit_id=VTE took_up_on=2022-03-02`,
			Want: "pass person=P obligation=NK-1"},
		{Name: text("Một đại sứ kiêm nhiệm nhiều nước: một đợt", "One ambassador in several countries: one stay"),
			AsOf: "2020-06-01", Given: lan + vientiane + bangkok + "posting person_id=P posting_id=KIEM unit_id=VTE took_up_on=2020-01-01 left_on=2021-06-30",
			Want: "pass person=P obligation=NK-1 at=BKK"},
		{Name: text("Nhiệm kỳ dự kiến trong 180 ngày tới mà chưa đủ thời gian trong nước: sắp đến hạn", "Planned within 180 days without enough time at home: due soon"),
			AsOf: "2023-01-01", Given: lan + vientiane + bangkok + "posting person_id=P posting_id=NK-2 unit_id=VTE planned_from=2023-06-30",
			Want: "due_soon person=P obligation=NK-2 due=2023-06-30 at=VTE"},
		{Name: text("Dự kiến và đủ thời gian: đạt; dự kiến xa hơn 180 ngày: chưa xét", "Planned with enough time: pass; planned for later than 180 days: not looked at yet"),
			AsOf: "2023-12-31", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=NK-2 unit_id=VTE planned_from=2024-01-01
				posting person_id=P posting_id=NK-3 unit_id=VTE planned_from=2024-06-29`,
			Want: "pass person=P obligation=NK-2"},
		{Name: text("Nhiệm kỳ dự kiến nối tiếp đợt đang ở nước ngoài: không phải lần đi mới", "A planned posting that goes on from the present stay is no new departure"),
			AsOf: "2021-12-01", Given: lan + vientiane + bangkok + "posting person_id=P posting_id=NK-2 unit_id=VTE planned_from=2022-01-01",
			Want: "pass person=P obligation=NK-1"},
		{Name: text("Dự kiến đi lại sau một ngày trong nước: là lần đi mới; rời cơ quan trước ngày đó thì không còn đi", "Planned to leave again after one day at home: a new departure; who leaves the service before that does not go"),
			AsOf: "2021-12-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=NK-2 unit_id=VTE planned_from=2022-01-02
				person person_id=Q full_name="Lê Thị Cúc" left_on=2022-01-01
				posting person_id=Q posting_id=NK-1 unit_id=BKK took_up_on=2019-01-01 left_on=2021-12-31
				posting person_id=Q posting_id=NK-2 unit_id=VTE planned_from=2022-01-02`,
			Want: "pass person=P obligation=NK-1\ndue_soon person=P obligation=NK-2 due=2022-01-02\npass person=Q obligation=NK-1"},
		{Name: text("Đã về nước, đã rời cơ quan", "Who is back home, or has left the service"),
			AsOf: "2022-01-01", Given: lan + vientiane + bangkok + `person person_id=Q full_name="Lê Thị Cúc" left_on=2021-12-31
				posting person_id=Q posting_id=NK unit_id=VTE took_up_on=2020-01-01`, Want: "none"},
	}, homeMissing),
	Judge: func(h rules.Hearing) []rules.Verdict {
		if !mayBeAbroad(h) || h.HasLeft() {
			return nil
		}
		var verdicts []rules.Verdict
		all, abroad := stays(h), false
		for _, d := range departures(h, all) {
			verdicts = append(verdicts, homeTime(h, d))
			abroad = abroad || !d.planned
		}
		for i := range h.Posting.Good {
			if row := &h.Posting.Good[i]; startless(h, row) {
				verdicts = append(verdicts, uncertainPost(h, row, missingStart(row)))
			}
		}
		if abroad {
			return verdicts // a set-aside posting that holds on this day is part of the stay
		}
		for _, u := range unreadablePosts(h, daysPlanned) {
			verdicts = append(verdicts, uncertainPost(h, u.row, u.missing))
		}
		return verdicts
	},
}

// backInBangkok is another one who was posted there until 31/12/2021.
func backInBangkok(person string) string {
	return `person person_id=` + person + ` full_name="Lê Thị Cúc"
	posting person_id=` + person + ` posting_id=NK-1 unit_id=BKK took_up_on=2019-01-01 left_on=2021-12-31
	`
}

// mayBeAbroad is a quick look that needs no memory: whether anything can be judged.
func mayBeAbroad(h rules.Hearing) bool {
	for i := range h.Posting.Good {
		row := &h.Posting.Good[i]
		if row.LeftOn.IsZero() || row.LeftOn >= h.AsOf {
			return true
		}
	}
	return len(h.Posting.Bad) > 0
}

func homeTime(h rules.Hearing, d departure) rules.Verdict {
	v := aboutPost(h, d.row)
	switch {
	case len(d.doubts) > 0:
		return uncertainPost(h, d.row, d.doubts)
	case d.back.last.IsZero() || d.back.enough:
		v.Outcome = rules.Pass
	case d.row.EarlyDecisionNo != "":
		v.Outcome = rules.Exempt
	case d.planned:
		v.Outcome, v.DueOn = rules.DueSoon, d.on
	default:
		v.Outcome = rules.Overdue
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:    d.message(h, v.Outcome),
			Advice:     homeAdvice(v.Outcome),
			Evidence:   d.evidence(h, v.Outcome),
			Parameters: d.parameters(h),
		}
	}
	return v
}

func (d *departure) message(h rules.Hearing, outcome rules.Outcome) record.Text {
	goes := text("được cử đi công tác nhiệm kỳ", "took up a posting")
	if d.planned {
		goes = text("dự kiến được cử đi công tác nhiệm kỳ", "is to take up a posting")
	}
	stem := say("%s %s (%s) từ ngày %s", "%s %s (%s) on %s", personName(h), goes, postName(h.Ref, d.row), d.on)
	if d.back.last.IsZero() {
		return say("%s; trước đó chưa có nhiệm kỳ nào.", "%s; there was no posting before.", stem)
	}
	home := record.Text{VI: d.back.time.VI(), EN: d.back.time.EN()}
	least := h.Param("post.home_min", d.on).Int
	stem = say("%s, sau nhiệm kỳ trước kết thúc ngày %s; thời gian trong nước là %s", "%s after a posting that ended on %s, with %s at home", stem, d.back.last, home)
	switch outcome {
	case rules.Pass:
		return say("%s, đủ tối thiểu %d tháng.", "%s; the least is %d months.", stem, least)
	case rules.Exempt:
		return say("%s, tối thiểu là %d tháng; được phép theo Quyết định %s.", "%s; the least is %d months; decision %s allows it.", stem, least, d.row.EarlyDecisionNo)
	}
	return say("%s, chưa đủ tối thiểu %d tháng.", "%s; that is less than %d months.", stem, least)
}

func homeAdvice(outcome rules.Outcome) record.Text {
	return adviceOn(outcome,
		text("Làm rõ căn cứ cử đi; nếu có quyết định của Bộ trưởng cho phép thì ghi vào hồ sơ.", "Clarify on what ground the person was sent; if the Minister's decision allows it, put it on record."),
		text("Lùi ngày đi cho đủ thời gian trong nước, hoặc trình Bộ trưởng quyết định trước khi đi.", "Put the departure off until the time at home has passed, or have the Minister decide before it."))
}

// evidence follows the person home from the posting before, through study abroad, and out again.
func (d *departure) evidence(h rules.Hearing, outcome rules.Outcome) []rules.Evidence {
	all := []rules.Evidence{}
	if d.back.from != nil {
		all = append(all, fact("posting", postingKey(d.back.from), "left_on", d.back.last.String(), ""))
		for _, row := range d.back.study {
			all = append(all, fact("posting", postingKey(row), "kind", row.Kind, ""),
				fact("posting", postingKey(row), "took_up_on", row.TookUpOn.String(), ""))
			if !row.LeftOn.IsZero() {
				all = append(all, fact("posting", postingKey(row), "left_on", row.LeftOn.String(), ""))
			}
		}
	}
	all = append(all, postEvidence(d.row)...)
	if d.back.from != nil {
		all = append(all, derived("home", rules.HeldValue(d.back.time), rules.RoleHome),
			derived("post.home_min", h.Param("post.home_min", d.on).Raw, rules.RoleTerm))
	}
	if outcome == rules.Exempt {
		all = append(all, fact("posting", postingKey(d.row), "early_decision_no", d.row.EarlyDecisionNo, rules.RoleGround))
	}
	return all
}

func (d *departure) parameters(h rules.Hearing) []parameters.Value {
	if d.back.last.IsZero() {
		return nil
	}
	used := []parameters.Value{h.Param("post.home_min", d.on), h.Param("post.short_mission_days", d.back.last)}
	if d.planned {
		used = append(used, h.Param("post.home_warn_days", d.on))
	}
	return used
}

// bangkok is the posting before.
const bangkok = "unit unit_id=BKK name=\"Đại sứ quán tại Thái Lan\"\nposting person_id=P posting_id=NK-1 unit_id=BKK took_up_on=2019-01-01 left_on=2021-12-31\n"
