package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"probity/internal/ledger"
)

// mostOffered is how many runs a shell is offered; whoever looks for an older one asks probity history.
const mostOffered = 100

// completeRuns has the shell offer the numbers of runs for a flag.
func (a *app) completeRuns(cmd *cobra.Command, flag string, meant func(ledger.Run) bool) {
	complete := func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return a.runs(meant)(cmd, nil, typed)
	}
	_ = cmd.RegisterFlagCompletionFunc(flag, complete) // it fails for a flag that does not exist
}

// runs offers the numbers of the newest runs that are meant, the newest first, as the first argument. Where they cannot be read
// nothing is said: whoever presses a key has not asked for a fault.
func (a *app) runs(meant func(ledger.Run) bool) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) (some []string, _ cobra.ShellCompDirective) {
		const noFile = cobra.ShellCompDirectiveNoFileComp
		if len(args) > 0 {
			return nil, noFile
		}
		l, _, err := a.openLedger(cmd.Context())
		if err != nil {
			return nil, noFile
		}
		defer l.Close()
		stored, err := l.Runs(cmd.Context(), mostOffered)
		if err != nil {
			return nil, noFile
		}
		for _, r := range stored {
			if number := strconv.Itoa(r.Number); meant(r) && strings.HasPrefix(number, typed) {
				some = append(some, cobra.CompletionWithDesc(number, "run as of "+r.AsOf.String()))
			}
		}
		return some, noFile | cobra.ShellCompDirectiveKeepOrder
	}
}

// hasResult reports whether something can be asked about a run.
func hasResult(r ledger.Run) bool { return r.Hash != "" }

// isHeld reports whether a run may wait to be released.
func isHeld(r ledger.Run) bool { return r.Kind == ledger.Held && !r.Released }
