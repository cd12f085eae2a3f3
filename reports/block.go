package reports

import (
	"cmp"
	"fmt"
	"slices"

	"probity/internal/record"
)

// block is a small table with what belongs to it. It stays on one page where it fits, and where it does not its head is
// repeated: the rows that a sheet can repeat by itself are the same for all its tables.
type block struct {
	intro [][]span // its title
	head  [][]span
	body  [][]span
	after [][]span // remarks on it
	with  float64  // points that shall follow it on the same page
	flows bool     // may begin on a page that does not hold all of it
	least int      // rows that the page must hold for it to begin there; 0: two
}

// spans are cells over the columns of a grid.
func spans(grid []int, cells ...cell) []span {
	all := make([]span, len(cells))
	for i, c := range cells {
		all[i] = span{c, grid[i]}
	}
	return all
}

// singles are cells of one column each.
func singles(cells ...cell) []span {
	all := make([]span, len(cells))
	for i, c := range cells {
		all[i] = span{c, 1}
	}
	return all
}

// across is one cell over all columns of the sheet.
func (s *sheet) across(c cell) []span { return []span{{c, len(s.widths)}} }

// headed is the heading of a table.
func (s *sheet) headed(title record.Text) [][]span {
	return [][]span{s.across(s.book.write(s.book.beside(title), heading))}
}

// remarked is a remark beneath a table.
func (s *sheet) remarked(text record.Text) [][]span {
	return [][]span{s.across(s.book.say(text, remark))}
}

// heads are the heads of columns.
func (b *book) heads(texts ...record.Text) []cell {
	cells := make([]cell, len(texts))
	for i, text := range texts {
		cells[i] = b.say(text, columnHead)
	}
	return cells
}

// beforeBlock is what is left free above a block, in points.
const beforeBlock = 8

// pages is on how many pages a block that flows stands when it begins on this one.
func (s *sheet) pages(b block) int {
	pages, used := 1, s.used+beforeBlock+s.tall(b.intro)+s.tall(b.head)
	for _, line := range slices.Concat(b.body, b.after) {
		height := s.height(line)
		if used+height > s.page {
			pages, used = pages+1, s.tall(b.head)
		}
		used += height
	}
	return pages
}

// write writes a block, and a page break before it or in it where it needs one.
func (s *sheet) write(b block) {
	start := beforeBlock + s.tall(b.intro) + s.tall(b.head)
	whole := start + s.tall(b.body) + s.tall(b.after) + b.with
	least := start + s.tall(b.body[:min(cmp.Or(b.least, 2), len(b.body))])
	if s.row > 0 && (s.used+least > s.page || !b.flows && whole <= s.page && s.used+whole > s.page) {
		s.turn()
	}
	s.gap(beforeBlock)
	s.lines(b.intro)
	s.lines(b.head)
	for i := range b.body {
		if s.used+s.tall(b.body[i:i+1]) > s.page {
			s.turn()
			s.lines(b.head)
		}
		s.line(b.body[i]...)
	}
	s.lines(b.after)
}

func (s *sheet) lines(lines [][]span) {
	for _, l := range lines {
		s.line(l...)
	}
}

// tall is how high lines are together.
func (s *sheet) tall(lines [][]span) (points float64) {
	for _, l := range lines {
		points += s.height(l)
	}
	return points
}

func (s *sheet) height(line []span) (points float64) {
	from := 0
	for _, p := range line {
		if p.kind != nothing {
			points = max(points, s.book.ruler.height(p.cell, sum(s.widths[from:from+p.wide])))
		}
		from += p.wide
	}
	return points
}

// turn begins a new page.
func (s *sheet) turn() {
	if s.err == nil && s.used > s.again {
		s.err = s.stream.InsertPageBreak(fmt.Sprintf("A%d", s.row+1))
		s.used, s.adrift = s.again, false
	}
}

// keep begins a new page unless so many points are certain to be left on this one: where a reader turns pages by itself it is
// soon some rows away from where we believe it to be.
func (s *sheet) keep(points float64) {
	if s.adrift || s.used+points > s.page {
		s.turn()
	}
}
