package main

import (
	"os"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/internal/sample"
	"probity/jobs"
)

func (a *app) sampleCommand() *cobra.Command {
	var o sample.Options
	var into, configured string
	cmd := &cobra.Command{
		Use:   "sample",
		Short: "Writes the sample ministry into an empty SQLite file or MySQL database, for trials at any size",
		Long: "Writes the sample ministry, with its table of planted answers, into an empty database. --into takes a DSN as\n" +
			"config.toml does: sqlite:FILE, mysql://user@tcp(host:3306)/db, env:NAME or file:PATH.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.sample(cmd, into, configured, o) },
	}
	cmd.Flags().IntVar(&o.People, "people", 2400, "how many people")
	cmd.Flags().Int64Var(&o.Seed, "seed", 1, "another seed is another ministry")
	cmd.Flags().StringVar(&configured, "write-config", "", "also write a configuration that reads it to this file")
	cmd.Flags().StringVar(&into, "into", "", "the database to fill")
	return cmd
}

func (a *app) sample(cmd *cobra.Command, into, configured string, o sample.Options) error {
	if into == "" {
		return usage("probity sample: --into DSN is missing: where to write it")
	}
	if o.People < 1 {
		return usage("--people %d: is no number of people; at least 1 is needed", o.People)
	}
	dsn, err := config.ParseDSN(into, ".", a.env)
	if err != nil {
		return usage("%w", err)
	}
	begun := time.Now()
	write, err := configOfSample(configured, into)
	if err != nil {
		return err
	}
	if err := jobs.WriteSample(cmd.Context(), dsn, o); err != nil {
		return err
	}
	a.say("%d people in %s after %s", o.People, dsn.Redacted(), time.Since(begun).Round(time.Millisecond))
	return write()
}

// configOfSample makes a configuration ready that reads the sample in a database; it is written when the sample is there.
func configOfSample(path, into string) (write func() error, err error) {
	if path == "" {
		return func() error { return nil }, nil
	}
	if _, err := os.Lstat(path); err == nil {
		return nil, inTheWay(path)
	}
	text, err := jobs.SampleConfig(path, into)
	return func() error { return writeNew(path, text) }, err
}
