package committee_test

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/committee"
	"probity/rules/trial"
)

var asOf = civil.Must("2026-07-20")

func family() []*rules.Rule {
	return []*rules.Rule{&committee.COM001, &committee.COM002, &committee.COM003, &committee.COM004, &committee.COM005, &committee.COM008}
}

// scribe draws what a committee leaves on paper as the cases write it.
type scribe struct{ trial.Scribe }

// day is one of two years, often near to the as-of date or the end of a quarter.
func (w *scribe) day() civil.Date {
	if rapid.Bool().Draw(w.T, "near") {
		return civil.Must(w.One("2026-07-20", "2026-07-10", "2026-06-30", "2026-03-31", "2025-12-31")).AddDays(rapid.IntRange(-6, 6).Draw(w.T, "days"))
	}
	return civil.Must("2025-01-01").AddDays(rapid.IntRange(0, 650).Draw(w.T, "day"))
}

// papers draws the rows of all kinds.
func papers(t *rapid.T, loose bool) []string {
	w := &scribe{trial.Scribe{T: t, Loose: loose}}
	w.Row("unit unit_id=A name=A")
	w.Row("unit unit_id=B name=B")
	w.Row("unit_lineage predecessor_id=OLD successor_id=B effective_on=2025-03-01")
	for i := range rapid.IntRange(0, 6).Draw(t, "meetings") {
		held := w.day()
		signed := w.One("-", held.AddDays(rapid.IntRange(0, 15).Draw(t, "signed after")).String())
		number := w.One("-", "K1", "K2")
		if signed == "-" {
			number = "-"
		}
		w.Row("committee_meeting meeting_id=H%d held_on=%s conclusion_no=%s concluded_on=%s", i, w.Or(held.String(), "-", "2026-13-01", "0000-00-00"), number, w.Or(signed, "2026-13-01"))
	}
	for i := range rapid.IntRange(0, 5).Draw(t, "tasks") {
		due := w.day()
		w.Row("committee_task task_id=N%d meeting_id=%s name=N%d unit_id=%s standing=%s due_on=%s extended_to=%s accepted_on=%s postponements=%s", i, w.Or(w.One("-", "H0", "H1"), "H9"), i,
			w.Or(w.One("-", "A", "B", "OLD"), "a", "X"), w.Or(w.One("0", "0", "1"), "-", "x"), w.Or(w.One("-", due.String()), "2026-13-01"),
			w.Or(w.One("-", (due+30).String()), "2026-13-01"), w.Or(w.One("-", "-", w.day().String()), "2026-13-01"), w.Or("2", "x", "-"))
	}
	for _, year := range []string{"2025", "2026"} {
		w.Row("committee_plan plan_year=%s approved_on=%s", w.Or(year, "x", "-"), w.Or(w.One("-", w.day().String()), "2026-13-01"))
		for _, period := range []string{"quarter_1", "half_year", "nine_months", "full_year"} {
			w.Row("periodic_report year=%s period=%s sent_on=%s", w.Or(year, "x", "-"), w.Or(period, "x", "-"), w.Or(w.One("-", w.day().String()), "2026-13-01"))
		}
	}
	return w.Sorted()
}

// Papers may be anything that somebody typed. Each obligation has one verdict, with its reasons, in whatever order the rows come.
func TestAnyPapersAreJudged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := papers(t, true)
		trial.AnyOrder(t, asOf, family(), rows, rapid.Permutation(rows).Draw(t, "order"))
	})
}

// Where nothing is missing everything is known, but a task that nobody set a day for, and one that was accepted before it was set.
func TestWholePapersLeaveNothingOpen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := papers(t, false)
		for _, r := range family() {
			for about, a := range trial.Judge(t, asOf, r, rows) {
				if a.Outcome == rules.Unknown && (r.ID != "COM-003" || a.Reasons.Missing[0].Field != "due_on" && a.Reasons.Missing[0].Field != "accepted_on") {
					t.Fatalf("%s %s: %v\n%s", r.ID, about, a.Reasons.Missing, strings.Join(rows, "\n"))
				}
			}
		}
	})
}

// spoilable is a field that is a day, a number or a word.
var spoilable = regexp.MustCompile(`\b([a-z]+_on|extended_to|standing|year|plan_year|period|[a-z]+_id|conclusion_no|postponements)=[^-\s]\S*`)

func TestASpoiltFieldClearsAndNamesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := papers(t, false)
		at := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
		fields := spoilable.FindAllString(rows[at], -1)
		if len(fields) == 0 || strings.HasPrefix(rows[at], "unit") {
			return
		}
		field := rapid.SampledFrom(fields).Draw(t, "field")
		trial.Spoil(t, asOf, family(), rows, at, field)
	})
}
