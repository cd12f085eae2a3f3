package rules_test

import (
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

var day = civil.Must

func months(n int64) record.Number { return record.Number{N: n, Known: true} }

func period(position string, n int64, from, to string) record.RotationPeriod {
	p := record.RotationPeriod{PositionID: position, Months: months(n), StartsOn: day(from)}
	if to != "" {
		p.EndsOn = day(to)
	}
	return p
}

func TestPeriodsAreInDateOrderAndMayNotOverlap(t *testing.T) {
	var set record.Set
	set.RotationPeriod.Good = []record.RotationPeriod{
		period("A", 36, "2025-01-01", ""), period("A", 60, "2015-01-01", "2024-12-31"),
		period("B", 36, "2025-01-01", ""), period("B", 60, "2015-01-01", "2025-01-01"),
		period("C", 36, "2025-01-01", ""), period("C", 60, "2015-01-01", ""),
		period("D", 0, "2015-01-01", ""),
	}
	set.RotationPeriod.Bad = []record.Bad[record.RotationPeriod]{{Row: record.RotationPeriod{PositionID: "E"}}}
	ref, defects := rules.NewReference(&set)
	if got := ref.Periods("A"); len(got) != 2 || got[0].Months.N != 60 {
		t.Errorf("periods of A: %v", got)
	}
	for position, bad := range map[string]bool{"A": false, "B": true, "C": true, "D": true, "E": true, "F": false} {
		if ref.BadPeriods(position) != bad {
			t.Errorf("BadPeriods(%s) = %t", position, !bad)
		}
	}
	if len(defects) != 2 || defects[0].Key != "position_id=B starts_on=2025-01-01" || defects[1].Problem != record.Overlap {
		t.Errorf("defects: %v", defects)
	}
}

func TestPositionsThatCannotBeUsedCanBeLookedAt(t *testing.T) {
	var set record.Set
	set.Position.Good = []record.Position{{PositionID: "A", UnitID: "U"}}
	set.Position.Bad = []record.Bad[record.Position]{{Row: record.Position{PositionID: "B"}}, {Row: record.Position{PositionID: "B"}}}
	ref, _ := rules.NewReference(&set)
	if _, ok := ref.Position("A"); !ok || ref.BadPosition("A") {
		t.Error("A can be used")
	}
	if _, ok := ref.Position("B"); ok || !ref.BadPosition("B") || len(ref.Place("B").Aside) != 2 {
		t.Error("B was set aside twice")
	}
	if ref.BadPosition("C") {
		t.Error("C is in no list")
	}
}

func TestUnitsAndPositionsThatNoListHasAreListed(t *testing.T) {
	var set record.Set
	set.Unit.Good = []record.Unit{{UnitID: "U", ParentID: "GONE"}, {UnitID: "V", ParentID: "U"}, {UnitID: "W", ParentID: "BAD"}}
	set.Unit.Bad = []record.Bad[record.Unit]{{Row: record.Unit{UnitID: "BAD"}}}
	set.Position.Good = []record.Position{{PositionID: "A", UnitID: "V"}, {PositionID: "B", UnitID: "X"}}
	_, defects := rules.NewReference(&set)
	want := map[string]string{"position_id=B": "X", "unit_id=U": "GONE"}
	if len(defects) != len(want) {
		t.Errorf("defects: %v", defects)
	}
	for _, d := range defects {
		if want[d.Key] != d.Value || d.Problem != record.Orphan {
			t.Errorf("unexpected: %v", d)
		}
	}
}

func TestWithoutAListOfUnitsNoPositionIsAStranger(t *testing.T) {
	var set record.Set
	set.Position.Good = []record.Position{{PositionID: "A", UnitID: "V"}}
	if _, defects := rules.NewReference(&set); len(defects) > 0 {
		t.Errorf("defects: %v", defects)
	}
}

func TestWithinSurvivesACircleOfParents(t *testing.T) {
	var set record.Set
	set.Unit.Good = []record.Unit{{UnitID: "U", ParentID: "V"}, {UnitID: "V", ParentID: "U"}, {UnitID: "W", ParentID: "U"}}
	ref, _ := rules.NewReference(&set)
	if !ref.Within("W", "V", 0) || !ref.Within("U", "U", 0) || ref.Within("U", "W", 0) {
		t.Error("W lies below U and V; nothing lies below W")
	}
}

// What is above a unit is known from a set-aside row too, where that column is readable and all rows agree.
func TestWithinLooksAtWhatCanBeReadOfAUnit(t *testing.T) {
	var set record.Set
	set.Unit.Good = []record.Unit{{UnitID: "TOP"}, {UnitID: "LOW", ParentID: "MID"}, {UnitID: "LOST", ParentID: "BAD"}}
	aside := func(unit, parent string, faults ...record.Fault) record.Bad[record.Unit] {
		return record.Bad[record.Unit]{Row: record.Unit{UnitID: unit, ParentID: parent}, Aside: record.Aside{Faults: faults}}
	}
	set.Unit.Bad = []record.Bad[record.Unit]{aside("MID", "TOP"), aside("BAD", "", record.Fault{Column: "parent_id"}), aside("TWO", "TOP"), aside("TWO", "LOW")}
	ref, _ := rules.NewReference(&set)
	if !ref.Within("LOW", "TOP", 0) || ref.Within("TWO", "TOP", 0) || ref.Within("LOST", "TOP", 0) {
		t.Error("LOW lies below TOP by what is readable of MID; of TWO and BAD nobody can say what is above")
	}
	for unit, want := range map[string]int{"LOW": 0, "GONE": 0, "LOST": 1, "TWO": 2} {
		if got := ref.Adrift(unit, 0); len(got) != want {
			t.Errorf("%s hangs on %d set-aside rows, not %d", unit, len(got), want)
		}
	}
}

// A renamed unit lies where its successor lies, and where no list has that, where it lay itself; one whose successor's row cannot
// be read may lie anywhere.
func TestARenamedUnitLiesUnderWhatIsAboveItsSuccessor(t *testing.T) {
	var set record.Set
	set.Unit.Good = []record.Unit{{UnitID: "TOP"}, {UnitID: "NEW", ParentID: "TOP"}, {UnitID: "OLD"}, {UnitID: "OLD-2", ParentID: "TOP"}, {UnitID: "OLD-3", ParentID: "TOP"}}
	set.Unit.Bad = []record.Bad[record.Unit]{{Row: record.Unit{UnitID: "BAD"}, Aside: record.Aside{Faults: []record.Fault{{Column: "parent_id"}}}}}
	for from, to := range map[string]string{"OLD": "NEW", "OLD-2": "GONE", "OLD-3": "BAD"} {
		set.UnitLineage.Good = append(set.UnitLineage.Good, record.UnitLineage{PredecessorID: from, SuccessorID: to, EffectiveOn: day("2025-03-01")})
	}
	ref, _ := rules.NewReference(&set)
	for unit, want := range map[string]bool{"OLD": true, "OLD-2": true, "OLD-3": false} {
		if got := ref.Within(unit, "TOP", day("2025-03-01")); got != want {
			t.Errorf("%s lies under TOP: %t", unit, got)
		}
	}
}

func TestAPublishedPlanCoversTheUnitsBelowAndThoseThatWereMerged(t *testing.T) {
	var set record.Set
	set.Unit.Good = []record.Unit{{UnitID: "MINISTRY"}, {UnitID: "A", ParentID: "TOP"}, {UnitID: "TOP"}, {UnitID: "NEW"}, {UnitID: "B"}}
	set.UnitLineage.Good = []record.UnitLineage{{PredecessorID: "OLD", SuccessorID: "NEW", EffectiveOn: day("2026-02-01")}}
	plan := func(year int64, unit, published string) record.RotationPlan {
		p := record.RotationPlan{PlanYear: months(year), UnitID: unit}
		if published != "" {
			p.PublishedOn = day(published)
		}
		return p
	}
	set.RotationPlan.Good = []record.RotationPlan{plan(2026, "TOP", "2026-01-10"), plan(2026, "OLD", "2026-01-15"), plan(2026, "B", ""),
		plan(2025, "", "2025-03-01")}
	ref, _ := rules.NewReference(&set)
	for _, story := range []struct {
		unit, by string
		year     int
		covered  bool
	}{
		{"TOP", "2026-01-10", 2026, true}, {"TOP", "2026-01-09", 2026, false}, {"A", "2026-03-01", 2026, true},
		{"NEW", "2026-03-01", 2026, true}, {"NEW", "2026-01-31", 2026, false}, {"B", "2026-03-01", 2026, false},
		{"", "2026-03-01", 2026, false}, {"B", "2026-03-01", 2025, true}, {"", "2026-03-01", 2025, true},
	} {
		if _, got := ref.PublishedPlan(story.year, story.unit, day(story.by)); got != story.covered {
			t.Errorf("unit %q in %d by %s: %t", story.unit, story.year, story.by, got)
		}
	}
}

func TestAPeriodThatNamesNoPositionMayBeThatOfOneSpeltAlike(t *testing.T) {
	var set record.Set
	set.Position.Good = []record.Position{{PositionID: "LS-01"}, {PositionID: "LS-1"}, {PositionID: "KT"}, {PositionID: "VT"}, {PositionID: "NEW"}, {PositionID: "MONTHS"}, {PositionID: "END"}, {PositionID: "NONE"}}
	set.PositionLineage.Good = []record.PositionLineage{{PredecessorID: "new", SuccessorID: "NEW", EffectiveOn: day("2020-01-01")}}
	set.RotationPeriod.Good = []record.RotationPeriod{
		period("ls-001", 24, "2020-01-01", ""),
		period("KT", 36, "2020-01-01", ""), period(" kt", 36, "2020-01-01", ""), period("kt", 60, "2015-01-01", "2019-12-31"),
		period("VT", 36, "2020-01-01", ""), period("vt", 60, "2024-01-01", ""),
		period("new", 60, "2015-01-01", ""), period("OTHER", 60, "2015-01-01", ""),
		period("MONTHS", 36, "2020-01-01", "2024-12-31"), period("months", 60, "2020-01-01", "2024-12-31"),
		period("END", 36, "2020-01-01", "2024-12-31"), period("end", 36, "2020-01-01", "2025-12-31"),
		period("none", 0, "2020-01-01", ""),
	}
	ref, _ := rules.NewReference(&set)
	for _, position := range []string{"LS-01", "LS-1"} {
		if m := ref.MisspeltPeriods(position); m == nil || len(m.Rows) != 1 || m.Bad {
			t.Errorf("%s: %+v", position, m)
		}
	}
	if m := ref.MisspeltPeriods("KT"); m == nil || len(m.Rows) != 2 || len(m.Joined) != 2 || m.Joined[0].Months.N != 60 || m.Bad {
		t.Errorf("KT: %+v", m)
	}
	for _, position := range []string{"VT", "MONTHS", "END", "NONE"} {
		if m := ref.MisspeltPeriods(position); m == nil || !m.Bad {
			t.Errorf("two that overlap and do not say the same, or one of no months: %s %+v", position, m)
		}
	}
	for _, position := range []string{"NEW", "OTHER", "new"} {
		if m := ref.MisspeltPeriods(position); m != nil {
			t.Errorf("%s: %+v", position, m)
		}
	}
}
