package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"probity/internal/nearest"
	"probity/rules/catalog"
	"probity/rules/page"
)

func (a *app) rulesCommand() *cobra.Command {
	language := "both"
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "The catalogue of rules: what each says, its law, its parameters, worked cases",
		Args:  arguments(),
		RunE:  showHelp,
	}
	list := &cobra.Command{
		Use:   "list",
		Short: "Lists the rules",
		Args:  arguments(),
		RunE: func(*cobra.Command, []string) error {
			t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
			for _, r := range catalog.All() {
				fmt.Fprintf(t, "%s\t%s\t%s\n", r.ID, r.Severity, r.Title.In(language))
			}
			return t.Flush()
		},
	}
	show := &cobra.Command{
		Use:   "show ID",
		Short: "Shows one rule to the letter",
		Args:  arguments("ID"),
		RunE: func(_ *cobra.Command, args []string) error {
			r, ok := catalog.Lookup(args[0])
			if !ok {
				return usage("no rule is called %q%s", args[0], nearest.HintOr(args[0], known().Rules, "probity rules list"))
			}
			return page.Text(a.out, r, language)
		},
	}
	a.languageFlag(list, &language)
	a.languageFlag(show, &language)
	cmd.AddCommand(list, show)
	return cmd
}
