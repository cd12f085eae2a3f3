package rules

import (
	"iter"
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

	units      map[string]*record.Unit
	badUnits   map[string][]*record.Bad[record.Unit]
	unitIDs    *record.Directory
	unitsAlike map[string][]string // by an id that the list of units does not have
	places     map[string]*Place
	positions  *record.Directory
	numbered   []*Place // by the number in positions
	periods    map[string][]record.RotationPeriod
	badPeriods map[string]bool
	misspelt   map[string]*MisspeltPeriods
	plans      map[int64]*planTable
}

// NewReference indexes the rows. The defects are those that show only when rows are seen together: circles of lineage,
// overlapping periods, ids that no list has.
func NewReference(rows *record.Set) (*Reference, []record.Defect) {
	r := &Reference{Rows: rows, badUnits: map[string][]*record.Bad[record.Unit]{}, badPeriods: map[string]bool{}}
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
	for i := range r.Rows.Unit.Bad {
		b := &r.Rows.Unit.Bad[i]
		r.badUnits[b.Row.UnitID] = append(r.badUnits[b.Row.UnitID], b)
	}
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
	for row := range rows.All() {
		ids = append(ids, id(row))
	}
	return ids
}

// spellUnits finds which units may be meant where a position, a plan or a unit below names one that no list has. One that was
// replaced is a former code and no slip.
func (r *Reference) spellUnits() {
	var named []string
	for i := range r.Rows.Position.Good {
		named = append(named, r.Rows.Position.Good[i].UnitID)
	}
	for i := range r.Rows.RotationPlan.Good {
		named = append(named, r.Rows.RotationPlan.Good[i].UnitID)
	}
	for _, id := range r.unitIDs.IDs() {
		if above, known := r.Above(id); known {
			named = append(named, above)
		}
	}
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

// Above finds the unit that is recorded as directly above one; empty for the ministry itself. It is false for a unit that no
// list has, and for one of which that cannot be read: then its rows were set aside, and do not agree on what can be read.
func (r *Reference) Above(id string) (parent string, known bool) {
	if u := r.units[id]; u != nil {
		return u.ParentID, true
	}
	rows := r.badUnits[id]
	for _, b := range rows {
		if b.Faulty("parent_id") || b.Row.ParentID != rows[0].Row.ParentID {
			return "", false
		}
	}
	if len(rows) == 0 {
		return "", false
	}
	return rows[0].Row.ParentID, true
}

// Adrift returns the set-aside rows of a unit, or of one above it, of which it cannot be read under which unit it is.
func (r *Reference) Adrift(unit string, on civil.Date) []*record.Bad[record.Unit] {
	for u := range r.Upward(unit, on) {
		if _, known := r.Above(u); !known && len(r.badUnits[u]) > 0 {
			return r.badUnits[u]
		}
	}
	return nil
}

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
		for range len(r.units) + len(r.badUnits) + 1 {
			alive := r.UnitAlive(unit, on)
			if unit == "" || !yield(unit) || alive != unit && !yield(alive) {
				return
			}
			parent, known := r.Above(alive)
			if !known && len(r.badUnits[alive]) == 0 {
				parent, _ = r.Above(unit)
			}
			unit = parent // none where it cannot be read
		}
	}
}
