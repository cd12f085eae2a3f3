package record

import (
	"bytes"
	"crypto/sha256"
	"slices"
)

// Batch holds the raw rows of one range of subjects, kind by kind, and gives them back subject by subject. It is filled by
// one goroutine and then emptied by another; it can be used again after Reset.
type Batch struct {
	piles   []*pile // sorted by kind name
	byKind  map[string]*pile
	shelves []shelf
	decoder decoder
	cells   []cell
	known   map[string]func(id string) bool
	hashed  []byte
	digest  Digest
	defects []Defect
}

// NewBatch makes an empty batch for the mapped columns. Kinds and columns must exist: the checker of mappings has seen
// to that, so an unknown one is a programming error and panics.
func NewBatch(schema Schema) *Batch {
	b := &Batch{byKind: map[string]*pile{}, decoder: decoder{ids: map[string]string{}}}
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
func (b *Batch) Add(kind string, values [][]byte) { b.byKind[kind].add(values) }

// Adder returns Add for one kind, without the look-up: for the reader's inner loop.
func (b *Batch) Adder(kind string) func(values [][]byte) { return b.byKind[kind].add }

// Refer tells which ids the reference lists have: column name ("unit_id", "position_id") → whether an id is listed. A good
// row that names another one is listed as an orphan and still given out.
func (b *Batch) Refer(known map[string]func(id string) bool) { b.known = known }

// Bytes is how much memory the rows take.
func (b *Batch) Bytes() int {
	n := 0
	for _, p := range b.piles {
		n += len(p.arena) + len(p.rows)*24
	}
	return n
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
	b.digest, b.defects = Digest{}, nil
}

// Subjects calls f for every subject in the order of the bytes of its id, with its rows. The Set is used again for the
// next subject. Afterwards Defects and Digest are complete.
func (b *Batch) Subjects(set *Set, f func(id string, rows *Set)) {
	for _, p := range b.piles {
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
		for _, r := range p.rows[from:to] {
			b.hashed = append(append(b.hashed, p.kind.Name...), p.arena[r.start:r.end]...)
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
	rest := p.arena[r.start:r.end]
	for i, index := range p.columns {
		var raw []byte
		raw, rest = cut(rest)
		b.cells[i] = cell{}
		if problem := b.read(&p.kind.Columns[index], raw, i < p.ids, &b.cells[i]); problem != "" {
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
	if len(faults) == 0 && b.known != nil {
		b.referTo(p, r)
	}
	b.shelves[kind].put(set, b.cells, p.columns, faults)
}

// referTo lists the ids of a row that no reference list has.
func (b *Batch) referTo(p *pile, r rawRow) {
	for i, index := range p.columns {
		c := &p.kind.Columns[index]
		if c.Type != IDColumn || b.cells[i].text == "" {
			continue
		}
		if listed, ok := b.known[c.Name]; ok && !listed(b.cells[i].text) {
			b.defects = append(b.defects, b.defect(p, r, Fault{c.Name, Printable([]byte(b.cells[i].text)), Orphan}))
		}
	}
}

func (b *Batch) read(c *Column, raw []byte, subject bool, v *cell) Problem {
	switch {
	case raw == nil:
		return problemIf(c.Required, Missing)
	case subject:
		return b.decoder.subject(raw, v)
	}
	return b.decoder.decode(c, raw, v)
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
