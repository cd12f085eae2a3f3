package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"probity/internal/config"
	"probity/internal/nearest"
)

// arguments asks for a number of arguments, named for the fault; those in brackets may be left out. One that is empty is a variable
// that a script has not set, and would mean whoever has no name.
func arguments(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) > len(names):
			return unexpected(cmd, args[len(names)])
		case len(args) < len(names) && !strings.HasPrefix(names[len(args)], "["):
			return usage("%s: %s is missing; see %[1]s --help", cmd.CommandPath(), names[len(args)])
		}
		if empty := slices.Index(args, ""); empty >= 0 {
			return usage("%s: %s is empty; see %[1]s --help", cmd.CommandPath(), strings.Trim(names[empty], "[]"))
		}
		return nil
	}
}

// unexpected refuses an argument in the words of the other faults. Where commands are expected it was meant to be one.
func unexpected(cmd *cobra.Command, argument string) error {
	if !cmd.HasSubCommands() {
		return usage("%s: unexpected argument %q", cmd.CommandPath(), argument)
	}
	var names []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	return usage("%s: there is no command %q%s", cmd.CommandPath(), argument, nearest.HintOr(argument, names, cmd.CommandPath()+" --help"))
}

// helpArguments refuses help on a command that does not exist: what would be printed instead is about another one.
func helpArguments(help *cobra.Command, args []string) error {
	cmd, rest, err := help.Root().Find(args)
	if err == nil && len(rest) > 0 {
		return unexpected(cmd, rest[0])
	}
	return err
}

// ownCommands adds the library's commands now, which it would add later, to have them refuse what they do not know.
func ownCommands(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Args = helpArguments
		case "completion":
			cmd.Args, cmd.RunE = arguments(), showHelp
			for _, shell := range cmd.Commands() {
				shell.Args = arguments()
			}
		}
	}
	completeWords(root)
}

// showHelp is what a command does that only has others below it.
func showHelp(cmd *cobra.Command, _ []string) error { return cmd.Help() }

// flagFault says what is wrong with a flag, without the words of the parser of numbers.
func flagFault(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		name := unknown.GetSpecifiedName()
		return usage("%s: there is no flag --%s%s", cmd.CommandPath(), name, cmp.Or(nearFlag(cmd, name), "; see "+cmd.CommandPath()+" --help"))
	case errors.As(err, &wrong):
		allowed := "it must be a whole number"
		if wrong.GetFlag().Value.Type() == "bool" {
			allowed = "allowed are true, false, and no value at all"
		}
		return usage("%s: --%s %q: %s", cmd.CommandPath(), wrong.GetFlag().Name, wrong.GetValue(), allowed)
	}
	return usage("%s: %w; see %[1]s --help", cmd.CommandPath(), err)
}

func nearFlag(cmd *cobra.Command, name string) string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near, ok := nearest.To(name, names); ok {
		return "; did you mean --" + near + "?"
	}
	return ""
}

// program is how the program has to be called to read the same configuration once more.
func (a *app) program() string { return config.Program(a.configPath) }

// languageFlag adds --language to a command that prints texts of both languages.
func (a *app) languageFlag(cmd *cobra.Command, language *string) {
	cmd.Flags().StringVar(language, "language", *language, "vi, en or both")
	cmd.PreRunE = func(*cobra.Command, []string) error {
		if err := oneOf("--language", *language, "vi", "en", "both"); err != nil {
			return usage("%w", err)
		}
		return nil
	}
}

// oneOf refuses a word that a flag does not know.
func oneOf(flag, word string, allowed ...string) error {
	if slices.Contains(allowed, word) {
		return nil
	}
	last := len(allowed) - 1
	return fmt.Errorf("%s %q: allowed are %s and %s%s", flag, word, strings.Join(allowed[:last], ", "), allowed[last], nearest.Hint(word, allowed))
}

// noneEmpty refuses a flag without a value: where a script gives --unit "$UNIT" and has no UNIT, a run about a unit would be
// one about everybody.
func noneEmpty(cmd *cobra.Command) error {
	var faults []error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if text := f.Value.String(); text == "" || text == "[]" {
			faults = append(faults, fmt.Errorf("--%s: it is empty; give it a value or leave it out", f.Name))
		}
	})
	if err := errors.Join(faults...); err != nil {
		return usage("%w", err)
	}
	return nil
}
