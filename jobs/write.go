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

// write makes what the order asks for beside the ledger: the workbook and the file of findings. When one of them fails the
// other is made all the same. The workbook comes first: it is what the committee waits for, and a pipe may keep us waiting.
func (a *audit) write(ctx context.Context, m *memory, account *Account) error {
	run := account.Run
	var faults []error
	if a.DryRun {
		account.Run, account.Hash = 0, ""
	} else {
		account.Ledger = a.Config.Ledger.DSN.Redacted()
		path, err := Publish(ctx, m.ledger, run, a.Config, cmp.Or(a.OutDir, a.Config.Report.Dir))
		if err != nil {
			faults = append(faults, fmt.Errorf("%w; run %d is stored, and probity report %[2]d makes its workbook", err, run))
		}
		account.Workbook = path
	}
	if a.Findings != "" {
		faults = append(faults, m.writeFindings(ctx, run))
	}
	return errors.Join(faults...)
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
	digest, err := reports.Write(edition, path, func(digest string) error { return admit(ctx, l, number, ledger.File{Path: path, SHA256: digest}) })
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

// admit refuses a workbook where the ledger has recorded another one of its run, by whatever way the path leads there: whoever
// has read that one must find it again. One with the same bytes takes its place, also where somebody has changed the file.
func admit(ctx context.Context, l *ledger.Ledger, run int, made ledger.File) error {
	recorded, err := l.Files(ctx, run)
	for _, old := range recorded {
		if old.SHA256 != made.SHA256 && sameFile(old.Path, made.Path) {
			return Refused{fmt.Sprintf("workbook %s: run %d is recorded with another one here, made before [report], the language or probity "+
				"itself was changed; nothing was replaced; --out DIR puts the new one elsewhere", made.Path, run)}
		}
	}
	return err
}

// writeFindings writes the file of findings.
func (m *memory) writeFindings(ctx context.Context, run int) error {
	err := outletOf(m.Findings).put(ctx, func(out io.Writer) error { return WriteLines(out, m.verdicts(ctx, run)) })
	if err != nil {
		return fmt.Errorf("writing the findings to %s: %w", m.Findings, reason(err))
	}
	return nil
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
