package jobs

import (
	"bytes"
	"math/bits"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// namesakes tells whether a name is borne by more than one person, in memory that does not grow with the names: two bits a
// slot, "seen" and "seen again". Two names that fall on one slot make a year of birth appear that was not needed, which
// harms nobody; a namesake is never missed.
type namesakes struct {
	seen, again []uint64
	words       map[string]uint64 // hashes of words met before: a nation's names are made of few
}

// slots is enough for a ministry to have none in common; a country's civil service has namesakes for nearly every name.
const slots = 1 << 24

// mostWords bounds the memory where names are not made of few words.
const mostWords = 1 << 14

func newNamesakes() *namesakes {
	return &namesakes{make([]uint64, slots/64), make([]uint64, slots/64), map[string]uint64{}}
}

// add notes one person's name. It is for one goroutine.
func (n *namesakes) add(name []byte) {
	slot := uint64(0)
	for word := range bytes.FieldsSeq(name) {
		hash, known := n.words[string(word)]
		if !known {
			hash = fnv(foldName(string(word)))
			if len(n.words) < mostWords {
				n.words[string(word)] = hash
			}
		}
		slot = then(slot, hash)
	}
	slot %= slots
	word, bit := slot/64, uint64(1)<<(slot%64)
	n.again[word] |= n.seen[word] & bit
	n.seen[word] |= bit
}

// shared reports whether another person has the name, once all were added. Any number of goroutines may ask.
func (n *namesakes) shared(name string) bool {
	slot := uint64(0)
	for word := range strings.FieldsSeq(foldName(name)) {
		slot = then(slot, fnv(word))
	}
	slot %= slots
	return n.again[slot/64]&(1<<(slot%64)) != 0
}

// then goes on with the hash of the next word; their order counts.
func then(before, word uint64) uint64 { return bits.RotateLeft64(before, 5)*1099511628211 ^ word }

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
