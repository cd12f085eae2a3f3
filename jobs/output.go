package jobs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"probity/internal/config"
)

// tryOutput finds out whether what the order asks for can be put where it asks for it: a night that is judged and then
// cannot be written down helps nobody. Everything that is in the way is told at once.
func (o Order) tryOutput() error {
	faults := []error{trySpool(o.Config)}
	if !o.DryRun {
		faults = append(faults, o.tryWorkbooks())
	}
	if o.Findings != "" {
		faults = append(faults, o.tryFindings())
	}
	return errors.Join(faults...)
}

func (o Order) tryWorkbooks() error {
	if o.OutDir == "" {
		return tryReports(o.Config)
	}
	if err := tryFolder(o.OutDir); err != nil {
		return fmt.Errorf("--out %s: no workbook can be put there: %w", o.OutDir, err)
	}
	return nil
}

// trySpool tries where rows go that memory does not hold; the error is a config.Fault.
func trySpool(c *config.Config) error {
	if c.Reading.SpoolDir == "" {
		return nil
	}
	if err := tryFolder(c.Reading.SpoolDir); err != nil {
		return c.Fault("source.spool_dir", "no temporary file can be put there: "+err.Error())
	}
	return nil
}

// tryReports tries the folder of the configuration; the error is a config.Fault.
func tryReports(c *config.Config) error {
	if err := tryFolder(c.Report.Dir); err != nil {
		return c.Fault("report.dir", "no workbook can be put there: "+err.Error())
	}
	return nil
}

func (o Order) tryFindings() error {
	if what := o.ours(o.Findings); what != "" {
		return Refused{fmt.Sprintf("--findings %s: this is %s, which the findings would take the place of; name another file", o.Findings, what)}
	}
	out := outletOf(o.Findings)
	var err error
	if out.whole {
		err = onlyFolder(filepath.Dir(out.path))
	} else if out.descriptor >= 0 {
		err = tryDescriptor(out)
	} else if there, failed := os.Stat(out.path); failed == nil && there.IsDir() {
		err = errors.New("it is a folder; name a file")
	}
	if err != nil {
		return fmt.Errorf("--findings %s: %w", o.Findings, err)
	}
	return nil
}

// ours says which of the files that a run lives by a path leads to, by whatever way; "" is none of them.
func (o Order) ours(path string) string {
	c := o.Config
	files := map[string]string{c.File(): "the configuration"}
	databases := map[string]config.DSN{"the ledger": c.Ledger.DSN, "the source": c.Source.DSN}
	for name, s := range c.Sources {
		databases["the source "+name] = s.DSN
	}
	for what, dsn := range databases {
		if dsn.Kind == config.SQLite {
			for _, companion := range []string{"", "-wal", "-shm", "-journal"} {
				files[dsn.Driver()+companion] = what
			}
		}
	}
	for file, what := range files {
		if sameFile(path, file) {
			return what
		}
	}
	return ""
}

// sameFile also knows a file that is not there yet, by its folder and name.
func sameFile(a, b string) bool {
	a, b = outletOf(a).path, outletOf(b).path
	one, err := os.Stat(a)
	other, failed := os.Stat(b)
	if err == nil && failed == nil {
		return os.SameFile(one, other)
	}
	one, err = os.Stat(filepath.Dir(a))
	other, failed = os.Stat(filepath.Dir(b))
	return err == nil && failed == nil && filepath.Base(a) == filepath.Base(b) && os.SameFile(one, other)
}

func tryDescriptor(o outlet) error {
	file, err := o.open(context.Background())
	if err != nil {
		return err
	}
	return file.Close()
}

// tryLedger tries the file, if there is one, and the folder, in which its companions come and go.
func tryLedger(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		err = file.Close()
	}
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		err = tryFolder(filepath.Dir(path))
	}
	if err != nil {
		return fmt.Errorf("ledger %s: it cannot be written to: %w", path, reason(err))
	}
	return nil
}

// onlyFolder tries a folder that must exist already.
func onlyFolder(dir string) error {
	if _, err := os.Stat(dir); err != nil {
		return fmt.Errorf("%s: %w", dir, reason(err))
	}
	return tryFolder(dir)
}

// tryFolder makes a file in a folder, or in the nearest one above it that exists, and removes it again.
func tryFolder(dir string) error {
	for {
		_, err := os.Stat(dir)
		if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(dir) == dir {
			break
		}
		dir = filepath.Dir(dir)
	}
	file, err := os.CreateTemp(dir, ".probity-*")
	if err != nil {
		return fmt.Errorf("%s: %w", dir, reason(err))
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

// reason is why the system refused something, without the name of a temporary file, which would only puzzle.
func reason(err error) error {
	var file *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &file):
		return file.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
