package jobs

import (
	"slices"
	"strings"

	"probity/internal/record"
)

// told are the defects of the lists, such as that of positions, that the run tells of, with the units that they concern: of a run about
// a part all but those of rows that are certainly about other units. A row that cannot be placed may be this part's, and then it is
// why somebody is absent from it.
func (c *clerk) told(defects []record.Defect) (told []record.Defect) {
	if len(defects) == 0 {
		return nil
	}
	at := c.unitsOfPositions()
	for _, d := range defects {
		d.Units = c.placed(aboutUnits(d, at))
		if slices.ContainsFunc(d.Units, func(unit string) bool { return unit == "" || c.speaksOf(unit) }) {
			told = append(told, d)
		}
	}
	return told
}

// placed are the units that stand in the place of some; an empty one for each that, with all above it, cannot be found, and where there
// are none.
func (c *clerk) placed(units []string) (placed []string) {
	for _, unit := range units {
		alive := c.ref.UnitAlive(unit, c.scope.AsOf)
		for above := range c.ref.Upward(unit, c.scope.AsOf) {
			if _, known := c.ref.Above(c.ref.UnitAlive(above, c.scope.AsOf)); !known {
				alive = ""
			}
		}
		placed = append(placed, alive)
	}
	if len(placed) == 0 {
		return []string{""}
	}
	slices.Sort(placed)
	return slices.Compact(placed)
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
