package sheets

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// readWorkbook reads the sheets of a workbook that can be seen and are not empty.
func readWorkbook(file string) (tables []table, err error) {
	book, err := excelize.OpenFile(file)
	if err != nil {
		return nil, fmt.Errorf("cannot be read as a workbook: %w", err)
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	r := &reader{book: book, dates: map[int]bool{}}
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		r.from1904 = *props.Date1904
	}
	for _, sheet := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(sheet); err != nil || !visible {
			continue
		}
		t, err := r.sheet(file, sheet)
		if err != nil {
			return nil, fmt.Errorf("sheet %q: %w", sheet, err)
		}
		if len(t.rows) > 0 {
			tables = append(tables, t)
		}
	}
	if len(tables) > 1 {
		for i := range tables {
			tables[i].name = base(file) + "/" + tables[i].name
		}
	} else if len(tables) == 1 {
		tables[0].name = base(file)
	} else {
		err = errors.New("has no sheet with anything in it")
	}
	return tables, err
}

// reader reads cells as what they show to be.
type reader struct {
	book     *excelize.File
	from1904 bool
	dates    map[int]bool // by the number of a style: whether it shows a number as a date
}

func (r *reader) sheet(file, sheet string) (table, error) {
	t := table{name: sheet, place: func(row, column int) string {
		cell, _ := excelize.CoordinatesToCellName(column+1, row+1) // it fails for none that was read
		return file + ": " + sheet + "!" + cell
	}}
	rows, err := r.book.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return t, err
	}
	for n, cells := range rows {
		for i := range cells {
			if cells[i], err = r.cell(sheet, n, i, cells[i]); err != nil {
				return t, err
			}
		}
		t.add(n, cells)
	}
	return t, r.refuseMerged(&t, sheet)
}

// refuseMerged refuses cells that stand for several rows: the rows below would lack what a reader sees in them.
func (r *reader) refuseMerged(t *table, sheet string) error {
	merged, err := r.book.GetMergeCells(sheet)
	if err != nil || len(t.rows) == 0 {
		return err
	}
	var faults []error
	for _, m := range merged {
		_, first, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return err
		}
		_, last, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return err
		}
		if last > first && last-1 > t.rows[0].number && len(faults) < mostFaults {
			faults = append(faults, fmt.Errorf("the cells %s:%s are one; write into each row what it says", m.GetStartAxis(), m.GetEndAxis()))
		}
	}
	return errors.Join(faults...)
}

// cell is what a cell holds: a number that is shown as a date is one, and a whole number has no other digits than its own.
func (r *reader) cell(sheet string, row, column int, raw string) (string, error) {
	number, err := strconv.ParseFloat(raw, 64)
	if err != nil && !strings.HasPrefix(raw, "#") {
		return strings.TrimSuffix(raw, "T00:00:00"), nil // a date of the strict form
	}
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return "", err
	}
	switch kind, err := r.book.GetCellType(sheet, name); {
	case err != nil:
		return "", err
	case kind == excelize.CellTypeError:
		return "", fmt.Errorf("%s: holds the error %s", name, raw)
	case kind != excelize.CellTypeNumber && kind != excelize.CellTypeUnset && kind != excelize.CellTypeFormula, strings.HasPrefix(raw, "#"):
		return raw, nil // digits that are text keep their noughts
	}
	style, err := r.book.GetCellStyle(sheet, name)
	if err != nil {
		return "", err
	}
	date, err := r.showsDate(style)
	switch {
	case err != nil:
		return "", err
	case date:
		return r.day(number)
	case number == math.Trunc(number) && math.Abs(number) < 1<<53:
		return strconv.FormatInt(int64(number), 10), nil
	}
	return raw, nil
}

func (r *reader) day(number float64) (string, error) {
	at, err := excelize.ExcelDateToTime(number, r.from1904)
	if err != nil {
		return "", err
	}
	if at = at.Round(time.Second); at.Equal(at.Truncate(24 * time.Hour)) {
		return at.Format(time.DateOnly), nil
	}
	return at.Format(time.DateTime), nil
}

func (r *reader) showsDate(style int) (bool, error) {
	if date, known := r.dates[style]; known {
		return date, nil
	}
	s, err := r.book.GetStyle(style)
	if err != nil {
		return false, err
	}
	date := isDateFormat(s.NumFmt)
	if s.CustomNumFmt != nil {
		date = showsYearOrDay(*s.CustomNumFmt)
	}
	r.dates[style] = date
	return date, nil
}

// isDateFormat reports whether one of the formats that every spreadsheet knows by its number has a day in it (ECMA-376, part 1,
// 18.8.30, with those of East Asia).
func isDateFormat(number int) bool {
	return 14 <= number && number <= 17 || number == 22 || 27 <= number && number <= 31 || number == 36 || 50 <= number && number <= 54 || 57 <= number && number <= 58
}

// words are what a format shows as it stands: in quotes, after a backslash, or in brackets.
var words = regexp.MustCompile(`"[^"]*"|\\.|\[[^\]]*\]`)

func showsYearOrDay(format string) bool {
	return strings.ContainsAny(strings.ToLower(words.ReplaceAllString(format, "")), "yd")
}
