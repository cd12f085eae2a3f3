package jobs

import (
	"slices"
	"strings"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
)

// printed are the columns that every list prints, whatever the rules read.
var printed = []rules.Need{
	{Kind: "person", Columns: []string{"full_name", "born_on", "unit_id", "left_on"}},
	{Kind: "unit", Columns: []string{"name", "kind", "parent_id"}},
	{Kind: "unit_lineage", Columns: []string{"predecessor_id", "successor_id", "effective_on"}},
	{Kind: "position", Columns: []string{"name", "unit_id"}},
}

// needs are the columns that a set of rules and the lists read, kind by kind.
func needs(of []*rules.Rule) record.Schema {
	all := slices.Clone(printed)
	for _, r := range of {
		all = append(all, r.Needs()...)
	}
	need := record.Schema{}
	for _, n := range all {
		columns := need[n.Kind]
		for _, c := range n.Columns {
			if !slices.Contains(columns, c) {
				columns = append(columns, c)
			}
		}
		need[n.Kind] = columns
	}
	return need
}

// unmapped says why a rule cannot be evaluated, or nothing when all that it reads is mapped. The committee reads it too: the
// kind stands there by its title and not only by its name.
func unmapped(r *rules.Rule, mapped record.Schema) record.Text {
	var kinds []string
	places := map[string][]string{} // by kind
	lacks := func(kind, place string) {
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
		if !slices.Contains(places[kind], place) {
			places[kind] = append(places[kind], place)
		}
	}
	for _, n := range r.Reads {
		for _, place := range lacking(n, mapped) {
			lacks(n.Kind, place)
		}
	}
	var vi, en []string
	for _, name := range kinds {
		title := record.Text{VI: name, EN: name}
		if k, ok := record.Lookup(name); ok {
			title = k.Title
		}
		in := " (" + strings.Join(places[name], ", ") + ")"
		vi, en = append(vi, title.VI+in), append(en, title.EN+in)
	}
	if len(vi) == 0 {
		return record.Text{}
	}
	return record.Text{VI: "chưa khai báo nguồn dữ liệu của " + strings.Join(vi, "; "), EN: "no source is mapped for " + strings.Join(en, "; ")}
}

// lacking is what of a need is not mapped: the kind, or some columns of it.
func lacking(n rules.Need, mapped record.Schema) []string {
	if !mapped.Has(n.Kind) {
		return []string{n.Kind}
	}
	var places []string
	for _, c := range n.Columns {
		if !mapped.Has(n.Kind, c) {
			places = append(places, n.Kind+"."+c)
		}
	}
	return places
}

// caveats are what a rule is judged without.
func caveats(r *rules.Rule, mapped record.Schema) []ledger.Caveat {
	var found []ledger.Caveat
	for _, c := range r.Considers {
		if mapped.Has(c.Kind, c.Columns...) || c.Detail && !mapped.Has(c.Kind) {
			continue
		}
		place := strings.Join(lacking(c.Need, mapped), ", ")
		found = append(found, ledger.Caveat{Word: place, Text: record.Text{
			VI: c.Without.VI + " (chưa ánh xạ " + place + ")", EN: c.Without.EN + " (not mapped: " + place + ")",
		}})
	}
	return found
}
