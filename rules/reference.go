package rules

import (
	"iter"
	"maps"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
)

// Reference is what every subject is judged against: units, positions, their lineage, periods, plans and holidays. It
// does not change while dossiers are judged and may be read by many goroutines.
type Reference struct {
	Rows          *record.Set // the rows of the kinds that are read whole
	PositionLines Lineage
	UnitLines     Lineage
	Holidays      civil.Holidays

	units    map[string]*record.Unit
	badUnits map[string]bool
	above    map[string]string // the unit above each of which that can be read, empty where there is none

	perhapsAbove map[string][]string
	unitIDs      *record.Directory
	unitsAlike   map[string][]string // by an id that the list of units does not have
	places       map[string]*Place
	positions    *record.Directory
	numbered     []*Place // by the number in positions
	periods      map[string][]record.RotationPeriod
	badPeriods   map[string]bool
	misspelt     map[string]*MisspeltPeriods
	plans        map[int64]*planTable
}

// NewReference indexes the rows. The defects are those that show only when rows are seen together: circles of lineage,
// overlapping periods, ids that no list has.
func NewReference(rows *record.Set) (*Reference, []record.Defect) {
	r := &Reference{Rows: rows, badUnits: map[string]bool{}, badPeriods: map[string]bool{}}
	r.indexUnits()
	r.positions = directory(&rows.Position, func(p *record.Position) string { return p.PositionID })
	defects := slices.Concat(r.indexPeriods(), r.followPositions(), r.followUnits())
	r.locate()
	r.indexMisspelt()
	r.spellUnits()
	r.indexPlans()
	r.indexHolidays()
	return r, append(defects, r.strangers()...)
}

func (r *Reference) indexUnits() {
	good := r.Rows.Unit.Good
	r.units = make(map[string]*record.Unit, len(good))
	for i := range good {
		r.units[good[i].UnitID] = &good[i]
	}
	for _, b := range r.Rows.Unit.Bad {
		r.badUnits[b.Row.UnitID] = true
	}
	r.indexParents()
	r.unitIDs = directory(&r.Rows.Unit, func(u *record.Unit) string { return u.UnitID })
}

func (r *Reference) indexHolidays() {
	days := make([]civil.Date, 0, len(r.Rows.Holiday.Good))
	for _, h := range r.Rows.Holiday.Good {
		days = append(days, h.Day)
	}
	r.Holidays = civil.NewHolidays(days)
}

// directory is the list of ids that others may refer to.
func directory[T any](rows *record.Rows[T], id func(*T) string) *record.Directory {
	return record.NewDirectory(slices.Values(idsIn(rows, id)))
}

// idsIn are the ids in all rows of a kind, also in those that were set aside.
func idsIn[T any](rows *record.Rows[T], id func(*T) string) []string {
	ids := make([]string, 0, len(rows.Good)+len(rows.Bad))
	for i := range rows.Good {
		ids = append(ids, id(&rows.Good[i]))
	}
	for i := range rows.Bad {
		ids = append(ids, id(&rows.Bad[i].Row))
	}
	return ids
}

// indexParents takes the unit above also from a row that was set aside, where it can be read: for a name that is missing nobody
// drops out of the unit that they are below. Rows that name several leave it open.
func (r *Reference) indexParents() {
	r.above, r.perhapsAbove = map[string]string{}, map[string][]string{}
	for i := range r.Rows.Unit.Bad {
		row := &r.Rows.Unit.Bad[i].Row
		if r.Rows.Unit.Bad[i].Faulty("parent_id") {
			continue
		}
		if first, met := r.above[row.UnitID]; met && first != row.ParentID {
			r.perhapsAbove[row.UnitID] = append(r.perhapsAbove[row.UnitID], first, row.ParentID)
		}
		r.above[row.UnitID] = row.ParentID
	}
	for id, u := range r.units {
		r.above[id] = u.ParentID
		delete(r.perhapsAbove, id)
	}
	for id := range r.perhapsAbove {
		delete(r.above, id)
	}
}

// Above is the unit above one, empty where it is the uppermost. It is false of a unit that no list has, and where rows that were
// set aside name several.
func (r *Reference) Above(unit string) (string, bool) {
	parent, known := r.above[unit]
	return parent, known
}

// PerhapsAbove are the units that rows which were set aside name above one, where that leaves it open which is.
func (r *Reference) PerhapsAbove(unit string) []string { return r.perhapsAbove[unit] }

// spellUnits finds which units may be meant where a position, a plan or a unit below names one that no list has. One that was replaced is a
// former code and no slip.
func (r *Reference) spellUnits() {
	var named []string
	for i := range r.Rows.Position.Good {
		named = append(named, r.Rows.Position.Good[i].UnitID)
	}
	for i := range r.Rows.RotationPlan.Good {
		named = append(named, r.Rows.RotationPlan.Good[i].UnitID)
	}
	named = slices.AppendSeq(named, maps.Values(r.above))
	r.unitsAlike = speltLike(slices.DeleteFunc(named, r.UnitLines.Succeeded), r.unitIDs)
}

// UnitsSpeltLike are the listed units from which the unit of a position or a plan, or the one above a unit, that no list has,
// differs only by case, blanks around it or leading zeros.
func (r *Reference) UnitsSpeltLike(id string) []string { return r.unitsAlike[id] }

// Position finds a position; false when the list has no row of it that can be used.
func (r *Reference) Position(id string) (*record.Position, bool) {
	if p := r.places[id]; p != nil && p.Row != nil {
		return p.Row, true
	}
	return nil, false
}

// BadPosition reports whether the position's row was set aside, and no other row of it can be used.
func (r *Reference) BadPosition(id string) bool {
	p := r.places[id]
	return p != nil && len(p.Aside) > 0
}

// Unit finds a unit; false when the list has no row of it that can be used.
func (r *Reference) Unit(id string) (*record.Unit, bool) {
	u, ok := r.units[id]
	return u, ok
}

// UnitIDs are all ids of the list of units, also of those whose rows were set aside.
func (r *Reference) UnitIDs() *record.Directory { return r.unitIDs }

// BadUnit reports whether the unit's row was set aside.
func (r *Reference) BadUnit(id string) bool { return r.badUnits[id] && r.units[id] == nil }

// UnitAlive carries a unit through renames, mergers and dissolutions to the one that stands in its place on a day. A unit
// that was split stays itself: which part answers is not for a program to say.
func (r *Reference) UnitAlive(id string, on civil.Date) string { return r.UnitLines.Alive(id, on) }

// Within reports whether a unit is another one or lies below it on a day.
func (r *Reference) Within(unit, above string, on civil.Date) bool {
	for u := range r.Upward(unit, on) {
		if u == above {
			return true
		}
	}
	return false
}

// Upward goes from a unit to those above it: each as it is recorded and, where something else has taken its place by a day,
// as that. Parents may go round in a circle.
func (r *Reference) Upward(unit string, on civil.Date) iter.Seq[string] {
	return func(yield func(string) bool) {
		for range len(r.above) + 1 {
			alive := r.UnitAlive(unit, on)
			if unit == "" || !yield(unit) || alive != unit && !yield(alive) {
				return
			}
			parent, known := r.Above(alive)
			if !known {
				parent = r.above[unit]
			}
			unit = parent
		}
	}
}
