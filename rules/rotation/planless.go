package rotation

import (
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
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
		UnitID: u.unit, DueOn: p.publishBy, Outcome: p.byDate(c.AsOf)}
	var missing []rules.Missing
	if v.Outcome != rules.Pass {
		missing = slices.Concat(doubtfulPlans(c.Ref, p.year, u.unit, c.AsOf), u.unreadableUnits(c, p.year), u.unreadableAbove(c, p.year), u.nobodyCertain())
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
			missing = append(missing, aboutLink("unit_lineage", predecessor, successor, text(
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

// unreadableAbove names the row that leaves open what is above the unit, where that may have a published plan.
func (u planless) unreadableAbove(c rules.Chronicle, year int) []rules.Missing {
	units, row := perhapsBelow(c, u.unit)
	for _, unit := range units {
		if _, published := c.Ref.PublishedPlan(year, unit, c.AsOf); published {
			return []rules.Missing{row}
		}
	}
	return nil
}

// perhapsBelow are the units that may be above one, or above one that is, and the row that does not say which, or names it by a
// code that no list has.
func perhapsBelow(c rules.Chronicle, unit string) ([]string, rules.Missing) {
	below := unit
	for above := range c.Ref.Upward(unit, c.AsOf) {
		if units := c.Ref.PerhapsAbove(above); len(units) > 0 {
			return units, contradictoryParent(above)
		}
		if units := c.Ref.UnitsSpeltLike(above); len(units) > 0 && above != unit {
			return units, misspeltParent(below)
		}
		below = above
	}
	return nil, rules.Missing{}
}

func contradictoryParent(unit string) rules.Missing {
	return rules.Missing{Record: "unit", Key: rules.Key("unit_id", unit), Field: wholeRow, Why: text(
		"các dòng của đơn vị này ghi những đơn vị cấp trên khác nhau: không biết đơn vị nào là đơn vị cấp trên",
		"the rows of this unit name different units above it: it is not known which one is")}
}

func misspeltParent(unit string) rules.Missing {
	m := misspeltUnit("unit", rules.Key("unit_id", unit))
	m.Field = "parent_id"
	return m
}

func (u planless) nobodyCertain() []rules.Missing {
	if u.due > 0 {
		return nil
	}
	return []rules.Missing{{Record: "assignment", Key: rules.Key("unit_id", u.unit), Field: wholeRow,
		Why: text("không xác định được hạn của vị trí nào trong đơn vị; xem ROT-001", "of no position in the unit is it known by when it must be changed; see ROT-001")}}
}

func (u planless) message(c rules.Chronicle, p planYear, o rules.Outcome) record.Text {
	name := u.unit
	if row, known := c.Ref.Unit(u.unit); known {
		name = row.Name
	}
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
