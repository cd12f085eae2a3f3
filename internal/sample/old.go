package sample

import "probity/internal/civil"

// oldUnit is an office that the reorganisation of 01/03/2025 ended.
type oldUnit struct{ code, name, into, how string }

// oldUnits are the predecessors: two merged into one, or one under another name.
func oldUnits() []oldUnit {
	return []oldUnit{
		{"CLTNN", "Cục Lễ tân Nhà nước", "CLTPD", "Sáp nhập"},
		{"TTPDQG", "Trung tâm Phiên dịch quốc gia", "CLTPD", "Sáp nhập"},
		{"CNV", "Cục Ngoại vụ", "CNVVH", "Sáp nhập"},
		{"VNGVH", "Vụ Ngoại giao văn hóa và UNESCO", "CNVVH", "Sáp nhập"},
		{"CCY", "Cục Cơ yếu", "CYCNTT", "Sáp nhập"},
		{"TTTT", "Trung tâm Thông tin", "CYCNTT", "Sáp nhập"},
		{"VTHKT", "Vụ Tổng hợp kinh tế", "VNGKT", "Đổi tên"},
		{"SNVTP", "Sở Ngoại vụ (Ủy ban nhân dân Thành phố Hồ Chí Minh)", "SNVHCM", "Đổi tên"},
	}
}

// oldUnitsOf are the predecessors of a unit.
func oldUnitsOf(code string) (found []oldUnit) {
	for _, old := range oldUnits() {
		if old.into == code {
			found = append(found, old)
		}
	}
	return found
}

// reorganise gives a position of a reorganised unit its former code, in turn from each of the predecessors.
func (m *ministry) reorganise(u *unit, s *seat) {
	if old := oldUnitsOf(u.id); len(old) > 0 {
		n := len(u.seats)
		s.wasUnit = old[n%len(old)].code
		s.was = s.wasUnit + s.id[len(u.id):]
	}
}

// addOldUnits adds the predecessors and what became of them, and of the inspectorate.
func (m *ministry) addOldUnits() {
	for _, old := range oldUnits() {
		m.addUnit(&unit{id: old.code, name: old.name, kind: "Trong nước", risk: "Trung bình", opened: civil.Must("2009-01-01"), closed: reorganised() - 1})
		m.lineage = append(m.lineage, change{old.code, old.into, old.how, reorganised()})
	}
	m.lineage = append(m.lineage, change{"TTB", "VTCCB", "Giải thể", inspectorateEnds() + 1})
}

// write writes the small tables.
func (m *ministry) write(p *pen) {
	for _, u := range m.units {
		p.row("don_vi", text(u.id), text(u.name), text(u.kind), orNull(u.above), orNull(u.risk), on(u.opened), on(u.closed), yesIf(u.remote).cell())
		for _, s := range u.seats {
			m.writeSeat(p, s)
		}
	}
	for _, c := range m.lineage {
		p.row("don_vi_ke_thua", text(c.old), text(c.new), text(c.how), on(c.on))
	}
	p.holidays()
}

// listSince is the day from which the ministry's circular gave every position on the list its period.
func listSince() civil.Date { return civil.Must("2019-08-15") }

func (m *ministry) writeSeat(p *pen, s *seat) {
	ids := []string{s.id}
	units := []string{s.unit}
	if s.was != "" {
		ids, units = append(ids, s.was), append(units, s.wasUnit)
		p.row("vi_tri_ke_thua", text(s.was), text(s.id), on(reorganised()))
	}
	for i, id := range ids {
		p.row("vi_tri", text(id), text(s.name), text(units[i]), yesIf(s.listed).cell(), s.managerial.cell(), orNull(s.leadership),
			yesIf(s.declarable).cell(), orNull(s.function), orNull(s.area), s.signs.cell())
		if s.months > 0 {
			p.period(id, count(s.months), listSince(), 0)
		}
	}
}

// period writes a line of the list of periods.
func (p *pen) period(position string, months cell, from, to civil.Date) {
	p.lastPeriod++
	p.row("thoi_han_vi_tri", count(p.lastPeriod), text(position), months, on(from), on(to))
}
