package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// A command that is added later is asked too: whatever the library would say by itself has the wrong exit code.
func TestNoCommandTakesWhatItDoesNotKnow(t *testing.T) {
	root := (&app{out: &bytes.Buffer{}, errs: &bytes.Buffer{}}).root()
	var asked int
	var ask func(*cobra.Command)
	ask = func(cmd *cobra.Command) {
		path := strings.Fields(cmd.CommandPath())[1:]
		for _, mistake := range [][]string{{"no", "such", "thing", "here"}, {"--nosuchflag"}, {"-Z"}} {
			asked++
			var out, errs bytes.Buffer
			args := append(append([]string{}, path...), mistake...)
			if code := Main(context.Background(), args, &out, &errs); code != exitUsage {
				t.Errorf("probity %s ended with exit code %d", strings.Join(args, " "), code)
			}
			if text := errs.String(); strings.Count(text, "\n") != 1 || out.Len() > 0 {
				t.Errorf("probity %s said %q and %q", strings.Join(args, " "), text, out.String())
			}
		}
		for _, below := range cmd.Commands() {
			ask(below)
		}
	}
	ask(root)
	if asked < 3*20 {
		t.Errorf("only %d mistakes were tried", asked)
	}
}
