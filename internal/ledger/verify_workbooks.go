package ledger

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
)

// VerifyWorkbooks compares the files at the recorded paths with their digests. A file with other bytes is a fault. One that is not
// there, or may not be read, is unread: workbooks are moved away and thrown away by right, but whoever verifies must know that it
// was not seen.
func (l *Ledger) VerifyWorkbooks(ctx context.Context) (faults, unread []Fault, err error) {
	var pruned []int64
	if err := l.db.SelectContext(ctx, &pruned, "SELECT DISTINCT run FROM links WHERE word = ?", prunedWord); err != nil {
		return nil, nil, l.failed("comparing the workbooks", err)
	}
	err = filesTable().each(ctx, l.db, func(row fileRow) error {
		place := Fault{Table: "workbook", Run: int(row.Run), Key: row.Path}
		switch digest, err := digestOfFile(row.Path); {
		case errors.Is(err, fs.ErrNotExist):
			place.What = "it is not there, so that it was not compared"
			unread = append(unread, place)
		case err != nil:
			place.What = fmt.Sprintf("it was not compared: %v", err)
			unread = append(unread, place)
		case digest != row.SHA256 && slices.Contains(pruned, row.Run):
			place.What = "the file was changed; the run was pruned, so that it cannot be made again"
			faults = append(faults, place)
		case digest != row.SHA256:
			place.What = fmt.Sprintf("the file was changed; report %d --out DIR makes it again as it was", row.Run)
			faults = append(faults, place)
		}
		return ctx.Err()
	}, "ORDER BY run, path")
	return faults, unread, l.failed("comparing the workbooks", err)
}

// digestOfFile reads a whole file; the error does not repeat its path.
func digestOfFile(path string) (string, error) {
	if there, err := os.Stat(path); err == nil && !there.Mode().IsRegular() {
		return "", errors.New("it is no longer a file") // and a pipe would keep us waiting
	}
	file, err := os.Open(path)
	var refused *fs.PathError
	if errors.As(err, &refused) {
		return "", refused.Err
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
