package jobs

import (
	"fmt"
	"maps"
	"slices"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
)

// beginnings are, by unit, the days on which the holdings of listed positions began that are open on the as-of date; no day
// for one to which lineage leads on it: the clock goes on, and this beginning hides nobody. When most of a unit's began on one
// day that no lineage covers, somebody has renamed it without saying so: every clock began anew, and those who were due have
// vanished from the list without having moved.
type beginnings map[string]*[]civil.Date

// fewest holdings of a unit that say anything: in a unit of four, three may well begin together.
const fewest = 8

// note counts the open holdings of one dossier.
func (b beginnings) note(d *rules.Dossier, ref *rules.Reference, asOf civil.Date) {
	for i, place := range d.Places(ref) {
		a := &d.Assignment.Good[i]
		held := a.StartsOn <= asOf && (a.EndsOn.IsZero() || a.EndsOn >= asOf)
		if !held || place == nil || place.Row == nil || place.Row.Listed != record.Yes || d.Gone(asOf) {
			continue
		}
		on := a.StartsOn
		if place.Replaces && covered(ref, a.PositionID, on) {
			on = 0
		}
		b.add(ref.UnitAlive(place.Row.UnitID, asOf), on)
	}
}

func (b beginnings) add(unit string, days ...civil.Date) {
	if b[unit] == nil {
		b[unit] = &[]civil.Date{}
	}
	all := b[unit]
	*all = append(*all, days...)
}

// covered reports whether lineage leads to a position on a day.
func covered(ref *rules.Reference, position string, day civil.Date) bool {
	return slices.ContainsFunc(ref.PositionLines.Predecessors(position), func(l rules.Link) bool { return l.On == day })
}

func (b beginnings) join(other beginnings) {
	for unit, days := range other {
		b.add(unit, *days...)
	}
}

// caveats names the units that seem to have been reorganised without lineage, of those that a run tells of. A unit that
// opened on that day is new.
func (b beginnings) caveats(ref *rules.Reference, tells func(unit string) bool) []ledger.Caveat {
	var found []ledger.Caveat
	for _, unit := range slices.Sorted(maps.Keys(b)) {
		if !tells(unit) {
			continue
		}
		on, n := commonest(*b[unit])
		all := len(*b[unit])
		if u, ok := ref.Unit(unit); on.IsZero() || all < fewest || 2*n <= all || ok && u.OpenedOn == on {
			continue
		}
		found = append(found, ledger.Caveat{Word: ledger.ReorganisationCaveat, UnitID: unit, Text: record.Text{
			VI: fmt.Sprintf("nghi có sắp xếp lại tổ chức mà chưa khai kế thừa: %d/%d người tại %s cùng bắt đầu ngày %s", n, all, unit, on.Vietnamese()),
			EN: fmt.Sprintf("suspected reorganisation without lineage: %d of %d holders in %s began on %s", n, all, unit, on),
		}})
	}
	return found
}

// commonest is the day that stands most often among some, and how often. It puts them in order.
func commonest(days []civil.Date) (day civil.Date, times int) {
	slices.Sort(days)
	for from := 0; from < len(days); {
		to := from
		for to < len(days) && days[to] == days[from] {
			to++
		}
		if to-from > times {
			day, times = days[from], to-from
		}
		from = to
	}
	return day, times
}

// reorganised are the caveats of the rules that count the time in a position.
func reorganised(r *rules.Rule, c *clerk) []ledger.Caveat {
	reads := func(n rules.Need) bool { return n.Kind == "assignment" }
	if !slices.ContainsFunc(r.Reads, reads) {
		return nil
	}
	return c.begun.caveats(c.ref, c.speaksOf)
}
