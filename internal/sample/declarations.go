package sample

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"probity/internal/civil"
)

const (
	initialHorizon  = 5 // days, as the ministry has decided
	annualHorizon   = 60
	postHorizon     = 20
	handoverHorizon = 5
	lateMonths      = 12 // for which one that came late is told
)

// owes is a line of the list of who must declare; dates and years are texts, so that a bad one can be written too.
type owes struct{ sort, year, trigger, reminded string }

func (c owes) write(w *writer, p *person) {
	p.duties++
	w.row("nghia_vu_ke_khai", text(p.id), count(p.duties), orNull(c.sort), orNull(c.year), orNull(c.trigger), orNull(c.reminded))
}

func (owes) on(civil.Date) []verdict { return nil }

// declared is a declaration: its sort, the year that it is for, when it was signed, received, handed over and returned. Unless the story
// says otherwise it is handed over within a week.
type declared struct {
	sort, year                             string
	signed, received, handedOver, returned string
	number                                 string // where the story has one of its own
}

// keptBack is the day of handover of what was not handed over.
const keptBack = "-"

func (c declared) write(w *writer, p *person) {
	w.lastDeclaration++
	switch came, ok := civil.ParseBytes([]byte(c.received)); {
	case c.handedOver == keptBack:
		c.handedOver = ""
	case ok && c.handedOver == "" && c.returned == "":
		c.handedOver = max(came, min(came+7, AsOf())).String()
	}
	w.row("ban_ke_khai", text(p.id), text(cmp.Or(c.number, fmt.Sprintf("KK%06d", w.lastDeclaration))), orNull(c.sort), orNull(c.year), orNull(c.signed), orNull(c.received),
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

// yearlyDeclared is the story of somebody who must declare every year, as far as the list goes back.
type yearlyDeclared struct {
	since civil.Date
	years []declaredYear
}

type declaredYear struct {
	year, reminded int
	received       civil.Date
}

func (c yearlyDeclared) write(w *writer, p *person) {
	for _, y := range c.years {
		owes{sort: "Hằng năm", year: strconv.Itoa(y.year), reminded: strconv.Itoa(y.reminded)}.write(w, p)
		if !y.received.IsZero() {
			declared{sort: "Hằng năm", year: strconv.Itoa(y.year), signed: (y.received - 2).String(), received: y.received.String()}.write(w, p)
		}
	}
}

// on: the last day of the year. Who came in December declares for the first time, and for that year no more.
func (c yearlyDeclared) on(asOf civil.Date) (found []verdict) {
	for _, y := range c.years {
		due, obligation := civil.LastOfYear(y.year), "annual/"+strconv.Itoa(y.year)
		came := !y.received.IsZero() && y.received <= asOf
		switch {
		case y.year > asOf.Year(), came && y.received <= due:
		case within(c.since, due-29, due):
			found = append(found, verdict{rule: "DEC-002", obligation: obligation, word: exempt, due: due})
		case came && asOf > due.AddMonths(lateMonths):
		case came:
			found = append(found, verdict{rule: "DEC-002", obligation: obligation, word: overdue, due: due})
		default:
			found = append(found, byDate("DEC-002", obligation, asOf, due, annualHorizon)...)
		}
	}
	return found
}

// postDeclared is the story of a decision, and of the declaration that was signed before it.
type postDeclared struct {
	about       string
	day, signed civil.Date // of the decision, of the declaration
}

func (c postDeclared) write(w *writer, p *person) {
	if !c.signed.IsZero() {
		declaredForPost(c.signed.String()).write(w, p)
	}
}

// on: ten days before, and no more than a year. Before the decision it can still be made good.
func (c postDeclared) on(asOf civil.Date) []verdict {
	due := c.day - 10
	switch {
	case !c.signed.IsZero() && c.signed <= asOf && c.signed <= due, asOf > c.day.AddMonths(lateMonths), c.day.Sub(asOf) > postHorizon:
		return nil
	case asOf >= c.day:
		return []verdict{{rule: "DEC-004", obligation: c.about, word: overdue, due: due}}
	}
	return []verdict{{rule: "DEC-004", obligation: c.about, word: dueSoon, due: due}}
}

// declarations are what an ordinary life in declarable positions brings with it. The dice are their own, so that nobody's life changes
// by them.
func declarations(life []chapter, d dice) (more []chapter) {
	since := declarableSince(life)
	if since > AsOf() {
		return nil
	}
	if since >= civil.Must("2019-07-01") {
		more = append(more, firstOf(since, d))
	}
	story := yearlyDeclared{since: since}
	for _, c := range life {
		if m, ok := c.(manager); ok && !m.reappointed.IsZero() {
			more = append(more, postOf(m, d))
		}
	}
	for year := max(2024, since.Year()); year <= AsOf().Year(); year++ {
		story.years = append(story.years, yearOf(year, since, d))
	}
	return append(more, story)
}

// firstOf is an ordinary first declaration: one of twenty-five comes late, and of the newest one of sixty not at all.
func firstOf(since civil.Date, d dice) firstDeclared {
	first := firstDeclared{since: since, received: since.AddDays(d.between(1, 9))}
	switch recent := since >= civil.Must("2024-11-01"); {
	case d.once(25):
		first.received = limit(since, 10).AddDays(d.between(1, 45))
	case d.once(60) && recent:
		first.received = 0
	}
	first.received = knownBy(first.received)
	return first
}

// postOf is an ordinary declaration before a reappointment, whose decision is signed ten days before its effect: one of thirty is late.
func postOf(m manager, d dice) postDeclared {
	c := postDeclared{about: "reappointment/" + m.seat.at(m.reappointed) + "/" + m.reappointed.String(), day: m.reappointed - 10}
	c.signed = c.day.AddDays(-d.between(12, 60))
	if d.once(30) {
		c.signed = c.day.AddDays(-d.between(1, 9))
	}
	return c
}

// knownBy is a day that somebody has entered by now.
func knownBy(day civil.Date) civil.Date {
	if day > AsOf() {
		return 0
	}
	return day
}

// yearOf is an ordinary year: its declaration comes in the autumn, one of thirty late, one of eighty not at all; of the present year
// one of twelve has not come yet.
func yearOf(year int, since civil.Date, d dice) declaredYear {
	y, last := declaredYear{year: year}, civil.LastOfYear(year)
	if within(since, last-29, last) {
		return y
	}
	y.received = d.date(max(since+1, last-100), last)
	switch {
	case year == AsOf().Year():
		y.received = max(since+1, AsOf().AddDays(-d.between(1, 50)))
		if d.once(12) {
			y.received = 0
		}
	case d.once(30):
		y.received = last + civil.Date(d.between(2, 60))
	case d.once(80):
		y.received, y.reminded = 0, d.between(0, 3)
	}
	y.received = knownBy(y.received)
	return y
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
