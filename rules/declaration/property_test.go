package declaration_test

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
	"probity/rules/declaration"
	"probity/rules/parameters"
	"probity/rules/trial"
)

var (
	asOf     = civil.Must("2026-06-30")
	register = parameters.Embedded()
)

func family() []*rules.Rule {
	return []*rules.Rule{&declaration.DEC001, &declaration.DEC002, &declaration.DEC004, &declaration.DEC005, &declaration.DEC006}
}

// scribe draws the file of one person as the cases write it.
type scribe struct{ trial.Scribe }

// day is one of two years, often near to the due days of duties that arose on a few.
func (w *scribe) day() civil.Date {
	if rapid.Bool().Draw(w.T, "near") {
		return civil.Must(w.One("2025-12-31", "2026-01-05", "2026-06-12", "2026-06-19", "2026-06-26")).AddDays(rapid.IntRange(-12, 16).Draw(w.T, "days"))
	}
	return civil.Must("2024-06-01").AddDays(rapid.IntRange(0, 800).Draw(w.T, "day"))
}

func (w *scribe) days(bad ...string) string {
	return w.Or(w.day().String(), append(bad, "-", "2026-13-01")...)
}

// perhaps is a day, or none.
func (w *scribe) perhaps() string { return w.One("-", w.days()) }

// places draws the units of the positions, and a posting.
func (w *scribe) places() {
	for _, unit := range []string{"U", "V"} {
		w.Row("unit unit_id=%s name=%s", unit, unit)
	}
	for _, of := range [][2]string{{"A", "U"}, {"B", "V"}, {"C", "V"}} {
		w.Row("position position_id=%s name=%s unit_id=%s listed=0 declarable=%s leadership=%s", w.Or(of[0], "-"), of[0], w.Or(of[1], "-", "X"),
			w.Or(w.One("0", "0", "1"), "-", "x"), w.Or(w.One("-", "-", "-", "deputy"), "x"))
	}
	if rapid.Bool().Draw(w.T, "posted") {
		from := w.day()
		to := w.One("-", from.AddDays(rapid.IntRange(0, 500).Draw(w.T, "posting")).String())
		w.Row("posting person_id=P posting_id=N unit_id=%s took_up_on=%s left_on=%s", w.Or("V", "-"), w.Or(from.String(), "-", "2026-13-01"), w.Or(to, "2024-01-01"))
	}
}

// file draws the rows of one person, and the table of days off.
func file(t *rapid.T, loose bool) []string {
	w := &scribe{trial.Scribe{T: t, Loose: loose}}
	for year := 2023; year <= 2026; year++ {
		w.Row("holiday day=%s", w.Or(fmt.Sprintf("%d-01-01", year), "2026-13-01"))
	}
	w.Row("holiday day=%s", w.day())
	hired := civil.Must(w.One("2010-01-04", w.day().String()))
	left := w.One("-", "-", "2027-07-01", hired.AddDays(rapid.IntRange(0, 500).Draw(t, "served")).String())
	w.Row("person person_id=P full_name=P official=%s grade_code=%s unit_id=%s hired_on=%s left_on=%s", w.Or(w.One("1", "1", "1", "0"), "-", "x"),
		w.Or(w.One("01.003", "01.003", "06.031"), "-"), w.Or("U", "-", "X"), w.Or(hired.String(), "-", "2026-13-01"), w.Or(left, "2026-13-01"))
	for range rapid.IntRange(0, 3).Draw(t, "duties") {
		kind := w.One("initial", "initial", "annual", "personnel")
		year := "-"
		if kind == "annual" {
			year = w.Or(w.One("2024", "2025", "2026"), "-", "x")
		}
		w.Row("obligation person_id=P kind=%s year=%s trigger_on=%s reminders=%s", w.Or(kind, "x", "-"), year, w.days(), w.One("-", "0", "2"))
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "declarations") {
		w.Row("declaration person_id=P declaration_id=K%d kind=%s year=%s signed_on=%s received_on=%s handed_over_on=%s returned_on=%s", i, w.Or(w.One("initial", "annual", "annual", "supplementary", "personnel"), "x", "-"),
			w.Or(w.One("2024", "2025"), "-", "x"), w.days(), w.days(), w.perhaps(), w.perhaps())
	}
	w.decisions()
	w.places()
	return w.Sorted()
}

// decisions draws personnel decisions, with what was held before and what became of it.
func (w *scribe) decisions() {
	for _, kind := range []string{"appointment", "reappointment"} {
		if rapid.Bool().Draw(w.T, "decided") {
			day := w.day()
			w.Row("appointment person_id=P position_id=%s kind=%s decided_on=%s effective_on=%s", w.Or("B", "-", "C"), w.Or(kind, "x", "-"), w.Or(day.String(), "-", "2026-13-01"),
				w.Or(day.AddDays(rapid.IntRange(-20, 40).Draw(w.T, "effect")).String(), "-", "2026-13-01"))
			w.Row("position_lineage predecessor_id=A successor_id=%s effective_on=%s", w.Or(w.One("B", "C"), "-"), w.Or(w.One(day.String(), "2026-06-01"), "2026-13-01"))
		}
	}
	start := w.day()
	w.Row("assignment person_id=P position_id=%s starts_on=%s ends_on=%s", w.Or(w.One("A", "C"), "-"), w.Or(start.String(), "2026-13-01"), w.One("-", start.AddDays(300).String()))
	w.Row("declaration person_id=P declaration_id=KP kind=personnel year=- signed_on=%s received_on=%s", w.days(), w.days())
}

