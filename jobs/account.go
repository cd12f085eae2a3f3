package jobs

import (
	"context"
	"fmt"
	"time"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/internal/source"
	"probity/rules"
	"probity/rules/catalog"
)

// Account is what one run came to.
type Account struct {
	Run               int // its number in the ledger; 0 for a dry run of which only the counts are wanted
	DryRun            bool
	AsOf              civil.Date
	Started, Finished time.Time
	Source, Slot      string
	Servers           []ledger.Snapshot
	Version           string

	InputDigest, ConfigDigest, Hash string

	Kind     ledger.Kind // empty for a dry run without memory
	Held     []record.Text
	Workbook string // its path; empty when none was made
	Ledger   string // where the run is remembered

	Rules   []RuleAccount
	Quality ledger.Quality
	Rows    []ledger.RowCount
}

// RuleAccount is what one rule came to.
type RuleAccount struct {
	Of *rules.Rule
	ledger.RuleResult
	ledger.Counts
	Life       ledger.LifeCounts
	BySeverity map[rules.Severity]int // overdue findings
}

// account tells what is known without the ledger.
func (m *memory) account(res result) *Account {
	a := &Account{
		DryRun: m.DryRun, AsOf: m.AsOf, Started: m.Now, Finished: time.Now(), Source: m.Config.Source.Name, Version: m.Version,
		InputDigest: res.digest.String(), ConfigDigest: m.Config.Digest(), Servers: snapshots(m.snapshot.Stats()),
		Quality: res.quality,
	}
	for _, r := range res.rules {
		a.addRule(r, nil)
	}
	a.countRows(m.snapshot.Stats())
	return a
}

func (a *Account) countRows(stats source.Stats) {
	for _, kind := range record.Kinds() {
		if n, ok := stats.Rows[kind.Name]; ok {
			a.Rows = append(a.Rows, ledger.RowCount{Kind: kind.Name, Rows: n})
			a.Quality.Records += n
		}
	}
}

func (a *Account) addRule(r ledger.RuleResult, lives map[string]ledger.LifeCounts) {
	one := RuleAccount{RuleResult: r, Counts: r.Total(), Life: lives[r.Rule], BySeverity: map[rules.Severity]int{}}
	one.Of, _ = catalog.Lookup(r.Rule)
	a.Rules = append(a.Rules, one)
}

// remember fills in what the ledger knows of a run: its number, its place in the chain, and the lives of its findings.
func (a *Account) remember(ctx context.Context, l *ledger.Ledger, run ledger.Run) error {
	results, err := l.Rules(ctx, run.Number)
	if err != nil {
		return err
	}
	lives, err := l.LifeCounts(ctx, run.Number)
	if err != nil {
		return err
	}
	a.Run, a.Kind, a.Slot, a.Hash = run.Number, run.Kind, run.Slot, run.Hash
	a.Started, a.Finished = run.Started, run.Finished
	a.Held = holdTexts(run.Holds)
	a.Rules = nil
	for _, r := range results {
		a.addRule(r, lives)
	}
	if err := a.countSeverities(ctx, l); err != nil {
		return err
	}
	a.Quality, err = l.Quality(ctx, run.Number)
	return err
}

func (a *Account) countSeverities(ctx context.Context, l *ledger.Ledger) error {
	counts, err := l.Severities(ctx, a.Run)
	for i := range a.Rules {
		if of, found := counts[a.Rules[i].Rule]; found {
			a.Rules[i].BySeverity = of
		}
	}
	return err
}

// Read tells what a stored run came to.
func Read(ctx context.Context, l *ledger.Ledger, run ledger.Run) (*Account, error) {
	a := &Account{
		AsOf: run.AsOf, Source: run.Source, Version: run.Version, Servers: run.Snapshots,
		InputDigest: run.InputDigest, ConfigDigest: run.ConfigDigest,
	}
	if err := a.remember(ctx, l, run); err != nil {
		return nil, err
	}
	var err error
	a.Rows, err = l.RowCounts(ctx, run.Number)
	return a, err
}

// Reaches reports whether an overdue finding has this severity or a worse one.
func (a *Account) Reaches(s rules.Severity) bool {
	for _, r := range a.Rules {
		for severity, n := range r.BySeverity {
			if n > 0 && severity <= s {
				return true
			}
		}
	}
	return false
}

// FileName is the name of the run's workbook: the as-of date and the run, never a person.
func FileName(asOf civil.Date, run int) string {
	return fmt.Sprintf("probity-%s-run%d.xlsx", asOf, run)
}
