package main

import (
	"bytes"
	"fmt"
	"go/format"
	"text/template"
)

// render returns the generated files by name: one for each family, and one that holds them together.
func render(families []family) (map[string][]byte, error) {
	templates, err := template.New("record").Funcs(template.FuncMap{
		"go": goName, "type": typeOf, "cut": cutOf, "comment": comment,
	}).Parse(setTemplate + familyTemplate)
	if err != nil {
		return nil, fmt.Errorf("parsing the generator's own templates: %w", err)
	}
	files := map[string][]byte{}
	if files["kinds_gen.go"], err = write(templates, "set", families); err != nil {
		return nil, err
	}
	for _, f := range families {
		if files["kinds_"+f.Name+"_gen.go"], err = write(templates, "family", f); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func write(templates *template.Template, name string, from any) ([]byte, error) {
	var b bytes.Buffer
	if err := templates.ExecuteTemplate(&b, name, from); err != nil {
		return nil, fmt.Errorf("writing %s: %w", name, err)
	}
	text, err := format.Source(b.Bytes())
	if err != nil {
		return nil, fmt.Errorf("formatting %s: %w", name, err)
	}
	return text, nil
}
