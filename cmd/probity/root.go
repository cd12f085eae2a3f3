package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

// app is what every command is given: where it reads and writes, and the flags that all share.
type app struct {
	out, errs io.Writer
	env       config.LookupEnv

	configPath string
	quiet      bool
	verbose    bool

	reading statusLine // how far it is

	begun bool // a command has been found, and what it was given was accepted
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "probity",
		Short: "Audits a ministry's anti-corruption measures and reports to the steering committee",
		Long: "probity reads a ministry's personnel and finance records in one read-only snapshot, applies dated\n" +
			"anti-corruption rules, remembers every finding from run to run, and writes Excel workbooks.\n\n" +
			"To see it at work on a sample ministry: probity demo --dir demo",
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          arguments(),
		RunE:          showHelp,

		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			a.begun = true
			return noneEmpty(cmd)
		},
	}
	root.SetOut(a.out)
	root.SetErr(a.errs)
	root.SetFlagErrorFunc(flagFault)
	flags := root.PersistentFlags()
	flags.StringVar(&a.configPath, "config", config.Usual, "configuration file")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "print only errors, and what somebody must be told")
	flags.BoolVarP(&a.verbose, "verbose", "v", false, "log every step to stderr, with --quiet too")
	root.AddCommand(
		a.runCommand(), a.checkCommand(), a.initCommand(), a.rulesCommand(), a.recordsCommand(), a.paramsCommand(),
		a.serveCommand(), a.explainCommand(), a.simulateCommand(), a.reportCommand(), a.deliverCommand(), a.findingsCommand(), a.historyCommand(), a.verifyCommand(),
		a.waiveCommand(), a.decisionsCommand(),
		a.backupCommand(), a.pruneCommand(), a.demoCommand(), a.sampleCommand(),
	)
	ownCommands(root)
	return root
}

// known is what a configuration may name.
func known() config.Known {
	return config.Known{Register: parameters.Embedded(), Rules: catalog.IDs(), Families: catalog.Families()}
}

// load reads the configuration that --config names. Nothing stands in for an absent one: whoever starts the program in the
// wrong folder must not get a report about somebody else's people.
func (a *app) load() (*config.Config, error) {
	c, err := config.Load(a.configPath, known(), a.env)
	if err != nil {
		return nil, a.unread(err)
	}
	return c, nil
}

// unread says why there is no configuration.
func (a *app) unread(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return usage("%s: there is no such file; %s init writes one, probity demo --dir DIR makes a sample ministry to try, "+
			"--config FILE names another", a.configPath, a.program())
	}
	return usage("%w", err)
}

// log writes structured lines to stderr: warnings and errors, every step with --verbose, only errors with --quiet alone.
func (a *app) log() *slog.Logger {
	level := slog.LevelWarn
	switch {
	case a.verbose:
		level = slog.LevelInfo
	case a.quiet:
		level = slog.LevelError
	}
	return slog.New(slog.NewTextHandler(a.errs, &slog.HandlerOptions{Level: level}))
}

// say prints a line for people, unless --quiet.
func (a *app) say(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.out, format+"\n", args...)
	}
}

// tell prints a line that somebody must read, with --quiet too.
func (a *app) tell(line string) {
	a.reading.clear()
	fmt.Fprintln(a.errs, line)
}
