package source

import "encoding/binary"

// A row is kept as the number of its kind among those that are dealt together, then each value after its length plus one;
// 0 is NULL.

// encodedSize is how many bytes a row takes at most.
func encodedSize(values [][]byte) int {
	size := 1
	for _, v := range values {
		size += len(v) + 1
		if len(v) > 126 {
			size += binary.MaxVarintLen64
		}
	}
	return size
}

func encode(row []byte, kind byte, values [][]byte) []byte {
	row = append(row, kind)
	for _, v := range values {
		switch {
		case v == nil:
			row = append(row, 0)
			continue
		case len(v) < 127:
			row = append(row, byte(len(v)+1))
		default:
			row = binary.AppendUvarint(row, uint64(len(v))+1)
		}
		row = append(row, v...)
	}
	return row
}

// decode takes the values of one row, whose kind was read before, off encoded rows.
func decode(rows []byte, values [][]byte) (rest []byte) {
	for i := range values {
		n, width := uint64(rows[0]), 1
		if n > 127 {
			n, width = binary.Uvarint(rows)
		}
		if n == 0 {
			values[i], rows = nil, rows[width:]
			continue
		}
		end := width + int(n) - 1
		values[i], rows = rows[width:end:end], rows[end:]
	}
	return rows
}
