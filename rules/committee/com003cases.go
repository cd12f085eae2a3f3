package committee

import "probity/rules"

// A meeting, and the columns of a task that it set for the consular department.
const (
	sitting = `unit unit_id=CLS name="Cục Lãnh sự"
		committee_meeting meeting_id=H1 held_on=2026-03-12 conclusion_no=12/KL-BCĐ
		`
	set = sitting + "committee_task task_id=N1 meeting_id=H1 name=\"Rà soát quy trình cấp hộ chiếu\" unit_id=CLS standing=0 "
)

// another is a second task of the same meeting.
const another = "\ncommittee_task task_id=N2 meeting_id=H1 name=N2 unit_id=CLS standing=0 "

// taskCases are the worked cases of COM-003 in which nothing is missing.
var taskCases = []rules.Case{
	{Name: text("Đúng ngày đến hạn: sắp đến hạn", "On the due day: due soon"),
		AsOf: "2026-06-30", Given: set + "due_on=2026-06-30", Want: "due_soon unit=CLS obligation=N1 due=2026-06-30 since=2026-03-12 decision=12/KL-BCĐ"},
	{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"),
		AsOf: "2026-07-01", Given: set + "due_on=2026-06-30", Want: "overdue unit=CLS obligation=N1 due=2026-06-30 severity=N2 at=CLS"},
	{Name: text("Còn 15 ngày: sắp đến hạn; còn 16 ngày: đạt", "15 days are left: due soon; 16: pass"),
		AsOf: "2026-06-15", Given: set + "due_on=2026-06-30" + another + "due_on=2026-07-01", Want: "due_soon unit=CLS obligation=N1 due=2026-06-30\npass unit=CLS obligation=N2 due=2026-07-01"},
	{Name: text("Kết quả được chấp nhận, dù muộn: đạt; chấp nhận sau ngày chốt số liệu: chưa", "The result is accepted, also late: pass; accepted after the as-of date: not yet"),
		AsOf: "2026-08-01", Given: set + "due_on=2026-06-30 accepted_on=2026-08-01" + another + "due_on=2026-06-30 accepted_on=2026-08-02",
		Want: "pass unit=CLS obligation=N1 due=2026-06-30\noverdue unit=CLS obligation=N2 due=2026-06-30 severity=N2"},
	{Name: text("Gia hạn tính vào hạn; hạn mới sớm hơn hạn cũ thì không", "An extension moves the due day; a new day before the old one does not"),
		AsOf: "2026-07-01", Given: set + "due_on=2026-06-30 extended_to=2026-09-30" + another + "due_on=2026-06-30 extended_to=2026-05-31",
		Want: "pass unit=CLS obligation=N1 due=2026-09-30 extended=2026-09-30\noverdue unit=CLS obligation=N2 due=2026-06-30 severity=N2"},
	{Name: text("Đã lùi hạn hai lần mà vẫn quá hạn: mức N1; một lần: N2", "Postponed twice and overdue all the same: N1; once: N2"),
		AsOf: "2026-10-01", Given: "param com.task_postponements=2 basis=31/QĐ-BCĐ\n" + set + "due_on=2026-06-30 extended_to=2026-09-30 postponements=2" + another + "due_on=2026-06-30 postponements=1",
		Want: "overdue unit=CLS obligation=N1 due=2026-09-30 severity=N1\noverdue unit=CLS obligation=N2 due=2026-06-30 severity=N2"},
	{Name: text("Bộ chưa quyết định từ mấy lần là nghiêm trọng: vẫn là N2", "The ministry has not decided from how many on it is grave: N2 still"),
		AsOf: "2026-10-01", Given: set + "due_on=2026-06-30 postponements=5", Want: "overdue unit=CLS obligation=N1 due=2026-06-30 severity=N2"},
	{Name: text("Nhiệm vụ thường xuyên không có hạn: không thuộc diện", "A standing task has no day: not counted"),
		Edge: "①", AsOf: "2026-10-01", Given: sitting + "committee_task task_id=N1 meeting_id=H1 name=N1 unit_id=CLS standing=1", Want: "none"},
	{Name: text("Đơn vị chủ trì đã sáp nhập hoặc giải thể: việc của đơn vị kế thừa", "The lead unit was merged or dissolved: the matter of what took its place"),
		Edge: "②", AsOf: "2026-07-01", Given: set + "due_on=2026-06-30\nunit unit_id=M name=\"Cục mới\"\nunit_lineage predecessor_id=CLS successor_id=M effective_on=2026-06-01",
		Want: "overdue unit=CLS obligation=N1 due=2026-06-30 severity=N2"},
	{Name: text("Nhiều đơn vị cùng làm: chỉ đơn vị chủ trì được tính, một lần", "Several units work on it: the lead unit alone is counted, once"),
		Edge: "③", AsOf: "2026-07-01", Given: set + "due_on=2026-06-30\n" + set[len(sitting):] + "due_on=2026-06-30", Want: "overdue unit=CLS obligation=N1 due=2026-06-30 severity=N2"},
	{Name: text("Chưa giao đơn vị: của Bộ", "No unit is assigned: the ministry's"),
		AsOf: "2026-07-01", Given: sitting + "committee_task task_id=N1 meeting_id=H1 name=N1 standing=0 due_on=2026-06-30", Want: "overdue unit= obligation=N1 due=2026-06-30 severity=N2 at=\"\""},
	{Name: text("Hạn ghi bằng lời: ngày cuối của quý, của tháng", "A limit in words: the last day of the quarter, of the month"),
		AsOf: "2026-07-01", Given: set + "due_text=\"Quý II/2026\"" + another + "due_text=\"trong tháng 5\"",
		Want: "overdue unit=CLS obligation=N1 due=2026-06-30 severity=N2\noverdue unit=CLS obligation=N2 due=2026-05-31 severity=N2"},
	{Name: text("Do cuộc họp sau ngày chốt số liệu giao: chưa thuộc diện; giao theo kế hoạch thì thuộc diện", "Set by a meeting after the as-of date: not counted yet; one that a plan set is"),
		AsOf: "2026-03-11", Given: set + "due_on=2026-03-01\ncommittee_task task_id=N2 name=N2 unit_id=CLS standing=0 due_on=2026-03-10", Want: "overdue unit=CLS obligation=N2 due=2026-03-10 severity=N2"},
}

