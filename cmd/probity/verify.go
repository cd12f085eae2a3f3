package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"probity/internal/ledger"
)

func (a *app) verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Checks the ledger: the chain of hashes, the partitions, the digests of the workbooks",
		Long: "Goes through every row of the ledger and names each that was changed, removed or reordered since it was\n" +
			"written, and each workbook whose bytes are not those that were recorded. Exit code 3 when there is any.\n" +
			"A workbook that is not there any more is told, and is no fault.\n\n" +
			"What was cut off at the end leaves no trace in the ledger: compare the hash that is printed with the one on the last\n" +
			"sheet of the newest workbook that you have.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, err := a.openLedger(cmd.Context())
			if err != nil {
				return err
			}
			defer l.Close()
			return a.verify(cmd.Context(), l)
		},
	}
}

func (a *app) verify(ctx context.Context, l *ledger.Ledger) error {
	faults, err := l.Verify(ctx)
	if err != nil {
		return err
	}
	changed, unread, err := l.VerifyWorkbooks(ctx)
	faults = append(faults, changed...)
	for _, f := range append(faults, unread...) {
		fmt.Fprintln(a.errs, f)
	}
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return exit{code: exitFailed}
	}
	runs, err := l.Runs(ctx, 0)
	if err != nil {
		return err
	}
	summary := counted(len(runs), "run") + ": every row is as it was written"
	if len(unread) > 0 {
		summary += "; not compared: " + counted(len(unread), "workbook")
	}
	a.say("%s", summary)
	if newest := slices.IndexFunc(runs, func(r ledger.Run) bool { return r.Hash != "" }); newest >= 0 {
		a.say("newest result: run %d, hash %s", runs[newest].Number, runs[newest].Hash)
	}
	return nil
}

// counted is a number of things: "1 run", "2 runs".
func counted(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
