package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/jobs"
	"probity/rules/catalog"
)

func (a *app) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Looks at configuration, connections, mappings and ledger, and names every fault at once",
		Long: "Looks at the configuration and at everything that it names, and names all faults at once: keys and values,\n" +
			"connections, accounts, mappings, ledger, folders. What has a fault in the file is not looked at further. Where there is\n" +
			"none, it tells which rules are ready, what they are judged without, and which numbers the ministry has not decided\n" +
			"yet. Nothing is changed.\n\n" +
			"Exit codes: 0 a run is possible, perhaps with advice on stderr; 2 something is to be mended; 3 something could not\n" +
			"be reached.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, faults, err := config.Sift(a.configPath, known(), a.env)
			switch {
			case err != nil:
				return a.unread(err)
			case c == nil:
				return usage("%w", faults)
			}
			e, err := jobs.Check(cmd.Context(), jobs.Order{Config: c, Now: time.Now(), Log: a.log()}, faults)
			if err != nil {
				return err
			}
			for _, line := range e.Unreported {
				a.tell(line)
			}
			if !a.quiet && len(faults) == 0 { // of what is faulty nobody can say what would be ready
				a.printExamination(e)
			}
			return e.Err()
		},
	}
}

// printExamination tells what can be run and what is worth looking at.
func (a *app) printExamination(e *jobs.Examination) {
	for _, k := range e.Kinds {
		left := ""
		if len(k.Left) > 0 {
			left = "; not mapped: " + strings.Join(k.Left, ", ")
		}
		if len(catalog.Readers(k.Kind.Name)) == 0 {
			left += "; no rule reads it yet"
		}
		hanging(a.out, fmt.Sprintf("%-18s ", k.Kind.Name), fmt.Sprintf("%d columns%s", len(k.Columns), left))
	}
	for _, r := range e.Rules {
		if !r.Reason.IsZero() {
			hanging(a.out, r.Rule.ID+"  ", "not evaluated: "+r.Reason.EN)
			continue
		}
		fmt.Fprintf(a.out, "%s  ready\n", r.Rule.ID)
		for _, c := range r.Caveats {
			hanging(a.out, "         ", c.Text.EN)
		}
	}
	if e.Ledger != "" {
		fmt.Fprintf(a.out, "ledger   %s\n", e.Ledger)
	}
	for _, advice := range e.Advice {
		fmt.Fprintf(a.errs, "advice: %v\n", advice)
	}
	if len(e.Unconfirmed) > 0 {
		fmt.Fprintf(a.out, "\nNot decided by the ministry: findings by these stand under a heading of their own, and are not to be handed on.\n"+
			"Put the decision's number and date into basis: then they stand among the others.\n")
	}
	for _, v := range e.Unconfirmed {
		fmt.Fprintf(a.out, "\n%s", v.Undecided())
	}
}
