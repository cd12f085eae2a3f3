package reports

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// style names one look of a cell. All looks are made once: the library's time for a new one grows with those that exist.
type style uint8

const (
	unstyled style = iota
	// The head and foot of an official document.
	bodyAbove   // the superior body
	bodyOwn     // the body that reports
	nation      // the name of the country
	motto       // its motto
	ruled       // a line above
	placeAndDay // place and day
	titled      // the title
	subtitled   // what stands under it, in brackets
	signing     // the capacity of whoever signs
	signingHow  // how to sign
	sentToHead  // above those who receive it
	sentToLine  // one of them
	annexTitle
	annexSubtitle
	// Paragraphs.
	heading // of a table
	remark  // beneath a table
	alarm   // what must be read first
	units   // what the numbers count
	// Tiles.
	tileGroup
	tileNumber
	tileOverdue
	tileDueSoon
	tileUnknown
	tileLabel
	// Tables.
	columnHead
	columnHeadDay
	columnNumber
	section // a heading between rows
	running // the number of a row
	textCell
	centred
	amount
	amountTotal
	textTotal
	day
	noteCell // may be written to
	openDay  // likewise
	openDayOver
	// Status words.
	statusOverdue
	statusDueSoon
	statusUnknown
	statusExempt
	// In a row that is cut off by the end of the page: what is centred there shows its middle.
	textTop
	centredTop
	noteTop
	howMany // of them all
)

// look is how a style looks. Colours only repeat what a word or a sign says.
type look struct {
	size         float64
	bold, italic bool
	ink, fill    string
	align        string
	frame        frame
	form         form
	oneLine      bool // neither broken nor set off from the border
	open         bool // may be edited
	top          bool // begins at the top of its row, and is not centred
}

type frame uint8

const (
	unframed frame = iota
	box
	lineAbove
	band // lines above and below
)

type form uint8

const (
	general form = iota
	whole
	spaced // a whole number that does not touch the border at its right
	date
)

const (
	black     = "000000"
	red       = "C00000"
	lineGrey  = "595959"
	headFill  = "EDEDED"
	bandFill  = "F7F7F7"
	left      = "left"
	centre    = "center"
	right     = "right"
	typeface  = "Times New Roman"
	tableSize = 11
)

// looks are all styles. The pairs of ink and fill have a contrast of 7.7 and more, and stay apart for the colour-blind.
func looks() [howMany]look {
	tile := look{size: 16, bold: true, align: centre, frame: box, form: whole, oneLine: true}
	status := look{size: tableSize, bold: true, align: centre, frame: box}
	paint := func(l look, ink, fill string) look { l.ink, l.fill = ink, fill; return l }
	return [howMany]look{
		bodyAbove:     {size: 12, align: centre},
		bodyOwn:       {size: 12, bold: true, align: centre},
		nation:        {size: 12, bold: true, align: centre},
		motto:         {size: 13, bold: true, align: centre},
		ruled:         {size: 4, frame: lineAbove},
		placeAndDay:   {size: 13, italic: true, align: centre},
		titled:        {size: 14, bold: true, align: centre},
		subtitled:     {size: 12, italic: true, align: centre},
		annexTitle:    {size: 16, bold: true, align: centre}, // annexes are printed at about two thirds
		annexSubtitle: {size: 14, italic: true, align: centre},
		signing:       {size: 12, bold: true, align: centre},
		signingHow:    {size: 12, italic: true, align: centre},
		sentToHead:    {size: 12, bold: true, italic: true},
		sentToLine:    {size: 11},

		heading: {size: 12, bold: true, align: left, oneLine: true},
		remark:  {size: tableSize, italic: true, align: left},
		alarm:   {size: 13, bold: true, ink: red, align: left},
		units:   {size: tableSize, italic: true, align: right, oneLine: true},

		tileGroup:   {size: tableSize, bold: true, align: centre, frame: box, fill: headFill},
		tileNumber:  tile,
		tileOverdue: paint(tile, "7A2E00", "FBE3D6"),
		tileDueSoon: paint(tile, "5C4300", "FFF2CC"),
		tileUnknown: paint(tile, "333333", "E8E8E8"),
		tileLabel:   {size: 10, align: centre, frame: box},

		columnHead:    {size: tableSize, bold: true, align: centre, frame: box, fill: headFill},
		columnHeadDay: {size: tableSize, bold: true, align: centre, frame: box, fill: headFill, form: date},
		columnNumber:  {size: 10, italic: true, align: centre, frame: box, oneLine: true},
		section:       {size: tableSize, bold: true, align: left, frame: band, fill: bandFill, oneLine: true},
		running:       {size: tableSize, align: centre, frame: box, form: whole},
		textCell:      {size: tableSize, align: left, frame: box},
		centred:       {size: tableSize, align: centre, frame: box},
		amount:        {size: tableSize, align: right, frame: box, form: spaced},
		amountTotal:   {size: tableSize, bold: true, align: right, frame: box, form: spaced, fill: bandFill},
		textTotal:     {size: tableSize, bold: true, align: left, frame: box, fill: bandFill},
		day:           {size: tableSize, align: centre, frame: box, form: date},
		noteCell:      {size: tableSize, align: left, frame: box, open: true},
		openDayOver:   paint(look{size: tableSize, bold: true, align: centre, frame: box, form: date, open: true}, "7A2E00", "FBE3D6"),
		openDay:       {size: tableSize, align: centre, frame: box, form: date, open: true},

		statusOverdue: paint(status, "7A2E00", "FBE3D6"),
		statusDueSoon: paint(status, "5C4300", "FFF2CC"),
		statusUnknown: paint(status, "333333", "E8E8E8"),
		statusExempt:  paint(status, "00513B", "DDF0E8"),

		textTop:    {size: tableSize, align: left, frame: box, top: true},
		centredTop: {size: tableSize, align: centre, frame: box, top: true},
		noteTop:    {size: tableSize, align: left, frame: box, top: true, open: true},
	}
}

