package propose

import (
	"slices"
	"strings"

	"probity/internal/record"
)

// code turns the words of a list into the kind's own. A word that no list has stays as it is, so that it is reported and
// not lost.
func (d *draft) code(c record.Column, from *Column) (string, error) {
	values, all, err := d.m.db.Values(d.Table, from.Name)
	if err != nil {
		return "", err
	}
	name := quote(from.Name)
	if !d.m.db.MySQL && from.Type == "" { // nothing turns its numbers into the text that they are compared with
		name = "CAST(" + name + " AS TEXT)"
	}
	if i := slices.Index(values, ""); i >= 0 && !c.Required {
		values, name = slices.Delete(slices.Clone(values), i, i+1), "NULLIF("+name+", '')"
	}
	if len(values) == 0 {
		return d.unseen(c, from), nil
	}
	// SQLite keeps text in a column of numbers, and compares numbers with text there as one would wish.
	cases, unknown, meanings := d.translate(c, values, d.m.db.MySQL && isNumber(from.Type))
	switch {
	case len(cases) == 0 && len(unknown) == 0:
		return name, nil
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
	between := " "
	if len(cases) > 3 {
		between = "\n         "
	}
	return "CASE " + name + between + strings.Join(append(cases, "ELSE "+name), between) + " END", nil
}

// unseen is the expression where no row has a value yet. A number can be a flag as it is; nobody knows what a code will be.
func (d *draft) unseen(c record.Column, from *Column) string {
	if c.Type == record.FlagColumn && isNumber(from.Type) {
		return quote(from.Name)
	}
	d.note("Bỏ cột %s (cho %s): chưa có dòng nào có giá trị.", "Column %s (for %s) is left out: no row has a value yet.", from.Name, c.Name)
	return ""
}

// translate finds what the values mean. Where two numbers seem to mean the same, they are some other list. Bare numbers are
// compared without quotes.
func (d *draft) translate(c record.Column, values []string, bare bool) (cases, unknown, meanings []string) {
	said := map[string]string{}
	quoted := func(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
	for _, v := range values {
		value := strings.NewReplacer("\x00", "0", "\x01", "1").Replace(v) // a BIT
		word, ok := d.m.words.code(d.Kind, c, value)
		if earlier, twice := said[word]; ok && twice && isDigits(value) && isDigits(earlier) && earlier != value {
			return nil, values, nil
		}
		said[word] = value
		switch then := quoted(word); {
		case !ok, strings.Contains(v, `\`): // servers do not agree on what a backslash is in quotes
			unknown = append(unknown, value)
		case word == v || c.Type == record.FlagColumn && word == value:
		case bare:
			cases, meanings = append(cases, "WHEN "+value+" THEN "+then), append(meanings, value+" = "+word)
		default:
			cases, meanings = append(cases, "WHEN "+quoted(v)+" THEN "+then), append(meanings, v+" = "+word)
		}
	}
	return cases, unknown, meanings
}

func isDigits(value string) bool { return value != "" && strings.Trim(value, "0123456789") == "" }

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