// taskMissing are those in which something is missing.
var taskMissing = []rules.Case{
	{Name: text("Chưa ánh xạ hạn: không đánh giá", "Days are not mapped: not evaluated"),
		AsOf: "2026-07-01", Given: set + "\nunmapped committee_task.due_on", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ cuộc họp, gia hạn, dấu thường xuyên, số lần lùi hạn: vẫn xét, kèm lưu ý", "Meetings, extensions, standing tasks and postponements are not mapped: judged all the same, saying so"),
		AsOf: "2026-07-01", Given: "unmapped committee_meeting committee_task.meeting_id committee_task.extended_to committee_task.standing committee_task.postponements committee_task.due_text committee_task.name unit_lineage unit\n" +
			"committee_task task_id=N1 unit_id=CLS due_on=2026-06-30", Want: "overdue unit=CLS obligation=N1 due=2026-06-30 severity=N2"},
	{Name: text("Không ghi hạn và không ghi là thường xuyên, hoặc hạn bằng lời không đọc được: chưa rõ; đã chấp nhận thì không sao", "No day, and not recorded as standing, or words that cannot be read: open; accepted it does not matter"),
		AsOf: "2026-07-01", Given: set + another + "due_text=\"sớm nhất có thể\"\ncommittee_task task_id=N3 name=N3 unit_id=CLS accepted_on=2026-05-02",
		Want: "unknown unit=CLS obligation=N1 missing=committee_task.due_on\nunknown unit=CLS obligation=N2 missing=committee_task.due_text\npass unit=CLS obligation=N3"},
	{Name: text("Hạn ghi bằng tháng không kèm năm mà không biết ngày họp: chưa rõ", "A month without a year, and the day of the meeting is not known: open"),
		AsOf: "2026-07-01", Given: sitting + "committee_task task_id=N1 name=N1 unit_id=CLS standing=0 due_text=\"tháng 5\"", Want: "unknown unit=CLS obligation=N1 missing=committee_task.due_text"},
	{Name: text("Được chấp nhận trước ngày họp giao: ghi sai", "Accepted before the meeting that set it: a mistake"),
		AsOf: "2026-07-01", Given: set + "due_on=2026-06-30 accepted_on=2026-03-11", Want: "unknown unit=CLS obligation=N1 due=2026-06-30 missing=committee_task.accepted_on"},
	{Name: text("Mã đơn vị chỉ khác chữ hoa: không biết có phải đơn vị ấy; mã không có trong danh sách thì của chính mã ấy", "The unit's code differs by case only: it may be that unit; one that no list has is judged under it"),
		AsOf: "2026-07-01", Given: sitting + "committee_task task_id=N1 meeting_id=H1 name=N1 unit_id=cls standing=0 due_on=2026-06-30\ncommittee_task task_id=N2 meeting_id=H1 name=N2 unit_id=X standing=0 due_on=2026-06-30",
		Want: "overdue unit=X obligation=N2 due=2026-06-30 severity=N2\nunknown unit=cls obligation=N1 due=2026-06-30 missing=committee_task.unit_id"},
	{Name: text("Dòng bị loại: không đọc được hạn, ngày chấp nhận, đơn vị", "A row that was set aside: its day, that of acceptance, or its unit cannot be read"),
		AsOf: "2026-07-01", Given: set + "due_on=2026-13-30" + another + `due_on=2026-06-30 accepted_on=2026-13-01
			committee_task task_id=N3 meeting_id=H1 name=N3 unit_id="\xff" standing=0 due_on=2026-06-30`,
		Want: "unknown unit= obligation=N3 missing=committee_task.unit_id\nunknown unit=CLS obligation=N1 missing=committee_task.due_on\nunknown unit=CLS obligation=N2 missing=committee_task.accepted_on"},
	{Name: text("Cuộc họp đã giao bị loại, có thể họp sau ngày chốt số liệu: chưa rõ đã giao hay chưa; không có dòng nào thì coi như đã giao", "The meeting that set it was set aside and may be after the as-of date: it may not be set yet; without any row it counts as set"),
		AsOf: "2026-07-01", Given: `unit unit_id=CLS name="Cục Lãnh sự"
			committee_meeting meeting_id=H1 held_on=2026-13-12
			committee_task task_id=N1 meeting_id=H1 name=N1 unit_id=CLS standing=0 due_on=2026-06-30
			committee_task task_id=N2 meeting_id=H9 name=N2 unit_id=CLS standing=0 due_on=2026-06-30`,
		Want: "unknown unit=CLS obligation=N1 due=2026-06-30 missing=committee_meeting.held_on\noverdue unit=CLS obligation=N2 due=2026-06-30 severity=N2"},
	{Name: text("Phần đọc được cho biết: đã chấp nhận, hạn còn xa, thường xuyên; lỗi chỉ ở số lần lùi hạn thì coi như chưa lùi", "What can be read says so: accepted, far away, standing; one that is faulty in its postponements only counts as never postponed"),
		AsOf: "2026-07-01", Given: set + "due_on=2026-13-30 accepted_on=2026-06-01" + another + `due_on=2026-12-31 extended_to=2026-13-01
			committee_task task_id=N3 meeting_id=H1 name=N3 unit_id=CLS standing=1 due_on=2026-13-01
			committee_task task_id=N4 meeting_id=H1 name=N4 unit_id=CLS standing=0 due_on=2026-06-30 postponements=x`,
		Want: "pass unit=CLS obligation=N1\npass unit=CLS obligation=N2 due=2026-12-31\noverdue unit=CLS obligation=N4 due=2026-06-30 severity=N2"},
	{Name: text("Hai dòng cùng mã mâu thuẫn: chưa rõ, dù một dòng đã chấp nhận", "Two rows with one number contradict each other: open, though one was accepted"),
		AsOf: "2026-07-01", Given: set + "due_on=2026-06-30\n" + set[len(sitting):] + "due_on=2026-06-30 accepted_on=2026-06-20", Want: "unknown unit=CLS obligation=N1 missing=committee_task.*"},
}
