package reports

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// A row's height must be said in the file: a reader that opens or prints it does not fit it to the text, and lines would be
// cut or printed over one another. So we break the lines here, by the widths of the letters.

const (
	pointsOfUnit  = 5.25 // a unit of column width: 7 pixels
	pointsOfFrame = 4.0  // what a cell keeps free at its sides
	pointsIndent  = 10.0
	lineOfSize    = 1.27 // height of a line ÷ size of its letters
	boldness      = 1.07 // width of bold letters ÷ width of plain ones
	caution       = 1.05 // readers differ a little in where they break lines
	highestRow    = 409.0
)

// ruler knows how wide letters are.
type ruler struct {
	widths [0x2000]uint16 // thousandths of the size, of all Latin letters with their marks
	looks  [howMany]look
}

// letterWidths are the widths of the characters from blank to tilde in Times, in thousandths of its size.
const letterWidths = "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 " +
	"921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 " +
	"333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541"

func newRuler() *ruler {
	r := &ruler{looks: looks()}
	for i := range r.widths {
		r.widths[i] = 780 // letters that we have not measured
	}
	for i, field := range strings.Fields(letterWidths) {
		width, err := strconv.Atoi(field)
		if err != nil {
			panic("a width of a letter is no number: " + field) // the table above is wrong
		}
		r.widths[' '+i] = uint16(width)
	}
	r.widths['đ'], r.widths['Đ'] = 500, 722
	for i := rune(0xC0); i < rune(len(r.widths)); i++ {
		if base := []rune(norm.NFD.String(string(i))); len(base) > 1 && base[0] < 0x7F {
			r.widths[i] = r.widths[base[0]] + 10
		}
		if 0x300 <= i && i < 0x370 {
			r.widths[i] = 0 // marks that stand above a letter
		}
	}
	return r
}

func (r *ruler) width(c rune) float64 {
	switch {
	case int(c) < len(r.widths):
		return float64(r.widths[c])
	case 0x2010 <= c && c <= 0x201F:
		return 500
	}
	return 1000
}

// height is how high a cell of a number of width units must be, in points. A row can be highestRow.
func (r *ruler) height(c cell, units float64) float64 {
	look := &r.looks[c.style]
	if c.kind != words {
		return look.size*lineOfSize + 3
	}
	lines := strings.Count(c.text, "\n") + 1
	if !look.oneLine {
		lines = r.lines(c.text, r.room(look, units))
	}
	return float64(lines)*look.size*lineOfSize + 3
}

// room is what a line can hold, in thousandths of the size.
func (r *ruler) room(k *look, units float64) float64 {
	points := units*pointsOfUnit - pointsOfFrame - pointsIndent*float64(k.indent())
	room := points * 1000 / k.size / caution
	if k.bold {
		room /= boldness
	}
	return max(room, 1000)
}

// lines breaks a text at blanks, and a word that is wider than a line between its letters.
func (r *ruler) lines(text string, room float64) int {
	lines, line, word, blank := 1, 0.0, 0.0, 0.0
	place := func() {
		if line > 0 && line+blank+word > room {
			lines, line, blank = lines+1, 0, 0
		}
		line += blank + word
		for line > room {
			lines, line = lines+1, line-room+500 // a letter that does not fit goes down whole
		}
		word, blank = 0, 0
	}
	for _, c := range text {
		switch c {
		case '\n':
			place()
			lines, line = lines+1, 0
		case ' ', '\t':
			place()
			blank = r.width(' ')
		default:
			word += r.width(c)
		}
	}
	place()
	return lines
}
