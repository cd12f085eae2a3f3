package jobs

import "probity/rules"

// court is what all goroutines of one run share while dossiers are heard. Nothing in it changes but the namesakes.
type court struct {
	rules    []*rules.Rule
	severity map[string]rules.Severity // by rule, where the configuration sets another one
	ref      *rules.Reference
	scope    rules.Scope
	within   restriction
	units    map[string]bool // those that the run is restricted to, each as record.Fold leaves it
	counting bool            // only the counts are wanted: no verdict is spelled out
	passes   bool            // rulings of passes are wanted too
	fates    *fates          // of the findings that are open in the ledger
	names    *namesakes
	waived   map[string]bool // fingerprints about which nothing has to be done yet, where the ledger will not be asked
}

// restriction narrows a run to a unit (and those below it), a person, or whoever an id or a name means. What is judged does
// not change, only what is kept.
type restriction struct{ unit, person, about string }

// admits reports whether a verdict is kept.
func (c *clerk) admits(v rules.Verdict, unit string) bool {
	w := c.within
	switch {
	case !c.inUnit(unit):
		return false
	case w.person != "" && v.Subject != rules.Subject{Kind: rules.PersonSubject, ID: w.person}:
		return false
	case w.about == "" || w.about == v.Subject.ID:
		return true
	}
	name, _ := c.called(v.Subject)
	return concerns(w.about, v.Subject.ID, name)
}

// concerned reports whether what is wrong with the records of the current dossier may be told: a run that is restricted to a
// unit or a person tells of nobody else.
func (c *clerk) concerned() bool {
	w := c.within
	switch {
	case w.person != "":
		return c.current.ID == w.person
	}
	return c.admitted || c.inUnit(c.home())
}

// inUnit reports whether a unit is the one that the run is restricted to, or lies below it.
func (c *clerk) inUnit(unit string) bool {
	return c.within.unit == "" || c.ref.Within(unit, c.within.unit, c.scope.AsOf)
}

// tells reports whether the run may tell of a person at a unit.
func (c *clerk) tells(unit, person string) bool {
	return c.inUnit(unit) && (c.within.person == "" || c.within.person == person)
}

// speaksOf reports whether the run may tell of a unit as such: where it is about one person, of those in which a verdict about
// them is kept.
func (c *clerk) speaksOf(unit string) bool {
	_, judged := c.tally.counts[unit]
	return c.inUnit(unit) && (c.within.person == "" || judged)
}
