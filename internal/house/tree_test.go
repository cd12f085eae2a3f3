package house

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// goFile is one Go file of the project's module.
type goFile struct {
	path      string // from the project's root, with slashes
	text      string
	syntax    *ast.File
	test      bool
	generated bool
}

func (f *goFile) dir() string { return path.Dir(f.path) }

// tree is the whole project, read once for all tests of this package.
type tree struct {
	files *token.FileSet
	code  []*goFile
	texts map[string]string // every other file that is text, by path
}

func house(t *testing.T) *tree {
	t.Helper()
	read, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	return read
}

var readOnce = sync.OnceValues(func() (*tree, error) {
	const root = "../.."
	read := newTree()
	return read, filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != root && foreign(name):
			return fs.SkipDir
		case !entry.Type().IsRegular() || entry.Name() == ".git": // a file in a second working tree
			return nil
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		content, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return read.add(filepath.ToSlash(relative), string(content))
	})
})

func newTree() *tree { return &tree{files: token.NewFileSet(), texts: map[string]string{}} }

// foreign is a directory whose files are not ours to judge: built, written by a run, or of another module.
func foreign(directory string) bool {
	switch filepath.Base(directory) {
	case ".git", ".bin", "demo", "var":
		return true
	}
	_, err := os.Stat(filepath.Join(directory, "go.mod"))
	return err == nil
}

func (r *tree) add(name, text string) error {
	if !strings.HasSuffix(name, ".go") || strings.Contains(name, "testdata/") {
		if !strings.Contains(text, "\x00") && name != crooked {
			r.texts[name] = text
		}
		return nil
	}
	syntax, err := parser.ParseFile(r.files, name, text, parser.ParseComments)
	if err != nil {
		return err
	}
	r.code = append(r.code, &goFile{
		path: name, text: text, syntax: syntax,
		test: strings.HasSuffix(name, "_test.go"), generated: ast.IsGenerated(syntax),
	})
	return nil
}

// production is the code that the program is built from, without tests.
func (r *tree) production() []*goFile {
	return slices.DeleteFunc(slices.Clone(r.code), func(f *goFile) bool { return f.test })
}

// at is the place of a node as an editor opens it: path:line.
func (r *tree) at(node ast.Node) string {
	position := r.files.Position(node.Pos())
	position.Column = 0
	return position.String()
}

// imports are the paths that a file imports, with the place of each.
func (r *tree) imports(file *goFile) map[string]string {
	places := map[string]string{}
	for _, spec := range file.syntax.Imports {
		places[strings.Trim(spec.Path.Value, `"`)] = r.at(spec)
	}
	return places
}
