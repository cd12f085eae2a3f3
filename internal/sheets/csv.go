package sheets

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"
)

// readCSV reads a file with commas, semicolons or tabs between its cells, whichever its first line has most of.
func readCSV(file string) ([]table, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, errors.Unwrap(err)
	}
	content = bytes.TrimPrefix(content, []byte("\uFEFF"))
	if !utf8.Valid(content) {
		return nil, errors.New("is not UTF-8; save it as CSV UTF-8")
	}
	t := table{name: base(file), place: func(row, _ int) string { return fmt.Sprintf("%s:%d", file, row+1) }}
	reader := csv.NewReader(bytes.NewReader(content))
	reader.Comma, reader.FieldsPerRecord, reader.ReuseRecord = separator(content), -1, true
	for {
		cells, err := reader.Read()
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return []table{t}, nil
		case errors.As(err, &wrong):
			return nil, fmt.Errorf("line %d, column %d: %w", wrong.Line, wrong.Column, wrong.Err)
		case err != nil:
			return nil, err
		}
		number, _ := reader.FieldPos(0)
		t.add(number-1, cells)
	}
}

// separator is what stands between the cells.
func separator(content []byte) rune {
	first, _, _ := bytes.Cut(bytes.TrimLeft(content, "\r\n"), []byte("\n"))
	candidates := []rune{',', ';', '\t'}
	return slices.MaxFunc(candidates, func(a, b rune) int {
		return strings.Count(string(first), string(a)) - strings.Count(string(first), string(b))
	})
}

// add takes a row over, unless it is empty. Names of columns are taken without the blanks around them, and values with: by them ids may
// differ, and whoever keeps the list must be told.
func (t *table) add(number int, cells []string) {
	if !slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) != "" }) {
		return
	}
	row := line{number, slices.Clone(cells)}
	if len(t.rows) == 0 {
		for i, name := range row.cells {
			row.cells[i] = strings.TrimSpace(name)
		}
	}
	t.rows = append(t.rows, row)
}
