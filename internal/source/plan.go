package source

import (
	"slices"
	"strings"

	"probity/internal/record"
)

// plan is how one kind is read: from which session, by which query, and what stands in its columns.
type plan struct {
	kind    *record.Kind
	mapping Mapping
	session *session
	offered []offered // the columns that the query has, as the server names and types them
	columns []string  // those that are read, in order; the subject's id is the first
	rows    int
}

// offered is a column of a mapped query.
type offered struct{ name, databaseType string }

// choose fixes the columns to be read, in the order in which rows are kept. What is not needed stays on the server, unless
// it decides whether the row can be trusted.
func (p *plan) choose(needed []string, everything bool) {
	var chosen []string
	for _, c := range p.kind.Columns {
		trusted := c.Required || c.Name == p.kind.SubjectColumn() || slices.Contains(p.kind.Key, c.Name) || p.kind.InInterval(c.Name)
		if (everything || trusted || slices.Contains(needed, c.Name)) && p.offers(c.Name) != "" {
			chosen = append(chosen, c.Name)
		}
	}
	p.columns = record.Order(p.kind, chosen)
}

// offers returns the query's own spelling of a column, or "" when it has none. SQL does not tell cases apart in names.
func (p *plan) offers(column string) string {
	for _, o := range p.offered {
		if strings.EqualFold(o.name, column) {
			return o.name
		}
	}
	return ""
}

// noticed is where the column of a notice stands among those that are read, or -1.
func (p *plan) noticed(n Notice) int {
	if n.See == nil || n.Kind != p.kind.Name {
		return -1
	}
	return slices.Index(p.columns, n.Column)
}

// around puts the mapped query into an outer one. Its first line stays the first, so that the server counts lines as the
// administrator does; its end has a line of its own, so that a comment there swallows nothing.
func (p *plan) around(selected string) string {
	return "SELECT " + selected + " FROM (" + p.mapping.Query + "\n) q"
}

// reading is the query that reads the chosen columns.
func (p *plan) reading() string {
	columns := make([]string, len(p.columns))
	for i, name := range p.columns {
		columns[i] = p.session.dialect.column(p.offers(name))
	}
	return p.around(strings.Join(columns, ", "))
}
