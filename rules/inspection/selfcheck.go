package inspection

import (
	"maps"
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// selfChecks is what is known of all units, and what a year asks of them. A year that is over is looked at as of its last day, but for
// what was reported late.
type selfChecks struct {
	*file
	year  int
	asked rules.Scope      // what the run judges by
	by    civil.Date       // by when the result is reported
	setBy parameters.Value // the parameter that says so
}

// judgeSelfChecks gives a verdict on every unit for the year of the as-of date, and for those before it of which is still told.
func judgeSelfChecks(c rules.Chronicle) (verdicts []rules.Verdict) {
	now := c.AsOf.Year()
	for year := now - int(c.Param("ins.self_check_told_years", c.AsOf).Int); year <= now; year++ {
		s := newSelfChecks(c, year)
		for _, id := range c.Ref.UnitIDs().IDs() {
			if unit, counted := s.stands(id); counted {
				verdicts = append(verdicts, s.of(unit).judge())
			}
		}
	}
	return verdicts
}

func newSelfChecks(c rules.Chronicle, year int) *selfChecks {
	s := &selfChecks{year: year, asked: c.Scope}
	s.by, s.setBy = c.DayIn(s.year, "ins.self_check_by")
	c.AsOf = min(c.AsOf, civil.LastOfYear(year))
	s.file = newFile(c, s.weigh)
	s.startOf = s.owesSince
	reports := map[string][]visit{}
	for unit, visits := range s.visits {
		reports[unit] = slices.Clone(visits)
	}
	for unit, visits := range s.visits {
		s.markCopies(unit, visits, reports)
	}
	return s
}

// owesSince is a day of the year before for a unit that is old enough to owe a self-check, so that every report of the year is later;
// and for a new one, which owes none, the as-of date, so that none is missed.
func (s *selfChecks) owesSince(opened civil.Date) civil.Date {
	if opened != civil.MinDate && opened.AddMonths(s.newMonths()) > s.by {
		return s.AsOf
	}
	return min(opened, civil.FirstOfYear(s.year)-1)
}

func (s *selfChecks) newMonths() int { return int(s.Param("ins.self_check_new_months", s.by).Int) }

// weigh finds when a self-check was reported and whether it counts for the year.
func (s *selfChecks) weigh(v *visit, c rules.Chronicle, aside record.Aside) (made bool) {
	r := v.row
	v.on = r.ReportedOn
	switch {
	case aside.Faulty("reported_on"):
		v.on, v.vague = c.AsOf, true
	case r.ReportedOn.IsZero(), r.ReportedOn > s.asked.AsOf:
		return false
	case r.ReportedOn > c.AsOf && (r.PlanYear.Known && r.PlanYear.N == int64(s.year) || aside.Faulty("plan_year")):
		v.on = c.AsOf // late, but the year's own
	}
	switch {
	case r.Kind != "" && r.Kind != "self_check":
		v.against = "kind"
	case !r.CancelledOn.IsZero() && r.CancelledOn <= s.asked.AsOf:
		v.against = "cancelled_on"
	case r.PlanYear.Known && r.PlanYear.N != int64(s.year):
		v.against = "plan_year"
	case v.on.Year() != s.year:
		v.against = "reported_on"
	}
	v.why = wording.Unreadable(aside)
	return true
}

// markCopies leaves out the reports of a unit that say what one of an earlier year said.
func (s *selfChecks) markCopies(unit string, visits []visit, reports map[string][]visit) {
	earlier := slices.DeleteFunc(slices.Clone(reports[""]), func(e visit) bool { return e.row == nil })
	for _, id := range s.Ref.UnitLines.Ancestry(unit, s.AsOf) {
		earlier = append(earlier, reports[id]...)
		earlier = append(earlier, s.perhapsEarlier(id, reports)...)
	}
	for i := range visits {
		if v := &visits[i]; v.against == "" && v.row != nil {
			for j := range earlier {
				s.compare(v, &earlier[j])
			}
		}
	}
}

// perhapsEarlier are the reports of what a unit may have taken the place of, by links that cannot be used.
func (s *selfChecks) perhapsEarlier(unit string, reports map[string][]visit) (earlier []visit) {
	for _, l := range slices.Concat(s.Ref.UnitLines.DoubtfulPredecessors(unit), s.perhapsOf[unit]) {
		before := s.Ref.UnitLines.Ancestry(l.ID, s.AsOf)
		if l.ID == "" {
			before = slices.Sorted(maps.Keys(reports)) // it may be any
		}
		for _, id := range before {
			for _, e := range reports[id] {
				if e.row != nil {
					e.why = joined(e.why, []rules.Missing{unusableLink(l, unit)})
					earlier = append(earlier, e)
				}
			}
		}
	}
	return earlier
}

// compare leaves a report out that has the digest of one of an earlier year, or leaves that open.
func (s *selfChecks) compare(v, e *visit) {
	digest := v.row.ReportDigest
	if e.row == nil {
		if digest != "" {
			v.why = joined(v.why, e.why) // nobody knows what was reported then
		}
		return
	}
	if e.number() == v.number() || e.against != "" && e.against != "reported_on" && e.against != "plan_year" {
		return
	}
	before := e.on < civil.FirstOfYear(s.year)
	lost := slices.ContainsFunc(e.why, func(m rules.Missing) bool { return m.Record == "oversight" && m.Field == "report_digest" })
	switch same := digest != "" && digest == e.row.ReportDigest; {
	case !before && !e.vague:
	case same && len(e.why) == 0:
		v.against = "report_digest"
	case same, lost && digest != "":
		v.why = joined(v.why, e.why)
	case digest == "" && before && e.row.ReportDigest != "":
		v.why = joined(v.why, []rules.Missing{noValue("oversight", eventKey(v.number()), "report_digest",
			text("không ghi mã băm của báo cáo nên không biết có chép lại báo cáo năm trước hay không", "the report has no digest, so that it is not known whether it is an earlier one copied"))})
	}
}

// selfCheck is how a unit stands in the year.
type selfCheck struct {
	*selfChecks
	standing
	clock
}

func (s *selfChecks) of(unit standing) *selfCheck {
	return &selfCheck{selfChecks: s, standing: unit, clock: s.clockOf(unit.id, s.AsOf)}
}

// outcome is the verdict if the unit, or the part of it that is farthest behind, last reported or was opened on a day.
func (y *selfCheck) outcome(since civil.Date, reported bool) rules.Outcome {
	switch {
	case since.Year() < y.year:
		return y.asked.ByDate(y.by, int(y.Param("ins.self_check_soon_days", y.by).Int))
	case !reported && since == y.since:
		return rules.Exempt
	}
	return rules.Pass
}

func (y *selfCheck) judge() rules.Verdict {
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: y.id}, Obligation: strconv.Itoa(y.year), UnitID: y.id, DueOn: y.by}
	v.Outcome = y.outcome(y.since, y.visit != nil)
	var missing []rules.Missing
	if y.outcome(y.low, y.visit != nil) != v.Outcome {
		missing = joined(missing, y.early)
	}
	if y.outcome(y.high, y.visit != nil) != v.Outcome {
		missing = joined(missing, y.late)
	}
	if v.Outcome != rules.Pass {
		missing = joined(missing, y.why)
	}
	if missing = joined(y.aside, missing); len(missing) > 0 {
		v.Outcome = rules.Unknown
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message: y.message(v.Outcome),
			Advice: wording.AdviceOn(v.Outcome,
				text("Tự kiểm tra ngay, báo cáo kết quả và ghi vào sổ theo dõi.", "Make the self-check now, report its result and enter it in the register."),
				text("Tự kiểm tra và báo cáo kết quả trước ngày đến hạn.", "Make the self-check and report its result before the due day.")),
			Evidence:   y.evidence(),
			Parameters: y.parameters(v.Outcome),
			Missing:    missing,
		}
	}
	return v
}

