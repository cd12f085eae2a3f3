package record

import (
	"encoding/binary"
	"slices"

	"probity/internal/civil"
)

// A row is kept as bytes, from the driver until it is judged: the number of its kind, how many bytes follow, and its values.
// A value begins with one of
//
//	0             it is NULL
//	1 to 126      its length plus 1
//	127           it is a day, of which three bytes follow: days are most of what there is, and short in this way
//	128 and more  its length plus 2, as a varint
const (
	null      = 0
	packedDay = 127
	varint    = 128 // the first length of a row, or mark of a value, that takes more than one byte
)

// Layout says how the rows of one kind are kept.
type Layout struct {
	number byte
	days   []bool // by column
}

// NewLayout makes the layout of a kind's columns, which are in the order of Order. The number is the kind's place in a
// batch that the rows will be loaded into: its place there in the order of Kinds.
func NewLayout(number int, kind *Kind, columns []string) Layout {
	l := Layout{number: byte(number)}
	for _, name := range columns {
		l.days = append(l.days, kind.Columns[kind.Column(name)].Type == DateColumn)
	}
	return l
}

// Append adds a row of these values; nil is NULL.
func (l Layout) Append(rows []byte, values [][]byte) []byte {
	rows = append(rows, l.number, 0)
	start := len(rows)
	for i, v := range values {
		rows = appendValue(rows, v, l.days[i])
	}
	if n := len(rows) - start; n < varint {
		rows[start-1] = byte(n)
		return rows
	}
	return slices.Replace(rows, start-1, start, binary.AppendUvarint(nil, uint64(len(rows)-start))...)
}

func appendValue(rows, v []byte, isDay bool) []byte {
	if isDay && len(v) == len("2025-08-31") {
		var day civil.Date
		if date(v, &day) == "" {
			return append(rows, packedDay, byte(day>>16), byte(day>>8), byte(day))
		}
	}
	switch {
	case v == nil:
		return append(rows, null)
	case len(v)+1 < packedDay:
		rows = append(rows, byte(len(v)+1))
	default:
		rows = binary.AppendUvarint(rows, uint64(len(v))+2)
	}
	return append(rows, v...)
}

// NextRow takes the first row off encoded rows: the number of its kind, and its encoded values.
func NextRow(rows []byte) (kind int, values, rest []byte) {
	n, width := uint64(rows[1]), 1
	if n >= varint {
		n, width = binary.Uvarint(rows[1:])
	}
	end := 1 + width + int(n)
	return int(rows[0]), rows[1+width : end], rows[end:]
}

// ValueAt returns one of a row's encoded values as it was read; nil is NULL.
func ValueAt(values []byte, place int) []byte {
	for range place {
		values = values[passed(values):]
	}
	value, _ := cut(values)
	return value
}

// cut takes the first value off encoded ones, as it was read; nil is NULL.
func cut(encoded []byte) (value, rest []byte) {
	switch n := int(encoded[0]); {
	case n == null:
		return nil, encoded[1:]
	case n < packedDay:
		return encoded[1:n:n], encoded[n:]
	case n == packedDay:
		return dayAt(encoded).Append(nil), encoded[4:]
	}
	n, width := binary.Uvarint(encoded)
	end := width + int(n) - 2
	return encoded[width:end:end], encoded[end:]
}

// dayAt reads the day that encoded values begin with.
func dayAt(encoded []byte) civil.Date {
	return civil.Date(encoded[1])<<16 | civil.Date(encoded[2])<<8 | civil.Date(encoded[3])
}

// passed is how many bytes the first of encoded values takes.
func passed(encoded []byte) int {
	switch n := int(encoded[0]); {
	case n < packedDay:
		return max(n, 1)
	case n == packedDay:
		return 4
	}
	n, width := binary.Uvarint(encoded)
	return width + int(n) - 2
}
