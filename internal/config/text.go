package config

import (
	"bytes"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// sourceText is the text of a file and the way from an offset in it to a line and column.
type sourceText struct {
	file  string
	bytes []byte
	lines []int // the offset at which each line begins
}

func newSourceText(file string, text []byte) *sourceText {
	lines := []int{0}
	for i, b := range text {
		if b == '\n' {
			lines = append(lines, i+1)
		}
	}
	return &sourceText{file: file, bytes: text, lines: lines}
}

func (s *sourceText) line(offset int) int {
	return sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > offset })
}

func (s *sourceText) position(offset int) Position {
	offset = max(0, min(offset, len(s.bytes)))
	line := s.line(offset)
	return Position{Line: line, Col: utf8.RuneCount(s.bytes[s.lines[line-1]:offset]) + 1}
}

// nextLine is the offset at which the line after the one of offset begins, or the end of the text.
func (s *sourceText) nextLine(offset int) int {
	if line := s.line(offset); line < len(s.lines) {
		return s.lines[line]
	}
	return len(s.bytes)
}

// skipBlank moves over blank lines and comments to the next thing that means something.
func (s *sourceText) skipBlank(offset int) int {
	for offset < len(s.bytes) {
		switch s.bytes[offset] {
		case ' ', '\t', '\r', '\n':
			offset++
		case '#':
			offset = s.nextLine(offset)
		default:
			return offset
		}
	}
	return offset
}

// nextHeader is the offset of the first line, from the line after offset on, that opens a section.
func (s *sourceText) nextHeader(offset int) int {
	for at := s.nextLine(offset); at < len(s.bytes); at = s.nextLine(at) {
		line := bytes.TrimLeft(s.bytes[at:s.nextLine(at)], " \t")
		name := bytes.TrimLeft(line, "[ \t")
		if len(name) < len(line) && line[0] == '[' && len(name) > 0 && name[0] >= 'A' && name[0] != ']' {
			return at
		}
	}
	return len(s.bytes)
}

// within is the offset in the file of byte i of the text that a TOML string stands for; the string with its quotes
// begins at offset at. Escapes and the line break after opening quotes are counted as TOML reads them.
func (s *sourceText) within(at, end, i int) int {
	raw := string(s.bytes[at:end])
	quotes, content := openingQuotes(raw)
	pos := at + quotes
	escapes := strings.HasPrefix(raw, `"`)
	for content != "" {
		width, text := 1, 1
		if escapes && content[0] == '\\' {
			width, text = escapeWidths(content)
		}
		if i < text {
			break
		}
		i -= text
		pos += width
		content = content[min(width, len(content)):]
	}
	return min(pos, end)
}

// openingQuotes returns how many bytes stand before the content of a string, and what follows them.
func openingQuotes(raw string) (int, string) {
	for _, q := range []string{`"""`, `'''`} {
		rest, ok := strings.CutPrefix(raw, q)
		if !ok || len(raw) < 6 {
			continue
		}
		rest, _ = strings.CutPrefix(strings.TrimPrefix(rest, "\r"), "\n")
		return len(raw) - len(rest), rest
	}
	return 1, raw[min(1, len(raw)):]
}

// escapeWidths returns how many bytes an escape takes in the file, and how many in the text that it stands for.
func escapeWidths(escape string) (width, text int) {
	if len(escape) < 2 {
		return 1, 1
	}
	switch digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[escape[1]]; {
	case digits > 0 && len(escape) >= 2+digits:
		code, _ := strconv.ParseUint(escape[2:2+digits], 16, 32)
		return 2 + digits, utf8.RuneLen(rune(code))
	case strings.IndexByte(" \t\r\n", escape[1]) >= 0:
		return len(escape) - len(strings.TrimLeft(escape[1:], " \t\r\n")), 0
	}
	return 2, 1
}
