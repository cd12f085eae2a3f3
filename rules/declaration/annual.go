package declaration

import (
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// annual is the duty to declare for a year.
type annual struct {
	standing
	year  int
	first *record.Obligation // the duty to declare for the first time that came so late in the year that it stands in its place
}

// judgeAnnual gives a verdict on each year for which a declaration is owed by the list.
func judgeAnnual(h rules.Hearing) (verdicts []rules.Verdict) {
	if len(h.Obligation.Good)+len(h.Obligation.Bad) == 0 || h.HasLeft() {
		return nil
	}
	for _, d := range byName(duties(h, "annual", "year"), yearsDuty) {
		year := int(d.row.Year.N)
		if d.row.Year.Known && (year > h.AsOf.Year() || h.Param("dec.annual_deadline", civil.LastOfYear(year)).Key == "") {
			continue
		}
		if a := annualOf(h, d, year); a.said != notCounted {
			verdicts = append(verdicts, a.verdict())
		}
	}
	return verdicts
}

// yearsDuty is what the duty is called.
func yearsDuty(row *record.Obligation) string {
	if !row.Year.Known {
		return "annual"
	}
	return "annual/" + strconv.FormatInt(row.Year.N, 10)
}

func annualOf(h rules.Hearing, d duty, year int) *annual {
	a := &annual{standing: standing{Hearing: h, duty: d, said: rules.Unknown}, year: year}
	if !d.row.Year.Known {
		a.missing = d.aside
		if len(a.missing) == 0 {
			a.missing = []rules.Missing{{Record: "obligation", Key: dutyKey(d.row), Field: "year", Why: text(
				"không rõ phải kê khai cho năm nào", "for which year a declaration is owed is not known")}}
		}
		return a
	}
	due := h.Param("dec.annual_deadline", civil.LastOfYear(year)).In(year)
	a.due = rules.Limit{First: due, Last: due, Counted: due} // the law names the day, and a day off does not move it
	first, doubts := freshAt(h, year, due)
	a.first = first
	a.decide(question{a.due, a.declared(), a.outcome})
	if !quiet(a.said) && len(doubts) > 0 {
		a.said, a.missing = rules.Unknown, joined(a.missing, doubts...)
	}
	return a
}

// declared are the declarations for the year, or perhaps for it. One that came before it had begun cannot be for it.
func (a *annual) declared() (kept []filing) {
	begins := civil.LastOfYear(a.year-1) + 1
	some := []civil.Date{begins, a.due.Last, min(a.due.Last+1, a.AsOf)}
	for _, f := range received(a.Hearing, []string{"annual"}, some, "year") {
		switch {
		case f.row.Year.Known && int(f.row.Year.N) != a.year:
			continue
		case f.row.Year.Known:
			if len(f.why) == 0 && f.on() < begins {
				f.why = []rules.Missing{{Record: "declaration", Key: filingKey(f.row), Field: "received_on", Why: text(
					"nhận trước khi năm kê khai bắt đầu: ngày nhận hoặc năm kê khai không đúng", "received before the year had begun for which it is: one of the two is wrong")}}
			}
			kept = append(kept, f)
			continue
		case len(f.why) == 0:
			f.why = []rules.Missing{{Record: "declaration", Key: filingKey(f.row), Field: "year", Why: text(
				"không rõ bản kê khai của năm nào", "for which year the declaration is, is not known")}}
		}
		if f.days = since(f.days, begins); len(f.days) > 0 {
			kept = append(kept, f)
		}
	}
	return kept
}

// since are the days from another on.
func since(days []civil.Date, limit civil.Date) (some []civil.Date) {
	for _, d := range days {
		if d >= limit {
			some = append(some, d)
		}
	}
	return some
}

// outcome is that of a declaration received on a day, or of none.
func (a *annual) outcome(received, due civil.Date) rules.Outcome {
	left := a.LeftOn()
	switch {
	case !received.IsZero() && received <= due:
		return rules.Pass
	case !left.IsZero() && left < due, a.first != nil:
		return rules.Exempt
	case !received.IsZero():
		return late(a.Hearing, due)
	}
	return a.ByDate(due, a.Param("dec.annual_soon_days", due).Longest())
}

// verdict is of the gravest severity where nothing came although the person was reminded as often as the law says.
func (a *annual) verdict() rules.Verdict {
	v := a.about(yearsDuty(a.row))
	if a.grave() {
		v.Severity = rules.N1
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:    a.message(v),
			Advice:     a.advice(v.Outcome),
			Evidence:   a.evidence(v),
			Parameters: a.parameters(v),
			Missing:    a.missing,
		}
	}
	return v
}

