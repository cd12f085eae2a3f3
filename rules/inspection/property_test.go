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
	"probity/rules/cases"
	"probity/rules/inspection"
	"probity/rules/parameters"
)

var (
	asOf     = civil.Must("2025-06-30")
	register = parameters.Embedded()
)

// scribe draws a small ministry as the cases write it: units that were renamed, merged and split, and checks of them.
type scribe struct {
	t    *rapid.T
	rows []string
}

func (w *scribe) row(format string, words ...any) {
	w.rows = append(w.rows, fmt.Sprintf(format, words...))
}
func (w *scribe) one(of ...string) string { return rapid.SampledFrom(of).Draw(w.t, "word") }
func (w *scribe) day() civil.Date {
	return civil.Must("2012-01-01").AddDays(rapid.IntRange(0, 5000).Draw(w.t, "day"))
}

// ministry draws the rows; with nothing missing and nothing bad, unless loose.
func ministry(t *rapid.T, loose bool) []string {
	w := &scribe{t: t}
	or := func(word string, bad ...string) string {
		if loose && rapid.IntRange(0, 5).Draw(t, "loose") == 0 {
			return w.one(bad...)
		}
		return word
	}
	units := []string{"A", "B", "C", "D"}
	for _, u := range units {
		w.row("unit unit_id=%s name=%s kind=%s risk_tier=%s opened_on=%s", u, or(u, "-"), or(w.one("headquarters", "mission"), "-", "x", "other"),
			or(w.one("high", "medium", "low"), "-", "x"), or(w.day().String(), "-", "2020-13-01"))
	}
	for range rapid.IntRange(0, 5).Draw(t, "links") {
		from, to := w.one(units...), w.one(units...)
		w.row("unit_lineage predecessor_id=%s successor_id=%s change=%s effective_on=%s", or(from, "-", "X", "a"), or(to, "-", "X", "a"),
			or(w.one("rename", "merge", "split", "dissolve"), "-", "x"), or(w.one(w.day().String(), "2022-01-01"), "2020-13-01"))
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "checks") {
		on := w.day()
		w.row("oversight oversight_id=K%d kind=%s scope=%s on_site_from=%s on_site_to=%s cancelled_on=%s reported_on=%s", i,
			or(w.one("audit", "inspection", "self_check"), "-", "x"), or(w.one("full", "full", "thematic"), "-", "x"), on-10,
			or(on.String(), "-", "2020-13-01", (on-20).String()), w.one("-", "-", "-", on.String()), or("-", (on+20).String()))
		w.row("oversight_unit oversight_id=%s unit_id=%s", or(fmt.Sprint("K", i), "-", "K9"), or(w.one(units...), "-", "a", "X"))
	}
	slices.Sort(w.rows)
	return slices.Compact(w.rows)
}

func judged(t *rapid.T, on civil.Date, rows []string) map[string]cases.Answer {
	t.Helper()
	return judgedBy(t, &inspection.INS001, on, rows)
}

func judgedBy(t *rapid.T, rule *rules.Rule, on civil.Date, rows []string) map[string]cases.Answer {
	t.Helper()
	given := strings.Join(rows, "\n")
	world, err := cases.Read(rule, rules.Case{AsOf: on.String(), Given: given}, register)
	if err != nil {
		t.Fatalf("%v\n%s", err, given)
	}
	answers, _ := world.Judge(rule)
	byUnit := map[string]cases.Answer{}
	for _, a := range answers {
		key := a.Subject.ID + " " + a.Obligation
		if _, twice := byUnit[key]; twice {
			t.Fatalf("two verdicts about %s\n%s", key, given)
		}
		if a.Outcome == rules.Unknown != (len(a.Reasons.Missing) > 0) || a.Reasons.Message.VI == "" {
			t.Fatalf("%s does not say why: %+v\n%s", a.Subject.ID, a, given)
		}
		byUnit[key] = a
	}
	return byUnit
}

// Lineage may be anything that somebody typed: circles, codes that are given back, links that cannot be used. Each unit has one
// verdict, with its reasons, in whatever order the rows come.
func TestAnyMinistryIsJudged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := ministry(t, true)
		one, other := judged(t, asOf, rows), judged(t, asOf, rapid.Permutation(rows).Draw(t, "order"))
		for id, a := range one {
			if b := other[id]; fmt.Sprint(a.Outcome, a.DueOn, a.Reasons) != fmt.Sprint(b.Outcome, b.DueOn, b.Reasons) {
				t.Fatalf("%s: %v in one order and %v in another\n%s", id, a, b, strings.Join(rows, "\n"))
			}
		}
	})
}

// Where nothing is missing, everything is known. Only a code that was given on may leave something open.
func TestAWholeRecordLeavesNothingOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := ministry(t, false)
		for id, a := range judged(t, asOf, rows) {
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
			now := rank[judged(t, on, rows)["A full_check"].Outcome]
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
	whole, bad := judgedBy(t, rule, on, rows), judgedBy(t, rule, on, spoilt)
	for id, was := range whole {
		is, still := bad[id]
		if still && is.Outcome != rules.Unknown && was.Outcome != rules.Unknown && lenient(is.Outcome) != lenient(was.Outcome) {
			t.Fatalf("%s was %s and is %s with %s unreadable in %q\n%s", id, was.Outcome, is.Outcome, column, rows[at], strings.Join(rows, "\n"))
		}
	}
}
