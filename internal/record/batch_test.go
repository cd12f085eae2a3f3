package record

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var assignments = Schema{
	"person":     {"person_id", "full_name", "left_on"},
	"assignment": {"person_id", "position_id", "starts_on", "ends_on"},
}

// row makes raw values from words; "NULL" is NULL.
func row(words ...string) [][]byte {
	values := make([][]byte, len(words))
	for i, w := range words {
		if w != "NULL" {
			values[i] = []byte(w)
		}
	}
	return values
}

// read files rows written as "kind value value …", and tells per subject what was good and what was set aside.
func read(t interface{ Helper() }, schema Schema, lines ...string) (string, *Batch) {
	t.Helper()
	b := NewBatch(schema)
	for _, line := range lines {
		words := strings.Split(line, "|")
		b.Add(words[0], row(words[1:]...))
	}
	var out strings.Builder
	b.Subjects(&Set{}, func(id string, s *Set) {
		fmt.Fprintf(&out, "%s:", id)
		for _, a := range s.Assignment.Good {
			fmt.Fprintf(&out, " %s %s…%s", a.PositionID, a.StartsOn, a.EndsOn)
		}
		for _, bad := range s.Assignment.Bad {
			fmt.Fprintf(&out, " [%s %s…%s", bad.Row.PositionID, bad.Row.StartsOn, bad.Row.EndsOn)
			for _, f := range bad.Faults {
				fmt.Fprintf(&out, " %s=%s %s", f.Column, f.Value, f.Problem)
			}
			out.WriteString("]")
		}
		out.WriteString("\n")
	})
	return out.String(), b
}

func defects(b *Batch) string {
	var out strings.Builder
	for _, d := range b.Defects() {
		fmt.Fprintf(&out, "%s %s: %s=%s %s\n", d.Kind, d.Key, d.Column, d.Value, d.Problem)
	}
	return out.String()
}

