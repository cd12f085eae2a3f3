package ledger

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probity/internal/civil"
)

// Reasons are most of a ledger. When they are pruned its file is smaller by what they were, whatever was written after them, and so is a copy
// of one that an older probity has made, which gives nothing back by itself.
func TestWhatWasPrunedGoesBackToTheDisk(t *testing.T) {
	ctx := context.Background()
	for _, older := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "ledger.db")
		l := filledLedger(t, path, older)
		before, err := l.GiveBack(ctx)
		check(t, err)
		_, err = l.Prune(ctx, civil.Must("2027-01-01"), false)
		check(t, err)
		full := sizeOf(t, l, path)
		room, err := l.GiveBack(ctx)
		check(t, err)
		small := sizeOf(t, l, path)
		switch {
		case before.Given > 0:
			t.Errorf("%+v was free before anything was pruned", before)
		case older && (room.Given > 0 || room.Left < full/8 || small != full):
			t.Errorf("of an older ledger of %d bytes: %+v, and now it has %d", full, room, small)
		case !older && (room.Left > 0 || room.Given < full/8 || full-small < room.Given):
			t.Errorf("of a ledger of %d bytes: %+v, and now it has %d", full, room, small)
		}
		sound(t, l)
		night{asOf: "2026-12-01", verdicts: "ROT-001 An LS-01 overdue N2"}.audit(t, l)
		sound(t, l)
		copied := filepath.Join(t.TempDir(), "copy.db")
		check(t, Copy(ctx, path, copied))
		c := hastyLedger(t, copied)
		sound(t, c)
		_, err = c.Prune(ctx, civil.Must("2027-01-01"), false)
		check(t, err)
		if room, err := c.GiveBack(ctx); err != nil || room.Left > 0 || sizeOf(t, c, copied) > small+small/4 {
			t.Errorf("of a copy: %+v, %v", room, err)
		}
	}
}

// Somebody else may be writing, for as long as a night takes: the room goes back the next time.
func TestRoomThatCannotBeGivenBackNowIsLeft(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "ledger.db")
	l := filledLedger(t, path, false)
	_, err := l.Prune(ctx, civil.Must("2027-01-01"), false)
	check(t, err)
	other := hastyLedger(t, path)
	tx, err := other.db.BeginTxx(ctx, nil)
	check(t, err)
	if room, err := l.GiveBack(ctx); err != nil || room.Given != 0 || room.Left == 0 {
		t.Errorf("%+v, %v", room, err)
	}
	check(t, tx.Rollback())
	if room, err := l.GiveBack(ctx); err != nil || room.Given == 0 || room.Left != 0 {
		t.Errorf("%+v, %v", room, err)
	}
	sound(t, l)
}

// filledLedger has nights with a lot to say, in a file as this probity makes it, or as older ones did.
func filledLedger(t *testing.T, path string, older bool) *Ledger {
	t.Helper()
	if !older {
		made, err := Open(context.Background(), path, testSettings())
		check(t, err)
		check(t, made.Close())
	}
	l := hastyLedger(t, path)
	for month := 1; month <= 9; month++ {
		var verdicts strings.Builder
		for person := range 150 {
			fmt.Fprintf(&verdicts, "ROT-001 P%03d LS-01 overdue N2\n", person)
		}
		run := night{asOf: fmt.Sprintf("2026-%02d-01", month), verdicts: strings.TrimSpace(verdicts.String())}.audit(t, l)
		check(t, l.SetState(context.Background(), run.Number, Written))
	}
	return l
}

// sizeOf is the size of the ledger's file when all that was written is in it.
func sizeOf(t *testing.T, l *Ledger, path string) int64 {
	t.Helper()
	_, err := l.db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	check(t, err)
	file, err := os.Stat(path)
	check(t, err)
	return file.Size()
}
