package reports

import (
	"os"
	"path/filepath"
	"testing"
)

// A ministry with 300,000 people, of whose holdings 2 % are findings.
func BenchmarkWorkbookOf24000Cases(b *testing.B) {
	e := realistic(24_000)
	path := filepath.Join(b.TempDir(), "probity.xlsx")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(e, path, nil); err != nil {
			b.Fatal(err)
		}
	}
	if file, err := os.Stat(path); err == nil {
		b.ReportMetric(float64(file.Size())/1e6, "MB/file")
	}
}

func BenchmarkWorkbookOf60Cases(b *testing.B) {
	e := realistic(60)
	path := filepath.Join(b.TempDir(), "probity.xlsx")
	for b.Loop() {
		if _, err := Write(e, path, nil); err != nil {
			b.Fatal(err)
		}
	}
}
