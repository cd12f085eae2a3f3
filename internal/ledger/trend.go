package ledger

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// Point is the partition of each rule on one as-of date.
type Point struct {
	Run   int
	AsOf  civil.Date
	Rules map[string]rules.Counts
}

// Trend returns the last points up to a run, the oldest first: the last as-of date of each month before the run's own, by the
// newest run with life for it, and then the run itself, which may have no life. A workbook of an old run shows what was known
// then, and not what was released later.
func (l *Ledger) Trend(ctx context.Context, until, most int) ([]Point, error) {
	points, err := l.trend(ctx, until, most)
	return points, l.failed(fmt.Sprintf("reading the trend up to run %d", until), err)
}

// livingThen are the runs that had their life when a run was stored, of those before it: a workbook of an old run shows what was
// known then.
const livingThen = `(SELECT run FROM results WHERE kind = 'normal' UNION SELECT r.run FROM links r JOIN links u ON u.run = ? AND u.word = 'audited'
		WHERE r.word = 'released' AND r.link < u.link)`

func (l *Ledger) trend(ctx context.Context, until, most int) ([]Point, error) {
	var runs []struct {
		Run  int    `db:"run"`
		AsOf string `db:"as_of"`
	}
	const month = "SUBSTR(as_of, 1, 7)"
	err := sqlx.SelectContext(ctx, l.db, &runs, `SELECT run, as_of FROM runs WHERE run = ?
		UNION SELECT MAX(run) AS run, as_of FROM runs WHERE run < ? AND run IN `+livingThen+` AND as_of IN (
			SELECT MAX(as_of) FROM runs WHERE run < ? AND run IN `+livingThen+` AND `+month+` <
				(SELECT `+month+` FROM runs WHERE run = ?) GROUP BY `+month+`)
		GROUP BY as_of ORDER BY as_of DESC LIMIT ?`, until, until, until, until, until, until, most)
	if err != nil {
		return nil, err
	}
	slices.Reverse(runs)
	points := make([]Point, len(runs))
	for i, run := range runs {
		points[i] = Point{run.Run, day(run.AsOf), map[string]rules.Counts{}}
		results, err := rulesOf(ctx, l.db, run.Run)
		if err != nil {
			return nil, err
		}
		for _, r := range results {
			if r.Evaluated {
				points[i].Rules[r.Rule] = r.Total()
			}
		}
	}
	return points, nil
}

// Base is the run that the changes of another one are counted from: the newest one before it that had its life by then. It is
// false for a run that has none before it.
func (l *Ledger) Base(ctx context.Context, run int) (Run, bool, error) {
	runs, err := l.runs(ctx, "WHERE run = (SELECT MAX(run) FROM runs WHERE run < ? AND run IN "+livingThen+")", run, run)
	if err != nil || len(runs) == 0 {
		return Run{}, false, l.failed(fmt.Sprintf("looking for the run before run %d", run), err)
	}
	return runs[0], true, nil
}

// SetAside returns what was found wrong with the records that a run read, by kind, key and column.
func (l *Ledger) SetAside(ctx context.Context, run int) ([]record.Defect, error) {
	var defects []record.Defect
	err := defectsTable().each(ctx, l.db, func(row defectRow) error {
		defects = append(defects, record.Defect{
			Kind: row.Kind, Key: row.Key, Subject: row.Subject, Hint: row.Hint,
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
	Orphans  int // rows that name a subject which its own list does not have
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
			(SELECT COUNT(*) FROM set_aside WHERE run = ? AND problem = ?)`, run, run, record.Orphan).Scan(&q.Records, &q.Orphans)
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
