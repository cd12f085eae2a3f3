package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// event is one line of "go test -json"; see "go doc test2json".
type event struct {
	Action  string
	Package string
	Test    string
	Output  string
}

type result struct {
	action   string // pass, fail or skip; "" while the test runs
	output   []string
	divided  bool // it has subtests
	failures int  // among its subtests, at any depth
}

// tally reads the events of a whole "go test", prints what a person wants to see at once, and counts.
type tally struct {
	out      io.Writer
	packages map[string]map[string]*result // by package and test; the test "" is the package itself
	passed   int
	failed   []string
	skipped  []string
}

func newTally(out io.Writer) *tally {
	return &tally{out: out, packages: map[string]map[string]*result{}}
}

func (t *tally) read(output io.Reader) error {
	lines := bufio.NewReader(output)
	for {
		line, err := lines.ReadString('\n')
		var e event
		if json.Unmarshal([]byte(line), &e) == nil {
			t.add(e)
		} else {
			fmt.Fprint(t.out, line) // go's own complaint, before it could speak JSON
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (t *tally) add(e event) {
	switch {
	case e.Action == "build-output":
		fmt.Fprint(t.out, e.Output)
	case e.Package == "":
	case e.Action == "output":
		t.output(e)
	case e.Action == "run":
		t.result(e.Package, e.Test)
	case e.Action == "pass" || e.Action == "fail" || e.Action == "skip":
		t.result(e.Package, e.Test).action = e.Action
		if e.Test == "" {
			t.finish(e.Package)
		} else if e.Action == "fail" {
			t.print(e.Package, e.Test)
		}
	}
}

// result finds or makes the entry of a test and tells its parents that they have a subtest.
func (t *tally) result(pkg, test string) *result {
	tests := t.packages[pkg]
	if tests == nil {
		tests = map[string]*result{}
		t.packages[pkg] = tests
	}
	if tests[test] == nil {
		tests[test] = &result{}
		for _, parent := range parents(test) {
			t.result(pkg, parent).divided = true
		}
	}
	return tests[test]
}

func parents(test string) (names []string) {
	for i, char := range test {
		if char == '/' {
			names = append(names, test[:i])
		}
	}
	return names
}

func (t *tally) output(e event) {
	if e.Test == "" && (strings.HasPrefix(e.Output, "ok  ") || strings.HasPrefix(e.Output, "FAIL\t") || strings.HasPrefix(e.Output, "?   ")) {
		fmt.Fprint(t.out, e.Output)
		return
	}
	// "=== RUN" and its like only say what "--- FAIL" will say again.
	if !strings.HasPrefix(e.Output, "=== ") && e.Output != "PASS\n" && e.Output != "FAIL\n" {
		r := t.result(e.Package, e.Test)
		r.output = append(r.output, e.Output)
	}
}

func (t *tally) print(pkg, test string) {
	r := t.result(pkg, test)
	for _, line := range r.output {
		fmt.Fprint(t.out, line)
	}
	r.output = nil
}

// finish counts a package that has come to its end. A failed package without a failed test could not be built, or broke
// outside its tests: that is one failure too.
func (t *tally) finish(pkg string) {
	tests := t.packages[pkg]
	whole := tests[""]
	delete(tests, "")
	names := make([]string, 0, len(tests))
	for name := range tests {
		names = append(names, name)
	}
	slices.Sort(names)
	slices.Reverse(names) // a subtest before its parent
	before := len(t.failed)
	for _, name := range names {
		t.count(pkg, name, tests)
	}
	if whole.action == "fail" && len(t.failed) == before {
		t.failed = append(t.failed, pkg)
	}
	if whole.action == "fail" {
		for _, line := range whole.output {
			fmt.Fprint(t.out, line)
		}
	}
	delete(t.packages, pkg)
}

func (t *tally) count(pkg, name string, tests map[string]*result) {
	r := tests[name]
	title := pkg + " " + name
	switch r.action {
	case "pass":
		if !r.divided {
			t.passed++
		}
		return
	case "skip":
		t.skipped = append(t.skipped, title+reason(r.output))
		return
	case "":
		t.print(pkg, name)
		title += " (did not come to an end)"
	}
	if r.failures > 0 {
		return // its subtests tell
	}
	t.failed = append(t.failed, title)
	for _, parent := range parents(name) {
		tests[parent].failures++
	}
}

// reason is what a test said when it skipped itself.
func reason(output []string) string {
	var said []string
	for _, line := range output {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "--- SKIP") {
			said = append(said, line)
		}
	}
	if len(said) == 0 {
		return ""
	}
	return ": " + strings.Join(said, " ")
}

// close counts what was cut off and prints the closing lines.
func (t *tally) close() {
	for pkg := range t.packages {
		t.result(pkg, "").action = "fail"
		t.finish(pkg)
	}
	slices.Sort(t.failed)
	slices.Sort(t.skipped)
	t.list("failed:", t.failed)
	t.list("skipped, and a test that is left out counts as failed:", t.skipped)
	fmt.Fprintf(t.out, "%d passed, %d failed\n", t.passed, len(t.failed)+len(t.skipped))
}

func (t *tally) list(heading string, titles []string) {
	if len(titles) == 0 {
		return
	}
	fmt.Fprintln(t.out, heading)
	for _, title := range titles {
		fmt.Fprintln(t.out, "    "+title)
	}
}

// green reports whether everything was run and passed. A run of nothing proves nothing.
func (t *tally) green() bool { return t.passed > 0 && len(t.failed)+len(t.skipped) == 0 }
