package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"probity/internal/config"
	"probity/jobs"
)

// The exit codes; they are part of what others build upon.
const (
	exitFine        = 0
	exitFindings    = 1
	exitUsage       = 2
	exitFailed      = 3
	exitUndelivered = 4 // audited and written
)

// exit is an error that knows its exit code. Without an inner error nothing is printed: all was said already.
type exit struct {
	code int
	err  error
}

func (e exit) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e exit) Unwrap() error { return e.err }

// usage marks a fault of the command line or of the configuration.
func usage(format string, args ...any) error {
	return exit{exitUsage, fmt.Errorf(format, args...)}
}

// exitCode tells what kind of failure an error is. What nobody marked could not run: a lost connection, a full disk.
func exitCode(err error) int {
	var e exit
	var faults config.Faults
	var refused jobs.Refused
	var undelivered jobs.Undelivered
	switch {
	case errors.As(err, &e):
		return e.code
	case errors.As(err, &faults), errors.As(err, &refused):
		return exitUsage
	case errors.As(err, &undelivered):
		return exitUndelivered
	}
	return exitFailed
}

// inWords says that somebody pressed Ctrl-C, or ended the program in another way, as people say it.
func inWords(text string) string {
	return strings.ReplaceAll(text, context.Canceled.Error(), "interrupted")
}
