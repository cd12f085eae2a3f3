package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"probity/internal/mariadbtest"
	"probity/internal/sample"
)

// BenchmarkRun reads and judges a ministry of 100,000 people on a MariaDB, then does it again with ledger and workbook. It
// is what `make profile` watches: the compiler makes quick what default.pgo says is done often.
func BenchmarkRun(b *testing.B) {
	server := mariadbtest.Open(b)
	database := server.Database(b)
	config := filepath.Join(b.TempDir(), "config.toml")
	b.Setenv("SOURCE", "mysql://"+database)
	mainDoes(b, "sample", "--people", "100000", "--into", "env:SOURCE", "--write-config", config)
	b.Setenv("SOURCE", "mysql://"+server.Account(b, database, "SELECT"))
	run := []string{"run", "--quiet", "--config", config, "--as-of", sample.AsOf().String()}
	for b.Loop() {
		mainDoes(b, append(run, "--dry-run")...)
		mainDoes(b, run...)
	}
}

func mainDoes(b *testing.B, args ...string) {
	b.Helper()
	if code := Main(b.Context(), args, io.Discard, os.Stderr); code != exitFine {
		b.Fatalf("probity %v: exit code %d", args, code)
	}
}
