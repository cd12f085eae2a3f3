package ledger

import (
	"context"
	"fmt"
	"slices"

	"github.com/jmoiron/sqlx"
)

// checkResults follows the chain of results: each covers the one before, and the seals of its rows.
func (v *verification) checkResults(ctx context.Context) error {
	results, err := resultsTable().all(ctx, v.tx, "ORDER BY run")
	if err != nil {
		return err
	}
	previous := ""
	for _, result := range results {
		v.results[result.Run] = result
		if len(v.linked(result.Run, string(Audited))) == 0 {
			v.fault("results", result.Run, "", inserted)
		}
		if result.Previous != previous {
			v.fault("results", result.Run, "", "it does not follow the result before it")
		}
		if err := v.checkHash(ctx, result); err != nil {
			return err
		}
		previous = result.Hash
	}
	return v.checkTables(ctx, results)
}

// checkHash works out the hash of a result again, from its own row, what was asked for, and the seals.
func (v *verification) checkHash(ctx context.Context, result resultRow) error {
	at := slices.IndexFunc(v.runs, func(r runRow) bool { return r.Run == result.Run })
	if at < 0 {
		return nil // a removed run is reported by its link
	}
	sum := beginHash(v.runs[at], result)
	err := sealsTable().each(ctx, v.tx, func(part sealRow) error {
		cover(sum, part)
		return nil
	}, "WHERE run = ? ORDER BY table_name, part", result.Run)
	if err != nil {
		return err
	}
	if hexSum(sum) != result.Hash {
		v.fault("results", result.Run, "", "its hash does not cover what is stored: the result, what was asked for, or its seals were changed")
	}
	return nil
}

// sealedTable is a table whose rows a run's seals list, without the type of its rows.
type sealedTable struct {
	name string
	// digests returns the digests of a run's rows as they are now.
	digests func(ctx context.Context, q sqlx.QueryerContext, run int64) ([]sealed, error)
}

// sealedTables are all of them.
func sealedTables() []sealedTable {
	return []sealedTable{
		sealedIn(adviceTable()), sealedIn(carriagesTable()), sealedIn(caveatsTable()), sealedIn(eventsTable()), sealedIn(findingsTable()), sealedIn(holdsTable()),
		sealedIn(parametersTable()), sealedIn(partitionsTable()), sealedIn(reasonsTable()), sealedIn(rowCountsTable()),
		sealedIn(rulesTable()), sealedIn(defectsTable()), sealedIn(unitsTable()),
	}
}

func sealedIn[T any](t table[T]) sealedTable {
	return sealedTable{t.name, func(ctx context.Context, q sqlx.QueryerContext, run int64) ([]sealed, error) {
		var rows []sealed
		var buffer []byte
		err := t.each(ctx, q, func(row T) error {
			s := sealed{key: t.key(row)}
			s.digest, buffer = t.digest(row, buffer)
			rows = append(rows, s)
			return nil
		}, "WHERE run = ?", run)
		slices.SortFunc(rows, sealed.compare)
		return rows, err
	}}
}

// checkTables compares the rows of every table with the seals of their runs, and finds rows that belong to no result.
func (v *verification) checkTables(ctx context.Context, results []resultRow) error {
	for _, table := range sealedTables() {
		for _, result := range results {
			if err := v.checkRows(ctx, table, result.Run); err != nil {
				return err
			}
		}
		if err := v.checkStrays(ctx, table.name); err != nil {
			return err
		}
	}
	return v.checkStrays(ctx, sealsTable().name)
}

func (v *verification) checkStrays(ctx context.Context, table string) error {
	var strays []int64
	err := v.tx.SelectContext(ctx, &strays, "SELECT DISTINCT run FROM "+table+" WHERE run NOT IN (SELECT run FROM results)")
	for _, run := range strays {
		v.fault(table, run, "", "rows were inserted for a run that has no result")
	}
	return err
}

// checkRows walks through the rows as they were sealed and as they are, both sorted.
func (v *verification) checkRows(ctx context.Context, table sealedTable, run int64) error {
	before, err := sealedRows(ctx, v.tx, table.name, run, func(broken sealRow) {
		v.fault("seals", run, fmt.Sprintf("%s %d", table.name, broken.Part), changed)
	})
	if err != nil {
		return err
	}
	now, err := table.digests(ctx, v.tx, run)
	if err != nil {
		return err
	}
	for _, d := range differences(before, now) {
		if lost := v.lost[run]; lost != nil && d.what == removed && table.canBePruned() {
			lost.Write(d.row.digest[:]) // in the order of digestOfLost
			continue
		}
		v.fault(table.name, run, d.row.key, d.what)
	}
	return nil
}

// sealedRows are the rows of a table as a run sealed them, sorted. It tells of each part whose number of rows is another.
func sealedRows(ctx context.Context, q sqlx.QueryerContext, table string, run int64, broken func(sealRow)) (all []sealed, err error) {
	err = sealsTable().each(ctx, q, func(part sealRow) error {
		rows := unlisted(part.Content)
		if len(rows) != int(part.RowCount) {
			broken(part)
		}
		all = append(all, rows...)
		return nil
	}, "WHERE run = ? AND table_name = ? ORDER BY part", run, table)
	return all, err
}

// difference is a row that two lists do not share.
type difference struct {
	row  sealed
	what string
}

// differences names the rows that two sorted lists do not share. Where both have rows of one key that the other has not,
// the row was changed.
func differences(before, now []sealed) []difference {
	var found []difference
	for len(before) > 0 || len(now) > 0 {
		switch {
		case len(before) > 0 && len(now) > 0 && before[0] == now[0]:
			before, now = before[1:], now[1:]
		case len(before) > 0 && len(now) > 0 && before[0].key == now[0].key:
			found = append(found, difference{now[0], changed})
			before, now = before[1:], now[1:]
		case len(now) == 0 || len(before) > 0 && before[0].key < now[0].key:
			found = append(found, difference{before[0], removed})
			before = before[1:]
		default:
			found = append(found, difference{now[0], inserted})
			now = now[1:]
		}
	}
	return found
}
