package committee

import (
	"cmp"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// eachTask gives one verdict for each unit and number: that of the row which is worst, with what is missing of all of them.
func eachTask(all []*task, judge func(*task) (rules.Outcome, []rules.Missing), tell func(*task, rules.Verdict, []rules.Missing) rules.Verdict) (verdicts []rules.Verdict) {
	for from := 0; from < len(all); {
		to, worst := from, -1
		var said rules.Outcome
		var missing []rules.Missing
		for ; to < len(all) && all[to].row.UnitID == all[from].row.UnitID && all[to].row.TaskID == all[from].row.TaskID; to++ {
			o, why := judge(all[to])
			if missing = joined(missing, why...); o != notCounted && (worst < 0 || said == rules.Pass) {
				said, worst = o, to
			}
		}
		if worst >= 0 {
			t := all[worst]
			v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: t.row.UnitID}, Obligation: t.row.TaskID, UnitID: t.row.UnitID, Outcome: said}
			verdicts = append(verdicts, tell(t, v, missing))
		}
		from = to
	}
	return verdicts
}

// named is the task as a sentence mentions it: its number, what is to be done, and by whom.
func (t *task) named() record.Text {
	name := say("Nhiệm vụ %s", "Task %s", cmp.Or(t.row.TaskID, "…"))
	if t.row.Name != "" {
		name = say("%s (%s)", "%s (%s)", name, t.row.Name)
	}
	unit := t.row.UnitID
	if unit == "" {
		return name
	}
	alive := t.Ref.UnitAlive(unit, t.AsOf)
	if alive != unit {
		return say("%s của %s (việc nay thuộc %s)", "%s of %s (now the matter of %s)", name, wording.Unit(t.Ref, unit), wording.Unit(t.Ref, alive))
	}
	return say("%s của %s", "%s of %s", name, wording.Unit(t.Ref, unit))
}

// stands says how far the task is.
func (t *task) stands(v rules.Verdict) record.Text {
	name := t.named()
	switch {
	case v.Outcome == rules.Unknown:
		return say("%s: chưa đủ dữ liệu để biết đã quá hạn hay chưa.", "%s: there is not enough data to say whether it is overdue.", name)
	case t.accepted():
		return say("%s: kết quả được chấp nhận ngày %s.", "%s: the result was accepted on %s.", name, t.row.AcceptedOn)
	}
	all := say("%s: chưa có kết quả được chấp nhận; hạn là ngày %s", "%s: no result is accepted; it is due by %s", name, t.due)
	if n := t.row.Postponements; n.Known && n.N > 0 {
		all = say("%s, đã lùi hạn %s", "%s, postponed %s", all, times(int(n.N)))
	}
	return say("%s.", "%s.", wording.ByDay(all, v.Outcome, t.AsOf, t.due))
}

// evidence is who set the task and when, and by when it is to be done.
func (t *task) evidence(v rules.Verdict) []rules.Evidence {
	all := []rules.Evidence{fact("committee_task", t.key(), "task_id", t.row.TaskID, rules.RoleItem)}
	add := func(field, value string, role rules.Role) {
		if value != "" {
			all = append(all, fact("committee_task", t.key(), field, value, role))
		}
	}
	if !t.set.IsZero() {
		m := t.meetings[t.row.MeetingID]
		all = append(all, fact("committee_meeting", meetingKey(m.MeetingID), "held_on", m.HeldOn.String(), rules.RoleSince))
		if m.ConclusionNo != "" {
			all = append(all, fact("committee_meeting", meetingKey(m.MeetingID), "conclusion_no", m.ConclusionNo, rules.RoleDecision))
		}
	}
	day := func(d civil.Date) string {
		if d.IsZero() {
			return ""
		}
		return d.String()
	}
	add("due_on", day(t.row.DueOn), "")
	add("due_text", t.row.DueText, "")
	add("extended_to", day(t.row.ExtendedTo), rules.RoleExtended)
	if t.row.Postponements.Known {
		add("postponements", strconv.FormatInt(t.row.Postponements.N, 10), "")
	}
	add("accepted_on", day(t.row.AcceptedOn), "")
	if !v.DueOn.IsZero() {
		all = append(all, derived("due_on", v.DueOn.String(), ""))
	}
	return all
}

func (t *task) parameters(v rules.Verdict) []parameters.Value {
	switch {
	case v.Outcome == rules.DueSoon:
		return []parameters.Value{t.Param("com.task_soon_days", t.due)}
	case v.Outcome == rules.Overdue && v.Severity == rules.N1:
		return []parameters.Value{t.Param("com.task_postponements", t.due)}
	}
	return nil
}
