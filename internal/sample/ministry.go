package sample

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"probity/internal/civil"
)

// seat is a position. A reorganised one has had another code, in another unit, until the reorganisation.
type seat struct {
	id, name, unit string
	was, wasUnit   string // before the reorganisation; empty where nothing changed
	listed         bool
	managerial     answer
	leadership     string // "Cấp trưởng", "Cấp phó" or nothing
	declarable     bool
	function, area string
	signs          answer
	months         int // its period; 0 = none was ever set
	abroad         bool
	title          string // of the posting that goes with it
}

// at is the code of the position on a day.
func (s *seat) at(d civil.Date) string {
	if s.was != "" && d < reorganised() {
		return s.was
	}
	return s.id
}

// unitAt is the unit it belongs to on a day.
func (s *seat) unitAt(d civil.Date) string {
	if s.was != "" && d < reorganised() {
		return s.wasUnit
	}
	return s.unit
}

// unit is an office at home or abroad.
type unit struct {
	id, name, kind, above, risk string
	opened, closed              civil.Date
	remote                      bool
	seats                       []*seat
}

// change is a line of the lineage of units.
type change struct {
	old, new, how string
	on            civil.Date
}

// ministry is what there is, whoever works there.
type ministry struct {
	units    []*unit
	lineage  []change
	managers []*seat // with one holder each
	desks    []*seat // unlisted, at home
	listed   []*seat // listed, at home
	abroad   []*seat // unlisted, at missions
	consular []*seat // listed, at missions
	unitByID map[string]*unit
}

// newMinistry lays out the units and positions for so many people.
func newMinistry(people int) *ministry {
	m := &ministry{unitByID: map[string]*unit{}}
	copies := max(1, int(math.Round(math.Sqrt(float64(people)/usualPeople))))
	for i := range copies {
		for _, h := range homeUnits() {
			m.addHome(h, i)
		}
		for n, mission := range missions() {
			m.addMission(mission, n, i)
		}
	}
	m.addOldUnits()
	m.addCast()
	return m
}

// numbered gives the units of a larger ministry codes and names of their own.
func numbered(code, name string, nth int) (string, string) {
	if nth == 0 {
		return code, name
	}
	n := strconv.Itoa(nth + 1)
	return code + "." + n, name + " " + n
}

func (m *ministry) addUnit(u *unit) *unit {
	m.units = append(m.units, u)
	m.unitByID[u.id] = u
	return u
}

func (m *ministry) addSeat(u *unit, s seat) *seat {
	s.unit = u.id
	if n := u.numbered(s.id); n > 0 {
		s.id += strconv.Itoa(n + 1)
	}
	s.id = u.id + "-" + s.id
	m.reorganise(u, &s)
	u.seats = append(u.seats, &s)
	return &s
}

// numbered is how many positions of this code the unit has: the first has the code alone, the next 2 behind it.
func (u *unit) numbered(code string) (n int) {
	for _, s := range u.seats {
		if strings.TrimRight(s.id[len(u.id)+1:], "0123456789") == code {
			n++
		}
	}
	return n
}

func (m *ministry) addHome(h homeUnit, nth int) {
	id, name := numbered(h.code, h.name, nth)
	u := &unit{id: id, name: name, kind: "Trong nước", risk: "Trung bình", opened: civil.Must("2017-09-01")}
	if len(h.listed) > 1 {
		u.risk = "Cao"
	}
	if old := oldUnitsOf(h.code); len(old) > 0 {
		u.opened = reorganised()
	}
	if h.code == "TTB" {
		u.closed = inspectorateEnds()
	}
	m.addUnit(u)
	head, deputy := titles(name)
	m.manage(u, "TR", head, "Cấp trưởng", 1)
	m.manage(u, "PH", deputy, "Cấp phó", 3)
	m.manage(u, "TP", "Trưởng phòng", "", 3)
	m.manage(u, "PP", "Phó Trưởng phòng", "", 3)
	for _, desk := range desks() {
		m.desks = append(m.desks, m.addSeat(u, seat{id: desk.code, name: desk.name, managerial: no, function: desk.code, area: h.code, signs: no}))
	}
	for _, work := range h.listed {
		for n := range areas(h.code) {
			m.listed = append(m.listed, m.addListed(u, work, fmt.Sprintf("KV%d", n+1)))
		}
	}
	if !u.closed.IsZero() {
		m.managers, m.desks, m.listed = without(m.managers, u), without(m.desks, u), without(m.listed, u)
	}
}

