package inspection

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// spellLinks notes which ids were replaced, and the links that may be a listed unit's: an end that no list has differs from the
// unit's code only by case, blanks around it or leading zeros. What was replaced by its other spelling, or has been replaced itself,
// is a former code and no slip.
func (f *file) spellLinks() {
	f.perhapsOf, f.perhapsGone = map[string][]rules.Link{}, map[string][]rules.Link{}
	var ends []string
	rows := slices.DeleteFunc(slices.Clone(f.Ref.Rows.UnitLineage.Good), func(l record.UnitLineage) bool { return l.PredecessorID == l.SuccessorID })
	for i := range rows {
		f.former[rows[i].PredecessorID] = true
	}
	listed := f.Ref.UnitIDs()
	for i := range rows {
		for _, id := range []string{rows[i].PredecessorID, rows[i].SuccessorID} {
			if !listed.Has(id) {
				ends = append(ends, id)
			}
		}
	}
	alike := record.AllResembling(ends, slices.Values(listed.IDs()))
	for i := range rows {
		l := &rows[i]
		for _, unit := range alike[l.PredecessorID] {
			if unit != l.SuccessorID {
				f.perhapsGone[unit] = append(f.perhapsGone[unit], rules.Link{ID: l.SuccessorID, On: l.EffectiveOn, Wrong: "predecessor_id"})
			}
		}
		for _, unit := range alike[l.SuccessorID] {
			if unit != l.PredecessorID && !f.former[l.SuccessorID] {
				f.perhapsOf[unit] = append(f.perhapsOf[unit], rules.Link{ID: l.PredecessorID, On: l.EffectiveOn, Wrong: "successor_id"})
			}
		}
	}
}

// standing is a unit that is looked at, and why it is not known whether it has to be.
type standing struct {
	id    string
	aside []rules.Missing // its own row cannot be used
	why   []rules.Missing // it may be of another kind, or something else may stand in its place
}

// stands finds out whether a unit is one that must be checked in turn on the as-of date. It is false for one of another kind, for one
// that was not open then, and for one in whose place something else stood.
func (f *file) stands(id string) (s standing, counted bool) {
	s.id = id
	if row, usable := f.Ref.Unit(id); usable {
		if row.Kind == "other" || !(civil.Interval{First: row.OpenedOn, Last: row.ClosedOn}).Contains(f.AsOf) {
			return s, false
		}
		if row.Kind == "" && f.Has("unit", "kind") {
			s.why = append(s.why, noValue("unit", unitKey(id), "kind", text("không ghi loại đơn vị nên không biết có phải kiểm tra riêng hay không",
				"the kind of unit is not recorded, so that it is not known whether it must be checked by itself")))
		}
	} else if s.aside = f.unreadable(id); len(s.aside) == 0 {
		return s, false
	}
	replaced, perhaps := f.replaced(id)
	toCome, perhapsToCome := f.toCome(id)
	s.why = slices.Concat(s.why, perhaps, perhapsToCome)
	return s, !replaced && !toCome
}

// toCome reports whether there is only to be such a unit: another one gets its name after the as-of date, and nothing happened to it by
// then. Whatever opening is recorded is that of the one before. Perhaps says why that is not known.
func (f *file) toCome(id string) (toCome bool, perhaps []rules.Missing) {
	come := func(l rules.Link) bool { return l.On <= f.AsOf && !l.On.IsZero() }
	before := f.Ref.UnitLines.Predecessors(id)
	if slices.ContainsFunc(before, come) || slices.ContainsFunc(f.Ref.UnitLines.Successors(id), come) {
		return false, nil
	}
	for _, link := range before {
		switch how := f.changeOf(link.ID, id, link.On); {
		case how == asRename, how == "" && len(before) == 1 && !f.Has("unit_lineage", "change"):
			return true, nil
		case how == "" && f.Has("unit_lineage", "change"):
			perhaps = append(perhaps, noChange(step{id: link.ID, on: link.On}, id))
		}
	}
	for _, link := range slices.Concat(f.Ref.UnitLines.DoubtfulPredecessors(id), f.perhapsOf[id]) {
		if !come(link) {
			perhaps = append(perhaps, unusableLink(link, id))
		}
	}
	return false, perhaps
}

