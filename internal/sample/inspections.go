package sample

import (
	"fmt"
	"strings"

	"probity/internal/civil"
)

const checkHorizon = 180 // days, as the ministry has decided

// cycleMonths is how often a unit is checked, by its tier of risk.
func cycleMonths(risk string) int {
	switch risk {
	case "Cao":
		return 24
	case "Trung bình":
		return 36
	}
	return 60
}

// check is a line of the register of inspections and checks, with the unit that it names; dates are texts, so that a bad one can be
// written too, and an empty one is none.
type check struct {
	kind, scope, from, to, reported, signed, cancelled string
	planned                                            int    // the year whose plan has it
	digest                                             string // of the report
	units                                              string // that it names, where these are not the one of the story
	unlisted                                           bool   // only the units are recorded, and not the check
}

// full is a check of a whole unit that ended on a day.
func full(to string) check {
	day := date(to)
	return check{kind: "Kiểm tra nội bộ", scope: "Toàn diện", planned: day.Year(), from: (day - 11).String(), to: to,
		reported: entered(day + 18), signed: entered(day + 40)}
}

// entered is a day that was recorded if it had come by the sample's own date.
func entered(day civil.Date) string {
	if day > AsOf() {
		return ""
	}
	return day.String()
}

func (c check) write(w *writer, unit string) {
	w.lastCheck++
	number := fmt.Sprintf("KT%05d", w.lastCheck)
	if c.units == "" {
		c.units = unit
	}
	for unit := range strings.FieldsSeq(c.units) {
		w.row("don_vi_duoc_kiem_tra", text(number), text(unit))
	}
	if c.unlisted {
		return
	}
	planned := cell{}
	if c.planned > 0 {
		planned = count(c.planned)
	}
	if signed := date(c.signed); !signed.IsZero() && c.scope == "Toàn diện" {
		w.concluded = append(w.concluded, conclusion{number, c.units, signed})
	}
	w.row("thanh_tra_kiem_tra", text(number), text(c.kind), orNull(c.scope), planned, orNull(c.from), orNull(c.to), orNull(c.reported),
		orNull(c.digest), orNull(c.signed), orNull(c.cancelled))
}

// visited is the story of an ordinary unit: when it was opened, and the last days of the checks of all of it, in order.
type visited struct {
	unit   *unit
	checks []civil.Date
}

// on: so many months from the newest check, or from the opening while there is none.
func (c visited) on(asOf civil.Date) []verdict {
	if !within(asOf, c.unit.opened, c.unit.closed) {
		return nil
	}
	since := c.unit.opened
	for _, day := range c.checks {
		if day <= asOf {
			since = day
		}
	}
	return byDate("INS-001", "full_check", asOf, since.AddMonths(cycleMonths(c.unit.risk)), checkHorizon)
}

// inspect writes the checks of all units, and plants what must be said of each. The dice are those of units, so that nobody's life
// changes by them.
func (w *writer) inspect(seed int64) {
	played := map[string]bool{}
	for _, s := range inspected() {
		played[s.unit] = true
		w.dice = newDice(seed, 1<<62)
		s.write(w)
	}
	for i, u := range w.m.units {
		if played[u.id] || u.kind == "Khác" {
			continue
		}
		w.dice = newDice(seed, 1<<62+uint64(i)+1)
		story := w.visits(u)
		for _, asOf := range w.dates {
			for _, v := range story.on(asOf) {
				w.plant(asOf, "unit", u.id, v)
			}
		}
	}
}

// visits writes the ordinary checks of a unit: one in each cycle, the last of which one in eighteen has missed; and others that are no
// check of all of it.
func (w *writer) visits(u *unit) visited {
	d, months := w.dice, cycleMonths(u.risk)
	last := AsOf().AddDays(-d.between(20, months*30-20))
	if d.once(18) {
		last = AsOf().AddMonths(-months).AddDays(-d.between(5, 300))
	}
	story := visited{unit: u}
	for day := last; day > max(u.opened, civil.Must("2014-01-01")); day = day.AddMonths(-months).AddDays(d.between(10, 90)) {
		story.checks = append([]civil.Date{day}, story.checks...)
	}
	for _, day := range story.checks {
		c := full(day.String())
		c.kind = pick(d, []string{"Thanh tra", "Kiểm tra nội bộ", "Kiểm toán"})
		if day > inspectorateEnds() && c.kind == "Thanh tra" {
			c.kind = "Kiểm tra chuyên ngành"
		}
		c.write(w, u.id)
	}
	if d.once(3) {
		check{kind: "Tự kiểm tra", scope: "Toàn diện", from: "2025-11-03", to: "2025-11-07", reported: "2025-11-14"}.write(w, u.id)
	}
	if d.once(5) {
		theme := full(d.date(civil.Must("2024-01-15"), AsOf()-30).String())
		theme.scope = "Chuyên đề"
		theme.write(w, u.id)
	}
	if d.once(6) {
		check{kind: "Kiểm tra nội bộ", scope: "Toàn diện", planned: 2027}.write(w, u.id)
	}
	return story
}
