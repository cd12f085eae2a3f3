package house

import (
	"fmt"
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// The hard limits. Aim at less: files of about 110 lines and none over 300, functions of about 10 and few over 33.
const (
	longestFile     = 450
	longestFunction = 70
)

// measured is a file or function and its number of lines.
type measured struct {
	name  string
	lines int
}

// sizes are what a tree's files and functions measure.
type sizes struct {
	files, functions []measured
	comments, code   int // lines
}

func (r *tree) sizes(of func(*goFile) bool) (s sizes) {
	for _, file := range r.code {
		if file.generated || !of(file) {
			continue
		}
		s.files = append(s.files, measured{file.path, strings.Count(file.text, "\n")})
		s.functions = append(s.functions, r.functions(file)...)
		comments, code := r.lines(file)
		s.comments, s.code = s.comments+comments, s.code+code
	}
	return s
}

// TestSizesAreReported prints the figures with -v.
func TestSizesAreReported(t *testing.T) {
	tree := house(t)
	for _, part := range []struct {
		name string
		test bool
	}{{"production", false}, {"tests", true}} {
		s := tree.sizes(func(f *goFile) bool { return f.test == part.test })
		t.Logf("%-10s  files     %s", part.name, spread(s.files))
		t.Logf("%-10s  functions %s", "", spread(s.functions))
		t.Logf("%-10s  comment ÷ code .%02d", "", 100*s.comments/max(s.code, 1))
	}
}

func sizesStayReadable(tree *tree) (found faults) {
	s := tree.sizes(func(*goFile) bool { return true })
	limit(&found, "file", s.files, longestFile)
	limit(&found, "function", s.functions, longestFunction)
	return found
}

func limit(found *faults, kind string, all []measured, most int) {
	for _, one := range all {
		if one.lines > most {
			found.add("%s: this %s has %d lines; %d is the most that anyone should have to keep in mind: divide it where its story has a turn",
				one.name, kind, one.lines, most)
		}
	}
}

func (r *tree) functions(file *goFile) (found []measured) {
	for _, declared := range file.syntax.Decls {
		if function, ok := declared.(*ast.FuncDecl); ok {
			first, last := r.files.Position(function.Pos()).Line, r.files.Position(function.End()).Line
			found = append(found, measured{fmt.Sprintf("%s:%d %s", file.path, first, function.Name.Name), last - first + 1})
		}
	}
	return found
}

// lines counts lines that are comments alone, and lines that are neither comment nor blank.
func (r *tree) lines(file *goFile) (comments, code int) {
	commented := map[int]bool{}
	written := strings.Split(file.text, "\n")
	for _, group := range file.syntax.Comments {
		for _, comment := range group.List {
			first, last := r.files.Position(comment.Pos()), r.files.Position(comment.End())
			before := written[first.Line-1][:first.Column-1]
			for line := first.Line; strings.TrimSpace(before) == "" && line <= last.Line; line++ {
				commented[line] = true
			}
		}
	}
	for i, line := range written {
		switch {
		case commented[i+1]:
			comments++
		case strings.TrimSpace(line) != "":
			code++
		}
	}
	return comments, code
}

// spread is "p50 110, p90 290, longest 431 (path)".
func spread(all []measured) string {
	if len(all) == 0 {
		return "none"
	}
	slices.SortFunc(all, func(a, b measured) int { return a.lines - b.lines })
	longest := all[len(all)-1]
	return fmt.Sprintf("%5d, p50 %d, p90 %d, longest %d (%s)", len(all), all[len(all)/2].lines, all[len(all)*9/10].lines, longest.lines, longest.name)
}
