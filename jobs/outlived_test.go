package jobs

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

func TestWhoseOwnDecisionForTheNewCodeHasEndedIsToldOf(t *testing.T) {
	ref, _ := rules.NewReference(&record.Set{
		Position: record.Rows[record.Position]{Good: []record.Position{{PositionID: "NEW", Listed: record.Yes, Managerial: record.No},
			{PositionID: "OTHER", Listed: record.Yes, Managerial: record.No}, {PositionID: "INK", Listed: record.No, Managerial: record.No}}},
		PositionLineage: record.Rows[record.PositionLineage]{Good: []record.PositionLineage{link("OLD", "NEW", "2024-06-01"), link("PEN", "INK", "2024-06-01")}}})
	old, own := heldFor("OLD", "2019-01-01", ""), heldFor("NEW", "2024-06-01", "2025-12-31")
	for name, c := range map[string]struct {
		held []record.Assignment
		told bool
	}{
		"the old code is open":                  {[]record.Assignment{old, own}, true},
		"an extension has ended too":            {[]record.Assignment{old, heldFor("NEW", "2024-06-01", "2024-12-31"), own}, true},
		"the own decision holds":                {[]record.Assignment{old, heldFor("NEW", "2024-06-01", "")}, false},
		"holds something else":                  {[]record.Assignment{old, own, heldFor("OTHER", "2026-01-01", "")}, false},
		"no decision of their own":              {[]record.Assignment{old}, false},
		"the own decision ended before":         {[]record.Assignment{old, heldFor("NEW", "2023-01-01", "2023-12-31")}, false},
		"the old code was closed":               {[]record.Assignment{heldFor("OLD", "2019-01-01", "2024-05-31"), own}, false},
		"the old code is another desk's by now": {[]record.Assignment{heldFor("OLD", "2025-01-01", ""), own}, false},
		"none is of concern":                    {[]record.Assignment{heldFor("PEN", "2019-01-01", ""), heldFor("INK", "2024-06-01", "2025-12-31")}, false},
	} {
		t.Run(name, func(t *testing.T) {
			var rows record.Set
			rows.Person.Good, rows.Assignment.Good = []record.Person{{PersonID: "P"}}, c.held
			var want []record.Defect
			if c.told {
				want = []record.Defect{{Kind: "assignment", Key: rules.Key("person_id", "P", "position_id", "OLD", "starts_on", "2019-01-01"), Subject: "P",
					Fault: record.Fault{Column: "ends_on", Problem: record.Outlived}, Hint: rules.Key("position_id", "NEW", "ends_on", "2025-12-31")}}
			}
			got := outlived(&rules.Dossier{Kind: rules.PersonSubject, ID: "P", Set: &rows}, ref, civil.Must("2026-10-31"))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
