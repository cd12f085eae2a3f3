// Package trial is what the tests of every family do with records that are drawn: write them down, and judge them by a rule, in any order
// and with a field spoilt. What is drawn, and which field may be spoilt, is each family's own.
//
//	w := &trial.Scribe{T: t}
//	w.Row("unit unit_id=%s name=A", w.One("A", "B"))
//	trial.AnyOrder(t, asOf, family(), w.Sorted(), other)
//	trial.Spoil(t, asOf, family(), rows, at, field)
package trial

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
)

var register = sync.OnceValue(parameters.Embedded)

// T is a test, or a try of one.
type T interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Judge is what a rule answers about some rows, written as the cases write them, by subject and obligation. Of each obligation there is
// one verdict, and one that is not known says why.
func Judge(t T, asOf civil.Date, r *rules.Rule, rows []string) map[string]cases.Answer {
	t.Helper()
	given := strings.Join(Readable(r, rows), "\n")
	world, err := cases.Read(r, rules.Case{AsOf: asOf.String(), Given: given}, register())
	if err != nil {
		t.Fatalf("%v\n%s", err, given)
	}
	answers, _ := world.Judge(r)
	all := map[string]cases.Answer{}
	for _, a := range answers {
		about := a.Subject.ID + " " + a.Obligation
		if _, twice := all[about]; twice {
			t.Fatalf("%s: two verdicts about %s\n%s", r.ID, about, given)
		}
		if a.Outcome == rules.Unknown != (len(a.Reasons.Missing) > 0) || a.Reasons.Message.VI == "" {
			t.Fatalf("%s: %s does not say why: %+v\n%s", r.ID, about, a, given)
		}
		all[about] = a
	}
	return all
}

// Readable leaves out what a rule does not read, and the notation refuses: other kinds, and other columns but those that must be there.
func Readable(r *rules.Rule, rows []string) (kept []string) {
	mapped := map[string][]string{}
	for _, need := range r.Needs() {
		mapped[need.Kind] = append(mapped[need.Kind], need.Columns...)
	}
	for _, row := range rows {
		name, pairs, _ := strings.Cut(row, " ")
		columns, read := mapped[name]
		if !read {
			continue
		}
		kind, _ := record.Lookup(name)
		fields := slices.DeleteFunc(strings.Fields(pairs), func(pair string) bool {
			column, _, _ := strings.Cut(pair, "=")
			return !slices.Contains(columns, column) && !kind.Columns[kind.Column(column)].Required
		})
		kept = append(kept, name+" "+strings.Join(fields, " "))
	}
	return kept
}

// AnyOrder judges rows in two orders: a database gives no promise about theirs.
func AnyOrder(t T, asOf civil.Date, family []*rules.Rule, rows, other []string) {
	t.Helper()
	for _, r := range family {
		one, two := Judge(t, asOf, r, rows), Judge(t, asOf, r, other)
		if len(one) != len(two) {
			t.Fatalf("%s: %d verdicts in one order and %d in another\n%s", r.ID, len(one), len(two), strings.Join(rows, "\n"))
		}
		for about, a := range one {
			if b := two[about]; fmt.Sprint(a.Outcome, a.DueOn, a.Reasons) != fmt.Sprint(b.Outcome, b.DueOn, b.Reasons) {
				t.Fatalf("%s %s: %v in one order and %v in another\n%s", r.ID, about, a, b, strings.Join(rows, "\n"))
			}
		}
	}
}

// Spoil judges rows as they are, and with one field unreadable. Whoever wants a matter to be missed, or somebody else to be named, need not
// forge a record: to spoil one would be enough. It leaves a verdict as it was or open; it clears nobody, and it names nobody. The same
// matter may be told of another subject: of the chair, or of whom a row beside it names.
func Spoil(t T, asOf civil.Date, family []*rules.Rule, rows []string, at int, field string) {
	t.Helper()
	column, _, _ := strings.Cut(field, "=")
	spoilt := slices.Clone(rows)
	spoilt[at] = strings.Replace(rows[at], field, column+`="\xff"`, 1)
	for _, r := range family {
		whole, bad := Judge(t, asOf, r, rows), Judge(t, asOf, r, spoilt)
		for about, was := range whole {
			is, still := bad[about]
			changed := still && is.Outcome != rules.Unknown && was.Outcome != rules.Unknown && (is.Outcome == rules.Overdue) != (was.Outcome == rules.Overdue)
			if changed || !still && was.Outcome == rules.Overdue && !told(bad, was.Obligation, rules.Unknown, rules.Overdue) {
				t.Fatalf("%s %s was %s and is %s with %s unreadable in %q\n%s", r.ID, about, was.Outcome, is.Outcome, column, rows[at], strings.Join(rows, "\n"))
			}
		}
		for about, is := range bad {
			if _, counted := whole[about]; !counted && is.Outcome == rules.Overdue && !told(whole, is.Obligation, rules.Overdue) {
				t.Fatalf("%s %s is overdue because %s is unreadable in %q\n%s", r.ID, about, column, rows[at], strings.Join(rows, "\n"))
			}
		}
	}
}

// told reports whether there is a verdict about an obligation with one of some outcomes; one that is not known may be about any.
func told(answers map[string]cases.Answer, obligation string, outcomes ...rules.Outcome) bool {
	for _, a := range answers {
		if slices.Contains(outcomes, a.Outcome) && (a.Obligation == obligation || a.Outcome == rules.Unknown) {
			return true
		}
	}
	return false
}
