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
	overlay := filepath.Join(directory, "overlay.json")
	content, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(overlay, content, 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.Command("go", "test", "-overlay", overlay, "-run", "^TestSecondmentsEnd$", "-v", "./rules/rotation")
	command.Dir = root
	output, err := command.CombinedOutput()
	if err != nil || !regexp.MustCompile(`(?m)^--- PASS: TestSecondmentsEnd`).Match(output) {
		t.Errorf("the rule that CONTRIBUTING.md shows does not work any more: %v\n%s", err, output)
	}
}
