package reports

import (
	"cmp"
	"fmt"
	"slices"

	"probity/internal/record"
	"probity/rules"
)

// annex is a sheet that lists the cases of one subject area.
type annex struct {
	code    rules.Annex
	number  record.Text // "PHỤ LỤC I"
	title   record.Text
	columns []caseColumn
}

// caseColumn is a column of an annex and what it shows of a case.
type caseColumn struct {
	column
	cell func(*line) cell
}

// annexes are all of them, in the order of the workbook. A new subject area is a new line here and a file for its columns, and its
// code and name in package rules.
func annexes() []annex {
	return []annex{positionsAnnex(), postingsAnnex(), inspectionsAnnex(), declarationsAnnex(), committeeAnnex(), proceduresAnnex()}
}

// The parts of an annex, in their order.
const (
	openCases        uint8 = iota + 1
	waivedCases            // the committee decided that nothing has to be done yet
	unconfirmedCases       // decided by a number that the ministry has not set: nobody is accused by our own guess
	exemptCases
	endedCases // what an earlier run found and this one does not
)

// line is a case on its way to the sheet.
type line struct {
	*Case
	*book
	part *RulePart
}

// writeAnnexes writes all annexes. The findings that ended come in one stream for all of them, and so are read first.
func (b *book) writeAnnexes(gaps *listing) error {
	lists := map[rules.Annex]*listing{}
	for _, a := range b.annexes() {
		rows, err := newListing(b.dir)
		if err != nil {
			return err
		}
		defer rows.close()
		lists[a.code] = rows
	}
	if err := b.noteEnded(lists); err != nil {
		return err
	}
	for _, a := range b.annexes() {
		if err := b.writeAnnex(a, lists[a.code], gaps); err != nil {
			return err
		}
	}
	return nil
}

// writeAnnex writes one annex, and puts aside what is missing for the verdicts that could not be given.
func (b *book) writeAnnex(a annex, rows, gaps *listing) error {
	for c, err := range b.Cases(a.code) {
		if err != nil {
			return fmt.Errorf("reading the cases of %s: %w", a.code, err)
		}
		if err := b.addCase(a, rows, gaps, &c); err != nil {
			return err
		}
	}
	return b.writeTable(a.table(b), rows)
}

func (b *book) addCase(a annex, rows, gaps *listing, c *Case) error {
	part, known := b.part(c.Rule)
	if !known || part.Annex != a.code {
		return fmt.Errorf("%s: a case of %s, which is no rule of this sheet", a.code, c.Rule)
	}
	c.Severity = cmp.Or(c.Severity, part.Severity)
	b.count(c)
	if !b.withheld(c) {
		b.follow(&line{c, b, part})
		if err := a.add(rows, &line{c, b, part}); err != nil {
			return err
		}
	}
	return b.addGaps(gaps, &line{c, b, part})
}

// withheld reports whether a case is counted but not told: nobody is accused by our own guess before those whom they answer to.
func (b *book) withheld(c *Case) bool { return b.HandedOn && !c.Confirmed && c.Outcome.Open() }

// addEnded adds a finding that this run ended to its annex, as it was last seen. One of a rule that nobody knows any more is
// on no annex.
func (b *book) addEnded(e Event, lists map[rules.Annex]*listing) error {
	part, known := b.part(e.Ruling.Rule)
	all := b.annexes()
	i := slices.IndexFunc(all, func(a annex) bool { return known && a.code == part.Annex })
	if i < 0 {
		return nil
	}
	c := Case{Ruling: e.Ruling, Life: e.Kind}
	c.Severity, c.DaysLate = cmp.Or(c.Severity, part.Severity), 0
	c.Reasons.Message, c.Reasons.Advice = e.message(), record.Text{}
	a := all[i]
	return a.add(lists[a.code], &line{&c, b, part})
}

// add puts a line aside until all are in order.
func (a annex) add(rows *listing, l *line) error {
	r := row{}
	for _, column := range a.columns {
		r.addTo(l.book, column.cell(l), column.column)
	}
	return rows.add(l.key(), r)
}

