package rules

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules/parameters"
)

// Scope is what a run judges by beside the records. It is the only place where a date enters.
type Scope struct {
	AsOf       civil.Date
	Parameters *parameters.Register
	Mapped     record.Schema // which columns the administrator has mapped
}

// Param returns the parameter in force on a date, which is the day on which the obligation fell due, not the as-of date.
// A key that was not yet in force on that day gives the zero Value: nothing was owed under it, and it is no evidence.
func (s Scope) Param(key string, on civil.Date) parameters.Value {
	v, _ := s.Parameters.At(key, on)
	return v
}

// Has reports whether columns of a kind are mapped; with no column it asks for the kind.
func (s Scope) Has(kind string, columns ...string) bool { return s.Mapped.Has(kind, columns...) }

// Fact is what one dossier contributes to verdicts about others.
type Fact struct {
	Key         string     // what facts are brought together by: a position, a unit
	Person      string     // whom Conclude may judge; empty when the fact only bears on others
	First, Last civil.Date // the days that the fact speaks of; Last zero: still so
	Word        string     // what it says, in the rule's own words
	Detail      any        // what else the rule must know of it then; two facts must not differ by it alone
}

// Days is the period that the fact speaks of.
func (f Fact) Days() civil.Interval { return civil.Interval{First: f.First, Last: f.Last} }

// Facts are a rule's facts, sorted by all their fields but the detail.
type Facts []Fact

// About returns the facts with one key.
func (f Facts) About(key string) Facts {
	from, _ := slices.BinarySearchFunc(f, key, func(a Fact, k string) int { return cmp.Compare(a.Key, k) })
	to := from
	for to < len(f) && f[to].Key == key {
		to++
	}
	return f[from:to]
}

// Sort brings facts into the order that About and every Conclude rely on.
func (f Facts) Sort() {
	slices.SortFunc(f, func(a, b Fact) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Person, b.Person), cmp.Compare(a.First, b.First),
			cmp.Compare(a.Last, b.Last), cmp.Compare(a.Word, b.Word))
	})
}
