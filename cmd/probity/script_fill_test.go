package main

import (
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// fillIn writes into a workbook as a member of the committee does: fill WORKBOOK ROW HEAD TEXT, into the row that shows an id, or under a
// number, in the column under a head. "" deletes what stands there.
func fillIn(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: fill WORKBOOK ROW HEAD TEXT")
	}
	changeWorkbook(ts, args[0], func(book *excelize.File) {
		for _, sheet := range book.GetSheetList() {
			rows, err := book.GetRows(sheet)
			ts.Check(err)
			row := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 2 && slices.Contains(row[:3], args[1]) })
			for _, heads := range rows {
				column := slices.IndexFunc(heads, func(head string) bool { return strings.ReplaceAll(head, "\n", " ") == args[2] })
				if row < 0 || column < 0 {
					continue
				}
				cell, err := excelize.CoordinatesToCellName(column+1, row+1)
				ts.Check(err)
				ts.Check(book.SetCellValue(sheet, cell, args[3]))
				return
			}
		}
		ts.Fatalf("%s has no row of %s with a column %s", args[0], args[1], args[2])
	})
}

// sortApart exchanges two columns' cells of two rows, as whoever sorts them apart from the others does: sort WORKBOOK SHEET FROM TO, each
// a range such as A8:C8.
func sortApart(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: sort WORKBOOK SHEET FROM TO")
	}
	changeWorkbook(ts, args[0], func(book *excelize.File) {
		from, to := cellsOf(ts, args[2]), cellsOf(ts, args[3])
		for i := range from {
			one, err := book.GetCellValue(args[1], from[i])
			ts.Check(err)
			other, err := book.GetCellValue(args[1], to[i])
			ts.Check(err)
			ts.Check(book.SetCellValue(args[1], from[i], other))
			ts.Check(book.SetCellValue(args[1], to[i], one))
		}
	})
}

// cellsOf are the cells of a range within one row.
func cellsOf(ts *testscript.TestScript, area string) (cells []string) {
	first, last, _ := strings.Cut(area, ":")
	from, row, err := excelize.CellNameToCoordinates(first)
	ts.Check(err)
	until, _, err := excelize.CellNameToCoordinates(last)
	ts.Check(err)
	for column := from; column <= until; column++ {
		cell, err := excelize.CoordinatesToCellName(column, row)
		ts.Check(err)
		cells = append(cells, cell)
	}
	return cells
}

func changeWorkbook(ts *testscript.TestScript, path string, change func(*excelize.File)) {
	book, err := excelize.OpenFile(ts.MkAbs(path))
	ts.Check(err)
	defer book.Close()
	change(book)
	ts.Check(book.Save())
}
