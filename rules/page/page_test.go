package page_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/catalog"
	"probity/rules/page"
)

// leave is a small rule with something under every heading.
func leave() *rules.Rule {
	both := func(vi, en string) record.Text { return record.Text{VI: vi, EN: en} }
	return &rules.Rule{Meta: rules.Meta{
		ID: "TST-001", Title: both("Nghỉ phép", "Leave"), Says: both("Ai cũng phải nghỉ phép.", "Everyone must take leave."),
		Severity: rules.N4, Assessment: "B.9", Annex: rules.Positions, Revision: 1, Since: "0.1.0",
		Basis:   []rules.Citation{{Text: both("Bộ luật Lao động", "Labour Code"), Mark: "memory:med"}},
		Subject: both("Người", "Person"), Obligation: both("Năm", "Year"), Across: both("Ai thay", "Who stands in"),
		Reads:     []rules.Need{{Kind: "person", Columns: []string{"full_name"}}},
		Considers: []rules.Caveat{{Need: rules.Need{Kind: "holiday"}, Without: both("không tính ngày lễ", "holidays are not considered")}},
		Uses:      []string{"rot.exempt_retire"},
		Paragraph: both("Điều một.\nĐiều hai.", "Clause one.\nClause two."),
		Exempts:   both("Không có.", "None."), Unknowns: both("Không rõ năm.", "The year is not known."), Remedy: both("Đi nghỉ.", "Go."),
	}, Cases: []rules.Case{{Name: both("Chưa nghỉ", "Not yet"), Edge: "①", AsOf: "2025-01-01",
		Given: "person person_id=P\n\t\tholiday day=2025-01-01", Want: "overdue person=P obligation=2024"}}}
}

func TestAPageInEnglish(t *testing.T) {
	var b bytes.Buffer
	if err := page.Text(&b, leave(), "en"); err != nil {
		t.Fatal(err)
	}
	want := `TST-001 · Leave

WHAT IT SAYS
  Everyone must take leave.
  - Severity: N4 Reminder
  - Annex: PL1 Change of position
  - Code in the assessment set: B.9
  - Since version: 0.1.0

LAW AND MARK
  - Labour Code – from memory (medium confidence)

WHO IS COUNTED
  - Subject: Person
  - Obligation: Year
  - Facts about others: Who stands in

WHEN EXACTLY
  Clause one.
  Clause two.

WHAT EXEMPTS
  None.

WHAT MAKES IT UNKNOWN
  The year is not known.

PARAMETERS
  - rot.exempt_retire: Service left until retirement age below which nobody is rotated: 18 months from
    2019-08-15 – from memory (high confidence), Nghị định 59/2019/NĐ-CP (Điều 38 hoặc 39)

RECORDS
  - person (full_name): must be mapped
  - holiday: if not mapped: holidays are not considered

WORKED CASES
  ① Not yet
      person person_id=P
      holiday day=2025-01-01

      → as of 2025-01-01
      overdue person=P obligation=2024

HOW TO CLEAR OR WAIVE IT
  Go.
  A decision of the committee that a finding needs no action until a date is recorded with probity
  waive, or in the decision column of the workbook; the finding stays in print with that decision
  beside it.
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestEveryPageHasTheSameHeadings(t *testing.T) {
	heading := regexp.MustCompile(`(?m)^## .*$`)
	want := heading.FindAllString(string(page.Markdown(leave())), -1)
	for _, r := range catalog.All() {
		if got := heading.FindAllString(string(page.Markdown(r)), -1); !slices.Equal(got, want) {
			t.Errorf("%s: headings %q, want %q", r.ID, got, want)
		}
	}
}

func TestAPageHasNoEmptyPlaceAndNoStrayIndentation(t *testing.T) {
	for _, r := range catalog.All() {
		text := string(page.Markdown(r))
		if strings.Contains(text, "\n\n\n") || strings.Contains(text, "\t") || strings.Contains(text, ": <br>") {
			t.Errorf("%s: an empty line too many, a tab or a label without a text", r.ID)
		}
		if n := strings.Count(text, "```") - 2*len(r.Cases); n != 0 {
			t.Errorf("%s: %d fences too many for %d cases", r.ID, n, len(r.Cases))
		}
	}
}

func TestATerminalShowsAPageInEachLanguage(t *testing.T) {
	for _, r := range catalog.All() {
		for _, language := range []string{"vi", "en", "both"} {
			var b bytes.Buffer
			if err := page.Text(&b, r, language); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				shown := strings.HasPrefix(line, "      ") // as it was written
				if n := utf8.RuneCountInString(line); n > 120 && !shown && strings.Contains(strings.TrimSpace(line), " ") && !strings.HasPrefix(line, r.ID) {
					t.Errorf("%s in %s: %d characters: %s", r.ID, language, n, line)
				}
			}
			if vi := strings.Contains(b.String(), "KHI NÀO, ĐÚNG TỪNG CHỮ"); vi != (language != "en") {
				t.Errorf("%s in %s: Vietnamese is there: %t", r.ID, language, vi)
			}
		}
	}
}

func TestTheIndexNamesEveryRule(t *testing.T) {
	index := string(page.Index(catalog.All()))
	for _, r := range catalog.All() {
		if !strings.Contains(index, "["+r.ID+"]("+page.Name(r)+")") {
			t.Errorf("%s is not in the index", r.ID)
		}
	}
}
