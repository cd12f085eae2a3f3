package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// serves starts the daemon, waits until it prints a line that matches, asks it how it is, ends it by SIGTERM, and prints all of that:
// serves REGEXP. The daemon must end with exit code 0 and have said nothing on stderr.
func serves(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: serves REGEXP")
	}
	var said strings.Builder
	program := exec.Command(filepath.Join(filepath.SplitList(ts.Getenv("PATH"))[0], "probity"), "serve")
	program.Dir, program.Env, program.Stderr = ts.MkAbs("."), append(os.Environ(), "TMPDIR="+ts.Getenv("TMPDIR"), "RELAY="+ts.Getenv("RELAY")), &said
	out, err := program.StdoutPipe()
	ts.Check(err)
	ts.Check(program.Start())
	late := time.AfterFunc(time.Minute, func() { _ = program.Process.Kill() })
	defer late.Stop()
	awaited, address := regexp.MustCompile(args[0]), ""
	for lines := bufio.NewScanner(out); lines.Scan(); {
		fmt.Fprintln(ts.Stdout(), lines.Text())
		if at, _, found := strings.Cut(lines.Text(), ": /healthz"); found {
			address = at
		}
		if awaited.MatchString(lines.Text()) {
			break
		}
	}
	for _, page := range []string{"/readyz", "/healthz", "/metrics"} {
		ts.Check(ask(ts.Stdout(), address+page))
	}
	ts.Check(program.Process.Signal(syscall.SIGTERM))
	ts.Check(program.Wait())
	if said.Len() > 0 {
		ts.Fatalf("it said: %s", said.String())
	}
}

// ask prints what a daemon answers.
func ask(to io.Writer, url string) error {
	answer, err := http.Get(url)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	_, err = io.Copy(to, answer.Body)
	return err
}
