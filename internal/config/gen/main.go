// Command gen writes the files that are made from the table of configuration keys: docs/configuration.md,
// docs/config.schema.json and the config.toml at the top level. Run it with
//
//	go generate ./internal/config
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"probity/internal/config"
)

func main() {
	if err := write(filepath.Join("..", "..")); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func write(top string) error {
	for name, text := range config.Generated() {
		if err := os.WriteFile(filepath.Join(top, name), text, 0o644); err != nil {
			return fmt.Errorf("writing what the table of configuration keys makes: %w", err)
		}
	}
	return nil
}
