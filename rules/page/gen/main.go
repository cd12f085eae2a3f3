// Gen writes docs/rules: a page for each rule and their list. Run it with go generate ./rules/page.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"probity/rules/catalog"
	"probity/rules/page"
)

func main() {
	for name, text := range pages() {
		if err := os.WriteFile(filepath.Join("..", "..", "docs", "rules", name), text, 0o644); err != nil {
			fmt.Fprintf(os.Stderr, "write the pages of the rules: %v\n", err)
			os.Exit(1)
		}
	}
}

// pages is every file of docs/rules by its name.
func pages() map[string][]byte {
	files := map[string][]byte{"README.md": page.Index(catalog.All())}
	for _, r := range catalog.All() {
		files[page.Name(r)] = page.Markdown(r)
	}
	return files
}
