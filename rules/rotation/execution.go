package rotation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// standing is how an item of a plan stands by the day on which it counts.
type standing string

const (
	itemToDo     standing = "to_do"    // not carried out
	itemDone     standing = "done"     // carried out within the plan's year
	itemBefore   standing = "before"   // carried out before the year began: it counts neither way
	itemDeferred standing = "deferred" // not carried out, and the person's change is deferred by law
	itemLeft     standing = "left"     // not carried out, and the person has left the service
	itemDoubtful standing = "doubtful" // not carried out, and a set-aside row may excuse that
	itemAside    standing = "aside"    // the item itself was set aside
)

// planned is what a person's dossier says about one item: whose plan it is in and how it stands.
type planned struct {
	common   bool // it names no unit: it is in the ministry's own plan, if there is one
	standing standing
	missing  rules.Missing
}

// word writes it as a fact keeps it.
func (p planned) word() string {
	whose := "unit"
	if p.common {
		whose = "common"
	}
	return strings.Join([]string{whose, string(p.standing), p.missing.Record, p.missing.Key, p.missing.Field}, "\t")
}

func readPlanned(word string) planned {
	part := strings.Split(word, "\t")
	return planned{common: part[0] == "common", standing: standing(part[1]), missing: rules.Missing{
		Record: part[2], Key: part[3], Field: part[4],
		Why: text("dòng này không dùng được nên không biết mục tương ứng của kế hoạch có phải thực hiện hay đã thực hiện",
			"this row cannot be used, so that it is not known whether an item of the plan had to be carried out, or was")}}
}

// countsOn is the day on which a plan's items are counted: the as-of date, at the latest the last day of the year.
func countsOn(s rules.Scope, year int) civil.Date { return min(s.AsOf, civil.LastOfYear(year)) }

// planYears are the years whose plans are looked at: this one, and the one before it.
func planYears(s rules.Scope) []int { return []int{s.AsOf.Year() - 1, s.AsOf.Year()} }

// plannedItemsIfAny costs nothing for the many who are in no plan.
func plannedItemsIfAny(h rules.Hearing) []rules.Fact {
	if len(h.RotationPlanItem.Good)+len(h.RotationPlanItem.Bad) == 0 {
		return nil
	}
	return plannedItems(h)
}

// plannedItems notes how the items of a person stand.
func plannedItems(h rules.Hearing) []rules.Fact {
	var facts []rules.Fact
	note := func(row *record.RotationPlanItem, year int, p planned) {
		unit := ""
		p.common = row.UnitID == "" && h.Has("rotation_plan_item", "unit_id")
		if post, known := readPost(h.Ref, row.PositionID); known {
			unit = post.UnitID
		}
		facts = append(facts, rules.Fact{Key: h.Ref.UnitAlive(cmp.Or(row.UnitID, unit), h.AsOf), Person: h.ID,
			First: civil.FirstOfYear(year), Last: civil.LastOfYear(year), Word: p.word()})
	}
	for _, year := range planYears(h.Scope) {
		on := countsOn(h.Scope, year)
		for i := range h.RotationPlanItem.Good {
			if row := &h.RotationPlanItem.Good[i]; row.PlanYear.N == int64(year) && inPlanOn(row, on) {
				note(row, year, standingOf(h, row, year, on))
			}
		}
		for i := range h.RotationPlanItem.Bad {
			b := &h.RotationPlanItem.Bad[i]
			if ofAnotherYear(b.Row.PlanYear, year) || !inPlanOn(&b.Row, on) {
				continue
			}
			for _, m := range unreadable(b.Aside) {
				note(&b.Row, year, planned{standing: itemAside, missing: m})
			}
		}
	}
	return facts
}

