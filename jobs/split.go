package jobs

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// lostInSplits lists the assignments that held on the day on which their position, or what continues it, was split, where no
// other one says which part the person held from then on. The rules end them the day before: without a word here the person
// would drop out of every list in silence.
func lostInSplits(d *rules.Dossier, ref *rules.Reference, asOf civil.Date) []record.Defect {
	var defects []record.Defect
	for row := range inReplaced(d, ref) {
		if position, on := splitOf(d, ref, row, asOf); !on.IsZero() && !placed(d, ref, position, on) {
			defects = append(defects, record.Defect{Kind: "assignment", Subject: d.ID,
				Key:   assignmentKey(d.ID, row),
				Fault: record.Fault{Column: "position_id", Value: row.PositionID, Problem: record.SplitPosition},
				Hint:  rules.Key("predecessor_id", position, "effective_on", on.String())})
		}
	}
	return defects
}

// splitOf follows an assignment through lineage to the position that was split under it, and the day; no day if none was.
func splitOf(d *rules.Dossier, ref *rules.Reference, row *record.Assignment, asOf civil.Date) (position string, on civil.Date) {
	last := asOf
	for _, end := range []civil.Date{row.EndsOn, d.Self().LeftOn} {
		if !end.IsZero() {
			last = min(last, end)
		}
	}
	lines := ref.PositionLines
	return lines.Follow(row.PositionID, lines.FirstStep(row.PositionID, row.StartsOn), last)
}

// placed reports whether an assignment of the person, also one that cannot be used, says what they held of a position that
// was split on a day.
func placed(d *rules.Dossier, ref *rules.Reference, position string, on civil.Date) bool {
	parts := map[string]bool{}
	for _, link := range ref.PositionLines.Successors(position) {
		parts[link.ID] = parts[link.ID] || link.On == on
	}
	says := func(row *record.Assignment) bool {
		return parts[row.PositionID] && (row.EndsOn.IsZero() || row.EndsOn >= on)
	}
	good := slices.ContainsFunc(d.Assignment.Good, func(a record.Assignment) bool { return says(&a) })
	return good || slices.ContainsFunc(d.Assignment.Bad, func(b record.Bad[record.Assignment]) bool { return says(&b.Row) })
}
