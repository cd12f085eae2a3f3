package declaration

import "probity/rules"

const yearly = "obligation person_id=P kind=annual year=2025\n"

// declarant is another person, who must declare for 2025.
func declarant(id string) string {
	return "person person_id=" + id + " full_name=\"Lê Thị Cúc\" unit_id=CLS hired_on=2015-03-02\nobligation person_id=" + id + " kind=annual year=2025\n"
}

// hoa has served since 2015.
const hoa = "person person_id=P full_name=\"Trần Thị Hoa\" unit_id=CLS hired_on=2015-03-02\n"

// annualCases are the worked cases of DEC-002 in which nothing is missing.
var annualCases = []rules.Case{
	{Name: text("Ngày cuối năm mà chưa nhận: sắp đến hạn; hôm sau là quá hạn", "On the last day of the year, nothing received: due soon; the day after, overdue"),
		AsOf: "2025-12-31", Given: hoa + yearly, Want: "due_soon person=P obligation=annual/2025 due=2025-12-31 at=CLS sort=annual"},
	{Name: text("Hôm sau là quá hạn, dù là ngày nghỉ", "The day after it is overdue, day off or not"),
		AsOf: "2026-01-01", Given: hoa + yearly, Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N2 at=CLS"},
	{Name: text("Báo trước 60 ngày", "Told 60 days before"),
		AsOf: "2025-11-01", Given: hoa + yearly, Want: "due_soon person=P obligation=annual/2025 due=2025-12-31"},
	{Name: text("Còn 61 ngày: đạt", "61 days are left: pass"),
		AsOf: "2025-10-31", Given: hoa + yearly, Want: "pass person=P obligation=annual/2025 due=2025-12-31"},
	{Name: text("Năm sau chưa xét", "Next year is not looked at yet"),
		AsOf: "2024-12-31", Given: hoa + yearly, Want: "none"},
	{Name: text("Nhận ngày 31/12: đạt; ký ngày 31/12, nhận ngày 05/01: chậm", "Received on 31 December: pass; signed then and received on 5 January: late"),
		Edge: "②", AsOf: "2026-01-31", Given: hoa + yearly + `declaration person_id=P declaration_id=KK-1 kind=annual year=2025 received_on=2025-12-31
			` + declarant("Q") + "declaration person_id=Q declaration_id=KK-2 kind=annual year=2025 received_on=2026-01-05",
		Want: "pass person=P obligation=annual/2025 due=2025-12-31\noverdue person=Q obligation=annual/2025 due=2025-12-31 severity=N2 received=2026-01-05"},
	{Name: text("Ở nước ngoài: ngày nhận được ghi là ngày được tính, dù gửi bản quét hay túi thư ngoại giao", "Abroad: the recorded day of receipt counts, for a scan as for the pouch"),
		Edge: "④", AsOf: "2026-02-28", Given: hoa + yearly + "declaration person_id=P declaration_id=KK-1 kind=annual year=2025 received_on=2026-02-10",
		Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N2 received=2026-02-10"},
	{Name: text("Bản kê khai của năm khác, loại khác, của người khác, nhận sau ngày chốt số liệu: không tính", "A declaration for another year, of another sort, of somebody else, or received after the as-of date does not count"),
		AsOf: "2026-01-10", Given: hoa + yearly + declarant("Q") + `declaration person_id=P declaration_id=KK-1 kind=annual year=2024 received_on=2025-11-20
			declaration person_id=P declaration_id=KK-2 kind=supplementary year=2025 received_on=2025-12-01
			declaration person_id=P declaration_id=KK-3 kind=annual year=2025 received_on=2026-01-11
			declaration person_id=Q declaration_id=KK-4 kind=annual year=2025 received_on=2025-12-12`,
		Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N2\npass person=Q obligation=annual/2025 due=2025-12-31"},
	{Name: text("Đã nhắc bằng văn bản hai lần mà chưa nộp: nghiêm trọng; nhắc một lần, hoặc nộp chậm sau khi nhắc thì không", "Reminded in writing twice and nothing came: grave; not after one reminder, nor where it came late"),
		AsOf: "2026-03-01", Given: hoa + `obligation person_id=P kind=annual year=2025 reminders=2
			person person_id=Q full_name="Lê Thị Cúc"
			obligation person_id=Q kind=annual year=2025 reminders=1
			person person_id=R full_name="Đỗ Văn Dũng"
			obligation person_id=R kind=annual year=2025 reminders=3
			declaration person_id=R declaration_id=KK-1 kind=annual year=2025 received_on=2026-02-27`,
		Want: `overdue person=P obligation=annual/2025 due=2025-12-31 severity=N1
			overdue person=Q obligation=annual/2025 due=2025-12-31 severity=N2
			overdue person=R obligation=annual/2025 due=2025-12-31 severity=N2`},
	{Name: text("Trở thành người kê khai hằng năm ngày 20/12: vẫn phải kê khai cho năm đó", "An annual declarant since 20 December: owed for that year all the same"),
		Edge: "①", AsOf: "2026-01-01", Given: hoa + `obligation person_id=P kind=annual year=2025 trigger_on=2025-12-20
			declaration person_id=P declaration_id=KK-1 kind=initial received_on=2019-12-30`,
		Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N2"},
	{Name: text("Kê khai lần đầu từ ngày 02/12 thì miễn kê khai hằng năm của năm đó; từ ngày 01/12 thì không; người đã kê khai từ trước thì không", "First declared since 2 December: exempt from the year's; since 1 December not; nor who had declared before"),
		Edge: "①", AsOf: "2026-01-01", Given: hoa + yearly + `obligation person_id=P kind=initial trigger_on=2025-12-02
			` + declarant("Q") + `obligation person_id=Q kind=initial trigger_on=2025-12-01
			` + declarant("R") + `obligation person_id=R kind=initial trigger_on=2025-12-02
			declaration person_id=R declaration_id=KK-1 kind=annual year=2024 received_on=2024-12-02
			` + declarant("S") + "obligation person_id=S kind=initial trigger_on=2026-01-01",
		Want: `exempt person=P obligation=annual/2025 due=2025-12-31 ground=initial since=2025-12-02
			overdue person=Q obligation=annual/2025 due=2025-12-31 severity=N2
			overdue person=R obligation=annual/2025 due=2025-12-31 severity=N2
			overdue person=S obligation=annual/2025 due=2025-12-31 severity=N2`},
	{Name: text("Nghỉ hưu, từ trần trong năm: không xét sau ngày rời; sắp rời trước hạn thì miễn; rời ngày 31/12 thì vẫn phải nộp", "Retired or died within the year: not looked at afterwards; about to leave before the due day: exempt; leaving on 31 December: owed"),
		Edge: "③", AsOf: "2025-12-15", Given: yearly + `person person_id=P full_name="Trần Thị Hoa" left_on=2025-12-14
			person person_id=Q full_name="Lê Thị Cúc" left_on=2025-12-30
			obligation person_id=Q kind=annual year=2025
			person person_id=R full_name="Đỗ Văn Dũng" left_on=2025-12-31
			obligation person_id=R kind=annual year=2025`,
		Want: "exempt person=Q obligation=annual/2025 due=2025-12-31 ground=2025-12-30\ndue_soon person=R obligation=annual/2025 due=2025-12-31"},
	{Name: text("Nhiều năm, mỗi năm một kết luận; thiếu thì còn nêu mãi, chậm thì còn nêu 12 tháng", "Several years, a verdict for each; a missing one is told for ever, a late one for 12 months"),
		AsOf: "2026-01-01", Given: hoa + `obligation person_id=P kind=annual year=2023
			obligation person_id=P kind=annual year=2024
			obligation person_id=P kind=annual year=2025
			obligation person_id=P kind=annual year=2026
			obligation person_id=P kind=annual year=2018
			declaration person_id=P declaration_id=KK-1 kind=annual year=2024 received_on=2025-01-02
			declaration person_id=P declaration_id=KK-2 kind=annual year=2025 received_on=2025-12-02`,
		Want: `overdue person=P obligation=annual/2023 due=2023-12-31 severity=N2
			pass person=P obligation=annual/2025 due=2025-12-31
			pass person=P obligation=annual/2026 due=2026-12-31`},
	{Name: text("Đến hết 12 tháng sau hạn, bản nhận chậm vẫn được nêu", "Until 12 months after the due day, one that came late is told"),
		AsOf: "2025-12-31", Given: hoa + "obligation person_id=P kind=annual year=2024\ndeclaration person_id=P declaration_id=KK-1 kind=annual year=2024 received_on=2025-01-02",
		Want: "overdue person=P obligation=annual/2024 due=2024-12-31 severity=N2"},
	{Name: text("Hai dòng cùng năm là một; lấy số lần nhắc lớn nhất", "Two rows of one year are one; the larger number of reminders counts"),
		AsOf: "2026-01-01", Given: hoa + "obligation person_id=P kind=annual year=2025 reminders=0\nobligation person_id=P kind=annual year=2025 trigger_on=2025-12-20 reminders=2",
		Want: "overdue person=P obligation=annual/2025 due=2025-12-31 severity=N1"},
	{Name: text("Chỉ phải kê khai loại khác: không thuộc diện", "Who owes other declarations only: not counted"),
		AsOf: "2026-01-01", Given: hoa + "obligation person_id=P kind=initial trigger_on=2025-01-05\nobligation person_id=P kind=supplementary year=2025",
		Want: "none"},
}