// areas is into how many portfolios each kind of listed work of a unit is divided.
func areas(unit string) int {
	if unit == "CLS" || unit == "SNVHCM" {
		return 2
	}
	return 1
}

// without leaves the positions of a unit out of those that ordinary people are given.
func without(seats []*seat, u *unit) []*seat {
	return slices.DeleteFunc(seats, func(s *seat) bool { return s.unit == u.id })
}

// inspectorateEnds is the last day of the ministry's own inspectorate, whose tasks the law of 2025 gave away.
func inspectorateEnds() civil.Date { return civil.Must("2025-06-30") }

func titles(unit string) (head, deputy string) {
	switch unit[0] {
	case 'V':
		return "Vụ trưởng", "Phó Vụ trưởng"
	case 'C':
		return "Cục trưởng", "Phó Cục trưởng"
	}
	return "Thủ trưởng đơn vị", "Phó Thủ trưởng đơn vị"
}

// desks are the positions of every unit at home that nobody need change.
func desks() []struct{ code, name string } {
	return []struct{ code, name string }{
		{"TH", "Chuyên viên tổng hợp"}, {"NC", "Chuyên viên nghiên cứu"}, {"SP", "Chuyên viên hợp tác song phương"},
		{"DP", "Chuyên viên hợp tác đa phương"}, {"VT", "Văn thư"}, {"HCQT", "Nhân viên hành chính"},
	}
}

func (m *ministry) manage(u *unit, code, name, leadership string, many int) {
	for range many {
		m.managers = append(m.managers, m.addSeat(u, seat{
			id: code, name: name, managerial: yes, leadership: leadership, declarable: true, signs: yes, function: "QL",
			abroad: u.kind == "CQĐD", title: name,
		}))
	}
}

func (m *ministry) addListed(u *unit, code, area string) *seat {
	w := listedWork()[code]
	return m.addSeat(u, seat{
		id: code, name: w.name, listed: true, managerial: no, declarable: true, function: code, area: area, signs: yesIf(w.signs), months: w.months,
		abroad: u.kind == "CQĐD", title: w.name,
	})
}

func (m *ministry) addMission(at mission, n, nth int) {
	id, name := numbered(at.code, at.name, nth)
	u := m.addUnit(&unit{
		id: id, name: name, kind: "CQĐD", risk: [...]string{"Thấp", "Trung bình", "Cao"}[at.size], opened: civil.Must("1995-01-01"),
		remote: at.size == 0 && n%3 == 0,
	})
	m.manage(u, "TR", headTitle(id), "Cấp trưởng", 1)
	if at.size > 0 {
		m.manage(u, "PH", "Phó trưởng cơ quan đại diện", "Cấp phó", 1)
	}
	for _, post := range posts()[:3+at.size] {
		s := m.addSeat(u, seat{id: post.code, name: post.name, managerial: no, function: post.code, area: u.id, signs: no, abroad: true, title: post.name})
		m.abroad = append(m.abroad, s)
	}
	if at.size > 1 || at.size == 1 && n%2 == 0 {
		m.consular = append(m.consular, m.addListed(u, "LS", u.id))
	}
	if at.size > 1 && n%2 == 0 {
		m.consular = append(m.consular, m.addListed(u, "KTN", u.id))
	}
}

// posts are the positions of a mission that nobody need change; the larger missions have all of them.
func posts() []struct{ code, name string } {
	return []struct{ code, name string }{
		{"TMT", "Tham tán"}, {"BTN", "Bí thư thứ nhất"}, {"BTH", "Bí thư thứ hai"}, {"BTB", "Bí thư thứ ba"}, {"TV", "Tùy viên"},
	}
}

func headTitle(id string) string {
	switch id[:2] {
	case "DS":
		return "Đại sứ đặc mệnh toàn quyền"
	case "TL":
		return "Tổng Lãnh sự"
	case "PD":
		return "Đại diện Thường trực"
	}
	return "Trưởng Văn phòng"
}
