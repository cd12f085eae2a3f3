package reports

import (
	"fmt"
	"strconv"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
)

// language is what a workbook speaks: Vietnamese, English, or Vietnamese with English beside or beneath it.
type language string

const (
	vietnamese language = "vi"
	english    language = "en"
	bilingual  language = "both"
)

// beside is a text in one line.
func (l language) beside(t record.Text) string { return t.In(string(l)) }

// beneath is a text with its translation on a line of its own, for the heads of tables and for sentences.
func (l language) beneath(t record.Text) string {
	if l == bilingual && t.EN != "" && t.EN != t.VI {
		return t.VI + "\n" + t.EN
	}
	return t.In(string(l))
}

// sheet is a text as the name of a sheet, which is too short for two languages.
func (l language) sheet(t record.Text) string {
	if l == english {
		return t.EN
	}
	return t.VI
}

// with puts parts into a text. Days, numbers and texts among them take the form of each language.
func with(t record.Text, parts ...any) record.Text {
	in := func(l language, form string) string {
		local := make([]any, len(parts))
		for i, p := range parts {
			switch p := p.(type) {
			case civil.Date:
				local[i] = l.day(p)
			case int:
				local[i] = l.amount(p)
			case record.Text:
				local[i] = l.beside(p)
			default:
				local[i] = p
			}
		}
		return fmt.Sprintf(form, local...)
	}
	return record.Text{VI: in(vietnamese, t.VI), EN: in(english, t.EN)}
}

// join puts texts one after another.
func join(separator string, texts ...record.Text) record.Text {
	var vi, en []string
	for _, t := range texts {
		if !t.IsZero() {
			vi, en = append(vi, t.VI), append(en, t.EN)
		}
	}
	return record.Text{VI: strings.Join(vi, separator), EN: strings.Join(en, separator)}
}

// plain is a name or a code, which is the same in both languages.
func plain(s string) record.Text { return record.Text{VI: s, EN: s} }

// day writes a day as the messages of the rules do: 31/08/2025, in English 2025-08-31.
func (l language) day(d civil.Date) string {
	if l == english {
		return d.String()
	}
	return d.Vietnamese()
}

// amount writes a number with its thousands apart.
func (l language) amount(n int) string {
	digits := strconv.Itoa(n)
	separator := "."
	if l == english {
		separator = ","
	}
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + separator + digits[i:]
	}
	return digits
}

// longDay is the day under the national motto: a day below 10 and the first two months have a nought before them
// (Nghị định 30/2020/NĐ-CP).
func longDay(d civil.Date) record.Text {
	month := strconv.Itoa(d.Month())
	if d.Month() < 3 {
		month = "0" + month
	}
	names := [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September",
		"October", "November", "December"}
	return record.Text{
		VI: fmt.Sprintf("ngày %02d tháng %s năm %d", d.Day(), month, d.Year()),
		EN: fmt.Sprintf("%d %s %d", d.Day(), names[d.Month()], d.Year()),
	}
}
