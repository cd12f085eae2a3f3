package reports

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// What the library is told too early or too late is lost without an error; so every feature is looked for in the file.
func TestEverySheetHasThePageOfAnOfficialDocument(t *testing.T) {
	inside := parts(t, made(t, small()))
	for i := 1; i <= sheets(); i++ {
		sheet := inside[fmt.Sprintf("xl/worksheets/sheet%d.xml", i)]
		for _, want := range []string{
			`<pageSetUpPr fitToPage="true">`,
			`showGridLines="false"`,
			`firstPageNumber="1" fitToHeight="0" fitToWidth="1" orientation="landscape" paperSize="9" useFirstPageNumber="true"`,
			`left="1.18`, `right="0.59`, `top="0.787`, `bottom="0.787`,
			`<printOptions horizontalCentered="true">`,
			`differentFirst="true"`,
			`<oddHeader>&amp;C&amp;&#34;Times New Roman,Regular&#34;&amp;13&amp;P</oddHeader>`,
			`<firstFooter>&amp;L&amp;&#34;Times New Roman,Regular&#34;&amp;9 Lần rà soát số 12, số liệu chốt đến hết ngày 31/10/2026`,
			`<sheetProtection`, `sheet="true"`,
			`</worksheet>`,
		} {
			if !strings.Contains(sheet, want) {
				t.Errorf("sheet %d has no %s", i, want)
			}
		}
		if strings.Contains(sheet, "<dimension") {
			t.Errorf("sheet %d claims to have one cell", i)
		}
		if strings.Contains(sheet, "<firstHeader>") {
			t.Errorf("sheet %d has a number on its first page", i)
		}
	}
	workbook := inside["xl/workbook.xml"]
	if n := strings.Count(workbook, `name="_xlnm.Print_Area"`); n != sheets() {
		t.Errorf("%d of %d sheets have a print area", n, sheets())
	}
}

func TestListsAreFilteredFrozenAndRepeatTheirHeads(t *testing.T) {
	inside := parts(t, made(t, small()))
	for i, want := range map[int]string{2: "$A$6:$V$19", 3: "$A$6:$W$10", sheets() - 1: "$A$5:$K$11"} {
		sheet := inside[fmt.Sprintf("xl/worksheets/sheet%d.xml", i)]
		for _, feature := range []string{`<autoFilter ref="` + want + `"`, `state="frozen"`, `xSplit="3"`} {
			if !strings.Contains(sheet, feature) {
				t.Errorf("sheet %d has no %s", i, feature)
			}
		}
		// Merged cells below the head would break the filter.
		for _, merged := range regexp.MustCompile(`<mergeCell ref="A(\d+):`).FindAllStringSubmatch(sheet, -1) {
			if len(merged[1]) > 1 || merged[1] > "3" {
				t.Errorf("sheet %d: row %s is merged", i, merged[1])
			}
		}
	}
	for _, titles := range []string{"&#39;PL1 Chuyển đổi vị trí&#39;!$5:$6", "&#39;PL2 Công tác nước ngoài&#39;!$5:$6", "&#39;Dữ liệu thiếu&#39;!$4:$5"} {
		if !strings.Contains(inside["xl/workbook.xml"], `name="_xlnm.Print_Titles">`+titles) {
			t.Errorf("the head %s is not repeated", titles)
		}
	}
}

// What is frozen cannot be scrolled away: it must leave the list most of the screen, and hide nothing above it.
func TestWhatIsFrozenLeavesRoomForTheList(t *testing.T) {
	e := small()
	e.Language = "both"
	e.Held = text(strings.Repeat("ROT-001: tỷ lệ bị nêu là 71,0%, vượt giới hạn 10,0%; ", 20), strings.Repeat("ROT-001: flags 71.0%; ", 20))
	path := made(t, e)
	if sheet := parts(t, path)["xl/worksheets/sheet2.xml"]; !strings.Contains(sheet, `ySplit="7"`) {
		t.Error("a held run's list has no head that stays in sight")
	}
	found(t, dump(t, path), "TẠM DỪNG PHÁT HÀNH, CHƯA CÓ HIỆU LỰC. Lý do: xem trang Tổng hợp.", "PHỤ LỤC I / ANNEX I\n")
	e.Restricted = text(strings.Repeat("ROT-001, ", 40), strings.Repeat("ROT-001, ", 40))
	if sheet := parts(t, made(t, e))["xl/worksheets/sheet2.xml"]; strings.Contains(sheet, "ySplit") || !strings.Contains(sheet, `xSplit="3"`) ||
		!strings.Contains(sheet, `activePane="topRight"`) {
		t.Error("the alarms of a list fill the screen and cannot be scrolled away")
	}
}

