package sample

import "probity/internal/civil"

// odd is a position that something is the matter with, or that only the cast are given.
type odd struct {
	id                string
	name              string
	function, area    string
	managerial, signs answer
	months            []months
	old               []string // what it was before the reorganisation
	title             string   // what it shows, if anything is to be said of the position itself
	must              []chapter
}

// months is a line of the list of periods; the number may be anything that somebody typed.
type months struct{ number, from, to string }

// usual is the ordinary line.
func usual(number string) []months { return []months{{number: number, from: "2019-08-15"}} }

// oddPositions are listed positions of which the cast tell.
func oddPositions() []odd {
	all := []odd{
		{id: "CLS-DH", name: "Chuyên viên đối chiếu hồ sơ", function: "DH", area: "KV1", managerial: no, signs: no, months: usual("30")},
		{id: "CLS-TN", name: "Chuyên viên tiếp nhận hồ sơ", function: "TN", area: "KV1", managerial: no, signs: no,
			months: []months{{"60", "2019-08-15", "2024-12-31"}, {"36", "2025-01-01", ""}}},
		{id: "CLS-HC3", name: "Chuyên viên cấp hộ chiếu", function: "HC", managerial: no, signs: yes, months: usual("36")},
		{id: "CLS-QT3", name: "Chuyên viên quốc tịch", function: "QT", area: "KV3", managerial: no, signs: no, months: usual("48")},
		{id: "SNVHCM-QT", name: "Chuyên viên quốc tịch", function: "QT", area: "KV3", managerial: no, signs: no, months: usual("48")},
		{id: "CLS.HT-BH", name: "Chuyên viên hỗ trợ công dân", function: "BH", area: "KV3", managerial: no, signs: no, months: usual("36")},
		{id: "VPB-TL", name: "Trợ lý mua sắm", function: "MS", area: "VPB", signs: no, months: usual("36")},
		{id: "VTCCB-KX", name: "Chuyên viên cấp thẻ, giấy tờ", function: "KX", area: "VTCCB", managerial: no, months: usual("36")},
		{id: "CQTTV-KTT", name: "Kế toán trưởng", function: "KTT", area: "CQTTV", managerial: yes, signs: yes, months: usual("36")},
		{id: "CLTNN-LT", name: "Chuyên viên lễ tân ngoại giao đoàn", function: "LT", area: "LT1", managerial: no, signs: no, months: usual("36")},
		{id: "TTPDQG-LT", name: "Chuyên viên phiên dịch đoàn cấp cao", function: "PD", area: "LT1", managerial: no, signs: no, months: usual("36")},
		{id: "CLTPD-LT", name: "Chuyên viên lễ tân và phiên dịch", function: "LT", area: "LT1", managerial: no, signs: no, months: usual("36"), old: []string{"CLTNN-LT", "TTPDQG-LT"}},
		{id: "CNV-DV", name: "Chuyên viên quản lý đoàn và viện trợ", function: "DV", area: "DV1", managerial: no, signs: no, months: usual("36")},
		{id: "CNVVH-DV", name: "Chuyên viên quản lý đoàn", function: "DV", area: "DV1", managerial: no, signs: no, months: usual("36"), old: []string{"CNV-DV"}},
		{id: "CNVVH-DV2", name: "Chuyên viên quản lý viện trợ", function: "DV", area: "DV1", managerial: no, signs: no, months: usual("36"), old: []string{"CNV-DV"}},
	}
	for _, n := range []string{"", "2", "3", "4", "5", "6", "7"} {
		all = append(all, odd{id: "CLS-GT" + n, name: "Chuyên viên giám định giấy tờ", function: "GT" + n, area: "KV" + n, managerial: no, signs: no, months: usual("36")})
	}
	return append(all, withoutPeriod()...)
}

