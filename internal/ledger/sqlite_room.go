package ledger

import (
	"context"
	"os"

	"github.com/jmoiron/sqlx"
)

// Like sqlite.go, this file is about SQLite alone: what of its file is free, and how that goes back to the disk.

// Room is what of the ledger's file holds nothing, in bytes.
type Room struct {
	Given int64 // given back to the disk
	Left  int64 // still in the file; the next runs use it
}

// GiveBack gives the room that is free in the file back to the disk, a few megabytes at a time: no second copy of the file is needed,
// nobody waits for long, and whatever ends it leaves a sound ledger. Where somebody else writes, what is left stays for the next call. A
// file that an older probity has made gives nothing back; a copy of it does.
func (l *Ledger) GiveBack(ctx context.Context) (r Room, err error) {
	if l.db.DriverName() != sqliteDriver {
		return r, nil
	}
	conn, err := l.db.Connx(ctx)
	if err != nil {
		return r, l.failed("giving room back", err)
	}
	defer conn.Close()
	before, err := freeIn(ctx, conn)
	r.Left = before
	for err == nil && r.Left > 0 {
		was := r.Left
		if err = giveSome(ctx, conn); err == nil {
			r.Left, err = freeIn(ctx, conn)
		}
		if r.Left == was {
			break
		}
	}
	if busy(err) {
		err = nil
	}
	r.Given = before - r.Left
	return r, l.failed("giving room back", err)
}

// roomy has a file give room back when it is asked to. It must be said before anything is in the file; later each connection that says so
// would have to write.
const roomy = "PRAGMA auto_vacuum = INCREMENTAL"

// makeRoomy prepares a file in which there is nothing yet.
func makeRoomy(path string) error {
	if file, err := os.Stat(path); err != nil || file.Size() > 0 {
		return err
	}
	db, err := connect(path, "_pragma=busy_timeout(2000)")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err = db.Exec(roomy); err == nil {
		_, err = db.Exec("PRAGMA journal_mode = WAL") // which writes the file's first page
	}
	return err
}

// copyRoomy has a connection make copies that give room back, also of a file that does not. Of one that does they do so anyway, and saying
// it would be a try to write to it.
func copyRoomy(ctx context.Context, db *sqlx.DB) error {
	var mode int
	err := db.GetContext(ctx, &mode, "PRAGMA auto_vacuum")
	if err == nil && mode == 0 {
		_, err = db.ExecContext(ctx, roomy)
	}
	return err
}

// freeIn is how many bytes of the file hold nothing.
func freeIn(ctx context.Context, q sqlx.QueryerContext) (bytes int64, err error) {
	err = sqlx.GetContext(ctx, q, &bytes, "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size")
	return bytes, err
}

// giveSome gives up to 8 MiB back in one transaction. SQLite gives a page for each row that is asked for, though the rows are empty.
func giveSome(ctx context.Context, q sqlx.QueryerContext) error {
	rows, err := q.QueryxContext(ctx, "PRAGMA incremental_vacuum(2048)")
	if err != nil {
		return err
	}
	return scanEach(rows, nil, func() error { return nil })
}
