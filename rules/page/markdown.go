package page

import (
	"bytes"
	"fmt"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

const generated = "<!-- Generated from the rule's own file by go generate ./rules/page. Do not edit. -->\n"

// Name is the file of a rule's page.
func Name(r *rules.Rule) string { return r.ID + ".md" }

// Markdown is the page of a rule, Vietnamese first and English below it.
func Markdown(r *rules.Rule) []byte {
	var b bytes.Buffer
	b.WriteString(generated)
	fmt.Fprintf(&b, "# %s · %s / %s\n", r.ID, r.Title.VI, r.Title.EN)
	for _, s := range sections(r) {
		fmt.Fprintf(&b, "\n## %s / %s\n", s.heading.VI, s.heading.EN)
		inList := false
		for _, p := range s.parts {
			if !p.item || !inList {
				b.WriteByte('\n')
			}
			inList = p.item
			p.markdown(&b)
		}
	}
	return b.Bytes()
}

func (p part) markdown(b *bytes.Buffer) {
	switch {
	case p.listed != "":
		fmt.Fprintf(b, "### %s\n\n%s\n\n```text\n%s```\n", p.text.VI, p.text.EN, ended(p.listed))
	case p.item && p.code != "":
		fmt.Fprintf(b, "* `%s`: %s\n", p.code, lines(p.text, "<br>\n  "))
	case p.item:
		fmt.Fprintf(b, "* %s\n", lines(p.text, "<br>\n  "))
	default:
		b.WriteString(strings.ReplaceAll(p.text.VI, "\n", "\n\n") + "\n")
		if p.text.EN != p.text.VI {
			b.WriteString("\n" + strings.ReplaceAll(p.text.EN, "\n", "\n\n") + "\n")
		}
	}
}

// lines joins the two languages, unless they say the same.
func lines(t record.Text, between string) string {
	if t.VI == t.EN {
		return t.VI
	}
	return t.VI + between + t.EN
}

// ended gives a text exactly one line break at its end.
func ended(text string) string { return strings.TrimRight(text, "\n") + "\n" }

// Index is docs/rules/README.md: all rules with their pages.
func Index(all []*rules.Rule) []byte {
	var b bytes.Buffer
	b.WriteString(generated)
	b.WriteString(`# Danh mục quy tắc / The rules

Mỗi quy tắc có một trang, mọi trang có cùng các đề mục. Ví dụ trên trang là ví dụ được kiểm tra mỗi lần chạy bộ kiểm thử.

Each rule has a page, and all pages have the same headings. The examples on a page are run by the tests.

| Mã / id | Quy tắc / rule | Mức / severity | Phụ lục / annex |
|---|---|---|---|
`)
	for _, r := range all {
		fmt.Fprintf(&b, "| [%s](%s) | %s | %s | %s |\n", r.ID, Name(r), lines(r.Title, "<br>"), r.Severity, r.Annex)
	}
	return b.Bytes()
}
