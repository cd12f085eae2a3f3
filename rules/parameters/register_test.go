package parameters

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"probity/internal/civil"
)

func TestEveryParameterSaysWhatItIsInBothLanguages(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Embedded().Parameters() {
		if p.Title.VI == "" || p.Title.EN == "" || !norm.NFC.IsNormalString(p.Title.VI) {
			t.Errorf("%s: title %+v; want both languages, NFC", p.Key, p.Title)
		}
		if seen[p.Key] || len(p.Rows) == 0 {
			t.Errorf("%s stands twice or has no rows", p.Key)
		}
		seen[p.Key] = true
		if _, known := units()[p.Unit]; !known {
			t.Errorf("%s: unit %q is not known", p.Key, p.Unit)
		}
	}
}

func TestNoDayHasTwoValuesAndNoLawHasAGap(t *testing.T) {
	// The two decrees on publishing conclusions left six weeks without a rule; all other rows follow on one another.
	gaps := map[string]string{"ins.publish_days": "2023-07-01…2023-08-14"}
	for _, p := range Embedded().Parameters() {
		for i, row := range p.Rows {
			if !row.Force().Valid() {
				t.Errorf("%s: row %d ends before it begins: %s", p.Key, i+1, row.Force())
			}
			if i == 0 {
				continue
			}
			before := p.Rows[i-1]
			gap := civil.Interval{First: before.To + 1, Last: row.From - 1}
			if before.Force().Overlaps(row.Force()) {
				t.Errorf("%s: %s and %s overlap", p.Key, before.Force(), row.Force())
			} else if gap.Valid() && gap.String() != gaps[p.Key] {
				t.Errorf("%s: nothing is in force in %s", p.Key, gap)
			}
		}
	}
}

func TestWhatIsNotPolicyCitesItsLawAndWhatIsVerifiedItsSource(t *testing.T) {
	r := Embedded()
	known := map[string]bool{}
	for _, s := range r.Sources() {
		known[s.ID] = s.Where != ""
	}
	cited := map[string]bool{}
	for _, v := range r.Rows() {
		where := v.Key + " " + v.Force().String()
		if !slices.Contains(marks(), v.Mark) {
			t.Errorf("%s: mark %q", where, v.Mark)
		}
		if v.Mark != Policy && v.Basis == "" {
			t.Errorf("%s is no policy and cites no law", where)
		}
		if v.Mark == Verified && v.Source == "" {
			t.Errorf("%s is verified and says not where", where)
		}
		if v.Confirmed != (v.Mark == Verified) || v.Origin != BuiltIn {
			t.Errorf("%s: confirmed %t with mark %s, origin %s", where, v.Confirmed, v.Mark, v.Origin)
		}
		if (v.Note.VI == "") != (v.Note.EN == "") {
			t.Errorf("%s: the note is in one language only", where)
		}
		for id := range strings.FieldsSeq(v.Source) {
			cited[id] = true
			if !known[id] {
				t.Errorf("%s: source %s is not in the list", where, id)
			}
		}
	}
	for id := range known {
		if !cited[id] {
			t.Errorf("source %s is cited nowhere", id)
		}
	}
}

