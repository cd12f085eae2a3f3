package jobs

import (
	"testing"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
)

// Who has a posting, a deferral or a case may hold the position still.
func TestWhyAFindingIsGoneIsSaidOfItsObligation(t *testing.T) {
	for rule, want := range map[string]string{
		"ROT-001": "không còn giữ vị trí đó, hoặc vị trí đó không còn phải chuyển đổi",
		"ROT-005": "trường hợp hoãn đó đã được thay bằng trường hợp khác, hoặc không còn giữ vị trí nào phải chuyển đổi",
		"ROT-006": "vụ việc đã kết thúc, không còn giữ vị trí đó, hoặc vị trí đó không còn quyền ký",
		"ROT-007": "nhiệm kỳ đó đã kết thúc",
		"ROT-010": "vị trí đó nay là chức vụ lãnh đạo, quản lý",
		"OLD-001": "không còn thuộc phạm vi của quy tắc", // which nobody knows any more
	} {
		e := ledger.Event{Change: ledger.Gone, Reason: ledger.LeftPost}
		e.Finding.Rule = rule
		if got := detail(e).VI; got != want {
			t.Errorf("%s: %q, want %q", rule, got, want)
		}
		e.Reason = ledger.LeftService
		if got := detail(e).VI; got != "đã rời cơ quan" {
			t.Errorf("%s: who left the service %q", rule, got)
		}
	}
}

func TestWhatAFindingBecameIsSaidInTheMiddleOfASentence(t *testing.T) {
	for _, c := range []struct {
		event ledger.Event
		want  record.Text
	}{
		{ledger.Event{Change: ledger.Resolved, Now: rules.Pass}, record.Text{VI: "đạt", EN: "pass"}},
		{ledger.Event{Change: ledger.Worsened, Was: rules.Overdue, Now: rules.Overdue, WasSeverity: rules.N2, Severity: rules.N1},
			record.Text{VI: "mức độ: Cao → Nghiêm trọng", EN: "severity: High → Grave"}},
		{ledger.Event{Change: ledger.Worsened, Was: rules.DueSoon, Now: rules.Overdue, WasSeverity: rules.N2, Severity: rules.N2},
			record.Text{VI: "trạng thái: Sắp đến hạn → Quá hạn", EN: "status: Due soon → Overdue"}},
		{ledger.Event{Change: ledger.Worsened, Was: rules.DueSoon, Now: rules.Overdue, WasSeverity: rules.N3, Severity: rules.N2},
			record.Text{VI: "trạng thái: Sắp đến hạn (Trung bình) → Quá hạn (Cao)", EN: "status: Due soon (Medium) → Overdue (High)"}},
	} {
		if got := detail(c.event); got != c.want {
			t.Errorf("got %+v, want %+v", got, c.want)
		}
	}
}
