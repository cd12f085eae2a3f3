package rules

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
)

// Lineage is who came after whom: positions or units that were renamed, merged, split or dissolved. Without it a decree
// that reorganises a ministry would set every clock to zero.
type Lineage struct {
	after, before  map[string][]Link
	doubtfulAfter  map[string][]Link
	doubtfulBefore map[string][]Link
}

// Link is one step of a lineage: the other id, and the first day on which the successor stands in the predecessor's place.
type Link struct {
	ID    string
	On    civil.Date
	Wrong string // the column for which it cannot be used; empty where it can
}

// link is a row predecessor → successor.
type link struct {
	from, to string
	on       civil.Date
	wrong    string
}

// followPositions makes the lineage of positions; the defects are its circles.
func (r *Reference) followPositions() (circles []record.Defect) {
	links, unusable := positionLinks(r.Rows)
	links, unusable = doubtSpelling(links, unusable, r.positions)
	r.PositionLines, circles = newLineage("position_lineage", links, unusable)
	return circles
}

// followUnits makes the lineage of units; the defects are its circles.
func (r *Reference) followUnits() (circles []record.Defect) {
	links, unusable := unitLinks(r.Rows)
	r.UnitLines, circles = newLineage("unit_lineage", links, unusable)
	return circles
}

// positionLinks returns the links of positions: those that can be used, and what can be read of those that cannot.
func positionLinks(rows *record.Set) (links, unusable []link) {
	for _, l := range rows.PositionLineage.Good {
		links = append(links, link{from: l.PredecessorID, to: l.SuccessorID, on: l.EffectiveOn})
	}
	for _, b := range rows.PositionLineage.Bad {
		unusable = append(unusable, link{b.Row.PredecessorID, b.Row.SuccessorID, b.Row.EffectiveOn, wrongColumn(b.Aside)})
	}
	return links, unusable
}

func unitLinks(rows *record.Set) (links, unusable []link) {
	for _, l := range rows.UnitLineage.Good {
		links = append(links, link{from: l.PredecessorID, to: l.SuccessorID, on: l.EffectiveOn})
	}
	for _, b := range rows.UnitLineage.Bad {
		unusable = append(unusable, link{b.Row.PredecessorID, b.Row.SuccessorID, b.Row.EffectiveOn, wrongColumn(b.Aside)})
	}
	return links, unusable
}

// wrongColumn is the first one for which a row was set aside; where it contradicts another row that is the row itself.
func wrongColumn(a record.Aside) string { return cmp.Or(a.Faults[0].Column, "*") }

