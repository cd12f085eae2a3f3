package main

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"probity/internal/mariadbtest"
)

func TestTheCommandGetsTheServerAndItsExitCodeComesBack(t *testing.T) {
	dsn := mariadbtest.Open(t).DSN("")
	t.Setenv(mariadbtest.Variable, dsn)
	t.Setenv("WANTED", dsn)
	code, err := run(wishes{command: []string{"sh", "-c", `test "$PROBITY_TEST_MYSQL" = "$WANTED" && exit 7`}})
	if err != nil || code != 7 {
		t.Errorf("exit code %d, %v; want 7", code, err)
	}
}

func TestAServerThatDoesNotAnswerIsNamed(t *testing.T) {
	t.Setenv(mariadbtest.Variable, "root@tcp(127.0.0.1:1)/")
	code, err := run(wishes{command: []string{"true"}})
	if code != notRun || err == nil || !strings.Contains(err.Error(), mariadbtest.Variable) {
		t.Errorf("exit code %d, %v", code, err)
	}
}

// TestCtrlCLeavesNothingBehind runs this program once more as a process of its own, because a signal is for processes.
func TestCtrlCLeavesNothingBehind(t *testing.T) {
	const role = "PROBITY_TEST_AS_WITHSERVER"
	if os.Getenv(role) != "" {
		code, _ := run(wishes{command: []string{"sleep", "600"}})
		os.Exit(code)
	}
	if _, err := mariadbtest.Find(); err != nil {
		checkRefusal(t)
		return
	}
	program := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	program.Env = append(os.Environ(), role+"=1", mariadbtest.Variable+"=")
	told, err := program.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(told).ReadString('\n')
	place := regexp.MustCompile(`private, in (\S+),`).FindStringSubmatch(line)
	if err := program.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	err = program.Wait()
	if place == nil {
		t.Fatalf("it said %q", line)
	}
	if code := program.ProcessState.ExitCode(); code != 130 {
		t.Errorf("it ended with %d, %v; want 130", code, err)
	}
	if _, err := os.Stat(place[1]); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there: %v", place[1], err)
	}
}

// checkRefusal is what can be tested of a private server on a machine that has none, which PROBITY_TEST_MYSQL allows.
func checkRefusal(t *testing.T) {
	t.Helper()
	if _, _, err := open(nil); os.Getenv(mariadbtest.Variable) == "" || err != nil {
		t.Fatalf("neither a private server nor one named by %s: %v", mariadbtest.Variable, err)
	}
}

// pretend replaces the PATH by programs that only say what they were asked to do.
func pretend(t *testing.T, scripts map[string]string) {
	t.Helper()
	directory := t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(directory, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", directory)
}

var lacking = []lack{
	{"MariaDB's server", []string{"mariadb-server-core", "mariadb-client-core"}},
	{"a C compiler", []string{"gcc", "libc6-dev"}},
}

func TestWhatWillBeInstalledIsSaidFirst(t *testing.T) {
	asked := filepath.Join(t.TempDir(), "asked")
	pretend(t, map[string]string{
		"sudo":    `shift; exec "$@"`,
		"env":     `shift; exec "$@"`,
		"apt-get": `echo "$*" >>` + asked,
		"true":    "",
	})
	var log strings.Builder
	if err := bring(lacking, &log); err != nil {
		t.Fatal(err)
	}
	want := "MariaDB's server and a C compiler missing here: now installing mariadb-server-core, mariadb-client-core, gcc, libc6-dev with "
	if !strings.HasPrefix(log.String(), want) {
		t.Errorf("it said %q", log.String())
	}
	did, _ := os.ReadFile(asked)
	want = "update -q\ninstall -q -y --no-install-recommends --no-remove mariadb-server-core mariadb-client-core gcc libc6-dev\n"
	if string(did) != want {
		t.Errorf("apt-get was asked\n%s", did)
	}
}

func TestWhatAptSaidIsToldWhenItFails(t *testing.T) {
	pretend(t, map[string]string{"sudo": `shift; exec "$@"`, "env": `shift; exec "$@"`, "true": "", "apt-get": "echo no such package; exit 100"})
	err := bring(lacking, new(strings.Builder))
	if err == nil || !strings.Contains(err.Error(), "exit status 100; apt-get said\nno such package") {
		t.Error(err)
	}
}

func TestWithoutAptAPersonIsToldWhatToDo(t *testing.T) {
	pretend(t, nil)
	err := bring(lacking, new(strings.Builder))
	for _, part := range []string{"MariaDB's server and a C compiler", "there is no apt-get", "apt-get install mariadb-server-core", mariadbtest.Variable} {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("%q is missing in: %v", part, err)
		}
	}
}

func TestAMachineThatLacksNothingIsLeftAlone(t *testing.T) {
	pretend(t, nil)
	var log strings.Builder
	if err := bring(nil, &log); err != nil || log.Len() > 0 {
		t.Errorf("said %q, %v", log.String(), err)
	}
}
