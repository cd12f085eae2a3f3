package propose

import (
	"regexp"
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
)

// date hands days on as they are, unless the server's type or a zero date needs help. Nothing but NULL may become NULL:
// an end that got lost would mean "still there".
func (d *draft) date(c record.Column, from *Column) (string, error) {
	held, look := sortOf(from.Type), isEnd(d.Kind, c.Name)
	loose := held == text || !d.m.db.MySQL // what SQLite calls a date can hold anything
	if loose || look {
		values, all, err := d.m.db.Values(d.Table, from.Name)
		if err != nil || look && d.noEnd(from, values) {
			return "", err
		}
		if loose {
			return d.written(c, from, seen(values), all), nil
		}
	}
	return d.stored(c, from), nil
}

// noEnd reports whether an end has a day by which many programs write that there is none: taken for a day, it would end
// what goes on, and nobody would miss who is missed.
func (d *draft) noEnd(from *Column, values []string) bool {
	expression := quote(from.Name)
	if d.m.db.MySQL && sortOf(from.Type) == instant {
		expression = "DATE(" + expression + ")"
	}
	for _, v := range values {
		switch day := v[:min(len(v), 10)]; day {
		case "1753-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01":
			d.note("%s có ngày %s. Nếu nghĩa là không có ngày thì viết: NULLIF(%s,'%[2]s')", "%s has the day %s. If it means that there is none, write: NULLIF(%s,'%[2]s')",
				from.Name, day, expression)
			return true
		}
	}
	return false
}

// stored is the expression for days that a server keeps as such.
func (d *draft) stored(c record.Column, from *Column) string {
	expression, held := quote(from.Name), sortOf(from.Type)
	if held == instant {
		d.noteTime(from)
		expression = "DATE(" + expression + ")"
	}
	if !from.Nullable && !c.Required {
		d.note("%s không bao giờ NULL: ngày 0000-00-00 được coi là không có ngày.", "%s is never NULL: the day 0000-00-00 is taken for none.", from.Name)
		expression = "NULLIF(" + expression + ", '0000-00-00')"
	}
	return expression
}

func (d *draft) noteTime(from *Column) {
	d.note("%s là cột có giờ: chỉ lấy phần ngày, giờ nào thì tùy múi giờ đã dùng để ghi.",
		"%s has a time of day: only its day is taken, in the time zone it was written in.", from.Name)
}

// writing is how days are written in some values. What cannot be read is shown by its form alone, because it may be
// somebody's birthday.
type writing struct {
	blank, days, moments, others int
	forms                        []string // of the others
}

// moment is a day with a time, which is not what a record can hold.
var moment = regexp.MustCompile(`^\d{4}-\d\d-\d\d[ T]\d\d:`)

var digit, letter = regexp.MustCompile(`\d`), regexp.MustCompile(`\pL`)

func seen(values []string) (w writing) {
	for _, v := range values {
		_, isDay := civil.ParseBytes([]byte(v))
		switch {
		case v == "":
			w.blank++
		case isDay:
			w.days++
		case moment.MatchString(v):
			w.moments++
		default:
			w.others++
			form := letter.ReplaceAllString(digit.ReplaceAllString(v, "9"), "a")
			if len(form) <= 20 && !slices.Contains(w.forms, form) {
				w.forms = append(w.forms, form)
			}
		}
	}
	return w
}

// written is the expression for days that are text, or may be. Those that are written otherwise have to stay as they are,
// so that they are listed. It is empty where most are.
func (d *draft) written(c record.Column, from *Column, w writing, all bool) string {
	expression, held := quote(from.Name), sortOf(from.Type)
	blanks := (w.blank > 0 || !all) && !c.Required
	if w.others > w.days+w.moments {
		d.note("Bỏ cột %s (cho %s): không có dạng YYYY-MM-DD, mà có dạng %s.", "Column %s (for %s) is left out: it is not written YYYY-MM-DD but %s.",
			from.Name, c.Name, strings.Join(w.forms, ", "))
		d.translateDays(expression, w.forms, !c.Required)
		return ""
	}
	if held == text || w.others > 0 {
		d.textDays = append(d.textDays, from.Name)
	}
	if w.moments > 0 || held == instant {
		d.noteTime(from)
		expression = "CASE WHEN SUBSTR(" + expression + ", 11, 1) IN (' ', 'T') THEN SUBSTR(" + expression + ", 1, 10) ELSE " + expression + " END"
	}
	if blanks && (held == text || w.blank > 0) {
		d.note("%s: chữ trống được coi là không có ngày.", "%s: empty text is taken for no day.", from.Name)
		expression = "NULLIF(" + expression + ", '')"
	}
	return expression
}

// dayFirst are the forms of the days that people write most.
var dayFirst = regexp.MustCompile(`^99?([/.-])99?([/.-])9999$`)

// translateDays shows the expression for text in which the day comes first. That it does, a person has to say: 05/06 can be
// either.
func (d *draft) translateDays(column string, forms []string, optional bool) {
	i := slices.IndexFunc(forms, dayFirst.MatchString)
	if i < 0 {
		return
	}
	sign := dayFirst.FindStringSubmatch(forms[i])[1]
	if optional {
		column = "NULLIF(" + column + ",'')"
	}
	sql := "COALESCE(STR_TO_DATE(" + column + ",'%d" + sign + "%m" + sign + "%Y')," + column + ")"
	if !d.m.db.MySQL {
		sql = "CASE WHEN " + column + " LIKE '__" + sign + "__" + sign + "____' THEN SUBSTR(" + column + ",7)||'-'||SUBSTR(" + column +
			",4,2)||'-'||SUBSTR(" + column + ",1,2) ELSE " + column + " END"
	}
	d.note("Nếu ngày đứng trước tháng thì viết: %s", "If the day comes before the month, write: %s", sql)
}
