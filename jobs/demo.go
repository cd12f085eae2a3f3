package jobs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/sample"
	"probity/rules"
	"probity/rules/parameters"
)

// DemoOrder is a demonstration that somebody asks for.
type DemoOrder struct {
	Dir     string
	Version string
	Now     func() time.Time
	Known   config.Known
	Log     *slog.Logger
}

// Demo makes a folder with the sample ministry, a configuration for it, and a ledger and workbooks of the month-ends of
// half a year, so that history and trend are there to look at, and what became of a few decisions of the committee.
func Demo(ctx context.Context, o DemoOrder) ([]*Account, error) {
	if entries, err := os.ReadDir(o.Dir); err == nil && len(entries) > 0 {
		return nil, Refused{fmt.Sprintf("%s is not empty; name a folder that does not exist yet", o.Dir)}
	}
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder of the demonstration: %w", err)
	}
	ministry := filepath.Join(o.Dir, "ministry.db")
	if err := sample.Build(ctx, ministry, sample.Options{People: 2400, Seed: 1}); err != nil {
		return nil, fmt.Errorf("building the sample ministry: %w", err)
	}
	path := filepath.Join(o.Dir, config.Usual)
	text, err := demoConfig()
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(path, text, 0o600); err != nil {
		return nil, fmt.Errorf("writing the configuration: %w", err)
	}
	c, err := config.Parse(path, text, o.Known, os.LookupEnv)
	if err != nil {
		return nil, err
	}
	var accounts []*Account
	for _, asOf := range monthEnds(sample.AsOf(), 6) {
		account, err := Audit(ctx, Order{Config: c, Version: o.Version, AsOf: asOf, Now: o.Now(), Log: o.Log})
		if err != nil {
			return accounts, fmt.Errorf("auditing as of %s: %w", asOf, err)
		}
		accounts = append(accounts, account)
		if asOf == demoMeeting {
			if err := decideForDemo(ctx, c, o); err != nil {
				return accounts, fmt.Errorf("deciding about what was found as of %s: %w", asOf, err)
			}
		}
	}
	return accounts, nil
}

// demoMeeting is the month-end about whose report the committee of the sample decides.
var demoMeeting = civil.Must("2026-07-31")

// demoDecisions are what it decides, so that the columns and the follow-up on the first sheet have something in them: days that are past
// at the last month-end, a waiver that will soon be over, and something that was done.
func demoDecisions() []rules.Decision {
	const minutes = "Kết luận số 12/KL-BCĐ ngày 05/8/2026 (ví dụ)"
	return []rules.Decision{
		{Measure: rules.ToAct, DueOn: civil.Must("2026-09-15"), Note: minutes},
		{Measure: rules.ToExplain, DueOn: civil.Must("2026-08-31"), Note: minutes},
		{Measure: rules.Waived, DueOn: civil.Must("2026-11-15"), Note: minutes},
		{Measure: rules.ToVerify, DueOn: civil.Must("2026-12-15"), Note: minutes},
	}
}

// decideForDemo decides about the first that are overdue at their positions.
func decideForDemo(ctx context.Context, c *config.Config, o DemoOrder) error {
	path, err := existing(c)
	if err != nil {
		return err
	}
	l, err := ledger.OpenReadOnly(ctx, path)
	if err != nil {
		return err
	}
	about, err := firstOverdue(ctx, l, "ROT-001", demoDecisions())
	if err = errors.Join(err, l.Close()); err != nil {
		return err
	}
	d := Deciding{Config: c, Version: o.Version, By: "Ban Chỉ đạo (ví dụ)", Now: o.Now(), Log: o.Log}
	_, err = d.record(ctx, slices.Sorted(maps.Keys(about)), func(life ledger.Life, _ ledger.Decision) (rules.Decision, string) {
		return about[life.Fingerprint], ""
	})
	return err
}

// firstOverdue gives a decision each to the first findings of a rule that are overdue.
func firstOverdue(ctx context.Context, l *ledger.Ledger, rule string, decisions []rules.Decision) (map[string]rules.Decision, error) {
	about := map[string]rules.Decision{}
	for f, err := range l.OpenFindings(ctx, ledger.Filter{Rules: []string{rule}, WithoutWhy: true}) {
		if err != nil {
			return nil, err
		}
		if f.Outcome == rules.Overdue && len(about) < len(decisions) {
			about[f.Fingerprint] = decisions[len(about)]
		}
	}
	return about, nil
}

// monthEnds are the last days of the months up to a day, the oldest first.
func monthEnds(until civil.Date, months int) []civil.Date {
	var days []civil.Date
	for back := months - 1; back >= 0; back-- {
		days = append(days, until.FirstOfMonth().AddMonths(-back).LastOfMonth())
	}
	return days
}

// demoConfig reads the ministry in the folder.
func demoConfig() ([]byte, error) {
	return sampleConfig(map[string]string{
		"source.dsn": `"sqlite:ministry.db"`, "source.name": `"demo"`, "ledger.dsn": `"sqlite:probity.db"`,
		"report.dir": `"reports"`, "audit.language": `"both"`,
	})
}

// SampleConfig is a configuration, whose place is path, for the database of a DSN that holds the sample ministry.
func SampleConfig(path, dsn string) ([]byte, error) {
	dsn, err := seenFrom(filepath.Dir(path), dsn)
	if err != nil {
		return nil, err
	}
	return sampleConfig(map[string]string{"source.dsn": strconv.Quote(dsn), "source.name": `"sample"`})
}

// sampleConfig has the mappings of the sample ministry and the ministry's decisions, written out so that they can be looked at
// and changed. The values are by dotted key, as TOML writes them.
func sampleConfig(values map[string]string) ([]byte, error) {
	start := config.Starting{Values: values}
	for _, m := range sample.Mappings() {
		start.Records = append(start.Records, config.StartingRecord{Kind: m.Kind, Query: m.Query})
	}
	text := bytes.NewBuffer(config.Template(start))
	decided, faults := parameters.Embedded().With(sample.Decisions())
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	for _, v := range decided.Rows() {
		if v.Origin == parameters.Ministry {
			fmt.Fprintf(text, "\n%s", v.TOML(v.Basis))
		}
	}
	return text.Bytes(), nil
}
