package propose

import (
	"fmt"
	"regexp"
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
		case c.Required, g != nil && f.undecided(g):
			p.Missing = append(p.Missing, c.Name)
			lines = append(lines, as("…", c.Name))
		case g == nil:
			absent = append(absent, c.Name)
		}
	}
	p.Finished = len(p.Missing) == 0 && f.isNamed()
	d.confess(f, absent)
	p.Query = "SELECT " + strings.Join(lines, ",\n       ") + "\nFROM " + quote(f.table.Name)
	return p, nil
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
	if g := f.guess(c.Name); g != nil && f.undecided(g) {
		from := columnNames(append(slices.Clone(g.from), g.rivals...))
		finish.VI = fmt.Sprintf("CHƯA XONG: %s (%s) có thể là một trong các cột: %s. Thay dấu … bằng cột đúng, không có cột nào thì xóa dòng đó, rồi bỏ các dấu #.", c.Name, vi, from)
		finish.EN = fmt.Sprintf("UNFINISHED: %s (%s) could be any of: %s. Replace the … with the right one, or delete the line where none is, then remove the #.", c.Name, en, from)
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
	}
	return quote(from.Name), nil
}

// date hands days on as they are, unless the server's type or a zero date needs help. Text has to hold full days.
func (d *draft) date(c record.Column, from *Column) (string, error) {
	expression := quote(from.Name)
	switch sortOf(from.Type) {
	case text:
		values, _, err := d.m.db.Values(d.Table, from.Name)
		if err != nil || !d.fullDays(c, from, values) {
			return "", err
		}
		return expression, nil
	case instant:
		d.note("%s là cột có giờ: chỉ lấy phần ngày.", "%s has a time of day: only its day is taken.", from.Name)
		expression = "DATE(" + expression + ")"
	}
	if d.m.db.MySQL && !from.Nullable && !c.Required {
		d.note("%s không bao giờ NULL: ngày 0000-00-00 được coi là không có ngày.", "%s is never NULL: the day 0000-00-00 is taken for none.", from.Name)
		expression = "NULLIF(" + expression + ", '0000-00-00')"
	}
	return expression, nil
}

// fullDays looks at some values of a text that should be a date. What is found is shown by its form alone, because it may
// be somebody's birthday.
func (d *draft) fullDays(c record.Column, from *Column, values []string) bool {
	full, forms := 0, []string{}
	iso := regexp.MustCompile(`^\d{4}-\d{1,2}-\d{1,2}$`)
	for _, v := range values {
		form := regexp.MustCompile(`\d`).ReplaceAllString(v, "9")
		form = regexp.MustCompile(`\pL`).ReplaceAllString(form, "a")
		switch {
		case iso.MatchString(v):
			full++
		case len(form) <= 20 && !slices.Contains(forms, form):
			forms = append(forms, form)
		}
	}
	if full*2 < len(values) {
		d.note("Bỏ cột %s (cho %s): là chữ không có dạng YYYY-MM-DD, mà có dạng %s.",
			"Column %s (for %s) is left out: it is text that is not written YYYY-MM-DD but %s.", from.Name, c.Name, strings.Join(forms, ", "))
		return false
	}
	d.textDays = append(d.textDays, from.Name)
	return true
}

// code turns the words of a list into the kind's own. A word that no list has stays as it is, so that it is reported and
// not lost.
func (d *draft) code(c record.Column, from *Column) (string, error) {
	values, all, err := d.m.db.Values(d.Table, from.Name)
	if err != nil {
		return "", err
	}
	numeric := isNumber(from.Type)
	if len(values) == 0 {
		return d.unseen(c, from, numeric), nil
	}
	cases, unknown, meanings := d.translate(c, values, numeric)
	switch {
	case len(cases) == 0 && len(unknown) == 0:
		return quote(from.Name), nil
	case len(cases) == 0 && len(unknown) == len(values), !all, c.Required && len(unknown) > 0:
		d.note("Bỏ cột %s (cho %s): chưa hiểu các giá trị%s.", "Column %s (for %s) is left out: its values are not understood%s.",
			from.Name, c.Name, shown(unknown, all))
		return "", nil
	case len(meanings) > 0:
		d.note("Đoán theo các giá trị đã thấy trong cột %s: %s.", "Guess by the values seen in column %s: %s.", from.Name, strings.Join(meanings, ", "))
	}
	if len(unknown) > 0 {
		d.note("Trong cột %s còn giá trị chưa hiểu%s: giữ nguyên để được báo lỗi.",
			"Column %s has more values that are not understood%s: they are kept, so that they are reported.", from.Name, shown(unknown, all))
	}
	name, between := quote(from.Name), " "
	if len(cases) > 3 {
		between = "\n         "
	}
	return "CASE " + name + between + strings.Join(append(cases, "ELSE "+name), between) + " END", nil
}