// newLineage sorts the links and leaves out those that close a circle within one day: nobody can say which end of such a
// circle stands at that day's end. A circle along which time passes is a name that was given back. What follows itself, whenever it
// does, is only what it was: the row is a defect, and no link.
func newLineage(kind string, links, unusable []link) (Lineage, []record.Defect) {
	l := Lineage{map[string][]Link{}, map[string][]Link{}, map[string][]Link{}, map[string][]Link{}}
	slices.SortFunc(links, func(a, b link) int {
		return cmp.Or(cmp.Compare(a.on, b.on), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	var defects []record.Defect
	for _, k := range links {
		if l.leads(k.to, k.from, k.on) {
			k.wrong = "effective_on"
			unusable = append(unusable, k)
			defects = append(defects, record.Defect{Kind: kind, Key: Key("predecessor_id", k.from, "successor_id", k.to),
				Fault: record.Fault{Column: "effective_on", Value: k.on.String(), Problem: record.LineageCycle}})
			continue
		}
		l.after[k.from] = append(l.after[k.from], Link{ID: k.to, On: k.on})
		l.before[k.to] = append(l.before[k.to], Link{ID: k.from, On: k.on})
	}
	for _, k := range unusable {
		if k.from == k.to && k.from != "" {
			continue
		}
		l.doubtfulAfter[k.from] = append(l.doubtfulAfter[k.from], Link{k.to, k.on, k.wrong})
		l.doubtfulBefore[k.to] = append(l.doubtfulBefore[k.to], Link{k.from, k.on, k.wrong})
	}
	return l, defects
}

// doubtSpelling sets apart the links that may be others: an end that no list has differs from a listed id only by case, blanks
// around it or leading zeros. A link to such an id cannot be used; one from it stands, because records may spell a former
// code in the same way, and may be one from the listed id too. What was replaced by its other spelling, or has been replaced
// itself, is a former code and no slip.
func doubtSpelling(links, unusable []link, list *record.Directory) (sure, doubtful []link) {
	replaced := map[string]bool{}
	var ends []string
	for _, l := range links {
		if l.from != l.to {
			replaced[l.from] = true
			ends = append(ends, l.from, l.to)
		}
	}
	alike := speltLike(ends, list)
	for _, l := range links {
		if l.from == l.to {
			sure = append(sure, l)
			continue
		}
		from, to, wrong := others(alike[l.from], l.to), others(alike[l.to], l.from), "predecessor_id"
		if replaced[l.to] || len(to) == 0 {
			sure, to = append(sure, l), []string{l.to}
		} else {
			from, wrong = append(from, l.from), "successor_id"
		}
		for _, f := range from {
			for _, t := range to {
				unusable = append(unusable, link{f, t, l.on, wrong})
			}
		}
	}
	return sure, unusable
}

// others are some ids without one.
func others(ids []string, without string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return id == without })
}

// leads reports whether links of one day lead from one id to another: with the link that is being added they would make
// a circle without time. Links are added in date order, so that any older path has earlier dates and is no contradiction.
func (l Lineage) leads(from, to string, on civil.Date) bool {
	return slices.Contains(reached(from, l.after, func(link Link) bool { return link.On == on }), to)
}

// Succeeded reports whether something else has taken an id's place at some time.
func (l Lineage) Succeeded(id string) bool { return len(l.after[id]) > 0 }

// reached is an id with all that some links lead to from it, each after what leads to it.
func reached(id string, links map[string][]Link, some func(Link) bool) []string {
	line := []string{id}
	for i := 0; i < len(line); i++ {
		for _, link := range links[line[i]] {
			if some(link) && !slices.Contains(line, link.ID) {
				line = append(line, link.ID)
			}
		}
	}
	return line
}

// Successors returns what came after an id, in date order.
func (l Lineage) Successors(id string) []Link { return l.after[id] }

// Progeny is an id with all that continues it until a day, each after what it continues. The halves of what was split are none of
// each other's.
func (l Lineage) Progeny(id string, until civil.Date) []string {
	return reached(id, l.after, func(link Link) bool { return link.On <= until })
}

// Ancestry is an id with all that it continues by links up to a day, each after what continues it.
func (l Lineage) Ancestry(id string, until civil.Date) []string {
	return reached(id, l.before, func(link Link) bool { return link.On <= until })
}

// Relatives is an id with all that it continues and all that continues it, at whatever time.
func (l Lineage) Relatives(id string) []string {
	return append(l.Ancestry(id, civil.MaxDate), l.Progeny(id, civil.MaxDate)[1:]...)
}

// continues reports whether an id took the place of another one.
func (l Lineage) continues(id, predecessor string) bool {
	return slices.ContainsFunc(l.after[predecessor], func(next Link) bool { return next.ID == id })
}

// Predecessors returns what an id came from, in date order.
func (l Lineage) Predecessors(id string) []Link { return l.before[id] }

// DoubtfulSuccessors returns what can be read of links from an id that cannot be used, because their rows were set aside
// or close a circle. An empty id or no day could not be read.
func (l Lineage) DoubtfulSuccessors(id string) []Link { return l.doubtfulAfter[id] }

// DoubtfulPredecessors is the same for links to an id.
func (l Lineage) DoubtfulPredecessors(id string) []Link { return l.doubtfulBefore[id] }

// Step returns the first link by which something else takes an id's place in a span of days. It is a fork where several
// successors take over together; then next is one of them.
func (l Lineage) Step(id string, from, until civil.Date) (next Link, fork, ok bool) {
	for _, link := range l.after[id] {
		switch {
		case link.On < from || link.On > until:
		case !ok:
			next, ok = link, true
		case link.On == next.On:
			fork = true
		}
	}
	return next, fork, ok
}

// FirstStep is the first day on which a link can take an id from whoever begins with it on a day: that same day, because the
// paper may bear the name that ends with it; unless the id takes another's place on it, so that the new name is meant, as
// where desks are numbered anew.
func (l Lineage) FirstStep(id string, begun civil.Date) civil.Date {
	for _, link := range l.before[id] {
		if link.On == begun {
			return begun + 1
		}
	}
	return begun
}

// Alive follows an id to what stands in its place on a day. It stops where several successors take over together.
func (l Lineage) Alive(id string, on civil.Date) string {
	id, _ = l.Follow(id, 0, on)
	return id
}

// Follow goes with an id through a span of days to what stands in its place at their end. It stops where several successors
// take over together, and says on which day that is.
func (l Lineage) Follow(id string, from, until civil.Date) (alive string, split civil.Date) {
	for {
		next, fork, ok := l.Step(id, from, until)
		switch {
		case !ok:
			return id, 0
		case fork:
			return id, next.On
		}
		id, from = next.ID, next.On
	}
}

// Standing goes with an id through a span of days to what stands in its place at their end: one id, or where it was split the
// parts, each as it is then.
func (l Lineage) Standing(id string, from, until civil.Date) (parts []string) {
	alive, split := l.Follow(id, from, until)
	if split.IsZero() {
		return []string{alive}
	}
	for _, next := range l.after[alive] {
		if next.On == split {
			parts = append(parts, l.Standing(next.ID, split, until)...)
		}
	}
	return parts
}
