package house

import (
	"go/ast"
	"go/format"
	"go/token"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

func everyFileIsFormatted(tree *tree) (found faults) {
	for _, file := range tree.code {
		if file.generated {
			continue // nobody writes it, and printing it all again takes long
		}
		var formatted strings.Builder
		if err := format.Node(&formatted, tree.files, file.syntax); err != nil || formatted.String() != file.text {
			found.add("%s is not formatted: run make format", file.path)
		}
	}
	return found
}

// everyPackageIntroducesItself wants one package comment, in the file named after the package (main.go for a
// command), because that is where a reader looks first.
func everyPackageIntroducesItself(tree *tree) (found faults) {
	introductions := map[string][]string{}
	for _, file := range tree.production() {
		if file.syntax.Doc != nil {
			introductions[file.dir()] = append(introductions[file.dir()], path.Base(file.path))
		}
	}
	for _, file := range tree.production() {
		files, judged := introductions[file.dir()]
		want := file.syntax.Name.Name + ".go"
		short := file.syntax.Name.Name == "main" && slices.Equal(files, []string{path.Base(file.dir()) + ".go"})
		if judged && len(files) == 0 || slices.Equal(files, []string{want}) || short {
			continue
		}
		introductions[file.dir()] = nil // one message a package
		if len(files) == 0 {
			found.add("%s: package %s has no package comment; say in %s what it is for, what it will not do, and give an example", file.dir(), file.syntax.Name.Name, want)
		} else {
			found.add("%s: its package comment is in %s; it belongs in %s and nowhere else", file.dir(), strings.Join(files, " and "), want)
		}
	}
	return found
}

func everyExportedNameIsExplained(tree *tree) (found faults) {
	for _, file := range tree.production() {
		for _, declared := range file.syntax.Decls {
			for _, name := range unexplained(declared) {
				found.add("%s: %s has no comment; say what it means, in which unit, when it fails, and which law it comes from", tree.at(name), name.Name)
			}
		}
	}
	return found
}

// unexplained are the exported names of a declaration that neither have a comment of their own nor stand in a group that
// has one.
func unexplained(declared ast.Decl) (names []*ast.Ident) {
	switch declaration := declared.(type) {
	case *ast.FuncDecl:
		if declaration.Doc == nil && declaration.Name.IsExported() && onExportedType(declaration) && !customary(declaration) {
			names = append(names, declaration.Name)
		}
	case *ast.GenDecl:
		if declaration.Tok == token.IMPORT || declaration.Doc != nil {
			return nil
		}
		for _, spec := range declaration.Specs {
			names = append(names, unexplainedIn(spec)...)
		}
	}
	return names
}

func unexplainedIn(spec ast.Spec) (names []*ast.Ident) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if spec.Doc == nil && spec.Comment == nil && spec.Name.IsExported() {
			names = append(names, spec.Name)
		}
	case *ast.ValueSpec:
		for _, name := range spec.Names {
			if spec.Doc == nil && spec.Comment == nil && name.IsExported() {
				names = append(names, name)
			}
		}
	}
	return names
}

// customary methods say the same of every type.
func customary(function *ast.FuncDecl) bool {
	return function.Recv != nil && slices.Contains([]string{"Error", "String", "Unwrap"}, function.Name.Name)
}

func onExportedType(function *ast.FuncDecl) bool {
	if function.Recv == nil {
		return true
	}
	receiver := function.Recv.List[0].Type
	if pointer, ok := receiver.(*ast.StarExpr); ok {
		receiver = pointer.X
	}
	if generic, ok := receiver.(*ast.IndexExpr); ok {
		receiver = generic.X
	}
	name, ok := receiver.(*ast.Ident)
	return !ok || name.IsExported()
}

// emptyNames say nothing about what a file or package holds.
func emptyNames() []string {
	return []string{"data", "info", "manager", "helper", "helpers", "util", "utils", "common", "misc", "process", "handle", "shared"}
}

func namesSayWhatIsHeld(tree *tree) (found faults) {
	for _, file := range tree.code {
		base := strings.TrimSuffix(strings.TrimSuffix(path.Base(file.path), ".go"), "_test")
		for _, empty := range emptyNames() {
			if base == empty || path.Base(file.dir()) == empty {
				found.add("%s: %q could hold anything; name it after what it holds", file.path, empty)
			}
		}
	}
	return found
}

// nothingIsLeftForLater looks for the marks of unfinished work, and for places that exist on one machine only.
func nothingIsLeftForLater(tree *tree) (found faults) {
	texts := maps.Clone(tree.texts)
	for _, file := range tree.code {
		texts[file.path] = file.text
	}
	// In pieces, so that this file is not its own finding.
	suspicious := []string{"TO" + "DO", "FIX" + "ME", "XX" + "X", "/ho" + "me/", "/ro" + "ot/", "/wo" + "rk/", "Us" + "ers"}
	unfinished := regexp.MustCompile(`\b(` + strings.Join(suspicious[:3], "|") + `)\b`)
	somewhere := regexp.MustCompile(`(^|[\s"'=(:])(` + strings.Join(suspicious[3:6], "|") + `|/Us` + `ers/|[A-Z]:\\Us` + `ers)`)
	for name, text := range texts {
		for i, line := range strings.Split(text, "\n") {
			// Expressions are slow on a whole project; few lines need them.
			if !slices.ContainsFunc(suspicious, func(word string) bool { return strings.Contains(line, word) }) {
				continue
			}
			if mark := unfinished.FindString(line); mark != "" {
				found.add("%s:%d: %s: finish it, or leave it out and say so in the documentation", name, i+1, mark)
			}
			if place := somewhere.FindString(line); place != "" {
				found.add("%s:%d: %q exists on one machine only", name, i+1, strings.TrimSpace(place))
			}
		}
	}
	return found
}
