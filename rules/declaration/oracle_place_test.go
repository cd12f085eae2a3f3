package declaration_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/declaration"
	"probity/rules/trial"
)

// career is where somebody was, for a second reading of the paragraphs that ask for it: day by day, and not row by row.
type career struct {
	asOf, hired civil.Date
	own         string // the unit of now; empty: not known
	official    bool
	grade       string
	off         []civil.Date
	held        []stint // in positions
	posted      []stint // at missions
	papers      []paper
	duties      []string
}

// stint is a time at a position or a mission; to zero: still so.
type stint struct {
	at       string
	from, to civil.Date
}

func (s stint) covers(day civil.Date) bool { return s.from <= day && (s.to == 0 || day <= s.to) }

type paper struct {
	id                         string
	received, handed, returned civil.Date
}

// seats are the positions: their units, and whether their holders must declare. Of E no list has a row.
var seats = []struct {
	id, unit, declarable, leadership string
	must                             bool
}{
	{"A", "U", "1", "-", true}, {"B", "V", "0", "deputy", true}, {"C", "V", "0", "-", false}, {"D", "W", "1", "head", true},
}

func drawCareer(t *rapid.T) (*career, string) {
	w := &scribe{trial.Scribe{T: t}}
	c := &career{asOf: civil.Must("2025-12-01").AddDays(rapid.IntRange(0, 400).Draw(t, "as_of")), official: rapid.IntRange(0, 5).Draw(t, "contract") > 0}
	c.hired, c.own, c.grade = w.day(), w.One("U", "V", "W", ""), w.One("01.003", "01.003", "06.031")
	w.Row("person person_id=P full_name=P unit_id=%s hired_on=%s grade_code=%s official=%d", c.own, c.hired, c.grade, map[bool]int{true: 1}[c.official])
	for year := 2023; year <= 2028; year++ {
		c.off = append(c.off, civil.Must(fmt.Sprintf("%d-01-01", year)))
	}
	c.off = append(c.off, w.day(), w.day())
	slices.Sort(c.off)
	for _, day := range slices.Compact(c.off) {
		w.Row("holiday day=%s", day)
	}
	for _, u := range []string{"U", "V", "W"} {
		w.Row("unit unit_id=%s name=%s", u, u)
	}
	for _, s := range seats {
		w.Row("position position_id=%s name=%s unit_id=%s listed=0 declarable=%s leadership=%s", s.id, s.id, s.unit, s.declarable, s.leadership)
	}
	for from := w.day(); len(c.held) < rapid.IntRange(0, 3).Draw(t, "holdings"); from = from.AddDays(rapid.IntRange(1, 300).Draw(t, "next")) {
		s := stint{w.One("A", "B", "C", "D", "E"), from, 0}
		if rapid.Bool().Draw(t, "ended") {
			s.to = from.AddDays(rapid.IntRange(0, 400).Draw(t, "held"))
		}
		if n := len(c.held); n > 0 && c.held[n-1].to != 0 && c.held[n-1].to+1 > c.held[n-1].from && rapid.Bool().Draw(t, "at once") {
			s.from = c.held[n-1].to + 1
			s.to = 0
		}
		if !slices.ContainsFunc(c.held, func(o stint) bool { return o.at == s.at && o.from == s.from }) {
			c.held = append(c.held, s)
			w.Row("assignment person_id=P position_id=%s starts_on=%s ends_on=%s", s.at, s.from, s.to)
		}
	}
	if rapid.IntRange(0, 2).Draw(t, "posted") == 0 {
		s := stint{"W", w.day(), 0}
		if rapid.Bool().Draw(t, "returned") {
			s.to = s.from.AddDays(rapid.IntRange(0, 400).Draw(t, "stay"))
		}
		c.posted = append(c.posted, s)
		w.Row("posting person_id=P posting_id=N unit_id=W took_up_on=%s left_on=%s", s.from, s.to)
	}
	c.drawPapers(w)
	return c, strings.Join(w.Rows, "\n")
}

func (c *career) drawPapers(w *scribe) {
	for i := range rapid.IntRange(0, 3).Draw(w.T, "papers") {
		p := paper{id: fmt.Sprint("K", i), received: w.day()}
		for _, day := range []*civil.Date{&p.handed, &p.returned} {
			if rapid.Bool().Draw(w.T, "done") {
				*day = p.received.AddDays(rapid.IntRange(0, 60).Draw(w.T, "after"))
			}
		}
		c.papers = append(c.papers, p)
		w.Row("declaration person_id=P declaration_id=%s kind=annual year=2025 received_on=%s handed_over_on=%s returned_on=%s", p.id, p.received, p.handed, p.returned)
	}
	for _, kind := range []string{"initial", "personnel"} {
		if rapid.IntRange(0, 2).Draw(w.T, "listed") == 0 {
			c.duties = append(c.duties, kind)
			w.Row("obligation person_id=P kind=%s trigger_on=2026-01-05", kind)
		}
	}
}

