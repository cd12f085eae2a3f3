package jobs

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// outlived lists the assignments under a former code that are still open although the person's own decision for what took the
// position's place has ended, where nothing else says what they hold. The rules go by the own decision: whoever stayed at the desk
// without another one would drop out of every list in silence.
func outlived(d *rules.Dossier, ref *rules.Reference, asOf civil.Date) []record.Defect {
	if d.Gone(asOf) || slices.ContainsFunc(d.Posting.Good, func(p record.Posting) bool { return p.LeftOn.IsZero() }) {
		return nil
	}
	var defects []record.Defect
	for row := range inReplaced(d, ref) {
		next, fork, taken := ref.PositionLines.Step(row.PositionID, ref.PositionLines.FirstStep(row.PositionID, row.StartsOn), asOf)
		if !holds(row, asOf) || !taken || fork || !mayConcern(ref, row.PositionID, asOf) {
			continue
		}
		if own := ownEnded(d, next, row, asOf); own != nil {
			defects = append(defects, record.Defect{Kind: "assignment", Key: assignmentKey(d.ID, row), Subject: d.ID,
				Fault: record.Fault{Column: "ends_on", Value: row.EndsOn.String(), Problem: record.Outlived},
				Hint:  rules.Key("position_id", own.PositionID, "ends_on", own.EndsOn.String())})
		}
	}
	return defects
}

func holds(row *record.Assignment, on civil.Date) bool {
	return civil.Interval{First: row.StartsOn, Last: row.EndsOn}.Contains(on)
}

// ownEnded is the person's last decision for what took a position's place, since it did; nil without one, or where any other
// assignment, also one that cannot be used, may be what they hold now.
func ownEnded(d *rules.Dossier, heir rules.Link, former *record.Assignment, asOf civil.Date) (own *record.Assignment) {
	if len(d.Assignment.Bad) > 0 {
		return nil
	}
	for i := range d.Assignment.Good {
		row := &d.Assignment.Good[i]
		switch {
		case row != former && holds(row, asOf):
			return nil
		case row.PositionID == heir.ID && row.StartsOn <= asOf && row.EndsOn >= heir.On && (own == nil || row.EndsOn > own.EndsOn):
			own = row
		}
	}
	return own
}
