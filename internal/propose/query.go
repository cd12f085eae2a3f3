package propose

import (
	"fmt"
	"slices"
	"strings"

	"probity/internal/record"
)

// draft is a proposal while it is written.
type draft struct {
	*Proposal
	m        *matcher
	textDays []string // text columns that are taken for dates
}

// write makes of a match a query, and the notes that explain it.
func (m *matcher) write(f *match) (Proposal, error) {
	p := Proposal{Kind: f.kind, Table: f.table.Name}
	d := &draft{Proposal: &p, m: m}
	f.doubtTheEnd(m.words)
	d.introduce(f)
	var lines, absent []string
	for _, c := range f.kind.Columns {
		g, expression := f.guess(c.Name), ""
		if g != nil && !f.undecided(g) {
			var err error
			if expression, err = d.expression(*g); err != nil {
				return p, err
			}
		}
		switch {
		case expression != "":
			lines = append(lines, as(expression, c.Name))
		case c.Required, g != nil && isEnd(f.kind, c.Name):
			p.Missing = append(p.Missing, c.Name)
			lines = append(lines, as("…", c.Name))
		case g == nil:
			absent = append(absent, c.Name)
		}
	}
	d.confess(f, absent)
	where, err := d.which(f)
	p.Finished = len(p.Missing) == 0 && f.isNamed()
	p.Query = "SELECT " + strings.Join(lines, ",\n       ") + "\nFROM " + quote(f.table.Name) + where
	return p, err
}

func as(expression, column string) string {
	if expression == column {
		return expression
	}
	return expression + " AS " + quote(column)
}

func (d *draft) note(vi, en string, values ...any) {
	d.Notes = append(d.Notes, record.Text{VI: fmt.Sprintf(vi, values...), EN: fmt.Sprintf(en, values...)})
}

// introduce says where the proposal comes from and how far it can be trusted.
func (d *draft) introduce(f *match) {
	sure := f.confidence()
	d.Notes = append(d.Notes, record.Text{
		VI: fmt.Sprintf("ĐỀ XUẤT từ bảng %s, độ tin cậy %s: cần người hiểu bảng này xem lại.", d.Table, sure.VI),
		EN: fmt.Sprintf("PROPOSED from table %s, confidence %s: to be looked at by someone who knows the table.", d.Table, sure.EN),
	})
	if !f.isNamed() {
		d.note("Tên bảng không cho biết gì, chỉ các cột giống: nếu đúng thì bỏ các dấu #.",
			"The table's name says nothing, only its columns fit: if it is right, remove the #.")
	}
	var nullable []string
	for _, g := range f.guesses {
		if !f.undecided(&g) {
			d.doubt(g)
		}
		if g.column.Required && len(g.from) == 1 && g.from[0].Nullable {
			nullable = append(nullable, g.from[0].Name)
		}
	}
	if len(nullable) > 0 {
		d.note("Cột bắt buộc mà có thể NULL: %s. Dòng như vậy sẽ bị để riêng.",
			"Required, but can be NULL: %s. Such rows are set aside.", strings.Join(nullable, ", "))
	}
}

// doubt says that a column was guessed, and which others could be meant.
func (d *draft) doubt(g guess) {
	switch {
	case len(g.rivals) > 0:
		d.note("Đoán: %s từ cột %s. Cột khác cũng có thể đúng: %s.", "Guess: %s from column %s. Other columns could be meant: %s.",
			g.column.Name, columnNames(g.from), columnNames(g.rivals))
	case g.doubtful() && len(g.from) == 1:
		d.note("Đoán: %s từ cột %s.", "Guess: %s from column %s.", g.column.Name, g.from[0].Name)
	}
}

func columnNames(columns []*Column) string {
	var names []string
	for _, c := range columns {
		names = append(names, c.Name)
	}
	return strings.Join(names, ", ")
}

