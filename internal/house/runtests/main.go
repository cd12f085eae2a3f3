// Package main runs "go test" with the arguments it is given and tells a person how it went: the output of what failed,
// Go's own line for each package, and at the end one line with honest counts. A test with subtests is counted by its
// subtests. A test that skips itself counts as failed, because a suite that leaves things out must not look green; so
// does a package that cannot be built and a test that never came to an end.
//
//	runtests -race -timeout 20m ./...
//	…
//	1412 passed, 0 failed
package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
)

func main() {
	code, err := run(os.Stdout, os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "runtests:", err)
	}
	os.Exit(code)
}

func run(out io.Writer, arguments []string) (int, error) {
	// Ctrl-C reaches go test as well; we stay to tell what it had found by then.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	command := exec.Command("go", append([]string{"test", "-json"}, arguments...)...)
	command.Stderr = os.Stderr
	output, err := command.StdoutPipe()
	if err != nil {
		return 1, err
	}
	if err := command.Start(); err != nil {
		return 1, err
	}
	counted := newTally(out)
	if err := counted.read(output); err != nil {
		return 1, err
	}
	_ = command.Wait() // what it tells is in the process state too
	counted.close()
	switch code := command.ProcessState.ExitCode(); {
	case code > 0:
		return code, nil
	case code < 0 || !counted.green(): // below 0: ended by a signal
		return 1, nil
	}
	return 0, nil
}
