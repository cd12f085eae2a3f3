package jobs

import (
	"slices"
	"strings"

	"probity/internal/record"
)

// told are the defects of the lists, such as that of positions, that a run about a part tells of: all but those of rows that are
// certainly about other units. A row that cannot be placed may be this part's, and then it is why somebody is absent from it.
func (c *clerk) told(defects []record.Defect) []record.Defect {
	if c.within.unit == "" && c.within.person == "" {
		return defects
	}
	at := c.unitsOfPositions()
	return slices.DeleteFunc(slices.Clone(defects), func(d record.Defect) bool {
		units := aboutUnits(d, at)
		return len(units) > 0 && !slices.ContainsFunc(units, func(unit string) bool { return !c.elsewhere(unit) })
	})
}

// elsewhere reports whether a unit is certainly none of the part's: it and all units above it can be found, and the part is none
// of them.
func (c *clerk) elsewhere(unit string) bool {
	for above := range c.ref.Upward(unit, c.scope.AsOf) {
		if _, known := c.ref.Above(c.ref.UnitAlive(above, c.scope.AsOf)); !known {
			return false
		}
	}
	return unit != "" && !c.speaksOf(c.ref.UnitAlive(unit, c.scope.AsOf))
}

// unitsOfPositions are the units of each position, also by rows that were set aside: those that contradict each other may name
// several.
func (c *clerk) unitsOfPositions() map[string][]string {
	at := map[string][]string{}
	for p := range c.ref.Rows.Position.All() {
		at[p.PositionID] = append(at[p.PositionID], p.UnitID)
	}
	return at
}

// aboutUnits are the units that a row of a list is about, an empty one where that cannot be said; none, if it is about no unit.
func aboutUnits(d record.Defect, positions map[string][]string) []string {
	unitsOf := func(position string) []string {
		if units := positions[position]; len(units) > 0 {
			return units
		}
		return []string{""}
	}
	switch d.Kind {
	case "unit":
		return []string{keyed(d.Key, "unit_id", "")}
	case "rotation_plan":
		return []string{keyed(d.Key, "unit_id", "")}
	case "unit_lineage":
		return []string{keyed(d.Key, "predecessor_id", "successor_id"), keyed(d.Key, "successor_id", "effective_on")}
	case "position":
		return unitsOf(keyed(d.Key, "position_id", ""))
	case "rotation_period":
		return unitsOf(keyed(d.Key, "position_id", "starts_on"))
	case "position_lineage":
		return slices.Concat(unitsOf(keyed(d.Key, "predecessor_id", "successor_id")), unitsOf(keyed(d.Key, "successor_id", "effective_on")))
	}
	return nil
}

// keyed reads the value of a column out of a record's key, where the column that comes after it begins.
func keyed(key, column, next string) string {
	_, value, _ := strings.Cut(" "+key, " "+column+"=")
	if end := strings.LastIndex(value, " "+next+"="); next != "" && end >= 0 {
		return value[:end]
	}
	return value
}
