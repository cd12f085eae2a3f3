package record

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"probity/internal/civil"
)

// Batch holds the raw rows of some subjects, kind by kind, and gives them back subject by subject. All rows of a subject are in
// one batch: those of the buckets that it is filled from, or those of a list. It is for one goroutine at a time, and can be
// used again after Reset.
type Batch struct {
	raw     []byte  // the rows, in the order in which they came
	piles   []*pile // in the order of Kinds
	byKind  map[string]*pile
	persons *pile      // nil where the list of persons is not read
	units   *Directory // nil where nobody knows which there are
	shelves []shelf
	subject string  // whose rows are placed; they share it
	faulty  Problem // what is wrong with it
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
	b.persons = b.byKind["person"]
	return b
}

// Add files one row of a kind: its values in the order of the schema, nil for NULL. The bytes are copied.
func (b *Batch) Add(kind string, values [][]byte) {
	p := b.byKind[kind]
	start := len(b.raw)
	for _, f := range p.fields {
		b.raw = f.append(b.raw, values[f.from])
	}
	p.file(b.raw, start, len(b.raw))
}

// Buffer is memory for rows that will be given to Load, which an earlier use of the batch has left over.
func (b *Batch) Buffer() []byte { return b.raw[:0] }

// Load files rows that layouts encoded, into an empty batch. The bytes are not copied: they are the batch's from now on.
func (b *Batch) Load(rows []byte) {
	b.raw = rows
	for rest := rows; len(rest) > 0; {
		var kind int
		var values []byte
		kind, values, rest = NextRow(rest)
		end := len(rows) - len(rest)
		b.piles[kind].file(rows, end-len(values), end)
	}
}

// Refer says which lists the ids of columns ("unit_id", "position_id") refer to, before the first row. A good row that names
// an id which its list does not have is reported as an orphan and still given out.
func (b *Batch) Refer(lists map[string]*Directory) {
	b.units = lists["unit_id"]
	for _, p := range b.piles {
		refer(p.kind, p.fields, lists)
	}
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
	var common []byte
	for _, p := range b.piles {
		p.arena = b.raw
		common = p.share(common)
	}
	for _, p := range b.piles {
		p.sort(len(common))
	}
	for p := b.first(); p != nil; p = b.first() {
		head := p.rows[p.next]
		id := p.id(head)
		b.subject, b.faulty = string(id), aboutSubject(id)
		b.hear(head.order, id, set)
		f(b.subject, set)
	}
}

// aboutSubject is what is wrong with a subject's id, which may be missing altogether.
func aboutSubject(id []byte) Problem {
	return cmp.Or(problemIf(!utf8.Valid(id), NotUTF8), problemIf(len(id) == 0, EmptyID))
}

// first is a pile whose next row is of the first subject that no call has taken yet; nil after the last.
func (b *Batch) first() *pile {
	var first *pile
	for _, p := range b.piles {
		if p.next < len(p.rows) && (first == nil || p.before(first)) {
			first = p
		}
	}
	return first
}

// stranger reports whether the list of persons, or of units, does not have a subject; a row without an id is of none, its fault is
// the missing id.
func (b *Batch) stranger(order uint64, id []byte) bool {
	switch {
	case len(id) == 0:
		return false
	case b.persons != nil:
		return !b.persons.begins(order, id)
	case b.units != nil && b.piles[0].kind.CutBy == ByUnit:
		_, listed := b.units.find(id)
		return !listed
	}
	return false
}

