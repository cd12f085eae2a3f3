package main

import (
	"strings"

	"github.com/spf13/cobra"

	"probity/internal/nearest"
	"probity/internal/record"
	"probity/rules/catalog"
)

func (a *app) recordsCommand() *cobra.Command {
	language := "both"
	cmd := &cobra.Command{
		Use:   "records [KIND]",
		Short: "Prints the kinds of record that can be mapped, or one with its columns",
		Args:  arguments("[KIND]"),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				err := record.List(a.out, record.Kinds(), language)
				paragraph(a.out, readByNone(), language)
				return err
			}
			kind, ok := record.Lookup(args[0])
			if !ok {
				return usage("no kind of record is called %q%s", args[0], nearest.HintOr(args[0], record.KindNames(), "probity records"))
			}
			err := record.Describe(a.out, kind, language)
			if by := strings.Join(catalog.Readers(kind.Name), ", "); by != "" {
				paragraph(a.out, record.Text{VI: "Quy tắc đọc loại này: " + by, EN: "Read by: " + by}, language)
			} else {
				paragraph(a.out, record.Text{VI: "Chưa quy tắc nào đọc loại này.", EN: "No rule reads it yet."}, language)
			}
			return err
		},
	}
	a.languageFlag(cmd, &language)
	return cmd
}

// readByNone names the kinds that wait for the rules to come: nobody need map them today.
func readByNone() record.Text {
	var kinds []string
	for _, k := range record.Kinds() {
		if len(catalog.Readers(k.Name)) == 0 {
			kinds = append(kinds, k.Name)
		}
	}
	list := strings.Join(kinds, ", ")
	return record.Text{VI: "Chưa quy tắc nào đọc, chưa cần ánh xạ: " + list, EN: "Read by no rule yet, and not needed: " + list}
}