// confess says what is left to doubt: what was not found, and which other tables could be meant.
func (d *draft) confess(f *match, absent []string) {
	if len(d.textDays) > 0 {
		d.note("Đoán: cột chữ ghi ngày YYYY-MM-DD: %s. Dòng ghi khác sẽ bị để riêng.",
			"Guess: text that holds days YYYY-MM-DD: %s. Rows that write them otherwise are set aside.", strings.Join(d.textDays, ", "))
	}
	for _, name := range d.Missing {
		d.ask(f, d.Kind.Columns[d.Kind.Column(name)])
	}
	if len(absent) > 0 {
		d.note("Không tìm thấy cột cho: %s.", "Nothing was found for: %s.", strings.Join(absent, ", "))
	}
	var rivals []string
	for _, r := range f.rivals {
		if len(rivals) < 3 && d.m.words.resemblance(r.table.Name, d.m.words.table(f.kind)) >= likely && !d.m.given(r.table) {
			rivals = append(rivals, r.table.Name)
		}
	}
	if len(rivals) > 0 {
		d.note("Bảng khác cũng có thể đúng: %s.", "Another table could be meant: %s.", strings.Join(rivals, ", "))
	}
}

// ask says what a person has to write in the place of …
func (d *draft) ask(f *match, c record.Column) {
	vi, en := strings.TrimSuffix(c.Meaning.VI, "."), strings.TrimSuffix(c.Meaning.EN, ".")
	finish := record.Text{
		VI: fmt.Sprintf("CHƯA XONG: còn thiếu cột bắt buộc %s (%s). Thay dấu … rồi bỏ các dấu #.", c.Name, vi),
		EN: fmt.Sprintf("UNFINISHED: the required %s is missing (%s). Replace the … and remove the #.", c.Name, en),
	}
	g := f.guess(c.Name)
	switch {
	case g == nil:
	case f.undecided(g):
		from := columnNames(append(slices.Clone(g.from), g.rivals...))
		finish.VI = fmt.Sprintf("CHƯA XONG: %s (%s) có thể là cột %s. Thay dấu … bằng cột đúng, không có cột nào thì xóa dòng đó, rồi bỏ các dấu #.", c.Name, vi, from)
		finish.EN = fmt.Sprintf("UNFINISHED: %s (%s) could be: %s. Replace the … with the right one, or delete the line where none is, then remove the #.", c.Name, en, from)
	default:
		finish.VI = fmt.Sprintf("CHƯA XONG: %s (%s) chưa viết được từ cột %s. Thay dấu … rồi bỏ các dấu #.", c.Name, vi, columnNames(g.from))
		finish.EN = fmt.Sprintf("UNFINISHED: %s (%s) cannot be written from %s as it is. Replace the … and remove the #.", c.Name, en, columnNames(g.from))
	}
	d.Notes = append(d.Notes, finish)
}

// expression is the SQL for a column, or nothing when what the table's column holds cannot be this.
func (d *draft) expression(g guess) (string, error) {
	if len(g.from) > 1 {
		var parts []string
		for _, part := range g.from {
			parts = append(parts, quote(part.Name))
		}
		d.note("Đoán: %s ghép từ %s, theo thứ tự trong bảng.", "Guess: %s is put together from %s, in the table's order.",
			g.column.Name, columnNames(g.from))
		return "CONCAT_WS(' ', " + strings.Join(parts, ", ") + ")", nil
	}
	from := g.from[0]
	switch g.column.Type {
	case record.DateColumn:
		return d.date(g.column, from)
	case record.FlagColumn, record.CodeColumn:
		return d.code(g.column, from)
	case record.IDColumn:
		return d.id(g.column, from), nil
	}
	return quote(from.Name), nil
}

// id is an id as the records compare them: bytes are written as text, and of no length there is none, where there need
// not be one.
func (d *draft) id(c record.Column, from *Column) string {
	expression, held := quote(from.Name), sortOf(from.Type)
	if held == bytes {
		d.note("%s là dãy byte: ghi theo hệ 16, ở mọi bảng như nhau.", "%s is bytes: written in hexadecimal, in every table alike.", from.Name)
		expression = "HEX(" + expression + ")"
	}
	if strings.Contains(from.Type, "zerofill") {
		d.note("%s được máy chủ thêm số 0 ở đầu: bỏ đi, vì cột khác ghi mã này không có số 0.",
			"%s is padded with zeros by the server: they are taken off, for other columns have the id without.", from.Name)
		expression = "CAST(" + expression + " AS UNSIGNED)"
	}
	native := strings.EqualFold(from.Type, "uuid") && d.m.db.MySQL // which cannot be compared with ''
	if !c.Required && !native && (held == text || held == bytes && !d.m.db.MySQL) {
		expression = "NULLIF(" + expression + ", '')"
	}
	return expression
}