func (y *selfCheck) message(o rules.Outcome) record.Text {
	name := wording.Unit(y.Ref, y.id)
	none := say("%s chưa có báo cáo tự kiểm tra năm %d", "%s has no report of a self-check in %d", name, y.year)
	if newest := y.newest(); newest != nil {
		none = say("%s (lần gần nhất báo cáo ngày %s)", "%s (the newest was reported on %s)", none, newest.row.ReportedOn)
		if newest.against == "report_digest" {
			none = say("%s chỉ có báo cáo tự kiểm tra ngày %s, chép lại của năm trước", "%s has only a self-check reported on %s, copied from an earlier year", name, newest.row.ReportedOn)
		}
	}
	switch o {
	case rules.Unknown:
		return say("%s: chưa đủ dữ liệu để biết đã tự kiểm tra năm %d hay chưa.", "%s: there is not enough data to say whether it has checked itself in %d.", name, y.year)
	case rules.Exempt:
		return say("%s vào ngày %s thành lập chưa đủ %d tháng nên chưa phải tự kiểm tra năm %d.", "On %[2]s %[1]s is less than %[3]d months old and owes no self-check in %[4]d.",
			name, y.by, y.newMonths(), y.year)
	case rules.Overdue:
		return say("%s; hạn báo cáo là ngày %s; đã quá hạn %s.", "%s; it was due by %s; it is %s late.", none, y.by, wording.Days(y.asked.AsOf.Sub(y.by)))
	case rules.DueSoon:
		return say("%s; hạn báo cáo là ngày %s; %s.", "%s; it is due by %s; %s.", none, y.by, wording.DaysLeft(y.by.Sub(y.asked.AsOf)))
	}
	if y.visit == nil {
		return say("%s; hạn báo cáo là ngày %s.", "%s; it is due by %s.", none, y.by)
	}
	return say("%s đã báo cáo tự kiểm tra năm %d vào ngày %s.", "%s reported its self-check of %d on %s.", name, y.year, y.visit.row.ReportedOn)
}

