package main

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/jobs"
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
			l, language, err := a.openLedger(cmd.Context())
			if err != nil {
				return err
			}
			defer l.Close()
			if len(args) == 0 {
				return a.printRuns(cmd.Context(), l, last, language)
			}
			return a.printLives(cmd.Context(), l, args[0], language)
		},
	}
	cmd.Flags().IntVar(&last, "last", 20, "how many runs; 0 for all")
	return cmd
}

func (a *app) printRuns(ctx context.Context, l *ledger.Ledger, last int, language string) error {
	runs, err := l.Runs(ctx, last)
	if err != nil {
		return err
	}
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, record.Text{
		VI: "lần\tngày chốt\ttrạng thái\tloại\tbắt đầu\tmã băm", EN: "run\tas of\tstate\tkind\tstarted\thash",
	}.InTable(language))
	for _, r := range runs {
		fmt.Fprintf(t, "%d\t%s\t%s\t%s\t%s\t%.12s\t%s\n", r.Number, r.AsOf, r.State.Text().InTable(language), kindOf(r).InTable(language),
			r.Started.Format("2006-01-02 15:04:05 UTC"), r.Hash, inWords(r.Failure))
	}
	return t.Flush()
}

// kindOf says whether a run changed the lives of findings, of a part of what, and whether its reasons are still there.
func kindOf(r ledger.Run) record.Text {
	if r.Kind == "" {
		return record.Text{VI: "–", EN: "–"}
	}
	kind := r.Kind.Text()
	add := func(vi, en string) { kind = record.Text{VI: kind.VI + vi, EN: kind.EN + en} }
	if r.Kind == ledger.Restricted {
		of := part(r.Restricted)
		add(": "+of.VI, " to "+of.EN)
	}
	if r.Released {
		add(", đã cho có hiệu lực", ", released")
	}
	if !r.Pruned.IsZero() {
		add(", đã lược bớt căn cứ", ", pruned")
	}
	return kind
}

// part says what a run was restricted to: whoever makes a workbook again for somebody must know whose it is.
func part(r ledger.Restriction) record.Text {
	var vi, en []string
	add := func(inVietnamese, inEnglish, id string) {
		if id = shortened(id, 32); id != "" {
			vi, en = append(vi, inVietnamese+" "+id), append(en, inEnglish+" "+id)
		}
	}
	add("đơn vị", "unit", r.Unit)
	add("cá nhân", "person", r.Person)
	add("quy tắc", "rules", strings.Join(r.Rules, " "))
	return record.Text{VI: strings.Join(vi, ", "), EN: strings.Join(en, ", ")}
}

func (a *app) printLives(ctx context.Context, l *ledger.Ledger, about, language string) error {
	stories, err := l.History(ctx, about)
	if err != nil {
		return err
	}
	decisions, err := l.Decisions(ctx)
	if err != nil {
		return err
	}
	if len(stories) == 0 {
		return usage("the ledger has no finding about %q, nor one with this fingerprint", about)
	}
	for _, s := range stories {
		fmt.Fprintf(a.out, record.Text{
			VI: "%s  %s  %s %s  %s: %s; phát hiện lần đầu ngày %s (lần rà soát %d), lần cuối ngày %s (lần rà soát %d)\n",
			EN: "%s  %s  %s %s  %s: %s; first seen %s (run %d), last seen %s (run %d)\n",
		}.InTable(language), s.Fingerprint, s.Rule, s.Subject.Kind, s.Subject.ID, s.Obligation, s.State.Text().InTable(language),
			s.FirstOn, s.FirstRun, s.LastOn, s.LastRun)
		for _, e := range s.Events {
			what, err := jobs.Happened(ctx, l, e)
			if err != nil {
				return err
			}
			run := record.Text{VI: "lần rà soát", EN: "run"}.InTable(language)
			fmt.Fprintf(a.out, "    %s  %s %d  %s\n", e.AsOf, run, e.Run, what.InTable(language))
		}
		for _, d := range decisions {
			if d.Fingerprint == s.Fingerprint {
				fmt.Fprintf(a.out, "    %s\n", decisionInWords(d, language))
			}
		}
	}
	return nil
}

// decisionInWords says what was decided, when and for whom.
func decisionInWords(d ledger.Decision, language string) string {
	return fmt.Sprintf(record.Text{VI: "%s  quyết định %d  %s – %s", EN: "%s  decision %d  %s – %s"}.InTable(language),
		d.At.Local().Format("2006-01-02"), d.Number, decided(d.Decision).InTable(language), d.By)
}
