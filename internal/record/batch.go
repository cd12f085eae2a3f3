package record

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// Batch holds the raw rows of one range of subjects, kind by kind, and gives them back subject by subject. It is filled by
// one goroutine and then emptied by another; it can be used again after Reset.
type Batch struct {
	raw     []byte  // the rows, in the order in which they came
	piles   []*pile // in the order of Kinds
	byKind  map[string]*pile
	shelves []shelf
	decoder decoder
	cells   []cell
	hashed  []byte
	digest  Digest
	defects []Defect
}

// NewBatch makes an empty batch for the mapped columns. Kinds and columns must exist: the checker of mappings has seen
// to that, so an unknown one is a programming error and panics.
func NewBatch(schema Schema) *Batch {
	b := &Batch{byKind: map[string]*pile{}}
	for _, kind := range Kinds() {
		mapped, ok := schema[kind.Name]
		if !ok {
			continue
		}
		p := newPile(kind, mapped)
		b.piles = append(b.piles, p)
		b.byKind[kind.Name] = p
		b.shelves = append(b.shelves, kind.newShelf())
	}
	return b
}

// Add files one row of a kind: its values in the order of the schema, nil for NULL. The bytes are copied.
func (b *Batch) Add(kind string, values [][]byte) {
	p := b.byKind[kind]
	start := len(b.raw)
	for _, from := range p.from {
		b.raw = appendValue(b.raw, values[from])
	}
	p.file(b.raw, start)
}

// Buffer is memory for rows that will be given to Load, which an earlier use of the batch has left over.
func (b *Batch) Buffer() []byte { return b.raw[:0] }

// Load files rows that AppendRow wrote, into an empty batch. The bytes are not copied: they are the batch's from now on.
func (b *Batch) Load(rows []byte) {
	b.raw = rows
	for at := 0; at < len(rows); {
		at = b.piles[rows[at]].file(rows, at+1)
	}
}

// Directory finds an id in a list: the list's own copy of it, and whether the list has it.
type Directory func(id []byte) (listed string, found bool)

// Refer says where the ids of a column ("unit_id", "position_id") are looked up. A good row that names one which the list
// does not have is reported as an orphan and still given out.
func (b *Batch) Refer(lists map[string]Directory) {
	for _, p := range b.piles {
		p.refers = make([]Directory, len(p.columns))
		for i, index := range p.columns {
			if c := &p.kind.Columns[index]; c.Type == IDColumn {
				p.refers[i] = lists[c.Name]
			}
		}
	}
}

// Rows is how many rows a kind has in the batch.
func (b *Batch) Rows(kind string) int {
	if p, ok := b.byKind[kind]; ok {
		return len(p.rows)
	}
	return 0
}

// Reset empties the batch and keeps its memory.
func (b *Batch) Reset() {
	for _, p := range b.piles {
		p.reset()
	}
	b.raw = b.raw[:0]
	b.digest, b.defects = Digest{}, nil
}

// Subjects calls f for every subject in the order of the bytes of its id, with its rows. The Set is used again for the
// next subject. Afterwards Defects and Digest are complete.
func (b *Batch) Subjects(set *Set, f func(id string, rows *Set)) {
	for _, p := range b.piles {
		p.arena = b.raw
		p.sort()
	}
	for {
		id, more := b.first()
		if !more {
			return
		}
		b.hear(id, set)
		f(string(id), set)
	}
}

// hear fills the set with the rows of one subject and adds them to the digest.
func (b *Batch) hear(id []byte, set *Set) {
	stranger := b.stranger(id)
	b.hashed = b.hashed[:0]
	for i, p := range b.piles {
		from, to := p.take(id)
		b.shelves[i].clear(set)
		if from == to {
			continue
		}
		b.place(i, from, to, set)
		b.hashed = binary.AppendUvarint(append(b.hashed, p.kind.Name...), uint64(to-from))
		for _, r := range p.rows[from:to] {
			b.hashed = append(b.hashed, p.arena[r.start:r.end]...)
			if stranger {
				b.defects = append(b.defects, b.defect(p, r, Fault{p.kind.SubjectColumn(), Printable(id), Orphan}))
			}
		}
	}
	sum := sha256.Sum256(b.hashed)
	b.digest.add(sum[:])
}

// stranger reports whether the list of persons is read and does not have this id. A row without an id is not a stranger:
// its fault is the missing id.
func (b *Batch) stranger(id []byte) bool {
	p, ok := b.byKind["person"]
	return ok && len(id) > 0 && (p.next == len(p.rows) || !bytes.Equal(p.id(p.rows[p.next]), id))
}

// first returns the smallest id that no call has taken yet.
func (b *Batch) first() (id []byte, more bool) {
	for _, p := range b.piles {
		if p.next == len(p.rows) {
			continue
		}
		if at := p.id(p.rows[p.next]); !more || bytes.Compare(at, id) < 0 {
			id, more = at, true
		}
	}
	return id, more
}

