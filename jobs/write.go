package jobs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/reports"
)

// write makes what the order asks for beside the ledger: the file of findings and the workbook.
func (a *audit) write(ctx context.Context, m *memory, account *Account) error {
	if a.Findings != "" {
		if err := m.writeFindings(ctx, account.Run); err != nil {
			return err
		}
	}
	if a.DryRun {
		account.Run, account.Hash = 0, ""
		return nil
	}
	account.Ledger = a.Config.Ledger.DSN.Redacted()
	dir := a.OutDir
	if dir == "" {
		dir = a.Config.Report.Dir
	}
	path, err := Publish(ctx, m.ledger, account.Run, a.Config, dir)
	account.Workbook = path
	return err
}

// Publish makes the workbook of a stored run and records it. What is made again has the same bytes.
func Publish(ctx context.Context, l *ledger.Ledger, run int, c *config.Config, dir string) (string, error) {
	edition, err := newEdition(ctx, l, run, c)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("making the folder for workbooks: %w", err)
	}
	path := filepath.Join(dir, FileName(edition.AsOf, run))
	digest, err := reports.Write(edition, path)
	if err != nil {
		return "", err
	}
	if err := l.RecordFile(ctx, run, ledger.File{Path: path, SHA256: digest}); err != nil {
		return "", err
	}
	if stored, err := l.Run(ctx, run); err != nil || stored.State == ledger.Written {
		return path, err
	}
	return path, l.SetState(ctx, run, ledger.Written)
}

// writeFindings writes the file of findings: whole or not at all.
func (m *memory) writeFindings(ctx context.Context, run int) (err error) {
	file, err := os.CreateTemp(filepath.Dir(m.Findings), ".probity-findings-*")
	if err != nil {
		return fmt.Errorf("writing the findings: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("writing the findings to %s: %w", m.Findings, err), os.Remove(file.Name()))
		}
	}()
	if err = WriteLines(file, m.verdicts(ctx, run)); err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), m.Findings)
}
