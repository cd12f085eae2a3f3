package trial

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"
)

// Scribe writes records that are drawn, as the cases write them. A family's own embeds it, and adds the days that matter to it.
type Scribe struct {
	T     *rapid.T
	Loose bool // something may be missing or bad
	Rows  []string
}

// Row writes one row.
func (s *Scribe) Row(format string, words ...any) {
	s.Rows = append(s.Rows, fmt.Sprintf(format, words...))
}

// One draws one of some words.
func (s *Scribe) One(of ...string) string { return rapid.SampledFrom(of).Draw(s.T, "word") }

// Or is a word, or where something may be bad perhaps one of some bad ones.
func (s *Scribe) Or(word string, bad ...string) string {
	if s.Loose && rapid.IntRange(0, 5).Draw(s.T, "loose") == 0 {
		return s.One(bad...)
	}
	return word
}

// Sorted are the rows, each once.
func (s *Scribe) Sorted() []string {
	slices.Sort(s.Rows)
	return slices.Compact(s.Rows)
}
