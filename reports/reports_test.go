package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/catalog"
)

func TestAWorkbookReadsLikeThis(t *testing.T) {
	for _, l := range []string{"vi", "en", "both"} {
		e := small()
		e.Language = l
		golden(t, "small_"+l, dump(t, made(t, e)))
	}
}

func TestEveryRuleHasASheet(t *testing.T) {
	for _, r := range catalog.All() {
		if !slices.ContainsFunc(annexes(), func(a annex) bool { return a.code == r.Annex }) {
			t.Errorf("%s stands on annex %s, and annexes() has no columns for it: no workbook can be made", r.ID, r.Annex)
		}
	}
}

func TestTheSameEditionGivesTheSameBytes(t *testing.T) {
	var first string
	dir := t.TempDir()
	for i := range 20 {
		path := filepath.Join(dir, fmt.Sprintf("%d.xlsx", i))
		digest, err := Write(realistic(60), path, nil)
		if err != nil {
			t.Fatal(err)
		}
		written, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if sum := sha256.Sum256(written); digest != hex.EncodeToString(sum[:]) {
			t.Fatalf("the digest %s is not that of the file", digest)
		}
		if first == "" {
			first = digest
		}
		if digest != first {
			t.Fatalf("build %d has other bytes", i)
		}
	}
}

// The ledger gives cases in an order of its own; what is printed does not depend on it.
func TestTheOrderOfTheCasesDoesNotMatter(t *testing.T) {
	backwards := realistic(60)
	cases := backwards.Cases
	backwards.Cases = func(a rules.Annex) iter.Seq2[Case, error] {
		var all []Case
		for c := range cases(a) {
			all = append([]Case{c}, all...)
		}
		return stream(all)
	}
	if dump(t, made(t, realistic(60))) != dump(t, made(t, backwards)) {
		t.Error("another order of the cases gives another workbook")
	}
}

func TestTheWorstStandsFirstAndNamesAreSortedTheVietnameseWay(t *testing.T) {
	var cases []Case
	for i, name := range []string{"Nguyễn Văn Ước", "Trần Thị Ân", "Lê Thị An", "Đỗ Văn Đức", "Bùi Thị Dung", "Phạm Thị Ánh", "Hồ Văn An"} {
		cases = append(cases, overdueHolder(fmt.Sprintf("NV-%d", i), name, 10))
	}
	fresh, worst, soon := overdueHolder("NV-7", "Vũ Văn Yên", 10), overdueHolder("NV-8", "Vũ Văn Yến", 500), overdueHolder("NV-9", "Vũ Văn A", -3)
	fresh.Life = New
	cases = append(cases, soon, deferred(overdueHolder("NV-10", "Vũ Văn Ất", 900)), fresh, undecided(overdueHolder("NV-11", "Vũ Văn Ba", 800)), worst)
	var got []string
	for _, row := range rows(t, opened(t, made(t, edition(cases...))), "PL1 Chuyển đổi vị trí") {
		if len(row) > 2 && strings.HasPrefix(row[2], "NV-") {
			got = append(got, row[1])
		} else if len(row) > 0 && strings.Contains(row[0], ". ") {
			got = append(got, row[0])
		}
	}
	want := "I. Dấu hiệu cần làm rõ (10)\nVũ Văn Yến\nVũ Văn Yên\nHồ Văn An\nLê Thị An\nPhạm Thị Ánh\nTrần Thị Ân\nBùi Thị Dung\nĐỗ Văn Đức\nNguyễn Văn Ước\nVũ Văn A\n" +
		"II. Tham số chưa được Bộ quyết định (1)\nVũ Văn Ba\nIII. Trường hợp tạm hoãn, miễn (1)\nVũ Văn Ất"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

func TestAnEditionWithoutCasesIsAWorkbookToo(t *testing.T) {
	e := edition()
	e.Trend, e.Parameters = nil, nil
	text := dump(t, made(t, e))
	found(t, text, "Không có thay đổi.", "Không có trường hợp nào.", "Không dùng tham số nào.")
	e.Run, e.Rules, e.Letterhead = Run{AsOf: asOf}, nil, Letterhead{}
	found(t, dump(t, made(t, e)), "=== Tổng hợp ===", "=== Căn cứ và tham số ===")
}

func TestAHeldOrRestrictedRunSaysSoOnEverySheet(t *testing.T) {
	e := small()
	e.Held = text("ROT-001 nêu dấu hiệu với 71 % đối tượng", "ROT-001 flags 71 % of its population")
	e.Restricted = text("đơn vị CLS", "unit CLS")
	written := dump(t, made(t, e))
	for _, warning := range []string{"KẾT QUẢ RÀ SOÁT TẠM DỪNG PHÁT HÀNH, CHƯA CÓ HIỆU LỰC", "CHỈ RÀ SOÁT MỘT PHẦN, KHÔNG PHẢI TOÀN BỘ: đơn vị CLS"} {
		if n := strings.Count(written, warning); n != sheets() {
			t.Errorf("%q stands on %d of %d sheets", warning, n, sheets())
		}
	}
	found(t, written, "Thay đổi (không so sánh với lần rà soát khác)")
}

func TestNumbersThatContradictEachOtherAreRefused(t *testing.T) {
	for want, spoil := range map[string]func(*Edition){
		"the units' counts":           func(e *Edition) { e.Rules[0].Counts.Pass++ },
		"it was not evaluated and":    func(e *Edition) { e.Rules[3].Counts.Pass = 1 },
		"pass counts -1":              func(e *Edition) { e.Rules[1].Counts, e.Rules[1].Units = rules.Counts{Pass: -1, DueSoon: 1}, nil },
		"is there twice":              func(e *Edition) { e.Rules = append(e.Rules, e.Rules[0]) },
		`annex "PL9" has no sheet`:    func(e *Edition) { e.Rules[2].Meta = &rules.Meta{ID: "X", Annex: "PL9"} },
		`language "fr"`:               func(e *Edition) { e.Language = "fr" },
		"has no as-of date":           func(e *Edition) { e.AsOf = 0 },
		"which is no rule of this sh": func(e *Edition) { e.Rules = e.Rules[:2] },
	} {
		e := small()
		spoil(e)
		path := filepath.Join(t.TempDir(), "probity.xlsx")
		_, err := Write(e, path, nil)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) {
			t.Errorf("want an error with %q and the path, got %v", want, err)
		}
	}
}

