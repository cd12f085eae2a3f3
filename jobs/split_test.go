package jobs

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

func TestWhoHeldAPositionThatWasSplitIsToldOf(t *testing.T) {
	ref, _ := rules.NewReference(&record.Set{PositionLineage: record.Rows[record.PositionLineage]{Good: []record.PositionLineage{
		link("OLD", "A", "2020-01-01"), link("A", "A1", "2024-01-01"), link("A", "A2", "2024-01-01")}}})
	for name, c := range map[string]struct {
		held  []record.Assignment
		aside []record.Assignment
		want  string
	}{
		"nobody closed it":              {held: []record.Assignment{heldFor("A", "2021-01-01", "")}, want: "A"},
		"by an earlier name":            {held: []record.Assignment{heldFor("OLD", "2019-01-01", "")}, want: "OLD"},
		"closed on the day of change":   {held: []record.Assignment{heldFor("A", "2021-01-01", "2024-01-01")}, want: "A"},
		"closed before":                 {held: []record.Assignment{heldFor("A", "2021-01-01", "2023-12-31")}},
		"begun on that day":             {held: []record.Assignment{heldFor("A", "2024-01-01", "")}, want: "A"},
		"begun after":                   {held: []record.Assignment{heldFor("A", "2024-01-02", "")}},
		"in one of the parts":           {held: []record.Assignment{heldFor("A", "2021-01-01", ""), heldFor("A2", "2024-03-01", "")}},
		"left that part before":         {held: []record.Assignment{heldFor("A", "2021-01-01", ""), heldFor("A2", "2020-03-01", "2020-12-31")}, want: "A"},
		"a row that may say so":         {held: []record.Assignment{heldFor("A", "2021-01-01", "")}, aside: []record.Assignment{heldFor("A1", "2024-01-01", "")}},
		"another position says nothing": {held: []record.Assignment{heldFor("A", "2021-01-01", ""), heldFor("X", "2024-01-01", "")}, want: "A"},
	} {
		t.Run(name, func(t *testing.T) {
			var rows record.Set
			rows.Person.Good, rows.Assignment.Good = []record.Person{{PersonID: "P"}}, c.held
			for _, row := range c.aside {
				rows.Assignment.Bad = append(rows.Assignment.Bad, record.Bad[record.Assignment]{Row: row})
			}
			var want []record.Defect
			if c.want != "" {
				want = []record.Defect{{Kind: "assignment", Key: rules.Key("person_id", "P", "position_id", c.want, "starts_on", c.held[0].StartsOn.String()),
					Subject: "P", Fault: record.Fault{Column: "position_id", Value: c.want, Problem: record.SplitPosition},
					Hint: "predecessor_id=A effective_on=2024-01-01"}}
			}
			got := lostInSplits(&rules.Dossier{Kind: rules.PersonSubject, ID: "P", Set: &rows}, ref, civil.Must("2026-10-31"))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func link(from, to, on string) record.PositionLineage {
	return record.PositionLineage{PredecessorID: from, SuccessorID: to, EffectiveOn: civil.Must(on)}
}

func heldFor(position, from, to string) record.Assignment {
	a := record.Assignment{PositionID: position, StartsOn: civil.Must(from)}
	if to != "" {
		a.EndsOn = civil.Must(to)
	}
	return a
}
