package inspection

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// fullCheck is what every unit owes.
const fullCheck = "full_check"

// cycle is how a unit stands in the cycle of full checks.
type cycle struct {
	*file
	standing
	clock
	tier string   // of the risk; empty where it is not known
	keys []string // of the parameter that has its months; several where the tier is not recorded
}

func (f *file) cycleOf(s standing) *cycle {
	y := &cycle{file: f, standing: s, clock: f.clockOf(s.id, f.AsOf)}
	if row, usable := f.Ref.Unit(s.id); usable {
		y.tier = row.RiskTier
	}
	switch {
	case y.tier != "":
		y.keys = []string{"ins.cycle_months." + y.tier}
	case f.Has("unit", "risk_tier"):
		y.keys = []string{"ins.cycle_months", "ins.cycle_months.high", "ins.cycle_months.low", "ins.cycle_months.medium"}
	default:
		y.keys = []string{"ins.cycle_months"}
	}
	return y
}

// term is the parameter that gives the unit the most time, and the day until which.
func (y *cycle) term(start civil.Date) (due civil.Date, key string) {
	for _, k := range y.keys {
		if d := y.FallsDue(start, k); d > due {
			due, key = d, k
		}
	}
	return due, key
}

func (y *cycle) outcome(due civil.Date) rules.Outcome {
	return y.ByDate(due, int(y.Param("ins.cycle_soon_days", due).Int))
}

// judge gives the verdict.
func (y *cycle) judge() rules.Verdict {
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: y.id}, Obligation: fullCheck, UnitID: y.id}
	due, key := y.term(y.since)
	v.Outcome, v.DueOn = y.outcome(due), due
	missing := y.unknown(v.Outcome)
	if v.Outcome != rules.Pass {
		missing = joined(missing, y.why)
	}
	if missing = joined(y.aside, missing); len(missing) > 0 {
		v.Outcome = rules.Unknown
		if y.low != y.high || len(y.keys) > 1 || len(y.aside) > 0 {
			v.DueOn = 0
		}
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		months := y.Param(key, due)
		return rules.Reasons{
			Message:    y.message(v, months),
			Advice:     cycleAdvice(v.Outcome),
			Evidence:   y.evidence(v, months),
			Parameters: y.parameters(v, months),
			Missing:    missing,
		}
	}
	return v
}

// unknown lists what would change the verdict: a clock that may have begun earlier or later, a tier that may be any.
func (y *cycle) unknown(told rules.Outcome) (missing []rules.Missing) {
	var early, late, tier bool
	for _, key := range y.keys {
		first, said, last := y.outcome(y.FallsDue(y.low, key)), y.outcome(y.FallsDue(y.since, key)), y.outcome(y.FallsDue(y.high, key))
		early, late = early || first != said, late || last != said
		for _, other := range y.keys {
			tier = tier || first != y.outcome(y.FallsDue(y.low, other)) || last != y.outcome(y.FallsDue(y.high, other)) ||
				told != y.outcome(y.FallsDue(y.since, other))
		}
	}
	if early {
		missing = joined(missing, y.early)
	}
	if late {
		missing = joined(missing, y.late)
	}
	if tier {
		missing = append(missing, noValue("unit", unitKey(y.id), "risk_tier", text("chưa xếp mức rủi ro nên không biết chu kỳ kiểm tra dài bao nhiêu",
			"no tier of risk is recorded, so that the length of the cycle is not known")))
	}
	return missing
}

// message says since when, and until when.
func (y *cycle) message(v rules.Verdict, months parameters.Value) record.Text {
	name := wording.Unit(y.Ref, y.id)
	if v.Outcome == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết đã quá chu kỳ kiểm tra toàn diện hay chưa.", "%s: there is not enough data to say whether it is outside the cycle of full checks.", name)
	}
	all := say("%s; chu kỳ %d tháng, hạn kiểm tra là ngày %s", "%s; its cycle is %d months, and a check is due by %s", y.history(name), months.Int, v.DueOn)
	return say("%s.", "%s.", wording.ByDay(all, v.Outcome, y.AsOf, v.DueOn))
}

