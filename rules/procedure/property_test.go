package procedure_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
	"probity/rules/procedure"
)

var (
	asOf     = civil.Must("2026-07-01")
	register = parameters.Embedded()
)

func family() []*rules.Rule {
	return []*rules.Rule{&procedure.PRO001, &procedure.PRO003, &procedure.PRO004}
}

// shelf draws the versions of some procedures as the cases write them.
func shelf(t *rapid.T, loose bool) []string {
	one := func(of ...string) string { return rapid.SampledFrom(of).Draw(t, "word") }
	or := func(word string, bad ...string) string {
		if loose && rapid.IntRange(0, 5).Draw(t, "loose") == 0 {
			return one(bad...)
		}
		return word
	}
	day := func() civil.Date {
		return civil.Must(one("2026-07-01", "2026-07-01", "2024-07-01", "2026-08-30", "2025-01-01")).AddDays(rapid.IntRange(-12, 12).Draw(t, "days"))
	}
	rows := []string{"unit unit_id=A name=A", fmt.Sprintf("holiday day=%s", day())}
	for year := 2023; year <= 2027; year++ {
		rows = append(rows, fmt.Sprintf("holiday day=%d-01-01", year))
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "versions") {
		starts := day()
		rows = append(rows, fmt.Sprintf("procedure procedure_id=V%d code=%s name=N unit_id=%s area=%s required=%s issued_on=%s starts_on=%s ends_on=%s superseded_by=%s reviewed_on=%s basis_changed_on=%s published_on=%s classified=%s", i,
			or(one("C1", "C2", "C3"), "-"), or(one("A", "A", "-"), "X"), or("other", "x", "-"), or(one("1", "1", "0"), "-", "x"), or(one("-", starts.AddDays(-5).String(), starts.AddDays(-5).String()), "2026-13-01"),
			or(starts.String(), "-", "2026-13-01"), or(one("-", "-", starts.AddDays(rapid.IntRange(0, 700).Draw(t, "lasts")).String()), "2026-13-01"), one("-", "-", "V0", "V1", "V9"),
			or(one("-", day().String()), "2026-13-01"), or(one("-", day().String()), "2026-13-01"), or(one("-", day().String()), "2026-13-01"), or(one("0", "0", "1"), "-", "x")))
	}
	slices.Sort(rows)
	return slices.Compact(rows)
}

// judged is what a rule answers, by subject and obligation.
func judged(t *rapid.T, r *rules.Rule, rows []string) map[string]cases.Answer {
	t.Helper()
	given := strings.Join(readable(r, rows), "\n")
	world, err := cases.Read(r, rules.Case{AsOf: asOf.String(), Given: given}, register)
	if err != nil {
		t.Fatalf("%v\n%s", err, given)
	}
	answers, _ := world.Judge(r)
	all := map[string]cases.Answer{}
	for _, a := range answers {
		key := a.Subject.ID + " " + a.Obligation
		if _, twice := all[key]; twice {
			t.Fatalf("%s: two verdicts about %s\n%s", r.ID, key, given)
		}
		if a.Outcome == rules.Unknown != (len(a.Reasons.Missing) > 0) || a.Reasons.Message.VI == "" {
			t.Fatalf("%s: %s does not say why: %+v\n%s", r.ID, key, a, given)
		}
		all[key] = a
	}
	return all
}

// readable leaves out what a rule does not read, and the notation refuses.
func readable(r *rules.Rule, rows []string) (kept []string) {
	mapped := map[string][]string{}
	for _, need := range r.Needs() {
		mapped[need.Kind] = append(mapped[need.Kind], need.Columns...)
	}
	for _, row := range rows {
		kind, pairs, _ := strings.Cut(row, " ")
		if _, known := mapped[kind]; !known {
			continue
		}
		fields := slices.DeleteFunc(strings.Fields(pairs), func(pair string) bool {
			column, _, _ := strings.Cut(pair, "=")
			return !slices.Contains(mapped[kind], column) && !slices.Contains([]string{"procedure_id", "code", "name", "unit_id"}, column)
		})
		kept = append(kept, kind+" "+strings.Join(fields, " "))
	}
	return kept
}

