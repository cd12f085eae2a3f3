package record

import (
	"bytes"
	"fmt"
	"strings"
)

// Markdown is the page docs/records.md, Vietnamese and English side by side.
func Markdown() []byte {
	var b bytes.Buffer
	b.WriteString(preface)
	b.WriteString(typeTable())
	b.WriteString("\n## Các loại hồ sơ / The kinds\n\n| Loại / kind | Tên / title | Đọc theo / read by | Khóa / key |\n|---|---|---|---|\n")
	for _, k := range Kinds() {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s | %s |\n", k.Name, k.Name, both(k.Title), both(k.CutBy.text()), quoted(k.Key))
	}
	for _, k := range Kinds() {
		k.section(&b)
	}
	return b.Bytes()
}

// preface says once what holds for every kind: it is the contract that a mapping is written to.
const preface = `<!-- Generated from internal/record/kinds/*.toml by go generate ./internal/record. Do not edit. -->
# Hồ sơ đầu vào / Record kinds

Mỗi loại hồ sơ dưới đây được lấy bằng một câu SELECT trên cơ sở dữ liệu của Bộ, khai báo trong ` + "`config.toml`" + `; tên cột của câu
truy vấn phải trùng tên cột ở đây. Không phải ánh xạ mọi loại, mọi cột: quy tắc nào thiếu hồ sơ không thể thay thế thì ghi là *chưa
đánh giá*, thiếu cột tùy chọn thì vẫn đánh giá và ghi rõ điều chưa xét đến. Lệnh
` + "`probity records`" + ` nêu loại nào chưa có quy tắc đọc: để dành cho các nhóm quy tắc sẽ có.

Each kind of record below is read by one SELECT on the ministry's own database, given in ` + "`config.toml`" + `; the names of the query's
columns are the names given here. Not every kind or column need be mapped: a rule without a record that it cannot do without is *not
evaluated*, and without an optional column it is evaluated and says what it did not consider.
` + "`probity records`" + ` says which kinds no rule reads yet: they are for the families to come.

` + "```toml" + `
[source.records.unit]
query = """SELECT ma_don_vi AS unit_id, ten AS name FROM dm_don_vi"""
` + "```" + `

[mapping.md](mapping.md) có câu mẫu cho ngày ghi bằng chữ, ngày nghĩa là "không có", giờ UTC, dòng đã xóa, vị trí chỉ là một cột chữ, mã
là dãy byte, chữ bị mã hóa hai lần. Điều kiện loại một người ra phải có trong mọi câu truy vấn về người.

[mapping.md](mapping.md) has patterns for days in text, days that stand for none, hours in UTC, deleted rows, positions that are only text,
ids that are bytes, and text that was encoded twice. A condition that leaves a person out has to stand in every query on persons.

* **Bắt buộc / required.** NULL trong cột bắt buộc làm cho cả dòng bị để riêng, liệt kê ở trang dữ liệu thiếu và không bao giờ mất đi.<br>
  A NULL in a required column sets the whole row aside; it is listed on the missing-data sheet and never dropped.
* **Không bắt buộc / not required.** Chữ trống không phải là NULL: trong cột mã, ngày hay từ thì dòng bị để riêng. Viết ` + "`NULLIF(x, '')`" + `.<br>
  Empty text is not NULL: in an id, a day or a code it sets the row aside. Write ` + "`NULLIF(x, '')`" + `.
* **Khóa / key.** Hai dòng cùng khóa là cùng một hồ sơ: giống hệt nhau thì tính một lần, khác nhau thì để riêng tất cả. So sánh
  theo giá trị, không theo cách viết: 2024-01-01 00:00:00 là 2024-01-01, +2025 là 2025. NULL trong khóa cũng là một giá trị.<br>
  Two rows with one key are the same record: if they are equal they count once, if they differ all are set aside. Compared is what they
  say and not how it is written: 2024-01-01 00:00:00 is 2024-01-01, +2025 is 2025. In a key, NULL is a value like any other.
* **Khoảng thời gian / interval.** Tính cả ngày đầu và ngày cuối; ngày cuối NULL = còn tiếp diễn. Dòng có ngày cuối trước ngày đầu bị để
  riêng.<br>
  Both the first and the last day are included; a NULL last day means that it goes on. A row whose end is before its start is set aside.

## Kiểu giá trị / Types

`

