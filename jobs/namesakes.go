package jobs

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// namesakes tells whether a name is borne by more than one person, in memory that does not grow with the names: two bits a
// slot, "seen" and "seen again". Two names that fall on one slot make a year of birth appear that was not needed, which
// harms nobody; a namesake is never missed.
type namesakes struct {
	seen, again []uint64
}

// slots is enough for a ministry to have none in common; a country's civil service has namesakes for nearly every name.
const slots = 1 << 24

func newNamesakes() *namesakes {
	return &namesakes{make([]uint64, slots/64), make([]uint64, slots/64)}
}

// add notes one person's name.
func (n *namesakes) add(name []byte) {
	slot := n.slot(string(name))
	word, bit := slot/64, uint64(1)<<(slot%64)
	n.again[word] |= n.seen[word] & bit
	n.seen[word] |= bit
}

// shared reports whether another person has the name, once all were added.
func (n *namesakes) shared(name string) bool {
	slot := n.slot(name)
	return n.again[slot/64]&(1<<(slot%64)) != 0
}

func (n *namesakes) slot(name string) uint64 { return fnv(foldName(name)) % slots }

// foldName makes names equal that a reader takes for the same: case, Unicode form and spacing do not tell people apart.
func foldName(name string) string {
	return strings.Join(strings.Fields(strings.ToLower(norm.NFC.String(name))), " ")
}

// fnv is the 64-bit FNV-1a hash; unlike maphash it is the same in every process.
func fnv(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h ^ h>>29
}
