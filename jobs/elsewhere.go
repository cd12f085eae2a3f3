package jobs

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// heldElsewhere lists what is open in the records of somebody who is posted abroad and by another record is, or was since, in
// another place: a desk at home that nobody closed on departure, or a posting that nobody closed on return. The rules go by each
// record, so that one of the two may name a person for a time that was over long ago; whoever keeps the records must be told. Who
// represents the country at several missions at once holds several postings, which is no contradiction.
func heldElsewhere(d *rules.Dossier, ref *rules.Reference, asOf civil.Date) (defects []record.Defect) {
	for i := range d.Posting.Good {
		p := &d.Posting.Good[i]
		if !p.LeftOn.IsZero() || p.TookUpOn.IsZero() || p.TookUpOn > asOf || d.Gone(asOf) {
			continue
		}
		for j, place := range d.Places(ref) {
			a := &d.Assignment.Good[j]
			now := civil.Interval{First: a.StartsOn, Last: a.EndsOn}
			switch {
			case !now.Contains(asOf) || place == nil || place.Row == nil || atMission(ref, place.Row.UnitID, p, asOf):
			case a.StartsOn < p.TookUpOn:
				defects = append(defects, openElsewhere(d.ID, "assignment", "ends_on", assignmentKey(d.ID, a),
					rules.Key("posting_id", p.PostingID, "took_up_on", p.TookUpOn.String())))
			default:
				defects = append(defects, openElsewhere(d.ID, "posting", "left_on", postingKey(d.ID, p),
					rules.Key("position_id", a.PositionID, "starts_on", a.StartsOn.String())))
			}
		}
		if q := returnedFrom(d, p, asOf); q != nil && !atMission(ref, q.UnitID, p, asOf) {
			defects = append(defects, openElsewhere(d.ID, "posting", "left_on", postingKey(d.ID, p),
				rules.Key("posting_id", q.PostingID, "left_on", q.LeftOn.String())))
		}
	}
	return defects
}

// atMission reports whether a unit is the mission of a posting, or below it; one that is not known is no other place.
func atMission(ref *rules.Reference, unit string, p *record.Posting, asOf civil.Date) bool {
	return unit == "" || p.UnitID == "" || ref.Within(ref.UnitAlive(unit, asOf), ref.UnitAlive(p.UnitID, asOf), asOf)
}

// returnedFrom is a later posting of the person that has ended; nil without one.
func returnedFrom(d *rules.Dossier, p *record.Posting, asOf civil.Date) *record.Posting {
	for i := range d.Posting.Good {
		if q := &d.Posting.Good[i]; q.TookUpOn > p.TookUpOn && !q.LeftOn.IsZero() && q.LeftOn < asOf {
			return q
		}
	}
	return nil
}

func openElsewhere(person, kind, column, key, hint string) record.Defect {
	return record.Defect{Kind: kind, Key: key, Subject: person, Fault: record.Fault{Column: column, Problem: record.Elsewhere}, Hint: hint}
}
