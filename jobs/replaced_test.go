package jobs

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

func TestWhoBeganInAPositionThatWasReplacedIsToldOf(t *testing.T) {
	position := func(id string, listed record.Flag) record.Position {
		return record.Position{PositionID: id, Listed: listed, Managerial: record.No}
	}
	ref, _ := rules.NewReference(&record.Set{
		Position: record.Rows[record.Position]{Good: []record.Position{position("OLD", record.No), position("NEW", record.Yes), position("NEWER", record.Yes),
			position("A", record.Yes), position("A1", record.No), position("A2", record.No), position("PEN", record.No), position("INK", record.No),
			position("BACK", record.Yes), position("AGAIN", record.Yes), position("KT", record.No)}},
		PositionLineage: record.Rows[record.PositionLineage]{Good: []record.PositionLineage{
			link("OLD", "NEW", "2022-01-01"), link("NEW", "NEWER", "2024-01-01"), link("GONE", "NEW", "2022-01-01"),
			link("A", "A1", "2022-01-01"), link("A", "A2", "2022-01-01"), link("PEN", "INK", "2022-01-01"),
			link("BACK", "X", "2022-01-01"), link("X", "BACK", "2023-01-01"),
			link("KT", "AGAIN", "2022-01-01"), link("AGAIN", "Y", "2022-01-01")}}})
	for name, c := range map[string]struct {
		held []record.Assignment
		hint string // for the first of them
	}{
		"off the list now":                {[]record.Assignment{heldFor("OLD", "2022-02-01", "")}, "successor_id=NEW effective_on=2022-01-01"},
		"in no list now":                  {[]record.Assignment{heldFor("GONE", "2022-02-01", "")}, "successor_id=NEW effective_on=2022-01-01"},
		"years later, and left since":     {[]record.Assignment{heldFor("NEW", "2024-06-01", "2025-06-01")}, "successor_id=NEWER effective_on=2024-01-01"},
		"was split":                       {[]record.Assignment{heldFor("A", "2022-02-01", "")}, "predecessor_id=A effective_on=2022-01-01"},
		"on that day: the time goes on":   {[]record.Assignment{heldFor("OLD", "2022-01-01", "")}, ""},
		"before: the time goes on":        {[]record.Assignment{heldFor("OLD", "2021-01-01", "")}, ""},
		"still to begin":                  {[]record.Assignment{heldFor("OLD", "2026-11-01", "")}, ""},
		"none is of concern":              {[]record.Assignment{heldFor("PEN", "2022-02-01", "")}, ""},
		"the code was given back":         {[]record.Assignment{heldFor("BACK", "2023-01-01", "")}, ""},
		"before it was given back":        {[]record.Assignment{heldFor("BACK", "2022-06-01", "2022-12-31")}, "successor_id=X effective_on=2022-01-01"},
		"desks numbered anew":             {[]record.Assignment{heldFor("AGAIN", "2022-02-01", "")}, ""},
		"holds the new one all the time":  {[]record.Assignment{heldFor("OLD", "2023-02-01", ""), heldFor("OLD", "2021-01-01", "")}, ""},
		"held the new one, but not since": {[]record.Assignment{heldFor("OLD", "2023-02-01", ""), heldFor("OLD", "2021-01-01", "2023-01-31")}, "successor_id=NEW effective_on=2022-01-01"},
	} {
		t.Run(name, func(t *testing.T) {
			var rows record.Set
			rows.Person.Good, rows.Assignment.Good = []record.Person{{PersonID: "P"}}, c.held
			var want []record.Defect
			if c.hint != "" {
				first := c.held[0]
				want = []record.Defect{{Kind: "assignment", Key: rules.Key("person_id", "P", "position_id", first.PositionID, "starts_on", first.StartsOn.String()),
					Subject: "P", Fault: record.Fault{Column: "position_id", Value: first.PositionID, Problem: record.Replaced}, Hint: c.hint}}
			}
			got := heldInReplaced(&rules.Dossier{Kind: rules.PersonSubject, ID: "P", Set: &rows}, ref, civil.Must("2026-10-31"))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