func (c *career) workingDay(day civil.Date) civil.Date {
	for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday || slices.Contains(c.off, day) {
		day++
	}
	return day
}

// list is DEC-005 by its paragraph.
func (c *career) list() []string {
	must := func(day civil.Date) bool {
		return slices.ContainsFunc(c.held, func(s stint) bool {
			return s.covers(day) && slices.ContainsFunc(seats, func(seat struct {
				id, unit, declarable, leadership string
				must                             bool
			}) bool {
				return seat.id == s.at && seat.must
			})
		})
	}
	graded := c.grade == "06.031" && c.hired <= c.asOf
	switch {
	case !c.official, !must(c.asOf) && !graded:
		return nil
	case slices.Contains(c.duties, "initial"):
		return []string{"pass person=P obligation=list"}
	}
	since := c.asOf + 1
	for must(since - 1) {
		since--
	}
	due := c.workingDay(since + 10)
	if graded && c.hired < since && c.asOf <= due {
		due = c.workingDay(c.hired + 10)
	}
	if c.asOf > due {
		return []string{fmt.Sprintf("overdue person=P obligation=list due=%s severity=N2", due)}
	}
	return []string{fmt.Sprintf("due_soon person=P obligation=list due=%s", due)}
}

// unitOn is the unit that answers for what was received on a day; empty where nobody knows.
func (c *career) unitOn(day civil.Date) string {
	units, later := map[string]bool{}, false
	for _, s := range c.held {
		for _, seat := range seats {
			if s.covers(day) && seat.id == s.at {
				units[seat.unit] = true
			}
		}
		later = later || s.from > day
	}
	for _, s := range c.posted {
		if s.covers(day) {
			units[s.at] = true
		}
		later = later || s.from > day
	}
	switch {
	case len(units) == 1:
		for unit := range units {
			return unit
		}
	case len(units) > 1 && units[c.own], len(units) == 0 && !later:
		return c.own
	}
	return ""
}

// handovers is DEC-006 by its paragraph.
func (c *career) handovers() (lines []string) {
	for _, p := range c.papers {
		if p.received > c.asOf {
			continue
		}
		due, done := c.workingDay(p.received+20), civil.Date(0)
		for _, day := range []civil.Date{p.handed, p.returned} {
			if day != 0 && day <= c.asOf && (done == 0 || day < done) {
				done = day
			}
		}
		unit := c.unitOn(p.received)
		about := fmt.Sprintf("unit=%s obligation=%s due=%s", unit, p.id, due)
		if unit == "" {
			about = fmt.Sprintf("unit=\"\" obligation=%s due=%s", p.id, due)
		}
		said := "pass"
		switch {
		case done != 0 && done <= due:
		case done != 0 && c.asOf > (p.received+20).AddMonths(12):
			continue
		case done != 0 || c.asOf > due:
			said = "overdue"
		case due-c.asOf <= 5:
			said = "due_soon"
		}
		switch {
		case said != "pass" && unit == "":
			lines = append(lines, "unknown "+about)
		case said == "overdue":
			lines = append(lines, "overdue "+about+" severity=N3")
		default:
			lines = append(lines, said+" "+about)
		}
	}
	return lines
}

// Whoever works from the paragraphs of DEC-005 and DEC-006 alone gets the lists that the rules give.
func TestTheParagraphsOnWhereSomebodyWasGiveTheSameList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, given := drawCareer(t)
		for _, each := range []struct {
			rule *rules.Rule
			says func() []string
		}{{&declaration.DEC005, c.list}, {&declaration.DEC006, c.handovers}} {
			want := each.says()
			world, err := cases.Read(each.rule, rules.Case{AsOf: c.asOf.String(), Given: strings.Join(trial.Readable(each.rule, strings.Split(given, "\n")), "\n")}, register)
			if err != nil {
				t.Fatalf("%v\n%s", err, given)
			}
			answers, _ := world.Judge(each.rule)
			got := cases.Lines(each.rule, answers)
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Fatalf("%s, as of %s, says\n%s\nand its paragraph\n%s\nof\n%s", each.rule.ID, c.asOf, strings.Join(got, "\n"), strings.Join(want, "\n"), given)
			}
		}
	})
}
