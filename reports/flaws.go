package reports

import (
	"github.com/xuri/excelize/v2"

	"probity/internal/record"
)

// flaws are the places where the workbook could not show a value as it is. They are listed for the reader, who would
// otherwise take what is there for all there is.
type flaws struct {
	places []place
	more   int // that are counted and not listed
}

// place is a cell and what happened to its value.
type place struct {
	sheet string
	cell  string
	flaw  flaw
}

// mostPlaces bounds the list; a source with more such values has one cause for all of them.
const mostPlaces = 200

func (f *flaws) note(what flaw, sheet string, column, row int) {
	if what == 0 {
		return
	}
	if len(f.places) == mostPlaces {
		f.more++
		return
	}
	if name, err := excelize.CoordinatesToCellName(column, row); err == nil {
		f.places = append(f.places, place{sheet, name, what})
	}
}

func (f *flaws) count() int { return len(f.places) + f.more }

// text says what happened.
func (f flaw) text() record.Text {
	var all []record.Text
	for _, one := range []struct {
		flaw flaw
		text record.Text
	}{{escaped, sayEscaped}, {cut, sayWasCut}, {clipped, sayClipped}} {
		if f&one.flaw != 0 {
			all = append(all, one.text)
		}
	}
	return join("; ", all...)
}
