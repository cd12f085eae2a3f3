package jobs

import (
	"context"
	"fmt"
	"slices"
	"strings"

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
	Rulings []rules.Ruling
}

// Explain judges one subject now, by today's records; nothing is stored.
func Explain(ctx context.Context, o Order, q Question) (*Answer, error) {
	rule, err := asked(q.Rule)
	if err != nil {
		return nil, err
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
	if _, err := h.hear(ctx, a.snapshot); err != nil {
		return nil, err
	}
	return one(rule, q, found)
}

// Recall answers from the ledger what a run knew.
func Recall(ctx context.Context, l *ledger.Ledger, run int, q Question) (*Answer, error) {
	rule, err := asked(q.Rule)
	if err != nil {
		return nil, err
	}
	if err := hasResult(ctx, l, run); err != nil {
		return nil, err
	}
	var found []rules.Ruling
	for f, err := range l.Findings(ctx, run, ledger.Filter{Rules: []string{rule.ID}}) {
		if err != nil {
			return nil, err
		}
		if concerns(q.Subject, f.Subject.ID, f.SubjectName) {
			found = append(found, f.Ruling)
		}
	}
	return one(rule, q, found)
}

func asked(id string) (*rules.Rule, error) {
	rule, ok := catalog.Lookup(id)
	if !ok {
		return nil, Refused{fmt.Sprintf("no rule is called %q%s", id, nearest.Hint(id, ruleNames()))}
	}
	return rule, nil
}

// concerns reports whether an id or a name that somebody typed means a subject.
func concerns(typed, id, name string) bool {
	return typed == id || name != "" && foldName(typed) == foldName(name)
}

// one makes sure that the answer is about one subject: an id counts before names, and a name that several have is refused.
func one(rule *rules.Rule, q Question, found []rules.Ruling) (*Answer, error) {
	byID := slices.DeleteFunc(slices.Clone(found), func(r rules.Ruling) bool { return r.Subject.ID != q.Subject })
	if len(byID) > 0 {
		found = byID
	}
	slices.SortFunc(found, order)
	var bearers []string
	for _, r := range found {
		who := r.Subject.ID
		if r.BornYear != 0 {
			who += fmt.Sprintf(" (%d)", r.BornYear)
		}
		if !slices.Contains(bearers, who) {
			bearers = append(bearers, who)
		}
	}
	if len(bearers) > 1 {
		return nil, Refused{fmt.Sprintf("%q is the name of %d: %s; give the id", q.Subject, len(bearers), strings.Join(bearers, ", "))}
	}
	a := &Answer{Rule: rule, Subject: q.Subject, Rulings: found}
	if len(found) > 0 {
		a.Subject = found[0].Subject.ID
	}
	return a, nil
}
