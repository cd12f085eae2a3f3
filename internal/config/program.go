package config

import "strings"

// Usual is the configuration that is read where none is named.
const Usual = "config.toml"

// Program is how probity has to be called to read the configuration at a path once more, so that a command which somebody is told
// to give can be typed as it stands.
func Program(path string) string {
	if path == Usual {
		return "probity"
	}
	return "probity --config " + asTyped(path)
}

// Program is how probity has to be called to read this configuration once more.
func (c *Config) Program() string { return Program(c.file) }

// asTyped is a path as a shell takes it.
func asTyped(path string) string {
	if !strings.ContainsAny(path, " \t\n'\"$&;()<>|*?[]{}#~`\\!") {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
