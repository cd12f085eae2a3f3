package source

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Table is a table or view, as the server describes it.
type Table struct {
	Name, Comment string
	View          bool
	Rows          int64 // about; SQLite is counted up to a thousand; 0 for a view, which nobody counts
	Columns       []TableColumn
}

// TableColumn is a column of a table, in the words of the one who made it.
type TableColumn struct {
	Name, Type, Comment string // the type as declared: "varchar(20)"
	Nullable            bool
	Key                 bool   // part of the primary key
	RefTable, RefColumn string // where a foreign key leads; empty where none is declared or the account may not see it
}

// Tables looks at a database that has no mappings yet, read-only and in one snapshot.
type Tables struct{ session *session }

// OpenTables connects. An account that could write is not refused: what is asked here is all our own.
func OpenTables(ctx context.Context, dsn DSN, options Options) (*Tables, error) {
	s, err := connect(ctx, dsn, options.withDefaults())
	if err != nil {
		return nil, Faults{{Source: dsn.Name, Text: err.Error()}}
	}
	return &Tables{s}, nil
}

// Close ends the session.
func (t *Tables) Close() { t.session.close() }

// All describes every table that the account may see, sorted by name.
func (t *Tables) All(ctx context.Context) ([]Table, error) {
	ask := t.session.dialect.schema
	var all []Table
	err := t.rows(ctx, ask.tables, func(row []string) {
		rows, _ := strconv.ParseInt(row[2], 10, 64) // an estimate: 0 says as little
		all = append(all, Table{Name: row[0], View: row[1] == "1", Rows: rows, Comment: row[3]})
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b Table) int { return cmp.Compare(a.Name, b.Name) })
	if err := t.describe(ctx, ask, all); err != nil {
		return nil, err
	}
	return all, t.count(ctx, all)
}

// describe fills in the columns.
func (t *Tables) describe(ctx context.Context, ask descriptions, all []Table) error {
	table := func(name string) *Table {
		if i := slices.IndexFunc(all, func(t Table) bool { return strings.EqualFold(t.Name, name) }); i >= 0 {
			return &all[i]
		}
		return &Table{} // it came between two questions
	}
	err := t.rows(ctx, ask.columns, func(row []string) {
		in := table(row[0])
		in.Columns = append(in.Columns, TableColumn{
			Name: row[1], Type: row[2], Nullable: row[3] == "1", Key: row[4] == "1", Comment: row[5],
		})
	})
	if err != nil {
		return err
	}
	return t.rows(ctx, ask.references, func(row []string) {
		in := table(row[0])
		for i := range in.Columns {
			if c := &in.Columns[i]; strings.EqualFold(c.Name, row[1]) {
				c.RefTable, c.RefColumn = row[2], row[3]
			}
		}
	})
}

// count counts the rows of SQLite's tables, whose schema does not know them.
func (t *Tables) count(ctx context.Context, all []Table) error {
	for i := range all {
		if t.session.dsn.Driver == MySQL || all[i].View {
			continue
		}
		query := "SELECT COUNT(*) FROM (SELECT 1 FROM " + backtick(all[i].Name) + " LIMIT 1000)"
		if err := t.rows(ctx, query, func(row []string) { all[i].Rows, _ = strconv.ParseInt(row[0], 10, 64) }); err != nil {
			return err
		}
	}
	return nil
}

// mostValues is how many different values are shown of a column; what has more is no list of codes.
const mostValues = 20

// Values shows the different values of a column among the table's first ten thousand rows, sorted, NULL left out. There
// are at most twenty; all tells whether these are all.
func (t *Tables) Values(ctx context.Context, table, column string) (values []string, all bool, err error) {
	value := t.session.dialect.column(column)
	query := fmt.Sprintf("SELECT DISTINCT %s FROM (SELECT %s FROM %s LIMIT 10000) q WHERE %[1]s IS NOT NULL LIMIT %[4]d",
		value, backtick(column), backtick(table), mostValues+1)
	err = t.rows(ctx, query, func(row []string) { values = append(values, row[0]) })
	if all = len(values) <= mostValues; !all {
		values = values[:mostValues]
	}
	slices.Sort(values)
	return values, all, err
}

// rows asks a query and hands each row out as text, NULL as "".
func (t *Tables) rows(ctx context.Context, query string, row func([]string)) error {
	err := t.session.drain(ctx, query, func(cells [][]byte) error {
		texts := make([]string, len(cells))
		for i, cell := range cells {
			texts[i] = string(cell)
		}
		row(texts)
		return nil
	})
	if err != nil {
		return fmt.Errorf("looking at the schema: %w", explain(err))
	}
	return nil
}

// backtick quotes a name; SQLite understands MySQL's quotes too.
func backtick(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }
