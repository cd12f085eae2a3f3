package rules_test

import (
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

func set(bad ...record.Bad[record.Person]) *record.Set {
	var s record.Set
	s.Person.Bad = bad
	return &s
}

func aside(p record.Person, faults ...record.Fault) record.Bad[record.Person] {
	return record.Bad[record.Person]{Row: p, Aside: record.Aside{Faults: faults}}
}

func TestOnlyTheFaultyColumnsOfAPersonAreUnreadable(t *testing.T) {
	row := record.Person{PersonID: "P", BornOn: day("1980-01-01"), LeftOn: day("2020-01-01")}
	for _, story := range []struct {
		name       string
		faults     []record.Fault
		born, left bool // unreadable
	}{
		{"a name is missing", []record.Fault{{Column: "full_name", Problem: record.Missing}}, false, false},
		{"no date of birth", []record.Fault{{Column: "born_on", Problem: record.NotDate}}, true, false},
		{"left before hired", []record.Fault{{Column: "left_on", Problem: record.EndBeforeStart}}, false, true},
		{"two rows contradict each other", []record.Fault{{Problem: record.Contradiction}}, true, true},
	} {
		d := rules.Dossier{Kind: rules.PersonSubject, ID: "P", Set: set(aside(row, story.faults...))}
		if d.Unreadable("born_on") != story.born || d.Unreadable("left_on") != story.left {
			t.Errorf("%s: born %t, left %t", story.name, d.Unreadable("born_on"), d.Unreadable("left_on"))
		}
		if !d.Known() || d.Self().PersonID != "P" {
			t.Errorf("%s: what can be read of the row is lost", story.name)
		}
	}
}

func TestAnOrphanIsNobodyWeKnow(t *testing.T) {
	d := rules.Dossier{Kind: rules.PersonSubject, ID: "P", Set: set()}
	if d.Known() || *d.Self() != (record.Person{}) || d.Unreadable("born_on") || d.Gone(civil.MaxDate) {
		t.Error("no list has this person")
	}
}

func TestWhoLeavesIsStillThereOnTheLastDay(t *testing.T) {
	var s record.Set
	s.Person.Good = []record.Person{{PersonID: "P", LeftOn: day("2020-01-31")}}
	d := rules.Dossier{ID: "P", Set: &s}
	if d.Gone(day("2020-01-31")) || !d.Gone(day("2020-02-01")) {
		t.Error("the last day in the service is a day in it")
	}
}

func TestTimeHeldIsKeptInNoLanguage(t *testing.T) {
	held := civil.HeldUntil(day("2025-09-01"), []civil.Interval{{First: day("2022-08-31")}})
	value := rules.HeldValue(held)
	if value != "P36M2D calendar" {
		t.Errorf("value %q", value)
	}
	length, method, ok := rules.HeldWords(value)
	if !ok || length.VI != "36 tháng 2 ngày" || length.EN != "36 months 2 days" || method.VI == "" || method.EN == "" {
		t.Errorf("words %v %v %t", length, method, ok)
	}
	for _, other := range []string{"", "36", "P36M2D", "P36M2D guessed"} {
		if _, _, ok := rules.HeldWords(other); ok {
			t.Errorf("%q is no length of time", other)
		}
	}
}
