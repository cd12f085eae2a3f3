package rotation

import "probity/rules"

// termMissing are the worked cases of ROT-009 in which something is missing, in each of its three meanings.
var termMissing = []rules.Case{
	// Not mapped.
	{Name: text("Chưa ánh xạ loại quyết định: không đánh giá quy tắc", "The kinds of decisions are not mapped: the rule is not evaluated"),
		AsOf: "2026-03-02", Given: vinh + deputy + "unmapped assignment.kind", Want: "not evaluated"},
	{Name: text("Chưa ánh xạ ngày sinh, vai trò đứng đầu, sổ quyết định: kết luận kèm lưu ý", "Birth, leadership and personnel decisions are not mapped: judged without them, saying so"),
		AsOf: "2026-03-02", Given: "person person_id=P full_name=Vinh\n" + deputy + "unmapped person.born_on position.leadership appointment unit_lineage\nassignment person_id=P position_id=PCT starts_on=2021-03-01 kind=appointment",
		Want: "overdue person=P obligation=PCT due=2026-03-01 severity=N2"},
	// Empty.
	{Name: text("Quyết định sau không ghi loại có thể là bổ nhiệm lại; dòng đầu không ghi loại thì không sao", "A later decision without a kind may be a reappointment; for the first one that does not matter"),
		AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2020-01-01 ends_on=2022-12-31
			assignment person_id=P position_id=PCT starts_on=2023-01-01
			person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
			assignment person_id=Q position_id=PCT starts_on=2020-01-01`,
		Want: "unknown person=P obligation=PCT due=2025-01-01 missing=assignment.kind\noverdue person=Q obligation=PCT due=2025-01-01 severity=N2"},
	{Name: text("Không rõ ngày sinh: có thể sắp nghỉ hưu; đã quá thời hạn trên 5 năm thì không thể", "The birth is not known: retirement may be near; more than 5 years past the term it cannot be"),
		AsOf: "2026-03-02", Given: "person person_id=P full_name=Vinh sex=male\n" + deputy + `assignment person_id=P position_id=PCT starts_on=2021-01-01 kind=appointment
			person person_id=Q full_name=Cúc
			assignment person_id=Q position_id=PCT starts_on=2016-01-01 kind=appointment`,
		Want: "unknown person=P obligation=PCT due=2026-01-01 missing=person.born_on\noverdue person=Q obligation=PCT due=2021-01-01 severity=N2"},
	{Name: text("Không rõ có phải chức vụ quản lý: chỉ thiếu dữ liệu khi đã hết hoặc sắp hết thời hạn", "Whether it is managerial is not known: that matters only when the term is over or nearly so"),
		AsOf: "2026-03-02", Given: vinh + `position position_id=A name=A unit_id=CLS listed=1
			assignment person_id=P position_id=A starts_on=2021-01-01 kind=appointment
			person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
			assignment person_id=Q position_id=A starts_on=2024-01-01 kind=appointment`,
		Want: "unknown person=P obligation=A due=2026-01-01 missing=position.managerial\npass person=Q obligation=A due=2029-01-01"},
	{Name: text("Quyết định bổ nhiệm lại không ghi vị trí", "A reappointment names no position"),
		AsOf: "2026-03-02", Given: vinh + deputy + "assignment person_id=P position_id=PCT starts_on=2021-01-01 kind=appointment\nappointment person_id=P kind=reappointment decided_on=2025-12-20",
		Want: "unknown person=P obligation=PCT due=2026-01-01 missing=appointment.position_id"},
	{Name: text("Quyết định bổ nhiệm lại ghi mã vị trí bằng chữ thường: có thể là bổ nhiệm lại vào chính vị trí này; mã của vị trí khác thì không", "A reappointment spells the position in small letters: it may be this very one; another position's code is not"),
		AsOf: "2026-03-02", Given: vinh + deputy + director + `assignment person_id=P position_id=PCT starts_on=2021-01-01 kind=appointment
			appointment person_id=P position_id=pct kind=reappointment decided_on=2025-12-20
			person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
			assignment person_id=Q position_id=PCT starts_on=2021-01-01 kind=appointment
			appointment person_id=Q position_id=CT kind=reappointment decided_on=2025-12-20`,
		Want: "unknown person=P obligation=PCT due=2026-01-01 missing=appointment.position_id\noverdue person=Q obligation=PCT due=2026-01-01 severity=N2"},
	// Set aside.
	{Name: text("Ngày đầu không đọc được; dòng bị loại đã kết thúc trước đó thì không ảnh hưởng", "The first day cannot be read; a set-aside row that ended before changes nothing"),
		AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2021-13-01 kind=appointment
			person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
			assignment person_id=Q position_id=PCT starts_on=2015-13-01 ends_on=2022-12-30 kind=appointment
			assignment person_id=Q position_id=PCT starts_on=2023-01-01 kind=appointment`,
		Want: "unknown person=P obligation=PCT missing=assignment.starts_on\npass person=Q obligation=PCT due=2028-01-01"},
	{Name: text("Dòng không đọc được vị trí có thể nối vào thời gian giữ chức vụ, hoặc là bổ nhiệm lại", "A row whose position cannot be read may belong to the time held, or be a reappointment"),
		AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P starts_on=2020-01-01 ends_on=2022-12-31 kind=appointment
			assignment person_id=P position_id=PCT starts_on=2023-01-01 kind=appointment
			person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
			assignment person_id=Q position_id=PCT starts_on=2020-01-01 kind=appointment
			assignment person_id=Q starts_on=2025-01-01 ends_on=2025-12-31 kind=reappointment
			person person_id=R full_name="Đỗ Văn Dũng" born_on=1980-01-01 sex=male
			assignment person_id=R starts_on=2015-01-01 ends_on=2022-12-30 kind=appointment
			assignment person_id=R position_id=PCT starts_on=2023-01-01 kind=appointment`,
		Want: `unknown person=P obligation=PCT due=2028-01-01 missing=assignment.position_id
			unknown person=Q obligation=PCT due=2025-01-01 missing=assignment.position_id
			pass person=R obligation=PCT due=2028-01-01`},
	{Name: text("Dòng không đọc được vị trí: có thể là quyết định kéo dài hoặc không rõ loại; điều động thì không phải bổ nhiệm lại; từ trước lần bổ nhiệm lại của cấp phó thì không ảnh hưởng", "A row whose position cannot be read may be an extension, or something of which the kind is not known; a transfer is no reappointment; before a deputy's reappointment it changes nothing"),
		AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2020-01-01 kind=appointment
			assignment person_id=P starts_on=2025-01-01 ends_on=2025-12-31 kind=extension
			person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
			assignment person_id=Q position_id=PCT starts_on=2020-01-01 kind=appointment
			assignment person_id=Q starts_on=2025-01-01 ends_on=2025-12-31
			person person_id=R full_name="Đỗ Văn Dũng" born_on=1980-01-01 sex=male
			assignment person_id=R position_id=PCT starts_on=2020-01-01 kind=appointment
			assignment person_id=R starts_on=2025-01-01 ends_on=2025-12-31 kind=transfer
			person person_id=S full_name="Vũ Thị Em" born_on=1980-01-01 sex=female
			assignment person_id=S starts_on=2015-01-01 ends_on=2017-12-31 kind=appointment
			assignment person_id=S position_id=PCT starts_on=2018-01-01 ends_on=2022-12-31 kind=appointment
			assignment person_id=S position_id=PCT starts_on=2023-01-01 kind=reappointment`,
		Want: `unknown person=P obligation=PCT due=2025-01-01 missing=assignment.position_id
			unknown person=Q obligation=PCT due=2025-01-01 missing=assignment.position_id
			overdue person=R obligation=PCT due=2025-01-01 severity=N2
			pass person=S obligation=PCT due=2028-01-01`},
	{Name: text("Bổ nhiệm lại ký từ trước, ngày có hiệu lực không đọc được: có thể có hiệu lực trong nhiệm kỳ", "A reappointment was signed before, and the day on which it takes effect cannot be read: that may be within the term"),
		AsOf: "2026-03-02", Given: vinh + deputy + `assignment person_id=P position_id=PCT starts_on=2021-01-01 kind=appointment
			appointment person_id=P position_id=PCT kind=reappointment decided_on=2020-12-15 effective_on=2025-13-01`,
		Want: "unknown person=P obligation=PCT due=2026-01-01 missing=appointment.effective_on"},
	{Name: text("Dòng quyết định về cán bộ không dùng được mà không thể là bổ nhiệm lại vào vị trí này trong nhiệm kỳ: loại khác, vị trí khác, có hiệu lực từ trước, không ghi vị trí nhưng từ trước hoặc chưa có hiệu lực", "A personnel decision that cannot be used, and cannot be a reappointment to this position within the term: of another kind, for another position, in effect before; or one without a position from before, or not yet in effect"),
		AsOf: "2026-03-02", Given: vinh + deputy + director + `assignment person_id=P position_id=PCT starts_on=2021-01-01 kind=appointment
			appointment person_id=P position_id=PCT kind=nomination decided_on=2025-13-01
			appointment person_id=P position_id=CT kind=reappointment decided_on=2025-13-01
			appointment person_id=P position_id=PCT kind=reappointment decided_on=2020-13-01 effective_on=2021-01-01
			appointment person_id=P kind=reappointment decided_on=2021-01-01
			appointment person_id=P kind=reappointment decided_on=2026-02-01 effective_on=2026-03-03
			appointment person_id=P kind=nomination decided_on=2025-12-20`,
		Want: "overdue person=P obligation=PCT due=2026-01-01 severity=N2"},
	{Name: text("Dòng kế thừa vị trí, hoặc đơn vị, không đọc được ngày: không biết thời gian trước có tính tiếp hay không", "A link of positions, or of units, has no readable day: it is not known whether the time before goes on"),
		AsOf: "2026-03-02", Given: vinh + deputy + director + `position_lineage predecessor_id=PCT-CU successor_id=PCT effective_on=2025-13-01
			assignment person_id=P position_id=PCT-CU starts_on=2020-01-01 ends_on=2025-02-28 kind=appointment
			assignment person_id=P position_id=PCT starts_on=2025-03-01 kind=appointment
			position position_id=CT-CU name="Cục trưởng" unit_id=CLS-CU listed=1 managerial=1 leadership=head
			unit_lineage predecessor_id=CLS-CU successor_id=CLS effective_on=2025-13-01
			person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
			assignment person_id=Q position_id=CT-CU starts_on=2016-03-01 ends_on=2025-02-28 kind=appointment
			assignment person_id=Q position_id=CT starts_on=2025-03-01 kind=appointment`,
		Want: "unknown person=P obligation=PCT missing=position_lineage.effective_on\nunknown person=Q obligation=CT missing=unit_lineage.effective_on"},
	{Name: text("Vị trí giữ liền trước bị loại, có thể là vị trí đứng đầu chính cơ quan này; đọc được là cấp phó, hoặc ở cơ quan khác, thì không", "The row of the position held just before was set aside, and it may be that of the head of this very agency; not where it is readably a deputy's, or of another agency"),
		AsOf: "2026-03-02", Given: director + `position position_id=CT-2 name="Cục trưởng" unit_id=CLS listed=1 managerial=1 leadership=zz
			position position_id=CT-3 name="Cục trưởng" unit_id="" listed=1 managerial=1 leadership=head
			position position_id=PCT-2 unit_id=CLS listed=1 managerial=1 leadership=deputy
			position position_id=CT-4 name="Cục trưởng" unit_id=QTTV listed=1 managerial=1 leadership=zz
			` + headSince2024("P", "CT-2") + headSince2024("Q", "CT-3") + headSince2024("R", "PCT-2") + headSince2024("S", "CT-4"),
		Want: `unknown person=P obligation=CT due=2034-01-01 missing=position.leadership
			unknown person=Q obligation=CT due=2034-01-01 missing=position.unit_id
			pass person=R obligation=CT due=2029-01-01
			pass person=S obligation=CT due=2029-01-01`},
	{Name: text("Dòng của vị trí tiền thân bị loại: không biết có phải vị trí đứng đầu hay không", "The row of the former position was set aside: whether it was the head's is not known"),
		AsOf: "2026-03-02", Given: vinh + director + `position position_id=CT-CU name="Cục trưởng" unit_id=CLS listed=1 managerial=1 leadership=zz
			position_lineage predecessor_id=CT-CU successor_id=CT effective_on=2025-03-01
			assignment person_id=P position_id=CT-CU starts_on=2016-01-01 kind=appointment
			appointment person_id=P position_id=CT-CU kind=reappointment decided_on=2024-01-01`,
		Want: "unknown person=P obligation=CT due=2035-03-01 missing=position.leadership"},
	{Name: text("Chức vụ chỉ được giữ qua đổi tên, mà một dòng không đọc được vị trí có thể cho biết đã thôi giữ", "An office is held by a rename alone, and a row whose position cannot be read may say that it has ended"),
		AsOf: "2026-03-02", Given: vinh + deputy + `position_lineage predecessor_id=PCT-C successor_id=PCT effective_on=2025-03-01
			assignment person_id=P position_id=PCT-C starts_on=2020-01-01 kind=appointment
			assignment person_id=P starts_on=2025-06-01 ends_on=2025-12-31 kind=transfer`,
		Want: "unknown person=P obligation=PCT missing=assignment.position_id"},
	{Name: text("Dòng vị trí, dòng bổ nhiệm lại, ngày rời cơ quan bị loại", "A position, a reappointment, the day of leaving were set aside"),
		AsOf: "2026-03-02", Given: vinh + deputy + `position position_id=A name=A unit_id=CLS listed=1 managerial=7
			assignment person_id=P position_id=A starts_on=2024-01-01 kind=appointment
			person person_id=Q full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
			assignment person_id=Q position_id=PCT starts_on=2021-01-01 kind=appointment
			appointment person_id=Q position_id=PCT kind=reappointment decided_on=2025-13-01
			person person_id=R full_name="Đỗ Văn Dũng" left_on=2026-02-30
			assignment person_id=R position_id=PCT starts_on=2024-01-01 kind=appointment`,
		Want: "unknown person=P obligation=A missing=position.managerial\nunknown person=Q obligation=PCT due=2026-01-01 missing=appointment.decided_on\nunknown person=R obligation=PCT missing=person.left_on"},
}

// headSince2024 is somebody at the head of the consular department since 01/01/2024, and for nine years before that in a position.
func headSince2024(person, before string) string {
	return `person person_id=` + person + ` full_name="Lê Thị Cúc" born_on=1980-01-01 sex=female
	assignment person_id=` + person + ` position_id=` + before + ` starts_on=2015-01-01 ends_on=2023-12-31 kind=appointment
	assignment person_id=` + person + ` position_id=CT starts_on=2024-01-01 kind=appointment
	`
}
