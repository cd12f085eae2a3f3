package main

import (
	"github.com/rogpeppe/go-internal/testscript"

	"probity/internal/mailtest"
)

// runRelay opens a post office, whose address is $RELAY from then on, with a folder that it keeps letters in: relay DIR.
func runRelay(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: relay DIR")
	}
	office, err := mailtest.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Defer(func() { ts.Check(office.Close()) })
	ts.Setenv("RELAY", office.Relay())
}
