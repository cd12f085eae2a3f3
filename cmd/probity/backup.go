package main

import (
	"github.com/spf13/cobra"

	"probity/jobs"
)

func (a *app) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: "Copies the ledger into a file, also while a run goes on",
		Long: "Copies the ledger as it stands into a file that its owner alone can read. An earlier backup of the same source is\n" +
			"replaced, when the new one is whole; any other file is left alone.",
		Args: arguments("FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load()
			if err != nil {
				return err
			}
			if err := jobs.Backup(cmd.Context(), c, version, args[0]); err != nil {
				return err
			}
			a.say("%s", args[0])
			return nil
		},
	}
}
