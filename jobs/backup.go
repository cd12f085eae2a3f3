package jobs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"probity/internal/config"
	"probity/internal/ledger"
)

// Backup writes the ledger as it stands into a file, also while a run goes on. A file that is there is replaced whole, if it is an
// earlier backup: nothing but a ledger of the same source.
func Backup(ctx context.Context, c *config.Config, version, path string) error {
	from, err := existing(c)
	if err != nil {
		return err
	}
	if err := replaceable(ctx, c, version, path); err != nil {
		return Refused{err.Error()}
	}
	dir, err := scratch(filepath.Dir(path), "backup")
	if err != nil {
		return fmt.Errorf("%s: no backup can be put there: %w", path, reason(err))
	}
	made := filepath.Join(dir, "ledger.db")
	if err = ledger.Copy(ctx, from, made); err == nil {
		err = secure(made)
	}
	if err == nil {
		err = os.Rename(made, path)
	}
	return errors.Join(err, os.RemoveAll(dir))
}

// replaceable refuses whatever is no backup, and one that is used as a ledger: the log beside it would be taken for the new one's.
func replaceable(ctx context.Context, c *config.Config, version, path string) error {
	if sameFile(path, c.Ledger.DSN.Driver()) {
		return fmt.Errorf("%s: is the ledger itself", path)
	}
	if log, err := os.Stat(path + "-wal"); err == nil && log.Size() > 0 {
		return fmt.Errorf("%s: is in use as a ledger: it has a log, %s-wal", path, path)
	}
	if _, err := ledger.Look(ctx, path, settings(c, version)); err != nil {
		return fmt.Errorf("%w; a backup takes only an earlier one's place", err)
	}
	return nil
}

// secure makes a file its owner's alone, and sees it onto the disk.
func secure(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Chmod(0o600), file.Sync(), file.Close())
}
