package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"probity/internal/civil"
	"probity/rules"
)

const positions = "PL1 Chuyển đổi vị trí"

// filled is a workbook that somebody has written into, as the program that they used saves it.
func filled(t testing.TB, e *Edition, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := opened(t, made(t, e))
	fill(f)
	var saved bytes.Buffer
	if err := f.Write(&saved); err != nil {
		t.Fatal(err)
	}
	return saved.Bytes()
}

// set writes a value into a cell of the first annex.
func set(t testing.TB, f *excelize.File, cell string, value any) {
	t.Helper()
	if err := f.SetCellValue(positions, cell, value); err != nil {
		t.Fatal(err)
	}
}

// setCodes writes the hidden code of a row, as it stands before each column that is filled in.
func setCodes(t testing.TB, f *excelize.File, row int, code string) {
	t.Helper()
	for _, column := range []string{"Q", "S", "U"} {
		set(t, f, fmt.Sprint(column, row), code)
	}
}

// exchange exchanges cells of two rows, as a sort that takes nothing else along does.
func exchange(t testing.TB, f *excelize.File, one, other int, columns ...string) {
	t.Helper()
	for _, column := range columns {
		a, err := f.GetCellValue(positions, fmt.Sprint(column, one), excelize.Options{RawCellValue: true})
		b, err2 := f.GetCellValue(positions, fmt.Sprint(column, other), excelize.Options{RawCellValue: true})
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		set(t, f, fmt.Sprint(column, one), b)
		set(t, f, fmt.Sprint(column, other), a)
	}
}

