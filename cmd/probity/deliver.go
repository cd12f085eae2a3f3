package main

import (
	"context"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/jobs"
)

func (a *app) deliverCommand() *cobra.Command {
	var release int
	cmd := &cobra.Command{
		Use:   "deliver [--release RUN]",
		Short: "Mails the letters that wait, or lets a held run take effect and mails it",
		Long: "Offers every letter that waits to the mail relay, now, and tells what came of it; so it does with the alarms that serve\n" +
			"could not mail before it was ended. What the relay has taken is never sent again.\n\n" +
			"A run out of the ordinary is held: it is stored, but its findings have no life, and its workbook is mailed to nobody.\n" +
			"Whoever has looked into the reasons and finds the numbers right lets it take effect by its number with --release; the\n" +
			"next run is then measured against it, its workbook is made anew and mailed, if there is a relay. Only the newest run can\n" +
			"be released: a newer one supersedes it.\n\n" +
			"Exit codes: 0 no letter waits any more; 4 a letter was not taken.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.load()
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("release") {
				path, err := jobs.Release(cmd.Context(), c, version, release, a.log())
				if err != nil {
					return err
				}
				a.say("run %d has taken effect\n%s", release, path)
				if !c.Mail.Relay.IsSet() {
					return nil
				}
			}
			return a.deliver(cmd.Context(), c)
		},
	}
	cmd.Flags().IntVar(&release, "release", 0, "the held run")
	a.completeRuns(cmd, "release", isHeld)
	return cmd
}

func (a *app) deliver(ctx context.Context, c *config.Config) error {
	offered := 0
	alarms, err := jobs.Deliver(ctx, c, version, a.log(), func(d jobs.Delivery) {
		offered++
		a.delivered(d)
	})
	if alarms > 0 {
		a.say("mailed %s that waited", counted(alarms, "alarm"))
	}
	if err == nil && offered+alarms == 0 {
		a.say("no letter waits")
	}
	return err
}

// delivered tells of a letter that was taken; of the others the error tells.
func (a *app) delivered(d jobs.Delivery) {
	if d.Outcome == ledger.Delivered {
		a.say("%s", d)
	}
}
