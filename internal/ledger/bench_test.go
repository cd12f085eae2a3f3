package ledger

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"probity/internal/record"
	"probity/rules"
)

// BenchmarkRun is a night with 30,000 findings, as a ministry of 300,000 people has them: the first, when all are new, and
// one on which they go on.
func BenchmarkRun(b *testing.B) {
	for name, nights := range map[string]int{"first": 0, "second": 1} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				l, err := Open(context.Background(), filepath.Join(b.TempDir(), "ledger.db"), testSettings())
				check(b, err)
				for range nights {
					auditMany(b, l, 30_000)
				}
				b.StartTimer()
				auditMany(b, l, 30_000)
				b.StopTimer()
				check(b, l.Close())
				b.StartTimer()
			}
		})
	}
}

func auditMany(b *testing.B, l *Ledger, n int) {
	ctx := context.Background()
	r, err := l.Begin(ctx, night{}.start())
	check(b, err)
	for i := range n {
		check(b, r.Add(ctx, longRuling(i)))
	}
	_, err = r.Finish(ctx, Result{Rules: []RuleResult{{Rule: "ROT-001", Evaluated: true, Severity: rules.N2,
		Partitions: []Partition{{UnitID: "LS", Counts: rules.Counts{Pass: 50 * n, Overdue: n}}}}}})
	check(b, err)
}

// longRuling has as much evidence as a person needs to follow a rotation finding.
func longRuling(i int) rules.Ruling {
	r := ruling([]string{"ROT-001", fmt.Sprintf("NV-%07d", i), fmt.Sprintf("LS-%05d", i%997), "overdue", "N2"})
	r.Reasons.Message = record.Text{
		VI: "Đã giữ vị trí kế toán 49 tháng 3 ngày, quá thời hạn 36 tháng từ ngày 31/08/2025 (123 ngày).",
		EN: "Has held the position for 49 months 3 days, over the 36 months allowed since 2025-08-31 (123 days)."}
	for len(r.Reasons.Evidence) < 7 {
		r.Reasons.Evidence = append(r.Reasons.Evidence, r.Reasons.Evidence[0])
	}
	return r
}
