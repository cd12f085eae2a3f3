package reports

import (
	"cmp"
	"fmt"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// The parts of the sheet of missing data: what stops a verdict comes first.
const (
	missingFields uint8 = iota + 1
	recordsSetAside
	recordsDoubted
	flawedCells
)

// gap is one row of the sheet: what is wrong, where, and how to mend it.
type gap struct {
	section, rank        uint8 // what has a lower rank stands first in its section
	kind, key, field     string
	value                string
	problem, hint        record.Text
	subject, unit, rules string
}

func gapColumns() []column {
	return []column{{sayNo, 5}, {sayTable, 17}, {sayKey, 30}, {sayField, 15}, {sayValue, 18}, {sayProblem, 34}, {sayHint, 34},
		{saySubject, 20}, {sayUnit, 18}, {sayRule, 9.5}, {sayNote, 9}}
}

// addGaps lists the fields without which a verdict could not be given.
func (b *book) addGaps(rows *listing, c *line) error {
	if c.Outcome != rules.Unknown {
		return nil
	}
	name := ""
	if strings.TrimSpace(c.SubjectName) != "" {
		name = c.who()
	}
	for _, m := range c.Reasons.Missing {
		g := gap{section: missingFields, kind: m.Record, key: m.Key, field: m.Field, problem: m.Why, rules: c.Rule,
			subject: withCode(name, visible(c.Subject.ID)), unit: cmp.Or(c.UnitName, c.UnitID)}
		if column, ok := columnOf(m.Record, m.Field); ok {
			g.hint = fillIn(column)
		}
		if err := b.addGap(rows, g); err != nil {
			return err
		}
	}
	return nil
}

// addDefects lists the records that are wrong in themselves.
func (b *book) addDefects(rows *listing) error {
	for d, err := range b.Defects {
		if err != nil {
			return fmt.Errorf("reading the records that were set aside: %w", err)
		}
		g := gap{section: recordsDoubted, kind: d.Kind, key: d.Key, field: d.Column, value: d.Value, problem: d.Problem.Text(),
			hint: plain(d.Hint), subject: visible(d.Subject)}
		switch {
		case d.SetsAside():
			g.section = recordsSetAside
		case d.Problem != record.AlmostSame: // one mapping that is mended mends many records
			g.rank = 1
		}
		if d.Problem == record.Elsewhere || d.Problem == record.Succeeded {
			b.doubted[d.Subject] = true
		}
		if err := b.addGap(rows, g); err != nil {
			return err
		}
	}
	return nil
}

// addFlaws lists the cells of the annexes that could not show their value as it is.
func (b *book) addFlaws(rows *listing) error {
	for _, p := range b.flaws.places {
		if err := b.addGap(rows, gap{section: flawedCells, key: p.sheet + "!" + p.cell, problem: p.flaw.text()}); err != nil {
			return err
		}
	}
	if b.flaws.more > 0 {
		return b.addGap(rows, gap{section: flawedCells, key: "…", problem: with(sayMoreCells, b.flaws.more)})
	}
	return nil
}

func (b *book) addGap(rows *listing, g gap) error {
	table := g.kind
	if kind, ok := record.Lookup(g.kind); ok {
		table = b.beneath(kind.Title) + "\n(" + g.kind + ")"
	}
	r := row{}
	for i, c := range []cell{empty(running), b.write(table, textCell), b.write(visible(g.key), textCell), b.write(g.field, textCell),
		b.write(visible(g.value), textCell), b.say(g.problem, textCell), b.say(g.hint, textCell), b.write(g.subject, textCell),
		b.write(g.unit, textCell), b.write(g.rules, centred), empty(noteCell)} {
		r.add(b, c, gapColumns()[i].width)
	}
	key := b.sorter.small(g.section).small(g.rank).id(g.kind).id(g.key).id(g.field).id(g.subject).id(g.value).id(g.problem.VI)
	if g.section != missingFields {
		key.descending(-rows.len()) // two records that are wrong in the same way are two rows
	}
	return rows.add(key.take(), r)
}

// visible puts a value between marks where it begins or ends with blanks, by which it differs from what it looks like.
func visible(s string) string {
	if strings.TrimSpace(s) != s {
		return "«" + s + "»"
	}
	return s
}

// writeMissing writes the sheet from which whoever keeps the records works.
func (b *book) writeMissing(rows *listing) error {
	if err := b.addFlaws(rows); err != nil {
		return err
	}
	rows.join = b.joinRules
	_, aside := b.recordsRead()
	t := table{sheet: sayMissingSheet, columns: gapColumns(), sections: map[uint8]record.Text{missingFields: sayMissingFields,
		recordsSetAside: saySetAside, recordsDoubted: sayDoubted, flawedCells: sayFlawedCells}}
	t.sums = map[uint8]record.Text{recordsSetAside: with(sayFaultsOfRecords, rows.sizes()[recordsSetAside], aside)}
	t.titles = append(b.briefAlarms(), b.write(b.beside(sayMissingTitle), annexTitle), b.say(with(sayAnnexTo, b.AsOf, int(b.Number)), annexSubtitle))
	return b.writeTable(t, rows)
}

// joinRules brings the rows together that differ only by the rule: whoever mends a record does it once.
func (b *book) joinRules(r *row, same row) {
	const rule = 9
	if !strings.Contains(r.cells[rule].text, same.cells[rule].text) {
		r.cells[rule].text += "\n" + same.cells[rule].text
		r.height = max(r.height, b.ruler.height(r.cells[rule], gapColumns()[rule].width))
	}
}

// fillIn says what belongs in a column, in the words of whoever keeps the records.
func fillIn(c record.Column) record.Text {
	const null = "NULL = "
	hint := with(sayFillIn, record.Text{
		VI: strings.TrimSuffix(strings.ReplaceAll(c.Meaning.VI, null, sayBlank.VI), "."),
		EN: strings.TrimSuffix(strings.ReplaceAll(c.Meaning.EN, null, sayBlank.EN), "."),
	})
	if c.Example == "" {
		return hint
	}
	example := plain(c.Example)
	if on, ok := civil.ParseBytes([]byte(c.Example)); ok && c.Type == record.DateColumn {
		example = with(plain("%s"), on)
	}
	if c.Type == record.CodeColumn {
		example = with(plain("%s (%s)"), c.Example, c.Word(c.Example))
	}
	return join("; ", hint, with(sayExample, example))
}