// atTop is a style for a row that is too high to be printed whole.
func (s style) atTop() style {
	switch s {
	case textCell:
		return textTop
	case centred:
		return centredTop
	case noteCell:
		return noteTop
	}
	return s
}

// styleSheet holds the library's number of each style.
type styleSheet [howMany]int

func newStyleSheet(f *excelize.File, l language) (sheet styleSheet, err error) {
	for i, look := range looks() {
		if style(i) == unstyled {
			continue
		}
		if sheet[i], err = f.NewStyle(look.excel(l)); err != nil {
			return sheet, fmt.Errorf("style %d: %w", i, err)
		}
	}
	return sheet, nil
}

func (k look) excel(l language) *excelize.Style {
	s := &excelize.Style{
		Font:       &excelize.Font{Family: typeface, Size: k.size, Bold: k.bold, Italic: k.italic, Color: k.ink},
		Alignment:  &excelize.Alignment{Horizontal: k.align, Vertical: centre, WrapText: !k.oneLine, Indent: k.indent()},
		Protection: &excelize.Protection{Locked: !k.open},
		Border:     k.frame.lines(),
	}
	if k.top {
		s.Alignment.Vertical = "top"
	}
	if k.ink == "" {
		s.Font.Color = black
	}
	if k.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{k.fill}}
	}
	if format := k.form.in(l); format != "" {
		s.CustomNumFmt = &format
	}
	return s
}

// indent keeps text in a frame off its border, which it would touch. Numbers have a blank in their format instead, because
// LibreOffice forgets the indent of all but the first of several numbers.
func (k look) indent() int {
	if k.frame == box && k.align == left {
		return 1
	}
	return 0
}

func (f frame) lines() []excelize.Border {
	sides := map[frame][]string{box: {left, right, "top", "bottom"}, lineAbove: {"top"}, band: {"top", "bottom"}}[f]
	var lines []excelize.Border
	for _, side := range sides {
		lines = append(lines, excelize.Border{Type: side, Style: 1, Color: lineGrey})
	}
	return lines
}

// in is the format of numbers and days. The separators are written out, because the signs of the usual formats follow the
// settings of whoever opens the file.
func (f form) in(l language) string {
	switch {
	case f == date && l == english:
		return `yyyy\-mm\-dd`
	case f == date:
		return `dd\/mm\/yyyy`
	case f == whole && l == english:
		return `#,##0`
	case f == whole:
		return `[<1000]0;[<1000000]0\.000;0\.000\.000`
	case f == spaced && l == english:
		return `#,##0_)`
	case f == spaced:
		return `[<1000]0_);[<1000000]0\.000_);0\.000\.000_)`
	}
	return ""
}
