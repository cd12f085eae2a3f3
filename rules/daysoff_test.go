package rules_test

import (
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// office is a hearing with a table of days off: 2026 has Tết, 2027 has none.
func office(change func(*record.Set), mapped ...string) rules.Hearing {
	lists := &record.Set{}
	for _, day := range []string{"2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"} {
		lists.Holiday.Good = append(lists.Holiday.Good, record.Holiday{Day: civil.Must(day)})
	}
	if len(mapped) == 0 {
		lists.Holiday.Good = nil
	}
	if change != nil {
		change(lists)
	}
	ref, _ := rules.NewReference(lists)
	schema := record.Schema{}
	if len(mapped) > 0 {
		schema["holiday"] = mapped
	}
	return rules.Hearing{Ref: ref, Scope: rules.Scope{AsOf: civil.Must("2026-06-30"), Parameters: parameters.Embedded(), Mapped: schema}}
}

// setAside adds a row of a holiday that cannot be read, in its day or in its name.
func setAside(day, column string) func(*record.Set) {
	return func(lists *record.Set) {
		b := record.Bad[record.Holiday]{Aside: record.Aside{Kind: "holiday", Faults: []record.Fault{{Column: column, Problem: record.NotDate}}}}
		if day != "" {
			b.Row.Day = civil.Must(day)
		}
		lists.Holiday.Bad = append(lists.Holiday.Bad, b)
	}
}

func TestALimitEndsOnAWorkingDayAsFarAsDaysOffAreKnown(t *testing.T) {
	for _, c := range []struct {
		story, counted, first, last string
		h                           rules.Hearing
	}{
		{"on a working day it stays", "2026-01-15", "2026-01-15", "2026-01-15", office(nil, "day")},
		{"from a Saturday to Monday", "2026-01-17", "2026-01-19", "2026-01-19", office(nil, "day")},
		{"from the Saturday before Tết to the Monday after it", "2026-02-14", "2026-02-23", "2026-02-23", office(nil, "day")},
		{"where holidays are not mapped, only weekends are off", "2026-02-14", "2026-02-16", "2026-02-16", office(nil)},
		{"in a year without a table any weekday may be off", "2027-01-09", "2027-01-11", civil.MaxDate.String(), office(nil, "day")},
		{"until the first day of which a table says that it is none", "2025-12-31", "2025-12-31", "2026-01-02", office(nil, "day")},
		{"a row whose day cannot be read may be any one day", "2026-01-16", "2026-01-16", "2026-01-19", office(setAside("", "day"), "day")},
		{"and one whose name cannot be read is of its day", "2026-01-15", "2026-01-15", "2026-01-16", office(setAside("2026-01-15", "name"), "day")},
		{"which matters to no other day", "2026-01-16", "2026-01-16", "2026-01-16", office(setAside("2026-01-15", "name"), "day")},
	} {
		l := c.h.LastDay(civil.Must(c.counted))
		if l.First.String() != c.first || l.Last.String() != c.last {
			t.Errorf("%s: from %s to %s, want %s to %s", c.story, l.First, l.Last, c.first, c.last)
		}
		if l.Certain() == (l.NoTable != 0 || len(l.Aside) > 0) {
			t.Errorf("%s: certain %t, and for its uncertainty there are the year %d and %d rows", c.story, l.Certain(), l.NoTable, len(l.Aside))
		}
	}
}

func TestALimitStaysWhereTheMinistryWantsItTo(t *testing.T) {
	h := office(nil, "day")
	stay, faults := h.Parameters.With([]parameters.Override{{Key: "time.roll_last_day", Value: "0"}})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	h.Parameters = stay
	if l := h.LastDay(civil.Must("2026-01-17")); l.Last != civil.Must("2026-01-17") || l.Moved() {
		t.Errorf("it moved to %s", l.Last)
	}
}

func TestATermOfDaysDoesNotCountItsFirst(t *testing.T) {
	if due := office(nil, "day").FallsDueInDays(civil.Must("2026-01-05"), "dec.initial_days"); due != civil.Must("2026-01-15") {
		t.Errorf("ten days from 2026-01-05 are over on %s", due)
	}
}

func TestWorkingDaysAreCountedAsFarAsDaysOffAreKnown(t *testing.T) {
	for _, c := range []struct {
		story, day, first, last string
		h                       rules.Hearing
	}{
		{"from a Thursday over a weekend", "2026-01-15", "2026-01-22", "2026-01-22", office(nil, "day")},
		{"the first day is not counted, also where it is off", "2026-01-17", "2026-01-23", "2026-01-23", office(nil, "day")},
		{"received on the Thursday before Tết", "2026-02-12", "2026-02-26", "2026-02-26", office(nil, "day")},
		{"where holidays are not mapped, only weekends are off", "2026-02-12", "2026-02-19", "2026-02-19", office(nil)},
		{"in a year without a table any weekday may be off", "2027-01-11", "2027-01-18", civil.MaxDate.String(), office(nil, "day")},
		{"until the first day of which a table says that it is none", "2025-12-29", "2026-01-06", "2026-01-08", office(nil, "day")},
		{"a row whose day cannot be read may be any one day, once", "2026-01-15", "2026-01-22", "2026-01-23", office(setAside("", "day"), "day")},
		{"and one whose name cannot be read is of its day", "2026-01-15", "2026-01-22", "2026-01-23", office(setAside("2026-01-20", "name"), "day")},
		{"which matters to no other days", "2026-01-15", "2026-01-22", "2026-01-22", office(setAside("2026-01-23", "name"), "day")},
	} {
		l := c.h.WorkingDaysAfter(civil.Must(c.day), 5)
		if l.First.String() != c.first || l.Last.String() != c.last {
			t.Errorf("%s: from %s to %s, want %s to %s", c.story, l.First, l.Last, c.first, c.last)
		}
		if !l.Certain() && l.NoTable == 0 && len(l.Aside) == 0 {
			t.Errorf("%s: it does not say why", c.story)
		}
	}
	if l := office(nil, "day").WorkingDaysAfter(civil.Must("2026-01-15"), 0); l.First != civil.Must("2026-01-15") || !l.Certain() {
		t.Errorf("no days after a day end on %s", l.First)
	}
}
