package reports

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "write the golden files anew")

// made writes an edition and returns the path of the workbook.
func made(t testing.TB, e *Edition) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "probity.xlsx")
	if _, err := Write(e, path, nil); err != nil {
		t.Fatal(err)
	}
	return path
}

// opened opens a workbook as another program would.
func opened(t testing.TB, path string) *excelize.File {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// rows are the rows of a sheet, as a reader shows them.
func rows(t testing.TB, f *excelize.File, sheet string) [][]string {
	t.Helper()
	all, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// dump writes every sheet as text: one row a line, its cells apart by bars, empty ones left out.
func dump(t testing.TB, path string) string {
	t.Helper()
	f := opened(t, path)
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&b, "=== %s ===\n", sheet)
		for _, row := range rows(t, f, sheet) {
			var cells []string
			for _, cell := range row {
				if cell = strings.TrimSpace(cell); cell != "" {
					cells = append(cells, strings.ReplaceAll(cell, "\n", " ⏎ "))
				}
			}
			if len(cells) > 0 {
				fmt.Fprintln(&b, strings.Join(cells, " | "))
			}
		}
	}
	return b.String()
}

// found fails unless the workbook holds all of these texts.
func found(t *testing.T, in string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(in, text) {
			t.Errorf("the workbook does not say %q", text)
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got); look at it, then go test -update:\n%s", path, diff)
	}
}

// parts are the files inside a workbook.
func parts(t testing.TB, path string) map[string]string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	all := map[string]string{}
	for _, file := range z.File {
		in, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := io.Copy(&b, in); err != nil {
			t.Fatal(err)
		}
		all[file.Name] = b.String()
	}
	return all
}
