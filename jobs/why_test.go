package jobs

import (
	"testing"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
)

func TestOfAYearThatIsOverNothingElseIsSaid(t *testing.T) {
	ref, _ := rules.NewReference(&record.Set{})
	person, unit := rules.Subject{Kind: rules.PersonSubject, ID: "P"}, rules.Subject{Kind: rules.UnitSubject, ID: "CLS"}
	for name, c := range map[string]struct {
		about ledger.Life
		on    string
		want  ledger.Reason
	}{
		"a person":                {ledger.Life{Rule: "ROT-002", Subject: person, Obligation: "LS/01/2026", Position: "LS/01"}, "2027-01-02", ledger.YearOver},
		"a unit":                  {ledger.Life{Rule: "ROT-002", Subject: unit, Obligation: "2026"}, "2027-01-02", ledger.YearOver},
		"a unit, in the year":     {ledger.Life{Rule: "ROT-002", Subject: unit, Obligation: "2026"}, "2026-12-31", ledger.LeftPost},
		"no rule of years":        {ledger.Life{Rule: "ROT-007", Subject: person, Obligation: "NK/2023"}, "2026-12-31", ledger.Unrecorded},
		"a rule that is no more":  {ledger.Life{Rule: "OLD-001", Subject: person, Obligation: "2026"}, "2027-01-02", ledger.NotKnown},
		"in no list of positions": {ledger.Life{Rule: "ROT-001", Subject: person, Obligation: "LS", Position: "LS"}, "2027-01-02", ledger.Unrecorded},
	} {
		f := &fates{persons: map[string]int32{"P": 0}, all: []fate{{met: true}}}
		if got := f.why(c.about, ref, civil.Must(c.on)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
