package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/page"
	"probity/rules/parameters"
)

// interrupted is a verdict with all that an explanation can show.
func interrupted() rules.Ruling {
	key := rules.Key("person_id", "CB00828", "position_id", "CLS-GT", "starts_on", "2022-03-01")
	return rules.Ruling{
		Rule: "ROT-001", Subject: rules.Subject{Kind: rules.PersonSubject, ID: "CB00828"}, SubjectName: "Lê Văn Khánh",
		Obligation: "CLS-GT", Position: "CLS-GT", PositionName: "Chuyên viên giám định giấy tờ", UnitID: "CLS", UnitName: "Cục Lãnh sự",
		Outcome: rules.Overdue, Severity: rules.N1, DueOn: civil.Must("2025-02-14"), Fingerprint: "5b7f9792526837626143ad51",
		Reasons: rules.Reasons{
			Message: record.Text{VI: "Lê Văn Khánh giữ vị trí Chuyên viên giám định giấy tờ (CLS-GT) từ ngày 01/03/2022, thời hạn 36 tháng; đã quá hạn 650 ngày.",
				EN: "Lê Văn Khánh has held the position since 2022-03-01; it is 650 days late."},
			Advice: record.Text{VI: "Quyết định chuyển đổi ngay.", EN: "Decide the change now."},
			Evidence: []rules.Evidence{
				{Record: "assignment", Key: key, Field: "starts_on", Value: "2022-03-01"},
				{Record: "assignment", Key: key, Field: "ends_on", Value: "2024-02-29"},
				{Field: "held", Value: rules.HeldValue(civil.Held{Months: 57, Days: 20, Method: civil.Summed})},
			},
			Missing: []rules.Missing{{Record: "person", Key: "person_id=CB00828", Field: "born_on", Why: record.ZeroDate.Text()}},
			Parameters: []parameters.Value{{Key: "rot.cool_months", Kind: parameters.Integer, Unit: parameters.Months, Int: 24, From: civil.Must("2019-08-15"),
				Basis: "Quyết định số 2815/QĐ-BNG ngày 15/08/2019 về danh mục vị trí và thời hạn định kỳ chuyển đổi"}},
		},
	}
}

func TestAnExplanationCanBeReadOnATerminal(t *testing.T) {
	rule := &rules.Rule{Meta: rules.Meta{ID: "ROT-001", Title: record.Text{VI: "Quá hạn chuyển đổi vị trí công tác", EN: "Overdue change of position"}}}
	var b strings.Builder
	if err := printRuling(&b, rule, interrupted(), record.Text{}, civil.Must("2026-11-26"), "vi"); err != nil {
		t.Fatal(err)
	}
	want := `ROT-001  Quá hạn chuyển đổi vị trí công tác
person CB00828 Lê Văn Khánh
  nghĩa vụ           CLS-GT
  vị trí             CLS-GT Chuyên viên giám định giấy tờ
  đơn vị             CLS Cục Lãnh sự
  ngày chốt số liệu  2026-11-26
  kết luận           Quá hạn (N1 Nghiêm trọng)
  ngày đến hạn       2025-02-14
  mã dấu hiệu        5b7f9792526837626143ad51

Lê Văn Khánh giữ vị trí Chuyên viên giám định giấy tờ (CLS-GT) từ ngày 01/03/2022, thời hạn 36
tháng; đã quá hạn 650 ngày.

  assignment person_id=CB00828 position_id=CLS-GT starts_on=2022-03-01
      starts_on = 2022-03-01
      ends_on = 2024-02-29
  tính ra
      held = 57 tháng 20 ngày (cộng dồn số ngày của các giai đoạn, 30 ngày tính là một tháng)
  person person_id=CB00828
      born_on: ngày 0000-00-00; trong câu truy vấn hãy viết NULLIF(cột, '0000-00-00')

  rot.cool_months = 24 tháng
      Quyết định số 2815/QĐ-BNG ngày 15/08/2019 về danh mục vị trí và thời hạn định kỳ chuyển đổi;
      từ 2019-08-15

Quyết định chuyển đổi ngay.
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	b.Reset()
	if err := printRuling(&b, rule, interrupted(), record.Text{}, civil.Must("2026-11-26"), "both"); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if utf8.RuneCountInString(line) > page.Width+1 {
			t.Errorf("too long for a terminal: %s", line)
		}
	}
}

func TestTheRegisterFitsATerminal(t *testing.T) {
	var b strings.Builder
	printRegister(&b, parameters.Embedded(), nil, "both")
	for line := range strings.Lines(b.String()) {
		if utf8.RuneCountInString(line) > page.Width+1 {
			t.Errorf("too long for a terminal: %s", line)
		}
	}
	b.Reset()
	printRegister(&b, parameters.Embedded(), []string{"rot.exempt_retire"}, "vi")
	want := `rot.exempt_retire
  Thời gian công tác còn lại đến tuổi nghỉ hưu (dưới mức này) để không phải chuyển đổi (ROT-001,
  ROT-002, ROT-005)
    18 tháng; từ 2019-08-15; chưa đối chiếu văn bản gốc (độ tin cậy cao)
        Nghị định 59/2019/NĐ-CP (Điều 38 hoặc 39)
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestALongListHangsUnderItsBeginning(t *testing.T) {
	var b strings.Builder
	hanging(&b, "person             ", "3 columns; not mapped: unit_id, born_on, sex, rank_code, grade_code, official, hired_on, left_on")
	want := `person             3 columns; not mapped: unit_id, born_on, sex, rank_code, grade_code, official,
                   hired_on, left_on
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}
