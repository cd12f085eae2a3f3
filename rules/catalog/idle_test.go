package catalog_test

import (
	"cmp"
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

// Most people are in no population of any rule: a desk that is not listed and asks for no declaration, back from a posting, no case, no
// plan. The rules hear millions of them and must not ask for memory.
func TestWhoIsNotConcernedCostsNoMemory(t *testing.T) {
	lists := &record.Set{}
	lists.Position.Good = []record.Position{{PositionID: "DESK", Name: "Desk", UnitID: "U", Listed: record.No, Managerial: record.No, Declarable: record.No}}
	ref, _ := rules.NewReference(lists)
	rows := &record.Set{}
	rows.Person.Good = []record.Person{{PersonID: "P", FullName: "P"}}
	rows.Assignment.Good = []record.Assignment{{PersonID: "P", PositionID: "DESK", StartsOn: civil.Must("2020-01-01")}}
	rows.Posting.Good = []record.Posting{{PersonID: "P", PostingID: "N", UnitID: "M", TookUpOn: civil.Must("2015-01-01"), LeftOn: civil.Must("2018-01-01")}}
	rows.Proceeding.Good = []record.Proceeding{{PersonID: "P", Kind: "inspection", OpenedOn: civil.Must("2020-01-01")}}
	h := rules.Hearing{
		Dossier: &rules.Dossier{Kind: rules.PersonSubject, ID: "P", Set: rows}, Ref: ref,
		Scope: rules.Scope{AsOf: civil.Must("2025-06-30"), Parameters: parameters.Embedded(), Mapped: record.Schema{"person": {"person_id", "left_on"}}},
	}
	for _, r := range catalog.All() {
		if cmp.Or(r.Hears, rules.PersonSubject) != rules.PersonSubject {
			continue
		}
		if n := testing.AllocsPerRun(100, func() {
			if r.Judge != nil && r.Judge(h) != nil || r.Gather != nil && r.Gather(h) != nil {
				t.Errorf("%s is about this person", r.ID)
			}
		}); n > 0 {
			t.Errorf("%s asks for memory %.0f times", r.ID, n)
		}
	}
}
