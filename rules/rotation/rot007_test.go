package rotation_test

import (
	"strings"
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

func TestOverseasTermExceeded(t *testing.T) { check(t, &rotation.ROT007) }

// On the last day nothing is left, and after the last but one it is one day and not "1 days".
func TestTheLastDaysAreCountedInWords(t *testing.T) {
	rows := &record.Set{}
	rows.Person.Good = []record.Person{{PersonID: "P", FullName: "An"}}
	rows.Posting.Good = []record.Posting{{PersonID: "P", PostingID: "N", UnitID: "M", TookUpOn: civil.Must("2023-10-31")}}
	ref, _ := rules.NewReference(&record.Set{})
	for on, want := range map[string]record.Text{
		"2026-10-29": {VI: "; còn 2 ngày.", EN: "; 2 days are left."},
		"2026-10-30": {VI: "; còn 1 ngày.", EN: "; 1 day is left."},
		"2026-10-31": {VI: "; đến hạn đúng vào ngày chốt số liệu.", EN: "; that is the as-of date."},
		"2026-11-01": {VI: "; đã quá hạn 1 ngày.", EN: " and has been exceeded by 1 day."},
	} {
		found := rotation.ROT007.Judge(rules.Hearing{
			Dossier: &rules.Dossier{Kind: rules.PersonSubject, ID: "P", Set: rows}, Ref: ref,
			Scope: rules.Scope{AsOf: civil.Must(on), Parameters: parameters.Embedded(),
				Mapped: record.Schema{"person": {"person_id"}, "posting": {"person_id", "posting_id", "unit_id", "took_up_on", "left_on"}}},
		})
		if len(found) != 1 {
			t.Fatalf("%s: %d verdicts", on, len(found))
		}
		if said := found[0].Reasons(found[0]).Message; !strings.HasSuffix(said.VI, want.VI) || !strings.HasSuffix(said.EN, want.EN) {
			t.Errorf("%s: %+v", on, said)
		}
	}
}
