package reports

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// mostFollowed keeps what came of the committee's decisions to what can be asked about in one sitting; the rest is counted.
const mostFollowed = 5

// endsSoon is how many days before its end a waiver is told: a committee that meets once a month hears of it before the finding needs
// somebody again.
const endsSoon = 30

// followUp is what came of what the committee decided: how often it decided, and what it wanted done by a day that is past.
type followUp struct {
	decided int // findings about which something is decided
	over    int // of these, whose day is past, and that are findings still
	ending  int // of these, whose waiver holds and will soon be over
	longest []late
}

// late is a finding whose day is past, with the key by which it is ordered: the longest ago first.
type late struct {
	rules.Ruling
	key []byte
}

// follow notes what is decided about a finding that stands on the annexes.
func (b *book) follow(l *line) {
	d := l.decision()
	if !l.decidable() || d.IsZero() {
		return
	}
	b.followed.decided++
	if l.waived() && d.DueOn <= l.AsOf.AddDays(endsSoon) {
		b.followed.ending++
	}
	if !l.overdueDecision() {
		return
	}
	b.followed.over++
	key := b.sorter.descending(b.AsOf.Sub(d.DueOn)).small(uint8(l.Severity)).person(l.SubjectName).id(l.Subject.ID).id(l.Rule).id(l.Obligation).take()
	at, _ := slices.BinarySearchFunc(b.followed.longest, key, func(x late, key []byte) int { return bytes.Compare(x.key, key) })
	if at < mostFollowed {
		one := late{l.Ruling, key}
		one.Reasons = rules.Reasons{} // which are not told again
		b.followed.longest = slices.Insert(b.followed.longest[:min(len(b.followed.longest), mostFollowed-1)], at, one)
	}
}

// overdueDecision reports whether the day of what is decided about a case that is still a finding is past.
func (l *line) overdueDecision() bool {
	return l.decidable() && l.decision().OverOn(l.AsOf)
}

// writeFollowUp tells what came of the committee's decisions: a committee that decides and does not ask again has decided nothing.
func (b *book) writeFollowUp(s *sheet) {
	f := &b.followed
	if f.decided == 0 {
		return
	}
	told := with(sayDecidedInTime, f.decided)
	if f.over > 0 {
		told = with(sayDecidedAndOver, f.decided, f.over)
	}
	if more := f.over - len(f.longest); more > 0 {
		told = join(" ", told, with(sayMoreOver, more))
	}
	if f.ending > 0 {
		told = join(" ", told, with(sayWaiversEnding, f.ending, endsSoon))
	}
	followed := block{intro: s.headed(sayFollowUp), flows: true, least: 1, after: s.remarked(told)}
	grid := []int{1, 9, 9, 3, 2}
	if f.over > 0 {
		followed.head = [][]span{spans(grid, b.heads(sayNo, sayWhoAndWhere, sayDecision, sayDecisionDue, sayDaysLate)...)}
	}
	for i := range f.longest {
		l := &line{&Case{Ruling: f.longest[i].Ruling}, b, nil}
		d := l.decision()
		what := join(": ", plain(l.Rule), d.Measure.Text())
		if d.Note != "" {
			what = join(" ", what, with(sayInBrackets, d.Note))
		}
		followed.body = append(followed.body, spans(grid, count(i+1, running), b.write(l.whoAndWhere(), textCell), b.say(what, textCell),
			l.on(d.DueOn, day), count(b.AsOf.Sub(d.DueOn), amount)))
	}
	s.write(followed)
}

// DecisionsOver says of how many findings the day is past that the committee had set.
func DecisionsOver(n int) record.Text { return with(sayDecisionsOver, n) }

// whoAndWhere is the subject with its id, and the unit beneath where it is not the unit itself.
func (l *line) whoAndWhere() string {
	itself := l.Subject.Kind == rules.UnitSubject && l.UnitID == l.Subject.ID
	who := strings.TrimSuffix(l.who()+" – "+l.Subject.ID, " – ") // the ministry itself has no id
	if unit := cmp.Or(l.UnitName, l.UnitID); unit != "" && !itself {
		who += "\n" + unit
	}
	return who
}

var (
	sayFollowUp       = record.Text{VI: "Theo dõi quyết định của Ban Chỉ đạo", EN: "What came of the committee's decisions"}
	sayDecidedInTime  = record.Text{VI: "%s dấu hiệu đang có quyết định, chưa quyết định nào quá ngày ấn định.", EN: "%s findings have a decision, and no day that was set is past."}
	sayDecidedAndOver = record.Text{VI: "%s dấu hiệu đang có quyết định, trong đó %s đã quá ngày ấn định mà dấu hiệu vẫn còn.",
		EN: "%s findings have a decision; the day of %s of them is past, and they are findings still."}
	sayDecisionsOver = record.Text{VI: "%s dấu hiệu đã quá ngày Ban Chỉ đạo ấn định mà vẫn còn.", EN: "Findings whose day, as the committee set it, is past: %s."}
	sayWaiversEnding = record.Text{VI: "%s trường hợp đã chấp nhận giải trình sẽ hết thời hạn chấp nhận trong vòng %s ngày.",
		EN: "%s explanations that were accepted cease to hold within %s days."}
	sayMoreOver = record.Text{VI: "Còn %s trường hợp khác: xem cột Hạn của các phụ lục.", EN: "%s more are on the annexes, in the column Due."}
)
