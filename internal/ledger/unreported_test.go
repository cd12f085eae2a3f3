package ledger

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is told of a night that died is told until a later run about everything has its workbook; one about a part, or an old
// day, is no report of the nights before it.
func TestARunIsUnreportedUntilALaterOneAboutEverythingIsWritten(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	unreported := unreportedOf(t, l)
	unreported()
	night{asOf: "2026-01-31"}.audit(t, l)
	night{asOf: "2026-01-31", within: Restriction{Unit: "LS"}}.audit(t, l)
	night{asOf: "2025-12-31"}.audit(t, l)
	unreported(1, 2, 3)
	check(t, l.SetState(ctx, 2, Written))
	check(t, l.SetState(ctx, 3, Written))
	unreported(1)

	r, _ := night{asOf: "2026-02-28"}.begin(t, l)
	unreported(1, 4)
	check(t, r.Abort(errors.New("the server is down")))
	unreported(1)

	night{asOf: "2026-02-28"}.audit(t, l)
	unreported(1, 5)
	check(t, l.SetState(ctx, 5, Written))
	unreported()
}

// A run that is released has a workbook already, which says that it has no effect. Neither that one, nor the nights that were
// told of when it was made, is what waits for somebody then.
func TestAReleasedRunIsUnreportedUntilItHasAnotherWorkbook(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	unreported := unreportedOf(t, l)
	night{asOf: "2026-01-31", rows: map[string]int{"person": 9000}}.audit(t, l)
	night{asOf: "2026-02-28", rows: map[string]int{"person": 900}, brake: Brake{MaxRise: NoLimit, MaxDrop: 20}}.audit(t, l)
	check(t, l.RecordFile(ctx, 2, File{"/r/held.xlsx", "a"}))
	check(t, l.SetState(ctx, 2, Written))
	unreported()
	check(t, l.Release(ctx, 2))
	unreported(2)
	check(t, l.RecordFile(ctx, 2, File{"/r/released.xlsx", "b"}))
	unreported()

	night{asOf: "2026-03-31", rows: map[string]int{"person": 90}, brake: Brake{MaxRise: NoLimit, MaxDrop: 20}}.audit(t, l)
	check(t, l.Release(ctx, 3))
	unreported(3)
	night{asOf: "2026-04-30", rows: map[string]int{"person": 90}}.audit(t, l)
	unreported(3, 4)
	check(t, l.SetState(ctx, 4, Written))
	unreported()
}

// A slot is done when a run that has it came to a result; one that failed leaves it to be done. Names that begin alike are not mixed up.
func TestTheLastSlotOfAScheduleIsTheOneThatCameToAResult(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	last := func(schedule, want string) {
		t.Helper()
		slot, err := l.LastSlot(ctx, schedule)
		check(t, err)
		if slot != want {
			t.Errorf("the last slot of %s is %q, want %q", schedule, slot, want)
		}
	}
	last("nightly", "")
	night{slot: "nightly 2026-01-30"}.audit(t, l)
	night{slot: "nightly 2026-01-31"}.audit(t, l)
	night{slot: "nightly_2 2026-03-01"}.audit(t, l)
	night{slot: "nightly_ 2026-03-02"}.audit(t, l)
	night{}.audit(t, l)
	r, _ := night{slot: "nightly 2026-02-01"}.begin(t, l)
	check(t, r.Abort(errors.New("the server is down")))
	last("nightly", "nightly 2026-01-31")
	last("nightly_2", "nightly_2 2026-03-01")
	last("night", "")
}

// unreportedOf compares the runs of a ledger that are unreported with those that should be.
func unreportedOf(t *testing.T, l *Ledger) func(want ...int) {
	t.Helper()
	return func(want ...int) {
		t.Helper()
		runs, err := l.Unreported(context.Background())
		check(t, err)
		var got []int
		for _, r := range runs {
			got = append(got, r.Number)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}
