package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// review is what is going on against a person.
type review struct {
	open       []*record.Proceeding
	since      civil.Date // the opening of the earliest open case
	unreadable []rules.Missing
}

// reviewOf finds the open cases. One that was opened elsewhere is open from the day on which the ministry was told.
func reviewOf(h rules.Hearing) review {
	var r review
	for i := range h.Proceeding.Good {
		p := &h.Proceeding.Good[i]
		if p.Kind == "inspection" || max(p.OpenedOn, p.NotifiedOn) > h.AsOf || !p.ClosedOn.IsZero() && p.ClosedOn <= h.AsOf {
			continue
		}
		r.open = append(r.open, p)
		if r.since.IsZero() || p.OpenedOn < r.since {
			r.since = p.OpenedOn
		}
	}
	slices.SortFunc(r.open, func(a, b *record.Proceeding) int { return int(a.OpenedOn) - int(b.OpenedOn) })
	for i := range h.Proceeding.Bad {
		b := &h.Proceeding.Bad[i]
		if mayBeOpen(h, b) {
			r.unreadable = append(r.unreadable, unreadable(b.Aside)...)
		}
	}
	return r
}

func mayBeOpen(h rules.Hearing, b *record.Bad[record.Proceeding]) bool {
	if b.Row.Kind == "inspection" || b.Row.NotifiedOn > h.AsOf {
		return false
	}
	last := b.Row.ClosedOn
	if !last.IsZero() {
		last-- // on the day it ended it is not open any more
	}
	return glimpseOf(b.Row.OpenedOn, last, b.Aside).mayCover(h.AsOf)
}

func proceedingKey(p *record.Proceeding) string {
	return rules.Key("person_id", p.PersonID, "kind", p.Kind, "opened_on", p.OpenedOn.String())
}

// measure is the interim measure of a case as it holds on the as-of date.
func measure(h rules.Hearing, p *record.Proceeding) string {
	if p.MeasureOn > h.AsOf {
		return "none"
	}
	return p.Measure
}

// settled is how an open case stands: by a measure that moves the person away (pass), by a reasoned decision not to
// (exempt), not at all (overdue), or nobody knows.
func settled(h rules.Hearing, p *record.Proceeding) rules.Outcome {
	switch measure(h, p) {
	case "suspended", "temporary_transfer":
		return rules.Pass
	case "not_suspended":
		if p.MeasureReason != "" || !h.Has("proceeding", "measure_reason") {
			return rules.Exempt
		}
		return rules.Overdue
	case "":
		return rules.Unknown
	}
	return rules.Overdue
}

// worst is how the cases stand together: one that is not settled is enough for a breach.
func worst(h rules.Hearing, open []*record.Proceeding) rules.Outcome {
	outcome := rules.Pass
	rank := []rules.Outcome{rules.Pass, rules.Exempt, rules.Unknown, rules.Overdue}
	for _, p := range open {
		if s := settled(h, p); slices.Index(rank, s) > slices.Index(rank, outcome) {
			outcome = s
		}
	}
	return outcome
}

// movedAway finds the temporary transfer by which the person works elsewhere. A transfer into the very position is none.
func movedAway(h rules.Hearing, r review, all []holding, position string) *record.Assignment {
	for _, held := range all {
		if held.row.Kind == "temporary_transfer" && r.mayMove(h, held, position) {
			return held.row
		}
	}
	return nil
}

// mayMove reports whether a holding could be a temporary transfer because of the open cases.
func (r review) mayMove(h rules.Hearing, held holding, position string) bool {
	return held.Contains(h.AsOf) && held.row.StartsOn >= r.since && held.position != position
}

