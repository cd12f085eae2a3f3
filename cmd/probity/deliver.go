package main

import (
	"github.com/spf13/cobra"

	"probity/jobs"
)

func (a *app) deliverCommand() *cobra.Command {
	var release int
	cmd := &cobra.Command{
		Use:   "deliver --release RUN",
		Short: "Lets a held run take effect",
		Long: "A run out of the ordinary is held: it is stored, but its findings have no life. Whoever has looked into the reasons\n" +
			"and finds the numbers right lets it take effect by its number; the next run is then measured against it, and its\n" +
			"workbook is made anew. Only the newest run can be released: a newer one supersedes it. Nothing is mailed yet.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !cmd.Flags().Changed("release") {
				return usage("probity deliver: nothing is mailed yet; --release RUN lets a held run take effect")
			}
			c, err := a.load()
			if err != nil {
				return err
			}
			path, err := jobs.Release(cmd.Context(), c, version, release, a.log())
			if err != nil {
				return err
			}
			a.say("run %d has taken effect\n%s", release, path)
			return nil
		},
	}
	cmd.Flags().IntVar(&release, "release", 0, "the held run")
	a.completeRuns(cmd, "release", isHeld)
	return cmd
}
