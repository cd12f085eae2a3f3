package sample

import (
	"fmt"
	"strings"

	"probity/internal/civil"
)

// The ministry's decision on recommendations of which the conclusion sets no day, and on the reminder; in days.
const (
	recommendationTerm    = 180
	recommendationHorizon = 30
)

// conclusion is a check of a whole unit whose conclusion was signed.
type conclusion struct {
	number, units string
	signed        civil.Date
}

// recommendation is a line of the register of recommendations; dates are texts, so that a bad one can be written too.
type recommendation struct {
	number, check, unit, priority, due, extended, decided, done, verified string
	money                                                                 bool
}

func (r recommendation) write(w *writer) {
	w.row("kien_nghi", text(r.number), text(r.check), text(r.unit), orNull(r.priority), orNull(r.due), orNull(r.extended), orNull(r.decided),
		orNull(r.done), orNull(r.verified), yesIf(r.money).cell())
}

// owed is the story of a recommendation: made on a day, due by another, and on a third certainly done, if it ever was.
type owed struct {
	number, unit      string
	made, due, closed civil.Date
	doubt             bool // nobody can say whether it is overdue
	dayless           bool // nor by when it was due
}

func (c owed) on(asOf civil.Date) []verdict {
	if asOf < c.made || !c.closed.IsZero() && c.closed <= asOf {
		return nil
	}
	found := byDate("INS-007", c.number, asOf, c.due, recommendationHorizon)
	if len(found) > 0 && c.doubt {
		found[0].word = unknown
		if c.dayless {
			found[0].due = 0
		}
	}
	return found
}

// recommendedScene is a recommendation of a check that looked at one theme; what is not said of its due day is by the lines.
type recommendedScene struct {
	title, signed  string
	line           recommendation
	due, closed    string // by when it is due, and since when it is done, by the story
	doubt, dayless bool
}

// recommendedScenes are all of them. Nothing else is said of these checks: a theme is not the whole.
func recommendedScenes() []recommendedScene {
	const signed, due = "2025-09-12", "2026-03-31"
	return []recommendedScene{
		{title: "under way since the summer, and not done: that is open", signed: signed, line: recommendation{unit: "DSQ-WLG", due: due}, due: due},
		{title: "the unit reported it done, and nobody has verified it", signed: signed, line: recommendation{unit: "DSQ-BWN", due: due, done: "2026-03-20"}, due: due},
		{title: "money is to be recovered, and a part still is: grave", signed: signed, line: recommendation{unit: "DSQ-KWI", due: due, money: true}, due: due},
		{title: "done and verified, two months late", signed: signed, line: recommendation{unit: "DSQ-MPM", due: due, done: "2026-05-20", verified: "2026-06-01"}, due: due, closed: "2026-06-01"},
		{title: "extended in time to the end of the year", signed: signed, line: recommendation{unit: "DSQ-BGW", due: due, extended: "2026-12-31", decided: "2026-03-31"}, due: "2026-12-31"},
		{title: "extended when it was overdue: that does not count", signed: signed, line: recommendation{unit: "DSQ-DOH", due: due, extended: "2026-12-31", decided: "2026-04-01"}, due: due},
		{title: "of high priority without a day of its own: 90 days from the signing", signed: "2026-08-03", line: recommendation{unit: "DSQ-ISB", priority: "Cao"}, due: "2026-11-01"},
		{title: "given to a department that was merged: the matter of the new one", signed: "2024-11-15", line: recommendation{unit: "CCY", due: "2025-06-30"}, due: "2025-06-30"},
		{title: "given to the inspectorate, which was dissolved: of whoever took over its tasks", signed: "2025-02-14", line: recommendation{unit: "TTB", due: "2025-08-31"}, due: "2025-08-31"},
		{title: "done before it was recommended: somebody made a mistake", signed: signed, line: recommendation{unit: "DSQ-FNJ", due: due, done: "2025-09-11", verified: "2026-02-02"}, due: due, doubt: true},
		{title: "a new day, and nobody wrote down when it was decided", signed: signed, line: recommendation{unit: "TLS-PER", due: due, extended: "2027-06-30"}, due: due, doubt: true, dayless: true},
		{title: "due on 0000-00-00", signed: signed, line: recommendation{unit: "TLS-BOM", due: noDay}, due: signed, doubt: true, dayless: true},
		{title: "the unit is named in small letters", signed: signed, line: recommendation{unit: "tls-van", due: due}, due: due, doubt: true},
	}
}

// recommend writes what the checks of whole units recommended since 2023, and the scenes, and plants what must be said.
func (w *writer) recommend(seed int64) {
	var stories []owed
	for i, c := range w.concluded {
		if c.signed >= civil.Must("2023-01-01") && !strings.Contains(c.units, " ") {
			w.dice = newDice(seed, 1<<60+uint64(i)+1)
			stories = append(stories, w.ordinary(c))
		}
	}
	for _, s := range recommendedScenes() {
		stories = append(stories, s.write(w))
	}
	for _, asOf := range w.dates {
		for _, story := range stories {
			for _, v := range story.on(asOf) {
				w.plant(asOf, "unit", story.unit, v)
			}
		}
	}
}

// ordinary is a recommendation of a check of a whole unit: most are done and verified in time, one of fifteen is not.
func (w *writer) ordinary(c conclusion) owed {
	story := owed{number: "KN-" + c.number, unit: c.units, made: c.signed, due: c.signed.AddDays(recommendationTerm)}
	line := recommendation{number: story.number, check: c.number, unit: c.units, priority: "Khác"}
	if w.dice.once(2) {
		line.due = story.due.String()
	}
	if !w.dice.once(15) {
		done := c.signed.AddDays(w.dice.between(30, 120))
		verified := done.AddDays(w.dice.between(3, 25))
		if line.done, line.verified = entered(done), entered(verified); line.verified != "" {
			story.closed = verified
		}
	}
	line.write(w)
	return story
}

func (s recommendedScene) write(w *writer) owed {
	signed := date(s.signed)
	check{kind: "Kiểm toán", scope: "Chuyên đề", planned: signed.Year(), from: (signed - 52).String(), to: (signed - 41).String(),
		reported: (signed - 20).String(), signed: s.signed}.write(w, strings.ToUpper(s.line.unit))
	s.line.check = fmt.Sprintf("KT%05d", w.lastCheck)
	s.line.number = "KN-" + s.line.check
	s.line.write(w)
	return owed{s.line.number, s.line.unit, signed, date(s.due), date(s.closed), s.doubt, s.dayless}
}
