package main

import (
	"context"
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"probity/internal/ledger"
)

// openLedger opens the ledger of the configuration for looking, and says in which language to tell of it.
func (a *app) openLedger(ctx context.Context) (l *ledger.Ledger, language string, err error) {
	c, err := a.load()
	if err != nil {
		return nil, "", err
	}
	l, err = ledger.OpenReadOnly(ctx, c.Ledger.DSN.Driver())
	return l, c.Audit.Language, err
}

// runFlag refuses a --run that no run can have.
func (a *app) runFlag(cmd *cobra.Command, run int) error {
	if cmd.Flags().Changed("run") && run < 1 {
		return fmt.Errorf("--run %d: is not the number of a run; see %s history", run, a.program())
	}
	return nil
}

// runNumber reads the number of a run.
func (a *app) runNumber(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return 0, usage("%q is not the number of a run; see %s history", text, a.program())
	}
	return n, nil
}