// newest is the unit's last self-check of any year, also one that was copied.
func (y *selfCheck) newest() *visit {
	return latest(y.visits[y.id], civil.Interval{}, func(v *visit) bool {
		return v.row != nil && v.row.Kind == "self_check" && !v.vague && len(v.why) == 0 && v.against != notMade && v.against != "cancelled_on"
	})
}

func (y *selfCheck) evidence() (all []rules.Evidence) {
	newest := y.newest()
	if y.visit != nil {
		newest = y.visit
	}
	if newest != nil {
		all = append(all, fact("oversight", eventKey(newest.number()), "kind", newest.row.Kind, rules.RoleCheck),
			fact("oversight", eventKey(newest.number()), "reported_on", newest.row.ReportedOn.String(), rules.RoleSince))
		if newest.against == "report_digest" {
			all = append(all, fact("oversight", eventKey(newest.number()), "report_digest", newest.row.ReportDigest, ""))
		}
	}
	if opened, known := y.openedOn(y.id); known && y.visit == nil {
		all = append(all, fact("unit", unitKey(y.id), "opened_on", opened.String(), ""))
	}
	return append(all, derived("due_on", y.by.String(), ""))
}

func (y *selfCheck) parameters(o rules.Outcome) []parameters.Value {
	switch o {
	case rules.Overdue:
		return []parameters.Value{y.setBy}
	case rules.DueSoon:
		return []parameters.Value{y.setBy, y.Param("ins.self_check_soon_days", y.by)}
	case rules.Exempt:
		return []parameters.Value{y.setBy, y.Param("ins.self_check_new_months", y.by)}
	}
	return nil
}
