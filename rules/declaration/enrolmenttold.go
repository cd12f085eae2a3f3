package declaration

import (
	"cmp"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

func (e *enrolment) verdict() rules.Verdict {
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.PersonSubject, ID: e.ID}, Obligation: "list", UnitID: unitOf(e.Hearing), Outcome: e.said}
	if e.due.Certain() {
		v.DueOn = e.due.Last
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{Message: e.message(v.Outcome), Advice: e.advice(v.Outcome), Evidence: e.evidence(v), Parameters: e.parameters(v.Outcome), Missing: e.missing}
	}
	return v
}

// message says why the person must declare, and whether the list has them.
func (e *enrolment) message(said rules.Outcome) record.Text {
	who := wording.Person(e.Hearing)
	if said == rules.Unknown {
		return say("%s không có tên trong danh sách người có nghĩa vụ kê khai; chưa đủ dữ liệu để biết có phải đưa vào hay không.",
			"%s is not on the list of those who must declare; there is not enough data to say whether they have to be.", who)
	}
	why := say("%s thuộc ngạch %s, là ngạch phải kê khai", "%s is of grade %s, whose officials must declare", who, e.grade)
	if e.held != nil && (e.grade == "" || said != rules.Overdue) {
		why = say("%s giữ vị trí %s từ ngày %s, là vị trí phải kê khai", "%s has held %s since %s, whose holder must declare", who, e.position(), e.held.StartsOn)
	}
	switch said {
	case rules.Pass:
		return say("%s, và có tên trong danh sách.", "%s, and is on the list.", why)
	case rules.DueSoon:
		return say("%s, và chưa có tên trong danh sách người có nghĩa vụ kê khai; chậm nhất ngày %s phải đưa vào.", "%s, and is not on the list of those who must declare yet; they have to be by %s.", why, e.due.First)
	}
	return say("%s, mà không có tên trong danh sách người có nghĩa vụ kê khai.", "%s, and is not on the list of those who must declare.", why)
}

// position is what the position is called.
func (e *enrolment) position() string {
	if p, known := e.Ref.Position(e.held.PositionID); known {
		return cmp.Or(p.Name, p.PositionID)
	}
	return e.held.PositionID
}

func (e *enrolment) advice(said rules.Outcome) record.Text {
	return wording.AdviceOn(said,
		text("Đưa vào danh sách người có nghĩa vụ kê khai và yêu cầu kê khai; nếu không thuộc diện thì sửa hồ sơ vị trí, ngạch.", "Put the person on the list and ask for the declaration; if they need not declare, correct the record of the position or the grade."),
		text("Đưa vào danh sách người có nghĩa vụ kê khai.", "Put the person on the list of those who must declare."))
}

func (e *enrolment) evidence(v rules.Verdict) (all []rules.Evidence) {
	if e.held != nil {
		key := rules.Key("person_id", e.ID, "position_id", e.held.PositionID, "starts_on", e.held.StartsOn.String())
		all = append(all, fact("assignment", key, "starts_on", e.held.StartsOn.String(), rules.RoleSince))
		if p, known := e.Ref.Position(e.held.PositionID); known {
			key := rules.Key("position_id", p.PositionID)
			if p.Declarable == record.Yes {
				all = append(all, fact("position", key, "declarable", "1", ""))
			}
			if p.Leadership != "" {
				all = append(all, fact("position", key, "leadership", p.Leadership, ""))
			}
		}
	}
	if e.grade != "" {
		all = append(all, fact("person", personKey(e.Hearing), "grade_code", e.grade, ""))
	}
	if e.listed != nil {
		all = append(all, fact("obligation", dutyKey(e.listed), "kind", e.listed.Kind, ""))
	}
	if e.since > 1 && (e.held == nil || e.since != e.held.StartsOn) {
		all = append(all, derived("declarant_since", e.since.String(), ""))
	}
	if !v.DueOn.IsZero() {
		all = append(all, derived("due_on", v.DueOn.String(), ""))
	}
	return all
}

// parameters are the numbers that a finding rests on. Where it would be the same for the position alone, the list of grades decided nothing.
func (e *enrolment) parameters(said rules.Outcome) (used []parameters.Value) {
	if quiet(said) {
		return nil
	}
	used = append(used, e.Param("dec.initial_days", e.due.Counted))
	if e.grade != "" && (e.held == nil || said == rules.Overdue) {
		used = append(used, e.Param("dec.list_grades", e.AsOf))
	}
	if said == rules.DueSoon && e.due.Moved() && e.AsOf > e.due.Counted {
		used = append(used, e.Param("time.roll_last_day", e.due.Counted))
	}
	return used
}