func TestTheFileTellsNoTimeButTheAsOfDate(t *testing.T) {
	core := parts(t, made(t, small()))["docProps/core.xml"]
	for _, want := range []string{"2026-10-31T00:00:00Z</dcterms:created>", "2026-10-31T00:00:00Z</dcterms:modified>", "<dc:creator>probity</dc:creator>"} {
		if !strings.Contains(core, want) {
			t.Errorf("core.xml has no %s", want)
		}
	}
}

// The library's time for styles grows with their square, and so would that of readers.
func TestThereAreFewStyles(t *testing.T) {
	styles := parts(t, made(t, realistic(60)))["xl/styles.xml"]
	xfs := regexp.MustCompile(`<cellXfs count="(\d+)"`).FindStringSubmatch(styles)
	if len(xfs) != 2 || len(xfs[1]) > 2 {
		t.Errorf("%s styles", xfs)
	}
	if strings.Count(styles, "Times New Roman") < 20 || strings.Contains(styles, "Calibri") {
		t.Error("another typeface than Times New Roman")
	}
}

// Colour alone must tell nothing apart, and ink must be readable on its fill (contrast of WCAG AA).
func TestInkIsReadableOnItsFill(t *testing.T) {
	for i, look := range looks() {
		if look.fill == "" {
			continue
		}
		ink := look.ink
		if ink == "" {
			ink = black
		}
		if c := contrast(ink, look.fill); c < 7 {
			t.Errorf("style %d: %s on %s has a contrast of %.1f", i, ink, look.fill, c)
		}
	}
}

func contrast(a, b string) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(hex string) float64 {
	var r, g, b int
	fmt.Sscanf(hex, "%02X%02X%02X", &r, &g, &b)
	linear := func(c int) float64 { v := float64(c) / 255; return v * v * (0.3 + 0.7*v) } // near enough to the curve of sRGB
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestHeadsFitTheirColumnsWithoutBreakingAWord(t *testing.T) {
	r := newRuler()
	for _, l := range []language{vietnamese, english, bilingual} {
		columns := gapColumns()
		for _, a := range annexes() {
			for _, c := range a.columns {
				columns = append(columns, c.column)
			}
		}
		for _, c := range columns {
			r.wordsFit(t, l.beneath(c.head), columnHead, c.width)
		}
		for i, head := range []string{"ROT-001", "31/10/2026", l.beneath(sayMission)} {
			r.wordsFit(t, head, columnHead, []float64{2 * gridWidth, 2 * gridWidth, 18}[i])
		}
		for _, tile := range tilesOf(&book{Edition: small(), language: l}) {
			r.wordsFit(t, l.beneath(tile.label), tileLabel, gridColumns/8*gridWidth)
		}
	}
}

func (r *ruler) wordsFit(t *testing.T, text string, st style, width float64) {
	t.Helper()
	for _, word := range strings.Fields(text) {
		if n := r.lines(word, r.room(&r.looks[st], width)*caution); n > 1 {
			t.Errorf("%q breaks in a column of %.1f", word, width)
		}
	}
}

// The heights were compared with those that LibreOffice gives the same rows when it may fit them: never lower, and 1.2 times
// as high on average.
func TestRowsAreHighEnoughForTheLongestTexts(t *testing.T) {
	r := newRuler()
	for _, c := range []struct {
		text  string
		style style
		width float64
		lines int
	}{
		{"An", textCell, 16, 1},
		{"Nghị định 59/2019/NĐ-CP, Điều 38 (trường hợp chưa thực hiện chuyển đổi) và quy định về người sắp đến tuổi nghỉ hưu", textCell, 46, 3},
		{"Ủy ban Nhà nước về người Việt Nam ở nước ngoài", textCell, 15, 4},
		{"Phái đoàn đại diện thường trực Việt Nam bên cạnh Liên hợp quốc tại Giơ-ne-vơ", textCell, 18, 5},
		{"một\nhai\n\nbốn", textCell, 18, 4},
		{strings.Repeat("m", 100), textCell, 10, 28},
		{"không xuống dòng dù dài đến đâu đi nữa", heading, 5, 1},
	} {
		height := r.height(vietnamese.write(c.text, c.style), c.width)
		if lines := int((height-3)/r.looks[c.style].size/lineOfSize + 0.5); lines < c.lines || lines > c.lines+1+c.lines/4 {
			t.Errorf("%q in a column of %.0f has %d lines, on paper %d", c.text, c.width, lines, c.lines)
		}
	}
}
