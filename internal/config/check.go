package config

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"strings"

	"probity/internal/nearest"
	"probity/rules/parameters"
)

// Known are the names that a configuration may speak of, beside the kinds of record.
type Known struct {
	Rules    []string             // "ROT-001"
	Families []string             // "ROT"
	Register *parameters.Register // what [[parameter]] rows are checked against
}

// checker walks over a document with the table of keys beside it, notes what does not fit, and puts what fits into the
// configuration.
type checker struct {
	*document
	config   *Config
	known    Known
	resolver resolver
	root     *shape
	values   map[string]value // by dotted key, for faults that show when everything is known
}

// shape is the table of keys as a tree of names.
type shape struct {
	section  *section
	children map[string]*shape
	each     *shape // the child that stands for every name
}

func newShape() *shape {
	root := &shape{}
	for _, s := range sections() {
		at := root
		for part := range strings.SplitSeq(s.path, ".") {
			at = at.grow(part)
		}
		at.section = &s
	}
	return root
}

func (s *shape) grow(part string) *shape {
	if strings.HasPrefix(part, "<") {
		if s.each == nil {
			s.each = &shape{}
		}
		return s.each
	}
	if s.children == nil {
		s.children = map[string]*shape{}
	}
	if s.children[part] == nil {
		s.children[part] = &shape{}
	}
	return s.children[part]
}

// names are the sections that may stand here, in the order of the alphabet.
func (s *shape) names() []string { return slices.Sorted(maps.Keys(s.children)) }

// read fills the configuration from the text of its file and returns everything that is wrong with it, and whether a part of
// it could not be read at all.
func (c *Config) read(text []byte, known Known, env LookupEnv) (faults Faults, broken bool) {
	k := &checker{
		document: parseDocument(c.file, bytes.TrimPrefix(text, []byte("\uFEFF"))), config: c, known: known,
		resolver: resolver{dir: c.dir, env: env}, root: newShape(), values: map[string]value{},
	}
	k.walk(k.document.root, k.root, nil, "")
	for _, s := range sections() {
		if s.names == nil && k.document.root.child(s.path) == nil {
			k.missing(s, "", &element{})
		}
	}
	k.finish()
	return k.faults.sorted(), k.broken
}

// walk compares what stands under e with what may stand there.
func (k *checker) walk(e *element, s *shape, path []string, name string) {
	for _, child := range e.children {
		below := append(slices.Clip(path), child.name)
		switch {
		case child.value != nil:
			k.setting(child, s, below, name)
		case s.children[child.name] != nil:
			k.open(child, s.children[child.name], below, "")
		case s.each != nil:
			if k.names(child, s.each.section, below) {
				k.open(child, s.each, below, child.name)
			}
		default:
			k.unknownSection(child, s, below, name)
		}
	}
	if s.section != nil {
		k.missing(*s.section, name, e)
	}
}

// open reads a section, or each of its rows.
func (k *checker) open(e *element, s *shape, path []string, name string) {
	rows := s.section != nil && s.section.rows
	switch {
	case rows && !e.isRows:
		k.fault(e.at, path, "every row has a header of its own; write [[%s]]", dotted(path))
	case !rows && e.isRows:
		k.fault(e.at, path, "there is only one; write [%s]", dotted(path))
	case rows:
		for i, row := range e.rows {
			k.begin(s.section, strconv.Itoa(i))
			k.walk(row, s, path, strconv.Itoa(i))
		}
	default:
		k.begin(s.section, name)
		k.walk(e, s, path, name)
	}
}

func (k *checker) begin(s *section, name string) {
	if s != nil && s.begin != nil {
		s.begin(k.config, name)
		s.fillDefaults(k.config, name)
	}
}

// setting reads one key.
func (k *checker) setting(e *element, s *shape, path []string, name string) {
	if k.inlineRows(e, s, path) {
		return
	}
	var found key
	ok := false
	if s.section != nil {
		found, ok = s.section.key(e.name)
	}
	if !ok {
		k.unknownKey(e, s, path)
		return
	}
	v := *e.value
	k.remember(s.section, name, found.name, v)
	set, flaws := found.convert(v, k.resolver)
	if len(flaws) > 0 {
		k.flaws(v, path, flaws)
		return
	}
	found.put(k.config, name, set)
}

// inlineRows reads parameter = [{…}, {…}], the other way in which TOML writes rows.
func (k *checker) inlineRows(e *element, s *shape, path []string) bool {
	below := s.children[e.name]
	if below == nil || below.section == nil || !below.section.rows {
		return false
	}
	rows := &element{name: e.name, at: e.at, isRows: true}
	for _, item := range e.value.items {
		if item.table == nil {
			return false
		}
		rows.rows = append(rows.rows, item.table)
	}
	if len(e.value.items) > 0 {
		k.open(rows, below, path, "")
		return true
	}
	return false
}

// remember keeps where a key is set. A row's key is known by the row's number.
func (k *checker) remember(s *section, name, key string, v value) {
	full := s.at(name) + "." + key
	if s.rows {
		full = s.path + "." + name + "." + key
	}
	k.values[full] = v
	k.config.places[full] = k.position(v.at)
}

func (k *checker) flaws(v value, path []string, flaws []flaw) {
	for _, f := range flaws {
		at := v.at
		if f.at > 0 {
			at = k.within(v.at, v.end, f.at)
		}
		k.fault(at, path, "%s", f.text)
	}
}

// missing notes the required keys that a section lacks. After a mistake of syntax nobody knows what is missing.
func (k *checker) missing(s section, name string, e *element) {
	if k.broken {
		return
	}
	for _, required := range s.keys {
		if required.required && e.child(required.name) == nil {
			k.faultOf(s.at(name)+"."+required.name, e.at, "is missing; write it under %s, such as %s = %s",
				s.header(name), required.name, firstLine(required.example))
		}
	}
}

func (k *checker) unknownKey(e *element, s *shape, path []string) {
	switch {
	case s.children[e.name] != nil:
		k.fault(e.at, path, "is a section; write [%s] on a line of its own", dotted(path))
	case s.each != nil:
		example := s.each.section.header(s.each.section.example)
		k.fault(e.at, path, "stands outside of a section; write it under one such as %s", example)
	case secretive(e.name):
		k.fault(e.at, path, "no such key; credentials belong to the DSN, and that to env:NAME or file:PATH")
	case s.section == nil:
		k.fault(e.at, path, "no such key; every key stands in a section: %s", strings.Join(s.names(), ", "))
	default:
		allowed := append(s.section.keyNames(), s.names()...)
		k.fault(e.at, path, "no such key; %s takes %s%s", s.section.path, strings.Join(allowed, ", "), nearest.Hint(e.name, allowed))
	}
}

// secretive reports whether someone tries to give credentials in a key of their own.
func secretive(name string) bool {
	return slices.Contains([]string{"password", "passwd", "pass", "pwd", "user", "username", "secret"}, strings.ToLower(name))
}

func (k *checker) unknownSection(e *element, s *shape, path []string, name string) {
	if s.section != nil {
		if _, is := s.section.key(e.name); is {
			k.fault(e.at, path, "is a key and not a section; write %s = … under %s", e.name, s.section.header(name))
			return
		}
	}
	names := s.names()
	if len(names) == 0 {
		k.fault(e.at, path, "no such section; there is none below this one")
		return
	}
	k.fault(e.at, path, "no such section; sections here are %s%s", strings.Join(names, ", "), nearest.Hint(e.name, names))
}
