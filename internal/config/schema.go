package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"probity/internal/record"
)

// node is the part of JSON Schema that the table of keys needs.
type node struct {
	Schema               string           `json:"$schema,omitempty"`
	Title                string           `json:"title,omitempty"`
	Description          string           `json:"description,omitempty"`
	Type                 string           `json:"type,omitempty"`
	Properties           map[string]*node `json:"properties,omitempty"`
	PatternProperties    map[string]*node `json:"patternProperties,omitempty"`
	AdditionalProperties *bool            `json:"additionalProperties,omitempty"`
	Required             []string         `json:"required,omitempty"`
	Items                *node            `json:"items,omitempty"`
	AnyOf                []*node          `json:"anyOf,omitempty"`
	Enum                 []string         `json:"enum,omitempty"`
	Pattern              string           `json:"pattern,omitempty"`
	Format               string           `json:"format,omitempty"`
	MinLength            int              `json:"minLength,omitempty"`
	Minimum              *int64           `json:"minimum,omitempty"`
	Maximum              *int64           `json:"maximum,omitempty"`
	Default              json.RawMessage  `json:"default,omitempty"`
}

func object(description string) *node {
	return &node{Type: "object", Description: description, AdditionalProperties: new(false)}
}

// schema is docs/config.schema.json: with it an editor completes keys, kinds of record and words, shows meanings, and
// marks mistakes while one writes.
func schema() []byte {
	root := object("")
	root.Schema, root.Title = "http://json-schema.org/draft-07/schema#", "probity config.toml"
	for _, s := range sections() {
		root.place(s, strings.Split(s.path, "."))
	}
	root.Required = []string{"source"}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(root); err != nil {
		panic(fmt.Sprintf("writing the JSON Schema: %v", err))
	}
	return b.Bytes()
}

// place puts a section under n, at a path.
func (n *node) place(s section, path []string) {
	name := path[0]
	if len(path) > 1 {
		n.property(name, object("")).place(s, path[1:])
		return
	}
	switch {
	case name == "<KIND>":
		for _, kind := range record.Kinds() {
			n.property(kind.Name, s.node(kind.Title.VI+" · "+kind.Title.EN))
		}
	case name == "<ID>":
		n.PatternProperties = map[string]*node{"^[A-Z]{3}-[0-9]{3}$": s.node(inBoth(s.meaning))}
	case name == "<NAME>":
		n.PatternProperties = map[string]*node{"^[A-Za-z0-9_-]+$": s.node(inBoth(s.meaning))}
	case s.rows:
		n.property(name, &node{Type: "array", Items: s.node(inBoth(s.meaning))})
	default:
		n.property(name, s.node(inBoth(s.meaning)))
	}
}

// property returns the property of that name, which is fresh if there was none.
func (n *node) property(name string, fresh *node) *node {
	if n.Properties == nil {
		n.Properties = map[string]*node{}
	}
	if n.Properties[name] == nil {
		n.Properties[name] = fresh
	}
	return n.Properties[name]
}

func inBoth(t record.Text) string { return t.VI + "\n\n" + t.EN }

// node is the section as an object.
func (s section) node(description string) *node {
	n := object(description)
	for _, k := range s.keys {
		n.property(k.name, k.node())
		if k.required {
			n.Required = append(n.Required, k.name)
		}
	}
	return n
}

// node is the key as a schema of its values.
func (k key) node() *node {
	n := &node{Type: "string", Description: inBoth(k.meaning)}
	if json.Valid([]byte(k.fallback)) {
		n.Default = json.RawMessage(k.fallback)
	}
	switch k.form {
	case wordForm:
		n.Enum = k.words
	case flagForm:
		n.Type = "boolean"
	case wholeForm:
		n.Type, n.Minimum, n.Maximum = "integer", &k.min, &k.max
	case percentForm:
		n.Type, n.Minimum, n.Maximum = "number", new(int64(0)), new(int64(100))
	case dateForm:
		n.Format = "date"
	case relayForm:
		n.Pattern = "^(smtp://|smtps://|env:|file:)"
	case dsnForm:
		n.Pattern = "^(mysql://|sqlite:|sheets:|sample:ministry|env:|file:)"
	case sizeForm:
		n.Pattern = "^[0-9]+ ?(MiB|GiB)$"
	case valueForm:
		whole, text := &node{Type: "integer"}, &node{Type: "string"}
		n.Type, n.AnyOf = "", []*node{whole, text, {Type: "array", Items: &node{AnyOf: []*node{whole, text}}}}
	case listForm:
		n.Type, n.Items = "array", &node{Type: "string", MinLength: 1}
	case textForm, pathForm, queryForm, zoneForm, sourceForm, cronForm, listenForm, addressForm:
		n.MinLength = 1
	}
	return n
}
