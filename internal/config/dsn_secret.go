package config

import (
	"errors"
	"io/fs"
	"os"
	"strings"
)

// longestSecret is more than any of them needs.
const longestSecret = 4096

// secret is what a key of the file takes that may hold a password: a DSN, or a mail relay.
type secret struct {
	noun  string // as faults call it
	forms string // in which it may be written
}

// lookUp gives the text that env:NAME or file:PATH holds, and where it was found. A text that refers to nothing else is itself what is
// wanted, found nowhere else.
func (r resolver) lookUp(text string, wanted secret) (found, where string, flaws []flaw) {
	if name, is := strings.CutPrefix(text, "env:"); is {
		return r.fromEnvironment(name, wanted)
	}
	if path, is := strings.CutPrefix(text, "file:"); is {
		return r.fromFile(path, wanted)
	}
	return text, "", nil
}

func (r resolver) fromEnvironment(name string, wanted secret) (found, where string, flaws []flaw) {
	if !bare(name) || strings.Contains(name, "-") {
		return "", "", flawed("what follows env: is no name of a variable; write env:NAME")
	}
	text, set := r.env(name)
	switch {
	case !set:
		return "", "", flawed("environment variable %s is not set", name)
	case strings.TrimSpace(text) == "":
		return "", "", flawed("environment variable %s is empty", name)
	}
	return wanted.in(text, "environment variable "+name)
}

// fromFile reads a file that nobody but its owner may read.
func (r resolver) fromFile(path string, wanted secret) (found, where string, flaws []flaw) {
	if path == "" || strings.ContainsRune(path, 0) {
		return "", "", flawed("names no file; write file:PATH")
	}
	file := absolute(path, r.dir)
	about, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", "", flawed("file %s does not exist", quoted(path))
	case err != nil:
		return "", "", flawed("file %s cannot be read: %v", quoted(path), reason(err))
	case !about.Mode().IsRegular():
		return "", "", flawed("%s is not a file; write file:PATH of a file that holds a %s", quoted(path), wanted.noun)
	case about.Mode().Perm()&0o077 != 0:
		return "", "", flawed("others may read or write file %s (mode %04o); make it 0600", quoted(path), about.Mode().Perm())
	case about.Size() > longestSecret:
		return "", "", flawed("file %s is too large for a %s", quoted(path), wanted.noun)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return "", "", flawed("file %s cannot be read: %v", quoted(path), reason(err))
	}
	return wanted.in(string(text), "file "+quoted(path))
}

// reason is an error without the path, which the fault shows as the configuration writes it.
func reason(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at.Err
	}
	return err
}

// in is what a variable or a file holds.
func (s secret) in(text, where string) (found, at string, flaws []flaw) {
	text = strings.TrimSpace(text)
	if text == "" || strings.HasPrefix(text, "env:") || strings.HasPrefix(text, "file:") {
		return "", "", flawed("%s must hold a %s itself: %s", where, s.noun, s.forms)
	}
	return text, where, nil
}

// foundIn puts before each flaw where the text was found. It says where that was and never what it was.
func foundIn(where string, flaws []flaw) []flaw {
	for i := range flaws {
		if where != "" {
			flaws[i] = flaw{0, where + ": " + flaws[i].text}
		}
	}
	return flaws
}
