// Package reports makes the workbook that a member of the steering committee reads: one Excel file from one stored run.
// It reads nothing but the Edition that it is given, so that the workbook of an old run can be made again, byte for byte.
//
// It judges nothing, opens no database and looks at no clock: the only day on a sheet is the as-of date. What a sheet says
// is in its own file (summary.go, annex.go, missing.go, grounds.go); how a page looks is in styles.go and page.go; sheet.go
// owns the order of calls that the library needs.
//
//	digest, err := reports.Write(edition, "var/reports/probity-2026-10-31-run12.xlsx", nil)
package reports

import (
	"fmt"
	"io"
)

// Write makes the workbook and puts it in its place at once, whole or not at all: a file that stood there is replaced. The
// same edition always gives the same bytes; digest is their SHA-256 in hexadecimal digits. Only the owner can read the
// file. The folder is made if it does not exist. An error names the path, and leaves no file behind.
//
// Before it is put in its place admit is asked with its digest, unless it is nil; its error is returned as it is, and a file
// that stands there stays.
//
// The streams of the edition are read once. Of each case only a key for sorting stays in memory, about 200 bytes; the rows
// wait in a temporary file that only the owner can read. Each sheet with more than 16 MB of cells takes about 40 MiB, and the
// compressed workbook once its size.
func Write(e *Edition, path string, admit func(digest string) error) (digest string, err error) {
	return write(e, path, rowsOfSheet, admit)
}

// rowsOfSheet is the most that the format allows.
const rowsOfSheet = 1048576

func write(e *Edition, path string, mostRows int, admit func(digest string) error) (digest string, err error) {
	if err := e.check(); err != nil {
		return "", fmt.Errorf("workbook %s: %w", path, err)
	}
	shop, err := openWorkshop(path)
	if err != nil {
		return "", err
	}
	defer shop.close()
	return shop.publish(func(out io.Writer) error { return compose(e, shop.dir, mostRows, out) }, admit)
}

// compose writes the sheets in the order in which they are read, but for the summary: it stands first and is written last,
// because it counts what the others hold.
func compose(e *Edition, dir string, mostRows int, out io.Writer) (err error) {
	b, err := newBook(e, dir, mostRows)
	if err != nil {
		return err
	}
	defer func() {
		if closing := b.file.Close(); err == nil {
			err = closing
		}
	}()
	summary, err := b.reserve(b.language.sheet(saySummarySheet))
	if err != nil {
		return err
	}
	gaps, err := newListing(b.dir)
	if err != nil {
		return err
	}
	defer gaps.close()
	for _, write := range []func() error{
		func() error { return b.addDefects(gaps) }, // before the annexes, which say whose records are doubtful
		func() error { return b.writeAnnexes(gaps) },
		func() error { return b.writeMissing(gaps) },
		b.writeGrounds, b.recall,
		func() error { return b.writeSummary(summary) },
	} {
		if err := write(); err != nil {
			return err
		}
	}
	return b.finish(out)
}
