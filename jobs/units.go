package jobs

import (
	"slices"

	"probity/internal/ledger"
)

// unitsKnown are all units that the lists name, with what is above each, so that a unit's own workbook can be made of the whole run.
func (a *audit) unitsKnown() []ledger.Unit {
	ids := slices.Clone(a.ref.UnitIDs().IDs())
	for i := range a.ref.Rows.UnitLineage.Good {
		ids = append(ids, a.ref.Rows.UnitLineage.Good[i].PredecessorID)
	}
	slices.Sort(ids)
	var units []ledger.Unit
	for _, id := range slices.Compact(ids) {
		units = append(units, ledger.Unit{ID: id, Name: a.unitName(id), Alive: a.ref.UnitAlive(id, a.AsOf), Above: slices.Collect(a.ref.Upward(id, a.AsOf))})
	}
	return units
}
