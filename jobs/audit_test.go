package jobs

import (
	"testing"

	"probity/internal/ledger"
	"probity/internal/record"
)

// A dry run has no ledger that could count. A row may have two faults, or name two things that no list has; two rows that
// contradict each other have one key.
func TestARunCountsRowsAndNotTheirFaults(t *testing.T) {
	fault := func(key, column string, problem record.Problem) record.Defect {
		return record.Defect{Kind: "assignment", Key: key, Subject: "An", Fault: record.Fault{Column: column, Problem: problem}}
	}
	var r result
	r.count([]record.Defect{
		fault("a", "starts_on", record.ZeroDate), fault("a", "ends_on", record.ZeroDate),
		fault("b", "", record.Contradiction), fault("b", "", record.Contradiction), fault("b", "ends_on", record.ZeroDate),
		fault("c", "", record.Duplicate), fault("d", "person_id", record.Orphan), fault("d", "position_id", record.Orphan),
		fault("e", "person_id", record.Orphan), fault("e", "person_id", record.Orphan),
	})
	if want := (ledger.Quality{SetAside: 3, Orphans: 3}); r.quality != want {
		t.Errorf("got %+v, want %+v", r.quality, want)
	}
}
