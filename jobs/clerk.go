package jobs

import (
	"maps"
	"slices"

	"probity/internal/record"
	"probity/rules"
)

// clerk hears dossiers in one goroutine and keeps what came of them.
type clerk struct {
	*court
	sitting  *rules.Sitting
	tally    *tally
	begun    beginnings
	heads    successions
	current  rules.Dossier
	admitted bool              // a verdict about the current dossier is kept
	at       []string          // the units of such verdicts
	met      []encounter       // with whom the run is restricted to
	watched  bool              // a finding about its subject may be open
	seen     matters           // what the current dossier was judged on
	people   map[string]bearer // whose verdicts are concluded after their dossiers are gone
	waiting  map[string]doubts // about records of theirs
	misspelt misspelt
	found    findings
	err      error
}

// findings are what a batch of dossiers came to, on the way to the ledger.
type findings struct {
	rulings []rules.Ruling
	passed  []string // fingerprints of findings that are open in the ledger and pass now
	defects []record.Defect
	digest  record.Digest
}

func newClerk(c *court) *clerk {
	return &clerk{
		court: c, sitting: rules.NewSitting(c.rules, c.ref, c.scope), tally: newTally(c.rules), begun: beginnings{}, heads: successions{},
		people: map[string]bearer{}, waiting: map[string]doubts{}, misspelt: misspelt{},
	}
}

// hear judges every dossier of a batch.
func (c *clerk) hear(b *record.Batch, kind rules.SubjectKind, set *record.Set) (findings, error) {
	c.found = findings{}
	known := 0
	b.Subjects(set, func(id string, rows *record.Set) {
		c.open(kind, id, rows)
		before := c.sitting.AboutPersons()
		c.sitting.Hear(&c.current, c.file)
		waits := c.sitting.AboutPersons() > before
		if waits {
			c.people[id] = c.bearer()
		}
		c.doubt(b.Defects()[known:], waits)
		c.noteSpellings(b.Defects()[known:])
		known = len(b.Defects())
	})
	c.found.digest = b.Digest()
	return c.found, c.err
}

// open takes up a dossier, and notes what the whole run must know of a person.
func (c *clerk) open(kind rules.SubjectKind, id string, rows *record.Set) {
	c.seen.clear()
	c.admitted, c.watched, c.at = false, true, c.at[:0]
	c.current.Open(kind, id, rows)
	if kind == rules.PersonSubject {
		c.begun.note(&c.current, c.ref, c.scope.AsOf)
		c.heads.note(&c.current, c.ref, c.scope.AsOf)
		c.meet()
		c.watched = c.fates.meet(&c.current, c.ref, c.scope.AsOf)
	}
}

// contradictions are the good rows of the current dossier that contradict others, or leave open what they say.
func (c *clerk) contradictions() []record.Defect {
	d, asOf := &c.current, c.scope.AsOf
	return slices.Concat(
		beyondService(d, asOf), heldElsewhere(d, c.ref, asOf), lostInSplits(d, c.ref, asOf), heldInReplaced(d, c.ref, asOf),
		outlived(d, c.ref, asOf), lostExtensions(d, c.scope.Mapped))
}

// file counts a verdict and, when someone must see it, spells it out.
func (c *clerk) file(r *rules.Rule, v rules.Verdict) {
	unit := c.ref.UnitAlive(v.UnitID, c.scope.AsOf)
	if c.err != nil || !c.admits(v, unit) {
		return
	}
	ofDossier := v.Subject.Kind == rules.PersonSubject || c.current.Kind != rules.PersonSubject
	if c.admitted = c.admitted || ofDossier; ofDossier && !slices.Contains(c.at, unit) { // what a former unit owes tells it nothing of the person
		c.at = append(c.at, unit)
	}
	c.tally.expect(r)
	if c.err = c.refuseFaulty(r, v); c.err != nil {
		return
	}
	if !c.counting && (v.Outcome != rules.Pass || c.passes) {
		c.found.rulings = append(c.found.rulings, c.ruling(r, v, unit))
	}
	if v.Outcome == rules.Pass && (c.watched || !ofDossier) {
		if fingerprint, awaited := c.fates.awaits(r.ID, v); awaited {
			c.found.passed = append(c.found.passed, fingerprint)
		}
	}
	waived := len(c.waived) > 0 && v.Outcome.Open() && c.waived[rules.Fingerprint(r.ID, v.Subject, v.Obligation)]
	c.err = c.tally.file(r, unit, v.Outcome, c.severityOf(r, v), waived)
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
	maps.Copy(c.waiting, other.waiting)
	c.misspelt.join(other.misspelt)
}

// conclude asks the rules that need the whole ministry, once all clerks have joined this one.
func (c *clerk) conclude() (findings, error) {
	c.found = findings{defects: c.heads.unclosed(c.tells)}
	c.seen.clear()
	c.current = rules.Dossier{}
	c.watched = true
	c.sitting.Conclude(func(r *rules.Rule, v rules.Verdict) {
		c.admitted, c.at = false, c.at[:0]
		c.file(r, v)
		if d, waits := c.waiting[v.Subject.ID]; waits && c.admitted && v.Subject.Kind == rules.PersonSubject {
			c.waiting[v.Subject.ID] = d.concerning(c.at)
		}
	})
	for _, id := range slices.Sorted(maps.Keys(c.waiting)) {
		c.found.defects = c.waiting[id].told(c.found.defects)
	}
	return c.found, c.err
}
