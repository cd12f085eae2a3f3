// Package main runs a command that needs a MariaDB: it uses the server that PROBITY_TEST_MYSQL names, or starts a private
// one, hands its DSN to the command in that same variable, and ends with the command's exit code. A private server and
// its directory are gone afterwards, also after Ctrl-C. What the machine lacks for it is installed with apt where that is
// allowed, and that is said before it is done. It never starts, stops or asks a server that the machine runs already.
//
//	withserver -c-compiler go test -race ./...
//	withserver -mariadbd --innodb-buffer-pool-size=4G go run ./bench
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"probity/internal/mariadbtest"
)

// patience is how long the command may take to tidy up after Ctrl-C before it is killed.
const patience = 15 * time.Second

const notRun = 3 // exit code: there was no server to run the command with

type wishes struct {
	compiler bool
	mariadbd []string // further arguments for a private server
	command  []string
}

func main() {
	wanted, err := parse(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "withserver:", err)
		os.Exit(2)
	}
	code, err := run(wanted)
	if err != nil {
		fmt.Fprintln(os.Stderr, "withserver:", err)
	}
	os.Exit(code)
}

func parse(arguments []string) (wishes, error) {
	var wanted wishes
	flags := flag.NewFlagSet("withserver", flag.ContinueOnError)
	flags.BoolVar(&wanted.compiler, "c-compiler", false, "the command needs a C compiler too, as Go's race detector does")
	flags.Func("mariadbd", "an `argument` for a private mariadbd; may be repeated", func(argument string) error {
		wanted.mariadbd = append(wanted.mariadbd, argument)
		return nil
	})
	if err := flags.Parse(arguments); err != nil {
		return wishes{}, err
	}
	if wanted.command = flags.Args(); len(wanted.command) == 0 {
		return wishes{}, errors.New("which command? usage: withserver [-c-compiler] [-mariadbd ARGUMENT]… COMMAND [ARGUMENT]…")
	}
	return wanted, nil
}

// run answers the exit code of the command, 128 + the signal's number where one ended it.
func run(wanted wishes) (int, error) {
	if err := bring(missing(wanted.compiler), os.Stderr); err != nil {
		return notRun, err
	}
	server, account, err := open(wanted.mariadbd)
	if err != nil {
		return notRun, err
	}
	defer server.Close()
	// Until here a signal just ends us, and the keeper of a private server's directory tidies up.
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	fmt.Fprintln(os.Stderr, account)
	command := exec.Command(wanted.command[0], wanted.command[1:]...)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	command.Env = append(os.Environ(), mariadbtest.Variable+"="+server.DSN(""))
	// A process group of its own makes one signal to it reach all that the command started, once.
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		return notRun, err
	}
	return follow(command, signals), nil
}

// open answers the server and one line about it.
func open(mariadbd []string) (*mariadbtest.Server, string, error) {
	if dsn := os.Getenv(mariadbtest.Variable); dsn != "" {
		server, err := mariadbtest.Connect(dsn)
		if err != nil {
			return nil, "", err
		}
		return server, fmt.Sprintf("database server %s, named by %s", server.Version(), mariadbtest.Variable), nil
	}
	started := time.Now()
	server, err := mariadbtest.New(mariadbd...)
	if err != nil {
		return nil, "", err
	}
	return server, fmt.Sprintf("database server %s, private, in %s, ready after %.1f s",
		server.Version(), server.Address(), time.Since(started).Seconds()), nil
}

// follow waits for the command and passes on what should end it.
func follow(command *exec.Cmd, signals <-chan os.Signal) int {
	ended := make(chan struct{})
	go func() {
		_ = command.Wait() // what it tells is in the process state too
		close(ended)
	}()
	var tooLate <-chan time.Time
	for {
		select {
		case <-ended:
			return exitCode(command.ProcessState)
		case received := <-signals:
			_ = syscall.Kill(-command.Process.Pid, received.(syscall.Signal)) // the group may have ended just now
			tooLate = time.After(patience)
		case <-tooLate:
			_ = syscall.Kill(-command.Process.Pid, syscall.SIGKILL)
		}
	}
}

func exitCode(state *os.ProcessState) int {
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return state.ExitCode()
}
