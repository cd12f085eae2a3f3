package ledger

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Unit is a unit as a run knew it.
type Unit struct {
	ID, Name string
	Alive    string   // what stood in its place on the as-of date: itself, or what it was merged into
	Above    []string // itself and every unit above it: each as recorded, and as what took its place
}

// UnitsOf returns the units that a run knew, by id. There are none of a run that an older version made, nor of one whose source has no
// list of units.
func (l *Ledger) UnitsOf(ctx context.Context, run int) ([]Unit, error) {
	var units []Unit
	err := unitsTable().each(ctx, l.db, func(row unitRow) error {
		units = append(units, Unit{row.UnitID, row.UnitName, row.AliveID, parted(row.Above)})
		return nil
	}, "WHERE run = ? ORDER BY unit_id", run)
	return units, l.failed(fmt.Sprintf("reading the units of run %d", run), err)
}

func unitRows(run int64, units []Unit) []unitRow {
	rows := make([]unitRow, len(units))
	for i, u := range units {
		rows[i] = unitRow{run, u.ID, u.Name, u.Alive, onePerLine(u.Above)}
	}
	return rows
}

// onePerLine stores ids, each with the end of its line, so that one that is empty differs from none.
func onePerLine(ids []string) string {
	var b strings.Builder
	for _, id := range ids {
		b.WriteString(escapes.Replace(id))
		b.WriteByte('\n')
	}
	return b.String()
}

// parted reads what onePerLine wrote.
func parted(text string) (ids []string) {
	for line := range strings.Lines(text) {
		ids = append(ids, unescapes.Replace(strings.TrimSuffix(line, "\n")))
	}
	return slices.Clip(ids)
}
