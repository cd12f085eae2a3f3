package propose

import (
	"cmp"
	"slices"
	"strings"

	"probity/internal/record"
)

// likely is the least resemblance that a guess is made for.
const likely = .55

// matcher compares kinds with tables, and remembers which table was chosen for which kind.
type matcher struct {
	words  *dictionary
	db     Database
	chosen map[string]*match // by kind
}

// match is how a table would serve a kind.
type match struct {
	kind    *record.Kind
	table   *Table
	named   float64 // how far the table's name says so
	guesses []guess // in the kind's order of columns
	rivals  []*match
}

// guess is the column of a table, or several to be joined, for a column of a kind.
type guess struct {
	column record.Column
	from   []*Column
	sure   float64   // 1: the dictionary has the very name, or a foreign key says so
	rivals []*Column // could be meant too, and nothing else takes them
}

// compare finds the best columns of a table for a kind: the surest guess first, and each column once.
func (m *matcher) compare(kind *record.Kind, t *Table) *match {
	called := m.words.table(kind)
	found := &match{kind: kind, table: t, named: max(m.words.resemblance(t.Name, called),
		.95*m.words.resemblance(m.words.unadorned(t.Name), called), .9*m.words.resemblance(t.Comment, called))}
	if m.words.Tables[kind.Name] == "" && found.named < 1 {
		found.named = 0 // of these kinds the dictionary knows no other name than their own
	}
	if !found.isNamed() && !tellingColumns(kind) {
		return found
	}
	var all []guess
	for _, c := range kind.Columns {
		known := m.words.column(kind, c.Name)
		for i := range t.Columns {
			if sure := m.sure(kind, c, known, t, &t.Columns[i]); sure >= likely {
				all = append(all, guess{column: c, from: []*Column{&t.Columns[i]}, sure: sure})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b guess) int { return -cmp.Compare(a.sure, b.sure) })
	for _, g := range all {
		if found.guess(g.column.Name) == nil && !found.uses(g.from[0]) {
			found.guesses = append(found.guesses, g)
		}
	}
	found.joinNames(m.words)
	found.compete(all)
	slices.SortFunc(found.guesses, func(a, b guess) int { return kind.Column(a.column.Name) - kind.Column(b.column.Name) })
	return found
}

// compete finds for each guess the columns that it was preferred to.
func (f *match) compete(all []guess) {
	for _, other := range all {
		if g := f.guess(other.column.Name); g != nil && !f.uses(other.from[0]) {
			g.rivals = append(g.rivals, other.from[0])
		}
	}
}

// sure tells how likely a table's column is a kind's column: by its name or comment, by where its foreign key leads, by
// its place in the key, and by whether its type can hold such values at all.
func (m *matcher) sure(kind *record.Kind, c record.Column, known names, t *Table, d *Column) float64 {
	sure := max(m.words.resemblance(d.Name, known), .9*m.words.resemblance(d.Comment, known))
	noun := strings.TrimSuffix(c.Name, "_id")
	switch target := m.chosen[noun]; {
	case c.Type != record.IDColumn:
	case noun == kind.Name:
		if d.Key && singleKey(t) {
			sure = max(sure, .7)
		}
		if sure >= likely {
			sure += m.pointers(t, d, known)
		}
	case target != nil && d.RefTable != "" && strings.EqualFold(d.RefTable, target.table.Name):
		sure = max(sure, .95)
	case target != nil && target.guess(c.Name) != nil && !alike(target.guess(c.Name).from[0], d):
		sure *= .7 // numbers in one table and text in the other are seldom the same ids
	}
	return sure * plausible(c.Type, d.Type)
}

// pointers is a little for every column of another table that leads here, by a foreign key, by the same name, or by a
// name for such an id with numbers or text alike: of two ids, the one that the other tables use is the right one.
func (m *matcher) pointers(t *Table, d *Column, known names) (bonus float64) {
	for i := range m.db.Tables {
		other := &m.db.Tables[i]
		if other == t {
			continue
		}
		for _, c := range other.Columns {
			switch {
			case strings.EqualFold(c.RefTable, t.Name) && (c.RefColumn == "" && d.Key || strings.EqualFold(c.RefColumn, d.Name)):
				bonus += .05
			case strings.EqualFold(c.Name, d.Name) && len(cut(d.Name).joined()) > 2:
				bonus += .02
			case m.words.resemblance(c.Name, known) == 1 && alike(&c, d):
				bonus += .01
			}
		}
	}
	return min(bonus, .4)
}

func singleKey(t *Table) bool {
	keys := 0
	for _, c := range t.Columns {
		if c.Key {
			keys++
		}
	}
	return keys == 1
}

// joinNames makes a full name of its parts, in the order in which the table has them, when there is no better one.
func (f *match) joinNames(words *dictionary) {
	line := words.Columns[f.kind.Name]["parts"]
	if line == "" {
		return
	}
	var parts []*Column
	for i := range f.table.Columns {
		if d := &f.table.Columns[i]; words.resemblance(d.Name, words.names(line)) == 1 {
			parts = append(parts, d)
		}
	}
	whole := f.guess("full_name")
	switch {
	case len(parts) == 1 && whole != nil && whole.from[0] == parts[0]:
		whole.sure = .8 // tên is the whole name for some, and its last word for others
	case len(parts) < 2, whole != nil && whole.sure == 1 && !slices.Contains(parts, whole.from[0]):
	case whole != nil:
		whole.from, whole.sure = parts, .8
	default:
		f.guesses = append(f.guesses, guess{column: f.kind.Columns[f.kind.Column("full_name")], from: parts, sure: .8})
	}
}

func (f *match) guess(column string) *guess {
	for i := range f.guesses {
		if f.guesses[i].column.Name == column {
			return &f.guesses[i]
		}
	}
	return nil
}

func (f *match) uses(d *Column) bool {
	return slices.ContainsFunc(f.guesses, func(g guess) bool { return slices.Contains(g.from, d) })
}

// found is the share of the required columns that were guessed, and of the others, each as far as they are sure.
func (f *match) found() (required, others float64) {
	var must, may float64
	for _, c := range f.kind.Columns {
		sure := 0.0
		if g := f.guess(c.Name); g != nil {
			sure = min(g.sure, 1)
		}
		if c.Required {
			required, must = required+sure, must+1
		} else {
			others, may = others+sure, may+1
		}
	}
	return required / must, others / max(may, 1)
}

// score orders tables. How much of the table is explained tells apart a table that is just that from one that has more
// to say.
func (f *match) score() float64 {
	required, others := f.found()
	return 2*f.named + 2*required + others + float64(len(f.guesses))/float64(len(f.table.Columns))
}

// recognised reports whether the table is worth a proposal: half of what is required has to be there, and more than an
// id. A table whose name says nothing has to have every required column by its very name, and those have to be telling,
// for an id and a date are everywhere.
func (f *match) recognised() bool {
	required, _ := f.found()
	found, must := 0, 0
	for _, c := range f.kind.Columns {
		if c.Required {
			must++
			if f.guess(c.Name) != nil {
				found++
			}
		}
	}
	return f.isNamed() && required >= .5 && found >= min(must, 2) || required >= .9 && tellingColumns(f.kind)
}

// tellingColumns reports whether a kind can be told by its columns alone: who was where, from when.
func tellingColumns(kind *record.Kind) bool {
	return kind.Name == "assignment" || kind.Name == "posting"
}

func (f *match) isNamed() bool { return f.named >= likely }

// doubtful are the guesses that rest on more than the dictionary's very words, or that something else could be.
func (g guess) doubtful() bool { return g.sure < .94 || len(g.rivals) > 0 }

// confidence says in a word how far the proposal can be trusted.
func (f *match) confidence() record.Text {
	doubts := 0
	for _, g := range f.guesses {
		if g.doubtful() {
			doubts++
		}
	}
	switch {
	case !f.isNamed() || doubts > len(f.guesses)/2:
		return record.Text{VI: "thấp", EN: "low"}
	case f.named >= .9 && doubts == 0:
		return record.Text{VI: "cao", EN: "high"}
	}
	return record.Text{VI: "vừa", EN: "medium"}
}
