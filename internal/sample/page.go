package sample

import (
	"fmt"
	"strings"
)

//go:generate go run probity/internal/sample/gen

// Markdown is the page about the sample ministry, with every scene that is planted in it.
func Markdown() []byte {
	var b strings.Builder
	b.WriteString(preface)
	for _, t := range tables() {
		var names []string
		for _, c := range t.columns {
			names = append(names, "`"+c.name+"`")
		}
		fmt.Fprintf(&b, "| `%s` | %s |\n", t.name, strings.Join(names, ", "))
	}
	b.WriteString("\n## Bộ số liệu cài sẵn / What is planted\n\n" + planting)
	for _, asOf := range AsOfDates() {
		fmt.Fprintf(&b, "* %s\n", asOf)
	}
	for _, a := range acts() {
		b.WriteString("\n### " + a.title + "\n\n")
		for _, s := range a.scenes {
			b.WriteString("* " + s.title + "\n")
		}
		for _, title := range a.others {
			b.WriteString("* " + title + "\n")
		}
	}
	return []byte(b.String())
}

const preface = `<!-- Generated from internal/sample by go generate ./internal/sample. Do not edit. -->
# Bộ ngoại giao mẫu / The sample ministry

Một cơ sở dữ liệu nhân sự của một bộ ngoại giao không có thật, với tên bảng, tên cột như một Bộ tự đặt. Mọi người trong đó đều không có
thật. Ngày chốt số liệu của bộ mẫu là 31/10/2026.

The personnel database of a foreign ministry that does not exist, with tables and columns as an office would name them. None of its
people exist. Its own as-of date is 2026-10-31: what it tells was entered up to that day.

` + "```sh" + `
probity init                                                            # a configuration for it, in an empty folder
probity run                                                             # audits it: 2,400 people in a temporary file
probity sample --people 300000 --into 'mysql://root@unix(/tmp/db)/bo'   # any size, in an empty database
` + "```" + `

The same people and seed give the same rows on every machine, in SQLite and in MySQL or MariaDB.

## Cỡ / How it grows

| | 2,400 people | 300,000 | 3,000,000 |
|---|---|---|---|
| units at home and missions | 24 and 96 | ×11 | ×35 |
| positions | 1,100, of which about 110 are listed | ×10 | ×31 |
| assignments and postings | 9,200 and 1,700 | ×125 | ×1,250 |
| findings on 2026-10-31 | 544 | 2 % of all assignments and postings | 2 % |

Units, their checks and positions grow with the square root of the people; the scenes below appear once at any size. A ministry of fewer people than
there are scenes and managers has fewer of these.

## Các bảng / The tables

` + "`probity sample --into DSN --write-config FILE`" + ` fills them, and writes a configuration that maps them.

| Bảng / table | Cột / columns |
|---|---|
`

const planting = `The table ` + "`planted`" + ` holds every verdict but *pass* for the dates below: the rule, the subject, the obligation, the verdict and
the day by which a thing must be mended. Each story works its answers out for itself and never asks the rules; a test compares them
with a whole run, both ways, on SQLite and on MariaDB. Where a rule and a story disagree, the paragraph on the rule's page decides.

A new scene is one value in ` + "`internal/sample/cast_….go`" + `: a title, the lines of somebody's file, and what must be answered from which day
to which.

`
