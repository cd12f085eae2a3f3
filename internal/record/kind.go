package record

import (
	"slices"
	"sync"
)

// Cut says how the rows of a kind are divided among the subjects that rules judge.
type Cut uint8

// The three ways: a person's own rows, a unit's own rows, and lists that every subject is judged against.
const (
	ByPerson Cut = iota + 1
	ByUnit
	Whole
)

// String returns the word used in documentation.
func (c Cut) String() string { return [...]string{"", "person", "unit", "whole"}[c] }

// Type is what the values of a column are.
type Type uint8

// The types of columns. Ids and codes are text to the database; a month is a date on the first of the month.
const (
	IDColumn Type = iota + 1
	TextColumn
	DateColumn
	MonthColumn
	YearColumn
	CountColumn
	FlagColumn
	CodeColumn
	VNDColumn
	DecimalColumn
)

// String returns the type's name in documentation and in faults.
func (t Type) String() string {
	return [...]string{"", "id", "text", "date", "month", "year", "count", "flag", "code", "vnd", "decimal"}[t]
}

// Code is one word of a closed list, with its meaning.
type Code struct{ Word, VI, EN string }

// Column is one field of a kind.
type Column struct {
	Name     string
	Type     Type
	Required bool // NULL sets the row aside
	Meaning  Text
	Unit     Text
	Example  string
	Codes    []Code // the words allowed, for a CodeColumn
}

// Kind is one sort of record.
type Kind struct {
	Name      string
	Title     Text
	Meaning   Text
	CutBy     Cut
	Key       []string    // two rows with equal values here are the same record
	Intervals [][2]string // pairs of a first and a last day, inclusive; the first pair is the time that the row speaks of
	Columns   []Column
	newShelf  func() shelf
}

// Kinds returns every kind, in the order of the documentation. The result is shared and must not be changed.
var Kinds = sync.OnceValue(kindTable)

// KindNames returns the names of all kinds in that order.
func KindNames() []string {
	names := make([]string, len(Kinds()))
	for i, k := range Kinds() {
		names[i] = k.Name
	}
	return names
}

// Lookup finds a kind by its name.
func Lookup(name string) (*Kind, bool) {
	for _, k := range Kinds() {
		if k.Name == name {
			return k, true
		}
	}
	return nil, false
}

// Column returns the index of a column, or -1 when the kind has no such column.
func (k *Kind) Column(name string) int {
	return slices.IndexFunc(k.Columns, func(c Column) bool { return c.Name == name })
}

// mute reports whether a column has amounts of persons, which committees and their papers never show.
func (k *Kind) mute(column int) bool {
	amount := k.Columns[column].Type == VNDColumn || k.Columns[column].Type == DecimalColumn
	return amount && k.CutBy == ByPerson
}

// InInterval reports whether a column is the first or last day of an interval.
func (k *Kind) InInterval(name string) bool {
	return slices.ContainsFunc(k.Intervals, func(days [2]string) bool { return slices.Contains(days[:], name) })
}

// Names returns the names of all columns in their order.
func (k *Kind) Names() []string {
	names := make([]string, len(k.Columns))
	for i, c := range k.Columns {
		names[i] = c.Name
	}
	return names
}

// Word returns a code's meaning, or the word itself in both languages when the column does not list it.
func (c Column) Word(word string) Text {
	for _, code := range c.Codes {
		if code.Word == word {
			return Text{code.VI, code.EN}
		}
	}
	return Text{word, word}
}

// Schema says which columns of which kinds are mapped: kind → columns in the order in which rows bring them.
// A kind that is absent is not mapped at all.
type Schema map[string][]string

// Has reports whether a column of a kind is mapped; with no column it asks for the kind.
func (s Schema) Has(kind string, columns ...string) bool {
	mapped, ok := s[kind]
	if !ok {
		return false
	}
	for _, c := range columns {
		if !slices.Contains(mapped, c) {
			return false
		}
	}
	return true
}