// perhapsMovedAway lists what may be a temporary transfer: decisions without a kind, and rows that were set aside.
func perhapsMovedAway(h rules.Hearing, r review, all []holding, position string) []rules.Missing {
	if !h.Has("assignment", "kind") || len(r.open) == 0 {
		return nil
	}
	var missing []rules.Missing
	for _, held := range all {
		if held.row.Kind == "" && r.mayMove(h, held, position) {
			missing = append(missing, rules.Missing{Record: "assignment", Key: assignmentKey(held.row), Field: "kind",
				Why: text("có thể là quyết định tạm thời chuyển vị trí công tác khác", "it may be a temporary transfer")})
		}
	}
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		kind := b.Row.Kind == "" || b.Row.Kind == "temporary_transfer" || b.Faulty("kind")
		begun := b.Row.StartsOn.IsZero() || b.Row.StartsOn >= r.since
		elsewhere := slices.ContainsFunc(carried(h, b), func(id string) bool { return id != position })
		if kind && begun && glimpseOfAssignment(b).mayCover(h.AsOf) && elsewhere {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// unknownMeasures lists the open cases whose measure is not known; where another case is a breach already it does not
// matter.
func (r review) unknownMeasures(h rules.Hearing, outcome rules.Outcome) []rules.Missing {
	var missing []rules.Missing
	for _, p := range r.open {
		if outcome == rules.Unknown && settled(h, p) == rules.Unknown {
			missing = append(missing, rules.Missing{Record: "proceeding", Key: proceedingKey(p), Field: "measure",
				Why: text("không rõ biện pháp tạm thời đã quyết định; nếu chưa áp dụng thì ghi none", "the interim measure is not known; where none was taken write none")})
		}
	}
	return missing
}

func unknownSigning(o office) []rules.Missing {
	if o.id == "" || o.post.SigningRight != record.Unknown || len(o.post.aside) > 0 {
		return nil
	}
	return []rules.Missing{{Record: "position", Key: rules.Key("position_id", o.id), Field: "signing_right",
		Why: text("không rõ vị trí có quyền ký hay không", "it is not known whether the position has signing right")}}
}

// evidence follows the position held, each case with its measure, and the temporary transfer.
func (r review) evidence(h rules.Hearing, o *office, away *record.Assignment) []rules.Evidence {
	var all []rules.Evidence
	add := func(kind, key, field, value string, role rules.Role) {
		if value != "" {
			all = append(all, fact(kind, key, field, value, role))
		}
	}
	if o.held != nil {
		add("assignment", assignmentKey(o.held), "starts_on", o.held.StartsOn.String(), rules.RoleSince)
		add("assignment", assignmentKey(o.held), "decision_no", o.held.DecisionNo, rules.RoleDecision)
	}
	if o.post.SigningRight == record.Yes {
		add("position", rules.Key("position_id", o.id), "signing_right", "1", "")
	}
	for _, p := range r.open {
		key, role := proceedingKey(p), rules.Role("")
		if settled(h, p) == rules.Exempt {
			role = rules.RoleGround
		}
		add("proceeding", key, "kind", p.Kind, "")
		add("proceeding", key, "opened_on", p.OpenedOn.String(), "")
		add("proceeding", key, "notified_on", p.NotifiedOn.String(), "")
		add("proceeding", key, "measure", p.Measure, role)
		add("proceeding", key, "measure_on", p.MeasureOn.String(), "")
		add("proceeding", key, "measure_reason", p.MeasureReason, "")
	}
	if away != nil {
		add("assignment", assignmentKey(away), "starts_on", away.StartsOn.String(), "")
		add("assignment", assignmentKey(away), "kind", away.Kind, rules.RoleGround)
	}
	return all
}

// perhapsEnded lists the set-aside assignments that may say that a position has been left which only lineage says is held: one
// to it, or whose position cannot be read, would have taken the place of the one that went on.
func (o *office) perhapsEnded(h rules.Hearing, all []holding) []rules.Missing {
	if heldByName(h, all, o.id) {
		return nil
	}
	var missing []rules.Missing
	for _, held := range all {
		if held.position != o.id || !held.Contains(h.AsOf) {
			continue
		}
		for i := range h.Assignment.Bad {
			b := &h.Assignment.Bad[i]
			own := b.Faulty("position_id") || b.Row.PositionID == o.id
			if own && glimpseOfAssignment(b).mayTouch(civil.Interval{First: held.First, Last: h.AsOf}) && !amongThem(missing, b.Key) {
				missing = append(missing, unreadable(b.Aside)...)
			}
		}
	}
	return missing
}
