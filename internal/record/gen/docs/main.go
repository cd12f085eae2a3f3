// Command docs writes docs/records.md from the compiled table of record kinds. It is run by the generator of that table,
// in internal/record.
package main

import (
	"fmt"
	"os"

	"probity/internal/record"
)

func main() {
	if err := os.WriteFile("../../docs/records.md", record.Markdown(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "docs:", err)
		os.Exit(1)
	}
}
