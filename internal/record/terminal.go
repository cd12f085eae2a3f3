package record

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"probity/internal/prose"
)

// List writes one line for each kind: its name, its title and by what it is read. Language is "vi", "en" or "both".
func List(w io.Writer, kinds []*Kind, language string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, k := range kinds {
		fmt.Fprintf(table, "%s\t%s\t%s\n", k.Name, k.CutBy.text().In(language), k.Title.In(language))
	}
	return table.Flush()
}

// Widths of running text, so that the page fits a terminal of 120 columns.
const (
	pageWidth = 100
	cellWidth = 84
)

// Describe writes a kind for a terminal: what it is, its key, and its columns with their words. Language is "vi", "en" or
// "both".
func Describe(w io.Writer, k *Kind, language string) error {
	fmt.Fprintf(w, "%s: %s\n", k.Name, k.Title.In(language))
	for _, line := range prose.Wrap(k.Meaning.In(language), pageWidth) {
		fmt.Fprintf(w, "%s\n", line)
	}
	fmt.Fprintf(w, "%s: %s\n", Text{"Khóa", "Key"}.In(language), strings.Join(k.Key, ", "))
	for _, days := range k.Intervals {
		fmt.Fprintf(w, "%s: %s … %s\n", Text{"Khoảng thời gian", "Interval"}.In(language), days[0], days[1])
	}
	fmt.Fprintf(w, "%s\n\n", Text{"Cột có dấu * là cột bắt buộc.", "Columns with a star are required."}.In(language))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, c := range k.Columns {
		c.describe(table, language)
	}
	return table.Flush()
}

// describe writes a column in as many rows as its meaning and its words need; a star marks a required one.
func (c Column) describe(table io.Writer, language string) {
	name := c.Name
	if c.Required {
		name += "*"
	}
	lines := prose.Wrap(c.Meaning.In(language)+" "+c.sample(language), cellWidth)
	for _, code := range c.Codes {
		lines = append(lines, prose.Wrap("- "+code.Word+": "+Text{code.VI, code.EN}.In(language), cellWidth)...)
	}
	fmt.Fprintf(table, "%s\t%s\t%s\n", name, c.Type, lines[0])
	for _, line := range lines[1:] {
		fmt.Fprintf(table, "\t\t%s\n", line)
	}
}

// sample gives a column's unit and example; a code's words are their own examples.
func (c Column) sample(language string) string {
	if len(c.Codes) > 0 {
		return ""
	}
	sample := Text{"ví dụ", "e.g."}.In(language) + " " + c.Example
	if !c.Unit.IsZero() {
		sample = c.Unit.In(language) + ", " + sample
	}
	return "(" + sample + ")"
}
