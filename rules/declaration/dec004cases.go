package declaration

import "probity/rules"

// minh is to be, or was, appointed deputy director.
const (
	minh      = "person person_id=P full_name=\"Phạm Văn Minh\" unit_id=CLS\nposition position_id=PCT name=\"Phó Cục trưởng\" unit_id=CLS listed=0\n"
	promoted  = "appointment person_id=P position_id=PCT kind=appointment decided_on=2026-05-11 effective_on=2026-06-01\n" // declared by 1 May
	toPromote = "appointment person_id=P position_id=PCT kind=appointment effective_on=2026-06-01\n"                       // declared by 22 May
)

// promotedToo is another person who was appointed by a decision of 11 May.
func promotedToo(id string) string {
	return "person person_id=" + id + " full_name=\"Lê Thị Cúc\"\nappointment person_id=" + id + " position_id=PCT kind=appointment decided_on=2026-05-11 effective_on=2026-06-01\n"
}

// personnelCases are the worked cases of DEC-004 in which nothing is missing.
var personnelCases = []rules.Case{
	{Name: text("Ký đúng 10 ngày trước quyết định: đạt; 9 ngày: chậm", "Signed 10 days before the decision: pass; 9 days: late"),
		AsOf: "2026-06-30", Given: minh + promoted + `declaration person_id=P declaration_id=KK-1 kind=personnel signed_on=2026-05-01
			` + promotedToo("Q") + "declaration person_id=Q declaration_id=KK-2 kind=personnel signed_on=2026-05-02",
		Want: `pass person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01
			overdue person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-01 severity=N2 received=2026-05-02`},
	{Name: text("Bổ nhiệm lại, giới thiệu, phê chuẩn mà không có bản kê khai", "Reappointed, nominated and approved without a declaration"),
		AsOf: "2026-06-30", Given: minh + `appointment person_id=P position_id=PCT kind=reappointment decided_on=2026-05-11 effective_on=2026-06-01
			appointment person_id=P position_id=DS kind=nomination decided_on=2026-06-20
			appointment person_id=P position_id=DS kind=approval decided_on=2026-06-30 effective_on=2026-06-30`,
		Want: `overdue person=P obligation=reappointment/PCT/2026-06-01 due=2026-05-01 severity=N2 at=CLS sort=reappointment since=2026-05-11
			overdue person=P obligation=nomination/DS/2026-06-20 due=2026-06-10 severity=N2
			overdue person=P obligation=approval/DS/2026-06-30 due=2026-06-20 severity=N2`},
	{Name: text("Cùng tháng có bản kê khai lần đầu: không thay được bản phục vụ công tác cán bộ; có cả hai thì đạt", "A first declaration of the same month does not do; with both it passes"),
		Edge: "①", AsOf: "2026-06-30", Given: minh + promoted + `declaration person_id=P declaration_id=KK-1 kind=initial signed_on=2026-04-20
			declaration person_id=P declaration_id=KK-2 kind=annual signed_on=2026-04-20
			` + promotedToo("Q") + `declaration person_id=Q declaration_id=KK-3 kind=initial signed_on=2026-05-10
			declaration person_id=Q declaration_id=KK-4 kind=personnel signed_on=2026-04-20`,
		Want: "overdue person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 severity=N2\npass person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-01"},
	{Name: text("Quyết định ký lùi: có hiệu lực từ trước ngày ký thì tính từ ngày có hiệu lực", "A back-dated decision: with effect from before its signing it is of that day"),
		Edge: "②", AsOf: "2026-06-30", Given: minh + `appointment person_id=P position_id=PCT kind=appointment decided_on=2026-06-20 effective_on=2026-06-01
			declaration person_id=P declaration_id=KK-1 kind=personnel signed_on=2026-06-05`,
		Want: "overdue person=P obligation=appointment/PCT/2026-06-01 due=2026-05-22 severity=N2 since=2026-06-01"},
	{Name: text("Bản ký quá 12 tháng trước quyết định không tính; đúng 12 tháng thì tính", "One signed more than 12 months before the decision does not count; 12 months to the day does"),
		AsOf: "2026-06-30", Given: minh + promoted + `declaration person_id=P declaration_id=KK-1 kind=personnel signed_on=2025-05-10
			` + promotedToo("Q") + "declaration person_id=Q declaration_id=KK-2 kind=personnel signed_on=2025-05-11",
		Want: "overdue person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 severity=N2\npass person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-01"},
	{Name: text("Dự kiến: 21 ngày trước chưa nhắc", "Planned: 21 days before nothing is said yet"),
		AsOf: "2026-05-11", Given: minh + toPromote, Want: "pass person=P obligation=appointment/PCT/2026-06-01 due=2026-05-22"},
	{Name: text("Dự kiến: 20 ngày trước mà chưa có thì sắp đến hạn", "Planned: 20 days before without one, due soon"),
		AsOf: "2026-05-12", Given: minh + toPromote, Want: "due_soon person=P obligation=appointment/PCT/2026-06-01 due=2026-05-22"},
	{Name: text("Dự kiến: hạn đã qua vẫn là sắp đến hạn cho đến ngày dự kiến, vì còn có thể lùi; có bản ký trong hạn thì đạt", "Planned: due soon until the day itself, for it can be put off; with one signed in time it passes"),
		AsOf: "2026-06-01", Given: minh + toPromote + `person person_id=Q full_name="Lê Thị Cúc"
			appointment person_id=Q position_id=PCT kind=appointment effective_on=2026-06-01
			declaration person_id=Q declaration_id=KK-2 kind=personnel signed_on=2026-05-22`,
		Want: "due_soon person=P obligation=appointment/PCT/2026-06-01 due=2026-05-22\npass person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-22"},
	{Name: text("Vào ngày chốt số liệu quyết định chưa ký: mới dự kiến, dù ghi có hiệu lực từ trước", "On the as-of date the decision is not signed: it is planned, though it will have effect from before"),
		Edge: "②", AsOf: "2026-06-10", Given: minh + "appointment person_id=P position_id=PCT kind=appointment decided_on=2026-06-20 effective_on=2026-06-01",
		Want: "due_soon person=P obligation=appointment/PCT/2026-06-01 due=2026-06-10"},
	{Name: text("Dòng dự kiến và dòng quyết định về cùng một việc là một", "The row of the plan and that of the decision are one"),
		AsOf: "2026-06-30", Given: minh + toPromote + promoted + "declaration person_id=P declaration_id=KK-1 kind=personnel signed_on=2026-05-01",
		Want: "pass person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01"},
	{Name: text("Giới thiệu rồi bổ nhiệm: một bản kê khai dùng cho cả hai", "Nominated and then appointed: one declaration does for both"),
		AsOf: "2026-06-30", Given: minh + promoted + "appointment person_id=P position_id=PCT kind=nomination decided_on=2026-03-10\ndeclaration person_id=P declaration_id=KK-1 kind=personnel signed_on=2026-02-20",
		Want: "pass person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01\npass person=P obligation=nomination/PCT/2026-03-10 due=2026-02-28"},
	{Name: text("Bố trí lại do sáp nhập, vị trí cũ được thay thế đúng ngày có hiệu lực: miễn; vị trí khác, hoặc ngày khác thì không", "Rearranged after a merger, the position held replaced on the very day of effect: exempt; not for another position, or on another day"),
		AsOf: "2026-06-30", Given: minh + `position_lineage predecessor_id=LS-PCT successor_id=PCT effective_on=2026-06-01
			assignment person_id=P position_id=LS-PCT starts_on=2022-01-01 ends_on=2026-05-31
			` + promoted + promotedToo("Q") + `assignment person_id=Q position_id=LS-TP starts_on=2022-01-01
			person person_id=R full_name="Đỗ Văn Dũng"
			assignment person_id=R position_id=LS-PCT starts_on=2022-01-01
			appointment person_id=R position_id=PCT kind=appointment decided_on=2026-05-11 effective_on=2026-06-02
			person person_id=S full_name="Hồ Văn Sơn"
			assignment person_id=S position_id=LS-PCT starts_on=2022-01-01
			appointment person_id=S position_id=PCT kind=reappointment decided_on=2026-05-11 effective_on=2026-06-01`,
		Want: `exempt person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 ground=2026-06-01
			overdue person=Q obligation=appointment/PCT/2026-06-01 due=2026-05-01 severity=N2
			overdue person=R obligation=appointment/PCT/2026-06-02 due=2026-05-01 severity=N2
			overdue person=S obligation=reappointment/PCT/2026-06-01 due=2026-05-01 severity=N2`},
	{Name: text("Quyết định còn được nêu 12 tháng; hôm sau không thuộc diện; có bản kê khai thì vẫn là đạt", "A decision is told for 12 months; the day after it is not counted; with a declaration it still passes"),
		AsOf: "2027-05-11", Given: minh + promoted + `person person_id=Q full_name="Lê Thị Cúc"
			appointment person_id=Q position_id=PCT kind=appointment decided_on=2026-05-10
			person person_id=R full_name="Đỗ Văn Dũng"
			appointment person_id=R position_id=PCT kind=appointment decided_on=2021-05-10
			declaration person_id=R declaration_id=KK-1 kind=personnel signed_on=2021-04-20`,
		Want: "overdue person=P obligation=appointment/PCT/2026-06-01 due=2026-05-01 severity=N2\npass person=R obligation=appointment/PCT/2021-05-10 due=2021-04-30"},
	{Name: text("Đã rời cơ quan; quyết định trước khi Luật 2018 có hiệu lực", "Who has left the service; a decision from before the law of 2018 was in force"),
		AsOf: "2026-06-30", Given: minh + `person person_id=Q full_name="Lê Thị Cúc" left_on=2026-06-29
			appointment person_id=Q position_id=PCT kind=appointment decided_on=2026-05-11
			appointment person_id=P position_id=PCT kind=appointment decided_on=2019-06-30`,
		Want: "none"},
}
