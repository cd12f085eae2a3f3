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
	unreported := func(want ...int) {
		t.Helper()
		runs, err := l.Unreported(ctx)
		check(t, err)
		var got []int
		for _, r := range runs {
			got = append(got, r.Number)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
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
