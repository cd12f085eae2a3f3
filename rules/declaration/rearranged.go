package declaration

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// rearranged reports whether an appointment only puts somebody into the position that takes the place of their own on that very day, as
// after a merger; and what could make it so.
func rearranged(h rules.Hearing, d decision) (certain bool, doubts []rules.Missing) {
	on := d.row.EffectiveOn
	if d.row.Kind != "appointment" || on.IsZero() {
		return false, nil
	}
	for i := range h.Assignment.Good {
		a := &h.Assignment.Good[i]
		if !(civil.Interval{First: a.StartsOn, Last: a.EndsOn}).Contains(on - 1) {
			continue
		}
		became, perhaps := becomes(h, a.PositionID, d, on)
		if became {
			return true, nil
		}
		doubts = joined(doubts, perhaps...)
	}
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		if mayCover(b, on-1) && mayBecome(h, b, d, on) {
			doubts = joined(doubts, wording.Unreadable(b.Aside)...)
		}
	}
	return false, doubts
}

// becomes reports whether what was held became the position of the decision on a day, and which rows may say so.
func becomes(h rules.Hearing, held string, d decision, on civil.Date) (certain bool, perhaps []rules.Missing) {
	for _, link := range h.Ref.PositionLines.Successors(held) {
		switch {
		case link.On != on:
		case link.ID == d.row.PositionID:
			return true, nil
		case d.row.PositionID == "":
			perhaps = joined(perhaps, rules.Missing{Record: "appointment", Key: d.key(), Field: "position_id", Why: text(
				"không ghi vị trí nên không biết có phải bố trí lại khi vị trí cũ được thay thế hay không", "no position is recorded, so that it may be the one that took the place of what was held")})
		}
	}
	for _, link := range h.Ref.PositionLines.DoubtfulSuccessors(held) {
		if (link.On.IsZero() || link.On == on) && (link.ID == d.row.PositionID || link.ID == "" || d.row.PositionID == "") {
			perhaps = joined(perhaps, aboutLink(held, link.ID, link.Wrong))
		}
	}
	for _, link := range h.Ref.PositionLines.DoubtfulPredecessors(d.row.PositionID) {
		if link.ID == "" && (link.On.IsZero() || link.On == on) {
			perhaps = joined(perhaps, aboutLink("", d.row.PositionID, link.Wrong))
		}
	}
	return false, perhaps
}

func aboutLink(from, to, column string) rules.Missing {
	return rules.Missing{Record: "position_lineage", Key: rules.Key("predecessor_id", from, "successor_id", to), Field: column, Why: text(
		"không dùng được dòng kế thừa này nên không biết có phải bố trí lại hay không", "this link of lineage cannot be used, so that it is not known whether the appointment only follows a merger")}
}

// mayCover reports whether an assignment that was set aside may have held on a day.
func mayCover(b *record.Bad[record.Assignment], day civil.Date) bool {
	starts, ends := b.Row.StartsOn, b.Row.EndsOn
	if !starts.IsZero() && !ends.IsZero() && ends < starts {
		return starts <= day || ends >= day
	}
	return (starts.IsZero() || starts <= day) && (ends.IsZero() || ends >= day)
}

// mayBecome reports whether what an assignment that was set aside holds may have become the position of the decision.
func mayBecome(h rules.Hearing, b *record.Bad[record.Assignment], d decision, on civil.Date) bool {
	if b.Faulty("position_id") {
		for _, links := range [][]rules.Link{h.Ref.PositionLines.Predecessors(d.row.PositionID), h.Ref.PositionLines.DoubtfulPredecessors(d.row.PositionID)} {
			for _, link := range links {
				if link.On.IsZero() || link.On == on {
					return true
				}
			}
		}
		return d.row.PositionID == ""
	}
	became, perhaps := becomes(h, b.Row.PositionID, d, on)
	return became || len(perhaps) > 0
}
