package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestThePagesOfTheRulesAreFresh(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "docs", "rules")
	files := pages()
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Errorf("%v: run go generate ./rules/page", err)
			continue
		}
		if diff := cmp.Diff(string(got), string(want)); diff != "" {
			t.Errorf("docs/rules/%s is stale: run go generate ./rules/page\n%s", name, diff)
		}
	}
	written, err := filepath.Glob(filepath.Join(folder, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range written {
		if _, ours := files[filepath.Base(path)]; !ours {
			t.Errorf("%s is the page of no rule: remove it", path)
		}
	}
}
