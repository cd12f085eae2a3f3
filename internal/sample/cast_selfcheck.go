package sample

import (
	"fmt"

	"probity/internal/civil"
)

// The ministry's decision on self-checks: reported by 15 November, by units that are six months old by then, reminded 60 days before.
const (
	selfCheckHorizon = 60
	newUnitMonths    = 6
)

func selfCheckDay(year int) civil.Date { return civil.FirstOfYear(year).AddMonths(10) + 14 }

// selfChecked is the story of a unit's self-checks: on which days it reported those that count, one a year; and in which year nobody
// can say whether one counts.
type selfChecked struct {
	unit      *unit
	reported  []civil.Date
	doubtful  int
	lost      bool // it is named by a check that the register does not have, of which every report may be a copy
	openSince civil.Date
}

// on is what must be said of the year, and of the one before.
func (c selfChecked) on(asOf civil.Date) []verdict {
	return append(c.of(asOf.Year()-1, asOf), c.of(asOf.Year(), asOf)...)
}

// of: a year's report is there, or its day is near, or past; a unit that is new by then owes none, nor one that was not there in the end.
func (c selfChecked) of(year int, asOf civil.Date) []verdict {
	u := c.unit
	if !within(min(asOf, civil.LastOfYear(year)), u.opened, u.closed) {
		return nil
	}
	v := verdict{rule: "INS-009", obligation: fmt.Sprint(year), due: selfCheckDay(year)}
	for _, day := range c.reported {
		switch {
		case day.Year() != year || day > asOf:
		case c.lost:
			v.word = unknown
			return []verdict{v}
		default:
			return nil
		}
	}
	if c.openSince.AddMonths(newUnitMonths) > v.due {
		v.word = exempt
		return []verdict{v}
	}
	found := byDate(v.rule, v.obligation, asOf, v.due, selfCheckHorizon)
	if len(found) > 0 && c.doubtful == year {
		found[0].word = unknown
	}
	return found
}

// selfCheckScene is a unit about whose self-check of 2026 there is something to tell. Its report of 2025 has the digest of the unit's code.
type selfCheckScene struct {
	unit, title string
	opened      string
	checks      []check
	counts      string // the day of the report that counts
	doubtful    bool
	lost        bool
}

// selfCheckScenes are all of them.
func selfCheckScenes() []selfCheckScene {
	self := func(reported, digest string) check {
		return check{kind: "Tự kiểm tra", scope: "Toàn diện", planned: 2026, reported: reported, digest: digest}
	}
	perhaps := func(unit, title string, c check) selfCheckScene {
		return selfCheckScene{unit: unit, title: title, checks: []check{c}, doubtful: true}
	}
	lostOf := func(unit, title string, c check) selfCheckScene {
		return selfCheckScene{unit: unit, title: title, checks: []check{c}, doubtful: true, lost: true}
	}
	joint, small, lost := self("2026-09-18", "joint-2026"), self("2026-10-02", "DSQ-OSL-2026"), self("2026-10-02", "DSQ-LIS-2026")
	joint.units, small.units, lost.unlisted = "DSQ-CPH DSQ-STO", "dsq-osl", true
	cancelled := self("2026-09-25", "DSQ-SOF-2026")
	cancelled.cancelled = "2026-10-05"
	return []selfCheckScene{
		{unit: "DSQ-ATH", title: "has not reported yet: due soon, and overdue after 15/11/2026"},
		{unit: "DSQ-ANK", title: "reported in October what it had reported the year before: a copy does not count", checks: []check{self("2026-10-09", "DSQ-ANK-2025")}},
		{unit: "DSQ-SOF", title: "the self-check was cancelled after its report", checks: []check{cancelled}},
		{unit: "DSQ-BUH", title: "reported in January 2026, but that was the self-check of 2025",
			checks: []check{{kind: "Tự kiểm tra", scope: "Toàn diện", planned: 2025, reported: "2026-01-09", digest: "DSQ-BUH-2025-2"}}},
		{unit: "DSQ-CPH", title: "two small posts, which headquarters checked together: it counts for each", checks: []check{joint}, counts: "2026-09-18"},
		{unit: "DSQ-STO", counts: "2026-09-18"},
		{unit: "TLS-NNG", title: "opened on 01/06/2026: not six months old on 15/11/2026, and owes its first self-check in 2027", opened: "2026-06-01"},
		perhaps("DSQ-BTS", "the report has no digest, and that of the year before has one: it may be a copy", self("2026-10-02", "")),
		perhaps("DSQ-MSQ", "reported on 0000-00-00", self(noDay, "DSQ-MSQ-2026")),
		perhaps("DSQ-OSL", "the self-check names the unit in small letters", small),
		lostOf("DSQ-RBA", "nobody knows what was reported by the check that the register does not have: each report may be a copy of it", self("2026-10-02", "DSQ-RBA-2026")),
		lostOf("DSQ-LIS", "the unit is named by a self-check that the register does not have", lost),
	}
}

// checkThemselves writes the self-checks of all units since 2024, and plants what must be said of each.
func (w *writer) checkThemselves(seed int64) {
	scenes := map[string]selfCheckScene{}
	for _, s := range selfCheckScenes() {
		scenes[s.unit] = s
	}
	for i, u := range w.m.units {
		if u.kind == "Khác" {
			continue
		}
		w.dice = newDice(seed, 1<<61+uint64(i)+1)
		story := selfChecked{unit: u, openSince: w.m.openSince(u)}
		story.report(w, civil.Must("2025-11-14").AddDays(-w.dice.between(0, 50)))
		if scene, played := scenes[u.id]; played {
			scene.write(w, &story)
		} else if w.dice.n(12) > 0 {
			story.report(w, civil.Must("2026-10-05").AddDays(-w.dice.between(0, 110)))
		}
		story.report(w, civil.Must("2024-11-12").AddDays(-w.dice.between(0, 50)))
		for _, asOf := range w.dates {
			for _, v := range story.on(asOf) {
				w.plant(asOf, "unit", u.id, v)
			}
		}
	}
}

// openSince is when a unit was opened first, under whatever name.
func (m *ministry) openSince(u *unit) civil.Date {
	first := u.opened
	for _, old := range oldUnitsOf(u.id) {
		first = min(first, m.unitByID[old.code].opened)
	}
	return first
}

// report writes the ordinary self-check of a year, if the unit was there then.
func (c *selfChecked) report(w *writer, day civil.Date) {
	if !within(day, c.unit.opened, c.unit.closed) {
		return
	}
	c.reported = append(c.reported, day)
	check{kind: "Tự kiểm tra", scope: "Toàn diện", planned: day.Year(), reported: day.String(),
		digest: fmt.Sprintf("%s-%d", c.unit.id, day.Year())}.write(w, c.unit.id)
}

func (s selfCheckScene) write(w *writer, story *selfChecked) {
	for _, c := range s.checks {
		c.write(w, s.unit)
	}
	if s.counts != "" {
		story.reported = append(story.reported, date(s.counts))
	}
	if s.doubtful {
		story.doubtful = 2026
	}
	story.lost = s.lost
}

// addSelfChecked gives the units of the scenes their own days.
func (m *ministry) addSelfChecked() {
	for _, s := range selfCheckScenes() {
		if s.opened != "" {
			m.unitByID[s.unit].opened = date(s.opened)
		}
	}
}
