package declaration

import "probity/rules"

// Lan, or whoever it is, serves in the consular department; the tables of days off are those of three years.
const (
	calendar = "holiday day=2025-01-01\nholiday day=2026-01-01\nholiday day=2026-02-16\nholiday day=2026-02-17\nholiday day=2026-02-18\nholiday day=2026-02-19\nholiday day=2026-02-20\nholiday day=2027-01-01\n"
	lan      = calendar + "person person_id=P full_name=\"Nguyễn Thị Lan\" unit_id=CLS hired_on=2015-03-02\n"
	owed     = "obligation person_id=P kind=initial trigger_on=2026-01-05\n" // due on Thursday 15 January
)

// serving is another person, who owes a first declaration since a day.
func serving(id, trigger string) string {
	return "person person_id=" + id + " full_name=\"Lê Thị Cúc\" unit_id=CLS hired_on=2015-03-02\nobligation person_id=" + id + " kind=initial trigger_on=" + trigger + "\n"
}

// initialCases are the worked cases of DEC-001 in which nothing is missing.
var initialCases = []rules.Case{
	{Name: text("Đúng ngày đến hạn mà chưa nhận: sắp đến hạn", "On the due day, nothing received: due soon"),
		AsOf: "2026-01-15", Given: lan + owed, Want: "due_soon person=P obligation=initial/2026-01-05 due=2026-01-15 at=CLS since=2026-01-05 sort=initial"},
	{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"),
		AsOf: "2026-01-16", Given: lan + owed, Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2 at=CLS"},
	{Name: text("Trước hạn 5 ngày: sắp đến hạn; 6 ngày: đạt; đúng ngày phát sinh: đạt; ngày mai mới phát sinh: chưa xét", "Five days before the due day: due soon; six: pass; on the day on which it arises: pass; arising tomorrow: not looked at yet"),
		AsOf: "2026-01-10", Given: lan + owed + serving("Q", "2026-01-06") + serving("R", "2026-01-10") + serving("S", "2026-01-11"),
		Want: `due_soon person=P obligation=initial/2026-01-05 due=2026-01-15
			pass person=Q obligation=initial/2026-01-06 due=2026-01-16
			pass person=R obligation=initial/2026-01-10 due=2026-01-20`},
	{Name: text("Nhận đúng ngày đến hạn: đạt; nhận hôm sau: chậm, dù đã ký trong hạn", "Received on the due day: pass; the day after: late, though signed in time"),
		AsOf: "2026-03-01", Given: lan + owed + `declaration person_id=P declaration_id=KK-1 kind=initial received_on=2026-01-15
			` + serving("Q", "2026-01-05") + "declaration person_id=Q declaration_id=KK-2 kind=initial received_on=2026-01-16",
		Want: `pass person=P obligation=initial/2026-01-05 due=2026-01-15
			overdue person=Q obligation=initial/2026-01-05 due=2026-01-15 severity=N2 received=2026-01-16`},
	{Name: text("Nhận sau ngày chốt số liệu: vào ngày đó chưa nhận", "Received after the as-of date: not received then"),
		AsOf: "2026-01-16", Given: lan + owed + "declaration person_id=P declaration_id=KK-1 kind=initial received_on=2026-01-17",
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2"},
	{Name: text("Hai bản, bản nhận sớm hơn được tính; bản sau bị trả lại, kê khai lại không làm thành chậm", "Two of them: the one received first counts; that it was returned and made again makes nobody late"),
		AsOf: "2026-03-01", Given: lan + owed + `declaration person_id=P declaration_id=KK-2 kind=initial received_on=2026-02-10
			declaration person_id=P declaration_id=KK-1 kind=initial received_on=2026-01-12`,
		Want: "pass person=P obligation=initial/2026-01-05 due=2026-01-15"},
	{Name: text("Được bổ nhiệm rồi đi nhiệm kỳ nước ngoài ngay trong thời hạn: hạn không thay đổi; bản gửi về được tính theo ngày nhận", "Appointed and then sent abroad within the limit: it does not move; the form sent home counts from its receipt"),
		Edge: "①", AsOf: "2026-03-01", Given: lan + owed + "declaration person_id=P declaration_id=KK-1 kind=initial received_on=2026-01-28",
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2"},
	{Name: text("Quyết định ký ngày 22/12/2025, có hiệu lực ngày 05/01/2026: hạn tính từ ngày có hiệu lực", "The decision was signed on 2025-12-22 and took effect on 2026-01-05: the limit runs from its effect"),
		Edge: "②", AsOf: "2026-01-14", Given: lan + owed, Want: "due_soon person=P obligation=initial/2026-01-05 due=2026-01-15 since=2026-01-05"},
	{Name: text("Từ Bộ khác chuyển về: kê khai lần đầu tại đây, không phải lần đầu trong đời", "From another ministry: the first here, not the first in life"),
		Edge: "③", AsOf: "2026-01-16", Given: calendar + "person person_id=P full_name=\"Nguyễn Thị Lan\" unit_id=CLS hired_on=2026-01-05\n" + owed,
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2"},
	{Name: text("Ngày thứ 10 là thứ bảy: hạn là thứ hai; trong Tết: hạn là ngày làm việc đầu tiên sau Tết", "Day 10 is a Saturday: due on Monday; within Tết: on the first working day after it"),
		Edge: "④", AsOf: "2026-02-23", Given: lan + serving("Q", "2026-01-07") + serving("R", "2026-02-06") +
			"declaration person_id=Q declaration_id=KK-1 kind=initial received_on=2026-01-19",
		Want: `pass person=Q obligation=initial/2026-01-07 due=2026-01-19
			due_soon person=R obligation=initial/2026-02-06 due=2026-02-23`},
	{Name: text("Hết ngày lùi hạn thì quá hạn; nếu Bộ quyết định không lùi thì tính theo lịch", "After the day to which it moved it is overdue; where the ministry decides that it does not move, the calendar counts"),
		Edge: "④", AsOf: "2026-01-20", Given: lan + serving("Q", "2026-01-07") + serving("R", "2026-01-07") + "param time.roll_last_day=0 from=2026-01-17 to=2026-01-17",
		Want: "overdue person=Q obligation=initial/2026-01-07 due=2026-01-17 severity=N2\noverdue person=R obligation=initial/2026-01-07 due=2026-01-17 severity=N2"},
	{Name: text("Đã kê khai tại Bộ trước ngày phát sinh (lần đầu ở chức vụ cũ, hằng năm hoặc bổ sung): miễn; kê khai phục vụ công tác cán bộ thì không thay được", "Declared to the ministry before the duty arose (first in a former post, yearly or supplementary): exempt; one for personnel work does not do"),
		AsOf: "2026-01-16", Given: lan + owed + `declaration person_id=P declaration_id=KK-1 kind=initial received_on=2019-12-30
			` + serving("Q", "2026-01-05") + `declaration person_id=Q declaration_id=KK-2 kind=annual received_on=2025-12-29
			` + serving("R", "2026-01-05") + "declaration person_id=R declaration_id=KK-3 kind=personnel received_on=2026-01-04",
		Want: `exempt person=P obligation=initial/2026-01-05 due=2026-01-15 ground=initial
			exempt person=Q obligation=initial/2026-01-05 due=2026-01-15 ground=annual
			overdue person=R obligation=initial/2026-01-05 due=2026-01-15 severity=N2`},
	{Name: text("Bản kê khai hằng năm nhận đúng ngày phát sinh hoặc sau đó không thay cho kê khai lần đầu", "A yearly declaration received on the day on which the duty arose, or later, is no first one"),
		AsOf: "2026-01-16", Given: lan + owed + "declaration person_id=P declaration_id=KK-1 kind=annual received_on=2026-01-05",
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2"},
	{Name: text("Bổ nhiệm lần hai: đã kê khai lần đầu thì miễn; nhiều dòng cùng ngày là một", "A second appointment: exempt, for there is a first declaration; several rows of one day are one"),
		AsOf: "2026-02-02", Given: lan + owed + `obligation person_id=P kind=initial trigger_on=2026-01-26
			obligation person_id=P kind=annual trigger_on=2026-01-05
			declaration person_id=P declaration_id=KK-1 kind=initial received_on=2026-01-12`,
		Want: "pass person=P obligation=initial/2026-01-05 due=2026-01-15\nexempt person=P obligation=initial/2026-01-26 due=2026-02-05"},
	{Name: text("Rời cơ quan trước hạn: miễn khi còn tại chức, sau đó không xét; rời đúng ngày hạn thì vẫn phải nộp", "Leaves before the due day: exempt while serving, not looked at afterwards; who leaves on the due day still owes it"),
		AsOf: "2026-01-14", Given: calendar + `person person_id=P full_name="Nguyễn Thị Lan" left_on=2026-01-14
			` + owed + `person person_id=Q full_name="Lê Thị Cúc" left_on=2026-01-13
			obligation person_id=Q kind=initial trigger_on=2026-01-05
			person person_id=R full_name="Đỗ Văn Dũng" left_on=2026-01-15
			obligation person_id=R kind=initial trigger_on=2026-01-05`,
		Want: "exempt person=P obligation=initial/2026-01-05 due=2026-01-15 ground=2026-01-14\ndue_soon person=R obligation=initial/2026-01-05 due=2026-01-15"},
	{Name: text("Đã quá hạn rồi mới nghỉ hưu: còn tại chức đến hôm nay thì còn nêu, hôm sau thì không", "Overdue, and then retired: told to the last day in the service, and no longer"),
		AsOf: "2026-02-01", Given: calendar + `person person_id=P full_name="Nguyễn Thị Lan" left_on=2026-02-01
			` + owed + `person person_id=Q full_name="Lê Thị Cúc" left_on=2026-01-31
			obligation person_id=Q kind=initial trigger_on=2026-01-05`,
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2"},
	{Name: text("Nhận chậm thì còn nêu 12 tháng sau hạn; chưa nhận thì còn nêu mãi", "One that came late is told for 12 months after the due day; one that never came, for ever"),
		AsOf: "2027-01-15", Given: lan + owed + `declaration person_id=P declaration_id=KK-1 kind=initial received_on=2026-02-01
			` + serving("Q", "2026-01-04") + `declaration person_id=Q declaration_id=KK-2 kind=initial received_on=2026-02-01
			` + serving("R", "2025-03-03") + serving("S", "2026-01-04") + "declaration person_id=S declaration_id=KK-3 kind=initial received_on=2026-01-08",
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2 received=2026-02-01\noverdue person=R obligation=initial/2025-03-03 due=2025-03-13 severity=N2\npass person=S obligation=initial/2026-01-04 due=2026-01-14"},
	{Name: text("Phát sinh trước khi Luật 2018 có hiệu lực: không xét", "Arisen before the law of 2018 was in force: not looked at"),
		AsOf: "2026-01-16", Given: lan + "obligation person_id=P kind=initial trigger_on=2019-06-30", Want: "none"},
	{Name: text("Bộ quyết định thời hạn khác từ một ngày: hạn mới không làm ai đến hạn trước ngày đó", "Another limit from a day on: it makes nothing due before that day"),
		AsOf: "2026-01-13", Given: lan + owed + "param dec.initial_days=5 from=2026-01-12",
		Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-12 severity=N2"},
	{Name: text("Chỉ phải kê khai loại khác: không thuộc diện", "Who owes other declarations only: not counted"),
		AsOf: "2026-01-16", Given: lan + "obligation person_id=P kind=personnel trigger_on=2026-01-05\nobligation person_id=P kind=annual",
		Want: "none"},
	{Name: text("Người không có trong danh sách nhân sự vẫn được nêu, không có tên và đơn vị", "Somebody whom the personnel file does not have is told all the same, without name and unit"),
		AsOf: "2026-01-16", Given: calendar + owed, Want: "overdue person=P obligation=initial/2026-01-05 due=2026-01-15 severity=N2"},
}
