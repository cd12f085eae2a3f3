package sample

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"probity/internal/civil"
)

// writer writes stories: the rows of the tables, and what planted must say of them.
type writer struct {
	*pen
	m     *ministry
	plans plans
	dice  dice // of the person being written
	dates []civil.Date
	said  map[string]bool // answers about units that were planted already

	concluded []conclusion // of the full checks that were written
}

// write makes the whole ministry.
func write(ctx context.Context, into store, o Options) error {
	p, err := newPen(ctx, into)
	if err != nil {
		return err
	}
	w := &writer{pen: p, m: newMinistry(o.People), plans: plans{}, dates: AsOfDates(), said: map[string]bool{}}
	w.m.write(p)
	w.writeOdd()
	w.inspect(o.Seed)
	w.checkThemselves(o.Seed)
	w.recommend(o.Seed)
	w.planChecks()
	w.convene()
	w.proceed(o.Seed)
	w.plans.publish(w)
	crowd := newCrowd(w.m, o)
	for i := range o.People {
		if err := ctx.Err(); err != nil {
			return err
		}
		w.dice = newDice(o.Seed, uint64(i)+1)
		who, life := crowd.story(i, w.dice)
		w.story(who, append(life, declarations(life, newDice(o.Seed, 1<<61+uint64(i)+1))...))
	}
	w.plans.answer(w)
	return p.finish()
}

// story writes a person, the chapters of their life and what must be said of them on each date.
func (w *writer) story(p *person, life []chapter) {
	for _, c := range life {
		c.write(w, p)
	}
	w.enlist(p)
	born := on(p.born)
	if p.typed != "" {
		born = text(p.typed)
	}
	w.row("can_bo", text(p.id), text(p.name), orNull(p.unit), born, orNull(p.sex), orNull(p.rank), orNull(p.grade),
		yesIf(!p.contract).cell(), on(p.hired), on(p.left))
	for _, asOf := range w.dates {
		for _, c := range life {
			for _, v := range c.on(asOf) {
				w.say(asOf, p, v)
			}
		}
	}
}

// enlist puts whoever a scene has put on no list of declarants on it: they declared for the first time when they came into the service.
func (w *writer) enlist(p *person) {
	if p.enlisted && p.duties == 0 {
		firstDeclared{p.hired, p.hired + 1}.write(w, p)
	}
}

// say plants an answer that follows from a story: about its person, as a rule. One about a unit may follow from several.
func (w *writer) say(asOf civil.Date, p *person, v verdict) {
	switch {
	case v.unit != "":
		key := asOf.String() + v.rule + v.unit + v.obligation
		if !w.said[key] {
			w.said[key] = true
			w.plant(asOf, "unit", strings.TrimSuffix(v.unit, wholeMinistry), v)
		}
	case v.person != "":
		w.plant(asOf, "person", v.person, v)
	case v.spell != nil:
		w.plant(asOf, "person", v.spell(p.id), v)
	default:
		w.plant(asOf, "person", p.id, v)
	}
}

// plant writes one answer.
func (w *writer) plant(asOf civil.Date, kind, id string, v verdict) {
	w.row("planted", on(asOf), text(v.rule), text(kind), text(id), text(v.obligation), text(v.word), on(v.due))
}

// decisionNo is a decision's number as the ministry writes it.
func (w *writer) decisionNo() string { return strconv.Itoa(w.dice.between(100, 3999)) + "/QĐ-BNG" }

// holding writes time in a position. Of two people whose unit was reorganised, one got a new decision on that day and
// the other's file simply goes on under the old code; both have held the position without a break.
func (w *writer) holding(p *person, s *seat, from, to civil.Date, how string) {
	day := reorganised()
	through := s.was != "" && from < day && (to.IsZero() || to >= day)
	if through && w.dice.n(3) > 0 {
		w.assignment(p, s.was, from, day-1, how)
		w.assignment(p, s.id, day, to, "Đổi tên")
		return
	}
	w.assignment(p, s.at(from), from, to, how)
}

// assignment writes one line of someone's file.
func (w *writer) assignment(p *person, position string, from, to civil.Date, how string) {
	p.order++
	w.row("qua_trinh_cong_tac", text(p.id), count(p.order), text(position), on(from), on(to),
		text(w.decisionNo()), on(from.AddDays(-w.dice.between(0, 20))), orNull(how))
}

// posting writes one posting, and its extension if it has one.
func (w *writer) posting(p *person, c abroad, planned ...civil.Date) {
	from := c.from.AddDays(-w.dice.n(15))
	if len(planned) > 0 {
		from = planned[0]
	}
	w.row("nhiem_ky_nuoc_ngoai", text(p.id), text(c.id), text(c.seat.unit), text("Nhiệm kỳ"), yesIf(c.seat.leadership == "Cấp trưởng").cell(),
		text(c.seat.title), text(w.decisionNo()), on(from), on(c.from), on(c.plannedTo), on(c.to), cell{})
	if !c.extended.IsZero() {
		w.row("gia_han_nhiem_ky", text(p.id), text(c.id), count(1), on(c.decided), on(c.extended), text(w.decisionNo()))
	}
}

// personID numbers people in the order in which they are written.
func personID(i, people int) string {
	return fmt.Sprintf("CB%0*d", max(5, len(strconv.Itoa(people))), i+1)
}
