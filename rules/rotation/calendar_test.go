package rotation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

// calendar is ROT-008 in the way of somebody with a wall calendar and a pencil: every day of a person's life is marked as
// abroad, at study or at home, and then one looks. It knows the wording of the rule and none of its code.
type calendar struct {
	abroad, study []bool // by day since origin
}

const horizon = 14000 // days on the calendar

func (c calendar) mark(days []bool, from, to civil.Date) {
	for d := from; d <= to && int(d-origin) < horizon; d++ {
		days[d-origin] = true
	}
}

// trip is a row of the person's travels as the generator wrote it.
type trip struct {
	id, kind          string
	start, end, plans civil.Date
}

func readTrips(given string) (trips []trip, left civil.Date) {
	day := func(value string) civil.Date {
		if value == "-" {
			return 0
		}
		return civil.Must(value)
	}
	for line := range strings.Lines(given) {
		f := map[string]string{}
		for _, pair := range strings.Fields(line)[1:] {
			name, value, _ := strings.Cut(pair, "=")
			f[name] = value
		}
		if strings.HasPrefix(line, "person") {
			left = day(f["left_on"])
			continue
		}
		trips = append(trips, trip{f["posting_id"], f["kind"], day(f["took_up_on"]), day(f["left_on"]), day(f["planned_from"])})
	}
	slices.SortFunc(trips, func(a, b trip) int {
		return 2*int(a.start-b.start) + strings.Compare(a.id, b.id)
	})
	return trips, left
}

func TestHomeTimeIsWhatAPencilFindsOnACalendar(t *testing.T) {
	register := parameters.Embedded()
	rapid.Check(t, func(t *rapid.T) {
		given := drawTravels(t, "P", false)
		if got, want := answersOf(t, &rotation.ROT008, register, asOf, given), pencil(given); !slices.Equal(got, want) {
			t.Fatalf("got %q, the calendar says %q\n%s", got, want, given)
		}
	})
}

func pencil(given string) (lines []string) {
	trips, left := readTrips(given)
	if !left.IsZero() && left < asOf {
		return nil
	}
	last := origin + horizon - 1
	c := calendar{make([]bool, horizon), make([]bool, horizon)}
	for _, p := range trips {
		end := last
		if !p.end.IsZero() {
			end = p.end
		}
		if !left.IsZero() {
			end = min(end, left)
		}
		switch {
		case p.start.IsZero() || p.kind == "short":
		case p.kind == "study":
			c.mark(c.study, p.start, end)
		case p.start <= asOf:
			c.mark(c.abroad, p.start, end)
		}
	}
	c.rubOutShortMissions()
	for _, p := range trips {
		on := p.start
		if on.IsZero() {
			on = p.plans
		}
		if p.kind == "short" || p.kind == "study" || !left.IsZero() && on > left {
			continue
		}
		switch begins := c.abroad[on-origin] && (on == origin || !c.abroad[on-origin-1]); {
		case on <= asOf && begins && c.abroadFrom(on, asOf) && !slices.ContainsFunc(trips, func(q trip) bool {
			return (q.kind == "-" || q.kind == "posting") && q.start == on && q.id < p.id
		}):
			lines = append(lines, c.line(p.id, on, "overdue", " severity=N3"))
		case on > asOf && on-asOf <= 180 && !c.abroad[on-origin] && !c.abroad[on-origin-1]:
			lines = append(lines, c.line(p.id, on, "due_soon", " due="+on.String()))
		}
	}
	slices.SortFunc(lines, func(a, b string) int { return strings.Compare(strings.Fields(a)[2], strings.Fields(b)[2]) })
	return lines
}

// rubOutShortMissions leaves the times abroad of 90 days and more, and those that go on past the calendar's end.
func (c calendar) rubOutShortMissions() {
	for d := 0; d < horizon; d++ {
		end := d
		for end < horizon && c.abroad[end] {
			end++
		}
		if end < horizon && end-d < 90 {
			clear(c.abroad[d:end])
		}
		d = max(d, end-1)
	}
}

func (c calendar) abroadFrom(from, to civil.Date) bool {
	return !slices.Contains(c.abroad[from-origin:to-origin+1], false)
}

// line is the verdict about a departure: the days before it are counted back to the last day abroad.
func (c calendar) line(id string, on civil.Date, breach, more string) string {
	var pieces [][2]civil.Date // first day, day after
	home, back := 0, on-1
	for ; back >= origin && !c.abroad[back-origin]; back-- {
		if c.study[back-origin] {
			continue
		}
		home++
		if n := len(pieces) - 1; n >= 0 && pieces[n][0] == back+1 {
			pieces[n][0] = back
			continue
		}
		pieces = append(pieces, [2]civil.Date{back, back + 1})
	}
	enough := home >= 24*30
	switch {
	case len(pieces) != 1:
	case pieces[0] == [2]civil.Date{back + 1, on}:
		enough = back.AddMonths(24) <= on
	default:
		enough = pieces[0][0].AddMonths(24) <= pieces[0][1]
	}
	if enough || back < origin {
		breach, more = "pass", ""
	}
	return fmt.Sprintf("%s person=P obligation=%s%s", breach, id, more)
}
