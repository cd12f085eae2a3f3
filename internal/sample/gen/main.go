// Command gen writes docs/sample.md, the page about the sample ministry. Run it by "go generate ./internal/sample".
package main

import (
	"fmt"
	"os"

	"probity/internal/sample"
)

func main() {
	if err := os.WriteFile("../../docs/sample.md", sample.Markdown(), 0o644); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
