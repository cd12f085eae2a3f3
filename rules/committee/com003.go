package committee

import (
	"slices"

	"probity/rules"
	"probity/rules/wording"
)

// COM003 finds tasks of the committee that are not done by their day.
var COM003 = rules.Rule{
	Meta: rules.Meta{
		ID: "COM-003", Severity: rules.N2, Annex: rules.Committee, Revision: 1, Since: "0.1.0",
		Title: text("Nhiệm vụ Ban Chỉ đạo giao quá hạn", "Task of the committee overdue"),
		Says: text("Nhiệm vụ trong kết luận, kế hoạch của Ban Chỉ đạo phải có kết quả được chấp nhận trước khi hết hạn; đã lùi hạn nhiều lần mà vẫn quá hạn là nghiêm trọng.",
			"What the committee has set in a conclusion or a plan must be done, and the result accepted, by its day; to be late after several postponements is grave."),
		Basis: []rules.Citation{
			{Text: text("Kết luận, kế hoạch của Ban Chỉ đạo, trong đó ấn định hạn", "The committee's conclusion or plan, which sets the day"), Mark: "policy"},
			{Text: text("Thời gian báo trước, số lần lùi hạn mà từ đó là nghiêm trọng: do Bộ quyết định", "The warning, and from how many postponements on it is grave: the ministry's to decide"), Mark: "policy"},
		},
		Kind: rules.UnitSubject, Subject: text("Đơn vị chủ trì (committee_task.unit_id); chưa giao đơn vị thì là Bộ", "The lead unit (committee_task.unit_id); the ministry where none is assigned"),
		Obligation: text("Nhiệm vụ (committee_task.task_id)", "The task (committee_task.task_id)"),
		Rows:       []string{"committee_task"},
		Reads:      []rules.Need{{Kind: "committee_task", Columns: []string{"unit_id", "due_on", "accepted_on"}}},
		Considers: taskCaveats(
			caveat("không biết nhiệm vụ nào là thường xuyên: nhiệm vụ không ghi hạn là chưa đủ dữ liệu", "standing tasks are not known: of a task without a day there is not enough data", "committee_task", "standing"),
			caveat("không biết số lần lùi hạn: không nhiệm vụ nào là nghiêm trọng vì đã lùi nhiều lần", "postponements are not known: nothing is grave for having been postponed", "committee_task", "postponements"),
			caveat("không xét đổi tên, sáp nhập đơn vị", "renamed and merged units are not considered", "unit_lineage", "predecessor_id", "successor_id", "effective_on"),
		),
		Across:    text("Ngày họp của cuộc họp đã giao nhiệm vụ", "On which day the meeting was held that set the task"),
		Uses:      []string{"com.task_soon_days", "com.task_postponements"},
		Paragraph: text(taskVI, taskEN),
		Exempts:   text("Không có; gia hạn do Trưởng ban cho phép được tính vào hạn.", "Nothing does; an extension that the chair allowed moves the due day."),
		Unknowns: text(
			`Kết luận không phải đạt, mà: không đọc được hạn (không ghi due_on và extended_to, due_text không theo dạng nêu trên) và không ghi là nhiệm vụ thường xuyên; kết quả được chấp nhận trước ngày họp giao; cuộc họp đã giao không có dòng dùng được, và một dòng committee_meeting bị loại có thể là cuộc họp ấy, họp sau ngày chốt số liệu; mã đơn vị không có trong danh sách và chỉ khác mã của một đơn vị ở chữ hoa, khoảng trắng hoặc số 0 ở đầu; dòng bị loại vì mã nhiệm vụ, mã cuộc họp, đơn vị, hạn, gia hạn, ngày chấp nhận hoặc dấu thường xuyên, hoặc vì các dòng cùng mã mâu thuẫn, trừ khi đọc được hạn còn xa hoặc ngày chấp nhận.`,
			`It is no pass, and: the day cannot be read (neither due_on nor extended_to, and due_text in none of the forms above), and it is not recorded as a standing task; the result was accepted before the meeting that set it; that meeting has no row that can be used, and a row of committee_meeting that was set aside may be it, held after the as-of date; no list has the unit's code, which differs from a unit's only by case, blanks or leading zeros; the row was set aside for its number, meeting, unit, day, extension, day of acceptance or its being a standing task, or because rows of one number contradict each other, unless the day can be read and is far, or that of acceptance can be read.`),
		Lapsed: text("nay là nhiệm vụ thường xuyên, hoặc giao đơn vị khác", "it is a standing task now, or another unit's"),
		Remedy: text("Hoàn thành và ghi ngày kết quả được chấp nhận; hoặc trình Trưởng ban gia hạn.", "Do it, and record the day on which the result was accepted; or ask the chair for an extension."),
	},
	Cases: slices.Concat(taskCases, taskMissing),
	Conclude: func(c rules.Chronicle) []rules.Verdict {
		return eachTask(tasksOf(c), func(t *task) (rules.Outcome, []rules.Missing) { return t.outcome() }, (*task).overdue)
	},
}

