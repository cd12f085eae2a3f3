package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Position is a place in a configuration file. Both count from 1; a column is a character, as editors show it.
type Position struct{ Line, Col int }

// Fault is one mistake: where it stands, which key it is about, and what is wrong, in words that say what is allowed.
// It never holds a secret.
type Fault struct {
	File string
	Position
	Key  string // dotted; empty for a fault of the file's syntax
	Text string
}

// Error returns the fault on one line: file:line:column: key: text.
func (f Fault) Error() string {
	where := f.File
	if f.Line > 0 {
		where = fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Col)
	}
	if f.Key != "" {
		where += ": " + f.Key
	}
	return where + ": " + f.Text
}

// Faults is every mistake of a file, in the order of the file.
type Faults []Fault

// Error returns one line for each fault.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// sorted puts faults in the order in which one meets them when reading the file, each once.
func (fs Faults) sorted() Faults {
	slices.SortStableFunc(fs, func(a, b Fault) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Col - b.Col
	})
	return slices.Compact(fs)
}

// dotted writes a path the way TOML does, with quotes where a part needs them and long parts cut.
func dotted(path []string) string {
	parts := make([]string, len(path))
	for i, p := range path {
		parts[i] = p
		if !bare(p) {
			parts[i] = quoted(p)
		}
	}
	return strings.Join(parts, ".")
}

// bare reports whether TOML takes the key without quotes. A very long one is quoted too, because quoting cuts it.
func bare(key string) bool {
	for _, r := range key {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_') {
			return false
		}
	}
	return key != "" && len(key) <= longestShown
}

const longestShown = 60

// quoted shows what was found, on one line and of bearable length.
func quoted(found string) string {
	if runes := []rune(found); len(runes) > longestShown {
		found = string(runes[:longestShown-1]) + "…"
	}
	return strconv.Quote(found)
}

// oneOf lists what is allowed: "a", "b" or "c".
func oneOf(words []string) string {
	shown := make([]string, len(words))
	for i, w := range words {
		shown[i] = strconv.Quote(w)
	}
	if len(shown) < 2 {
		return strings.Join(shown, "")
	}
	return strings.Join(shown[:len(shown)-1], ", ") + " or " + shown[len(shown)-1]
}
