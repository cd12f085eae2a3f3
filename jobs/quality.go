package jobs

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// beyondService lists what is recorded after the person left the service. The rules end it on that day; whoever keeps
// the records must be told.
func beyondService(d *rules.Dossier, asOf civil.Date) []record.Defect {
	left := d.Self().LeftOn
	if left.IsZero() {
		return nil
	}
	var defects []record.Defect
	look := func(kind, column string, end civil.Date, key func() string) {
		if end.IsZero() && left < asOf || end > left {
			defects = append(defects, record.Defect{Kind: kind, Key: key(), Subject: d.ID,
				Fault: record.Fault{Column: column, Value: end.String(), Problem: record.BeyondService},
				Hint:  "left_on=" + left.String()})
		}
	}
	for i := range d.Assignment.Good {
		a := &d.Assignment.Good[i]
		look("assignment", "ends_on", a.EndsOn, func() string {
			return rules.Key("person_id", d.ID, "position_id", a.PositionID, "starts_on", a.StartsOn.String())
		})
	}
	for i := range d.Posting.Good {
		p := &d.Posting.Good[i]
		look("posting", "left_on", p.LeftOn, func() string { return rules.Key("person_id", d.ID, "posting_id", p.PostingID) })
	}
	return defects
}
