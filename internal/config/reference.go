package config

import (
	"bytes"
	"fmt"
	"strings"

	"probity/internal/record"
)

const referenceHead = `# Cấu hình · Configuration

<!-- Made from the table of keys in internal/config by go generate ./internal/config. Do not edit. -->

Một tệp ` + "`config.toml`" + ` (TOML, UTF-8). Mọi khóa trừ ` + "`source.dsn`" + ` đều có giá trị mặc định. Đường dẫn tương đối tính từ
thư mục của tệp. Mọi lỗi được báo cùng lúc, mỗi lỗi một dòng, kèm dòng và cột (tính theo ký tự).

One file ` + "`config.toml`" + ` (TOML, UTF-8). Every key but ` + "`source.dsn`" + ` has a default. Relative paths begin at the file's
folder. All mistakes are told at once, one a line, with line and column (counted in characters):

` + "```" + `
config.toml:14:8: rules.ROT-01: no such rule; did you mean "ROT-001"?
config.toml:21:21: source.dsn: holds a password; this file must not: put the whole DSN into env:NAME or file:PATH
` + "```" + `

Editors that understand JSON Schema complete and check the file with [config.schema.json](config.schema.json).

## DSN

| Dạng · Form | Ý nghĩa · Meaning |
|---|---|
| ` + "`mysql://user@tcp(host:3306)/db`" + ` | MySQL hoặc MariaDB qua mạng · MySQL or MariaDB over the network |
| ` + "`mysql://user@unix(/run/mysqld/mysqld.sock)/db`" + ` | qua socket trên cùng máy · through a socket on the same machine |
| ` + "`mysql://user@tcp(host:3306)/db?tls=true&timeout=10s`" + ` | kèm tùy chọn của trình điều khiển · with options of the driver |
| ` + "`sqlite:FILE`" + ` | tệp SQLite · a SQLite file |
| ` + "`sheets:PATH`" + ` | các danh sách .csv, .xlsx của một thư mục, hay một tệp: mỗi danh sách là một bảng, chỉ cho source · the .csv and .xlsx lists of a folder, or one file: each list is a table, for sources only |
| ` + "`sample:ministry?people=2400&seed=1`" + ` | Bộ mẫu, chỉ cho source · the sample ministry, for source only |
| ` + "`env:NAME`" + ` | DSN nằm trong biến môi trường · the DSN is in an environment variable |
| ` + "`file:PATH`" + ` | DSN nằm trong một tệp quyền 0600 · the DSN is in a file of mode 0600 |

Mật khẩu (` + "`user:password@…`" + `) chỉ được có trong DSN đặt ở ` + "`env:`" + ` hoặc ` + "`file:`" + `. ·
A password (` + "`user:password@…`" + `) may only stand in a DSN that is held by ` + "`env:`" + ` or ` + "`file:`" + `.

## Câu truy vấn · Queries

Một câu SELECT (hoặc WITH … SELECT), chỉ đọc: không INTO, không FOR UPDATE, không tham số ` + "`?`" + `, không câu lệnh thứ hai. ·
One SELECT (or WITH … SELECT) that only reads: no INTO, no FOR UPDATE, no placeholder ` + "`?`" + `, no second statement.
`

// documentation is docs/configuration.md.
func documentation() []byte {
	b := bytes.NewBufferString(referenceHead)
	for _, s := range sections() {
		fmt.Fprintf(b, "\n## %s\n\n%s\n\n%s\n\n", heading(s), s.meaning.VI, s.meaning.EN)
		b.WriteString("| Khóa · Key | Giá trị · Value | Mặc định · Default | Ý nghĩa · Meaning |\n|---|---|---|---|\n")
		for _, k := range s.keys {
			fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", k.name, cell(k.values()), cell(k.standard()), cell(k.meaning.VI+"<br>"+k.meaning.EN))
		}
		fmt.Fprintf(b, "\n```toml\n%s\n%s```\n", s.header(s.example), s.exampleLines())
	}
	return b.Bytes()
}

func heading(s section) string {
	if s.rows {
		return "[[" + s.path + "]]"
	}
	return "[" + strings.NewReplacer("<", "", ">", "").Replace(s.path) + "]"
}

// cell keeps a text inside its cell of a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

func (k key) values() string {
	text := k.form.text()
	switch k.form {
	case wordForm:
		quoted := make([]string, len(k.words))
		for i, w := range k.words {
			quoted[i] = "`\"" + w + "\"`"
		}
		return strings.Join(quoted, ", ")
	case wholeForm:
		limits := fmt.Sprintf(" %d … %d", k.min, k.max)
		text = record.Text{VI: text.VI + limits, EN: text.EN + limits}
	}
	return text.VI + "<br>" + text.EN
}

func (k key) standard() string {
	switch {
	case k.required:
		return "**bắt buộc · required**"
	case k.fallback == "":
		return "–"
	}
	return "`" + k.fallback + "`"
}

func (s section) exampleLines() string {
	var b strings.Builder
	for _, k := range s.keys {
		fmt.Fprintf(&b, "%s = %s\n", k.name, k.example)
	}
	return b.String()
}
