package reports

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// What readers stumbled on.

func TestNothingIsOverdueWhereNoDayPassed(t *testing.T) {
	reviewed := overdueHolder("NV-1", "Nguyễn Văn An", 30)
	reviewed.DueOn, reviewed.DaysLate = 0, 0
	for l, want := range map[string]string{"vi": "| ▲ Chưa đạt | ROT-001", "en": "| ▲ Not met | ROT-001"} {
		e := edition(reviewed)
		e.Language = l
		found(t, dump(t, made(t, e)), want)
	}
}

func TestAHintSpeaksToWhoeverKeepsTheRecords(t *testing.T) {
	for column, want := range map[string]record.Text{
		"ends_on": text("Cần điền: Ngày cuối cùng giữ vị trí; để trống = đang giữ; ví dụ 31/08/2025", "Fill in: The last day in it; blank = still held; for example 2025-08-31"),
		"kind": text("Cần điền: Loại quyết định; để trống = không ghi; ví dụ transfer (chuyển đổi vị trí, điều động)",
			"Fill in: What the decision was; blank = not recorded; for example transfer (change of position, transfer)"),
		"decision_no": text("Cần điền: Số quyết định; ví dụ 1234/QĐ-BNG", "Fill in: The decision's number; for example 1234/QĐ-BNG"),
	} {
		if c, _ := columnOf("assignment", column); fillIn(c) != want {
			t.Errorf("%s:\n%+v\nwant\n%+v", column, fillIn(c), want)
		}
	}
}

func TestTheLawStandsBesideEveryName(t *testing.T) {
	for i, want := range []record.Text{
		text("Luật số 36/2018/QH14, Điều 24 và Điều 25", "Anti-Corruption Law 36/2018/QH14, Articles 24 and 25"),
		text("Nghị định 59/2019/NĐ-CP, Điều 37", "Decree 59/2019/NĐ-CP, Article 37"),
		text("Luật số 33/2009/QH12, sửa đổi năm 2017", "Law 33/2009/QH12 on overseas representative missions, amended in 2017"),
	} {
		if got := small().Rules[i].law(); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
	e := small()
	e.Rules[0].Basis = []rules.Citation{{Text: text("Luật A, Điều 1 (mục đích)", "Law A, Article 1 (purpose)")}}
	e.Rules[1].Meta = &rules.Meta{ID: "ROT-003", Annex: rules.Positions, Severity: rules.N2} // of an older version
	found(t, dump(t, made(t, e)), "| ROT-001 ⏎ N1 Nghiêm trọng | ", "đã quá hạn 426 ngày (Luật A, Điều 1) | ", "| ROT-003 ⏎ N2 Cao | ")
}

func TestListsOfWordsAreExplained(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  record.Text
	}{
		{[]string{"discipline", "proceedings"}, text("đang bị xem xét, xử lý kỷ luật; đang bị kiểm tra, xác minh, thanh tra, điều tra, truy tố, xét xử",
			"under disciplinary review; under check, verification, inspection, investigation, prosecution or trial")},
		{[]string{"function", "area"}, text("chức năng; địa bàn", "function; area")},
		{[]string{"30", "7"}, text("30, 7", "30, 7")},
	} {
		v := parameters.Value{Kind: parameters.List, List: c.words, Raw: strings.Join(c.words, ", ")}
		if got := valueText(v); got != c.want {
			t.Errorf("%s: got\n%+v\nwant\n%+v", v.Raw, got, c.want)
		}
	}
}

