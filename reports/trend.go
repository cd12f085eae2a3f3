package reports

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/rules"
)

// mostRuns is how many runs fit beside one another.
const mostRuns = 8

// runs are the runs of the trend with what each rule counted there, the latest at the end.
type runs struct {
	numbers []int64
	asOf    map[int64]civil.Date
	counts  map[int64]map[string]Counts
}

func (b *book) runs() runs {
	r := runs{asOf: map[int64]civil.Date{}, counts: map[int64]map[string]Counts{}}
	for _, p := range b.Trend {
		if r.counts[p.Run] == nil {
			r.numbers, r.asOf[p.Run], r.counts[p.Run] = append(r.numbers, p.Run), p.AsOf, map[string]Counts{}
		}
		r.counts[p.Run][p.Rule] = r.counts[p.Run][p.Rule].plus(p.Counts)
	}
	r.numbers = r.numbers[max(0, len(r.numbers)-mostRuns):]
	return r
}

// writeTrend shows how many were overdue under each rule at each of the last runs, and the totals.
func (b *book) writeTrend(s *sheet) {
	r := b.runs()
	if len(r.numbers) == 0 {
		return
	}
	s.keep(150)
	s.gap(10)
	s.line(span{b.write(b.beside(sayTrend), heading), gridColumns})
	grid := append([]int{2, 6}, slices.Repeat([]int{2}, len(r.numbers))...)
	heads := []cell{b.say(sayRule, columnHead), b.say(sayOverdueUnder, columnHead)}
	for _, n := range r.numbers {
		heads = append(heads, b.on(r.asOf[n], columnHeadDay))
	}
	s.columns(grid, heads...)
	for i := range b.Rules {
		p := &b.Rules[i]
		cells := []cell{b.write(p.ID, centred), b.say(p.Title, textCell)}
		known := false
		for _, n := range r.numbers {
			counts, evaluated := r.counts[n][p.ID]
			known = known || evaluated
			if evaluated {
				cells = append(cells, count(counts.Of(rules.Overdue), amount))
			} else {
				cells = append(cells, b.write("–", centred))
			}
		}
		if known {
			s.columns(grid, cells...)
		}
	}
	for _, o := range []rules.Outcome{rules.Overdue, rules.DueSoon, rules.Unknown} {
		cells := []cell{empty(textTotal), b.say(with(sayTotalOf, o.Text()), textTotal)}
		for _, n := range r.numbers {
			cells = append(cells, count(r.total(n).Of(o), amountTotal))
		}
		s.columns(grid, cells...)
	}
	s.line(span{b.say(sayTrendRemark, remark), gridColumns})
}

func (r runs) total(run int64) (all Counts) {
	for _, c := range r.counts[run] {
		all = all.plus(c)
	}
	return all
}

// mostUnits is how many units are named; the others are added up.
const mostUnits = 10

// writeUnits names the units with the most findings.
func (b *book) writeUnits(s *sheet) {
	ranked := b.unitsByFindings()
	if len(ranked) == 0 {
		return
	}
	named := ranked[:min(len(ranked), mostUnits)]
	s.keep(60 + 22*float64(len(named)+2) + signatureHeight) // or the signatures would stand on a page alone
	s.gap(10)
	s.line(span{b.write(b.beside(sayUnitsTitle), heading), gridColumns})
	grid := []int{1, 11, 3, 3, 3, 3}
	s.columns(grid, b.say(sayNo, columnHead), b.say(sayUnit, columnHead), b.say(rules.Overdue.Text(), columnHead),
		b.say(rules.DueSoon.Text(), columnHead), b.say(rules.Unknown.Text(), columnHead), b.say(sayTotal, columnHead))
	var all, others Counts
	for i, u := range ranked {
		all = all.plus(u.Counts)
		if i >= len(named) {
			others = others.plus(u.Counts)
		}
	}
	for i, u := range named {
		name := plain(u.Name + " (" + u.ID + ")")
		switch {
		case u.ID == "":
			name = sayNoUnit
		case u.Name == "" || u.Name == u.ID:
			name = plain(u.ID)
		}
		b.unitLine(s, grid, count(i+1, running), b.say(name, textCell), u.Counts, amount)
	}
	if n := len(ranked) - len(named); n > 0 {
		b.unitLine(s, grid, empty(running), b.say(with(sayOtherUnits, n), textCell), others, amount)
	}
	b.unitLine(s, grid, empty(textTotal), b.say(sayTotal, textTotal), all, amountTotal)
}

func (b *book) unitLine(s *sheet, grid []int, no, name cell, c Counts, look style) {
	s.columns(grid, no, name, count(c.Of(rules.Overdue), look), count(c.Of(rules.DueSoon), look),
		count(c.Of(rules.Unknown), look), count(findings(c), look))
}

// findings is how many verdicts someone must see.
func findings(c Counts) (n int) {
	for _, o := range rules.Outcomes {
		if o.Open() {
			n += c.Of(o)
		}
	}
	return n
}

// unitsByFindings adds the rules up for each unit that has findings; the most overdue first.
func (b *book) unitsByFindings() []UnitPart {
	at := map[string]int{}
	var all []UnitPart
	for _, p := range b.Rules {
		for _, u := range p.Units {
			if findings(u.Counts) == 0 {
				continue
			}
			i, known := at[u.ID]
			if !known {
				i = len(all)
				at[u.ID] = i
				all = append(all, UnitPart{ID: u.ID, Name: u.Name})
			}
			all[i].Counts = all[i].Counts.plus(u.Counts)
		}
	}
	slices.SortFunc(all, func(x, y UnitPart) int {
		return cmp.Or(cmp.Compare(y.Counts.Of(rules.Overdue), x.Counts.Of(rules.Overdue)),
			cmp.Compare(findings(y.Counts), findings(x.Counts)), cmp.Compare(x.ID, y.ID))
	})
	return all
}
