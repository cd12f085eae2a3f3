// Package readahead lets one goroutine fetch what another one works on.
package readahead

import "iter"

// together is how many elements change hands at once, which makes the change cheap; some such groups wait.
const (
	together = 64
	waiting  = 4
)

type element[T any] struct {
	value T
	err   error
}

// Of runs a sequence in a goroutine of its own, some elements ahead of whoever ranges over it. The elements come in the
// same order, and when the range is left the sequence has been left too.
//
//	for row, err := range readahead.Of(rows) {
func Of[T any](sequence iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		groups, enough := make(chan []element[T], waiting), make(chan struct{})
		go fetch(sequence, groups, enough)
		defer func() {
			close(enough)
			for range groups { // until the goroutine has ended
			}
		}()
		for group := range groups {
			for _, e := range group {
				if !yield(e.value, e.err) {
					return
				}
			}
		}
	}
}

func fetch[T any](sequence iter.Seq2[T, error], groups chan<- []element[T], enough <-chan struct{}) {
	defer close(groups)
	var group []element[T]
	for value, err := range sequence {
		group = append(group, element[T]{value, err})
		if len(group) < together {
			continue
		}
		select {
		case groups <- group:
			group = make([]element[T], 0, together)
		case <-enough:
			return
		}
	}
	select {
	case groups <- group:
	case <-enough:
	}
}
