package rotation

import "probity/rules"

// homeMissing are the worked cases of ROT-008 in which something is missing, in each of its three meanings.
var homeMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ ngày rời nhiệm sở: không đánh giá quy tắc", "The last day at the post is not mapped: the rule is not evaluated"),
		AsOf: "2025-06-01", Given: lan + vientiane + bangkok + "unmapped posting.left_on", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ quyết định cho phép: xét không có miễn, kèm lưu ý", "Early decisions are not mapped: judged without them, saying so"),
		AsOf: "2025-06-01", Given: lan + vientiane + bangkok + "unmapped posting.early_decision_no posting.kind\nposting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2023-01-01",
		Want: "overdue person=P obligation=NK-2 severity=N3"},
	// Empty.
	{Name: text("Không rõ ngày nhận nhiệm vụ của nhiệm kỳ chưa kết thúc", "The first day of a posting that is not over is not known"),
		AsOf: "2025-06-01", Given: lan + vientiane + bangkok + "posting person_id=P posting_id=NK-2 unit_id=VTE planned_from=2024-01-01",
		Want: "unknown person=P obligation=NK-2 missing=posting.took_up_on"},
	{Name: text("Nhiệm kỳ trước không rõ ngày đầu: vẫn đạt nếu tính nó; vi phạm chỉ vì nó thì chưa đủ dữ liệu", "The posting before has no first day: a pass stands if it passes with it; a breach because of it alone is not certain"),
		AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=CU unit_id=VTE left_on=2022-02-01
			posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-02-02
			person person_id=Q full_name="Lê Thị Cúc"
			posting person_id=Q posting_id=CU unit_id=VTE left_on=2023-02-01
			posting person_id=Q posting_id=CU-2 unit_id=VTE left_on=2020-02-01
			posting person_id=Q posting_id=NK-2 unit_id=VTE took_up_on=2024-02-02
			` + backInBangkok("R") + `posting person_id=R posting_id=CU unit_id=VTE left_on=2018-12-31
			posting person_id=R posting_id=NK-2 unit_id=VTE took_up_on=2024-01-01`,
		Want: `pass person=P obligation=NK-2
			unknown person=Q obligation=NK-2 missing=posting.took_up_on
			pass person=R obligation=NK-2 home="P24M0D calendar"`},
	{Name: text("Nhiệm kỳ ở giữa không rõ cả ngày đầu và ngày cuối", "Of a posting in between neither the first nor the last day is known"),
		AsOf: "2025-06-01", Given: `person person_id=P full_name=P
			posting person_id=P posting_id=NK-1 unit_id=VTE took_up_on=2019-01-01 left_on=2021-12-31
			posting person_id=P posting_id=NK-X unit_id=VTE planned_from=2022-01-01
			posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2023-06-01`,
		Want: "unknown person=P obligation=NK-2 missing=posting.took_up_on\nunknown person=P obligation=NK-X missing=posting.took_up_on"},
	{Name: text("Không rõ ngày đầu của thời gian đi học có thể làm thiếu thời gian trong nước; đã thiếu, hoặc mới dự kiến đi học sau này, thì không làm khác đi", "Study abroad without a first day may make the time at home too short; where it is too short anyway, or the study is only planned, it changes nothing"),
		AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=HOC unit_id=VTE kind=study left_on=2023-06-30
			posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-02-02
			` + backInBangkok("Q") + `posting person_id=Q posting_id=HOC unit_id=VTE kind=study left_on=2022-01-31
			posting person_id=Q posting_id=NK-2 unit_id=VTE took_up_on=2023-06-01
			` + backInBangkok("R") + `posting person_id=R posting_id=HOC unit_id=VTE kind=study planned_from=2025-06-02
			posting person_id=R posting_id=NK-2 unit_id=VTE took_up_on=2024-02-02`,
		Want: `unknown person=P obligation=NK-2 missing=posting.took_up_on
			overdue person=Q obligation=NK-2 severity=N3
			pass person=R obligation=NK-2`},
	// Set aside.
	{Name: text("Dòng bị loại có thể mở đầu đợt này hoặc nằm giữa hai đợt", "A set-aside row may begin the stay or lie between the two"),
		AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=X unit_id=VTE took_up_on=2023-13-01
			posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-02-02`,
		Want: "unknown person=P obligation=NK-2 missing=posting.took_up_on"},
	{Name: text("Dòng đi học bị loại có thể nằm trong thời gian trong nước; dòng bị loại có hai ngày mâu thuẫn mà một ngày nằm giữa hai đợt", "Study that was set aside may lie in the time at home; a set-aside row whose days contradict each other has one of them between the two stays"),
		AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=HOC unit_id=VTE kind=study took_up_on=2022-13-01 left_on=2022-06-30
			posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-02-02
			` + backInBangkok("Q") + `posting person_id=Q posting_id=X unit_id=VTE took_up_on=2023-01-01 left_on=2020-01-01
			posting person_id=Q posting_id=NK-2 unit_id=VTE took_up_on=2024-02-02`,
		Want: "unknown person=P obligation=NK-2 missing=posting.took_up_on\nunknown person=Q obligation=NK-2 missing=posting.left_on"},
	{Name: text("Ngày dự kiến đi không đọc được không ảnh hưởng đến thời gian thật sự ở nước ngoài", "A planned beginning that cannot be read does not matter for the time that was really spent abroad"),
		AsOf: "2025-06-01", Given: lan + vientiane + `posting person_id=P posting_id=NK-1 unit_id=VTE planned_from=2019-13-01 took_up_on=2019-01-01 left_on=2021-12-31
			posting person_id=P posting_id=NK-2 unit_id=VTE planned_from=2023-13-01 took_up_on=2023-12-30`,
		Want: `overdue person=P obligation=NK-2 severity=N3 home="P23M29D calendar"`},
	{Name: text("Phần đọc được cho biết dòng bị loại đã kết thúc trước đợt trước, hoặc bắt đầu trong đợt này", "What can be read says that the set-aside row ended before the last stay, or began within this one"),
		AsOf: "2025-06-01", Given: lan + vientiane + bangkok + `posting person_id=P posting_id=X unit_id=VTE took_up_on=2018-13-01 left_on=2021-12-31
			posting person_id=P posting_id=Y unit_id=VTE took_up_on=2024-02-02 left_on=2024-13-01
			posting person_id=P posting_id=Z unit_id=VTE kind=study took_up_on=2024-13-01 left_on=2021-06-30
			posting person_id=P posting_id=V unit_id=VTE took_up_on=2024-06-01 left_on=2020-01-01
			posting person_id=P posting_id=W unit_id=VTE planned_from=2025-06-02 left_on=9999-12-31
			posting person_id=P posting_id=NK-2 unit_id=VTE took_up_on=2024-02-02`,
		Want: "pass person=P obligation=NK-2"},
	{Name: text("Chỉ có dòng bị loại cho ngày chốt số liệu", "Only a set-aside row speaks of the as-of date"),
		AsOf: "2025-06-01", Given: lan + vientiane + `posting person_id=P posting_id=X unit_id=VTE took_up_on=2024-13-01
			posting person_id=P posting_id=Y unit_id=VTE took_up_on=2024-13-01 left_on=2025-05-31
			posting person_id=P posting_id=Z unit_id=VTE took_up_on=2025-06-02 left_on=9999-12-31`,
		Want: "unknown person=P obligation=X missing=posting.took_up_on"},
	{Name: text("Không đọc được ngày rời cơ quan", "The day of leaving the service cannot be read"),
		AsOf: "2020-06-01", Given: "person person_id=P full_name=Lan left_on=2026-02-30\n" + vientiane + bangkok,
		Want: "unknown person=P obligation=NK-1 missing=person.left_on"},
}
