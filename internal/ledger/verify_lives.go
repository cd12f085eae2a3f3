package ledger

import (
	"context"
)

// checkPartitions compares the counts of each result with its findings and exempt verdicts.
func (v *verification) checkPartitions(ctx context.Context) error {
	var rows []struct {
		Run  int64
		Rule string
		Unit string
	}
	err := v.tx.SelectContext(ctx, &rows, `SELECT run, rule, unit_id AS unit FROM (
			SELECT run, rule, unit_id, due_soon, overdue, exempt, unknown FROM partitions
			UNION ALL
			SELECT run, rule, unit_id, -SUM(CASE outcome WHEN 'due_soon' THEN 1 ELSE 0 END),
				-SUM(CASE outcome WHEN 'overdue' THEN 1 ELSE 0 END), -SUM(CASE outcome WHEN 'exempt' THEN 1 ELSE 0 END),
				-SUM(CASE outcome WHEN 'unknown' THEN 1 ELSE 0 END)
			FROM findings GROUP BY run, rule, unit_id) c
		GROUP BY run, rule, unit_id
		HAVING SUM(due_soon) <> 0 OR SUM(overdue) <> 0 OR SUM(exempt) <> 0 OR SUM(unknown) <> 0`)
	for _, row := range rows {
		v.fault("partitions", row.Run, row.Rule+" "+row.Unit, "its counts are not those of the findings")
	}
	return err
}

// checkLives makes the lives again from the findings and events of every run that had its life.
func (v *verification) checkLives(ctx context.Context) error {
	lives := map[string]lifeRow{}
	for _, run := range v.runs {
		if v.results[run.Run].Kind != string(Normal) && len(v.linked(run.Run, releasedWord)) == 0 {
			continue
		}
		if err := v.relive(ctx, run, lives); err != nil {
			return err
		}
	}
	err := livesTable().each(ctx, v.tx, func(now lifeRow) error {
		switch then, known := lives[now.Fingerprint]; {
		case !known:
			v.fault("lives", 0, now.Fingerprint, inserted)
		case then != now:
			v.fault("lives", 0, now.Fingerprint, changed)
		}
		delete(lives, now.Fingerprint)
		return nil
	}, "")
	for fingerprint := range lives {
		v.fault("lives", 0, fingerprint, removed)
	}
	return err
}

func (v *verification) relive(ctx context.Context, run runRow, lives map[string]lifeRow) error {
	err := findingsTable().each(ctx, v.tx, func(f findingRow) error {
		lives[f.Fingerprint] = lifeRow{
			f.Fingerprint, f.Rule, f.SubjectKind, f.SubjectID, f.Obligation, f.PositionID, string(StateOpen), f.Outcome, f.Severity,
			f.FirstRun, f.FirstOn, run.Run, run.AsOf,
		}
		return nil
	}, "WHERE run = ? AND life <> ''", run.Run)
	if err != nil {
		return err
	}
	return eventsTable().each(ctx, v.tx, func(e eventRow) error {
		l := lives[e.Fingerprint]
		l.State = e.Word
		lives[e.Fingerprint] = l
		return nil
	}, "WHERE run = ? AND word IN ('resolved', 'gone', 'carried')", run.Run)
}
