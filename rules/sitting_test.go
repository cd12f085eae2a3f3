package rules_test

import (
	"fmt"
	"reflect"
	"testing"

	"probity/internal/record"
	"probity/rules"
)

// countsDossiers answers once for each dossier, and once more for all of them together.
func countsDossiers() *rules.Rule {
	return &rules.Rule{
		Meta:  rules.Meta{ID: "TST-001"},
		Judge: func(h rules.Hearing) []rules.Verdict { return []rules.Verdict{{Subject: rules.Subject{ID: h.ID}}} },
		Gather: func(h rules.Hearing) []rules.Fact {
			return []rules.Fact{{Key: "seen", Person: h.ID}, {Key: "other", Word: h.ID}}
		},
		Conclude: func(c rules.Chronicle) []rules.Verdict {
			var verdicts []rules.Verdict
			for _, f := range c.Facts.About("seen") {
				verdicts = append(verdicts, rules.Verdict{Subject: rules.Subject{ID: "all:" + f.Person}})
			}
			return verdicts
		},
	}
}

func TestFactsOfAllSittingsAreConcludedInOneOrder(t *testing.T) {
	rule := countsDossiers()
	units := &rules.Rule{Meta: rules.Meta{ID: "TST-002"}, Hears: rules.UnitSubject,
		Judge: func(h rules.Hearing) []rules.Verdict {
			return []rules.Verdict{{Subject: rules.Subject{ID: "unit " + h.ID}}}
		}}
	ref, _ := rules.NewReference(&record.Set{})
	var heard []string
	deliver := func(r *rules.Rule, v rules.Verdict) { heard = append(heard, r.ID+" "+v.Subject.ID) }
	first := rules.NewSitting([]*rules.Rule{rule, units}, ref, rules.Scope{})
	second := rules.NewSitting([]*rules.Rule{rule, units}, ref, rules.Scope{})
	for id, sitting := range map[string]*rules.Sitting{"B": first, "A": second} {
		sitting.Hear(&rules.Dossier{Kind: rules.PersonSubject, ID: id, Set: &record.Set{}}, func(*rules.Rule, rules.Verdict) {})
		if sitting.AboutPersons() != 1 {
			t.Errorf("%d facts name a person, want 1", sitting.AboutPersons())
		}
	}
	first.Hear(&rules.Dossier{Kind: rules.PersonSubject, ID: "C", Set: &record.Set{}}, deliver)
	first.Hear(&rules.Dossier{Kind: rules.UnitSubject, ID: "U", Set: &record.Set{}}, deliver)
	first.Join(second)
	first.Conclude(deliver)
	want := []string{"TST-001 C", "TST-002 unit U", "TST-001 all:A", "TST-001 all:B", "TST-001 all:C"}
	if !reflect.DeepEqual(heard, want) {
		t.Errorf("heard %q, want %q", heard, want)
	}
}

// The list of units is no part of a unit's dossier. A unit that nobody ever checked has no row of any other kind, and a rule on
// checks must hear it all the same, once, whichever goroutine heard the others.
func TestEveryListedUnitIsHeard(t *testing.T) {
	rule := &rules.Rule{Meta: rules.Meta{ID: "TST-001"}, Hears: rules.UnitSubject,
		Judge: func(h rules.Hearing) []rules.Verdict {
			return []rules.Verdict{{Subject: rules.Subject{Kind: h.Kind, ID: h.ID}, UnitID: fmt.Sprint(len(h.OversightUnit.Good))}}
		}}
	lists := &record.Set{}
	lists.Unit.Good = []record.Unit{{UnitID: "A"}, {UnitID: "B"}, {UnitID: "C"}}
	ref, _ := rules.NewReference(lists)
	checked := &record.Set{}
	checked.OversightUnit.Good = []record.OversightUnit{{OversightID: "T", UnitID: "B"}}
	var heard []string
	deliver := func(_ *rules.Rule, v rules.Verdict) { heard = append(heard, v.Subject.ID+" "+v.UnitID) }
	first, second := rules.NewSitting([]*rules.Rule{rule}, ref, rules.Scope{}), rules.NewSitting([]*rules.Rule{rule}, ref, rules.Scope{})
	second.Hear(&rules.Dossier{Kind: rules.UnitSubject, ID: "B", Set: checked}, deliver)
	first.Join(second)
	first.Conclude(deliver)
	if want := []string{"B 1", "A 0", "C 0"}; !reflect.DeepEqual(heard, want) {
		t.Errorf("heard %q, want %q", heard, want)
	}
}

// Two questions whose answers have types of their own.
type (
	first  string
	second string
)

func TestWhatSeveralRulesAskIsWorkedOutOnceADossier(t *testing.T) {
	worked := 0
	ask := func(h rules.Hearing) []rules.Verdict {
		one := rules.Once(h, func(h rules.Hearing) first { worked++; return first("1" + h.ID) })
		two := rules.Once(h, func(h rules.Hearing) second { worked++; return second("2" + h.ID) })
		return []rules.Verdict{{Subject: rules.Subject{ID: string(one) + string(two)}}}
	}
	ref, _ := rules.NewReference(&record.Set{})
	sitting := rules.NewSitting([]*rules.Rule{{Meta: rules.Meta{ID: "A"}, Judge: ask}, {Meta: rules.Meta{ID: "B"}, Judge: ask}}, ref, rules.Scope{})
	var heard []string
	for _, id := range []string{"P", "Q"} {
		sitting.Hear(&rules.Dossier{Kind: rules.PersonSubject, ID: id, Set: &record.Set{}}, func(r *rules.Rule, v rules.Verdict) {
			heard = append(heard, r.ID+" "+v.Subject.ID)
		})
	}
	if want := []string{"A 1P2P", "B 1P2P", "A 1Q2Q", "B 1Q2Q"}; !reflect.DeepEqual(heard, want) || worked != 4 {
		t.Errorf("heard %q, worked %d times; want %q and 4", heard, worked, want)
	}
}

func TestFactsAreFoundByTheirKey(t *testing.T) {
	facts := rules.Facts{{Key: "B", Word: "2"}, {Key: "C"}, {Key: "B", Word: "1"}, {Key: "A"}}
	facts.Sort()
	if got := facts.About("B"); len(got) != 2 || got[0].Word != "1" {
		t.Errorf("about B: %v", got)
	}
	if got := facts.About("BB"); len(got) != 0 {
		t.Errorf("about BB: %v", got)
	}
}
