package jobs

import (
	"cmp"
	"errors"
	"slices"

	"probity/internal/config"
	"probity/internal/source"
)

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
	switch {
	case f.Kind != "":
		return c.Fault("source.records."+f.Kind+".query", f.Text)
	case f.Source != "":
		return c.Fault("sources."+f.Source+".dsn", f.Text)
	}
	return c.Fault("source.dsn", f.Text)
}

// builtIn reports whether a fault is of one of these mappings, which the file does not hold.
func builtIn(c *config.Config, f source.Fault) bool {
	_, inFile := c.Records[f.Kind]
	return f.Kind != "" && !inFile
}

// inOrder sorts faults as they stand in the file.
func inOrder(faults config.Faults) config.Faults {
	slices.SortStableFunc(faults, func(a, b config.Fault) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return faults
}
