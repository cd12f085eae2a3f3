package jobs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/ledger"
)

// Prune takes from the runs before a day what they said of each verdict and found wrong with the records, unless it is the first or
// the last that was said of a finding, and gives the room back that is free then. A rehearsal only counts it.
func Prune(ctx context.Context, c *config.Config, version string, before civil.Date, rehearsal bool, log *slog.Logger) (p ledger.Pruned, r ledger.Room, err error) {
	l, err := openExisting(ctx, c, version, log)
	if err != nil {
		return p, r, err
	}
	p, err = l.Prune(ctx, before, rehearsal)
	if err == nil && !rehearsal {
		r, err = l.GiveBack(ctx)
	}
	return p, r, errors.Join(err, l.Close())
}

// refusePruned refuses what a run that was pruned cannot answer any more.
func refusePruned(run ledger.Run, what string) error {
	if run.Pruned.IsZero() {
		return nil
	}
	return Refused{fmt.Sprintf("run %d was pruned on %s: %s", run.Number, run.Pruned.Local().Format("2006-01-02"), what)}
}

// forgotten says of a verdict whose reasons were pruned which runs still know why: those that saw the finding first and last.
func forgotten(ctx context.Context, l *ledger.Ledger, run ledger.Run, f ledger.Finding) error {
	stories, err := l.History(ctx, f.Fingerprint)
	if err != nil {
		return err
	}
	what := "it no longer knows why"
	for _, s := range stories {
		if s.Fingerprint == f.Fingerprint {
			what += fmt.Sprintf("; runs %d and %d, which saw it first and last, do", s.FirstRun, s.LastRun)
		}
	}
	return cmp.Or(refusePruned(run, what), fmt.Errorf("run %d no longer has the reasons of %s, and was not pruned; verify names what is missing",
		run.Number, f.Fingerprint))
}