// A reader must see why two ids differ, who is meant, and what of a name is no name.
func TestWhatCannotBeSeenIsShown(t *testing.T) {
	namesake := unreadable(overdueHolder("NV-1", "Trần Thị Giang", 1))
	namesake.Homonym = true
	e := edition(namesake, overdueHolder("NV-2", "  ", 30), overdueHolder("NV-3", "An\u200b", 31))
	e.Defects = stream([]record.Defect{{Kind: "assignment", Key: "person_id=CB01053 ", Subject: "CB01053 ",
		Fault: record.Fault{Column: "person_id", Value: "CB01053 ", Problem: record.AlmostSame}}})
	found(t, dump(t, made(t, e)), "| Trần Thị Giang (sinh năm 1984) ⏎ (NV-1) |", "«person_id=CB01053 » | person_id | «CB01053 » |",
		"| (không có tên trong danh sách) | NV-2 |", `| An\xe2\x80\x8b | NV-3 |`)
	e.Language = "both"
	found(t, dump(t, made(t, e)), "| Trần Thị Giang (sinh năm / born 1984) ⏎ (NV-1) |")
}

func TestEachGroundStandsWithItsEndAndItsDocument(t *testing.T) {
	c := deferred(overdueHolder("NV-1", "Nguyễn Văn An", 30))
	c.Reasons.Evidence = append(c.Reasons.Evidence,
		rules.Evidence{Record: "deferral", Field: "ground", Value: "study", Role: rules.RoleGround},
		rules.Evidence{Record: "deferral", Field: "evidence_no", Value: "7/QĐ"})
	l := line{&c, &book{language: vietnamese}, nil}
	if got, want := l.ground().VI, "đang nuôi con dưới 36 tháng tuổi, đến hết ngày 27/02/2027, văn bản số 45/TCCB; đi học tập trung từ 12 tháng trở lên, văn bản số 7/QĐ"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestANoteSaysAParameterInWords(t *testing.T) {
	long := parameters.Value{Key: "rot.defer.personal", Kind: parameters.List, List: []string{"illness", "study", "pregnancy"}, Raw: "illness, study, pregnancy"}
	short := parameters.Value{Key: "rot.nominal_same", Kind: parameters.List, List: []string{"function", "area"}, Raw: "function, area"}
	b := &book{register: parameters.Embedded()}
	for v, want := range map[*parameters.Value]string{
		&long:  "Trường hợp chưa thực hiện chuyển đổi: hoàn cảnh cá nhân",
		&short: "Các yếu tố giữ nguyên thì việc chuyển đổi chỉ là hình thức: chức năng; địa bàn",
	} {
		if got := b.settingText(*v).VI; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// The end of such a row is lost on paper; what is centred in it would lose its beginning too.
func TestARowThatIsTooHighBeginsAtItsTop(t *testing.T) {
	name := strings.Repeat("Nguyễn ", 1_500)
	path := made(t, edition(overdueHolder("NV-1", name, 30)))
	f := opened(t, path)
	id, _ := f.GetCellStyle("PL1 Chuyển đổi vị trí", "B8")
	if s, err := f.GetStyle(id); err != nil || s.Alignment.Vertical != "top" {
		t.Errorf("the name stands at %+v (%v)", s.Alignment, err)
	}
	row := rows(t, f, "PL1 Chuyển đổi vị trí")[7]
	if row[1] != name || len(row[13]) > 600 || !strings.Contains(row[13], "…") {
		t.Errorf("the name has %d bytes and the sentence %d", len(row[1]), len(row[13]))
	}
}

// Where a reader turns the pages of a long list is not known to a row; a heading that follows them begins a page of its own.
func TestNoHeadingStandsAloneAtTheEndOfAPage(t *testing.T) {
	e := realistic(400)
	path := made(t, e)
	f := opened(t, path)
	breaks := map[string]bool{}
	for _, found := range regexp.MustCompile(`<brk id="(\d+)"`).FindAllStringSubmatch(parts(t, path)["xl/worksheets/sheet2.xml"], -1) {
		breaks[found[1]] = true
	}
	headings := 0
	for i, row := range rows(t, f, "PL1 Chuyển đổi vị trí") {
		if len(row) > 0 && strings.HasPrefix(row[0], "I") && strings.Contains(row[0], ". ") {
			if headings++; headings > 1 && !breaks[strconv.Itoa(i)] {
				t.Errorf("%q in row %d does not begin a page; the pages end after rows %v", row[0], i+1, breaks)
			}
		}
	}
	if headings < 3 || len(breaks) != headings-1 {
		t.Errorf("%d headings and the breaks %v", headings, breaks)
	}
}

// The first page lists the worst, and what got better is not among that when much got worse.
func TestWhatEndedIsNamedAtTheEndOfItsAnnex(t *testing.T) {
	var worse []Case
	for i := range 2 * mostChanges {
		c := overdueHolder(fmt.Sprintf("NV-%d", i), "Nguyễn Văn An", 400)
		c.Life = Worsened
		worse = append(worse, c)
	}
	e := edition(worse...)
	resolved, gone, elsewhere := overdueHolder("NV-91", "Lê Thị Cúc", 30), abroad("NV-92", "Trần Văn Bình", "Đại sứ quán", 40), overdueHolder("NV-93", "Lê An", 1)
	elsewhere.Rule = "ROT-099"
	e.Ended = stream([]Event{{Kind: Resolved, Ruling: resolved.Ruling}, {Kind: Gone, Ruling: gone.Ruling}, {Kind: Gone, Ruling: elsewhere.Ruling}})
	e.Recall = func(one *Event) error {
		one.Detail = text("như sổ theo dõi ghi", "as the ledger has it")
		return nil
	}
	f := opened(t, made(t, e))
	for sheet, want := range map[string][]string{
		"PL1 Chuyển đổi vị trí":   {"II. Đã giải quyết hoặc không còn thuộc diện kể từ lần rà soát trước (1)", "Lê Thị Cúc", "○ Đã giải quyết", "Nay: như sổ theo dõi ghi. Lần trước: Lê Thị Cúc giữ vị trí"},
		"PL2 Công tác nước ngoài": {"I. Đã giải quyết hoặc không còn thuộc diện kể từ lần rà soát trước (1)", "Trần Văn Bình", "○ Không còn thuộc diện", "Nay: như sổ theo dõi ghi. Lần trước: Trần Văn Bình, Bí thư"},
	} {
		all := rows(t, f, sheet)
		found(t, fmt.Sprint(all[len(all)-2:]), want...)
	}
}

func TestWhatChangedStandsOnOnePage(t *testing.T) {
	for l, pages := range map[string]int{"vi": 1, "en": 1, "both": 2} {
		e := realistic(60)
		e.Language = l
		path := made(t, e)
		var breaks []int
		for _, found := range regexp.MustCompile(`<brk id="(\d+)"`).FindAllStringSubmatch(parts(t, path)["xl/worksheets/sheet1.xml"], -1) {
			row, _ := strconv.Atoi(found[1])
			breaks = append(breaks, row)
		}
		f := opened(t, path)
		listed := rows(t, f, f.GetSheetName(0))
		partition := slices.IndexFunc(listed, func(row []string) bool { return len(row) > 0 && strings.HasPrefix(row[0], "II. ") })
		if at := slices.IndexFunc(breaks, func(row int) bool { return row >= partition-1 }); at != pages-1 {
			t.Errorf("%s: the pages end after rows %v, what changed goes on to row %d", l, breaks, partition)
		}
	}
}

func TestTheSignaturesAreKeptTheRoomThatTheyTake(t *testing.T) {
	for l, lines := range map[language]float64{vietnamese: 2, english: 2, bilingual: 4} {
		e := edition()
		e.Language, e.SentTo = string(l), nil
		b, err := newBook(e, t.TempDir(), rowsOfSheet)
		if err != nil {
			t.Fatal(err)
		}
		s := &sheet{book: b, widths: slices.Repeat([]float64{gridWidth}, gridColumns)}
		if want := aboveSignatures + forHands + lines*12*lineOfSize + 6; b.signatureHeight(s) != want {
			t.Errorf("%s: %.2f points are kept, %.2f taken", l, b.signatureHeight(s), want)
		}
	}
}
