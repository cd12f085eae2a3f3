package reports

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// MostRuns is how many runs fit beside one another in the trend.
const MostRuns = 8

// runs are the runs of the trend with what each rule counted there, the latest at the end.
type runs struct {
	numbers []int64
	asOf    map[int64]civil.Date
	counts  map[int64]map[string]rules.Counts
}

func (b *book) runs() runs {
	r := runs{asOf: map[int64]civil.Date{}, counts: map[int64]map[string]rules.Counts{}}
	for _, p := range b.Trend {
		if r.counts[p.Run] == nil {
			r.numbers, r.asOf[p.Run], r.counts[p.Run] = append(r.numbers, p.Run), p.AsOf, map[string]rules.Counts{}
		}
		r.counts[p.Run][p.Rule] = r.counts[p.Run][p.Rule].Plus(p.Counts)
	}
	r.numbers = r.numbers[max(0, len(r.numbers)-MostRuns):]
	return r
}

// writeTrend shows how many were overdue under each rule at each of the last runs, and the totals. Numbers of the whole
// ministry say nothing about a part of it, and one run has no trend.
func (b *book) writeTrend(s *sheet) {
	r := b.runs()
	trend := block{intro: s.headed(sayTrend)}
	switch {
	case !b.Restricted.IsZero():
		trend.after = s.remarked(sayWhyPartial)
		s.write(trend)
		return
	case len(r.numbers) < 2:
		trend.after = s.remarked(sayTooFewRuns)
		s.write(trend)
		return
	}
	grid := append([]int{2, 6}, slices.Repeat([]int{2}, len(r.numbers))...)
	heads := b.heads(sayRule, sayOverdueUnder)
	for _, n := range r.numbers {
		heads = append(heads, b.on(r.asOf[n], columnHeadDay))
	}
	trend.head = [][]span{spans(grid, heads...)}
	for i := range b.Rules {
		if cells, known := b.trendCells(r, b.Rules[i].ID); known {
			named := []cell{b.write(b.Rules[i].ID, centred), b.say(b.Rules[i].Title, textCell)}
			trend.body = append(trend.body, spans(grid, append(named, cells...)...))
		}
	}
	for _, o := range []rules.Outcome{rules.Overdue, rules.DueSoon, rules.Unknown} {
		cells := []cell{empty(textTotal), b.say(with(sayTotalOf, o.Text()), textTotal)}
		for _, n := range r.numbers {
			cells = append(cells, count(r.total(n).Of(o), amountTotal))
		}
		trend.body = append(trend.body, spans(grid, cells...))
	}
	if remarks := b.trendRemarks(r); !remarks.IsZero() {
		trend.after = s.remarked(remarks)
	}
	s.write(trend)
}

// trendRemarks say what the numbers do not: that some are of no effect, and what a dash is.
func (b *book) trendRemarks(r runs) (remarks record.Text) {
	switch {
	case b.History:
		remarks = sayLastIsHistory
	case !b.Held.IsZero():
		remarks = sayLastIsHeld
	}
	for i := range b.Rules {
		if _, known := b.trendCells(r, b.Rules[i].ID); known && r.lacks(b.Rules[i].ID) {
			return join(" ", remarks, sayTrendRemark)
		}
	}
	return remarks
}

// trendCells are a rule's numbers at each run; known is false for a rule that was evaluated at none of them.
func (b *book) trendCells(r runs, rule string) (cells []cell, known bool) {
	for _, n := range r.numbers {
		counts, evaluated := r.counts[n][rule]
		if !evaluated {
			cells = append(cells, b.write("–", centred))
			continue
		}
		cells, known = append(cells, count(counts.Of(rules.Overdue), amount)), true
	}
	return cells, known
}

// lacks reports whether a rule was not evaluated at one of the runs.
func (r runs) lacks(rule string) bool {
	return slices.ContainsFunc(r.numbers, func(n int64) bool { _, evaluated := r.counts[n][rule]; return !evaluated })
}

func (r runs) total(run int64) (all rules.Counts) {
	for _, c := range r.counts[run] {
		all = all.Plus(c)
	}
	return all
}
