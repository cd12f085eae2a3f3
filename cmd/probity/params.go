package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/internal/nearest"
	"probity/internal/record"
	"probity/jobs"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

func (a *app) paramsCommand() *cobra.Command {
	language := "both"
	cmd := &cobra.Command{
		Use:   "params [KEY…]",
		Short: "Prints the dated register of numbers set by law or policy, with the ministry's own rows",
		Long: "Prints every number and list of the register: the rules that use it, value, days in force, legal basis, and how far it\n" +
			"was checked. KEY may be the beginning of keys, as \"rot.\". What no rule uses yet waits for the families to come.",
		RunE: func(_ *cobra.Command, args []string) error {
			register, err := a.register()
			if err != nil {
				return err
			}
			for _, prefix := range args {
				if !slices.ContainsFunc(register.Keys(), func(key string) bool { return strings.HasPrefix(key, prefix) }) {
					return usage("no parameter begins with %q%s", prefix, nearest.HintOr(prefix, register.Keys(), a.program()+" params"))
				}
			}
			printRegister(a.out, register, args, language)
			return nil
		},
	}
	a.languageFlag(cmd, &language)
	return cmd
}

// register is the one that a run would use; where there is no configuration yet, the embedded one.
func (a *app) register() (*parameters.Register, error) {
	if _, err := os.Stat(a.configPath); a.configPath == config.Usual && errors.Is(err, fs.ErrNotExist) {
		return parameters.Embedded(), nil
	}
	c, err := a.load()
	if err != nil {
		return nil, err
	}
	return jobs.Register(c)
}

// printRegister prints each parameter with its rows beneath it, in lines that fit a terminal.
func printRegister(w io.Writer, r *parameters.Register, prefixes []string, language string) {
	for _, p := range r.Parameters() {
		if !matches(p.Key, prefixes) {
			continue
		}
		fmt.Fprintf(w, "%s\n", p.Key)
		used := strings.Join(catalog.Users(p.Key), ", ")
		if used == "" {
			used = record.Text{VI: "chưa quy tắc nào dùng", EN: "no rule uses it yet"}.In(language)
		}
		hanging(w, "  ", p.Title.In(language)+" ("+used+")")
		for _, v := range p.Rows {
			standing := v.Mark.Words()
			if v.Origin == parameters.Ministry { // decided, where the mark says that it is to be
				standing = v.Origin.Words()
			}
			hanging(w, "    ", strings.Join(filled(v.Words().In(language), inForce(v.From, v.To, language), standing.In(language)), "; "))
			if v.Basis != "" {
				hanging(w, "        ", v.Basis)
			}
		}
	}
}

// matches reports whether a key begins as one of these does; every key does where there are none.
func matches(key string, prefixes []string) bool {
	return len(prefixes) == 0 || slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(key, p) })
}