// typeTable explains the types of columns.
func typeTable() string {
	var b strings.Builder
	b.WriteString("| Kiểu / type | Giá trị / values |\n|---|---|\n")
	for t := IDColumn; t <= DecimalColumn; t++ {
		fmt.Fprintf(&b, "| %s | %s |\n", t, both(t.text()))
	}
	return b.String()
}

// text says what values a type allows.
func (t Type) text() Text {
	switch t {
	case IDColumn:
		return Text{"mã của Bộ, số hoặc chữ, so sánh từng byte, không để trống", "the ministry's own identifier, number or text, compared byte for byte, never empty"}
	case TextColumn:
		return Text{"văn bản UTF-8", "text in UTF-8"}
	case DateColumn:
		return Text{"ngày YYYY-MM-DD hoặc kiểu DATE", "a day as YYYY-MM-DD, or a DATE"}
	case MonthColumn:
		return Text{"tháng YYYY-MM, hoặc ngày đầu tháng", "a month as YYYY-MM, or its first day"}
	case YearColumn:
		return Text{"năm bốn chữ số", "a year in four digits"}
	case CountColumn:
		return Text{"số nguyên", "a whole number"}
	case FlagColumn:
		return Text{"1 = có, 0 = không, NULL = không rõ", "1 = yes, 0 = no, NULL = not known"}
	case CodeColumn:
		return Text{"một từ trong danh sách của cột", "one word of the column's list"}
	case VNDColumn:
		return Text{"số đồng nguyên; NULL không phải là 0", "whole đồng; NULL is not 0"}
	case DecimalColumn:
		return Text{"số thập phân, dấu chấm", "a decimal number with a point"}
	}
	return Text{}
}

// text says by what a kind is divided when it is read.
func (c Cut) text() Text {
	switch c {
	case ByPerson:
		return Text{"người", "person"}
	case ByUnit:
		return Text{"đơn vị", "unit"}
	}
	return Text{"toàn bộ", "whole"}
}

// section writes a kind with its columns. The heading is the bare name, so that it can be linked to.
func (k *Kind) section(b *bytes.Buffer) {
	fmt.Fprintf(b, "\n## %s\n\n**%s / %s.** %s\n%s\n\n", k.Name, k.Title.VI, k.Title.EN, k.Meaning.VI, k.Meaning.EN)
	fmt.Fprintf(b, "Khóa / key: %s.", quoted(k.Key))
	var intervals []string
	for _, days := range k.Intervals {
		intervals = append(intervals, quoted(days[:]))
	}
	if len(intervals) > 0 {
		fmt.Fprintf(b, " Khoảng thời gian / interval: %s.", strings.Join(intervals, "; "))
	}
	b.WriteString("\n\n| Cột / column | Bắt buộc / required | Kiểu / type | Ý nghĩa / meaning | Đơn vị tính / unit | Ví dụ / example |\n|---|---|---|---|---|---|\n")
	for _, c := range k.Columns {
		required := ""
		if c.Required {
			required = "có / yes"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s%s | %s | `%s` |\n",
			c.Name, required, c.Type, both(c.Meaning), words(c.Codes), c.Unit.In("both"), c.Example)
	}
}

// words lists a column's codes inside its cell.
func words(codes []Code) string {
	var b strings.Builder
	for _, c := range codes {
		fmt.Fprintf(&b, "<br>• `%s`: %s / %s", c.Word, c.VI, c.EN)
	}
	return b.String()
}

// both sets the two languages under each other in a cell.
func both(t Text) string { return t.VI + "<br>" + t.EN }

func quoted(names []string) string { return "`" + strings.Join(names, "`, `") + "`" }
