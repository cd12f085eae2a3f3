package cases

import (
	"fmt"
	"strconv"
	"strings"
)

// line is one line of the notation: its first word, then pairs and other words.
type line struct {
	word  string
	pairs []pair
}

// pair is name=value; a word without "=" has no value and is not given one.
type pair struct {
	name, value string
	null        bool // "-", or no value at all
	bare        bool // a word without "="
}

// readLines splits a text into its lines, without blank ones and remarks.
func readLines(text string) ([]line, error) {
	var lines []line
	for row := range strings.Lines(text) {
		row = strings.TrimSpace(row)
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		l, err := readLine(row)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", row, err)
		}
		lines = append(lines, l)
	}
	return lines, nil
}

func readLine(row string) (line, error) {
	word, rest, _ := strings.Cut(row, " ")
	l := line{word: word}
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		p, after, err := readPair(rest)
		if err != nil {
			return line{}, err
		}
		l.pairs = append(l.pairs, p)
		rest = after
	}
	return l, nil
}

// readPair takes one pair off the front of a text.
func readPair(text string) (p pair, rest string, err error) {
	end := strings.IndexAny(text, " =")
	if end < 0 {
		end = len(text)
	}
	p.name, rest = text[:end], text[end:]
	if p.name == "" {
		return p, "", fmt.Errorf("%q has no name before the \"=\"", text)
	}
	if !strings.HasPrefix(rest, "=") {
		p.null, p.bare = true, true
		return p, rest, nil
	}
	rest = rest[1:]
	if strings.HasPrefix(rest, `"`) {
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			return p, "", fmt.Errorf("the quotes of %s do not end, or hold an escape that Go does not know", p.name)
		}
		p.value, _ = strconv.Unquote(quoted) // QuotedPrefix has found that it can be read
		return p, rest[len(quoted):], nil
	}
	p.value, rest, _ = strings.Cut(rest, " ")
	p.null = p.value == "-" || p.value == ""
	return p, rest, nil
}

// write quotes a value where the notation needs it.
func write(value string) string {
	if value == "" || value == "-" || strings.ContainsAny(value, " \"\\") || strconv.Quote(value) != `"`+value+`"` {
		return strconv.Quote(value)
	}
	return value
}
