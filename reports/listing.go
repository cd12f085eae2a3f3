package reports

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
)

// listing sorts any number of rows in little memory: the rows wait in a file of the workshop, their keys stay here.
type listing struct {
	file    *os.File
	out     *bufio.Writer
	end     int64
	entries []entry
	buffer  []byte
	join    func(r *row, same row) // brings rows with the same key together; without it each stands alone
}

// entry is where a row waits, and the key by which it is ordered. The first byte of the key is the row's section.
type entry struct {
	key  []byte
	at   int64
	size int
}

// row is the cells of one row and its height in points.
type row struct {
	cells  []cell
	height float64
}

func newListing(dir string) (*listing, error) {
	file, err := os.CreateTemp(dir, "rows-*") // 0600
	if err != nil {
		return nil, err
	}
	return &listing{file: file, out: bufio.NewWriterSize(file, 1<<16)}, nil
}

func (l *listing) close() { l.file.Close() }

func (l *listing) len() int { return len(l.entries) }

// add puts a row aside under a key.
func (l *listing) add(key []byte, r row) error {
	l.buffer = r.append(l.buffer[:0])
	if _, err := l.out.Write(l.buffer); err != nil {
		return err
	}
	l.entries = append(l.entries, entry{key, l.end, len(l.buffer)})
	l.end += int64(len(l.buffer))
	return nil
}

// sort brings the keys into order; rows with the same key stay in the order in which they came.
func (l *listing) sort() {
	slices.SortStableFunc(l.entries, func(a, b entry) int { return bytes.Compare(a.key, b.key) })
}

// same is how many entries from one on make one row.
func (l *listing) same(from int) int {
	n := 1
	for l.join != nil && from+n < len(l.entries) && bytes.Equal(l.entries[from].key, l.entries[from+n].key) {
		n++
	}
	return n
}

// sizes counts the rows of each section.
func (l *listing) sizes() map[uint8]int {
	l.sort()
	sizes := map[uint8]int{}
	for i := 0; i < len(l.entries); i += l.same(i) {
		sizes[l.entries[i].key[0]]++
	}
	return sizes
}

// sorted gives the rows back in the order of their keys, with their sections.
func (l *listing) sorted() iter.Seq2[sorted, error] {
	return func(yield func(sorted, error) bool) {
		if err := l.out.Flush(); err != nil {
			yield(sorted{}, err)
			return
		}
		l.sort()
		for i := 0; i < len(l.entries); {
			n := l.same(i)
			r, err := l.joined(l.entries[i : i+n])
			if !yield(sorted{l.entries[i].key[0], r}, err) || err != nil {
				return
			}
			i += n
		}
	}
}

func (l *listing) joined(entries []entry) (row, error) {
	r, err := l.read(entries[0])
	for _, e := range entries[1:] {
		same, err := l.read(e)
		if err != nil {
			return r, err
		}
		l.join(&r, same)
	}
	return r, err
}

// sorted is a row in its place.
type sorted struct {
	section uint8
	row
}

func (l *listing) read(e entry) (row, error) {
	l.buffer = slices.Grow(l.buffer[:0], e.size)[:e.size]
	if _, err := io.ReadFull(io.NewSectionReader(l.file, e.at, int64(e.size)), l.buffer); err != nil {
		return row{}, fmt.Errorf("reading back a row: %w", err)
	}
	return parseRow(l.buffer)
}

// append writes a row as bytes: its height, and for each cell kind, flaw, style, number and text.
func (r row) append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(r.height*100))
	b = binary.AppendUvarint(b, uint64(len(r.cells)))
	for _, c := range r.cells {
		b = append(b, byte(c.kind), byte(c.flaw), byte(c.style))
		b = binary.AppendVarint(b, c.n)
		b = binary.AppendUvarint(b, uint64(len(c.text)))
		b = append(b, c.text...)
	}
	return b
}

func parseRow(b []byte) (row, error) {
	read := bytes.NewReader(b)
	height, err := binary.ReadUvarint(read)
	many, err2 := binary.ReadUvarint(read)
	if err := errors.Join(err, err2); err != nil {
		return row{}, fmt.Errorf("reading back a row: %w", err)
	}
	r := row{cells: make([]cell, many), height: float64(height) / 100}
	for i := range r.cells {
		if r.cells[i], err = parseCell(read); err != nil {
			return row{}, fmt.Errorf("reading back a row: %w", err)
		}
	}
	return r, nil
}

func parseCell(read *bytes.Reader) (c cell, err error) {
	var head [3]byte
	if _, err = io.ReadFull(read, head[:]); err != nil {
		return c, err
	}
	c.kind, c.flaw, c.style = kind(head[0]), flaw(head[1]), style(head[2])
	if c.n, err = binary.ReadVarint(read); err != nil {
		return c, err
	}
	size, err := binary.ReadUvarint(read)
	if err != nil {
		return c, err
	}
	text := make([]byte, size)
	_, err = io.ReadFull(read, text)
	c.text = string(text)
	return c, err
}
