package reports

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// A page is A4, landscape, with the margins of Nghị định 30/2020/NĐ-CP: 20 mm above and below, 30 left, 15 right. The sheet
// is made to fit its width.
const (
	paperA4      = 9
	millimetre   = 1 / 25.4                    // in inches, as the library has margins
	pageWidth    = (297 - 30 - 15) * 72 / 25.4 // in points
	pageHeight   = (210 - 20 - 20) * 72 / 25.4 // in points
	headerHeight = 10.0                        // mm from the edge of the paper to the page number
	spare        = 0.97                        // readers differ a little in what they get on a page
)

// setUp says everything about a sheet that the library takes only before its first row.
func (b *book) setUp(name string, freeze excelize.Panes) error {
	f := b.file
	inches := func(mm float64) *float64 { return new(mm * millimetre) }
	steps := []func() error{
		func() error { return f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: new(true)}) },
		func() error { return f.SetSheetDimension(name, "") }, // else readers believe that there is one cell
		func() error { return f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: new(false)}) },
		func() error {
			return f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: new(paperA4), Orientation: new("landscape"),
				FitToWidth: new(1), FitToHeight: new(0), FirstPageNumber: new(uint(1))})
		},
		func() error {
			return f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Top: inches(20), Bottom: inches(20), Left: inches(30),
				Right: inches(15), Header: inches(headerHeight), Footer: inches(headerHeight), Horizontally: new(true)})
		},
		func() error { return f.SetHeaderFooter(name, b.headerFooter()) },
		func() error {
			if !freeze.Freeze {
				return nil
			}
			return f.SetPanes(name, &freeze)
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// headerFooter puts the page's number at the top, but not on the first page, and at the foot what a loose page needs to be
// known by.
func (b *book) headerFooter() *excelize.HeaderFooterOptions {
	font := `&"` + typeface + `,Regular"`
	run := with(sayFooter, int(b.Number), b.AsOf)
	small := font + `&9 ` // the blank keeps the size apart from a digit that follows
	foot := `&L` + small + escapeHeader(b.beside(run)) + `&R` + small + escapeHeader(shortHash(b.Hash))
	return &excelize.HeaderFooterOptions{DifferentFirst: true, ScaleWithDoc: new(false),
		OddHeader: `&C` + font + `&13&P`, OddFooter: foot, FirstFooter: foot}
}

// escapeHeader doubles the sign that begins a code.
func escapeHeader(s string) string { return strings.ReplaceAll(s, "&", "&&") }

// shortHash is enough of a hash to tell runs apart on paper.
func shortHash(hash string) string {
	if len(hash) > 16 {
		return hash[:16]
	}
	return hash
}

// frozen keeps rows at the top and columns at the left in sight.
func frozen(columns, rows int) excelize.Panes {
	corner, err := excelize.CoordinatesToCellName(columns+1, rows+1)
	if err != nil || rows == 0 && columns == 0 {
		return excelize.Panes{}
	}
	pane := "bottomRight"
	switch {
	case columns == 0:
		pane = "bottomLeft"
	case rows == 0:
		pane = "topRight"
	}
	return excelize.Panes{Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell: corner, ActivePane: pane}
}
