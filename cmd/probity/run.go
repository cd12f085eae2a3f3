package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"probity/internal/civil"
	"probity/jobs"
	"probity/rules"
)

// runFlags are the flags of probity run.
type runFlags struct {
	asOf, unit, person, out, format, findings, failOn string
	rules                                             []string
	mail, dryRun, allVerdicts                         bool
}

func (a *app) runCommand() *cobra.Command {
	var f runFlags
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Audits once, now: reads, judges, remembers, and writes the workbook",
		Long: "Reads the records in one snapshot, judges them by the rules, stores the run in the ledger, and writes the\n" +
			"workbook.\n\n" +
			"A run out of the ordinary is held: stderr says so with --quiet too, why, and how it is let take effect.\n\n" +
			"Exit codes: 0 fine; 1 findings at or above --fail-on; 2 usage or configuration; 3 could not run;\n" +
			"4 audited and written, but not delivered: the run is held, or a letter was not taken, whatever --fail-on says.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.run(cmd, f) },
	}
	flags := cmd.Flags()
	flags.StringVar(&f.asOf, "as-of", "", "judge by this date, YYYY-MM-DD (default: today where the ministry is; the sample's own date)")
	flags.StringSliceVar(&f.rules, "rules", nil, "only these rules or families, as ROT-001,ROT-007 or ROT; such a run changes no finding's life")
	flags.StringVar(&f.unit, "unit", "", "keep only the unit with this id and those below it: a workbook that may be given to the unit")
	flags.StringVar(&f.person, "person", "", "keep only the person with this id")
	flags.StringVar(&f.out, "out", "", "write the workbook to this folder (default: report.dir of the configuration)")
	flags.BoolVar(&f.mail, "mail", false, "mail the workbook to those whom the configuration names")
	flags.BoolVar(&f.dryRun, "dry-run", false, "store nothing, write no workbook; changes are counted with --findings only")
	flags.StringVar(&f.format, "format", "text", "summary as text or json")
	flags.StringVar(&f.findings, "findings", "", "write this run's findings to FILE, one JSON object a line")
	flags.BoolVar(&f.allVerdicts, "all-verdicts", false, "with --findings: passes and exempt verdicts too")
	flags.StringVar(&f.failOn, "fail-on", "", "exit 1 when an overdue finding that is not waived has this severity (N1 … N4) or a worse one")
	return cmd
}

func (a *app) run(cmd *cobra.Command, f runFlags) error {
	order, failOn, err := a.order(f)
	if err != nil {
		return err
	}
	account, err := jobs.Audit(cmd.Context(), order)
	a.reading.clear()
	if err == nil {
		err = a.printAccount(account, f.format, order.Config.Audit.Language)
	}
	read := err == nil && f.format == "text" && !a.quiet && onTerminal(a.out) // its words would stand there twice
	if account != nil && !read {                                              // of a stored run, also where its workbook or a full disk is the error
		err = errors.Join(err, account.Alarm(a.errs, order.Config.Audit.Language))
	}
	switch {
	case err != nil:
		return err
	case account.Waits(): // before --fail-on: the findings of a run that is held may be those of a broken mapping
		return exit{code: exitUndelivered}
	}
	if f.mail {
		if err := jobs.Mail(cmd.Context(), order.Config, version, account.Run, a.log(), a.delivered); err != nil {
			return err
		}
	}
	if failOn != 0 && account.Reaches(failOn) {
		return exit{code: exitFindings}
	}
	return nil
}

func (a *app) printAccount(account *jobs.Account, format, language string) error {
	switch {
	case format == "json":
		printed := json.NewEncoder(a.out)
		printed.SetEscapeHTML(false) // it is read by programs and people, and not in a page
		return printed.Encode(account.Document())
	case a.quiet:
		return nil
	}
	return account.Print(a.out, language)
}

// order reads the flags; all their faults at once.
func (a *app) order(f runFlags) (jobs.Order, rules.Severity, error) {
	var faults []error
	var failOn rules.Severity
	asOf, err := day("--as-of", f.asOf)
	faults = append(faults, err)
	if f.failOn != "" {
		if failOn, err = rules.ParseSeverity(f.failOn); err != nil {
			faults = append(faults, fmt.Errorf("--fail-on: %w", err))
		}
	}
	faults = append(faults, oneOf("--format", f.format, "text", "json"))
	if f.allVerdicts && f.findings == "" {
		faults = append(faults, errors.New("--all-verdicts: needs --findings FILE"))
	}
	if f.mail && (f.dryRun || len(f.rules) > 0 || f.unit != "" || f.person != "") {
		faults = append(faults, errors.New("--mail: a dry run, and one about a part, is mailed to nobody; leave it out"))
	}
	if err := errors.Join(faults...); err != nil {
		return jobs.Order{}, 0, usage("%w", err)
	}
	c, err := a.load()
	if err != nil {
		return jobs.Order{}, 0, err
	}
	if f.mail {
		if err := jobs.Mailable(c); err != nil {
			return jobs.Order{}, 0, err
		}
	}
	return jobs.Order{
		Config: c, Version: version, AsOf: asOf, Now: time.Now(),
		Rules: f.rules, Unit: f.unit, Person: f.person,
		OutDir: f.out, DryRun: f.dryRun, Findings: f.findings, AllVerdicts: f.allVerdicts,
		Tell: a.tell, Progress: a.progress(), Log: a.log(),
	}, failOn, nil
}

// day reads a date flag; an empty one is no date.
func day(flag, value string) (civil.Date, error) {
	if value == "" {
		return 0, nil
	}
	d, err := civil.Parse(value)
	if err != nil {
		return 0, fmt.Errorf("%s %w", flag, err)
	}
	return d, nil
}

// progress shows on one line how far the reading is, on a terminal only.
func (a *app) progress() func(kind string, rows int) {
	if a.quiet || !onTerminal(a.errs) {
		return nil
	}
	a.reading.to = a.errs
	return a.reading.show
}

// statusLine is a line of a terminal that is written over again and again.
type statusLine struct {
	to    io.Writer
	shown bool
}

func (l *statusLine) show(kind string, rows int) {
	fmt.Fprintf(l.to, "\r%-60s", fmt.Sprintf("%s: %d", kind, rows))
	l.shown = true
}

// clear makes room for what is printed next, which would stand behind it.
func (l *statusLine) clear() {
	if l.shown {
		fmt.Fprintf(l.to, "\r%60s\r", "")
		l.shown = false
	}
}

func onTerminal(w io.Writer) bool {
	if told, ok := w.(*teller); ok {
		w = told.Writer
	}
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
