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
	anywhere bool // else it cannot be read of which unit it is
	standing standing
	missing  rules.Missing
}

// word writes it as a fact keeps it.
func (p planned) word() string {
	return strings.Join([]string{strconv.FormatBool(p.common), strconv.FormatBool(p.anywhere), string(p.standing), p.missing.Record, p.missing.Key, p.missing.Field}, "\t")
}

func readPlanned(word string) planned {
	part := strings.Split(word, "\t")
	p := planned{common: part[0] == "true", anywhere: part[1] == "true", standing: standing(part[2]),
		missing: rules.Missing{Record: part[3], Key: part[4], Field: part[5]}}
	p.missing.Why = text("dòng này không dùng được nên không biết mục tương ứng của kế hoạch có phải thực hiện hay đã thực hiện",
		"this row cannot be used, so that it is not known whether an item of the plan had to be carried out, or was")
	if p.standing == itemDoubtful && p.missing.Record == "rotation_plan_item" {
		p.missing.Why = text("người này nay thuộc đơn vị khác và có dòng không dùng được, nên không biết mục này có phải thực hiện hay không",
			"a row of this person, who is of another unit now, cannot be used, so that it is not known whether this item had to be carried out")
	}
	return p
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
	note := func(row *record.RotationPlanItem, aside record.Aside, year int, p planned) {
		unit := ""
		p.common = row.UnitID == "" && !aside.Faulty("unit_id") && h.Has("rotation_plan_item", "unit_id")
		p.anywhere = aside.Faulty("unit_id") || row.UnitID == "" && aside.Faulty("position_id")
		if post, known := readPost(h.Ref, row.PositionID); known {
			if unit = post.UnitID; row.UnitID == "" && unit == "" && !p.anywhere {
				p.anywhere, p.missing = true, cmp.Or(p.missing, post.faults()[0])
			}
		}
		key := h.Ref.UnitAlive(cmp.Or(row.UnitID, unit), h.AsOf)
		if p.standing == itemDoubtful && !p.common && hasLeftUnit(h, key) {
			p.missing = rules.Missing{Record: "rotation_plan_item", Key: itemKey(row), Field: "executed_on"}
		}
		facts = append(facts, rules.Fact{Key: key, Person: h.ID,
			First: civil.FirstOfYear(year), Last: civil.LastOfYear(year), Word: p.word()})
	}
	for _, year := range planYears(h.Scope) {
		on := countsOn(h.Scope, year)
		for i := range h.RotationPlanItem.Good {
			if row := &h.RotationPlanItem.Good[i]; row.PlanYear.N == int64(year) && inPlanOn(row, on) {
				note(row, record.Aside{}, year, standingOf(h, row, year, on))
			}
		}
		for i := range h.RotationPlanItem.Bad {
			b := &h.RotationPlanItem.Bad[i]
			if ofAnotherYear(b.Row.PlanYear, year) || !inPlanOn(&b.Row, on) {
				continue
			}
			for _, m := range unreadable(b.Aside) {
				note(&b.Row, b.Aside, year, planned{standing: itemAside, missing: m})
			}
		}
	}
	return facts
}

// hasLeftUnit reports whether somebody is of another unit now than the one in whose plan they are, and of none below it. What is in
// their records is no longer that unit's to see: least of all on what ground they are deferred.
func hasLeftUnit(h rules.Hearing, unit string) bool {
	now := h.Self().UnitID
	return now != "" && !h.Ref.Within(h.Ref.UnitAlive(now, h.AsOf), unit, h.AsOf)
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
	if left := h.LeftOn(); !left.IsZero() && left <= on {
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
	open      openItems       // beside those that are counted
	missing   []rules.Missing // of rows that may bring any number of items, or be a plan
	perhaps   bool            // a set-aside row may be a published plan
}

// executions brings the plans and the items of all persons together, in the order of units and years.
func executions(c rules.Chronicle) []*execution {
	plans, alike := plansOf(c), unitsSpeltLike(c)
	for _, f := range c.Facts {
		p, year := readPlanned(f.Word), f.First.Year()
		if units := alike[f.Key]; len(units) > 0 && !p.common {
			item := misspeltUnit("rotation_plan_item", rules.Key("person_id", f.Person, "plan_year", strconv.Itoa(year)))
			plans.mayHave(c, year, item, slices.Concat(units, []string{f.Key}))
			continue
		}
		x, why := plans.of(c, f.Key, year, p)
		switch {
		case len(why) > 0:
			plans.open[year].add(why...)
		case !p.common && (x == nil || x.unit == "") && plans.perhapsUnder(c, f, x):
		case x != nil: // else it is in no plan that exists
			x.take(c, f.Key, p)
		}
	}
	var found []*execution
	for _, x := range plans.all {
		if len(x.published) > 0 || x.perhaps {
			x.doubtSuccessors(c, x.unit)
			x.doubtPredecessors(c)
			x.open.join(plans.open[x.year])
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
		x.open.add(p.missing)
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
			x.doubt(aboutLink("unit_lineage", link.ID, x.unit, link.Wrong, whoseIsUnknown()))
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
