package committee

import (
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// ordered is whether a task has a lead unit and a day, and why that is not known.
func (t *task) ordered() (o rules.Outcome, missing []rules.Missing) {
	unit, day := t.lacksUnit(), t.lacksDay()
	switch {
	case t.accepted() && t.aside.Sound("accepted_on"):
		return notCounted, nil
	case len(t.doubts) > 0:
		return rules.Unknown, t.doubts
	case unit == yes || day == yes:
		if missing = t.unset(); len(missing) > 0 {
			return rules.Unknown, missing
		}
		return rules.Overdue, nil
	}
	if unit == perhaps {
		missing = append(missing, noValue("committee_task", t.key(), "unit_id", text("không có đơn vị nào mang mã này, nên không biết ai chủ trì", "no unit has this code, so that it is not known who leads")))
	}
	if day == perhaps {
		missing = append(missing, t.unsaid())
	}
	if len(missing) > 0 {
		return rules.Unknown, missing
	}
	return rules.Pass, nil
}

// answer is whether something is so.
type answer uint8

const (
	no answer = iota
	perhaps
	yes
)

func (t *task) lacksUnit() answer {
	switch id := t.row.UnitID; {
	case id == "":
		return yes
	case !t.known(id):
		return perhaps
	}
	return no
}

func (t *task) lacksDay() answer {
	switch {
	case !t.due.IsZero() || t.row.Standing == record.Yes:
		return no
	case t.row.DueText != "" || t.row.Standing != record.No:
		return perhaps
	}
	return yes
}

// unsaid is what would have to be filled in to know whether the task has a day.
func (t *task) unsaid() rules.Missing {
	if t.row.DueText != "" {
		return t.noLimit()
	}
	return noValue("committee_task", t.key(), "standing", text("không ghi hạn, và không ghi có phải nhiệm vụ thường xuyên hay không", "no day is set, and it is not recorded whether it is a standing task"))
}

// lacking says what a task is without.
func (t *task) lacking(v rules.Verdict, missing []rules.Missing) rules.Verdict {
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:  t.without(v.Outcome),
			Advice:   wording.AdviceOn(v.Outcome, text("Trưởng ban giao đơn vị chủ trì và ấn định hạn.", "Let the chair assign a lead unit, and set a day."), record.Text{}),
			Evidence: t.evidence(v), Missing: missing,
		}
	}
	return v
}

func (t *task) without(o rules.Outcome) record.Text {
	name := t.named()
	unit, day := t.lacksUnit() == yes, t.lacksDay() == yes
	switch {
	case o == rules.Unknown:
		return say("%s: chưa đủ dữ liệu để biết đã có đơn vị chủ trì và thời hạn hay chưa.", "%s: there is not enough data to say whether it has a lead unit and a day.", name)
	case o == rules.Pass:
		return say("%s: đã có đơn vị chủ trì và thời hạn.", "%s: it has a lead unit and a day.", name)
	case unit && day:
		return say("%s: chưa giao đơn vị chủ trì và chưa ấn định hạn.", "%s: it has neither a lead unit nor a day.", name)
	case unit:
		return say("%s: chưa giao đơn vị chủ trì.", "%s: it has no lead unit.", name)
	}
	return say("%s: chưa ấn định hạn, và không phải nhiệm vụ thường xuyên.", "%s: it has no day, and is no standing task.", name)
}
