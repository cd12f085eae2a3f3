package rotation

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
)

// plan identifies an execution.
type plan struct {
	unit string
	year int
}

// planning is the plans of the years that are looked at.
type planning struct {
	all   map[plan]*execution
	stray map[int][]rules.Missing // by year: the set-aside plans of which it cannot be read whose they are
	open  map[int]*openItems      // by year: what may be in any plan
}

// openItems are items of which it is not known whether they are in a plan, or whether they were carried out.
type openItems struct {
	n   int
	why []rules.Missing
}

// add notes an item more. A few reasons are enough: each row that was set aside is listed with the records to be mended.
func (o *openItems) add(why ...rules.Missing) {
	const enough = 10
	o.n++
	for _, m := range why {
		if len(o.why) < enough && !slices.Contains(o.why, m) {
			o.why = append(o.why, m)
		}
	}
}

// join adds what may be in any plan.
func (o *openItems) join(more *openItems) {
	o.n += more.n
	o.why = append(o.why, more.why...)
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

// mayHave leaves the plans open that an item is in if its unit, or one above that, is one of some, for what a row does not say.
func (ps *planning) mayHave(c rules.Chronicle, year int, row rules.Missing, units []string) {
	for _, unit := range units {
		if x, _ := ps.of(c, c.Ref.UnitAlive(unit, c.AsOf), year, planned{}); x != nil {
			x.open.add(row)
		}
	}
}

// perhapsUnder leaves the plans open that an item of the ministry's plan, or of none, is in if a unit above its own is one whose
// code is spelt otherwise; it reports whether there are any.
func (ps *planning) perhapsUnder(c rules.Chronicle, f rules.Fact, x *execution) bool {
	units, row := misspeltAbove(c.Ref, f.Key, c.AsOf)
	year := f.First.Year()
	other := func(unit string) bool {
		its, _ := ps.of(c, c.Ref.UnitAlive(unit, c.AsOf), year, planned{})
		return its != x
	}
	if !slices.ContainsFunc(units, other) {
		return false
	}
	ps.mayHave(c, year, row, append(slices.Clone(units), f.Key))
	return true
}

// plansOf finds the plans of the years that are looked at: published, not yet published, and set aside.
func plansOf(c rules.Chronicle) *planning {
	ps := &planning{all: map[plan]*execution{}, stray: map[int][]rules.Missing{}, open: map[int]*openItems{}}
	at := func(unit string, year int) *execution {
		key := plan{c.Ref.UnitAlive(unit, c.AsOf), year}
		if ps.all[key] == nil {
			ps.all[key] = &execution{unit: key.unit, year: year, counts: map[standing]int{}}
		}
		return ps.all[key]
	}
	for _, year := range planYears(c.Scope) {
		ps.open[year] = &openItems{}
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
				if b.Faulty("unit_id") {
					ps.stray[year] = append(ps.stray[year], unreadable(b.Aside)...)
				}
			}
		}
	}
	return ps
}

// of finds the plan that an item is in: that of its unit or of the nearest one above, else the ministry's. An item that names
// no unit is in the ministry's plan first. Where it cannot be read under which unit that is, or whose another plan of the
// year is, which may then come first, it says why instead.
func (ps *planning) of(c rules.Chronicle, unit string, year int, p planned) (*execution, []rules.Missing) {
	own, stray := plan{unit, year}, ps.stray[year]
	ministry := ps.all[plan{"", year}]
	switch {
	case p.common && ministry != nil && len(stray) == 0:
		return ministry, nil
	case p.anywhere:
		return nil, []rules.Missing{p.missing}
	case len(stray) > 0 && (p.common || unit == "" || ps.all[own] == nil):
		return nil, stray
	}
	for above := range c.Ref.Upward(unit, c.AsOf) {
		if x := ps.all[plan{above, year}]; x != nil {
			return x, nil
		}
	}
	if why := unreadableUnit(c.Ref, unit, c.AsOf); len(why) > 0 {
		return nil, why
	}
	return ministry, nil
}
