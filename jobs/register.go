package jobs

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"probity/internal/config"
	"probity/internal/sample"
	"probity/internal/source"
	"probity/rules/parameters"
)

// Register is the dated register that a run uses: with the ministry's own rows. The sample ministry brings its decisions along,
// as it brings its own date; a row of the configuration replaces them.
func Register(c *config.Config) (*parameters.Register, error) {
	if c.Source.DSN.Kind != config.Sample {
		return c.Register, nil
	}
	decisions := slices.DeleteFunc(sample.Decisions(), func(d parameters.Override) bool {
		return slices.ContainsFunc(c.Parameters, func(own parameters.Override) bool { return own.Key == d.Key })
	})
	r, faults := c.Register.With(decisions)
	return r, errors.Join(faults...)
}

// inConfig puts the faults of a source where the configuration says what they are about.
func inConfig(c *config.Config, err error) error {
	var faults source.Faults
	if !errors.As(err, &faults) {
		return err
	}
	var wrong, down config.Faults
	for _, f := range faults {
		if f.Down {
			down = append(down, placeFault(c, f))
		} else {
			wrong = append(wrong, placeFault(c, f))
		}
	}
	return asError(wrong, down)
}

// asError tells what has to be mended and what is down in the order of the file. Where the only fault is that a server is
// down, the configuration has none, and the error is not one of its faults.
func asError(wrong, down config.Faults) error {
	all := inOrder(slices.Concat(wrong, down))
	switch {
	case len(wrong) > 0:
		return all
	case len(down) > 0:
		return errors.New(all.Error())
	}
	return nil
}

func placeFault(c *config.Config, f source.Fault) config.Fault {
	if strings.HasPrefix(f.Where, "source.records.") {
		return c.Fault(f.Where+".query", f.Text)
	}
	return c.Fault(strings.ReplaceAll(f.Where, " ", "s.")+".dsn", f.Text) // "source hr" is [sources.hr]
}

// readingOptions are how the configuration wants sources to be read.
func readingOptions(c *config.Config) source.Options {
	return source.Options{
		BatchSize: c.Reading.BatchSize, MemoryBudget: c.Reading.MaxMemory, SpoolDir: c.Reading.SpoolDir,
		StatementTimeout: c.Reading.Timeout, AllowWriteAccount: c.Reading.AllowWriteAccount,
	}
}

// inOrder sorts faults as they stand in the file.
func inOrder(faults config.Faults) config.Faults {
	slices.SortStableFunc(faults, func(a, b config.Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return faults
}
