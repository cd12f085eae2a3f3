package record

import (
	"iter"
	"slices"
	"unicode/utf8"
)

// Directory is a list of ids, such as those of all positions, that columns of other kinds refer to. It numbers them in the
// order of their bytes, so that a row can be kept with the number in place of the id. The zero value lists nothing.
type Directory struct {
	ids     []string
	numbers map[string]int
}

// NewDirectory lists ids. One that is no valid text, or empty, can be the id of no good row and is left out.
func NewDirectory(ids iter.Seq[string]) *Directory {
	d := &Directory{numbers: map[string]int{}}
	for id := range ids {
		if id != "" && utf8.ValidString(id) {
			d.ids = append(d.ids, id)
		}
	}
	slices.Sort(d.ids)
	d.ids = slices.Compact(d.ids)
	for number, id := range d.ids {
		d.numbers[id] = number
	}
	return d
}

// IDs are the ids in the order of their numbers, not to be changed.
func (d *Directory) IDs() []string { return d.ids }

// Has reports whether an id is listed.
func (d *Directory) Has(id string) bool {
	_, listed := d.numbers[id]
	return listed
}

// find is the number of an id; false when it is not listed, or nothing is.
func (d *Directory) find(id []byte) (number int, listed bool) {
	if d == nil {
		return 0, false
	}
	number, listed = d.numbers[string(id)]
	return number, listed
}
