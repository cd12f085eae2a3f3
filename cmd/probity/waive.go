package main

import (
	"encoding/hex"
	"errors"
	"fmt"
	"os/user"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/record"
	"probity/jobs"
	"probity/rules"
)

// several asks for one argument or more of a sort; none of them may be empty.
func several(name string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage("%s: %s is missing; see %[1]s --help", cmd.CommandPath(), name)
		}
		for _, arg := range args {
			if arg == "" {
				return usage("%s: %s is empty; see %[1]s --help", cmd.CommandPath(), name)
			}
		}
		return nil
	}
}

// fingerprints asks for one finding or more, by what probity findings prints first.
func fingerprints(cmd *cobra.Command, args []string) error {
	if err := several("FINGERPRINT")(cmd, args); err != nil {
		return err
	}
	for _, arg := range args {
		if _, err := hex.DecodeString(arg); err != nil {
			return usage("%s: %q is no fingerprint of a finding; %s findings prints them", cmd.CommandPath(), arg, cmd.Root().Name())
		}
	}
	return nil
}

// decisionFlags are what every command has that records decisions.
type decisionFlags struct {
	by        string
	rehearsal bool
}

func (f *decisionFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.by, "by", "", "who decided, or has it recorded (default: the account that you are signed in with)")
	cmd.Flags().BoolVar(&f.rehearsal, "dry-run", false, "say what would be recorded, and record nothing")
}

// deciding reads the configuration for whoever has something recorded.
func (a *app) deciding(f decisionFlags) (jobs.Deciding, error) {
	c, err := a.load()
	if f.by == "" {
		if account, err := user.Current(); err == nil {
			f.by = account.Username
		}
	}
	return jobs.Deciding{Config: c, Version: version, By: f.by, Now: time.Now(), Rehearsal: f.rehearsal, Log: a.log()}, err
}

func (a *app) waiveCommand() *cobra.Command {
	var f decisionFlags
	var until, basis string
	cmd := &cobra.Command{
		Use:   "waive FINGERPRINT…",
		Short: "Records that the committee wants nothing done about findings until a date",
		Long: "Records that the committee accepts the explanation of findings, so that nothing has to be done about them until a day,\n" +
			"all of them or none. A waived finding is shown as before, and says that it is waived; --fail-on does not count it. After its\n" +
			"last day a waiver holds no more, and until then whatever is decided later about the finding takes its place. When the\n" +
			"finding goes on under another position or unit, the waiver goes along.\n\n" +
			"probity findings prints the fingerprints. What is in force is listed by probity decisions, and ended by probity decisions\n" +
			"withdraw.",
		Args: fingerprints,
	}
	cmd.Flags().StringVar(&until, "until", "", "the last day on which it holds, YYYY-MM-DD")
	cmd.Flags().StringVar(&basis, "basis", "", "the ground: number and date of the committee's decision")
	f.add(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		on, err := day("--until", until)
		faults := []error{err, needed("--until", until, "the last day on which it holds, YYYY-MM-DD"),
			needed("--basis", basis, "number and date of the committee's decision")}
		if err := errors.Join(faults...); err != nil {
			return usage("%w", err)
		}
		d, err := a.deciding(f)
		if err != nil {
			return err
		}
		decided, err := jobs.Waive(cmd.Context(), d, args, rules.Decision{DueOn: on, Note: basis})
		if err != nil {
			return err
		}
		a.sayDecided(decided, d)
		return nil
	}
	return cmd
}

// needed refuses a flag that is absent.
func needed(flag, value, what string) error {
	if value == "" {
		return fmt.Errorf("%s: is missing: %s", flag, what)
	}
	return nil
}

// decided says what was decided: without a measure, that something is so no more.
func decided(d rules.Decision) record.Text {
	text := d.Text()
	if d.Measure == "" {
		return record.Text{VI: strings.TrimSpace("rút quyết định " + text.VI), EN: strings.TrimSpace("withdrawn " + text.EN)}
	}
	return text
}

// sayDecided tells what was recorded, or would be: a finding a line.
func (a *app) sayDecided(all []jobs.Decided, d jobs.Deciding) {
	language := d.Config.Audit.Language
	for _, one := range all {
		line := fmt.Sprintf("%s  %s  %s: %s", one.Fingerprint, one.Rule, shortened(join(one.Subject.ID, one.SubjectName), 40), decided(one.Is).InTable(language))
		if was := one.Was.Text().InTable(language); was != "" {
			line += record.Text{VI: "; trước đó: ", EN: "; before: "}.InTable(language) + was
		}
		a.say("%s", line)
	}
	switch {
	case len(all) == 0:
		a.say("%s", record.Text{VI: "không có gì mới để ghi", EN: "nothing new to record"}.InTable(language))
	case d.Rehearsal:
		a.say("%s", record.Text{VI: fmt.Sprintf("sẽ ghi %d quyết định", len(all)), EN: "would record " + counted(len(all), "decision")}.InTable(language))
	default:
		a.say("%s", record.Text{VI: fmt.Sprintf("đã ghi %d quyết định", len(all)), EN: "recorded " + counted(len(all), "decision")}.InTable(language))
	}
}
