package parameters

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"probity/internal/civil"
)

// rows writes a parameter's rows as "period value origin".
func rows(r *Register, key string) string {
	p, _ := r.Find(key)
	var lines []string
	for _, v := range p.Rows {
		lines = append(lines, fmt.Sprintf("%s %s %s", v.Force(), v.Raw, v.Origin))
	}
	return strings.Join(lines, "\n")
}

func with(t *testing.T, overrides ...Override) *Register {
	t.Helper()
	r, faults := Embedded().With(overrides)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return r
}

func TestTheMinistrysRowHoldsForItsDays(t *testing.T) {
	for name, c := range map[string]struct {
		own  []Override
		want string
	}{
		"for good": {
			[]Override{{Key: "rot.mofa_period", Value: "48"}},
			"… 48 ministry",
		},
		"from a day on": {
			[]Override{{Key: "rot.mofa_period", Value: "48", From: civil.Must("2025-01-01")}},
			"…2024-12-31 36 register\n2025-01-01… 48 ministry",
		},
		"until a day": {
			[]Override{{Key: "rot.mofa_period", Value: "48", To: civil.Must("2024-12-31")}},
			"…2024-12-31 48 ministry\n2025-01-01… 36 register",
		},
		"in the middle": {
			[]Override{{Key: "rot.mofa_period", Value: "48", From: civil.Must("2020-01-01"), To: civil.Must("2024-12-31")}},
			"…2019-12-31 36 register\n2020-01-01…2024-12-31 48 ministry\n2025-01-01… 36 register",
		},
		"across two rows": {
			[]Override{{Key: "dec.item_floor", Value: "70000000", From: civil.Must("2026-01-01"), To: civil.Must("2026-12-31")}},
			"2019-07-01…2025-12-31 50000000 register\n2026-01-01…2026-12-31 70000000 ministry\n2027-01-01… 150000000 register",
		},
		"before the law": {
			[]Override{{Key: "rot.exempt_retire", Value: "12", To: civil.Must("2010-12-31")}},
			"…2010-12-31 12 ministry\n2019-08-15… 18 register",
		},
		"two that follow on one another": {
			[]Override{
				{Key: "rot.mofa_period", Value: "24", From: civil.Must("2025-01-01")},
				{Key: "rot.mofa_period", Value: "60", To: civil.Must("2024-12-31")},
			},
			"…2024-12-31 60 ministry\n2025-01-01… 24 ministry",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rows(with(t, c.own...), c.own[0].Key); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestOnlyADecisionOfItsOwnConfirmsTheMinistrysRow(t *testing.T) {
	r := with(t,
		Override{Key: "rot.mofa_period", Value: "36", Basis: "1234/QĐ-BNG, 05/01/2024"},
		Override{Key: "rot.cool_months", Value: "12"})
	day := civil.Must("2025-01-01")
	if v, _ := r.At("rot.mofa_period", day); !v.Confirmed || v.Origin != Ministry {
		t.Errorf("with a decision: %+v", v)
	}
	if v, _ := r.At("rot.cool_months", day); v.Confirmed || v.Int != 12 {
		t.Errorf("without a decision: %+v", v)
	}
	if v, _ := Embedded().At("rot.mofa_period", day); v.Confirmed {
		t.Error("a proposed value is confirmed")
	}
}

func TestEveryFaultOfTheMinistrysRowsAtOnce(t *testing.T) {
	day := civil.Must
	_, faults := Embedded().With([]Override{
		{Key: "rot.mofa_periods", Value: "36"},
		{Key: "rot.mofa_period", Value: "three years"},
		{Key: "rot.mofa_period", Value: "36", From: day("2025-01-01"), To: day("2024-12-31")},
		{Key: "dec.sample_people", Value: "120"},
		{Key: "rot.plan_published_by", Value: "31/03"},
		{Key: "rot.range_months", Value: "60..24"},
		{Key: "rot.defer", Value: "illness,,study"},
		{Key: "com.window.q1", Value: "12-15"},
		{Key: "fin.tariff", Value: " "},
		{Key: "time.roll_last_day", Value: "2"},
		{Key: "post.home_min", Value: "24", From: day("2020-01-01")},
		{Key: "post.home_min", Value: "30", From: day("2024-01-01"), To: day("2024-12-31")},
		{Key: "post.term", Value: "24"},
		{Key: "post.term", Value: "36"},
	})
	want := []string{
		`0 key: parameter "rot.mofa_periods": no such key; did you mean "rot.mofa_period"?`,
		`1 value: parameter rot.mofa_period: "three years" is not a whole number of 0 or more`,
		`2 to: parameter rot.mofa_period: to 2024-12-31 is before from 2025-01-01`,
		`3 value: parameter dec.sample_people: 120 percent; at most 100`,
		`4 value: parameter rot.plan_published_by: "31/03" is not a day of every year; write MM-DD, such as 03-31`,
		`5 value: parameter rot.range_months: "60..24" is not a range; write the smaller and the larger number, such as 24..60`,
		`6 value: parameter rot.defer: "illness,,study" is not a list; write different words with commas between them`,
		`7 value: parameter com.window.q1: "12-15" is not a window; write two days of the year, such as 12-15..03-14`,
		`8 value: parameter fin.tariff: the value is empty; write a text`,
		`9 value: parameter time.roll_last_day: 2 flag; at most 1`,
		`11 from: parameter post.home_min: has two values from 2024-01-01 to 2024-12-31 (rows 11 and 12); a day has one value`,
		`13 from: parameter post.term: has two values on every day (rows 13 and 14); a day has one value`,
	}
	for i, err := range faults {
		var fault *OverrideError
		if !errors.As(err, &fault) {
			t.Fatalf("%v is no *OverrideError", err)
		}
		got := fmt.Sprintf("%d %s: %v", fault.Index, fault.Field, err)
		if i >= len(want) || got != want[i] {
			t.Errorf("fault %d: %s", i, got)
		}
	}
	if len(faults) != len(want) {
		t.Errorf("%d faults, want %d", len(faults), len(want))
	}
}

func TestTheRegisterItCameFromStaysAsItWas(t *testing.T) {
	r := Embedded()
	before := rows(r, "rot.mofa_period")
	if _, faults := r.With([]Override{{Key: "rot.mofa_period", Value: "48", From: civil.Must("2025-01-01")}}); faults != nil {
		t.Fatal(faults)
	}
	if after := rows(r, "rot.mofa_period"); after != before {
		t.Errorf("was %s, is %s", before, after)
	}
}

func TestAfterAnOverrideEveryDayHasTheMinistrysValueOrTheOldOne(t *testing.T) {
	embedded := Embedded()
	days := rapid.Int32Range(int32(civil.Must("2015-01-01")), int32(civil.Must("2030-12-31")))
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.SampledFrom([]string{"dec.item_floor", "rot.mofa_period", "rot.exempt_retire", "retire.age_months.male"}).Draw(t, "key")
		o := Override{Key: key, Value: "7", From: civil.Date(days.Draw(t, "from"))}
		if rapid.Bool().Draw(t, "closed") {
			o.To = o.From.AddDays(rapid.IntRange(0, 4000).Draw(t, "length"))
		}
		r, faults := embedded.With([]Override{o})
		if faults != nil {
			t.Fatal(faults)
		}
		day := civil.Date(days.Draw(t, "day"))
		got, ok := r.At(key, day)
		old, was := embedded.At(key, day)
		inForce := civil.Interval{First: o.From, Last: o.To}.Contains(day)
		if inForce && (got.Raw != "7" || !got.Force().Contains(day)) || !inForce && (ok != was || got.Raw != old.Raw) {
			t.Fatalf("%s on %s: %q, the old value is %q, the ministry's days are %s…%s", key, day, got.Raw, old.Raw, o.From, o.To)
		}
	})
}

func TestValuesAsTheyStandInAFile(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{int64(36), "36"}, {"24..60", "24..60"}, {[]any{"a", "b"}, "a, b"}, {[]any{int64(90), int64(30)}, "90, 30"},
		{3.5, ""}, {true, ""}, {[]any{"a,b"}, ""}, {[]any{1.5}, ""}, {nil, ""},
	} {
		got, err := Literal(c.value)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%v: %q, %v; want %q", c.value, got, err, c.want)
		}
	}
}
