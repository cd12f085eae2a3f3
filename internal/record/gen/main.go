// Command gen writes what Go and people read about the record kinds from the tables in internal/record/kinds: the row
// types with their decoding, the literal table of kinds, and docs/records.md. It decides nothing itself: a kind or a
// column is added by adding it to a table and running
//
//	go generate ./internal/record
//
// It does not judge the tables' wording; the tests of internal/record do.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	if err := generate("."); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// generate rewrites the generated files of the package record, which lies in dir.
func generate(dir string) error {
	families, err := load(os.DirFS(filepath.Join(dir, "kinds")))
	if err != nil {
		return fmt.Errorf("reading the tables of record kinds: %w", err)
	}
	files, err := render(families)
	if err != nil {
		return err
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), text, fs.FileMode(0o644)); err != nil {
			return fmt.Errorf("writing the generated table: %w", err)
		}
	}
	return document(dir)
}

// document has the page written by a program of its own: only a program built after the table can read it.
func document(dir string) error {
	cmd := exec.Command("go", "run", "probity/internal/record/gen/docs")
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("writing docs/records.md: %w", err)
	}
	return nil
}
