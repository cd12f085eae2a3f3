package main

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/pelletier/go-toml/v2"
)

// familyNames are the tables in the order of the documentation; each is one file.
func familyNames() []string {
	return []string{"people", "rotation", "declaration", "oversight", "service", "committee"}
}

// family is one file of the table.
type family struct {
	Name  string `toml:"-"`
	Kinds []kind `toml:"kind"`
}

type text struct {
	VI string `toml:"vi"`
	EN string `toml:"en"`
}

type kind struct {
	Name      string     `toml:"name"`
	CutBy     string     `toml:"cut_by"`
	Key       []string   `toml:"key"`
	Intervals [][]string `toml:"intervals"`
	Title     text       `toml:"title"`
	Meaning   text       `toml:"meaning"`
	Columns   []column   `toml:"column"`
}

type column struct {
	Name     string `toml:"name"`
	Type     string `toml:"type"`
	Required bool   `toml:"required"`
	Meaning  text   `toml:"meaning"`
	Unit     text   `toml:"unit"`
	Example  string `toml:"example"`
	Codes    []code `toml:"codes"`
}

type code struct {
	Word string `toml:"word"`
	VI   string `toml:"vi"`
	EN   string `toml:"en"`
}

// load reads every family and refuses what no Go could be written for.
func load(tables fs.FS) ([]family, error) {
	var families []family
	var faults []error
	seen := map[string]string{}
	for _, name := range familyNames() {
		f, err := loadFamily(tables, name)
		if err != nil {
			return nil, err
		}
		for _, k := range f.Kinds {
			where := name + ".toml: kind " + k.Name
			if first, twice := seen[k.Name]; twice {
				faults = append(faults, fmt.Errorf("%s: already declared in %s.toml", where, first))
			}
			seen[k.Name] = name
			faults = append(faults, k.check(where)...)
		}
		families = append(families, f)
	}
	return families, errors.Join(faults...)
}

func loadFamily(tables fs.FS, name string) (family, error) {
	f := family{Name: name}
	file, err := tables.Open(name + ".toml")
	if err != nil {
		return f, err
	}
	defer file.Close()
	if err := toml.NewDecoder(file).DisallowUnknownFields().Decode(&f); err != nil {
		if unknown, ok := errors.AsType[*toml.StrictMissingError](err); ok {
			return f, fmt.Errorf("%s.toml: unknown key\n%w", name, unknown)
		}
		return f, fmt.Errorf("%s.toml: %w", name, err)
	}
	return f, nil
}

// check finds what would become Go that does not compile, or a key and an interval that name no column.
func (k kind) check(where string) []error {
	var faults []error
	fault := func(format string, args ...any) {
		faults = append(faults, fmt.Errorf(where+": "+format, args...))
	}
	if cutOf(k.CutBy) == "" {
		fault("cut_by %q: allowed are person, unit, whole", k.CutBy)
	}
	if len(k.Key) == 0 {
		fault("no key: which columns make a row the same record?")
	}
	for _, interval := range k.Intervals {
		if n := len(interval); n != 2 {
			fault("an interval has %d columns: it takes a first and a last day", n)
		}
	}
	for _, name := range slices.Concat(k.Key, slices.Concat(k.Intervals...), k.subject()) {
		if !slices.ContainsFunc(k.Columns, func(c column) bool { return c.Name == name }) {
			fault("column %q is named in the key, an interval or by cut_by but not declared", name)
		}
	}
	for i, c := range k.Columns {
		if typeOf(c.Type) == (goType{}) {
			fault("column %s: type %q: allowed are %s", c.Name, c.Type, allowedTypes)
		}
		if (c.Type == "code") != (len(c.Codes) > 0) {
			fault("column %s: a code, and only a code, has a list of words", c.Name)
		}
		if slices.ContainsFunc(k.Columns[:i], func(d column) bool { return d.Name == c.Name }) {
			fault("column %s is declared twice", c.Name)
		}
	}
	return faults
}

// subject is the column by whose value the kind is cut, if it is.
func (k kind) subject() []string {
	switch k.CutBy {
	case "person", "unit":
		return []string{k.CutBy + "_id"}
	}
	return nil
}
