package reports

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"probity/internal/record"
	"probity/rules"
)

// What changed, and what stands beside it on the first pages.

func TestWhatSeveralRulesWereJudgedWithoutIsSaidOnce(t *testing.T) {
	e := small()
	undecided := text("không hiển thị số quyết định", "the numbers of decisions are not shown")
	e.Rules[1].Caveats = []record.Text{undecided}
	e.Rules[2].Caveats = append(e.Rules[0].Caveats, undecided)
	found(t, dump(t, made(t, e)), "– ROT-001, ROT-007: không xét miễn do sắp đến tuổi nghỉ hưu: chưa ánh xạ person.born_on\n"+
		"– ROT-003, ROT-007: không hiển thị số quyết định\nIII. ")
}

// One person may be overdue under several rules, and a name that rests on our own guess is not to be counted as another.
func TestTheFirstPageSaysWhatItsNumbersCount(t *testing.T) {
	twice := overdueHolder("NV-1", "Nguyễn Văn An", 30)
	also := twice
	also.Rule, also.Obligation = "ROT-003", "LS-02"
	e := edition(twice, also, undecided(overdueHolder("NV-2", "Lê Thị Cúc", 61)))
	e.Records = []KindCount{{"assignment", 800, 100}, {"person", 200, 42}}
	found(t, dump(t, made(t, e)), "3 lượt quá hạn là của 2 người. Trong hiện trạng, 1 lượt dựa trên tham số chưa được Bộ quyết định. "+
		"Đã đọc 1.000 bản ghi, loại 142 (14,2%), xem trang Dữ liệu thiếu.")
	plan := overdueHolder("CLS", "Cục Lãnh sự", 5)
	plan.Rule, plan.Obligation, plan.Subject.Kind = "ROT-003", "2026", rules.UnitSubject
	found(t, dump(t, made(t, edition(twice, also, plan))), "3 lượt quá hạn, trong đó 2 lượt là của 1 người.")
	e.Records[0].SetAside, e.Records[1].SetAside = 0, 1
	e.Records[1].Rows = 12_000
	found(t, dump(t, made(t, e)), "loại 1 (dưới 0,1%)")
	e.Restricted = text("đơn vị CLS", "unit CLS")
	found(t, dump(t, made(t, e)), "Đã đọc 12.800 bản ghi của toàn Bộ, loại 1 trong phạm vi của sổ này", "Số bản ghi (toàn Bộ) | Bị loại (trong phạm vi)")
}

// The trend has the runs of the whole ministry, and would be taken for that of the part.
func TestARestrictedRunHasNoTrend(t *testing.T) {
	e := small()
	e.Restricted = text("đơn vị CLS", "unit CLS")
	found(t, dump(t, made(t, e)), "So với | –\n", "III. Diễn biến qua các tháng trước và lần này\nChỉ rà soát một phần nên không so sánh với lần rà soát khác.\nIV. ")
}

func TestARunOfAnOldDaySaysThatItComparesNothing(t *testing.T) {
	e := small()
	e.History, e.Ended = true, stream[Event](nil)
	written := dump(t, made(t, e))
	found(t, written, "Thay đổi (không so sánh với lần rà soát khác)", "– | – | – | – | –",
		"KHÔNG PHẢI BÁO CÁO HIỆN HÀNH: ngày chốt số liệu muộn hơn ngày rà soát")
	if n := strings.Count(written, "LƯU ĐỂ TRA CỨU, KHÔNG PHẢI BÁO CÁO HIỆN HÀNH"); n != sheets() {
		t.Errorf("%d of %d sheets say that it is not the current report", n, sheets())
	}
}

// There is room on its first page, and the worst must not be looked for.
func TestARunThatComparesNothingListsTheWorst(t *testing.T) {
	e := realistic(60)
	e.History, e.Base, e.Ended = true, Base{13, asOf.AddDays(30)}, stream[Event](nil)
	written := dump(t, made(t, e))
	found(t, written, "KHÔNG PHẢI BÁO CÁO HIỆN HÀNH: số liệu sớm hơn lần rà soát số 13 (số liệu chốt ngày 30/11/2026)",
		"I. Dấu hiệu nghiêm trọng nhất\nTT | Trạng thái | Họ và tên – mã, đơn vị | Dấu hiệu cần làm rõ (quy tắc, mức độ)\n1 | ▲ Quá hạn | ",
		" dấu hiệu khác (Quá hạn ", "; xem các phụ lục.")
	empty := edition()
	empty.Restricted = text("cá nhân P1", "person P1")
	found(t, dump(t, made(t, empty)), "I. Dấu hiệu nghiêm trọng nhất\nKhông có trường hợp nào.")
}