func TestThePartitionIsPrintedWithItsSum(t *testing.T) {
	e := realistic(60)
	e.Rules[0].Counts.Pass += 12_000
	e.Rules[0].Units[0].Counts.Pass += 12_000
	var sum rules.Counts
	for _, p := range e.Rules {
		sum = sum.Plus(p.Counts)
	}
	l := vietnamese
	var terms []string
	for _, o := range rules.Outcomes {
		terms = append(terms, l.amount(sum.Of(o)))
	}
	want := l.amount(sum.Population()) + " = " + strings.Join(terms, " + ") + "."
	found(t, dump(t, made(t, e)), want, "12.300")
}

func TestAListThatLacksCasesSaysSo(t *testing.T) {
	e := small()
	e.Cases = byAnnex(nil)
	found(t, dump(t, made(t, e)), "– ROT-001: bảng đối chiếu có 6 trường hợp phải liệt kê, phụ lục có 0")
}

func TestALongListGoesOnOnTheNextSheet(t *testing.T) {
	e := realistic(60)
	path := filepath.Join(t.TempDir(), "probity.xlsx")
	if _, err := write(e, path, 20, nil); err != nil {
		t.Fatal(err)
	}
	f := opened(t, path)
	if got := strings.Join(f.GetSheetList(), ", "); !strings.HasPrefix(got, "Tổng hợp, PL1 Chuyển đổi vị trí, PL1 Chuyển đổi vị trí (2), PL1 Chuyển đổi vị trí (3), ") {
		t.Errorf("sheets %s", got)
	}
	listed := 0
	for _, sheet := range f.GetSheetList()[1:] {
		all := rows(t, f, sheet)
		if len(all) > 20 && strings.HasPrefix(sheet, "PL") {
			t.Errorf("%s has %d rows", sheet, len(all))
		}
		for _, row := range all {
			if len(row) > 2 && strings.HasPrefix(row[2], "NV-") {
				listed++
			}
		}
	}
	if listed != 60 {
		t.Errorf("%d of 60 cases are listed", listed)
	}
	found(t, dump(t, path), "PL1 Chuyển đổi vị trí: 40 dòng, trên 4 trang tính", "I. Dấu hiệu cần làm rõ (33) – tiếp theo")
}

