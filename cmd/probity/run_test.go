package main

import (
	"strings"
	"testing"
)

func TestWhatIsToldStandsOnALineOfItsOwnAfterTheProgress(t *testing.T) {
	var terminal strings.Builder
	a := &app{errs: &terminal}
	a.reading.to = &terminal
	a.tell("before anything was read")
	a.reading.show("person", 2400)
	a.tell("run 7 has no workbook")
	free := "\r" + strings.Repeat(" ", 60) + "\r"
	want := "before anything was read\n" + "\rperson: 2400" + strings.Repeat(" ", 48) + free + "run 7 has no workbook\n"
	if terminal.String() != want {
		t.Errorf("got %q, want %q", terminal.String(), want)
	}
}
