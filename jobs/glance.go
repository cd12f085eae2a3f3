package jobs

import (
	"cmp"
	"fmt"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// Glance is a row of somebody whom a rule does not count, with what of it may be the reason. Only the rule knows, but most
// reasons are of a few sorts that everybody can see.
type Glance struct {
	Kind, Key string // no key: there is no row of the kind
	Facts     []record.Text
}

// encounter is a person whom a question or a restriction means.
type encounter struct {
	id   string
	born int
	here bool     // their own unit is the one that the run is restricted to, or below it
	seen []Glance // for a question
}

// meet notes the person whose dossier is open, if the run is about them.
func (c *clerk) meet() {
	w, e := c.within, encounter{id: c.current.ID, born: c.bearer().born}
	switch {
	case w.person != "" && w.person == e.id:
		e.here = c.inUnit(c.home())
		c.met = append(c.met, e)
	case w.about != "" && concerns(w.about, e.id, c.current.Self().FullName):
		e.seen = glances(&c.current, c.rules[0], c.ref, c.scope.AsOf)
		c.met = append(c.met, e)
	}
}

// glances are the rows of a person that a rule starts from.
func glances(d *rules.Dossier, r *rules.Rule, ref *rules.Reference, asOf civil.Date) []Glance {
	seen := person(d, asOf)
	for _, kind := range record.Kinds() {
		reads := func(n rules.Need) bool { return n.Kind == kind.Name }
		if kind.CutBy != record.ByPerson || kind.Name == "person" || !slices.ContainsFunc(r.Reads, reads) {
			continue
		}
		rows := entries(kind, d, ref, asOf)
		if len(rows) == 0 {
			rows = []Glance{{Kind: kind.Name, Facts: []record.Text{{VI: "không có bản ghi nào", EN: "there is none"}}}}
		}
		slices.SortStableFunc(rows, func(a, b Glance) int { return cmp.Compare(a.Key, b.Key) })
		seen = append(seen, rows...)
	}
	return seen
}

// entries are the rows of a kind, with the time that they speak of; of an assignment the sort of its position too.
func entries(kind *record.Kind, d *rules.Dossier, ref *rules.Reference, asOf civil.Date) (seen []Glance) {
	for e := range kind.Entries(d.Set) {
		g := Glance{Kind: kind.Name, Key: e.Key}
		switch {
		case e.Aside != nil:
			g.Facts = wrong(e.Aside)
		case e.Timed:
			g.Facts = span(e.Span.First, e.Span.Last, asOf)
		}
		if i := len(seen); kind.Name == "assignment" && e.Aside == nil { // the good ones come first
			g.Facts = append(g.Facts, standing(ref, ref.PositionLines.Alive(d.Assignment.Good[i].PositionID, asOf))...)
		}
		seen = append(seen, g)
	}
	return seen
}

func person(d *rules.Dossier, asOf civil.Date) []Glance {
	var fact record.Text
	switch {
	case !d.Known():
		fact = record.Text{VI: "không có trong danh sách người", EN: "is not in the list of persons"}
	case d.Gone(asOf):
		fact = on("đã rời cơ quan sau ngày %s", "left the service after %s", d.Self().LeftOn)
	default:
		return nil
	}
	return []Glance{{"person", rules.Key("person_id", d.ID), []record.Text{fact}}}
}

// standing says of which sort a position is.
func standing(ref *rules.Reference, id string) []record.Text {
	about := func(vi, en string) record.Text {
		return record.Text{VI: fmt.Sprintf("vị trí %s "+vi, id), EN: fmt.Sprintf("position %s "+en, id)}
	}
	p, ok := ref.Position(id)
	if !ok {
		return []record.Text{about("không có trong danh sách vị trí, hoặc không đọc được", "is not in the list of positions, or cannot be read")}
	}
	facts := []record.Text{about("thuộc danh mục phải chuyển đổi", "is on the rotation list")}
	if p.Listed != record.Yes {
		facts[0] = about("không thuộc danh mục phải chuyển đổi", "is not on the rotation list")
	}
	switch p.Managerial {
	case record.Yes:
		facts = append(facts, about("là vị trí lãnh đạo, quản lý", "is managerial"))
	case record.No:
		facts = append(facts, about("không phải là vị trí lãnh đạo, quản lý", "is not managerial"))
	}
	return facts
}

// unitSeen is what there is of a unit that is not counted: when it stood, and what has taken its place.
func unitSeen(ref *rules.Reference, typed string, asOf civil.Date) []Glance {
	for _, u := range ref.Rows.Unit.Good {
		if !concerns(typed, u.UnitID, u.Name) {
			continue
		}
		g := Glance{Kind: "unit", Key: rules.Key("unit_id", u.UnitID)}
		if u.OpenedOn != 0 || u.ClosedOn != 0 {
			g.Facts = span(u.OpenedOn, u.ClosedOn, asOf)
		}
		if alive := ref.UnitAlive(u.UnitID, asOf); alive != u.UnitID {
			g.Facts = append(g.Facts, record.Text{VI: "đơn vị " + alive + " đã thay thế", EN: "unit " + alive + " has taken its place"})
		}
		return []Glance{g}
	}
	return nil
}

// span says where some days lie about the as-of date; those that are not known are not told.
func span(first, last, asOf civil.Date) []record.Text {
	switch {
	case first > asOf:
		return []record.Text{on("bắt đầu ngày %s, sau ngày chốt số liệu", "begins on %s, after the as-of date", first)}
	case !last.IsZero() && last < asOf:
		return []record.Text{on("kết thúc ngày %s, trước ngày chốt số liệu", "ended on %s, before the as-of date", last)}
	case first.IsZero():
		return []record.Text{{VI: "không rõ ngày bắt đầu", EN: "when it began is not known"}}
	}
	return []record.Text{on("từ ngày %s, còn hiệu lực vào ngày chốt số liệu", "since %s, and still on the as-of date", first)}
}

func on(vi, en string, day civil.Date) record.Text {
	return record.Text{VI: fmt.Sprintf(vi, day.Vietnamese()), EN: fmt.Sprintf(en, day)}
}

// wrong says why a row was left out.
func wrong(row *record.Aside) (facts []record.Text) {
	for _, f := range row.Faults {
		why := f.Problem.Text()
		facts = append(facts, record.Text{VI: "bị loại, " + f.Column + ": " + why.VI, EN: "was set aside, " + f.Column + ": " + why.EN})
	}
	return facts
}

func assignmentKey(person string, a *record.Assignment) string {
	return rules.Key("person_id", person, "position_id", a.PositionID, "starts_on", a.StartsOn.String())
}

func postingKey(person string, p *record.Posting) string {
	return rules.Key("person_id", person, "posting_id", p.PostingID)
}