func TestAStreamThatFailsLeavesNoFile(t *testing.T) {
	broken := errors.New("the ledger is gone")
	failing := func(rules.Annex) iter.Seq2[Case, error] {
		return func(yield func(Case, error) bool) {
			_ = yield(overdueHolder("NV-1", "Nguyễn Văn An", 3), nil) && yield(Case{}, broken)
		}
	}
	badRecords := func(yield func(record.Defect, error) bool) { yield(record.Defect{}, broken) }
	for name, spoil := range map[string]func(*Edition){
		"reading the cases of PL1":                func(e *Edition) { e.Cases = failing },
		"reading the records that were set aside": func(e *Edition) { e.Defects = badRecords },
	} {
		e := small()
		spoil(e)
		dir := t.TempDir()
		_, err := Write(e, filepath.Join(dir, "probity.xlsx"), nil)
		if !errors.Is(err, broken) || !strings.Contains(err.Error(), name) {
			t.Errorf("want %q wrapped, got %v", name, err)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%s is left behind", left[0].Name())
		}
	}
}

// Days before 1900 cannot be days of a workbook; the library would write a clock time in their place.
func TestOldDaysAreWrittenOut(t *testing.T) {
	old := overdueHolder("P-1", "John Quincy Adams", 30)
	old.DueOn = civil.Must("1850-05-06")
	old.Reasons.Evidence[0].Value = "1847-05-06"
	old.FirstSeen = civil.Must("1899-12-31")
	found(t, dump(t, made(t, edition(old))), "06/05/1850", "06/05/1847", "31/12/1899")
}

func TestDaysAndNumbersAreRealAndIdsAreText(t *testing.T) {
	c := overdueHolder("000123456789012345678", "Nguyễn Văn An", 1426)
	c.Reasons.Evidence[2].Value = "1036"
	f := opened(t, made(t, edition(c)))
	const sheet = "PL1 Chuyển đổi vị trí"
	kinds := map[string]excelize.CellType{}
	values := map[string]string{}
	for _, column := range []string{"C", "H", "I", "K", "L"} {
		at := column + "8"
		kinds[column], _ = f.GetCellType(sheet, at)
		values[column], _ = f.GetCellValue(sheet, at, excelize.Options{RawCellValue: true})
	}
	if kinds["C"] != excelize.CellTypeInlineString || values["C"] != "000123456789012345678" {
		t.Errorf("the id is %v %q", kinds["C"], values["C"])
	}
	for column, want := range map[string]string{"H": "43804", "I": "1036", "K": "44900", "L": "1426"} {
		if kinds[column] != excelize.CellTypeUnset || values[column] != want {
			t.Errorf("column %s is %v %q, want the number %s", column, kinds[column], values[column], want)
		}
	}
	shown := rows(t, f, sheet)[7]
	if shown[7] != "05/12/2019" || shown[10] != "05/12/2022" {
		t.Errorf("days are shown as %q and %q", shown[7], shown[10])
	}
}

func TestAMissingFieldIsListedOnceForAllRulesAndABadRecordAsOftenAsItIsThere(t *testing.T) {
	one := unreadable(overdueHolder("NV-1", "Vũ Ngọc Ánh", 1))
	two := one
	two.Rule = "ROT-003"
	e := edition(one, two)
	twice := record.Defect{Kind: "assignment", Key: "person_id=NV-2", Subject: "NV-2", Fault: record.Fault{Problem: record.Duplicate}}
	e.Defects = stream([]record.Defect{twice, twice})
	written := dump(t, made(t, e))
	found(t, written, "I. Trường còn thiếu nên chưa thể kết luận (1)", "| Cục Lãnh sự | ROT-001 ⏎ ROT-003", "II. Điểm cần kiểm tra lại ở bản ghi vẫn dùng (2)")
}