// unreadable lists what is wrong with the set-aside rows of a unit, unless each says readably that it is not looked at.
func (f *file) unreadable(id string) (missing []rules.Missing) {
	for i := range f.Ref.Rows.Unit.Bad {
		if b := &f.Ref.Rows.Unit.Bad[i]; b.Row.UnitID == id && b.Row.Kind != "other" && mayStand(b, f.AsOf) {
			missing = append(missing, wording.Unreadable(b.Aside)...)
		}
	}
	return missing
}

// mayStand reports whether a unit whose row was set aside may have been open on a day, for all that can be read of it.
func mayStand(b *record.Bad[record.Unit], on civil.Date) bool {
	first, last := b.Row.OpenedOn, b.Row.ClosedOn
	if b.Has(record.EndBeforeStart) {
		return first <= on || last >= on // one of the two is wrong, and nobody can say which
	}
	return civil.Interval{First: first, Last: last}.Contains(on)
}

// replaced reports whether something else stands in a unit's place on the as-of date: it was succeeded, and not given back since.
// Perhaps says why that is not known.
func (f *file) replaced(id string) (replaced bool, perhaps []rules.Missing) {
	var ended, back civil.Date
	var given rules.Link
	for _, link := range f.Ref.UnitLines.Successors(id) {
		if link.On <= f.AsOf {
			ended = max(ended, link.On)
		}
	}
	for _, link := range f.Ref.UnitLines.Predecessors(id) {
		if link.On <= f.AsOf && link.On >= back {
			back, given = link.On, link
		}
	}
	switch {
	case !ended.IsZero() && back == ended:
		return false, []rules.Missing{aboutLink(given.ID, id, "effective_on", text(
			"đơn vị bị thay và thay đơn vị khác trong cùng một ngày: không biết mã đơn vị được dùng lại ngay hay chỉ đổi tên hai lần",
			"the unit was replaced and took another's place on one day: it is not known whether its code was given on at once, or was renamed twice"))}
	case back < ended:
		perhaps = f.perhapsGivenBack(id, ended)
		if opened, known := f.openedOn(id); known && opened > ended {
			perhaps = append(perhaps, openedLate(id))
		}
		return len(perhaps) == 0, perhaps
	}
	for _, link := range slices.Concat(f.Ref.UnitLines.DoubtfulSuccessors(id), f.perhapsGone[id]) {
		if link.On <= f.AsOf && (link.On.IsZero() || link.On >= back) {
			perhaps = append(perhaps, aboutLink(id, link.ID, link.Wrong, text(
				"không dùng được dòng kế thừa này nên không biết đơn vị đã bị thay hay chưa",
				"this link of lineage cannot be used, so that it is not known whether the unit was replaced")))
		}
	}
	return false, perhaps
}

// perhapsGivenBack lists the links that cannot be used and may have given back the code of a unit that ended on a day.
func (f *file) perhapsGivenBack(id string, ended civil.Date) (perhaps []rules.Missing) {
	for _, link := range slices.Concat(f.Ref.UnitLines.DoubtfulPredecessors(id), f.perhapsOf[id]) {
		if link.On.IsZero() || ended <= link.On && link.On <= f.AsOf {
			perhaps = append(perhaps, aboutLink(link.ID, id, link.Wrong, text(
				"không dùng được dòng kế thừa này nên không biết mã đơn vị có được dùng lại hay không",
				"this link of lineage cannot be used, so that it is not known whether the code was given back")))
		}
	}
	return perhaps
}

func aboutLink(predecessor, successor, column string, why record.Text) rules.Missing {
	return noValue("unit_lineage", rules.Key("predecessor_id", predecessor, "successor_id", successor), column, why)
}
