package inspection

import (
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// named is a row of oversight_unit, as a fact keeps it until all of them are known.
type named struct {
	event string          // empty where it cannot be read
	aside []rules.Missing // what is wrong with the row; none where it can be used
}

// checksNamed notes which events name a unit. Of a unit that none names it notes nothing.
func checksNamed(h rules.Hearing) []rules.Fact {
	var facts []rules.Fact
	for i := range h.OversightUnit.Good {
		row := &h.OversightUnit.Good[i]
		facts = append(facts, rules.Fact{Key: h.ID, Word: row.OversightID, Detail: named{event: row.OversightID}})
	}
	for i := range h.OversightUnit.Bad {
		b := &h.OversightUnit.Bad[i]
		n := named{event: b.Row.OversightID, aside: wording.Unreadable(b.Aside)}
		if b.Faulty("oversight_id") {
			n.event = ""
		}
		unit := h.ID
		if b.Faulty("unit_id") {
			unit = ""
		}
		facts = append(facts, rules.Fact{Key: unit, Word: strings.Join([]string{n.event, "aside", b.Key}, "\t"), Detail: n})
	}
	return facts
}

// file is what is known of all units: which checks name them, and what became of what.
type file struct {
	rules.Chronicle
	visits      map[string][]visit      // by unit as the rows name it
	former      map[string]bool         // ids that something else has taken the place of
	perhapsOf   map[string][]rules.Link // links to a unit that spell an id as no list does, beside those that cannot be used
	perhapsGone map[string][]rules.Link // the same from a unit
	asking      map[string]bool         // units whose doubtful links are being looked at: they may go round in a circle
	// startOf is when a clock begins that runs from an opening
	startOf func(opened civil.Date) civil.Date
}

func newFile(c rules.Chronicle, weigh weighing) *file {
	f := &file{Chronicle: c, startOf: func(opened civil.Date) civil.Date { return opened }, visits: map[string][]visit{}, former: map[string]bool{}, asking: map[string]bool{}}
	f.spellLinks()
	byEvent := visitsByEvent(c, weigh)
	var strangers []string
	for _, fact := range c.Facts {
		if id := fact.Key; id != "" && !c.Ref.UnitIDs().Has(id) && !f.former[id] {
			strangers = append(strangers, id)
		}
	}
	alike := record.AllResembling(strangers, slices.Values(c.Ref.UnitIDs().IDs()))
	for _, fact := range c.Facts {
		n, _ := fact.Detail.(named)
		seen := f.seen(byEvent, fact.Key, n)
		f.visits[fact.Key] = append(f.visits[fact.Key], seen...)
		for _, unit := range alike[fact.Key] {
			f.visits[unit] = append(f.visits[unit], doubted(seen, noValue("oversight_unit",
				rules.Key("oversight_id", n.event, "unit_id", fact.Key), "unit_id", text(
					"mã này không có trong danh sách đơn vị và chỉ khác mã của một đơn vị ở chữ hoa, khoảng trắng hoặc số 0 ở đầu: không biết có phải đơn vị ấy hay không",
					"no unit has this code, which differs from a unit's by case, blanks or leading zeros only: it is not known whether that unit is meant")))...)
		}
	}
	return f
}

// seen are the visits of one row. Of an event that no list has nobody knows what it was, nor when.
func (f *file) seen(byEvent map[string][]visit, unit string, n named) []visit {
	visits := slices.Clone(byEvent[n.event])
	switch {
	case n.event == "":
		visits = []visit{{on: f.AsOf, vague: true}}
	case len(visits) == 0:
		visits = []visit{{on: f.AsOf, vague: true, why: []rules.Missing{noValue("oversight_unit", rules.Key("oversight_id", n.event, "unit_id", unit), "oversight_id",
			text("không có cuộc thanh tra, kiểm tra nào mang mã này nên không biết đơn vị đã được kiểm tra khi nào", "no event has this number, so that it is not known when the unit was checked"))}}}
	}
	return doubted(visits, n.aside...)
}

// doubted are visits of which it is not known whether they were a unit's; one that would not count anyhow does not matter.
func doubted(visits []visit, why ...rules.Missing) []visit {
	if len(why) == 0 {
		return visits
	}
	var doubtful []visit
	for _, v := range visits {
		if v.against == "" {
			v.why = slices.Concat(v.why, why)
			doubtful = append(doubtful, v)
		}
	}
	return doubtful
}

// of are the visits of a unit, and those of which it cannot be read whose they were.
func (f *file) of(unit string) []visit {
	if unit == "" || len(f.visits[""]) == 0 {
		return f.visits[unit]
	}
	return slices.Concat(f.visits[unit], f.visits[""])
}

// visitsOf are the same of a unit that is looked at until a day. A link that cannot be used may have given its code to another unit
// afterwards, whose those visits then are that still name it.
func (f *file) visitsOf(id string, until civil.Date) []visit {
	visits := f.of(id)
	if until >= f.AsOf {
		return visits
	}
	for _, l := range slices.Concat(f.Ref.UnitLines.DoubtfulPredecessors(id), f.perhapsOf[id]) {
		if l.On.IsZero() || l.On > until {
			visits = slices.Clone(visits)
			for i := range visits {
				if v := &visits[i]; v.on > until && v.on >= l.On && v.against == "" {
					v.why = append(slices.Clone(v.why), unusableLink(l, id))
				}
			}
		}
	}
	return visits
}
