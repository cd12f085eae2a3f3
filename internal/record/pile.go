package record

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
)

// pile holds the raw rows of one kind for one range of subjects, and sorts them. They lie in the batch as AppendRow wrote
// them: the subject's id, the other columns of the key, then the rest.
type pile struct {
	kind    *Kind
	fields  []field // what stands where in an encoded row
	ids     int     // 1 when the first column is the subject's id, else 0
	keys    int     // how many of the first columns make the key
	first   int     // the columns of the interval's first and last day; -1 where it has none
	last    int
	arena   []byte // where the rows lie, with those of other kinds
	rows    []rawRow
	next    int
	sorting []rawRow // where sort puts them meanwhile
}

// field is a column that is mapped.
type field struct {
	*Column
	index int       // among the columns of the kind
	from  int       // among the values that Add is given
	list  Directory // where its ids are looked up; nil: nowhere
}

// rawRow is a row's place in the arena.
type rawRow struct {
	start, id, key, end uint32 // id and key: where these end
	order               uint64 // eight bytes of the id, for sort
}

func newPile(kind *Kind, mapped []string) *pile {
	p := &pile{kind: kind}
	for _, name := range Order(kind, mapped) {
		index := kind.Column(name)
		p.fields = append(p.fields, field{Column: &kind.Columns[index], index: index, from: slices.Index(mapped, name)})
		if slices.Contains(kind.Key, name) || name == kind.SubjectColumn() {
			p.keys++
		}
	}
	if kind.SubjectColumn() != "" {
		p.ids = 1
	}
	p.first, p.last = kind.Column(kind.Interval[0]), kind.Column(kind.Interval[1])
	return p
}

// Order puts the mapped columns of a kind in the order in which rows are kept: the subject's id, the rest of the key, then
// everything else as it is mapped.
func Order(kind *Kind, mapped []string) []string {
	var names []string
	for _, name := range slices.Concat([]string{kind.SubjectColumn()}, kind.Key, mapped) {
		if slices.Contains(mapped, name) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// SubjectColumn names the column by which the kind is cut; it is empty for lists that are read whole.
func (k *Kind) SubjectColumn() string {
	return [...]string{ByPerson: "person_id", ByUnit: "unit_id", Whole: ""}[k.CutBy]
}

// file notes a row that begins somewhere in the arena, and returns where it ends.
func (p *pile) file(arena []byte, start int) int {
	row := rawRow{start: uint32(start), id: uint32(start), key: uint32(start)}
	at := start
	for i := range p.fields {
		at += passed(arena[at:])
		if i+1 == p.ids {
			row.id = uint32(at)
		}
		if i+1 == p.keys {
			row.key = uint32(at)
		}
	}
	row.end = uint32(at)
	p.rows = append(p.rows, row)
	return at
}

func (p *pile) reset() { p.arena, p.rows, p.next = nil, p.rows[:0], 0 }

// sort orders rows by the bytes of the subject's id, then by everything else, so that the server's order is forgotten. It
// goes by the eight bytes that follow what all ids begin with; few rows that are not of one subject agree in these.
func (p *pile) sort() {
	p.next = 0
	shared := p.sharedPrefix()
	for i := range p.rows {
		var eight [8]byte
		copy(eight[:], p.id(p.rows[i])[shared:])
		p.rows[i].order = binary.BigEndian.Uint64(eight[:])
	}
	if !slices.IsSortedFunc(p.rows, func(a, b rawRow) int { return cmp.Compare(a.order, b.order) }) {
		p.sortByOrder()
	}
	p.sortTies()
}

// sortByOrder is a radix sort, byte by byte from the last to the first: comparing would take five times as long.
func (p *pile) sortByOrder() {
	p.sorting = slices.Grow(p.sorting[:0], len(p.rows))[:len(p.rows)]
	for shift := 0; shift < 64; shift += 8 {
		var place [257]int
		for _, r := range p.rows {
			place[int(byte(r.order>>shift))+1]++
		}
		if place[int(byte(p.rows[0].order>>shift))+1] == len(p.rows) {
			continue // all have the same byte here
		}
		for i := range 256 {
			place[i+1] += place[i]
		}
		for _, r := range p.rows {
			at := &place[byte(r.order>>shift)]
			p.sorting[*at] = r
			*at++
		}
		p.rows, p.sorting = p.sorting, p.rows
	}
}

func (p *pile) sortTies() {
	for from := 0; from < len(p.rows); {
		to := from + 1
		for to < len(p.rows) && p.rows[to].order == p.rows[from].order {
			to++
		}
		if to > from+1 && !slices.IsSortedFunc(p.rows[from:to], p.compare) {
			slices.SortFunc(p.rows[from:to], p.compare)
		}
		from = to
	}
}

// sharedPrefix is how many bytes the ids of all rows have in common at their beginning.
func (p *pile) sharedPrefix() int {
	if len(p.rows) == 0 {
		return 0
	}
	first := p.id(p.rows[0])
	n := len(first)
	for _, r := range p.rows[1:] {
		id := p.id(r)
		n = min(n, len(id))
		for string(id[:n]) != string(first[:n]) {
			n--
		}
	}
	return n
}

func (p *pile) compare(a, b rawRow) int {
	if a.order != b.order {
		return cmp.Compare(a.order, b.order)
	}
	return cmp.Or(bytes.Compare(p.id(a), p.id(b)), bytes.Compare(p.arena[a.id:a.end], p.arena[b.id:b.end]))
}

// id returns the bytes of a row's subject id; a NULL is empty.
func (p *pile) id(r rawRow) []byte {
	if r.id == r.start {
		return nil
	}
	value, _ := cut(p.arena[r.start:r.id])
	return value
}

// sameKey reports whether two rows claim to be the same record.
func (p *pile) sameKey(a, b rawRow) bool {
	return bytes.Equal(p.arena[a.start:a.key], p.arena[b.start:b.key])
}

func (p *pile) same(a, b rawRow) bool {
	return bytes.Equal(p.arena[a.start:a.end], p.arena[b.start:b.end])
}

// describe writes a row's key for a reader: "person_id=NV-7 position_id=LS-01".
func (p *pile) describe(r rawRow) string {
	var b strings.Builder
	rest := p.arena[r.start:r.end]
	for i := range p.keys {
		var value []byte
		value, rest = cut(rest)
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.fields[i].Name + "=" + Printable(value))
	}
	return b.String()
}

// Printable shows a raw value with its unprintable bytes escaped, "NULL" for nil, and cuts what is very long.
func Printable(value []byte) string {
	if value == nil {
		return "NULL"
	}
	const long = 200
	quoted := strconv.Quote(string(value))
	quoted = strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(quoted[1 : len(quoted)-1])
	if runes := []rune(quoted); len(runes) > long {
		return string(runes[:long]) + "… (" + strconv.Itoa(len(value)) + " bytes)"
	}
	return quoted
}
