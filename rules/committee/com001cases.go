package committee

import "probity/rules"

// formerly are meetings in the four quarters before the third of 2026.
const formerly = `committee_meeting meeting_id=H25-3 held_on=2025-09-30
	committee_meeting meeting_id=H25-4 held_on=2025-12-10
	committee_meeting meeting_id=H26-1 held_on=2026-03-12
	committee_meeting meeting_id=H26-2 held_on=2026-04-01
	`

const formerlyPass = `pass unit= obligation=2025-Q4 due=2025-12-31
	pass unit= obligation=2026-Q1 due=2026-03-31
	pass unit= obligation=2026-Q2 due=2026-06-30
	`

// quarterCases are the worked cases of COM-001.
var quarterCases = []rules.Case{
	{Name: text("Hết quý mà không họp: quá hạn từ hôm sau", "The quarter ended without a meeting: overdue from the next day on"),
		AsOf: "2026-10-01", Given: formerly, Want: formerlyPass + "overdue unit= obligation=2026-Q3 due=2026-09-30 severity=N3\npass unit= obligation=2026-Q4 due=2026-12-31"},
	{Name: text("Đúng ngày cuối quý: sắp đến hạn", "On its last day: due soon"),
		AsOf: "2026-09-30", Given: formerly, Want: "pass unit= obligation=2025-Q3 due=2025-09-30\n" + formerlyPass + "due_soon unit= obligation=2026-Q3 due=2026-09-30"},
	{Name: text("Còn 20 ngày: sắp đến hạn", "20 days are left: due soon"),
		AsOf: "2026-09-10", Given: formerly, Want: "pass unit= obligation=2025-Q3 due=2025-09-30\n" + formerlyPass + "due_soon unit= obligation=2026-Q3 due=2026-09-30"},
	{Name: text("Còn 21 ngày: đạt", "21 days are left: pass"),
		AsOf: "2026-09-09", Given: formerly, Want: "pass unit= obligation=2025-Q3 due=2025-09-30\n" + formerlyPass + "pass unit= obligation=2026-Q3 due=2026-09-30"},
	{Name: text("Họp đúng ngày cuối quý; cuộc họp bất thường được tính", "It met on the last day; an extraordinary meeting counts"),
		AsOf: "2026-10-01", Given: formerly + "committee_meeting meeting_id=H26-3 held_on=2026-09-30", Want: formerlyPass + "pass unit= obligation=2026-Q3 due=2026-09-30 since=2026-09-30\npass unit= obligation=2026-Q4 due=2026-12-31"},
	{Name: text("Họp hôm sau thì thuộc quý sau; cuộc họp dự kiến sau ngày chốt số liệu chưa được tính", "A day later it is of the next quarter; one that is planned for after the as-of date does not count yet"),
		AsOf: "2026-10-01", Given: formerly + "committee_meeting meeting_id=H26-3 held_on=2026-10-01\ncommittee_meeting meeting_id=H26-4 held_on=2026-10-02",
		Want: formerlyPass + "overdue unit= obligation=2026-Q3 due=2026-09-30 severity=N3\npass unit= obligation=2026-Q4 due=2026-12-31 since=2026-10-01"},
	{Name: text("Quý theo lịch: họp ngày 20/12 là của quý IV, dù kỳ báo cáo quý I đã bắt đầu từ ngày 15/12", "By the calendar: a meeting on 20 December is of the fourth quarter, though the reporting window of the first began on the 15th"),
		Edge: "①", AsOf: "2026-04-01", Given: "committee_meeting meeting_id=H1 held_on=2025-12-20\ncommittee_meeting meeting_id=H2 held_on=2025-05-12\ncommittee_meeting meeting_id=H3 held_on=2025-08-12",
		Want: "pass unit= obligation=2025-Q2 due=2025-06-30\npass unit= obligation=2025-Q3 due=2025-09-30\npass unit= obligation=2025-Q4 due=2025-12-31\noverdue unit= obligation=2026-Q1 due=2026-03-31 severity=N3\npass unit= obligation=2026-Q2 due=2026-06-30"},
	{Name: text("Còn nêu đến hết 12 tháng sau ngày cuối quý", "Told until 12 months after the quarter's last day"),
		AsOf: "2026-12-31", Given: "committee_meeting meeting_id=H1 held_on=2026-02-20\ncommittee_meeting meeting_id=H2 held_on=2026-05-12\ncommittee_meeting meeting_id=H3 held_on=2026-08-12\ncommittee_meeting meeting_id=H4 held_on=2026-11-12",
		Want: "overdue unit= obligation=2025-Q4 due=2025-12-31 severity=N3\npass unit= obligation=2026-Q1 due=2026-03-31\npass unit= obligation=2026-Q2 due=2026-06-30\npass unit= obligation=2026-Q3 due=2026-09-30\npass unit= obligation=2026-Q4 due=2026-12-31"},
	{Name: text("Bộ quyết định hai cuộc họp mỗi quý", "The ministry decides on two meetings a quarter"),
		AsOf: "2026-10-01", Given: "param com.meetings_per_quarter=2 from=2026-07-01 basis=31/QĐ-BCĐ\n" + formerly + "committee_meeting meeting_id=H26-3 held_on=2026-08-12",
		Want: formerlyPass + "overdue unit= obligation=2026-Q3 due=2026-09-30 severity=N3 since=2026-08-12\npass unit= obligation=2026-Q4 due=2026-12-31"},
	{Name: text("Trước khi thành lập Ban Chỉ đạo Bộ ghi số cuộc họp là 0: quý đó không xét", "Before the committee was set up the ministry sets 0: these quarters are not looked at"),
		AsOf: "2026-10-01", Given: "param com.meetings_per_quarter=0 to=2026-08-31\n",
		Want: "overdue unit= obligation=2026-Q3 due=2026-09-30 severity=N3\npass unit= obligation=2026-Q4 due=2026-12-31"},
	// Missing.
	{Name: text("Chưa ánh xạ ngày họp: không đánh giá", "The days of meetings are not mapped: not evaluated"),
		AsOf: "2026-10-01", Given: "unmapped committee_meeting", Want: "not evaluated"},
	{Name: text("Dòng bị loại có thể là cuộc họp của quý: không đọc được ngày, hoặc các dòng cùng mã mâu thuẫn", "A row that was set aside may be the quarter's meeting: its day cannot be read, or rows of one number contradict each other"),
		AsOf: "2026-10-01", Given: formerly + "committee_meeting meeting_id=H26-3 held_on=2026-13-12",
		Want: formerlyPass + "unknown unit= obligation=2026-Q3 due=2026-09-30 missing=committee_meeting.held_on\npass unit= obligation=2026-Q4 due=2026-12-31"},
	{Name: text("Như trên, với hai dòng mâu thuẫn", "The same with two rows that contradict each other"),
		AsOf: "2026-10-01", Given: formerly + "committee_meeting meeting_id=H26-3 held_on=2026-07-12\ncommittee_meeting meeting_id=H26-3 held_on=2026-06-12",
		Want: formerlyPass + "unknown unit= obligation=2026-Q3 due=2026-09-30 missing=committee_meeting.*\npass unit= obligation=2026-Q4 due=2026-12-31"},
	{Name: text("Đọc được là quý khác, hoặc sau ngày chốt số liệu: không thuộc quý đó; chỉ lỗi ở mã cuộc họp thì vẫn được tính", "Readably of another quarter, or after the as-of date: not of that one; one of which only the number cannot be read counts"),
		AsOf: "2026-10-01", Given: formerly + "committee_meeting meeting_id=- held_on=2026-10-02\ncommittee_meeting meeting_id=- held_on=2026-06-02",
		Want: formerlyPass + "overdue unit= obligation=2026-Q3 due=2026-09-30 severity=N3\npass unit= obligation=2026-Q4 due=2026-12-31"},
	{Name: text("Phải họp hai lần mà một dòng không đọc được: chỉ chưa rõ khi thêm dòng ấy là đủ", "Two are wanted, and one row cannot be read: open only where it would be enough"),
		AsOf: "2026-10-01", Given: "param com.meetings_per_quarter=2 from=2026-04-01\n" + formerly + "committee_meeting meeting_id=H26-3 held_on=2026-13-12",
		Want: "pass unit= obligation=2025-Q4 due=2025-12-31\npass unit= obligation=2026-Q1 due=2026-03-31\nunknown unit= obligation=2026-Q2 due=2026-06-30 missing=committee_meeting.held_on\noverdue unit= obligation=2026-Q3 due=2026-09-30 severity=N3\npass unit= obligation=2026-Q4 due=2026-12-31"},
}
