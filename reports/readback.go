package reports

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"probity/internal/record"
	"probity/rules"
)

// Entry is what the row of a workbook that was filled in says about a finding.
type Entry struct {
	Run         int
	Hash        string // how the hash of the run's result begins
	Fingerprint string
	Subject     string // the id that is printed in the row
	Rule        string // likewise
	Decision    rules.Decision

	sheet   string
	row     int
	columns heads
}

// CellFault is what is wrong with a cell of a workbook.
type CellFault struct {
	Cell string // SHEET!CELL; empty: it is the whole workbook
	Why  string // what was found, and what is allowed
}

func (f CellFault) String() string { return strings.TrimPrefix(f.Cell+": "+f.Why, ": ") }

// Cell names the cell in which a part of the decision stands.
func (e *Entry) Cell(p rules.Part) string {
	return e.at([...]int{e.columns.measure, e.columns.due, e.columns.note}[p])
}

// Place names the cell by which the row is known.
func (e *Entry) Place() string { return e.at(e.columns.id) }

func (e *Entry) at(column int) string { return cellAt(e.sheet, column, e.row) }

func cellAt(sheet string, column, row int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row)
	if err != nil {
		return sheet
	}
	return sheet + "!" + name
}

// Shows reports whether a row shows an id of the records, as a sheet can show it.
func (e *Entry) Shows(id string) bool {
	return squeezed(vietnamese.write(id, textCell).text) == squeezed(e.Subject)
}

// squeezed is a text as it is compared: however a program has stored it.
func squeezed(text string) string { return rules.Decision{Note: text}.Tidy().Note }

// ReadBack reads what was filled into the columns for decisions of a workbook, whichever program has saved it since, and names every
// cell that cannot be understood. Rows may have been sorted, hidden, copied and deleted, and columns moved: each row has the code of its
// finding, the same in all hidden columns, and each column its head. Large parts of the workbook wait in the folder meanwhile.
func ReadBack(workbook []byte, dir string) ([]Entry, []CellFault, error) {
	f, err := excelize.OpenReader(bytes.NewReader(workbook), excelize.Options{RawCellValue: true, TmpDir: dir, UnzipSizeLimit: mostUnzipped})
	if err != nil {
		return nil, []CellFault{{"", fmt.Sprintf("it cannot be read as an .xlsx workbook without a password: %v", err)}}, nil
	}
	defer f.Close()
	r := &reader{file: f, seen: map[string]*Entry{}, zero: int64(dayZero)}
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil && *props.Date1904 {
		r.zero += 1462
	}
	for _, sheet := range f.GetSheetList() {
		if err := r.read(sheet); err != nil {
			return nil, nil, fmt.Errorf("sheet %q: %w", sheet, err)
		}
	}
	if r.lists == 0 {
		r.faults = append(r.faults, CellFault{"", fmt.Sprintf("no sheet has a column %q beside %q: it is no workbook of probity that can be filled in, "+
			"or the hidden column was deleted", sayCode.VI, sayDecision.VI)})
	}
	return r.entries, r.faults, nil
}

// mostUnzipped keeps a file that unfolds without end from filling the machine.
const mostUnzipped = 4 << 30

// reader reads a workbook back.
type reader struct {
	file    *excelize.File
	zero    int64 // the day from which the workbook counts
	lists   int   // sheets that have the columns
	entries []Entry
	seen    map[string]*Entry // by code
	faults  []CellFault
}

// heads are the columns that are read, counted from 0.
type heads struct {
	id, rule, measure, due, note int
	codes                        []int // all that are there: one before each that is filled in
}

// within says how far down a sheet its heads are looked for; alarms and what somebody wrote above push them down.
const within = 60

