package ledger

import "context"

// Copy writes a ledger as it stands into a new file: what a dry run does its work in, so that it goes exactly the way of a
// real one and leaves no trace.
func Copy(ctx context.Context, from, to string) error {
	db, err := connect(from, copying)
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if err = copyRoomy(ctx, db); err == nil {
		_, err = db.ExecContext(ctx, copyStatement, to)
	}
	l := Ledger{path: from}
	return l.failed("copying it to "+to, err)
}
