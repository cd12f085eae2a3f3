package config

import (
	"slices"

	"github.com/pelletier/go-toml/v2/unstable"
)

// expression puts one header or setting of the file into the document. TOML's rules about names given twice are kept
// here, because the parser leaves them to its caller.
type expression struct {
	*document
	base int // offset in the file of the parser's first byte
}

// name is one part of a dotted key.
type name struct {
	text    string
	at, end int
}

// apply returns the offset up to which the file has been read.
func (x expression) apply(node *unstable.Node) int {
	names := x.names(node.Key())
	switch node.Kind {
	case unstable.Table:
		x.openSection(names)
	case unstable.ArrayTable:
		x.openRow(names)
	case unstable.KeyValue:
		x.set(x.here, x.prefix, node)
		return x.base + int(node.Raw.Offset+node.Raw.Length)
	}
	return names[len(names)-1].end
}

func (x expression) names(it unstable.Iterator) []name {
	var names []name
	for it.Next() {
		n := it.Node()
		at := x.base + int(n.Raw.Offset)
		names = append(names, name{string(n.Data), at, at + int(n.Raw.Length)})
	}
	return names
}

func path(names []name) []string {
	parts := make([]string, len(names))
	for i, n := range names {
		parts[i] = n.text
	}
	return parts
}

// openSection makes [a.b.c] the place where settings go.
func (x expression) openSection(names []name) {
	parent, last := x.descend(names), names[len(names)-1]
	x.prefix = path(names)
	section := parent.child(last.text)
	switch {
	case section == nil:
		section = parent.add(&element{name: last.text, at: last.at})
	case section.isRows:
		x.fault(last.at, x.prefix, "has rows since line %d; write [[%s]]", x.line(section.at), dotted(x.prefix))
		section = &element{}
	case section.value != nil:
		x.fault(last.at, x.prefix, "is a setting since line %d and cannot be a section too", x.line(section.at))
		section = &element{}
	case section.opened || section.dotted || section.sealed:
		x.fault(last.at, x.prefix, "this section was opened on line %d already", x.line(section.at))
	default:
		section.at = last.at
	}
	section.opened = true
	x.here = section
}

// openRow makes a new row of [[a.b.c]] the place where settings go.
func (x expression) openRow(names []name) {
	parent, last := x.descend(names), names[len(names)-1]
	x.prefix = path(names)
	rows := parent.child(last.text)
	if rows == nil {
		rows = parent.add(&element{name: last.text, at: last.at, isRows: true})
	}
	x.here = &element{name: last.text, at: last.at, opened: true}
	if !rows.isRows {
		x.fault(last.at, x.prefix, "is no list of rows since line %d; write it the same way everywhere", x.line(rows.at))
		return
	}
	rows.rows = append(rows.rows, x.here)
}

// descend walks to the section that holds the last name of a header, opening what is not there yet.
func (x expression) descend(names []name) *element {
	e := x.root
	for i, n := range names[:len(names)-1] {
		next := e.child(n.text)
		switch {
		case next == nil:
			next = e.add(&element{name: n.text, at: n.at})
		case next.isRows:
			next = next.rows[len(next.rows)-1]
		case next.value != nil || next.sealed:
			x.fault(n.at, path(names[:i+1]), "is a setting since line %d and cannot hold a section", x.line(next.at))
			return &element{}
		}
		e = next
	}
	return e
}

// set puts a setting, whose key may be dotted, under e.
func (x expression) set(e *element, prefix []string, node *unstable.Node) {
	names := x.names(node.Key())
	full := slices.Concat(prefix, path(names))
	for i, n := range names[:len(names)-1] {
		next := e.child(n.text)
		if next == nil {
			next = e.add(&element{name: n.text, at: n.at, dotted: true})
		}
		if !next.dotted {
			x.fault(n.at, full[:len(prefix)+i+1], "was given on line %d already and cannot be continued here", x.line(next.at))
			return
		}
		e = next
	}
	last := names[len(names)-1]
	if before := e.child(last.text); before != nil {
		x.fault(last.at, full, "is given twice; first on line %d", x.line(before.at))
		return
	}
	made := &element{name: last.text, at: last.at}
	if node.Value().Kind == unstable.InlineTable {
		x.fillInline(made, full, node.Value())
	} else {
		v := x.value(node.Value(), full, x.afterEquals(last.end))
		made.value = &v
		x.last = [2]int{v.at, v.end}
	}
	e.add(made)
}

// fillInline reads { a = 1, b = 2 } as a section that is closed for good.
func (x expression) fillInline(e *element, path []string, table *unstable.Node) {
	for it := table.Children(); it.Next(); {
		x.set(e, path, it.Node())
	}
	e.sealed = true
}

// afterEquals is where the value of a key that ends at offset at begins; the parser gives arrays no place of their own.
func (x expression) afterEquals(at int) int {
	for at < len(x.bytes) && (x.bytes[at] == ' ' || x.bytes[at] == '\t' || x.bytes[at] == '=') {
		at++
	}
	return at
}

func (x expression) value(node *unstable.Node, path []string, fallback int) value {
	v := value{kind: node.Kind, at: fallback, end: fallback, text: string(node.Data)}
	if node.Raw.Length > 0 {
		v.at = x.base + int(node.Raw.Offset)
		v.end = v.at + int(node.Raw.Length)
	}
	switch node.Kind {
	case unstable.Array:
		for it := node.Children(); it.Next(); {
			v.items = append(v.items, x.value(it.Node(), path, v.at))
		}
	case unstable.InlineTable:
		v.table = &element{name: path[len(path)-1], at: v.at}
		x.fillInline(v.table, path, node)
	}
	return v
}
