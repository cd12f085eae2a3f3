package jobs

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"probity/internal/config"
	"probity/internal/record"
	"probity/internal/sample"
	"probity/internal/sheets"
	"probity/internal/source"
)

// place is where a configuration's records are read: the sources, the mappings, and the folders of sample ministries.
type place struct {
	sources  []source.DSN
	mappings []source.Mapping
	folders  []string
}

// locate turns a configuration into sources and mappings. For a sample it builds the ministry first. On an error nothing of
// it is left.
func locate(ctx context.Context, c *config.Config) (p place, err error) {
	defer func() {
		if err != nil {
			err = errors.Join(err, p.clear())
		}
	}()
	main, err := p.source(ctx, "", c.Source)
	if err != nil {
		return p, err
	}
	p.sources = append(p.sources, main)
	for _, name := range slices.Sorted(maps.Keys(c.Sources)) {
		other, err := p.source(ctx, name, *c.Sources[name])
		if err != nil {
			return p, err
		}
		p.sources = append(p.sources, other)
	}
	for _, kind := range record.Kinds() {
		if r, ok := c.Records[kind.Name]; ok {
			p.mappings = append(p.mappings, source.Mapping{Kind: kind.Name, Query: r.Query, Source: r.Source})
		}
	}
	if c.Source.DSN.Kind == config.Sample {
		p.mappings = append(p.mappings, own(p.mappings)...)
	}
	return p, nil
}

// own are the sample's mappings of the kinds that the configuration leaves to it.
func own(given []source.Mapping) []source.Mapping {
	var rest []source.Mapping
	for _, m := range sample.Mappings() {
		if !slices.ContainsFunc(given, func(g source.Mapping) bool { return g.Kind == m.Kind }) {
			rest = append(rest, source.Mapping{Kind: m.Kind, Query: m.Query})
		}
	}
	return rest
}

func (p *place) source(ctx context.Context, name string, s config.Source) (source.DSN, error) {
	switch s.DSN.Kind {
	case config.MySQL:
		return source.DSN{Name: name, Driver: source.MySQL, Text: s.DSN.Driver()}, nil
	case config.SQLite:
		return source.DSN{Name: name, Driver: source.SQLite, Text: s.DSN.Driver()}, nil
	}
	if s.DSN.Kind == config.Sheets {
		return p.made(name, "sheets", func(file string) error { return unreadableLists(sheets.Load(ctx, s.DSN.Driver(), file)) })
	}
	return p.made(name, "sample", func(file string) error {
		err := sample.Build(ctx, file, sample.Options{People: s.DSN.Sample.People, Seed: int64(s.DSN.Sample.Seed)})
		if err != nil {
			err = fmt.Errorf("building the sample ministry: %w", err)
		}
		return err
	})
}

// unreadableLists makes what is wrong with lists a fault of whoever keeps them, unless it was we who were interrupted.
func unreadableLists(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return Refused{err.Error()}
}

// made is a source that is an SQLite file of ours.
func (p *place) made(name, purpose string, build func(file string) error) (source.DSN, error) {
	dir, err := scratch(os.TempDir(), purpose)
	if err != nil {
		return source.DSN{}, fmt.Errorf("making a place for the %s: %w", purpose, err)
	}
	file := filepath.Join(dir, purpose+".db")
	if err := build(file); err != nil {
		return source.DSN{}, errors.Join(err, os.RemoveAll(dir))
	}
	p.folders = append(p.folders, dir)
	return source.DSN{Name: name, Driver: source.SQLite, Text: file}, nil
}

// clear removes what locate made.
func (p *place) clear() (err error) {
	for _, dir := range p.folders {
		err = errors.Join(err, os.RemoveAll(dir))
	}
	return err
}

// readingOptions are how the configuration wants sources to be read.
func readingOptions(c *config.Config) source.Options {
	return source.Options{
		BatchSize: c.Reading.BatchSize, MemoryBudget: c.Reading.MaxMemory, SpoolDir: c.Reading.SpoolDir,
		StatementTimeout: c.Reading.Timeout, AllowWriteAccount: c.Reading.AllowWriteAccount, TimeZone: c.Audit.Timezone,
	}
}

// WriteSample fills an empty database with the sample ministry.
func WriteSample(ctx context.Context, d config.DSN, o sample.Options) error {
	switch d.Kind {
	case config.MySQL:
		return sample.Into(ctx, source.MySQL, d.Driver(), o)
	case config.SQLite:
		return sample.Into(ctx, source.SQLite, d.Driver(), o)
	}
	return Refused{"the sample ministry cannot be written into itself; name sqlite:FILE or mysql://…"}
}