// unseen is the expression where no row has a value yet. A number can be a flag as it is; nobody knows what a code will be.
func (d *draft) unseen(c record.Column, from *Column, numeric bool) string {
	if c.Type == record.FlagColumn && numeric {
		return quote(from.Name)
	}
	d.note("Bỏ cột %s (cho %s): chưa có dòng nào có giá trị.", "Column %s (for %s) is left out: no row has a value yet.", from.Name, c.Name)
	return ""
}

// translate finds what the values mean. Where two numbers seem to mean the same, they are some other list.
func (d *draft) translate(c record.Column, values []string, numeric bool) (cases, unknown, meanings []string) {
	said := map[string]string{}
	quoted := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	for _, v := range values {
		value := strings.NewReplacer("\x00", "0", "\x01", "1").Replace(v) // a BIT
		word, ok := d.m.words.code(d.Kind, c, value)
		if earlier, twice := said[word]; ok && twice && numeric && earlier != value {
			return nil, values, nil
		}
		said[word] = value
		switch then := quoted(word); {
		case !ok, strings.Contains(v, `\`): // servers do not agree on what a backslash is in quotes
			unknown = append(unknown, value)
		case word == v || c.Type == record.FlagColumn && word == value:
		case numeric:
			cases, meanings = append(cases, "WHEN "+value+" THEN "+then), append(meanings, value+" = "+word)
		default:
			cases, meanings = append(cases, "WHEN "+quoted(v)+" THEN "+then), append(meanings, v+" = "+word)
		}
	}
	return cases, unknown, meanings
}

// shown lists values while they are a list of codes and not somebody's words.
func shown(values []string, all bool) string {
	long := func(v string) bool { return len([]rune(v)) > 40 }
	if !all || len(values) == 0 || slices.ContainsFunc(values, long) {
		return ""
	}
	printable := make([]string, len(values))
	for i, v := range values {
		printable[i] = record.Printable([]byte(v))
	}
	return " (" + strings.Join(printable, ", ") + ")"
}

// reserved are the words of MySQL and MariaDB that somebody may have given to a column or table all the same.
const reserved = " add all alter and as asc before between both by call cascade case change char check collate column condition " +
	"constraint continue convert create cross cube cursor database declare default delete desc describe distinct div double drop " +
	"dual each else empty enclosed except exists exit explain false fetch float for force foreign from function general grant group " +
	"grouping groups having if ignore in index inner insert int integer intersect interval into is iterate join key keys kill lag " +
	"lateral lead leading leave left like limit linear lines load lock long loop match mod natural not null numeric of offset on " +
	"optimize option or order out outer over partition period precision primary procedure purge range rank read reads real recursive " +
	"references release rename repeat replace require restrict return revoke right row row_number rows schema select separator set " +
	"show signal smallint spatial specific sql ssl starting stored system table terminated then to trailing trigger true undo union " +
	"unique unlock unsigned update usage use using values varying virtual when where while window with write xor zerofill "

// quote writes a name in backticks where it needs them; SQLite understands those too.
func quote(name string) string {
	if regexp.MustCompile(`^[A-Za-z_]\w*$`).MatchString(name) && !strings.Contains(reserved, " "+strings.ToLower(name)+" ") {
		return name
	}
	return "`" + strings.ReplaceAll(name, "`", "``") + "`"
}
