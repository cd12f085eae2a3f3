package config

import (
	"errors"
	"io/fs"
	"os"
	"strings"
)

// longestSecret is more than any DSN needs.
const longestSecret = 4096

// fromEnvironment reads a DSN from a variable of the environment.
func (r resolver) fromEnvironment(name string) (DSN, []flaw) {
	if !bare(name) || strings.Contains(name, "-") {
		return DSN{}, flawed("what follows env: is no name of a variable; write env:NAME")
	}
	text, set := r.env(name)
	switch {
	case !set:
		return DSN{}, flawed("environment variable %s is not set", name)
	case strings.TrimSpace(text) == "":
		return DSN{}, flawed("environment variable %s is empty", name)
	}
	return r.fromSecret(text, "environment variable "+name)
}

// fromFile reads a DSN from a file that nobody but its owner may read.
func (r resolver) fromFile(path string) (DSN, []flaw) {
	if path == "" || strings.ContainsRune(path, 0) {
		return DSN{}, flawed("names no file; write file:PATH")
	}
	file := absolute(path, r.dir)
	about, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return DSN{}, flawed("file %s does not exist", quoted(path))
	case err != nil:
		return DSN{}, flawed("file %s cannot be read: %v", quoted(path), reason(err))
	case !about.Mode().IsRegular():
		return DSN{}, flawed("%s is not a file; write file:PATH of a file that holds a DSN", quoted(path))
	case about.Mode().Perm()&0o077 != 0:
		return DSN{}, flawed("others may read or write file %s (mode %04o); make it 0600", quoted(path), about.Mode().Perm())
	case about.Size() > longestSecret:
		return DSN{}, flawed("file %s is too large for a DSN", quoted(path))
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return DSN{}, flawed("file %s cannot be read: %v", quoted(path), reason(err))
	}
	return r.fromSecret(string(text), "file "+quoted(path))
}

// reason is an error without the path, which the fault shows as the configuration writes it.
func reason(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at.Err
	}
	return err
}

// fromSecret reads what a variable or a file holds. A fault says where it was found and never what it was.
func (r resolver) fromSecret(text, where string) (DSN, []flaw) {
	text = strings.TrimSpace(text)
	if text == "" || strings.HasPrefix(text, "env:") || strings.HasPrefix(text, "file:") {
		return DSN{}, flawed("%s must hold a DSN itself: %s", where, dsnForms)
	}
	dsn, flaws := r.parse(text, dsnForms)
	for i := range flaws {
		flaws[i] = flaw{0, where + ": " + flaws[i].text}
	}
	return dsn, flaws
}
