package reports

import (
	"fmt"
	"io"
	"sort"

	"github.com/xuri/excelize/v2"

	"probity/internal/record"
	"probity/rules/parameters"
)

// book is a workbook in the making.
type book struct {
	*Edition
	language
	file     *excelize.File
	dir      string // for what waits on its way to the file
	mostRows int
	styles   styleSheet
	ruler    *ruler
	sorter   *sorter
	names    sheetNames
	register *parameters.Register // what parameters are called
	flaws    flaws                // of values that could not be written as they were
	listed   map[string]tally     // what stands on the annexes, by rule
	overdue  map[string]int       // persons with something overdue, and how often
	doubted  map[string]bool      // persons of whom one record says that another is not closed
	changes  changes
	followed followUp
	carried  []continuation // annexes that needed more than one sheet
}

// tally counts the rows of one rule on the annexes.
type tally struct {
	rows        int
	waived      int // findings about which nothing has to be done yet
	unconfirmed int // findings decided by a parameter that the ministry has not confirmed
}

// continuation is a list that did not fit on one sheet.
type continuation struct {
	name   string
	sheets int
	rows   int
}

func newBook(e *Edition, dir string, mostRows int) (*book, error) {
	b := &book{Edition: e, language: language(e.Language), dir: dir, mostRows: mostRows, ruler: newRuler(), sorter: newSorter(),
		names: sheetNames{}, register: parameters.Embedded(), listed: map[string]tally{}, overdue: map[string]int{}, doubted: map[string]bool{}, changes: changes{counts: map[record.Text]int{}}}
	b.file = excelize.NewFile(excelize.Options{TmpDir: dir})
	err := b.file.SetDefaultFont(typeface)
	if err == nil {
		b.styles, err = newStyleSheet(b.file, b.language)
	}
	if err != nil {
		b.file.Close()
		return nil, err
	}
	return b, nil
}

// reserve adds an empty sheet at the end of the workbook and returns its name: the one that is wanted, made fit for a sheet
// and told apart from the others.
func (b *book) reserve(wanted string) (name string, err error) {
	if name, err = b.names.take(wanted); err != nil {
		return "", err
	}
	if len(b.names) == 1 { // a new workbook has a sheet already
		err = b.file.SetSheetName(b.file.GetSheetName(0), name)
	} else {
		_, err = b.file.NewSheet(name)
	}
	if err != nil {
		return "", fmt.Errorf("sheet %q: %w", name, err)
	}
	return name, nil
}

// finish writes the workbook. Everything that could differ from one time to the next is put in order first.
func (b *book) finish(out io.Writer) error {
	asOf := b.AsOf.String() + "T00:00:00Z"
	err := b.file.SetDocProps(&excelize.DocProperties{
		Creator: "probity", LastModifiedBy: "probity", Title: b.beside(b.title()), Language: b.documentLanguage(),
		Identifier: b.Hash, Version: b.Version, Created: asOf, Modified: asOf,
	})
	if err != nil {
		return err
	}
	types := b.file.ContentTypes.Defaults // made from a map
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	// The parts go straight to their place; the library would keep the whole workbook in memory once more.
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return newSortedZip(out) })
	return b.file.Write(io.Discard)
}

func (b *book) documentLanguage() string {
	if b.language == english {
		return "en"
	}
	return "vi"
}