// told tells what was read back, a decision a line, and the faults.
func told(t testing.TB, workbook []byte) string {
	t.Helper()
	entries, faults, err := ReadBack(workbook, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range entries {
		if d := e.Decision; !d.IsZero() {
			fmt.Fprintf(&b, "%s %s %s %s %s %s\n", e.Cell(rules.MeasurePart), e.Subject, e.Rule, d.Measure, d.DueOn, d.Note)
		}
	}
	for _, f := range faults {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

const asSent = positions + "!R8 NV-0007 ROT-001 explain 2026-11-15 \n" +
	positions + "!R13 NV-0008 ROT-001 waive 2026-12-31 Kết luận số 12/KL-BCĐ ngày 05/11/2026\n"

func TestAWorkbookThatNobodyHasWrittenIntoIsReadAsItWasSent(t *testing.T) {
	for _, l := range []string{"vi", "en", "both"} {
		e := small()
		e.Language = l
		entries, faults, err := ReadBack(filled(t, e, func(*excelize.File) {}), t.TempDir())
		if err != nil || len(faults) > 0 {
			t.Fatalf("%s: %v %v", l, faults, err)
		}
		if len(entries) != 7 { // the findings of both annexes; nothing can be decided about the exempt and those that ended
			t.Errorf("%s: %d entries", l, len(entries))
		}
		for _, one := range entries {
			if want := e.Decided[one.Fingerprint]; one.Decision != want || one.Run != 12 || !strings.HasPrefix(e.Hash, one.Hash) {
				t.Errorf("%s: %s: %+v, want %+v", l, one.Place(), one, want)
			}
		}
	}
}

func TestWhatWasFilledInIsReadHoweverItWasWritten(t *testing.T) {
	for want, fill := range map[string]func(f *excelize.File){
		"!R9 NV-0044 ROT-003 act 2026-12-31 ": func(f *excelize.File) {
			set(t, f, "R9", " thực hiện theo  kiến nghị")
			set(t, f, "T9", "31/12/2026")
		},
		"!R9 NV-0044 ROT-003 note  12/KL-BCĐ":       func(f *excelize.File) { set(t, f, "R9", "Ghi nhận"); set(t, f, "V9", "12/KL-BCĐ\n") },
		"!R9 NV-0044 ROT-003 verify 2026-12-01 a b": func(f *excelize.File) { set(t, f, "R9", "Verify"); set(t, f, "T9", 46357); set(t, f, "V9", "a\nb") },
		"!R9 NV-0044 ROT-003 refer 2026-12-01 ": func(f *excelize.File) {
			set(t, f, "R9", "Chuyển cơ quan có thẩm quyền")
			set(t, f, "T9", 46357.75)
		},
	} {
		got := told(t, filled(t, small(), fill))
		if !strings.Contains(got, positions+want+"\n") || strings.Count(got, "\n") != 3 {
			t.Errorf("got\n%swant %s", got, want)
		}
	}
}

func TestRowsMayBeMovedAndSheetsRenamed(t *testing.T) {
	got := told(t, filled(t, small(), func(f *excelize.File) {
		for _, err := range []error{f.InsertRows(positions, 1, 2), f.InsertCols(positions, "B", 1), f.RemoveRow(positions, 14), f.SetSheetName(positions, "Họp ngày 05")} {
			if err != nil {
				t.Fatal(err)
			}
		}
	}))
	want := strings.ReplaceAll(asSent, positions+"!R8", "Họp ngày 05!S10")
	want = strings.ReplaceAll(want, positions+"!R13", "Họp ngày 05!S14")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEveryCellThatCannotBeUnderstoodIsNamed(t *testing.T) {
	code := "12-3f8a1c0de4b5-f697181db838f55b407b250e"
	for want, fill := range map[string]func(f *excelize.File){
		`!R9: "Yêu cầu giai trình" is no decision that can be chosen; allowed are "Thực hiện theo kiến nghị", "Yêu cầu giải trình", "Xác minh làm rõ", ` +
			`"Bổ sung hồ sơ", "Chuyển cơ quan có thẩm quyền", "Chấp nhận giải trình" and "Ghi nhận"; did you mean "Yêu cầu giải trình"?`: func(f *excelize.File) { set(t, f, "R9", "Yêu cầu giai trình") },
		`!T9: "cuối năm" is no day; write it as 31/12/2026`:                                      func(f *excelize.File) { set(t, f, "R9", "Ghi nhận"); set(t, f, "T9", "cuối năm") },
		`!T9: "31/12/26" is no day; write it as 31/12/2026`:                                      func(f *excelize.File) { set(t, f, "R9", "Ghi nhận"); set(t, f, "T9", "31/12/26") },
		`!R9: is empty, and there is a day or a note; "Ghi nhận" keeps a note alone`:             func(f *excelize.File) { set(t, f, "V9", "xem lại") },
		`!T13: is empty; a waiver needs the last day on which it holds`:                          func(f *excelize.File) { set(t, f, "T13", "") },
		`!V13: is empty; a waiver needs its ground, as the number and date of the decision`:      func(f *excelize.File) { set(t, f, "V13", nil) },
		`!R21: the row has no code of a finding, so that nobody knows what this is about; write`: func(f *excelize.File) { set(t, f, "R21", "Ghi nhận") },
		`!Q9: "` + code + `0" is no code of a finding; take it from the workbook as it was sent`: func(f *excelize.File) { setCodes(t, f, 9, code+"0") },
		`!R11: another decision about the same finding stands in ` + positions + `!R9; keep one row`: func(f *excelize.File) {
			setCodes(t, f, 11, code)
			set(t, f, "R11", "Ghi nhận")
		},
		`!Q5: no column of this row is called "Hạn"`: func(f *excelize.File) { set(t, f, "T5", "Thời hạn") },
	} {
		got := told(t, filled(t, small(), fill))
		if !strings.Contains(got, positions+want) {
			t.Errorf("got\n%swant %s", got, want)
		}
	}
}

// Whoever sorts columns apart from the others takes along what is hidden between them. The row does not belong together any more then, also
// where one person has two rows of one rule. Of columns that take all codes along, and leave who it is about, the ledger knows.
func TestColumnsThatWereSortedApartAreRefused(t *testing.T) {
	const visible = "ABCDEFGHIJKLMNOPRTV"
	for from := range visible {
		for to := from + 1; to < len(visible); to++ { // one column alone has nothing between its ends
			first, last := visible[from], visible[to]
			if last < 'R' || last == 'V' && first < 'R' {
				continue
			}
			var apart []string
			for column := first; column <= last; column++ {
				apart = append(apart, string(column))
			}
			got := told(t, filled(t, small(), func(f *excelize.File) { exchange(t, f, 8, 9, apart...) }))
			if strings.Count(got, "were sorted apart: take the workbook as it was sent") != 2 {
				t.Errorf("%c:%c was sorted apart, and is read as\n%s", first, last, got)
			}
		}
	}
}

func TestWhatIsNoWorkbookOfOursIsRefused(t *testing.T) {
	e := small()
	e.Decidable = false
	for want, workbook := range map[string][]byte{
		`no sheet has a column "Mã dấu hiệu" beside "Quyết định": it is no workbook of probity that can be filled in`: filled(t, e, func(*excelize.File) {}),
		"it cannot be read as an .xlsx workbook without a password":                                                   []byte("Quyết định;Hạn"),
	} {
		if got := told(t, workbook); !strings.HasPrefix(got, want) {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func FuzzDayWritten(f *testing.F) {
	for _, text := range []string{"31/12/2026", "2026-12-31T00:00:00", "46357", "1e300", "NaN", "-1", "0", "1/1/1", "//", "29/02/2027", "9999999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		on, ok := dayWritten(text, int64(dayZero))
		if !ok {
			return
		}
		again, ok := dayWritten(on.Vietnamese(), int64(dayZero))
		if read, err := civil.Parse(on.String()); err != nil || read != on || !ok || again != on {
			t.Errorf("%q is read as %s, and that as %s", text, on, again)
		}
	})
}

// Whatever stands in a row, it is either understood, and then read the same again, or named, or has nothing in it.
func FuzzRow(f *testing.F) {
	code := "12-3f8a1c0de4b5-f697181db838f55b407b250e"
	f.Add("NV-1", "ROT-001\nN2 Cao", "Ghi nhận", code, "31/12/2026", "12/KL-BCĐ")
	f.Add("", "", "(17)", "", "(18)", "(19)")
	f.Add("NV-1", "ROT-001", "Chấp nhận giải trình", code, "", "")
	f.Add("", "", "", "", "", "x")
	f.Fuzz(func(t *testing.T, id, rule, measure, code, due, note string) {
		r := &reader{seen: map[string]*Entry{}, zero: int64(dayZero)}
		r.row("A", 7, heads{0, 1, 3, 5, 7, []int{2, 4, 6}}, []string{id, rule, code, measure, code, due, code, note})
		empty := squeezed(measure)+squeezed(due)+squeezed(note) == ""
		switch {
		case len(r.entries) == 1 && len(r.faults) == 0:
			one := r.entries[0].Decision
			if one != one.Tidy() || len(one.Check()) > 0 {
				t.Errorf("%+v is not tidy, or not whole", one)
			}
			written := [...]string{one.Measure.Text().VI, one.DueOn.Vietnamese(), one.Note}
			if one.DueOn.IsZero() {
				written[rules.DuePart] = ""
			}
			if again := r.decision(&r.entries[0], written); again != one || len(r.faults) > 0 {
				t.Errorf("%+v is read again as %+v, %v", one, again, r.faults)
			}
		case len(r.entries) > 0:
			t.Errorf("it is read, and has faults: %v", r.faults)
		case len(r.faults) == 0 && !empty && !strings.HasPrefix(squeezed(measure), "("):
			t.Error("something is passed over in silence")
		}
		for _, fault := range r.faults {
			if !strings.HasPrefix(fault.Cell, "A!") || fault.Why == "" {
				t.Errorf("a fault without a place: %+v", fault)
			}
		}
	})
}
