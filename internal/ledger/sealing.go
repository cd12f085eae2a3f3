package ledger

import (
	"context"
	"hash"
	"iter"

	"github.com/jmoiron/sqlx"
)

// sealing is a run whose tables are being sealed one after the other.
type sealing struct {
	tx  *sqlx.Tx
	run int64
	sum hash.Hash
}

// rowsOf writes all rows of a table and seals them.
func rowsOf[T any](t table[T], rows iter.Seq[T]) func(context.Context, *sealing) error {
	return func(ctx context.Context, s *sealing) error {
		w := t.writer(s.tx)
		for row := range rows {
			if err := w.add(ctx, row); err != nil {
				return err
			}
		}
		return w.seal(ctx, s)
	}
}

func holdRows(run int64, holds []Hold) []holdRow {
	rows := make([]holdRow, len(holds))
	for i, h := range holds {
		rows[i] = holdRow{run, string(h.Cause), h.What, h.Was, h.Now, h.Allowed}
	}
	return rows
}

func (r *Recorder) ruleRows(results []RuleResult, last before) []ruleRow {
	rows := make([]ruleRow, len(results))
	for i, result := range results {
		_, known := last.rules[result.Rule]
		rows[i] = ruleRow{
			Run: r.row.Run, Rule: result.Rule, Revision: int64(result.Revision), Severity: result.Severity.String(),
			Evaluated: flag(result.Evaluated), ReasonVI: result.Reason.VI, ReasonEN: result.Reason.EN,
			FirstTime: flag(result.Evaluated && !known),
		}
	}
	return rows
}

func caveatRows(run int64, results []RuleResult) []caveatRow {
	var rows []caveatRow
	for _, result := range results {
		for i, c := range result.Caveats {
			rows = append(rows, caveatRow{run, result.Rule, int64(i + 1), c.Word, c.Text.VI, c.Text.EN, c.UnitID})
		}
	}
	return rows
}

func partitionRows(run int64, results []RuleResult) []partitionRow {
	var rows []partitionRow
	for _, result := range results {
		for _, p := range result.Partitions {
			rows = append(rows, partitionOf(run, result.Rule, p))
		}
	}
	return rows
}

func countRows(run int64, counts map[string]int) []rowCountRow {
	var rows []rowCountRow
	for kind, n := range counts {
		rows = append(rows, rowCountRow{run, kind, int64(n)})
	}
	return rows
}
