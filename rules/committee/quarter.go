package committee

import (
	"fmt"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// quarter is how often the committee met in a quarter of the calendar.
type quarter struct {
	rules.Chronicle
	civil.Interval
	wanted  parameters.Value
	held    []*record.CommitteeMeeting
	perhaps int // meetings that may have been held in it
	doubts  []rules.Missing
}

// judgeQuarters gives a verdict on the quarter of the as-of date, and on those before it of which is still told.
func judgeQuarters(c rules.Chronicle) (verdicts []rules.Verdict) {
	days := quarterOf(c.AsOf)
	for c.AsOf <= days.Last.AddMonths(int(c.Param("com.told_months", days.Last).Int)) {
		if wanted := c.Param("com.meetings_per_quarter", days.Last); wanted.Int > 0 {
			q := &quarter{Chronicle: c, Interval: days, wanted: wanted}
			q.count()
			verdicts = append(verdicts, q.judge())
		}
		days = quarterOf(days.First - 1)
	}
	return verdicts
}

// quarterOf is the quarter of the calendar in which a day lies.
func quarterOf(day civil.Date) civil.Interval {
	first := day.FirstOfMonth().AddMonths(-((day.Month() - 1) % 3))
	return civil.Interval{First: first, Last: first.AddMonths(3) - 1}
}

func (q *quarter) count() {
	within := func(day civil.Date) bool { return q.Contains(day) && day <= q.AsOf }
	rows := &q.Ref.Rows.CommitteeMeeting
	for i := range rows.Good {
		if row := &rows.Good[i]; within(row.HeldOn) {
			q.held = append(q.held, row)
		}
	}
	seen := map[string]bool{} // rows of one number are one meeting, which may have been held then
	for i := range rows.Bad {
		switch b := &rows.Bad[i]; {
		case !b.Faulty("held_on") && !within(b.Row.HeldOn):
		case b.Aside.Sound("held_on"):
			q.held = append(q.held, &b.Row)
		default:
			if id := b.Row.MeetingID; id == "" || !seen[id] {
				q.perhaps++
				seen[id] = true
			}
			q.doubts = joined(q.doubts, wording.Unreadable(b.Aside)...)
		}
	}
}

// name is the quarter as an obligation, "2026-Q3".
func (q *quarter) name() string { return fmt.Sprintf("%d-Q%d", q.Last.Year(), q.number()) }

func (q *quarter) number() int { return q.Last.Month() / 3 }

func (q *quarter) judge() rules.Verdict {
	v := rules.Verdict{Subject: ministry(), Obligation: q.name(), DueOn: q.Last, Outcome: rules.Pass}
	if len(q.held) < int(q.wanted.Int) {
		v.Outcome = q.ByDate(q.Last, int(q.Param("com.meeting_soon_days", q.Last).Int))
	}
	var missing []rules.Missing
	if v.Outcome.Owed() && len(q.held)+q.perhaps >= int(q.wanted.Int) {
		v.Outcome, missing = rules.Unknown, q.doubts
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message: q.message(v.Outcome),
			Advice: wording.AdviceOn(v.Outcome, text("Trưởng ban triệu tập họp Ban Chỉ đạo; làm rõ vì sao quý đó không họp.", "Let the chair call a meeting, and find out why there was none in that quarter."),
				text("Trình Trưởng ban triệu tập họp trước ngày hết quý.", "Have the chair call a meeting before the quarter ends.")),
			Evidence: q.evidence(), Parameters: q.parameters(v.Outcome), Missing: missing,
		}
	}
	return v
}

func (q *quarter) message(o rules.Outcome) record.Text {
	name := say("Quý %d năm %d", "Quarter %d of %d", q.number(), q.Last.Year())
	if o == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết Ban Chỉ đạo đã họp đủ hay chưa.", "%s: there is not enough data to say whether the committee met as often as it must.", name)
	}
	met := text("Ban Chỉ đạo chưa họp", "the committee has not met")
	if n := len(q.held); n > 0 {
		met = say("Ban Chỉ đạo đã họp %s", "the committee met %s", times(n))
	}
	all := say("%s: %s, phải họp ít nhất %s đến hết ngày %s", "%s: %s, and must at least %s by %s", name, met, times(int(q.wanted.Int)), q.Last)
	switch days := q.AsOf.Sub(q.Last); o {
	case rules.Overdue:
		all = say("%s; quý đã hết %s", "%s; the quarter ended %s ago", all, wording.Days(days))
	case rules.DueSoon:
		all = say("%s; %s", "%s; %s", all, wording.DaysLeft(-days))
	}
	return say("%s.", "%s.", all)
}

// evidence is when it met; of a quarter without a meeting there is none but the day by which it had to.
func (q *quarter) evidence() (all []rules.Evidence) {
	for _, row := range q.held {
		all = append(all, fact("committee_meeting", meetingKey(row.MeetingID), "held_on", row.HeldOn.String(), rules.RoleSince))
	}
	return append(all, derived("due_on", q.Last.String(), ""))
}

func (q *quarter) parameters(o rules.Outcome) []parameters.Value {
	return uses(o, q.Param("com.meeting_soon_days", q.Last), q.wanted)
}
