package rotation

import (
	"probity/internal/record"
	"probity/rules"
)

// post is a position as far as it can be read. Where its row was set aside, or rows contradict each other, a column is
// empty (a flag unknown) unless every row says the same.
type post struct {
	record.Position
	aside []*record.Bad[record.Position]
}

// readPost finds a position. It is false for one that no list has: a ministry may map its listed positions only, and
// whoever holds another one is in no population.
func readPost(ref *rules.Reference, id string) (post, bool) { return postAt(ref.Place(id)) }

// postAt is readPost for a place that was found before.
func postAt(place *rules.Place) (post, bool) {
	if place == nil || place.Row == nil && len(place.Aside) == 0 {
		return post{}, false
	}
	if place.Row != nil {
		return post{Position: *place.Row}, true
	}
	rows := place.Aside
	p := rows[0].Row
	for _, b := range rows {
		keepIf(&p.Name, b.Row.Name, b.Faulty("name"))
		keepIf(&p.UnitID, b.Row.UnitID, b.Faulty("unit_id"))
		keepIf(&p.Listed, b.Row.Listed, false)
		keepIf(&p.Managerial, b.Row.Managerial, false)
		keepIf(&p.Leadership, b.Row.Leadership, b.Faulty("leadership"))
		keepIf(&p.SigningRight, b.Row.SigningRight, false)
		keepIf(&p.FunctionCode, b.Row.FunctionCode, b.Faulty("function_code"))
		keepIf(&p.AreaCode, b.Row.AreaCode, b.Faulty("area_code"))
	}
	return post{p, rows}, true
}

// keepIf empties a field that another row of the same position contradicts or that could not be read. An unreadable flag
// is unknown as it is.
func keepIf[T comparable](field *T, other T, faulty bool) {
	if *field != other || faulty {
		var none T
		*field = none
	}
}

// mustChange reports whether the holder of a position must change it periodically, as far as it can be read: not, if it is
// readably off the list, or readably managerial (managers follow the rules on rotation of cadres).
func mustChange(p *record.Position) bool { return p.Listed != record.No && p.Managerial != record.Yes }

func (p post) mustChange() bool { return mustChange(&p.Position) }

// isOfSort reports whether a place is a position of some sort. It copies nothing where the position's row can be used.
func isOfSort(place *rules.Place, sort func(*record.Position) bool) bool {
	if place != nil && place.Row != nil {
		return sort(place.Row)
	}
	p, known := postAt(place)
	return known && sort(&p.Position)
}

// verdict is what all verdicts about a person in a position share.
func (p post) verdict(person string) rules.Verdict {
	return rules.Verdict{Subject: rules.Subject{Kind: rules.PersonSubject, ID: person}, Obligation: p.PositionID, Position: p.PositionID, UnitID: p.UnitID}
}

// label is the position as a sentence mentions it: its title and its code.
func (p post) label() record.Text {
	switch {
	case p.PositionID == "":
		return text("vị trí không đọc được mã", "a position whose code cannot be read")
	case p.Name == "":
		return say("vị trí %s", "position %s", p.PositionID)
	}
	return say("vị trí %s (%s)", "the position %s (%s)", p.Name, p.PositionID)
}

// unknownManagerial says that the position may be a manager's, whose holder follows other rules.
func (p post) unknownManagerial() []rules.Missing {
	if p.Managerial != record.Unknown {
		return nil
	}
	return []rules.Missing{{Record: "position", Key: rules.Key("position_id", p.PositionID), Field: "managerial",
		Why: text("không rõ có phải chức vụ lãnh đạo, quản lý hay không", "it is not known whether the position is managerial")}}
}

// faults lists what would have to be mended before the position can be judged by.
func (p post) faults() []rules.Missing {
	var missing []rules.Missing
	for _, b := range p.aside {
		missing = append(missing, unreadable(b.Aside)...)
	}
	return missing
}
