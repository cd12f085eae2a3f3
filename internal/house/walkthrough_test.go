package house

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// codeBlock is a file of the walk-through in CONTRIBUTING.md: its path in a remark, then its text.
var codeBlock = regexp.MustCompile("(?s)<!-- (\\S+\\.go) -->\n```go\n(.*?)```\n")

// TestARuleIsAddedAsContributingSays lays the files of the walk-through over the project, without writing into it, and runs
// the test that they bring.
func TestARuleIsAddedAsContributingSays(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(root, "CONTRIBUTING.md"))
	if err != nil {
		t.Fatal(err)
	}
	directory := t.TempDir()
	replace := map[string]string{}
	for _, block := range codeBlock.FindAllSubmatch(text, -1) {
		name := string(block[1])
		written := filepath.Join(directory, filepath.Base(name))
		if err := os.WriteFile(written, block[2], 0o600); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(root, name)] = written
	}
	if len(replace) != 2 {
		t.Fatalf("CONTRIBUTING.md shows %d files of a rule; it should show the rule and its test", len(replace))
	}
	replace[filepath.Join(root, catalog)] = withLine(t, directory, root, text)
	overlay := filepath.Join(directory, "overlay.json")
	content, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(overlay, content, 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.Command("go", "test", "-overlay", overlay, "-v", "./rules/rotation", "./rules/catalog", "./rules/page")
	command.Dir = root
	output, err := command.CombinedOutput()
	if err != nil || !regexp.MustCompile(`(?m)^--- PASS: TestSecondmentsEnd`).Match(output) {
		t.Errorf("the rule that CONTRIBUTING.md shows does not work any more: %v\n%s", err, output)
	}
}

const catalog = "rules/catalog/catalog.go"

// withLine writes the catalog with the line that the walk-through adds to it.
func withLine(t *testing.T, directory, root string, text []byte) string {
	t.Helper()
	line := regexp.MustCompile("Add its line\\*\\* `(.*?)`").FindSubmatch(text)
	listed, err := os.ReadFile(filepath.Join(root, catalog))
	if err != nil || line == nil {
		t.Fatalf("no line for the catalog, or no catalog: %v", err)
	}
	last := regexp.MustCompile(`(?m)^.*&rotation\.ROT011,`)
	if !last.Match(listed) {
		t.Fatalf("%s does not end the family with ROT-011 any more", catalog)
	}
	written := filepath.Join(directory, "catalog.go")
	if err := os.WriteFile(written, last.ReplaceAll(listed, append([]byte("$0\n"), line[1]...)), 0o600); err != nil {
		t.Fatal(err)
	}
	return written
}