// take moves on over the rows of one subject.
func (p *pile) take(id []byte) (from, to int) {
	from = p.next
	for p.next < len(p.rows) && bytes.Equal(p.id(p.rows[p.next]), id) {
		p.next++
	}
	return from, p.next
}

// place decodes the rows of one kind and subject. Rows with one key stand together: the same row again is dropped and
// listed, different ones contradict each other and are all set aside.
func (b *Batch) place(kind, from, to int, set *Set) {
	p := b.piles[kind]
	for i := from; i < to; {
		j := i + 1
		for j < to && p.sameKey(p.rows[i], p.rows[j]) {
			j++
		}
		b.placeGroup(kind, p.rows[i:j], set)
		i = j
	}
}

func (b *Batch) placeGroup(kind int, group []rawRow, set *Set) {
	p := b.piles[kind]
	contradicted := slices.ContainsFunc(group[1:], func(r rawRow) bool { return !p.same(group[0], r) })
	for i, r := range group {
		if i > 0 && p.same(group[i-1], r) {
			b.defects = append(b.defects, b.defect(p, r, Fault{Problem: Duplicate}))
			continue
		}
		b.placeRow(kind, r, contradicted, set)
	}
}

func (b *Batch) placeRow(kind int, r rawRow, contradicted bool, set *Set) {
	p := b.piles[kind]
	b.cells = slices.Grow(b.cells[:0], len(p.columns))[:len(p.columns)]
	var faults []Fault
	orphans := 0
	rest := p.arena[r.start:r.end]
	for i, index := range p.columns {
		var raw []byte
		raw, rest = cut(rest)
		b.cells[i] = cell{}
		if problem := b.read(p, i, raw); problem == Orphan {
			orphans++
		} else if problem != "" {
			faults = append(faults, Fault{p.kind.Columns[index].Name, Printable(raw), problem})
		}
	}
	if fault, bad := p.backwards(b.cells); bad {
		faults = append(faults, fault)
	}
	if contradicted {
		faults = append(faults, Fault{Problem: Contradiction})
	}
	for _, f := range faults {
		b.defects = append(b.defects, b.defect(p, r, f))
	}
	if orphans > 0 && len(faults) == 0 {
		b.reportOrphans(p, r)
	}
	aside := Aside{Faults: faults}
	if len(faults) > 0 {
		aside.Kind, aside.Key = p.kind.Name, p.describe(r)
	}
	b.shelves[kind].put(set, b.cells, p.columns, aside)
}

// reportOrphans lists the ids of a good row that no reference list has.
func (b *Batch) reportOrphans(p *pile, r rawRow) {
	for i, index := range p.columns {
		if find := p.refersTo(i); find != nil && b.cells[i].text != "" {
			if _, found := find([]byte(b.cells[i].text)); !found {
				b.defects = append(b.defects, b.defect(p, r, Fault{p.kind.Columns[index].Name, Printable([]byte(b.cells[i].text)), Orphan}))
			}
		}
	}
}

// read decodes one value into its cell. It is Orphan where a good id is in no list.
func (b *Batch) read(p *pile, i int, raw []byte) Problem {
	c, v := &p.kind.Columns[p.columns[i]], &b.cells[i]
	switch {
	case raw == nil:
		return problemIf(c.Required, Missing)
	case i < p.ids:
		return b.decoder.subject(raw, v)
	}
	find := p.refersTo(i)
	if find == nil {
		return decode(c, raw, v)
	}
	if listed, found := find(raw); found && len(raw) > 0 && utf8.Valid(raw) { // a row that was set aside may list such an id
		v.text = listed
		return ""
	}
	return cmp.Or(decode(c, raw, v), Orphan)
}

// refersTo is where the ids of a column are looked up; nil where there is no list.
func (p *pile) refersTo(i int) Directory {
	if p.refers == nil {
		return nil
	}
	return p.refers[i]
}

// backwards finds an end before its start, where the kind has an interval and both days can be read.
func (p *pile) backwards(cells []cell) (Fault, bool) {
	if p.first < 0 || p.last < 0 {
		return Fault{}, false
	}
	start, end := cells[p.first].date, cells[p.last].date
	if start.IsZero() || end.IsZero() || end >= start {
		return Fault{}, false
	}
	return Fault{p.kind.Interval[1], end.String(), EndBeforeStart}, true
}

func (b *Batch) defect(p *pile, r rawRow, f Fault) Defect {
	return Defect{Kind: p.kind.Name, Key: p.describe(r), Subject: string(p.id(r)), Fault: f}
}

// Defects returns what was found wrong with the rows given out so far.
func (b *Batch) Defects() []Defect { return b.defects }

// Digest returns the digest of the rows given out so far.
func (b *Batch) Digest() Digest { return b.digest }
