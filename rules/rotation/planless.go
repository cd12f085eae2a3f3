package rotation

import (
	"strconv"

	"probity/rules"
)

// The facts of ROT-002 are positions due in units without a plan: whether that is certain.
const (
	isDue  = "due"
	mayDue = "unknown"
)

func certainly(d duty) string {
	if d.hasTerm() && len(d.unknownManagerial()) == 0 {
		return isDue
	}
	return mayDue
}

// unitsWithoutPlan answers once for each unit that has people due and no plan.
func unitsWithoutPlan(c rules.Chronicle) []rules.Verdict {
	p := planYearOf(c.Scope)
	var verdicts []rules.Verdict
	for from := 0; from < len(c.Facts); {
		people := c.Facts.About(c.Facts[from].Key)
		verdicts = append(verdicts, p.judgeUnit(c, people))
		from += len(people)
	}
	return verdicts
}

// judgeUnit says of a unit that it has no plan, if somebody is certainly due there.
func (p planYear) judgeUnit(c rules.Chronicle, people rules.Facts) rules.Verdict {
	unit, due := people[0].Key, 0
	for _, f := range people {
		if f.Word == isDue {
			due++
		}
	}
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: unit}, Obligation: strconv.Itoa(p.year),
		UnitID: unit, DueOn: p.publishBy, Outcome: p.byDate(c.AsOf)}
	missing := unreadablePlans(c.Ref, p.year, unit, c.AsOf)
	if due == 0 {
		missing = append(missing, rules.Missing{Record: "assignment", Key: rules.Key("unit_id", unit), Field: wholeRow,
			Why: text("không xác định được hạn của vị trí nào trong đơn vị; xem ROT-001", "of no position in the unit is it known by when it must be changed; see ROT-001")})
	}
	if v.Outcome != rules.Pass && len(missing) > 0 {
		v.Outcome = rules.Unknown
	} else {
		missing = nil
	}
	v.Reasons = func() rules.Reasons {
		name := unit
		if u, known := c.Ref.Unit(unit); known {
			name = u.Name
		}
		message := say("%s chưa công khai kế hoạch chuyển đổi năm %d; số vị trí đến hạn: %d, chưa xác định được hạn: %d; hạn công khai là ngày %s.",
			"%s has published no plan for %d; positions due: %d, not known: %d; the plan must be published by %s.",
			name, p.year, due, len(people)-due, p.publishBy)
		advice := text("Ban hành và công khai kế hoạch chuyển đổi vị trí công tác của năm.", "Make and publish the year's plan for changes of position.")
		if v.Outcome == rules.Unknown {
			advice = planAdvice(v.Outcome)
		}
		return rules.Reasons{Message: message, Advice: advice, Missing: missing, Parameters: p.parameters(v.Outcome),
			Evidence: []rules.Evidence{derived("positions_due", strconv.Itoa(due), ""), derived("positions_not_known", strconv.Itoa(len(people)-due), "")}}
	}
	return v
}
