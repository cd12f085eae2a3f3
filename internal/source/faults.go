package source

import (
	"fmt"
	"strings"
)

// Fault is something that the administrator has to mend, or, as advice, should look at.
type Fault struct {
	Source string // the name of the source that is at fault; "" where there is only one
	Kind   string // whose mapping is at fault; "": the source itself
	Text   string
	Advice bool // reading is possible all the same
	Down   bool // the server was not available, which is for nobody to mend in the configuration
}

// String reads "source hr: …" or "source.records.assignment: …".
func (f Fault) String() string {
	if f.Kind != "" {
		return "source.records." + f.Kind + ": " + f.Text
	}
	return DSN{Name: f.Source}.where() + ": " + f.Text
}

// Faults are all faults that were found at once.
type Faults []Fault

// Error has one fault a line.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.String()
	}
	return strings.Join(lines, "\n")
}

// where names a source in faults.
func (d DSN) where() string {
	if d.Name == "" {
		return "source"
	}
	return "source " + d.Name
}

// fault is one of this mapping.
func (m Mapping) fault(format string, values ...any) Fault {
	return Fault{Source: m.Source, Kind: m.Kind, Text: fmt.Sprintf(format, values...)}
}

// advice is a fault that stops nothing.
func (m Mapping) advice(format string, values ...any) Fault {
	f := m.fault(format, values...)
	f.Advice = true
	return f
}
