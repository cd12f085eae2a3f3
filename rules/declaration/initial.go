package declaration

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// initial is the duty to declare for the first time.
type initial struct{ standing }

// judgeInitial gives a verdict on each day on which a first declaration became due by the list.
func judgeInitial(h rules.Hearing) (verdicts []rules.Verdict) {
	if len(h.Obligation.Good)+len(h.Obligation.Bad) == 0 || h.HasLeft() {
		return nil
	}
	for _, d := range byName(duties(h, "initial", "trigger_on"), firstDuty) {
		trigger := d.row.TriggerOn
		if trigger > h.AsOf || !trigger.IsZero() && h.Param("dec.initial_days", trigger).Key == "" {
			continue
		}
		if i := initialOf(h, d); i.said != notCounted {
			verdicts = append(verdicts, i.verdict())
		}
	}
	return verdicts
}

// firstDuty is what the duty is called: a person may be appointed into the ranks of declarants more than once.
func firstDuty(row *record.Obligation) string {
	if row.TriggerOn.IsZero() {
		return "initial"
	}
	return "initial/" + row.TriggerOn.String()
}

func initialOf(h rules.Hearing, d duty) *initial {
	i := &initial{standing{Hearing: h, duty: d, said: rules.Unknown}}
	trigger := d.row.TriggerOn
	if trigger.IsZero() {
		i.missing = d.aside
		if len(i.missing) == 0 {
			i.missing = []rules.Missing{{Record: "obligation", Key: dutyKey(d.row), Field: "trigger_on", Why: text(
				"không rõ ngày phát sinh nghĩa vụ nên không biết hạn kê khai", "the day on which the duty arose is not known, and so not by when it was due")}}
		}
		return i
	}
	i.due = h.LastDay(h.FallsDueInDays(trigger, "dec.initial_days"))
	i.decide(question{i.due, i.declared(), i.outcome})
	return i
}

// declared are the declarations that settle the duty: a first one, and whichever was received before the duty arose, because who had
// declared to this ministry does not begin again.
func (i *initial) declared() []filing {
	trigger := i.row.TriggerOn
	all := formerly(i.Hearing, trigger)
	some := []civil.Date{trigger, i.due.First, i.due.Last, min(i.due.Last+1, i.AsOf)}
	for _, f := range received(i.Hearing, []string{"initial"}, some) {
		if f.days[0] >= trigger && (f.row.Kind == "initial" || len(f.why) > 0) {
			all = append(all, f)
		}
	}
	return all
}

// outcome is that of a declaration received on a day, or of none, where the duty was due on another.
func (i *initial) outcome(received, due civil.Date) rules.Outcome {
	left := i.LeftOn()
	switch {
	case !received.IsZero() && received < i.row.TriggerOn:
		return rules.Exempt
	case !received.IsZero() && received <= due:
		return rules.Pass
	case !left.IsZero() && left < due:
		return rules.Exempt
	case !received.IsZero():
		return late(i.Hearing, i.due.Counted)
	}
	return i.ByDate(due, int(i.Param("dec.initial_soon_days", due).Int))
}

func (i *initial) verdict() rules.Verdict {
	v := i.about(firstDuty(i.row))
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:    i.message(v),
			Advice:     i.advice(v.Outcome),
			Evidence:   i.evidence(v),
			Parameters: i.parameters(v),
			Missing:    i.missing,
		}
	}
	return v
}

// message says since when, until when, and what came in.
func (i *initial) message(v rules.Verdict) record.Text {
	name := wording.Person(i.Hearing)
	if v.Outcome == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết đã kê khai tài sản, thu nhập lần đầu đúng hạn hay chưa.", "%s: there is not enough data to say whether the first declaration of assets and income came in time.", name)
	}
	stem := say("%s phải kê khai tài sản, thu nhập lần đầu do phát sinh nghĩa vụ ngày %s, hạn nộp là ngày %s", "%s owes a first declaration of assets and income since %s, which is due on %s",
		name, i.row.TriggerOn, i.due.First)
	return say("%s; %s.", "%s; %s.", stem, i.ending(v))
}

// evidence is when the duty arose, when it was due, and what came in.
func (i *initial) evidence(v rules.Verdict) []rules.Evidence {
	all := []rules.Evidence{fact("obligation", dutyKey(i.row), "kind", "initial", rules.RoleSort)}
	if i.row.TriggerOn.IsZero() {
		return all
	}
	all = append(all, fact("obligation", dutyKey(i.row), "trigger_on", i.row.TriggerOn.String(), rules.RoleSince))
	if i.due.Moved() && i.due.Certain() {
		all = append(all, derived("limit_counted_to", i.due.Counted.String(), ""))
	}
	if !v.DueOn.IsZero() {
		all = append(all, derived("due_on", v.DueOn.String(), ""))
	}
	return append(all, i.settling(v)...)
}

// parameters are the numbers that a finding rests on. That the limit was moved by a day off is one of them only where it would be over
// otherwise.
func (i *initial) parameters(v rules.Verdict) (used []parameters.Value) {
	if v.Outcome != rules.Overdue && v.Outcome != rules.DueSoon {
		return nil
	}
	used = append(used, i.Param("dec.initial_days", i.due.Counted))
	if v.Outcome == rules.DueSoon {
		used = append(used, i.Param("dec.initial_soon_days", v.DueOn))
		if i.due.Moved() && i.AsOf > i.due.Counted {
			used = append(used, i.Param("time.roll_last_day", i.due.Counted))
		}
	}
	return used
}