// A shelf may hold anything that somebody typed. Each obligation has one verdict, with its reasons, in whatever order the rows come.
func TestAnyShelfIsJudged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := shelf(t, true)
		order := rapid.Permutation(rows).Draw(t, "order")
		for _, r := range family() {
			one, other := judged(t, r, rows), judged(t, r, order)
			for about, a := range one {
				if b := other[about]; fmt.Sprint(a.Outcome, a.DueOn, a.Reasons) != fmt.Sprint(b.Outcome, b.DueOn, b.Reasons) {
					t.Fatalf("%s %s: %v in one order and %v in another\n%s", r.ID, about, a, b, strings.Join(rows, "\n"))
				}
			}
		}
	})
}

// Where nothing is missing everything is known, but which procedures must exist where none is on the list.
func TestAWholeShelfLeavesNothingOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := shelf(t, false)
		for _, r := range family() {
			for about, a := range judged(t, r, rows) {
				if a.Outcome == rules.Unknown && a.Obligation != "list" {
					t.Fatalf("%s %s: %v\n%s", r.ID, about, a.Reasons.Missing, strings.Join(rows, "\n"))
				}
			}
		}
	})
}

// One more version that is issued and without an end covers its procedure, whatever else there is.
func TestAVersionInForceIsEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := append(shelf(t, true), "procedure procedure_id=Z code=C1 name=N unit_id=A area=other required=1 issued_on=2026-01-01 starts_on=2026-01-01")
		for about, a := range judged(t, &procedure.PRO001, rows) {
			if strings.HasSuffix(about, " C1") && a.Outcome != rules.Pass {
				t.Fatalf("%s: %s\n%s", about, a.Outcome, strings.Join(rows, "\n"))
			}
		}
	})
}

// spoilable is a field that is a day, a number or a word.
var spoilable = regexp.MustCompile(`\b([a-z]+_on|required|classified|code|superseded_by|procedure_id|unit_id|day)=[^-\s]\S*`)

// Whoever wants a matter to be missed, or somebody else to be named, need not forge a record: to spoil one would be enough. A spoilt field
// leaves a verdict as it was or open; it clears nobody, and it names nobody.
func TestASpoiltFieldClearsAndNamesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := shelf(t, false)
		at := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
		fields := spoilable.FindAllString(rows[at], -1)
		if len(fields) == 0 || strings.HasPrefix(rows[at], "unit") {
			return
		}
		field := rapid.SampledFrom(fields).Draw(t, "field")
		column, _, _ := strings.Cut(field, "=")
		spoilt := slices.Clone(rows)
		spoilt[at] = strings.Replace(rows[at], field, column+`="\xff"`, 1)
		for _, r := range family() {
			whole, bad := judged(t, r, rows), judged(t, r, spoilt)
			if column == "unit_id" {
				continue // it is the same matter, told to the chair
			}
			told := func(was cases.Answer) bool { // under another unit, as that of a version before, or left open
				return slices.ContainsFunc(slices.Collect(maps.Values(bad)), func(a cases.Answer) bool {
					return a.Outcome == rules.Unknown || a.Obligation == was.Obligation && a.Outcome == rules.Overdue
				})
			}
			for about, was := range whole {
				is, still := bad[about]
				if still && is.Outcome != rules.Unknown && was.Outcome != rules.Unknown && (is.Outcome == rules.Overdue) != (was.Outcome == rules.Overdue) ||
					!still && was.Outcome == rules.Overdue && !told(was) {
					t.Fatalf("%s %s was %s and is %s with %s unreadable in %q\n%s", r.ID, about, was.Outcome, is.Outcome, column, rows[at], strings.Join(rows, "\n"))
				}
			}
			for about, is := range bad {
				_, counted := whole[about]
				if !counted && is.Outcome == rules.Overdue && !slices.ContainsFunc(slices.Collect(maps.Values(whole)), func(a cases.Answer) bool { return a.Obligation == is.Obligation && a.Outcome == rules.Overdue }) {
					t.Fatalf("%s %s is overdue because %s is unreadable in %q\n%s", r.ID, about, column, rows[at], strings.Join(rows, "\n"))
				}
			}
		}
	})
}
