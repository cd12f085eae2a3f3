package ledger

import (
	"context"
	"fmt"
	"slices"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
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
// then, and not what was released later. Of each rule it counts the units that are asked for; nil is all.
func (l *Ledger) Trend(ctx context.Context, until, most int, of func(unit string) bool) ([]Point, error) {
	points, err := l.trend(ctx, until, most, of)
	return points, l.failed(fmt.Sprintf("reading the trend up to run %d", until), err)
}

// livingThen are the runs that had their life when a run was stored, of those before it: a workbook of an old run shows what was
// known then.
const livingThen = `(SELECT run FROM results WHERE kind = 'normal' UNION SELECT r.run FROM links r JOIN links u ON u.run = ? AND u.word = 'audited'
		WHERE r.word = 'released' AND r.link < u.link)`

func (l *Ledger) trend(ctx context.Context, until, most int, of func(unit string) bool) ([]Point, error) {
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
				points[i].Rules[r.Rule] = r.In(of)
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
