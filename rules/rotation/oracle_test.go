package rotation_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules/cases"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

// The oracle is ROT-001 a second time, written from its paragraph and not from its code: it walks through the calendar day
// by day and remembers who was where. It knows no set-aside rows and no missing values.

type seat struct {
	position    string
	first, last civil.Date // last zero: open
}

type step struct {
	from, to string
	on       civil.Date
}

type oracle struct {
	asOf    civil.Date
	seats   []seat
	steps   []step
	periods map[string][]span
}

type span struct {
	months      int
	first, last civil.Date
}

// places is for each position the days on which the person was in it.
func (o *oracle) places() map[string]map[civil.Date]bool {
	days := map[string]map[civil.Date]bool{}
	for i, s := range o.seats {
		in := s.position
		var inherited []string
		for d := s.first; d <= o.asOf && (s.last == 0 || d <= s.last); d++ {
			if o.appointed(i, inherited, d) {
				break
			}
			for moved := d > s.first || !o.renumbered(s); moved; {
				if in, moved = o.moveOn(i, in, d); moved {
					inherited = append(inherited, in)
				}
			}
			if in == "" {
				break
			}
			if days[in] == nil {
				days[in] = map[civil.Date]bool{}
			}
			days[in][d] = true
		}
	}
	return days
}

// appointed reports whether another seat of the person begins on a day in a position that this one has come to.
func (o *oracle) appointed(i int, inherited []string, d civil.Date) bool {
	others := slices.Delete(slices.Clone(o.seats), i, i+1)
	return slices.ContainsFunc(others, func(s seat) bool { return s.first == d && slices.Contains(inherited, s.position) })
}

// renumbered reports whether the position of a seat takes another's place on the seat's first day.
func (o *oracle) renumbered(s seat) bool {
	return slices.ContainsFunc(o.steps, func(step step) bool { return step.to == s.position && step.on == s.first })
}

// moveOn is where a seat goes on a day: to the only successor, or nowhere.
func (o *oracle) moveOn(i int, in string, d civil.Date) (string, bool) {
	var successors []string
	for _, s := range o.steps {
		if s.from == in && s.on == d {
			successors = append(successors, s.to)
		}
	}
	if len(successors) == 0 {
		return in, false
	}
	own := slices.ContainsFunc(slices.Delete(slices.Clone(o.seats), i, i+1), func(s seat) bool {
		return s.position == successors[0] && (s.last == 0 || s.last >= d) && s.first <= d
	})
	if len(successors) > 1 || own {
		return "", false
	}
	return successors[0], true
}

// counted is the days that count for a position, and false where two times before a change are equally long.
func (o *oracle) counted(days map[string]map[civil.Date]bool, position string) (all []civil.Date, plain bool) {
	plain = true
	mine := o.before(days, position, civil.MaxDate, o.asOf, &plain)
	return slices.Sorted(maps.Keys(mine)), plain
}

// before is the days before one that count for a position, with what it took over by another.
func (o *oracle) before(days map[string]map[civil.Date]bool, position string, end, by civil.Date, plain *bool) map[civil.Date]bool {
	count := map[civil.Date]bool{}
	enter := civil.Date(0)
	walk := func(until civil.Date) {
		for d := range days[position] {
			if d >= enter && d < until {
				count[d] = true
			}
		}
	}
	for _, day := range o.changes(position, by) {
		walk(day)
		best := count
		for _, s := range o.steps {
			if s.to != position || s.on != day {
				continue
			}
			theirs := o.before(days, s.from, day, day, plain)
			switch c := cmp.Or(cmp.Compare(latest(theirs), latest(best)), cmp.Compare(began(best), began(theirs))); {
			case c > 0:
				best, enter = theirs, day
			case c == 0 && len(theirs) > 0:
				*plain = false
			}
		}
		count = maps.Clone(best)
	}
	walk(end)
	return count
}

