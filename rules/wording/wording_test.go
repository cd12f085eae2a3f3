package wording_test

import (
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

func TestASentenceHasItsDatesAndWordsInItsOwnLanguage(t *testing.T) {
	got := wording.Say("%s: %s, %d lần, %s", "%s: %s, %d times, %s", "An", civil.Must("2026-01-31"), 2, wording.Days(1))
	if want := (record.Text{VI: "An: 31/01/2026, 2 lần, 1 ngày", EN: "An: 2026-01-31, 2 times, 1 day"}); got != want {
		t.Errorf("got %+v", got)
	}
}

func TestARowWithoutAReadableFieldIsMissingAsAWhole(t *testing.T) {
	row := record.Aside{Kind: "posting", Key: "K", Faults: []record.Fault{{Column: "left_on", Problem: record.NotDate}, {Problem: record.Contradiction}}}
	missing := wording.Unreadable(row)
	if len(missing) != 2 || missing[0].Field != "left_on" || missing[1].Field != wording.WholeRow || missing[1].Why.VI == "" {
		t.Errorf("got %+v", missing)
	}
}

func TestAdviceIsGivenWhereSomethingIsToBeDone(t *testing.T) {
	breach, near := wording.Text("a", "a"), wording.Text("b", "b")
	for outcome, want := range map[rules.Outcome]record.Text{rules.Overdue: breach, rules.DueSoon: near, rules.Pass: {}, rules.Unknown: wording.AdviceToMend()} {
		if got := wording.AdviceOn(outcome, breach, near); got != want {
			t.Errorf("%s: %+v", outcome, got)
		}
	}
}

func TestOnTheDueDayNoDaysAreLeft(t *testing.T) {
	for n, want := range map[int]string{0: "that is the as-of date", 1: "1 day is left", 2: "2 days are left"} {
		if got := wording.DaysLeft(n).EN; got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}
