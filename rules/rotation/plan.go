package rotation

import (
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// doubtfulPlans lists the plans that may be a published plan for a unit in a year: those that were set aside, and those that
// spell a unit as no list does.
func doubtfulPlans(ref *rules.Reference, year int, unit string, by civil.Date) []rules.Missing {
	missing := unreadablePlans(ref, year, unit, by)
	for i := range ref.Rows.RotationPlan.Good {
		row := &ref.Rows.RotationPlan.Good[i]
		covers := func(owner string) bool { return ref.Within(unit, ref.UnitAlive(owner, by), by) }
		if row.PlanYear.N == int64(year) && rules.Published(row, by) && slices.ContainsFunc(ref.UnitsSpeltLike(row.UnitID), covers) {
			missing = append(missing, misspeltUnit("rotation_plan", planKey(row)))
		}
	}
	return missing
}

// misspeltUnit says that a row names a unit in a way that no list has.
func misspeltUnit(kind, key string) rules.Missing {
	return rules.Missing{Record: kind, Key: key, Field: "unit_id", Why: text(
		"mã này không có trong danh sách đơn vị và chỉ khác mã của một đơn vị ở chữ hoa, khoảng trắng hoặc số 0 ở đầu: không biết có phải đơn vị ấy hay không",
		"no unit has this code, which differs from a unit's by case, blanks or leading zeros only: it is not known whether that unit is meant")}
}

// unreadablePlans lists the set-aside plans that may be a published plan for a unit in a year.
func unreadablePlans(ref *rules.Reference, year int, unit string, by civil.Date) []rules.Missing {
	var missing []rules.Missing
	for i := range ref.Rows.RotationPlan.Bad {
		b := &ref.Rows.RotationPlan.Bad[i]
		if ofAnotherYear(b.Row.PlanYear, year) || b.Row.PublishedOn > by {
			continue
		}
		owner := b.Row.UnitID
		if owner == "" || b.Faulty("unit_id") || ref.Within(unit, ref.UnitAlive(owner, by), by) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

func planKey(p *record.RotationPlan) string {
	return rules.Key("plan_year", number(p.PlanYear), "unit_id", p.UnitID)
}

func itemKey(i *record.RotationPlanItem) string {
	return rules.Key("person_id", i.PersonID, "plan_year", number(i.PlanYear), "position_id", i.PositionID)
}

func number(n record.Number) string {
	if !n.Known {
		return ""
	}
	return strconv.FormatInt(n.N, 10)
}

// planYear is the year that is judged, with the day by which its plan is published.
type planYear struct {
	year      int
	publishBy civil.Date
	setBy     parameters.Value
	warn      parameters.Value
}

func planYearOf(s rules.Scope) planYear {
	p := planYear{year: s.AsOf.Year()}
	p.publishBy, p.setBy = s.DayIn(p.year, "rot.plan_published_by")
	p.warn = s.Param("rot.plan_warn_days", p.publishBy)
	return p
}

func (p planYear) byDate(s rules.Scope) rules.Outcome {
	return s.ByDate(p.publishBy, int(p.warn.Int))
}

// parameters are the days that decide an outcome.
func (p planYear) parameters(o rules.Outcome) []parameters.Value {
	switch o {
	case rules.Overdue, rules.Unknown:
		return []parameters.Value{p.setBy}
	case rules.DueSoon:
		return []parameters.Value{p.setBy, p.warn}
	}
	return nil
}

// item finds the line of the plan that counts for a duty.
func (p planYear) item(h rules.Hearing, d duty) (*record.RotationPlanItem, bool) {
	for i := range h.RotationPlanItem.Good {
		item := &h.RotationPlanItem.Good[i]
		if another, _ := namesAnother(h, item.PositionID, d.id); another == record.No && p.holds(h, item) {
			return item, true
		}
	}
	return nil, false
}

// holds reports whether the plan has an item on the as-of date.
func (p planYear) holds(h rules.Hearing, item *record.RotationPlanItem) bool {
	return item.PlanYear.N == int64(p.year) && inPlanOn(item, h.AsOf)
}

// inPlanOn reports whether an item had been added by a day and not struck out.
func inPlanOn(item *record.RotationPlanItem, on civil.Date) bool {
	return item.AddedOn <= on && (item.RemovedOn.IsZero() || item.RemovedOn > on)
}

// ofAnotherYear reports whether a row that was set aside readably is of another year than one.
func ofAnotherYear(of record.Number, year int) bool { return of.Known && of.N != int64(year) }

// namesAnother answers whether an item is about another listed position that the person holds too, and says why if that is not
// known. Any other name does not matter: the item follows the person.
func namesAnother(h rules.Hearing, named, position string) (record.Flag, []rules.Missing) {
	post, known := readPost(h.Ref, named)
	if named == "" || named == position || !known || post.Listed == record.No {
		return record.No, nil
	}
	if slices.ContainsFunc(holdings(h), func(held holding) bool { return held.position == named && held.Contains(h.AsOf) }) {
		return post.Listed, post.faults()
	}
	var doubts []rules.Missing
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		if may := carried(h, b); glimpseOfAssignment(b).mayCover(h.AsOf) && (slices.Contains(may, named) || slices.Contains(may, "")) {
			doubts = append(doubts, unreadable(b.Aside)...)
		}
	}
	if len(doubts) > 0 {
		return record.Unknown, doubts
	}
	return record.No, nil
}

// unreadableItems lists the items that may be the one that is missed: those that were set aside, and those about a position
// of which it is not known whether it is listed, or held.
func (p planYear) unreadableItems(h rules.Hearing, d duty) []rules.Missing {
	var missing []rules.Missing
	for i := range h.RotationPlanItem.Good {
		item := &h.RotationPlanItem.Good[i]
		if another, why := namesAnother(h, item.PositionID, d.id); another == record.Unknown && p.holds(h, item) {
			missing = append(missing, why...)
		}
	}
	for i := range h.RotationPlanItem.Bad {
		b := &h.RotationPlanItem.Bad[i]
		another, _ := namesAnother(h, b.Row.PositionID, d.id)
		otherPosition := another == record.Yes && !b.Faulty("position_id")
		if !ofAnotherYear(b.Row.PlanYear, p.year) && inPlanOn(&b.Row, h.AsOf) && !otherPosition {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}
