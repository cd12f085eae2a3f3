package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"probity/internal/record"
	"probity/jobs"
)

func (a *app) decisionsCommand() *cobra.Command {
	var format string
	var all, waived, over bool
	cmd := &cobra.Command{
		Use:   "decisions",
		Short: "Lists what the committee decided about findings; import reads it from workbooks",
		Long: "Lists what is in force about the findings that are open, what is due first standing first. A day that is over is marked:\n" +
			"the finding is open still.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			wanted := jobs.OpenDecisions
			switch {
			case all:
				wanted = jobs.AllDecisions
			case waived:
				wanted = jobs.WaiversAlone
			case over:
				wanted = jobs.OverDecisions
			}
			return a.decisions(cmd, wanted, format)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "also about findings that are open no more")
	cmd.Flags().BoolVar(&waived, "waived", false, "only waivers")
	cmd.Flags().BoolVar(&over, "over", false, "only those whose day is past")
	cmd.MarkFlagsMutuallyExclusive("all", "waived", "over")
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.AddCommand(a.importCommand(), a.withdrawCommand())
	return cmd
}

func (a *app) importCommand() *cobra.Command {
	var f decisionFlags
	cmd := &cobra.Command{
		Use:   "import FILE…",
		Short: "Records what the committee has written into workbooks",
		Long: "Reads the columns Quyết định, Hạn and Ghi chú of workbooks that were filled in and sent back, and records what is new in them:\n" +
			"all of a file, or nothing and every cell that is in the way. The other files are read all the same.\n\n" +
			"A row that was left as it was printed changes nothing; one whose decision was deleted withdraws it. Rows may be sorted with all\n" +
			"their columns, deleted and copied; each has the code of its finding in hidden columns. A finding that got another decision\n" +
			"since the workbook was made, or whose verdict or severity changed, is refused. A file that was imported before changes nothing.",
		Args: several("FILE"),
	}
	f.add(cmd)
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{"xlsx"}, cobra.ShellCompDirectiveFilterFileExt
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		d, err := a.deciding(f)
		if err != nil {
			return err
		}
		var faults []error
		for _, file := range args {
			decided, already, err := jobs.Import(cmd.Context(), d, file)
			switch {
			case err != nil:
				faults = append(faults, err)
			case already:
				a.say("%s: %s", file, record.Text{VI: "đã nhập trước đây, không ghi gì thêm", EN: "was imported before; nothing changes"}.InTable(d.Config.Audit.Language))
			default:
				a.say("%s", file)
				a.sayDecided(decided, d)
			}
		}
		return errors.Join(faults...)
	}
	return cmd
}

func (a *app) withdrawCommand() *cobra.Command {
	var f decisionFlags
	var basis string
	cmd := &cobra.Command{
		Use:   "withdraw FINGERPRINT…",
		Short: "Ends what was decided about findings, waivers too",
		Args:  fingerprints,
	}
	cmd.Flags().StringVar(&basis, "basis", "", "why: number and date of the committee's decision")
	f.add(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := needed("--basis", basis, "number and date of the committee's decision"); err != nil {
			return usage("%w", err)
		}
		d, err := a.deciding(f)
		if err != nil {
			return err
		}
		decided, err := jobs.Withdraw(cmd.Context(), d, args, basis)
		if err != nil {
			return err
		}
		a.sayDecided(decided, d)
		return nil
	}
	return cmd
}

func (a *app) decisions(cmd *cobra.Command, wanted jobs.Choice, format string) error {
	if err := oneOf("--format", format, "text", "json"); err != nil {
		return usage("%w", err)
	}
	l, language, err := a.openLedger(cmd.Context())
	if err != nil {
		return err
	}
	defer l.Close()
	found, err := jobs.Decisions(cmd.Context(), l, wanted)
	if err != nil {
		return err
	}
	if format == "json" {
		printed := json.NewEncoder(a.out)
		printed.SetEscapeHTML(false)
		return printed.Encode(jobs.DecisionDocuments(found))
	}
	return a.printDecisions(found, language)
}

// printDecisions prints a finding a line. Where nothing is decided nothing is printed.
func (a *app) printDecisions(found []jobs.Standing, language string) error {
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	head := record.Text{
		VI: "mã dấu hiệu\tquy tắc\tđối tượng\tkết luận\tquyết định\thạn\t\tghi chú\tngày ghi\n",
		EN: "fingerprint\trule\tsubject\tverdict\tdecision\tdue by\t\tnote\trecorded\n",
	}.InTable(language)
	for _, s := range found {
		fmt.Fprint(t, head)
		head = ""
		verdict, mark := record.Text{VI: "không còn mở", EN: "not open"}, record.Text{}
		if s.Finding.Fingerprint != "" {
			verdict = s.Finding.Outcome.Text()
		}
		if s.Over {
			mark = record.Text{VI: "đã qua", EN: "over"}
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", s.Fingerprint, s.Finding.Rule, shortened(join(s.Finding.Subject.ID, s.Finding.SubjectName), 32),
			verdict.InTable(language), s.Measure.Text().InTable(language), s.DueOn, mark.InTable(language), shortened(s.Note, 48), s.At.Local().Format("2006-01-02"))
	}
	return t.Flush()
}
