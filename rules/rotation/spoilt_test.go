package rotation_test

import (
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
	"probity/rules/trial"
)

// wholeMinistry is a small world in which nothing is missing or bad, with rows of every kind that the family reads.
func wholeMinistry(t *rapid.T) []string {
	w := &scribe{trial.Scribe{T: t}}
	for _, p := range positions[:3] {
		w.Row("position position_id=%s name=%s unit_id=U listed=1 managerial=%s leadership=%s function_code=%s area_code=X signing_right=%s", p, p,
			w.One("0", "0", "1"), w.One("head", "deputy"), w.One("F", "G"), w.One("0", "1"))
	}
	w.Row("rotation_period position_id=A months=%s starts_on=2014-01-01 ends_on=%s", w.One("24", "60"), w.day())
	w.Row("position_lineage predecessor_id=D successor_id=%s effective_on=%s", w.One("A", "B"), w.day())
	w.Row("unit unit_id=U name=U parent_id=BNG")
	w.Row("rotation_plan plan_year=2025 unit_id=%s published_on=%s", w.One("U", "BNG", "V"), w.One("2025-01-15", "2025-03-15"))
	w.Row("person person_id=P full_name=P born_on=%s sex=%s", w.One("1980-05-01", "1964-02-10", "1966-05-20"), w.One("male", "female"))
	day := rapid.Custom(func(t *rapid.T) civil.Date { return drawDay(t, "day") })
	for _, first := range rapid.SliceOfNDistinct(day, 1, 4, rapid.ID).Draw(t, "assignments") { // or they would contradict each other
		w.Row("assignment person_id=P position_id=%s starts_on=%s ends_on=%s kind=%s", w.One("A", "B", "C", "D"), first, w.end(first),
			w.One("appointment", "reappointment", "extension", "transfer", "acting", "temporary_transfer"))
	}
	first := w.day()
	w.Row("deferral person_id=P ground=%s starts_on=%s ends_on=%s evidence_no=%s", w.One("study", "discipline"), first, w.end(first), w.One("1", "-"))
	first = w.day()
	w.Row("proceeding person_id=P kind=discipline opened_on=%s closed_on=%s measure=%s", first, w.end(first), w.One("none", "suspended"))
	for i := range 2 {
		first = w.day()
		w.Row("posting person_id=P posting_id=N%d unit_id=U kind=posting took_up_on=%s left_on=%s", i, first, w.end(first))
	}
	w.Row("rotation_plan_item plan_year=2025 person_id=P position_id=%s unit_id=%s", w.One("A", "B"), w.One("U", "V"))
	return w.Rows
}

type scribe struct{ trial.Scribe }

func (w *scribe) day() civil.Date { return drawDay(w.T, "day") }

func (w *scribe) end(first civil.Date) string {
	if rapid.Bool().Draw(w.T, "goes on") {
		return "-"
	}
	return first.AddDays(rapid.IntRange(0, 1500).Draw(w.T, "length")).String()
}

// spoilable is a field that is a day, a flag or a word of a list, and not among those by which a verdict is known again.
var spoilable = regexp.MustCompile(`\b([a-z_]+_on|listed|managerial|leadership|signing_right|measure|parent_id|months)=\S+`)

// Whoever wants to be missed, or somebody else to be named, need not forge a record: to spoil one would be enough. A spoilt field
// leaves a verdict as it was or open; it clears nobody, and it names nobody.
func TestASpoiltFieldClearsAndNamesNobody(t *testing.T) {
	register := parameters.Embedded()
	rapid.Check(t, func(t *rapid.T) {
		rows := wholeMinistry(t)
		at := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
		fields := spoilable.FindAllString(rows[at], -1)
		if strings.HasPrefix(rows[at], "position_lineage") || len(fields) == 0 {
			return
		}
		field := rapid.SampledFrom(fields).Draw(t, "field")
		column, _, _ := strings.Cut(field, "=")
		spoilt := slices.Clone(rows)
		spoilt[at] = strings.Replace(rows[at], field, column+`=""`, 1)
		for _, r := range family() {
			whole, bad := outcomes(t, r, register, rows), outcomes(t, r, register, spoilt)
			for about, was := range whole {
				is, still := bad[about]
				if still && is != rules.Unknown && (is == rules.Overdue) != (was == rules.Overdue) {
					t.Fatalf("%s of %s was %s and is %s with %s unreadable in %q\n%s", r.ID, about, was, is, column, rows[at], strings.Join(rows, "\n"))
				}
			}
		}
	})
}

// A word that is no valid text is shown as it came, with its row; a rule can read it as little as an empty one.
func TestAWordThatIsNoTextIsAsUnknownAsAnEmptyOne(t *testing.T) {
	register := parameters.Embedded()
	words := regexp.MustCompile(`\b(position_id|unit_id|predecessor_id|successor_id|kind|measure|sex)=\S+`)
	rapid.Check(t, func(t *rapid.T) {
		rows := wholeMinistry(t)
		at := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
		fields := words.FindAllString(rows[at], -1)
		if len(fields) == 0 {
			return
		}
		field := rapid.SampledFrom(fields).Draw(t, "field")
		column, _, _ := strings.Cut(field, "=")
		for _, r := range family() {
			var spoilt [2]map[string]rules.Outcome
			for i, word := range []string{`""`, "\xff"} {
				with := slices.Clone(rows)
				with[at] = strings.Replace(rows[at], field, column+"="+word, 1)
				spoilt[i] = outcomes(t, r, register, with)
				maps.DeleteFunc(spoilt[i], func(about string, _ rules.Outcome) bool { return strings.Contains(about, "\xff") }) // by that it is told
			}
			if !maps.Equal(spoilt[0], spoilt[1]) {
				t.Fatalf("%s answers %v with %s empty in %q, and %v with one that is no text\n%s", r.ID, spoilt[0], column, rows[at], spoilt[1], strings.Join(rows, "\n"))
			}
		}
	})
}

// outcomes is what a rule answers, by what it is about.
func outcomes(t *rapid.T, r *rules.Rule, register *parameters.Register, rows []string) map[string]rules.Outcome {
	world, err := cases.Read(r, rules.Case{AsOf: asOf.String(), Given: readable(r, strings.Join(rows, "\n"))}, register)
	if err != nil {
		t.Fatal(err)
	}
	answers, _ := world.Judge(r)
	all := map[string]rules.Outcome{}
	for _, a := range answers {
		all[string(a.Subject.Kind)+" "+a.Subject.ID+" "+a.Obligation] = a.Outcome
	}
	return all
}
