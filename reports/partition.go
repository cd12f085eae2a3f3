package reports

import (
	"fmt"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// partitionGrid are the columns of the table of all rules: rule, title, code of the assessment, population, the five counts,
// unconfirmed.
func partitionGrid() []int { return []int{2, 6, 2, 2, 2, 2, 2, 2, 2, 2} }

// writePartition shows for every rule that nobody was lost: the five counts beside the population that they sum to.
func (b *book) writePartition(s *sheet) {
	heads := b.heads(sayRule, sayTitle, sayAssessment, sayPopulation, rules.Pass.Text(), rules.DueSoon.Text(),
		rules.Overdue.Text(), rules.Exempt.Text(), rules.Unknown.Text(), sayUnconfirmed)
	numbers := make([]cell, len(heads))
	for i := range heads {
		numbers[i] = b.write(fmt.Sprintf("(%d)", i+1), columnNumber)
	}
	partition := block{
		intro: append(s.headed(sayPartition), s.across(b.write(b.beside(sayInVerdicts), units))),
		head:  [][]span{spans(partitionGrid(), heads...), spans(partitionGrid(), numbers...)},
	}
	var all rules.Counts
	unconfirmed := 0
	for i := range b.Rules {
		partition.body = append(partition.body, b.partitionLine(&b.Rules[i]))
		all, unconfirmed = all.Plus(b.Rules[i].Counts), unconfirmed+b.listed[b.Rules[i].ID].unconfirmed
	}
	total := []cell{empty(textTotal), b.say(sayTotal, textTotal), empty(textTotal)}
	partition.body = append(partition.body, spans(partitionGrid(), append(total, countCells(all, unconfirmed, amountTotal)...)...))
	partition.after = s.remarked(b.sumInWords(all))
	if all.Of(rules.Overdue) > 0 {
		partition.after = append(partition.after, s.remarked(sayDateless)...)
	}
	s.write(partition)
}

func (b *book) partitionLine(p *RulePart) []span {
	named := []cell{b.write(p.ID, centred), b.say(p.Title, textCell), b.write(p.Assessment, centred)}
	if p.Evaluated {
		return spans(partitionGrid(), append(named, countCells(p.Counts, b.listed[p.ID].unconfirmed, amount)...)...)
	}
	return spans([]int{2, 6, 2, 14}, append(named, b.say(with(sayNotEvaluated, p.Reason), textCell))...)
}

func countCells(c rules.Counts, unconfirmed int, look style) []cell {
	cells := []cell{count(c.Population(), look)}
	for _, o := range rules.Outcomes {
		cells = append(cells, count(c.Of(o), look))
	}
	return append(cells, count(unconfirmed, look))
}

// sumInWords writes the sum out, so that it can be checked with a pencil.
func (b *book) sumInWords(c rules.Counts) record.Text {
	parts := []any{c.Population()}
	for _, o := range rules.Outcomes {
		parts = append(parts, c.Of(o))
	}
	return with(saySum, parts...)
}

// writeRemarks says what the numbers above do not: what a rule was judged without, what is not listed.
func (b *book) writeRemarks(s *sheet) {
	remarks := b.caveats()
	for i := range b.Rules {
		p := &b.Rules[i]
		listed := p.Counts.Population() - p.Counts.Of(rules.Pass)
		if rows := b.listed[p.ID].rows; p.Evaluated && rows != listed {
			remarks = append(remarks, with(sayOfRule, p.ID, with(sayListedLess, listed, rows)))
		}
	}
	for _, c := range b.carried {
		remarks = append(remarks, with(sayCarried, c.name, c.rows, c.sheets))
	}
	if n := b.flaws.count(); n > 0 {
		remarks = append(remarks, with(sayFlaws, n))
	}
	if len(remarks) == 0 {
		return
	}
	noted := block{intro: s.headed(sayRemarks), flows: true}
	for _, r := range remarks {
		noted.body = append(noted.body, s.remarked(join("", plain("– "), r))...)
	}
	s.write(noted)
}

// caveats are what rules were judged without. What holds for several is said once.
func (b *book) caveats() (remarks []record.Text) {
	var said []record.Text
	under := map[record.Text][]string{}
	for i := range b.Rules {
		for _, caveat := range b.Rules[i].Caveats {
			if under[caveat] == nil {
				said = append(said, caveat)
			}
			under[caveat] = append(under[caveat], b.Rules[i].ID)
		}
	}
	for _, caveat := range said {
		remarks = append(remarks, with(sayOfRule, strings.Join(under[caveat], ", "), caveat))
	}
	return remarks
}
