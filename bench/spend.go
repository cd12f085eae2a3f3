package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// command is a process to be measured.
type command struct {
	dir  string
	env  []string // beside our own
	line []string
}

// cost is what one process took.
type cost struct {
	wall, cpu time.Duration // cpu: user and system time on all cores; the database server's is not in it
	peak      int64         // resident memory, bytes
	printed   []byte
}

// spend runs a command to its end. The kernel counts a child's peak from no less than what its parent held when it began,
// so this process must stay small: it reads no rows itself.
func spend(ctx context.Context, c command) (cost, error) {
	process := exec.CommandContext(ctx, c.line[0], c.line[1:]...)
	process.Dir, process.Env = c.dir, append(os.Environ(), c.env...)
	var printed, complained bytes.Buffer
	process.Stdout, process.Stderr = &printed, &complained
	begun := time.Now()
	if err := process.Run(); err != nil {
		return cost{}, fmt.Errorf("%s: %w\n%s", strings.Join(c.line, " "), err, complained.Bytes())
	}
	taken := cost{wall: time.Since(begun), printed: printed.Bytes()}
	state := process.ProcessState
	taken.cpu = state.UserTime() + state.SystemTime()
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		taken.peak = usage.Maxrss << 10 // Linux counts in KiB
	}
	return taken, nil
}
