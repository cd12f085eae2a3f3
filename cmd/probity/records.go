package main

import (
	"github.com/spf13/cobra"

	"probity/internal/nearest"
	"probity/internal/record"
)

func (a *app) recordsCommand() *cobra.Command {
	language := "both"
	cmd := &cobra.Command{
		Use:   "records [KIND]",
		Short: "Prints the kinds of record that can be mapped, or one with its columns",
		Args:  arguments("[KIND]"),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return record.List(a.out, record.Kinds(), language)
			}
			kind, ok := record.Lookup(args[0])
			if !ok {
				return usage("no kind of record is called %q%s", args[0], nearest.Hint(args[0], known().Kinds))
			}
			return record.Describe(a.out, kind, language)
		},
	}
	a.languageFlag(cmd, &language)
	return cmd
}
