package jobs

import (
	"errors"
	"fmt"
	"slices"

	"probity/internal/config"
	"probity/internal/record"
	"probity/internal/sample"
	"probity/rules"
	"probity/rules/parameters"
)

// numbers is the digest of the rows of the register that rules may ask for: by which numbers a run judges is as much its input as
// the records are, and the law may change with a new version of the program alone.
func numbers(known *parameters.Register, chosen []*rules.Rule) (d record.Digest) {
	asked := map[string]bool{}
	for _, r := range chosen {
		for _, key := range r.Uses {
			if p, ok := known.Find(key); ok && !asked[key] {
				for _, v := range p.Rows {
					d.AddText(fmt.Sprintf("parameter %q %q %s %s %q %s %t", v.Key, v.Raw, v.From, v.To, v.Basis, v.Mark, v.Confirmed))
				}
			}
			asked[key] = true
		}
	}
	return d
}

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
