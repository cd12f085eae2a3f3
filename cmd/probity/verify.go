package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Checks the ledger: the chain of hashes, the partitions, the digests of the workbooks",
		Long: "Goes through every row of the ledger and names each that was changed, removed or reordered since it was\n" +
			"written. Exit code 3 when there is any.",
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, _, err := a.openLedger(cmd.Context())
			if err != nil {
				return err
			}
			defer l.Close()
			faults, err := l.Verify(cmd.Context())
			if err != nil {
				return err
			}
			for _, f := range faults {
				fmt.Fprintln(a.errs, f)
			}
			if len(faults) > 0 {
				return exit{code: exitFailed}
			}
			runs, err := l.Runs(cmd.Context(), 0)
			if err != nil {
				return err
			}
			a.say("%s: every row is as it was written", counted(len(runs), "run"))
			return nil
		},
	}
}

// counted is a number of things: "1 run", "2 runs".
func counted(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
