package main

import (
	"errors"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/jobs"
	"probity/rules"
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
	cmd.Flags().StringVar(&asOfFlag, "as-of", "", "judge by this date, YYYY-MM-DD")
	cmd.Flags().IntVar(&run, "run", 0, "answer from the ledger what this run knew")
	language = "both"
	a.languageFlag(cmd, &language)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		asOf, err := day("--as-of", asOfFlag)
		if err != nil {
			return exit{exitUsage, err}
		}
		q := jobs.Question{Rule: args[0], Subject: args[1]}
		var answer *jobs.Answer
		if run > 0 {
			answer, err = a.recall(cmd, run, q)
		} else {
			var order jobs.Order
			if order.Config, err = a.loadOrDefault(); err != nil {
				return err
			}
			order.AsOf, order.Now, order.Log, order.Version = asOf, time.Now(), a.log(), version
			answer, err = jobs.Explain(cmd.Context(), order, q)
		}
		if err != nil {
			return failed(err)
		}
		return a.printAnswer(answer, run, language)
	}
	return cmd
}

func (a *app) recall(cmd *cobra.Command, run int, q jobs.Question) (*jobs.Answer, error) {
	l, _, err := a.openLedger(cmd.Context())
	if err != nil {
		return nil, err
	}
	defer l.Close()
	if _, err := l.Run(cmd.Context(), run); err != nil {
		var none ledger.ErrNoRun
		if errors.As(err, &none) {
			return nil, exit{exitUsage, err}
		}
		return nil, err
	}
	return jobs.Recall(cmd.Context(), l, run, q)
}

func (a *app) printAnswer(answer *jobs.Answer, run int, language string) error {
	if len(answer.Rulings) == 0 {
		where := "is not in the population of " + answer.Rule.ID
		if run > 0 {
			where = fmt.Sprintf("has no stored verdict by %s in run %d: it passed, or was not in the population", answer.Rule.ID, run)
		}
		fmt.Fprintf(a.out, "%s %s\n", answer.Subject, where)
		return nil
	}
	for i, r := range answer.Rulings {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		if err := a.printRuling(answer.Rule, r, language); err != nil {
			return err
		}
	}
	return nil
}

// printRuling prints one verdict: what, why, by which facts, under which parameters.
func (a *app) printRuling(rule *rules.Rule, r rules.Ruling, language string) error {
	fmt.Fprintf(a.out, "%s  %s\n", rule.ID, rule.Title.In(language))
	fmt.Fprintf(a.out, "%s %s %s\n", r.Subject.Kind, r.Subject.ID, r.SubjectName)
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	line := func(label record.Text, value string) {
		if value != "" {
			fmt.Fprintf(t, "  %s\t%s\n", label.In(language), value)
		}
	}
	line(record.Text{VI: "nghĩa vụ", EN: "obligation"}, join(r.Obligation, r.ObligationName))
	line(record.Text{VI: "đơn vị", EN: "unit"}, join(r.UnitID, r.UnitName))
	line(record.Text{VI: "kết luận", EN: "verdict"}, fmt.Sprintf("%s (%s)", r.Outcome.Text().In(language), r.Severity))
	line(record.Text{VI: "ngày đến hạn", EN: "due on"}, r.DueOn.String())
	line(record.Text{VI: "mã dấu hiệu", EN: "fingerprint"}, r.Fingerprint)
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(a.out, "\n%s\n", r.Reasons.Message.In(language))
	return a.printReasons(r.Reasons, language)
}

func join(id, name string) string {
	if name == "" {
		return id
	}
	return id + " " + name
}

func (a *app) printReasons(why rules.Reasons, language string) error {
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, e := range why.Evidence {
		fmt.Fprintf(t, "  %s\t%s\t%s = %s\n", e.Record, e.Key, e.Field, e.Value)
	}
	for _, m := range why.Missing {
		fmt.Fprintf(t, "  %s\t%s\t%s: %s\n", m.Record, m.Key, m.Field, m.Why.In(language))
	}
	for _, p := range why.Parameters {
		fmt.Fprintf(t, "  %s\t%s … %s\t%s (%s)\n", p.Key, p.From, p.To, p.Words().In(language), p.Basis)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if !why.Advice.IsZero() {
		fmt.Fprintf(a.out, "\n%s\n", why.Advice.In(language))
	}
	return nil
}