func (a *annual) grave() bool {
	enough := a.Param("dec.annual_reminders", a.due.Last)
	return a.said == rules.Overdue && a.settled == nil && enough.Key != "" && a.reminders() >= enough.Int
}

// reminders is how often the person was reminded for certain; a number that is not recorded, or cannot be relied on, is none.
func (a *annual) reminders() (most int64) {
	for i := range a.Obligation.Good {
		if row := &a.Obligation.Good[i]; row.Kind == "annual" && row.Year.Known && int(row.Year.N) == a.year {
			most = max(most, row.Reminders.N)
		}
	}
	return most
}

// message says for which year, until when, and what came in.
func (a *annual) message(v rules.Verdict) record.Text {
	name := wording.Person(a.Hearing)
	if v.Outcome == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết đã kê khai tài sản, thu nhập hằng năm đúng hạn hay chưa.", "%s: there is not enough data to say whether the annual declaration of assets and income came in time.", name)
	}
	stem := say("%s phải kê khai tài sản, thu nhập hằng năm của năm %d, hạn nộp là ngày %s", "%s owes the annual declaration of assets and income for %d, which is due on %s", name, a.year, a.due.Last)
	ending := a.ending(v)
	switch n := a.reminders(); {
	case v.Outcome == rules.Exempt && a.settled == nil && a.byFirst():
		ending = say("đã thuộc diện kê khai lần đầu từ ngày %s, nên không phải kê khai hằng năm của cùng năm", "a first declaration is owed since %s, and so none for the same year", a.first.TriggerOn)
	case v.Outcome == rules.Overdue && a.settled == nil && n > 0:
		ending = say("%s; số lần đã nhắc bằng văn bản: %d", "%s; written reminders sent: %d", ending, n)
	}
	return say("%s; %s.", "%s; %s.", stem, ending)
}

// byFirst reports whether it is the first declaration that exempts, and not the end of service.
func (a *annual) byFirst() bool {
	left := a.LeftOn()
	return a.first != nil && (left.IsZero() || left >= a.due.Last)
}

// evidence is for which year, when it was due, how often the person was reminded, and what came in.
func (a *annual) evidence(v rules.Verdict) []rules.Evidence {
	key := dutyKey(a.row)
	all := []rules.Evidence{fact("obligation", key, "kind", "annual", rules.RoleSort)}
	if !a.row.Year.Known {
		return all
	}
	all = append(all, fact("obligation", key, "year", strconv.Itoa(a.year), ""))
	if n := a.reminders(); n > 0 {
		all = append(all, fact("obligation", key, "reminders", strconv.FormatInt(n, 10), ""))
	}
	all = append(all, derived("due_on", a.due.Last.String(), ""))
	if v.Outcome == rules.Exempt && a.byFirst() {
		return append(all, fact("obligation", dutyKey(a.first), "kind", a.first.Kind, rules.RoleGround),
			fact("obligation", dutyKey(a.first), "trigger_on", a.first.TriggerOn.String(), rules.RoleSince))
	}
	return append(all, a.settling(v)...)
}

func (a *annual) parameters(v rules.Verdict) (used []parameters.Value) {
	switch v.Outcome {
	case rules.Overdue:
		used = append(used, a.Param("dec.annual_deadline", a.due.Last))
		if v.Severity == rules.N1 {
			used = append(used, a.Param("dec.annual_reminders", a.due.Last))
		}
	case rules.DueSoon:
		used = append(used, a.Param("dec.annual_deadline", a.due.Last), a.Param("dec.annual_soon_days", a.due.Last))
	}
	return used
}
