package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/jobs"
)

func (a *app) findingsCommand() *cobra.Command {
	var q jobs.Listing
	var format string
	cmd := &cobra.Command{
		Use:   "findings",
		Short: "Lists the findings that are open now, or those of one run",
		Args:  arguments(),
		RunE:  func(cmd *cobra.Command, _ []string) error { return a.findings(cmd, q, format) },
	}
	flags := cmd.Flags()
	flags.IntVar(&q.Run, "run", 0, "those of this run instead of those open now")
	a.completeRuns(cmd, "run", hasResult)
	flags.StringSliceVar(&q.Rules, "rules", nil, "only of these rules or families, as ROT-001,ROT-007 or ROT")
	flags.StringSliceVar(&q.Units, "unit", nil, "only of the units with these ids, without those below them")
	flags.StringVar(&q.Subject, "subject", "", "only about the subject with this id")
	flags.BoolVar(&q.Exempt, "exempt", false, "with --run: exempt verdicts too")
	flags.StringVar(&format, "format", "text", "text, or jsonl as probity run --findings writes it")
	return cmd
}

func (a *app) findings(cmd *cobra.Command, q jobs.Listing, format string) error {
	faults := []error{oneOf("--format", format, "text", "jsonl"), a.runFlag(cmd, q.Run)}
	if q.Exempt && q.Run == 0 {
		faults = append(faults, errors.New("--exempt: needs --run RUN, because an exempt verdict is never open"))
	}
	if err := errors.Join(faults...); err != nil {
		return usage("%w", err)
	}
	l, language, err := a.openLedger(cmd.Context())
	if err != nil {
		return err
	}
	defer l.Close()
	q.Why = format == "jsonl"
	found, err := jobs.List(cmd.Context(), l, q)
	if err != nil {
		return err
	}
	if err := a.sayHeld(cmd.Context(), l, q.Run); err != nil {
		return err
	}
	decided, err := l.Standing(cmd.Context(), q.Run)
	switch {
	case err != nil:
		return err
	case format == "jsonl":
		return jobs.WriteLines(a.out, found, decided)
	}
	return printFindings(a.out, found, decided, language)
}

// sayHeld warns whoever asks for what is open now, when the newest run waits for its release: its findings are not there yet.
// Whoever asks for those of a run is told when it was about a part.
func (a *app) sayHeld(ctx context.Context, l *ledger.Ledger, run int) error {
	if run > 0 {
		of, err := l.Run(ctx, run)
		if err == nil && !of.Restricted.IsZero() {
			fmt.Fprintf(a.errs, "run %d was restricted to %s\n", run, part(of.Restricted).EN)
		}
		return err
	}
	held, waits, err := l.Held(ctx)
	if err == nil && waits {
		fmt.Fprintf(a.errs, "run %d as of %s is held: what is listed is older; %[3]s findings --run %[1]d lists its own, "+
			"%[3]s deliver --release %[1]d lets it take effect\n", held.Number, held.AsOf, a.program())
	}
	return err
}

// printFindings prints one finding a line. A name may be of any length, and one must not push the columns of all others
// off the terminal.
func printFindings(w io.Writer, found iter.Seq2[ledger.Finding, error], decided map[string]ledger.Decision, language string) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	head := record.Text{
		VI: "mã dấu hiệu\tquy tắc\t\tđối tượng\tnghĩa vụ\tkết luận\tngày đến hạn\tphát hiện từ",
		EN: "fingerprint\trule\t\tsubject\tobligation\tverdict\tdue on\tfirst seen",
	}.InTable(language)
	if len(decided) > 0 {
		head += "\t" + record.Text{VI: "quyết định", EN: "decision"}.InTable(language)
	}
	head += "\n"
	for f, err := range found {
		if err != nil {
			return err
		}
		fmt.Fprint(t, head) // where nothing is found nothing is printed
		head = ""
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s", f.Fingerprint, f.Rule, f.Severity, shortened(join(f.Subject.ID, f.SubjectName), 32),
			shortened(f.Obligation, 24), f.Outcome.Text().InTable(language), f.DueOn, f.FirstOn)
		if d := decided[f.Fingerprint]; d.Number > 0 {
			fmt.Fprintf(t, "\t%s", shortened(d.Text().InTable(language), 64))
		}
		fmt.Fprintln(t)
	}
	return t.Flush()
}

// shortened keeps the beginning of a text that is longer than so many letters.
func shortened(text string, letters int) string {
	if all := []rune(text); len(all) > letters {
		return string(all[:letters-1]) + "…"
	}
	return text
}
