package rotation_test

import (
	"fmt"
	"strings"
	"testing"

	"probity/internal/civil"
	"probity/rules/cases"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

// Two names that a table swaps once a month, fifty times, are walked through once each and not two to the power of fifty times.
func TestNamesThatAreGivenBackAgainAndAgainAreFollowedOnce(t *testing.T) {
	var given strings.Builder
	given.WriteString("person person_id=P full_name=P born_on=1990-01-01 sex=male\n")
	for _, p := range []string{"A", "B"} {
		fmt.Fprintf(&given, "position position_id=%s name=%s unit_id=U listed=1 managerial=0\n", p, p)
	}
	from, to := "A", "B"
	for month := range 50 {
		fmt.Fprintf(&given, "position_lineage predecessor_id=%s successor_id=%s effective_on=%d-%02d-01\n", from, to, 2020+month/12, month%12+1)
		from, to = to, from
	}
	given.WriteString("assignment person_id=P position_id=A starts_on=2019-06-01\n")
	answers := judge(t, &rotation.ROT001, parameters.Embedded(), civil.Must("2026-01-01"), given.String())
	want := "overdue person=P obligation=A due=2022-06-01 severity=N2"
	if got := cases.Lines(&rotation.ROT001, answers); len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
