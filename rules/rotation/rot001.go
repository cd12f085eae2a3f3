package rotation

import (
	"slices"

	"probity/rules"
)

// ROT001 finds who has kept a listed position longer than its period: whoever is no manager must then change it (Law
// 36/2018, Articles 24 and 25; Decree 59/2019, Article 36). Deferral and nearness to retirement suspend the finding, never
// the clock.
var ROT001 = rules.Rule{
	Meta: rules.Meta{
		ID: "ROT-001", Severity: rules.N2, Assessment: "B.1.7.2", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Title: text("Quá hạn chuyển đổi vị trí công tác", "Overdue change of position"),
		Says: text("Ai không giữ chức vụ lãnh đạo, quản lý mà giữ một vị trí thuộc danh mục quá thời hạn của vị trí thì phải chuyển đổi; đổi tên, sáp nhập, quyết định mới tại cùng vị trí không làm thời hạn tính lại.",
			"Whoever is no manager and has kept a listed position longer than its period must change it; renames, mergers and new decisions at the same desk do not restart the clock."),
		Basis: []rules.Citation{
			{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 24 và Điều 25", "Anti-Corruption Law 36/2018/QH14, Articles 24 and 25"), Mark: "verified"},
			{Text: text("Nghị định 59/2019/NĐ-CP, Điều 36", "Decree 59/2019/NĐ-CP, Article 36"), Mark: "verified"},
			{Text: text("Nghị định 59/2019/NĐ-CP, Điều 38 (trường hợp chưa thực hiện chuyển đổi) và quy định về người sắp đến tuổi nghỉ hưu", "Decree 59/2019/NĐ-CP, Article 38 (deferral) and its rule on those near to retirement age"), Mark: "memory:high"},
		},
		Kind:       rules.PersonSubject,
		Subject:    text("Người giữ vị trí (person.person_id)", "Who holds the position (person.person_id)"),
		Obligation: text("Vị trí đang giữ, phải chuyển đổi (position.position_id)", "The position held now, which must be left (position.position_id)"),
		Listed:     true,
		Rows:       []string{"assignment"},
		Reads:      dutyNeeds(),
		Considers:  dutyCaveats(excuseCaveats()...),
		Uses:       dutyParameters(excuseParameters("rot.late_severe_months")...),
		Paragraph: text(
			`Giữ vị trí: một dòng assignment, kết thúc chậm nhất vào ngày rời cơ quan; dòng bắt đầu sau ngày chốt số liệu không tính. Khi quan hệ kế thừa (position_lineage) cho biết từ ngày d một vị trí có vị trí kế thừa, thời gian giữ còn đến d được tính tiếp ở vị trí kế thừa (bắt đầu đúng ngày d cũng vậy, trừ khi chính vị trí ấy thay thế vị trí khác vào ngày d) nếu ngày đó chỉ có một vị trí kế thừa, qua hết các lần thay đổi trong cùng một ngày, đến ngày trước ngày bắt đầu một quyết định khác của người đó giữ vị trí ấy (quyết định còn hiệu lực vào ngày d hoặc bắt đầu sau d); có nhiều vị trí kế thừa thì kết thúc vào ngày trước d, và nếu không có quyết định nào khác cho biết giữ vị trí nào sau đó thì dòng ấy được ghi ở sheet dữ liệu thiếu. Quyết định bắt đầu sau ngày d ở vị trí đã được thay thế, khi mã chưa được trao lại, không tính tiếp ở vị trí kế thừa mà tính ở đúng vị trí ghi trong quyết định; trừ khi một dòng khác cho biết người đó giữ vị trí kế thừa suốt thời gian ấy, dòng đó được ghi ở sheet dữ liệu thiếu nếu vị trí đó hoặc vị trí kế thừa nó có thể thuộc danh mục hoặc là chức vụ lãnh đạo, quản lý.
Đối tượng: mọi cặp (người, vị trí thuộc danh mục, không phải lãnh đạo, quản lý) đang giữ vào ngày chốt số liệu. Nghĩa vụ là vị trí đang giữ.
Giai đoạn: thời gian giữ vị trí đó và thời gian được mang theo: vào mỗi ngày vị trí đó thay thế vị trí khác, theo thứ tự ngày, chỉ tính thời gian trước ngày ấy ở nơi người đó giữ sau cùng, là chính vị trí đó cùng những gì đã mang theo đến lúc ấy, hoặc một trong các vị trí bị thay thế cùng những gì đã mang theo vào đó (cùng ngày cuối thì lấy nơi có thời gian liên tục cuối cùng dài hơn); xếp theo ngày đầu; giai đoạn sau nối vào giai đoạn trước nếu bắt đầu chậm nhất vào ngày liền sau ngày cuối của giai đoạn trước.
Quá trình: từ giai đoạn đang giữ đi ngược lại, giai đoạn trước thuộc quá trình khi (ngày cuối của nó + 1 ngày) cộng rot.cool_months tháng còn sau ngày đầu của giai đoạn kế tiếp.
Hạn theo n tháng: một giai đoạn: ngày đầu cộng n tháng, tháng không có ngày đó thì lấy ngày cuối tháng. Nhiều giai đoạn: D là tổng số ngày (tính cả hai đầu) của các giai đoạn trước; hạn là ngày đầu của giai đoạn đang giữ cộng max(0, 30 × n − D) ngày.
Số tháng: các dòng rotation_period của vị trí theo thứ tự ngày, khoảng trống trước, giữa và sau lấy theo rot.mofa_period (các khoảng liền nhau cùng số tháng là một). Với mỗi khoảng, d là hạn theo số tháng của nó, nhưng nếu trước nó đã có khoảng khác thì không sớm hơn ngày đầu của nó cộng rot.transition_months tháng. Hạn là d đầu tiên không sau ngày cuối của khoảng tương ứng.
Kết luận: sau hạn là quá hạn, và nghiêm trọng (N1) khi sau hạn cộng rot.late_severe_months tháng (số Bộ đã quyết định; chưa quyết định thì vẫn là N2); từ đó trở về trước không quá rot.due_soon_days ngày là sắp đến hạn (kể cả đúng ngày hạn); còn lại là đạt. Kết luận chưa đạt thì xét miễn, rồi xét dữ liệu thiếu.`,
			`Holding: an assignment, ended at the latest on the day of leaving the service; those that begin after the as-of date are ignored. Where lineage gives a position a successor from day d, a holding still open on d goes on in the successor (one begun on d too, unless its position itself takes another's place on d), if only one takes over that day, through all changes of one day, until the day before another assignment of the person to it begins (one that holds on d or begins later); where several take over it ends the day before d, and is listed on the missing-data sheet if no other assignment says which of them was held then. An assignment begun after d in a position that was replaced, and whose code was not given back by then, does not go on in the successor but counts for the position that it names; unless another row says that the successor is held for all of that time, it is listed on the missing-data sheet if the position or one that continues it may be on the list or managerial.
Population: every (person, listed position that is not managerial) held on the as-of date. The obligation is the position held now.
Pieces: the holdings of that position and the time brought along: on each day on which the position took over others, in date order, only the time before that day counts which was spent in what the person held last before it, be it the position itself with what was brought along until then, or one of those taken over with what was brought along to that (to the same day: whose last unbroken time is longer); by first day; one joins the piece before it when it begins no later than the day after that piece's latest last day.
Run: going back from the piece held now, an earlier piece belongs while (its last day + 1 day) plus rot.cool_months months is after the first day of the next one.
Due for n months: one piece: its first day plus n months, the last day of the month where that lacks the day. Several: D is the days of the earlier pieces, both ends counted; due is the first day of the piece held now plus max(0, 30 × n − D) days.
Which months: the position's rotation_period rows in date order, gaps before, between and after filled by rot.mofa_period (spans that follow each other with the same months are one). For each span, d is the due day for its months, but if another span came before it not earlier than its first day plus rot.transition_months months. Due is the first d that is not after the last day of its span.
Verdict: after the due day overdue, and of severity N1 after the due day plus rot.late_severe_months months (a number that the ministry has decided; until then it stays N2); up to rot.due_soon_days days before it due soon (the due day included); else pass. What is no pass may be exempt; then what is not known is applied.`),
		Exempts: text("Trường hợp chưa thực hiện chuyển đổi (deferral) của người đó bao gồm ngày chốt số liệu (tính theo ngày kết thúc ghi trong hồ sơ hoãn; vụ việc kết thúc sớm hơn thì xét ở ROT-005), theo căn cứ có trong rot.defer hoặc rot.defer.personal vào ngày ấy (trước khi có văn bản nào liệt kê thì mọi căn cứ), với con nhỏ chậm nhất đến ngày trước ngày con đủ rot.defer.child_months tháng; hoặc từ ngày đến hạn còn dưới rot.exempt_retire tháng (mức có hiệu lực vào chính ngày đến hạn; trước khi có quy định thì không miễn) đến ngày đủ tuổi nghỉ hưu và ngày đó chưa qua. Còn đúng bằng số tháng ấy thì không được miễn.",
			"A deferral of the person covers the as-of date (by its recorded end; that its proceedings were closed earlier is looked at by ROT-005), on a ground that rot.defer or rot.defer.personal has on that day (before any decree lists them, on any), for a small child at the latest until the day before it is rot.defer.child_months old; or on the due day less than rot.exempt_retire months (by the value in force on that very day; before any law sets one, nobody is exempt) were left to the day of retirement age, and that day has not passed. Exactly that many months do not exempt."),
		Unknowns: text(
			`Thời gian giữ: một dòng bị loại có thể thuộc quá trình giữ vị trí: assignment (không đọc được vị trí thì chỉ khi chưa quá hạn, hoặc khi vị trí chỉ được giữ qua kế thừa), position, rotation_period, person.left_on, position_lineage (cả khi có thể đã chia một vị trí trên đường kế thừa hoặc đưa sang nơi khác).
Thời hạn: có dòng rotation_period mà mã không có trong danh sách vị trí, chỉ khác mã của vị trí ở chữ hoa, khoảng trắng ở hai đầu hoặc số 0 ở đầu, và vị trí không kế thừa mã ấy theo position_lineage: nếu mọi dòng như thế là của vị trí thì hạn sẽ khác. Dòng giống hệt một dòng đã có thì tính một lần; các dòng chồng lên nhau hoặc có dòng bị loại thì coi là khác.
Kế thừa: một dòng position_lineage ghi mã viết khác như thế có thể là của vị trí trong danh sách, trừ mã mà chính cách viết kia đã thay, và mã kế thừa mà vị trí khác đã thay. Dòng từ một mã như thế vẫn có giá trị cho người được ghi đúng mã ấy.
Miễn: để trống position.managerial, person.born_on hoặc person.sex, một dòng deferral bị loại, hoặc hoãn vì con nhỏ, mang thai mà không có cả ngày kết thúc lẫn ngày sinh của con, mà giá trị đúng có thể làm kết luận khác đi.`,
			`Time held: a set-aside row may belong to it: assignment (one whose position cannot be read only while nothing is overdue without it, or where the position is held by lineage alone), position, rotation_period, person.left_on, position_lineage (also one that may have split a position on the way, or led elsewhere from there).
Period: there are rotation_period rows whose code is in no list, which differs from the position's only by case, blanks around it or leading zeros, and which the position does not continue by position_lineage: if all of them were the position's, the due day would be another one. A row that says the same as another counts once; rows that overlap, or one that was set aside, count as another due day.
Lineage: a position_lineage row spells a code in such a way and may be the listed position's, but not a code that the other spelling replaced, nor a successor that was replaced itself. A row from such a code still counts for whoever is recorded under that very code.
Exemption: position.managerial, person.born_on or person.sex is empty, a deferral was set aside, or one for a child has neither an end nor the child's birth, and the true value could change the verdict.`),
		Remedy: text("Ra quyết định chuyển đổi và ghi ngày cuối giữ vị trí; hoặc ghi trường hợp chưa thực hiện chuyển đổi kèm căn cứ; hoặc trình Ban Chỉ đạo chấp nhận giải trình có thời hạn.",
			"Decide the change and record the last day in the position; or record the deferral with its evidence; or ask the committee for a waiver until a date."),
		Lapsed: text("không còn giữ vị trí đó, hoặc vị trí đó không còn phải chuyển đổi", "the position is no longer held, or no longer has to be changed"),
	},
	Cases: slices.Concat([]rules.Case{
		// A new decision at the same desk, scenarios 1 and 2.
		{Name: text("Đúng ngày đến hạn chưa phải quá hạn; đổi tên ngày 01/03/2025 không làm thời hạn tính lại", "On the due day nothing is overdue yet; a rename on 2025-03-01 does not restart the clock"),
			Edge: "①", AsOf: "2025-08-31", Given: renamed,
			Want: "due_soon person=P obligation=LS-M due=2025-08-31 since=2022-08-31 term=36"},
		{Name: text("Hôm sau là quá hạn", "The day after, it is overdue"),
			Edge: "①", AsOf: "2025-09-01", Given: renamed,
			Want: `overdue person=P obligation=LS-M due=2025-08-31 severity=N2 at=CLS since=2022-08-31 decision=1234/QĐ-BNG held="P36M1D calendar"`},
		{Name: text("Vị trí đổi tên mà không có quyết định mới: thời gian tính tiếp ở vị trí mới", "A position is renamed without a new decision: time goes on in the new one"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS-C starts_on=2022-08-31`,
			Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2 since=2022-08-31"},
		{Name: text("Quyết định mới ký đúng ngày đổi tên vẫn ghi tên cũ: cùng vị trí, thời gian tính tiếp", "A new decision of the very day of the rename bears the old name: the same desk, time goes on"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=LS-0 successor_id=LS-C effective_on=2020-01-01
				position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS-C starts_on=2022-08-31 ends_on=2025-02-28
				assignment person_id=P position_id=LS-C starts_on=2025-03-01`,
			Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2 since=2022-08-31"},
		{Name: text("Quyết định ký sau ngày đổi tên vẫn ghi mã cũ: mã còn trong danh mục thì tính ở đó; đã ra khỏi danh mục thì chỉ ghi ở sheet dữ liệu thiếu, vì mã có thể đã dùng cho bàn khác", "A decision of a later day still bears the old code: where that is on the list it counts there; off the list it is only listed on the missing-data sheet, because another desk may have the code"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + cashier + `position position_id=LS-C name="Cấp hộ chiếu (cũ)" unit_id=CLS listed=0 managerial=0
				position position_id=KT-M name="Kế toán" unit_id=QTTV listed=1 managerial=0
				position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				position_lineage predecessor_id=KT successor_id=KT-M effective_on=2022-03-01
				assignment person_id=P position_id=LS-C starts_on=2025-03-02
				assignment person_id=P position_id=KT starts_on=2022-03-02`,
			Want: "overdue person=P obligation=KT due=2025-03-02 severity=N2"},
		{Name: text("Các bàn đánh số lại trong một ngày: quyết định của ngày đó ghi số mới", "Desks are numbered anew on one day: a decision of that day bears the new number"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + cashier + `position_lineage predecessor_id=KT successor_id=LS effective_on=2025-03-01
				position_lineage predecessor_id=LS successor_id=LS-3 effective_on=2025-03-01
				assignment person_id=P position_id=LS starts_on=2025-03-01`,
			Want: "pass person=P obligation=LS due=2028-03-01"},
		{Name: text("Đúng ngày đổi tên: chỉ còn giữ vị trí mới", "On the very day of the rename only the new position is held"),
			Edge: "①", AsOf: "2025-03-01", Given: an + consular + `position position_id=LS-C name="Cấp hộ chiếu (cũ)" unit_id=CLS listed=1 managerial=0
				position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS-C starts_on=2022-08-31`,
			Want: "pass person=P obligation=LS due=2025-08-31"},
		{Name: text("Đổi tên rồi lấy lại tên cũ: thời gian tính tiếp qua cả hai lần", "Renamed, and later given its old name back: time goes on through both"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=LS successor_id=LS-M effective_on=2023-03-01
				position_lineage predecessor_id=LS-M successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS starts_on=2022-08-31`,
			Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2 since=2022-08-31"},
		{Name: text("Quyết định theo tên mới cho biết giữ đến khi nào, dù dòng theo tên cũ chưa ghi ngày cuối: đã thôi giữ; hoặc có một tháng không giữ ở giữa", "The decision under the new name says until when, although the old row was never closed: not held any more; or not for a month in between"),
			Edge: "①", AsOf: "2025-09-20", Given: an + consular + `position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS-C starts_on=2022-08-31
				assignment person_id=P position_id=LS starts_on=2025-06-01 ends_on=2025-09-19
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS-C starts_on=2022-08-31
				assignment person_id=Q position_id=LS starts_on=2025-04-01 ends_on=2025-04-30
				assignment person_id=Q position_id=LS starts_on=2025-06-01`,
			Want: `overdue person=Q obligation=LS due=2025-09-15 severity=N2 since=2022-08-31`},
		{Name: text("Quyết định nâng lương tại cùng vị trí không phải là chuyển đổi", "A pay decision at the same desk is no move"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31 ends_on=2024-06-30
				assignment person_id=P position_id=LS starts_on=2024-07-01`,
			Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2 since=2022-08-31"},
		{Name: text("Đang nuôi con dưới 36 tháng tuổi: tạm hoãn đến hết ngày 27/02/2027", "Raising a child under 36 months: deferred until 2027-02-27"),
			AsOf: "2027-02-27", Given: renamed + child, Want: "exempt person=P obligation=LS-M due=2025-08-31 ground=young_child"},
		{Name: text("Con đủ 36 tháng: quá hạn tính từ ngày đến hạn ban đầu, trên 12 tháng là nghiêm trọng", "The child is 36 months old: overdue since the original due day, and grave after 12 months"),
			AsOf: "2027-02-28", Given: renamed + child + grave, Want: "overdue person=P obligation=LS-M due=2025-08-31 severity=N1"},
		{Name: text("Như trên, Bộ chưa quyết định khi nào là nghiêm trọng: vẫn là quá hạn, mức N2", "The same while the ministry has not decided what is grave: overdue all the same, of severity N2"),
			AsOf: "2027-02-28", Given: renamed + child, Want: "overdue person=P obligation=LS-M due=2025-08-31 severity=N2"},
		{Name: text("Đúng 12 tháng sau hạn vẫn là mức N2, hôm sau mới là nghiêm trọng", "Exactly 12 months after the due day it is still of severity N2, a day later grave"),
			AsOf: "2026-08-31", Given: grave + an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2022-08-30`,
			Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2\noverdue person=Q obligation=LS due=2025-08-30 severity=N1"},
		{Name: text("Mang thai mà không ghi ngày kết thúc: hoãn đến khi con đủ 36 tháng; hồ sơ ghi kết thúc sớm hơn thì đến ngày đó", "Pregnant, with no end on record: deferred until the child is 36 months old; where the record has an earlier end, until that"),
			AsOf: "2025-09-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2022-07-01
				deferral person_id=P ground=pregnancy starts_on=2022-08-01 child_born_on=2022-09-01
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2022-07-01
				deferral person_id=Q ground=pregnancy starts_on=2022-08-01 child_born_on=2022-09-02
				person person_id=R full_name="Vũ Thị Em" born_on=1990-01-01 sex=female
				assignment person_id=R position_id=LS starts_on=2022-07-01
				deferral person_id=R ground=young_child starts_on=2024-03-01 ends_on=2025-08-31 child_born_on=2024-02-29`,
			Want: "overdue person=P obligation=LS due=2025-07-01 severity=N2\nexempt person=Q obligation=LS due=2025-07-01 ground=pregnancy\noverdue person=R obligation=LS due=2025-07-01 severity=N2"},
		{Name: text("Hoãn theo hai căn cứ: nêu căn cứ kéo dài hơn; căn cứ mà quy định không còn liệt kê thì không hoãn", "Deferred on two grounds: the one that lasts longer is named; a ground that the law lists no longer defers nothing"),
			AsOf: "2025-09-01", Given: an + consular + `param rot.defer.personal=study,illness from=2025-01-01
				assignment person_id=P position_id=LS starts_on=2022-07-01
				deferral person_id=P ground=illness starts_on=2025-01-01 ends_on=2025-10-31
				deferral person_id=P ground=study starts_on=2025-02-01 ends_on=2026-06-30
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2022-07-01
				deferral person_id=Q ground=secondment starts_on=2024-06-01`,
			Want: "exempt person=P obligation=LS due=2025-07-01 ground=study\noverdue person=Q obligation=LS due=2025-07-01 severity=N2"},
		// Several positions, months that lack a day, periods that change.
		{Name: text("Kiêm nhiệm: mỗi vị trí tính riêng, không cộng", "Two positions at once: each is counted, not their sum"),
			Edge: "②", AsOf: "2024-12-01", Given: an + consular + cashier + `assignment person_id=P position_id=LS starts_on=2021-01-01
				assignment person_id=P position_id=KT starts_on=2023-01-01`,
			Want: "overdue person=P obligation=LS due=2024-01-01 severity=N2\npass person=P obligation=KT due=2026-01-01"},
		{Name: text("Ngày 31/08 cộng 6 tháng là ngày cuối tháng 2", "31 August plus 6 months is the last day of February"),
			Edge: "③", AsOf: "2023-03-01", Given: an + consular + `rotation_period position_id=LS months=6 starts_on=2020-01-01
				assignment person_id=P position_id=LS starts_on=2022-08-31`,
			Want: "overdue person=P obligation=LS due=2023-02-28 severity=N2 term=6"},
		{Name: text("Trước khi vị trí có thời hạn riêng thì theo thời hạn chung: đến hạn đúng ngày cuối của thời gian đó là theo thời hạn chung, hôm sau là theo thời hạn riêng", "Before the position had a period of its own the general one counts: due on the last day of that time it still does, a day later the position's own"),
			Edge: "④", AsOf: "2024-06-01", Given: an + consular + `rotation_period position_id=LS months=60 starts_on=2024-01-01
				assignment person_id=P position_id=LS starts_on=2020-12-31
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2021-01-01`,
			Want: "overdue person=P obligation=LS due=2023-12-31 severity=N2 term=36\npass person=Q obligation=LS due=2026-01-01 term=60"},
		{Name: text("Thời hạn riêng hết áp dụng: ai đã đến hạn trước đó vẫn quá hạn, còn lại theo thời hạn chung từ hôm sau", "The position's own period ends: who was due before stays overdue, for others the general one counts from the day after"),
			Edge: "④", AsOf: "2025-01-02", Given: an + consular + `rotation_period position_id=LS months=60 starts_on=2015-01-01 ends_on=2024-12-31
				assignment person_id=P position_id=LS starts_on=2019-06-01
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2021-06-01`,
			Want: "overdue person=P obligation=LS due=2024-06-01 severity=N2 term=60\noverdue person=Q obligation=LS due=2025-01-01 severity=N2 term=36"},
		{Name: text("Thời hạn rút từ 60 xuống 36 tháng: đến hạn vào ngày áp dụng thời hạn mới, không sớm hơn", "60 months are shortened to 36: due on the first day of the new period and not before"),
			Edge: "④", AsOf: "2025-01-02", Given: an + shortened, Want: "overdue person=P obligation=LS due=2025-01-01 severity=N2 term=36"},
		{Name: text("Như trên, có 6 tháng chuyển tiếp", "The same, with a transition of 6 months"),
			Edge: "④", AsOf: "2025-01-02", Given: an + shortened + "param rot.transition_months=6", Want: "due_soon person=P obligation=LS due=2025-07-01"},
		{Name: text("Thời hạn ban hành lại với cùng số tháng: không có chuyển tiếp", "A period that is issued again with the same months: no transition"),
			Edge: "④", AsOf: "2026-02-02", Given: an + consular + `param rot.transition_months=6
				rotation_period position_id=LS months=36 starts_on=2020-01-01 ends_on=2025-12-31
				assignment person_id=P position_id=LS starts_on=2023-02-01`,
			Want: "overdue person=P obligation=LS due=2026-02-01 severity=N2"},
		{Name: text("Thời hạn rút ngắn được ban hành lại: chuyển tiếp vẫn tính từ lần rút ngắn", "A shortened period is issued again: the transition still counts from the shortening"),
			Edge: "④", AsOf: "2025-05-01", Given: an + consular + `param rot.transition_months=6
				rotation_period position_id=LS months=60 starts_on=2015-01-01 ends_on=2024-12-31
				rotation_period position_id=LS months=36 starts_on=2025-01-01 ends_on=2025-03-31
				rotation_period position_id=LS months=36 starts_on=2025-04-01
				assignment person_id=P position_id=LS starts_on=2021-06-01`,
			Want: "due_soon person=P obligation=LS due=2025-07-01"},
		{Name: text("Thời hạn chung của Bộ đổi từ 60 xuống 36 tháng", "The ministry's general period changes from 60 to 36 months"),
			Edge: "④", AsOf: "2025-01-02", Given: an + consular + `param rot.mofa_period=60 to=2024-12-31
				assignment person_id=P position_id=LS starts_on=2021-06-01`,
			Want: "overdue person=P obligation=LS due=2025-01-01 severity=N2 term=36"},
		// Time in pieces, scenario 3.
		{Name: text("Cộng dồn 700 và 1.100 ngày ở vị trí 60 tháng: đủ 1.800 ngày", "700 and 1,100 days are added up at a position of 60 months: 1,800 days"),
			AsOf: "2025-01-06", Given: an + consular + `rotation_period position_id=LS months=60 starts_on=2015-01-01
				assignment person_id=P position_id=LS starts_on=2019-05-01 ends_on=2021-03-30
				assignment person_id=P position_id=LS starts_on=2022-01-01`,
			Want: `overdue person=P obligation=LS due=2025-01-05 severity=N2 held="P60M1D summed"`},
		{Name: text("Rời vị trí đủ 24 tháng: thời hạn tính lại từ đầu", "After 24 months away the clock begins anew"),
			AsOf: "2025-01-06", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2019-05-01 ends_on=2021-03-30
				assignment person_id=P position_id=LS starts_on=2023-03-31`,
			Want: "pass person=P obligation=LS due=2026-03-31 since=2023-03-31"},
		{Name: text("Dòng bị loại vì ngày cuối trước ngày đầu có thể thuộc quá trình; nếu đã bắt đầu thì đã hết từ lâu thì không", "A row whose end is before its start may belong to the run; not where it is long over if it has begun"),
			AsOf: "2026-03-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2024-07-01
				assignment person_id=P position_id=LS starts_on=2026-04-30 ends_on=2024-06-30
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2024-07-01
				assignment person_id=Q position_id=LS starts_on=2026-04-30 ends_on=2021-06-30`,
			Want: "unknown person=P obligation=LS missing=assignment.ends_on\npass person=Q obligation=LS due=2027-07-01"},
		{Name: text("Quyết định theo tên mới ký muộn ba tháng: thời gian tính liên tục", "The decision under the new name came three months late: time goes on without a break"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=LS-C starts_on=2022-08-31
				assignment person_id=P position_id=LS starts_on=2025-06-01`,
			Want: `overdue person=P obligation=LS due=2025-08-31 severity=N2 since=2022-08-31 held="P36M1D calendar"`},
		{Name: text("Đổi tên hai lần trong một ngày", "Renamed twice on one day"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=A successor_id=B effective_on=2025-03-01
				position_lineage predecessor_id=B successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=A starts_on=2022-08-31 ends_on=2025-02-28
				assignment person_id=P position_id=LS starts_on=2025-03-01`,
			Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2 since=2022-08-31"},
		{Name: text("Đổi tên hai lần trong một ngày, không có quyết định mới: qua hết cả hai lần", "Renamed twice on one day without a new decision: time goes through both"),
			Edge: "①", AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=A successor_id=B effective_on=2025-03-01
				position_lineage predecessor_id=B successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=A starts_on=2022-08-31`,
			Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2 since=2022-08-31"},
		{Name: text("Vị trí A nhập vào LS: người đã kịp chuyển từ A sang LS không bị tính thời gian ở A", "A is merged into LS: who had moved from A to LS in time does not get A's years"),
			AsOf: "2026-07-15", Given: an + consular + `position_lineage predecessor_id=A successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=P position_id=LS starts_on=2024-01-01`,
			Want: "due_soon person=P obligation=LS due=2027-01-01 since=2024-01-01"},
		{Name: text("Đã rời LS sang A, rồi A nhập vào LS: thời gian trước đây ở LS không tính", "Who had left LS for A, which is then merged into LS, does not get the earlier years in LS"),
			AsOf: "2026-07-15", Given: an + consular + `position_lineage predecessor_id=A successor_id=LS effective_on=2026-01-27
				assignment person_id=P position_id=LS starts_on=2019-04-14 ends_on=2023-09-28
				assignment person_id=P position_id=A starts_on=2023-09-29`,
			Want: "due_soon person=P obligation=LS due=2026-09-29 since=2023-09-29"},
		{Name: text("Nhận thêm một vị trí sáp nhập sau không xóa thời gian đã có", "Another position that is merged in later does not wipe out the time there was"),
			AsOf: "2025-06-01", Given: grave + an + consular + `position_lineage predecessor_id=A successor_id=LS effective_on=2023-01-01
				position_lineage predecessor_id=B successor_id=LS effective_on=2024-01-01
				assignment person_id=P position_id=A starts_on=2021-01-01
				assignment person_id=P position_id=B starts_on=2022-12-01`,
			Want: "overdue person=P obligation=LS due=2024-01-01 severity=N1 since=2021-01-01"},
		{Name: text("Hai vị trí sáp nhập: người đã kịp chuyển từ A sang B không bị tính thời gian ở A", "Two positions are merged: who had moved from A to B in time does not get A's years"),
			AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=A successor_id=LS effective_on=2025-03-01
				position_lineage predecessor_id=B successor_id=LS effective_on=2025-03-01
				assignment person_id=P position_id=A starts_on=2020-01-01 ends_on=2023-12-31
				assignment person_id=P position_id=B starts_on=2024-01-01`,
			Want: "pass person=P obligation=LS due=2027-01-01 since=2024-01-01"},
		{Name: text("Vị trí bị chia thành hai: chỉ tính tiếp ở vị trí mà người đó có quyết định", "A position is split in two: time goes on only where the person has a decision"),
			AsOf: "2025-09-01", Given: an + consular + cashier + `position_lineage predecessor_id=A successor_id=LS effective_on=2025-03-01
				position_lineage predecessor_id=A successor_id=KT effective_on=2025-03-01
				assignment person_id=P position_id=A starts_on=2022-06-01
				assignment person_id=P position_id=LS starts_on=2025-03-01`,
			Want: "overdue person=P obligation=LS due=2025-06-01 severity=N2"},
		// Retirement, scenario 15.
		{Name: text("Đến hạn khi sắp nghỉ hưu, nhưng một dòng không đọc được vị trí có thể cho biết đã đến hạn từ lâu", "Due when retirement was near, but a row whose position cannot be read may say that it was due long before"),
			AsOf: "2024-02-11", Given: "person person_id=P full_name=P born_on=1964-03-08 sex=male\n" + consular + `assignment person_id=P position_id=LS starts_on=2021-01-21
				assignment person_id=P starts_on=2017-03-24 ends_on=2021-01-20`,
			Want: "unknown person=P obligation=LS due=2024-01-21 missing=assignment.position_id"},
		{Name: text("Khi đến hạn còn đúng 18 tháng đến tuổi nghỉ hưu (61 tuổi 6 tháng): không miễn", "Exactly 18 months to retirement age (61 years and 6 months) when due: not exempt"),
			AsOf: "2025-03-01", Given: binh + consular + "assignment person_id=P position_id=LS starts_on=2022-02-10",
			Want: "overdue person=P obligation=LS due=2025-02-10 severity=N2"},
		{Name: text("Đến hạn muộn hơn một ngày: miễn", "Due one day later: exempt"),
			AsOf: "2025-03-01", Given: binh + consular + "assignment person_id=P position_id=LS starts_on=2022-02-11",
			Want: "exempt person=P obligation=LS due=2025-02-11 ground=2026-08-10"},
		{Name: text("Đúng ngày đủ tuổi nghỉ hưu vẫn được miễn, hôm sau thì không", "On the very day of retirement age still exempt, the day after not"),
			AsOf: "2026-08-10", Given: binh + consular + `assignment person_id=P position_id=LS starts_on=2022-02-11
				person person_id=Q full_name="Đỗ Văn Dũng" born_on=1965-02-09 sex=male
				assignment person_id=Q position_id=LS starts_on=2022-02-11`,
			Want: "exempt person=P obligation=LS due=2025-02-11 ground=2026-08-10\noverdue person=Q obligation=LS due=2025-02-11 severity=N2"},
		// Who is not counted.
		{Name: text("Lãnh đạo, quản lý, vị trí ngoài danh mục, người đã rời cơ quan, quyết định chưa có hiệu lực", "Managers, positions off the list, who has left, what has not begun"),
			AsOf: "2025-09-01", Given: an + consular + `position position_id=CT name="Cục trưởng" unit_id=CLS listed=1 managerial=1
				position position_id=VT name="Văn thư" unit_id=CLS listed=0 managerial=0
				person person_id=Q full_name="Lê Thị Cúc" left_on=2025-08-31
				assignment person_id=P position_id=CT starts_on=2015-01-01
				assignment person_id=P position_id=VT starts_on=2015-01-01
				assignment person_id=P position_id=LS starts_on=2025-09-02
				assignment person_id=P position_id=KHONG-CO starts_on=2015-01-01
				assignment person_id=Q position_id=LS starts_on=2015-01-01`,
			Want: "none"},
		{Name: text("Quyết định có hiệu lực sau ngày chốt số liệu chưa tính; có hiệu lực đúng ngày đó thì tính", "A decision that takes effect after the as-of date does not count yet; one of that very day does"),
			AsOf: "2025-09-15", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31 ends_on=2025-09-30
				assignment person_id=P position_id=LS starts_on=2025-11-01
				person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
				assignment person_id=Q position_id=LS starts_on=2025-09-15`,
			Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2\npass person=Q obligation=LS due=2028-09-15"},
		{Name: text("Dòng bị loại của người đã rời cơ quan, dòng không ghi của ai, vị trí không có trong danh sách: không thuộc diện", "A set-aside row of who has left the service, a row that does not say whose it is, a position that no list has: not counted"),
			AsOf: "2025-09-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2025-01-01
				assignment person_id=P position_id=KHONG-CO starts_on=2015-01-01
				person person_id=Q full_name="Lê Thị Cúc" left_on=2025-08-31
				assignment person_id=Q position_id=LS starts_on=2015-01-01 ends_on=9999-12-31
				assignment position_id=LS starts_on=2015-01-01`,
			Want: "pass person=P obligation=LS due=2028-01-01"},
	}, overdueMissing),
	Judge: func(h rules.Hearing) []rules.Verdict {
		var verdicts []rules.Verdict
		for _, d := range duties(h) {
			verdicts = append(verdicts, overdueChange(h, d))
		}
		return verdicts
	},
}
