package cases

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/nearest"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// World is what a rule is given in a case: records, the columns that are mapped, parameters and the as-of date.
type World struct {
	scope    rules.Scope
	declared record.Schema // what the rule reads and considers, mapped or not
	rows     []row
}

// row is one record as a database would send it, in the order of the mapped columns.
type row struct {
	kind   *record.Kind
	values [][]byte
}

// Read makes the world of a case. The error says which line is wrong and what is allowed.
func Read(r *rules.Rule, c rules.Case, register *parameters.Register) (*World, error) {
	asOf, err := civil.Parse(c.AsOf)
	if err != nil {
		return nil, fmt.Errorf("as of: %w", err)
	}
	lines, err := readLines(c.Given)
	if err != nil {
		return nil, fmt.Errorf("given: %w", err)
	}
	w := &World{scope: rules.Scope{AsOf: asOf, Mapped: schemaOf(r)}, declared: schemaOf(r)}
	var settings []parameters.Override
	for _, l := range lines {
		switch l.word {
		case "unmapped":
			err = w.unmap(l)
		case "param":
			var o parameters.Override
			o, err = setting(l)
			settings = append(settings, o)
		}
		if err != nil {
			return nil, fmt.Errorf("given: %s: %w", l.word, err)
		}
	}
	if w.scope.Parameters, err = override(register, settings); err != nil {
		return nil, fmt.Errorf("given: %w", err)
	}
	return w, w.addRows(lines)
}

func override(register *parameters.Register, settings []parameters.Override) (*parameters.Register, error) {
	if len(settings) == 0 {
		return register, nil
	}
	changed, faults := register.With(settings)
	if len(faults) > 0 {
		return nil, faults[0]
	}
	return changed, nil
}

// schemaOf maps every column that a rule reads or considers, with those that the kind cannot be without.
func schemaOf(r *rules.Rule) record.Schema {
	schema := record.Schema{}
	for _, need := range r.Needs() {
		kind, known := record.Lookup(need.Kind)
		if !known {
			continue // the catalogue's test says so
		}
		mapped := slices.Concat(schema[need.Kind], need.Columns)
		schema[need.Kind] = slices.DeleteFunc(kind.Names(), func(name string) bool {
			return !slices.Contains(mapped, name) && !kind.Columns[kind.Column(name)].Required
		})
	}
	return schema
}

// unmap takes columns, or whole kinds, out of the mapping.
func (w *World) unmap(l line) error {
	for _, p := range l.pairs {
		kind, column, one := strings.Cut(p.name, ".")
		switch {
		case !p.bare || w.scope.Mapped[kind] == nil:
			return fmt.Errorf("%q is no kind that the rule reads or considers", p.name)
		case !one:
			delete(w.scope.Mapped, kind)
		case !slices.Contains(w.scope.Mapped[kind], column):
			return fmt.Errorf("%q is no column that the rule reads or considers", p.name)
		default:
			mapped := slices.Clone(w.scope.Mapped[kind])
			w.scope.Mapped[kind] = slices.DeleteFunc(mapped, func(name string) bool { return name == column })
		}
	}
	return nil
}

// setting reads "param key=value from=… to=… basis=…".
func setting(l line) (o parameters.Override, err error) {
	for _, p := range l.pairs {
		switch p.name {
		case "from":
			o.From, err = civil.Parse(p.value)
		case "to":
			o.To, err = civil.Parse(p.value)
		case "basis":
			o.Basis = p.value
		default:
			o.Key, o.Value = p.name, p.value
		}
		if err != nil {
			return o, fmt.Errorf("%s: %w", p.name, err)
		}
	}
	if o.Key == "" {
		return o, fmt.Errorf("write a key and its value, such as param rot.mofa_period=60")
	}
	return o, nil
}

// addRows reads the records. Those of kinds that are not mapped are there, but nobody reads them.
func (w *World) addRows(lines []line) error {
	for _, l := range lines {
		if l.word == "unmapped" || l.word == "param" {
			continue
		}
		columns, declared := w.declared[l.word]
		if !declared {
			kinds := slices.Sorted(maps.Keys(w.declared))
			return fmt.Errorf("given: %q is no kind that the rule reads or considers; it has %s%s",
				l.word, strings.Join(kinds, ", "), nearest.Hint(l.word, kinds))
		}
		values, err := valuesOf(l, columns, w.scope.Mapped[l.word])
		if err != nil {
			return fmt.Errorf("given: %s: %w", l.word, err)
		}
		if kind, _ := record.Lookup(l.word); w.scope.Has(l.word) {
			w.rows = append(w.rows, row{kind, values})
		}
	}
	return nil
}

func valuesOf(l line, declared, mapped []string) ([][]byte, error) {
	values := make([][]byte, len(mapped))
	for _, p := range l.pairs {
		switch {
		case p.bare:
			return nil, fmt.Errorf("%q is no pair of a column and its value", p.name)
		case !slices.Contains(declared, p.name):
			return nil, fmt.Errorf("%q is no column that the rule reads or considers; it has %s%s",
				p.name, strings.Join(declared, ", "), nearest.Hint(p.name, declared))
		}
		if i := slices.Index(mapped, p.name); i >= 0 && !p.null {
			values[i] = append([]byte{}, p.value...)
		}
	}
	return values, nil
}
