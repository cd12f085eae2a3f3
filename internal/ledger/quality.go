package ledger

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/jmoiron/sqlx"

	"probity/internal/record"
)

// SetAside returns what was found wrong with the records that a run read, by kind, key and column.
func (l *Ledger) SetAside(ctx context.Context, run int) ([]record.Defect, error) {
	var defects []record.Defect
	err := defectsTable().each(ctx, l.db, func(row defectRow) error {
		defects = append(defects, record.Defect{
			Kind: row.Kind, Key: row.Key, Subject: row.Subject, Hint: row.Hint, Units: parted(row.Units),
			Fault: record.Fault{Column: row.Column, Value: row.Content, Problem: record.Problem(row.Problem)},
		})
		return nil
	}, "WHERE run = ? ORDER BY kind, record_key, column_name, problem, content, hint, subject", run)
	return defects, l.failed(fmt.Sprintf("reading what run %d set aside", run), err)
}

// Quality sums up what a run read.
type Quality struct {
	Records  int // rows read, of all kinds
	SetAside int // rows that were left out of every judgement
	Orphans  int // rows that name what its own list does not have, in one column or more
}

// Quality sums up what a run read.
func (l *Ledger) Quality(ctx context.Context, run int) (q Quality, err error) {
	aside, err := l.asides(ctx, run)
	for _, rows := range aside {
		q.SetAside += rows
	}
	if err == nil {
		err = l.db.QueryRowxContext(ctx, `SELECT
			(SELECT COALESCE(SUM(row_count), 0) FROM row_counts WHERE run = ?),
			(SELECT COALESCE(SUM(n), 0) FROM (
				SELECT MAX(n) AS n FROM (
					SELECT kind, record_key, subject, COUNT(*) AS n FROM set_aside
					WHERE run = ? AND problem = ? GROUP BY kind, record_key, subject, column_name) c
				GROUP BY kind, record_key, subject) d)`,
			run, run, record.Orphan).Scan(&q.Records, &q.Orphans)
	}
	return q, l.failed(fmt.Sprintf("summing up what run %d read", run), err)
}

// RowCount is how many rows of a kind a run read, and how many of them were left out of every judgement.
type RowCount struct {
	Kind           string
	Rows, SetAside int
}

// RowCounts returns how many rows of each mapped kind a run read, by kind.
func (l *Ledger) RowCounts(ctx context.Context, run int) ([]RowCount, error) {
	rows, err := rowCountsTable().all(ctx, l.db, "WHERE run = ?", run)
	if err != nil {
		return nil, l.failed(fmt.Sprintf("reading how much run %d read", run), err)
	}
	aside, err := l.asides(ctx, run)
	counts := make([]RowCount, len(rows))
	for i, row := range rows {
		counts[i] = RowCount{row.Kind, int(row.RowCount), aside[row.Kind]}
	}
	slices.SortFunc(counts, func(a, b RowCount) int { return cmp.Compare(a.Kind, b.Kind) })
	return counts, l.failed(fmt.Sprintf("counting what run %d set aside", run), err)
}

// asides counts the rows that were set aside. A row may have several faults; rows that contradict each other share a key, and
// each has a fault for it.
func (l *Ledger) asides(ctx context.Context, run int) (map[string]int, error) {
	var kinds []struct {
		Kind string
		N    int
	}
	err := sqlx.SelectContext(ctx, l.db, &kinds, `SELECT kind, SUM(CASE WHEN n > 1 THEN n ELSE 1 END) AS n FROM (
		SELECT kind, SUM(CASE WHEN problem = ? THEN 1 ELSE 0 END) AS n FROM set_aside
		WHERE run = ? AND sets_aside = 1 GROUP BY kind, record_key, subject) d GROUP BY kind`, record.Contradiction, run)
	counts := map[string]int{}
	for _, k := range kinds {
		counts[k.Kind] = k.N
	}
	return counts, err
}
