package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// troubled is a small module in which everything goes wrong that can go wrong with tests.
var troubled = map[string]string{
	"go.mod": "module troubled\n\ngo 1.24\n",
	"mixed/mixed_test.go": `package mixed

import "testing"

func TestFine(t *testing.T) { t.Log("nobody wants to read this") }

func TestFamily(t *testing.T) {
	t.Run("good child", func(t *testing.T) {})
	t.Run("bad child", func(t *testing.T) { t.Error("three is not four") })
}

func TestLazy(t *testing.T) { t.Skip("needs a server") }
`,
	"panics/panics_test.go": `package panics

import "testing"

func TestBefore(t *testing.T) {}

func TestPanics(t *testing.T) { panic("out of rope") }

func TestNeverRun(t *testing.T) {}
`,
	"exits/exits_test.go": `package exits

import ("os"; "testing")

func TestLeaves(t *testing.T) { os.Exit(7) }
`,
	"broken/broken_test.go": "package broken\n\nvar nothing = absent()\n",
	"quiet/quiet.go":        "package quiet\n",
}

func module(t *testing.T, files map[string]string) {
	t.Helper()
	directory := t.TempDir()
	for name, text := range files {
		path := filepath.Join(directory, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(directory)
	t.Setenv("GOFLAGS", "")
}

func TestEverythingThatGoesWrongIsToldAndCounted(t *testing.T) {
	module(t, troubled)
	var out strings.Builder
	code, err := run(&out, []string{"-count=1", "./..."})
	if err != nil || code == 0 {
		t.Errorf("exit code %d, %v", code, err)
	}
	told := regexp.MustCompile(`\d+\.\d+s`).ReplaceAllString(out.String(), "0s")
	_, closing, _ := strings.Cut(told, "failed:\n")
	want := `    troubled/broken
    troubled/exits TestLeaves (did not come to an end)
    troubled/mixed TestFamily/bad_child
    troubled/panics TestPanics
skipped, and a test that is left out counts as failed:
    troubled/mixed TestLazy: mixed_test.go:12: needs a server
3 passed, 5 failed
`
	if closing != want {
		t.Errorf("the closing lines are\n%s\nand should be\n%s", closing, want)
	}
	for _, line := range []string{"three is not four", "panic: out of rope", "undefined: absent", "FAIL\ttroubled/mixed\t0s"} {
		if !strings.Contains(told, line) {
			t.Errorf("%q is not told in\n%s", line, told)
		}
	}
	if strings.Contains(told, "nobody wants to read this") {
		t.Error("a passing test's log is told")
	}
}

func TestAGreenRunSaysSoInOneLine(t *testing.T) {
	module(t, map[string]string{
		"go.mod":       troubled["go.mod"],
		"fine_test.go": "package fine\n\nimport \"testing\"\n\nfunc TestFine(t *testing.T) {}\n",
	})
	var out strings.Builder
	if code, err := run(&out, []string{"-count=1", "./..."}); err != nil || code != 0 {
		t.Errorf("exit code %d, %v", code, err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "ok  \ttroubled\t") || lines[1] != "1 passed, 0 failed" {
		t.Errorf("got\n%s", out.String())
	}
}

func TestARunWithoutTestsIsNotGreen(t *testing.T) {
	module(t, map[string]string{"go.mod": troubled["go.mod"], "quiet.go": "package quiet\n"})
	if code, err := run(new(strings.Builder), []string{"./..."}); err != nil || code == 0 {
		t.Errorf("exit code %d, %v", code, err)
	}
}
