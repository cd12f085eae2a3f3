package committee

import (
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// yearPlan is how the plan for a year stands.
type yearPlan struct {
	rules.Chronicle
	year    int
	by      civil.Date
	setBy   parameters.Value
	issued  *record.CommitteePlan // nil without one
	perhaps []rules.Missing       // rows that may count
}

func yearPlanOf(c rules.Chronicle, year int) *yearPlan {
	p := &yearPlan{Chronicle: c, year: year}
	p.by, p.setBy = c.DayIn(year, "com.plan_deadline")
	rows := &c.Ref.Rows.CommitteePlan
	issued := func(row *record.CommitteePlan) bool { return !row.ApprovedOn.IsZero() && row.ApprovedOn <= c.AsOf }
	for i := range rows.Good {
		if row := &rows.Good[i]; row.PlanYear.N == int64(year) && issued(row) {
			p.issued = row
		}
	}
	for i := range rows.Bad {
		switch b := &rows.Bad[i]; {
		case !b.Faulty("plan_year") && b.Row.PlanYear.N != int64(year) || !b.Faulty("approved_on") && !issued(&b.Row):
		case b.Aside.Sound("plan_year", "approved_on"):
			p.issued = &b.Row
		default:
			p.perhaps = joined(p.perhaps, wording.Unreadable(b.Aside)...)
		}
	}
	return p
}

func (p *yearPlan) judge() rules.Verdict {
	v := rules.Verdict{Subject: ministry(), Obligation: strconv.Itoa(p.year), DueOn: p.by, Outcome: rules.Pass}
	if p.issued == nil {
		v.Outcome = p.ByDate(p.by, int(p.Param("com.plan_soon_days", p.by).Int))
	}
	var missing []rules.Missing
	if v.Outcome.Owed() && len(p.perhaps) > 0 {
		v.Outcome, missing = rules.Unknown, p.perhaps
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message: p.message(v.Outcome),
			Advice: wording.AdviceOn(v.Outcome, text("Ban hành kế hoạch ngay.", "Issue the plan now."),
				text("Trình ban hành kế hoạch trước ngày đến hạn.", "Have the plan issued before the due day.")),
			Evidence: p.evidence(), Parameters: p.parameters(v.Outcome), Missing: missing,
		}
	}
	return v
}

func (p *yearPlan) message(o rules.Outcome) record.Text {
	name := say("Kế hoạch phòng, chống tham nhũng, lãng phí, tiêu cực năm %d", "The anti-corruption plan for %d", p.year)
	if p.issued != nil {
		return say("%s được ban hành ngày %s.", "%s was issued on %s.", name, p.issued.ApprovedOn)
	}
	if o == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết đã được ban hành hay chưa; hạn là ngày %s.", "%s: there is not enough data to say whether it was issued; it is due by %s.", name, p.by)
	}
	all := say("%s chưa được ban hành; hạn là ngày %s", "%s was not issued; it is due by %s", name, p.by)
	return say("%s.", "%s.", wording.ByDay(all, o, p.AsOf, p.by))
}

func (p *yearPlan) evidence() (all []rules.Evidence) {
	if p.issued != nil {
		key := rules.Key("plan_year", strconv.Itoa(p.year))
		all = append(all, fact("committee_plan", key, "approved_on", p.issued.ApprovedOn.String(), rules.RoleReceived))
		if no := p.issued.DecisionNo; no != "" {
			all = append(all, fact("committee_plan", key, "decision_no", no, rules.RoleDecision))
		}
	}
	return append(all, derived("due_on", p.by.String(), ""))
}

func (p *yearPlan) parameters(o rules.Outcome) []parameters.Value {
	return uses(o, p.Param("com.plan_soon_days", p.by), p.setBy)
}