// standingOf says how an item stands on the day on which it counts.
func standingOf(h rules.Hearing, row *record.RotationPlanItem, year int, on civil.Date) planned {
	switch {
	case row.ExecutedOn.IsZero() || row.ExecutedOn > on:
	case row.ExecutedOn < civil.FirstOfYear(year):
		return planned{standing: itemBefore}
	default:
		return planned{standing: itemDone}
	}
	if left := leftOn(h); !left.IsZero() && left <= on {
		return planned{standing: itemLeft}
	}
	if _, found := deferredOn(h, on); found {
		return planned{standing: itemDeferred}
	}
	if m := slices.Concat(unreadableLeaving(h), unreadableDeferrals(h, civil.Interval{First: on, Last: on}, on)); len(m) > 0 {
		return planned{standing: itemDoubtful, missing: m[0]}
	}
	return planned{standing: itemToDo}
}

// execution is a plan of a unit for a year, and how far it was carried out. The plans of units that were merged are one.
type execution struct {
	unit      string // as it stands on the as-of date; empty: the ministry
	year      int
	published []*record.RotationPlan
	counts    map[standing]int
	doubts    []rules.Missing // of items that may have to be carried out or not
	missing   []rules.Missing // of rows that were set aside
	perhaps   bool            // a set-aside row may be a published plan
}

// plan identifies an execution.
type plan struct {
	unit string
	year int
}

// executions brings the plans and the items of all persons together, in the order of units and years.
func executions(c rules.Chronicle) []*execution {
	all, alike := plansOf(c), unitsSpeltLike(c)
	for _, f := range c.Facts {
		p, year := readPlanned(f.Word), f.First.Year()
		if units := alike[f.Key]; len(units) > 0 && !p.common {
			item := misspeltUnit("rotation_plan_item", rules.Key("person_id", f.Person, "plan_year", strconv.Itoa(year)))
			mayBeIn(c, all, year, item, slices.Concat(units, []string{f.Key}))
			continue
		}
		x := planFor(c, all, f.Key, year, p.common)
		if ofMinistry := x == nil || x.unit == "" && !p.common; ofMinistry && unlessAbove(c, all, f, x) {
			continue
		}
		if x != nil { // else it is in no plan that exists
			x.take(c, f.Key, p)
		}
	}
	var found []*execution
	for _, x := range all {
		if len(x.published) > 0 || x.perhaps {
			x.doubtSuccessors(c, x.unit)
			x.doubtPredecessors(c)
			found = append(found, x)
		}
	}
	slices.SortFunc(found, func(a, b *execution) int { return cmp.Or(cmp.Compare(a.unit, b.unit), cmp.Compare(a.year, b.year)) })
	return found
}

// take counts an item of a unit.
func (x *execution) take(c rules.Chronicle, unit string, p planned) {
	x.counts[p.standing]++
	if !p.common {
		x.doubtSuccessors(c, unit)
	}
	switch p.standing {
	case itemDoubtful:
		x.doubts = append(x.doubts, p.missing)
	case itemAside:
		x.missing = append(x.missing, p.missing)
	}
}

// doubtSuccessors notes the rows of lineage that cannot be used and may bring a unit under another one. The ministry is no unit.
func (x *execution) doubtSuccessors(c rules.Chronicle, unit string) {
	if unit != "" {
		x.doubt(perhapsSucceeded(c.Ref.UnitLines, "unit_lineage", unit, c.AsOf, whoseIsUnknown())...)
	}
}

// doubtPredecessors notes those that may bring another unit under this one.
func (x *execution) doubtPredecessors(c rules.Chronicle) {
	for _, link := range c.Ref.UnitLines.DoubtfulPredecessors(x.unit) {
		if x.unit != "" && link.On <= c.AsOf {
			x.doubt(aboutLink("unit_lineage", link.ID, x.unit, whoseIsUnknown()))
		}
	}
}

func whoseIsUnknown() record.Text {
	return text("không dùng được dòng kế thừa giữa hai đơn vị này nên không biết kế hoạch hoặc mục của kế hoạch thuộc đơn vị nào",
		"this link of lineage cannot be used, so that it is not known whose the plan or an item of it is")
}

