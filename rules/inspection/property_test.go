package inspection_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/inspection"
	"probity/rules/trial"
)

var asOf = civil.Must("2025-06-30")

// scribe draws a small ministry as the cases write it: units that were renamed, merged and split, and checks of them.
type scribe struct{ trial.Scribe }

func (w *scribe) day() civil.Date {
	return civil.Must("2012-01-01").AddDays(rapid.IntRange(0, 5000).Draw(w.T, "day"))
}

// ministry draws the rows; with nothing missing and nothing bad, unless loose.
func ministry(t *rapid.T, loose bool) []string {
	w := &scribe{trial.Scribe{T: t, Loose: loose}}
	units := []string{"A", "B", "C", "D"}
	for _, u := range units {
		w.Row("unit unit_id=%s name=%s kind=%s risk_tier=%s opened_on=%s", u, w.Or(u, "-"), w.Or(w.One("headquarters", "mission"), "-", "x", "other"),
			w.Or(w.One("high", "medium", "low"), "-", "x"), w.Or(w.day().String(), "-", "2020-13-01"))
	}
	for range rapid.IntRange(0, 5).Draw(t, "links") {
		from, to := w.One(units...), w.One(units...)
		w.Row("unit_lineage predecessor_id=%s successor_id=%s change=%s effective_on=%s", w.Or(from, "-", "X", "a"), w.Or(to, "-", "X", "a"),
			w.Or(w.One("rename", "merge", "split", "dissolve"), "-", "x"), w.Or(w.One(w.day().String(), "2022-01-01"), "2020-13-01"))
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "checks") {
		on := w.day()
		w.Row("oversight oversight_id=K%d kind=%s scope=%s on_site_from=%s on_site_to=%s cancelled_on=%s reported_on=%s", i,
			w.Or(w.One("audit", "inspection", "self_check"), "-", "x"), w.Or(w.One("full", "full", "thematic"), "-", "x"), on-10,
			w.Or(on.String(), "-", "2020-13-01", (on-20).String()), w.One("-", "-", "-", on.String()), w.Or("-", (on+20).String()))
		w.Row("oversight_unit oversight_id=%s unit_id=%s", w.Or(fmt.Sprint("K", i), "-", "K9"), w.Or(w.One(units...), "-", "a", "X"))
	}
	return w.Sorted()
}

// Lineage may be anything that somebody typed: circles, codes that are given back, links that cannot be used. Each unit has one
// verdict, with its reasons, in whatever order the rows come.
func TestAnyMinistryIsJudged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := ministry(t, true)
		trial.AnyOrder(t, asOf, []*rules.Rule{&inspection.INS001}, rows, rapid.Permutation(rows).Draw(t, "order"))
	})
}

// Where nothing is missing, everything is known. Only a code that was given on may leave something open.
func TestAWholeRecordLeavesNothingOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := ministry(t, false)
		for id, a := range trial.Judge(t, asOf, &inspection.INS001, rows) {
			lineage := slices.ContainsFunc(a.Reasons.Missing, func(m rules.Missing) bool { return m.Record == "unit_lineage" || m.Field == "*" })
			named := slices.ContainsFunc(a.Reasons.Missing, func(m rules.Missing) bool { return m.Field == "unit_id" || m.Field == "opened_on" })
			if a.Outcome == rules.Unknown && !lineage && !named {
				t.Fatalf("%s: %v\n%s", id, a.Reasons.Missing, strings.Join(rows, "\n"))
			}
		}
	})
}

// Time alone makes a unit later, never earlier.
func TestWithoutACheckAUnitOnlyGetsLater(t *testing.T) {
	rank := map[rules.Outcome]int{rules.Pass: 0, rules.DueSoon: 1, rules.Overdue: 2}
	rapid.Check(t, func(t *rapid.T) {
		rows, last := []string{"unit unit_id=A name=A kind=mission risk_tier=medium opened_on=2015-01-31"}, 0
		for on := civil.Must("2015-01-31"); on < civil.Must("2018-06-01"); on = on.AddDays(rapid.IntRange(1, 90).Draw(t, "later")) {
			now := rank[trial.Judge(t, on, &inspection.INS001, rows)["A full_check"].Outcome]
			if now < last || now == 2 != (on > civil.Must("2018-01-31")) {
				t.Fatalf("on %s: %d after %d", on, now, last)
			}
			last = now
		}
	})
}

// spoilable is a field that is a day or a word, and not among those by which a verdict is known again.
var spoilable = regexp.MustCompile(`\b(opened_on|risk_tier|kind|scope|on_site_to|on_site_from|cancelled_on|change|effective_on|oversight_id)=[^-\s]\S*`)

// Whoever wants a unit to be missed, or another to be named, need not forge a record: to spoil one would be enough. A spoilt field
// leaves a verdict as it was or open; it clears no unit, and it names none.
func TestASpoiltFieldClearsAndNamesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { spoil(t, &inspection.INS001, asOf, ministry(t, false), spoilable) })
}

// spoil judges some rows as they are, and with one field unreadable.
func spoil(t *rapid.T, rule *rules.Rule, on civil.Date, rows []string, spoilable *regexp.Regexp) {
	at := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
	fields := spoilable.FindAllString(rows[at], -1)
	if len(fields) == 0 {
		return
	}
	field := rapid.SampledFrom(fields).Draw(t, "field")
	column, _, _ := strings.Cut(field, "=")
	if strings.HasPrefix(rows[at], "oversight ") && column == "oversight_id" {
		return // then the event has no name at all, and the unit's row names one that no list has
	}
	spoilt := slices.Clone(rows)
	spoilt[at] = strings.Replace(rows[at], field, column+`=""`, 1)
	lenient := func(o rules.Outcome) rules.Outcome { // nobody is named by either
		if o == rules.Exempt {
			return rules.Pass
		}
		return o
	}
	whole, bad := trial.Judge(t, on, rule, rows), trial.Judge(t, on, rule, spoilt)
	for id, was := range whole {
		is, still := bad[id]
		if still && is.Outcome != rules.Unknown && was.Outcome != rules.Unknown && lenient(is.Outcome) != lenient(was.Outcome) {
			t.Fatalf("%s was %s and is %s with %s unreadable in %q\n%s", id, was.Outcome, is.Outcome, column, rows[at], strings.Join(rows, "\n"))
		}
	}
}
