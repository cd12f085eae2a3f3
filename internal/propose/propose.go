// Package propose guesses which tables of a database that nobody designed for probity hold which records, and writes the
// first draft of the mappings, so that an administrator corrects a page instead of filling an empty one. It compares names
// with a dictionary, looks at types, keys and, where codes are concerned, at a few values, and says of every guess that it
// is one. A kind of which a required column was not found is written down as unfinished and never made up.
//
// It connects to nothing and does not know how its guesses turn out; the server that is asked next does.
//
//	proposals, err := propose.From(propose.Database{Tables: tables, MySQL: true, Values: values})
//	fmt.Println(proposals[0].Query) // SELECT ma_nv AS person_id, ho_ten AS full_name … FROM nhan_vien
package propose

import (
	"cmp"
	"slices"

	"probity/internal/record"
)

// Database is what is known of the tables.
type Database struct {
	Tables []Table
	MySQL  bool // dates that are never NULL can be zero there
	// Values shows some different values of a column, sorted, and whether these are all.
	Values func(table, column string) (values []string, all bool, err error)
}

// Table is a table or view.
type Table struct {
	Name, Comment string
	View          bool
	Rows          int64 // about
	Columns       []Column
}

// Column is a column of a table.
type Column struct {
	Name, Type, Comment string // the type as declared: "varchar(20)"
	Nullable, Key       bool
	RefTable, RefColumn string // where a foreign key leads
}

// Proposal is the draft of a mapping.
type Proposal struct {
	Kind    *record.Kind
	Table   string
	Query   string
	Notes   []record.Text
	Missing []string // the columns that a person has to find or to decide upon; the query has … in their place.
	// WHERE is among them where it is for a person to say which rows count.
	// Finished proposals may be tried as they are. Others have to be completed, or confirmed because nothing but their
	// columns speaks for them: a list of projects can look like a list of posts held, and nobody shall be named by it.
	Finished bool
}

// From drafts a mapping for each kind that it recognises, in the order of the documentation. The error is one of Values.
func From(db Database) ([]Proposal, error) {
	m := &matcher{words: load(), db: db, chosen: map[string]*match{}}
	// Other records speak of persons, units and positions by their ids: whose table is whose has to be known first.
	var nouns, others []*record.Kind
	for _, kind := range record.Kinds() {
		if slices.Contains([]string{"person", "unit", "position"}, kind.Name) {
			nouns = append(nouns, kind)
		} else {
			others = append(others, kind)
		}
	}
	m.choose(nouns)
	m.choose(others)
	var proposals []Proposal
	for _, kind := range record.Kinds() {
		found, ok := m.chosen[kind.Name]
		if !ok {
			continue
		}
		p, err := m.write(found)
		if err != nil {
			return nil, err
		}
		proposals = append(proposals, p)
	}
	return proposals, nil
}

// choose gives each of the kinds the table that fits best. A table is given once: the best fit of all is settled first.
func (m *matcher) choose(kinds []*record.Kind) {
	var candidates []*match
	for _, kind := range kinds {
		for i := range m.db.Tables {
			if found := m.compare(kind, &m.db.Tables[i]); found.recognised() {
				candidates = append(candidates, found)
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b *match) int {
		return cmp.Or(-cmp.Compare(a.score(), b.score()), compareFlags(a.table.View, b.table.View),
			compareFlags(a.table.Rows == 0, b.table.Rows == 0), cmp.Compare(a.table.Name, b.table.Name))
	})
	for _, c := range candidates {
		if settled, ok := m.chosen[c.kind.Name]; ok {
			settled.rivals = append(settled.rivals, c)
		} else if !m.given(c.table) {
			m.chosen[c.kind.Name] = c
		}
	}
}

func (m *matcher) given(t *Table) bool {
	for _, c := range m.chosen {
		if c.table == t {
			return true
		}
	}
	return false
}

// compareFlags puts what is not so before what is.
func compareFlags(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
