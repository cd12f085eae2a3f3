package propose_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What SQLite was told to be a number can hold words, and what was told nothing can hold both.
func TestTheWordsOfSQLiteAreComparedAsWhatTheyAre(t *testing.T) {
	dsn := onSQLiteWith(t, `CREATE TABLE position (position_id TEXT PRIMARY KEY, name TEXT, unit_id TEXT, listed BOOLEAN, managerial BOOLEAN, declarable, signing_right INTEGER);
		INSERT INTO position VALUES ('1', 'a', 'A', 'yes', 'false', 'Y', 0), ('2', 'b', 'A', 'no', 'true', 1, 1), ('3', 'c', 'A', 'no', 0, '0', NULL)`)
	p := only(t, "position", proposals(t, dsn))
	want := []string{"1 a A 1 0 1 0", "2 b A 0 1 1 1", "3 c A 0 0 0 NULL"}
	if diff := cmp.Diff(want, answers(t, dsn, p.Query)); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, told(p))
	}
}
