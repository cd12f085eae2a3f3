package jobs

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
)

// doubts are what is wrong with the records of one subject, and whose concern it is: that of the units that the subject is judged in,
// and of its own.
type doubts struct {
	defects []record.Defect
	units   []string // without the empty one: what is of no unit is the chair's
	telling bool     // the run may tell of the subject
}

// doubt hands over what is wrong with the records of the current dossier, or keeps it until the rules have concluded about the person.
func (c *clerk) doubt(defects []record.Defect, waits bool) {
	telling := c.concerned()
	if !telling && (!waits || c.within.person != "") {
		return
	}
	defects = slices.Concat(defects, c.contradictions())
	if len(defects) == 0 {
		return
	}
	d := doubts{defects: defects, telling: telling}.joined(c.at).joined([]string{c.home()})
	if waits {
		c.waiting[c.current.ID] = d
		return
	}
	c.found.defects = d.told(c.found.defects)
}

// home is the unit of the current dossier: of a person the one that now stands in the place of their own.
func (c *clerk) home() string {
	if c.current.Kind == rules.UnitSubject {
		return c.current.ID
	}
	return c.ref.UnitAlive(c.current.Self().UnitID, c.scope.AsOf)
}

// joined adds units.
func (d doubts) joined(units []string) doubts {
	for _, unit := range units {
		if unit != "" && !slices.Contains(d.units, unit) {
			d.units = append(d.units, unit)
		}
	}
	return d
}

// concerning adds the units of a verdict by which the run may tell of the subject.
func (d doubts) concerning(units []string) doubts {
	d.telling = true
	return d.joined(units)
}

// told appends what the run may tell.
func (d doubts) told(to []record.Defect) []record.Defect {
	if !d.telling {
		return to
	}
	slices.Sort(d.units)
	for _, one := range d.defects {
		one.Units = d.units
		to = append(to, one)
	}
	return to
}