func TestATrendTakesTwoRunsAndExplainsADashWhereThereIsOne(t *testing.T) {
	e := small()
	e.Trend = slices.DeleteFunc(e.Trend, func(p TrendPoint) bool { return p.Rule == "ROT-003" })
	if written := dump(t, made(t, e)); strings.Contains(written, "Dấu –") {
		t.Error("a dash is explained that is nowhere")
	}
	e.Trend = slices.DeleteFunc(e.Trend, func(p TrendPoint) bool { return p.Run != e.Number })
	found(t, dump(t, made(t, e)), "III. Diễn biến qua các tháng trước và lần này\nChưa đủ số lần rà soát để so sánh.\nIV. ")
}

func TestATrendSaysThatItsLastColumnHasNoEffect(t *testing.T) {
	e := small()
	e.Held = text("ROT-001 nêu 71%", "ROT-001 flags 71%")
	found(t, dump(t, made(t, e)), "Cột cuối là lần rà soát này, tạm dừng phát hành và chưa có hiệu lực. Dấu – :")
	e.Held, e.History = text("", ""), true
	found(t, dump(t, made(t, e)), "Cột cuối là lần rà soát này, chỉ lưu để tra cứu. Dấu – :")
}

func TestNobodyIsLateOfWhomItIsNotKnown(t *testing.T) {
	unknown := unreadable(overdueHolder("NV-1", "Nguyễn Văn An", 30))
	unknown.DueOn, unknown.DaysLate = asOf.AddDays(-30), 30
	f := opened(t, made(t, edition(unknown)))
	if row := rows(t, f, "PL1 Chuyển đổi vị trí")[7]; row[1] != "Nguyễn Văn An" || row[11] != "" {
		t.Errorf("the row is %q", row)
	}
}

// The first page lists ten changes, and only for these is asked what the ledger says of them.
func TestOnlyTheChangesThatAreListedAreRecalled(t *testing.T) {
	e := realistic(60)
	asked := 0
	e.Recall = func(event *Event) error {
		asked++
		event.Detail = text("như sổ theo dõi ghi", "as the ledger has it")
		return nil
	}
	listed := strings.Count(dump(t, made(t, e)), "như sổ theo dõi ghi")
	if asked != mostChanges || listed < leastChanges || listed > mostChanges {
		t.Errorf("recalled %d events and listed %d", asked, listed)
	}
	e.Recall = func(*Event) error { return errors.New("the ledger is gone") }
	if _, err := Write(e, filepath.Join(t.TempDir(), "probity.xlsx"), nil); err == nil || !strings.Contains(err.Error(), "the ledger is gone") {
		t.Errorf("the error is %v", err)
	}
}

func TestWhatARuleFindsTheFirstTimeIsNotCalledNew(t *testing.T) {
	e := small()
	for i := range e.Rules {
		e.Rules[i].FirstTime = true
	}
	written := dump(t, made(t, e))
	found(t, written, "Lần đầu")
	for line := range strings.Lines(written) {
		if strings.Contains(line, "| Mới") || strings.HasPrefix(line, "Mới") {
			t.Errorf("something is called new: %s", line)
		}
	}
}

func TestTheFirstPageAsksAgainForWhatWasDecided(t *testing.T) {
	e := small()
	for fingerprint, d := range e.Decided {
		d.DueOn = asOf.AddDays(-1)
		if d.Measure != rules.Waived {
			d.DueOn, d.Note = asOf.AddDays(-30), "05/KL-BCĐ"
		}
		e.Decided[fingerprint] = d
	}
	found(t, dump(t, made(t, e)), "Theo dõi quyết định của Ban Chỉ đạo\n", "TT | Họ và tên – mã, đơn vị | Quyết định | Hạn | Quá hạn (ngày)\n",
		"| ROT-001: Yêu cầu giải trình (05/KL-BCĐ) | 01/10/2026 | 30\n", "| ROT-001: Chấp nhận giải trình (Kết luận số 12/KL-BCĐ ngày 05/11/2026) | 30/10/2026 | 1\n",
		"2 dấu hiệu đang có quyết định, trong đó 2 đã quá ngày ấn định mà dấu hiệu vẫn còn.")
	e.Decidable = false
	if strings.Contains(dump(t, made(t, e)), "Theo dõi quyết định") {
		t.Error("a workbook that is handed on tells what the committee decided")
	}
}
