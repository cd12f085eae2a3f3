package main

import (
	"github.com/spf13/cobra"

	"probity/jobs"
)

func (a *app) reportCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "report RUN",
		Short: "Makes the workbook of a stored run again, byte for byte",
		Long: "Makes the workbook of a stored run again. It has the same bytes as long as the letterhead, the language and probity\n" +
			"itself are the same. Where it would be another one it does not take the place of the one that was recorded: --out\n" +
			"DIR puts it elsewhere.",
		Args: arguments("RUN"),
		RunE: func(cmd *cobra.Command, args []string) error {
			number, err := a.runNumber(args[0])
			if err != nil {
				return err
			}
			c, err := a.load()
			if err != nil {
				return err
			}
			path, err := jobs.Reprint(cmd.Context(), c, version, number, out, a.log())
			if err != nil {
				return err
			}
			a.say("%s", path)
			return nil
		},
	}
	cmd.ValidArgsFunction = a.runs(hasResult)
	cmd.Flags().StringVar(&out, "out", "", "write the workbook to this folder (default: report.dir of the configuration)")
	return cmd
}
