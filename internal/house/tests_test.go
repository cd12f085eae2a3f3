package house

import (
	"go/ast"
	"strings"
)

// noTestLeavesItselfOut forbids what lets a suite look green that did not run. A test that needs a server asks
// mariadbtest for one; a slow test is made quick, or is a benchmark.
func noTestLeavesItselfOut(tree *tree) (found faults) {
	for _, file := range tree.code {
		if !file.test && !strings.HasPrefix(file.path, "internal/mariadbtest/") {
			continue
		}
		ast.Inspect(file.syntax, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok {
				return true
			}
			selector, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			switch selector.Sel.Name {
			case "Skip", "SkipNow", "Skipf", "Short":
				found.add("%s: %s lets a test leave itself out; let it fail and say what is missing", tree.at(selector), selector.Sel.Name)
			}
			return true
		})
	}
	return found
}
