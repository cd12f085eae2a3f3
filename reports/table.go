package reports

import (
	"cmp"
	"fmt"

	"probity/internal/readahead"
	"probity/internal/record"
)

// column is a column of a list.
type column struct {
	head  record.Text
	width float64 // 0: it is hidden
}

// table is a list with one record a row, so that it can be filtered and sorted. The first column is the running number.
type table struct {
	sheet    record.Text // name of the sheet
	titles   []cell      // above the head
	columns  []column
	sections map[uint8]record.Text // headings, by the first byte of the rows' keys
	sums     map[uint8]record.Text // what stands in brackets beside a heading; absent: the number of its rows
	decided  int                   // which column is that for what is decided, with a code and its day behind it; 0: none
	none     record.Text           // what stands there in place of rows; zero: that there are none
}

// writeTable writes a list on as many sheets as it needs.
func (b *book) writeTable(t table, rows *listing) error {
	w := tableWriter{book: b, table: t, sizes: rows.sizes()}
	if err := w.turn(); err != nil {
		return err
	}
	for r, err := range readahead.Of(rows.sorted()) {
		if err != nil {
			return err
		}
		if err := w.add(r); err != nil {
			return err
		}
	}
	if w.count == 0 {
		w.sheet.line(w.sheet.across(b.say(cmp.Or(t.none, sayNothingListed), centred))...)
	}
	if w.sheets > 1 {
		b.carried = append(b.carried, continuation{b.language.sheet(t.sheet), w.sheets, w.count})
	}
	return w.sheet.finish()
}

// tableWriter is where the writing of a list stands.
type tableWriter struct {
	*book
	table
	sheet   *sheet
	sheets  int
	count   int
	section uint8
	part    int           // how many sections were begun
	sizes   map[uint8]int // rows of each section
}

func (w *tableWriter) add(r sorted) error {
	if w.sheet.full() {
		if err := w.sheet.finish(); err != nil {
			return err
		}
		if err := w.turn(); err != nil {
			return err
		}
		if r.section == w.section {
			w.heading(sayContinued)
		}
	}
	if r.section != w.section {
		w.section, w.part = r.section, w.part+1
		w.sheet.keep(w.ruler.height(empty(section), 0) + r.height) // a heading does not stand alone at the end of a page
		w.heading(record.Text{})
	}
	w.count++
	r.cells[0] = count(w.count, running)
	w.sheet.put(r.row)
	return w.sheet.err
}

// turn begins a sheet, with all that stands above its rows.
func (w *tableWriter) turn() error {
	w.sheets++
	name, err := w.reserve(w.language.sheet(w.table.sheet))
	if err != nil {
		return err
	}
	widths := make([]float64, len(w.columns))
	heads, numbers := row{}, row{}
	shown := 0
	for i, c := range w.columns {
		widths[i] = c.width
		number := empty(columnNumber)
		if c.width > 0 {
			shown++
			number = w.write(fmt.Sprintf("(%d)", shown), columnNumber)
		}
		heads.addTo(w.book, w.say(c.head, columnHead), c)
		numbers.addTo(w.book, number, c)
	}
	above := len(w.titles) + 1 // with a line left free
	w.sheet = w.begin(name, layout{widths: widths, freezeCols: 3, freezeRows: w.frozenRows(widths, heads.height+numbers.height)})
	for _, title := range w.titles {
		w.sheet.line(w.sheet.across(title)...)
	}
	w.sheet.gap(belowTitles)
	w.sheet.put(heads)
	w.sheet.put(numbers)
	w.sheet.repeat(above+1, heads.height+numbers.height)
	w.sheet.filtered, w.sheet.decided = len(w.sizes) > 0, w.decided
	return w.sheet.err
}

const (
	belowTitles = 6.0
	mostFrozen  = 235.0 // points: less than half of a usual screen
)

// frozenRows is how many rows stay in sight: all down to the head of the table, because a reader cannot scroll to what is above
// frozen rows and not among them. Where these would leave the list too little of the screen it is none.
func (w *tableWriter) frozenRows(widths []float64, head float64) int {
	points := belowTitles + head
	for _, title := range w.titles {
		points += w.ruler.height(title, sum(widths))
	}
	if points > mostFrozen {
		return 0
	}
	return len(w.titles) + 3
}

// heading writes the heading of a section with the number of its rows. It is not merged, which would break the filter:
// the text runs over the empty cells beside it.
func (w *tableWriter) heading(remark record.Text) {
	sum, summed := w.sums[w.section]
	if !summed {
		sum = with(plain("%s"), w.sizes[w.section])
	}
	title := with(sayNumberedHeading, roman(w.part), w.sections[w.section], sum)
	r := row{}
	r.add(w.book, w.write(w.beside(join(" ", title, remark)), section), 0)
	for range len(w.columns) - 1 {
		r.cells = append(r.cells, empty(section))
	}
	w.sheet.put(r)
}

// add puts a cell at the end of a row and makes the row as high as it needs.
func (r *row) add(b *book, c cell, width float64) {
	r.cells = append(r.cells, c)
	r.height = max(r.height, b.ruler.height(c, width))
}

// addTo puts the cell of a column at the end of a row. What nobody sees needs no room.
func (r *row) addTo(b *book, c cell, in column) {
	if in.width == 0 {
		r.cells = append(r.cells, c)
		return
	}
	r.add(b, c, in.width)
}

// roman numbers the parts of a list.
func roman(n int) string { return [...]string{"", "I", "II", "III", "IV", "V", "VI"}[n] }
