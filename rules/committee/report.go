package committee

import (
	"fmt"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// periods are those of a reporting year in the order in which their windows end, each with the parameter of its window.
var periods = []struct{ word, window string }{
	{"quarter_1", "com.window.q1"}, {"half_year", "com.window.half"}, {"nine_months", "com.window.nine_months"}, {"full_year", "com.window.year"},
}

// report is how a period's report stands.
type report struct {
	rules.Chronicle
	year    int
	period  string
	window  civil.Interval
	uses    []parameters.Value
	due     civil.Date
	sent    civil.Date      // zero: not yet
	perhaps []rules.Missing // rows that may be it, sent in time
}

// judgeReports gives a verdict on each period whose window has begun, and of which is still told.
func judgeReports(c rules.Chronicle) (verdicts []rules.Verdict) {
	for year := c.AsOf.Year() - 2; year <= c.AsOf.Year()+1; year++ {
		for _, p := range periods {
			if r, counted := reportOf(c, year, p.word, p.window); counted {
				verdicts = append(verdicts, r.judge())
			}
		}
	}
	return verdicts
}

func reportOf(c rules.Chronicle, year int, period, key string) (r *report, counted bool) {
	window := c.Param(key, civil.LastOfYear(year))
	r = &report{Chronicle: c, year: year, period: period, window: window.WindowIn(year)}
	if r.window.First > c.AsOf || c.Param("com.report_days", r.window.Last).Key == "" {
		return r, false
	}
	r.due = c.FallsDueInDays(r.window.Last, "com.report_days")
	if c.AsOf > r.due.AddMonths(int(c.Param("com.told_months", r.due).Int)) {
		return r, false
	}
	r.uses = []parameters.Value{window, c.Param("com.report_days", r.due)}
	r.find()
	return r, true
}

// find looks for the report, and for what may be it.
func (r *report) find() {
	rows := &r.Ref.Rows.PeriodicReport
	for i := range rows.Good {
		if row := &rows.Good[i]; row.Year.N == int64(r.year) && row.Period == r.period && row.SentOn <= r.AsOf {
			r.sent = row.SentOn
		}
	}
	for i := range rows.Bad {
		b := &rows.Bad[i]
		ofPeriod := (b.Faulty("year") || b.Row.Year.N == int64(r.year)) && (b.Faulty("period") || b.Row.Period == r.period)
		inTime := b.Faulty("sent_on") || !b.Row.SentOn.IsZero() && b.Row.SentOn <= min(r.due, r.AsOf)
		if ofPeriod && inTime {
			r.perhaps = joined(r.perhaps, wording.Unreadable(b.Aside)...)
		}
	}
}

func (r *report) name() string { return fmt.Sprintf("%d/%s", r.year, r.period) }

func (r *report) judge() rules.Verdict {
	v := rules.Verdict{Subject: ministry(), Obligation: r.name(), DueOn: r.due, Outcome: rules.Overdue}
	switch {
	case r.sent.IsZero():
		v.Outcome = r.ByDate(r.due, int(r.Param("com.report_soon_days", r.due).Int))
	case r.sent <= r.due:
		v.Outcome = rules.Pass
	}
	var missing []rules.Missing
	if v.Outcome.Owed() && len(r.perhaps) > 0 {
		v.Outcome, missing = rules.Unknown, r.perhaps
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		overdue := text("Gửi báo cáo ngay.", "Send the report now.")
		if !r.sent.IsZero() {
			overdue = text("Làm rõ vì sao báo cáo gửi chậm.", "Find out why the report was sent late.")
		}
		return rules.Reasons{
			Message:  r.message(v.Outcome),
			Advice:   wording.AdviceOn(v.Outcome, overdue, text("Hoàn thành và gửi báo cáo trước hạn.", "Finish and send the report by the due day.")),
			Evidence: r.evidence(), Parameters: r.parameters(v.Outcome), Missing: missing,
		}
	}
	return v
}

func (r *report) message(o rules.Outcome) record.Text {
	name := say("Báo cáo %s năm %d", "The report for the %s of %d", wording.Code("periodic_report", "period", r.period), r.year)
	if r.period == "full_year" {
		name = say("Báo cáo năm %d", "The report for the year %d", r.year)
	}
	if o == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết đã gửi đúng hạn hay chưa; hạn là ngày %s.", "%s: there is not enough data to say whether it was sent in time; it is due by %s.", name, r.due)
	}
	all := say("%s chưa gửi; hạn là ngày %s", "%s was not sent; it is due by %s", name, r.due)
	switch days := r.AsOf.Sub(r.due); {
	case o == rules.Overdue && !r.sent.IsZero():
		all = say("%s gửi ngày %s; hạn là ngày %s; chậm %s", "%s was sent on %s; it was due by %s; %s late", name, r.sent, r.due, wording.Days(r.sent.Sub(r.due)))
	case !r.sent.IsZero():
		all = say("%s đã gửi ngày %s", "%s was sent on %s", name, r.sent)
	case o == rules.Overdue:
		all = say("%s; đã quá hạn %s", "%s; it is %s late", all, wording.Days(days))
	default:
		all = say("%s; %s", "%s; %s", all, wording.DaysLeft(-days))
	}
	return say("%s.", "%s.", all)
}

func (r *report) evidence() []rules.Evidence {
	all := []rules.Evidence{derived("window_ends_on", r.window.Last.String(), rules.RoleSince)}
	if !r.sent.IsZero() {
		key := rules.Key("year", strconv.Itoa(r.year), "period", r.period)
		all = append(all, fact("periodic_report", key, "sent_on", r.sent.String(), rules.RoleReceived))
	}
	return append(all, derived("due_on", r.due.String(), ""))
}

func (r *report) parameters(o rules.Outcome) []parameters.Value {
	return uses(o, r.Param("com.report_soon_days", r.due), r.uses...)
}
