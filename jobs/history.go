package jobs

import (
	"context"
	"slices"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/reports"
)

// Happened says what an event did to a finding, in the words of its run's workbook, and what the finding is since, or why it is gone.
func Happened(ctx context.Context, l *ledger.Ledger, e ledger.Event) (record.Text, error) {
	what, err := stage(ctx, l, e)
	add := func(more record.Text) { what = record.Text{VI: what.VI + ": " + more.VI, EN: what.EN + ": " + more.EN} }
	switch severity := e.Severity.String(); {
	case e.Change == ledger.Gone:
		add(whyGone(e))
	case e.Now == "":
	case severity == "":
		add(small(e.Now.Text()))
	default:
		now := small(e.Now.Text())
		add(record.Text{VI: now.VI + " " + severity, EN: now.EN + " " + severity})
	}
	return what, err
}

// stage is where an event puts a finding in its life. Whether its rule was asked for the first time then, so that nothing was new,
// the run knows.
func stage(ctx context.Context, l *ledger.Ledger, e ledger.Event) (record.Text, error) {
	if e.Change != ledger.New {
		return reports.Life(e.Change).Text(), nil
	}
	results, err := l.Rules(ctx, e.Run)
	first := slices.ContainsFunc(results, func(r ledger.RuleResult) bool { return r.Rule == e.Finding.Rule && r.FirstTime })
	return reports.New.TextOf(first), err
}
