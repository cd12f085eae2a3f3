package main

import (
	"github.com/spf13/cobra"

	"probity/jobs"
)

func (a *app) reportCommand() *cobra.Command {
	var out, name string
	cmd := &cobra.Command{
		Use:   "report RUN",
		Short: "Makes the workbook of a stored run again, byte for byte",
		Long: "Makes the workbook of a stored run again. It has the same bytes as long as the letterhead, the language and probity\n" +
			"itself are the same. Where it would be another one it does not take the place of the one that was recorded: --out\n" +
			"DIR puts it elsewhere. --for NAME makes the one that the member [recipient.NAME] is mailed of the run, or would be.",
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
			var path string
			if cmd.Flags().Changed("for") {
				path, err = jobs.ReprintFor(cmd.Context(), c, version, number, name, out, a.log())
			} else {
				path, err = jobs.Reprint(cmd.Context(), c, version, number, out, a.log())
			}
			if err != nil {
				return err
			}
			a.say("%s", path)
			return nil
		},
	}
	cmd.ValidArgsFunction = a.runs(hasResult)
	cmd.Flags().StringVar(&out, "out", "", "write the workbook to this folder (default: report.dir of the configuration)")
	cmd.Flags().StringVar(&name, "for", "", "make the workbook of this member of the configuration, with their units alone")
	return cmd
}
