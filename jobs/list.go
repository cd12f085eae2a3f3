package jobs

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"probity/internal/ledger"
	"probity/internal/nearest"
	"probity/rules/catalog"
)

// Listing asks for findings that the ledger remembers.
type Listing struct {
	Run     int      // those of this run; 0: those that are open now
	Rules   []string // ids, or families as "ROT"; empty: all
	Units   []string // empty: all
	Subject string   // an id; empty: all
	Exempt  bool     // exempt verdicts of the run too
	Why     bool     // with their reasons
}

// List returns the findings. What is asked by a name that nothing has is refused: an empty list would look like good news.
func List(ctx context.Context, l *ledger.Ledger, q Listing) (iter.Seq2[ledger.Finding, error], error) {
	if q.Run > 0 {
		if err := canList(ctx, l, q); err != nil {
			return nil, err
		}
	}
	asked, faults := askedFor(q.Rules)
	for _, unknown := range []func(context.Context, *ledger.Ledger, Listing) ([]string, error){unjudged, unknownUnits, unknownSubject} {
		more, err := unknown(ctx, l, q)
		if err != nil {
			return nil, err
		}
		faults = append(faults, more...)
	}
	if len(faults) > 0 {
		return nil, Refused{strings.Join(faults, "\n")}
	}
	f := ledger.Filter{Units: q.Units, Subject: q.Subject, WithoutWhy: !q.Why}
	for _, r := range asked {
		if len(q.Rules) > 0 { // else those of an older probity are wanted too
			f.Rules = append(f.Rules, r.ID)
		}
	}
	if !q.Exempt {
		f.Outcomes = openOutcomes()
	}
	if q.Run == 0 {
		return l.OpenFindings(ctx, f), nil
	}
	return l.Findings(ctx, q.Run, f), nil
}

// canList refuses a run without a result, or one that no longer has the reasons that are asked for.
func canList(ctx context.Context, l *ledger.Ledger, q Listing) error {
	run, err := stored(ctx, l, q.Run)
	if err != nil || !q.Why {
		return err
	}
	return refusePruned(run, "it no longer knows why; without --format jsonl its findings are listed")
}

// unjudged names the rules, of those asked for by their ids, that the run did not judge by.
func unjudged(ctx context.Context, l *ledger.Ledger, q Listing) (faults []string, err error) {
	for _, name := range q.Rules {
		if _, isID := catalog.Lookup(name); !isID || q.Run == 0 {
			continue
		}
		var refused Refused
		switch err := judgedBy(ctx, l, q.Run, name); {
		case errors.As(err, &refused):
			faults = append(faults, fmt.Sprintf("--rules %s: %s", name, refused))
		case err != nil:
			return nil, err
		}
	}
	return faults, nil
}

// unknownUnits names the units of which the run, or any run, has judged nobody.
func unknownUnits(ctx context.Context, l *ledger.Ledger, q Listing) (faults []string, err error) {
	if len(q.Units) == 0 {
		return nil, nil
	}
	whom := "no run has judged anybody"
	if q.Run > 0 {
		whom = fmt.Sprintf("run %d has judged nobody", q.Run)
	}
	known, err := l.Units(ctx, q.Run)
	for _, unit := range q.Units {
		if !slices.Contains(known, unit) {
			faults = append(faults, fmt.Sprintf("--unit %s: %s in a unit with this id%s", unit, whom, nearest.Hint(unit, known)))
		}
	}
	return faults, err
}

// unknownSubject says that nothing was ever found about a subject: it is a name, a slip, or somebody who always passed, and the
// ledger cannot tell which.
func unknownSubject(ctx context.Context, l *ledger.Ledger, q Listing) (faults []string, err error) {
	if q.Subject == "" {
		return nil, nil
	}
	met, err := l.Met(ctx, q.Subject, q.Run)
	if err == nil && !met {
		faults = append(faults, fmt.Sprintf("--subject %s: the ledger has no finding about a subject with this id", q.Subject))
	}
	return faults, err
}
