package sheets

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// folder is one with text files in it.
func folder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// loaded are the rows of all tables, each "table: column=value …", an empty cell being NULL.
func loaded(t testing.TB, path string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "lists.db")
	if err := Load(context.Background(), path, file); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var told []string
	for _, name := range column(t, db, "SELECT name FROM sqlite_master ORDER BY name") {
		rows, err := db.Query("SELECT * FROM " + quoted(name))
		if err != nil {
			t.Fatal(err)
		}
		columns, _ := rows.Columns()
		values, places := make([]sql.NullString, len(columns)), make([]any, len(columns))
		for i := range values {
			places[i] = &values[i]
		}
		for rows.Next() {
			if err := rows.Scan(places...); err != nil {
				t.Fatal(err)
			}
			row := name + ":"
			for i, v := range values {
				if row += " " + columns[i] + "="; v.Valid {
					row += fmt.Sprintf("%q", v.String)
				} else {
					row += "NULL"
				}
			}
			told = append(told, row)
		}
		rows.Close()
	}
	return strings.Join(told, "\n")
}

func column(t testing.TB, db *sql.DB, query string) (all []string) {
	t.Helper()
	rows, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	return all
}

func TestCSVFilesAreTablesOfTheirNames(t *testing.T) {
	dir := folder(t, map[string]string{
		"vi_tri.csv":     "\uFEFFma, ten ,dv\r\nLS-01,\"Cấp hộ chiếu, thị thực\",CLS\r\n\r\n007,\"\"\r\n",
		"don vi.CSV":     "ma;ten\nCLS;Cục Lãnh sự, Bộ\n CLS;x\n",
		"tabbed.csv":     "a\tb\n1\t2\n",
		".hidden.csv":    "a\n1\n",
		"~$open.xlsx":    "not a workbook",
		"huong dan.docx": "x",
	})
	want := `don vi: ma="CLS" ten="Cục Lãnh sự, Bộ"
don vi: ma=" CLS" ten="x"
tabbed: a="1" b="2"
vi_tri: ma="LS-01" ten="Cấp hộ chiếu, thị thực" dv="CLS"
vi_tri: ma="007" ten=NULL dv=NULL`
	if diff := cmp.Diff(want, loaded(t, dir)); diff != "" {
		t.Error(diff)
	}
	if got := loaded(t, filepath.Join(dir, "tabbed.csv")); got != `tabbed: a="1" b="2"` {
		t.Errorf("one file alone: %s", got)
	}
}

