package rotation_test

import (
	"fmt"
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// clerk is a hearing about somebody in no listed position, as most people are, or in a listed one.
func clerk(listed bool) rules.Hearing {
	var lists, set record.Set
	for i, flag := range []record.Flag{record.No, record.Yes} {
		lists.Position.Good = append(lists.Position.Good, record.Position{PositionID: fmt.Sprint("P", i), Name: "x", UnitID: "U",
			Listed: flag, Managerial: record.No, FunctionCode: "F", AreaCode: "A", SigningRight: record.No})
	}
	ref, _ := rules.NewReference(&lists)
	set.Person.Good = []record.Person{{PersonID: "P", FullName: "An", BornOn: civil.Must("1985-01-01"), Sex: "male"}}
	set.Assignment.Good = []record.Assignment{
		{PersonID: "P", PositionID: "P0", StartsOn: civil.Must("2015-01-01"), EndsOn: civil.Must("2019-12-31"), Kind: "transfer"},
		{PersonID: "P", PositionID: "P0", StartsOn: civil.Must("2020-01-01"), EndsOn: civil.Must("2022-12-31"), Kind: "transfer"},
		{PersonID: "P", PositionID: "P0", StartsOn: civil.Must("2023-01-01"), Kind: "transfer"},
	}
	if listed {
		set.Assignment.Good[2].PositionID = "P1"
	}
	mapped := record.Schema{}
	for _, kind := range record.Kinds() {
		mapped[kind.Name] = kind.Names()
	}
	return rules.Hearing{Dossier: &rules.Dossier{Kind: rules.PersonSubject, ID: "P", Set: &set}, Ref: ref,
		Scope: rules.Scope{AsOf: civil.Must("2025-06-30"), Parameters: parameters.Embedded(), Mapped: mapped}}
}

func TestWhoHoldsNoListedPositionCostsNoMemory(t *testing.T) {
	h := clerk(false)
	for _, r := range family() {
		allocations := testing.AllocsPerRun(100, func() {
			if r.Judge != nil {
				r.Judge(h)
			}
			if r.Gather != nil {
				r.Gather(h)
			}
		})
		if allocations > 0 {
			t.Errorf("%s allocates %.0f times for somebody it does not concern", r.ID, allocations)
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	for name, h := range map[string]rules.Hearing{"unlisted": clerk(false), "listed": clerk(true)} {
		for _, r := range family() {
			if r.Judge == nil {
				continue
			}
			b.Run(name+"/"+r.ID, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					r.Judge(h)
					if r.Gather != nil {
						r.Gather(h)
					}
				}
			})
		}
	}
}
