package jobs

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestWhatAKilledRunLeftIsRemovedByALaterOne(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	leftAt := func(name string, ago time.Duration) string {
		dir := filepath.Join(os.TempDir(), name)
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "ledger.db"), []byte("names"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(dir, time.Time{}, time.Now().Add(-ago)); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	abandoned, going := leftAt("probity-dry-run-1", 2*longestNight), leftAt("probity-dry-run-2", time.Minute)
	others := leftAt("somebody-elses", 2*longestNight)
	dir, err := scratch("dry-run")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []struct {
		path string
		kept bool
	}{{abandoned, false}, {going, true}, {others, true}, {dir, true}} {
		if _, err := os.Stat(d.path); (err == nil) != d.kept {
			t.Errorf("%s: %v", d.path, err)
		}
	}
}
