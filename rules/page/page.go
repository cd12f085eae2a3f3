// Package page shows a rule as a person reads it: the page docs/rules/ROT-001.md and the text of "probity rules show
// ROT-001". Every page has the same headings in the same order, so that whoever can read one can read all. Everything on
// it comes from the rule's own value and the register of parameters; nothing is written twice.
//
//	os.Stdout.Write(page.Markdown(rule))
//	page.Text(os.Stdout, rule, "vi")
package page

import (
	"strings"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

//go:generate go run probity/rules/page/gen

// section is one heading of a page with what stands below it.
type section struct {
	heading record.Text
	parts   []part
}

// part is a paragraph, an item of a list, or lines that are shown as they are written.
type part struct {
	text   record.Text
	item   bool
	code   string // stands before an item
	listed string // shown below the text as it is written
}

func paragraph(t record.Text) part { return part{text: t} }

func item(code string, t record.Text) part { return part{text: t, item: true, code: code} }

// sections is the page of a rule. The order of the headings is the same for all rules.
func sections(r *rules.Rule) []section {
	return []section{
		{record.Text{VI: "Quy tắc nói gì", EN: "What it says"}, says(r)},
		{record.Text{VI: "Căn cứ và mức đối chiếu", EN: "Law and mark"}, law(r)},
		{record.Text{VI: "Đối tượng", EN: "Who is counted"}, counted(r)},
		{record.Text{VI: "Khi nào, đúng từng chữ", EN: "When exactly"}, []part{paragraph(r.Paragraph)}},
		{record.Text{VI: "Tạm hoãn, miễn", EN: "What exempts"}, []part{paragraph(r.Exempts)}},
		{record.Text{VI: "Khi nào chưa đủ dữ liệu", EN: "What makes it unknown"}, []part{paragraph(r.Unknowns)}},
		{record.Text{VI: "Tham số", EN: "Parameters"}, values(r, parameters.Embedded())},
		{record.Text{VI: "Hồ sơ cần đọc", EN: "Records"}, records(r)},
		{record.Text{VI: "Ví dụ đã kiểm tra", EN: "Worked cases"}, examples(r)},
		{record.Text{VI: "Cách khắc phục hoặc chấp nhận giải trình", EN: "How to clear or waive it"}, remedy(r)},
	}
}

func says(r *rules.Rule) []part {
	severity := r.Severity.Text()
	parts := []part{
		paragraph(r.Says),
		item("", labelled("Mức độ", "Severity", record.Text{VI: r.Severity.String() + " " + severity.VI, EN: r.Severity.String() + " " + severity.EN})),
		item("", labelled("Phụ lục", "Annex", r.Annex.Name())),
	}
	if r.Assessment != "" {
		parts = append(parts, item("", labelled("Mục trong bộ chỉ số đánh giá công tác PCTN", "Code in the assessment set", record.Text{VI: r.Assessment, EN: r.Assessment})))
	}
	return append(parts, item("", labelled("Có từ phiên bản", "Since version", record.Text{VI: r.Since, EN: r.Since})))
}

func labelled(vi, en string, t record.Text) record.Text {
	return record.Text{VI: vi + ": " + t.VI, EN: en + ": " + t.EN}
}

func law(r *rules.Rule) []part {
	var parts []part
	for _, c := range r.Basis {
		mark := c.Mark.Words()
		parts = append(parts, item("", record.Text{VI: c.Text.VI + " – " + mark.VI, EN: c.Text.EN + " – " + mark.EN}))
	}
	return parts
}

func counted(r *rules.Rule) []part {
	parts := []part{
		item("", labelled("Đối tượng", "Subject", r.Subject)),
		item("", labelled("Nghĩa vụ", "Obligation", r.Obligation)),
	}
	if !r.Across.IsZero() {
		parts = append(parts, item("", labelled("Dữ kiện về đối tượng khác", "Facts about others", r.Across)))
	}
	return parts
}

// values lists the rows of the register that the rule asks for. What the ministry sets in its configuration comes first
// at run time; "probity params" shows it.
func values(r *rules.Rule, register *parameters.Register) []part {
	var parts []part
	for _, key := range r.Uses {
		p, _ := register.Find(key)
		parts = append(parts, item(key, valueWords(p)))
	}
	return parts
}

// valueWords is a parameter's title and its values with their days. Mark and basis stand once behind the values that
// share them.
func valueWords(p parameters.Parameter) record.Text {
	vi, en := p.Title.VI+":", p.Title.EN+":"
	for i, v := range p.Rows {
		words, mark := v.Words(), v.Mark.Words()
		vi, en = vi+" "+words.VI, en+" "+words.EN
		if days := v.Force(); !days.First.IsZero() || !days.Last.IsZero() {
			vi, en = vi+" "+days.Vietnamese(), en+" "+days.English()
		}
		if i+1 < len(p.Rows) && p.Rows[i+1].Mark == v.Mark && p.Rows[i+1].Basis == v.Basis {
			vi, en = vi+",", en+","
			continue
		}
		vi, en = vi+" – "+mark.VI, en+" – "+mark.EN
		if v.Basis != "" {
			vi, en = vi+", "+v.Basis, en+", "+v.Basis
		}
		if i+1 < len(p.Rows) {
			vi, en = vi+";", en+";"
		}
	}
	return record.Text{VI: vi, EN: en}
}

func records(r *rules.Rule) []part {
	var parts []part
	for _, need := range r.Reads {
		parts = append(parts, item(columns(need), record.Text{VI: "bắt buộc ánh xạ", EN: "must be mapped"}))
	}
	for _, c := range r.Considers {
		parts = append(parts, item(columns(c.Need), labelled("nếu chưa ánh xạ", "if not mapped", c.Without)))
	}
	return parts
}

// columns names a kind and its columns: "person (born_on, sex)".
func columns(n rules.Need) string {
	if len(n.Columns) == 0 {
		return n.Kind
	}
	return n.Kind + " (" + strings.Join(n.Columns, ", ") + ")"
}

func examples(r *rules.Rule) []part {
	var parts []part
	for _, c := range r.Cases {
		name := c.Name
		if c.Edge != "" {
			name = record.Text{VI: c.Edge + " " + name.VI, EN: c.Edge + " " + name.EN}
		}
		parts = append(parts, part{text: name, listed: written(c)})
	}
	return parts
}

// written is a case in the notation of package cases, without the indentation that it has in the rule's file.
func written(c rules.Case) string {
	return unindented(c.Given) + "\n→ as of " + c.AsOf + "\n" + unindented(c.Want)
}

func unindented(text string) string {
	var lines []string
	for line := range strings.Lines(strings.TrimSpace(text)) {
		lines = append(lines, strings.TrimSpace(line)+"\n")
	}
	return strings.Join(lines, "")
}

func remedy(r *rules.Rule) []part {
	return []part{paragraph(r.Remedy), paragraph(record.Text{
		VI: "Quyết định của Ban Chỉ đạo rằng một dấu hiệu chưa cần xử lý đến một ngày được ghi bằng lệnh probity waive, hoặc ở cột Quyết định của bảng tính; dấu hiệu vẫn được in, kèm quyết định đó.",
		EN: "A decision of the committee that a finding needs no action until a date is recorded with probity waive, or in the decision column of the workbook; the finding stays in print with that decision beside it.",
	})}
}
