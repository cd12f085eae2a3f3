package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// ROT005 finds deferrals that excuse nobody any more: they have ended and the person is still there, they rest on no
// document, or nobody has looked at them for a year (Decree 59/2019, Article 38). The change is then late since the day on
// which it was due at first, not since the deferral ended.
var ROT005 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-005", Severity: rules.N3, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Hoãn hết hạn hoặc thiếu căn cứ", "Stale or unfounded deferral"),
		Says: text("Trường hợp hoãn đã hết mà người đó vẫn chưa chuyển đổi, không có văn bản chứng minh, hoặc không thời hạn mà lâu không rà soát.",
			"A deferral has ended and the person is still there, rests on no document, or has no end and nobody has reviewed it for long."),
		Basis: []rules.Citation{
			{Text: text("Nghị định 59/2019/NĐ-CP, Điều 38", "Decree 59/2019/NĐ-CP, Article 38"), Mark: "verified"},
			{Text: text("Thời gian để chuyển đổi sau khi hết hoãn, thời hạn rà soát: do Bộ quyết định", "The grace after a deferral and the time of review: the ministry's to decide"), Mark: "policy"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người được hoãn chuyển đổi (deferral.person_id)", "Whose change is deferred (deferral.person_id)"),
		Obligation: text("Căn cứ hoãn và ngày bắt đầu, như young_child/2024-02-29 (deferral.ground/deferral.starts_on)", "The ground and its first day, such as young_child/2024-02-29 (deferral.ground/deferral.starts_on)"),
		Listed:     true,
		Rows:       []string{"deferral"},
		Reads:      dutyNeeds(rules.Need{Kind: "deferral", Columns: []string{"ground", "starts_on", "ends_on"}}),
		Considers: dutyCaveats(
			caveat("không xét việc sắp đến tuổi nghỉ hưu", "retirement exemption not considered", "person", "born_on", "sex"),
			caveat("không kiểm tra căn cứ chứng minh", "whether there is evidence is not checked", "deferral", "evidence_no"),
			caveat("không xét ngày rà soát: tính từ ngày bắt đầu hoãn", "reviews are not considered: counted from the first day", "deferral", "reviewed_on"),
			caveat("không tính ngày con đủ tuổi để kết thúc việc hoãn", "the day on which the child is old enough does not end a deferral", "deferral", "child_born_on"),
			caveat("không xét ngày kết thúc vụ việc", "the end of proceedings does not end a deferral", "proceeding", "kind", "opened_on", "closed_on")),
		Uses: dutyParameters(excuseParameters("rot.deferral_grace_days", "rot.deferral_review_months", "rot.deferral_warn_days")...),
		Paragraph: text(`Đối tượng: các dòng deferral, theo căn cứ có hiệu lực vào ngày A như ROT-001, bắt đầu không sau ngày chốt số liệu A của người đang giữ vào ngày A một vị trí thuộc ROT-001; các dòng nối nhau (dòng sau bắt đầu chậm nhất ngày liền sau ngày kết thúc E muộn nhất của các dòng trước) chỉ xét dòng kết thúc muộn nhất (cùng ngày kết thúc thì dòng có văn bản chứng minh, rồi dòng bắt đầu muộn hơn, rồi theo thứ tự chữ cái của căn cứ). Nghĩa vụ là căn cứ/ngày bắt đầu.
E là ngày sớm nhất trong: ends_on; với young_child, pregnancy có ngày sinh của con: ngày trước ngày con đủ rot.defer.child_months tháng; với discipline, proceedings: nếu người đó có vụ việc mở không sau ngày A, chưa kết thúc trước ngày bắt đầu hoãn, và tất cả đã kết thúc không sau ngày A, dù có xử lý hay không: ngày kết thúc muộn nhất. Không có ngày nào thì việc hoãn không có thời hạn.
Xét lần lượt: (1) không có số văn bản chứng minh mà còn hiệu lực (không có E hoặc E không trước A): vi phạm (ghi là quá hạn, không có ngày đến hạn). (2) E trước A: nếu một dòng khác còn hiệu lực vào ngày A, hoặc theo ROT-001, không kể các trường hợp hoãn, không vị trí nào đến hạn trước E mà quá hạn (chỉ những vị trí ấy đã được hoãn) thì đạt; nếu A không sau E cộng rot.deferral_grace_days ngày là sắp đến hạn, hạn là ngày đó; sau đó là quá hạn, tính từ hạn chuyển đổi sớm nhất theo ROT-001. (3) Không có E: D là ngày rà soát gần nhất (không sau A), nếu không có thì ngày bắt đầu, cộng rot.deferral_review_months tháng; sau D là quá hạn, hạn là D; không quá rot.deferral_warn_days ngày trước D (kể cả ngày D) là sắp đến hạn. (4) E không trước A: còn không quá rot.deferral_warn_days ngày và hạn chuyển đổi sớm nhất trước E là sắp đến hạn, hạn là E cộng rot.deferral_grace_days ngày. Còn lại đạt. Đơn vị là của vị trí đến hạn sớm nhất.`,
			`Population: the deferrals, on a ground that ROT-001 knows on the as-of date A and begun by then, of persons who on A hold a position of ROT-001; of those that follow each other (the next begins no later than the day after the latest end E before it) only the one that ends last (of two that end together the one with a document, then the one begun later, then the ground first in the alphabet). The obligation is ground/first day.
E is the earliest of: ends_on; for young_child and pregnancy with the child's birth, the day before the child is rot.defer.child_months old; for discipline and proceedings, if the person has proceedings opened by A and not closed before the deferral began, and all of them were closed by A, with or without a sanction, the latest day of closing. With none of these the deferral is open-ended.
In this order: (1) no document, and still in force (no E, or E not before A): a breach (stored as overdue, without a due day). (2) E before A: if another one is in force on A, or if under ROT-001, deferrals left aside, no position that fell due before E is overdue (only such a change was deferred), pass; up to E plus rot.deferral_grace_days days due soon, due on that day; then overdue, counted from the earliest due day of ROT-001. (3) No E: D is the latest review not after A, else the first day, plus rot.deferral_review_months months; after D overdue, due on D; up to rot.deferral_warn_days days before D (D included) due soon. (4) E not before A: no more than rot.deferral_warn_days days left and the earliest due day before E: due soon, due on E plus rot.deferral_grace_days days. Else pass. The unit is that of the position due first.`),
		Exempts:  text("Không có; ở câu (2), vị trí được miễn theo ROT-001 vì sắp đến tuổi nghỉ hưu không phải là quá hạn.", "None; in (2) a position that ROT-001 exempts for nearness to retirement is not overdue."),
		Unknowns: text("Dòng deferral bị loại, hoặc hoãn vì con nhỏ, mang thai mà không có cả ngày kết thúc lẫn ngày sinh của con; không xác định được hạn chuyển đổi hoặc việc nghỉ hưu (như ROT-001), dòng proceeding bị loại, position.managerial để trống, mà giá trị đúng có thể làm kết luận khác đi.", "A deferral was set aside, or one for a child has neither an end nor the child's birth; the due day or retirement cannot be known (as in ROT-001), a proceeding was set aside or position.managerial is empty, and the true value could change the verdict."),
		Remedy:   text("Ra quyết định chuyển đổi; hoặc bổ sung văn bản chứng minh, gia hạn hoặc rà soát lại trường hợp hoãn.", "Decide the change; or record the document, prolong the deferral, or review it."),
		Lapsed: text("trường hợp hoãn đó đã được thay bằng trường hợp khác, hoặc không còn giữ vị trí nào phải chuyển đổi",
			"that deferral was replaced by another one, or no position is held any more that has to be changed"),
	},
	Cases: slices.Concat([]rules.Case{
		{Name: text("Hết hoãn 10 ngày: còn trong thời gian 30 ngày", "Ended 10 days ago: within the grace of 30"),
			AsOf: "2026-01-10", Given: studied, Want: "due_soon person=P obligation=study/2024-01-01 due=2026-01-30 at=CLS ground=study"},
		{Name: text("Ngày thứ 31: quá hạn tính từ hạn ban đầu", "Day 31: overdue since the original due day"),
			AsOf: "2026-01-31", Given: studied, Want: "overdue person=P obligation=study/2024-01-01 due=2025-08-31 severity=N3"},
		{Name: text("Còn không quá 60 ngày: sắp đến hạn", "No more than 60 days left: due soon"),
			AsOf: "2025-11-01", Given: studied, Want: "due_soon person=P obligation=study/2024-01-01 due=2026-01-30"},
		{Name: text("Còn lâu mới hết hoãn; hết hoãn mà chưa đến hạn chuyển đổi", "Long to go; ended before the change is due"),
			AsOf: "2025-08-01", Given: studied + `person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2024-01-01
				deferral person_id=Q ground=illness starts_on=2024-06-01 ends_on=2024-12-31 evidence_no=9/BV`,
			Want: "pass person=P obligation=study/2024-01-01\npass person=Q obligation=illness/2024-06-01"},
		{Name: text("Hết hoãn từ trước khi đến hạn, có người còn trước khi giữ vị trí: nay quá hạn nhưng chưa từng được hoãn; đến hạn trước ngày hết hoãn một ngày thì đã được hoãn", "Ended before the change was due, once even before the position was taken up: late now, but never deferred; what fell due on the day before the end was"),
			AsOf: "2026-10-31", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
				deferral person_id=P ground=illness starts_on=2023-01-01 ends_on=2023-06-30 evidence_no=1/BV
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2022-08-31
				deferral person_id=Q ground=young_child starts_on=2017-03-01 child_born_on=2017-03-01 evidence_no=2/GKS
				person person_id=R full_name="Đỗ Văn Dũng" born_on=1990-01-01 sex=male
				assignment person_id=R position_id=LS starts_on=2022-08-31
				deferral person_id=R ground=study starts_on=2024-01-01 ends_on=2025-09-01 evidence_no=3
				deferral person_id=R ground=illness starts_on=2021-01-01 ends_on=2022-08-31 evidence_no=4/BV`,
			Want: `pass person=P obligation=illness/2023-01-01
				pass person=Q obligation=young_child/2017-03-01
				pass person=R obligation=illness/2021-01-01
				overdue person=R obligation=study/2024-01-01 due=2025-08-31 severity=N3`},
		{Name: text("Hết hoãn, chưa đến hạn chuyển đổi: ngày sinh không rõ cũng không làm khác đi", "Ended before the change is due: that the birth is not known changes nothing"),
			AsOf: "2026-10-31", Given: "person person_id=P full_name=P\n" + consular + `assignment person_id=P position_id=LS starts_on=2024-03-01
				deferral person_id=P ground=study starts_on=2025-01-01 ends_on=2026-09-30 evidence_no=1`,
			Want: "pass person=P obligation=study/2025-01-01"},
		{Name: text("Hai căn cứ bắt đầu cùng ngày: căn cứ đã hết không làm mất căn cứ còn hiệu lực, và có văn bản là đủ", "Two grounds begin on one day: the one that is over takes nothing from the other, and one document is enough"),
			AsOf: "2026-10-31", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
				deferral person_id=P ground=pregnancy starts_on=2026-10-01 child_born_on=2023-09-30 evidence_no=1/BV
				deferral person_id=P ground=study starts_on=2026-10-01 evidence_no=2
				deferral person_id=P ground=secondment starts_on=2026-10-01`,
			Want: "pass person=P obligation=study/2026-10-01"},
		{Name: text("Hết hoãn để đi học, hai ngày sau hoãn vì ốm: đang được hoãn nên căn cứ cũ không còn là vi phạm", "The study has ended, and two days later an illness defers: what is deferred now is not late for the old ground"),
			AsOf: "2025-09-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2020-01-01
				deferral person_id=P ground=study starts_on=2022-01-01 ends_on=2024-12-31 evidence_no=1
				deferral person_id=P ground=illness starts_on=2025-01-02 ends_on=2026-12-31 evidence_no=2
				person person_id=Q full_name=Q
				assignment person_id=Q position_id=LS starts_on=2020-01-01
				deferral person_id=Q ground=study starts_on=2022-01-01 ends_on=2024-12-31 evidence_no=1
				deferral person_id=Q ground=illness starts_on=2025-01-02 ends_on=2026-12-31 evidence_no=2`,
			Want: `pass person=P obligation=illness/2025-01-02
				pass person=P obligation=study/2022-01-01
				pass person=Q obligation=illness/2025-01-02
				pass person=Q obligation=study/2022-01-01`},
		{Name: text("Hoãn vì ốm từ đúng ngày liền sau: nối tiếp nên chỉ xét lần ốm", "The illness defers from the very next day: it follows, and only it is judged"),
			AsOf: "2025-09-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2020-01-01
				deferral person_id=P ground=study starts_on=2022-01-01 ends_on=2024-12-31 evidence_no=1
				deferral person_id=P ground=illness starts_on=2025-01-01 ends_on=2026-12-31 evidence_no=2`,
			Want: "pass person=P obligation=illness/2025-01-01"},
		{Name: text("Giữ hai vị trí: hạn và đơn vị là của vị trí đến hạn sớm nhất, và chỉ vị trí ấy đến hạn khi còn hoãn", "Two positions are held: due day and unit are those of the one due first, which alone fell due while deferred"),
			AsOf: "2025-09-05", Given: an + consular + cashier + `assignment person_id=P position_id=KT starts_on=2022-08-31
				assignment person_id=P position_id=LS starts_on=2021-03-01
				deferral person_id=P ground=study starts_on=2024-01-01 ends_on=2025-01-31 evidence_no=7/QĐ-BNG
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=KT starts_on=2021-03-01
				assignment person_id=Q position_id=LS starts_on=2022-08-31
				deferral person_id=Q ground=study starts_on=2024-01-01 ends_on=2025-01-31 evidence_no=8/QĐ-BNG`,
			Want: "overdue person=P obligation=study/2024-01-01 due=2024-03-01 severity=N3 at=CLS\noverdue person=Q obligation=study/2024-01-01 due=2024-03-01 severity=N3 at=QTTV"},
		{Name: text("Đến hạn đúng ngày hết hoãn: không phải đến hạn trước đó; hết hoãn muộn hơn một ngày thì phải chuyển đổi", "Due on the very day on which the deferral ends: not before it; where it ends a day later the change must be made"),
			AsOf: "2025-08-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
				deferral person_id=P ground=study starts_on=2024-01-01 ends_on=2025-08-31 evidence_no=7/QĐ-BNG
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2022-08-31
				deferral person_id=Q ground=study starts_on=2024-01-01 ends_on=2025-09-01 evidence_no=8/QĐ-BNG`,
			Want: "pass person=P obligation=study/2024-01-01\ndue_soon person=Q obligation=study/2024-01-01 due=2025-10-01"},
		{Name: text("Như trên, sau đó: chưa từng được hoãn, kể cả khi không rõ ngày sinh", "The same later: never deferred, also where the birth is not known"),
			AsOf: "2026-01-31", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
				deferral person_id=P ground=study starts_on=2024-01-01 ends_on=2025-08-31 evidence_no=7/QĐ-BNG
				person person_id=Q full_name=Q
				assignment person_id=Q position_id=LS starts_on=2022-08-31
				deferral person_id=Q ground=study starts_on=2024-01-01 ends_on=2025-08-31 evidence_no=8/QĐ-BNG`,
			Want: "pass person=P obligation=study/2024-01-01\npass person=Q obligation=study/2024-01-01"},
		{Name: text("Căn cứ đang hoãn cũng đã hết vì vụ việc kết thúc: cả hai quá hạn", "The ground that defers now is gone too, because the proceedings are closed: both are late"),
			AsOf: "2025-09-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2020-01-01
				deferral person_id=P ground=study starts_on=2022-01-01 ends_on=2024-12-31 evidence_no=1
				deferral person_id=P ground=discipline starts_on=2025-01-02 evidence_no=2
				proceeding person_id=P kind=discipline opened_on=2025-01-02 closed_on=2025-06-30`,
			Want: "overdue person=P obligation=discipline/2025-01-02 due=2023-01-01 severity=N3\noverdue person=P obligation=study/2022-01-01 due=2023-01-01 severity=N3"},
		{Name: text("Con đủ 36 tháng ngày 28/02/2027: hoãn đến hết ngày 27/02", "The child is 36 months old on 2027-02-28: deferred until the day before"),
			Edge: "①", AsOf: "2027-02-27", Given: renamed + child, Want: "due_soon person=P obligation=young_child/2024-02-29 due=2027-03-29"},
		{Name: text("Hết 30 ngày sau đó: quá hạn", "When the 30 days have passed: overdue"),
			Edge: "①", AsOf: "2027-03-30", Given: renamed + child, Want: "overdue person=P obligation=young_child/2024-02-29 due=2025-08-31 severity=N3"},
		{Name: text("Mang thai lần hai nối tiếp: chỉ xét lần kết thúc muộn nhất", "A second pregnancy follows: only what ends last is judged"),
			Edge: "②", AsOf: "2027-03-30", Given: renamed + child + "deferral person_id=P ground=pregnancy starts_on=2026-12-01 ends_on=2027-08-31 evidence_no=3/BV",
			Want: "pass person=P obligation=pregnancy/2026-12-01"},
		{Name: text("Sinh đôi: hai dòng trùng nhau, một kết luận", "Twins: two rows that overlap, one verdict"),
			Edge: "③", AsOf: "2027-03-30", Given: renamed + child + "deferral person_id=P ground=young_child starts_on=2024-03-01 child_born_on=2024-03-01 evidence_no=13/GKS",
			Want: "due_soon person=P obligation=young_child/2024-03-01 due=2027-03-30"},
		{Name: text("Kết thúc xem xét kỷ luật, không xử lý: căn cứ hoãn vẫn hết", "A disciplinary review closed without sanction ends the ground all the same"),
			Edge: "④", AsOf: "2026-01-31", Given: renamed + `deferral person_id=P ground=discipline starts_on=2025-06-01 evidence_no=4/TB
				proceeding person_id=P kind=discipline opened_on=2025-05-20 closed_on=2025-12-31`,
			Want: "overdue person=P obligation=discipline/2025-06-01 due=2025-08-31 severity=N3"},
		{Name: text("Còn một vụ việc chưa kết thúc: chưa hết hoãn", "One proceeding is still open: not ended"),
			Edge: "④", AsOf: "2026-01-31", Given: renamed + `deferral person_id=P ground=discipline starts_on=2025-06-01 evidence_no=4/TB
				proceeding person_id=P kind=discipline opened_on=2025-05-20 closed_on=2025-12-31
				proceeding person_id=P kind=investigation opened_on=2025-07-01`,
			Want: "pass person=P obligation=discipline/2025-06-01"},
		{Name: text("Vụ việc đã kết thúc trước khi hoãn, hoặc mở sau ngày chốt số liệu, không phải căn cứ của việc hoãn; kết thúc đúng ngày bắt đầu hoãn, đúng ngày chốt số liệu, hoặc sau đó", "Proceedings that were closed before the deferral began, or opened after the as-of date, are not what it rests on; closed on its first day, on the as-of date, or after that"),
			Edge: "④", AsOf: "2026-01-31", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
				deferral person_id=P ground=proceedings starts_on=2025-10-01 evidence_no=1/TB
				proceeding person_id=P kind=inspection opened_on=2025-05-20 closed_on=2025-09-30
				` + deferredUntilClosed("Q", "2025-10-01") + "proceeding person_id=Q kind=trial opened_on=2026-02-01\n" + deferredUntilClosed("R", "2026-01-31") + deferredUntilClosed("S", "2026-02-01"),
			Want: `pass person=P obligation=proceedings/2025-10-01
				overdue person=Q obligation=proceedings/2025-10-01 due=2025-08-31 severity=N3
				due_soon person=R obligation=proceedings/2025-10-01 due=2026-03-02
				pass person=S obligation=proceedings/2025-10-01`},
		{Name: text("Hồ sơ ghi hết hoãn trước khi vụ việc kết thúc: tính theo ngày sớm hơn", "By the record the deferral ended before the proceedings were closed: the earlier day counts"),
			Edge: "④", AsOf: "2026-01-31", Given: renamed + `deferral person_id=P ground=discipline starts_on=2025-06-01 ends_on=2025-12-01 evidence_no=4/TB
				proceeding person_id=P kind=discipline opened_on=2025-05-20 closed_on=2026-01-15`,
			Want: "overdue person=P obligation=discipline/2025-06-01 due=2025-08-31 severity=N3"},
		{Name: text("Không có văn bản chứng minh, từ đúng ngày chốt số liệu hoặc dù không rõ một vị trí khác có đang giữ hay không; đã hết thì không xét văn bản nữa", "No document, from the very as-of date, or although it is not known whether another position is held; once it has ended the document is not asked for"),
			AsOf: "2025-09-01", Given: renamed + cashier + `deferral person_id=P ground=illness starts_on=2025-06-01 ends_on=2026-06-01
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS-M starts_on=2024-01-01
				assignment person_id=Q position_id=KT starts_on=2024-13-01
				deferral person_id=Q ground=illness starts_on=2025-09-01
				person person_id=R full_name="Đỗ Văn Dũng" born_on=1990-01-01 sex=male
				assignment person_id=R position_id=LS-M starts_on=2022-08-01
				deferral person_id=R ground=illness starts_on=2025-06-01 ends_on=2025-08-31`,
			Want: `overdue person=P obligation=illness/2025-06-01 severity=N3
				overdue person=Q obligation=illness/2025-09-01 severity=N3
				due_soon person=R obligation=illness/2025-06-01 due=2025-09-30`},
		{Name: text("Không thời hạn, 12 tháng chưa rà soát; rà soát rồi thì tính lại, kể cả đúng ngày chốt số liệu; lần rà soát sau ngày đó chưa tính", "Open-ended and not reviewed for 12 months; a review counts anew, also one of the as-of date; one after that does not yet"),
			AsOf: "2026-06-02", Given: renamed + `deferral person_id=P ground=illness starts_on=2025-06-01 evidence_no=5/BV
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS-M starts_on=2024-01-01
				deferral person_id=Q ground=illness starts_on=2024-06-01 reviewed_on=2025-07-01 evidence_no=9/BV
				person person_id=R full_name="Đỗ Văn Dũng" born_on=1990-01-01 sex=male
				assignment person_id=R position_id=LS-M starts_on=2024-01-01
				deferral person_id=R ground=illness starts_on=2025-05-01 reviewed_on=2026-06-03 evidence_no=6/BV
				person person_id=S full_name="Vũ Thị Em" born_on=1990-01-01 sex=female
				assignment person_id=S position_id=LS-M starts_on=2024-01-01
				deferral person_id=S ground=illness starts_on=2025-05-01 reviewed_on=2026-06-02 evidence_no=7/BV`,
			Want: `overdue person=P obligation=illness/2025-06-01 due=2026-06-01 severity=N3
				due_soon person=Q obligation=illness/2024-06-01 due=2026-07-01
				overdue person=R obligation=illness/2025-05-01 due=2026-05-01 severity=N3
				pass person=S obligation=illness/2025-05-01`},
	}, staleMissing),
	Judge: staleDeferrals,
}

