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

// beginnings counts, by unit, on which days the holdings of listed positions began that are open on the as-of date. When
// most of a unit's began on one day that no lineage covers, somebody has renamed it without saying so: every clock began
// anew, and those who were due have vanished from the list without having moved.
type beginnings map[string]map[civil.Date]int

// fewest holdings of a unit that say anything: in a unit of four, three may well begin together.
const fewest = 8

// note counts the open holdings of one dossier.
func (b beginnings) note(d *rules.Dossier, ref *rules.Reference, asOf civil.Date) {
	for i, place := range d.Places(ref) {
		a := &d.Assignment.Good[i]
		if place == nil || place.Row == nil || place.Row.Listed != record.Yes ||
			a.StartsOn > asOf || !a.EndsOn.IsZero() && a.EndsOn < asOf || d.Gone(asOf) {
			continue
		}
		unit := ref.UnitAlive(place.Row.UnitID, asOf)
		if b[unit] == nil {
			b[unit] = map[civil.Date]int{}
		}
		day := a.StartsOn
		if covered(ref, a.PositionID, day) {
			day = 0 // the clock goes on: this beginning hides nobody
		}
		b[unit][day]++
	}
}

// covered reports whether lineage leads to a position on a day.
func covered(ref *rules.Reference, position string, day civil.Date) bool {
	return slices.ContainsFunc(ref.PositionLines.Predecessors(position), func(l rules.Link) bool { return l.On == day })
}

func (b beginnings) join(other beginnings) {
	for unit, days := range other {
		if b[unit] == nil {
			b[unit] = map[civil.Date]int{}
		}
		for day, n := range days {
			b[unit][day] += n
		}
	}
}

// caveats names the units that seem to have been reorganised without lineage. A unit that opened on that day is new.
func (b beginnings) caveats(ref *rules.Reference) []ledger.Caveat {
	var found []ledger.Caveat
	for _, id := range slices.Sorted(maps.Keys(b)) {
		all := 0
		for _, n := range b[id] {
			all += n
		}
		for _, day := range slices.Sorted(maps.Keys(b[id])) {
			n := b[id][day]
			if u, ok := ref.Unit(id); day.IsZero() || all < fewest || 2*n <= all || ok && u.OpenedOn == day {
				continue
			}
			found = append(found, ledger.Caveat{Word: ledger.ReorganisationCaveat, Text: record.Text{
				VI: fmt.Sprintf("nghi có sắp xếp lại tổ chức mà chưa khai kế thừa: %d/%d người tại %s cùng bắt đầu ngày %s", n, all, id, day.Vietnamese()),
				EN: fmt.Sprintf("suspected reorganisation without lineage: %d of %d holders in %s began on %s", n, all, id, day),
			}})
		}
	}
	return found
}
