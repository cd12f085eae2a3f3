package jobs

import (
	"cmp"
	"fmt"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// court is what all goroutines of one run share while dossiers are heard. Nothing in it changes but the namesakes.
type court struct {
	rules    []*rules.Rule
	severity map[string]rules.Severity // by rule, where the configuration sets another one
	ref      *rules.Reference
	scope    rules.Scope
	within   restriction
	counting bool   // only the counts are wanted: no verdict is spelled out
	passes   bool   // rulings of passes are wanted too
	fates    *fates // of the findings that are open in the ledger
	names    *namesakes
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

// clerk hears dossiers in one goroutine and keeps what came of them.
type clerk struct {
	*court
	sitting  *rules.Sitting
	tally    *tally
	begun    beginnings
	heads    successions
	current  rules.Dossier
	admitted bool              // a verdict about the current dossier is kept
	met      []encounter       // with whom the run is restricted to
	watched  bool              // a finding about its subject may be open
	seen     duties            // what the current dossier was judged on
	people   map[string]bearer // whose verdicts are concluded after their dossiers are gone
	found    findings
	err      error
}

// bearer is how a person is named in a list.
type bearer struct {
	name string
	born int
}

// findings are what a batch of dossiers came to, on the way to the ledger.
type findings struct {
	rulings []rules.Ruling
	passed  []string // fingerprints of findings that are open in the ledger and pass now
	defects []record.Defect
	digest  record.Digest
}

func newClerk(c *court) *clerk {
	return &clerk{court: c, sitting: rules.NewSitting(c.rules, c.ref, c.scope), tally: newTally(c.rules), begun: beginnings{}, heads: successions{}, people: map[string]bearer{}}
}

// hear judges every dossier of a batch.
func (c *clerk) hear(b *record.Batch, kind rules.SubjectKind, set *record.Set) (findings, error) {
	c.found = findings{}
	known := 0
	b.Subjects(set, func(id string, rows *record.Set) {
		c.seen.clear()
		c.admitted, c.watched = false, true
		c.current.Open(kind, id, rows)
		if kind == rules.PersonSubject {
			c.begun.note(&c.current, c.ref, c.scope.AsOf)
			c.heads.note(&c.current, c.ref, c.scope.AsOf)
			c.meet()
			c.watched = c.fates.meet(&c.current, c.scope.AsOf)
		}
		before := c.sitting.AboutPersons()
		c.sitting.Hear(&c.current, c.file)
		if c.sitting.AboutPersons() > before {
			c.people[id] = c.bearer()
		}
		if c.concerned() {
			c.found.defects = append(c.found.defects, b.Defects()[known:]...)
			c.found.defects = append(c.found.defects, beyondService(&c.current, c.scope.AsOf)...)
			c.found.defects = append(c.found.defects, lostInSplits(&c.current, c.ref, c.scope.AsOf)...)
			c.found.defects = append(c.found.defects, heldInReplaced(&c.current, c.ref, c.scope.AsOf)...)
			c.found.defects = append(c.found.defects, lostExtensions(&c.current, c.scope.Mapped)...)
		}
		known = len(b.Defects())
	})
	c.found.digest = b.Digest()
	return c.found, c.err
}

// concerned reports whether what is wrong with the records of the current dossier may be told: a run that is restricted to a
// unit or a person tells of nobody else.
func (c *clerk) concerned() bool {
	w := c.within
	switch {
	case w.person != "":
		return c.current.ID == w.person
	case c.admitted:
		return true
	case c.current.Kind == rules.UnitSubject:
		return c.inUnit(c.current.ID)
	}
	return c.inUnit(c.ref.UnitAlive(c.current.Self().UnitID, c.scope.AsOf))
}

// inUnit reports whether a unit is the one that the run is restricted to, or lies below it.
func (c *clerk) inUnit(unit string) bool {
	return c.within.unit == "" || c.ref.Within(unit, c.within.unit, c.scope.AsOf)
}

// tells reports whether the run may tell of a person at a unit.
func (c *clerk) tells(unit, person string) bool {
	return c.inUnit(unit) && (c.within.person == "" || c.within.person == person)
}

// file counts a verdict and, when someone must see it, spells it out.
func (c *clerk) file(r *rules.Rule, v rules.Verdict) {
	unit := c.ref.UnitAlive(v.UnitID, c.scope.AsOf)
	if c.err != nil || !c.admits(v, unit) {
		return
	}
	c.admitted = true
	c.tally.expect(r)
	if c.err = c.admissible(r, v); c.err != nil {
		return
	}
	if !c.counting && (v.Outcome != rules.Pass || c.passes) {
		c.found.rulings = append(c.found.rulings, c.ruling(r, v, unit))
	}
	if v.Outcome == rules.Pass && c.watched {
		if fingerprint, awaited := c.fates.awaits(r.ID, v); awaited {
			c.found.passed = append(c.found.passed, fingerprint)
		}
	}
	c.err = c.tally.file(r, unit, v.Outcome, c.severityOf(r, v))
}

// duty identifies a verdict while one dossier is heard.
type duty struct {
	rule       string
	subject    rules.Subject
	obligation string
}

// duties are those that a verdict was given on. They are few in one dossier, and looked through more quickly than in a map.
type duties struct {
	few  []duty
	many map[duty]bool // where there are more
}

const fewDuties = 16

// add reports whether there was no such duty before.
func (s *duties) add(d duty) bool {
	switch {
	case slices.Contains(s.few, d) || s.many[d]:
		return false
	case len(s.few) < fewDuties:
		s.few = append(s.few, d)
	case s.many == nil:
		s.many = map[duty]bool{d: true}
	default:
		s.many[d] = true
	}
	return true
}

func (s *duties) clear() { s.few, s.many = s.few[:0], nil }

// admissible refuses what only a faulty rule can answer: a verdict about somebody else, or two about one obligation.
func (c *clerk) admissible(r *rules.Rule, v rules.Verdict) error {
	if c.current.ID != "" && v.Subject.ID != c.current.ID {
		return fmt.Errorf("%s judged %s %q while it heard %q: this is a fault of the rule", r.ID, v.Subject.Kind, v.Subject.ID, c.current.ID)
	}
	if !c.seen.add(duty{r.ID, v.Subject, v.Obligation}) {
		return fmt.Errorf("%s gave two verdicts about %s %q and %q: this is a fault of the rule", r.ID, v.Subject.Kind, v.Subject.ID, v.Obligation)
	}
	return nil
}

// severityOf is how grave a verdict is: as the configuration wants it, as the verdict says, or as the rule does.
func (c *clerk) severityOf(r *rules.Rule, v rules.Verdict) rules.Severity {
	return cmp.Or(c.severity[r.ID], v.Severity, r.Severity)
}

// ruling spells a verdict out as it is stored.
func (c *clerk) ruling(r *rules.Rule, v rules.Verdict, unit string) rules.Ruling {
	out := rules.Ruling{
		Rule: r.ID, Revision: r.Revision, Fingerprint: rules.Fingerprint(r.ID, v.Subject, v.Obligation),
		Subject: v.Subject, Obligation: v.Obligation, Position: v.Position, UnitID: unit,
		Outcome: v.Outcome, Severity: c.severityOf(r, v),
		DueOn: v.DueOn, Confirmed: true,
	}
	if v.Reasons != nil {
		out.Reasons = v.Reasons(v)
	}
	for _, p := range out.Reasons.Parameters {
		out.Confirmed = out.Confirmed && p.Confirmed
	}
	if !v.DueOn.IsZero() {
		out.DaysLate = c.scope.AsOf.Sub(v.DueOn)
	}
	c.name(&out)
	return out
}

// name fills in what a reader calls the subject, the position and the unit.
func (c *clerk) name(out *rules.Ruling) {
	if u, ok := c.ref.Unit(out.UnitID); ok {
		out.UnitName = u.Name
	}
	if p, ok := c.ref.Position(out.Position); ok {
		out.PositionName = p.Name
	}
	out.SubjectName, out.BornYear = c.called(out.Subject)
	out.Homonym = out.Subject.Kind == rules.PersonSubject && out.SubjectName != "" && c.names.shared(out.SubjectName)
}

// called is a subject's name and, for a person, the year of birth.
func (c *clerk) called(s rules.Subject) (name string, born int) {
	switch s.Kind {
	case rules.PersonSubject:
		who := c.people[s.ID]
		if c.current.ID != "" {
			who = c.bearer()
		}
		return who.name, who.born
	case rules.UnitSubject:
		if u, ok := c.ref.Unit(s.ID); ok {
			return u.Name, 0
		}
	case rules.PositionSubject:
		if p, ok := c.ref.Position(s.ID); ok {
			return p.Name, 0
		}
	}
	return "", 0
}

// bearer names the person whose dossier is open.
func (c *clerk) bearer() bearer {
	self := c.current.Self()
	return bearer{self.FullName, year(self.BornOn)}
}

func year(d civil.Date) int {
	if d.IsZero() {
		return 0
	}
	return d.Year()
}

// join takes over what another clerk counted and gathered.
func (c *clerk) join(other *clerk) {
	c.met = append(c.met, other.met...)
	c.tally.join(other.tally)
	c.begun.join(other.begun)
	c.heads.join(other.heads)
	c.sitting.Join(other.sitting)
	for id, b := range other.people {
		c.people[id] = b
	}
}

// conclude asks the rules that need the whole ministry, once all clerks have joined this one.
func (c *clerk) conclude() (findings, error) {
	c.found = findings{defects: c.heads.unclosed(c.tells)}
	c.seen.clear()
	c.current = rules.Dossier{}
	c.watched = true
	c.sitting.Conclude(c.file)
	return c.found, c.err
}
