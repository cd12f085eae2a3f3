package ledger

import (
	"context"
	"testing"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
	"probity/internal/mariadbtest"
)

// A ledger cannot be opened on MariaDB yet, but all of its SQL outside of sqlite.go is already understood there, so that
// only that file will need a sister.
func TestMariaDBUnderstandsTheLedger(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	db, err := sqlx.Open("mysql", mariadbtest.Open(t).Database(t, "collation=utf8mb4_bin"))
	check(t, err)
	defer db.Close()
	_, err = db.Exec("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
	check(t, err)
	l := &Ledger{db: db, path: "on MariaDB", settings: testSettings()}
	for n := firstSchema; n <= schemaVersion; n++ {
		check(t, l.write(ctx, func(tx *sqlx.Tx) error { return l.migrateTo(ctx, tx, n) }))
	}
	here, there := chainedNights(t, newLedger(t)), chainedNights(t, l)
	for i := range here {
		if here[i].Hash != there[i].Hash {
			t.Errorf("run %d has another hash on MariaDB", i+1)
		}
	}
	check(t, l.Release(ctx, 3))
	tells(t, l, there[2], `
		An LS-01 overdue ongoing since run 1
		Chi LS-01 overdue new`)
	points, err := l.Trend(ctx, 3, 12, nil)
	check(t, err)
	stories, err := l.History(ctx, "An")
	check(t, err)
	quality, err := l.Quality(ctx, 1)
	check(t, err)
	if len(points) != 3 || len(stories) != 1 || quality != (Quality{Records: 3, SetAside: 1}) || len(openNow(t, l)) != 2 {
		t.Errorf("trend %v, history %v, quality %+v", points, stories, quality)
	}
	check(t, l.SetState(ctx, 3, Written))
	pruned, err := l.Prune(ctx, civil.Must("2027-01-01"), false)
	check(t, err)
	if pruned != (Pruned{Runs: 2, Reasons: 1, Defects: 2}) {
		t.Errorf("pruned %+v", pruned)
	}
	known, _, err := l.LastDelivered(ctx, "chair", 99)
	check(t, err)
	if waiting := unsettled(t, l); known != 1 || waiting != "LS of run 1: unoffered 0 connection refused" {
		t.Errorf("run %d was delivered, and there wait %s", known, waiting)
	}
	check(t, l.Decide(ctx, []Resolution{waive("An", "LS-01")}))
	night{asOf: "2026-04-01", verdicts: "ROT-001 An VT-01 overdue N2", carry: "An LS-01 → VT-01"}.audit(t, l)
	if got := waived(t, l, 0); got != "An VT-01 by decision 1" {
		t.Errorf("in force: %s", got)
	}
	counted, err := l.FollowUp(ctx, 4)
	check(t, err)
	if counted.Waived["ROT-001"] != 1 || counted.Gravest != 0 {
		t.Errorf("waivers %+v", counted)
	}
	sound(t, l)
}