// The figures of the catalogue, read once more by hand.
func TestTheValueOfTheDay(t *testing.T) {
	for _, c := range []struct{ key, on, want, mark string }{
		{"rot.range_months", "2010-01-01", "36..36", "memory:med"},
		{"rot.range_months", "2013-12-20", "24..60", "memory:med"},
		{"rot.range_months", "2019-07-01", "24..60", "verified"},
		{"rot.mofa_period", "1850-01-01", "36", "policy"},
		{"rot.transition_months", "2025-01-01", "0", "policy"},
		{"rot.exempt_retire", "2019-08-14", "", ""},
		{"rot.exempt_retire", "2019-08-15", "18", "memory:high"},
		{"rot.defer", "2025-01-01", "discipline, proceedings", "verified"},
		{"rot.due_soon_days.steps", "2025-01-01", "90, 30", "policy"},
		{"rot.plan_published_by", "2025-01-01", "03-31", "policy"},
		{"mgr.rotation_min", "2025-06-30", "", ""},
		{"mgr.secondment_max", "2025-06-30", "36", "memory:high"},
		{"mgr.secondment_max", "2025-07-01", "36", "verified"},
		{"post.term", "2025-01-01", "36", "memory:med"},
		{"dec.item_floor", "2026-06-30", "50000000", "verified"},
		{"dec.item_floor", "2026-07-01", "150000000", "verified"},
		{"dec.supp_threshold", "2025-12-31", "300000000", "verified"},
		{"dec.supp_threshold", "2026-12-31", "1000000000", "verified"},
		{"dec.verify_trigger", "2026-07-01", "1000000000", "memory:med"},
		{"dec.sample_people", "2020-12-19", "", ""},
		{"dec.sample_people", "2020-12-20", "10", "verified"},
		{"ins.law", "2025-06-30", "11/2022/QH15", "verified"},
		{"ins.body", "2025-07-01", "government, province, army, police, state_bank, cipher, treaty", "verified"},
		{"ins.conclusion_days", "2025-06-30", "15", "memory:high"},
		{"ins.conclusion_days", "2025-08-05", "15", "verified"},
		{"ins.publish_days", "2023-07-15", "", ""},
		{"pet.complaint_2nd.remote_complex", "2025-01-01", "70", "memory:high"},
		{"com.window.q1", "2024-03-04", "12-15..03-14", "memory:med"},
		{"fin.tariff", "2022-01-31", "264/2016/TT-BTC", "verified"},
		{"no.such_key", "2025-01-01", "", ""},
	} {
		got, ok := Embedded().At(c.key, civil.Must(c.on))
		if got.Raw != c.want || string(got.Mark) != c.mark || ok != (c.want != "") {
			t.Errorf("%s on %s: %q (%s), want %q (%s)", c.key, c.on, got.Raw, got.Mark, c.want, c.mark)
		}
	}
}

func TestNoDateHasNoValue(t *testing.T) {
	if v, ok := Embedded().At("rot.mofa_period", 0); ok {
		t.Errorf("a parameter that always was: got %v on no date", v)
	}
}

func TestAskingDoesNotAllocate(t *testing.T) {
	r, on := Embedded(), civil.Must("2025-01-01")
	if n := testing.AllocsPerRun(100, func() { r.At("rot.mofa_period", on) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestWordsForAReader(t *testing.T) {
	for _, c := range []struct{ key, vi, en string }{
		{"rot.mofa_period", "36 tháng", "36 months"},
		{"rot.range_months", "24–60 tháng", "24–60 months"},
		{"dec.item_floor", "150.000.000 đồng", "150.000.000 đồng"},
		{"dec.sample_units", "20%", "20%"},
		{"pet.reception", "1 ngày", "1 day"},
		{"rot.plan_published_by", "31/03", "03-31"},
		{"com.window.q1", "15/12 – 14/03", "12-15..03-14"},
		{"time.roll_last_day", "có", "yes"},
		{"mgr.terms", "2", "2"},
		{"ins.draft_assign", "5 ngày làm việc", "5 working days"},
	} {
		v, _ := Embedded().At(c.key, civil.Must("2026-10-31"))
		if got := v.Words(); got.VI != c.vi || got.EN != c.en {
			t.Errorf("%s: %+v, want %s | %s", c.key, got, c.vi, c.en)
		}
	}
}

func TestWindowsOfTheYear(t *testing.T) {
	r, on := Embedded(), civil.Must("2025-12-14")
	for key, want := range map[string]string{
		"com.window.q1":          "2024-12-15…2025-03-14",
		"com.window.q4":          "2025-09-15…2025-12-14",
		"com.window.nine_months": "2024-12-15…2025-09-14",
		"com.window.year":        "2024-12-15…2025-12-14",
	} {
		v, _ := r.At(key, on)
		if got := v.WindowIn(2025).String(); got != want {
			t.Errorf("%s in 2025: %s, want %s", key, got, want)
		}
	}
	// Scenario 13: 14 December belongs to the year, 15 December to the next.
	year, _ := r.At("com.window.year", on)
	if !year.WindowIn(2025).Contains(on) || !year.WindowIn(2026).Contains(on+1) {
		t.Error("the year does not end with 14 December")
	}
	plan, _ := r.At("rot.plan_published_by", on)
	if got := plan.In(2025).String(); got != "2025-03-31" {
		t.Errorf("plan of 2025: %s", got)
	}
}
