package reports

import (
	"fmt"

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
	var all rules.Counts
	for _, p := range b.Rules {
		all = all.Plus(p.Counts)
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
	s.lineOf(24, numbers...)
	s.lineOf(18, labels...)
	said := b.whatIsCounted()
	if first := b.foundFirst(); first > 0 && tiles[0].label == New.Text() {
		said = append(said, FoundFirst(first))
	}
	s.line(span{b.say(join(" ", said...), remark), gridColumns})
}

// whatIsCounted says what the numbers count, how many of them rest on our own guess, and what they could not be made from.
func (b *book) whatIsCounted() (said []record.Text) {
	var overdue, unconfirmed, waived int
	for i := range b.Rules {
		overdue += b.Rules[i].Counts.Of(rules.Overdue)
		unconfirmed += b.listed[b.Rules[i].ID].unconfirmed
		waived += b.listed[b.Rules[i].ID].waived
	}
	personal := 0
	for _, times := range b.overdue {
		personal += times
	}
	if said = append(said, with(sayWhatIsCounted, overdue, len(b.overdue))); personal < overdue { // units and positions are too
		said[0] = with(sayWhatIsPersonal, overdue, personal, len(b.overdue))
	}
	if waived > 0 {
		said = append(said, ExplanationsAccepted(waived))
	}
	switch {
	case unconfirmed > 0 && b.HandedOn:
		said = append(said, with(sayOfTheseWithheld, unconfirmed))
	case unconfirmed > 0:
		said = append(said, with(sayOfTheseUnconfirmed, unconfirmed))
	}
	switch rows, aside := b.recordsRead(); {
	case aside > 0 && b.partial():
		said = append(said, with(sayReadInPart, rows, aside))
	case aside > 0:
		said = append(said, with(sayReadAndSetAside, rows, aside, percent(aside, rows)))
	}
	return said
}

// percent is a share to a tenth of a percent. What is there is never none.
func percent(n, of int) record.Text {
	tenths := (n*2000 + of) / (2 * of)
	less := record.Text{}
	if tenths == 0 && n > 0 {
		tenths, less = 1, sayLessThan
	}
	return record.Text{VI: fmt.Sprintf("%s%d,%d%%", less.VI, tenths/10, tenths%10), EN: fmt.Sprintf("%s%d.%d%%", less.EN, tenths/10, tenths%10)}
}

// sinceWhen says what the changes are counted from.
func (b *book) sinceWhen() record.Text {
	switch {
	case b.lifeless():
		return sayNotCompared
	case !b.Held.IsZero():
		return sayIfReleased
	case b.Base == Base{} && !b.Extract.IsZero():
		return sayFirstExtract
	case b.Base == Base{}:
		return sayFirstRun
	}
	return with(sayChangesSince, b.Base.text())
}
