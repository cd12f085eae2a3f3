package sample

import (
	"fmt"
	"time"

	"probity/internal/civil"
)

const (
	initialHorizon = 5  // days, as the ministry has decided
	lateMonths     = 12 // for which one that came late is told
)

// owes is a line of the list of who must declare; dates and years are texts, so that a bad one can be written too.
type owes struct{ sort, year, trigger, reminded string }

func (c owes) write(w *writer, p *person) {
	p.duties++
	w.row("nghia_vu_ke_khai", text(p.id), count(p.duties), orNull(c.sort), orNull(c.year), orNull(c.trigger), orNull(c.reminded))
}

func (owes) on(civil.Date) []verdict { return nil }

// declared is a declaration: its sort, the year that it is for, when it was signed, received, handed over and returned.
type declared struct {
	sort, year                             string
	signed, received, handedOver, returned string
}

func (c declared) write(w *writer, p *person) {
	w.lastDeclaration++
	w.row("ban_ke_khai", text(p.id), text(fmt.Sprintf("KK%06d", w.lastDeclaration)), orNull(c.sort), orNull(c.year), orNull(c.signed), orNull(c.received),
		orNull(c.handedOver), orNull(c.returned))
}

func (declared) on(civil.Date) []verdict { return nil }

// limit is the end of so many days: on a day off it ends with the next working day.
func limit(from civil.Date, days int) civil.Date {
	end := from.AddDays(days)
	for dayOff(end) {
		end++
	}
	return end
}

func dayOff(d civil.Date) bool {
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return true
	}
	for _, h := range holidays() {
		if within(d, civil.Must(h.from), civil.Must(h.to)) {
			return true
		}
	}
	return false
}

// firstDeclared is the story of somebody who came into a declarable position on a day, and of the declaration that followed.
type firstDeclared struct{ since, received civil.Date }

func (c firstDeclared) write(w *writer, p *person) {
	owes{sort: "Lần đầu", trigger: c.since.String()}.write(w, p)
	if !c.received.IsZero() {
		declared{sort: "Lần đầu", signed: (c.received - 1).String(), received: c.received.String()}.write(w, p)
	}
}

// on: ten days. Who was late is told for a year.
func (c firstDeclared) on(asOf civil.Date) []verdict {
	due := limit(c.since, 10)
	came := !c.received.IsZero() && c.received <= asOf
	switch {
	case asOf < c.since, came && (c.received <= due || asOf > due.AddMonths(lateMonths)):
		return nil
	case came:
		return []verdict{{rule: "DEC-001", obligation: "initial/" + c.since.String(), word: overdue, due: due}}
	}
	return byDate("DEC-001", "initial/"+c.since.String(), asOf, due, initialHorizon)
}

// declarations are what an ordinary life in declarable positions brings with it. The dice are their own, so that nobody's life changes
// by them.
func declarations(life []chapter, d dice) (more []chapter) {
	since := declarableSince(life)
	if since < civil.Must("2019-07-01") || since > AsOf() {
		return nil
	}
	first := firstDeclared{since: since, received: since.AddDays(d.between(1, 9))}
	switch recent := since >= civil.Must("2024-11-01"); {
	case d.once(25):
		first.received = limit(since, 10).AddDays(d.between(1, 45))
	case d.once(60) && recent:
		first.received = 0
	}
	if first.received > AsOf() {
		first.received = 0 // nobody has entered it yet
	}
	return append(more, first)
}

// declarableSince is the day on which somebody first came into a position whose holders must declare; a day to come for whoever never did.
func declarableSince(life []chapter) civil.Date {
	since := civil.MaxDate
	for _, c := range life {
		switch c := c.(type) {
		case manager:
			since = min(since, c.from)
		case rotated:
			since = min(since, c.from)
		case abroad:
			if c.listed != nil {
				since = min(since, c.from)
			}
		}
	}
	return since
}
