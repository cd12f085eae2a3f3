package inspection

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// visit is a check that was made, as it bears on the units that it names.
type visit struct {
	row     *record.Oversight // what can be read of it; nil where no list has it
	on      civil.Date        // the last day on site; where that is not known, the latest that it can have been
	vague   bool              // that day is not known
	against string            // the column for which it is no full check of a unit; empty where it may be one
	why     []rules.Missing   // why it is not known whether it is one, or when it ended; none where both are known
}

// counts reports whether it is certainly a full check that ended on its day.
func (v *visit) counts() bool { return v.against == "" && len(v.why) == 0 }

// may reports whether it is not known whether it is one.
func (v *visit) may() bool { return v.against == "" && len(v.why) > 0 }

// weighing finds when an event took place, for what a rule asks, and whether it counts. It is false where that has not come.
type weighing func(v *visit, c rules.Chronicle, aside record.Aside) (made bool)

// visitsByEvent weighs every event of the list. A number that several rows have, in contradiction, has several visits.
func visitsByEvent(c rules.Chronicle, weigh weighing) map[string][]visit {
	byEvent := map[string][]visit{}
	add := func(v visit, made bool) {
		if made {
			byEvent[v.row.OversightID] = append(byEvent[v.row.OversightID], v)
		} else {
			byEvent[v.row.OversightID] = append(byEvent[v.row.OversightID], visit{row: v.row, against: notMade})
		}
	}
	for i := range c.Ref.Rows.Oversight.Good {
		v := visit{row: &c.Ref.Rows.Oversight.Good[i]}
		made := weigh(&v, c, record.Aside{})
		add(v, made)
	}
	for i := range c.Ref.Rows.Oversight.Bad {
		b := &c.Ref.Rows.Oversight.Bad[i]
		v := visit{row: &b.Row}
		made := weigh(&v, c, b.Aside)
		add(v, made)
	}
	return byEvent
}

// notMade stands for the column for which an event is none that took place.
const notMade = "-"

// weighFullCheck finds when a check ended and whether it counts. It is false where it was not made by the as-of date: planned, going
// on, or done by paper alone.
func (v *visit) weighFullCheck(c rules.Chronicle, aside record.Aside) (made bool) {
	if v.on, made = v.ended(c.AsOf, aside); !made {
		return false
	}
	r := v.row
	switch {
	case !r.CancelledOn.IsZero() && r.CancelledOn <= c.AsOf:
		v.against = "cancelled_on"
	case r.Kind != "" && !c.Param("ins.coverage_kinds", v.on).Has(r.Kind):
		v.against = "kind"
	case r.Scope == "thematic":
		v.against = "scope"
	}
	if len(aside.Faults) > 0 {
		v.why = wording.Unreadable(aside)
	} else if r.Scope == "" && c.Has("oversight", "scope") {
		v.why = append(v.why, noValue("oversight", eventKey(r.OversightID), "scope",
			text("không ghi phạm vi nên không biết là kiểm tra toàn diện hay theo chuyên đề", "it is not recorded whether the whole unit was checked, or one theme")))
	}
	return true
}

// ended is the last day on site, or the latest that it can have been. Without one the check goes on, unless its result was reported
// or its conclusion signed: then somebody was there, and the day was forgotten. Where nobody ever was there, it was done by paper.
func (v *visit) ended(asOf civil.Date, aside record.Aside) (civil.Date, bool) {
	r := v.row
	backwards := aside.Has(record.EndBeforeStart)
	switch {
	case aside.Faulty("on_site_to"), backwards && r.OnSiteFrom <= asOf:
		v.vague = true
		return asOf, r.OnSiteFrom <= asOf
	case !r.OnSiteTo.IsZero():
		return r.OnSiteTo, r.OnSiteTo <= asOf
	case r.OnSiteFrom.IsZero() && !aside.Faulty("on_site_from"), r.OnSiteFrom > asOf:
		return 0, false
	}
	over := civil.MaxDate
	v.vague = true
	for _, day := range []civil.Date{r.ReportedOn, r.SignedOn} {
		if !day.IsZero() {
			over = min(over, day)
		}
	}
	if over <= asOf && len(aside.Faults) == 0 {
		v.why = append(v.why, noValue("oversight", eventKey(r.OversightID), "on_site_to",
			text("đã báo cáo hoặc đã ký kết luận mà không ghi ngày cuối cùng làm việc trực tiếp", "it was reported or signed, and its last day on site is not recorded")))
	}
	return over, over <= asOf
}

// latest is the newest of the visits in some days that fit; nil without one. Of those of one day it is the one with the lowest number.
func latest(visits []visit, days civil.Interval, fits func(*visit) bool) (newest *visit) {
	for i := range visits {
		v := &visits[i]
		if fits(v) && days.Contains(v.on) && (newest == nil || v.on > newest.on || v.on == newest.on && v.number() < newest.number()) {
			newest = v
		}
	}
	return newest
}

// lastIn is the latest day of some days on which it can have ended; false without one.
func (v *visit) lastIn(days civil.Interval) (civil.Date, bool) {
	if v.vague && !days.Open() && v.on > days.Last && (v.row == nil || v.row.OnSiteFrom <= days.Last) {
		return days.Last, true
	}
	return v.on, days.Contains(v.on)
}

func (v *visit) number() string {
	if v.row == nil {
		return ""
	}
	return v.row.OversightID
}
