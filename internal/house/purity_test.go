package house

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// pure reports whether a package must give the same answer for the same arguments, tonight and in ten years: the rules,
// and everything below them.
func pure(dir string) bool {
	return dir == "rules" || strings.HasPrefix(dir, "rules/") || slices.Contains(ground(), dir)
}

// worldly is what a pure package may not import. "embed" is not among them: embedded parameters are part of the program.
// Below the rules a function may print to an io.Writer that it is handed.
func worldly(dir, imported string) bool {
	if imported == "io" {
		return strings.HasPrefix(dir, "rules")
	}
	for _, outside := range []string{"os", "io/fs", "io/ioutil", "net", "log", "database/sql", "context", "math/rand", "crypto/rand", "runtime", "sync/atomic", "unsafe", "flag", "syscall"} {
		if imported == outside || strings.HasPrefix(imported, outside+"/") {
			return true
		}
	}
	return false
}

func rulesArePure(tree *tree) (found faults) {
	for _, file := range tree.production() {
		if !pure(file.dir()) || file.syntax.Name.Name == "main" {
			continue
		}
		for imported, place := range tree.imports(file) {
			if worldly(file.dir(), imported) {
				found.add("%s: package %s imports %q; a verdict may depend on records, reference and scope alone: let jobs or cmd bring what comes from outside",
					place, file.dir(), imported)
			}
		}
		ast.Inspect(file.syntax, func(node ast.Node) bool {
			if selector, ok := node.(*ast.SelectorExpr); ok && readsTheClock(selector) {
				found.add("%s: time.%s in a pure package; the as-of date in the scope is the only \"today\"", tree.at(selector), selector.Sel.Name)
			}
			return true
		})
	}
	return found
}

func readsTheClock(selector *ast.SelectorExpr) bool {
	of, ok := selector.X.(*ast.Ident)
	if !ok || of.Name != "time" {
		return false
	}
	switch selector.Sel.Name {
	case "Now", "Since", "Until", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Sleep", "Local":
		return true
	}
	return false
}

func nothingHappensBeforeMain(tree *tree) (found faults) {
	for _, file := range tree.code {
		for _, declared := range file.syntax.Decls {
			if function, ok := declared.(*ast.FuncDecl); ok && function.Recv == nil && function.Name.Name == "init" {
				found.add("%s: func init() runs unasked and in an order that nobody reads; call it by a name where it is needed", tree.at(function))
			}
		}
	}
	return found
}

// packagesKeepNoState finds assignments to package-level variables. Constants that Go cannot write as such (a rule, a
// compiled expression, a memoised load) may stand in a variable, but nothing may change it.
func packagesKeepNoState(tree *tree) (found faults) {
	variables := map[string]map[string]bool{} // by package
	for _, file := range tree.code {
		if variables[file.dir()] == nil {
			variables[file.dir()] = map[string]bool{}
		}
		for _, name := range packageVariables(file.syntax) {
			variables[file.dir()][name] = true
		}
	}
	for _, file := range tree.code {
		for _, declared := range file.syntax.Decls {
			own := ownNames(declared)
			ast.Inspect(declared, func(node ast.Node) bool {
				for _, changed := range changes(node) {
					root, ok := rootOf(changed)
					if ok && variables[file.dir()][root.Name] && !own[root.Name] {
						found.add("%s: %s is a package-level variable and changed here; give the state an owner that is passed along", tree.at(changed), root.Name)
					}
				}
				return true
			})
		}
	}
	return found
}

// ownNames are the names that a function declares itself: its receiver, parameters, results and variables.
func ownNames(declared ast.Decl) map[string]bool {
	own := map[string]bool{}
	if _, isFunction := declared.(*ast.FuncDecl); !isFunction {
		return own
	}
	note := func(names ...*ast.Ident) {
		for _, name := range names {
			own[name.Name] = true
		}
	}
	ast.Inspect(declared, func(node ast.Node) bool {
		switch declares := node.(type) {
		case *ast.Field:
			note(declares.Names...)
		case *ast.ValueSpec:
			note(declares.Names...)
		case *ast.AssignStmt:
			if declares.Tok == token.DEFINE {
				noteAll(note, declares.Lhs...)
			}
		case *ast.RangeStmt:
			noteAll(note, declares.Key, declares.Value)
		}
		return true
	})
	return own
}

func noteAll(note func(...*ast.Ident), declared ...ast.Expr) {
	for _, expression := range declared {
		if name, ok := expression.(*ast.Ident); ok {
			note(name)
		}
	}
}

func packageVariables(file *ast.File) (names []string) {
	for _, declared := range file.Decls {
		group, ok := declared.(*ast.GenDecl)
		if !ok || group.Tok != token.VAR {
			continue
		}
		for _, spec := range group.Specs {
			for _, name := range spec.(*ast.ValueSpec).Names {
				names = append(names, name.Name)
			}
		}
	}
	return names
}

// changes are the expressions that a statement assigns to.
func changes(node ast.Node) []ast.Expr {
	switch statement := node.(type) {
	case *ast.AssignStmt:
		if statement.Tok != token.DEFINE {
			return statement.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{statement.X}
	}
	return nil
}

// rootOf is the variable that "a.b[i].c" is a part of.
func rootOf(changed ast.Expr) (*ast.Ident, bool) {
	for {
		switch part := changed.(type) {
		case *ast.Ident:
			return part, part.Name != "_"
		case *ast.SelectorExpr:
			changed = part.X
		case *ast.IndexExpr:
			changed = part.X
		case *ast.StarExpr:
			changed = part.X
		case *ast.ParenExpr:
			changed = part.X
		default:
			return nil, false
		}
	}
}
