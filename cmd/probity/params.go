package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"probity/internal/nearest"
	"probity/rules/parameters"
)

func (a *app) paramsCommand() *cobra.Command {
	language := "both"
	cmd := &cobra.Command{
		Use:   "params [KEY…]",
		Short: "Prints the dated register of numbers set by law or policy, with the ministry's own rows",
		Long: "Prints every number and list that the rules use: value, days in force, legal basis, and how far it was\n" +
			"checked. KEY may be the beginning of keys, as \"rot.\".",
		RunE: func(_ *cobra.Command, args []string) error {
			register, err := a.register()
			if err != nil {
				return err
			}
			for _, prefix := range args {
				if !a.anyKey(register, prefix) {
					return usage("no parameter begins with %q%s", prefix, nearest.Hint(prefix, register.Keys()))
				}
			}
			return a.printRegister(register, args, language)
		},
	}
	a.languageFlag(cmd, &language)
	return cmd
}

// register is the embedded register with the rows of the configuration, when there is one.
func (a *app) register() (*parameters.Register, error) {
	c, err := a.loadOrDefault()
	if err != nil {
		return nil, err
	}
	return c.Register, nil
}

func (a *app) anyKey(r *parameters.Register, prefix string) bool {
	for _, key := range r.Keys() {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return false
}

func (a *app) printRegister(r *parameters.Register, prefixes []string, language string) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, p := range r.Parameters() {
		if !matches(p.Key, prefixes) {
			continue
		}
		fmt.Fprintf(w, "%s\t%s\n", p.Key, p.Title.In(language))
		for _, v := range p.Rows {
			fmt.Fprintf(w, "  %s\t%s … %s\t%s\t%s\n", v.Words().In(language), begin(v), end(v), v.Mark.Words().In(language), v.Basis)
		}
	}
	return w.Flush()
}

func matches(key string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(key, p) {
			return true
		}
	}
	return len(prefixes) == 0
}

func begin(v parameters.Value) string { return v.From.String() }
func end(v parameters.Value) string   { return v.To.String() }
