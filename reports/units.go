package reports

import (
	"cmp"
	"slices"

	"probity/internal/record"
	"probity/rules"
)

// mostUnits is how many units are named; the others are added up.
const mostUnits = 10

// writeUnits names the units with the most findings.
func (b *book) writeUnits(s *sheet) {
	ranked := b.unitsByFindings()
	if len(ranked) == 0 {
		return
	}
	// The signatures go with it, or they would stand on a page alone.
	table := block{intro: s.headed(sayUnitsTitle), with: b.signatureHeight(s)}
	table.head = [][]span{spans(unitGrid(), b.heads(sayNo, sayUnit, rules.Overdue.Text(), rules.DueSoon.Text(), rules.Unknown.Text(), sayTotal)...)}
	var all, others rules.Counts
	for i, u := range ranked {
		all = all.Plus(u.Counts)
		if i >= mostUnits {
			others = others.Plus(u.Counts)
			continue
		}
		table.body = append(table.body, unitLine(count(i+1, running), b.say(u.title(), textCell), u.Counts, amount))
	}
	if n := len(ranked) - mostUnits; n > 0 {
		table.body = append(table.body, unitLine(empty(running), b.say(with(sayOtherUnits, n), textCell), others, amount))
	}
	table.body = append(table.body, unitLine(empty(textTotal), b.say(sayTotal, textTotal), all, amountTotal))
	s.write(table)
}

func (u UnitPart) title() record.Text {
	switch {
	case u.ID == "":
		return sayNoUnit
	case u.Name == "" || u.Name == u.ID:
		return plain(u.ID)
	}
	return plain(u.Name + " (" + u.ID + ")")
}

func unitGrid() []int { return []int{1, 11, 3, 3, 3, 3} }

func unitLine(no, name cell, c rules.Counts, look style) []span {
	return spans(unitGrid(), no, name, count(c.Of(rules.Overdue), look), count(c.Of(rules.DueSoon), look),
		count(c.Of(rules.Unknown), look), count(c.Flagged(), look))
}

// unitsByFindings adds the rules up for each unit that has findings; the most overdue first.
func (b *book) unitsByFindings() []UnitPart {
	at := map[string]int{}
	var all []UnitPart
	for _, p := range b.Rules {
		for _, u := range p.Units {
			if u.Counts.Flagged() == 0 {
				continue
			}
			i, known := at[u.ID]
			if !known {
				i = len(all)
				at[u.ID] = i
				all = append(all, UnitPart{ID: u.ID, Name: u.Name})
			}
			all[i].Counts = all[i].Counts.Plus(u.Counts)
		}
	}
	slices.SortFunc(all, func(x, y UnitPart) int {
		return cmp.Or(cmp.Compare(y.Counts.Of(rules.Overdue), x.Counts.Of(rules.Overdue)),
			cmp.Compare(y.Counts.Flagged(), x.Counts.Flagged()), cmp.Compare(x.ID, y.ID))
	})
	return all
}