// doubt notes what is missing, each once.
func (x *execution) doubt(all ...rules.Missing) {
	for _, m := range all {
		if !slices.Contains(x.missing, m) {
			x.missing = append(x.missing, m)
		}
	}
}

// unitsSpeltLike finds the units that may be meant by items whose unit no list has.
func unitsSpeltLike(c rules.Chronicle) map[string][]string {
	var strangers []string
	for i, f := range c.Facts {
		if _, known := c.Ref.Unit(f.Key); !known && f.Key != "" && (i == 0 || c.Facts[i-1].Key != f.Key) {
			strangers = append(strangers, f.Key)
		}
	}
	return record.AllResembling(strangers, slices.Values(c.Ref.UnitIDs().IDs()))
}

// mayBeIn leaves the plans open that an item is in if its unit, or the one above that, is one of some, for what is missing in a row.
func mayBeIn(c rules.Chronicle, all map[plan]*execution, year int, row rules.Missing, units []string) {
	for _, unit := range units {
		x := planFor(c, all, c.Ref.UnitAlive(unit, c.AsOf), year, false)
		if x != nil {
			x.doubt(row)
		}
	}
}

// unlessAbove leaves the plans open that an item of the ministry's plan, or of none, is in if the units above its own are others
// than can be read; it reports whether there are any.
func unlessAbove(c rules.Chronicle, all map[plan]*execution, f rules.Fact, x *execution) bool {
	units, row := perhapsBelow(c, f.Key)
	year := f.First.Year()
	another := func(unit string) bool { return planFor(c, all, c.Ref.UnitAlive(unit, c.AsOf), year, false) != x }
	if !slices.ContainsFunc(units, another) {
		return false
	}
	mayBeIn(c, all, year, row, append(slices.Clone(units), f.Key))
	return true
}

// plansOf finds the plans of the years that are looked at: published, not yet published, and set aside.
func plansOf(c rules.Chronicle) map[plan]*execution {
	all := map[plan]*execution{}
	at := func(unit string, year int) *execution {
		key := plan{c.Ref.UnitAlive(unit, c.AsOf), year}
		if all[key] == nil {
			all[key] = &execution{unit: key.unit, year: year, counts: map[standing]int{}}
		}
		return all[key]
	}
	for _, year := range planYears(c.Scope) {
		for i := range c.Ref.Rows.RotationPlan.Good {
			row := &c.Ref.Rows.RotationPlan.Good[i]
			if row.PlanYear.N != int64(year) {
				continue
			}
			if x := at(row.UnitID, year); rules.Published(row, c.AsOf) {
				x.published = append(x.published, row)
				if len(c.Ref.UnitsSpeltLike(row.UnitID)) > 0 {
					x.missing = append(x.missing, misspeltUnit("rotation_plan", planKey(row)))
				}
			}
		}
		for i := range c.Ref.Rows.RotationPlan.Bad {
			b := &c.Ref.Rows.RotationPlan.Bad[i]
			if !ofAnotherYear(b.Row.PlanYear, year) && b.Row.PublishedOn <= c.AsOf {
				x := at(b.Row.UnitID, year)
				x.perhaps = true
				x.missing = append(x.missing, unreadable(b.Aside)...)
			}
		}
	}
	return all
}

// planFor finds the plan that an item is in: that of its unit or of the nearest one above, else the ministry's. An item that
// names no unit is in the ministry's plan first.
func planFor(c rules.Chronicle, all map[plan]*execution, unit string, year int, common bool) *execution {
	ministry := all[plan{"", year}]
	if common && ministry != nil {
		return ministry
	}
	for above := range c.Ref.Upward(unit, c.AsOf) {
		if x := all[plan{above, year}]; x != nil {
			return x
		}
	}
	return ministry
}