const (
	taskVI = `Đối tượng: mỗi nhiệm vụ (dòng committee_task) không phải thường xuyên (standing khác 1) và không do cuộc họp sau ngày chốt số liệu A giao (held_on của meeting_id). Chủ thể là đơn vị chủ trì; chưa giao thì là Bộ. Nếu đơn vị khác đã thay nó vào ngày A (đổi tên, sáp nhập, giải thể) thì việc chuyển cho đơn vị đó. Nghĩa vụ là mã nhiệm vụ; đơn vị phối hợp không tính.
Hạn: ngày muộn hơn trong due_on và extended_to. Không ghi due_on thì theo due_text, là ngày cuối của thời gian ghi ở đó: "Quý II/2026" là 30/06/2026, "tháng 5/2026" là 31/05/2026, "tháng 5" là tháng 5 đầu tiên kết thúc từ ngày họp giao trở đi, "6 tháng đầu năm 2026", "năm 2026", một ngày dạng ngày/tháng/năm; trước đó có thể có các từ đến, hết, trong, chậm nhất, hoàn thành, xong, ngày.
Đã hoàn thành: accepted_on không sau A.
Kết luận: đã hoàn thành, dù muộn: đạt. Nếu không: sau hạn là quá hạn (mức N1 nếu số lần lùi hạn, postponements, không ít hơn com.task_postponements, số Bộ đã quyết định, chưa quyết định thì vẫn là N2; để trống là chưa lùi); không quá mốc dài nhất của com.task_soon_days trước hạn (kể cả ngày hạn) là sắp đến hạn; còn lại là đạt.`
	taskEN = `Population: every task (row of committee_task) that is not a standing one (standing other than 1) and was not set by a meeting after the as-of date A (held_on of its meeting_id). The subject is the lead unit, the ministry where none is assigned. Where another has taken its place by A (by rename, merger or dissolution) it is the matter of that one. The obligation is the task's number; units that lend a hand are not counted.
Due: the later of due_on and extended_to. Without due_on it is by due_text, the last day of what is written there: "Quý II/2026" is 2026-06-30, "tháng 5/2026" is 2026-05-31, "tháng 5" the first May that ends on or after the day of the meeting that set it, "6 tháng đầu năm 2026", "năm 2026", a day written day/month/year; before it may stand the words đến, hết, trong, chậm nhất, hoàn thành, xong, ngày.
Done: accepted_on is not after A.
Verdict: done, also late: pass. Else after the due day overdue (N1 if postponements is no less than com.task_postponements, a number that the ministry has decided, until then it stays N2; empty is none); up to the longest of com.task_soon_days before it (the due day included) due soon; else pass.`
)

// overdue says how a task stands, and how grave that is.
func (t *task) overdue(v rules.Verdict, missing []rules.Missing) rules.Verdict {
	if v.DueOn = t.due; len(t.doubts) > 0 && v.Outcome == rules.Unknown {
		v.DueOn = 0
	}
	if grave := t.Param("com.task_postponements", t.due); v.Outcome == rules.Overdue && grave.Confirmed && t.row.Postponements.Known && t.row.Postponements.N >= grave.Int { // how grave it is, is not for us to guess
		v.Severity = rules.N1
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message: t.stands(v),
			Advice: wording.AdviceOn(v.Outcome, text("Đơn vị chủ trì hoàn thành và báo cáo; Trưởng ban xem xét trách nhiệm.", "Let the lead unit finish and report; the chair looks at who is responsible."),
				text("Đơn vị chủ trì hoàn thành trước hạn, hoặc trình gia hạn.", "Let the lead unit finish by the day, or ask for an extension.")),
			Evidence: t.evidence(v), Parameters: t.parameters(v), Missing: missing,
		}
	}
	return v
}
