package config

import (
	"fmt"
	"strconv"
	"strings"

	"probity/internal/nearest"
)

// DSNKind is the kind of database that a DSN leads to.
type DSNKind uint8

// The kinds of database.
const (
	MySQL  DSNKind = iota + 1 // MySQL, MariaDB, and what speaks their protocol
	SQLite                    // a file
	Sample                    // the sample ministry, made when it is opened
	Sheets                    // lists kept as .csv and .xlsx files
)

// String returns the kind's name.
func (k DSNKind) String() string { return [...]string{"", "mysql", "sqlite", "sample", "sheets"}[k] }

// DSN says how to connect. However it is printed, it shows no credentials.
type DSN struct {
	Kind   DSNKind
	Sample SampleOptions // for Kind Sample
	public string
	driver *string // behind a pointer, so that no printing of a struct around it can show it
}

// SampleOptions are the size and the seed of the sample ministry.
type SampleOptions struct {
	People int
	Seed   int
}

// Driver is what the database's driver is opened with: for MySQL the text after mysql://, credentials included; for
// SQLite and sheets the absolute path of the file or folder; for the sample nothing.
func (d DSN) Driver() string {
	if d.driver == nil {
		return ""
	}
	return *d.driver
}

// Redacted is the DSN without user, password and options: it names the database and can be shown to anyone.
func (d DSN) Redacted() string { return d.public }

// String returns Redacted.
func (d DSN) String() string { return d.public }

// GoString returns Redacted, quoted.
func (d DSN) GoString() string { return "config.DSN(" + strconv.Quote(d.public) + ")" }

// MarshalText returns Redacted, for JSON and logs.
func (d DSN) MarshalText() ([]byte, error) { return []byte(d.public), nil }

// resolver turns the text of a dsn key into a DSN; it looks into the environment and into files for secrets.
type resolver struct {
	dir string
	env LookupEnv
}

const (
	dsnForms   = "mysql://user@tcp(host:3306)/db, sqlite:FILE, sheets:PATH or sample:ministry"
	allowedDSN = dsnForms + ", or env:NAME or file:PATH that holds one of these"
)

// resolve reads what stands in the configuration file itself: no password may be in it.
func (r resolver) resolve(text string) (DSN, []flaw) {
	if at := passwordIn(text); at > 0 {
		return DSN{}, []flaw{{at, "holds a password; this file must not: put the whole DSN into env:NAME or file:PATH"}}
	}
	found, where, flaws := r.lookUp(text, secret{"DSN", dsnForms})
	if len(flaws) > 0 {
		return DSN{}, flaws
	}
	allowed := allowedDSN
	if where != "" {
		allowed = dsnForms
	}
	dsn, flaws := r.parse(found, allowed)
	return dsn, foundIn(where, flaws)
}

// parse reads a DSN proper. What it says about a text never repeats it.
func (r resolver) parse(text, allowed string) (DSN, []flaw) {
	scheme, rest, _ := strings.Cut(text, ":")
	switch scheme {
	case "mysql", "mariadb":
		driver, ok := strings.CutPrefix(rest, "//")
		if !ok || scheme != "mysql" {
			return DSN{}, flawed("for MySQL and MariaDB write mysql://user@tcp(host:3306)/db")
		}
		return mysqlDSN(driver, len("mysql://"))
	case "sqlite":
		return sqliteDSN(rest, r.dir)
	case "sheets":
		return sheetsDSN(rest, r.dir)
	case "sample":
		return sampleDSN(rest)
	}
	return DSN{}, flawed("this is no DSN; write %s", allowed)
}

func sqliteDSN(path, dir string) (DSN, []flaw) {
	switch {
	case path == "" || strings.ContainsRune(path, 0):
		return DSN{}, flawed("names no file; write sqlite:FILE")
	case strings.HasPrefix(path, ":"):
		return DSN{}, flawed("a database in memory cannot be read again; write sqlite:FILE")
	case strings.HasPrefix(path, "//"):
		return DSN{}, flawed("has no slashes of its own; write sqlite:FILE, with a relative or an absolute path")
	case strings.Contains(path, "?"):
		return DSN{}, flawed("takes no options; write sqlite:FILE")
	}
	file := absolute(path, dir)
	return DSN{Kind: SQLite, public: "sqlite:" + portable(file, dir), driver: &file}, nil
}

// sheetsDSN names a file, or a folder of files.
func sheetsDSN(path, dir string) (DSN, []flaw) {
	switch {
	case path == "" || strings.ContainsRune(path, 0):
		return DSN{}, flawed("names no file and no folder; write sheets:PATH")
	case strings.HasPrefix(path, "//"):
		return DSN{}, flawed("has no slashes of its own; write sheets:PATH, with a relative or an absolute path")
	}
	place := absolute(path, dir)
	return DSN{Kind: Sheets, public: "sheets:" + portable(place, dir), driver: &place}, nil
}

const (
	samplePeople = 2400
	sampleSeed   = 1
	fewestPeople = 100
	mostPeople   = 10_000_000
	mostSeed     = 1<<31 - 1
)

// sampleDSN reads ministry?people=2400&seed=1. Written out in full it is also the name that a ledger knows it by, so
// that two samples are never taken for one another.
func sampleDSN(text string) (DSN, []flaw) {
	begins := len("sample:")
	name, options, _ := strings.Cut(text, "?")
	if name != "ministry" {
		return DSN{}, []flaw{{begins, "no such sample; there is sample:ministry"}}
	}
	d := DSN{Kind: Sample, Sample: SampleOptions{People: samplePeople, Seed: sampleSeed}}
	begins += len(name) + 1
	for option := range strings.SplitSeq(options, "&") {
		if wrong := d.Sample.set(option); wrong != "" {
			return DSN{}, []flaw{{begins, wrong}}
		}
		begins += len(option) + 1
	}
	d.public = fmt.Sprintf("sample:ministry?people=%d&seed=%d", d.Sample.People, d.Sample.Seed)
	return d, nil
}

// set reads one option and returns what is wrong with it, or nothing.
func (o *SampleOptions) set(option string) string {
	name, text, _ := strings.Cut(option, "=")
	var field *int
	lowest, highest := 0, mostSeed
	switch name {
	case "":
		return ""
	case "people":
		field, lowest, highest = &o.People, fewestPeople, mostPeople
	case "seed":
		field = &o.Seed
	default:
		return "no such option; the sample takes people and seed" + nearest.Hint(name, []string{"people", "seed"})
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < lowest || n > highest {
		return fmt.Sprintf("%s is not a whole number from %d to %d", name, lowest, highest)
	}
	*field = n
	return ""
}

// ParseDSN reads a DSN from a command line, where a password may stand as little as in the file: other users of the
// machine can see it there.
func ParseDSN(text, dir string, env LookupEnv) (DSN, error) {
	d, flaws := resolver{dir, env}.resolve(text)
	if len(flaws) > 0 {
		return DSN{}, fmt.Errorf("the DSN %s", flaws[0].text)
	}
	return d, nil
}
