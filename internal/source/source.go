// Package source reads the user's own database: one read-only snapshot of each server or file, every mapped query once,
// and then all records of some persons at a time, in bounded memory.
//
// The rows of a kind come in whatever order is cheapest for the server, because a plain SELECT costs it a half to a fifth
// of what ranges through a secondary index cost. On their way in, rows are dealt into buckets by a hash of the subject's
// id, so that everything about one person is in one bucket, whatever the ids are (numbers, text in any collation, NULL)
// and whether or not the person is known. Buckets stay in memory as long as they fit the budget; beyond it they go to one
// temporary file that has no name, is encrypted with a key that only this process holds, and vanishes with it. The server
// is let go as soon as it has sent the last row: nobody waits for the judging in a transaction.
//
// The package writes to no database, knows no rule, and believes no value: bytes are handed on as they came.
//
//	snapshot, err := source.Open(ctx, []source.DSN{{Driver: source.MySQL, Text: "reader@tcp(db:3306)/hr"}}, mappings, need, source.Options{})
//	defer snapshot.Close()
//	reference, err := snapshot.Reference(ctx)
//	persons, err := snapshot.Persons(ctx)
//	for batch, err := range persons.Batches(ctx) {
//		…
//	}
package source

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"os"
	"slices"
	"time"

	"probity/internal/record"
)

// The drivers of a DSN.
const (
	MySQL  = "mysql" // MySQL 8 and MariaDB: the server is asked which it is
	SQLite = "sqlite"
)

// DSN says where a source is.
type DSN struct {
	Name   string // what faults and printed pages call it; "" where there is only one
	Driver string // MySQL or SQLite
	Text   string // the driver's own form with its credentials, or the path of a file; never printed
}

// Mapping says how the records of one kind are read.
type Mapping struct {
	Kind   string
	Query  string // one SELECT whose column names are the kind's, without a semicolon; the configuration has seen to that
	Source string // the DSN's name; "" is the first DSN
}

// Options have useful zero values.
type Options struct {
	BatchSize         int           // about how many persons a batch holds; 0 is 1,000
	MemoryBudget      int64         // bytes of rows kept in memory before they go to a file; 0 is 32 MiB
	SpoolDir          string        // where that file is; "" is the system's directory for temporary files
	StatementTimeout  time.Duration // the longest that one query may take, reading included; 0 is one hour
	AllowWriteAccount bool          // read even through an account that could write

	TimeZone *time.Location // in which the day of an instant, such as a TIMESTAMP, is read; nil is UTC
	Log      *slog.Logger   // nil logs nothing
	// Progress is called now and then while a kind is read, and once when all its rows are here.
	Progress func(kind string, rows int)
	Notice   Notice
}

// Notice shows one column of one kind while its rows come in: what must be known of everyone before the first batch is
// judged, such as whose name is not unique.
type Notice struct {
	Kind, Column string
	See          func(value []byte) // nil: nothing is shown; the value is good until it returns
}

func (o Options) withDefaults() Options {
	o.BatchSize = cmp.Or(o.BatchSize, 1000)
	o.MemoryBudget = cmp.Or(o.MemoryBudget, 32<<20)
	o.SpoolDir = cmp.Or(o.SpoolDir, os.TempDir())
	o.StatementTimeout = cmp.Or(o.StatementTimeout, time.Hour)
	o.TimeZone = cmp.Or(o.TimeZone, time.UTC)
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Progress == nil {
		o.Progress = func(string, int) {}
	}
	return o
}

// Snapshot is the state of all sources at the moment when they were opened. Its methods are not for concurrent use;
// those of a Reader are.
type Snapshot struct {
	options  Options
	sessions []*session
	plans    []*plan // in the order of record.Kinds
	rows     map[string]int
	lists    map[string]*record.Directory
	persons  *spool // nil until Persons has read them
	units    *spool
}

// Open connects to every source that a mapping names, begins its snapshot and looks at every mapping. The error is
// Faults when something has to be mended by the administrator. Of the mapped columns those are read that need names, and
// always those that decide whether a row can be trusted: the key, the required columns, the interval. With need nil
// everything mapped is read. To get the same verdicts from a restricted run, give it the need of the full one.
func Open(ctx context.Context, sources []DSN, mappings []Mapping, need record.Schema, options Options) (*Snapshot, error) {
	if need != nil {
		mappings = slices.DeleteFunc(slices.Clone(mappings), func(m Mapping) bool { _, needed := need[m.Kind]; return !needed })
	}
	s := &Snapshot{options: options.withDefaults(), rows: map[string]int{}}
	faults := s.open(ctx, sources, mappings)
	if err := ctx.Err(); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if len(faults) > 0 {
		_ = s.Close() // nothing was read yet
		return nil, faults
	}
	for _, p := range s.plans {
		p.choose(need[p.kind.Name], need == nil)
	}
	return s, nil
}

// Schema is what will be read: the kinds and columns that are mapped and needed.
func (s *Snapshot) Schema() record.Schema { return schemaOf(s.plans) }

// Close ends what is still open and frees the temporary file. Readers must not be used afterwards.
func (s *Snapshot) Close() error {
	for _, session := range s.sessions {
		session.close()
	}
	var err error
	for _, kept := range []*spool{s.persons, s.units} {
		if kept != nil {
			err = errors.Join(err, kept.close())
		}
	}
	return err
}

// Stats is what a run prints and stores about its sources.
type Stats struct {
	Sources []Taken
	Rows    map[string]int // rows read so far by kind, those later set aside included
}

// Taken is one source of a snapshot.
type Taken struct {
	Name   string
	Server string    // "MariaDB 10.11.6", as the server says it
	At     time.Time // by the server's clock, UTC
}

// Stats tells what is known now; the row counts are complete when Reference, Persons and Units have been called.
func (s *Snapshot) Stats() Stats {
	stats := Stats{Rows: s.rows}
	for _, session := range s.sessions {
		stats.Sources = append(stats.Sources, Taken{session.dsn.Name, session.server, session.taken})
	}
	return stats
}
