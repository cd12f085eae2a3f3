// Command probity is the nightly job that tells a ministry's steering committee the truth about rotation, declarations
// and inspections. This package parses, calls and prints; what it calls is in package jobs and below.
package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// version is what a run is stored with; the build may set another one.
var version = "dev"

func main() {
	limitGarbage()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, endAtNext)
	code := Main(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// endAtNext ends the program at the next signal: a second Ctrl-C is for what does not listen to the first.
func endAtNext() {
	next := make(chan os.Signal, 1)
	signal.Notify(next, os.Interrupt, syscall.SIGTERM)
	<-next
	os.Exit(exitFailed)
}

// Main runs one command and returns the exit code: 0 fine; 1 findings at or above --fail-on; 2 usage or configuration;
// 3 could not run; 4 audited and written, but not delivered.
func Main(ctx context.Context, args []string, out, errs io.Writer) int {
	told := &teller{Writer: out}
	app := &app{out: told, errs: errs, env: os.LookupEnv}
	root := app.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil && !app.begun { // whatever the library itself refuses is a fault of the command line
		err = usage("%w", err)
	}
	if err = cmp.Or(err, told.err); err == nil {
		return exitFine
	}
	if text := err.Error(); text != "" {
		fmt.Fprintln(errs, inWords(text))
	}
	return exitCode(err)
}

// teller prints for people, and remembers the first error, which commands that print line by line do not look at.
type teller struct {
	io.Writer
	err error
}

func (t *teller) Write(text []byte) (int, error) {
	n, err := t.Writer.Write(text)
	t.err = cmp.Or(t.err, err)
	return n, err
}
