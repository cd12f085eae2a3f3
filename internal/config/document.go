package config

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// element is one name in a TOML document with what stands under it: settings and sections, rows, or a value.
type element struct {
	name     string
	at       int // where the name stands
	value    *value
	rows     []*element // [[name]]
	isRows   bool
	children []*element
	index    map[string]*element
	opened   bool // by a header of its own: may not be opened again
	dotted   bool // by a dotted key: may only be continued by dotted keys
	sealed   bool // an inline table: closed for good
}

// value is what stands to the right of an equals sign, other than an inline table.
type value struct {
	kind    unstable.Kind
	at, end int
	text    string // a string's text, or the literal as written
	items   []value
	table   *element // an inline table inside an array
}

func (e *element) child(name string) *element { return e.index[name] }

func (e *element) add(c *element) *element {
	if e.index == nil {
		e.index = map[string]*element{}
	}
	e.index[c.name] = c
	e.children = append(e.children, c)
	return c
}

// document is a parsed configuration file. A mistake of syntax or a name given twice is noted and the rest read on, so
// that all mistakes are told at once.
type document struct {
	*sourceText
	root   *element
	faults Faults
	broken bool     // a part could not be read: what is missing may stand in it
	here   *element // where settings go
	prefix []string // and how that place is called
	last   [2]int   // where the last setting's value begins and ends
}

func parseDocument(file string, text []byte) *document {
	d := &document{sourceText: newSourceText(file, text), root: &element{}}
	d.here = d.root
	for start := 0; start < len(text) && len(d.faults) < mostFaults; {
		start = d.parseFrom(start)
	}
	return d
}

// mostFaults is where telling faults ends: a file that is wrong in more places is another file than was meant.
const mostFaults = 1000

func (d *document) fault(at int, path []string, format string, args ...any) {
	d.faultOf(dotted(path), at, format, args...)
}

func (d *document) faultOf(key string, at int, format string, args ...any) {
	if len(d.faults) < mostFaults {
		d.faults = append(d.faults, Fault{d.file, d.position(at), key, fmt.Sprintf(format, args...)})
	}
}

// parseFrom reads expressions from offset start until the end or a mistake of syntax, and returns where to read on.
func (d *document) parseFrom(start int) int {
	var p unstable.Parser
	text := d.bytes[start:len(d.bytes):len(d.bytes)]
	p.Reset(text)
	read := start
	for p.NextExpression() {
		e := expression{document: d, base: start}
		read = e.apply(p.Expression())
	}
	syntax, failed := errors.AsType[*unstable.ParserError](p.Error())
	if !failed {
		return len(d.bytes)
	}
	wrong := start + max(0, min(cap(text)-cap(syntax.Highlight), len(text)))
	return d.syntaxFault(d.skipBlank(d.lineEnd(read)), wrong, syntax.Message)
}

// lineEnd is where the line of the last expression ends, when anything was read of it.
func (d *document) lineEnd(read int) int {
	if read == 0 || d.bytes[read-1] == '\n' {
		return read
	}
	return d.nextLine(read)
}

// syntaxFault notes that the expression which begins at offset first is wrong at offset wrong, and returns where to
// read on: on the next line, or, when the mistake may have swallowed several lines, at the next section.
func (d *document) syntaxFault(first, wrong int, message string) int {
	d.broken = true
	first = min(first, wrong)
	opening, open := d.unclosed(first, wrong, message)
	swallowed := d.line(d.last[0]) < d.line(d.last[1]) && d.line(d.last[1])+1 == d.line(first)
	switch {
	case open != "":
		d.fault(opening, nil, "what %s opens here is never closed", open)
	case swallowed:
		d.fault(wrong, nil, "%s; the text before it began on line %d and ended on line %d",
			d.teach(wrong, message), d.line(d.last[0]), d.line(d.last[1]))
	case d.line(first) != d.line(wrong):
		d.fault(wrong, nil, "%s; the setting began on line %d", d.teach(wrong, message), d.line(first))
	default:
		d.fault(wrong, nil, "%s", d.teach(wrong, message))
	}
	if first < len(d.bytes) && d.bytes[first] == '[' {
		d.here, d.prefix = &element{}, []string{"?"} // what follows belongs to a section that nobody can name
	}
	if open == "" && !swallowed && d.line(first) == d.line(wrong) {
		return d.nextLine(wrong)
	}
	return d.nextHeader(first)
}

// unclosed finds the quotes or bracket that a setting opened and never closed.
func (d *document) unclosed(first, wrong int, message string) (int, string) {
	if !strings.Contains(message, "not terminated") && !strings.Contains(message, "is incomplete") {
		return 0, ""
	}
	setting := string(d.bytes[first:max(first, wrong)])
	for _, open := range []string{`"""`, `'''`, "[", "{"} {
		if i := strings.Index(setting, open); i >= 0 {
			return first + i, open
		}
	}
	return 0, ""
}

// teach says a mistake of syntax in the words of someone who wants to mend it.
func (d *document) teach(wrong int, message string) string {
	for _, lesson := range []struct{ begins, text string }{
		{"unexpected character", "no value can begin with %s; text stands in quotes, yes and no are true and false"},
		{"expected keyword", "this is no value; text stands in quotes, yes and no are true and false"},
		{"strings must be quoted", `text stands in quotes, such as "30m"`},
		{"expected newline", "nothing may follow the value on its line, found %s; text stands in quotes"},
		{"expected '=' after key", "a setting is written key = value, found %s after the key"},
		{"invalid escape character", `a backslash in "…" begins an escape; text with backslashes stands in '…' or '''…'''`},
		{"unterminated", "the quotes that open the text are not closed"},
		{"basic strings cannot have new lines", `the quotes are not closed on this line; longer text stands in """`},
		{"literal strings cannot have new lines", `the quotes are not closed on this line; longer text stands in '''`},
		{"expected ']'", "a section's name is not closed by ]"},
		{"invalid UTF-8", "this is not UTF-8; save the file as UTF-8"},
		{"expected value, not end", "the value is missing"},
	} {
		if !strings.HasPrefix(message, lesson.begins) {
			continue
		}
		if strings.Contains(lesson.text, "%s") {
			return fmt.Sprintf(lesson.text, d.characterAt(wrong))
		}
		return lesson.text
	}
	return message
}

func (d *document) characterAt(offset int) string {
	switch r, size := utf8.DecodeRune(d.bytes[min(offset, len(d.bytes)):]); {
	case size == 0:
		return "the end of the file"
	case r == '\n' || r == '\r':
		return "the end of the line"
	default:
		return fmt.Sprintf("%q", r)
	}
}
