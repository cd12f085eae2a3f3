package main

import (
	"context"
	"database/sql"
	"fmt"

	"probity/internal/sample"
)

// drain is the bare loop: every mapped query once, as one plain SELECT, through the same driver; the rows are touched by
// nobody. Nothing written in Go that reads these rows can be much faster.
func drain(ctx context.Context, dsn string) error {
	db, err := sql.Open("mysql", dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	for _, m := range sample.Mappings() {
		if err := drainOne(ctx, db, m.Query); err != nil {
			return fmt.Errorf("draining %s: %w", m.Kind, err)
		}
	}
	return nil
}

func drainOne(ctx context.Context, db *sql.DB, query string) error {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	raw, targets := make([]sql.RawBytes, len(columns)), make([]any, len(columns))
	for i := range raw {
		targets[i] = &raw[i]
	}
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
	}
	return rows.Err()
}
