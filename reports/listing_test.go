package reports

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"probity/internal/civil"
)

func TestARowComesBackFromItsFileAsItWas(t *testing.T) {
	l, err := newListing(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer l.close()
	first := row{[]cell{vietnamese.write("An\x01", textCell), count(-42, amount), vietnamese.on(civil.Must("2026-10-31"), day), empty(noteCell), {}}, 34.51}
	second := row{[]cell{vietnamese.write(strings.Repeat("ạ", 100_000), centred)}, 17}
	for key, r := range map[string]row{"\x02b": first, "\x01z": second} {
		if err := l.add([]byte(key), r); err != nil {
			t.Fatal(err)
		}
	}
	var got []sorted
	for r, err := range l.sorted() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, r)
	}
	want := []sorted{{1, second}, {2, first}}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(sorted{}, row{}, cell{})); diff != "" {
		t.Error(diff)
	}
}

func TestRowsWithTheSameKeyAreJoinedWhereTheyShallBe(t *testing.T) {
	l, err := newListing(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer l.close()
	l.join = func(r *row, same row) { r.cells[0].text += same.cells[0].text }
	for _, text := range []string{"\x02b", "\x01a", "\x02b", "\x02c"} {
		if err := l.add([]byte(text), row{cells: []cell{{text: text[1:], kind: words}}}); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(map[uint8]int{1: 1, 2: 2}, l.sizes()); diff != "" {
		t.Error(diff)
	}
	var got []string
	for r := range l.sorted() {
		got = append(got, r.cells[0].text)
	}
	if want := "a bb c"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The parts of a key are compared one after the other, whatever bytes they have.
func TestKeysCompareAsTheirPartsDo(t *testing.T) {
	type parts struct {
		small    uint8
		late     int
		id, next string
	}
	draw := rapid.Custom(func(t *rapid.T) parts {
		text := rapid.StringOfN(rapid.SampledFrom([]rune{0, 1, 'a', 'b', 0xFF}), 0, 3, -1)
		return parts{uint8(rapid.IntRange(0, 2).Draw(t, "small")), rapid.IntRange(-2, 2).Draw(t, "late"), text.Draw(t, "id"), text.Draw(t, "next")}
	})
	s := newSorter()
	key := func(p parts) []byte { return s.small(p.small).descending(p.late).id(p.id).id(p.next).take() }
	compare := func(a, b parts) int {
		return slices.Compare([]int{int(a.small), b.late, strings.Compare(a.id, b.id), strings.Compare(a.next, b.next)}, []int{int(b.small), a.late, 0, 0})
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := draw.Draw(t, "a"), draw.Draw(t, "b")
		if got, want := slices.Compare(key(a), key(b)), compare(a, b); got != want {
			t.Fatalf("keys compare as %d, parts as %d", got, want)
		}
	})
}

func TestNoTwoSheetsShareAName(t *testing.T) {
	names := sheetNames{}
	for _, c := range []struct{ wanted, want string }{
		{"Tổng hợp", "Tổng hợp"},
		{"TỔNG HỢP", "TỔNG HỢP (2)"},
		{"Tổng hợp", "Tổng hợp (3)"},
		{"Vụ Đông Nam Á / Nam Á: [2026]", "Vụ Đông Nam Á Nam Á 2026"},
		{"'Cục Lãnh sự'", "Cục Lãnh sự"},
		{"Ủy ban Nhà nước về người Việt Nam ở nước ngoài", "Ủy ban Nhà nước về người Việt"},
		{"Ủy ban Nhà nước về người Việt Nam tại Lào", "Ủy ban Nhà nước về người (2)"},
		{strings.Repeat("x", 40), strings.Repeat("x", 31)},
		{"A\x01B", "A B"},
	} {
		got, err := names.take(c.wanted)
		if err != nil || got != c.want {
			t.Errorf("%q becomes %q (%v), want %q", c.wanted, got, err, c.want)
		}
	}
	for _, impossible := range []string{"", "   ", "[]", "'", "History", "\x01"} {
		if got, err := names.take(impossible); err == nil {
			t.Errorf("%q becomes %q", impossible, got)
		}
	}
}

func TestAnyNameThatIsTakenFitsASheet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := sheetNames{}
		wanted := rapid.String().Draw(t, "wanted")
		for range 12 {
			name, err := names.take(wanted)
			if err != nil {
				return
			}
			if n := length(name); n == 0 || n > longestName || strings.ContainsAny(name, `:\/?*[]`) || strings.Trim(name, "' ") != name {
				t.Fatalf("%q becomes %q", wanted, name)
			}
		}
	})
}