// changes are the days by one on which a position took over others.
func (o *oracle) changes(position string, by civil.Date) []civil.Date {
	var all []civil.Date
	for _, s := range o.steps {
		if s.to == position && s.on <= by {
			all = append(all, s.on)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func latest(days map[civil.Date]bool) (last civil.Date) {
	for d := range days {
		last = max(last, d)
	}
	return last
}

// began is the first day of the last unbroken time.
func began(days map[civil.Date]bool) civil.Date {
	d := latest(days)
	for days[d-1] {
		d--
	}
	return d
}

// due walks back over the days that count until a break of 24 months, and forward until enough time has been served.
func (o *oracle) due(position string, days []civil.Date) civil.Date {
	pieces := [][2]civil.Date{}
	for _, d := range days {
		if n := len(pieces); n > 0 && pieces[n-1][1]+1 == d {
			pieces[n-1][1] = d
			continue
		}
		pieces = append(pieces, [2]civil.Date{d, d})
	}
	start := len(pieces) - 1
	for start > 0 && (pieces[start-1][1]+1).AddMonths(24) > pieces[start][0] {
		start--
	}
	pieces = pieces[start:]
	earlier := 0
	for _, p := range pieces[:len(pieces)-1] {
		earlier += int(p[1]-p[0]) + 1
	}
	now := pieces[len(pieces)-1][0]
	for _, s := range o.spans(position) {
		d := now.AddMonths(s.months)
		if len(pieces) > 1 {
			d = now + civil.Date(max(0, 30*s.months-earlier))
		}
		d = max(d, s.first)
		if s.last == 0 || d <= s.last {
			return d
		}
	}
	return 0
}

// spans are the periods of a position with 36 months wherever it has none.
func (o *oracle) spans(position string) []span {
	var all []span
	next := civil.Date(0)
	for _, p := range o.periods[position] {
		all = append(all, span{36, next, p.first - 1}, p)
		next = p.last + 1
	}
	return append(all, span{36, next, 0})
}

func (o *oracle) verdicts() (lines []string, plain bool) {
	days := o.places()
	for position := range days {
		if !days[position][o.asOf] {
			continue
		}
		all, plain := o.counted(days, position)
		if !plain {
			return nil, false
		}
		due := o.due(position, all)
		line := fmt.Sprintf("person=P obligation=%s due=%s", position, due)
		switch {
		case o.asOf > due.AddMonths(12):
			line = "overdue " + line + " severity=N1"
		case o.asOf > due:
			line = "overdue " + line + " severity=N2"
		case due-o.asOf <= 180:
			line = "due_soon " + line
		default:
			line = "pass " + line
		}
		lines = append(lines, line)
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(strings.Fields(a)[2], strings.Fields(b)[2]) })
	return lines, true
}

// draw makes a world for the oracle and writes it down for the rule.
func (o *oracle) draw(t *rapid.T) string {
	given := "param rot.late_severe_months=12 basis=1234/QĐ-BNG\nperson person_id=P full_name=P born_on=1990-01-01 sex=male\n"
	for _, p := range positions {
		given += fmt.Sprintf("position position_id=%s name=%s unit_id=U listed=1 managerial=0\n", p, p)
		if rapid.Bool().Draw(t, "period") {
			first := drawDay(t, "from")
			s := span{rapid.SampledFrom([]int{6, 24, 36, 60}).Draw(t, "months"), first, first.AddDays(rapid.IntRange(0, 2000).Draw(t, "days"))}
			o.periods[p] = []span{s}
			given += fmt.Sprintf("rotation_period position_id=%s months=%d starts_on=%s ends_on=%s\n", p, s.months, s.first, s.last)
		}
	}
	for range rapid.IntRange(0, 4).Draw(t, "steps") {
		from := rapid.IntRange(0, len(positions)-2).Draw(t, "predecessor")
		to := rapid.IntRange(from+1, len(positions)-1).Draw(t, "successor")
		s := step{positions[from], positions[to], drawDay(t, "on")}
		if !slices.Contains(o.steps, s) {
			o.steps = append(o.steps, s)
			given += fmt.Sprintf("position_lineage predecessor_id=%s successor_id=%s effective_on=%s\n", s.from, s.to, s.on)
		}
	}
	for range rapid.IntRange(1, 4).Draw(t, "seats") {
		s := seat{position: rapid.SampledFrom(positions).Draw(t, "position"), first: drawDay(t, "first")}
		if rapid.Bool().Draw(t, "ended") {
			s.last = s.first.AddDays(rapid.IntRange(0, 1500).Draw(t, "days"))
		}
		if slices.ContainsFunc(o.seats, func(other seat) bool { return other.position == s.position && other.first == s.first }) {
			continue
		}
		o.seats = append(o.seats, s)
		given += fmt.Sprintf("assignment person_id=P position_id=%s starts_on=%s ends_on=%s\n", s.position, s.first, s.last)
	}
	return given
}

func TestOverdueChangeIsWhatTheCalendarSaysDayByDay(t *testing.T) {
	register := parameters.Embedded()
	rapid.Check(t, func(t *rapid.T) {
		o := &oracle{asOf: asOf, periods: map[string][]span{}}
		given := o.draw(t)
		want, plain := o.verdicts()
		if !plain {
			return
		}
		if got := cases.Lines(&rotation.ROT001, judge(t, &rotation.ROT001, register, asOf, given)); !slices.Equal(got, want) {
			t.Fatalf("the rule says\n%q\nthe calendar says\n%q\n%s", got, want, given)
		}
	})
}
