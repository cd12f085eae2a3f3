package jobs

import (
	"errors"
	"slices"

	"probity/internal/config"
	"probity/internal/sample"
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
