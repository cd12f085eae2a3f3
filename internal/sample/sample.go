// Package sample makes the sample ministry: a foreign ministry's own personnel database, with tables and columns as its
// office would name them, people who do not exist, and for every verdict but "pass" the answer that must be given.
//
// Each person, and each unit for its checks, has a story: a small value that writes the rows and, asked for a date, says which
// verdicts follow from it and why. The stories count months and days for themselves and never ask the rules, so that a wrong rule and a
// right story disagree. What they answer is in the table planted, for every date of AsOfDates.
//
// The ministry grows with its people: units and positions with the square root (2,400 people: 120 units and 1,100
// positions, of which about 110 are listed; 300,000: 11 times as many units; 3,000,000: 35 times), everything else in
// step. A person has about four assignments over time, and at large sizes 2 % of all assignments and postings are
// findings. The cast of the worked scenarios appears once at any size (and as far as there are people, below some 500). The
// same people and seed give the same rows on every machine.
//
// The package does not audit, and the audit does not know it.
//
//	err := sample.Build(ctx, "ministry.db", sample.Options{People: 2400, Seed: 1})
//	sample.AsOf()     // 2026-10-31: the sample's own date, because it must not grow old with the calendar
//	sample.Mappings() // how the tables become records
package sample

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"probity/internal/civil"
)

// Options say how large a ministry and which one.
type Options struct {
	People int   // 0 is 2,400
	Seed   int64 // 0 is 1
}

// The ministry of the documentation and of a first run.
const (
	usualPeople = 2400
	usualSeed   = 1
)

func (o Options) withDefaults() Options {
	return Options{People: cmp.Or(o.People, usualPeople), Seed: cmp.Or(o.Seed, usualSeed)}
}

// AsOf is the sample's own date: what it tells was entered up to this day.
func AsOf() civil.Date { return civil.Must("2026-10-31") }

// reorganised is the day on which Decree 28/2025 gave the ministry its present units.
func reorganised() civil.Date { return civil.Must("2025-03-01") }

// AsOfDates are the dates for which planted holds every verdict but pass, in order.
func AsOfDates() []civil.Date {
	return []civil.Date{
		civil.Must("2025-01-05"), // the last day of 1,800 summed days (scenario 3) …
		civil.Must("2025-01-06"), // … and the day after
		civil.Must("2025-08-31"), // 36 months after 31/08/2022 (scenario 1); 10 days, and 30, after a deferral's end (16) …
		civil.Must("2025-09-01"), // … and the day after
		civil.Must("2026-03-31"), // the day by which a plan is published …
		civil.Must("2026-04-01"), // … and the day after
		AsOf(),
		civil.Must("2026-12-24"), // the day by which the year's report is sent
		civil.Must("2026-12-31"), // the last day of a plan's year …
		civil.Must("2027-01-01"), // … and the day after
		civil.Must("2027-02-27"), // the last day before a child is 36 months old (scenario 2) …
		civil.Must("2027-02-28"), // … and the day after
	}
}

// Build writes the ministry into a new SQLite file that only its owner may read. A file that holds anything is refused.
func Build(ctx context.Context, file string, o Options) error { return Into(ctx, "sqlite", file, o) }

// Into writes the ministry into an empty database: driver "sqlite" and the path of a file, or "mysql" and the DSN of the
// driver for MySQL and MariaDB. It refuses with a NotEmptyError what holds anything already. When it fails nothing is
// left behind.
func Into(ctx context.Context, driver, dsn string, o Options) error {
	into, err := open(ctx, driver, dsn)
	if err != nil {
		return err
	}
	err = write(ctx, into, o.withDefaults())
	if err == nil {
		err = into.finish(ctx)
	}
	if err != nil {
		return fmt.Errorf("writing the sample ministry: %w", errors.Join(err, into.abandon(ctx)))
	}
	return nil
}

func open(ctx context.Context, driver, dsn string) (store, error) {
	switch driver {
	case "sqlite":
		return openSQLite(ctx, dsn)
	case "mysql":
		return openMySQL(ctx, dsn)
	}
	return nil, fmt.Errorf("the sample ministry cannot be written by driver %q; the drivers are sqlite and mysql", driver)
}

// NotEmptyError says that a place holds something that the sample ministry must not be mixed with.
type NotEmptyError struct {
	Where  string
	Tables int // of a database
}

func (e NotEmptyError) Error() string {
	if e.Tables > 0 {
		return fmt.Sprintf("%s has %d tables; the sample ministry wants an empty one", e.Where, e.Tables)
	}
	return e.Where + " is not empty; the sample ministry wants a new or an empty one"
}
