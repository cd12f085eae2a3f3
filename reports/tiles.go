package reports

import (
	"probity/internal/record"
	"probity/rules"
)

// tile is a number that is read first.
type tile struct {
	label record.Text
	n     int
	look  style
}

// tilesOf are the eight numbers: five that say what changed, three how things stand. What rules found that were asked for
// the first time is not new, and told apart.
func tilesOf(b *book) []tile {
	var fresh, worsened, reopened, resolved, gone int
	var all Counts
	for _, p := range b.Rules {
		all = all.plus(p.Counts)
		worsened, reopened, resolved, gone = worsened+p.Worsened, reopened+p.Reopened, resolved+p.Resolved, gone+p.Gone
		if !p.FirstTime {
			fresh += p.New
		}
	}
	first := tile{New.Text(), fresh, tileNumber}
	if fresh == 0 && b.foundFirst() > 0 {
		first = tile{sayFirstTime, b.foundFirst(), tileNumber}
	}
	stands := func(o rules.Outcome, look style) tile { return tile{signed(o, o.Text()), all.Of(o), look} }
	return []tile{first, {Worsened.Text(), worsened, tileNumber}, {Reopened.Text(), reopened, tileNumber},
		{Resolved.Text(), resolved, tileNumber}, {Gone.Text(), gone, tileNumber},
		stands(rules.Overdue, tileOverdue), stands(rules.DueSoon, tileDueSoon), stands(rules.Unknown, tileUnknown)}
}

// foundFirst counts the findings of rules that were asked for the first time.
func (b *book) foundFirst() (n int) {
	for _, p := range b.Rules {
		if p.FirstTime {
			n += p.New
		}
	}
	return n
}

// writeTiles says in eight numbers what changed and how things stand.
func (b *book) writeTiles(s *sheet) {
	tiles := tilesOf(b)
	const wide, changes = gridColumns / 8, 5
	s.line(span{b.write(b.beside(b.sinceWhen()), tileGroup), wide * changes}, span{b.write(b.beside(sayStanding), tileGroup), wide * (8 - changes)})
	var numbers, labels []span
	for _, t := range tiles {
		number := count(t.n, t.look)
		if b.lifeless() && t.look == tileNumber {
			number = b.write("–", t.look)
		}
		numbers = append(numbers, span{number, wide})
		labels = append(labels, span{b.say(t.label, tileLabel), wide})
	}
	s.lineOf(30, numbers...)
	s.lineOf(18, labels...)
	if first := b.foundFirst(); first > 0 && tiles[0].label == New.Text() {
		s.line(span{b.say(with(sayFirstTimeRules, first), remark), gridColumns})
	}
}

// lifeless reports whether nothing in this run is new or gone: it did not look at everything, or at another day.
func (b *book) lifeless() bool { return b.History || !b.Restricted.IsZero() }

// text names the run and its day.
func (b Base) text() record.Text { return with(sayBase, int(b.Number), b.AsOf) }

// sinceWhen says what the changes are counted from.
func (b *book) sinceWhen() record.Text {
	switch {
	case b.lifeless():
		return sayNotCompared
	case !b.Held.IsZero():
		return sayIfReleased
	case b.Base == Base{}:
		return sayFirstRun
	}
	return with(sayChangesSince, b.Base.text())
}
