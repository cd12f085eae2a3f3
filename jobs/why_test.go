package jobs

import (
	"testing"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
)

func TestOfAYearThatIsOverNothingElseIsSaid(t *testing.T) {
	ref, _ := rules.NewReference(&record.Set{UnitLineage: record.Rows[record.UnitLineage]{Good: []record.UnitLineage{
		{PredecessorID: "CCY", SuccessorID: "CYCNTT", EffectiveOn: civil.Must("2025-03-01")}}},
		CommitteeTask: record.Rows[record.CommitteeTask]{Good: []record.CommitteeTask{{TaskID: "N1"}}}})
	merged := rules.Subject{Kind: rules.UnitSubject, ID: "CCY"}
	person, unit := rules.Subject{Kind: rules.PersonSubject, ID: "P"}, rules.Subject{Kind: rules.UnitSubject, ID: "CLS"}
	for name, c := range map[string]struct {
		about ledger.Life
		on    string
		want  ledger.Reason
	}{
		"a person":               {ledger.Life{Rule: "ROT-002", Subject: person, Obligation: "LS/01/2026", Position: "LS/01"}, "2027-01-02", ledger.YearOver},
		"a unit":                 {ledger.Life{Rule: "ROT-002", Subject: unit, Obligation: "2026"}, "2027-01-02", ledger.YearOver},
		"a unit, in the year":    {ledger.Life{Rule: "ROT-002", Subject: unit, Obligation: "2026"}, "2026-12-31", ledger.LeftPost},
		"a plan's next year":     {ledger.Life{Rule: "ROT-011", Subject: unit, Obligation: "2026"}, "2027-12-31", ledger.LeftPost},
		"a plan after that":      {ledger.Life{Rule: "ROT-011", Subject: unit, Obligation: "2026"}, "2028-01-01", ledger.YearOver},
		"no rule of years":       {ledger.Life{Rule: "ROT-007", Subject: person, Obligation: "NK/2023"}, "2026-12-31", ledger.Unrecorded},
		"a unit that was merged": {ledger.Life{Rule: "INS-001", Subject: merged, Obligation: "full_check", FirstOn: civil.Must("2025-01-05")}, "2025-03-02", ledger.Closed},
		"what it was to carry out, whose row is lost": {ledger.Life{Rule: "INS-007", Subject: merged, Obligation: "KN-1", FirstOn: civil.Must("2025-01-05")}, "2025-03-02",
			ledger.Unrecorded},
		"a task that is done, in its list still": {ledger.Life{Rule: "COM-004", Subject: unit, Obligation: "N1"}, "2027-01-02", ledger.LeftPost},
		"a task that the list has lost":          {ledger.Life{Rule: "COM-004", Subject: unit, Obligation: "N2"}, "2027-01-02", ledger.Unrecorded},
		"a rule that is no more":                 {ledger.Life{Rule: "OLD-001", Subject: person, Obligation: "2026"}, "2027-01-02", ledger.NotKnown},
		"in no list of positions":                {ledger.Life{Rule: "ROT-001", Subject: person, Obligation: "LS", Position: "LS"}, "2027-01-02", ledger.Unrecorded},
	} {
		f := &fates{persons: map[string]int32{"P": 0}, all: []fate{{met: true}}}
		if got := f.why(c.about, ref, civil.Must(c.on)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// A code that was given to another desk, years after its first one was renamed, has nothing to do with that one's successor.
func TestOnlyAPositionThatIsNotListedWasStruckFromTheList(t *testing.T) {
	position := func(id string, listed record.Flag) record.Position {
		return record.Position{PositionID: id, Listed: listed}
	}
	ref, _ := rules.NewReference(&record.Set{
		Position:        record.Rows[record.Position]{Good: []record.Position{position("A", record.Yes), position("B", record.No)}},
		PositionLineage: record.Rows[record.PositionLineage]{Good: []record.PositionLineage{link("A", "B", "2026-03-01")}}})
	person := rules.Subject{Kind: rules.PersonSubject, ID: "P"}
	f := &fates{persons: map[string]int32{"P": 0}, all: []fate{{met: true, to: 2}}, rows: []trace{traceOf("assignment", "A"), traceOf("assignment", "B")}}
	for _, c := range []struct {
		rule, position, first string
		want                  ledger.Reason
	}{
		{"ROT-001", "B", "2026-01-01", ledger.Struck},
		{"ROT-009", "B", "2026-01-01", ledger.LeftPost}, // it was never on the list, and need not be
		{"ROT-001", "A", "2026-01-01", ledger.Struck},   // as what it is called now
		{"ROT-001", "A", "2026-06-01", ledger.LeftPost},
	} {
		about := ledger.Life{Rule: c.rule, Subject: person, Obligation: c.position, Position: c.position, FirstOn: civil.Must(c.first)}
		if got := f.why(about, ref, civil.Must("2026-10-31")); got != c.want {
			t.Errorf("%s, %s since %s: %q, want %q", c.rule, c.position, c.first, got, c.want)
		}
	}
}