// judged is what a rule answers, by obligation: each is told of one subject.
func judged(t *rapid.T, r *rules.Rule, on civil.Date, rows []string) map[string]cases.Answer {
	t.Helper()
	all := map[string]cases.Answer{}
	for _, a := range trial.Judge(t, on, r, rows) {
		if _, twice := all[a.Obligation]; twice {
			t.Fatalf("%s: two verdicts about %s\n%s", r.ID, a.Obligation, strings.Join(rows, "\n"))
		}
		all[a.Obligation] = a
	}
	return all
}

// A file may be anything that somebody typed. Each duty has one verdict, with its reasons, in whatever order the rows come.
func TestAnyFileIsJudged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := file(t, true)
		order := rapid.Permutation(rows).Draw(t, "order")
		for _, r := range family() {
			one, other := judged(t, r, asOf, rows), judged(t, r, asOf, order)
			for about, a := range one {
				if b := other[about]; fmt.Sprint(a.Outcome, a.DueOn, a.Reasons) != fmt.Sprint(b.Outcome, b.DueOn, b.Reasons) {
					t.Fatalf("%s %s: %v in one order and %v in another\n%s", r.ID, about, a, b, strings.Join(rows, "\n"))
				}
			}
		}
	})
}

// Where nothing is missing everything is known, but whether a declaration from before the person joined was made to the ministry, and
// what became of a plan, and in which unit somebody was.
func TestAWholeFileLeavesNothingOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := file(t, false)
		for _, r := range family() {
			for about, a := range judged(t, r, asOf, rows) {
				may := func(m rules.Missing) bool {
					return m.Record == "declaration" && m.Field == "received_on" || m.Record == "appointment" && m.Field == "decided_on" && r.ID == "DEC-004" ||
						r.ID == "DEC-006" && (m.Field == "*" || m.Record == "person" && m.Field == "unit_id")
				}
				if a.Outcome == rules.Unknown && !slices.ContainsFunc(a.Reasons.Missing, may) {
					t.Fatalf("%s %s: %v\n%s", r.ID, about, a.Reasons.Missing, strings.Join(rows, "\n"))
				}
			}
		}
	})
}

// One more declaration never names anybody: what was settled stays so, and what was owed may be. But who had declared before is no
// fresh declarant, and owes the year's too.
func TestOneMoreDeclarationMakesNobodyLater(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := file(t, false)
		more := append(slices.Clone(rows), fmt.Sprintf("declaration person_id=P declaration_id=MORE kind=%s year=2025 signed_on=2026-01-05 received_on=%s",
			rapid.SampledFrom([]string{"initial", "annual", "supplementary", "personnel"}).Draw(t, "kind"), (&scribe{trial.Scribe{T: t}}).day()))
		for _, r := range family() {
			before, after := judged(t, r, asOf, rows), judged(t, r, asOf, more)
			for about, a := range after {
				if was, counted := before[about]; about != "MORE" && a.Outcome == rules.Overdue && (!counted || was.Outcome == rules.Pass || was.Outcome == rules.Exempt && r.ID != "DEC-002") {
					t.Fatalf("%s %s was %s, and is overdue with one more declaration\n%s", r.ID, about, was.Outcome, strings.Join(more, "\n"))
				}
			}
		}
	})
}

func outcomes(answers map[string]cases.Answer) (all []rules.Outcome) {
	for _, a := range answers {
		all = append(all, a.Outcome)
	}
	return all
}

// spoilable is a field that is a day, a number or a word.
var spoilable = regexp.MustCompile(`\b(kind|[a-z]+_on|day|reminders|year|unit_id|declarable|leadership|official|grade_code|position_id|successor_id|predecessor_id)=[^-\s]\S*`)

// Whoever wants to be missed, or somebody else to be named, need not forge a record: to spoil one would be enough. A spoilt field
// leaves a verdict as it was or open; it clears nobody, and it names nobody.
func TestASpoiltFieldClearsAndNamesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := file(t, false)
		at := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
		fields := spoilable.FindAllString(rows[at], -1)
		if len(fields) == 0 {
			return
		}
		field := rapid.SampledFrom(fields).Draw(t, "field")
		column, _, _ := strings.Cut(field, "=")
		spoilt := slices.Clone(rows)
		spoilt[at] = strings.Replace(rows[at], field, column+`=""`, 1)
		for _, r := range family() {
			whole, bad := judged(t, r, asOf, rows), judged(t, r, asOf, spoilt)
			for about, was := range whole {
				is, still := bad[about]
				if still && is.Outcome != rules.Unknown && was.Outcome != rules.Unknown && (is.Outcome == rules.Overdue) != (was.Outcome == rules.Overdue) {
					t.Fatalf("%s %s was %s and is %s with %s unreadable in %q\n%s", r.ID, about, was.Outcome, is.Outcome, column, rows[at], strings.Join(rows, "\n"))
				}
				if still && is.Outcome == rules.Overdue && is.Subject != was.Subject {
					t.Fatalf("%s %s was of %s and is of %s with %s unreadable in %q\n%s", r.ID, about, was.Subject.ID, is.Subject.ID, column, rows[at], strings.Join(rows, "\n"))
				}
				if !still && was.Outcome == rules.Overdue && !slices.Contains(outcomes(bad), rules.Unknown) { // told under another name
					t.Fatalf("%s %s was overdue and is not told with %s unreadable in %q\n%s", r.ID, about, column, rows[at], strings.Join(rows, "\n"))
				}
			}
			for about, is := range bad {
				if _, counted := whole[about]; !counted && is.Outcome == rules.Overdue {
					t.Fatalf("%s %s is overdue because %s is unreadable in %q\n%s", r.ID, about, column, rows[at], strings.Join(rows, "\n"))
				}
			}
		}
	})
}
