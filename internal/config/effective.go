package config

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// fillDefaults gives every key of the entry its default.
func (s section) fillDefaults(c *Config, name string) {
	for _, k := range s.keys {
		if k.fallback == "" {
			continue
		}
		set, flaws := k.convert(parseLiteral(k.fallback), resolver{dir: c.dir})
		if len(flaws) > 0 {
			panic(fmt.Sprintf("the default of %s.%s is not valid: %s", s.path, k.name, flaws[0].text))
		}
		k.put(c, name, set)
	}
}

// parseLiteral reads a value as it stands in the table of keys.
func parseLiteral(literal string) value {
	d := parseDocument("", []byte("x = "+literal+"\n"))
	if x := d.root.child("x"); x != nil && x.value != nil {
		return *x.value
	}
	return value{kind: unstable.Invalid}
}

// effective is the configuration as it applies, one "key = value" a line in the order of the table: every default
// filled in, no secret, and the same however the file was formatted or ordered and wherever its folder lies. Of a rule
// it tells only what differs from the defaults.
func (c *Config) effective() []string {
	var lines []string
	for _, s := range sections() {
		if s.names == nil {
			lines = append(lines, s.effective(c, "")...)
			continue
		}
		var entries [][]string
		for _, name := range s.names(c) {
			entries = append(entries, s.effective(c, name))
		}
		slices.SortFunc(entries, slices.Compare)
		lines = append(lines, slices.Concat(entries...)...)
	}
	return lines
}

func (s section) effective(c *Config, name string) []string {
	var lines []string
	for _, k := range s.keys {
		value := k.show(c, name)
		if value == "" || s.placeholder() == "<ID>" && value == k.fallback {
			continue
		}
		lines = append(lines, s.at(name)+"."+k.name+" = "+value)
	}
	return lines
}

// Digest is the SHA-256 of the effective configuration, in hexadecimal. Two files with one meaning have one digest.
func (c *Config) Digest() string {
	sum := sha256.Sum256([]byte(strings.Join(c.effective(), "\n")))
	return hex.EncodeToString(sum[:])
}
