package rules

import "probity/internal/record"

// Place is everything that the lists say of one position's id. A dossier is asked about its positions by every rule, so
// each is looked up once.
type Place struct {
	ID       string                         // the lists' own copy: whoever keeps it keeps no row alive
	Row      *record.Position               // nil where the list has no row that can be used
	Aside    []*record.Bad[record.Position] // the rows that were set aside; none where there is one that can be used
	Replaced bool                           // something else has taken its place at some time, or may have
	Replaces bool                           // it has taken the place of something else at some time, or may have
}

// Place finds a position's place; nil for an id that no list and no lineage has.
func (r *Reference) Place(id string) *Place { return r.places[id] }

// PositionIDs are all ids of the list of positions, also of those whose rows were set aside.
func (r *Reference) PositionIDs() *record.Directory { return r.positions }

// Places are those of the person's good assignments, in their order; nil for a position that no list has.
func (h Hearing) Places() []*Place { return h.Dossier.Places(h.Ref) }

// Places are those of the person's good assignments, in their order; nil for a position that no list has. The slice is used
// again for the next dossier.
func (d *Dossier) Places(ref *Reference) []*Place {
	if d.located {
		return d.at
	}
	for i := range d.Assignment.Good {
		d.at = append(d.at, ref.numberedPlace(d.Assignment.Number(i), d.Assignment.Good[i].PositionID))
	}
	d.located = true
	return d.at
}

// numberedPlace is Place for an id of which the number in the list of positions may be known: that is quicker.
func (r *Reference) numberedPlace(number int, id string) *Place {
	if number >= 0 && number < len(r.numbered) && r.numbered[number].ID == id {
		return r.numbered[number]
	}
	return r.places[id]
}

// locate makes the places, once positions and their lineage are known.
func (r *Reference) locate() {
	r.places = make(map[string]*Place, len(r.Rows.Position.Good))
	at := func(id string) *Place {
		if r.places[id] == nil {
			r.places[id] = &Place{ID: id}
		}
		return r.places[id]
	}
	for i := range r.Rows.Position.Good {
		p := &r.Rows.Position.Good[i]
		at(p.PositionID).Row = p
	}
	for i := range r.Rows.Position.Bad {
		b := &r.Rows.Position.Bad[i]
		if p := at(b.Row.PositionID); p.Row == nil {
			p.Aside = append(p.Aside, b)
		}
	}
	for _, links := range []map[string][]Link{r.PositionLines.after, r.PositionLines.doubtfulAfter} {
		for id := range links {
			at(id).Replaced = true
		}
	}
	for _, links := range []map[string][]Link{r.PositionLines.before, r.PositionLines.doubtfulBefore} {
		for id := range links {
			at(id).Replaces = true
		}
	}
	for _, id := range r.positions.IDs() {
		r.numbered = append(r.numbered, r.places[id])
	}
}
