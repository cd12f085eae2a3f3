package record

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"probity/internal/civil"
)

// A row is kept as bytes, from the driver until it is judged: the number of its kind, how many bytes follow, and its values.
// A value begins with one of
//
//	0             it is NULL
//	1 to 124      its length plus 1
//	125           it is no valid text, but its column's values are; its length, as a varint, and its bytes follow
//	126           it is an id that a directory lists, of whose number three bytes follow
//	127           it is a day, or a month by its first day, of which three bytes follow
//	128 and more  its length plus 4, as a varint
//
// Ids and days are most of what there is, and short in this way. Equal values are equal bytes; see canonical.
const (
	null      = 0
	notText   = 125
	listedID  = 126
	packedDay = 127
	varint    = 128     // the first length of a row, or mark of a value, that takes more than one byte
	packed    = 4       // bytes of a listed id, or of a day
	numbers   = 1 << 24 // that three bytes tell apart; an id beyond them is kept as text
)

// Layout says how the rows of one kind are kept.
type Layout struct {
	number byte
	fields []field
}

// NewLayout makes the layout of a kind's columns, which are in the order of Order. The number is the kind's place in a
// batch that the rows will be loaded into: its place there in the order of Kinds. The batch must Refer to the same lists.
func NewLayout(number int, kind *Kind, columns []string, lists map[string]*Directory) Layout {
	l := Layout{byte(number), fieldsOf(kind, columns)}
	refer(kind, l.fields, lists)
	return l
}

// Append adds a row of these values; nil is NULL.
func (l Layout) Append(rows []byte, values [][]byte) []byte {
	rows = append(rows, l.number, 0)
	start := len(rows)
	for i, v := range values {
		rows = l.fields[i].append(rows, v)
	}
	if n := len(rows) - start; n < varint {
		rows[start-1] = byte(n)
		return rows
	}
	return slices.Replace(rows, start-1, start, binary.AppendUvarint(nil, uint64(len(rows)-start))...)
}

// append adds one encoded value.
func (f *field) append(rows, v []byte) []byte {
	if f.list != nil {
		if number, listed := f.list.find(v); listed && number < numbers {
			return append(rows, listedID, byte(number>>16), byte(number>>8), byte(number))
		}
	}
	switch f.Type {
	case IDColumn, TextColumn, CodeColumn:
	case DateColumn, MonthColumn:
		if day, ok := f.day(v); ok {
			return append(rows, packedDay, byte(day>>16), byte(day>>8), byte(day))
		}
	default:
		v = canonical(f.Type, v)
	}
	switch {
	case v == nil:
		return append(rows, null)
	case (f.Type == IDColumn || f.Type == TextColumn) && !utf8.Valid(v):
		rows = binary.AppendUvarint(append(rows, notText), uint64(len(v)))
	case len(v)+1 < notText:
		rows = append(rows, byte(len(v)+1))
	default:
		rows = binary.AppendUvarint(rows, uint64(len(v))+4)
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

// ValueAt returns one of a row's encoded values, of a column that refers to no list; nil is NULL.
func ValueAt(values []byte, place int) []byte {
	for range place {
		values = values[passed(values):]
	}
	value, _ := cut(values)
	return value
}

// cut takes the first value off encoded ones, unless it is a listed id; nil is NULL.
func cut(encoded []byte) (value, rest []byte) {
	n := int(encoded[0])
	switch {
	case n == null:
		return nil, encoded[1:]
	case n < notText:
		return encoded[1:n:n], encoded[n:]
	case n == packedDay:
		return civil.Date(number(encoded)).Append(nil), encoded[packed:]
	}
	start, end := bounds(encoded)
	return encoded[start:end:end], encoded[end:]
}

// cut takes the first value off encoded ones; nil is NULL.
func (f *field) cut(encoded []byte) (value, rest []byte) {
	if encoded[0] == listedID {
		return []byte(f.list.ids[number(encoded)]), encoded[packed:]
	}
	return cut(encoded)
}

// number is that of the listed id or the day with which encoded values begin.
func number(encoded []byte) int {
	return int(encoded[1])<<16 | int(encoded[2])<<8 | int(encoded[3])
}

// bounds is where the first of encoded values lies whose length is written as a varint.
func bounds(encoded []byte) (start, end int) {
	if encoded[0] == notText {
		n, width := binary.Uvarint(encoded[1:])
		return 1 + width, 1 + width + int(n)
	}
	n, width := binary.Uvarint(encoded)
	return width, width + int(n) - 4
}

// passed is how many bytes the first of encoded values takes.
func passed(encoded []byte) int {
	n := int(encoded[0])
	switch {
	case n < notText:
		return max(n, 1)
	case n == listedID || n == packedDay:
		return packed
	}
	_, end := bounds(encoded)
	return end
}
