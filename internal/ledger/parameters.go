package ledger

import (
	"context"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"

	"probity/internal/record"
	"probity/rules/parameters"
)

func parameterOf(run int64, v parameters.Value) parameterRow {
	return parameterRow{
		Run: run, Key: v.Key, From: v.From.String(), To: v.To.String(), Kind: string(v.Kind), Unit: string(v.Unit),
		Content: v.Raw, Low: v.Int, High: v.High, Basis: v.Basis, Source: v.Source, NoteVI: v.Note.VI, NoteEN: v.Note.EN,
		Mark: string(v.Mark), Origin: string(v.Origin), Confirmed: flag(v.Confirmed),
	}
}

func (r parameterRow) read() parameters.Value {
	v := parameters.Value{
		Key: r.Key, Kind: parameters.Kind(r.Kind), Unit: parameters.Unit(r.Unit), Raw: r.Content, Int: r.Low, High: r.High,
		From: day(r.From), To: day(r.To), Basis: r.Basis, Source: r.Source, Note: record.Text{VI: r.NoteVI, EN: r.NoteEN},
		Mark: parameters.Mark(r.Mark), Origin: parameters.Origin(r.Origin), Confirmed: r.Confirmed == 1,
	}
	if v.Kind == parameters.List {
		v.List = strings.Split(r.Content, ", ")
	}
	return v
}

// Parameters returns the rows of the register that a run used, by key and then by day.
func (l *Ledger) Parameters(ctx context.Context, run int) ([]parameters.Value, error) {
	values, err := usedBy(ctx, l.db, run)
	return values, l.failed(fmt.Sprintf("reading the parameters of run %d", run), err)
}

func usedBy(ctx context.Context, q sqlx.QueryerContext, run int) ([]parameters.Value, error) {
	rows, err := parametersTable().all(ctx, q, "WHERE run = ? ORDER BY parameter, from_on", run)
	values := make([]parameters.Value, len(rows))
	for i, row := range rows {
		values[i] = row.read()
	}
	return values, err
}

// uses notes parameters. A register has one value for a key and a day, so two for the same are a mistake of the caller's.
func (r *Recorder) uses(values []parameters.Value) error {
	for _, v := range values {
		name, row := reference(v), parameterOf(r.row.Run, v)
		if known, ok := r.used[name]; ok && known != row {
			return fmt.Errorf("parameter %s has two values from the same day, %s and %s", name, known.Content, row.Content)
		}
		r.used[name] = row
	}
	return nil
}
