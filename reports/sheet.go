package reports

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// sheet writes one sheet from its first row to its last. It alone calls the library's stream, because what is said too
// early or too late is lost there without an error: the set-up before the stream is opened, columns before the first row,
// filter, protection and merged cells before the end, and the end always. The first error stops everything and is
// returned by finish.
type sheet struct {
	book     *book
	name     string
	widths   []float64
	stream   *excelize.StreamWriter
	row      int // the last one written
	header   [2]int
	filtered bool
	decided  int             // of a list, the column for what is decided; 0: none
	page     float64         // points that a page holds
	used     float64         // points of the page that are filled
	again    float64         // points of the rows that every further page begins with
	adrift   bool            // the reader has turned a page by itself since the last one that we know to begin
	buffer   []excelize.Cell // of one row, and pointers to it
	values   []any
	err      error
}

// layout is the width of a sheet's columns, 0 of those that are hidden, and how many columns and rows stay in sight.
type layout struct {
	widths     []float64
	freezeCols int
	freezeRows int
}

// begin opens a sheet that was reserved.
func (b *book) begin(name string, l layout) *sheet {
	s := &sheet{book: b, name: name, widths: l.widths, buffer: make([]excelize.Cell, len(l.widths)), values: make([]any, len(l.widths))}
	s.page = pageHeight * spare / min(1, pageWidth/(sum(l.widths)*pointsOfUnit))
	if s.err = b.setUp(name, frozen(l.freezeCols, l.freezeRows)); s.err != nil {
		return s
	}
	if s.stream, s.err = b.file.NewStreamWriter(name); s.err != nil {
		return s
	}
	for i, w := range slices.Backward(l.widths) { // the library puts each before those that it has
		switch {
		case s.err != nil:
		case w == 0:
			s.err = s.stream.SetColVisible(i+1, i+1, false)
		default:
			s.err = s.stream.SetColWidth(i+1, i+1, w)
		}
	}
	return s
}

func sum(widths []float64) (all float64) {
	for _, w := range widths {
		all += w
	}
	return all
}

// put writes a row with one cell for each column.
func (s *sheet) put(r row) {
	if s.err != nil {
		return
	}
	s.row++
	for i, c := range r.cells {
		s.values[i] = nil
		if r.height > highestRow {
			c.style = c.style.atTop()
		}
		if c.kind != nothing {
			s.buffer[i] = excelize.Cell{StyleID: s.book.styles[c.style], Value: c.value()}
			s.values[i] = &s.buffer[i]
		}
		if r.height > highestRow && s.widths[i] > 0 && s.book.ruler.height(c, s.widths[i]) > highestRow {
			c.flaw |= clipped
		}
		s.book.flaws.note(c.flaw, s.name, i+1, s.row)
	}
	r.height = min(r.height, highestRow)
	if s.used += r.height; s.used > s.page {
		s.used, s.adrift = s.again+r.height, true
	}
	s.err = s.stream.SetRow(fmt.Sprintf("A%d", s.row), s.values[:len(r.cells)], excelize.RowOpts{Height: r.height})
}

// value is what the library is given: text, a whole number, or nothing but the style.
func (c cell) value() any {
	switch c.kind {
	case words:
		return c.text
	case number:
		return c.n
	}
	return nil
}

// span is a cell over several columns.
type span struct {
	cell
	wide int
}

// line writes a row of spans from the first column on. Not for lists that are filtered: these want one cell a column.
func (s *sheet) line(spans ...span) {
	s.lineOf(0, spans...)
}

// lineOf is line with a least height.
func (s *sheet) lineOf(height float64, spans ...span) {
	r := row{height: max(height, s.height(spans))}
	type merged struct{ from, to int }
	var merge []merged
	for _, p := range spans {
		if p.wide > 1 && p.kind != nothing {
			merge = append(merge, merged{len(r.cells) + 1, len(r.cells) + p.wide})
		}
		rest := cell{style: p.style, kind: min(p.kind, blank)} // the frame of what is covered
		r.cells = append(r.cells, p.cell)
		for range p.wide - 1 {
			r.cells = append(r.cells, rest)
		}
	}
	s.put(r)
	for _, m := range merge {
		s.merge(m.from, m.to)
	}
}

func (s *sheet) merge(from, to int) {
	first, err := excelize.CoordinatesToCellName(from, s.row)
	last, err2 := excelize.CoordinatesToCellName(to, s.row)
	if s.err == nil && err == nil && err2 == nil {
		s.err = s.stream.MergeCell(first, last)
	}
}

// gap leaves a number of points free.
func (s *sheet) gap(points float64) { s.put(row{height: points}) }

// repeat prints the rows from one to the last one written, which are so many points high, on every page.
func (s *sheet) repeat(from int, points float64) { s.header, s.again = [2]int{from, s.row}, points }

// full reports whether no two more rows fit on the sheet.
func (s *sheet) full() bool { return s.row+2 > s.book.mostRows }

// finish ends the sheet.
func (s *sheet) finish() error {
	if s.err == nil {
		s.err = s.end()
	}
	if s.err != nil {
		return fmt.Errorf("sheet %q, row %d: %w", s.name, s.row, s.err)
	}
	return nil
}

func (s *sheet) end() error {
	f := s.book.file
	last, err := excelize.ColumnNumberToName(len(s.widths))
	if err != nil {
		return err
	}
	if s.filtered {
		if err := f.AutoFilter(s.name, fmt.Sprintf("A%d:%s%d", s.header[1], last, s.row), nil); err != nil {
			return err
		}
	}
	if err := s.protect(); err != nil {
		return err
	}
	quoted := "'" + strings.ReplaceAll(s.name, "'", "''") + "'!"
	if err := s.define("_xlnm.Print_Area", fmt.Sprintf("%s$A$1:$%s$%d", quoted, last, s.row)); err != nil {
		return err
	}
	if s.header[0] > 0 {
		if err := s.define("_xlnm.Print_Titles", fmt.Sprintf("%s$%d:$%d", quoted, s.header[0], s.header[1])); err != nil {
			return err
		}
	}
	return s.stream.Flush()
}

// protect locks all cells but those that are to be filled in. A reader that lets people edit a cell in place would take a text that
// begins with "=" for a formula. There is no password: this keeps from accidents and is no security. Where something is to be filled in
// nothing can be sorted: the cells that are not locked are the only ones that could be, and would stand beside other people's names.
func (s *sheet) protect() error {
	if s.decided > 0 && s.filtered {
		if err := s.choices(); err != nil {
			return err
		}
	}
	return s.book.file.ProtectSheet(s.name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true,
		AutoFilter: true, Sort: s.decided == 0, FormatColumns: true, FormatRows: true})
}

func (s *sheet) define(name, place string) error {
	return s.book.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: place, Scope: s.name})
}
