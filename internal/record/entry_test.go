package record

import (
	"fmt"
	"strings"
	"testing"
)

// Whoever shows rows shows each under the key by which faults have it: they are compared by their readers.
func TestARowOfAnyKindIsShownUnderItsKey(t *testing.T) {
	batch := NewBatch(Schema{
		"posting":      {"person_id", "posting_id", "took_up_on", "left_on", "planned_to"},
		"asset_change": {"person_id", "changed_on", "amount_vnd", "kind"},
		"obligation":   {"person_id", "kind", "year", "trigger_on"},
	})
	for _, line := range []string{
		"posting|P|N1|2020-01-01|2023-01-01|NULL", "posting|P|N2|2024-01-01|2023-01-01|NULL",
		"asset_change|P|2026-03-01|400000000|sale", "obligation|P|annual|2026|NULL",
	} {
		words := strings.Split(line, "|")
		batch.Add(words[0], row(words[1:]...))
	}
	var seen strings.Builder
	batch.Subjects(&Set{}, func(_ string, set *Set) {
		for _, kind := range Kinds() {
			for e := range kind.Entries(set) {
				fmt.Fprintln(&seen, kind.Name, e.Key, e.Timed, e.Span.First, e.Span.Last, e.Aside != nil)
			}
		}
	})
	want := `posting person_id=P posting_id=N1 true 2020-01-01 2023-01-01 false
posting person_id=P posting_id=N2 false   true
obligation person_id=P kind=annual year=2026 false   false
asset_change person_id=P changed_on=2026-03-01 kind=sale amount_vnd=… false   false
`
	if seen.String() != want {
		t.Errorf("got\n%swant\n%s", seen.String(), want)
	}
}
