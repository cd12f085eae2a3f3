package jobs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/sample"
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
// half a year, so that history and trend are there to look at.
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
	}
	return accounts, nil
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
