package rules

import (
	"slices"
	"strconv"

	"probity/internal/record"
)

// strangers lists the ids in the lists that name nothing. Where a list is not mapped, or empty, nobody can tell.
func (r *Reference) strangers() []record.Defect {
	ofPositions, _ := positionLinks(r.Rows)
	ofUnits, _ := unitLinks(r.Rows)
	return slices.Concat(r.strangeUnits(), r.strangePositions(),
		strangeLinks("position_lineage", ofPositions, r.PositionLines, r.positions),
		strangeLinks("unit_lineage", ofUnits, r.UnitLines, r.unitIDs))
}

func (r *Reference) strangeUnits() []record.Defect {
	var defects []record.Defect
	look := func(kind, key, column, unit string) {
		if strange(unit, r.unitIDs) {
			defects = append(defects, orphan(kind, key, column, unit))
		}
	}
	for _, p := range r.Rows.Position.Good {
		look("position", Key("position_id", p.PositionID), "unit_id", p.UnitID)
	}
	for _, u := range r.Rows.Unit.Good {
		look("unit", Key("unit_id", u.UnitID), "parent_id", u.ParentID)
	}
	for _, p := range r.Rows.RotationPlan.Good {
		look("rotation_plan", Key("plan_year", strconv.FormatInt(p.PlanYear.N, 10), "unit_id", p.UnitID), "unit_id", p.UnitID)
	}
	return defects
}

func (r *Reference) strangePositions() []record.Defect {
	var defects []record.Defect
	for _, p := range r.Rows.RotationPeriod.Good {
		if strange(p.PositionID, r.positions) {
			key := Key("position_id", p.PositionID, "starts_on", p.StartsOn.String())
			defects = append(defects, orphan("rotation_period", key, "position_id", p.PositionID))
		}
	}
	return defects
}

// strangeLinks lists the successors that no list has, unless something else has taken their place since. A predecessor need
// not be listed any more; one that is a listed id in another spelling, and not the old spelling of what took its place, is a
// stranger all the same.
func strangeLinks(kind string, links []link, lines Lineage, list *record.Directory) []record.Defect {
	var gone []string
	for _, l := range links {
		if strange(l.from, list) {
			gone = append(gone, l.from)
		}
	}
	resembling := record.Resembling(gone, slices.Values(list.IDs()))
	var defects []record.Defect
	for _, l := range links {
		key := Key("predecessor_id", l.from, "successor_id", l.to, "effective_on", l.on.String())
		if strange(l.to, list) && !lines.Succeeded(l.to) {
			defects = append(defects, orphan(kind, key, "successor_id", l.to))
		}
		if known, ok := resembling[l.from]; ok && known != l.to {
			defects = append(defects, orphan(kind, key, "predecessor_id", l.from))
		}
	}
	return defects
}

// speltLike finds the listed ids from which those that no list has differ by their spelling alone.
func speltLike(ids []string, list *record.Directory) map[string][]string {
	strangers := slices.DeleteFunc(ids, func(id string) bool { return !strange(id, list) })
	return record.AllResembling(strangers, slices.Values(list.IDs()))
}

// strange reports whether an id is not in a list that has some.
func strange(id string, list *record.Directory) bool {
	return id != "" && len(list.IDs()) > 0 && !list.Has(id)
}

func orphan(kind, key, column, id string) record.Defect {
	return record.Defect{Kind: kind, Key: key, Fault: record.Fault{Column: column, Value: record.Printable([]byte(id)), Problem: record.Orphan}}
}
