package sample

import (
	"slices"
	"strconv"

	"probity/internal/civil"
)

// crowd gives every number from 0 to People-1 its story. Who does what is spread over the numbers, so that managers and
// the cast of the scenarios stand among all the others.
type crowd struct {
	m      *ministry
	cast   []scene
	stride int
	people int
}

func newCrowd(m *ministry, o Options) *crowd {
	return &crowd{m: m, people: o.People, cast: cast(), stride: coprime(o.People)}
}

// coprime finds a step that visits every number below n once: about n times the golden ratio.
func coprime(n int) int {
	step := max(1, int(int64(n)*618/1000))
	for gcd(step, n) != 1 {
		step++
	}
	return step
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// story is the person with this number and the chapters of their life.
func (c *crowd) story(i int, d dice) (*person, []chapter) {
	slot := int(int64(i) * int64(c.stride) % int64(c.people))
	if slot < len(c.cast) {
		return c.cast[slot].life(c.somebody(i, d))
	}
	slot -= len(c.cast)
	life := &career{m: c.m, dice: d, p: c.somebody(i, d)}
	if slot < len(c.m.managers) {
		life.manages(c.m.managers[slot])
		return life.told()
	}
	switch n := d.n(1000); {
	case n < 360:
		life.servesAbroad(pick(d, c.m.abroad))
	case n < 395:
		life.servesAbroad(pick(d, c.m.consular))
	case n < 430:
		life.holdsListed(pick(d, c.m.listed))
	case n < 455:
		life.hasLeft()
	case n < 467:
		life.isLeaving(pick(d, c.m.abroad))
	default:
		life.worksAtHome()
	}
	return life.told()
}

// somebody is a person with nothing but a name, a birthday and a rank.
func (c *crowd) somebody(i int, d dice) *person {
	p := &person{id: personID(i, c.people), sex: pick(d, []string{man, man, man, woman, woman})}
	p.name = d.name(p.sex)
	return p
}

// career is an ordinary life, told backwards from what someone does now.
type career struct {
	m     *ministry
	dice  dice
	p     *person
	parts []chapter  // the latest first
	began civil.Date // the first day of what has been told
	young bool       // far from retirement, because something may fall due
}

// told finishes the person and puts the chapters in the order of time.
func (c *career) told() (*person, []chapter) {
	p, d := c.p, c.dice
	p.hired = c.began
	oldest := civil.Must("1970-01-01")
	if c.young {
		oldest = civil.Must("1975-01-01")
	}
	p.born = max(oldest.AddDays(d.n(700)), c.began.AddMonths(-12*d.between(22, 32)).AddDays(d.n(300)))
	p.born = min(p.born, c.began.AddMonths(-12*21))
	p.rank, p.grade = d.standing(p.born)
	p.contract = d.once(25)
	slices.Reverse(c.parts)
	return p, c.parts
}

// standing is a diplomatic rank and a grade that fit an age.
func (d dice) standing(born civil.Date) (rank, grade string) {
	switch age := AsOf().Year() - born.Year() + d.between(-3, 3); {
	case age > 50:
		return pick(d, []string{"Đại sứ", "Công sứ", "Tham tán"}), pick(d, []string{"01.001", "01.002", "01.002"})
	case age > 40:
		return pick(d, []string{"Tham tán", "Bí thư thứ nhất"}), pick(d, []string{"01.002", "01.003"})
	case age > 32:
		return pick(d, []string{"Bí thư thứ nhất", "Bí thư thứ hai"}), "01.003"
	}
	return pick(d, []string{"Bí thư thứ ba", "Tùy viên", ""}), pick(d, []string{"01.003", "01.003", "01.004"})
}

// tell adds a chapter before those already told.
func (c *career) tell(part chapter, began civil.Date) {
	c.parts = append(c.parts, part)
	c.began = began
}

// desks adds so many desks at home, one before another, each of two to five years.
func (c *career) desks(many int, how string) {
	for range many {
		from := c.began.AddDays(-c.dice.between(700, 1800))
		c.tell(desk{pick(c.dice, c.m.desks), from, c.began - 1, how}, from)
		how = pick(c.dice, []string{"Điều động", "Phân công"})
	}
}

// worksAtHome: a desk now, others before; every third came back from a posting some years ago.
func (c *career) worksAtHome() {
	d := c.dice
	s := pick(d, c.m.desks)
	c.p.unit = s.unit
	from := d.date(civil.Must("2020-01-01"), AsOf()-60)
	c.tell(desk{s, from, 0, pick(d, []string{"Điều động", "Phân công"})}, from)
	if d.once(3) {
		c.postedBefore(c.began)
	}
	c.desks(d.between(2, 3), "Phân công")
}

// postedBefore adds a posting that ended the day before, within its term or a little after it.
func (c *career) postedBefore(home civil.Date) {
	d := c.dice
	from := home.AddMonths(-termMonths).AddDays(-d.between(-200, 20))
	s := pick(d, c.m.abroad)
	c.tell(abroad{id: c.postingID(from), seat: s, from: from, to: home - 1, plannedTo: from.AddMonths(termMonths)}, from)
}

func (c *career) postingID(from civil.Date) string {
	return "NK" + strconv.Itoa(from.Year()) + "-" + c.p.id[2:]
}

// holdsListed: a listed position at home, taken up some time within its period, sometimes before; desks before it.
func (c *career) holdsListed(s *seat) {
	d := c.dice
	c.young = true
	c.p.unit = s.unit
	now := c.listed(s, d.within(s.months), 0)
	c.tell(now, now.from)
	c.desks(d.between(2, 3), "Phân công")
}

// within is a day on which someone began who must change after so many months: one of twenty is late.
func (d dice) within(months int) civil.Date {
	if d.once(20) {
		return AsOf().AddMonths(-months).AddDays(-d.between(1, 300))
	}
	return d.date(AsOf().AddMonths(-months).AddDays(-1), AsOf()-30)
}

// listed is time in a listed position. The plans name those whose period ends in their year, but forget one of twelve.
func (c *career) listed(s *seat, from, to civil.Date) rotated {
	r := rotated{seat: s, from: from, to: to, how: "Điều động"}
	for _, year := range []int{2025, 2026} {
		published := planPublished(year)
		if !within(published, from, to) || r.due() > civil.LastOfYear(year) || c.dice.once(12) {
			continue
		}
		item := plannedYear{year: year}
		if !to.IsZero() && to < civil.LastOfYear(year) {
			item.executed = to + 1
		}
		r.planned = append(r.planned, item)
	}
	return r
}

// servesAbroad: a posting now, two years or more at home before it, perhaps another posting before that.
func (c *career) servesAbroad(s *seat) {
	d := c.dice
	c.young = true
	c.p.unit = s.unit
	from := d.within(termMonths)
	now := abroad{id: c.postingID(from), seat: s, from: from}
	if !d.once(4) {
		now.plannedTo = from.AddMonths(termMonths)
	}
	if end := from.AddMonths(termMonths); end < AsOf().AddMonths(3) && d.once(2) {
		now.decided, now.extended = end.AddDays(-d.between(20, 90)), end.AddMonths(d.between(2, 6))
	}
	if s.listed {
		place := c.listed(s, from, 0)
		now.listed = &place
	}
	c.tell(now, from)
	c.atHome()
	if d.once(2) {
		c.postedBefore(c.began)
	}
	c.desks(d.between(1, 2), "Phân công")
}

// atHome adds the time between two postings: never less than it must be.
func (c *career) atHome() {
	from := c.began.AddMonths(-24).AddDays(-c.dice.between(5, 900))
	c.tell(desk{pick(c.dice, c.m.desks), from, c.began - 1, "Điều động"}, from)
}

// isLeaving: at home, with a posting to come.
func (c *career) isLeaving(to *seat) {
	d := c.dice
	planned := d.date(AsOf()+10, AsOf()+200)
	c.parts = append(c.parts, leaving{"NK" + strconv.Itoa(planned.Year()) + "-" + c.p.id[2:], to, planned})
	s := pick(d, c.m.desks)
	c.p.unit = s.unit
	from := d.date(civil.Must("2022-01-01"), AsOf()-400)
	c.tell(desk{s, from, 0, "Phân công"}, from)
	c.desks(d.between(1, 2), "Phân công")
}

// hasLeft: desks, and the service ended.
func (c *career) hasLeft() {
	d := c.dice
	c.p.left = d.date(civil.Must("2023-01-01"), AsOf())
	s := pick(d, c.m.desks)
	from := c.p.left.AddDays(-d.between(400, 2000))
	c.tell(desk{s, from, c.p.left, "Phân công"}, from)
	c.desks(d.between(2, 3), "Phân công")
}

// manages: a manager in the first or second term, at home or at the head of a mission.
func (c *career) manages(s *seat) {
	d := c.dice
	c.young = true
	c.p.unit = s.unit
	if s.abroad {
		from := d.within(termMonths)
		now := abroad{id: c.postingID(from), seat: s, from: from, plannedTo: from.AddMonths(termMonths)}
		c.tell(manager{seat: s, from: from, posting: &now}, from)
		c.atHome()
		c.desks(2, "Phân công")
		return
	}
	from := d.within(mandateMonths)
	now := manager{seat: s, from: from}
	if d.once(3) {
		now.reappointed = from
		now.from = from.AddMonths(-mandateMonths).AddDays(d.n(30))
	}
	c.tell(now, now.from)
	c.desks(d.between(2, 3), "Phân công")
}
