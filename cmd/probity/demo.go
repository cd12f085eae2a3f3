package main

import (
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/jobs"
)

func (a *app) demoCommand() *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Leaves a sample ministry with half a year of runs in a folder, to look at and to play with",
		Long: "Writes DIR/ministry.db (the sample ministry, SQLite), DIR/config.toml, DIR/probity.db (the ledger) and the\n" +
			"workbooks of several month-ends, so that history and trend are there to look at, and what became of some decisions.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if dir == "" {
				return usage("probity demo: --dir DIR is missing: the folder to make")
			}
			accounts, err := jobs.Demo(cmd.Context(), jobs.DemoOrder{Dir: dir, Version: version, Now: time.Now, Known: known(), Log: a.log()})
			if err != nil {
				return err
			}
			for _, account := range accounts {
				a.say("run %d  %s  %s", account.Run, account.AsOf, account.Workbook)
			}
			a.say("\ntry: %s findings", config.Program(filepath.Join(dir, config.Usual)))
			return nil
		},
	}
	cmd.Flags().StringVar(&dir, "dir", "", "the folder; it must not exist yet, or be empty")
	return cmd
}