// history says when a unit was last checked, and how often in vain.
func (y *cycle) history(name string) record.Text {
	unit := text(name, name)
	if y.unit != y.id {
		unit = say("%s, phần kế thừa từ %s,", "%s, as to what came of %s,", name, wording.Unit(y.Ref, y.unit))
	}
	var since record.Text
	switch {
	case y.visit != nil:
		since = say("%s được kiểm tra toàn diện lần gần nhất đến ngày %s", "%s was last fully checked until %s", unit, y.since)
	case len(y.early) > 0:
		since = say("%s chưa được kiểm tra toàn diện lần nào, thành lập chậm nhất ngày %s", "%s was never fully checked, and was opened on %s at the latest", unit, y.since)
	default:
		since = say("%s chưa được kiểm tra toàn diện lần nào kể từ ngày %s", "%s was never fully checked since %s", unit, y.since)
	}
	if n := len(y.discounted()); n > 0 {
		since = say("%s, số cuộc sau đó không được tính: %d", "%s (later ones that do not count: %d)", since, n)
	}
	return since
}

func cycleAdvice(o rules.Outcome) record.Text {
	return wording.AdviceOn(o,
		text("Đưa đơn vị vào kế hoạch và kiểm tra toàn diện ngay.", "Take the unit into the plan, and check all of it now."),
		text("Đưa đơn vị vào kế hoạch kiểm tra trước ngày đến hạn.", "Take the unit into the plan before the due day."))
}

// evidence is from where the clock runs, what was done since and does not count, and how long the cycle is.
func (y *cycle) evidence(v rules.Verdict, months parameters.Value) (all []rules.Evidence) {
	if y.visit != nil {
		all = append(all, fact("oversight", eventKey(y.visit.number()), "kind", y.visit.row.Kind, rules.RoleCheck),
			fact("oversight", eventKey(y.visit.number()), "on_site_to", y.since.String(), rules.RoleSince))
	} else if len(y.early) == 0 {
		all = append(all, fact("unit", unitKey(y.unit), "opened_on", y.since.String(), rules.RoleSince))
	}
	if y.unit != y.id {
		all = append(all, derived("counted_from_unit", y.unit, ""))
	}
	for _, n := range y.discounted() {
		all = append(all, fact("oversight", eventKey(n.number()), n.against, n.valueAgainst(), ""),
			fact("oversight", eventKey(n.number()), "on_site_to", n.on.String(), ""))
	}
	if y.tier != "" {
		all = append(all, fact("unit", unitKey(y.id), "risk_tier", y.tier, rules.RoleTier))
	}
	if len(y.keys) == 1 {
		all = append(all, derived(months.Key, months.Raw, rules.RoleTerm))
	}
	if !v.DueOn.IsZero() {
		all = append(all, derived("due_on", v.DueOn.String(), ""))
	}
	return all
}

// discounted are the visits since the clock began that are no full check of the unit, by day.
func (y *cycle) discounted() (some []visit) {
	for _, v := range y.visits[y.id] {
		if v.against != "" && v.against != notMade && v.on > y.since {
			some = append(some, v)
		}
	}
	slices.SortFunc(some, func(a, b visit) int { return cmp.Or(cmp.Compare(a.on, b.on), cmp.Compare(a.number(), b.number())) })
	return some
}

// valueAgainst is the value for which a visit does not count.
func (v *visit) valueAgainst() string {
	switch v.against {
	case "kind":
		return v.row.Kind
	case "scope":
		return v.row.Scope
	}
	return v.row.CancelledOn.String()
}

// parameters are the numbers that the finding rests on: which kinds count is one of them only where a check was left out by it.
func (y *cycle) parameters(v rules.Verdict, months parameters.Value) (used []parameters.Value) {
	if v.Outcome != rules.Overdue && v.Outcome != rules.DueSoon {
		return nil
	}
	used = append(used, months)
	if v.Outcome == rules.DueSoon {
		used = append(used, y.Param("ins.cycle_soon_days", v.DueOn))
	}
	discounted := y.discounted()
	if by := slices.IndexFunc(discounted, func(n visit) bool { return n.against == "kind" }); by >= 0 {
		used = append(used, y.Param("ins.coverage_kinds", discounted[by].on))
	}
	return used
}
