package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"

	"probity/jobs"
)

// printSheet prints columns of a sheet as text, its rows a line each and their cells apart by bars: sheet FILE NAME COLUMNS,
// where COLUMNS are letters, such as ACDF. Empty cells are left out.
func printSheet(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: sheet WORKBOOK NAME COLUMNS")
	}
	book, err := excelize.OpenFile(ts.MkAbs(args[0]))
	ts.Check(err)
	defer book.Close()
	rows, err := book.GetRows(args[1])
	ts.Check(err)
	for _, row := range rows {
		var cells []string
		for i, cell := range row {
			wanted := strings.ContainsRune(args[2], rune('A'+i))
			if cell = strings.TrimSpace(cell); wanted && cell != "" {
				cells = append(cells, strings.ReplaceAll(cell, "\n", " "))
			}
		}
		if len(cells) > 0 {
			fmt.Fprintln(ts.Stdout(), strings.Join(cells, " | "))
		}
	}
}

// printVerdicts prints a file of findings in short: verdicts FILE. Each line is a rule, a subject, the obligation, the verdict,
// the due day and the fields that are missing.
func printVerdicts(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: verdicts FILE")
	}
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		var f jobs.FindingLine
		ts.Check(json.Unmarshal([]byte(line), &f))
		words := []string{f.Rule, f.SubjectID, f.Obligation, string(f.Verdict)}
		if f.DueOn != nil {
			words = append(words, f.DueOn.String())
		}
		for _, m := range f.Missing {
			words = append(words, fmt.Sprintf("%s.%s (%s: %s)", m.Record, m.Field, m.Key, m.WhyEN))
		}
		fmt.Fprintln(ts.Stdout(), strings.Join(words, " "))
	}
}