func (r *reader) read(sheet string) (err error) {
	rows, err := r.file.Rows(sheet)
	if err != nil {
		return nil // a sheet without cells, as one of charts
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var at heads
	found := false
	for number := 1; rows.Next(); number++ {
		cells, err := rows.Columns()
		switch {
		case err != nil:
			return err
		case found:
			r.row(sheet, number, at, cells)
		case number > within:
			return nil
		case headOf(cells, sayCode) >= 0:
			if at, found = r.heads(sheet, number, cells); !found {
				return nil
			}
			r.lists++
		}
	}
	return rows.Error()
}

// heads finds the columns by what stands above them.
func (r *reader) heads(sheet string, row int, cells []string) (at heads, ok bool) {
	ok = true
	for column := range cells {
		if headOf(cells[column:column+1], sayCode) == 0 {
			at.codes = append(at.codes, column)
		}
	}
	for _, one := range []struct {
		head record.Text
		at   *int
	}{{sayID, &at.id}, {sayRuleAndSeverity, &at.rule}, {sayDecision, &at.measure}, {sayDecisionDue, &at.due}, {sayNote, &at.note}} {
		if *one.at = headOf(cells, one.head); *one.at < 0 {
			ok = false
			r.faults = append(r.faults, CellFault{cellAt(sheet, at.codes[0], row), fmt.Sprintf("no column of this row is called %q", one.head.VI)})
		}
	}
	if !ok {
		r.lists++ // what is wrong has been said
	}
	return at, ok
}

// headOf is the column under a head in whichever language; -1: there is none.
func headOf(cells []string, head record.Text) int {
	return slices.IndexFunc(cells, func(cell string) bool {
		cell = squeezed(cell)
		return cell == head.VI || cell == head.EN || cell == head.VI+" "+head.EN
	})
}

func cellIn(cells []string, column int) string {
	if column < len(cells) {
		return cells[column]
	}
	return ""
}

// row reads a row below the heads. One that is no finding's must have nothing where decisions stand.
func (r *reader) row(sheet string, number int, at heads, cells []string) {
	e := Entry{Subject: cellIn(cells, at.id), sheet: sheet, row: number, columns: at}
	e.Rule, _, _ = strings.Cut(squeezed(cellIn(cells, at.rule)), " ")
	written := [...]string{squeezed(cellIn(cells, at.measure)), squeezed(cellIn(cells, at.due)), squeezed(cellIn(cells, at.note))}
	codes := make([]string, len(at.codes))
	for i, column := range at.codes {
		codes[i] = squeezed(cellIn(cells, column))
	}
	known, err := parseCode(codes[0])
	switch {
	case len(slices.Compact(slices.Clone(codes))) > 1:
		r.faults = append(r.faults, CellFault{e.Place(), "the hidden codes of the row are those of different findings; the columns were sorted apart: " +
			"take the workbook as it was sent"})
		return
	case known == code{} && err == nil:
		if columnNumbers(written) || strings.Join(written[:], "") == "" {
			return
		}
		r.faults = append(r.faults, CellFault{e.Cell(firstOf(written)), "the row has no code of a finding, so that nobody knows what this is about; " +
			"write it into the row of the finding"})
		return
	case err != nil:
		r.faults = append(r.faults, CellFault{e.at(at.codes[0]), err.Error()})
		return
	}
	e.Run, e.Hash, e.Fingerprint = int(known.run), known.hash, known.fingerprint
	faults := len(r.faults)
	e.Decision = r.decision(&e, written)
	if len(r.faults) > faults {
		return
	}
	r.keep(known, e)
}

// keep takes a row, unless it is a copy of another one.
func (r *reader) keep(known code, e Entry) {
	if other := r.seen[known.String()]; other != nil {
		if other.Decision != e.Decision {
			r.faults = append(r.faults, CellFault{e.Cell(rules.MeasurePart), fmt.Sprintf("another decision about the same finding stands in %s; keep one row",
				other.Cell(rules.MeasurePart))})
		}
		return
	}
	r.entries = append(r.entries, e)
	r.seen[known.String()] = &e
}

// decision reads the three cells of a decision.
func (r *reader) decision(e *Entry, written [3]string) (d rules.Decision) {
	wrong := func(p rules.Part, why string) { r.faults = append(r.faults, CellFault{e.Cell(p), why}) }
	d.Note = written[rules.NotePart]
	if word := written[rules.MeasurePart]; word != "" {
		measure, known := rules.ParseMeasure(word)
		if !known {
			wrong(rules.MeasurePart, notAMeasure(word))
			return d
		}
		d.Measure = measure
	}
	if text := written[rules.DuePart]; text != "" {
		on, ok := dayWritten(text, r.zero)
		if !ok {
			wrong(rules.DuePart, fmt.Sprintf("%q is no day; write it as 31/12/2026", text))
			return d
		}
		d.DueOn = on
	}
	for _, fault := range d.Check() {
		wrong(fault.Part, fault.Why)
	}
	return d
}

func firstOf(written [3]string) rules.Part {
	return rules.Part(max(0, slices.IndexFunc(written[:], func(s string) bool { return s != "" })))
}

// columnNumbers reports whether cells are those of the row that numbers the columns.
func columnNumbers(written [3]string) bool {
	return !slices.ContainsFunc(written[:], func(s string) bool {
		_, err := strconv.Atoi(strings.Trim(s, "()"))
		return err != nil || !strings.HasPrefix(s, "(")
	})
}

// parseCode reads what code.String wrote; an empty cell is no code.
func parseCode(text string) (c code, err error) {
	if text == "" {
		return c, nil
	}
	parts := strings.Split(text, "-")
	if len(parts) == 3 && len(parts[1]) == 12 && len(parts[2]) == 24 && hexadecimal(parts[1]+parts[2]) {
		if c.run, err = strconv.ParseInt(parts[0], 10, 32); err == nil && c.run > 0 {
			c.hash, c.fingerprint = parts[1], parts[2]
			return c, nil
		}
	}
	return code{}, fmt.Errorf("%q is no code of a finding; take it from the workbook as it was sent", shortText(text))
}

func hexadecimal(text string) bool { return strings.Trim(text, "0123456789abcdef") == "" }

func shortText(text string) string {
	if letters := []rune(text); len(letters) > 60 {
		return string(letters[:60]) + "…"
	}
	return text
}
