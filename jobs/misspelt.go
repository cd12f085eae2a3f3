package jobs

import (
	"fmt"

	"probity/internal/record"
)

// misspelt counts, in a run about a unit, the rows that name it or one below it in another spelling, by where and how. By the letter
// they are of no unit that there is, so that the run leaves out whom they are about, and whoever asked for the unit must be told.
// Whom they are about is told to nobody, because the unit may be another one.
type misspelt map[mention]map[string]int

func (m misspelt) add(at mention, id string, rows int) {
	if m[at] == nil {
		m[at] = map[string]int{}
	}
	m[at][id] += rows
}

func (m misspelt) join(other misspelt) {
	for at, ids := range other {
		for id, rows := range ids {
			m.add(at, id, rows)
		}
	}
}

// rows is how many there are.
func (m misspelt) rows() (n int) {
	for _, ids := range m {
		for _, rows := range ids {
			n += rows
		}
	}
	return n
}

// replace puts what is counted in the place of the row by which a stranger would be listed, which would be one of many.
func (m misspelt) replace(s strangers) {
	for at, ids := range m {
		if s[at] == nil {
			s[at] = map[string]record.Defect{}
		}
		for id, rows := range ids {
			key := fmt.Sprintf("%d × %s=%s", rows, at.column, id)
			s[at][id] = record.Defect{Kind: at.kind, Key: key, Fault: record.Fault{Column: at.column, Value: id, Problem: record.Orphan}}
		}
	}
}

// noteSpellings counts the rows that name a unit which the run is restricted to, and do not spell it as its list does.
func (c *clerk) noteSpellings(defects []record.Defect) {
	if c.units == nil {
		return
	}
	for _, d := range defects {
		if list, id := stranger(d); d.Problem == record.Orphan && list == "unit" && c.units[record.Fold(id)] {
			c.misspelt.add(mention{list, d.Kind, d.Column}, id, 1)
		}
	}
}

// foldedUnits are the units that the run is restricted to, as they are compared with other spellings; nil where it is not.
func (a *audit) foldedUnits() map[string]bool {
	if a.Unit == "" {
		return nil
	}
	units := map[string]bool{}
	for _, id := range a.ref.UnitIDs().IDs() {
		if a.ref.Within(id, a.Unit, a.AsOf) {
			units[record.Fold(id)] = true
		}
	}
	return units
}

// tellMisspelt tells whoever has a unit's workbook made that somebody may be missing in it, and returns what all clerks and the
// lists have of that.
func (a *audit) tellMisspelt(c *clerk) misspelt {
	c.noteSpellings(a.defects)
	if rows := c.misspelt.rows(); rows > 0 && a.Tell != nil {
		a.Tell(fmt.Sprintf("rows that name the unit %s, or one below it, in another spelling (case, blanks or leading zeros): %d; whoever "+
			"they are about may be missing here; the sheet of missing data says how to mend the mapping", a.Unit, rows))
	}
	return c.misspelt
}