// count notes what the first page says of a case.
func (b *book) count(c *Case) {
	t := b.listed[c.Rule]
	t.rows++
	if !c.Confirmed && c.Outcome.Open() {
		t.unconfirmed++
	}
	if (&line{c, b, nil}).waived() {
		t.waived++
	}
	b.listed[c.Rule] = t
	if c.Outcome == rules.Overdue && c.Subject.Kind == rules.PersonSubject {
		b.overdue[c.Subject.ID]++
	}
	switch {
	case b.withheld(c):
	case b.lifeless() && c.Outcome.Open(): // nothing is known to have changed, but the worst shall be read first all the same
		b.noteChange(Event{Ruling: c.Ruling, Seen: b.Number})
	case !b.lifeless() && c.Life != "" && c.Life != Ongoing:
		b.noteChange(Event{Kind: c.Life, Ruling: c.Ruling, Seen: b.Number})
	}
}

func (a annex) table(b *book) table {
	t := table{sheet: a.code.Name(), sections: map[uint8]record.Text{
		openCases: sayOpenCases, waivedCases: sayWaivedCases, unconfirmedCases: sayUnconfirmedCases, exemptCases: sayExemptCases, endedCases: sayEndedCases}}
	if !slices.ContainsFunc(b.Rules, func(p RulePart) bool { return p.Annex == a.code && p.Evaluated }) {
		t.none = sayNothingJudged // that nobody was found would be no news
	}
	t.titles = append(b.briefAlarms(), b.write(b.beside(a.number), annexTitle), b.write(b.beside(a.title), annexTitle),
		b.say(with(sayAnnexTo, b.AsOf, int(b.Number)), annexSubtitle))
	for _, c := range a.columns {
		t.columns = append(t.columns, c.column)
	}
	if b.Decidable {
		t.decided = len(a.columns) - 4
	}
	return t
}

// key orders the cases as a reader wants them: the worst first, the new before the old, then by name.
func (l *line) key() []byte {
	s := l.sorter.small(l.section()).small(uint8(l.Severity)).small(rank(l.Outcome)).descending(l.DaysLate).small(l.Life.rank())
	if l.Subject.Kind == rules.PersonSubject {
		s.person(l.SubjectName)
	} else {
		s.name(l.SubjectName)
	}
	return s.id(l.Subject.ID).id(l.Rule).id(l.Obligation).take()
}

func (l *line) section() uint8 {
	switch {
	case l.Life.ended():
		return endedCases
	case l.Outcome == rules.Exempt:
		return exemptCases
	case !l.Confirmed:
		return unconfirmedCases
	case l.waived():
		return waivedCases
	}
	return openCases
}

// rank puts a breach before what is not known, and this before a warning.
func rank(o rules.Outcome) uint8 {
	return placeIn(o, rules.Overdue, rules.Unknown, rules.DueSoon, rules.Exempt)
}

// rank puts what changed before what goes on.
func (l Life) rank() uint8 {
	return placeIn(l, Worsened, New, Reopened, Ongoing, Resolved, Gone)
}

// placeIn is where something stands in an order; what is not in it stands behind all that is.
func placeIn[T comparable](one T, order ...T) uint8 {
	if i := slices.Index(order, one); i >= 0 {
		return uint8(i)
	}
	return uint8(len(order))
}

// lifeText says where a finding stands in its life.
func lifeText(life Life, part *RulePart) record.Text {
	return life.TextOf(part != nil && part.FirstTime)
}

// statusCell is the verdict as a word with a sign. The colour only repeats it.
func (l *line) statusCell() cell {
	looks := map[rules.Outcome]style{rules.Overdue: statusOverdue, rules.DueSoon: statusDueSoon, rules.Unknown: statusUnknown}
	switch {
	case l.Life.ended():
		return l.say(signed(rules.Exempt, lifeText(l.Life, l.part)), statusExempt)
	case l.dateless():
		return l.say(l.marked(signed(l.Outcome, sayNotMet)), statusOverdue)
	}
	return l.say(l.marked(signed(l.Outcome, l.Outcome.Text())), cmp.Or(looks[l.Outcome], statusExempt))
}

// marked says of a verdict that it is waived: it stays what it is.
func (l *line) marked(verdict record.Text) record.Text {
	if !l.waived() {
		return verdict
	}
	return join("\n", verdict, sayWaivedMark)
}

// dateless reports whether a breach is one where no day passed, so that nothing is overdue.
func (c *Case) dateless() bool { return c.Outcome == rules.Overdue && c.DueOn.IsZero() }

// signed is the word for an outcome with a sign before it, which tells outcomes apart where there is no colour.
func signed(o rules.Outcome, word record.Text) record.Text {
	signs := map[rules.Outcome]string{rules.Overdue: "▲ ", rules.DueSoon: "● ", rules.Unknown: "◆ ", rules.Exempt: "○ "}
	return record.Text{VI: signs[o] + word.VI, EN: signs[o] + word.EN}
}
