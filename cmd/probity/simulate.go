package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/jobs"
	"probity/rules"
)

// simulateFlags are the flags of probity simulate.
type simulateFlags struct {
	asOf, on, unit, format string
	set, enable, rules     []string
}

func (a *app) simulateCommand() *cobra.Command {
	var f simulateFlags
	cmd := &cobra.Command{
		Use:   "simulate",
		Short: "Says what other numbers, another day or more rules would find: the counts, and who would enter or leave",
		Long: "Reads the records once and judges them twice: as it is, and as it would be with what the flags suppose. It shows the counts\n" +
			"side by side, and everybody who would be overdue and is not, or is and would not be. Nothing is stored.\n\n" +
			"A committee decides by it which number to set: probity simulate --set rot.mofa_period=24",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.simulate(cmd, f) },
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&f.set, "set", nil, "suppose that a parameter has this value always, as KEY=VALUE; may be given several times")
	flags.StringVar(&f.on, "on", "", "suppose that it is this day, YYYY-MM-DD, with the records of now")
	flags.StringSliceVar(&f.enable, "enable", nil, "suppose that these rules are not switched off")
	flags.StringVar(&f.asOf, "as-of", "", "judge what is by this date, YYYY-MM-DD (default: as probity run)")
	flags.StringSliceVar(&f.rules, "rules", nil, "only these rules or families, as ROT-001,ROT-007 or ROT")
	flags.StringVar(&f.unit, "unit", "", "only the unit with this id and those below it")
	flags.StringVar(&f.format, "format", "text", "text or json")
	return cmd
}

func (a *app) simulate(cmd *cobra.Command, f simulateFlags) error {
	s, asOf, err := f.supposition()
	if err != nil {
		return usage("%w", err)
	}
	c, err := a.load()
	if err != nil {
		return err
	}
	m, err := jobs.Simulate(cmd.Context(), jobs.Order{
		Config: c, Version: version, AsOf: asOf, Now: time.Now(), Rules: f.rules, Unit: f.unit, Progress: a.progress(), Log: a.log(),
	}, s)
	a.reading.clear()
	switch {
	case err != nil:
		return err
	case f.format == "json":
		printed := json.NewEncoder(a.out)
		printed.SetEscapeHTML(false)
		return printed.Encode(m.Document())
	}
	return printSimulation(a.out, m, c.Audit.Language)
}

// supposition reads the flags; all their faults at once.
func (f simulateFlags) supposition() (s jobs.Supposition, asOf civil.Date, err error) {
	var faults []error
	for _, text := range f.set {
		key, value, both := strings.Cut(text, "=")
		if key, value = strings.TrimSpace(key), strings.TrimSpace(value); !both || key == "" || value == "" {
			faults = append(faults, fmt.Errorf("--set %s: write KEY=VALUE, such as rot.mofa_period=24", text))
		}
		s.Numbers = append(s.Numbers, jobs.Number{Key: key, Value: value})
	}
	s.Enable = f.enable
	s.On, err = day("--on", f.on)
	faults = append(faults, err)
	asOf, err = day("--as-of", f.asOf)
	faults = append(faults, err, oneOf("--format", f.format, "text", "json"))
	if s.IsZero() && f.on == "" {
		faults = append(faults, errors.New("nothing else is supposed; give --set KEY=VALUE, --on DAY or --enable RULE"))
	}
	return s, asOf, errors.Join(faults...)
}

func printSimulation(w io.Writer, m *jobs.Simulation, language string) error {
	asOf, on := m.AsOf.String(), m.On.String()
	fmt.Fprintln(w, record.Text{VI: "Ngày chốt số liệu " + asOf + "; không lưu gì.", EN: "As of " + asOf + "; nothing is stored."}.In(language))
	if m.On != m.AsOf {
		fmt.Fprintln(w, record.Text{VI: "Giả định: vào ngày " + on, EN: "Supposed: on " + on}.In(language))
	}
	for _, n := range m.Numbers {
		fmt.Fprintln(w, record.Text{VI: "Giả định: " + n.Key + " = " + n.Would + "; nay là " + cmp.Or(n.Is, "–"),
			EN: "Supposed: " + n.Key + " = " + n.Would + "; it is " + cmp.Or(n.Is, "–")}.In(language))
	}
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, record.Text{
		VI: "quy tắc\tthuộc diện\tđạt\tsắp đến hạn\tquá hạn\ttạm hoãn, miễn\tchưa đủ dữ liệu",
		EN: "rule\tpopulation\tpass\tdue soon\toverdue\texempt\tnot enough data",
	}.InTable(language))
	for _, r := range m.Rules {
		fmt.Fprintf(t, "%s\t%s", r.Rule.ID, both(r.Is.Population(), r.Would.Population()))
		for _, o := range rules.Outcomes {
			fmt.Fprintf(t, "\t%s", both(r.Is.Of(o), r.Would.Of(o)))
		}
		fmt.Fprintln(t)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	enter := record.Text{VI: "Sẽ quá hạn: %d", EN: "Would be overdue: %d"}
	leave := record.Text{VI: "Sẽ không còn quá hạn: %d", EN: "Would no longer be overdue: %d"}
	return errors.Join(printSupposed(w, m.Enter, enter, language), printSupposed(w, m.Leave, leave, language))
}

// both is a number on both sides, once where it is the same.
func both(is, would int) string {
	if is == would {
		return fmt.Sprint(is)
	}
	return fmt.Sprintf("%d → %d", is, would)
}

func printSupposed(w io.Writer, list []jobs.Supposed, title record.Text, language string) error {
	for _, said := range []string{title.VI, title.EN} {
		if language == "both" || said == title.In(language) {
			fmt.Fprintf(w, "\n"+said, len(list))
		}
	}
	fmt.Fprintln(w)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, s := range list {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s → %s\n", s.Rule, shortened(join(s.Subject.ID, s.Name), 32), shortened(s.Obligation, 24), s.Unit,
			stance(s.Is, language), stance(s.Would, language))
	}
	return t.Flush()
}

func stance(s jobs.Stance, language string) string {
	if s.Outcome == "" {
		return record.Text{VI: "không thuộc diện", EN: "not counted"}.InTable(language)
	}
	if s.DueOn.IsZero() {
		return s.Outcome.Text().InTable(language)
	}
	return s.Outcome.Text().InTable(language) + " " + s.DueOn.String()
}
