package reports

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// mostChanges keeps the first page to what can be discussed in one sitting; the rest is counted. What changed stands on one
// page, which lists fewer where it has no room for more. Where it has none even for leastChanges, the list fills the next.
const (
	mostChanges  = 10
	leastChanges = 3
)

// changes keeps the worst of what changed and counts all of it, so that a first run, in which everything is new, takes no
// more memory than any other.
type changes struct {
	worst  []change            // at most mostChanges, the worst first
	counts map[record.Text]int // of all, by what they are called
	all    int
}

// change is an event with the key by which it is ordered.
type change struct {
	Event
	key []byte
}

// noteChange takes an event on its way to the first page.
func (b *book) noteChange(e Event) {
	part, _ := b.part(e.Ruling.Rule)
	if part != nil {
		e.Ruling.Severity = cmp.Or(e.Ruling.Severity, part.Severity)
	}
	b.changes.all++
	b.changes.counts[b.changeText(&e, part)]++
	b.changes.keep(change{e, b.changeKey(&e)})
}

func (c *changes) keep(one change) {
	at, _ := slices.BinarySearchFunc(c.worst, one, func(x, y change) int { return bytes.Compare(x.key, y.key) })
	if at == mostChanges {
		return
	}
	c.worst = slices.Insert(c.worst[:min(len(c.worst), mostChanges-1)], at, one)
}

// changeKey orders the changes: by their weight, the graver before the less grave.
func (b *book) changeKey(e *Event) []byte {
	r := &e.Ruling
	return b.sorter.small(e.weight()).small(uint8(r.Severity)).small(rank(r.Outcome)).descending(r.DaysLate).
		small(e.Kind.rank()).person(r.SubjectName).id(r.Subject.ID).id(r.Rule).id(r.Obligation).take()
}

// noteEnded takes the findings that this run ended: among the changes, and to the end of their annexes.
func (b *book) noteEnded(lists map[rules.Annex]*listing) error {
	for e, err := range b.Ended {
		if err != nil {
			return fmt.Errorf("reading the findings that ended: %w", err)
		}
		if err := b.complete(&e); err != nil {
			return err
		}
		b.noteChange(e)
		if err := b.addEnded(e, lists); err != nil {
			return err
		}
	}
	return nil
}

// recall completes the changes that are listed; those that ended are complete.
func (b *book) recall() error {
	for i := range b.changes.worst {
		if e := &b.changes.worst[i].Event; !e.Kind.ended() {
			if err := b.complete(e); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *book) complete(e *Event) error {
	if err := b.Recall(e); err != nil {
		return fmt.Errorf("recalling a finding of %s that changed: %w", e.Ruling.Rule, err)
	}
	return nil
}

// writeChanges lists what changed, the worst first.
func (b *book) writeChanges(s *sheet) {
	grid := []int{1, 3, 7, 13}
	title, what, none := sayChanges, sayChange, sayNoChanges
	if b.lifeless() {
		title, what, none = sayWorst, sayStatus, sayNothingListed
	}
	changes := block{intro: s.headed(title), flows: true, least: 1}
	if b.changes.all == 0 {
		changes.after = s.remarked(none)
		s.write(changes)
		return
	}
	changes.head = [][]span{spans(grid, b.heads(sayNo, what, sayWhoAndWhere, sayMessageAndRule)...)}
	for i := range b.changes.worst {
		changes.body = append(changes.body, spans(grid, append([]cell{count(i+1, running)}, b.changeCells(b.changes.worst[i].Event)...)...))
	}
	all := len(changes.body)
	for pages := 1; ; pages++ {
		for n := all; n >= min(leastChanges, all); n-- {
			if fewer := b.firstChanges(s, changes, n); s.pages(fewer) == pages {
				s.write(fewer)
				return
			}
		}
	}
}

// firstChanges lists some of the changes and counts the rest.
func (b *book) firstChanges(s *sheet, changes block, n int) block {
	changes.body = changes.body[:n]
	if rest := b.restInWords(n); !rest.IsZero() {
		changes.after = s.remarked(rest)
	}
	return changes
}

func (b *book) changeCells(e Event) []cell {
	e.Ruling = briefly(e.Ruling)
	r := &e.Ruling
	part, _ := b.part(r.Rule)
	l := &line{&Case{Ruling: *r}, b, part}
	aside := l.methods()
	if !e.Kind.ended() {
		aside = append(aside, e.Detail)
		if l.waived() {
			aside = append(aside, with(sayWaivedUntil, l.decision().DueOn))
		}
	}
	aside = append(aside, with(sayUnder, r.Rule, r.Severity.String(), r.Severity.Text()))
	message := join(" ", withoutStop(e.message()), with(sayInBrackets, join("; ", aside...)))
	if !r.Confirmed {
		message = join(" ", message, sayUnconfirmedRemark)
	}
	change := b.say(lifeText(e.Kind, part), e.Kind.look())
	if e.Kind == "" {
		change = l.statusCell()
	}
	return []cell{change, b.write(l.whoAndWhere(), textCell), b.say(message, textCell)}
}

// message is why there is a finding. What a finding that ended has to say is that of its last sight.
func (e *Event) message() record.Text {
	if e.Kind.ended() && !e.Detail.IsZero() {
		return with(sayNowAndBefore, e.Detail, e.Ruling.Reasons.Message)
	}
	return e.Ruling.Reasons.Message
}

// withoutStop is a sentence to which something in brackets is added.
func withoutStop(t record.Text) record.Text {
	return record.Text{VI: strings.TrimSuffix(t.VI, "."), EN: strings.TrimSuffix(t.EN, ".")}
}

// ended reports whether a finding is no finding any more.
func (l Life) ended() bool { return l == Resolved || l == Gone }

// weight puts what got worse before what got better, and both before what rests on a number that nobody decided.
func (e Event) weight() uint8 {
	switch {
	case !e.Ruling.Confirmed:
		return 2
	case e.Kind.ended():
		return 1
	}
	return 0
}

// restInWords counts the changes that are not listed, by what they are.
func (b *book) restInWords(listed int) record.Text {
	rest := maps.Clone(b.changes.counts)
	for _, e := range b.changes.worst[:listed] {
		part, _ := b.part(e.Ruling.Rule)
		rest[b.changeText(&e.Event, part)]--
	}
	var counted []record.Text
	for _, what := range []record.Text{New.Text(), sayFirstTime, Worsened.Text(), Reopened.Text(), Resolved.Text(), Gone.Text(),
		rules.Overdue.Text(), rules.Unknown.Text(), rules.DueSoon.Text()} {
		if n := rest[what]; n > 0 {
			counted = append(counted, with(plain("%s %s"), what, n))
		}
	}
	if len(counted) == 0 {
		return record.Text{}
	}
	more := sayMoreChanges
	if b.lifeless() {
		more = sayMoreFindings
	}
	return with(more, b.changes.all-listed, join(", ", counted...))
}

// changeText is what an event is counted as: a stage of life, or the verdict in a run that knows of no life.
func (b *book) changeText(e *Event, part *RulePart) record.Text {
	if e.Kind == "" {
		return e.Ruling.Outcome.Text()
	}
	return lifeText(e.Kind, part)
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