// withoutPeriod are scenes of positions whose period was never set, or not as it can be (ROT-010).
func withoutPeriod() []odd {
	unset := func(id, first, last string) []chapter {
		return []chapter{must("ROT-010", id, overdue, "", first, last)}
	}
	notKnown := func(id string) []chapter { return []chapter{must("ROT-010", id, unknown, "", "", "")} }
	return []odd{
		{id: "CNVVH-MH", name: "Chuyên viên mua sắm hiện vật", function: "MH", area: "MH1", managerial: no, signs: no, title: "no period was ever set", must: unset("CNVVH-MH", "", "")},
		{id: "VTHKT-XT", name: "Chuyên viên xúc tiến", function: "XT", area: "XT1", managerial: no, signs: no, months: usual("36")},
		{id: "VNGKT-XT", name: "Chuyên viên xúc tiến", function: "XT", area: "XT1", managerial: no, signs: no, title: "new after the reorganisation: the position before it had a period, this one has none yet", old: []string{"VTHKT-XT"}, must: unset("VNGKT-XT", "", "")},
		{id: "UBNV-TV", name: "Chuyên viên tài trợ", function: "TV", area: "UBNV", managerial: no, signs: no, title: "two periods overlap",
			months: []months{{"36", "2019-08-15", ""}, {"24", "2024-01-01", ""}}, must: notKnown("UBNV-TV")},
		{id: "UBNV-TC", name: "Chuyên viên tài chính dự án", function: "TC", area: "UBNV", managerial: no, signs: no, title: "the period is written in words", months: usual("ba năm"), must: notKnown("UBNV-TC")},
		{id: "UBNV-V1", name: "Chuyên viên vận động", function: "VD", area: "UBNV", managerial: no, signs: no, months: usual("36"), old: []string{"UBNV-V2"}},
		{id: "UBNV-V2", name: "Chuyên viên vận động", function: "VD", area: "UBNV", managerial: no, signs: no, months: usual("36"), old: []string{"UBNV-V1"}},
		{id: "CYCNTT-MM", name: "Chuyên viên quản lý mật mã", function: "MM", area: "CYCNTT", managerial: no, signs: no, title: "the period begins in 2026",
			months: []months{{"36", "2026-01-01", ""}}, must: unset("CYCNTT-MM", "", "2025-12-31")},
		{id: "CYCNTT-TB", name: "Chuyên viên quản lý thiết bị", function: "TB", area: "CYCNTT", managerial: no, signs: no, title: "the period ended with 2025",
			months: []months{{"36", "2019-08-15", "2025-12-31"}}, must: unset("CYCNTT-TB", "2026-01-01", "")},
	}
}

// addCast adds the positions and units of the cast, and keeps theirs from everybody else.
func (m *ministry) addCast() {
	m.addUnit(&unit{id: "CLS.HT", name: "Trung tâm Hỗ trợ công dân (Cục Lãnh sự)", kind: "Khác", above: "CLS", risk: "Trung bình", opened: civil.Must("2020-01-01")})
	for _, id := range []string{"BTGVN", "UBBG", "HVNG"} {
		m.listed = without(m.listed, m.unitByID[id])
	}
	m.addInspected()
	m.addSelfChecked()
}

// titlesOf are what scenes show, of those that show anything.
func titlesOf[T any](all []T, title func(T) string) (titles []string) {
	for _, one := range all {
		if t := title(one); t != "" {
			titles = append(titles, t)
		}
	}
	return titles
}

// writeOdd writes the positions of the cast and plants what must be said of them.
func (w *writer) writeOdd() {
	for _, o := range oddPositions() {
		unit := o.id[:lastDash(o.id)]
		w.row("vi_tri", text(o.id), text(o.name), text(unit), yes.cell(), o.managerial.cell(), cell{}, yes.cell(), text(o.function), orNull(o.area), o.signs.cell())
		for _, was := range o.old {
			w.row("vi_tri_ke_thua", text(was), text(o.id), on(reorganised()))
		}
		for _, n := range o.months {
			w.period(o.id, text(n.number), date(n.from), date(n.to))
		}
		for _, asOf := range w.dates {
			for _, part := range o.must {
				for _, v := range part.on(asOf) {
					w.plant(asOf, "position", o.id, v)
				}
			}
		}
	}
	// The work on nationality of the third region went from one office to another in June 2026.
	w.row("vi_tri_ke_thua", text("CLS-QT3"), text("SNVHCM-QT"), on(civil.Must("2026-06-01")))
}
