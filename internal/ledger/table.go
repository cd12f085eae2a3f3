package ledger

import (
	"context"
	"crypto/sha256"
	"reflect"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"
)

// table is a table of the ledger as the fields of its row type T, which are texts and int64s in the order of its columns.
// What is written, what is digested and what is read back all come from it and cannot disagree.
type table[T any] struct {
	name    string
	columns []string
	later   []bool // of each column, whether it was added to the table after its first form
	keys    int    // how many of the first columns name a row
}

func tableOf[T any](name string, keys int) table[T] {
	row := reflect.TypeFor[T]()
	columns, later := make([]string, row.NumField()), make([]bool, row.NumField())
	for i := range columns {
		columns[i] = row.Field(i).Tag.Get("db")
		later[i] = row.Field(i).Tag.Get("later") != ""
	}
	return table[T]{name, columns, later, keys}
}

// selecting is the beginning of every query of whole rows.
func (t table[T]) selecting() string {
	return "SELECT " + strings.Join(t.columns, ", ") + " FROM " + t.name + " "
}

// inserting adds a number of rows.
func (t table[T]) inserting(rows int) string {
	row := "(?" + strings.Repeat(", ?", len(t.columns)-1) + ")"
	return "INSERT INTO " + t.name + " (" + strings.Join(t.columns, ", ") + ") VALUES " +
		row + strings.Repeat(", "+row, rows-1)
}

// each calls f with every row that a condition selects.
func (t table[T]) each(ctx context.Context, q sqlx.QueryerContext, f func(T) error, condition string, args ...any) error {
	rows, err := q.QueryxContext(ctx, t.selecting()+condition, args...)
	if err != nil {
		return err
	}
	var row T
	return scanEach(rows, placesIn(&row), func() error { return f(row) })
}

// scanEach puts row after row into places, and calls f when one is there. It closes the rows.
func scanEach(rows *sqlx.Rows, places []any, f func() error) error {
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		if err := f(); err != nil {
			return err
		}
	}
	return rows.Err()
}

// placesIn are where the columns of a row go, in their order. The library would find them anew for every row.
func placesIn[T any](row *T) []any {
	fields := reflect.ValueOf(row).Elem()
	places := make([]any, fields.NumField())
	for i := range places {
		places[i] = fields.Field(i).Addr().Interface()
	}
	return places
}

// all returns every row that a condition selects.
func (t table[T]) all(ctx context.Context, q sqlx.QueryerContext, condition string, args ...any) ([]T, error) {
	var found []T
	err := t.each(ctx, q, func(row T) error { found = append(found, row); return nil }, condition, args...)
	return found, err
}

// digest is the SHA-256 of a row: the table's name and every column, each with its length before it; of a column that was added
// later its name too, and nothing where it is empty, so that rows of before it keep their digests. The buffer is only there to be
// used again.
func (t table[T]) digest(row T, buffer []byte) ([sha256.Size]byte, []byte) {
	buffer = appendField(buffer[:0], t.name)
	fields := reflect.ValueOf(row)
	for i := range t.columns {
		field := fields.Field(i)
		if t.later[i] {
			if field.IsZero() {
				continue
			}
			buffer = appendField(buffer, t.columns[i])
		}
		if field.Kind() == reflect.String {
			buffer = appendField(buffer, field.String())
		} else {
			buffer = appendField(buffer, strconv.FormatInt(field.Int(), 10))
		}
	}
	return sha256.Sum256(buffer), buffer
}

func appendField(buffer []byte, text string) []byte {
	buffer = strconv.AppendInt(buffer, int64(len(text)), 10)
	buffer = append(buffer, ':')
	return append(buffer, text...)
}

// key names a row among those of its run, for people.
func (t table[T]) key(row T) string {
	fields := reflect.ValueOf(row)
	var words []string
	for i := range t.keys {
		if t.columns[i] == "run" && t.keys > 1 {
			continue
		}
		if field := fields.Field(i); field.Kind() == reflect.String {
			words = append(words, field.String())
		} else {
			words = append(words, strconv.FormatInt(field.Int(), 10))
		}
	}
	return strings.Join(words, " ")
}

// writer adds rows to a table, many in one statement, and notes the digest of each for the seal.
type writer[T any] struct {
	table[T]
	tx      *sqlx.Tx
	full    *sqlx.Stmt
	args    []any
	rows    int
	buffer  []byte
	digests []sealed
}

// rowsAtOnce is how many rows one statement adds: more gain nothing, and the parameters of all together stay far below
// the 32,766 of SQLite and the 65,535 of MySQL.
const rowsAtOnce = 40

func (t table[T]) writer(tx *sqlx.Tx) *writer[T] { return &writer[T]{table: t, tx: tx} }

func (w *writer[T]) add(ctx context.Context, row T) error {
	var digest [sha256.Size]byte
	digest, w.buffer = w.digest(row, w.buffer)
	w.digests = append(w.digests, sealed{w.key(row), digest})
	fields := reflect.ValueOf(row)
	for i := range w.columns {
		w.args = append(w.args, fields.Field(i).Interface())
	}
	if w.rows++; w.rows < rowsAtOnce {
		return nil
	}
	if w.full == nil {
		var err error
		if w.full, err = w.tx.PreparexContext(ctx, w.inserting(rowsAtOnce)); err != nil {
			return err
		}
	}
	_, err := w.full.ExecContext(ctx, w.args...)
	w.args, w.rows = w.args[:0], 0
	return err
}

// flush writes the rows that are fewer than a full statement.
func (w *writer[T]) flush(ctx context.Context) error {
	if w.rows == 0 {
		return nil
	}
	_, err := w.tx.ExecContext(ctx, w.inserting(w.rows), w.args...)
	w.args, w.rows = w.args[:0], 0
	return err
}

// insert adds one row at once, without a seal: for tables that links cover.
func (t table[T]) insert(ctx context.Context, tx *sqlx.Tx, row T) error {
	w := t.writer(tx)
	if err := w.add(ctx, row); err != nil {
		return err
	}
	return w.flush(ctx)
}