func check(t *testing.T, got, want string) {
	t.Helper()
	if diff := cmp.Diff(strings.TrimLeft(want, "\n"), got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestRowsComeBackPersonByPersonWhateverTheirOrder(t *testing.T) {
	got, _ := read(t, assignments,
		"assignment|P2|LS-01|2020-01-01|NULL",
		"person|P1|An|NULL",
		"assignment|P1|LS-02|2022-01-01|NULL",
		"person|P2|Bình|NULL",
		"assignment|P1|LS-01|2019-01-01|2021-12-31")
	check(t, got, `
P1: LS-01 2019-01-01…2021-12-31 LS-02 2022-01-01…
P2: LS-01 2020-01-01…
`)
}

func TestBadRowsAreSetAsideWithWhatCanBeReadOfThem(t *testing.T) {
	got, b := read(t, assignments,
		"person|P1|An|NULL",
		"assignment|P1|A|0000-00-00|NULL",
		"assignment|P1|B|2022-05-01|2022-04-30",
		"assignment|P1|C|NULL|2023-01-01",
		"assignment|P1|D|0201-01-01|9999-12-31",
		"assignment|P1|E|2020-1-1|soon")
	check(t, got, `
P1: [A … starts_on=0000-00-00 zero_date] [B 2022-05-01…2022-04-30 ends_on=2022-04-30 end_before_start] [C …2023-01-01 starts_on=NULL missing] [D … starts_on=0201-01-01 far_date ends_on=9999-12-31 far_date] [E … starts_on=2020-1-1 not_date ends_on=soon not_date]
`)
	check(t, defects(b), `
assignment person_id=P1 position_id=A starts_on=0000-00-00: starts_on=0000-00-00 zero_date
assignment person_id=P1 position_id=B starts_on=2022-05-01: ends_on=2022-04-30 end_before_start
assignment person_id=P1 position_id=C starts_on=NULL: starts_on=NULL missing
assignment person_id=P1 position_id=D starts_on=0201-01-01: starts_on=0201-01-01 far_date
assignment person_id=P1 position_id=D starts_on=0201-01-01: ends_on=9999-12-31 far_date
assignment person_id=P1 position_id=E starts_on=2020-1-1: starts_on=2020-1-1 not_date
assignment person_id=P1 position_id=E starts_on=2020-1-1: ends_on=soon not_date
`)
}

func TestEachIntervalOfAKindMustBeTheRightWayRound(t *testing.T) {
	_, b := read(t, Schema{"posting": {"person_id", "posting_id", "planned_from", "took_up_on", "planned_to", "left_on"}},
		"posting|P1|A|2024-01-01|2024-02-01|2027-01-01|2026-12-31",
		"posting|P1|B|NULL|2024-06-01|2023-12-31|NULL",
		"posting|P1|C|2024-06-01|NULL|2023-12-31|NULL",
		"posting|P1|D|2024-01-01|2024-06-01|2024-05-31|2024-05-30",
		"posting|P1|E|2024-06-01|2024-02-01|2024-06-01|2024-02-01")
	check(t, defects(b), `
posting person_id=P1 posting_id=B: planned_to=2023-12-31 end_before_start
posting person_id=P1 posting_id=C: planned_to=2023-12-31 end_before_start
posting person_id=P1 posting_id=D: left_on=2024-05-30 end_before_start
posting person_id=P1 posting_id=D: planned_to=2024-05-31 end_before_start
`)
}

func TestTheSameRowAgainCountsOnceAndDifferentRowsWithOneKeyCountNot(t *testing.T) {
	got, b := read(t, assignments,
		"person|P1|An|NULL",
		"assignment|P1|A|2020-01-01|NULL",
		"assignment|P1|A|2020-01-01|NULL",
		"assignment|P1|B|2021-01-01|NULL",
		"assignment|P1|B|2021-01-01|2021-06-30")
	check(t, got, "P1: A 2020-01-01… [B 2021-01-01… = contradiction] [B 2021-01-01…2021-06-30 = contradiction]\n")
	check(t, defects(b), `
assignment person_id=P1 position_id=A starts_on=2020-01-01: = duplicate
assignment person_id=P1 position_id=B starts_on=2021-01-01: = contradiction
assignment person_id=P1 position_id=B starts_on=2021-01-01: = contradiction
`)
}

func TestRowsOfUnknownPersonsAreListedAndStillGivenOut(t *testing.T) {
	got, b := read(t, assignments,
		"person|P1|An|NULL",
		"assignment|P9|A|2020-01-01|NULL",
		"assignment|P9|A|2020-01-01|NULL", // what is doubled is one row
		"assignment|NULL|A|2020-01-01|NULL")
	check(t, got, ": [A 2020-01-01… person_id=NULL missing]\nP1:\nP9: A 2020-01-01…\n")
	check(t, defects(b), `
assignment person_id=NULL position_id=A starts_on=2020-01-01: person_id=NULL missing
assignment person_id=P9 position_id=A starts_on=2020-01-01: = duplicate
assignment person_id=P9 position_id=A starts_on=2020-01-01: person_id=P9 orphan
`)
}

func TestIdsOfPositionsThatNoListHasAreReported(t *testing.T) {
	b := NewBatch(assignments)
	b.Refer(map[string]*Directory{"position_id": NewDirectory(slices.Values([]string{"A", "", "\xff"}))})
	b.Add("person", row("P1", "An", "NULL"))
	b.Add("assignment", row("P1", "A", "2020-01-01", "NULL"))
	b.Add("assignment", row("P1", "X", "2020-01-01", "NULL"))
	b.Subjects(&Set{}, func(string, *Set) {})
	check(t, defects(b), "assignment person_id=P1 position_id=X starts_on=2020-01-01: position_id=X orphan\n")
}

func TestInvalidTextAndLongNamesAreShownSafely(t *testing.T) {
	_, b := read(t, assignments, "person|P1|\xff\xfe\x01|NULL")
	check(t, defects(b), "person person_id=P1: full_name=\\xff\\xfe\\x01 not_utf8\n")
	if long := Printable([]byte(strings.Repeat("ạ", 10_000))); len([]rune(long)) > 250 {
		t.Errorf("a long name is printed with %d characters", len([]rune(long)))
	}
}

// The order in which a server returns rows must change neither the dossiers nor the digest.
func TestTheOrderOfRowsChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			id := rapid.SampledFrom([]string{"1", "2", "10", "a", "A", "NULL"}).Draw(t, "id")
			day := rapid.SampledFrom([]string{"2020-01-01", "2021-01-01", "0000-00-00"}).Draw(t, "day")
			if rapid.Bool().Draw(t, "person") {
				return "person|" + id + "|" + day + "|NULL"
			}
			return "assignment|" + id + "|X|" + day + "|NULL"
		}), 0, 20).Draw(t, "lines")
		shuffled := append([]string(nil), lines...)
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		one, a := read(t, assignments, lines...)
		two, b := read(t, assignments, shuffled...)
		if one != two || a.Digest() != b.Digest() {
			t.Fatalf("%v gave\n%s%s\n%v gave\n%s%s", lines, one, a.Digest(), shuffled, two, b.Digest())
		}
	})
}

