package sample

import "probity/internal/civil"

const (
	man   = "Nam"
	woman = "Nữ"
)

// person is who a story is about, as the personnel file has them.
type person struct {
	id, name    string
	unit        string
	born        civil.Date
	sex         string
	typed       string // the birth as somebody typed it, where that is no date
	rank, grade string
	contract    bool
	enlisted    bool // on the list of declarants, whatever else is told of them
	hired, left civil.Date

	order, appointments, deferrals, matters, items, duties int // lines of each sort written so far
}

// verdict is one answer that must be given, as planted has it.
type verdict struct {
	rule, obligation, word string
	due                    civil.Date
	person, unit           string              // whom it is about, where that is not the person of the story
	spell                  func(string) string // how the person's id is spelt, where that is not as in their file
}

// wholeMinistry is the unit of an answer that is about none: its id is empty.
const wholeMinistry = "-"

// The words of planted.
const (
	dueSoon = "due_soon"
	overdue = "overdue"
	exempt  = "exempt"
	unknown = "unknown"
)

// chapter is a part of someone's life in the service: it writes its rows, and says which verdicts but pass follow from
// it on a day.
type chapter interface {
	write(w *writer, p *person)
	on(asOf civil.Date) []verdict
}

// byDate is the verdict on something that must be mended by a day: overdue only after it, soon within so many days before.
func byDate(rule, obligation string, asOf, due civil.Date, horizon int) []verdict {
	switch {
	case asOf > due:
		return []verdict{{rule: rule, obligation: obligation, word: overdue, due: due}}
	case due.Sub(asOf) <= horizon:
		return []verdict{{rule: rule, obligation: obligation, word: dueSoon, due: due}}
	}
	return nil
}

// within reports whether the day is one of those from first to last, where no last day means "until now".
func within(d, first, last civil.Date) bool { return first <= d && (last.IsZero() || d <= last) }
