package jobs

import (
	"iter"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// heldInReplaced lists the assignments that began in a position after something else had taken its place. The rules leave
// them where they are: the code may have been given to another desk, or the paper may bear the former name, and a program
// that carried them on could name somebody for a position that they never held. Where the former code is on the list no more
// its holder would drop out of every list in silence.
func heldInReplaced(d *rules.Dossier, ref *rules.Reference, asOf civil.Date) []record.Defect {
	var defects []record.Defect
	for row := range inReplaced(d, ref) {
		on := replacedBefore(ref.PositionLines, row)
		if row.StartsOn > asOf || on.IsZero() || !mayConcern(ref, row.PositionID, asOf) || heldAsHeir(d, ref, row, on) {
			continue
		}
		defects = append(defects, record.Defect{Kind: "assignment", Subject: d.ID,
			Key:   assignmentKey(d.ID, row),
			Fault: record.Fault{Column: "position_id", Value: record.Printable([]byte(row.PositionID)), Problem: record.Replaced},
			Hint:  successorHint(row.PositionID, heirs(ref.PositionLines, row.PositionID, on))})
	}
	return defects
}

// inReplaced are the good assignments to positions of which something else took the place, at whatever time.
func inReplaced(d *rules.Dossier, ref *rules.Reference) iter.Seq[*record.Assignment] {
	return func(yield func(*record.Assignment) bool) {
		for i, place := range d.Places(ref) {
			if place != nil && place.Replaced && !yield(&d.Assignment.Good[i]) {
				return
			}
		}
	}
}

// successorHint names what took the position's place, or the position where that was several.
func successorHint(position string, heirs []rules.Link) string {
	on := heirs[0].On.String()
	if len(heirs) > 1 {
		return rules.Key("predecessor_id", position, "effective_on", on)
	}
	return rules.Key("successor_id", heirs[0].ID, "effective_on", on)
}

// replacedBefore is the last day on which something else took the place of an assignment's position before it began; no day
// if nothing did, or the code was given back by then.
func replacedBefore(lines rules.Lineage, row *record.Assignment) (on civil.Date) {
	first := lines.FirstStep(row.PositionID, row.StartsOn)
	for _, link := range lines.Successors(row.PositionID) {
		if link.On < first {
			on = link.On // they are in date order
		}
	}
	for _, link := range lines.Predecessors(row.PositionID) {
		if on <= link.On && link.On <= row.StartsOn {
			return 0
		}
	}
	return on
}

// heirs are the positions that took another one's place on a day.
func heirs(lines rules.Lineage, position string, on civil.Date) []rules.Link {
	return slices.DeleteFunc(slices.Clone(lines.Successors(position)), func(l rules.Link) bool { return l.On != on })
}

// mayConcern reports whether a position, or one that has come after it, may be on the list or a manager's.
func mayConcern(ref *rules.Reference, position string, asOf civil.Date) bool {
	return slices.ContainsFunc(ref.PositionLines.Progeny(position, asOf), func(id string) bool {
		p, known := ref.Position(id)
		return known && (p.Listed != record.No || p.Managerial != record.No) || ref.BadPosition(id)
	})
}

// heldAsHeir reports whether another assignment of the person says for all of that time that what took the position's place
// is held: then nothing is lost.
func heldAsHeir(d *rules.Dossier, ref *rules.Reference, row *record.Assignment, on civil.Date) bool {
	lines := ref.PositionLines
	standing := func(position string, from civil.Date) string {
		alive, _ := lines.Follow(position, from, row.StartsOn)
		return alive
	}
	var alive []string
	for _, heir := range heirs(lines, row.PositionID, on) {
		alive = append(alive, standing(heir.ID, heir.On))
	}
	return slices.ContainsFunc(d.Assignment.Good, func(other record.Assignment) bool {
		lasts := other.EndsOn.IsZero() || !row.EndsOn.IsZero() && other.EndsOn >= row.EndsOn
		same := other.PositionID == row.PositionID && other.StartsOn == row.StartsOn
		return !same && other.StartsOn <= row.StartsOn && lasts &&
			slices.Contains(alive, standing(other.PositionID, lines.FirstStep(other.PositionID, other.StartsOn)))
	})
}
