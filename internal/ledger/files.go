package ledger

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"
)

// File is a workbook that was made of a run.
type File struct {
	Path   string // from the root, so that it is found from whatever folder
	SHA256 string // hexadecimal, of the bytes before any encryption
}

// RecordFile remembers a workbook. The same workbook made again is nothing new, and needs no lock; other bytes at the same
// path are refused, because a stored run always gives the same ones.
func (l *Ledger) RecordFile(ctx context.Context, run int, f File) error {
	row, doing := fileRow{int64(run), f.Path, f.SHA256}, fmt.Sprintf("recording the workbook %s of run %d", f.Path, run)
	if known, err := row.known(ctx, l.db); known || err != nil {
		return l.failed(doing, err)
	}
	return l.record(ctx, doing, func(tx *sqlx.Tx) error {
		if known, err := row.known(ctx, tx); known || err != nil {
			return err
		}
		if err := filesTable().insert(ctx, tx, row); err != nil {
			return err
		}
		return l.link(ctx, tx, run, fileWord, digestOf(filesTable(), row))
	})
}

// known reports whether a workbook is recorded already; with another digest it must not be.
func (r fileRow) known(ctx context.Context, q sqlx.QueryerContext) (bool, error) {
	rows, err := filesTable().all(ctx, q, "WHERE run = ? AND path = ?", r.Run, r.Path)
	if err != nil || len(rows) == 0 {
		return false, err
	}
	if rows[0] != r {
		return true, fmt.Errorf("its digest was %s and is now %s; a run gives the same bytes every time", rows[0].SHA256, r.SHA256)
	}
	return true, nil
}

// Files returns the workbooks of a run, by path.
func (l *Ledger) Files(ctx context.Context, run int) ([]File, error) {
	rows, err := filesTable().all(ctx, l.db, "WHERE run = ? ORDER BY path", run)
	files := make([]File, len(rows))
	for i, row := range rows {
		files[i] = File{row.Path, row.SHA256}
	}
	return files, l.failed(fmt.Sprintf("reading the workbooks of run %d", run), err)
}
