package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"probity/internal/ledger"
	"probity/jobs"
	"probity/reports"
)

func (a *app) historyCommand() *cobra.Command {
	var last int
	cmd := &cobra.Command{
		Use:   "history [SUBJECT|FINGERPRINT]",
		Short: "Lists the runs, or the life of the findings about one subject",
		Long: "Lists the runs, the newest first, or the life of the findings about a subject, by its id, or of one finding.\n\n" +
			"A run is normal (it changed the lives of findings), held (it changes none until it is released), history (its\n" +
			"as-of date is before the newest one's or still to come: it changes none) or restricted to a part (likewise).\n" +
			"It is started, then audited (its result is stored), then written (its workbook is there), or failed.",
		Args: arguments("[SUBJECT|FINGERPRINT]"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if last < 0 {
				return usage("--last %d: is no number of runs; 0 is all of them", last)
			}
			if len(args) > 0 && cmd.Flags().Changed("last") {
				return usage("--last: is a number of runs, and a life is told whole; leave out one of --last and %s", args[0])
			}
			l, err := a.openLedger(cmd.Context())
			if err != nil {
				return err
			}
			defer l.Close()
			if len(args) == 0 {
				return a.printRuns(cmd.Context(), l, last)
			}
			return a.printLives(cmd.Context(), l, args[0])
		},
	}
	cmd.Flags().IntVar(&last, "last", 20, "how many runs; 0 for all")
	return cmd
}

func (a *app) printRuns(ctx context.Context, l *ledger.Ledger, last int) error {
	runs, err := l.Runs(ctx, last)
	if err != nil {
		return err
	}
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "run\tas of\tstate\tkind\tstarted\thash")
	for _, r := range runs {
		kind := cmp.Or(string(r.Kind), "–")
		if r.Kind == ledger.Restricted {
			kind += " to " + part(r.Restricted)
		}
		if r.Released {
			kind += ", released"
		}
		if !r.Pruned.IsZero() {
			kind += ", pruned"
		}
		fmt.Fprintf(t, "%d\t%s\t%s\t%s\t%s\t%.12s\t%s\n", r.Number, r.AsOf, r.State, kind,
			r.Started.Format("2006-01-02 15:04:05 UTC"), r.Hash, inWords(r.Failure))
	}
	return t.Flush()
}

// part says what a run was restricted to: whoever makes a workbook again for somebody must know whose it is.
func part(r ledger.Restriction) string {
	var words []string
	for _, of := range []struct{ what, id string }{{"unit", r.Unit}, {"person", r.Person}, {"rules", strings.Join(r.Rules, " ")}} {
		if of.id != "" {
			words = append(words, of.what+" "+shortened(of.id, 32))
		}
	}
	return strings.Join(words, ", ")
}

func (a *app) printLives(ctx context.Context, l *ledger.Ledger, about string) error {
	stories, err := l.History(ctx, about)
	if err != nil {
		return err
	}
	if len(stories) == 0 {
		return usage("the ledger has no finding about %q, nor one with this fingerprint", about)
	}
	for _, s := range stories {
		fmt.Fprintf(a.out, "%s  %s  %s %s  %s: %s; first seen %s (run %d), last seen %s (run %d)\n", s.Fingerprint, s.Rule,
			s.Subject.Kind, s.Subject.ID, s.Obligation, s.State, s.FirstOn, s.FirstRun, s.LastOn, s.LastRun)
		for _, e := range s.Events {
			fmt.Fprintf(a.out, "    %s  run %d  %s", e.AsOf, e.Run, reports.Life(e.Change).Text().EN)
			if e.Now != "" {
				fmt.Fprintf(a.out, ": %s", strings.TrimSpace(string(e.Now)+" "+e.Severity.String()))
			}
			if why := jobs.WhyGone(e).EN; e.Change == ledger.Gone && why != "" {
				fmt.Fprintf(a.out, ": %s", why)
			}
			fmt.Fprintln(a.out)
		}
	}
	return nil
}
