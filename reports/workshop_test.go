package reports

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestOnlyTheOwnerReadsTheWorkbookAndNothingElseIsLeft(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "var", "reports")
	path := filepath.Join(dir, "probity-2026-10-31-run12.xlsx")
	for range 2 { // the second time it is replaced
		if _, err := Write(small(), path, nil); err != nil {
			t.Fatal(err)
		}
	}
	for name, mode := range map[string]fs.FileMode{dir: fs.ModeDir | 0o700, path: 0o600} {
		if found, err := os.Stat(name); err != nil || found.Mode() != mode {
			t.Errorf("%s: %v, %v", name, found.Mode(), err)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
}

func TestAKilledWorkshopIsSweptButNotOneAtWork(t *testing.T) {
	for _, name := range []string{"reports", "[old] reports", "reports [", `new\reports`} { // none of them is a pattern
		sweptIn(t, filepath.Join(t.TempDir(), name))
	}
}

func sweptIn(t *testing.T, dir string) {
	t.Helper()
	killed, working := filepath.Join(dir, workshopName+"1"), filepath.Join(dir, workshopName+"2")
	for _, shop := range []string{killed, working} {
		if err := os.MkdirAll(shop, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(killed, "excelize-1"), []byte("Nguyễn Văn An"), 0o600); err != nil {
		t.Fatal(err)
	}
	yesterday := time.Now().Add(-24 * time.Hour)
	if err := os.Chtimes(killed, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(small(), filepath.Join(dir, "probity.xlsx"), nil); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(killed); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s: the killed workshop is still there", dir)
	}
	if _, err := os.Stat(working); err != nil {
		t.Errorf("%s: the workshop at work is gone", dir)
	}
}

func TestWhatCannotBeWrittenIsSaidInOneLine(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Write(small(), filepath.Join(file, "probity.xlsx"), nil)
	oneLine(t, err, "workbook "+filepath.Join(file, "probity.xlsx")+": the folder cannot be made: ", syscall.ENOTDIR)

	if err := os.Mkdir(filepath.Join(dir, "probity.xlsx"), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err = Write(small(), filepath.Join(dir, "probity.xlsx"), nil)
	oneLine(t, err, "it cannot be put in its place", syscall.EEXIST)
}

func TestAFullDiskLeavesTheOldWorkbookAsItWas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "probity.xlsx")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	shop, err := openWorkshop(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = shop.publish(func(out io.Writer) error {
		io.WriteString(out, "half")
		return &fs.PathError{Op: "write", Path: filepath.Join(shop.dir, "workbook"), Err: syscall.ENOSPC}
	}, nil)
	shop.close()
	oneLine(t, err, "workbook "+path+": it cannot be written: "+syscall.ENOSPC.Error(), syscall.ENOSPC)
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
	if old, _ := os.ReadFile(path); string(old) != "old" {
		t.Errorf("the old workbook is now %q", old)
	}
}

func TestAWorkbookThatIsNotAdmittedTakesNoOthersPlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "probity.xlsx")
	first, err := Write(small(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	old, _ := os.ReadFile(path)
	changed, refused := small(), errors.New("another one is recorded here")
	changed.Letterhead.Body = "ANOTHER BODY"
	_, err = Write(changed, path, func(digest string) error {
		if digest == first {
			t.Error("it is the same workbook")
		}
		return refused
	})
	if !errors.Is(err, refused) || err.Error() != refused.Error() {
		t.Errorf("error %v", err)
	}
	if now, _ := os.ReadFile(path); string(now) != string(old) {
		t.Error("the old workbook was replaced")
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
}

func oneLine(t *testing.T, err error, want string, cause error) {
	t.Helper()
	if err == nil || !errors.Is(err, cause) || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") ||
		strings.Contains(err.Error(), workshopName) {
		t.Errorf("want one line with %q, got %v", want, err)
	}
}
