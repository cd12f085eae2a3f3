package jobs

import (
	"slices"

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
		look("assignment", "ends_on", a.EndsOn, func() string { return assignmentKey(d.ID, a) })
	}
	for i := range d.Posting.Good {
		p := &d.Posting.Good[i]
		look("posting", "left_on", p.LeftOn, func() string { return postingKey(d.ID, p) })
	}
	return defects
}

// lostExtensions lists the extensions of postings that are none of the person's. Which posting is meant only whoever keeps the
// records can tell; until then the rules know of none when it ends.
func lostExtensions(d *rules.Dossier, mapped record.Schema) []record.Defect {
	if len(d.PostingExtension.Good) == 0 || !mapped.Has("posting") {
		return nil
	}
	var postings, unknown []string
	for i := range d.Posting.Good {
		postings = append(postings, d.Posting.Good[i].PostingID)
	}
	for i := range d.Posting.Bad {
		postings = append(postings, d.Posting.Bad[i].Row.PostingID)
	}
	for i := range d.PostingExtension.Good {
		unknown = append(unknown, d.PostingExtension.Good[i].PostingID)
	}
	resembling := record.Resembling(unknown, slices.Values(postings))
	var defects []record.Defect
	for i, id := range unknown {
		if slices.Contains(postings, id) {
			continue
		}
		e := &d.PostingExtension.Good[i]
		lost := record.Defect{Kind: "posting_extension", Subject: d.ID,
			Key:   rules.Key("person_id", d.ID, "posting_id", id, "decided_on", e.DecidedOn.String(), "extended_to", e.ExtendedTo.String()),
			Fault: record.Fault{Column: "posting_id", Value: record.Printable([]byte(id)), Problem: record.Orphan}}
		defects = append(defects, lost)
		if known, ok := resembling[id]; ok {
			defects = append(defects, almost(lost, id, known))
		}
	}
	return defects
}
