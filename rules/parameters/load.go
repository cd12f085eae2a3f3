package parameters

import (
	"bytes"
	"embed"
	"fmt"
	"slices"

	"github.com/pelletier/go-toml/v2"

	"probity/internal/civil"
	"probity/internal/record"
)

//go:embed register/*.toml
var files embed.FS

// page is one file of the register, as it is written.
type page struct {
	Parameters []entry        `toml:"parameter"`
	Sources    []sourceOnPage `toml:"source"`
}

type entry struct {
	Key  string `toml:"key"`
	Kind Kind   `toml:"kind"`
	Unit Unit   `toml:"unit"`
	VI   string `toml:"vi"`
	EN   string `toml:"en"`
	Rows []row  `toml:"rows"`
}

type row struct {
	Value  any        `toml:"value"`
	From   civil.Date `toml:"from"`
	To     civil.Date `toml:"to"`
	Mark   Mark       `toml:"mark"`
	Basis  string     `toml:"basis"`
	Source string     `toml:"source"`
	NoteVI string     `toml:"note_vi"`
	NoteEN string     `toml:"note_en"`
}

type sourceOnPage struct {
	ID    string `toml:"id"`
	Where string `toml:"where"`
}

// Embedded returns the register that comes with the program. It is read at every call: keep what it returns. The files
// are part of the program and tested with it, so a fault in them is a panic and no error.
func Embedded() *Register {
	r, err := load()
	if err != nil {
		panic(fmt.Sprintf("the embedded register of parameters: %v", err))
	}
	return r
}

func load() (*Register, error) {
	names, err := files.ReadDir("register")
	if err != nil {
		return nil, err
	}
	var parameters []Parameter
	var sources []Source
	for _, name := range names {
		text, err := files.ReadFile("register/" + name.Name())
		if err != nil {
			return nil, err
		}
		p, err := readPage(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name.Name(), err)
		}
		for _, s := range p.Sources {
			sources = append(sources, Source(s))
		}
		for _, e := range p.Parameters {
			parameter, err := e.parameter()
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", name.Name(), e.Key, err)
			}
			parameters = append(parameters, parameter)
		}
	}
	return newRegister(parameters, sources), nil
}

func readPage(text []byte) (page, error) {
	var p page
	decoder := toml.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	return p, decoder.Decode(&p)
}

// parameter reads the rows of an entry. Without a kind it is a whole number.
func (e entry) parameter() (Parameter, error) {
	p := Parameter{Key: e.Key, Kind: e.Kind, Unit: e.Unit, Title: record.Text{VI: e.VI, EN: e.EN}}
	if p.Kind == "" {
		p.Kind = Integer
	}
	for i, row := range e.Rows {
		text, err := Literal(row.Value)
		if err != nil {
			return Parameter{}, fmt.Errorf("row %d: %w", i+1, err)
		}
		v := Value{
			Key: p.Key, Kind: p.Kind, Unit: p.Unit,
			From: row.From, To: row.To, Basis: row.Basis, Source: row.Source,
			Note: record.Text{VI: row.NoteVI, EN: row.NoteEN},
			Mark: row.Mark, Origin: BuiltIn, Confirmed: row.Mark == Verified,
		}
		if err := v.read(text); err != nil {
			return Parameter{}, fmt.Errorf("row %d: %w", i+1, err)
		}
		if !slices.Contains(marks(), v.Mark) {
			return Parameter{}, fmt.Errorf("row %d: mark %q; a mark is one of %v", i+1, v.Mark, marks())
		}
		p.Rows = append(p.Rows, v)
	}
	return p, nil
}
