package sample

import "probity/internal/civil"

// assigned is a task that the committee gave somebody; dates are texts, so that a bad one can be written too.
type assigned struct {
	title, id, set, name, unit string // set: the number of the meeting; empty: by a plan
	due, words, extended       string
	postponed                  int
	accepted                   string
	standing                   bool

	by                  string // by when it must be done, by the story; empty where nobody can say
	lacks, doubtful     bool   // it is without a unit or a day; nobody knows whether it is
	dayless, mistakable bool   // nobody can say whether it is overdue at all; nobody knows whose it is
}

// assignments are tasks of several meetings.
func assignments() []assigned {
	return []assigned{
		{title: "overdue since 1 October", id: "NV-2026-1-01", set: "BCD-2026-1", name: "Rà soát quy trình cấp hộ chiếu", unit: "CLS", due: "2026-09-30", by: "2026-09-30"},
		{title: "ten days are left: due soon", id: "NV-2026-4-01", set: "BCD-2026-4", name: "Bổ sung danh mục vị trí phải chuyển đổi", unit: "VTCCB", due: "2026-11-10", by: "2026-11-10"},
		{title: "far from due", id: "NV-2026-4-02", set: "BCD-2026-4", name: "Công khai mức thu phí lãnh sự", unit: "CQTTV", due: "2026-12-15", by: "2026-12-15"},
		{title: "postponed twice, and overdue all the same: grave", id: "NV-2025-4-01", set: "BCD-2025-5", name: "Xây dựng quy chế tiếp nhận quà tặng", unit: "VPB", due: "2026-03-31", extended: "2026-09-30", postponed: 2, by: "2026-09-30"},
		{title: "accepted, though late", id: "NV-2025-3-01", set: "BCD-2025-3", name: "Kiểm tra việc mua sắm tại trụ sở", unit: "CLS", due: "2025-12-31", accepted: "2026-02-10", by: "2025-12-31"},
		{title: "a standing task has no day", id: "NV-2025-1-01", set: "BCD-2025-1", name: "Tổng hợp phản ánh của công dân hằng tháng", unit: "VASEAN", standing: true},
		{title: "no lead unit: the chair's", id: "NV-2026-4-03", set: "BCD-2026-4", name: "Hướng dẫn xử lý xung đột lợi ích", due: "2026-11-30", by: "2026-11-30", lacks: true},
		{title: "no day", id: "NV-2026-4-04", set: "BCD-2026-4", name: "Góp ý dự thảo nghị định", unit: "VLPQT", dayless: true, lacks: true},
		{title: "by the end of a quarter, in words", id: "NV-2026-4-05", set: "BCD-2026-4", name: "Sơ kết công tác năm", unit: "UBBG", words: "Quý IV/2026", by: "2026-12-31"},
		{title: "in words that say no day", id: "NV-2026-4-06", set: "BCD-2026-4", name: "Trả lời kiến nghị cử tri", unit: "VTTBC", words: "sớm nhất có thể", dayless: true, doubtful: true},
		{title: "set by a plan, of a department that was merged: the matter of the new one", id: "NV-KH-2025-01", name: "Mã hóa hồ sơ cán bộ", unit: "CCY", due: "2026-06-30", by: "2026-06-30"},
		{title: "the unit is named in small letters", id: "NV-2026-1-02", set: "BCD-2026-1", name: "Đối chiếu biên lai thu phí", unit: "tls-van", due: "2026-08-31", by: "2026-08-31", mistakable: true, doubtful: true},
		{title: "due on 0000-00-00", id: "NV-2026-1-03", set: "BCD-2026-1", name: "Niêm yết quy trình tại trụ sở", unit: "DSQ-KWI", due: noDay, dayless: true, doubtful: true},
	}
}

// on is what must be said of a task from the meeting on which it was set.
func (a assigned) on(asOf, set civil.Date) (found []verdict) {
	if asOf < set || a.accepted != "" && date(a.accepted) <= asOf {
		return nil
	}
	switch {
	case a.lacks:
		found = append(found, verdict{rule: "COM-004", obligation: a.id, word: overdue})
	case a.doubtful:
		found = append(found, verdict{rule: "COM-004", obligation: a.id, word: unknown})
	}
	switch {
	case a.dayless:
		return append(found, verdict{rule: "COM-003", obligation: a.id, word: unknown})
	case a.standing:
		return found
	}
	late := byDate("COM-003", a.id, asOf, date(a.by), taskHorizon)
	if len(late) > 0 && a.mistakable {
		late[0].word = unknown
	}
	return append(found, late...)
}

// assign writes the tasks, and plants what must be said of each.
func (w *writer) assign() {
	held := map[string]civil.Date{}
	for _, s := range sessions() {
		held[s.id] = date(s.held)
	}
	for _, a := range assignments() {
		w.row("nhiem_vu_ban_chi_dao", text(a.id), orNull(a.set), text(a.name), orNull(a.unit), yesIf(a.standing).cell(), orNull(a.due), orNull(a.words), orNull(a.extended),
			count(a.postponed), orNull(a.accepted))
		for _, asOf := range w.dates {
			for _, v := range a.on(asOf, held[a.set]) {
				w.plant(asOf, "unit", a.unit, v)
			}
		}
	}
}
