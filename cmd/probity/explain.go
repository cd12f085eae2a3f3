package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/civil"
	"probity/jobs"
)

func (a *app) explainCommand() *cobra.Command {
	var asOfFlag, language string
	var run int
	cmd := &cobra.Command{
		Use:   "explain RULE SUBJECT",
		Short: "Explains one verdict step by step: the facts, the parameters in force, the reason",
		Long: "Judges one subject by one rule and shows every fact that decided it. SUBJECT is an id, or a name that only\n" +
			"one bears. With --run the answer is what the ledger knew then, not what today's records say.",
		Args: arguments("RULE", "SUBJECT"),
	}
	cmd.Flags().StringVar(&asOfFlag, "as-of", "", "judge by this date, YYYY-MM-DD (default: as probity run)")
	cmd.Flags().IntVar(&run, "run", 0, "answer from the ledger what this run knew")
	a.completeRuns(cmd, "run", hasResult)
	language = "both"
	a.languageFlag(cmd, &language)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		asOf, err := day("--as-of", asOfFlag)
		if run > 0 && asOfFlag != "" {
			err = errors.Join(err, fmt.Errorf("--as-of: run %d has an as-of date of its own; leave out one of --run and --as-of", run))
		}
		if err := errors.Join(err, a.runFlag(cmd, run)); err != nil {
			return usage("%w", err)
		}
		answer, err := a.explain(cmd.Context(), asOf, run, jobs.Question{Rule: args[0], Subject: args[1]})
		if err != nil {
			return err
		}
		return a.printAnswer(answer, run, language)
	}
	return cmd
}

// explain asks today's records, or for a run what the ledger knows of it.
func (a *app) explain(ctx context.Context, asOf civil.Date, run int, q jobs.Question) (*jobs.Answer, error) {
	if run == 0 {
		c, err := a.load()
		if err != nil {
			return nil, err
		}
		return jobs.Explain(ctx, jobs.Order{Config: c, AsOf: asOf, Now: time.Now(), Log: a.log(), Version: version}, q)
	}
	l, _, err := a.openLedger(ctx)
	if err != nil {
		return nil, err
	}
	defer l.Close()
	return jobs.Recall(ctx, l, run, q)
}

func (a *app) printAnswer(answer *jobs.Answer, run int, language string) error {
	switch {
	case len(answer.Rulings) > 0:
	case run > 0:
		printNothingStored(a.out, answer, run, language)
	default:
		printAbsence(a.out, answer, language)
	}
	for i, r := range answer.Rulings {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		if err := printRuling(a.out, answer.Rule, r, answer.Decided[r.Fingerprint].Text(), answer.AsOf, language); err != nil {
			return err
		}
	}
	return nil
}
