package config

import (
	"bytes"
	"fmt"
	"strings"

	"probity/internal/prose"
	"probity/internal/record"
)

// Starting is what a new configuration file sets; every other key is in it as a comment.
type Starting struct {
	Schema  string            // where editors find it, seen from the file; empty: it does not come along
	Values  map[string]string // by dotted key, as TOML writes it
	Records []StartingRecord
}

// StartingRecord is a mapping in a new configuration file, with notes on what in it was guessed. An unfinished one is a
// comment, for a person to complete.
type StartingRecord struct {
	Kind       string
	Query      string
	Notes      []string
	Unfinished bool
}

const templateHead = `# Cấu hình của probity. Dòng bắt đầu bằng "#tên = …" là giá trị mặc định hoặc ví dụ: bỏ dấu # để đặt giá trị khác.
# Đường dẫn tương đối tính từ thư mục của tệp này. Mật khẩu không được ghi ở đây: đặt cả DSN vào biến môi trường
# (env:NAME) hoặc vào một tệp chỉ chủ sở hữu đọc được (file:PATH, quyền 0600). Kiểm tra bằng: probity check
#
# The configuration of probity. A line that begins "#name = …" shows a default or an example: remove the # to set it.
# Relative paths begin at this file's folder. No password may stand here: put the whole DSN into an environment
# variable (env:NAME) or into a file that only its owner can read (file:PATH, mode 0600). Check it with: probity check
`

// Template writes a whole configuration file: every section and key with its meaning, the starting values live and the
// rest commented out. The config.toml that comes with probity is made by it.
func Template(start Starting) []byte {
	b := &bytes.Buffer{}
	if start.Schema != "" {
		fmt.Fprintf(b, "#:schema %s\n#\n", start.Schema)
	}
	b.WriteString(templateHead)
	for _, s := range sections() {
		b.WriteString("\n")
		comment(b, s.meaning)
		if s.path == "source.records.<KIND>" && len(start.Records) > 0 {
			for _, r := range start.Records {
				r.write(b)
			}
			continue
		}
		out := ""
		if s.placeholder() != "" || s.rows {
			out = "#"
		}
		fmt.Fprintf(b, "%s%s\n", out, s.header(s.example))
		for _, k := range s.keys {
			b.WriteString("\n")
			k.write(b, out, start.Values[s.path+"."+k.name])
		}
	}
	return b.Bytes()
}

// write writes a key with its meaning: live when there is a value for it, or when the file cannot be without it.
func (k key) write(b *bytes.Buffer, out, value string) {
	comment(b, k.meaning)
	switch {
	case value == "" && !k.required:
		out, value = "#", k.shown()
	case value == "":
		value = k.shown()
	}
	for line := range strings.SplitSeq(k.name+" = "+value, "\n") {
		b.WriteString(out + line + "\n")
	}
}

// shown is what the key is shown with where nobody sets it: its default, or an example.
func (k key) shown() string {
	if k.fallback != "" {
		return k.fallback
	}
	return k.example
}

func (r StartingRecord) write(b *bytes.Buffer) {
	b.WriteString("\n")
	for _, note := range r.Notes {
		lines(b, note)
	}
	// Literal quotes need no escapes; a query that holds them is written with escapes on one line.
	query := "'''\n" + strings.TrimSpace(r.Query) + "\n'''"
	if strings.Contains(r.Query, "'''") || strings.HasSuffix(strings.TrimSpace(r.Query), "'") {
		query = literal(strings.TrimSpace(r.Query))
	}
	out := ""
	if r.Unfinished {
		out = "#"
	}
	for line := range strings.SplitSeq("[source.records."+r.Kind+"]\nquery = "+query, "\n") {
		b.WriteString(out + line + "\n")
	}
}

func comment(b *bytes.Buffer, text record.Text) {
	lines(b, text.VI)
	lines(b, text.EN)
}

// lines writes a comment in lines that fit beside a second window.
func lines(b *bytes.Buffer, text string) {
	const width = 110
	for _, line := range prose.Wrap(text, width-len("# ")) {
		b.WriteString("# " + line + "\n")
	}
}

// Generated are the files of the repository that are made from the table of keys, by path.
func Generated() map[string][]byte {
	sample := Starting{Schema: "docs/config.schema.json", Values: map[string]string{
		"source.dsn": `"sample:ministry"`,
		"ledger.dsn": `"sqlite:var/probity.db"`,
	}}
	return map[string][]byte{
		"config.toml":             Template(sample),
		"docs/configuration.md":   documentation(),
		"docs/config.schema.json": schema(),
	}
}
