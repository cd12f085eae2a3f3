package jobs

import (
	"cmp"
	"context"
	"fmt"
	"slices"
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
	Run               int // its number in the ledger; 0 for a dry run, which is not stored
	DryRun            bool
	AsOf              civil.Date
	OfSample          bool // the as-of date is the sample's own, which is not today
	Started, Finished time.Time
	Source, Slot      string
	Servers           []ledger.Snapshot
	Version           string
	Program           string // how probity has to be called to go on with this configuration

	InputDigest, ConfigDigest, Hash string

	Kind     ledger.Kind // empty for a dry run without memory
	Held     []record.Text
	Workbook string // its path; empty when none was made
	Ledger   string // where the run is remembered

	Rules   []RuleAccount
	Gravest rules.Severity // of the overdue findings that are not waived; 0: there are none
	Over    int            // findings about which something was to be done by a day that is past
	Quality ledger.Quality
	Rows    []ledger.RowCount
}

// RuleAccount is what one rule came to.
type RuleAccount struct {
	Of *rules.Rule
	ledger.RuleResult
	rules.Counts
	Life   ledger.LifeCounts
	Waived int // findings about which nothing has to be done yet, by what the committee decided
}

// account tells what is known without the ledger.
func (m *memory) account(res result) *Account {
	a := &Account{
		DryRun: m.DryRun, AsOf: m.AsOf, OfSample: m.isOfSample(m.AsOf), Started: m.Now, Finished: time.Now(),
		Source: m.Config.Source.Name, Version: m.Version, Program: m.Config.Program(),
		InputDigest: res.digest.String(), ConfigDigest: m.Config.Digest(), Servers: snapshots(m.snapshot.Stats()),
		Quality: res.quality, Gravest: res.gravest,
	}
	for _, r := range res.rules {
		a.addRule(r, nil)
		a.Rules[len(a.Rules)-1].Waived = res.waived[r.Rule]
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
	one := RuleAccount{RuleResult: r, Counts: r.Total(), Life: lives[r.Rule]}
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
	for _, r := range withSwitchedOff(results, lives) {
		a.addRule(r, lives)
	}
	if err := a.addFollowUp(ctx, l, run.Number); err != nil {
		return err
	}
	a.Quality, err = l.Quality(ctx, run.Number)
	return err
}

// addFollowUp counts what is waived, which is no reason to ring the bell, and what was decided and is not done.
func (a *Account) addFollowUp(ctx context.Context, l *ledger.Ledger, run int) error {
	f, err := l.FollowUp(ctx, run)
	for i := range a.Rules {
		a.Rules[i].Waived = f.Waived[a.Rules[i].RuleResult.Rule]
	}
	if len(f.Waived) > 0 {
		a.Gravest = f.Gravest
	}
	a.Over = f.Over
	return err
}

// waived counts the findings about which nothing has to be done yet.
func (a *Account) waived() (n int) {
	for _, r := range a.Rules {
		n += r.Waived
	}
	return n
}

// withSwitchedOff adds to what a run made of its rules those that the ministry has switched off and whose open findings are
// gone by this run: nowhere else are these counted.
func withSwitchedOff(results []ledger.RuleResult, lives map[string]ledger.LifeCounts) []ledger.RuleResult {
	for id := range lives {
		if slices.ContainsFunc(results, func(r ledger.RuleResult) bool { return r.Rule == id }) {
			continue
		}
		off := ledger.RuleResult{Rule: id, Reason: ledger.RuleOff.Text()}
		if rule, known := catalog.Lookup(id); known {
			off.Severity = rule.Severity
		}
		results = append(results, off)
	}
	slices.SortFunc(results, func(a, b ledger.RuleResult) int { return cmp.Compare(a.Rule, b.Rule) })
	return results
}

// firstTime counts the findings of rules that were asked for the first time, and says whether no other rule found anything new.
func (a *Account) firstTime() (found int, alone bool) {
	fresh := 0
	for _, r := range a.Rules {
		if r.FirstTime {
			found += r.Life.New
		} else {
			fresh += r.Life.New
		}
	}
	return found, found > 0 && fresh == 0
}

// Brief says in one line what the run came to, of nobody by name.
func (a *Account) Brief(language string) string {
	var all rules.Counts
	fresh := 0
	for _, r := range a.Rules {
		for _, outcome := range openOutcomes() {
			all.Add(outcome, r.Counts.Of(outcome))
		}
		if !r.FirstTime {
			fresh += r.Life.New
		}
	}
	text := record.Text{
		VI: "lần rà soát %d (%s), số liệu chốt %s: %d quá hạn, %d sắp đến hạn, %d chưa đủ dữ liệu; %d mới; %s",
		EN: "run %d (%s) as of %s: %d overdue, %d due soon, %d not enough data; %d new; %s",
	}
	return fmt.Sprintf(text.InTable(language), a.Run, a.Slot, a.AsOf, all.Overdue, all.DueSoon, all.Unknown, fresh, a.Workbook)
}

// Waits reports whether the run is stored and held, so that nobody is sent anything until it is released.
func (a *Account) Waits() bool { return a.Run > 0 && len(a.Held) > 0 }

// Reaches reports whether an overdue finding has this severity or a worse one.
func (a *Account) Reaches(s rules.Severity) bool { return a.Gravest != 0 && a.Gravest <= s }
