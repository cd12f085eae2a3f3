package committee

import "probity/rules"

// COM004 finds tasks of which nobody is in charge, or that have no day: these are never late, and never done.
var COM004 = rules.Rule{
	Meta: rules.Meta{
		ID: "COM-004", Severity: rules.N3, Annex: rules.Committee, Revision: 1, Since: "0.1.0",
		Title: text("Nhiệm vụ thiếu đầu mối, thời hạn", "Task without a lead unit or a day"),
		Says: text("Mỗi nhiệm vụ Ban Chỉ đạo giao phải có đơn vị chủ trì, và có hạn trừ nhiệm vụ thường xuyên.",
			"Every task that the committee sets must have a lead unit, and a day unless it is a standing one."),
		Basis: []rules.Citation{
			{Text: text("Quy chế làm việc của Ban Chỉ đạo: mỗi nhiệm vụ phải rõ đơn vị và thời hạn", "The committee's rules of procedure: a task names a unit and a day"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Đơn vị chủ trì (committee_task.unit_id); chưa giao đơn vị thì là Bộ", "The lead unit (committee_task.unit_id); the ministry where none is assigned"),
		Obligation: text("Nhiệm vụ (committee_task.task_id)", "The task (committee_task.task_id)"),
		Rows:       []string{"committee_task"},
		Reads:      []rules.Need{{Kind: "committee_task", Columns: []string{"unit_id", "due_on", "accepted_on"}}},
		Considers: taskCaveats(
			caveat("không biết nhiệm vụ nào là thường xuyên: nhiệm vụ không ghi hạn là chưa đủ dữ liệu", "standing tasks are not known: of a task without a day there is not enough data", "committee_task", "standing"),
			caveat("mã cũ của đơn vị đã đổi tên, sáp nhập là mã không rõ", "the former code of a renamed or merged unit is one that nobody knows", "unit_lineage", "predecessor_id", "successor_id", "effective_on"),
		),
		Across: text("Ngày họp của cuộc họp đã giao nhiệm vụ", "On which day the meeting was held that set the task"),
		Paragraph: text(
			`Đối tượng: mỗi nhiệm vụ (dòng committee_task) chưa hoàn thành (accepted_on để trống hoặc sau ngày chốt số liệu A) và không do cuộc họp sau A giao (held_on của meeting_id). Chủ thể là đơn vị chủ trì, chưa giao thì là Bộ. Nghĩa vụ là mã nhiệm vụ.
Đầu mối: có unit_id là mã trong danh sách đơn vị, hoặc là mã cũ mà quan hệ kế thừa cho biết đơn vị nào đã thay.
Thời hạn: có due_on hoặc extended_to; hoặc due_text theo một trong các dạng mà quy tắc COM-003 đọc được; hoặc là nhiệm vụ thường xuyên (standing là 1).
Kết luận: thiếu đầu mối hoặc thiếu thời hạn thì chưa đạt (không có ngày đến hạn); đủ thì đạt.`,
			`Population: every task (row of committee_task) that is not done (accepted_on empty or after the as-of date A) and was not set by a meeting after A (held_on of its meeting_id). The subject is the lead unit, the ministry where none is assigned. The obligation is the task's number.
Lead unit: unit_id is on the list of units, or a former code of which lineage says what took its place.
Day: there is due_on or extended_to; or due_text in one of the forms that COM-003 reads; or it is a standing task (standing is 1).
Verdict: without a lead unit or a day it is a breach (no day passes); with both: pass.`),
		Exempts: text("Không có; nhiệm vụ thường xuyên không phải có hạn.", "Nothing does; a standing task needs no day."),
		Unknowns: text(
			`Theo phần chắc chắn thì không phải chưa đạt, mà: unit_id không có trong danh sách đơn vị và không phải mã cũ của đơn vị nào; due_text không theo dạng đọc được; không có hạn và standing để trống hay chưa ánh xạ; dòng bị loại vì mã nhiệm vụ, mã cuộc họp, đơn vị, hạn, gia hạn, ngày chấp nhận hoặc dấu thường xuyên, hoặc vì các dòng cùng mã mâu thuẫn, trừ khi đọc được là đã hoàn thành. Chưa đạt mà cuộc họp đã giao không có dòng dùng được, và một dòng committee_meeting bị loại có thể là cuộc họp ấy, họp sau ngày chốt số liệu.`,
			`By what is certain it is no breach, and: no list has the unit_id, and it is no former code; due_text is in no form that can be read; there is no day and standing is empty or not mapped; the row was set aside for its number, meeting, unit, day, extension, day of acceptance or its being a standing task, or because rows of one number contradict each other, unless it can be read that it is done. It is a breach, and the meeting that set the task has no row that can be used, and a row of committee_meeting that was set aside may be it, held after the as-of date.`),
		Remedy: text("Giao đơn vị chủ trì, ấn định hạn, hoặc ghi là nhiệm vụ thường xuyên.", "Assign a lead unit, set a day, or record it as a standing task."),
		Lapsed: text("nhiệm vụ đã hoàn thành, hoặc nay giao đơn vị khác", "the task is done, or another unit's now"),
	},
	Cases:    orderCases,
	Conclude: func(c rules.Chronicle) []rules.Verdict { return eachTask(tasksOf(c), (*task).ordered, (*task).lacking) },
}
