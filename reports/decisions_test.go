package reports

import (
	"strings"
	"testing"

	"probity/rules"
)

func TestWhatCanBeFilledInIsOneRangeOfEachSheetAndNothingElseIsOpen(t *testing.T) {
	inside := parts(t, made(t, small()))
	sheet := inside["xl/worksheets/sheet2.xml"]
	for _, want := range []string{
		`<dataValidations count="2">`, `sqref="R7:R19"`, `sqref="T7:T19"`, `<formula1>46326</formula1>`,
		`"Thực hiện theo kiến nghị,Yêu cầu giải trình,Xác minh làm rõ,Bổ sung hồ sơ,Chuyển cơ quan có thẩm quyền,Chấp nhận giải trình,Ghi nhận"`,
		`<col min="17" max="17" width="9.140625" customWidth="1" hidden="1"/>`, `<col min="19" max="19" width="9.140625" customWidth="1" hidden="1"/>`,
		`<col min="21" max="21" width="9.140625" customWidth="1" hidden="1"/>`, `sort="true"`, // it is locked
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the list has no %s", want)
		}
	}
	if strings.Contains(inside["xl/worksheets/sheet4.xml"], "dataValidation") || !strings.Contains(inside["xl/worksheets/sheet4.xml"], "Lần rà soát này không đánh giá") {
		t.Error("a list without a row has something to choose")
	}
	f := opened(t, made(t, small()))
	for cell, open := range map[string]bool{"R8": true, "Q8": false, "S8": false, "T8": true, "U8": false, "V8": true, "P8": false, "R17": false, "R19": false, "V19": false} {
		number, err := f.GetCellStyle(positions, cell)
		if err != nil {
			t.Fatal(err)
		}
		if style, err := f.GetStyle(number); err != nil || style.Protection.Locked == open {
			t.Errorf("%s is locked: %v (%v)", cell, style.Protection.Locked, err)
		}
	}
}

// Without something to decide nothing is in the way of whoever reads.
func TestAWorkbookInWhichNothingCanBeDecidedHasNoSuchColumns(t *testing.T) {
	e := small()
	e.Decidable = false
	written := dump(t, made(t, e))
	if strings.Contains(written, "Quyết định |") || strings.Contains(written, "Mã dấu hiệu") || strings.Contains(written, "12/KL-BCĐ") {
		t.Error("it has columns to fill in, or tells what was noted")
	}
	found(t, written, "▲ Quá hạn ⏎ (đã chấp nhận giải trình)", "II. Đã chấp nhận giải trình, chưa phải xử lý (1)")
}

func TestWhatIsDecidedAboutAFindingThatEndedIsToldOfTheWholeAlone(t *testing.T) {
	for _, extract := range []string{"", "Cục Lãnh sự (CLS)"} {
		e := small()
		e.Extract = text(extract, extract)
		for ended := range e.Ended {
			e.Ended = stream([]Event{{Kind: Gone, Ruling: ended.Ruling, Detail: ended.Detail}})
			e.Decided[ended.Ruling.Fingerprint] = rules.Decision{Measure: rules.Referred, Note: "05/KL-BCĐ"}
		}
		written := dump(t, made(t, e))
		if told := strings.Contains(written, "| Chuyển cơ quan có thẩm quyền | 12-"); told != (extract == "") || told != strings.Contains(written, "05/KL-BCĐ") {
			t.Errorf("of %q it is told: %v", extract, told)
		}
	}
}

func TestAWaiverIsOverAfterItsLastDay(t *testing.T) {
	e := small()
	for fingerprint, d := range e.Decided {
		d.DueOn = asOf.AddDays(-1)
		e.Decided[fingerprint] = d
	}
	written := dump(t, made(t, e))
	if strings.Contains(written, "đã chấp nhận") || !strings.Contains(written, "| Chấp nhận giải trình |") {
		t.Error("what was decided is not told, or holds beyond its last day")
	}
}
