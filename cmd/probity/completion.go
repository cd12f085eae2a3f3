package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"probity/internal/record"
	"probity/rules/parameters"
)

// completeWords tells the shell what may stand where: words of a list where there is one, and files only where a file is meant.
// Subjects are not among them: what a shell shows to whoever presses a key is no place for names.
func completeWords(cmd *cobra.Command) {
	cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
		if complete := ofFlag(cmd.Name(), f.Name); complete != nil {
			_ = cmd.RegisterFlagCompletionFunc(f.Name, complete) // it fails for a flag that does not exist, or has one
		}
	})
	if cmd.ValidArgsFunction == nil && !cmd.HasSubCommands() {
		cmd.ValidArgsFunction = ofArguments(cmd.Name())
	}
	for _, below := range cmd.Commands() {
		completeWords(below)
	}
}

func ofFlag(command, flag string) cobra.CompletionFunc {
	switch flag {
	case "language":
		return words("vi", "en", "both")
	case "fail-on":
		return words("N1", "N2", "N3", "N4")
	case "rules":
		return afterCommas
	case "enable":
		return cobra.FixedCompletions(known().Rules, cobra.ShellCompDirectiveNoFileComp)
	case "out", "dir":
		return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveFilterDirs
		}
	case "findings", "write-config":
		return nil // a file
	case "format":
		if command == "findings" {
			return words("text", "jsonl")
		}
		return words("text", "json")
	}
	return cobra.NoFileCompletions
}

// ofArguments completes the first argument of a command, and each of those of params; none of the others has a list. The lists are
// made when somebody presses the key, and not at every start of the program.
func ofArguments(command string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) (list []string, _ cobra.ShellCompDirective) {
		switch {
		case command == "params":
			list = parameters.Embedded().Keys()
		case len(args) > 0:
		case command == "explain", command == "show":
			list = known().Rules
		case command == "records":
			list = record.KindNames()
		}
		return list, cobra.ShellCompDirectiveNoFileComp
	}
}

func words(list ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp)
}

// afterCommas completes the last of several rules or families, and none that stands there already.
func afterCommas(_ *cobra.Command, _ []string, typed string) (some []string, _ cobra.ShellCompDirective) {
	k, begun := known(), typed[:strings.LastIndex(typed, ",")+1]
	for _, word := range append(k.Families, k.Rules...) {
		if !slices.Contains(strings.Split(begun, ","), word) {
			some = append(some, begun+word)
		}
	}
	return some, cobra.ShellCompDirectiveNoFileComp
}