func BenchmarkSubjects(b *testing.B) {
	batch := NewBatch(assignments)
	var people, holdings [][][]byte
	for i := range 5000 {
		id := fmt.Sprintf("NV-%07d", i)
		people = append(people, row(id, "Nguyễn Văn An", "NULL"))
		for j := range 4 {
			holdings = append(holdings, row(id, fmt.Sprintf("LS-%03d", j), "2020-01-01", "2021-01-01"))
		}
	}
	var set Set
	for b.Loop() {
		batch.Reset()
		for _, p := range people {
			batch.Add("person", p)
		}
		for _, h := range holdings {
			batch.Add("assignment", h)
		}
		batch.Subjects(&set, func(string, *Set) {})
	}
	b.ReportMetric(float64(b.N*25_000)/b.Elapsed().Seconds(), "rows/s")
}

func TestARowKnowsTheNumberOfTheIDThatItRefersTo(t *testing.T) {
	b := NewBatch(assignments)
	b.Refer(map[string]*Directory{"position_id": NewDirectory(slices.Values([]string{"B", "A"}))})
	for _, holding := range [][][]byte{row("P", "A", "2020-01-01", "NULL"), row("P", "B", "2020-02-30", "NULL"), row("P", "B", "2021-01-01", "NULL"), row("P", "C", "2022-01-01", "NULL")} {
		b.Add("assignment", holding)
	}
	var told []string
	b.Subjects(&Set{}, func(_ string, s *Set) {
		for i, a := range s.Assignment.Good {
			told = append(told, fmt.Sprintf("%s %d", a.PositionID, s.Assignment.Number(i)))
		}
	})
	slices.Sort(told)
	if diff := cmp.Diff([]string{"A 0", "B 1", "C -1"}, told); diff != "" {
		t.Error(diff)
	}
	if n := (&Rows[Assignment]{Good: make([]Assignment, 1)}).Number(0); n != -1 {
		t.Errorf("a row from no batch has the number %d", n)
	}
}

// The amount is part of the key of a change of assets: a day that nobody can read would have put it onto the sheet of missing data.
func TestWhatAPersonOwnsIsShownInNoFault(t *testing.T) {
	_, b := read(t, Schema{"asset_change": {"person_id", "changed_on", "amount_vnd"}, "payroll": {"person_id", "month", "net_amount"}},
		"asset_change|P|2026-13-01|400000000", "asset_change|P|2026-03-01|400 triệu", "asset_change|P|2026-03-02|NULL",
		"payroll|P|2026-03-01|12,5 triệu")
	want := `asset_change person_id=P changed_on=2026-13-01 amount_vnd=…: changed_on=2026-13-01 not_date
asset_change person_id=P changed_on=2026-03-01 amount_vnd=…: amount_vnd=… not_whole_vnd
asset_change person_id=P changed_on=2026-03-02 amount_vnd=NULL: amount_vnd=NULL missing
payroll person_id=P month=2026-03-01: net_amount=… not_number
`
	if diff := cmp.Diff(want, defects(b)); diff != "" {
		t.Error(diff)
	}
}

// A check of "b" is no check of B before somebody has mended the id: B would be blamed for having had none, in silence.
func TestAUnitThatNoListHasIsAnOrphan(t *testing.T) {
	b := NewBatch(Schema{"oversight_unit": {"oversight_id", "unit_id"}})
	b.Refer(map[string]*Directory{"unit_id": NewDirectory(slices.Values([]string{"B"}))})
	for _, unit := range []string{"b", "B", "NULL"} {
		b.Add("oversight_unit", row("T", unit))
	}
	b.Subjects(&Set{}, func(string, *Set) {})
	want := `oversight_unit unit_id=NULL oversight_id=T: unit_id=NULL missing
oversight_unit unit_id=b oversight_id=T: unit_id=b orphan
`
	if got := defects(b); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
