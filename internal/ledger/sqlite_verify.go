package ledger

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/jmoiron/sqlx"
)

// Like sqlite.go, this file is about SQLite alone: how a row can be hidden there from the queries that look for it, though
// whoever reads the whole table sees it unchanged.

const sqliteDriver = "sqlite"

// metaRow is a row of the one table that is not read as rows.
type metaRow struct {
	Name    string `db:"name"`
	Content string `db:"content"`
}

// checkStorage finds rows that an index leaves out, and values that are the same bytes in another storage class. A server
// sees to both by itself.
func (v *verification) checkStorage(ctx context.Context) error {
	if v.tx.DriverName() != sqliteDriver {
		return nil
	}
	var found []string
	if err := v.tx.SelectContext(ctx, &found, "PRAGMA integrity_check"); err != nil {
		return err
	}
	for _, what := range found {
		if what != "ok" {
			v.fault("database", 0, "", what)
		}
	}
	for _, query := range []string{
		storageQuery(tableOf[metaRow]("meta", 1)), storageQuery(runsTable()), storageQuery(snapshotsTable()),
		storageQuery(resultsTable()), storageQuery(holdsTable()), storageQuery(rulesTable()), storageQuery(caveatsTable()),
		storageQuery(partitionsTable()), storageQuery(rowCountsTable()), storageQuery(parametersTable()),
		storageQuery(findingsTable()), storageQuery(reasonsTable()), storageQuery(adviceTable()), storageQuery(defectsTable()),
		storageQuery(eventsTable()), storageQuery(livesTable()), storageQuery(filesTable()), storageQuery(lettersTable()),
		storageQuery(triesTable()), storageQuery(unitsTable()), storageQuery(decisionsTable()), storageQuery(carriagesTable()),
		storageQuery(sealsTable()), storageQuery(linksTable()),
	} {
		if err := v.checkClasses(ctx, query); err != nil {
			return err
		}
	}
	return nil
}

// checkClasses reports what a storageQuery selects.
func (v *verification) checkClasses(ctx context.Context, query string) error {
	var rows []struct {
		Place   string
		Run     int64
		Key     string
		Columns string
	}
	if err := sqlx.SelectContext(ctx, v.tx, &rows, query); err != nil {
		return err
	}
	for _, row := range rows {
		v.fault(row.Place, row.Run, strings.TrimSpace(row.Key),
			"stored as another type than was written, so that queries miss it:"+row.Columns)
	}
	return nil
}

// storageQuery selects the rows of a table in which a column has another storage class than its Go type is written as.
// SQLite reads the text 'open' and the blob 'open' as the same string, and compares them as different.
func storageQuery[T any](t table[T]) string {
	row, run, key, wrong := reflect.TypeFor[T](), "0", "''", "''"
	for i, column := range t.columns {
		class := "integer"
		if row.Field(i).Type.Kind() == reflect.String {
			class = "text"
		}
		wrong += fmt.Sprintf(" || CASE typeof(%s) WHEN '%s' THEN '' ELSE ' %[1]s' END", column, class)
		if i < t.keys && column != "run" {
			key += fmt.Sprintf(" || ' ' || CAST(%s AS TEXT)", column)
		}
	}
	if slices.Contains(t.columns, "run") {
		run = "CAST(run AS INTEGER)"
	}
	return fmt.Sprintf("SELECT * FROM (SELECT '%s' AS place, %s AS run, %s AS key, %s AS columns FROM %[1]s) x WHERE columns <> ''",
		t.name, run, key, wrong)
}
