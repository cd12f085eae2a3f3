package reports

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"probity/internal/record"
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

// The trend has the runs of the whole ministry, and would be taken for that of the part.
func TestARestrictedRunHasNoTrend(t *testing.T) {
	e := small()
	e.Restricted = text("đơn vị CLS", "unit CLS")
	found(t, dump(t, made(t, e)), "So với | –\n", "III. Diễn biến qua các lần rà soát\nChỉ rà soát một phần nên không so sánh với lần rà soát khác.\nIV. ")
}

func TestARunOfAnOldDaySaysThatItComparesNothing(t *testing.T) {
	e := small()
	e.History, e.Ended = true, nil
	written := dump(t, made(t, e))
	found(t, written, "Thay đổi (không so sánh với lần rà soát khác)", "– | – | – | – | –", "Kết quả được lưu để tra cứu, không so sánh")
	if n := strings.Count(written, "LƯU ĐỂ TRA CỨU, KHÔNG PHẢI BÁO CÁO HIỆN HÀNH"); n != 5 {
		t.Errorf("%d of 5 sheets say that it is not the current report", n)
	}
}

func TestATrendTakesTwoRunsAndExplainsADashWhereThereIsOne(t *testing.T) {
	e := small()
	e.Trend = slices.DeleteFunc(e.Trend, func(p TrendPoint) bool { return p.Rule == "ROT-003" })
	if written := dump(t, made(t, e)); strings.Contains(written, "Dấu –") {
		t.Error("a dash is explained that is nowhere")
	}
	e.Trend = slices.DeleteFunc(e.Trend, func(p TrendPoint) bool { return p.Run != e.Number })
	found(t, dump(t, made(t, e)), "III. Diễn biến qua các lần rà soát\nChưa đủ số lần rà soát để so sánh.\nIV. ")
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
	if _, err := Write(e, filepath.Join(t.TempDir(), "probity.xlsx")); err == nil || !strings.Contains(err.Error(), "the ledger is gone") {
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
