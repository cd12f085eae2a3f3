package record

import (
	"iter"
	"slices"
)

// Rows are the rows of one kind for one subject: those that can be judged by, and those that were set aside. The slices
// are used again for the next subject: keep values, not the slices.
type Rows[T any] struct {
	Good []T
	Bad  []Bad[T]

	numbers []int32 // of the good rows; see Number
}

// Number is that of the first id in a good row which refers to a list: its place in the Directory that the batch refers to;
// -1 when it has none, or the row comes from no batch.
func (r *Rows[T]) Number(row int) int {
	if row >= len(r.numbers) {
		return -1
	}
	return int(r.numbers[row])
}

// All are the good rows, and then what could be read of those that were set aside.
func (r *Rows[T]) All() iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range r.Good {
			if !yield(&r.Good[i]) {
				return
			}
		}
		for i := range r.Bad {
			if !yield(&r.Bad[i].Row) {
				return
			}
		}
	}
}

// Bad is a row that was set aside, with what could be read of it.
type Bad[T any] struct {
	Row T
	Aside
}

// Aside says which row was set aside, and why.
type Aside struct {
	Kind   string
	Key    string // as it was read, so that whoever keeps the records finds the row
	Faults []Fault
}

// Faulty reports whether the named column could not be read.
func (a Aside) Faulty(column string) bool {
	for _, f := range a.Faults {
		if f.Column == column && f.Problem != EndBeforeStart && f.Problem != Contradiction {
			return true
		}
	}
	return false
}

// Has reports whether a problem is among those for which a row was set aside.
func (a Aside) Has(p Problem) bool {
	return slices.ContainsFunc(a.Faults, func(f Fault) bool { return f.Problem == p })
}

// Sound reports whether a row that was set aside can be relied on in some columns. Rows that contradict each other may do so in any column
// but those of their key.
func (a Aside) Sound(columns ...string) bool {
	kind, _ := Lookup(a.Kind)
	return !slices.ContainsFunc(a.Faults, func(f Fault) bool {
		if f.Problem == Contradiction || f.Column == "" {
			return slices.ContainsFunc(columns, func(c string) bool { return !slices.Contains(kind.Key, c) })
		}
		return slices.Contains(columns, f.Column)
	})
}

// shelf puts rows of one kind where the Set keeps them. It hides the kind's Go type from the reader of databases.
type shelf interface {
	clear(*Set)
	add(*Set) target      // an empty one among the good
	refer(*Set, int)      // the one that was added last, to a listed id
	setAside(*Set, Aside) // the one that was added last
	each(*Set, func(row target, aside *Aside) bool)
}

// target is what the generated row types share.
type target interface {
	at(column int) any // a pointer to what holds the column's value
}

type typedShelf[T any, P interface {
	*T
	target
}] struct{ field func(*Set) *Rows[T] }

func (s typedShelf[T, P]) clear(set *Set) {
	rows := s.field(set)
	rows.Good, rows.Bad, rows.numbers = rows.Good[:0], rows.Bad[:0], rows.numbers[:0]
}

func (s typedShelf[T, P]) add(set *Set) target {
	rows := s.field(set)
	var empty T
	rows.Good, rows.numbers = append(rows.Good, empty), append(rows.numbers, -1)
	return P(&rows.Good[len(rows.Good)-1])
}

func (s typedShelf[T, P]) refer(set *Set, number int) {
	numbers := s.field(set).numbers
	if last := len(numbers) - 1; numbers[last] < 0 {
		numbers[last] = int32(number)
	}
}

func (s typedShelf[T, P]) setAside(set *Set, aside Aside) {
	rows := s.field(set)
	last := len(rows.Good) - 1
	rows.Bad = append(rows.Bad, Bad[T]{rows.Good[last], aside})
	rows.Good, rows.numbers = rows.Good[:last], rows.numbers[:last]
}

func (s typedShelf[T, P]) each(set *Set, see func(target, *Aside) bool) {
	rows := s.field(set)
	for i := range rows.Good {
		if !see(P(&rows.Good[i]), nil) {
			return
		}
	}
	for i := range rows.Bad {
		if !see(P(&rows.Bad[i].Row), &rows.Bad[i].Aside) {
			return
		}
	}
}
