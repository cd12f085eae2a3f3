package sample

import (
	"slices"
	"strconv"

	"probity/internal/civil"
)

// The horizons that the ministry has decided on, in days.
const (
	rotationHorizon = 180
	postingHorizon  = 180
	managerHorizon  = 90
	planHorizon     = 30
	termMonths      = 36 // of a posting
	mandateMonths   = 60 // of a manager's appointment
)

// desk is time in a position that is neither listed nor managerial: nothing follows from it.
type desk struct {
	seat     *seat
	from, to civil.Date
	how      string // the sort of decision
}

func (c desk) write(w *writer, p *person) { w.holding(p, c.seat, c.from, c.to, c.how) }
func (c desk) on(civil.Date) []verdict    { return nil }

// rotated is unbroken time in a listed position, through a reorganisation or not.
type rotated struct {
	seat     *seat
	from, to civil.Date
	how      string
	planned  []plannedYear // the years whose plan names the person
}

type plannedYear struct {
	year     int
	executed civil.Date
}

// due is when the position's period is over: so many months after the first day, whatever it was called since.
func (c rotated) due() civil.Date { return c.from.AddMonths(c.seat.months) }

func (c rotated) write(w *writer, p *person) {
	w.holding(p, c.seat, c.from, c.to, c.how)
	for _, item := range c.planned {
		w.planItem(p, item.year, c.seat, item.executed)
	}
}

func (c rotated) on(asOf civil.Date) []verdict {
	if !within(asOf, c.from, c.to) {
		return nil
	}
	found := byDate("ROT-001", c.seat.at(asOf), asOf, c.due(), rotationHorizon)
	return append(found, c.notPlanned(asOf)...)
}

// notPlanned: due by the end of the year, the unit's plan is out, and the person is not in it. Plans are out by the end
// of February, after which a month and a half of grace is over on 31 March.
func (c rotated) notPlanned(asOf civil.Date) []verdict {
	year := asOf.Year()
	if c.due() > civil.LastOfYear(year) || asOf < planPublished(year) || c.inPlan(year) {
		return nil
	}
	by := planDay(year)
	return byDate("ROT-002", c.seat.at(asOf)+"/"+strconv.Itoa(year), asOf, by, planHorizon)
}

func (c rotated) inPlan(year int) bool {
	return slices.ContainsFunc(c.planned, func(p plannedYear) bool { return p.year == year })
}

// abroad is one posting with its place at the mission. Where no end was decided the usual term counts.
type abroad struct {
	id        string
	seat      *seat
	from, to  civil.Date // took up, left
	plannedTo civil.Date
	decided   civil.Date // of an extension in time
	extended  civil.Date
	listed    *rotated // its place at the mission, if that is listed
}

func (c abroad) write(w *writer, p *person) {
	w.posting(p, c)
	if c.listed != nil {
		c.listed.write(w, p)
		return
	}
	w.holding(p, c.seat, c.from, c.to, "Điều động")
}

// due is the end of the term: as extended, if that had been decided by the day, else as planned, else the usual.
func (c abroad) due(asOf civil.Date) civil.Date {
	switch {
	case !c.extended.IsZero() && c.decided <= asOf:
		return c.extended
	case !c.plannedTo.IsZero():
		return c.plannedTo
	}
	return c.from.AddMonths(termMonths)
}

func (c abroad) on(asOf civil.Date) (found []verdict) {
	if within(asOf, c.from, c.to) {
		found = byDate("ROT-007", c.id, asOf, c.due(asOf), postingHorizon)
	}
	if c.listed != nil {
		found = append(found, c.listed.on(asOf)...)
	}
	return found
}

// leaving is a posting that is decided and has not begun. When its planned day is past, nobody knows whether it has.
type leaving struct {
	id      string
	seat    *seat
	planned civil.Date
}

func (c leaving) write(w *writer, p *person) {
	w.posting(p, abroad{id: c.id, seat: c.seat, plannedTo: c.planned.AddMonths(termMonths)}, c.planned)
}

func (c leaving) on(asOf civil.Date) []verdict {
	if asOf < c.planned {
		return nil
	}
	return []verdict{{rule: "ROT-007", obligation: c.id, word: unknown}, {rule: "ROT-008", obligation: c.id, word: unknown}}
}

// manager is time in a managerial position, with at most one reappointment.
type manager struct {
	seat        *seat
	from, to    civil.Date
	reappointed civil.Date
	posting     *abroad // a head of mission's
}

func (c manager) write(w *writer, p *person) {
	if c.reappointed.IsZero() {
		w.holding(p, c.seat, c.from, c.to, "Bổ nhiệm")
	} else {
		w.holding(p, c.seat, c.from, c.reappointed-1, "Bổ nhiệm")
		w.holding(p, c.seat, c.reappointed, c.to, "Bổ nhiệm lại")
		appointed{c.seat.at(c.reappointed), "Bổ nhiệm lại", (c.reappointed - 10).String(), c.reappointed.String()}.write(w, p)
	}
	if c.posting != nil {
		w.posting(p, *c.posting)
	}
}

// on: sixty months from the appointment, or from the reappointment once there is one.
func (c manager) on(asOf civil.Date) (found []verdict) {
	if c.posting != nil {
		found = c.posting.on(asOf)
	}
	if !within(asOf, c.from, c.to) {
		return found
	}
	term := c.from
	if !c.reappointed.IsZero() && c.reappointed <= asOf {
		term = c.reappointed
	}
	due := term.AddMonths(mandateMonths)
	if c.seat.leadership == "Cấp trưởng" {
		due = min(due, c.from.AddMonths(2*mandateMonths))
	}
	return append(found, byDate("ROT-009", c.seat.at(asOf), asOf, due, managerHorizon)...)
}