// workbook writes cells, each "Sheet!A1", with a format where there is one.
func workbook(t testing.TB, path string, cells map[string]any, formats map[string]excelize.Style) *excelize.File {
	t.Helper()
	f := excelize.NewFile()
	for place, value := range cells {
		sheet, cell, _ := strings.Cut(place, "!")
		if _, err := f.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellValue(sheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	for place, format := range formats {
		sheet, cell, _ := strings.Cut(place, "!")
		style, err := f.NewStyle(&format)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellStyle(sheet, cell, cell, style); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestAWorkbookSaysWhatItShows(t *testing.T) {
	vietnamese, month, word := "dd/mm/yyyy", "mmm", `0" ngày"`
	dir := t.TempDir()
	workbook(t, filepath.Join(dir, "ds.xlsx"), map[string]any{
		"Sheet1!A2": "ma", "Sheet1!B2": "tu_ngay", "Sheet1!C2": "thang", "Sheet1!D2": "gio", "Sheet1!E2": "la", "Sheet1!F2": "ti_le", "Sheet1!G2": "khac",
		"Sheet1!A3": "007", "Sheet1!B3": 44196, "Sheet1!C3": 36.0, "Sheet1!D3": 44196.5, "Sheet1!E3": true, "Sheet1!F3": 0.25, "Sheet1!G3": 44196,
		"Sheet1!A4": 123456789012345, "Sheet1!B4": "31/12/2020", "Sheet1!C4": 12, "Sheet1!G4": 3,
	}, map[string]excelize.Style{
		"Sheet1!B3": {CustomNumFmt: &vietnamese}, "Sheet1!D3": {NumFmt: 22}, "Sheet1!G3": {CustomNumFmt: &month}, "Sheet1!G4": {CustomNumFmt: &word},
	})
	want := `ds: ma="007" tu_ngay="2020-12-31" thang="36" gio="2020-12-31 12:00:00" la="1" ti_le="0.25" khac="44196"
ds: ma="123456789012345" tu_ngay="31/12/2020" thang="12" gio=NULL la=NULL ti_le=NULL khac="3"`
	if diff := cmp.Diff(want, loaded(t, dir)); diff != "" {
		t.Error(diff)
	}
}

func TestEachSheetOfAWorkbookIsATable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ds.xlsx")
	f := workbook(t, file, map[string]any{"Vị trí!A1": "ma", "Vị trí!A2": "LS-01", "Đơn vị!A1": "ma", "Đơn vị!A2": "CLS", "Ẩn!A1": "ma"}, nil)
	if err := f.SetSheetVisible("Ẩn", false); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if got := loaded(t, file); got != "ds/Vị trí: ma=\"LS-01\"\nds/Đơn vị: ma=\"CLS\"" {
		t.Errorf("read %s", got)
	}
}

func TestWhatCouldBeReadInTwoWaysIsAFault(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"two columns of one name":    {map[string]string{"a.csv": "ma,ten,MA\n"}, []string{`a.csv:1: a second column is called "MA", as the one at `}},
		"a name on two lines":        {map[string]string{"a.csv": "\"ma\nvị trí\",ten\n"}, []string{`a.csv:1: the name "ma\nvị trí" of a column is not on one line`}},
		"a title above the names":    {map[string]string{"a.csv": "DANH MỤC\nma,ten\n1,2\n"}, []string{`a.csv:2: "ten" stands in a column without a name`, `a.csv:3: "2" stands`}},
		"empty":                      {map[string]string{"a.csv": "\n\n"}, []string{"a.csv:1: is empty; its first row must have the names of the columns"}},
		"not UTF-8":                  {map[string]string{"a.csv": "ma\n\xff\n"}, []string{"a.csv: is not UTF-8; save it as CSV UTF-8"}},
		"an open quote":              {map[string]string{"a.csv": "ma\n\"x\n"}, []string{"a.csv: line 2, column 4: "}},
		"no workbook":                {map[string]string{"a.xlsx": "ma"}, []string{"a.xlsx: cannot be read as a workbook: "}},
		"two tables of one name":     {map[string]string{"a.csv": "ma\n", "A.csv": "ma\n"}, []string{`a.csv:1: another file has a table "a" too, `}},
		"no list at all":             {map[string]string{"a.txt": "ma\n"}, []string{": has no .csv and no .xlsx file"}},
		"faults of several at once":  {map[string]string{"a.csv": "", "b.csv": "ma,ma\n"}, []string{"a.csv:1: is empty", "b.csv:1: a second column"}},
		"no more than can be mended": {map[string]string{"a.csv": "ma\n" + strings.Repeat("1,2\n", 100)}, []string{"a.csv:21: "}},
	} {
		into := filepath.Join(t.TempDir(), "lists.db")
		err := Load(context.Background(), folder(t, c.files), into)
		for _, want := range c.want {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v, want %s", name, err, want)
			}
		}
		if _, err := os.Stat(into); err == nil {
			t.Errorf("%s: a file was left", name)
		}
		if err != nil && strings.Count(err.Error(), "\n") >= mostFaults {
			t.Errorf("%s: %d faults", name, strings.Count(err.Error(), "\n")+1)
		}
	}
}

func TestCellsThatSayNothingCertainAreFaults(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.xlsx")
	f := workbook(t, file, map[string]any{"Sheet1!A1": "Danh mục", "Sheet1!A2": "dv", "Sheet1!B2": "ma", "Sheet1!A3": "CLS", "Sheet1!B3": "1", "Sheet1!B4": "2"}, nil)
	if err := f.MergeCell("Sheet1", "A3", "A4"); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	err := Load(context.Background(), file, filepath.Join(t.TempDir(), "lists.db"))
	if err == nil || !strings.Contains(err.Error(), `sheet "Sheet1": the cells A3:A4 are one; write into each row what it says`) {
		t.Errorf("merged cells: %v", err)
	}
	if err := Load(context.Background(), filepath.Join(t.TempDir(), "none"), "x"); err == nil {
		t.Error("a folder that is not there was read")
	}
}

// FuzzCSV reads anything as a list: it never breaks, and what it takes comes back cell for cell.
func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"a,b\n1,2\n", "a;b\r\n\"1\";\n", "\uFEFFa\n", "a\n\"\n", ",\n1", "a\tb\n\n1\t2"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		file := filepath.Join(t.TempDir(), "a.csv")
		if err := os.WriteFile(file, content, 0o600); err != nil {
			t.Fatal(err)
		}
		tables, err := readFile(file)
		if err != nil {
			return
		}
		if !utf8.Valid(content) || len(tables) != 1 || len(tables[0].rows) == 0 {
			t.Fatalf("%q was read as %v", content, tables)
		}
		loaded(t, file)
	})
}
