package record

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What was encoded on its way through a temporary file is the same batch as rows that are added one by one.
func TestEncodedRowsAreTheSameRows(t *testing.T) {
	long := strings.Repeat("ạ", 200)
	rows := map[string][][][]byte{
		"person":     {row("P2", "Bình", "NULL"), row("P1", long, "2024-01-31"), row("NULL", "", "NULL")},
		"assignment": {row("P2", "A", "2020-01-01", "NULL"), row("P1", long, "", "NULL"), row("P1", "A", "2020-01-01", "NULL"), row("P1", "A", "2020-01-01", "NULL")},
	}
	added, loaded := NewBatch(assignments), NewBatch(assignments)
	var encoded []byte
	for number, name := range []string{"person", "assignment"} { // in the order of Kinds
		kind, _ := Lookup(name)
		layout := NewLayout(number, kind, assignments[name], nil)
		for _, values := range rows[name] {
			added.Add(name, values)
			encoded = layout.Append(encoded, values)
		}
	}
	loaded.Load(append(loaded.Buffer(), encoded...))
	var told [2]string
	for i, b := range []*Batch{added, loaded} {
		b.Subjects(&Set{}, func(id string, s *Set) {
			told[i] += fmt.Sprintf("%s %v %v\n", id, s.Person, s.Assignment)
		})
		told[i] += defects(b)
	}
	if told[0] != told[1] || added.Digest() != loaded.Digest() {
		t.Errorf("added:\n%s\nloaded:\n%s", told[0], told[1])
	}
}

func TestAnEncodedRowIsCutIntoItsValuesWhateverFollows(t *testing.T) {
	kind, _ := Lookup("assignment")
	columns := []string{"person_id", "starts_on", "decision_no"}
	layout := NewLayout(3, kind, columns, nil)
	for _, values := range [][][]byte{
		row("P1", "2025-08-31", "1/QĐ"), row("NULL", "NULL", "NULL"), row("", "", ""),
		row("P", "2025-02-30", "2025-08-31"), row("P", "0201-01-01", "x"), row("P", "2025-08-31 00:00:01", "x"), row("P", "1700-01-01", "2200-12-31"),
		row(strings.Repeat("x", 122), "x", "y"), row(strings.Repeat("x", 123), "x", "y"), row(strings.Repeat("x", 124), "\xff", "\xff\xfe"), row(strings.Repeat("x", 125), "x", "y"), row(strings.Repeat("x", 126), "x", "y"),
		row(strings.Repeat("x", 127), strings.Repeat("9", 300), strings.Repeat("y", 70_000)),
	} {
		number, encoded, rest := NextRow(append(layout.Append(nil, values), "rest"...))
		got := make([][]byte, len(columns))
		for i := range columns {
			got[i] = ValueAt(encoded, i)
		}
		if diff := cmp.Diff(values, got); diff != "" || number != 3 || string(rest) != "rest" {
			t.Errorf("%q was cut into %q of %d and %q", values, got, number, rest)
		}
	}
}

func FuzzAnEncodedRowIsCutIntoItsValues(f *testing.F) {
	kind, _ := Lookup("assignment")
	lists := map[string]*Directory{"position_id": NewDirectory(slices.Values([]string{"LS-01", "2025-08-31", "\xff"}))}
	columns := []string{"person_id", "position_id", "starts_on", "decision_no"}
	layout := NewLayout(1, kind, columns, lists)
	fields := fieldsOf(kind, columns)
	refer(kind, fields, lists)
	f.Add([]byte("P1"), []byte("LS-01"), []byte("2025-08-31"), []byte("1/QĐ"), uint8(0))
	f.Add([]byte{}, []byte("\xff"), []byte("2025-02-30"), []byte(strings.Repeat("x", 130)), uint8(5))
	f.Fuzz(func(t *testing.T, a, b, c, d []byte, nulls uint8) {
		values := [][]byte{a, b, c, d}
		for i := range values {
			if nulls>>i&1 == 1 {
				values[i] = nil
			}
		}
		number, rest, after := NextRow(append(layout.Append(nil, values), "rest"...))
		if number != 1 || string(after) != "rest" {
			t.Fatalf("a row of kind %d, and %q after it", number, after)
		}
		for i, want := range values {
			var got []byte
			if day, ok := fields[i].day(want); ok {
				want = day.Append(nil)
			}
			if got, rest = fields[i].cut(rest); string(got) != string(want) || (got == nil) != (want == nil) {
				t.Errorf("%q was cut into %q", want, got)
			}
		}
		if len(rest) > 0 {
			t.Errorf("%q is left of the row", rest)
		}
	})
}

func TestTheOrderOfIDsIsThatOfTheirBytes(t *testing.T) {
	ids := []string{"", "\x00", "\x00\x00", "A", "A\x00", "AB", "ABCDEFG", "ABCDEFG\x00", "ABCDEFGH", "ABCDEFGHI", "B", "\xff"}
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			x, y := orderOf([]byte(a)), orderOf([]byte(b))
			if x > y || x == y && (whole(x) || whole(y)) {
				t.Errorf("%q %x comes before %q %x", a, x, b, y)
			}
		}
	}
}
