package committee

import "probity/rules"

// orderCases are the worked cases of COM-004.
var orderCases = []rules.Case{
	{Name: text("Chưa giao đơn vị chủ trì; chưa ấn định hạn; thiếu cả hai", "No lead unit; no day; neither"),
		AsOf: "2026-07-01", Given: sitting + "committee_task task_id=N1 meeting_id=H1 name=N1 standing=0 due_on=2026-09-30" + another + `
			committee_task task_id=N3 meeting_id=H1 name=N3 standing=0`,
		Want: "overdue unit= obligation=N1 severity=N3 at=\"\"\noverdue unit= obligation=N3 severity=N3\noverdue unit=CLS obligation=N2 severity=N3 at=CLS since=2026-03-12"},
	{Name: text("Có đơn vị và hạn: đạt; chỉ có hạn mới do Trưởng ban cho phép cũng là có hạn", "A unit and a day: pass; a new day that the chair allowed is one too"),
		AsOf: "2026-07-01", Given: set + "due_on=2026-06-30" + another + "extended_to=2026-09-30", Want: "pass unit=CLS obligation=N1\npass unit=CLS obligation=N2"},
	{Name: text("Nhiệm vụ thường xuyên không phải có hạn, nhưng phải có đơn vị", "A standing task needs no day, but a unit"),
		AsOf: "2026-07-01", Given: sitting + "committee_task task_id=N1 meeting_id=H1 name=N1 unit_id=CLS standing=1\ncommittee_task task_id=N2 meeting_id=H1 name=N2 standing=1",
		Want: "overdue unit= obligation=N2 severity=N3\npass unit=CLS obligation=N1"},
	{Name: text("Đã hoàn thành, hoặc chưa giao: không thuộc diện; hoàn thành sau ngày chốt số liệu thì còn", "Done, or not set yet: not counted; done after the as-of date it is"),
		AsOf: "2026-07-01", Given: set + "accepted_on=2026-07-01" + another + `accepted_on=2026-07-02
			committee_meeting meeting_id=H2 held_on=2026-07-02
			committee_task task_id=N3 meeting_id=H2 name=N3`, Want: "overdue unit=CLS obligation=N2 severity=N3"},
	{Name: text("Hạn ghi bằng lời: Quý II/2026 là 30/06/2026, trong tháng 5 là 31/05", "A limit in words: Quý II/2026 is 2026-06-30, trong tháng 5 is 31 May"),
		Edge: "①", AsOf: "2026-07-01", Given: set + "due_text=\"Quý II/2026\"" + another + "due_text=\"trong tháng 5\"", Want: "pass unit=CLS obligation=N1\npass unit=CLS obligation=N2"},
	{Name: text("Đơn vị ghi theo mã cũ: theo quan hệ kế thừa thì có đơn vị; không có kế thừa thì không biết ai chủ trì", "The unit is named by its former code: by lineage there is one; without it nobody knows who leads"),
		Edge: "②", AsOf: "2026-07-01", Given: sitting + `unit_lineage predecessor_id=CNV successor_id=CLS effective_on=2025-03-01
			committee_task task_id=N1 meeting_id=H1 name=N1 unit_id=CNV standing=0 due_on=2026-09-30
			committee_task task_id=N2 meeting_id=H1 name=N2 unit_id=X standing=0 due_on=2026-09-30
			committee_task task_id=N3 meeting_id=H1 name=N3 unit_id=X standing=0`,
		Want: "pass unit=CNV obligation=N1\nunknown unit=X obligation=N2 missing=committee_task.unit_id\noverdue unit=X obligation=N3 severity=N3"},
	// Missing.
	{Name: text("Chưa ánh xạ đơn vị chủ trì: không đánh giá", "Lead units are not mapped: not evaluated"),
		AsOf: "2026-07-01", Given: sitting + "unmapped committee_task.unit_id\ncommittee_task task_id=N1 name=N1", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ dấu thường xuyên, cuộc họp, hạn bằng lời: nhiệm vụ không ghi hạn là chưa rõ, chưa giao đơn vị thì chưa đạt, kèm lưu ý", "Standing tasks, meetings and limits in words are not mapped: a task without a day is open, one without a unit a breach, saying so"),
		AsOf: "2026-07-01", Given: "unmapped committee_meeting committee_task.meeting_id committee_task.extended_to committee_task.standing committee_task.due_text committee_task.name unit_lineage unit.name\n" +
			"unit unit_id=CLS\ncommittee_task task_id=N1 unit_id=CLS\ncommittee_task task_id=N2", Want: "overdue unit= obligation=N2 severity=N3\nunknown unit=CLS obligation=N1 missing=committee_task.standing"},
	{Name: text("Hạn bằng lời không đọc được, hoặc không ghi hạn và không ghi có thường xuyên hay không: chưa rõ", "Words that cannot be read, or no day and not recorded whether standing: open"),
		AsOf: "2026-07-01", Given: set + "due_text=\"sớm nhất\"\ncommittee_task task_id=N2 meeting_id=H1 name=N2 unit_id=CLS",
		Want: "unknown unit=CLS obligation=N1 missing=committee_task.due_text\nunknown unit=CLS obligation=N2 missing=committee_task.standing"},
	{Name: text("Dòng bị loại; đọc được là đã hoàn thành thì không thuộc diện; lỗi chỉ ở tên nhiệm vụ thì xét như thường", "A row that was set aside; one that readably is done is not counted; one that is faulty in its name only is judged as any"),
		AsOf: "2026-07-01", Given: set + "due_on=2026-13-30" + another + "due_on=2026-13-30 accepted_on=2026-06-01\ncommittee_task task_id=N3 meeting_id=H1 name=- standing=0 unit_id=CLS",
		Want: "unknown unit=CLS obligation=N1 missing=committee_task.due_on\noverdue unit=CLS obligation=N3 severity=N3"},
}
