package page

import (
	"fmt"
	"strings"

	"probity/internal/prose"
	"probity/rules"
)

// Width is how long a line of running text may be, so that a page fits a terminal.
const Width = 100

// writer is io.Writer: no package of the rules imports the world, and this one only prints to what it is handed.
type writer interface{ Write([]byte) (int, error) }

// Text writes the page of a rule for a terminal. Language is "vi", "en" or "both".
func Text(w writer, r *rules.Rule, language string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s · %s\n", r.ID, r.Title.In(language))
	for _, s := range sections(r) {
		fmt.Fprintf(&b, "\n%s\n", strings.ToUpper(s.heading.In(language)))
		for _, p := range s.parts {
			p.plain(&b, language)
		}
	}
	_, err := w.Write([]byte(b.String()))
	return err
}

func (p part) plain(b *strings.Builder, language string) {
	text := p.text.In(language)
	if language == "both" && p.text.EN != p.text.VI && !p.item && p.listed == "" {
		text = p.text.VI + "\n" + p.text.EN
	}
	if p.code != "" {
		text = p.code + ": " + text
	}
	first, next := "  ", "  "
	if p.item {
		first, next = "  - ", "    "
	}
	for line := range strings.Lines(text) {
		for _, fitting := range prose.Wrap(strings.TrimSuffix(line, "\n"), Width) {
			b.WriteString(first + fitting + "\n")
			first = next
		}
	}
	for line := range strings.Lines(p.listed) {
		b.WriteString(strings.TrimRight("      "+line, " \n") + "\n")
	}
}
