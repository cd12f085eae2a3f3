// Package sheets reads lists that are kept as files, .csv and .xlsx, so that a list of positions which a ministry has in a spreadsheet
// need not be copied into a database by hand: each becomes a table of an SQLite file, and is mapped by a query as any other.
//
//	err := sheets.Load(ctx, "lists", "/tmp/probity-lists-1/lists.db")
//
// A .csv file is the table of its name; so is a workbook with one sheet. Of a workbook with several each is a table FILE/SHEET. The
// first row that is not empty has the names of the columns. An empty cell is NULL, and everything else is text: a date of a
// spreadsheet as YYYY-MM-DD, a number in its digits. Nothing is guessed: whatever could be read in two ways is a fault.
package sheets

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	_ "modernc.org/sqlite" // the driver of the file that is made
)

// mostFaults is how many faults of one table are told.
const mostFaults = 20

// table is a list as it was read.
type table struct {
	name  string
	place func(row, column int) string // where a cell is, in the words of the file; both from 0
	rows  []line
}

// line is a row and its number in the file, from 0.
type line struct {
	number int
	cells  []string
}

// Load reads a file, or all .csv and .xlsx files of a folder, into a new SQLite file. All faults are told at once, each with its
// place; then nothing is left.
func Load(ctx context.Context, path, into string) error {
	files, err := filesOf(path)
	if err != nil {
		return err
	}
	var tables []table
	var faults []error
	for _, file := range files {
		read, err := readFile(file)
		faults = append(faults, err)
		tables = append(tables, read...)
	}
	faults = append(faults, sameNames(tables)...)
	if err := errors.Join(faults...); err != nil {
		return err
	}
	return write(ctx, tables, into)
}

// filesOf are the files that a path means, in the order of their names. What an office program leaves beside an open file is none.
func filesOf(path string) ([]string, error) {
	there, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !there.IsDir():
		if !isList(path) {
			return nil, fmt.Errorf("%s: is neither a .csv nor an .xlsx file", path)
		}
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, e := range entries {
		hidden := strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~$")
		if !hidden && e.Type()&fs.ModeDir == 0 && isList(e.Name()) {
			files = append(files, filepath.Join(path, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: has no .csv and no .xlsx file", path)
	}
	return files, nil
}

func isList(name string) bool {
	return slices.Contains([]string{".csv", ".xlsx"}, strings.ToLower(filepath.Ext(name)))
}

// readFile reads the tables of a file and finds what is wrong with each.
func readFile(file string) ([]table, error) {
	read := readCSV
	if strings.EqualFold(filepath.Ext(file), ".xlsx") {
		read = readWorkbook
	}
	tables, err := read(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var faults []error
	for i := range tables {
		faults = append(faults, tables[i].faults()...)
	}
	return tables, errors.Join(faults...)
}

// base is the name of a file's table.
func base(file string) string {
	name := filepath.Base(file)
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// faults are what keeps a table from being read in one way only.
func (t *table) faults() (faults []error) {
	if len(t.rows) == 0 {
		return []error{fmt.Errorf("%s: is empty; its first row must have the names of the columns", t.place(0, 0))}
	}
	head := t.rows[0]
	seen := map[string]int{}
	for i, name := range head.cells {
		if name == "" {
			continue
		}
		if strings.ContainsFunc(name, unicode.IsControl) {
			faults = append(faults, fmt.Errorf("%s: the name %q of a column is not on one line", t.place(head.number, i), shortened(name)))
			continue
		}
		first, twice := seen[strings.ToLower(name)]
		if twice {
			faults = append(faults, fmt.Errorf("%s: a second column is called %q, as the one at %s", t.place(head.number, i), name, t.place(head.number, first)))
			continue
		}
		seen[strings.ToLower(name)] = i
	}
	for _, row := range t.rows[1:] {
		for i, cell := range row.cells {
			if cell != "" && (i >= len(head.cells) || head.cells[i] == "") && len(faults) < mostFaults {
				faults = append(faults, fmt.Errorf("%s: %q stands in a column without a name; the names stand in the first row that is not empty, %s",
					t.place(row.number, i), shortened(cell), t.place(head.number, 0)))
			}
		}
	}
	return faults
}

func shortened(cell string) string {
	const most = 40
	if letters := []rune(cell); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return cell
}

// sameNames tells of tables that a query could not tell apart.
func sameNames(tables []table) (faults []error) {
	seen := map[string]string{}
	for _, t := range tables {
		if other, twice := seen[strings.ToLower(t.name)]; twice {
			faults = append(faults, fmt.Errorf("%s: another file has a table %q too, %s; give one of them another name", t.place(0, 0), t.name, other))
		}
		seen[strings.ToLower(t.name)] = t.place(0, 0)
	}
	return faults
}

// write makes the SQLite file.
func write(ctx context.Context, tables []table, into string) (err error) {
	db, err := sql.Open("sqlite", into)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for i := range tables {
		if err := tables[i].write(ctx, tx); err != nil {
			return fmt.Errorf("%s: %w", tables[i].place(0, 0), err)
		}
	}
	return tx.Commit()
}

// write makes a table whose columns are text, so that a code keeps its noughts and WHERE x = 1 finds the cell with 1.
func (t *table) write(ctx context.Context, tx *sql.Tx) error {
	var columns, marks []string
	var at []int
	for i, name := range t.rows[0].cells {
		if name != "" {
			columns, marks, at = append(columns, quoted(name)+" TEXT"), append(marks, "?"), append(at, i)
		}
	}
	if _, err := tx.ExecContext(ctx, "CREATE TABLE "+quoted(t.name)+" ("+strings.Join(columns, ", ")+")"); err != nil {
		return err
	}
	insert, err := tx.PrepareContext(ctx, "INSERT INTO "+quoted(t.name)+" VALUES ("+strings.Join(marks, ", ")+")")
	if err != nil {
		return err
	}
	defer insert.Close()
	values := make([]any, len(at))
	for _, row := range t.rows[1:] {
		for n, i := range at {
			values[n] = nil
			if i < len(row.cells) && row.cells[i] != "" {
				values[n] = row.cells[i]
			}
		}
		if _, err := insert.ExecContext(ctx, values...); err != nil {
			return err
		}
	}
	return nil
}

func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
