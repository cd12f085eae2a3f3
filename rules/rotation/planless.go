package rotation

import (
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// The facts of ROT-002 are positions due in units without a plan: whether that is certain.
const (
	isDue  = "due"
	mayDue = "unknown"
)

func (p planYear) certainly(h rules.Hearing, d duty) string {
	if d.hasTerm() && d.term.due <= civil.LastOfYear(p.year) && len(d.post.unknownManagerial())+len(d.perhapsElsewhere(h)) == 0 {
		return isDue
	}
	return mayDue
}

// planless is a unit without a plan, and how many of its positions are certainly due and may be.
type planless struct {
	unit         string
	due, perhaps int
}

// unitsWithoutPlan answers once for each unit that has people due and no plan.
func unitsWithoutPlan(c rules.Chronicle) []rules.Verdict {
	p := planYearOf(c.Scope)
	var verdicts []rules.Verdict
	for from := 0; from < len(c.Facts); {
		people := c.Facts.About(c.Facts[from].Key)
		u := planless{unit: people[0].Key}
		for _, f := range people {
			if f.Word == isDue {
				u.due++
			} else {
				u.perhaps++
			}
		}
		verdicts = append(verdicts, u.judge(c, p))
		from += len(people)
	}
	return verdicts
}

// judge says of a unit that it has no plan, if somebody is certainly due there.
func (u planless) judge(c rules.Chronicle, p planYear) rules.Verdict {
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: u.unit}, Obligation: strconv.Itoa(p.year),
		UnitID: u.unit, DueOn: p.publishBy, Outcome: p.byDate(c.Scope)}
	var missing []rules.Missing
	if v.Outcome != rules.Pass {
		missing = slices.Concat(doubtfulPlans(c.Ref, p.year, u.unit, c.AsOf), u.unreadableUnits(c, p.year), u.adrift(c, p.year), u.nobodyCertain())
		if len(c.Ref.UnitsSpeltLike(u.unit)) > 0 {
			missing = append(missing, misspeltUnit("position", rules.Key("unit_id", u.unit)))
		}
	}
	if len(missing) > 0 {
		v.Outcome = rules.Unknown
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		advice := text("Ban hành và công khai kế hoạch chuyển đổi vị trí công tác của năm.", "Make and publish the year's plan for changes of position.")
		if v.Outcome == rules.Unknown {
			advice = planAdvice(v.Outcome)
		}
		return rules.Reasons{Message: u.message(c, p, v.Outcome), Advice: advice, Missing: missing, Parameters: p.parameters(v.Outcome),
			Evidence: []rules.Evidence{derived("positions_due", strconv.Itoa(u.due), ""), derived("positions_not_known", strconv.Itoa(u.perhaps), "")}}
	}
	return v
}

// unreadableUnits lists the rows of lineage that cannot be used and may bring the unit, or one above it, under a plan.
func (u planless) unreadableUnits(c rules.Chronicle, year int) []rules.Missing {
	var missing []rules.Missing
	doubt := func(predecessor, successor, other string, link rules.Link) {
		_, published := c.Ref.PublishedPlan(year, other, c.AsOf)
		if link.On <= c.AsOf && (published || other == "") {
			missing = append(missing, aboutLink("unit_lineage", predecessor, successor, link.Wrong, text(
				"không dùng được dòng kế thừa này nên không biết đơn vị có thuộc một kế hoạch đã công khai hay không",
				"this link of lineage cannot be used, so that it is not known whether the unit is under a published plan")))
		}
	}
	for unit := range c.Ref.Upward(u.unit, c.AsOf) {
		for _, link := range c.Ref.UnitLines.DoubtfulSuccessors(unit) {
			doubt(unit, link.ID, link.ID, link)
		}
		for _, link := range c.Ref.UnitLines.DoubtfulPredecessors(unit) {
			doubt(link.ID, unit, link.ID, link)
		}
	}
	return missing
}

// adrift lists the rows of units that may bring the unit under one whose plan is published: they were set aside, or spell what is
// above in another way.
func (u planless) adrift(c rules.Chronicle, year int) []rules.Missing {
	units, row := misspeltAbove(c.Ref, u.unit, c.AsOf)
	for _, unit := range units {
		if _, published := c.Ref.PublishedPlan(year, unit, c.AsOf); published {
			return []rules.Missing{row}
		}
	}
	for i := range c.Ref.Rows.RotationPlan.Good {
		p := &c.Ref.Rows.RotationPlan.Good[i]
		if p.PlanYear.N == int64(year) && p.UnitID != "" && rules.Published(p, c.AsOf) {
			return unreadableUnit(c.Ref, u.unit, c.AsOf)
		}
	}
	return nil
}

// misspeltAbove finds the units that may be above one, or above one that is, where that is named by a code that no list has, and
// the row that names it.
func misspeltAbove(ref *rules.Reference, unit string, on civil.Date) ([]string, rules.Missing) {
	below := unit
	for above := range ref.Upward(unit, on) {
		if units := ref.UnitsSpeltLike(above); len(units) > 0 && above != unit {
			row := misspeltUnit("unit", rules.Key("unit_id", below))
			row.Field = "parent_id"
			return units, row
		}
		below = above
	}
	return nil, rules.Missing{}
}

// unreadableUnit lists the set-aside rows of a unit, or of one above it, of which it cannot be read what is above.
func unreadableUnit(ref *rules.Reference, unit string, on civil.Date) []rules.Missing {
	var missing []rules.Missing
	for _, b := range ref.Adrift(unit, on) {
		missing = append(missing, unreadable(b.Aside)...)
	}
	return missing
}

func (u planless) nobodyCertain() []rules.Missing {
	if u.due > 0 {
		return nil
	}
	return []rules.Missing{{Record: "assignment", Key: rules.Key("unit_id", u.unit), Field: wording.WholeRow,
		Why: text("không xác định được hạn của vị trí nào trong đơn vị; xem ROT-001", "of no position in the unit is it known by when it must be changed; see ROT-001")}}
}

func (u planless) message(c rules.Chronicle, p planYear, o rules.Outcome) record.Text {
	name := wording.Unit(c.Ref, u.unit)
	counted := say("số vị trí đến hạn: %d", "positions due: %d", u.due)
	if u.perhaps > 0 {
		counted = say("%s, chưa xác định được hạn: %d", "%s, not known: %d", counted, u.perhaps)
	}
	if o == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết đã phải công khai và đã công khai kế hoạch chuyển đổi năm %d hay chưa; %s; hạn công khai là ngày %s.",
			"%s: there is not enough data to say whether the plan for %d was due and published; %s; the day for it is %s.", name, p.year, counted, p.publishBy)
	}
	return say("%s chưa công khai kế hoạch chuyển đổi năm %d; %s; hạn công khai là ngày %s.",
		"%s has published no plan for %d; %s; the plan must be published by %s.", name, p.year, counted, p.publishBy)
}
