package reports

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"probity/internal/civil"
	"probity/internal/record"
)

// longestText is what one cell can hold, in UTF-16 units; the library would cut what is longer without a word.
const longestText = 32767

// cell is one value of a sheet, in a form that cannot be misread: text is never taken for a formula, a number has at most
// the digits that a reader shows, a day is a day.
type cell struct {
	text  string
	n     int64 // a number, or the day's number in a workbook
	kind  kind
	flaw  flaw
	style style
}

// kind is what a cell holds.
type kind uint8

const (
	nothing kind = iota // the cell does not exist
	blank               // a frame and no value
	words
	number
)

// flaw is what happened to a value on its way to the paper. It is listed on the sheet of missing data.
type flaw uint8

const (
	escaped flaw = 1 << iota // characters that cannot be shown were spelled out
	cut                      // too long for a cell
	clipped                  // too high for a row: the cell has all of it, the paper has not
)

// write makes a cell of a text from elsewhere. What cannot be shown is spelled out, what is too long is cut and says so.
func (l language) write(s string, st style) cell {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	c := cell{text: s, kind: words, style: st}
	if s == "" {
		return empty(st)
	}
	if !utf8.ValidString(s) || strings.ContainsFunc(s, unprintable) {
		c.text, c.flaw = spellOut(s), escaped
	}
	if kept, left := fit(c.text, longestText); left > 0 {
		c.text, c.flaw = kept+l.beside(with(sayCut, left)), c.flaw|cut
	}
	return c
}

// say makes a cell of a text in the language of the workbook, the translation beneath.
func (l language) say(t record.Text, st style) cell { return l.write(l.beneath(t), st) }

// count makes a cell of a whole number. Ids are never numbers: readers would round them.
func count(n int, st style) cell { return cell{n: int64(n), kind: number, style: st} }

// on makes a cell of a day. A day that the format cannot hold becomes text; so does what should be a day and is none.
func (l language) on(d civil.Date, st style) cell {
	switch {
	case d.IsZero():
		return empty(st)
	case d < firstSafeDay:
		return l.write(l.day(d), st)
	}
	return cell{n: int64(d - dayZero), kind: number, style: st}
}

// The format counts days from the end of 1899, and has a 29 February 1900 that never was.
const (
	dayZero      civil.Date = 693594 // 1899-12-30
	firstSafeDay civil.Date = 693655 // 1900-03-01
)

// empty is a cell with a frame and no value.
func empty(st style) cell { return cell{kind: blank, style: st} }

// spellOut turns characters and bytes that a workbook cannot hold into visible escapes.
func spellOut(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unprintable(r) || r == utf8.RuneError && size == 1 {
			for _, raw := range []byte(s[i : i+size]) {
				fmt.Fprintf(&b, `\x%02x`, raw)
			}
		} else {
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// unprintable reports whether a workbook cannot hold a character, or a reader cannot see that it is there and is misled:
// marks that turn the direction of writing, and signs of no width by which two names differ that look the same.
func unprintable(r rune) bool {
	switch {
	case r == '\t', r == '\n':
		return false
	case r < ' ', 0x7F <= r && r <= 0x9F, r == 0xFFFE, r == 0xFFFF:
		return true
	case r == 0x200B, r == 0x200E, r == 0x200F, r == 0x061C, r == 0xFEFF: // what joins letters or signs has no width either, but shows
		return true
	}
	return 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069
}

// fit keeps as much of a text, between characters, as a number of UTF-16 units holds with room for a remark; left is the
// number of characters that it leaves out.
func fit(s string, units int) (kept string, left int) {
	if len(s) <= units { // a character has never more units than bytes
		return s, 0
	}
	const remark = 60
	n, keep := 0, 0
	for i, r := range s {
		if n += utf16.RuneLen(r); n > units {
			return s[:keep], utf8.RuneCountInString(s[keep:])
		}
		if n <= units-remark {
			keep = i + utf8.RuneLen(r)
		}
	}
	return s, 0
}
