package sample

import (
	"cmp"
	"strconv"
	"strings"

	"probity/internal/civil"
)

// Scenes are written in these words. Each is one line of somebody's life or one answer; dates are texts, so that a bad one
// can be written too, and an empty one is none.

// scene is the story of one of the cast: what it shows, who it is about, and the lines and answers.
type scene struct {
	title string
	who   who
	parts []chapter
}

// who is what matters about a person; the rest is a woman born in 1985, far from retirement and long in the service.
type who struct {
	sex, born, left string
	hired           string // where it is another day than the usual
	name            string // where another one than the usual is wanted
	hides           bool   // no birth or sex is recorded
	grade           string // where it is another than the usual, or none
	contract        bool
	unlisted        bool // the list of declarants does not have them
}

// none is a grade that nobody wrote down.
const none = "-"

// noDay is how many a database writes that there is no date.
const noDay = "0000-00-00"

func date(s string) civil.Date {
	if s == "" {
		return 0
	}
	return civil.Must(s)
}

// held is a line of the file: a position, from, to, and the sort of decision.
func held(position, from, to string, how ...string) chapter {
	l := line{position: position, from: from, to: to, how: "Phân công"}
	if len(how) > 0 {
		l.how = how[0]
	}
	return l
}

type line struct {
	position, from, to, how string
	number                  string // of the decision, where it matters
	of                      string // the person's id as this line has it, where it differs
}

func (l line) write(w *writer, p *person) {
	p.order++
	number := l.number
	if number == "" { // only then a number is drawn
		number = w.decisionNo()
	}
	w.row("qua_trinh_cong_tac", text(cmp.Or(l.of, p.id)), count(p.order), text(l.position), orNull(l.from), orNull(l.to), text(number), cell{}, orNull(l.how))
	p.unit = l.position[:lastDash(l.position)]
}

// lastDash is where the unit's code ends in a position's.
func lastDash(position string) int { return strings.LastIndexByte(position, '-') }

func (line) on(civil.Date) []verdict { return nil }

// appointed is a line of the register of appointments: the position, the sort, signed and in effect from.
type appointed struct{ position, kind, signed, from string }

func (c appointed) write(w *writer, p *person) {
	p.appointments++
	w.row("quyet_dinh_bo_nhiem", text(p.id), count(p.appointments), orNull(c.position), text(c.kind), orNull(c.signed), orNull(c.from))
}

func (appointed) on(civil.Date) []verdict { return nil }

// deferred is a line of the register of deferrals.
type deferred struct {
	ground, from, to, paper, reviewed, child string
}

func (c deferred) write(w *writer, p *person) {
	p.deferrals++
	w.row("hoan_chuyen_doi", text(p.id), count(p.deferrals), text(c.ground), text(c.from), orNull(c.to), orNull(c.paper), orNull(c.reviewed), orNull(c.child))
}

func (deferred) on(civil.Date) []verdict { return nil }

// matter is a case against someone.
type matter struct {
	kind, opened, notified, closed, result, measure, measureOn, reason string
}

func (c matter) write(w *writer, p *person) {
	p.matters++
	w.row("vu_viec", text(p.id), count(p.matters), text(c.kind), text(c.opened), orNull(c.notified), orNull(c.closed), orNull(c.result), orNull(c.measure), orNull(c.measureOn), orNull(c.reason))
}

func (matter) on(civil.Date) []verdict { return nil }

// stay is a line of the list of postings, with its extensions: decided, extended to.
type stay struct {
	id, unit, planned, from, end, to string
	kind, early                      string
	extended                         [][2]string
}

func (c stay) write(w *writer, p *person) {
	w.row("nhiem_ky_nuoc_ngoai", text(p.id), text(c.id), text(c.unit), text(cmp.Or(c.kind, "Nhiệm kỳ")), no.cell(), text("Bí thư thứ hai"), text(w.decisionNo()),
		orNull(c.planned), orNull(c.from), orNull(c.end), orNull(c.to), orNull(c.early))
	for i, e := range c.extended {
		w.row("gia_han_nhiem_ky", text(p.id), text(c.id), count(i+1), text(e[0]), text(e[1]), text(w.decisionNo()))
	}
}

func (stay) on(civil.Date) []verdict { return nil }

// answered is what must be said from one day to another.
type answered struct {
	verdict
	first, last civil.Date
}

func (answered) write(*writer, *person) {}

func (a answered) on(asOf civil.Date) []verdict {
	if !within(asOf, a.first, a.last) {
		return nil
	}
	return []verdict{a.verdict}
}

// must says what has to be answered from a day to a day, both included; due is empty where no day passes.
func must(rule, obligation, word, due, first, last string) chapter {
	return answered{verdict{rule: rule, obligation: obligation, word: word, due: date(due)}, date(first), date(last)}
}

// ripening is something that falls due on a day: soon before it, overdue after it, while it goes on.
type ripening struct {
	rule, obligation string
	due              civil.Date
	horizon          int
	first, last      civil.Date
}

func (r ripening) write(*writer, *person) {}

func (r ripening) on(asOf civil.Date) []verdict {
	if !within(asOf, r.first, r.last) {
		return nil
	}
	return byDate(r.rule, r.obligation, asOf, r.due, r.horizon)
}

// rotates says that a position must be left by a day, as far as it is looked at from first to last.
func rotates(position, due, first, last string) chapter {
	return ripening{"ROT-001", position, date(due), rotationHorizon, date(first), date(last)}
}

// returns says that a posting must end by a day.
func returns(posting, due, first, last string) chapter {
	return ripening{"ROT-007", posting, date(due), postingHorizon, date(first), date(last)}
}

// ends says that a manager's term is over on a day.
func ends(position, due, first, last string) chapter {
	return ripening{"ROT-009", position, date(due), managerHorizon, date(first), date(last)}
}

// unplanned says that someone is due in a year and not in its plan, which is looked at once that is published.
func unplanned(position string, year int, first, last string) chapter {
	return ripening{"ROT-002", position + "/" + strconv.Itoa(year), planDay(year), planHorizon,
		max(date(first), planPublished(year)), earlier(date(last), civil.LastOfYear(year))}
}

// plannedAs says what is answered instead, while the year's plan is out and the person not in it.
func plannedAs(word, position string, year int, first, last string) chapter {
	return answered{verdict{rule: "ROT-002", obligation: position + "/" + strconv.Itoa(year), word: word, due: planDay(year)},
		max(date(first), planPublished(year)), earlier(date(last), civil.LastOfYear(year))}
}

// earlier is the earlier of two last days, where none means "until now".
func earlier(a, b civil.Date) civil.Date {
	if a.IsZero() {
		return b
	}
	return min(a, b)
}

// item is a line of a plan. It does not count against the unit on days on which the person is spared from the change.
type item struct {
	year                     int
	unit, position           string
	added, removed, executed string
	spared, sparedTo         string // first and last day; sparedTo empty: until now
}

func (c item) write(w *writer, p *person) {
	p.items++
	w.row("ke_hoach_chi_tiet", text(p.id), count(c.year), count(p.items), orNull(c.position), orNull(c.unit), orNull(c.added), orNull(c.removed), orNull(c.executed))
	w.plans.count(w, c)
}

func (item) on(civil.Date) []verdict { return nil }
