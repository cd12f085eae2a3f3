package record

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
)

// pile holds the raw rows of one kind for one range of subjects. Each row is one run of bytes: the subject's id, the
// other columns of the key, then the rest, each with its length before it. Rows are copied here while the database
// still sends and are decoded later, on another core.
type pile struct {
	kind    *Kind
	columns []int // what stands where in an encoded row: indexes of kind.Columns
	from    []int // the position of each of these among the values that Add is given
	ids     int   // 1 when the first column is the subject's id, else 0
	keys    int   // how many of the first columns make the key
	first   int   // where the interval's first and last day stand in an encoded row; -1 where it has none
	last    int
	arena   []byte
	rows    []rawRow
	next    int
}

// rawRow is a row's place in the arena.
type rawRow struct{ start, id, key, end int } // id and key: where these end

func newPile(kind *Kind, mapped []string) *pile {
	p := &pile{kind: kind}
	for _, name := range p.order(mapped) {
		p.columns = append(p.columns, kind.Column(name))
		p.from = append(p.from, slices.Index(mapped, name))
	}
	p.first = slices.Index(p.columns, kind.Column(kind.Interval[0]))
	p.last = slices.Index(p.columns, kind.Column(kind.Interval[1]))
	return p
}

// order puts the subject's id first, then the rest of the key, then everything else as it is mapped.
func (p *pile) order(mapped []string) []string {
	var names []string
	if id := p.kind.SubjectColumn(); id != "" {
		names, p.ids = append(names, id), 1
	}
	for _, k := range p.kind.Key {
		if !slices.Contains(names, k) && slices.Contains(mapped, k) {
			names = append(names, k)
		}
	}
	p.keys = len(names)
	for _, m := range mapped {
		if !slices.Contains(names, m) {
			names = append(names, m)
		}
	}
	return names
}

// SubjectColumn names the column by which the kind is cut; it is empty for lists that are read whole.
func (k *Kind) SubjectColumn() string {
	return [...]string{ByPerson: "person_id", ByUnit: "unit_id", Whole: ""}[k.CutBy]
}

func (p *pile) add(values [][]byte) {
	row := rawRow{start: len(p.arena)}
	for i, from := range p.from {
		if v := values[from]; v == nil {
			p.arena = append(p.arena, 0)
		} else {
			p.arena = binary.AppendUvarint(p.arena, uint64(len(v))+1)
			p.arena = append(p.arena, v...)
		}
		if i+1 == p.ids {
			row.id = len(p.arena)
		}
		if i+1 == p.keys {
			row.key = len(p.arena)
		}
	}
	row.end = len(p.arena)
	if p.ids == 0 {
		row.id = row.start
	}
	p.rows = append(p.rows, row)
}

func (p *pile) reset() { p.arena, p.rows, p.next = p.arena[:0], p.rows[:0], 0 }

// sort orders rows by the bytes of the subject's id, then by everything else, so that the server's order is forgotten.
func (p *pile) sort() {
	order := func(a, b rawRow) int {
		return cmp.Or(bytes.Compare(p.id(a), p.id(b)), bytes.Compare(p.arena[a.id:a.end], p.arena[b.id:b.end]))
	}
	if !slices.IsSortedFunc(p.rows, order) {
		slices.SortFunc(p.rows, order)
	}
	p.next = 0
}

// id returns the bytes of a row's subject id; a NULL is empty.
func (p *pile) id(r rawRow) []byte {
	if r.id == r.start {
		return nil
	}
	value, _ := cut(p.arena[r.start:r.id])
	return value
}

// cut takes the first value off an encoded row; nil is NULL.
func cut(encoded []byte) (value, rest []byte) {
	n, width := binary.Uvarint(encoded)
	if n == 0 {
		return nil, encoded[width:]
	}
	end := width + int(n) - 1
	return encoded[width:end:end], encoded[end:]
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
		b.WriteString(p.kind.Columns[p.columns[i]].Name + "=" + Printable(value))
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
