package record

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
)

// pile holds the raw rows of one kind in a batch, and sorts them. Their values lie in the batch as they were
// encoded: the subject's id, the other columns of the key, then the rest.
type pile struct {
	kind    *Kind
	fields  []field  // what stands where in an encoded row
	ids     int      // 1 when the first column is the subject's id, else 0
	keys    int      // how many of the first columns make the key
	spans   [][2]int // the columns of each interval's first and last day, of those that are mapped
	arena   []byte   // where the values lie, with those of other kinds
	rows    []rawRow
	next    int
	sorting []rawRow // where sort puts them meanwhile
}

// field is a column that is mapped.
type field struct {
	*Column
	index int        // among the columns of the kind
	from  int        // among the values that Add is given
	list  *Directory // that its ids refer to; nil: none
	mute  bool       // its values are nobody's to read
}

// fieldsOf are those of a kind, in the order in which rows are kept.
func fieldsOf(kind *Kind, mapped []string) []field {
	var fields []field
	for _, name := range Order(kind, mapped) {
		index := kind.Column(name)
		fields = append(fields, field{Column: &kind.Columns[index], index: index, from: slices.Index(mapped, name), mute: kind.mute(index)})
	}
	return fields
}

// refer says which lists the columns of a kind refer to, by the names of the columns. The subject's own id refers to none.
func refer(kind *Kind, fields []field, lists map[string]*Directory) {
	for i := range fields {
		if f := &fields[i]; f.Type == IDColumn && f.Name != kind.SubjectColumn() {
			f.list = lists[f.Name]
		}
	}
}

// rawRow is the place of a row's values in the arena.
type rawRow struct {
	start, id, key, end uint32 // id and key: where these end
	order               uint64 // of the id among those of the batch; see orderOf
}

func newPile(kind *Kind, mapped []string) *pile {
	p := &pile{kind: kind, fields: fieldsOf(kind, mapped)}
	for _, f := range p.fields {
		if slices.Contains(kind.Key, f.Name) || f.Name == kind.SubjectColumn() {
			p.keys++
		}
	}
	if kind.SubjectColumn() != "" {
		p.ids = 1
	}
	for _, days := range kind.Intervals {
		if slices.Contains(mapped, days[0]) && slices.Contains(mapped, days[1]) {
			p.spans = append(p.spans, [2]int{kind.Column(days[0]), kind.Column(days[1])})
		}
	}
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

// file notes a row whose values lie between two places in the arena.
func (p *pile) file(arena []byte, start, end int) {
	row := rawRow{start: uint32(start), id: uint32(start), key: uint32(start), end: uint32(end)}
	at := start
	for i := range p.keys {
		at += passed(arena[at:])
		if i+1 == p.ids {
			row.id = uint32(at)
		}
	}
	row.key = uint32(at)
	p.rows = append(p.rows, row)
}

func (p *pile) reset() { p.arena, p.rows, p.next = nil, p.rows[:0], 0 }

// sort orders rows by the bytes of the subject's id, then by everything else, so that the server's order is forgotten. The
// first bytes of all ids of the batch, so many of them, are the same.
func (p *pile) sort(shared int) {
	p.next = 0
	for i := range p.rows {
		p.rows[i].order = orderOf(p.id(p.rows[i])[shared:])
	}
	if !slices.IsSortedFunc(p.rows, func(a, b rawRow) int { return cmp.Compare(a.order, b.order) }) {
		p.sortByOrder()
	}
	p.sortTies()
}

// orderOf makes a number of an id, or of what ids do not begin with alike: its first seven bytes, then how many there are.
// The numbers are in the order of the ids; of two that are equal the ids are equal too, or both are longer.
func orderOf(id []byte) uint64 {
	var first [8]byte
	copy(first[:7], id)
	first[7] = byte(min(len(id), 8))
	return binary.BigEndian.Uint64(first[:])
}

// whole reports whether a number of orderOf says everything about its id.
func whole(order uint64) bool { return byte(order) < 8 }

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
		slices.SortFunc(p.rows[from:to], p.compare)
		from = to
	}
}

// share shortens what ids have in common at their beginning to what those of these rows have too. It is nil before the first.
func (p *pile) share(common []byte) []byte {
	for _, r := range p.rows {
		id := p.id(r)
		if common == nil {
			common = append([]byte{}, id...) // not nil any more, even of no id
		}
		n := min(len(common), len(id))
		for string(common[:n]) != string(id[:n]) {
			n--
		}
		common = common[:n:n]
	}
	return common
}

// compare orders two rows of equal order.
func (p *pile) compare(a, b rawRow) int {
	if !whole(a.order) {
		if ids := bytes.Compare(p.id(a), p.id(b)); ids != 0 {
			return ids
		}
	}
	return bytes.Compare(p.arena[a.id:a.end], p.arena[b.id:b.end])
}

// begins reports whether the next row is one of a subject.
func (p *pile) begins(order uint64, id []byte) bool {
	return p.next < len(p.rows) && p.rows[p.next].order == order && (whole(order) || bytes.Equal(p.id(p.rows[p.next]), id))
}

// before reports whether the next row's subject comes before that of another pile.
func (p *pile) before(q *pile) bool {
	a, b := p.rows[p.next], q.rows[q.next]
	if a.order != b.order || whole(a.order) {
		return a.order < b.order
	}
	return bytes.Compare(p.id(a), q.id(b)) < 0
}

// take moves on over the rows of one subject.
func (p *pile) take(order uint64, id []byte) (from, to int) {
	from = p.next
	for p.begins(order, id) {
		p.next++
	}
	return from, p.next
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
		value, rest = p.fields[i].cut(rest)
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.fields[i].Name + "=" + p.fields[i].shown(value))
	}
	return b.String()
}

// muted stands for a value that may not be shown.
const muted = "…"

// shown is a raw value as a fault or a key shows it. What a person owns or earns is on no list: that a value cannot be read does
// not make it another's to read, and the rest of the key finds the row.
func (f *field) shown(value []byte) string {
	if f.mute && value != nil {
		return muted
	}
	return Printable(value)
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
