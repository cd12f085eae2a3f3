package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

func glimpseOfAssignment(b *record.Bad[record.Assignment]) glimpse {
	return glimpseOf(b.Row.StartsOn, b.Row.EndsOn, b.Aside)
}

// carried are the positions in which an assignment that was set aside may be held on the as-of date: what stands in the place
// of the one that it names, and where its first day is not certain also that one and those in between, because it may have
// begun after they were replaced. An empty one cannot be read.
func carried(h rules.Hearing, b *record.Bad[record.Assignment]) []string {
	lines, begun := h.Ref.PositionLines, b.Row.StartsOn
	if glimpseOfAssignment(b).backwards {
		begun = 0
	}
	position, from := b.Row.PositionID, lines.FirstStep(b.Row.PositionID, begun)
	held := []string{position}
	for {
		next, fork, replaced := lines.Step(position, from, h.AsOf)
		if !replaced || fork {
			break
		}
		position, from = next.ID, next.On
		if !slices.Contains(held, position) {
			held = append(held, position)
		}
	}
	if begun.IsZero() {
		return held
	}
	return []string{position}
}

// unreadableTime lists the set-aside assignments that may belong to the run: of the position or of one that it continues.
func (d *duty) unreadableTime(h rules.Hearing) []rules.Missing {
	if len(h.Assignment.Bad) == 0 {
		return nil
	}
	return d.setAside(h, h.Ref.PositionLines.Ancestry(d.id, h.AsOf))
}

// unplacedAssignments lists the set-aside assignments begun by the as-of date whose position cannot be read.
func unplacedAssignments(h rules.Hearing, matters func(*record.Bad[record.Assignment], glimpse) bool) []rules.Missing {
	var missing []rules.Missing
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		g := glimpseOfAssignment(b)
		if b.Faulty("position_id") && g.mayTouch(civil.Interval{Last: h.AsOf}) && matters(b, g) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// unreadablePosition lists those of which it cannot be read what was held.
func (d *duty) unreadablePosition(h rules.Hearing) []rules.Missing {
	return d.setAside(h, []string{""})
}

// setAside lists the set-aside assignments of some positions that may belong to the run by their days: begun by the as-of
// date, and not certainly over for so long that the break would count. An empty position is one that cannot be read.
func (d *duty) setAside(h rules.Hearing, positions []string) []rules.Missing {
	var missing []rules.Missing
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		if slices.Contains(positions, b.Row.PositionID) && d.run.mayBelong(h, glimpseOfAssignment(b)) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// mayBelong reports whether a time of which only so much is known may belong to a run, or be all of it where there is none yet.
func (r run) mayBelong(h rules.Hearing, g glimpse) bool {
	if !g.mayTouch(civil.Interval{Last: h.AsOf}) {
		return false
	}
	if len(r.pieces) == 0 {
		return g.mayCover(h.AsOf)
	}
	end := g.certainEnd()
	if g.First > h.AsOf {
		end = g.Last // the end is before the start: if it has begun by then, it is its first day that is wrong
	}
	cool := int(h.Param("rot.cool_months", r.first()).Int)
	return freeAgain(civil.Interval{Last: end}, cool) > r.first()
}

// doubtfulSuccessors returns the links that cannot be used and may have ended a holding, or carried it on elsewhere.
func doubtfulSuccessors(h rules.Hearing, held holding) []rules.Link {
	var doubtful []rules.Link
	from := h.Ref.PositionLines.FirstStep(held.position, held.First)
	for _, link := range h.Ref.PositionLines.DoubtfulSuccessors(held.position) {
		if link.On.IsZero() || from <= link.On && link.On <= h.AsOf {
			doubtful = append(doubtful, link)
		}
	}
	return doubtful
}

// aboutLink says why a row of lineage leaves a verdict open, and which column of it.
func aboutLink(kind, predecessor, successor, column string, why record.Text) rules.Missing {
	return rules.Missing{Record: kind, Key: rules.Key("predecessor_id", predecessor, "successor_id", successor), Field: column, Why: why}
}

// perhapsSucceeded lists the links of a lineage that cannot be used and may have put something else in an id's place by a day.
func perhapsSucceeded(lines rules.Lineage, kind, id string, by civil.Date, why record.Text) []rules.Missing {
	var missing []rules.Missing
	for _, link := range lines.DoubtfulSuccessors(id) {
		if link.On <= by {
			missing = append(missing, aboutLink(kind, id, link.ID, link.Wrong, why))
		}
	}
	return missing
}

// doubtfulPassage returns the links that cannot be used and may have split one of the positions through which an assignment
// came to what is held, or have led elsewhere before.
func doubtfulPassage(h rules.Hearing, held holding, doubt func(position string, link rules.Link)) {
	lines := h.Ref.PositionLines
	position, from := held.row.PositionID, lines.FirstStep(held.row.PositionID, held.row.StartsOn)
	for position != held.position {
		next, _, replaced := lines.Step(position, from, held.First)
		if !replaced {
			return
		}
		for _, link := range lines.DoubtfulSuccessors(position) {
			if link.On.IsZero() || from <= link.On && link.On <= next.On {
				doubt(position, link)
			}
		}
		position, from = next.ID, next.On
	}
}

// unreadableLineage lists the links that cannot be used and may change what a person's time in a position is: one
// that may end what is held now, one that may have led elsewhere on the way to it, and one from a position that the person
// held, or from one that cannot be read.
func unreadableLineage(h rules.Hearing, id string, mine, all []holding) []rules.Missing {
	var missing []rules.Missing
	doubt := func(predecessor, successor, column string) {
		m := aboutLink("position_lineage", predecessor, successor, column, text(
			"không dùng được dòng kế thừa này nên không biết thời gian có được tính tiếp hay không",
			"this link of lineage cannot be used, so that it is not known whether time goes on counting"))
		if !slices.Contains(missing, m) {
			missing = append(missing, m)
		}
	}
	for _, held := range mine {
		doubtfulPassage(h, held, func(position string, link rules.Link) { doubt(position, link.ID, link.Wrong) })
	}
	for _, held := range all {
		if held.position == id && held.Contains(h.AsOf) {
			for _, link := range doubtfulSuccessors(h, held) {
				doubt(id, link.ID, link.Wrong)
			}
		}
	}
	for _, position := range h.Ref.PositionLines.Ancestry(id, h.AsOf) {
		for _, link := range h.Ref.PositionLines.DoubtfulPredecessors(position) {
			held := slices.ContainsFunc(all, func(held holding) bool { return held.position == link.ID })
			if link.On <= h.AsOf && (held || link.ID == "") {
				doubt(link.ID, position, link.Wrong)
			}
		}
	}
	return missing
}
