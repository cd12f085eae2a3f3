package jobs

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

func TestAPostingThatNobodyClosedShowsByTheNextHead(t *testing.T) {
	ref, _ := rules.NewReference(&record.Set{UnitLineage: record.Rows[record.UnitLineage]{Good: []record.UnitLineage{
		{PredecessorID: "DSQ-OLD", SuccessorID: "DSQ", Change: "rename", EffectiveOn: civil.Must("2020-01-01")}}}})
	posting := func(unit, tookUp, left string, head record.Flag) record.Posting {
		p := record.Posting{PostingID: tookUp, UnitID: unit, TookUpOn: civil.Must(tookUp), Head: head}
		if left != "" {
			p.LeftOn = civil.Must(left)
		}
		return p
	}
	first, second := successions{}, successions{}
	for id, d := range map[string]struct {
		left    string
		posting record.Posting
	}{
		"An":    {"", posting("DSQ-OLD", "2015-01-01", "", record.Yes)},           // the mission was renamed since
		"Bình":  {"", posting("DSQ", "2018-01-01", "2021-01-01", record.Yes)},     // closed
		"Cúc":   {"", posting("DSQ", "2021-02-01", "", record.Yes)},               // the head today
		"Dung":  {"", posting("DSQ", "2016-01-01", "", record.No)},                // no head
		"Em":    {"2019-01-01", posting("DSQ", "2014-01-01", "", record.Yes)},     // has left the service
		"Giang": {"", posting("DSQ", "2027-01-01", "", record.Yes)},               // still to come
		"Hà":    {"", posting("TLSQ", "2015-01-01", "", record.Yes)},              // nobody came after
		"Khánh": {"", posting("DSQ-OLD", "2012-01-01", "2014-01-01", record.Yes)}, // long ago
	} {
		person := record.Person{PersonID: id, FullName: id}
		if d.left != "" {
			person.LeftOn = civil.Must(d.left)
		}
		var rows record.Set
		rows.Person.Good, rows.Posting.Good = []record.Person{person}, []record.Posting{d.posting}
		s := first
		if id > "C" {
			s = second
		}
		s.note(&rules.Dossier{Kind: rules.PersonSubject, ID: id, Set: &rows}, ref, civil.Must("2026-10-31"))
	}
	first.join(second)
	all := func(string, string) bool { return true }
	want := []record.Defect{{Kind: "posting", Key: "person_id=An posting_id=2015-01-01", Subject: "An",
		Fault: record.Fault{Column: "left_on", Problem: record.Succeeded}, Hint: "person_id=Bình took_up_on=2018-01-01",
		Units: []string{"DSQ"}}}
	if diff := cmp.Diff(want, first.unclosed(all)); diff != "" {
		t.Error(diff)
	}
	want[0].Hint = "took_up_on=2018-01-01"
	if diff := cmp.Diff(want, first.unclosed(func(_, person string) bool { return person == "An" })); diff != "" {
		t.Errorf("a run about the predecessor alone: %s", diff)
	}
	if got := first.unclosed(func(unit, _ string) bool { return unit != "DSQ" }); got != nil {
		t.Errorf("another unit is told of %v", got)
	}
}
