package reports

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// Names come from databases that nobody here has seen. None may become a formula, vanish, or turn into another name.
func TestHostileTextsStayWhatTheyAre(t *testing.T) {
	texts := map[string]string{
		`=HYPERLINK("http://x","An")`: `=HYPERLINK("http://x","An")`,
		`+cmd|' /C calc'!A0`:          `+cmd|' /C calc'!A0`,
		"-2+3":                        "-2+3",
		"@SUM(A1)":                    "@SUM(A1)",
		"_x0041_n":                    "_x0041_n",
		"_x000D_":                     "_x000D_",
		"<b>&amp;</b>":                "<b>&amp;</b>",
		strings.Repeat("ạ", 9_000):    strings.Repeat("ạ", 9_000),
		"An\x01\x02":                  `An\x01\x02`,
		"An\xff\xfe":                  `An\xff\xfe`,
		"An\r\nBình":                  "An\nBình",
		"An\rBình":                    `An\x0dBình`,
		"An\u202eBình":                `An\xe2\x80\xaeBình`,
		"An\ufffe":                    `An\xef\xbf\xbe`,
		"  An  ":                      "  An  ",
		"000123":                      "000123",
		"1E5":                         "1E5",
		"𝒜n 👩‍💼":                      "𝒜n 👩‍💼",
		"Nguyễn Văn An":               "Nguyễn Văn An", // decomposed: shown as it is recorded
		strings.Repeat("ạ", 32_767):   strings.Repeat("ạ", 32_767),
	}
	var cases []Case
	for name := range texts {
		c := overdueHolder("NV-1", name, 30)
		c.Reasons.Advice = text(name, name)
		c.Position = strconv.Itoa(len(cases))
		cases = append(cases, c)
	}
	f := opened(t, made(t, edition(cases...)))
	const sheet = "PL1 Chuyển đổi vị trí"
	for i := range cases {
		shown, _ := f.GetCellValue(sheet, fmt.Sprintf("B%d", 8+i))
		recorded, _ := f.GetCellValue(sheet, fmt.Sprintf("E%d", 8+i))
		_, code, _ := strings.Cut(recorded, "\n(")
		code, _, _ = strings.Cut(code, ")")
		at, err := strconv.Atoi(code)
		if err != nil {
			t.Fatal(err)
		}
		name := cases[at].SubjectName
		if want := texts[name]; shown != want {
			t.Errorf("%.40q is read back as %.40q", name, shown)
		}
		for _, column := range []string{"B", "N", "O"} {
			if formula, _ := f.GetCellFormula(sheet, fmt.Sprintf("%s%d", column, 8+i)); formula != "" {
				t.Errorf("%q is a formula: %s", name, formula)
			}
		}
	}
}

func TestWhatCannotBeShownAsItIsIsListed(t *testing.T) {
	long := overdueHolder("NV-1", strings.Repeat("Nguyễn ", 6_000), 30) // 42,000 characters
	odd := overdueHolder("NV-2", "An\x00", 31)
	written := dump(t, made(t, edition(long, odd)))
	found(t, written, "… [đã cắt, còn 9.293 ký tự]", "IV. Ô của sổ báo cáo không thể hiện nguyên văn"[4:],
		"PL1 Chuyển đổi vị trí!B9 | dài hơn một ô có thể chứa, đã cắt; cao hơn một dòng có thể in, bản giấy chỉ có phần đầu",
		`PL1 Chuyển đổi vị trí!B8 | có ký tự không thể hiện được, ghi dưới dạng \x…`)
	found(t, written, "ô không thể hiện được nguyên văn giá trị trong hồ sơ; xem trang Dữ liệu thiếu")
}

func TestTheListOfFlawedCellsIsBounded(t *testing.T) {
	var cases []Case
	for range mostPlaces {
		cases = append(cases, overdueHolder("NV-1", "An\x00", 31))
	}
	// The control character stands in the name and in the message.
	found(t, dump(t, made(t, edition(cases...))), "và 200 ô khác")
}

func TestAnyTextBecomesACellThatSaysAllOfItOrThatItDoesNot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOfN(rapid.Byte(), 0, 200).Draw(t, "s"))
		c := vietnamese.write(s, textCell)
		if !utf8.ValidString(c.text) || strings.ContainsFunc(c.text, unprintable) {
			t.Fatalf("%q cannot be held by a workbook", c.text)
		}
		if c.flaw == 0 && c.kind == words && c.text != strings.ReplaceAll(s, "\r\n", "\n") {
			t.Fatalf("%q became %q and nobody is told", s, c.text)
		}
		if (c.kind == blank) != (s == "") {
			t.Fatalf("%q became a cell of kind %d", s, c.kind)
		}
	})
}

func TestACutTextIsCutBetweenCharacters(t *testing.T) {
	for _, letter := range []string{"a", "ạ", "𝒜"} {
		c := vietnamese.write(strings.Repeat(letter, 40_000), textCell)
		if length(c.text) > longestText || c.flaw != cut || !strings.HasSuffix(c.text, "ký tự]") || !utf8.ValidString(c.text) {
			t.Errorf("%q: %d units, flaw %d, ends with %q", letter, length(c.text), c.flaw, c.text[len(c.text)-40:])
		}
	}
}
