package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What each of them is told is compared in internal/config. Here none may come to a run: it is a fault of the configuration for
// whoever looks at the exit code, each line begins with the file, and nothing is left behind.
func TestABrokenConfigurationIsCode2AndLeavesNothing(t *testing.T) {
	files, err := filepath.Glob("../../internal/config/testdata/broken/*.toml")
	if err != nil || len(files) < 60 {
		t.Fatalf("%d broken configurations, want 60 at least (%v)", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		path := filepath.Join(dir, "config.toml")
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, command := range []string{"run", "check"} {
			var out, errs bytes.Buffer
			code := Main(context.Background(), []string{"--config", path, command}, &out, &errs)
			if code != exitUsage || out.Len() > 0 {
				t.Errorf("%s: probity %s ended with exit code %d and printed %q", filepath.Base(file), command, code, out.String())
			}
			for line := range strings.Lines(errs.String()) {
				if !strings.HasPrefix(line, path+":") {
					t.Errorf("%s: probity %s said %q", filepath.Base(file), command, line)
				}
			}
		}
		if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
			t.Errorf("%s: %v was left behind (%v)", filepath.Base(file), left, err)
		}
	}
}
