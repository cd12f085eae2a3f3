package ledger

import (
	"context"
	"fmt"
)

// Copy writes a ledger as it stands into a new file: what a dry run does its work in, so that it goes exactly the way of a
// real one and leaves no trace.
func Copy(ctx context.Context, from, to string) error {
	db, err := connect(from, copying)
	if err != nil {
		return err
	}
	l := &Ledger{path: from, db: db}
	defer l.Close()
	if _, err := db.ExecContext(ctx, copyStatement, to); err != nil {
		return fmt.Errorf("ledger %s: copying it to %s: %w", from, to, l.explain(err))
	}
	return nil
}
