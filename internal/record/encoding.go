package record

import "encoding/binary"

// A row is kept as bytes, from the driver until it is judged: the number of its kind, then each value after its length plus
// one. 0 is NULL.

// longLength is the first length plus one that takes more than one byte.
const longLength = 1 << 7

// RowSize is how many bytes AppendRow adds at most.
func RowSize(values [][]byte) int {
	size := 1
	for _, v := range values {
		size += len(v) + 1
		if len(v)+1 >= longLength {
			size += binary.MaxVarintLen64
		}
	}
	return size
}

// AppendRow adds a row. For Batch.Load the kind is its place among the batch's kinds in the order of Kinds, and the values
// are in the order of Order.
func AppendRow(rows []byte, kind byte, values [][]byte) []byte {
	rows = append(rows, kind)
	for _, v := range values {
		rows = appendValue(rows, v)
	}
	return rows
}

func appendValue(rows, v []byte) []byte {
	switch {
	case v == nil:
		return append(rows, 0)
	case len(v)+1 < longLength:
		rows = append(rows, byte(len(v)+1))
	default:
		rows = binary.AppendUvarint(rows, uint64(len(v))+1)
	}
	return append(rows, v...)
}

// CutRow takes a row, whose kind was read before, off encoded rows; its values lie in the rows.
func CutRow(rows []byte, values [][]byte) (rest []byte) {
	for i := range values {
		values[i], rows = cut(rows)
	}
	return rows
}

// cut takes the first value off an encoded row; nil is NULL.
func cut(encoded []byte) (value, rest []byte) {
	n, width := uint64(encoded[0]), 1
	if n >= longLength { // most lengths are one byte
		n, width = binary.Uvarint(encoded)
	}
	if n == 0 {
		return nil, encoded[width:]
	}
	end := width + int(n) - 1
	return encoded[width:end:end], encoded[end:]
}

// passed is how many bytes the first value of an encoded row takes.
func passed(encoded []byte) int {
	n := int(encoded[0])
	if n < longLength {
		return max(n, 1)
	}
	length, width := binary.Uvarint(encoded)
	return width + int(length) - 1
}