// hear fills the set with the rows of one subject and adds them to the digest.
func (b *Batch) hear(order uint64, id []byte, set *Set) {
	stranger := b.stranger(order, id)
	b.hashed = b.hashed[:0]
	for i, p := range b.piles {
		from, to := p.take(order, id)
		b.shelves[i].clear(set)
		if from == to {
			continue
		}
		b.place(i, from, to, set)
		b.hashed = binary.AppendUvarint(append(b.hashed, p.kind.Name...), uint64(to-from))
		for i, r := range p.rows[from:to] {
			b.hashed = append(b.hashed, p.arena[r.start:r.end]...)
			if stranger && (i == 0 || !p.same(p.rows[from+i-1], r)) { // the same row again is listed as that alone
				b.defects = append(b.defects, b.defect(p, r, Fault{p.kind.SubjectColumn(), Printable(id), Orphan}))
			}
		}
	}
	sum := sha256.Sum256(b.hashed)
	b.digest.add(sum[:])
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
	row, faults, orphan := b.fill(kind, r, set)
	faults = append(faults, p.backwards(row)...)
	if contradicted {
		faults = append(faults, Fault{Problem: Contradiction})
	}
	for _, f := range faults {
		b.defects = append(b.defects, b.defect(p, r, f))
	}
	if len(faults) > 0 {
		b.shelves[kind].setAside(set, Aside{Kind: p.kind.Name, Key: p.describe(r), Faults: faults})
	} else if orphan {
		b.reportOrphans(p, r)
	}
}

// fill decodes the values of a row into a new one among the good. It returns what is wrong with single values, and whether a
// good id is in no list.
func (b *Batch) fill(kind int, r rawRow, set *Set) (row target, faults []Fault, orphan bool) {
	p, shelf := b.piles[kind], b.shelves[kind]
	row = shelf.add(set)
	rest := p.arena[r.start:r.end]
	for i := range p.fields {
		f, mark := &p.fields[i], rest[0]
		switch mark {
		case packedDay:
			*row.at(f.index).(*civil.Date), rest = civil.Date(number(rest)), rest[packed:]
			continue
		case listedID:
			n := number(rest)
			*row.at(f.index).(*string), rest = f.list.ids[n], rest[packed:]
			shelf.refer(set, n)
			continue
		}
		var raw []byte
		raw, rest = cut(rest)
		problem := b.faulty
		if i < p.ids && mark != null {
			*row.at(f.index).(*string) = b.subject
		} else {
			problem = f.read(mark, raw, row)
		}
		switch problem {
		case "":
		case Orphan:
			orphan = true
		default:
			faults = append(faults, Fault{f.Name, f.shown(raw), problem})
		}
	}
	return row, faults, orphan
}

// reportOrphans lists the ids of a good row that no reference list has.
func (b *Batch) reportOrphans(p *pile, r rawRow) {
	rest := p.arena[r.start:r.end]
	for i := range p.fields {
		f := &p.fields[i]
		var raw []byte
		if raw, rest = f.cut(rest); raw != nil && f.lacks(raw) {
			b.defects = append(b.defects, b.defect(p, r, Fault{f.Name, Printable(raw), Orphan}))
		}
	}
}

// read decodes one value into its row. An id that is no text is none, for whoever judges; of a name what came says more than nothing.
// It is Orphan where it is a good id that its list does not have.
func (f *field) read(mark byte, raw []byte, row target) Problem {
	switch mark {
	case null:
		return problemIf(f.Required, Missing)
	case notText:
		if f.Type == TextColumn {
			*row.at(f.index).(*string) = string(raw)
		}
		return NotUTF8
	}
	return cmp.Or(decode(f.Column, raw, row.at(f.index)), problemIf(f.lacks(raw), Orphan))
}

// lacks reports whether the list that a column refers to does not have an id.
func (f *field) lacks(id []byte) bool {
	_, listed := f.list.find(id)
	return f.list != nil && !listed
}

// backwards finds each end before its start, where both days can be read.
func (p *pile) backwards(row target) (faults []Fault) {
	for _, span := range p.spans {
		start, end := *row.at(span[0]).(*civil.Date), *row.at(span[1]).(*civil.Date)
		if end < start && !end.IsZero() {
			faults = append(faults, Fault{p.kind.Columns[span[1]].Name, end.String(), EndBeforeStart})
		}
	}
	return faults
}

// Defects returns what was found wrong with the rows given out so far.
func (b *Batch) Defects() []Defect { return b.defects }

// Digest returns the digest of the rows given out so far.
func (b *Batch) Digest() Digest { return b.digest }
