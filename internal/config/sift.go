package config

import "strings"

// Sift reads a configuration file as Load does, and of one with faults gives, beside them, what can be looked at all the same:
// the sources and the mappings without a fault, the ledger, the folders. Nothing may be run by it. It is nil where nothing can be
// looked at, because the file's syntax is broken or it does not say where the records are.
func Sift(path string, known Known, env LookupEnv) (*Config, Faults, error) {
	text, err := readFile(path)
	if err != nil {
		return nil, nil, err
	}
	c, err := blank(path)
	if err != nil {
		return nil, nil, err
	}
	faults, broken := c.read(text, known, env)
	if broken || c.Source.DSN.Kind == 0 {
		return nil, faults, nil
	}
	c.leaveOut(faults)
	return c, faults, nil
}

// leaveOut takes out the sources, schedules and mappings that have a fault, and the mappings that would be read from such a source.
func (c *Config) leaveOut(faults Faults) {
	for name := range c.Sources {
		if faults.About("sources." + name) {
			delete(c.Sources, name)
		}
	}
	for name := range c.Schedules {
		if faults.About("schedule." + name) {
			delete(c.Schedules, name)
		}
	}
	for kind, r := range c.Records {
		_, whole := c.Sources[r.Source]
		if faults.About("source.records."+kind) || r.Source != "" && !whole {
			delete(c.Records, kind)
		}
	}
}

// About reports whether a fault is about a key, or about one below it.
func (fs Faults) About(key string) bool {
	for _, f := range fs {
		if f.Key == key || strings.HasPrefix(f.Key, key+".") {
			return true
		}
	}
	return false
}
