package jobs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/reports"
)

// write makes what the order asks for beside the ledger: the file of findings and the workbook. When one of them fails the
// other is made all the same.
func (a *audit) write(ctx context.Context, m *memory, account *Account) error {
	var faults []error
	if a.Findings != "" {
		faults = append(faults, m.writeFindings(ctx, account.Run))
	}
	if a.DryRun {
		account.Run, account.Hash = 0, ""
		return errors.Join(faults...)
	}
	account.Ledger = a.Config.Ledger.DSN.Redacted()
	path, err := Publish(ctx, m.ledger, account.Run, a.Config, cmp.Or(a.OutDir, a.Config.Report.Dir))
	if err != nil {
		err = fmt.Errorf("%w; run %d is stored, and probity report %[2]d makes its workbook", err, account.Run)
	}
	account.Workbook = path
	return errors.Join(append(faults, err)...)
}

// Publish makes the workbook of a stored run and records it. What is made again has the same bytes.
func Publish(ctx context.Context, l *ledger.Ledger, number int, c *config.Config, dir string) (string, error) {
	run, err := l.Run(ctx, number)
	if err != nil {
		return "", err
	}
	edition, err := newEdition(ctx, l, run, c)
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, FileName(run))
	digest, err := reports.Write(edition, path)
	if err != nil {
		return "", err
	}
	if err := l.RecordFile(ctx, number, ledger.File{Path: path, SHA256: digest}); err != nil {
		return "", err
	}
	if run.State == ledger.Written {
		return path, nil
	}
	return path, l.SetState(ctx, number, ledger.Written)
}

// writeFindings writes the file of findings, whole or not at all. A device or a pipe takes the lines as they come.
func (m *memory) writeFindings(ctx context.Context, run int) error {
	path, whole := target(m.Findings)
	put := replace
	if !whole {
		put = pour
	}
	err := put(path, func(out io.Writer) error { return WriteLines(out, m.verdicts(ctx, run)) })
	if err != nil {
		return fmt.Errorf("writing the findings to %s: %w", m.Findings, reason(err))
	}
	return nil
}

// target is what a path leads to, so that a link stays what it is; and whether that is a file, or can be one, which is
// replaced as a whole.
func target(path string) (_ string, whole bool) {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	there, err := os.Stat(path)
	return path, err != nil || there.Mode().IsRegular()
}

// replace puts a file in its place when all of it is on the disk.
func replace(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), ".probity-findings-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name()) // the error that ended the writing says more
		}
	}()
	if err = write(file); err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// pour writes into something that cannot be replaced.
func pour(path string, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(write(file), file.Close())
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
