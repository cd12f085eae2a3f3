package record

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math/bits"
)

// Digest identifies a set of rows, and the numbers by which they are judged, whatever the order in which they came: the sum,
// modulo 2²⁵⁶, of one SHA-256 for each subject and number. The zero value is the digest of nothing.
type Digest [4]uint64

// Add joins two digests.
func (d *Digest) Add(other Digest) {
	var carry uint64
	for i := range d {
		d[i], carry = bits.Add64(d[i], other[i], carry)
	}
}

// AddText joins the digest of a text that is no row, such as a number by which the rows are judged.
func (d *Digest) AddText(text string) {
	sum := sha256.Sum256([]byte(text))
	d.add(sum[:])
}

func (d *Digest) add(sum []byte) {
	var other Digest
	for i := range other {
		other[i] = binary.LittleEndian.Uint64(sum[8*i:])
	}
	d.Add(other)
}

// String returns 64 hexadecimal digits.
func (d Digest) String() string {
	b := make([]byte, 0, 32)
	for _, word := range d {
		b = binary.LittleEndian.AppendUint64(b, word)
	}
	return hex.EncodeToString(b)
}
