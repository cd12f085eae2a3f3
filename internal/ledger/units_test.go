package ledger

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"probity/internal/record"
)

func TestARunKnowsItsUnits(t *testing.T) {
	l := newLedger(t)
	want := []Unit{{"LS", "Cục Lãnh sự", "LS", []string{"LS", "NG"}}, {"a\nb", "", "LS", []string{"a\nb", "LS"}}}
	run := night{units: want}.audit(t, l)
	got, err := l.UnitsOf(context.Background(), run.Number)
	check(t, err)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	without, err := l.UnitsOf(context.Background(), night{asOf: "2026-02-01"}.audit(t, l).Number)
	check(t, err)
	if len(without) != 0 {
		t.Errorf("units %v", without)
	}
}

// A record that cannot be placed is everybody's concern, and one without units nobody's: they must not be taken for each other.
func TestUnitsOfADefectComeBackAsTheyWere(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	rapid.Check(t, func(rt *rapid.T) {
		units := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom([]string{"", "LS", "a\nb", `"`, `\n`}), rapid.String()), 0, 3).Draw(rt, "units")
		run := night{within: Restriction{Rules: []string{"ROT-001"}}, defects: []record.Defect{{Kind: "person", Units: units}}}.audit(t, l)
		got, err := l.SetAside(ctx, run.Number)
		check(t, err)
		if len(got) != 1 || len(got[0].Units) != len(units) || len(units) > 0 && !cmp.Equal(got[0].Units, units) {
			rt.Fatalf("units %q, came back %q", units, got)
		}
	})
}
