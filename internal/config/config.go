// Package config reads config.toml: it tells every mistake at once, each with its line and column and the nearest valid
// word, and it gives the rest of the program typed values that need no further checking. One table of keys makes the
// checker, the decoding, the documentation, the JSON Schema for editors and config.toml itself.
//
// It connects to nothing: what only a database can tell (a missing column, a wrong password) is checked elsewhere. No
// secret ever appears in a fault, in a printed Config or in its digest.
//
//	c, err := config.Load("config.toml", known, os.LookupEnv)
//	fmt.Println(err) // config.toml:14:8: rules.ROT-01: no such rule; did you mean "ROT-001"?
package config

//go:generate go run probity/internal/config/gen

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"probity/rules/parameters"
)

// Config is a whole configuration with every default filled in and every path made absolute.
type Config struct {
	Audit      Audit
	Source     Source // where a kind is read that names no other source
	Reading    Reading
	Sources    map[string]*Source      // by name
	Records    map[string]*RecordQuery // by kind
	Ledger     Ledger
	Rules      map[string]*Rule      // by id; only those that the file speaks of, see Config.Rule
	Parameters []parameters.Override // the ministry's own rows, in the order of the file
	Register   *parameters.Register  // what Known.Register becomes with these rows
	Report     Report
	Schedules  map[string]*Schedule // by name
	Serve      Serve
	Mail       Mail
	Recipients map[string]*Recipient // by name

	file   string
	dir    string
	places map[string]Position // by dotted key: where the file sets it
}

// Audit is by whose calendar a run judges, and in which language it speaks.
type Audit struct {
	Timezone *time.Location
	Language string // "vi", "en" or "both"
}

// Source is a database that records are read from.
type Source struct {
	Name string // what a ledger and printed pages know it by
	DSN  DSN
}

// Reading is how every source is read.
type Reading struct {
	AllowWriteAccount bool          // even through an account that could write
	Timeout           time.Duration // for one query
	BatchSize         int           // persons judged at a time
	MaxMemory         int64         // bytes of rows kept before they go to a temporary file
	SpoolDir          string        // where that file is; empty: the system's folder for temporary files
}

// RecordQuery maps one kind of record. The query is one statement that only reads, without a closing semicolon.
type RecordQuery struct {
	Query  string
	Source string // a name in Config.Sources; empty for Config.Source
}

// Ledger is the job's own database, and the brake that keeps a broken mapping out of it.
type Ledger struct {
	DSN            DSN
	MaxFlagged     Percent // of a rule's population; may be unset
	MaxRisePoints  Percent // more flagged than the last time, in points
	MaxDropPercent Percent // fewer rows or a smaller population than the last time
}

// Rule is what the ministry decided about one rule.
type Rule struct {
	Enabled    bool
	Severity   string  // "N1" … "N4"; empty for the rule's own
	MaxFlagged Percent // may be unset
}

// Report is where workbooks go, and what stands at the head and foot of their pages.
type Report struct {
	Dir         string
	Title       string // empty: the workbook's own
	Superior    string
	Body        string
	Place       string
	SignerTitle string
	SentTo      []string
}

// Schedule is when probity serve audits by itself.
type Schedule struct {
	Cron Cron
	Mail bool // whether its workbooks are mailed
}

// Serve is what probity serve shows of itself.
type Serve struct {
	Listen string // host and port, on this machine alone
}

// LookupEnv gives the value of an environment variable, and whether it is set; os.LookupEnv in production.
type LookupEnv func(name string) (string, bool)

// longest is more than any configuration needs, and keeps a wrong file from being read whole.
const longest = 1 << 20

// Load reads a configuration file. The error is Faults when the file could be read; an absent file gives an error that
// is fs.ErrNotExist.
func Load(path string, known Known, env LookupEnv) (*Config, error) {
	text, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, text, known, env)
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening the configuration: %w", err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, longest+1))
	if err != nil {
		return nil, fmt.Errorf("reading the configuration: %w", err)
	}
	if len(text) > longest {
		return nil, fmt.Errorf("reading the configuration: %s is larger than %d bytes", path, longest)
	}
	return text, nil
}

// Parse reads the text of a configuration file. The path is for faults, and its folder is what relative paths begin at.
func Parse(path string, text []byte, known Known, env LookupEnv) (*Config, error) {
	c, err := blank(path)
	if err != nil {
		return nil, err
	}
	if faults, _ := c.read(text, known, env); len(faults) > 0 {
		return nil, faults
	}
	return c, nil
}

// blank is a configuration with nothing but defaults, whose relative paths begin at the folder of its file.
func blank(file string) (*Config, error) {
	dir, err := filepath.Abs(filepath.Dir(file))
	if err != nil {
		return nil, fmt.Errorf("finding the folder of %s: %w", file, err)
	}
	c := &Config{
		file: file, dir: dir, places: map[string]Position{},
		Sources: map[string]*Source{}, Records: map[string]*RecordQuery{}, Rules: map[string]*Rule{},
		Schedules: map[string]*Schedule{}, Recipients: map[string]*Recipient{},
	}
	c.Ledger.MaxFlagged = Unset
	for _, s := range sections() {
		if s.names == nil {
			s.fillDefaults(c, "")
		}
	}
	return c, nil
}

// Rule returns what is decided about a rule: its own section, the ledger's brake, or the defaults.
func (c *Config) Rule(id string) Rule {
	r, ok := c.Rules[id]
	if !ok {
		return Rule{Enabled: true, MaxFlagged: c.Ledger.MaxFlagged}
	}
	decided := *r
	if !decided.MaxFlagged.IsSet() {
		decided.MaxFlagged = c.Ledger.MaxFlagged
	}
	return decided
}

// SourceOf returns the source that a mapped kind is read from.
func (c *Config) SourceOf(kind string) Source {
	if r, ok := c.Records[kind]; ok && r.Source != "" {
		return *c.Sources[r.Source]
	}
	return c.Source
}

// File is the path of the configuration file, which need not be there where all is left to the defaults.
func (c *Config) File() string { return c.file }

// Fault is a fault about a key of the file that shows only later, such as a refused password: it stands where the file
// sets the key, or at the key alone when that has its default.
func (c *Config) Fault(key, text string) Fault {
	return Fault{File: c.file, Position: c.places[key], Key: key, Text: text}
}

// FaultOfParameter is such a fault about the key of a [[parameter]] row, counted from 0.
func (c *Config) FaultOfParameter(row int, text string) Fault {
	f := c.Fault(fmt.Sprintf("parameter.%d.key", row), text)
	f.Key = "parameter.key"
	return f
}
