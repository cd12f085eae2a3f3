package house

import (
	"go/ast"
	"path"
	"regexp"
	"strings"
)

// ruleFile is the path of a rule: rules/FAMILY/LETTERSnnn.go.
var ruleFile = regexp.MustCompile(`^rules/[a-z]+/([a-z]+)(\d{3})\.go$`)

// oneRuleStandsInOneFile wants ROT-001 in rules/rotation/rot001.go, nothing else there that is a rule, no rule
// elsewhere, and its test beside it.
func oneRuleStandsInOneFile(tree *tree) (found faults) {
	exists := map[string]bool{}
	for _, file := range tree.code {
		exists[file.path] = true
	}
	for _, file := range tree.production() {
		if !strings.HasPrefix(file.path, "rules/") || path.Dir(file.path) == "rules" {
			continue
		}
		ids := ruleIDs(file.syntax)
		name := ruleFile.FindStringSubmatch(file.path)
		switch {
		case name == nil && len(ids) > 0:
			found.add("%s holds rule %s; a rule stands in a file of its own that is named after it, as rot001.go", file.path, strings.Join(ids, ", "))
		case name == nil:
		case len(ids) != 1:
			found.add("%s holds %d rules %v; a rule file holds exactly one", file.path, len(ids), ids)
		case ids[0] != strings.ToUpper(name[1])+"-"+name[2]:
			found.add("%s holds %s; the file is named after its rule", file.path, ids[0])
		}
		if beside := strings.TrimSuffix(file.path, ".go") + "_test.go"; name != nil && !exists[beside] {
			found.add("%s has no test beside it: write %s", file.path, beside)
		}
	}
	return found
}

// ruleIDs are the ids of the rules.Rule values that a file writes down.
func ruleIDs(file *ast.File) (ids []string) {
	ast.Inspect(file, func(node ast.Node) bool {
		literal, ok := node.(*ast.CompositeLit)
		if !ok || !isSelector(literal.Type, "rules", "Rule") {
			return true
		}
		if len(literal.Elts) > 0 { // rules.Rule{} says that there is none
			ids = append(ids, idIn(literal))
		}
		return true
	})
	return ids
}

func isSelector(expression ast.Expr, pkg, name string) bool {
	selector, ok := expression.(*ast.SelectorExpr)
	if !ok || selector.Sel.Name != name {
		return false
	}
	of, ok := selector.X.(*ast.Ident)
	return ok && of.Name == pkg
}

// idIn is the first text behind a key "ID" in a literal.
func idIn(literal *ast.CompositeLit) (id string) {
	ast.Inspect(literal, func(node ast.Node) bool {
		pair, ok := node.(*ast.KeyValueExpr)
		if !ok || id != "" {
			return id == ""
		}
		key, isName := pair.Key.(*ast.Ident)
		value, isText := pair.Value.(*ast.BasicLit)
		if isName && isText && key.Name == "ID" {
			id = strings.Trim(value.Value, `"`)
		}
		return true
	})
	return id
}