// studied is scenario 16: due on 31/08/2025, deferred for study until 31/12/2025.
const studied = an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
	deferral person_id=P ground=study starts_on=2024-01-01 ends_on=2025-12-31 evidence_no=7/QĐ-BNG
	`

// deferredUntilClosed is somebody due on 31/08/2025 and deferred from 01/10/2025 because of an investigation that was closed on a day.
func deferredUntilClosed(person, closedOn string) string {
	return `person person_id=` + person + ` full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
	assignment person_id=` + person + ` position_id=LS starts_on=2022-08-31
	deferral person_id=` + person + ` ground=proceedings starts_on=2025-10-01 evidence_no=1/TB
	proceeding person_id=` + person + ` kind=investigation opened_on=2025-05-20 closed_on=` + closedOn + `
	`
}

func staleDeferrals(h rules.Hearing) []rules.Verdict {
	if len(h.Deferral.Good)+len(h.Deferral.Bad) == 0 {
		return nil
	}
	found := duties(h)
	if len(found) == 0 {
		return nil
	}
	owed, last := owedBy(h, found), lastDeferrals(h)
	if now := slices.IndexFunc(last, func(d deferral) bool { return d.Contains(h.AsOf) }); now >= 0 {
		owed.now = &last[now]
	}
	var verdicts []rules.Verdict
	for _, d := range last {
		verdicts = append(verdicts, owed.judge(h, d))
	}
	return append(verdicts, owed.setAside(h)...)
}

// owed is what a person owes under ROT-001 if no deferral counts, and what defers it now.
type owed struct {
	first   duty            // the position that is due first
	late    civil.Date      // the earliest due day of a position that is overdue; zero without one
	unsure  []unsureDue     // positions of which it is not known whether they are
	sure    civil.Date      // the earliest due day of a position that is certainly no manager's; zero without one
	doubted []rules.Missing // why it is not known whether the person holds such a position at all
	now     *deferral       // the deferral that covers the as-of date; nil without one
}

// unsureDue is why it is not known whether a position is overdue.
type unsureDue struct {
	due     civil.Date // zero where it may be any day
	missing []rules.Missing
}

// lateBefore reports whether a position is overdue that fell due before a day.
func (o owed) lateBefore(day civil.Date) bool { return o.late != 0 && o.late < day }

// unsureBefore is why that is not known.
func (o owed) unsureBefore(day civil.Date) []rules.Missing {
	var missing []rules.Missing
	for _, u := range o.unsure {
		if u.due < day {
			missing = append(missing, u.missing...)
		}
	}
	return missing
}

func owedBy(h rules.Hearing, found []duty) owed {
	o := owed{first: found[0]}
	certain := false
	for _, d := range found {
		j := d.judge(h, false)
		if !o.first.hasTerm() || d.hasTerm() && d.term.due < o.first.term.due {
			o.first = d
		}
		if d.hasTerm() && d.post.Managerial == record.No && (o.sure == 0 || d.term.due < o.sure) {
			o.sure = d.term.due
		}
		if j.outcome == rules.Overdue && (o.late == 0 || d.term.due < o.late) {
			o.late = d.term.due
		}
		switch {
		case len(d.unplaced) > 0:
			o.unsure = append(o.unsure, unsureDue{0, d.unplaced}) // with that time it may have been due before
		case !d.hasTerm():
			o.unsure = append(o.unsure, unsureDue{0, j.missing})
		case h.AsOf > d.term.due:
			o.unsure = append(o.unsure, unsureDue{d.term.due, j.missing})
		}
		doubted := slices.Concat(d.doubts, d.post.unknownManagerial(), d.perhapsElsewhere(h))
		certain = certain || len(doubted) == 0
		o.doubted = append(o.doubted, doubted...)
	}
	if certain {
		o.doubted = nil
	}
	return o
}

func (o owed) judge(h rules.Hearing, d deferral) rules.Verdict {
	s := o.find(h, d)
	s.missing = slices.Concat(s.missing, unreadableProceedings(h, d)) // not appended: deferrals share what is missing for all
	if s.outcome != rules.Pass {
		s.missing = slices.Concat(s.missing, o.doubted, unreadableSequels(h, d))
	}
	if len(s.missing) > 0 {
		s.outcome, s.due = rules.Unknown, 0
	}
	v := o.verdict(h, d.row)
	v.Outcome, v.DueOn = s.outcome, s.due
	if s.due != 0 && d.endsByAge(h) && !d.grownChild(h.AsOf) {
		s.used = append(s.used, h.Param("rot.defer.child_months", h.AsOf))
	}
	if s.due != 0 && !d.Open() {
		s.used = append(s.used, o.first.parameters(h, judgement{})...) // the day that ROT-001 counts from decides too
	}
	v.Reasons = func(rules.Verdict) rules.Reasons {
		message := say("%s được hoãn chuyển đổi vì %s; %s.", "The change of %s is deferred: %s; %s.", personName(h), d.words(), s.what)
		if s.outcome == rules.Unknown {
			message = say("%s được hoãn chuyển đổi vì %s; chưa đủ dữ liệu để biết việc hoãn còn căn cứ hay không.",
				"The change of %s is deferred: %s; there is not enough data to say whether that still holds.", personName(h), d.words())
		}
		return rules.Reasons{Message: message, Advice: staleAdvice(s.outcome), Missing: s.missing, Parameters: s.used,
			Evidence: slices.Concat(d.evidence(), closedProceedings(h, d), s.review, o.first.evidence(h, judgement{}))}
	}
	return v
}

// verdict is what all verdicts about a deferral share.
func (o owed) verdict(h rules.Hearing, row *record.Deferral) rules.Verdict {
	v := o.first.post.verdict(h.ID)
	v.Obligation = row.Ground + "/" + row.StartsOn.String()
	return v
}

func staleAdvice(o rules.Outcome) record.Text {
	advice := text("Quyết định chuyển đổi, hoặc bổ sung căn cứ, gia hạn, rà soát việc hoãn.", "Decide the change, or record the document, prolong the deferral, or review it.")
	return adviceOn(o, advice, advice)
}
