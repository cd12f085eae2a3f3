package jobs

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/nearest"
	"probity/rules"
	"probity/rules/catalog"
)

// Question asks why one rule says what it says about one subject.
type Question struct {
	Rule    string
	Subject string // an id, or a name that only one has
}

// Answer is what the rule says, obligation by obligation. No rulings: the subject is not in the rule's population.
type Answer struct {
	Rule    *rules.Rule
	Subject string // the id
	AsOf    civil.Date
	Rulings []rules.Ruling
	Decided map[string]ledger.Decision // what is in force, by fingerprint
	Seen    []Glance                   // of a person or unit that is in no population: what there is of it

	Within ledger.Restriction // of the stored run that answers
}

// Explain judges one subject now, by today's records; nothing is stored.
func Explain(ctx context.Context, o Order, q Question) (*Answer, error) {
	rule, err := asked(q.Rule)
	if err != nil {
		return nil, err
	}
	if !o.Config.Rule(rule.ID).Enabled {
		return nil, Refused{rule.ID + ": the configuration switches it off; --run N answers by a run that it was part of"}
	}
	o.Rules, o.AllVerdicts, o.DryRun, o.Findings = []string{rule.ID}, true, true, ""
	a, err := prepare(ctx, o)
	if err != nil {
		return nil, err
	}
	defer a.close()
	court := a.court(nil)
	court.within.about = q.Subject
	var found []rules.Ruling
	h := &hearing{court: court, keep: func(f findings) error {
		found = append(found, f.rulings...)
		return nil
	}}
	clerk, err := h.hear(ctx, a.snapshot)
	if err != nil {
		return nil, err
	}
	return a.answer(ctx, q, clerk.met, found)
}

// answer is about somebody of whom there are records: an unknown id is refused, and so is a name that several bear, also when
// the rule counts only one of them.
func (a *audit) answer(ctx context.Context, q Question, met []encounter, found []rules.Ruling) (*Answer, error) {
	if at := slices.IndexFunc(met, func(e encounter) bool { return e.id == q.Subject }); at >= 0 {
		met = met[at : at+1]
	}
	var who []string
	for _, e := range met {
		who = append(who, identified(e.id, e.born))
	}
	slices.Sort(who)
	if len(who) > 1 {
		return nil, ambiguous(q.Subject, who)
	}
	if ids, meant := a.listed(q.Subject); len(met)+len(found) == 0 && !meant {
		return nil, a.absent(ctx, q.Subject, q.Subject, ids)
	}
	answer, err := aboutOne(a.chosen[0], q, found)
	if err != nil {
		return nil, err
	}
	if len(found) > 0 {
		answer.Decided = a.standingNow(ctx)
	}
	switch answer.AsOf = a.AsOf; {
	case len(found) > 0:
	case len(met) == 1:
		answer.Subject, answer.Seen = met[0].id, met[0].seen
	case a.chosen[0].Kind == rules.UnitSubject:
		answer.Seen = unitSeen(a.ref, q.Subject, a.AsOf)
	}
	return answer, nil
}

// listed reports whether an id or a name means a unit or a position, and which ids the rule may be asked about beside persons'.
func (a *audit) listed(typed string) (ids []string, meant bool) {
	for _, u := range a.ref.Rows.Unit.Good {
		ids, meant = append(ids, u.UnitID), meant || concerns(typed, u.UnitID, u.Name)
	}
	for _, p := range a.ref.Rows.Position.Good {
		ids, meant = append(ids, p.PositionID), meant || concerns(typed, p.PositionID, p.Name)
	}
	if a.chosen[0].Kind == rules.PersonSubject {
		ids = nil
	}
	return ids, meant
}

// Recall answers from the ledger what a run knew.
func Recall(ctx context.Context, l *ledger.Ledger, run int, q Question) (*Answer, error) {
	rule, err := asked(q.Rule)
	if err != nil {
		return nil, err
	}
	of, err := stored(ctx, l, run)
	if err != nil {
		return nil, err
	}
	if err := judgedBy(ctx, l, run, rule.ID); err != nil {
		return nil, err
	}
	var found []rules.Ruling
	for f, err := range l.Findings(ctx, run, ledger.Filter{Rules: []string{rule.ID}}) {
		if err != nil {
			return nil, err
		}
		if !concerns(q.Subject, f.Subject.ID, f.SubjectName) {
			continue
		}
		if f.Pruned {
			return nil, forgotten(ctx, l, of, f)
		}
		found = append(found, f.Ruling)
	}
	answer, err := aboutOne(rule, q, found)
	if err == nil {
		answer.Within, answer.AsOf = of.Restricted, of.AsOf
		answer.Decided, err = l.Standing(ctx, run)
	}
	if err == nil && !certain(answer, q) {
		return nil, Refused{fmt.Sprintf("%q is not the name of one alone; give the id: this run has a verdict by %s on %s, and none on the others",
			q.Subject, rule.ID, identified(answer.Subject, answer.Rulings[0].BornYear))}
	}
	return answer, err
}

// certain reports whether nobody but the subject of a stored answer can have been meant. The others who bear a name may have passed,
// and then the run has no verdict on them: it knows that a person has namesakes, and nothing of units and positions.
func certain(a *Answer, q Question) bool {
	if len(a.Rulings) == 0 || a.Subject == q.Subject || a.Subject == "" { // the ministry itself has no id, and its name for itself
		return true
	}
	return a.Rulings[0].Subject.Kind == rules.PersonSubject && !a.Rulings[0].Homonym
}

func asked(id string) (*rules.Rule, error) {
	rule, ok := catalog.Lookup(id)
	if !ok {
		return nil, Refused{fmt.Sprintf("no rule is called %q%s", id, nearest.HintOr(id, catalog.IDs(), "probity rules list"))}
	}
	return rule, nil
}

// concerns reports whether an id or a name that somebody typed means a subject.
func concerns(typed, id, name string) bool {
	return typed == id || name != "" && foldName(typed) == foldName(name)
}

// aboutOne makes sure that the answer is about one subject: an id counts before names, and a name that several have is refused.
func aboutOne(rule *rules.Rule, q Question, found []rules.Ruling) (*Answer, error) {
	byID := slices.DeleteFunc(slices.Clone(found), func(r rules.Ruling) bool { return r.Subject.ID != q.Subject })
	if len(byID) > 0 {
		found = byID
	}
	slices.SortFunc(found, inListOrder)
	var bearers []string
	for _, r := range found {
		if who := identified(r.Subject.ID, r.BornYear); !slices.Contains(bearers, who) {
			bearers = append(bearers, who)
		}
	}
	if len(bearers) > 1 {
		return nil, ambiguous(q.Subject, bearers)
	}
	a := &Answer{Rule: rule, Subject: q.Subject, Rulings: found}
	if len(found) > 0 {
		a.Subject = found[0].Subject.ID
	}
	return a, nil
}

// identified is an id with the year of birth, where it is known.
func identified(id string, born int) string {
	if born == 0 {
		return id
	}
	return fmt.Sprintf("%s (%d)", id, born)
}

func ambiguous(name string, bearers []string) error {
	return Refused{fmt.Sprintf("%q is the name of %d: %s; give the id", name, len(bearers), strings.Join(bearers, ", "))}
}
