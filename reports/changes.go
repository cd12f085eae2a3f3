package reports

import (
	"bytes"
	"cmp"
	"slices"

	"probity/internal/record"
)

// mostChanges keeps the first page to what can be discussed in one sitting; the rest is counted.
const mostChanges = 10

// writeChanges lists what changed, the worst first.
func (b *book) writeChanges(s *sheet) {
	grid := []int{1, 3, 3, 4, 3, 10}
	changes := block{intro: [][]span{s.across(b.write(b.beside(sayChanges), heading))}, flows: true}
	if len(b.Events) == 0 {
		changes.after = [][]span{s.across(b.say(sayNoChanges, remark))}
		s.write(changes)
		return
	}
	changes.head = [][]span{spans(grid, b.say(sayNo, columnHead), b.say(sayChange, columnHead), b.say(sayRuleAndSeverity, columnHead),
		b.say(sayFullName, columnHead), b.say(sayUnit, columnHead), b.say(sayMessage, columnHead))}
	events := b.worstFirst()
	listed := min(len(events), mostChanges)
	for i := range events[:listed] {
		changes.body = append(changes.body, spans(grid, append([]cell{count(i+1, running)}, b.changeCells(&events[i])...)...))
	}
	if rest := b.restInWords(events[listed:]); !rest.IsZero() {
		changes.after = [][]span{s.across(b.say(rest, remark))}
	}
	s.write(changes)
}

func (b *book) changeCells(e *Event) []cell {
	r := &e.Ruling
	part, _ := b.part(r.Rule)
	l := &line{&Case{Ruling: *r}, b, part}
	message := join(" – ", r.Reasons.Message, e.Detail)
	if e.Kind == Resolved || e.Kind == Gone { // its message is that of the last sight
		message = with(sayNowAndBefore, e.Detail, r.Reasons.Message)
	}
	if !r.Confirmed {
		message = join(" ", message, sayUnconfirmedRemark)
	}
	return []cell{b.say(b.lifeText(e.Kind, part), e.Kind.look()), b.ruleCell(r),
		b.write(withCode(b.beneath(l.who()), r.Subject.ID), textCell), l.unitCell(), b.say(message, textCell)}
}

// weight puts what got worse before what got better, and both before what rests on a number that nobody decided.
func (e Event) weight() uint8 {
	switch {
	case !e.Ruling.Confirmed:
		return 2
	case e.Kind == Resolved || e.Kind == Gone:
		return 1
	}
	return 0
}

// worstFirst orders the changes: by their weight, the graver before the less grave.
func (b *book) worstFirst() []Event {
	type keyed struct {
		Event
		key []byte
	}
	all := make([]keyed, len(b.Events))
	for i, e := range b.Events {
		r := &e.Ruling
		if part, ok := b.part(r.Rule); ok {
			r.Severity = cmp.Or(r.Severity, part.Severity)
		}
		key := b.sorter.small(e.weight()).small(uint8(r.Severity)).small(rank(r.Outcome)).descending(r.DaysLate).
			small(e.Kind.rank()).person(r.SubjectName).id(r.Subject.ID).id(r.Rule).id(r.Obligation).take()
		all[i] = keyed{e, key}
	}
	slices.SortFunc(all, func(x, y keyed) int { return bytes.Compare(x.key, y.key) })
	events := make([]Event, len(all))
	for i, e := range all {
		events[i] = e.Event
	}
	return events
}

// restInWords counts the changes that are not listed, by what they are.
func (b *book) restInWords(rest []Event) record.Text {
	if len(rest) == 0 {
		return record.Text{}
	}
	counts := map[record.Text]int{}
	for _, e := range rest {
		part, _ := b.part(e.Ruling.Rule)
		counts[b.lifeText(e.Kind, part)]++
	}
	var counted []record.Text
	for _, life := range []record.Text{sayNew, sayFirstTime, sayWorsened, sayReopened, sayResolved, sayGone} {
		if n := counts[life]; n > 0 {
			counted = append(counted, with(record.Text{VI: "%s %s", EN: "%s %s"}, life, n))
		}
	}
	return with(sayMoreChanges, len(rest), join(", ", counted...))
}

// look is the colour of a change: for the worse or for the better.
func (l Life) look() style {
	switch l {
	case Resolved, Gone:
		return statusExempt
	case Worsened, Reopened:
		return statusOverdue
	}
	return statusDueSoon
}
