package procedure_test

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/procedure"
	"probity/rules/trial"
)

var asOf = civil.Must("2026-07-01")

func family() []*rules.Rule {
	return []*rules.Rule{&procedure.PRO001, &procedure.PRO003, &procedure.PRO004}
}

// shelf draws the versions of some procedures as the cases write them.
func shelf(t *rapid.T, loose bool) []string {
	w := &trial.Scribe{T: t, Loose: loose}
	day := func() civil.Date {
		return civil.Must(w.One("2026-07-01", "2026-07-01", "2024-07-01", "2026-08-30", "2025-01-01")).AddDays(rapid.IntRange(-12, 12).Draw(t, "days"))
	}
	w.Row("unit unit_id=A name=A")
	w.Row("holiday day=%s", day())
	for year := 2023; year <= 2027; year++ {
		w.Row("holiday day=%d-01-01", year)
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "versions") {
		starts := day()
		w.Row("procedure procedure_id=V%d code=%s name=N unit_id=%s area=%s required=%s issued_on=%s starts_on=%s ends_on=%s superseded_by=%s reviewed_on=%s basis_changed_on=%s published_on=%s classified=%s", i,
			w.Or(w.One("C1", "C2", "C3"), "-"), w.Or(w.One("A", "A", "-"), "X"), w.Or("other", "x", "-"), w.Or(w.One("1", "1", "0"), "-", "x"), w.Or(w.One("-", starts.AddDays(-5).String(), starts.AddDays(-5).String()), "2026-13-01"),
			w.Or(starts.String(), "-", "2026-13-01"), w.Or(w.One("-", "-", starts.AddDays(rapid.IntRange(0, 700).Draw(t, "lasts")).String()), "2026-13-01"), w.One("-", "-", "V0", "V1", "V9"),
			w.Or(w.One("-", day().String()), "2026-13-01"), w.Or(w.One("-", day().String()), "2026-13-01"), w.Or(w.One("-", day().String()), "2026-13-01"), w.Or(w.One("0", "0", "1"), "-", "x"))
	}
	return w.Sorted()
}

// A shelf may hold anything that somebody typed. Each obligation has one verdict, with its reasons, in whatever order the rows come.
func TestAnyShelfIsJudged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := shelf(t, true)
		trial.AnyOrder(t, asOf, family(), rows, rapid.Permutation(rows).Draw(t, "order"))
	})
}

// Where nothing is missing everything is known, but which procedures must exist where none is on the list.
func TestAWholeShelfLeavesNothingOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := shelf(t, false)
		for _, r := range family() {
			for about, a := range trial.Judge(t, asOf, r, rows) {
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
		for about, a := range trial.Judge(t, asOf, &procedure.PRO001, rows) {
			if strings.HasSuffix(about, " C1") && a.Outcome != rules.Pass {
				t.Fatalf("%s: %s\n%s", about, a.Outcome, strings.Join(rows, "\n"))
			}
		}
	})
}

// spoilable is a field that is a day, a number or a word.
var spoilable = regexp.MustCompile(`\b([a-z]+_on|required|classified|code|superseded_by|procedure_id|unit_id|day)=[^-\s]\S*`)

func TestASpoiltFieldClearsAndNamesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := shelf(t, false)
		at := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
		fields := spoilable.FindAllString(rows[at], -1)
		if len(fields) == 0 || strings.HasPrefix(rows[at], "unit") {
			return
		}
		field := rapid.SampledFrom(fields).Draw(t, "field")
		trial.Spoil(t, asOf, family(), rows, at, field)
	})
}
