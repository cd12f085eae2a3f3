package jobs

import (
	"errors"
	"io"
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
	dir, err := scratch(os.TempDir(), "dry-run")
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

// A run that was killed while it wrote its findings leaves a half file, with names in it, beside them.
func TestHalfFindingsOfARunThatWasKilledAreSwept(t *testing.T) {
	dir := t.TempDir()
	half, going := filepath.Join(dir, ".probity-findings-1"), filepath.Join(dir, ".probity-findings-2")
	for path, age := range map[string]time.Duration{half: 2 * longestNight, going: time.Minute} {
		then := time.Now().Add(-age)
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chtimes(path, then, then)); err != nil {
			t.Fatal(err)
		}
	}
	if err := replace(filepath.Join(dir, "findings.jsonl"), func(io.Writer) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(half); !os.IsNotExist(err) {
		t.Errorf("the half file of a run that was killed is still there: %v", err)
	}
	if _, err := os.Stat(going); err != nil {
		t.Errorf("the file of a run that goes on was removed: %v", err)
	}
}
