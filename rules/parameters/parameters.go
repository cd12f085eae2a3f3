// Package parameters is the register of every number and list that a law, a policy or the ministry sets, each with
// the days on which it is in force, the law it comes from, and how sure we are of it.
//
// A law that changes is a new row here and never a new line of code. The package does not decide which day counts:
// a rule asks with the day on which the obligation fell due.
//
//	r := parameters.Embedded()
//	v, ok := r.At("dec.item_floor", civil.Must("2026-07-01")) // v.Int == 150_000_000
package parameters

import (
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
)

// Value is one parameter as it stands for a period: one row of the register. The zero value of From means that it
// was always so, of To that no end is known; both ends are inclusive.
type Value struct {
	Key    string
	Kind   Kind
	Unit   Unit
	Raw    string     // the value as text, in the one form in which it is stored and digested
	Int    int64      // the number; for a range the smaller one
	High   int64      // the larger number of a range, else the same as Int
	List   []string   // the words of a list; shared, not to be written to
	From   civil.Date // first day in force
	To     civil.Date // last day in force
	Basis  string     // the law, or the ministry's decision, as it is cited in Vietnamese
	Source string     // ids of the sources in which the text was read, as in Sources
	Note   record.Text
	Mark   Mark
	Origin Origin

	// Confirmed says that a finding decided by it may be shown to members: the text of the law was read, or the
	// ministry has decided it by a decision of its own that Basis names.
	Confirmed bool
}

// Force is the period in which the value holds.
func (v Value) Force() civil.Interval { return civil.Interval{First: v.From, Last: v.To} }

// Has reports whether the word is in the list.
func (v Value) Has(word string) bool { return slices.Contains(v.List, word) }

// Parameter is a key with its meaning and its rows, in the order of their days.
type Parameter struct {
	Key   string
	Kind  Kind
	Unit  Unit
	Title record.Text
	Rows  []Value
}

// Register holds all parameters. It never changes after it was made; With makes another one.
type Register struct {
	parameters []Parameter // by key
	at         map[string]int
	sources    []Source
}

// newRegister brings the parameters into order. It is given slices that nobody else writes to.
func newRegister(parameters []Parameter, sources []Source) *Register {
	slices.SortFunc(parameters, func(a, b Parameter) int { return strings.Compare(a.Key, b.Key) })
	r := &Register{parameters: parameters, at: make(map[string]int, len(parameters)), sources: sources}
	for i, p := range parameters {
		slices.SortFunc(p.Rows, func(a, b Value) int { return int(a.From) - int(b.From) })
		r.at[p.Key] = i
	}
	return r
}

// At returns the value in force on a day. It is false for an unknown key, for no date, and for a day before the law
// began or after it ended: then nothing was owed under it.
func (r *Register) At(key string, on civil.Date) (Value, bool) {
	i, known := r.at[key]
	if !known {
		return Value{}, false
	}
	rows := r.parameters[i].Rows
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].Force().Contains(on) {
			return rows[i], true
		}
	}
	return Value{}, false
}

// Find returns a parameter with its meaning and rows.
func (r *Register) Find(key string) (Parameter, bool) {
	i, known := r.at[key]
	if !known {
		return Parameter{}, false
	}
	return r.parameters[i].clone(), true
}

// Parameters returns all of them, by key.
func (r *Register) Parameters() []Parameter {
	all := make([]Parameter, len(r.parameters))
	for i, p := range r.parameters {
		all[i] = p.clone()
	}
	return all
}

// Rows returns all rows, by key and then by day: the register as it is printed.
func (r *Register) Rows() []Value {
	var rows []Value
	for _, p := range r.parameters {
		rows = append(rows, p.Rows...)
	}
	return rows
}

// Keys returns all keys in their order.
func (r *Register) Keys() []string {
	keys := make([]string, len(r.parameters))
	for i, p := range r.parameters {
		keys[i] = p.Key
	}
	return keys
}

// Sources returns where the texts were read, in the order of the register.
func (r *Register) Sources() []Source { return slices.Clone(r.sources) }

func (p Parameter) clone() Parameter {
	p.Rows = slices.Clone(p.Rows)
	return p
}
