package jobs

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"probity/internal/ledger"
	"probity/internal/nearest"
)

// Listing asks for findings that the ledger remembers.
type Listing struct {
	Run     int      // those of this run; 0: those that are open now
	Rules   []string // ids, or families as "ROT"; empty: all
	Units   []string // empty: all
	Subject string   // an id; empty: all
	Exempt  bool     // exempt verdicts of the run too
}

// List returns the findings. What is asked by a name that nothing has is refused: an empty list would look like good news.
func List(ctx context.Context, l *ledger.Ledger, q Listing) (iter.Seq2[ledger.Finding, error], error) {
	f := ledger.Filter{Units: q.Units, Subject: q.Subject}
	asked, faults := askedFor(q.Rules)
	for _, r := range asked {
		if len(q.Rules) > 0 { // else those of an older probity are wanted too
			f.Rules = append(f.Rules, r.ID)
		}
	}
	unknown, err := unknownUnits(ctx, l, q.Units)
	if err != nil {
		return nil, err
	}
	faults = append(faults, unknown...)
	if q.Subject != "" {
		met, err := l.Met(ctx, q.Subject, q.Run)
		if err != nil {
			return nil, err
		}
		if !met { // a name, a slip, or somebody who always passed: the ledger cannot tell
			faults = append(faults, fmt.Sprintf("--subject %s: the ledger has no finding about a subject with this id", q.Subject))
		}
	}
	if len(faults) > 0 {
		return nil, Refused{strings.Join(faults, "\n")}
	}
	if !q.Exempt {
		f.Outcomes = openOutcomes()
	}
	if q.Run == 0 {
		return l.OpenFindings(ctx, f), nil
	}
	return l.Findings(ctx, q.Run, f), hasResult(ctx, l, q.Run)
}

// unknownUnits names the units that no run ever met.
func unknownUnits(ctx context.Context, l *ledger.Ledger, asked []string) (faults []string, err error) {
	if len(asked) == 0 {
		return nil, nil
	}
	known, err := l.Units(ctx)
	for _, unit := range asked {
		if !slices.Contains(known, unit) {
			faults = append(faults, fmt.Sprintf("--unit %s: no run has judged anybody in a unit with this id%s", unit, nearest.Hint(unit, known)))
		}
	}
	return faults, err
}
