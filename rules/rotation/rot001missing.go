package rotation

import "probity/rules"

// overdueMissing are the worked cases of ROT-001 in which something is missing, in each of its three meanings.
var overdueMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ position.managerial: không đánh giá quy tắc", "position.managerial is not mapped: the rule is not evaluated"),
		AsOf: "2025-09-01", Given: renamed + "unmapped position.managerial", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ ngày sinh và trường hợp hoãn: kết luận kèm lưu ý", "Birth and deferrals are not mapped: judged without them, saying so"),
		AsOf: "2025-09-01", Given: "person person_id=P full_name=An\n" + consular + `unmapped person.born_on deferral
			assignment person_id=P position_id=LS starts_on=2022-08-31`,
		Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2"},
	// Empty.
	{Name: text("Không rõ ngày sinh: có thể được miễn nên chưa đủ dữ liệu", "The birth is not known: it could exempt, so there is not enough data"),
		AsOf: "2025-09-01", Given: "person person_id=P full_name=An sex=male\n" + consular + "assignment person_id=P position_id=LS starts_on=2022-08-31",
		Want: "unknown person=P obligation=LS due=2025-08-31 missing=person.born_on"},
	{Name: text("Không rõ ngày sinh nhưng đã quá hạn 18 tháng: không thể được miễn; còn xa hạn: đạt", "The birth is not known, but 18 months late nothing can exempt; far from due it does not matter"),
		AsOf: "2027-02-28", Given: grave + consular + cashier + `assignment person_id=P position_id=LS starts_on=2022-08-31
			assignment person_id=P position_id=KT starts_on=2025-08-31`,
		Want: "overdue person=P obligation=LS due=2025-08-31 severity=N1\npass person=P obligation=KT due=2028-08-31"},
	{Name: text("Ngày sinh không đọc được, hai dòng ghi khác nhau, người không có trong danh sách: như không rõ ngày sinh", "The birth cannot be read, two rows have different ones, no list has the person: as if it were not known"),
		AsOf: "2025-09-01", Given: "person person_id=P full_name=An born_on=1964-13-02 sex=male\n" + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			person person_id=Q full_name="Lê Thị Cúc" born_on=1969-01-01 sex=female
			assignment person_id=Q position_id=LS starts_on=2022-08-31
			assignment person_id=R position_id=LS starts_on=2022-08-31`,
		Want: `unknown person=P obligation=LS due=2025-08-31 missing=person.born_on
			unknown person=Q obligation=LS missing=person.*
			unknown person=R obligation=LS due=2025-08-31 missing=person.born_on`},
	{Name: text("Không rõ giới tính, mà chỉ nữ mới được miễn", "The sex is not known, and only a woman would be exempt"),
		AsOf: "2025-03-01", Given: "person person_id=P full_name=An born_on=1969-06-01\n" + consular + "assignment person_id=P position_id=LS starts_on=2022-02-10",
		Want: "unknown person=P obligation=LS due=2025-02-10 missing=person.sex"},
	{Name: text("Không rõ có phải lãnh đạo, quản lý hay không", "Whether the position is managerial is not known"),
		AsOf: "2025-09-01", Given: an + `position position_id=LS name="Cấp hộ chiếu" unit_id=CLS listed=1
			position position_id=KT name="Kế toán" unit_id=QTTV listed=1
			assignment person_id=P position_id=LS starts_on=2022-08-31
			assignment person_id=P position_id=KT starts_on=2025-08-31`,
		Want: "unknown person=P obligation=LS due=2025-08-31 missing=position.managerial\npass person=P obligation=KT due=2028-08-31"},
	// Set aside.
	{Name: text("Ngày bắt đầu không đọc được", "The first day cannot be read"),
		AsOf: "2025-09-01", Given: an + consular + "assignment person_id=P position_id=LS starts_on=0000-00-00",
		Want: "unknown person=P obligation=LS at=CLS missing=assignment.starts_on"},
	{Name: text("Dòng không ghi vị trí, liền trước: có thể là chính vị trí này; đã nghỉ đủ lâu từ dòng ấy, hoặc đã quá hạn: không làm khác đi", "A row without a position, just before: it may be this very one; long enough ago, or overdue anyway, it changes nothing"),
		AsOf: "2025-09-01", Given: an + consular + `assignment person_id=P starts_on=2020-08-31 ends_on=2024-06-30
			assignment person_id=P position_id=LS starts_on=2024-07-01
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q starts_on=2018-01-01 ends_on=2022-06-30
			assignment person_id=Q position_id=LS starts_on=2024-07-01
			person person_id=R full_name="Đỗ Văn Dũng" born_on=1990-01-01 sex=male
			assignment person_id=R starts_on=2018-01-01 ends_on=2021-12-31
			assignment person_id=R position_id=LS starts_on=2022-01-01`,
		Want: "unknown person=P obligation=LS due=2027-07-01 missing=assignment.position_id\npass person=Q obligation=LS due=2027-07-01\noverdue person=R obligation=LS due=2025-01-01 severity=N2"},
	{Name: text("Ngày rời cơ quan không đọc được: không biết còn giữ hay không; ngày cuối ở cơ quan vẫn còn giữ", "The day of leaving cannot be read: it is not known whether it is still held; on the last day in the service it is"),
		AsOf: "2025-09-01", Given: "person person_id=P full_name=An born_on=1984-02-10 sex=male left_on=2025-13-01\n" + consular + `assignment person_id=P position_id=LS starts_on=2022-08-31
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female left_on=2025-09-01
			assignment person_id=Q position_id=LS starts_on=2022-08-31`,
		Want: "unknown person=P obligation=LS missing=person.left_on\noverdue person=Q obligation=LS due=2025-08-31 severity=N2"},
	{Name: text("Dòng bị loại ghi mã cũ: giữ tiếp ở mã mới; không rõ bắt đầu từ ngày nào thì có thể là ở mã cũ hoặc mã mới", "A set-aside row has the old code: it goes on in the new one; where its first day is not certain it may be of either"),
		Edge: "①", AsOf: "2025-09-01", Given: an + consular + `position position_id=LS-C name="Cấp hộ chiếu (cũ)" unit_id=CLS listed=1 managerial=0
			position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
			assignment person_id=P position_id=LS-C starts_on=2022-08-31 ends_on=9999-12-31
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=LS-C starts_on=0000-00-00
			person person_id=R full_name="Vũ Thị Em" born_on=1990-01-01 sex=female
			assignment person_id=R position_id=LS-C starts_on=2022-08-31 ends_on=2021-12-31`,
		Want: `unknown person=P obligation=LS missing=assignment.ends_on
			unknown person=Q obligation=LS missing=assignment.starts_on
			unknown person=Q obligation=LS-C missing=assignment.starts_on
			unknown person=R obligation=LS missing=assignment.ends_on
			unknown person=R obligation=LS-C missing=assignment.ends_on`},
	{Name: text("Dòng bị loại ở chính vị trí: ngày cuối trước ngày đầu thì có thể là từ lâu; chỉ bắt đầu sau ngày chốt số liệu thì không làm khác đi", "A set-aside row of the very position: with its end before its start it may be from long ago; one that only begins after the as-of date changes nothing"),
		AsOf: "2026-03-01", Given: an + consular + `assignment person_id=P position_id=LS starts_on=2024-07-01
			assignment person_id=P position_id=LS starts_on=2021-01-01 ends_on=2012-12-31
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=LS starts_on=2024-07-01
			assignment person_id=Q position_id=LS starts_on=2026-03-02 ends_on=9999-12-31`,
		Want: "unknown person=P obligation=LS missing=assignment.ends_on\npass person=Q obligation=LS due=2027-07-01"},
	{Name: text("Chỉ có một dòng không ghi vị trí: có thể là vị trí phải chuyển đổi", "The only row has no position: it may be one that must be changed"),
		AsOf: "2025-09-01", Given: an + consular + "assignment person_id=P starts_on=2020-08-31",
		Want: `unknown person=P obligation="" missing=assignment.position_id`},
	{Name: text("Chỉ còn giữ vị trí nhờ kế thừa, và dòng không ghi vị trí có thể là quyết định theo tên mới, đã hết", "Only lineage says that the position is held, and a row without a position may be the decision under the new name, which has ended"),
		Edge: "①", AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=LS-C successor_id=LS effective_on=2025-03-01
			assignment person_id=P position_id=LS-C starts_on=2022-08-31
			assignment person_id=P starts_on=2025-03-01 ends_on=2025-08-15`,
		Want: "unknown person=P obligation=LS due=2025-08-31 missing=assignment.position_id"},
	{Name: text("Phần đọc được loại trừ người đó: đã kết thúc, chưa bắt đầu", "What can be read excludes the person: ended before, begins after"),
		AsOf: "2025-09-01", Given: an + consular + cashier + `assignment person_id=P position_id=LS starts_on=0201-01-01 ends_on=2025-08-31
			assignment person_id=P position_id=KT starts_on=2025-09-02 ends_on=9999-12-31`,
		Want: "none"},
	{Name: text("Ngày cuối trước ngày đầu: không biết ngày nào sai", "The end is before the start: nobody knows which of the two is wrong"),
		AsOf: "2025-09-01", Given: an + consular + "assignment person_id=P position_id=LS starts_on=2022-08-31 ends_on=2022-08-30",
		Want: "unknown person=P obligation=LS missing=assignment.ends_on"},
	{Name: text("Hai dòng cùng khóa khác nội dung: không dùng dòng nào; dòng lặp lại: tính một lần", "Two rows with one key contradict each other: none is used; the same row again counts once"),
		AsOf: "2025-09-01", Given: an + consular + cashier + `assignment person_id=P position_id=LS starts_on=2022-08-31
			assignment person_id=P position_id=LS starts_on=2022-08-31 ends_on=2024-01-01
			assignment person_id=P position_id=KT starts_on=2022-08-31
			assignment person_id=P position_id=KT starts_on=2022-08-31`,
		Want: "unknown person=P obligation=LS missing=assignment.*\noverdue person=P obligation=KT due=2025-08-31 severity=N2"},
	{Name: text("Hai thời hạn của vị trí chồng lên nhau", "Two periods of the position overlap"),
		AsOf: "2025-09-01", Given: an + consular + `rotation_period position_id=LS months=60 starts_on=2020-01-01
			rotation_period position_id=LS months=36 starts_on=2024-01-01
			assignment person_id=P position_id=LS starts_on=2022-08-31`,
		Want: "unknown person=P obligation=LS missing=rotation_period.starts_on"},
	{Name: text("Một dòng thời hạn ghi mã vị trí bằng chữ thường: không biết thời hạn là 36 hay 60 tháng; dòng đã hết áp dụng từ trước không làm hạn khác đi", "A period names the position in small letters: it is not known whether it has 36 or 60 months; one that ended long before moves no due day"),
		AsOf: "2025-09-01", Given: an + consular + cashier + `rotation_period position_id=ls months=60 starts_on=2020-01-01
			rotation_period position_id=" KT" months=60 starts_on=2015-01-01 ends_on=2019-12-31
			assignment person_id=P position_id=LS starts_on=2022-08-31
			assignment person_id=P position_id=KT starts_on=2022-08-31`,
		Want: "unknown person=P obligation=LS missing=rotation_period.position_id\noverdue person=P obligation=KT due=2025-08-31 severity=N2"},
	{Name: text("Mã chỉ khác số 0 ở đầu; cùng một thời hạn ghi hai lần bằng hai cách viết: tính một lần; dòng vừa viết khác mã vừa bị loại", "Only the leading zeros differ; the same period under two spellings counts once; a row that is misspelt and set aside"),
		AsOf: "2025-09-01", Given: an + consular + cashier + `position position_id=VT-01 name="Văn thư" unit_id=CLS listed=1 managerial=0
			rotation_period position_id=VT-1 months=24 starts_on=2020-01-01
			rotation_period position_id=KT months=60 starts_on=2020-01-01
			rotation_period position_id=kt months=60 starts_on=2020-01-01
			rotation_period position_id=ls months="ba năm" starts_on=2020-01-01
			assignment person_id=P position_id=VT-01 starts_on=2024-08-31
			assignment person_id=P position_id=KT starts_on=2022-08-31
			assignment person_id=P position_id=LS starts_on=2025-08-31`,
		Want: "unknown person=P obligation=VT-01 missing=rotation_period.position_id\npass person=P obligation=KT due=2027-08-31\nunknown person=P obligation=LS missing=rotation_period.months"},
	{Name: text("Mã cũ mà vị trí đã thay: thời hạn của vị trí tiền thân, không phải viết khác mã", "The old code that the position has replaced: a predecessor's period and no slip"),
		AsOf: "2025-09-01", Given: an + consular + `position_lineage predecessor_id=ls successor_id=LS effective_on=2020-01-01
			rotation_period position_id=ls months=60 starts_on=2015-01-01
			assignment person_id=P position_id=LS starts_on=2022-08-31`,
		Want: "overdue person=P obligation=LS due=2025-08-31 severity=N2 term=36"},
	{Name: text("Một dòng kế thừa không dùng được có thể cho biết vị trí đã được chia trước khi thời gian được tính tiếp", "A link that cannot be used may say that the position was split before time went on"),
		AsOf: "2025-09-01", Given: an + consular + cashier + `position_lineage predecessor_id=A successor_id=LS effective_on=2025-03-01
			position_lineage predecessor_id=A successor_id=KT effective_on=2025-13-01
			assignment person_id=P position_id=A starts_on=2022-06-01`,
		Want: "unknown person=P obligation=LS missing=position_lineage.effective_on"},
	{Name: text("Dòng kế thừa không dùng được có ngày nằm trong thời gian giữ: thời gian có thể đã đi nơi khác; ngày trước hoặc sau thời gian đó thì không làm khác đi", "A link that cannot be used has a day within the time held: it may have led elsewhere; a day before or after that time changes nothing"),
		Edge: "①", AsOf: "2025-09-01", Given: an + consular + cashier + `position_lineage predecessor_id=A successor_id=LS effective_on=2025-03-01
			position_lineage predecessor_id=A successor_id=- effective_on=2024-01-01
			assignment person_id=P position_id=A starts_on=2022-06-01
			position_lineage predecessor_id=B successor_id=KT effective_on=2025-03-01
			position_lineage predecessor_id=B successor_id=- effective_on=2022-05-31
			position_lineage predecessor_id=B successor_id=- effective_on=2025-03-02
			position_lineage predecessor_id=KT successor_id=- effective_on=2025-09-02
			person person_id=Q full_name="Lê Thị Cúc" born_on=1990-01-01 sex=female
			assignment person_id=Q position_id=B starts_on=2022-06-01`,
		Want: "unknown person=P obligation=LS missing=position_lineage.successor_id\noverdue person=Q obligation=KT due=2025-06-01 severity=N2"},
	{Name: text("Vị trí đang giữ có thể đã được thay, hoặc đã thay một vị trí không đọc được mã", "The position held now may have been replaced, or may have replaced one whose code cannot be read"),
		Edge: "①", AsOf: "2025-09-01", Given: an + consular + cashier + `position_lineage predecessor_id=LS successor_id=- effective_on=2022-08-31
			position_lineage predecessor_id=- successor_id=KT effective_on=2025-09-01
			position position_id=VT name="Văn thư" unit_id=CLS listed=1 managerial=0
			position_lineage predecessor_id=- successor_id=VT effective_on=2025-09-02
			assignment person_id=P position_id=LS starts_on=2022-08-31
			assignment person_id=P position_id=KT starts_on=2022-08-31
			assignment person_id=P position_id=VT starts_on=2022-08-31`,
		Want: `unknown person=P obligation=LS missing=position_lineage.successor_id
			unknown person=P obligation=KT missing=position_lineage.predecessor_id
			overdue person=P obligation=VT due=2025-08-31 severity=N2`},
	{Name: text("Dòng kế thừa ghi mã cũ, hoặc mã mới, bằng chữ thường: không biết thời gian có được tính tiếp hay không", "A link of lineage spells the old code, or the new one, in small letters: it is not known whether time goes on"),
		Edge: "①", AsOf: "2025-09-01", Given: an + consular + cashier + `position position_id=LS-C name="Cấp hộ chiếu (cũ)" unit_id=CLS listed=0 managerial=0
			position position_id=KT-C name="Kế toán (cũ)" unit_id=QTTV listed=0 managerial=0
			position_lineage predecessor_id=ls-c successor_id=LS effective_on=2025-03-01
			position_lineage predecessor_id=KT-C successor_id=kt effective_on=2025-03-01
			assignment person_id=P position_id=LS-C starts_on=2022-08-31 ends_on=2025-02-28
			assignment person_id=P position_id=LS starts_on=2025-03-01
			assignment person_id=P position_id=KT-C starts_on=2022-08-31`,
		Want: "unknown person=P obligation=LS missing=position_lineage.predecessor_id\nunknown person=P obligation=KT missing=position_lineage.successor_id"},
	{Name: text("Trường hợp hoãn bị loại có thể bao gồm ngày chốt số liệu", "A deferral that was set aside may cover the as-of date"),
		AsOf: "2025-09-01", Given: renamed + "deferral person_id=P ground=study starts_on=2025-01-01 ends_on=2026-13-01",
		Want: "unknown person=P obligation=LS-M due=2025-08-31 missing=deferral.ends_on"},
	{Name: text("Trường hợp hoãn bị loại vì con nhỏ, mà con đã đủ tuổi: không thể còn hiệu lực", "A deferral for a child was set aside, but the child is old enough: it cannot hold any more"),
		AsOf: "2025-09-01", Given: renamed + "deferral person_id=P ground=young_child starts_on=2020-01-01 ends_on=2026-13-01 child_born_on=2020-01-01",
		Want: "overdue person=P obligation=LS-M due=2025-08-31 severity=N2"},
	{Name: text("Hoãn vì con nhỏ không có ngày kết thúc và ngày sinh của con: không miễn mãi mãi", "A deferral for a child with neither an end nor the birth: it does not exempt for ever"),
		AsOf: "2025-09-01", Given: renamed + "deferral person_id=P ground=young_child starts_on=2020-01-01 evidence_no=1",
		Want: "unknown person=P obligation=LS-M due=2025-08-31 missing=deferral.child_born_on"},
	{Name: text("Như trên, chưa ánh xạ ngày sinh của con: hoãn theo ngày ghi trong hồ sơ", "The same while the child's birth is not mapped: deferred as recorded"),
		AsOf: "2025-09-01", Given: renamed + `unmapped deferral.child_born_on
			deferral person_id=P ground=young_child starts_on=2020-01-01 evidence_no=1`,
		Want: "exempt person=P obligation=LS-M due=2025-08-31 ground=young_child"},
	{Name: text("Hoãn vì con nhỏ thiếu ngày như trên mà bắt đầu sau ngày chốt số liệu: không làm khác đi", "A deferral for a child that lacks the days in that way, and begins after the as-of date: it changes nothing"),
		AsOf: "2025-09-01", Given: renamed + "deferral person_id=P ground=young_child starts_on=2025-09-02 evidence_no=1",
		Want: "overdue person=P obligation=LS-M due=2025-08-31 severity=N2"},
	{Name: text("Kế thừa đi vòng trong một ngày", "A circle of lineage within one day"),
		AsOf: "2025-09-01", Given: renamed + "position_lineage predecessor_id=LS-M successor_id=LS-C effective_on=2025-03-01",
		Want: "unknown person=P obligation=LS-M missing=position_lineage.effective_on"},
}
