package parameters

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"probity/internal/civil"
	"probity/internal/money"
	"probity/internal/record"
)

// Literal is the text of a value that stands in a configuration file as a number, a text or an array of these.
func Literal(value any) (string, error) {
	switch v := value.(type) {
	case string:
		return v, nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case []any:
		words := make([]string, len(v))
		for i, item := range v {
			word, err := Literal(item)
			if err != nil || strings.Contains(word, ",") {
				return "", fmt.Errorf("item %d of the array is %v; an item is a whole number or a word without a comma", i+1, item)
			}
			words[i] = word
		}
		return strings.Join(words, ", "), nil
	}
	return "", fmt.Errorf("value %v; write a whole number, a text in quotes, or an array of these", value)
}

// read fills in the value from its text. The error says what its kind and unit allow.
func (v *Value) read(text string) error {
	switch v.Kind {
	case Integer:
		return v.readInteger(text)
	case Range:
		return v.readRange(text)
	case List:
		return v.readList(text)
	case Yearly:
		return v.readYearly(text)
	case Window:
		return v.readWindow(text)
	}
	if v.Raw = strings.TrimSpace(text); v.Raw == "" {
		return fmt.Errorf("the value is empty; write a text")
	}
	return nil
}

func (v *Value) readInteger(text string) error {
	n, err := whole(text)
	if err != nil {
		return err
	}
	if most := v.Unit.most(); n > most {
		return fmt.Errorf("%d %s; at most %d", n, v.Unit, most)
	}
	v.Raw, v.Int, v.High = strconv.FormatInt(n, 10), n, n
	return nil
}

func whole(text string) (int64, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 {
		return 0, fmt.Errorf("%q is not a whole number of 0 or more", text)
	}
	return n, nil
}

// most is the largest number that makes sense in a unit; more is a slip of the pen.
func (u Unit) most() int64 {
	switch u {
	case Percent:
		return 100
	case Months:
		return 1200
	case Days, WorkingDays:
		return 36525
	case Flag:
		return 1
	}
	return 1e15
}

func (v *Value) readRange(text string) error {
	low, high, _ := strings.Cut(text, "..")
	a, errLow := whole(low)
	b, errHigh := whole(high)
	if errLow != nil || errHigh != nil || a > b || b > v.Unit.most() {
		return fmt.Errorf("%q is not a range; write the smaller and the larger number, such as 24..60", text)
	}
	v.Raw, v.Int, v.High = fmt.Sprintf("%d..%d", a, b), a, b
	return nil
}

func (v *Value) readList(text string) error {
	for word := range strings.SplitSeq(text, ",") {
		if word = strings.TrimSpace(word); word == "" || v.Has(word) {
			return fmt.Errorf("%q is not a list; write different words with commas between them", text)
		}
		v.List = append(v.List, word)
	}
	v.Raw = strings.Join(v.List, ", ")
	return nil
}

// yearly is a day of every year; 29 February is none.
func yearly(text string) bool {
	_, exists := civil.ParseBytes([]byte("2001-" + text))
	return exists && len(text) == len("03-31")
}

func (v *Value) readYearly(text string) error {
	if !yearly(text) {
		return fmt.Errorf("%q is not a day of every year; write MM-DD, such as 03-31", text)
	}
	v.Raw = text
	return nil
}

func (v *Value) readWindow(text string) error {
	first, last, _ := strings.Cut(text, "..")
	if !yearly(first) || !yearly(last) {
		return fmt.Errorf("%q is not a window; write two days of the year, such as 12-15..03-14", text)
	}
	v.Raw = text
	return nil
}

// Longest is the largest number of a list such as the steps of a reminder; 0 where there is none.
func (v Value) Longest() (most int) {
	for _, word := range v.List {
		if n, err := strconv.Atoi(word); err == nil {
			most = max(most, n)
		}
	}
	return most
}

// In is the day of a value such as 03-31 in a year. It is no date for other kinds.
func (v Value) In(year int) civil.Date {
	if v.Kind != Yearly {
		return 0
	}
	return on(year, v.Raw)
}

func on(year int, yearly string) civil.Date {
	month, day, _ := strings.Cut(yearly, "-")
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	date, _ := civil.Of(year, m, d)
	return date
}

// WindowIn is the period of a value such as 12-15..03-14 that ends in a year: it begins in the year before when its
// first day comes later in a year than its last. It is the zero interval for other kinds.
func (v Value) WindowIn(year int) civil.Interval {
	first, last, _ := strings.Cut(v.Raw, "..")
	switch {
	case v.Kind != Window:
		return civil.Interval{}
	case first > last:
		return civil.Interval{First: on(year-1, first), Last: on(year, last)}
	}
	return civil.Interval{First: on(year, first), Last: on(year, last)}
}

// Words is the value for a reader, with its unit: "36 tháng", "150.000.000 đồng", "31/03".
func (v Value) Words() record.Text {
	switch v.Kind {
	case Integer:
		if v.Unit == Flag {
			return flagWords(v.Int)
		}
		return v.numbers(func(n int64) string { return money.VND(n).Vietnamese() }, v.Int)
	case Range:
		return v.numbers(func(n int64) string { return fmt.Sprintf("%d–%d", n, v.High) }, v.Int)
	case Yearly, Window:
		return record.Text{VI: dayFirst(v.Raw), EN: v.Raw}
	}
	return record.Text{VI: v.Raw, EN: v.Raw}
}

func flagWords(n int64) record.Text {
	if n == 0 {
		return record.Text{VI: "không", EN: "no"}
	}
	return record.Text{VI: "có", EN: "yes"}
}

func (v Value) numbers(write func(int64) string, n int64) record.Text {
	unit := v.Unit.Words()
	if n == 1 && v.Kind == Integer {
		unit.EN = strings.TrimSuffix(unit.EN, "s")
	}
	with := func(unit string) string {
		if unit == "" || unit == "%" {
			return write(n) + unit
		}
		return write(n) + " " + unit
	}
	return record.Text{VI: with(unit.VI), EN: with(unit.EN)}
}

// dayFirst turns each MM-DD into DD/MM.
func dayFirst(text string) string {
	days := regexp.MustCompile(`(\d\d)-(\d\d)`).ReplaceAllString(text, "$2/$1")
	return strings.ReplaceAll(days, "..", " – ")
}
